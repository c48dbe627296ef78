#include "server/store/verslagen.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

/// Its columns, in the order in which they are taken.
constexpr std::string_view k_document_columns =
    "v.onderdeel, v.versie, v.naam, v.soort, v.grootte, v.sha256, v.door, p.naam, v.op, v.ingediend_op";

Verslagversie take_verslag(Statement& rows) {
  Verslagversie each;
  each.onderdeel = rows.take<OnderdeelId>();
  each.versie = rows.take<std::int32_t>();
  each.naam = rows.take<std::string>();
  each.soort = rows.take<Documentsoort>();
  each.grootte = rows.take<std::int64_t>();
  each.sha256 = to_hex(rows.take<Sha256Digest>());
  each.door.id = rows.take<PersoonId>();
  each.door.naam = rows.take<std::string>();
  each.op = rows.take<CivilDate>();
  each.ingediend_op = rows.take<std::optional<CivilDate>>();
  return each;
}

}  // namespace

std::vector<Verslagversie> list_verslagen(ReadConnection& db, TrajectId traject) {
  static const std::string sql = "SELECT " + std::string(k_document_columns) +
                                 " FROM onderdeel o JOIN verslagversie v ON v.onderdeel = o.id "
                                 "JOIN persoon p ON p.id = v.door WHERE o.traject = ?1 "
                                 "ORDER BY v.onderdeel, v.versie";
  std::vector<Verslagversie> all;
  auto rows = db.query(sql, traject);
  while (rows.step()) all.push_back(take_verslag(rows));
  return all;
}

std::optional<Bestand> load_verslag(ReadConnection& db, TrajectId traject, OnderdeelId onderdeel,
                                    std::int64_t versie) {
  return take_bestand(db.query(
      "SELECT v.naam, v.soort, v.sha256, d.inhoud FROM verslagversie v JOIN onderdeel o ON o.id = v.onderdeel "
      "JOIN documentinhoud d ON d.sha256 = v.sha256 WHERE o.traject = ?1 AND v.onderdeel = ?2 AND v.versie = ?3",
      traject, onderdeel, versie));
}

std::int32_t add_verslag(Transaction& tx, const Verslagversie& verslag, std::string_view inhoud) {
  const Sha256Digest digest = add_documentinhoud(tx, verslag.sha256, inhoud);
  const std::int32_t versie =
      tx.value<std::int32_t>("SELECT coalesce(max(versie), 0) + 1 FROM verslagversie WHERE onderdeel = ?1",
                             verslag.onderdeel)
          .value_or(1);
  tx.execute(
      "INSERT INTO verslagversie (onderdeel, versie, naam, soort, grootte, sha256, door, op) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      verslag.onderdeel, versie, verslag.naam, verslag.soort, verslag.grootte, digest, verslag.door.id, verslag.op);
  return versie;
}

void set_verslag_ingediend(Transaction& tx, OnderdeelId onderdeel, std::int32_t versie, CivilDate op) {
  tx.execute("UPDATE verslagversie SET ingediend_op = ?3 WHERE onderdeel = ?1 AND versie = ?2", onderdeel, versie, op);
}

}  // namespace stagepad::store
