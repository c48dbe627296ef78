#include "shared/rules/opvolging.hpp"

namespace stagepad {

namespace {

const GeplandOnderdeel* find_soort(const Toetscontext& context, const std::string& soort) {
  for (const GeplandOnderdeel& each : context.planning.onderdelen) {
    if (each.onderdeel->soort == soort) return &each;
  }
  return nullptr;
}

void check_part(const Toetscontext& context, const Opvolging& rule, const GeplandOnderdeel& part,
                Findings& findings) {
  const GeplandOnderdeel* last = nullptr;
  for (const std::string& soort : rule.na) {
    const GeplandOnderdeel* each = find_soort(context, soort);
    if (each && (!last || last->periode.last < each->periode.last)) last = each;
  }
  if (!last) return;
  const CivilDate right = last->periode.last.plus_days(1);
  const bool too_early = part.periode.first < right;
  const bool apart = rule.aansluitend && right < part.periode.first;
  if (!too_early && !apart) return;
  Finding finding = finding_van(context, too_early ? "opvolging.te_vroeg" : "opvolging.niet_aansluitend",
                                rule.ernst, pad_van(*part.onderdeel), rule.id, rule.herkomst);
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                        onderdeel_parameter("na", last->onderdeel->soort),
                        datum_parameter("goed", right)};
  finding.toestemming_van = rule.toestemming_van;
  finding.herstel = Herstel{HerstelSoort::start_op, right, {}, {}};
  findings.push_back(finding);
}

}  // namespace

void toets_opvolging(const Toetscontext& context, Findings& findings) {
  for (const Opvolging& rule : context.pakket.regels.opvolging) {
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (part.onderdeel->soort == rule.onderdeel) check_part(context, rule, part, findings);
    }
  }
}

}  // namespace stagepad
