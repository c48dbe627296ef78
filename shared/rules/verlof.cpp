#include "shared/rules/verlof.hpp"

namespace stagepad {

namespace {

Finding about(const char* code, Ernst ernst, std::size_t i) {
  Finding finding;
  finding.code = code;
  finding.ernst = ernst;
  finding.pad = "/verlof/" + std::to_string(i);
  return finding;
}

void check_one(const Toetscontext& context, const Verlof& verlof, std::size_t i, Findings& findings) {
  if (!find_verlofsoort(context.pakket, verlof.soort)) {
    Finding finding = about("verlof.onbekende_soort", Ernst::blokkeert, i);
    finding.parameters = {tekst_parameter("soort", verlof.soort)};
    Herstel herstel{HerstelSoort::kies, {}, {}, {}};
    for (const Verlofregel& rule : context.pakket.regels.verlof) {
      for (const Verlofsoort& soort : rule.soorten) herstel.keuzes.push_back(soort.code);
    }
    if (!herstel.keuzes.empty()) finding.herstel = herstel;
    findings.push_back(finding);
  }
  const std::vector<Parameter> days = {datum_parameter("eerste_dag", verlof.eerste_dag),
                                       datum_parameter("laatste_dag", verlof.laatste_dag)};
  if (verlof.laatste_dag < verlof.eerste_dag) {
    findings.push_back(about("verlof.omgekeerd", Ernst::blokkeert, i));
    findings.back().parameters = days;
    return;
  }
  const Dienstverband& dienstverband = context.traject.dienstverband;
  const bool after = dienstverband.laatste_dag && *dienstverband.laatste_dag < verlof.laatste_dag;
  if (!after && dienstverband.eerste_dag <= verlof.eerste_dag) return;
  findings.push_back(about("verlof.buiten_dienstverband", Ernst::waarschuwt, i));
  findings.back().parameters = days;
}

/// What the leave costs: working days made up, and the end of the training with and without.
void report_effect(const Toetscontext& context, const Verlofregel& rule, Findings& findings) {
  Traject without = context.traject;
  without.verlof.clear();
  const CivilDate end = bereken_planning(without, context.pakket).einde;
  const std::int32_t later = days_between(end, context.planning.einde);
  if (later == 0) return;
  const Tijdrekening time = tijdrekening_van(context.traject, context.pakket);
  Finding finding = finding_van(context, "verlof.verlengt", Ernst::informeert, "/verlof", rule.id,
                                rule.herkomst);
  finding.parameters = {
      getal_parameter("werkdagen", static_cast<std::int64_t>(time.in_te_halen.size())),
      getal_parameter("drempel", rule.drempel_dagen), getal_parameter("dagen", later),
      datum_parameter("einde", context.planning.einde)};
  findings.push_back(finding);
}

}  // namespace

void toets_verlof(const Toetscontext& context, Findings& findings) {
  const std::vector<Verlof>& verlof = context.traject.verlof;
  for (std::size_t i = 0; i < verlof.size(); ++i) check_one(context, verlof[i], i, findings);
  if (verlof.empty()) return;
  for (const Verlofregel& rule : context.pakket.regels.verlof) report_effect(context, rule, findings);
}

}  // namespace stagepad
