#include "shared/rules/stagedagen.hpp"

#include <algorithm>
#include <utility>

namespace stagepad {

namespace {

Finding incomplete(const Toetscontext& context, const Stagedagenaandeel& rule, const char* code,
                   std::string pad) {
  return finding_van(context, code, Ernst::waarschuwt, std::move(pad), rule.id, rule.herkomst);
}

}  // namespace

void toets_stagedagen(const Toetscontext& context, Findings& findings) {
  for (const Stagedagenaandeel& rule : context.pakket.regels.stagedagen) {
    std::int64_t spent = 0;
    bool any = false;
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (!part.is_stage() || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
      any = true;
      spent += std::max(0, part.onderdeel->stagedagen.value_or(0));
      if (part.onderdeel->stagedagen.value_or(0) > 0) continue;
      findings.push_back(incomplete(context, rule, "stagedagen.onbekend",
                                    pad_van(*part.onderdeel) + "/stagedagen"));
      findings.back().parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
    }
    if (!any) continue;
    const std::int64_t all = context.traject.keuzeonderwijsdagen.value_or(0);
    if (all <= 0) {
      findings.push_back(
          incomplete(context, rule, "stagedagen.keuzeonderwijs_onbekend", "/keuzeonderwijsdagen"));
      continue;
    }
    // Whole days: half of 25 days is 12.
    const std::int64_t allowed = all * rule.maximum_procent / 100;
    if (spent <= allowed) continue;
    Finding finding = finding_van(context, "stagedagen.te_veel", Ernst::toestemming, "/onderdelen",
                                  rule.id, rule.herkomst);
    finding.parameters = {getal_parameter("aantal", spent), getal_parameter("maximum", allowed),
                          getal_parameter("te_veel", spent - allowed),
                          getal_parameter("procent", rule.maximum_procent),
                          getal_parameter("dagen", all)};
    finding.toestemming_van = rule.toestemming_van;
    finding.herstel = Herstel{HerstelSoort::toestemming, {}, rule.toestemming_van, {}};
    findings.push_back(finding);
  }
}

}  // namespace stagepad
