#include <algorithm>

#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

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

/// A stage that nobody has asked anything about: the aios asks approval, or whoever arranges it does.
AanZet turn_of_planned(const Toetscontext& context, const GeplandOnderdeel& part) {
  if (!part.is_stage()) return task(Fase::gepland, "geen", Rol::aios);
  const std::vector<Route>& routes = part.definitie->routes;
  const bool only_assigned = routes.size() == 1 && routes.front() == Route::toegewezen;
  if (only_assigned) {
    return by(context, part, task(Fase::gepland, "toewijzen", part.definitie->regelt),
              Handeling::toewijzing);
  }
  const auto voorkeur = termijn_van(context, part, Handeling::voorkeur);
  return by(context, part, task(Fase::gepland, "goedkeuring_vragen", Rol::aios),
            voorkeur ? Handeling::voorkeur : Handeling::verzoek_besluit);
}

/// A place whose consents are outstanding: the first that is missing; the Stagebureau closes.
AanZet turn_of_conditional(const Toetscontext& context, const GeplandOnderdeel& part) {
  // Where any consent is missing, the Stagebureau's own is among them.
  const std::vector<Rol> missing = ontbrekende_instemming(context, part);
  const bool only_office = missing.size() <= 1;
  const AanZet turn = only_office
                          ? task(Fase::onder_voorbehoud, "plaatsing_bevestigen", Rol::stagebureau)
                          : task(Fase::onder_voorbehoud, "akkoord_geven", missing.front());
  return by(context, part, turn, Handeling::verzoek_besluit);
}

/// Does the pack want the schedule in MijnRGS after this stage was arranged?
bool goes_to_mijnrgs(const Toetscontext& context, const GeplandOnderdeel& part) {
  return termijn_van(context, part, Handeling::stageplan).has_value() ||
         termijn_van(context, part, Handeling::melding_plaats).has_value();
}

AanZet turn_of_placed(const Toetscontext& context, const GeplandOnderdeel& part, Fase fase) {
  const Voortgang& voortgang = part.onderdeel->voortgang;
  const auto melding = termijn_van(context, part, Handeling::melding_plaats);
  if (melding && !voortgang.plaats_gemeld) {
    return by(context, part, task(fase, "plaats_melden", Rol::aios), Handeling::melding_plaats);
  }
  const bool plan_wanted = termijn_van(context, part, Handeling::stageplan).has_value();
  if (fase == Fase::geplaatst && plan_wanted) {
    return by(context, part, task(fase, "stageplan", Rol::aios), Handeling::stageplan);
  }
  if (stageplan_is_terug(voortgang)) {
    return by(context, part, task(fase, "stageplan_aanpassen", Rol::aios), Handeling::stageplan);
  }
  AanZet turn = task(fase, "stage_begint", Rol::aios);
  if (stageplan_wacht(voortgang)) {
    turn = task(fase, "stageplan_beoordelen", Rol::instituutsopleider);
  } else if (fase != Fase::gereed && goes_to_mijnrgs(context, part)) {
    turn = task(fase, "in_mijnrgs", Rol::aios);
  }
  turn.uiterlijk = part.periode.first;
  return turn;
}

/// A stage that goes on; a stageplan may be late, or change, and another end is carried over into MijnRGS.
AanZet turn_of_running(const Toetscontext& context, const GeplandOnderdeel& part) {
  if (!part.is_stage()) return task(Fase::loopt, "geen", Rol::aios);
  const Voortgang& voortgang = part.onderdeel->voortgang;
  if (stageplan_wacht(voortgang)) return task(Fase::loopt, "stageplan_beoordelen", Rol::instituutsopleider);
  if (stageplan_is_terug(voortgang)) return task(Fase::loopt, "stageplan_aanpassen", Rol::aios);
  const bool has_moved = part.onderdeel->einde && !voortgang.in_mijnrgs_gezet;
  if (!has_moved || !goes_to_mijnrgs(context, part)) return task(Fase::loopt, "stage_loopt", Rol::aios);
  AanZet turn = task(Fase::loopt, "in_mijnrgs", Rol::aios);
  turn.uiterlijk = part.periode.last;
  return turn;
}

/// The report waits for the stagebeoordeling first, then for the judges.
AanZet turn_of_report(const Toetscontext& context, const GeplandOnderdeel& part) {
  const Voortgang& voortgang = part.onderdeel->voortgang;
  for (const Beoordelingseis& rule : context.pakket.regels.beoordeling) {
    if (!geldt_voor(rule.onderdelen, *part.definitie)) continue;
    if (rule.stagebeoordeling && !voortgang.stagebeoordeling) break;
    const std::vector<Rol> missing = ontbrekende_oordelen(voortgang, rule);
    if (!missing.empty()) return task(Fase::verslag_ingediend, "oordeel", missing.front());
  }
  return task(Fase::verslag_ingediend, "stagebeoordeling", Rol::stagebegeleider);
}

/// Own recruitment: approach an institution, or change the place that came back.
AanZet turn_of_approaching(const Toetscontext& context, const GeplandOnderdeel& part) {
  const bool came_back = part.onderdeel->plaatsing && part.onderdeel->plaatsing->teruggestuurd;
  const AanZet turn = task(Fase::benaderen_mogelijk,
                           came_back ? "plaats_aanpassen" : "instelling_benaderen", Rol::aios);
  const bool melding = termijn_van(context, part, Handeling::melding_plaats).has_value();
  return by(context, part, turn, melding ? Handeling::melding_plaats : Handeling::verzoek_besluit);
}

}  // namespace

AanZet wie_is_aan_zet(const Toetscontext& context, const GeplandOnderdeel& part) {
  const Fase fase = fase_van(context, part);
  switch (fase) {
    case Fase::gepland: return turn_of_planned(context, part);
    case Fase::goedkeuring_gevraagd:
      return by(context, part, task(fase, "verzoek_beslissen", Rol::instituutsopleider),
                Handeling::verzoek_besluit);
    case Fase::teruggestuurd:
      return by(context, part, task(fase, "verzoek_aanpassen", Rol::aios),
                Handeling::verzoek_besluit);
    case Fase::voorkeur_mogelijk:
      return by(context, part, task(fase, "voorkeuren_geven", Rol::aios), Handeling::voorkeur);
    case Fase::benaderen_mogelijk: return turn_of_approaching(context, part);
    case Fase::voorlopig_geplaatst:
      return by(context, part, task(fase, "plaatsing_afwachten", Rol::stagebureau),
                Handeling::voorkeur);
    case Fase::niet_geplaatst:
      return by(context, part, task(fase, "overleg_stagebureau", Rol::aios),
                Handeling::verzoek_besluit);
    case Fase::onder_voorbehoud: return turn_of_conditional(context, part);
    case Fase::plaats_gemeld:
      return by(context, part, task(fase, "plaats_beslissen", Rol::instituutsopleider),
                Handeling::verzoek_besluit);
    case Fase::stage_goedgekeurd:
      return by(context, part, task(fase, "plaatsing_bevestigen", Rol::stagebureau),
                Handeling::melding_plaats);
    case Fase::geplaatst:
    case Fase::stageplan_ingediend:
    case Fase::stageplan_teruggestuurd:
    case Fase::stageplan_goedgekeurd:
    case Fase::gereed: return turn_of_placed(context, part, fase);
    case Fase::loopt: return turn_of_running(context, part);
    case Fase::evaluatie:
      return task(fase, part.onderdeel->voortgang.verslag_terug ? "verslag_aanpassen" : "verslag",
                  Rol::aios);
    case Fase::verslag_ingediend: return turn_of_report(context, part);
    case Fase::beoordeeld: return task(fase, "waardering", Rol::instituutsopleider);
    case Fase::afgerond: break;
  }
  return task(fase, "geen", Rol::aios);
}

}  // namespace stagepad
