#pragma once

#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/matching/ronde.hpp"

namespace stagepad {

// The waiting list of a published round: who is asked first when a seat comes free. It follows from the round file and
// from who waits, so that anybody in the round can work it out.

/// A participant who waits. `geplaatst`: has a place now, and would move up. `plaatsen`: the codes that are waited for,
/// the most wanted first.
struct Wachtende {
  std::string pseudoniem;
  bool geplaatst = false;
  std::vector<std::string> plaatsen;

  friend bool operator==(const Wachtende&, const Wachtende&) = default;
};

/// The choices that count and are better than the place a participant has now (a code; empty or one that was not
/// chosen: none of the list, so that all are better), without those in `afgesloten`.
std::vector<std::string> betere_keuzes(const Rondedeelnemer& deelnemer, const std::string& nu,
                                       const std::vector<std::string>& afgesloten);

/// The pseudonyms of those who wait for a place, who is asked first first. Under `loting` by the lottery of the round
/// alone; under the other rules who has no place goes before who would move up, and then the lottery decides. A
/// pseudonym without a lottery number is left out. Does not depend on the order of its lists.
std::vector<std::string> wachtvolgorde(const Ronde& bestand, const std::vector<Wachtende>& wachtenden,
                                       const std::string& plaats);

template <>
struct Describe<Wachtende> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("pseudoniem", &Wachtende::pseudoniem), field("geplaatst", &Wachtende::geplaatst),
                           field("plaatsen", &Wachtende::plaatsen));
  }
};

}  // namespace stagepad
