#pragma once

#include <string_view>

#include "shared/base/describe.hpp"
#include "shared/base/ids.hpp"
#include "shared/domain/beschikbaarheid.hpp"

namespace stagepad {

/// The message that an institution answered through its link, and what its parameters hold: which place, the word of
/// the answer, and for how many stages the place now lacks room.
inline constexpr std::string_view k_availability_answered = "beschikbaarheid.beantwoord";

struct AvailabilityAnswer {
  StageplaatsId stageplaats;
  Beschikbaarheid beschikbaarheid = Beschikbaarheid::ongewijzigd;
  std::int32_t plaatsingen = 0;
  std::int32_t voorkeuren = 0;
};

template <>
struct Describe<AvailabilityAnswer> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("stageplaats", &AvailabilityAnswer::stageplaats),
                           field("beschikbaarheid", &AvailabilityAnswer::beschikbaarheid),
                           field("plaatsingen", &AvailabilityAnswer::plaatsingen),
                           field("voorkeuren", &AvailabilityAnswer::voorkeuren));
  }
};

}  // namespace stagepad
