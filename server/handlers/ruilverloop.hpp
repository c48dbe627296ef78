#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/rulepacks.hpp"
#include "server/store/ruilingen.hpp"
#include "shared/base/describe.hpp"
#include "shared/command/check_ruil.hpp"

namespace stagepad {

// What a swap of places needs beside the one who does something with it: how it stands by the rules, who is told, and
// how it ends. Used by the handlers (ruilingen.cpp) and by the daily job.

/// The templates of the mails about a swap.
inline constexpr std::string_view k_ruil_gevraagd = "ruil.gevraagd";      ///< to the colleague
inline constexpr std::string_view k_ruil_ingestemd = "ruil.ingestemd";    ///< to who asked: the colleague agreed
inline constexpr std::string_view k_ruil_beslissen = "ruil.beslissen";    ///< to the IOs
inline constexpr std::string_view k_ruil_uitgevoerd = "ruil.uitgevoerd";  ///< to all four and the Stagebureau
inline constexpr std::string_view k_ruil_geeindigd = "ruil.geeindigd";    ///< to whoever knew of it

/// What the parameters of these mails hold.
struct OverRuil {
  RuilingId ruiling;
  /// What the mail says when the stage of the reader or of the other is not there any more: whom it was with (of an IO
  /// both), and which stage of which training it was about.
  std::string met;
  std::string en;
  std::optional<TrajectId> traject;
  std::string soort;
};

/// What the log keeps of a swap: numbers and words.
struct RuilInhoud {
  std::int64_t versie = 0;
  OnderdeelId onderdeel;
  std::optional<OnderdeelId> met;
  std::optional<PersoonId> namens;
  /// For which side an IO agreed, who may be that of both.
  std::optional<Ruilpartij> als;
};

/// How long somebody has to answer, in days.
std::int32_t ruil_antwoorddagen(store::ReadConnection& db);

/// One side as it is today, with the place of the other.
struct Ruilbeeld {
  Snapshot beeld;
  const LoadedRulepack* pakket = nullptr;
};
std::optional<Ruilbeeld> laad_ruilbeeld(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                        TrajectId traject, const std::vector<StageplaatsId>& ook = {});

/// What the rules say today of either stage in the place of the other; that a stage has another place or other days by
/// now, or none, or began, or that others fill the place on its days, is among it.
struct Ruiloordeel {
  Findings aanvrager;
  Findings collega;

  [[nodiscard]] bool weigert() const { return blocks(aanvrager) || blocks(collega); }
};
Ruiloordeel beoordeel_ruil(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                           const Ruiling& ruiling);

/// Each of these parties, an IO with who acts for them today, gets one mail about this; not `behalve`.
void vertel_over_ruil(store::Transaction& tx, const Ruiling& ruiling, std::string_view sjabloon,
                      const std::vector<Ruilpartij>& partijen, CivilDate vandaag,
                      std::optional<PersoonId> behalve = {});

void log_ruil(store::Transaction& tx, std::optional<PersoonId> door, const char* action, const Ruiling& ruiling,
              std::optional<PersoonId> namens = {}, std::optional<Ruilpartij> als = {});

/// Ends a swap without its having been carried out, and tells whoever knew of it, except who did it. `ruiling` has its
/// stand, by which party and why; `door`: the person, and for which trainer.
void eindig_ruil(store::Transaction& tx, Ruiling& ruiling, CivilDate vandaag, std::optional<PersoonId> door,
                 std::optional<PersoonId> namens = {});

/// A training has another IO, whom the swaps of its stages wait for from now on: who was it before has no say in them.
void vraag_andere_opleider(store::Transaction& tx, CivilDate vandaag, TrajectId traject);

/// Before a training loses stages: a swap that was asked for one of them, or agreed to, ends, and whoever knew of it is
/// told. One that waits for whose stage it is waits on as one with nobody.
void eindig_ruilen_zonder_stage(store::Transaction& tx, CivilDate vandaag, const Traject& nieuw,
                                std::optional<PersoonId> door);

/// Before a person is erased: what runs and the person asked, or agreed to, ends, and the others are told.
void eindig_ruilen_van(store::Transaction& tx, CivilDate vandaag, PersoonId persoon);

/// Lets a swap lapse that runs, when its last day has passed or a stage that takes part lost its place or its
/// days. While it waits
/// for the colleague only the own stage counts: that it lapsed early must not tell of another. Gives whether it did.
bool laat_ruil_verlopen(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, Ruiling ruiling);

template <>
struct Describe<OverRuil> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("ruiling", &OverRuil::ruiling), field.or_default("met", &OverRuil::met),
                           field.or_default("en", &OverRuil::en), field.or_default("traject", &OverRuil::traject),
                           field.or_default("soort", &OverRuil::soort));
  }
};

template <>
struct Describe<RuilInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("versie", &RuilInhoud::versie), field("onderdeel", &RuilInhoud::onderdeel),
                           field.or_default("met", &RuilInhoud::met), field.or_default("namens", &RuilInhoud::namens),
                           field.or_default("als", &RuilInhoud::als));
  }
};

}  // namespace stagepad
