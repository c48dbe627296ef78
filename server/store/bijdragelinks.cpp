#include "server/store/bijdragelinks.hpp"

#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

void insert_bijdragelink(Transaction& tx, const Bijdragelink& link) {
  tx.execute("DELETE FROM bijdragelink WHERE onderdeel = ?1 AND adres = ?2", link.onderdeel, link.adres);
  tx.execute(
      "INSERT INTO bijdragelink (token_hash, onderdeel, naam, adres, aangemaakt_ms, verloopt_ms, bericht) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      link.token_hash, link.onderdeel, link.naam, link.adres, tx.now_ms(), link.verloopt_ms, link.bericht);
}

std::optional<Bijdragelink> find_bijdragelink(ReadConnection& db, const BijdrageHash& token_hash) {
  auto rows = db.query(
      "SELECT onderdeel, naam, adres, verloopt_ms, codes, pogingen, code_hash, coalesce(code_tot_ms, 0), "
      "toegang_hash, coalesce(toegang_tot_ms, 0), doorgestuurd, coalesce(bericht, 0) FROM bijdragelink WHERE "
      "token_hash = ?1",
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
  link.bericht = rows.take<std::int64_t>();
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
      "SELECT adres FROM bijdragelink WHERE onderdeel = ?1 UNION SELECT adres FROM bijdragevraag WHERE onderdeel = ?1 "
      "UNION "
      "SELECT adres FROM outbox WHERE sjabloon = ?2 AND status IN ('wacht', 'mislukt') "
      "AND parameters ->> '$.onderdeel' = ?1 ORDER BY adres",
      onderdeel, k_bijdrage_gevraagd);
  std::vector<std::string> adressen;
  while (rows.step()) adressen.push_back(rows.take<std::string>());
  return adressen;
}

void end_bijdragelinks(Transaction& tx, OnderdeelId onderdeel, std::string_view adres) {
  tx.execute("DELETE FROM bijdragelink WHERE onderdeel = ?1 AND adres = ?2", onderdeel, adres);
  tx.execute("DELETE FROM bijdragevraag WHERE onderdeel = ?1 AND adres = ?2", onderdeel, adres);
  // Whoever is sending one just now finds that it does not wait any more.
  tx.execute(
      "UPDATE outbox SET status = 'vervallen', huurder = '', huur_tot_ms = NULL, aangeboden_ms = NULL "
      "WHERE sjabloon = ?3 AND adres = ?2 AND status IN ('wacht', 'mislukt') AND parameters ->> '$.onderdeel' = ?1",
      onderdeel, adres, k_bijdrage_gevraagd);
}

void save_bijdragevraag(Transaction& tx, OnderdeelId onderdeel, const Bijdragevraag& vraag) {
  tx.execute(
      "INSERT INTO bijdragevraag (onderdeel, adres, naam) VALUES (?1, ?2, ?3) "
      "ON CONFLICT (onderdeel, adres) DO UPDATE SET naam = excluded.naam",
      onderdeel, vraag.adres, vraag.naam);
}

std::vector<Bijdragevraag> load_bijdragevragen(ReadConnection& db, OnderdeelId onderdeel) {
  auto rows = db.query("SELECT adres, naam FROM bijdragevraag WHERE onderdeel = ?1 ORDER BY adres", onderdeel);
  std::vector<Bijdragevraag> vragen;
  while (rows.step()) {
    std::string adres = rows.take<std::string>();
    vragen.push_back({std::move(adres), rows.take<std::string>()});
  }
  return vragen;
}

std::vector<OutboxBericht> wachtende_uitnodigingen(ReadConnection& db, const OutboxBericht& bericht) {
  auto rows = db.query(
      "SELECT id, adres, parameters, aangemaakt_ms FROM outbox WHERE sjabloon = ?1 AND lower(adres) = lower(?2) AND id "
      "<> ?3 "
      "AND status = 'wacht' AND pogingen = 0 AND aangeboden_ms IS NULL AND huurder = '' ORDER BY id",
      k_bijdrage_gevraagd, bericht.adres, bericht.id);
  std::vector<OutboxBericht> berichten;
  while (rows.step()) {
    OutboxBericht each;
    each.sjabloon = k_bijdrage_gevraagd;
    each.id = rows.take<std::int64_t>();
    each.adres = rows.take<std::string>();
    each.parameters = rows.take<std::string>();
    each.aangemaakt_ms = rows.take<std::int64_t>();
    berichten.push_back(std::move(each));
  }
  return berichten;
}

bool is_meegestuurd(ReadConnection& db, OnderdeelId onderdeel, const OutboxBericht& bericht) {
  return db.value<std::int64_t>(
               "SELECT count(*) FROM bijdragelink l JOIN outbox o ON o.id = l.bericht WHERE l.onderdeel = ?1 "
               "AND lower(l.adres) = lower(?2) AND l.aangemaakt_ms > ?3 AND o.id <> ?4 AND o.status = 'verzonden'",
               onderdeel, bericht.adres, bericht.aangemaakt_ms, bericht.id)
             .value_or(0) > 0;
}

void delete_oude_bijdragelinks(Transaction& tx, std::int64_t verlopen_voor_ms) {
  tx.execute("DELETE FROM bijdragelink WHERE verloopt_ms < ?1", verlopen_voor_ms);
}

}  // namespace stagepad::store
