#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack_onderdelen.hpp"

namespace stagepad {

// The kinds of rule about when something must have been done.

/// What a deadline is about (domain: deadlines). `toewijzing`: the institute has arranged the place.
/// `uitslag`: aios hear whether a preference is granted.
enum class Handeling { orientatie_mail, voorkeur, beschikbaarheid, uitslag, toewijzing, verzoek_besluit, stageplan, melding_plaats, buitenland };

/// How far before the first day of the stage (S) a deadline lies; the last day on which it is kept.
/// With `voor_eerste_van_maand` the months are counted from the first day of the month of S and the
/// last day is the one before: for any S in September, four months ahead means 30 April.
struct Aftrek {
  std::int32_t maanden = 0;
  std::int32_t weken = 0;
  std::int32_t dagen = 0;
  bool voor_eerste_van_maand = false;

  friend bool operator==(const Aftrek&, const Aftrek&) = default;
};

/// One row of a quarter table: stages that start in this quarter (1 to 4) of a year have this last day
/// (inclusive), `jaren_eerder` years before that year.
struct Kwartaaldag {
  std::int32_t kwartaal = 1;
  std::int32_t jaren_eerder = 0;
  std::int32_t maand = 1;
  std::int32_t dag = 1;

  friend bool operator==(const Kwartaaldag&, const Kwartaaldag&) = default;
};

/// Rule kind: a deadline. By offset (`aftrek`), by a table of four quarters (`kwartalen`), or before the
/// end of another part (`voor_einde_van`; the last day of that part, less `aftrek`): one of the three.
/// Empty `onderdelen` or `routes` means all stages, all routes. `geldig` are the first days of the
/// stages for which it holds, so that a deadline can change by the calendar.
struct Termijn {
  std::string id;
  Handeling handeling = Handeling::orientatie_mail;
  Aftrek aftrek;
  std::vector<Kwartaaldag> kwartalen;
  std::string voor_einde_van;
  Rol wie = Rol::aios;
  std::vector<std::string> onderdelen;
  std::vector<Route> routes;
  Geldigheid geldig;
  /// How a schedule is judged whose dates make this deadline lie in the past.
  Ernst te_laat = Ernst::waarschuwt;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Termijn&, const Termijn&) = default;
};

template <>
struct EnumNames<Handeling> {
  static constexpr EnumName<Handeling> names[] = {
      {Handeling::orientatie_mail, "orientatie_mail"},
      {Handeling::voorkeur, "voorkeur"},
      {Handeling::beschikbaarheid, "beschikbaarheid"},
      {Handeling::uitslag, "uitslag"},
      {Handeling::toewijzing, "toewijzing"},
      {Handeling::verzoek_besluit, "verzoek_besluit"},
      {Handeling::stageplan, "stageplan"},
      {Handeling::melding_plaats, "melding_plaats"},
      {Handeling::buitenland, "buitenland"}};
};

template <>
struct Describe<Aftrek> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("maanden", &Aftrek::maanden),
        field.or_default("weken", &Aftrek::weken),
        field.or_default("dagen", &Aftrek::dagen),
        field.or_default("voor_eerste_van_maand", &Aftrek::voor_eerste_van_maand));
  }
};

template <>
struct Describe<Kwartaaldag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("kwartaal", &Kwartaaldag::kwartaal),
        field.or_default("jaren_eerder", &Kwartaaldag::jaren_eerder),
        field("maand", &Kwartaaldag::maand),
        field("dag", &Kwartaaldag::dag));
  }
};

template <>
struct Describe<Termijn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Termijn::id),
        field("handeling", &Termijn::handeling),
        field.or_default("aftrek", &Termijn::aftrek),
        field.or_default("kwartalen", &Termijn::kwartalen),
        field.or_default("voor_einde_van", &Termijn::voor_einde_van),
        field("wie", &Termijn::wie),
        field.or_default("onderdelen", &Termijn::onderdelen),
        field.or_default("routes", &Termijn::routes),
        field.or_default("geldig", &Termijn::geldig),
        field.or_default("te_laat", &Termijn::te_laat),
        field.or_default("toestemming_van", &Termijn::toestemming_van),
        field("herkomst", &Termijn::herkomst));
  }
};

}  // namespace stagepad
