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

/// The templates of the mails about a round; each goes to the aios in it and to their IO, once a person and occasion,
/// but for the last, which goes to the Stagebureau.
inline constexpr std::string_view k_ronde_geopend = "ronde.geopend";
inline constexpr std::string_view k_ronde_gepubliceerd = "ronde.gepubliceerd";
inline constexpr std::string_view k_ronde_vervallen = "ronde.vervallen";
inline constexpr std::string_view k_ronde_herinnering = "ronde.herinnering";
inline constexpr std::string_view k_ronde_gesloten = "ronde.gesloten";

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

/// All stages ahead that still need a place of the etalage.
std::vector<Rondebehoefte> zoek_rondebehoeften(store::ReadConnection& db, const Rulepacks& rulepacks,
                                               CivilDate vandaag);

Rondestage rondestage_van(const store::Rondestagerij& rij, const Rulepacks& rulepacks, CivilDate vandaag);

/// Each aios of these stages, and their IO with who acts for them, gets one mail about this occasion.
void vertel_over_ronde(store::Transaction& tx, RondeId ronde, std::string_view sjabloon,
                       const std::vector<store::Rondestagerij>& stages, CivilDate vandaag);

/// Reminds the aios whose stages named nothing yet, so many days before closing (rondeherinnering_op); the last time
/// also their IO, of all their aios in one mail. Each reminder goes once, however often this is called.
void herinner_aan_ronde(store::Transaction& tx, const Plaatsingsronde& ronde, std::int32_t dagen, CivilDate vandaag);

/// Tells the Stagebureau that a round closed by itself, and what is next.
void meld_sluiting(store::Transaction& tx, RondeId ronde);

/// Draws the secret, keeps the promise and the stages, and tells everybody in it.
RondeInhoud open_ronde(store::Transaction& tx, CivilDate vandaag, Plaatsingsronde ronde,
                       const std::vector<store::Rondestagerij>& stages);

/// Freezes the entries as they are in this transaction, under random pseudonyms.
RondeInhoud sluit_ronde(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, Plaatsingsronde ronde);

/// An open round gets the stages that came into it, and loses those that left; who is new in it is told.
void ververs_ronde(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, const Plaatsingsronde& ronde);

/// The round file as it stands now, with what people decided in it; no value before closing.
std::optional<Ronde> bestand_nu(store::ReadConnection& db, const Plaatsingsronde& ronde);

/// The seats of a place that rounds between closing and publication keep for their outcomes, but this one: the days of
/// each seat.
std::vector<Period> vastgehouden_zetels(store::ReadConnection& db, StageplaatsId stageplaats, RondeId behalve);

/// The place as it is today, with the stages that sit in it, those to which a seat in it is offered (waiting list), and the
/// seats that other rounds than this one keep.
std::optional<Rondeaanbod> rondeaanbod_van(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                           StageplaatsId id, RondeId ronde);
/// The same with those that sit in it alone.
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
