#include "shared/rules/dekking.hpp"

#include <algorithm>

namespace stagepad {

namespace {

struct Count {
  std::int32_t serving = 0;
  std::vector<std::string> open;  // stages whose place is not known yet
};

Count count(const Toetscontext& context, const Dekking& rule) {
  Count count;
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage() || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
    const std::optional<Plek> plek = verwachte_plek(context, *part.onderdeel);
    if (!plek) {
      count.open.push_back(part.onderdeel->soort);
      continue;
    }
    const auto& groups = plek->doelgroepen;
    const bool serves_group =
        rule.doelgroep && std::find(groups.begin(), groups.end(), *rule.doelgroep) != groups.end();
    const bool lies_there = rule.setting && plek->setting == rule.setting;
    if (serves_group || lies_there) ++count.serving;
  }
  return count;
}

bool is_lifted(const Toetscontext& context, const Dekking& rule) {
  const std::vector<std::string>& evc = context.traject.evc;
  return !rule.evc.empty() && std::find(evc.begin(), evc.end(), rule.evc) != evc.end();
}

}  // namespace

void toets_dekking(const Toetscontext& context, Findings& findings) {
  for (const Dekking& rule : context.pakket.regels.dekking) {
    if (is_lifted(context, rule)) continue;
    const Count found = count(context, rule);
    const std::int32_t missing = rule.minimum - found.serving;
    if (missing <= 0) continue;
    const bool still_possible = static_cast<std::int32_t>(found.open.size()) >= missing;
    Finding finding = finding_van(context, still_possible ? "dekking.nog_open" : "dekking.ontbreekt",
                                  still_possible ? Ernst::waarschuwt : rule.ernst,
                                  "/onderdelen", rule.id, rule.herkomst);
    finding.parameters = {woord_parameter("doelgroep", rule.doelgroep ? to_name(*rule.doelgroep)
                                                                    : rule.setting ? to_name(*rule.setting)
                                                                                   : std::string_view{}),
                          getal_parameter("minimum", rule.minimum),
                          getal_parameter("aantal", found.serving)};
    finding.herstel = still_possible
                          ? Herstel{HerstelSoort::kies, {}, {}, found.open}
                          : Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider}, {}};
    findings.push_back(finding);
  }
}

}  // namespace stagepad
