#include "server/store/voorkeuren.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

void save_voorkeuren(Transaction& tx, OnderdeelId onderdeel,
                     const std::vector<StageplaatsId>& plaatsen, CivilDate ingediend_op) {
  const auto placed = tx.value<int>(
      "SELECT count(*) FROM voorkeur WHERE onderdeel = ?1 AND status <> 'voorlopig_geplaatst'",
      onderdeel);
  if (placed.value_or(0) > 0) {
    throw StoreException(StoreErrorKind::stale, "a preference for this stage has been placed");
  }
  tx.execute("DELETE FROM voorkeur WHERE onderdeel = ?1", onderdeel);
  int rang = 0;
  for (const StageplaatsId plaats : plaatsen) {
    tx.execute(
        "INSERT INTO voorkeur (onderdeel, rang, stageplaats, status, ingediend_op) "
        "VALUES (?1, ?2, ?3, ?4, ?5)",
        onderdeel, ++rang, plaats, VoorkeurStatus::voorlopig_geplaatst, ingediend_op);
  }
}

void set_voorkeur_status(Transaction& tx, OnderdeelId onderdeel, int rang, VoorkeurStatus status) {
  const auto changed = tx.execute(
      "UPDATE voorkeur SET status = ?3 WHERE onderdeel = ?1 AND rang = ?2", onderdeel, rang, status);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such preference");
}

std::vector<Voorkeur> list_voorkeuren(ReadConnection& db, TrajectId traject) {
  std::vector<Voorkeur> voorkeuren;
  auto rows = db.query(
      "SELECT v.onderdeel, v.stageplaats, v.rang, v.status, v.ingediend_op FROM voorkeur v "
      "JOIN onderdeel o ON o.id = v.onderdeel WHERE o.traject = ?1 ORDER BY o.volgorde, v.rang",
      traject);
  while (rows.step()) {
    Voorkeur voorkeur;
    voorkeur.onderdeel = rows.take<OnderdeelId>();
    voorkeur.stageplaats = rows.take<StageplaatsId>();
    voorkeur.rang = rows.take<int>();
    voorkeur.status = rows.take<VoorkeurStatus>();
    voorkeur.ingediend_op = rows.take<CivilDate>();
    voorkeuren.push_back(voorkeur);
  }
  return voorkeuren;
}

}  // namespace stagepad::store
