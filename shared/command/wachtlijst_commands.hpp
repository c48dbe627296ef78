#pragma once

#include <string>

#include "shared/base/describe.hpp"
#include "shared/domain/wachtlijst.hpp"

namespace stagepad {

// What is done with the waiting list of a published round; check_wachtlijst.hpp judges it. Like the commands of a round
// they stand apart from Command.

/// The aios puts an own stage on the list, for all its choices that are better than what it has.
struct MeldAanVoorWachtlijst {
  OnderdeelId onderdeel;

  friend bool operator==(const MeldAanVoorWachtlijst&, const MeldAanVoorWachtlijst&) = default;
};

/// And takes it off again; offers that are open are declined by it.
struct MeldAfVanWachtlijst {
  OnderdeelId onderdeel;

  friend bool operator==(const MeldAfVanWachtlijst&, const MeldAfVanWachtlijst&) = default;
};

struct BeantwoordWachtaanbod {
  WachtaanbodId aanbod;
  Wachtantwoord antwoord = Wachtantwoord::afgewezen;

  friend bool operator==(const BeantwoordWachtaanbod&, const BeantwoordWachtaanbod&) = default;
};

/// The Stagebureau takes an offer back; the aios reads why.
struct TrekWachtaanbodIn {
  WachtaanbodId aanbod;
  std::string reden;

  friend bool operator==(const TrekWachtaanbodIn&, const TrekWachtaanbodIn&) = default;
};

template <>
struct Describe<MeldAanVoorWachtlijst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &MeldAanVoorWachtlijst::onderdeel));
  }
};

template <>
struct Describe<MeldAfVanWachtlijst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &MeldAfVanWachtlijst::onderdeel));
  }
};

template <>
struct Describe<BeantwoordWachtaanbod> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("aanbod", &BeantwoordWachtaanbod::aanbod),
                           field("antwoord", &BeantwoordWachtaanbod::antwoord));
  }
};

template <>
struct Describe<TrekWachtaanbodIn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("aanbod", &TrekWachtaanbodIn::aanbod), field("reden", &TrekWachtaanbodIn::reden));
  }
};

}  // namespace stagepad
