#include "server/store/outbox.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

std::vector<OutboxBericht> take_berichten(Statement rows) {
  std::vector<OutboxBericht> berichten;
  while (rows.step()) {
    OutboxBericht bericht;
    bericht.id = rows.take<std::int64_t>();
    bericht.sleutel = rows.take<std::string>();
    bericht.sjabloon = rows.take<std::string>();
    bericht.persoon = rows.take<std::optional<PersoonId>>();
    bericht.adres = rows.take<std::string>();
    bericht.parameters = rows.take<std::string>();
    bericht.status = rows.take<OutboxStatus>();
    bericht.pogingen = rows.take<int>();
    bericht.aangemaakt_ms = rows.take<std::int64_t>();
    bericht.volgende_poging_ms = rows.take<std::int64_t>();
    bericht.verzonden_ms = rows.take<std::optional<std::int64_t>>();
    bericht.laatste_fout = rows.take<std::string>();
    berichten.push_back(std::move(bericht));
  }
  return berichten;
}

void require_waiting(std::int64_t changed) {
  if (changed != 1) {
    throw StoreException(StoreErrorKind::not_found, "no such message waits in the outbox");
  }
}

}  // namespace

bool enqueue_bericht(Transaction& tx, const OutboxBericht& bericht) {
  return tx.execute(
             "INSERT INTO outbox (sleutel, sjabloon, persoon, adres, parameters, status, "
             "aangemaakt_ms, volgende_poging_ms) VALUES (?1, ?2, ?3, ?4, ?5, 'wacht', ?6, ?6) "
             "ON CONFLICT (sleutel) DO NOTHING",
             bericht.sleutel, bericht.sjabloon, bericht.persoon, bericht.adres,
             bericht.parameters, tx.now_ms()) == 1;
}

std::vector<OutboxBericht> due_berichten(ReadConnection& db, std::int64_t now_ms, int limit) {
  return take_berichten(
      db.query("SELECT id, sleutel, sjabloon, persoon, adres, parameters, status, pogingen, "
               "aangemaakt_ms, volgende_poging_ms, verzonden_ms, laatste_fout FROM outbox "
               "WHERE status = 'wacht' AND volgende_poging_ms <= ?1 "
               "ORDER BY volgende_poging_ms, id LIMIT ?2",
               now_ms, limit));
}

std::vector<OutboxBericht> list_berichten(ReadConnection& db, int limit) {
  return take_berichten(
      db.query("SELECT id, sleutel, sjabloon, persoon, adres, parameters, status, pogingen, "
               "aangemaakt_ms, volgende_poging_ms, verzonden_ms, laatste_fout FROM outbox "
               "ORDER BY id DESC LIMIT ?1",
               limit));
}

void mark_verzonden(Transaction& tx, std::int64_t id) {
  require_waiting(tx.execute(
      "UPDATE outbox SET status = 'verzonden', verzonden_ms = ?2, pogingen = pogingen + 1, "
      "laatste_fout = '' WHERE id = ?1 AND status = 'wacht'",
      id, tx.now_ms()));
}

void mark_poging_mislukt(Transaction& tx, std::int64_t id, std::string_view fout,
                         std::optional<std::int64_t> volgende_poging_ms) {
  require_waiting(tx.execute(
      "UPDATE outbox SET pogingen = pogingen + 1, laatste_fout = ?2, "
      "status = CASE WHEN ?3 IS NULL THEN 'mislukt' ELSE 'wacht' END, "
      "volgende_poging_ms = coalesce(?3, volgende_poging_ms) WHERE id = ?1 AND status = 'wacht'",
      id, fout, volgende_poging_ms));
}

void mark_vervallen(Transaction& tx, std::int64_t id) {
  require_waiting(
      tx.execute("UPDATE outbox SET status = 'vervallen' WHERE id = ?1 AND status = 'wacht'", id));
}

void delete_bericht(Transaction& tx, std::int64_t id) {
  tx.execute("DELETE FROM outbox WHERE id = ?1", id);
}

}  // namespace stagepad::store
