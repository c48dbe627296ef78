#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/matching/diagnose.hpp"

namespace stagepad::client {

// What would come out of a round if it were otherwise: other seats, somebody fixed in a place, another rule to
// compare with. Worked out in the browser by the code that divides, and kept as a form; nothing of it is sent.

/// Other seats at a place, as typed.
struct Proefzetels {
  std::string plaats;
  std::string aantal;

  friend bool operator==(const Proefzetels&, const Proefzetels&) = default;
};

/// Somebody placed by decision, by pseudonym.
struct Proefvast {
  std::string deelnemer;
  std::string plaats;

  friend bool operator==(const Proefvast&, const Proefvast&) = default;
};

/// `regel`: the word of another rule; empty for the one of the round.
struct Rondeproef {
  std::string regel;
  std::vector<Proefzetels> zetels;
  std::vector<Proefvast> vast;

  [[nodiscard]] bool is_leeg() const { return regel.empty() && zetels.empty() && vast.empty(); }

  friend bool operator==(const Rondeproef&, const Rondeproef&) = default;
};

/// The round with what is tried out in it; what cannot be tried is found wrong. Paths point into the trial, or (more
/// people fixed than seats) into the round.
Ronde met_proef(Ronde ronde, const Rondeproef& proef, Findings& findings);

/// A number that the lottery may still move: from `minste` to `meeste`, one and the same where it cannot.
struct Bereik {
  std::int32_t minste = 0;
  std::int32_t meeste = 0;

  friend bool operator==(const Bereik&, const Bereik&) = default;
};

/// What comes out of a round. As long as the lots are not drawn it holds only what every lottery gives: numbers, and of
/// the diagnosis what does not depend on it; under `loting`, where even the numbers do, what a hundred trial lotteries
/// gave. `plaatsingen` are there once the lots are known.
struct Rondetelling {
  std::int32_t deelnemers = 0;
  Bereik geplaatst;
  std::vector<Bereik> op_rang;
  bool is_getrokken = false;
  bool is_beproefd = false;  ///< by trial lotteries
  std::vector<Rondeplaatsing> plaatsingen;
  Diagnose diagnose;
};

/// Are the lots of the round known?
bool is_getrokken(const Ronde& ronde);

/// Of a round that controleer_ronde accepts.
Rondetelling tel_ronde(const Ronde& ronde);

/// What each rule would have made of a round, in the order of their names.
std::vector<Rondetelling> tel_per_regel(Ronde ronde);

/// Kept between frames: what each rule would have made of an earlier round, and which one that was.
struct Regelmemo {
  std::string made_from;
  std::vector<Rondetelling> tellingen;
};

/// Who ends elsewhere; without a place the code is empty.
struct Rondeverschil {
  std::string pseudoniem;
  std::string van;
  std::string naar;

  friend bool operator==(const Rondeverschil&, const Rondeverschil&) = default;
};

/// In lottery order; nothing as long as the lots are not known.
std::vector<Rondeverschil> verschillen(const Rondetelling& basis, const Rondetelling& proef);

/// Kept between frames: the round as it is and as it is tried out, and what both were made from.
struct Rondememo {
  std::string stand;
  std::string tried;
  Findings findings;  ///< what is wrong with the trial
  Rondetelling basis;
  Rondetelling proef;
};

/// Made anew only when the round or what is tried out changed. `stand` changes whenever the round does.
const Rondememo& remember_ronde(Rondememo& memo, const Ronde& ronde, const std::string& stand, const Rondeproef& proef);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::Proefzetels> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaats", &client::Proefzetels::plaats),
                           field("aantal", &client::Proefzetels::aantal));
  }
};

template <>
struct Describe<client::Proefvast> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("deelnemer", &client::Proefvast::deelnemer),
                           field("plaats", &client::Proefvast::plaats));
  }
};

template <>
struct Describe<client::Rondeproef> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("regel", &client::Rondeproef::regel), field("zetels", &client::Rondeproef::zetels),
                           field("vast", &client::Rondeproef::vast));
  }
};

}  // namespace stagepad
