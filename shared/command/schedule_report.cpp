#include "shared/command/schedule_report.hpp"

#include <utility>

#include "shared/command/check.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

namespace {

Verslagonderdeel line_of(const GeplandOnderdeel& part, const Schemabestand& bestand, const VrijeDagen& vrij) {
  const Onderdeel& onderdeel = *part.onderdeel;
  Verslagonderdeel line;
  line.pad = pad_in_bestand(pad_van(onderdeel));
  line.soort = onderdeel.soort;
  const auto place = static_cast<std::size_t>(onderdeel.id.value) - 1;
  if (place < bestand.onderdelen.size()) line.naam = bestand.onderdelen[place].naam;
  // A part after one that never ends would start beyond the calendar.
  line.eerste_dag = within_calendar(part.periode.first);
  line.laatste_dag = within_calendar(part.periode.last);
  const Period practical = praktische_periode(part, vrij);
  line.praktische_eerste_dag = within_calendar(practical.first);
  line.praktische_laatste_dag = within_calendar(practical.last);
  for (const GeplandDeel& each : part.delen) {
    const std::string soort = each.definitie ? each.definitie->code : each.deel->soort;
    line.delen.push_back(
        {soort, within_calendar(each.periode.first), within_calendar(each.periode.last)});
  }
  return line;
}

Verslagtermijn line_of(const Termijnstand& stand) {
  Verslagtermijn line;
  line.pad = pad_in_bestand(pad_van(*stand.onderdeel));
  line.soort = stand.onderdeel->soort;
  line.regel = stand.termijn->id;
  line.handeling = stand.termijn->handeling;
  line.wie = stand.termijn->wie;
  line.datum = within_calendar(stand.datum);
  line.status = stand.status;
  return line;
}

Findings all_findings(const Snapshot& beeld, const Regelpakket& pakket) {
  Findings findings = check_traject(beeld, pakket);
  for (Finding& each : findings) each.pad = pad_in_bestand(each.pad);
  for (std::size_t i = 0; i < beeld.voorkeuren.size(); ++i) {
    const Voorkeur& voorkeur = beeld.voorkeuren[i];
    const Stageplaats* plaats = find_plaats(beeld, voorkeur.stageplaats);
    if (!plaats) continue;
    for (Finding& each : check_plaats(beeld, pakket, voorkeur.onderdeel, *plaats)) {
      each.pad = "/voorkeuren/" + std::to_string(i) + "/plaats";
      findings.push_back(std::move(each));
    }
  }
  sort_findings(findings);
  return findings;
}

}  // namespace

Schemaverslag beoordeel_schema(const Schemabestand& bestand, const Regelpakket& pakket, CivilDate vandaag) {
  Bestandsbeeld gelezen = beeld_van(bestand, pakket, vandaag);
  Schemaverslag verslag;
  if (!gelezen.ok()) {
    verslag = onleesbaar_schema(std::move(gelezen.problemen), vandaag);
    verslag.programma = bestand.programma;
    verslag.regelpakket = pakket.id;
    return verslag;
  }
  const Snapshot& beeld = gelezen.beeld;
  verslag.vandaag = vandaag;
  verslag.programma = bestand.programma;
  verslag.regelpakket = pakket.id;
  const Opleidingsplanning planning = bereken_planning(beeld.traject, pakket);
  verslag.einde = within_calendar(planning.einde);
  const VrijeDagen vrij = vrije_dagen_van(pakket);
  for (const GeplandOnderdeel& each : planning.onderdelen) {
    verslag.planning.push_back(line_of(each, bestand, vrij));
  }
  const Toetscontext context{pakket,         beeld.traject, beeld.verzoeken, beeld.voorkeuren,
                             beeld.plaatsen, planning,      vandaag};
  for (const Termijnstand& each : termijnen_van(context)) verslag.termijnen.push_back(line_of(each));
  verslag.findings = all_findings(beeld, pakket);
  verslag.geblokkeerd = blocks(verslag.findings);
  return verslag;
}

Schemaverslag onleesbaar_schema(Findings problemen, CivilDate vandaag) {
  Schemaverslag verslag;
  verslag.leesbaar = false;
  verslag.geblokkeerd = true;
  verslag.vandaag = vandaag;
  verslag.findings = std::move(problemen);
  return verslag;
}

}  // namespace stagepad
