#include "server/store/bijdragelinks.hpp"

#include <algorithm>
#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

/// The rows of outbox that another message which waits has in its mail.
constexpr std::string_view k_gehouden =
    "EXISTS (SELECT 1 FROM outbox m WHERE m.id = outbox.bundel AND m.status = 'wacht')";

/// That waits, and that nobody ever tried to send.
std::string is_vers(const std::string& bericht) {
  return bericht + ".status = 'wacht' AND " + bericht + ".pogingen = 0 AND " + bericht + ".onzeker = 0 AND " + bericht +
         ".aangeboden_ms IS NULL AND " + bericht + ".huurder = ''";
}

/// A message `o` that brought a link `l` to stage ?1 at address ?2, made after ?3, and is not ?4.
constexpr std::string_view k_met_link =
    "FROM bijdragelink l JOIN outbox o ON o.id = l.bericht WHERE l.onderdeel = ?1 AND l.adres = ?2 COLLATE NOCASE "
    "AND l.aangemaakt_ms > ?3 AND o.id <> ?4 AND ";

/// The message in whose mail the link of this invitation may have arrived.
std::optional<std::int64_t> onderweg_in(ReadConnection& db, const OutboxBericht& bericht) {
  static const std::string sql = "SELECT max(o.id) " + std::string(k_met_link) +
                                 "o.status = 'wacht' AND (o.pogingen > 0 OR o.aangeboden_ms IS NOT NULL)";
  const auto onderdeel = db.value<std::int64_t>("SELECT coalesce(?1 ->> '$.onderdeel', 0)", bericht.parameters);
  return db
      .value<std::optional<std::int64_t>>(sql, onderdeel.value_or(0), bericht.adres, bericht.aangemaakt_ms, bericht.id)
      .value_or(std::nullopt);
}

}  // namespace

void insert_bijdragelink(Transaction& tx, const Bijdragelink& link) {
  tx.execute("DELETE FROM bijdragelink WHERE onderdeel = ?1 AND adres = ?2 COLLATE NOCASE", link.onderdeel, link.adres);
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
  tx.execute("DELETE FROM bijdragelink WHERE onderdeel = ?1 AND adres = ?2 COLLATE NOCASE", onderdeel, adres);
  tx.execute("DELETE FROM bijdragevraag WHERE onderdeel = ?1 AND adres = ?2", onderdeel, adres);
  // Whoever is sending one just now finds that it does not wait any more.
  tx.execute(
      "UPDATE outbox SET status = 'vervallen', huurder = '', huur_tot_ms = NULL, aangeboden_ms = NULL "
      "WHERE sjabloon = ?3 AND adres = ?2 COLLATE NOCASE AND status IN ('wacht', 'mislukt') "
      "AND parameters ->> '$.onderdeel' = ?1",
      onderdeel, adres, k_bijdrage_gevraagd);
}

void save_bijdragevraag(Transaction& tx, OnderdeelId onderdeel, const Bijdragevraag& vraag) {
  tx.execute(
      "INSERT INTO bijdragevraag (onderdeel, adres, naam) VALUES (?1, ?2, ?3) "
      "ON CONFLICT (onderdeel, adres) DO UPDATE SET adres = excluded.adres, naam = excluded.naam, gedaan = 0",
      onderdeel, vraag.adres, vraag.naam);
}

void geef_bijdragevraag_door(Transaction& tx, OnderdeelId onderdeel, std::string_view adres,
                             const Bijdragevraag& collega) {
  tx.execute("DELETE FROM bijdragevraag WHERE onderdeel = ?1 AND adres = ?2", onderdeel, adres);
  save_bijdragevraag(tx, onderdeel, collega);
}

void markeer_bijgedragen(Transaction& tx, OnderdeelId onderdeel, std::string_view adres) {
  tx.execute("UPDATE bijdragevraag SET gedaan = 1 WHERE onderdeel = ?1 AND adres = ?2", onderdeel, adres);
}

void begin_bijdragen_opnieuw(Transaction& tx, OnderdeelId onderdeel) {
  tx.execute("UPDATE bijdragevraag SET gedaan = 0 WHERE onderdeel = ?1", onderdeel);
}

std::vector<Bijdragevraag> te_herinneren(ReadConnection& db, OnderdeelId onderdeel) {
  auto rows = db.query(
      "SELECT adres, naam FROM bijdragevraag WHERE onderdeel = ?1 AND gedaan = (SELECT min(gedaan) FROM bijdragevraag "
      "WHERE onderdeel = ?1) ORDER BY adres",
      onderdeel);
  std::vector<Bijdragevraag> vragen;
  while (rows.step()) {
    std::string adres = rows.take<std::string>();
    vragen.push_back({std::move(adres), rows.take<std::string>()});
  }
  return vragen;
}

bool bundel_uitnodigingen(Transaction& tx, const OutboxBericht& bericht) {
  static const std::string is_vrij =
      "SELECT count(*) FROM outbox WHERE id = ?1 AND status = 'wacht' AND NOT " + std::string(k_gehouden);
  // Only while this one is as new as they are, and none that has others in its mail.
  static const std::string houd =
      "UPDATE outbox SET bundel = ?1 WHERE id <> ?1 AND sjabloon = ?2 AND adres = ?3 COLLATE NOCASE AND " +
      is_vers("outbox") + " AND NOT " + std::string(k_gehouden) +
      " AND NOT EXISTS (SELECT 1 FROM outbox k WHERE k.bundel = outbox.id AND k.status = 'wacht') "
      "AND EXISTS (SELECT 1 FROM outbox x WHERE x.id = ?1 AND " +
      is_vers("x") + ")";
  if (tx.value<std::int64_t>(is_vrij, bericht.id).value_or(0) == 0) return false;
  const auto onderweg = bundel_van(tx, bericht.id).empty() ? onderweg_in(tx, bericht) : std::nullopt;
  tx.execute("UPDATE outbox SET bundel = ?2 WHERE id = ?1", bericht.id, onderweg);
  if (onderweg) return false;
  if (!is_ingehaald(tx, bericht)) tx.execute(houd, bericht.id, k_bijdrage_gevraagd, bericht.adres);
  return true;
}

std::vector<OutboxBericht> bundel_van(ReadConnection& db, std::int64_t bericht) {
  auto rows = db.query(
      "SELECT id, adres, parameters, aangemaakt_ms FROM outbox WHERE bundel = ?1 AND status = 'wacht' ORDER BY id",
      bericht);
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

bool leg_bundel_vast(Transaction& tx, std::int64_t bericht, const std::vector<std::int64_t>& mee) {
  std::size_t found = 0;
  for (const OutboxBericht& each : bundel_van(tx, bericht)) {
    if (std::find(mee.begin(), mee.end(), each.id) != mee.end()) ++found;
    else tx.execute("UPDATE outbox SET bundel = NULL WHERE id = ?1", each.id);
  }
  return found == mee.size();
}

bool is_meegestuurd(ReadConnection& db, OnderdeelId onderdeel, const OutboxBericht& bericht) {
  static const std::string sql = "SELECT count(*) " + std::string(k_met_link) + "o.status = 'verzonden'";
  return db.value<std::int64_t>(sql, onderdeel, bericht.adres, bericht.aangemaakt_ms, bericht.id).value_or(0) > 0;
}

void delete_oude_bijdragelinks(Transaction& tx, std::int64_t verlopen_voor_ms) {
  tx.execute("DELETE FROM bijdragelink WHERE verloopt_ms < ?1", verlopen_voor_ms);
}

}  // namespace stagepad::store
