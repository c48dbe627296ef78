#pragma once

#include <cstdint>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad {

// How long those who are asked something take to answer. An institution is its contactpersoon.

/// One answer: of whom, and how many days after it was asked.
struct Antwoord {
  Rol partij = Rol::instituutsopleider;
  std::int32_t dagen = 0;

  friend bool operator==(const Antwoord&, const Antwoord&) = default;
};

/// Within `mediaan` days half of the answers were there, within `p90` days nine of ten (the nearest rank, so always a
/// number of days that somebody took). Both are 0 where nothing was answered.
struct Antwoordtijd {
  Rol partij = Rol::instituutsopleider;
  std::int32_t aantal = 0;
  std::int32_t mediaan = 0;
  std::int32_t p90 = 0;

  friend bool operator==(const Antwoordtijd&, const Antwoordtijd&) = default;
};

/// A line for each party that is asked something: IO, PO, Stagebureau, stagebegeleider and contactpersoon, in this
/// order. What others did, and answers that came before the question, do not count.
std::vector<Antwoordtijd> antwoordtijden(const std::vector<Antwoord>& antwoorden);

template <>
struct Describe<Antwoordtijd> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("partij", &Antwoordtijd::partij), field("aantal", &Antwoordtijd::aantal),
                           field("mediaan", &Antwoordtijd::mediaan), field("p90", &Antwoordtijd::p90));
  }
};

}  // namespace stagepad
