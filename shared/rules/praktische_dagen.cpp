#include "shared/rules/praktische_dagen.hpp"

namespace stagepad {

namespace {

void report(const Toetscontext& context, const GeplandOnderdeel& part, const char* code,
            const char* field, CivilDate dag, CivilDate goed, Findings& findings) {
  const std::vector<Werkdagen>& rules = context.pakket.regels.werkdagen;
  Finding finding;
  if (!rules.empty()) {
    finding.regel = rules.front().id;
    finding.bron = bron_in_woorden(context.pakket, rules.front().herkomst);
  }
  finding.code = code;
  finding.ernst = Ernst::waarschuwt;
  finding.pad = pad_van(*part.onderdeel) + field;
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                        datum_parameter("dag", dag), datum_parameter("goed", goed)};
  findings.push_back(finding);
}

void check_day(const Toetscontext& context, const GeplandOnderdeel& part, const char* field,
               std::optional<CivilDate> dag, CivilDate goed, const VrijeDagen& vrij,
               Findings& findings) {
  if (!dag) return;
  if (!part.periode.contains(*dag)) {
    report(context, part, "praktijk.buiten_periode", field, *dag, goed, findings);
  } else if (!context.pakket.regels.werkdagen.empty() && !is_werkdag(*dag, vrij)) {
    report(context, part, "praktijk.vrije_dag", field, *dag, goed, findings);
  }
}

}  // namespace

void toets_praktische_dagen(const Toetscontext& context, Findings& findings) {
  const VrijeDagen vrij = vrije_dagen_van(context.pakket);
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    const Onderdeel& onderdeel = *part.onderdeel;
    const auto& first = onderdeel.praktische_eerste_dag;
    const auto& last = onderdeel.praktische_laatste_dag;
    if (!first && !last) continue;
    check_day(context, part, "/praktische_eerste_dag", first,
              eerste_werkdag_vanaf(part.periode.first, vrij), vrij, findings);
    check_day(context, part, "/praktische_laatste_dag", last,
              laatste_werkdag_tot(part.periode.last, vrij), vrij, findings);
    if (first && last && *last < *first) {
      report(context, part, "praktijk.omgekeerd", "/praktische_laatste_dag", *last, *first, findings);
    }
  }
}

}  // namespace stagepad
