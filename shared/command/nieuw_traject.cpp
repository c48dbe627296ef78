#include "shared/command/nieuw_traject.hpp"

#include <utility>

#include "shared/command/check_beheer.hpp"
#include "shared/command/check_schemaregel.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

void check_people(const NieuwTraject& nieuw, Findings& findings) {
  if (nieuw.aios == nieuw.instituutsopleider) {
    findings.push_back(refusal("opleiders.zelf", "/instituutsopleider"));
  }
  if (nieuw.praktijkopleider == nieuw.aios) {
    findings.push_back(refusal("opleiders.zelf", "/praktijkopleider"));
  }
}

}  // namespace

Traject maak_traject(const NieuwTraject& nieuw, const Regelpakket& pakket) {
  Traject traject;
  traject.aios = {nieuw.aios, {}};
  traject.instituutsopleider = {nieuw.instituutsopleider, {}};
  if (nieuw.praktijkopleider) traject.praktijkopleider = PersoonVerwijzing{*nieuw.praktijkopleider, {}};
  traject.programma = nieuw.programma;
  traject.cohort = nieuw.cohort;
  traject.dienstverband = nieuw.dienstverband;
  traject.keuzeonderwijsdagen = nieuw.keuzeonderwijsdagen;
  for (const RegelpakketOnderdeel& each : pakket.onderdelen) {
    if (!each.verplicht) continue;
    Onderdeel onderdeel;
    onderdeel.soort = each.code;
    traject.onderdelen.push_back(std::move(onderdeel));
  }
  return traject;
}

Findings check_nieuw_traject(const NieuwTraject& nieuw, const Regelpakket& pakket,
                             CivilDate vandaag, const Actor& actor) {
  Findings findings;
  Snapshot snapshot;
  snapshot.vandaag = vandaag;
  snapshot.traject = maak_traject(nieuw, pakket);
  require_role(snapshot, actor, Rol::stagebureau, findings);
  check_people(nieuw, findings);
  check_dienstverband(nieuw.dienstverband, vandaag, "/dienstverband", findings);
  const auto& dagen = nieuw.keuzeonderwijsdagen;
  if (dagen && (*dagen < 0 || *dagen > k_max_keuzeonderwijsdagen)) {
    findings.push_back(refusal("getal.buiten_bereik", "/keuzeonderwijsdagen",
                               {getal_parameter("getal", *dagen), getal_parameter("van", 0),
                                getal_parameter("tot", k_max_keuzeonderwijsdagen)}));
  }
  if (!blocks(findings)) {
    // Parts are told apart by their ids, which come later: here they are numbered.
    std::int64_t number = 0;
    for (Onderdeel& each : snapshot.traject.onderdelen) each.id = {++number};
    const Toetsing toetsing(snapshot, snapshot.traject, pakket);
    Findings found = toets_traject(toetsing.context());
    laat_schema_waarschuwen(found);
    append(findings, std::move(found));
  }
  sort_findings(findings);
  return findings;
}

}  // namespace stagepad
