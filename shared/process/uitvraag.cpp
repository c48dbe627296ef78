#include "shared/process/uitvraag.hpp"

namespace stagepad {

std::int32_t herinnering_op(CivilDate gevraagd_op, CivilDate vandaag, std::int32_t gezegd, const Uitvraagplan& plan) {
  const std::int32_t days = days_between(gevraagd_op, vandaag);
  const std::int32_t newest = days >= plan.tweede ? 2 : days >= plan.eerste ? 1 : 0;
  const std::int32_t since = days - (newest == 2 ? plan.tweede : plan.eerste);
  return newest > gezegd && since <= plan.inhalen ? newest : 0;
}

}  // namespace stagepad
