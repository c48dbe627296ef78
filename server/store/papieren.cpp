#include "server/store/papieren.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

std::vector<Papierantwoord> list_papieren(ReadConnection& db, TrajectId traject) {
  std::vector<Papierantwoord> all;
  auto rows = db.query(
      "SELECT a.onderdeel, a.nummer, a.over, a.naam, a.grootte, a.sha256, a.door, p.naam, a.op FROM onderdeel o "
      "JOIN papierantwoord a ON a.onderdeel = o.id JOIN persoon p ON p.id = a.door WHERE o.traject = ?1 "
      "ORDER BY a.onderdeel, a.nummer",
      traject);
  while (rows.step()) {
    Papierantwoord each;
    each.onderdeel = rows.take<OnderdeelId>();
    each.nummer = rows.take<std::int32_t>();
    each.over = rows.take<Papiersoort>();
    each.naam = rows.take<std::string>();
    each.grootte = rows.take<std::int64_t>();
    each.sha256 = to_hex(rows.take<Sha256Digest>());
    each.door.id = rows.take<PersoonId>();
    each.door.naam = rows.take<std::string>();
    each.op = rows.take<CivilDate>();
    all.push_back(std::move(each));
  }
  return all;
}

std::int32_t add_papier(Transaction& tx, const Papierantwoord& papier, std::string_view inhoud) {
  const Sha256Digest digest = add_documentinhoud(tx, papier.sha256, inhoud);
  const std::int32_t nummer =
      tx.value<std::int32_t>("SELECT coalesce(max(nummer), 0) + 1 FROM papierantwoord WHERE onderdeel = ?1",
                             papier.onderdeel)
          .value_or(1);
  tx.execute(
      "INSERT INTO papierantwoord (onderdeel, nummer, over, naam, grootte, sha256, door, op) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      papier.onderdeel, nummer, papier.over, papier.naam, papier.grootte, digest, papier.door.id, papier.op);
  return nummer;
}

std::optional<Bestand> load_papier(ReadConnection& db, TrajectId traject, OnderdeelId onderdeel, std::int64_t nummer) {
  return take_bestand(db.query(
      "SELECT a.naam, 'pdf', a.sha256, d.inhoud FROM papierantwoord a JOIN onderdeel o ON o.id = a.onderdeel "
      "JOIN documentinhoud d ON d.sha256 = a.sha256 WHERE o.traject = ?1 AND a.onderdeel = ?2 AND a.nummer = ?3",
      traject, onderdeel, nummer));
}

void set_vraagpapier(Transaction& tx, std::int64_t vraag, const Papierantwoord& papier, std::string_view inhoud) {
  tx.execute("DELETE FROM beschikbaarheidspapier WHERE vraag = ?1", vraag);
  const Sha256Digest digest = add_documentinhoud(tx, papier.sha256, inhoud);
  tx.execute(
      "INSERT INTO beschikbaarheidspapier (vraag, naam, grootte, sha256, door, op) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      vraag, papier.naam, papier.grootte, digest, papier.door.id, papier.op);
}

std::optional<Bestand> load_vraagpapier(ReadConnection& db, StageplaatsId plaats, std::int64_t vraag) {
  return take_bestand(db.query(
      "SELECT b.naam, 'pdf', b.sha256, d.inhoud FROM beschikbaarheidspapier b JOIN beschikbaarheidsvraag v ON v.id = b.vraag "
      "JOIN documentinhoud d ON d.sha256 = b.sha256 WHERE v.stageplaats = ?1 AND b.vraag = ?2",
      plaats, vraag));
}

}  // namespace stagepad::store
