#include "shared/process/rondeplanning.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace stagepad {

namespace {

constexpr int k_months_of_a_quarter = 3;

CivilDate quarter_of(CivilDate day) {
  return CivilDate::of(day.year(), (day.month() - 1) / k_months_of_a_quarter * k_months_of_a_quarter + 1, 1);
}

bool is_over(const Plaatsingsronde& ronde) {
  return ronde.stand == Rondestand::gepubliceerd || ronde.stand == Rondestand::vervallen;
}

bool has_a_round(const Rondebehoefte& behoefte, const std::vector<Plaatsingsronde>& rondes) {
  return std::any_of(rondes.begin(), rondes.end(), [&](const Plaatsingsronde& each) {
    const bool in_days = each.eerste_start <= behoefte.eerste_dag && behoefte.eerste_dag <= each.laatste_start;
    const auto& soorten = each.stagesoorten;
    return !is_over(each) && in_days && std::find(soorten.begin(), soorten.end(), behoefte.stagesoort) != soorten.end();
  });
}

void keep_earliest(std::optional<CivilDate>& earliest, CivilDate day) {
  earliest = std::min(earliest.value_or(day), day);
}

}  // namespace

std::vector<Rondeplan> plan_rondes(const std::vector<Rondebehoefte>& behoeften,
                                   const std::vector<Plaatsingsronde>& rondes, CivilDate vandaag) {
  std::map<std::pair<CivilDate, std::string>, Rondeplan> plannen;
  for (const Rondebehoefte& each : behoeften) {
    if (each.eerste_dag <= vandaag || has_a_round(each, rondes)) continue;
    const CivilDate quarter = quarter_of(each.eerste_dag);
    Rondeplan& plan = plannen[{quarter, each.stagesoort}];
    plan.stagesoort = each.stagesoort;
    plan.eerste_start = std::max(quarter, vandaag.plus_days(1));
    plan.laatste_start = quarter.plus_months(k_months_of_a_quarter).plus_days(-1);
    ++plan.stages;
    if (!each.uiterlijk) continue;
    keep_earliest(plan.uiterlijk, *each.uiterlijk);
    // A round closes on a day that is still to come, before its first stage begins.
    const bool can_close = vandaag <= *each.uiterlijk && *each.uiterlijk < plan.eerste_start;
    if (can_close) keep_earliest(plan.sluit_op, *each.uiterlijk);
  }
  std::vector<Rondeplan> gevonden;
  for (auto& [key, plan] : plannen) gevonden.push_back(std::move(plan));
  return gevonden;
}

std::int32_t rondeherinnering_op(const Plaatsingsronde& ronde, CivilDate vandaag) {
  const std::int32_t left = days_between(vandaag, ronde.sluit_op);
  if (ronde.stand != Rondestand::open || left < 0 || left > k_eerste_rondeherinnering) return 0;
  const bool is_last = left <= k_laatste_rondeherinnering;
  const std::int32_t days = is_last ? k_laatste_rondeherinnering : k_eerste_rondeherinnering;
  const bool was_open = !ronde.geopend_op || *ronde.geopend_op < ronde.sluit_op.plus_days(-days);
  return was_open ? days : 0;
}

}  // namespace stagepad
