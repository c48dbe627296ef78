#include "server/store/bijdragelinks.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

void insert_bijdragelink(Transaction& tx, const Bijdragelink& link) {
  tx.execute("DELETE FROM bijdragelink WHERE onderdeel = ?1 AND adres = ?2", link.onderdeel, link.adres);
  tx.execute(
      "INSERT INTO bijdragelink (token_hash, onderdeel, naam, adres, aangemaakt_ms, verloopt_ms) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      link.token_hash, link.onderdeel, link.naam, link.adres, tx.now_ms(), link.verloopt_ms);
}

std::optional<Bijdragelink> find_bijdragelink(ReadConnection& db, const BijdrageHash& token_hash) {
  auto rows = db.query(
      "SELECT onderdeel, naam, adres, verloopt_ms, codes, pogingen, code_hash, coalesce(code_tot_ms, 0), "
      "toegang_hash, coalesce(toegang_tot_ms, 0), doorgestuurd FROM bijdragelink WHERE token_hash = ?1",
      token_hash);
  if (!rows.step()) return std::nullopt;
  Bijdragelink link;
  link.token_hash = token_hash;
  link.onderdeel = rows.take<OnderdeelId>();
  link.naam = rows.take<std::string>();
  link.adres = rows.take<std::string>();
  link.verloopt_ms = rows.take<std::int64_t>();
  link.codes = rows.take<std::int32_t>();
  link.pogingen = rows.take<std::int32_t>();
  link.code_hash = rows.take<std::optional<BijdrageHash>>();
  link.code_tot_ms = rows.take<std::int64_t>();
  link.toegang_hash = rows.take<std::optional<BijdrageHash>>();
  link.toegang_tot_ms = rows.take<std::int64_t>();
  link.doorgestuurd = rows.take<std::int32_t>();
  return link;
}

std::optional<TrajectId> traject_van(ReadConnection& db, OnderdeelId onderdeel) {
  auto rows = db.query("SELECT traject FROM onderdeel WHERE id = ?1", onderdeel);
  if (!rows.step()) return std::nullopt;
  return rows.take<TrajectId>();
}

void set_bijdragecode(Transaction& tx, const BijdrageHash& token_hash, const BijdrageHash& code_hash,
                      std::int64_t tot_ms) {
  tx.execute(
      "UPDATE bijdragelink SET code_hash = ?2, code_tot_ms = ?3, codes = codes + 1, pogingen = 0 "
      "WHERE token_hash = ?1",
      token_hash, code_hash, tot_ms);
}

void prolong_bijdragecode(Transaction& tx, const BijdrageHash& token_hash, std::int64_t tot_ms) {
  tx.execute("UPDATE bijdragelink SET code_tot_ms = ?2 WHERE token_hash = ?1 AND code_hash IS NOT NULL", token_hash,
             tot_ms);
}

void add_bijdragepoging(Transaction& tx, const BijdrageHash& token_hash) {
  tx.execute("UPDATE bijdragelink SET pogingen = pogingen + 1 WHERE token_hash = ?1", token_hash);
}

void add_bijdrage_doorgestuurd(Transaction& tx, const BijdrageHash& token_hash) {
  tx.execute("UPDATE bijdragelink SET doorgestuurd = doorgestuurd + 1 WHERE token_hash = ?1", token_hash);
}

void set_bijdragetoegang(Transaction& tx, const BijdrageHash& token_hash, const BijdrageHash& toegang_hash,
                         std::int64_t tot_ms) {
  tx.execute(
      "UPDATE bijdragelink SET code_hash = NULL, code_tot_ms = NULL, toegang_hash = ?2, toegang_tot_ms = ?3 "
      "WHERE token_hash = ?1",
      token_hash, toegang_hash, tot_ms);
}

std::vector<std::string> bijdrage_adressen(ReadConnection& db, OnderdeelId onderdeel) {
  auto rows = db.query(
      "SELECT adres FROM bijdragelink WHERE onderdeel = ?1 UNION "
      "SELECT adres FROM outbox WHERE sjabloon = ?2 AND status IN ('wacht', 'mislukt') "
      "AND parameters ->> '$.onderdeel' = ?1 ORDER BY adres",
      onderdeel, k_bijdrage_gevraagd);
  std::vector<std::string> adressen;
  while (rows.step()) adressen.push_back(rows.take<std::string>());
  return adressen;
}

void end_bijdragelinks(Transaction& tx, OnderdeelId onderdeel, std::string_view adres) {
  tx.execute("DELETE FROM bijdragelink WHERE onderdeel = ?1 AND adres = ?2", onderdeel, adres);
  // Whoever is sending one just now finds that it does not wait any more.
  tx.execute(
      "UPDATE outbox SET status = 'vervallen', huurder = '', huur_tot_ms = NULL, aangeboden_ms = NULL "
      "WHERE sjabloon = ?3 AND adres = ?2 AND status IN ('wacht', 'mislukt') AND parameters ->> '$.onderdeel' = ?1",
      onderdeel, adres, k_bijdrage_gevraagd);
}

void delete_oude_bijdragelinks(Transaction& tx, std::int64_t verlopen_voor_ms) {
  tx.execute("DELETE FROM bijdragelink WHERE verloopt_ms < ?1", verlopen_voor_ms);
}

}  // namespace stagepad::store
