#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/plaatsingsronde.hpp"
#include "shared/matching/ronde.hpp"

namespace stagepad::store {

/// The newest first, by the days of their stages.
std::vector<Plaatsingsronde> list_rondes(ReadConnection& db);
std::optional<Plaatsingsronde> load_ronde(ReadConnection& db, RondeId id);
/// Those that are open and whose last day lies before this one; by id.
std::vector<RondeId> te_sluiten_rondes(ReadConnection& db, CivilDate vandaag);
std::vector<RondeId> open_rondes(ReadConnection& db);

/// Of a round that has not closed there is none. It holds the secret from the lottery on.
std::optional<Ronde> load_rondebestand(ReadConnection& db, RondeId id);
/// What only the server knows before it is revealed; empty before the round opens.
std::string load_rondegeheim(ReadConnection& db, RondeId id);

/// Is the code another round's?
bool heeft_rondecode(ReadConnection& db, const std::string& code, RondeId ander);

RondeId insert_ronde(Transaction& tx, const Plaatsingsronde& ronde);
/// All but id and versie, which grows by one. Throws not_found, and constraint where something promised would change.
void update_ronde(Transaction& tx, const Plaatsingsronde& ronde);
void delete_ronde(Transaction& tx, RondeId id);
void save_rondegeheim(Transaction& tx, RondeId id, const std::string& geheim, const std::string& toezegging);
void save_rondebestand(Transaction& tx, RondeId id, const Ronde& bestand);

/// A stage of a round that has opened, with whom it is of.
struct Rondestagerij {
  OnderdeelId onderdeel;
  TrajectId traject;
  PersoonVerwijzing aios;
  PersoonVerwijzing instituutsopleider;
  std::string programma;
  CivilDate cohort;
  /// As the rule pack calls the part.
  std::string soort;
  Period periode;
  std::optional<CivilDate> uiterlijk;
  std::string pseudoniem;
  std::optional<bool> geplaatst;
  /// Was a place named for it?
  bool heeft_voorkeur = false;
  /// Does a request for approval of places wait? Until it is decided what was named rests.
  bool wacht_op_goedkeuring = false;
};

/// By name of the aios, then first day.
std::vector<Rondestagerij> list_rondestages(ReadConnection& db, RondeId ronde);
/// The same of one person: as aios, or as IO or who acts for one of these trainers.
std::vector<Rondestagerij> list_eigen_rondestages(ReadConnection& db, RondeId ronde, PersoonId persoon,
                                                  const std::vector<PersoonId>& namens);
/// Replaces the stages of a round; only these fields count: onderdeel, periode, uiterlijk, pseudoniem.
void save_rondestages(Transaction& tx, RondeId ronde, const std::vector<Rondestagerij>& stages);
void save_geplaatst(Transaction& tx, RondeId ronde, OnderdeelId onderdeel, bool geplaatst);

/// How many stages are in it, and how many of them named a place that counts as things are.
struct Rondetelling {
  std::int32_t stages = 0;
  std::int32_t ingediend = 0;
};
Rondetelling tel_ronde(ReadConnection& db, RondeId ronde);
/// How many got a place; before the publication by the outcome in the round file, without those who are left out. 0
/// without an outcome.
std::int32_t tel_geplaatst(ReadConnection& db, RondeId ronde);

/// The stages of a training that take part in a round that has closed and is not published, or that are in one whose last
/// day is past and that still has to close; by id.
std::vector<OnderdeelId> bevroren_onderdelen(ReadConnection& db, TrajectId traject, CivilDate vandaag);
/// Is the stage frozen by another round than this one?
bool is_bevroren_elders(ReadConnection& db, OnderdeelId onderdeel, RondeId ronde);
/// Was the stage left without a place by a round that was published?
bool is_eerder_ongeplaatst(ReadConnection& db, OnderdeelId onderdeel, RondeId behalve);

/// What a code stands for, and its seats when the round closed.
struct Rondeplaatsrij {
  std::string code;
  StageplaatsId stageplaats;
  std::string naam;
  std::string instelling;
  std::int32_t zetels = 0;
};
void insert_rondeplaats(Transaction& tx, RondeId ronde, const Rondeplaatsrij& plaats);
/// By code.
std::vector<Rondeplaatsrij> list_rondeplaatsen(ReadConnection& db, RondeId ronde);

/// In the order in which they were decided.
std::vector<Ingreep> list_ingrepen(ReadConnection& db, RondeId ronde);
IngreepId insert_ingreep(Transaction& tx, RondeId ronde, const Ingreep& ingreep);
void trek_ingreep_in(Transaction& tx, IngreepId id, CivilDate op);

}  // namespace stagepad::store
