#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad::fuzz {

enum class Colour { red, green, blue };

/// A part of EveryShape.
struct Leaf {
  std::int64_t number = 0;
  std::string text;
  std::optional<CivilDate> date;

  friend bool operator==(const Leaf&, const Leaf&) = default;
};

/// One member of every shape that travels as JSON, and every way to nest them.
struct EveryShape {
  bool yes = false;
  std::int8_t tiny = 0;
  std::uint16_t natural = 0;
  std::int32_t number = 0;
  std::int64_t large = 0;
  std::string text;
  CivilDate date;
  Decimal decimal;
  Colour colour = Colour::red;
  PersoonId person;
  Leaf leaf;
  std::int32_t number_or_seven = 7;
  PersoonId person_or_none;
  std::optional<bool> perhaps_yes;
  std::optional<Decimal> perhaps_decimal;
  std::optional<Colour> perhaps_colour;
  std::optional<Leaf> perhaps_leaf;
  std::optional<std::vector<std::int32_t>> perhaps_numbers;
  std::vector<std::string> texts;
  std::vector<Colour> colours;
  std::vector<CivilDate> dates;
  std::vector<Decimal> decimals;
  std::vector<PersoonId> persons;
  std::vector<Leaf> leaves;
  std::vector<std::optional<std::int32_t>> gaps;
  std::vector<std::vector<std::int32_t>> rows;

  friend bool operator==(const EveryShape&, const EveryShape&) = default;
};

}  // namespace stagepad::fuzz

namespace stagepad {

template <>
struct EnumNames<fuzz::Colour> {
  static constexpr EnumName<fuzz::Colour> names[] = {{fuzz::Colour::red, "red"},
                                                     {fuzz::Colour::green, "green"},
                                                     {fuzz::Colour::blue, "blue"}};
};

template <>
struct Describe<fuzz::Leaf> {
  static constexpr auto fields(auto field) {
    using fuzz::Leaf;
    return std::make_tuple(field("number", &Leaf::number), field.or_default("text", &Leaf::text),
                           field.or_default("date", &Leaf::date));
  }
};

template <>
struct Describe<fuzz::EveryShape> {
  static constexpr auto fields(auto field) {
    using fuzz::EveryShape;
    return std::make_tuple(
        field("yes", &EveryShape::yes), field("tiny", &EveryShape::tiny),
        field("natural", &EveryShape::natural), field("number", &EveryShape::number),
        field("large", &EveryShape::large), field("text", &EveryShape::text),
        field("date", &EveryShape::date), field("decimal", &EveryShape::decimal),
        field("colour", &EveryShape::colour), field("person", &EveryShape::person),
        field("leaf", &EveryShape::leaf),
        field.or_default("number_or_seven", &EveryShape::number_or_seven),
        field.or_default("person_or_none", &EveryShape::person_or_none),
        field.or_default("perhaps_yes", &EveryShape::perhaps_yes),
        field.or_default("perhaps_decimal", &EveryShape::perhaps_decimal),
        field.or_default("perhaps_colour", &EveryShape::perhaps_colour),
        field.or_default("perhaps_leaf", &EveryShape::perhaps_leaf),
        field.or_default("perhaps_numbers", &EveryShape::perhaps_numbers),
        field("texts", &EveryShape::texts), field("colours", &EveryShape::colours),
        field("dates", &EveryShape::dates), field("decimals", &EveryShape::decimals),
        field("persons", &EveryShape::persons), field("leaves", &EveryShape::leaves),
        field("gaps", &EveryShape::gaps), field("rows", &EveryShape::rows));
  }
};

}  // namespace stagepad
