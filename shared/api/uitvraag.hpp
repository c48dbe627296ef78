#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/command/check_uitvraag.hpp"
#include "shared/domain/beschikbaarheid.hpp"

namespace stagepad {

// Asking institutions about all their places at once, as the Stagebureau sees it.

/// An institution with places in the etalage, and of how many no mail address is known.
struct UitvraagInstelling {
  InstellingId id;
  std::string naam;
  std::int32_t plaatsen = 0;
  std::int32_t zonder_adres = 0;

  friend bool operator==(const UitvraagInstelling&, const UitvraagInstelling&) = default;
};

/// What was asked last of a place, and the answer.
struct UitvraagRegel {
  StageplaatsId stageplaats;
  std::string naam;
  std::string instelling;
  /// Where the link was mailed; empty for an answer that came unasked.
  std::string adres;
  CivilDate gevraagd_op;
  /// The last day on which the link works.
  CivilDate geldig_tot;
  std::int32_t herinneringen = 0;
  /// The period the Stagebureau asked it for, if it named one.
  std::optional<CivilDate> eerste_dag;
  std::optional<CivilDate> laatste_dag;
  std::optional<Beschikbaarheid> antwoord;
  std::optional<CivilDate> beantwoord_op;

  friend bool operator==(const UitvraagRegel&, const UitvraagRegel&) = default;
};

/// What to ask about next, by the deadlines of the rule packs: the stages that still need a place and about whose period
/// nobody was asked, from the first day of the first to the last day of the last, and by when.
struct Uitvraagvoorstel {
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  CivilDate uiterlijk;
  std::int32_t stages = 0;

  friend bool operator==(const Uitvraagvoorstel&, const Uitvraagvoorstel&) = default;
};

/// By institution and name. Without `voorstel` no stage needs a place.
struct Uitvraagoverzicht {
  std::vector<UitvraagInstelling> instellingen;
  std::vector<UitvraagRegel> regels;
  std::optional<Uitvraagvoorstel> voorstel = {};

  friend bool operator==(const Uitvraagoverzicht&, const Uitvraagoverzicht&) = default;
};

template <>
struct Describe<UitvraagInstelling> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("id", &UitvraagInstelling::id), field("naam", &UitvraagInstelling::naam),
                           field("plaatsen", &UitvraagInstelling::plaatsen),
                           field("zonder_adres", &UitvraagInstelling::zonder_adres));
  }
};

template <>
struct Describe<UitvraagRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("stageplaats", &UitvraagRegel::stageplaats), field("naam", &UitvraagRegel::naam),
        field("instelling", &UitvraagRegel::instelling), field.or_default("adres", &UitvraagRegel::adres),
        field("gevraagd_op", &UitvraagRegel::gevraagd_op), field("geldig_tot", &UitvraagRegel::geldig_tot),
        field("herinneringen", &UitvraagRegel::herinneringen),
        field.or_default("eerste_dag", &UitvraagRegel::eerste_dag),
        field.or_default("laatste_dag", &UitvraagRegel::laatste_dag),
        field.or_default("antwoord", &UitvraagRegel::antwoord),
        field.or_default("beantwoord_op", &UitvraagRegel::beantwoord_op));
  }
};

template <>
struct Describe<Uitvraagvoorstel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("eerste_dag", &Uitvraagvoorstel::eerste_dag),
                           field("laatste_dag", &Uitvraagvoorstel::laatste_dag),
                           field("uiterlijk", &Uitvraagvoorstel::uiterlijk),
                           field("stages", &Uitvraagvoorstel::stages));
  }
};

template <>
struct Describe<Uitvraagoverzicht> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("instellingen", &Uitvraagoverzicht::instellingen),
                           field("regels", &Uitvraagoverzicht::regels),
                           field.or_default("voorstel", &Uitvraagoverzicht::voorstel));
  }
};

}  // namespace stagepad
