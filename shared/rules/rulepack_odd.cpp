#include "shared/rules/rulepack_odd.hpp"

#include <algorithm>
#include <string>

namespace stagepad {

namespace {

void add(Findings& findings, std::string code, std::string pad, Parameter parameter) {
  Finding finding;
  finding.code = std::move(code);
  finding.ernst = Ernst::waarschuwt;
  finding.pad = std::move(pad);
  finding.parameters = {std::move(parameter)};
  findings.push_back(std::move(finding));
}

void find_stages_without_deadline(const Regelpakket& pakket, Findings& findings) {
  const std::vector<Termijn>& rules = pakket.regels.termijnen;
  if (rules.empty()) return;  // a programme whose source names none
  for (std::size_t i = 0; i < pakket.onderdelen.size(); ++i) {
    const RegelpakketOnderdeel& part = pakket.onderdelen[i];
    const bool has_one = std::any_of(rules.begin(), rules.end(), [&](const Termijn& rule) {
      return rule.handeling != Handeling::buitenland && geldt_voor(rule.onderdelen, part);
    });
    if (part.aard != Aard::stage || has_one) continue;
    add(findings, "regelpakket.zonder_termijn", "/onderdelen/" + std::to_string(i),
        tekst_parameter("onderdeel", part.code));
  }
}

/// Does one of the stages the rule is about have one of its routes?
template <class Rule>
bool can_apply(const Regelpakket& pakket, const Rule& rule) {
  if (rule.routes.empty()) return true;
  const auto wanted = [&](Route route) {
    return std::find(rule.routes.begin(), rule.routes.end(), route) != rule.routes.end();
  };
  const auto serves = [&](const auto& part) {
    return std::any_of(part.routes.begin(), part.routes.end(), wanted);
  };
  return std::any_of(pakket.onderdelen.begin(), pakket.onderdelen.end(),
                     [&](const RegelpakketOnderdeel& part) {
                       if (!geldt_voor(rule.onderdelen, part)) return false;
                       return serves(part) || std::any_of(part.delen.begin(), part.delen.end(), serves);
                     });
}

void find_rules_without_effect(const Regelpakket& pakket, Findings& findings) {
  for_each_field<Regels>([&](const auto& field) {
    const auto& rules = pakket.regels.*(field.member);
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const auto& rule = rules[i];
      if constexpr (requires { rule.routes; }) {
        if (can_apply(pakket, rule)) continue;
        add(findings, "regelpakket.zonder_werking",
            "/regels/" + std::string(field.name) + "/" + std::to_string(i) + "/routes",
            tekst_parameter("id", rule.id));
      }
    }
  });
}

void find_sources_without_use(const Regelpakket& pakket, Findings& findings) {
  std::vector<std::string> cited;
  for (const RegelpakketOnderdeel& part : pakket.onderdelen) {
    cited.push_back(part.herkomst.bron);
    for (const RegelpakketDeel& deel : part.delen) cited.push_back(deel.herkomst.bron);
  }
  for_each_field<Regels>([&](const auto& field) {
    for (const auto& rule : pakket.regels.*(field.member)) cited.push_back(rule.herkomst.bron);
  });
  for (std::size_t i = 0; i < pakket.bronnen.size(); ++i) {
    const std::string& id = pakket.bronnen[i].id;
    if (std::find(cited.begin(), cited.end(), id) != cited.end()) continue;
    add(findings, "regelpakket.bron_ongebruikt", "/bronnen/" + std::to_string(i), tekst_parameter("bron", id));
  }
}

}  // namespace

Findings odd_in_rulepack(const Regelpakket& pakket) {
  Findings findings;
  find_stages_without_deadline(pakket, findings);
  find_rules_without_effect(pakket, findings);
  find_sources_without_use(pakket, findings);
  sort_findings(findings);
  return findings;
}

}  // namespace stagepad
