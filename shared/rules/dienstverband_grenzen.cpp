#include "shared/rules/dienstverband_grenzen.hpp"

namespace stagepad {

namespace {

void check_bounds(const Toetscontext& context, Findings& findings) {
  const Dienstverband& dienstverband = context.traject.dienstverband;
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    Finding finding;
    finding.pad = pad_van(*part.onderdeel);
    finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
    if (part.periode.first < dienstverband.eerste_dag) {
      finding.code = "schema.voor_dienstverband";
      finding.parameters.push_back(datum_parameter("eerste_dag", dienstverband.eerste_dag));
      finding.herstel = Herstel{HerstelSoort::start_op, dienstverband.eerste_dag, {}, {}};
      findings.push_back(finding);
    }
    if (dienstverband.laatste_dag && *dienstverband.laatste_dag < part.periode.last) {
      finding.code = "schema.na_dienstverband";
      finding.ernst = Ernst::waarschuwt;
      finding.parameters.push_back(datum_parameter("laatste_dag", *dienstverband.laatste_dag));
      finding.parameters.push_back(datum_parameter("einde", part.periode.last));
      finding.herstel =
          Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider, Rol::stagebureau}, {}};
      findings.push_back(finding);
    }
  }
}

}  // namespace

void toets_dienstverband_grenzen(const Toetscontext& context, Findings& findings) {
  check_bounds(context, findings);
  const std::vector<FtePeriode>& periods = context.traject.dienstverband.fte;
  for (const MinimaleFte& rule : context.pakket.regels.minimale_fte) {
    for (std::size_t i = 0; i < periods.size(); ++i) {
      if (!(periods[i].fte < rule.fte)) continue;
      Finding finding = finding_van(context, "dienstverband.fte_laag", Ernst::waarschuwt,
                                    "/dienstverband/fte/" + std::to_string(i), rule.id,
                                    rule.herkomst);
      finding.parameters = {tekst_parameter("fte", to_text(periods[i].fte)),
                            tekst_parameter("minimum", to_text(rule.fte)),
                            datum_parameter("vanaf", periods[i].vanaf)};
      finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider}, {}};
      findings.push_back(finding);
    }
  }
}

}  // namespace stagepad
