#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/domain/plaatsingsronde.hpp"
#include "shared/domain/wachtlijst.hpp"

namespace stagepad::store {

/// A stage on the waiting list of a round, or that was on it.
struct Wachtrij {
  OnderdeelId onderdeel;
  TrajectId traject;
  PersoonId aios;
  std::string pseudoniem;
  CivilDate sinds;
  /// Where it sat when it was looked at last.
  std::optional<StageplaatsId> stageplaats;
  std::optional<CivilDate> tot;
  std::optional<Wachteinde> einde;

  [[nodiscard]] bool staat_erop() const { return !einde; }
};

/// By stage.
std::vector<Wachtrij> list_wachtrijen(ReadConnection& db, RondeId ronde);
std::optional<Wachtrij> find_wachtrij(ReadConnection& db, RondeId ronde, OnderdeelId onderdeel);
/// The rounds on whose list there is somebody; by id.
std::vector<RondeId> wachtrondes(ReadConnection& db);
/// Those of them with this place, or on whose list this stage is; by id.
std::vector<RondeId> wachtrondes_met(ReadConnection& db, OnderdeelId onderdeel, StageplaatsId stageplaats);
bool staat_op_wachtlijst(ReadConnection& db, OnderdeelId onderdeel);

/// Also one that was on it before.
void zet_op_wachtlijst(Transaction& tx, RondeId ronde, OnderdeelId onderdeel, CivilDate sinds,
                       std::optional<StageplaatsId> stageplaats);
void save_wachtplaats(Transaction& tx, RondeId ronde, OnderdeelId onderdeel, std::optional<StageplaatsId> stageplaats);
/// Throws not_found when it is not on the list.
void haal_van_wachtlijst(Transaction& tx, RondeId ronde, OnderdeelId onderdeel, Wachteinde einde, CivilDate tot);

/// An offer with the stage and the round it is of.
struct Wachtaanbodrij {
  RondeId ronde;
  OnderdeelId onderdeel;
  TrajectId traject;
  Wachtaanbod aanbod;
};

/// In the order in which they were made.
std::vector<Wachtaanbodrij> list_wachtaanbiedingen(ReadConnection& db, RondeId ronde);
std::optional<Wachtaanbodrij> load_wachtaanbod(ReadConnection& db, WachtaanbodId id);
/// The open ones of all rounds for this place of the etalage, in the order in which they were made.
std::vector<Wachtaanbodrij> open_wachtaanbiedingen(ReadConnection& db, StageplaatsId stageplaats);
/// `aanbod` without id and pseudonym, and open. Throws constraint where it is open already.
WachtaanbodId insert_wachtaanbod(Transaction& tx, const Wachtaanbodrij& rij);
/// Another last day to answer. Throws not_found when it is not open.
void verleng_wachtaanbod(Transaction& tx, WachtaanbodId id, CivilDate uiterlijk);
/// Does the mail with this template about an offer still wait, or was it given up?
bool is_aanbod_ongemeld(ReadConnection& db, std::string_view sjabloon, WachtaanbodId id);
/// Throws not_found when it is not open.
void end_wachtaanbod(Transaction& tx, WachtaanbodId id, Wachtaanbodstand stand, CivilDate op,
                     const std::string& reden = {});

/// Does another round that has closed and is not published divide the seats of this place?
bool wordt_elders_verdeeld(ReadConnection& db, StageplaatsId stageplaats, RondeId behalve);

}  // namespace stagepad::store
