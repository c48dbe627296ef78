#include "shared/rules/koppeling.hpp"

#include <algorithm>

namespace stagepad {

namespace {

/// All stages joined with this one, itself first, in the order of the chain.
std::size_t chain_length(const Toetscontext& context, const GeplandOnderdeel& part) {
  std::vector<const Onderdeel*> chain = {part.onderdeel};
  for (std::size_t i = 0; i < chain.size(); ++i) {
    for (const GeplandOnderdeel& part_of_all : context.planning.onderdelen) {
      const Onderdeel* each = part_of_all.onderdeel;
      const bool linked = each->gekoppeld_aan == chain[i]->id || chain[i]->gekoppeld_aan == each->id;
      if (!linked || std::find(chain.begin(), chain.end(), each) != chain.end()) continue;
      chain.push_back(each);
    }
  }
  return chain.size();
}

Finding about(const char* code, const GeplandOnderdeel& part, const std::string& ander) {
  Finding finding;
  finding.code = code;
  finding.pad = pad_van(*part.onderdeel) + "/gekoppeld_aan";
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                        onderdeel_parameter("ander", ander)};
  return finding;
}

const Koppelingseis* rule_for(const Toetscontext& context, const GeplandOnderdeel& part) {
  for (const Koppelingseis& rule : context.pakket.regels.koppeling) {
    if (geldt_voor(rule.onderdelen, *part.definitie)) return &rule;
  }
  return nullptr;
}

/// Where a stage is, as far as is known; a composite one may be at several institutions.
std::vector<std::string> institutions_of(const Onderdeel& onderdeel) {
  std::vector<std::string> names;
  const auto add = [&](const std::optional<Plek>& plek) {
    if (plek && !plek->instelling.empty()) names.push_back(plek->instelling);
  };
  add(onderdeel.plek);
  for (const Deelstage& each : onderdeel.delen) add(each.plek);
  return names;
}

void check_pair(const Toetscontext& context, const Koppelingseis& rule, const GeplandOnderdeel& part,
                const GeplandOnderdeel& other, Findings& findings) {
  const std::string& ander = other.onderdeel->soort;
  const bool after = part.periode.first == other.periode.last.plus_days(1);
  const bool before = other.periode.first == part.periode.last.plus_days(1);
  if (!after && !before) {
    findings.push_back(about("koppeling.niet_aansluitend", part, ander));
    findings.back().herstel =
        Herstel{HerstelSoort::start_op, other.periode.last.plus_days(1), {}, {}};
  }
  const std::vector<std::string> here = institutions_of(*part.onderdeel);
  const std::vector<std::string> there = institutions_of(*other.onderdeel);
  const bool shared = std::any_of(here.begin(), here.end(), [&](const std::string& one) {
    return std::any_of(there.begin(), there.end(),
                       [&](const std::string& each) { return zelfde_instelling(one, each); });
  });
  if (!here.empty() && !there.empty() && !shared) {
    findings.push_back(about("koppeling.andere_instelling", part, ander));
    findings.back().parameters.push_back(tekst_parameter("instelling", there.front()));
  }
  const auto length = static_cast<std::int64_t>(chain_length(context, part));
  if (length > rule.maximum) {
    findings.push_back(about("koppeling.te_veel", part, ander));
    findings.back().parameters.push_back(getal_parameter("aantal", length));
    findings.back().parameters.push_back(getal_parameter("maximum", rule.maximum));
  }
  Finding consent = finding_van(context, "koppeling.toestemming", Ernst::toestemming,
                                pad_van(*part.onderdeel) + "/gekoppeld_aan", rule.id, rule.herkomst);
  consent.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                        onderdeel_parameter("ander", ander)};
  consent.toestemming_van = rule.toestemming_van;
  consent.herstel = Herstel{HerstelSoort::toestemming, {}, rule.toestemming_van, {}};
  findings.push_back(consent);
}

}  // namespace

void toets_koppeling(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.onderdeel->gekoppeld_aan) continue;
    const GeplandOnderdeel* other = context.planning.find(*part.onderdeel->gekoppeld_aan);
    const Koppelingseis* rule = part.is_stage() ? rule_for(context, part) : nullptr;
    const bool possible = rule && other && other->is_stage() &&
                          geldt_voor(rule->onderdelen, *other->definitie) &&
                          other->onderdeel->soort != part.onderdeel->soort;
    if (possible) {
      check_pair(context, *rule, part, *other, findings);
    } else {
      findings.push_back(
          about("koppeling.niet_mogelijk", part, other ? other->onderdeel->soort : std::string("?")));
    }
  }
}

}  // namespace stagepad
