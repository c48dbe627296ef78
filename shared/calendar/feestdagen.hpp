#pragma once

#include <optional>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// The Dutch public holidays (Algemene termijnenwet art. 3, with Good Friday and Liberation Day, which
/// not everybody has off).
enum class Feestdag {
  nieuwjaarsdag,
  goede_vrijdag,
  eerste_paasdag,
  tweede_paasdag,
  koningsdag,
  bevrijdingsdag,
  hemelvaartsdag,
  eerste_pinksterdag,
  tweede_pinksterdag,
  eerste_kerstdag,
  tweede_kerstdag
};

/// Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher).
CivilDate eerste_paasdag(int jaar);

/// The day of a holiday in a year. The king's birthday is 27 April, the day before when that is a
/// Sunday; until 2013 it was the queen's: 30 April, or 29 when that is a Sunday.
CivilDate datum_van(Feestdag feestdag, int jaar);

/// The holiday on this day, if it is one; the first of the list above when two fall together.
std::optional<Feestdag> feestdag_op(CivilDate dag);

/// Which holidays are days off, a setting of the rule pack. Liberation Day may be one every year or only
/// every fifth (2025, 2030 …), as employment terms differ.
struct VrijeDagen {
  std::vector<Feestdag> feestdagen;
  bool bevrijdingsdag_om_de_vijf_jaar = false;

  friend bool operator==(const VrijeDagen&, const VrijeDagen&) = default;
};

/// Monday to Friday, and not a holiday that is a day off.
bool is_werkdag(CivilDate dag, const VrijeDagen& vrij);

/// The first working day on or after `dag`; the last one on or before it.
CivilDate eerste_werkdag_vanaf(CivilDate dag, const VrijeDagen& vrij);
CivilDate laatste_werkdag_tot(CivilDate dag, const VrijeDagen& vrij);

template <>
struct EnumNames<Feestdag> {
  static constexpr EnumName<Feestdag> names[] = {
      {Feestdag::nieuwjaarsdag, "nieuwjaarsdag"},
      {Feestdag::goede_vrijdag, "goede_vrijdag"},
      {Feestdag::eerste_paasdag, "eerste_paasdag"},
      {Feestdag::tweede_paasdag, "tweede_paasdag"},
      {Feestdag::koningsdag, "koningsdag"},
      {Feestdag::bevrijdingsdag, "bevrijdingsdag"},
      {Feestdag::hemelvaartsdag, "hemelvaartsdag"},
      {Feestdag::eerste_pinksterdag, "eerste_pinksterdag"},
      {Feestdag::tweede_pinksterdag, "tweede_pinksterdag"},
      {Feestdag::eerste_kerstdag, "eerste_kerstdag"},
      {Feestdag::tweede_kerstdag, "tweede_kerstdag"}};
};

template <>
struct Describe<VrijeDagen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("feestdagen", &VrijeDagen::feestdagen),
        field.or_default("bevrijdingsdag_om_de_vijf_jaar",
                         &VrijeDagen::bevrijdingsdag_om_de_vijf_jaar));
  }
};

}  // namespace stagepad
