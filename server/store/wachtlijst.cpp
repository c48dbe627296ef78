#include "server/store/wachtlijst.hpp"

#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

constexpr std::string_view k_wachtrij =
    "SELECT w.onderdeel, o.traject, t.aios, s.pseudoniem, w.sinds, w.stageplaats, w.tot, w.einde FROM wachtlijst w "
    "JOIN rondestage s ON s.ronde = w.ronde AND s.onderdeel = w.onderdeel JOIN onderdeel o ON o.id = w.onderdeel "
    "JOIN traject t ON t.id = o.traject WHERE w.ronde = ?1";

Wachtrij take_wachtrij(Statement& rows) {
  Wachtrij rij;
  rij.onderdeel = rows.take<OnderdeelId>();
  rij.traject = rows.take<TrajectId>();
  rij.aios = rows.take<PersoonId>();
  rij.pseudoniem = rows.take<std::string>();
  rij.sinds = rows.take<CivilDate>();
  rij.stageplaats = rows.take<std::optional<StageplaatsId>>();
  rij.tot = rows.take<std::optional<CivilDate>>();
  rij.einde = rows.take<std::optional<Wachteinde>>();
  return rij;
}

constexpr std::string_view k_wachtaanbod =
    "SELECT b.ronde, b.onderdeel, o.traject, b.id, s.pseudoniem, b.plaats, b.aangeboden_op, b.uiterlijk, b.stand, "
    "b.afgehandeld_op, b.reden FROM wachtaanbod b JOIN rondestage s ON s.ronde = b.ronde AND s.onderdeel = b.onderdeel "
    "JOIN onderdeel o ON o.id = b.onderdeel ";

std::vector<Wachtaanbodrij> take_wachtaanbiedingen(Statement rows) {
  std::vector<Wachtaanbodrij> rijen;
  while (rows.step()) {
    Wachtaanbodrij rij;
    rij.ronde = rows.take<RondeId>();
    rij.onderdeel = rows.take<OnderdeelId>();
    rij.traject = rows.take<TrajectId>();
    rij.aanbod.id = rows.take<WachtaanbodId>();
    rij.aanbod.pseudoniem = rows.take<std::string>();
    rij.aanbod.plaats = rows.take<std::string>();
    rij.aanbod.aangeboden_op = rows.take<CivilDate>();
    rij.aanbod.uiterlijk = rows.take<CivilDate>();
    rij.aanbod.stand = rows.take<Wachtaanbodstand>();
    rij.aanbod.afgehandeld_op = rows.take<std::optional<CivilDate>>();
    rij.aanbod.reden = rows.take<std::string>();
    rijen.push_back(std::move(rij));
  }
  return rijen;
}

}  // namespace

std::vector<Wachtrij> list_wachtrijen(ReadConnection& db, RondeId ronde) {
  std::vector<Wachtrij> rijen;
  auto rows = db.query(std::string(k_wachtrij) + " ORDER BY w.onderdeel", ronde);
  while (rows.step()) rijen.push_back(take_wachtrij(rows));
  return rijen;
}

std::optional<Wachtrij> find_wachtrij(ReadConnection& db, RondeId ronde, OnderdeelId onderdeel) {
  auto rows = db.query(std::string(k_wachtrij) + " AND w.onderdeel = ?2", ronde, onderdeel);
  if (!rows.step()) return std::nullopt;
  return take_wachtrij(rows);
}

std::vector<RondeId> wachtrondes(ReadConnection& db) {
  std::vector<RondeId> rondes;
  auto rows = db.query("SELECT DISTINCT ronde FROM wachtlijst WHERE einde IS NULL ORDER BY ronde");
  while (rows.step()) rondes.push_back(rows.get<RondeId>(0));
  return rondes;
}

std::vector<RondeId> wachtrondes_met(ReadConnection& db, OnderdeelId onderdeel, StageplaatsId stageplaats) {
  std::vector<RondeId> rondes;
  auto rows = db.query(
      "SELECT DISTINCT w.ronde FROM wachtlijst w WHERE w.einde IS NULL AND (w.onderdeel = ?1 OR EXISTS (SELECT 1 FROM "
      "rondeplaats p WHERE p.ronde = w.ronde AND p.stageplaats = ?2)) ORDER BY w.ronde",
      onderdeel, stageplaats);
  while (rows.step()) rondes.push_back(rows.get<RondeId>(0));
  return rondes;
}

bool staat_op_wachtlijst(ReadConnection& db, OnderdeelId onderdeel) {
  return db.value<int>("SELECT 1 FROM wachtlijst WHERE onderdeel = ?1 AND einde IS NULL LIMIT 1", onderdeel).has_value();
}

void zet_op_wachtlijst(Transaction& tx, RondeId ronde, OnderdeelId onderdeel, CivilDate sinds,
                       std::optional<StageplaatsId> stageplaats) {
  tx.execute(
      "INSERT INTO wachtlijst (ronde, onderdeel, sinds, stageplaats) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (ronde, "
      "onderdeel) DO UPDATE SET sinds = excluded.sinds, stageplaats = excluded.stageplaats, tot = NULL, einde = NULL",
      ronde, onderdeel, sinds, stageplaats);
}

void save_wachtplaats(Transaction& tx, RondeId ronde, OnderdeelId onderdeel,
                      std::optional<StageplaatsId> stageplaats) {
  tx.execute("UPDATE wachtlijst SET stageplaats = ?3 WHERE ronde = ?1 AND onderdeel = ?2", ronde, onderdeel,
             stageplaats);
}

void haal_van_wachtlijst(Transaction& tx, RondeId ronde, OnderdeelId onderdeel, Wachteinde einde, CivilDate tot) {
  const auto changed = tx.execute(
      "UPDATE wachtlijst SET einde = ?3, tot = ?4 WHERE ronde = ?1 AND onderdeel = ?2 AND einde IS NULL", ronde,
      onderdeel, einde, tot);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "not on the waiting list");
}

std::vector<Wachtaanbodrij> list_wachtaanbiedingen(ReadConnection& db, RondeId ronde) {
  return take_wachtaanbiedingen(db.query(std::string(k_wachtaanbod) + "WHERE b.ronde = ?1 ORDER BY b.id", ronde));
}

std::optional<Wachtaanbodrij> load_wachtaanbod(ReadConnection& db, WachtaanbodId id) {
  auto found = take_wachtaanbiedingen(db.query(std::string(k_wachtaanbod) + "WHERE b.id = ?1", id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Wachtaanbodrij> open_wachtaanbiedingen(ReadConnection& db, StageplaatsId stageplaats) {
  return take_wachtaanbiedingen(
      db.query(std::string(k_wachtaanbod) + "JOIN rondeplaats p ON p.ronde = b.ronde AND p.code = b.plaats WHERE "
                                            "p.stageplaats = ?1 AND b.stand = 'open' ORDER BY b.id",
               stageplaats));
}

WachtaanbodId insert_wachtaanbod(Transaction& tx, const Wachtaanbodrij& rij) {
  return {tx.insert(
      "INSERT INTO wachtaanbod (ronde, onderdeel, plaats, aangeboden_op, uiterlijk, stand) "
      "VALUES (?1, ?2, ?3, ?4, ?5, 'open')",
      rij.ronde, rij.onderdeel, rij.aanbod.plaats, rij.aanbod.aangeboden_op, rij.aanbod.uiterlijk)};
}

void verleng_wachtaanbod(Transaction& tx, WachtaanbodId id, CivilDate uiterlijk) {
  const auto changed =
      tx.execute("UPDATE wachtaanbod SET uiterlijk = ?2 WHERE id = ?1 AND stand = 'open'", id, uiterlijk);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such open offer");
}

bool is_aanbod_ongemeld(ReadConnection& db, std::string_view sjabloon, WachtaanbodId id) {
  return db.value<int>(
               "SELECT 1 FROM outbox WHERE sjabloon = ?1 AND status IN ('wacht', 'mislukt') AND "
               "json_extract(parameters, '$.aanbod') = ?2 LIMIT 1",
               sjabloon, id)
      .has_value();
}

void end_wachtaanbod(Transaction& tx, WachtaanbodId id, Wachtaanbodstand stand, CivilDate op,
                     const std::string& reden) {
  const auto changed = tx.execute(
      "UPDATE wachtaanbod SET stand = ?2, afgehandeld_op = ?3, reden = ?4 WHERE id = ?1 AND stand = 'open'", id, stand,
      op, reden);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such open offer");
}

bool wordt_elders_verdeeld(ReadConnection& db, StageplaatsId stageplaats, RondeId behalve) {
  return db.value<int>(
               "SELECT 1 FROM rondeplaats p JOIN plaatsingsronde r ON r.id = p.ronde WHERE p.stageplaats = ?1 AND "
               "r.id <> ?2 AND r.stand IN ('gesloten', 'aangeboden', 'geloot') LIMIT 1",
               stageplaats, behalve)
      .has_value();
}

}  // namespace stagepad::store
