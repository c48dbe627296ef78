#include "shared/rules/aaneengesloten.hpp"

#include <algorithm>

namespace stagepad {

namespace {

Finding gap(const Toetscontext& context, const Aaneengesloten& rule, const GeplandOnderdeel& part,
            CivilDate free_from) {
  Finding finding = finding_van(context, "schema.gat", Ernst::waarschuwt, pad_van(*part.onderdeel),
                                rule.id, rule.herkomst);
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                        datum_parameter("van", free_from),
                        datum_parameter("tot", part.periode.first.plus_days(-1)),
                        getal_parameter("dagen", days_between(free_from, part.periode.first))};
  finding.herstel = Herstel{HerstelSoort::start_op, free_from, {}, {}};
  return finding;
}

Finding overlap(const Toetscontext& context, const Aaneengesloten& rule,
                const GeplandOnderdeel& part, const GeplandOnderdeel& earlier) {
  const bool interweaves = part.is_stage() != earlier.is_stage();
  const bool allowed = interweaves && !rule.vervlechten_toestemming.empty();
  Finding finding = finding_van(context, allowed ? "schema.vervlechting" : "schema.overlap",
                                allowed ? Ernst::toestemming : Ernst::blokkeert,
                                pad_van(*part.onderdeel), rule.id, rule.herkomst);
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                        onderdeel_parameter("ander", earlier.onderdeel->soort),
                        getal_parameter("dagen", overlap_days(part.periode, earlier.periode))};
  if (allowed) finding.toestemming_van = rule.vervlechten_toestemming;
  finding.herstel = Herstel{HerstelSoort::start_op, earlier.periode.last.plus_days(1), {}, {}};
  return finding;
}

}  // namespace

void toets_aaneengesloten(const Toetscontext& context, Findings& findings) {
  const auto parts = op_begindatum(context.planning);
  for (const Aaneengesloten& rule : context.pakket.regels.aaneengesloten) {
    CivilDate free_from = context.traject.dienstverband.eerste_dag;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const GeplandOnderdeel& part = *parts[i];
      if (part.periode.first > free_from) findings.push_back(gap(context, rule, part, free_from));
      // With each of the earlier ones: a stage within a practice period may meet another stage there.
      for (std::size_t j = 0; j < i; ++j) {
        if (overlap_days(part.periode, parts[j]->periode) == 0) continue;
        findings.push_back(overlap(context, rule, part, *parts[j]));
      }
      free_from = std::max(free_from, part.periode.last.plus_days(1));
    }
  }
}

}  // namespace stagepad
