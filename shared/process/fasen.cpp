#include "shared/process/fasen.hpp"

#include <algorithm>

namespace stagepad {

namespace {

constexpr Overgang k_overgangen[] = {
    {Fase::gepland, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, Rol::aios},
    {Fase::teruggestuurd, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, Rol::aios},
    {Fase::voorkeur_mogelijk, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, Rol::aios},
    {Fase::benaderen_mogelijk, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, Rol::aios},
    {Fase::goedkeuring_gevraagd, Stap::trek_in, Fase::gepland, Rol::aios},
    {Fase::goedkeuring_gevraagd, Stap::keur_goed, Fase::voorkeur_mogelijk,
     Rol::instituutsopleider},
    {Fase::goedkeuring_gevraagd, Stap::keur_goed, Fase::benaderen_mogelijk,
     Rol::instituutsopleider},
    {Fase::goedkeuring_gevraagd, Stap::stuur_terug, Fase::teruggestuurd,
     Rol::instituutsopleider},
    {Fase::voorkeur_mogelijk, Stap::geef_voorkeuren, Fase::voorlopig_geplaatst, Rol::aios},
    {Fase::voorlopig_geplaatst, Stap::geef_voorkeuren, Fase::voorlopig_geplaatst, Rol::aios},
    {Fase::voorlopig_geplaatst, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, Rol::aios},
    {Fase::voorlopig_geplaatst, Stap::trek_voorkeuren_in, Fase::voorkeur_mogelijk, Rol::aios},
    {Fase::voorlopig_geplaatst, Stap::plaats_onder_voorbehoud, Fase::onder_voorbehoud,
     Rol::stagebureau},
    {Fase::onder_voorbehoud, Stap::plaats_definitief, Fase::geplaatst, Rol::stagebureau},
    {Fase::geplaatst, Stap::tijd, Fase::loopt, Rol::systeem},
    {Fase::loopt, Stap::tijd, Fase::evaluatie, Rol::systeem},
    {Fase::evaluatie, Stap::waardeer, Fase::afgerond, Rol::instituutsopleider}};

Fase fase_of_practice(const GeplandOnderdeel& part, CivilDate vandaag) {
  if (part.is_voorbij(vandaag)) return Fase::afgerond;
  return part.is_begonnen(vandaag) ? Fase::loopt : Fase::gepland;
}

bool is_gewaardeerd(const Voortgang& voortgang) {
  return std::any_of(voortgang.oordelen.begin(), voortgang.oordelen.end(), [](const Oordeel& each) {
    return each.rol == Rol::instituutsopleider && each.akkoord;
  });
}

/// The newest request about the place of this stage, of any status.
const Verzoek* newest_request(const Toetscontext& context, OnderdeelId id) {
  const Verzoek* newest = nullptr;
  for (const Verzoek& each : context.verzoeken) {
    const bool counts =
        each.soort == VerzoekSoort::stageplaats && each.status != VerzoekStatus::ingetrokken;
    if (counts && each.onderdeel == id) newest = &each;
  }
  return newest;
}

Fase fase_before_placement(const Toetscontext& context, OnderdeelId id) {
  const Verzoek* verzoek = newest_request(context, id);
  if (!verzoek) return Fase::gepland;
  switch (verzoek->status) {
    case VerzoekStatus::ingediend: return Fase::goedkeuring_gevraagd;
    case VerzoekStatus::teruggestuurd: return Fase::teruggestuurd;
    case VerzoekStatus::goedgekeurd:
      return verzoek->route == Route::eigen ? Fase::benaderen_mogelijk : Fase::voorkeur_mogelijk;
    case VerzoekStatus::ingetrokken: break;
  }
  return Fase::gepland;
}

AanZet task(Fase fase, std::string_view taak, Rol wie) { return {fase, taak, wie, {}, false}; }

/// Gives a task the date of a deadline of the stage.
AanZet by(const Toetscontext& context, const GeplandOnderdeel& part, AanZet turn,
          Handeling handeling) {
  if (const auto stand = termijn_van(context, part, handeling)) {
    turn.uiterlijk = stand->datum;
    turn.te_laat = stand->status == Termijnstatus::verstreken;
  }
  return turn;
}

AanZet turn_of_placed(const Toetscontext& context, const GeplandOnderdeel& part) {
  const Voortgang& voortgang = part.onderdeel->voortgang;
  const auto melding = termijn_van(context, part, Handeling::melding_plaats);
  if (melding && !voortgang.plaats_gemeld) {
    return by(context, part, task(Fase::geplaatst, "plaats_melden", Rol::aios),
              Handeling::melding_plaats);
  }
  const bool plan_wanted = termijn_van(context, part, Handeling::stageplan).has_value();
  if (plan_wanted && !voortgang.stageplan_ingediend) {
    return by(context, part, task(Fase::geplaatst, "stageplan", Rol::aios), Handeling::stageplan);
  }
  if (plan_wanted && !voortgang.stageplan_goedgekeurd) {
    return task(Fase::geplaatst, "stageplan_beoordelen", Rol::instituutsopleider);
  }
  AanZet start = task(Fase::geplaatst, "stage_begint", Rol::aios);
  start.uiterlijk = part.periode.first;
  return start;
}

AanZet turn_of_evaluation(const GeplandOnderdeel& part) {
  const Voortgang& voortgang = part.onderdeel->voortgang;
  if (!voortgang.verslag_ingediend) return task(Fase::evaluatie, "verslag", Rol::aios);
  if (!voortgang.stagebeoordeling) {
    return task(Fase::evaluatie, "stagebeoordeling", Rol::stagebegeleider);
  }
  return task(Fase::evaluatie, "waardering", Rol::instituutsopleider);
}

}  // namespace

std::span<const Overgang> overgangen() { return k_overgangen; }

bool mag(Fase fase, Stap stap, Rol rol) {
  return std::any_of(std::begin(k_overgangen), std::end(k_overgangen), [&](const Overgang& each) {
    return each.van == fase && each.stap == stap && each.wie == rol;
  });
}

Fase fase_van(const Toetscontext& context, const GeplandOnderdeel& part) {
  if (!part.is_stage()) return fase_of_practice(part, context.vandaag);
  if (part.is_voorbij(context.vandaag)) {
    return is_gewaardeerd(part.onderdeel->voortgang) ? Fase::afgerond : Fase::evaluatie;
  }
  if (part.is_begonnen(context.vandaag)) return Fase::loopt;
  if (part.onderdeel->plek && !part.onderdeel->plek->instelling.empty()) return Fase::geplaatst;
  const std::vector<Voorkeur> voorkeuren = voorkeuren_van(context, part.onderdeel->id);
  Fase fase = fase_before_placement(context, part.onderdeel->id);
  for (const Voorkeur& each : voorkeuren) {
    if (each.status == VoorkeurStatus::geplaatst) return Fase::geplaatst;
    if (each.status == VoorkeurStatus::onder_voorbehoud_geplaatst) return Fase::onder_voorbehoud;
    if (fase != Fase::goedkeuring_gevraagd) fase = Fase::voorlopig_geplaatst;
  }
  return fase;
}

AanZet wie_is_aan_zet(const Toetscontext& context, const GeplandOnderdeel& part) {
  const Fase fase = fase_van(context, part);
  switch (fase) {
    case Fase::gepland: {
      if (!part.is_stage()) return task(fase, "geen", Rol::aios);
      const AanZet turn = task(fase, "goedkeuring_vragen", Rol::aios);
      const auto voorkeur = termijn_van(context, part, Handeling::voorkeur);
      return by(context, part, turn, voorkeur ? Handeling::voorkeur : Handeling::verzoek_besluit);
    }
    case Fase::goedkeuring_gevraagd:
      return by(context, part, task(fase, "verzoek_beslissen", Rol::instituutsopleider),
                Handeling::verzoek_besluit);
    case Fase::teruggestuurd:
      return by(context, part, task(fase, "verzoek_aanpassen", Rol::aios),
                Handeling::verzoek_besluit);
    case Fase::voorkeur_mogelijk:
      return by(context, part, task(fase, "voorkeuren_geven", Rol::aios), Handeling::voorkeur);
    case Fase::benaderen_mogelijk:
      return by(context, part, task(fase, "instelling_benaderen", Rol::aios),
                Handeling::melding_plaats);
    case Fase::voorlopig_geplaatst:
      return by(context, part, task(fase, "plaatsing_afwachten", Rol::stagebureau),
                Handeling::voorkeur);
    case Fase::onder_voorbehoud:
      return task(fase, "plaatsing_bevestigen", Rol::instituutsopleider);
    case Fase::geplaatst: return turn_of_placed(context, part);
    case Fase::loopt: return task(fase, part.is_stage() ? "stage_loopt" : "geen", Rol::aios);
    case Fase::evaluatie: return turn_of_evaluation(part);
    case Fase::afgerond: break;
  }
  return task(fase, "geen", Rol::aios);
}

}  // namespace stagepad
