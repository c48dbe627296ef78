#include "shared/rules/buitenland.hpp"

#include <algorithm>

namespace stagepad {

bool is_buitenland(const Onderdeel& onderdeel) {
  return (onderdeel.plek && onderdeel.plek->buitenland) ||
         std::any_of(onderdeel.delen.begin(), onderdeel.delen.end(), [](const Deelstage& each) {
           return each.plek && each.plek->buitenland;
         });
}

void toets_buitenland(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage() || part.is_voorbij(context.vandaag) || !is_buitenland(*part.onderdeel)) continue;
    for (const Buitenlandeis& rule : context.pakket.regels.buitenland) {
      if (!geldt_voor(rule.onderdelen, *part.definitie)) continue;
      const CivilDate longest = part.periode.first.plus_months(rule.maximum_maanden).plus_days(-1);
      if (part.periode.last <= longest) continue;
      Finding finding = finding_van(context, "buitenland.te_lang", rule.ernst,
                                    pad_van(*part.onderdeel) + "/plek", rule.id, rule.herkomst);
      finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                            getal_parameter("maanden", rule.maximum_maanden),
                            datum_parameter("laatste", longest),
                            datum_parameter("einde", part.periode.last)};
      finding.toestemming_van = rule.toestemming_van;
      finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider}, {}};
      findings.push_back(finding);
    }
  }
}

}  // namespace stagepad
