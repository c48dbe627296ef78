#pragma once

#include <optional>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// Who employs the aios. It decides which programmes apply (Q&A, headings per programme).
enum class Werkgever { sboh, anders };

/// From this day on the aios works this fraction of full time.
struct FtePeriode {
  CivilDate vanaf;
  Decimal fte;

  friend bool operator==(const FtePeriode&, const FtePeriode&) = default;
};

/// The employment from which all dates of a training are computed. `fte` is sorted by date; its
/// first entry counts from the first day, whatever date it names. Never empty in a valid value.
struct Dienstverband {
  Werkgever werkgever = Werkgever::sboh;
  CivilDate eerste_dag;
  std::optional<CivilDate> laatste_dag;
  std::vector<FtePeriode> fte;

  friend bool operator==(const Dienstverband&, const Dienstverband&) = default;
};

/// Nominal length of a part, full time: months (4.5 is allowed), weeks or hours; one of the three.
/// Hours say what a full-time week of them is.
struct Duur {
  Decimal maanden;
  Decimal weken;
  Decimal uren;
  Decimal uren_per_week;
  /// Does part time make it longer? Not so for weeks that an outside party plans as full time.
  bool rekt_mee = true;

  friend bool operator==(const Duur&, const Duur&) = default;
};

/// The fte that counts on a day.
Decimal fte_on(const Dienstverband& dienstverband, CivilDate day);

template <>
struct EnumNames<Werkgever> {
  static constexpr EnumName<Werkgever> names[] = {{Werkgever::sboh, "sboh"},
                                                  {Werkgever::anders, "anders"}};
};

template <>
struct Describe<FtePeriode> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("vanaf", &FtePeriode::vanaf), field("fte", &FtePeriode::fte));
  }
};

template <>
struct Describe<Dienstverband> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("werkgever", &Dienstverband::werkgever),
                           field("eerste_dag", &Dienstverband::eerste_dag),
                           field.or_default("laatste_dag", &Dienstverband::laatste_dag),
                           field("fte", &Dienstverband::fte));
  }
};

template <>
struct Describe<Duur> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("maanden", &Duur::maanden),
                           field.or_default("weken", &Duur::weken),
                           field.or_default("uren", &Duur::uren),
                           field.or_default("uren_per_week", &Duur::uren_per_week),
                           field.or_default("rekt_mee", &Duur::rekt_mee));
  }
};

}  // namespace stagepad
