#include "shared/rules/einde.hpp"

#include <string>
#include <utility>
#include <vector>

#include "shared/rules/termijnen.hpp"

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
  Finding finding = longer < 0 ? about_end("einde.vervroegd", Ernst::waarschuwt, part)
                               : about_end("einde.verlengd", Ernst::informeert, part);
  finding.parameters.push_back(getal_parameter("dagen", longer < 0 ? -longer : longer));
  finding.parameters.push_back(datum_parameter("einde", part.periode.last));
  finding.parameters.push_back(datum_parameter("regulier", part.volgens_duur));
  if (longer < 0) finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider}, {}};
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

void report_moved_part(const GeplandOnderdeel& was, const GeplandOnderdeel& is, Findings& findings) {
  if (was.periode.first == is.periode.first && was.periode.last == is.periode.last) return;
  Finding finding = about_end("einde.verschuift", Ernst::informeert, is);
  finding.parameters.push_back(datum_parameter("van", was.periode.first));
  finding.parameters.push_back(datum_parameter("tot", was.periode.last));
  finding.parameters.push_back(datum_parameter("nieuw_van", is.periode.first));
  finding.parameters.push_back(datum_parameter("nieuw_tot", is.periode.last));
  findings.push_back(std::move(finding));
}

}  // namespace

void toets_einde(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage() || !part.onderdeel->einde) continue;
    check_length(part, findings);
    check_talks(part, findings);
  }
}

void toets_verschuiving(const Toetscontext& before, const Toetscontext& after, Findings& findings) {
  for (const GeplandOnderdeel& is : after.planning.onderdelen) {
    const GeplandOnderdeel* was = before.planning.find(is.onderdeel->id);
    if (was) report_moved_part(*was, is, findings);
  }
  const std::vector<Termijnstand> earlier = termijnen_van(before);
  for (const Termijnstand& is : termijnen_van(after)) {
    for (const Termijnstand& was : earlier) {
      const bool same = was.termijn == is.termijn && was.onderdeel->id == is.onderdeel->id;
      if (!same || was.datum == is.datum || is.status == Termijnstatus::gehaald) continue;
      Finding finding = finding_van(after, "einde.termijn_verschuift", Ernst::informeert,
                                    pad_van(*is.onderdeel) + "/einde", is.termijn->id, is.termijn->herkomst);
      finding.parameters = {onderdeel_parameter("onderdeel", is.onderdeel->soort),
                            woord_parameter("handeling", to_name(is.termijn->handeling)),
                            datum_parameter("van", was.datum), datum_parameter("naar", is.datum)};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace stagepad
