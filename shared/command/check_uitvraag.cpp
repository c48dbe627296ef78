#include "shared/command/check_uitvraag.hpp"

#include "shared/command/check_beschikbaarheid.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

Findings check_uitvraag(const Uitvraag& uitvraag, CivilDate vandaag) {
  Findings findings;
  const CivilDate last = vandaag.plus_months(12 * k_jaren_vooruit);
  if (uitvraag.laatste_dag < uitvraag.eerste_dag) {
    findings.push_back(refusal("stageplaats.periode_omgekeerd", "/laatste_dag",
                               {datum_parameter("eerste_dag", uitvraag.eerste_dag),
                                datum_parameter("laatste_dag", uitvraag.laatste_dag)}));
  } else if (uitvraag.laatste_dag < vandaag) {
    findings.push_back(refusal("beschikbaarheid.voorbij", "/laatste_dag", {datum_parameter("vandaag", vandaag)}));
  } else if (last < uitvraag.laatste_dag) {
    findings.push_back(refusal("datum.buiten_bereik", "/laatste_dag",
                               {datum_parameter("datum", uitvraag.laatste_dag), datum_parameter("van", vandaag),
                                datum_parameter("tot", last)}));
  }
  if (uitvraag.eerste_dag < vandaag.plus_months(-12 * k_jaren_vooruit)) {
    findings.push_back(refusal("datum.buiten_bereik", "/eerste_dag",
                               {datum_parameter("datum", uitvraag.eerste_dag),
                                datum_parameter("van", vandaag.plus_months(-12 * k_jaren_vooruit)),
                                datum_parameter("tot", last)}));
  }
  if (uitvraag.instellingen.size() > k_max_uitvraag_instellingen) {
    findings.push_back(refusal("lijst.te_lang", "/instellingen",
                               {getal_parameter("aantal", static_cast<std::int64_t>(uitvraag.instellingen.size())),
                                getal_parameter("maximum", static_cast<std::int64_t>(k_max_uitvraag_instellingen))}));
  }
  sort_findings(findings);
  return findings;
}

}  // namespace stagepad
