#include "shared/rules/buitenland.hpp"

#include <algorithm>

namespace stagepad {

bool is_buitenland(const Onderdeel& onderdeel) {
  return (onderdeel.plek && onderdeel.plek->buitenland) ||
         std::any_of(onderdeel.delen.begin(), onderdeel.delen.end(), [](const Deelstage& each) {
           return each.plek && each.plek->buitenland;
         });
}

bool wordt_buitenland(const Toetscontext& context, const Onderdeel& onderdeel) {
  if (onderdeel.plek) return is_buitenland(onderdeel);
  const Verzoek* newest = nullptr;
  for (const Verzoek& each : context.verzoeken) {
    const bool stands = each.status == VerzoekStatus::ingediend || each.status == VerzoekStatus::goedgekeurd;
    if (stands && each.soort == VerzoekSoort::stageplaats && each.onderdeel == onderdeel.id) newest = &each;
  }
  return is_buitenland(onderdeel) || (newest && newest->buitenland);
}

void toets_buitenland(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage() || part.is_voorbij(context.vandaag) || !wordt_buitenland(context, *part.onderdeel)) continue;
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
