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

std::string_view word_of(Vervlechtgrond grond) {
  switch (grond) {
    case Vervlechtgrond::competentie: return "grond_competentie";
    case Vervlechtgrond::competentie_of_vereniging: return "grond_competentie_of_vereniging";
    case Vervlechtgrond::overleg: break;
  }
  return "grond_overleg";
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
  if (allowed) {
    finding.toestemming_van = rule.vervlechten_toestemming;
    finding.parameters.push_back(woord_parameter("grond", word_of(rule.grond)));
  }
  finding.herstel = Herstel{HerstelSoort::start_op, earlier.periode.last.plus_days(1), {}, {}};
  return finding;
}

/// A stage within a practice period that says no share of the time, so that both would take all of it.
Finding doubled_time(const Toetscontext& context, const Aaneengesloten& rule,
                     const GeplandOnderdeel& part, const GeplandOnderdeel& earlier) {
  const bool is_stage = part.is_stage();
  const GeplandOnderdeel& stage = is_stage ? part : earlier;
  const GeplandOnderdeel& practice = is_stage ? earlier : part;
  Finding finding = finding_van(context, "schema.dubbele_tijd", Ernst::waarschuwt,
                                pad_van(*stage.onderdeel) + "/aandeel", rule.id, rule.herkomst);
  finding.parameters = {onderdeel_parameter("onderdeel", stage.onderdeel->soort),
                        onderdeel_parameter("ander", practice.onderdeel->soort),
                        getal_parameter("dagen", overlap_days(stage.periode, practice.periode))};
  return finding;
}

/// A share is more than nothing and less than all of the time, of a stage that is pinned to its first day.
void check_share(const GeplandOnderdeel& part, Findings& findings) {
  const std::optional<Decimal>& aandeel = part.onderdeel->aandeel;
  if (!aandeel) return;
  const auto report = [&](const char* code) {
    Finding finding;
    finding.code = code;
    finding.pad = pad_van(*part.onderdeel) + "/aandeel";
    finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                          tekst_parameter("aandeel", to_text(*aandeel))};
    return finding;
  };
  const bool is_share = aandeel->thousandths > 0 && aandeel->thousandths < 1000;
  if (!is_share) findings.push_back(report("schema.aandeel_getal"));
  if (part.is_stage() && part.onderdeel->start) return;
  Finding finding = report(part.is_stage() ? "schema.aandeel_zonder_start" : "schema.aandeel_praktijk");
  if (part.is_stage()) finding.herstel = Herstel{HerstelSoort::start_op, part.periode.first, {}, {}};
  findings.push_back(finding);
}

}  // namespace

void toets_aaneengesloten(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) check_share(part, findings);
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
        const bool interweaves = part.is_stage() != parts[j]->is_stage();
        const bool shared = part.onderdeel->aandeel || parts[j]->onderdeel->aandeel;
        if (!interweaves || shared || rule.vervlechten_toestemming.empty()) continue;
        findings.push_back(doubled_time(context, rule, part, *parts[j]));
      }
      free_from = std::max(free_from, part.periode.last.plus_days(1));
    }
  }
}

}  // namespace stagepad
