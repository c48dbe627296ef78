#pragma once

#include <string_view>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/ids.hpp"
#include "shared/domain/beschikbaarheid.hpp"

namespace stagepad {

/// The message that an institution answered through its link, and what its parameters hold: of every place it answered
/// for together the word of the answer, and for how many stages the place now lacks room.
inline constexpr std::string_view k_availability_answered = "beschikbaarheid.beantwoord";

struct AvailabilityAnswer {
  StageplaatsId stageplaats;
  Beschikbaarheid beschikbaarheid = Beschikbaarheid::ongewijzigd;
  std::int32_t plaatsingen = 0;
  std::int32_t voorkeuren = 0;
};

struct AvailabilityAnswers {
  std::vector<AvailabilityAnswer> antwoorden;
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

template <>
struct Describe<AvailabilityAnswers> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("antwoorden", &AvailabilityAnswers::antwoorden));
  }
};

}  // namespace stagepad
