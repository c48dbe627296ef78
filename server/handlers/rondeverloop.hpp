#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/rulepacks.hpp"
#include "server/store/rondes.hpp"
#include "shared/api/rondes.hpp"
#include "shared/base/describe.hpp"
#include "shared/command/ronde_deelname.hpp"

namespace stagepad {

// What happens to a placement round without anybody being asked: who is in it, its secret, its closing. Used by the
// handlers (rondes.cpp) and by the daily job.

/// The templates of the mails about a round; each goes to the aios in it and to their IO, once a person.
inline constexpr std::string_view k_ronde_geopend = "ronde.geopend";
inline constexpr std::string_view k_ronde_gepubliceerd = "ronde.gepubliceerd";
inline constexpr std::string_view k_ronde_vervallen = "ronde.vervallen";

/// What the parameters of these mails hold.
struct OverRonde {
  RondeId ronde;
};

/// What the log keeps of a round: words, counts and hashes.
struct RondeInhoud {
  std::int64_t versie = 0;
  std::optional<std::int32_t> stages;
  std::optional<std::int32_t> deelnemers;
  std::optional<std::int32_t> geplaatst;
  std::optional<std::string> hash;
};

/// The stages of all trainings that are in the round today, by training.
std::vector<store::Rondestagerij> zoek_rondestages(store::ReadConnection& db, const Rulepacks& rulepacks,
                                                   CivilDate vandaag, const Plaatsingsronde& ronde);

Rondestage rondestage_van(const store::Rondestagerij& rij, const Rulepacks& rulepacks, CivilDate vandaag);

/// Each aios of these stages, and their IO with who acts for them, gets one mail about this occasion.
void vertel_over_ronde(store::Transaction& tx, RondeId ronde, std::string_view sjabloon,
                       const std::vector<store::Rondestagerij>& stages, CivilDate vandaag);

/// Draws the secret, keeps the promise and the stages, and tells everybody in it.
RondeInhoud open_ronde(store::Transaction& tx, CivilDate vandaag, Plaatsingsronde ronde,
                       const std::vector<store::Rondestagerij>& stages);

/// Freezes the entries as they are in this transaction, under random pseudonyms.
RondeInhoud sluit_ronde(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, Plaatsingsronde ronde);

/// An open round gets the stages that came into it, and loses those that left; who is new in it is told.
void ververs_ronde(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, const Plaatsingsronde& ronde);

/// The place as it is today, with the stages that sit in it, and those to which a seat in it is offered (waiting list).
std::optional<Rondeaanbod> rondeaanbod_van(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                           StageplaatsId id);
/// The same without those.
std::optional<Rondeaanbod> plaats_met_zittenden(store::ReadConnection& db, const Rulepacks& rulepacks,
                                                CivilDate vandaag, StageplaatsId id);

template <>
struct Describe<OverRonde> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("ronde", &OverRonde::ronde)); }
};

template <>
struct Describe<RondeInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("versie", &RondeInhoud::versie), field("stages", &RondeInhoud::stages),
                           field("deelnemers", &RondeInhoud::deelnemers), field("geplaatst", &RondeInhoud::geplaatst),
                           field("hash", &RondeInhoud::hash));
  }
};

}  // namespace stagepad
