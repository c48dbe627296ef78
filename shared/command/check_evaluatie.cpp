#include "shared/command/check_evaluatie.hpp"

#include <algorithm>
#include <string>

#include "shared/base/text.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/document_herkennen.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

/// What a judgement as this role is in the transition table.
Stap stap_of(const BeoordeelVerslag& command, Fase fase) {
  if (command.besluit == Besluit::teruggestuurd) return Stap::stuur_verslag_terug;
  return fase == Fase::beoordeeld ? Stap::waardeer : Stap::oordeel;
}

/// Is it another document than the newest, and is there room for one more?
void check_version(const VoegVerslagToe& command, const Snapshot& snapshot, Findings& findings) {
  const Verslagversie* newest = nieuwste_verslag(snapshot, command.onderdeel);
  if (!newest) return;
  if (newest->sha256 == command.sha256) {
    findings.push_back(refusal("verslag.staat_er_al", "/document", {getal_parameter("versie", newest->versie)}));
  }
  const auto& all = snapshot.verslagen;
  const auto count = std::count_if(all.begin(), all.end(), [&](const Verslagversie& each) {
    return each.onderdeel == command.onderdeel;
  });
  if (static_cast<std::size_t>(count) >= k_max_verslagversies) {
    Finding finding = refusal("verslag.te_veel_versies", "/document",
                              {getal_parameter("maximum", static_cast<std::int64_t>(k_max_verslagversies))});
    finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}};
    findings.push_back(finding);
  }
}

}  // namespace

bool waardeert(const Toetscontext& context, const GeplandOnderdeel& part) {
  return fase_van(context, part) == Fase::beoordeeld;
}

std::vector<Rol> nog_te_oordelen(const Toetscontext& context, const GeplandOnderdeel& part) {
  const Beoordelingseis* rule = beoordelingseis_van(context, part);
  const Fase fase = fase_van(context, part);
  if (!rule) return {};
  if (fase == Fase::beoordeeld && rule->waardering_door) return {*rule->waardering_door};
  return fase == Fase::verslag_ingediend ? ontbrekende_oordelen(part.onderdeel->voortgang, *rule) : std::vector<Rol>();
}

void check_command(const VoegVerslagToe& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const bool for_the_aios = heeft_rol_in(snapshot.traject, actor, Rol::stagebureau);
  if (!for_the_aios) require_role(snapshot, actor, Rol::aios, findings);
  check_documentgrootte(command.grootte, findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(toetsing.context(), command.onderdeel, findings);
  if (!part) return;
  check_row(toetsing.context(), *part, Stap::dien_verslag_in, Rol::aios, findings);
  check_version(command, snapshot, findings);
}

std::optional<std::int32_t> ingediende_versie(const Snapshot& snapshot, const DienVerslagIn& command) {
  const Verslagversie* newest = nieuwste_verslag(snapshot, command.onderdeel);
  if (command.elders || !newest) return std::nullopt;
  return newest->versie;
}

void check_command(const DienVerslagIn& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(toetsing.context(), command.onderdeel, findings);
  if (!part) return;
  check_stap(toetsing.context(), snapshot, actor, *part, Stap::dien_verslag_in, findings);
  if (!command.elders && !nieuwste_verslag(snapshot, command.onderdeel)) {
    findings.push_back(refusal("verslag.zonder_document", "/elders"));
  }
}

void check_command(const GeefStagebeoordeling& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  check_namens(snapshot, actor, Rol::stagebegeleider, findings);
  if (trimmed(command.tekst).empty()) findings.push_back(refusal("stagebeoordeling.leeg", "/tekst"));
  check_length(command.tekst, k_max_plantekst, "/tekst", findings);
  check_length(command.naam, k_max_instelling_naam, "/naam", findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  check_row(context, *part, Stap::geef_stagebeoordeling, Rol::stagebegeleider, findings);
  if (part->onderdeel->voortgang.stagebeoordeling) {
    findings.push_back(refusal("stagebeoordeling.al_gegeven", "/onderdeel",
                               {datum_parameter("op", *part->onderdeel->voortgang.stagebeoordeling)}));
  }
}

void check_command(const BeoordeelVerslag& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const bool back = command.besluit == Besluit::teruggestuurd;
  if (back) check_reason(command.reden, findings);
  else check_length(command.reden, k_max_toelichting, "/reden", findings);
  check_length(command.naam, k_max_instelling_naam, "/naam", findings);
  check_namens(snapshot, actor, command.rol, findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  check_row(context, *part, stap_of(command, fase_van(context, *part)), command.rol, findings);
  if (blocks(findings)) return;
  const std::vector<Rol> wanted = nog_te_oordelen(context, *part);
  if (std::find(wanted.begin(), wanted.end(), command.rol) != wanted.end()) return;
  Finding finding = refusal("verslag.oordeel_niet_gevraagd", "/rol", {rol_parameter("rol", command.rol)});
  finding.herstel = Herstel{HerstelSoort::toestemming, {}, wanted, {}};
  findings.push_back(finding);
}

Traject toegepast(Traject traject, const DienVerslagIn& command, std::optional<std::int32_t> versie, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  onderdeel->voortgang.verslag_ingediend = op;
  onderdeel->voortgang.verslag_versie = versie;
  onderdeel->voortgang.verslag_terug.reset();
  // Another report is another one to judge; the stagebeoordeling is about the stage and stays.
  onderdeel->voortgang.oordelen.clear();
  return traject;
}

Traject toegepast(Traject traject, const GeefStagebeoordeling& command, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  onderdeel->voortgang.stagebeoordeling = op;
  onderdeel->voortgang.stagebeoordeling_tekst = trimmed(command.tekst);
  onderdeel->voortgang.stagebeoordeling_naam = trimmed(command.naam);
  return traject;
}

Traject toegepast(Traject traject, const BeoordeelVerslag& command, bool is_waardering, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  Voortgang& voortgang = onderdeel->voortgang;
  if (command.besluit == Besluit::teruggestuurd) {
    voortgang.verslag_terug =
        Terugkoppeling{command.rol, op, std::string(trimmed(command.reden)), voortgang.verslag_versie};
    voortgang.verslag_ingediend.reset();
    voortgang.verslag_versie.reset();
    voortgang.oordelen.clear();
  } else if (is_waardering) {
    voortgang.gewaardeerd = op;
  } else {
    voortgang.oordelen.push_back({command.rol, op, true, std::string(trimmed(command.naam))});
  }
  return traject;
}

}  // namespace stagepad
