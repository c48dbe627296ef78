#include "server/store/waarnemingen.hpp"

#include <string>
#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

constexpr const char* k_select_waarnemingen =
    "SELECT w.id, w.namens, n.naam, w.door, d.naam, w.eerste_dag, w.laatste_dag, w.soort FROM waarneming w "
    "JOIN persoon n ON n.id = w.namens JOIN persoon d ON d.id = w.door WHERE w.ingetrokken_op IS NULL AND ";

std::vector<Waarneming> take_waarnemingen(Statement rows) {
  std::vector<Waarneming> all;
  while (rows.step()) {
    Waarneming waarneming;
    waarneming.id = rows.take<WaarnemingId>();
    waarneming.namens.id = rows.take<PersoonId>();
    waarneming.namens.naam = rows.take<std::string>();
    waarneming.door.id = rows.take<PersoonId>();
    waarneming.door.naam = rows.take<std::string>();
    waarneming.eerste_dag = rows.take<CivilDate>();
    waarneming.laatste_dag = rows.take<CivilDate>();
    waarneming.soort = rows.take<Waarnemingsoort>();
    all.push_back(std::move(waarneming));
  }
  return all;
}

}  // namespace

WaarnemingId insert_waarneming(Transaction& tx, const Waarneming& waarneming, PersoonId vastgelegd_door,
                               CivilDate vandaag) {
  return {tx.insert(
      "INSERT INTO waarneming (namens, door, eerste_dag, laatste_dag, vastgelegd_door, vastgelegd_op, soort) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      waarneming.namens.id, waarneming.door.id, waarneming.eerste_dag, waarneming.laatste_dag, vastgelegd_door,
      vandaag, waarneming.soort)};
}

void trek_waarneming_in(Transaction& tx, WaarnemingId id, CivilDate vandaag) {
  const auto changed = tx.execute(
      "UPDATE waarneming SET ingetrokken_op = ?2 WHERE id = ?1 AND ingetrokken_op IS NULL AND laatste_dag >= ?2", id,
      vandaag);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such waarneming that is still to end");
}

std::optional<Waarneming> load_waarneming(ReadConnection& db, WaarnemingId id) {
  static const std::string one = std::string(k_select_waarnemingen) + "w.id = ?1";
  auto found = take_waarnemingen(db.query(one, id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Waarneming> list_waarnemingen_van(ReadConnection& db, PersoonId persoon, CivilDate vandaag) {
  static const std::string of_one = std::string(k_select_waarnemingen) +
                                    "(w.namens = ?1 OR w.door = ?1) AND w.laatste_dag >= ?2 "
                                    "ORDER BY w.eerste_dag, w.id";
  return take_waarnemingen(db.query(of_one, persoon, vandaag));
}

std::vector<PersoonId> namens_op(ReadConnection& db, PersoonId door, CivilDate dag, Waarnemingsoort soort) {
  std::vector<PersoonId> people;
  auto rows = db.query(
      "SELECT DISTINCT namens FROM waarneming WHERE door = ?1 AND laatste_dag >= ?2 AND eerste_dag <= ?2 "
      "AND soort = ?3 AND ingetrokken_op IS NULL ORDER BY namens",
      door, dag, soort);
  while (rows.step()) people.push_back(rows.get<PersoonId>(0));
  return people;
}

std::vector<PersoonId> waarnemers_op(ReadConnection& db, PersoonId namens, CivilDate dag) {
  std::vector<PersoonId> people;
  auto rows = db.query(
      "SELECT DISTINCT door FROM waarneming WHERE namens = ?1 AND laatste_dag >= ?2 AND eerste_dag <= ?2 "
      "AND soort = 'waarnemen' AND ingetrokken_op IS NULL ORDER BY door",
      namens, dag);
  while (rows.step()) people.push_back(rows.get<PersoonId>(0));
  return people;
}

}  // namespace stagepad::store
