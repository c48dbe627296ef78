#include "shared/rules/opleidingsduur.hpp"

namespace stagepad {

void toets_opleidingsduur(const Toetscontext& context, Findings& findings) {
  for (const Opleidingsduur& rule : context.pakket.regels.opleidingsduur) {
    const CivilDate first = context.traject.dienstverband.eerste_dag;
    const CivilDate latest = first.plus_months(rule.maximum_maanden).plus_days(-1);
    if (context.planning.einde <= latest) continue;
    Finding finding = finding_van(context, "opleiding.te_lang", rule.ernst, "/onderdelen", rule.id,
                                  rule.herkomst);
    finding.parameters = {datum_parameter("einde", context.planning.einde),
                          datum_parameter("uiterlijk", latest),
                          getal_parameter("maanden", rule.maximum_maanden),
                          getal_parameter("dagen", days_between(latest, context.planning.einde))};
    finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider}, {}};
    findings.push_back(finding);
  }
}

}  // namespace stagepad
