#include "shared/rules/plaats_geschikt.hpp"

#include <algorithm>

namespace stagepad {

namespace {

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// What the demands look at, whether the place comes from the etalage or was found by the aios.
struct Kenmerken {
  std::string specialisme;
  std::string profiel;
  std::optional<Setting> setting;
};

Finding unfit(const Toetscontext& context, const char* code, const Plaatseis& rule,
              const GeplandOnderdeel& part, const std::string& pad) {
  Finding finding = finding_van(context, code, rule.ernst, pad, rule.id, rule.herkomst);
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
  finding.toestemming_van = rule.toestemming_van;
  return finding;
}

void check_demands(const Toetscontext& context, const GeplandOnderdeel& part,
                   const Kenmerken& plek, const std::string& pad, Findings& findings) {
  for (const Plaatseis& rule : context.pakket.regels.plaatseisen) {
    if (rule.onderdeel != part.onderdeel->soort) continue;
    const bool field_counts = !rule.specialismen.empty() && !plek.specialisme.empty();
    if (field_counts && !contains(rule.specialismen, plek.specialisme)) {
      Finding finding = unfit(context, "plaats.specialisme", rule, part, pad);
      finding.parameters.push_back(woord_parameter("specialisme", plek.specialisme));
      finding.herstel = Herstel{HerstelSoort::kies, {}, {}, rule.specialismen};
      findings.push_back(finding);
    }
    if (contains(rule.niet_in_profielen, plek.profiel)) {
      Finding finding = unfit(context, "plaats.eigen_profiel", rule, part, pad);
      finding.parameters.push_back(woord_parameter("profiel", plek.profiel));
      findings.push_back(finding);
    }
    const bool setting_counts = !rule.settings.empty() && plek.setting.has_value();
    if (setting_counts && !contains(rule.settings, *plek.setting)) {
      Finding finding = unfit(context, "plaats.setting", rule, part, pad);
      finding.parameters.push_back(woord_parameter("setting", to_name(*plek.setting)));
      findings.push_back(finding);
    }
  }
}

void check_period(const GeplandOnderdeel& part, const Stageplaats& plaats, const std::string& pad,
                  CivilDate vandaag, Findings& findings) {
  const std::int32_t days = part.periode.days();
  const auto free_here = eerste_vrije_start(plaats, part.periode.first, days);
  if (free_here == part.periode.first) return;
  Finding finding;
  finding.code = "plaats.geen_periode";
  finding.pad = pad;
  finding.parameters = {tekst_parameter("plaats", plaats.naam),
                        datum_parameter("van", part.periode.first),
                        datum_parameter("tot", part.periode.last)};
  const auto right = free_here ? free_here : eerste_vrije_start(plaats, vandaag, days);
  if (right) finding.herstel = Herstel{HerstelSoort::start_op, right, {}, {}};
  findings.push_back(finding);
}

}  // namespace

std::optional<CivilDate> eerste_vrije_start(const Stageplaats& plaats, CivilDate vanaf,
                                            std::int32_t dagen) {
  if (plaats.perioden.empty()) return vanaf;
  std::optional<CivilDate> first;
  for (const Plaatsperiode& each : plaats.perioden) {
    const CivilDate start = std::max(each.eerste_dag, vanaf);
    const bool fits = each.capaciteit > 0 && start.plus_days(dagen - 1) <= each.laatste_dag;
    if (fits && (!first || start < *first)) first = start;
  }
  return first;
}

void toets_plaats(const Toetscontext& context, const GeplandOnderdeel& part,
                  const Stageplaats& plaats, const std::string& pad, Findings& findings) {
  if (!part.definitie) return;
  if (!contains(plaats.stagesoorten, part.definitie->stagesoort)) {
    Finding finding;
    finding.code = "plaats.andere_stagesoort";
    finding.pad = pad;
    finding.parameters = {tekst_parameter("plaats", plaats.naam),
                          onderdeel_parameter("onderdeel", part.onderdeel->soort)};
    findings.push_back(finding);
  }
  check_demands(context, part, {plaats.specialisme, plaats.profiel, plaats.setting}, pad, findings);
  check_period(part, plaats, pad, context.vandaag, findings);
}

void toets_plekken(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    const std::optional<Plek>& plek = part.onderdeel->plek;
    if (!part.is_stage() || !plek || part.is_voorbij(context.vandaag)) continue;
    check_demands(context, part, {plek->specialisme, plek->profiel, std::nullopt},
                  pad_van(*part.onderdeel) + "/plek", findings);
  }
}

}  // namespace stagepad
