#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/ruil_commands.hpp"
#include "shared/domain/ruiling.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// Swaps of places as somebody who has to do with one sees them.

/// What of a stage the other side may know: whose it is, where, and when; nothing that leads to the training.
struct Ruilstage {
  std::string aios;
  Tweetalig stage;
  std::string plaats;
  std::string instelling;
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  /// Does it wait on the list of a round, which it leaves with the swap? Of the own side, while the swap runs.
  bool wachtlijst = false;

  friend bool operator==(const Ruilstage&, const Ruilstage&) = default;
};

struct Ruilinstemming {
  Ruilpartij partij = Ruilpartij::aanvrager;
  CivilDate op;

  friend bool operator==(const Ruilinstemming&, const Ruilinstemming&) = default;
};

struct RuilKaart {
  RuilingId id;
  Ruilstand stand = Ruilstand::gevraagd;
  /// What the reader is in it.
  std::vector<Ruilpartij> mijn;
  /// The own stage of the reader: of the aios, or of an IO of one side; to find it by.
  std::optional<TrajectId> traject;
  std::optional<OnderdeelId> onderdeel;
  Ruilstage aanvrager;
  /// For the asker once the colleague agreed.
  std::optional<Ruilstage> collega;
  /// As it was typed; for who typed it and the Stagebureau.
  std::string adres;
  std::string toelichting;
  CivilDate gevraagd_op;
  CivilDate uiterlijk;
  std::vector<Ruilinstemming> instemmingen;
  /// For whose answer it waits.
  std::vector<Ruilpartij> wacht_op;
  /// What the rules say of the own stage in the place of the other, while it runs; to the Stagebureau of both.
  Findings bevindingen;
  std::optional<CivilDate> geeindigd_op;
  std::optional<Ruilpartij> geeindigd_door;
  std::string reden;
  std::int64_t versie = 1;

  friend bool operator==(const RuilKaart&, const RuilKaart&) = default;
};

/// What runs first, then the newest.
struct Ruilingen {
  std::vector<RuilKaart> ruilingen;
};

template <>
struct Describe<Ruilstage> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("aios", &Ruilstage::aios), field("stage", &Ruilstage::stage),
                           field("plaats", &Ruilstage::plaats), field("instelling", &Ruilstage::instelling),
                           field("eerste_dag", &Ruilstage::eerste_dag), field("laatste_dag", &Ruilstage::laatste_dag),
                           field.or_default("wachtlijst", &Ruilstage::wachtlijst));
  }
};

template <>
struct Describe<Ruilinstemming> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("partij", &Ruilinstemming::partij), field("op", &Ruilinstemming::op));
  }
};

template <>
struct Describe<RuilKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &RuilKaart::id), field("stand", &RuilKaart::stand), field("mijn", &RuilKaart::mijn),
        field.or_default("traject", &RuilKaart::traject), field.or_default("onderdeel", &RuilKaart::onderdeel),
        field("aanvrager", &RuilKaart::aanvrager), field.or_default("collega", &RuilKaart::collega),
        field.or_default("adres", &RuilKaart::adres), field.or_default("toelichting", &RuilKaart::toelichting),
        field("gevraagd_op", &RuilKaart::gevraagd_op), field("uiterlijk", &RuilKaart::uiterlijk),
        field.or_default("instemmingen", &RuilKaart::instemmingen),
        field.or_default("wacht_op", &RuilKaart::wacht_op), field.or_default("bevindingen", &RuilKaart::bevindingen),
        field.or_default("geeindigd_op", &RuilKaart::geeindigd_op),
        field.or_default("geeindigd_door", &RuilKaart::geeindigd_door), field.or_default("reden", &RuilKaart::reden),
        field("versie", &RuilKaart::versie));
  }
};

template <>
struct Describe<Ruilingen> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("ruilingen", &Ruilingen::ruilingen)); }
};

}  // namespace stagepad
