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
#include "shared/domain/verzoek.hpp"

namespace stagepad {

/// A learning goal of a stageplan. `leerlijn` is a word of the rule pack, where the programme has leerlijnen;
/// `niveau` counts from 1, the simplest. `competentie`: the competence the goal is about, in the aios's words.
struct Leerdoel {
  std::string doel;
  std::string competentie;
  std::string leerlijn;
  std::int32_t niveau = 1;

  friend bool operator==(const Leerdoel&, const Leerdoel&) = default;
};

/// What the aios means to learn in a stage, and how (Q&A, step 3).
struct Stageplan {
  std::vector<Leerdoel> leerdoelen;
  std::string activiteiten;
  /// Hours of supervision a week, and how it is given.
  std::optional<Decimal> begeleiding_uren;
  std::string begeleiding;
  /// How progress is looked at: practice tests and other evidence.
  std::string toetsing;

  friend bool operator==(const Stageplan&, const Stageplan&) = default;
};

/// The sections of a stageplan, each of which is returned for its own reason.
enum class Plandeel { leerdoelen, activiteiten, begeleiding, toetsing };

/// What has to change in one section.
struct Planopmerking {
  Plandeel deel = Plandeel::leerdoelen;
  std::string tekst;

  friend bool operator==(const Planopmerking&, const Planopmerking&) = default;
};

/// A stageplan as it was handed in, and what became of it. Never changed afterwards: another hand-in is the
/// next version.
struct Stageplanversie {
  OnderdeelId onderdeel;
  std::int32_t versie = 1;
  CivilDate ingediend_op;
  Stageplan plan;
  std::optional<Besluit> besluit;
  std::optional<CivilDate> besloten_op;
  std::vector<Planopmerking> opmerkingen;

  friend bool operator==(const Stageplanversie&, const Stageplanversie&) = default;
};

template <>
struct EnumNames<Plandeel> {
  static constexpr EnumName<Plandeel> names[] = {{Plandeel::leerdoelen, "leerdoelen"},
                                                 {Plandeel::activiteiten, "activiteiten"},
                                                 {Plandeel::begeleiding, "begeleiding"},
                                                 {Plandeel::toetsing, "toetsing"}};
};

template <>
struct Describe<Leerdoel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("doel", &Leerdoel::doel),
                           field.or_default("competentie", &Leerdoel::competentie),
                           field.or_default("leerlijn", &Leerdoel::leerlijn),
                           field.or_default("niveau", &Leerdoel::niveau));
  }
};

template <>
struct Describe<Stageplan> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("leerdoelen", &Stageplan::leerdoelen),
                           field.or_default("activiteiten", &Stageplan::activiteiten),
                           field.or_default("begeleiding_uren", &Stageplan::begeleiding_uren),
                           field.or_default("begeleiding", &Stageplan::begeleiding),
                           field.or_default("toetsing", &Stageplan::toetsing));
  }
};

template <>
struct Describe<Planopmerking> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("deel", &Planopmerking::deel), field("tekst", &Planopmerking::tekst));
  }
};

template <>
struct Describe<Stageplanversie> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &Stageplanversie::onderdeel),
                           field("versie", &Stageplanversie::versie),
                           field("ingediend_op", &Stageplanversie::ingediend_op),
                           field("plan", &Stageplanversie::plan),
                           field.or_default("besluit", &Stageplanversie::besluit),
                           field.or_default("besloten_op", &Stageplanversie::besloten_op),
                           field.or_default("opmerkingen", &Stageplanversie::opmerkingen));
  }
};

}  // namespace stagepad
