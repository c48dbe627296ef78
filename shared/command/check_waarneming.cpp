#include "shared/command/check_waarneming.hpp"

#include "shared/base/mail_address.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

void check_days(const WaarnemingInvoer& invoer, CivilDate vandaag, Findings& findings) {
  if (!invoer.eerste_dag) findings.push_back(refusal("datum.onleesbaar", "/eerste_dag"));
  if (!invoer.laatste_dag) findings.push_back(refusal("datum.onleesbaar", "/laatste_dag"));
  if (!invoer.eerste_dag || !invoer.laatste_dag) return;
  const CivilDate latest = invoer.eerste_dag->plus_days(k_max_waarneming_dagen - 1);
  if (*invoer.laatste_dag < *invoer.eerste_dag) {
    findings.push_back(refusal("waarneming.dagen_omgekeerd", "/laatste_dag",
                               {datum_parameter("eerste", *invoer.eerste_dag)}));
  } else if (*invoer.laatste_dag < vandaag) {
    findings.push_back(refusal("waarneming.voorbij", "/laatste_dag", {datum_parameter("vandaag", vandaag)}));
  } else if (latest < *invoer.laatste_dag) {
    Finding finding = refusal("waarneming.te_lang", "/laatste_dag", {datum_parameter("uiterlijk", latest)});
    finding.herstel = Herstel{HerstelSoort::uiterlijk, latest, {}, {}};
    findings.push_back(finding);
  }
}

}  // namespace

Findings check_waarneming(const WaarnemingInvoer& invoer, CivilDate vandaag) {
  Findings findings;
  if (!is_mail_address(trimmed(invoer.door))) findings.push_back(refusal("waarneming.adres", "/door"));
  check_days(invoer, vandaag, findings);
  return findings;
}

}  // namespace stagepad
