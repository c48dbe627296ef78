#include "shared/command/check_schemaregel.hpp"

#include <algorithm>
#include <string>

#include "shared/rules/opleidingsplanning.hpp"

namespace stagepad {

namespace {

constexpr std::int32_t k_longest_months = 60;
constexpr std::int32_t k_longest_weeks = 260;

std::string pad_of(std::size_t i) { return "/schema/" + std::to_string(i); }

bool is_there(const Traject& traject, const std::string& soort) {
  return std::any_of(traject.onderdelen.begin(), traject.onderdelen.end(),
                     [&](const Onderdeel& each) { return each.soort == soort; });
}

bool check_added(const Traject& traject, const Regelpakket& pakket, const std::vector<Schemaregel>& schema,
                 std::size_t i, Findings& findings) {
  const bool is_second = std::any_of(schema.begin(), schema.begin() + static_cast<std::ptrdiff_t>(i),
                                     [](const Schemaregel& each) { return !each.onderdeel.is_set(); });
  if (is_second) findings.push_back(refusal("schema.nieuw_een", pad_of(i)));
  const auto parts = toe_te_voegen(traject, pakket);
  const bool may_be_added = std::any_of(parts.begin(), parts.end(), [&](const RegelpakketOnderdeel* each) {
    return each->code == schema[i].soort;
  });
  if (may_be_added) return !is_second;
  Finding finding = refusal("schema.nieuw_onbekend", pad_of(i) + "/soort",
                            {onderdeel_parameter("onderdeel", schema[i].soort)});
  Herstel herstel{HerstelSoort::kies, {}, {}, {}};
  for (const RegelpakketOnderdeel* each : parts) herstel.keuzes.push_back(each->code);
  if (!herstel.keuzes.empty()) finding.herstel = herstel;
  findings.push_back(std::move(finding));
  return false;
}

/// Whole or part of months or weeks, one of the two.
bool is_length(const Duur& duur) {
  const bool months = duur.maanden.thousandths > 0;
  const bool weeks = duur.weken.thousandths > 0;
  return months != weeks && duur.uren.thousandths == 0 && duur.maanden.thousandths >= 0 &&
         duur.weken.thousandths >= 0 && duur.maanden.thousandths <= k_longest_months * 1000 &&
         duur.weken.thousandths <= k_longest_weeks * 1000;
}

bool is_days(const Dagenaandeel& days) {
  return 0 < days.dagen && days.dagen <= days.van && days.van <= k_max_keuzeonderwijsdagen;
}

}  // namespace

std::vector<const RegelpakketOnderdeel*> toe_te_voegen(const Traject& traject, const Regelpakket& pakket) {
  std::vector<const RegelpakketOnderdeel*> parts;
  for (const RegelpakketOnderdeel& each : pakket.onderdelen) {
    if (!each.verplicht && (each.herhaalbaar || !is_there(traject, each.code))) parts.push_back(&each);
  }
  return parts;
}

bool check_schemaregel(const Traject& traject, const Regelpakket& pakket,
                       const std::vector<Schemaregel>& schema, std::size_t i, Findings& findings) {
  const Schemaregel& regel = schema[i];
  bool whole = true;
  if (!regel.onderdeel.is_set()) whole = check_added(traject, pakket, schema, i, findings);
  if (regel.duur && !is_length(*regel.duur)) {
    findings.push_back(refusal("schema.duur_getal", pad_of(i) + "/duur", {getal_parameter("weken", k_longest_weeks)}));
    whole = false;
  }
  if (regel.stagedagen && !is_days(*regel.stagedagen)) {
    findings.push_back(refusal("stagedagen.getal", pad_of(i) + "/stagedagen",
                               {getal_parameter("maximum", k_max_keuzeonderwijsdagen)}));
    whole = false;
  }
  return whole;
}

void check_vastgelegd(const Toetscontext& held, const std::vector<Schemaregel>& schema, Findings& findings) {
  const std::vector<Schemaregel> now = schema_van(held.traject);
  for (const Schemaregel& regel : schema) {
    const auto before = std::find_if(now.begin(), now.end(), [&](const Schemaregel& each) {
      return each.onderdeel == regel.onderdeel;
    });
    const GeplandOnderdeel* part = held.planning.find(regel.onderdeel);
    if (before == now.end() || !part || !part->is_begonnen(held.vandaag)) continue;
    const std::vector<Parameter> named = {onderdeel_parameter("onderdeel", part->onderdeel->soort),
                                          datum_parameter("start", part->periode.first)};
    const bool same = regel.aandeel == before->aandeel && regel.duur == before->duur &&
                      regel.gekoppeld_aan == before->gekoppeld_aan && regel.stagedagen == before->stagedagen;
    if (!same) findings.push_back(refusal("schema.ligt_vast", pad_van(*part->onderdeel), named));
    for (const GeplandDeel& deel : part->delen) {
      if (!deel.deel || held.vandaag < deel.periode.first) continue;
      std::optional<CivilDate> start;
      for (const Deelbegin& each : regel.delen) {
        if (each.soort == deel.deel->soort) start = each.start;
      }
      if (start == deel.deel->start) continue;
      findings.push_back(refusal("schema.deel_begonnen", pad_van(*part->onderdeel),
                                 {onderdeel_parameter("onderdeel", part->onderdeel->soort),
                                  onderdeel_parameter("deel", deel.deel->soort),
                                  datum_parameter("start", deel.periode.first)}));
    }
  }
}

}  // namespace stagepad
