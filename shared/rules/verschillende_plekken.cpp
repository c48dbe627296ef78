#include "shared/rules/verschillende_plekken.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace stagepad {

void toets_verschillende_plekken(const Toetscontext& context, Findings& findings) {
  for (const VerschillendePlekken& rule : context.pakket.regels.verschillende_plekken) {
    std::vector<std::string> seen;
    std::vector<std::string> open;
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (!part.is_stage() || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
      const std::optional<Plek> plek = verwachte_plek(context, *part.onderdeel);
      const bool by_department = rule.verschil == Verschil::afdeling;
      if (!plek || (by_department ? plek->afdeling : plek->instelling).empty()) {
        open.push_back(part.onderdeel->soort);
        continue;
      }
      // A department is one of its institution: two with the same name elsewhere are different.
      std::string place = folded(trimmed(plek->instelling));
      if (by_department) place += "\n" + folded(trimmed(plek->afdeling));
      if (std::find(seen.begin(), seen.end(), place) == seen.end()) seen.push_back(place);
    }
    const auto found = static_cast<std::int32_t>(seen.size());
    if (found >= rule.minimum) continue;
    const bool still_possible = found + static_cast<std::int32_t>(open.size()) >= rule.minimum;
    Finding finding = finding_van(context, still_possible ? "plekken.nog_open" : "plekken.te_weinig",
                                  still_possible ? Ernst::informeert : rule.ernst, "/onderdelen",
                                  rule.id, rule.herkomst);
    finding.parameters = {
        woord_parameter("verschil", rule.verschil == Verschil::afdeling ? "verschil_afdeling"
                                                                        : "verschil_instelling"),
        getal_parameter("minimum", rule.minimum), getal_parameter("aantal", found)};
    if (still_possible) finding.herstel = Herstel{HerstelSoort::kies, {}, {}, open};
    findings.push_back(finding);
  }
}

}  // namespace stagepad
