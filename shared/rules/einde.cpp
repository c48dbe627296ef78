#include "shared/rules/einde.hpp"

#include <string>
#include <utility>

namespace stagepad {

namespace {

/// A finding about the end of a part, without a rule of a pack behind it.
Finding about_end(std::string code, Ernst ernst, const GeplandOnderdeel& part) {
  Finding finding = refusal(std::move(code), pad_van(*part.onderdeel) + "/einde",
                            {onderdeel_parameter("onderdeel", part.onderdeel->soort)});
  finding.ernst = ernst;
  return finding;
}

void check_length(const GeplandOnderdeel& part, Findings& findings) {
  const std::int32_t longer = days_between(part.volgens_duur, part.periode.last);
  if (longer == 0) return;
  const bool is_early = longer < 0;
  Finding finding = is_early ? about_end("einde.vervroegd", Ernst::waarschuwt, part)
                             : about_end("einde.verlengd", Ernst::informeert, part);
  finding.parameters.push_back(getal_parameter("dagen", is_early ? -longer : longer));
  finding.parameters.push_back(datum_parameter("einde", part.periode.last));
  finding.parameters.push_back(datum_parameter("regulier", part.volgens_duur));
  if (is_early) finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider}, {}};
  findings.push_back(std::move(finding));
}

void check_talks(const GeplandOnderdeel& part, Findings& findings) {
  for (const Gesprek& each : part.onderdeel->voortgang.gesprekken) {
    if (each.gehouden || each.datum <= part.periode.last) continue;
    Finding finding = refusal("gesprek.na_einde", pad_van(*part.onderdeel) + "/gesprekken",
                              {datum_parameter("datum", each.datum), datum_parameter("einde", part.periode.last)});
    finding.ernst = Ernst::waarschuwt;
    finding.herstel = Herstel{HerstelSoort::uiterlijk, part.periode.last, {}, {}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

void toets_einde(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage() || !part.onderdeel->einde) continue;
    check_length(part, findings);
    check_talks(part, findings);
  }
}

}  // namespace stagepad
