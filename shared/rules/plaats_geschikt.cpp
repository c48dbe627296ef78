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
  std::string instelling;
  std::string specialisme;
  std::string profiel;
  std::optional<Setting> setting;
  /// Absent: not known, or not asked (places of the etalage are approved one by one).
  std::optional<bool> erkend;
  bool erkenning_telt = false;
};

/// The demands on one place for one part or part-stage.
class Eisen {
 public:
  Eisen(const Toetscontext& context, std::string_view soort, const Kenmerken& plek, const std::string& pad,
        Findings& findings)
      : context_(context), soort_(soort), plek_(plek), pad_(pad), findings_(findings) {}

  void check() {
    for (const Plaatseis& rule : context_.pakket.regels.plaatseisen) {
      if (rule.onderdeel != soort_) continue;
      check_field(rule);
      check_recognition(rule);
      check_institution(rule);
      if (contains(rule.niet_in_profielen, plek_.profiel)) {
        report(rule, "plaats.eigen_profiel", woord_parameter("profiel", plek_.profiel));
      }
      const bool setting_counts = !rule.settings.empty() && plek_.setting.has_value();
      if (setting_counts && !contains(rule.settings, *plek_.setting)) {
        report(rule, "plaats.setting", woord_parameter("setting", to_name(*plek_.setting)));
      }
    }
  }

 private:
  Finding& report(const Plaatseis& rule, const char* code, Parameter parameter) {
    Finding finding = finding_van(context_, code, rule.ernst, pad_, rule.id, rule.herkomst);
    finding.parameters = {onderdeel_parameter("onderdeel", std::string(soort_)), std::move(parameter)};
    finding.toestemming_van = rule.toestemming_van;
    findings_.push_back(std::move(finding));
    return findings_.back();
  }

  void check_field(const Plaatseis& rule) {
    if (plek_.specialisme.empty()) return;
    if (!rule.specialismen.empty() && !contains(rule.specialismen, plek_.specialisme)) {
      report(rule, "plaats.specialisme", woord_parameter("specialisme", plek_.specialisme)).herstel =
          Herstel{HerstelSoort::kies, {}, {}, rule.specialismen};
    }
    if (contains(rule.niet_specialismen, plek_.specialisme)) {
      report(rule, "plaats.ander_dan_vaste_stage", woord_parameter("specialisme", plek_.specialisme));
    }
  }

  void check_recognition(const Plaatseis& rule) {
    if (!rule.erkend || !plek_.erkenning_telt || plek_.erkend == true) return;
    if (plek_.instelling.empty()) return;
    Finding& finding = report(rule, plek_.erkend ? "plaats.niet_erkend" : "plaats.erkenning_onbekend",
                              tekst_parameter("instelling", plek_.instelling));
    if (!plek_.erkend) finding.ernst = Ernst::waarschuwt;
  }

  void check_institution(const Plaatseis& rule) {
    if (plek_.instelling.empty()) return;
    const auto same = [&](const std::string& name) { return zelfde_instelling(name, plek_.instelling); };
    const std::string wanted = rule.bij_instelling_van.empty()
                                   ? std::string()
                                   : instelling_van(context_.traject, rule.bij_instelling_van);
    if (!wanted.empty() && !same(wanted)) {
      report(rule, "plaats.andere_instelling", tekst_parameter("instelling", wanted)).herstel =
          Herstel{HerstelSoort::kies, {}, {}, {wanted}};
    }
    if (rule.instellingen.empty()) return;
    if (std::any_of(rule.instellingen.begin(), rule.instellingen.end(), same)) return;
    report(rule, "plaats.niet_aangewezen", tekst_parameter("instelling", plek_.instelling)).herstel =
        Herstel{HerstelSoort::kies, {}, {}, rule.instellingen};
  }

  const Toetscontext& context_;
  std::string_view soort_;
  const Kenmerken& plek_;
  const std::string& pad_;
  Findings& findings_;
};

Kenmerken kenmerken_van(const Plek& plek) {
  return {plek.instelling, plek.specialisme, plek.profiel, plek.setting, plek.erkend, true};
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
  const std::vector<std::string>& also = part.definitie->ook_stagesoorten;
  const bool serves = contains(plaats.stagesoorten, part.definitie->stagesoort) ||
                      std::any_of(also.begin(), also.end(), [&](const std::string& soort) {
                        return contains(plaats.stagesoorten, soort);
                      });
  if (!serves) {
    Finding finding;
    finding.code = "plaats.andere_stagesoort";
    finding.pad = pad;
    finding.parameters = {tekst_parameter("plaats", plaats.naam),
                          onderdeel_parameter("onderdeel", part.onderdeel->soort)};
    findings.push_back(finding);
  }
  const Kenmerken kenmerken = {plaats.instelling_naam, plaats.specialisme, plaats.profiel,
                               plaats.setting,         std::nullopt,       false};
  Eisen(context, part.onderdeel->soort, kenmerken, pad, findings).check();
  check_period(part, plaats, pad, context.vandaag, findings);
}

void toets_eigen_instelling(const Toetscontext& context, const GeplandOnderdeel& part,
                            const std::string& instelling, const std::string& pad,
                            Findings& findings) {
  Kenmerken kenmerken;
  kenmerken.instelling = instelling;
  Eisen(context, part.onderdeel->soort, kenmerken, pad, findings).check();
}

void toets_plek(const Toetscontext& context, std::string_view soort, const Plek& plek,
                const std::string& pad, Findings& findings) {
  const Kenmerken kenmerken = kenmerken_van(plek);
  Eisen(context, soort, kenmerken, pad, findings).check();
}

void toets_plekken(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage() || part.is_voorbij(context.vandaag)) continue;
    const std::string part_pad = pad_van(*part.onderdeel);
    if (part.onderdeel->plek) {
      toets_plek(context, part.onderdeel->soort, *part.onderdeel->plek, part_pad + "/plek", findings);
    }
    for (std::size_t i = 0; i < part.onderdeel->delen.size(); ++i) {
      const Deelstage& deel = part.onderdeel->delen[i];
      if (!deel.plek) continue;
      toets_plek(context, deel.soort, *deel.plek,
                 part_pad + "/delen/" + std::to_string(i) + "/plek", findings);
    }
  }
}

}  // namespace stagepad
