#include "shared/rules/gesprekken.hpp"

#include <algorithm>

namespace stagepad {

namespace {

bool joined(const Gesprek& gesprek, Rol rol) {
  return std::find(gesprek.aanwezig.begin(), gesprek.aanwezig.end(), rol) != gesprek.aanwezig.end();
}

struct Counts {
  std::int32_t gezamenlijk = 0;
  std::int32_t evaluatie = 0;
  std::int32_t stagebegeleider = 0;
};

Counts count(const Voortgang& voortgang) {
  Counts counts;
  for (const Gesprek& each : voortgang.gesprekken) {
    if (!each.gehouden) continue;
    // Where no PO is involved in the stage, the IO takes over and joins (Q&A, step 4).
    const bool with_po = voortgang.po_betrokken && joined(each, Rol::praktijkopleider);
    const bool with_opleider = with_po || joined(each, Rol::instituutsopleider);
    const bool with_begeleider = joined(each, Rol::stagebegeleider);
    if (each.soort == Gesprekssoort::gezamenlijk && with_opleider) ++counts.gezamenlijk;
    const bool evaluates =
        each.soort == Gesprekssoort::evaluatie || each.soort == Gesprekssoort::eind;
    if (evaluates && with_begeleider) ++counts.evaluatie;
    if (with_begeleider) ++counts.stagebegeleider;
  }
  return counts;
}

}  // namespace

void toets_gesprekken(const Toetscontext& context, Findings& findings) {
  for (const Gesprekseis& rule : context.pakket.regels.gesprekken) {
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (!part.is_stage() || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
      if (!part.is_begonnen(context.vandaag)) continue;
      if (part.onderdeel->voortgang.gesprekken.empty() && !heeft_plek(part)) continue;
      const Ernst ernst =
          part.is_voorbij(context.vandaag) ? Ernst::waarschuwt : Ernst::informeert;
      const Counts counts = count(part.onderdeel->voortgang);
      const auto report = [&](const char* code, std::int32_t wanted, std::int32_t held) {
        if (held >= wanted) return;
        Finding finding = finding_van(context, code, ernst, pad_van(*part.onderdeel) + "/gesprekken",
                                      rule.id, rule.herkomst);
        finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                              getal_parameter("nodig", wanted), getal_parameter("gehad", held),
                              getal_parameter("nog", wanted - held)};
        finding.herstel = Herstel{HerstelSoort::uiterlijk, part.periode.last, {}, {}};
        findings.push_back(finding);
      };
      // Who joins is the IO where no PO is involved.
      report(part.onderdeel->voortgang.po_betrokken ? "gesprekken.gezamenlijk"
                                                    : "gesprekken.instituutsopleider",
             rule.gezamenlijk, counts.gezamenlijk);
      report("gesprekken.evaluatie", rule.evaluatie, counts.evaluatie);
      report("gesprekken.stagebegeleider", rule.stagebegeleider, counts.stagebegeleider);
    }
  }
}

}  // namespace stagepad
