#include "shared/rules/volgorde.hpp"

#include <algorithm>

namespace stagepad {

namespace {

/// The first part in standard order that should have come before `part` but starts after it.
const GeplandOnderdeel* overtaken_by(const Toetscontext& context,
                                     const std::vector<const GeplandOnderdeel*>& parts,
                                     std::size_t at) {
  const std::size_t own = standaard_positie(context.pakket, parts[at]->onderdeel->soort);
  const GeplandOnderdeel* earliest = nullptr;
  std::size_t earliest_position = own;
  for (std::size_t i = at + 1; i < parts.size(); ++i) {
    const std::size_t position = standaard_positie(context.pakket, parts[i]->onderdeel->soort);
    if (position < earliest_position) {
      earliest = parts[i];
      earliest_position = position;
    }
  }
  return earliest;
}

/// The rule for this part: its own when there is one, else the general one; nullptr when neither.
const Volgorde* rule_for(const Regelpakket& pakket, const std::string& soort) {
  const Volgorde* general = nullptr;
  for (const Volgorde& rule : pakket.regels.volgorde) {
    if (rule.onderdeel == soort) return &rule;
    if (rule.onderdeel.empty()) general = &rule;
  }
  return general;
}

}  // namespace

void toets_volgorde(const Toetscontext& context, Findings& findings) {
  const auto parts = op_begindatum(context.planning);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const GeplandOnderdeel* overtaken = overtaken_by(context, parts, i);
    const Volgorde* rule = rule_for(context.pakket, parts[i]->onderdeel->soort);
    if (!overtaken || !rule) continue;
    Finding finding = finding_van(
        context, rule->onderdeel.empty() ? "volgorde.gewijzigd" : "volgorde.naar_voren",
        Ernst::toestemming, pad_van(*parts[i]->onderdeel), rule->id, rule->herkomst);
    finding.parameters = {onderdeel_parameter("onderdeel", parts[i]->onderdeel->soort),
                          onderdeel_parameter("ander", overtaken->onderdeel->soort)};
    finding.toestemming_van = rule->toestemming_van;
    finding.herstel = Herstel{HerstelSoort::toestemming, {}, rule->toestemming_van, {}};
    findings.push_back(finding);
  }
}

}  // namespace stagepad
