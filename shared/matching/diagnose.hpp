#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/matching/uitslag.hpp"

namespace stagepad {

// What keeps a round from placing everybody, for those who can do something about it.

/// Places for which more people named only these than they have seats together. No rule can place them
/// all. `personen` named nothing else that counts; `personen` - `zetels` of them stay without.
struct Knelpunt {
  std::vector<std::string> plaatsen;
  std::int32_t zetels = 0;
  std::int32_t personen = 0;

  friend bool operator==(const Knelpunt&, const Knelpunt&) = default;
};

/// What one seat more at a place would bring under the rule of the round: people placed, and how many more
/// get each rank, the first choices first.
struct Zetelwinst {
  std::string plaats;
  std::int32_t geplaatst = 0;
  std::vector<std::int32_t> op_rang;

  friend bool operator==(const Zetelwinst&, const Zetelwinst&) = default;
};

/// A place with seats left. `genoemd`: for how many participants it counted as a choice.
struct Overplaats {
  std::string plaats;
  std::int32_t vrij = 0;
  std::int32_t genoemd = 0;

  friend bool operator==(const Overplaats&, const Overplaats&) = default;
};

/// `meest`: how many could be placed by any rule at most. Shortages by size, gains by what they bring, the
/// largest first, then by code; places that are left over by code.
struct Diagnose {
  std::int32_t deelnemers = 0;
  std::int32_t geplaatst = 0;
  std::int32_t meest = 0;
  /// Participants none of whose choices counts, and who were given no place.
  std::int32_t zonder_keuze = 0;
  std::vector<std::int32_t> op_rang;
  std::vector<Knelpunt> knelpunten;
  std::vector<Zetelwinst> winst;
  std::vector<Overplaats> over;

  friend bool operator==(const Diagnose&, const Diagnose&) = default;
};

/// Of an outcome that the checker has accepted. Takes about as long as dividing twice; under `loting`
/// once more for every place that is full.
Diagnose diagnose_van(const Ronde& ronde, const Rondevraag& rondevraag, const Verdeeluitkomst& uitkomst);

template <>
struct Describe<Knelpunt> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaatsen", &Knelpunt::plaatsen), field("zetels", &Knelpunt::zetels),
                           field("personen", &Knelpunt::personen));
  }
};

template <>
struct Describe<Zetelwinst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaats", &Zetelwinst::plaats), field("geplaatst", &Zetelwinst::geplaatst),
                           field("op_rang", &Zetelwinst::op_rang));
  }
};

template <>
struct Describe<Overplaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaats", &Overplaats::plaats), field("vrij", &Overplaats::vrij),
                           field("genoemd", &Overplaats::genoemd));
  }
};

template <>
struct Describe<Diagnose> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("deelnemers", &Diagnose::deelnemers), field("geplaatst", &Diagnose::geplaatst),
        field("meest", &Diagnose::meest), field("zonder_keuze", &Diagnose::zonder_keuze),
        field("op_rang", &Diagnose::op_rang), field.or_default("knelpunten", &Diagnose::knelpunten),
        field.or_default("winst", &Diagnose::winst), field.or_default("over", &Diagnose::over));
  }
};

}  // namespace stagepad
