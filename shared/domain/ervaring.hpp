#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// What an aios says of a place after a stage there: from 1 (poor) to 5 (excellent), and in words. Kept without who
/// said it, and without the day.
struct Ervaring {
  std::int32_t begeleiding = 3;
  std::int32_t leren = 3;
  std::int32_t sfeer = 3;
  std::int32_t praktisch = 3;
  std::string toelichting;

  friend bool operator==(const Ervaring&, const Ervaring&) = default;
};

/// That an aios told about the place of a stage, or of this part-stage of it (a word of the rule pack).
struct GedeeldeErvaring {
  OnderdeelId onderdeel;
  std::string deel;

  friend bool operator==(const GedeeldeErvaring&, const GedeeldeErvaring&) = default;
};

/// What the institution answers to it.
struct Ervaringsreactie {
  std::string naam;
  CivilDate op;
  std::string tekst;

  friend bool operator==(const Ervaringsreactie&, const Ervaringsreactie&) = default;
};

/// Experiences are shown by so many at once: neither a few nor a newest one points at a person.
inline constexpr std::int32_t k_ervaringen_samen = 4;

/// What is shown of the experiences with a place, as means to one tenth. The words are in the order of the alphabet,
/// which tells nothing of who wrote when.
struct Ervaringen {
  std::int32_t aantal = 0;
  Decimal begeleiding;
  Decimal leren;
  Decimal sfeer;
  Decimal praktisch;
  std::vector<std::string> toelichtingen;
  std::optional<Ervaringsreactie> reactie;

  friend bool operator==(const Ervaringen&, const Ervaringen&) = default;
};

template <>
struct Describe<Ervaring> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("begeleiding", &Ervaring::begeleiding), field("leren", &Ervaring::leren),
                           field("sfeer", &Ervaring::sfeer), field("praktisch", &Ervaring::praktisch),
                           field.or_default("toelichting", &Ervaring::toelichting));
  }
};

template <>
struct Describe<GedeeldeErvaring> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &GedeeldeErvaring::onderdeel),
                           field.or_default("deel", &GedeeldeErvaring::deel));
  }
};

template <>
struct Describe<Ervaringsreactie> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &Ervaringsreactie::naam), field("op", &Ervaringsreactie::op),
                           field("tekst", &Ervaringsreactie::tekst));
  }
};

template <>
struct Describe<Ervaringen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("aantal", &Ervaringen::aantal), field("begeleiding", &Ervaringen::begeleiding),
                           field("leren", &Ervaringen::leren), field("sfeer", &Ervaringen::sfeer),
                           field("praktisch", &Ervaringen::praktisch),
                           field.or_default("toelichtingen", &Ervaringen::toelichtingen),
                           field.or_default("reactie", &Ervaringen::reactie));
  }
};

}  // namespace stagepad
