#include "server/store/outbox.hpp"

#include "server/store/column_types.hpp"
#include "server/store/instellingen_van_systeem.hpp"

namespace stagepad::store {

namespace {

/// Setting: "ja" while mail is paused.
constexpr std::string_view k_mail_pauze = "mail_pauze";

constexpr std::string_view k_mail_columns =
    "SELECT id, sleutel, sjabloon, persoon, adres, parameters, status, pogingen, aangemaakt_ms, "
    "volgende_poging_ms, verzonden_ms, laatste_fout, huur_tot_ms, aangeboden_ms, onzeker FROM outbox ";

/// A message ?1 that waits and that ?2 may change at the moment ?3.
constexpr std::string_view k_mine =
    " WHERE id = ?1 AND status = 'wacht' AND (huurder IN ('', ?2) OR huur_tot_ms <= ?3)";

/// The lease ends with what was done.
constexpr std::string_view k_no_lease = "huurder = '', huur_tot_ms = NULL, aangeboden_ms = NULL, ";

/// At the terminal: nobody may be sending ?1 at ?2, nor the message in whose mail it goes.
constexpr std::string_view k_idle =
    " AND (huur_tot_ms IS NULL OR huur_tot_ms <= ?2) AND NOT EXISTS (SELECT 1 FROM outbox m WHERE m.id = outbox.bundel "
    "AND m.status = 'wacht' AND m.huur_tot_ms > ?2)";

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const auto part : parts) text += part;
  return text;
}

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
    bericht.huur_tot_ms = rows.take<std::optional<std::int64_t>>();
    bericht.aangeboden_ms = rows.take<std::optional<std::int64_t>>();
    bericht.onzeker = rows.take<int>();
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
  return take_berichten(db.query(
      joined({k_mail_columns,
              "WHERE status = 'wacht' AND volgende_poging_ms <= ?1 AND (huur_tot_ms IS NULL OR huur_tot_ms <= ?1) "
              "AND NOT EXISTS (SELECT 1 FROM outbox m WHERE m.id = outbox.bundel AND m.status = 'wacht') "
              "ORDER BY volgende_poging_ms, id LIMIT ?2"}),
      now_ms, limit));
}

std::vector<OutboxBericht> list_berichten(ReadConnection& db, int limit) {
  return take_berichten(db.query(joined({k_mail_columns, "ORDER BY id DESC LIMIT ?1"}), limit));
}

bool is_ingehaald(ReadConnection& db, const OutboxBericht& bericht) {
  return db.value<std::int64_t>(
               "SELECT count(*) FROM outbox n WHERE n.id > ?1 AND n.sjabloon = ?2 AND lower(n.adres) = lower(?3) "
               "AND n.status IN ('wacht', 'verzonden') "
               "AND n.parameters ->> '$.onderdeel' IS (?4 ->> '$.onderdeel') "
               "AND n.parameters ->> '$.link' IS (?4 ->> '$.link')",
               bericht.id, bericht.sjabloon, bericht.adres, bericht.parameters)
             .value_or(0) > 0;
}

bool lease_bericht(Transaction& tx, std::int64_t id, const Huur& huur) {
  return tx.execute(joined({"UPDATE outbox SET huurder = ?2, huur_tot_ms = ?4", k_mine}), id, huur.huurder,
                    huur.nu_ms, huur.tot_ms) == 1;
}

bool offer_bericht(Transaction& tx, std::int64_t id, const Huur& huur) {
  return tx.execute(joined({"UPDATE outbox SET huurder = ?2, huur_tot_ms = ?4, aangeboden_ms = ?3, "
                            "pogingen = pogingen + (aangeboden_ms IS NOT NULL), "
                            "onzeker = onzeker + (aangeboden_ms IS NOT NULL)",
                            k_mine}),
                    id, huur.huurder, huur.nu_ms, huur.tot_ms) == 1;
}

void end_lease(Transaction& tx, std::int64_t id, std::string_view huurder) {
  tx.execute("UPDATE outbox SET huurder = '', huur_tot_ms = NULL WHERE id = ?1 AND huurder = ?2", id, huurder);
}

void release_bericht(Transaction& tx, std::int64_t id, const Huur& huur) {
  require_waiting(tx.execute(
      joined({"UPDATE outbox SET huurder = '', huur_tot_ms = NULL, aangeboden_ms = NULL", k_mine}), id,
      huur.huurder, huur.nu_ms));
}

void mark_verzonden(Transaction& tx, std::int64_t id, const Huur& huur) {
  require_waiting(tx.execute(joined({"UPDATE outbox SET ", k_no_lease,
                                     "status = 'verzonden', verzonden_ms = ?4, pogingen = pogingen + 1, "
                                     "laatste_fout = ''",
                                     k_mine}),
                             id, huur.huurder, huur.nu_ms, tx.now_ms()));
  tx.execute(joined({"UPDATE outbox SET ", k_no_lease,
                     "status = 'verzonden', verzonden_ms = ?2, pogingen = pogingen + 1, laatste_fout = '' "
                     "WHERE bundel = ?1 AND status = 'wacht'"}),
             id, tx.now_ms());
}

void mark_poging_mislukt(Transaction& tx, std::int64_t id, std::string_view fout,
                         std::optional<std::int64_t> volgende_poging_ms, const Huur& huur, bool is_onzeker) {
  require_waiting(tx.execute(joined({"UPDATE outbox SET ", k_no_lease,
                                     "pogingen = pogingen + 1, onzeker = onzeker + ?6, laatste_fout = ?4, "
                                     "status = CASE WHEN ?5 IS NULL THEN 'mislukt' ELSE 'wacht' END, "
                                     "volgende_poging_ms = coalesce(?5, volgende_poging_ms)",
                                     k_mine}),
                             id, huur.huurder, huur.nu_ms, fout, volgende_poging_ms, is_onzeker ? 1 : 0));
}

void mark_vervallen(Transaction& tx, std::int64_t id, const Huur& huur) {
  require_waiting(tx.execute(joined({"UPDATE outbox SET ", k_no_lease, "status = 'vervallen'", k_mine}), id,
                             huur.huurder, huur.nu_ms));
}

void delete_bericht(Transaction& tx, std::int64_t id) {
  tx.execute("DELETE FROM outbox WHERE id = ?1", id);
}

std::vector<OutboxBericht> list_openstaand(ReadConnection& db, int limit) {
  return take_berichten(
      db.query(joined({k_mail_columns, "WHERE status IN ('wacht', 'mislukt') ORDER BY id LIMIT ?1"}), limit));
}

std::optional<OutboxBericht> find_bericht(ReadConnection& db, std::int64_t id) {
  auto found = take_berichten(db.query(joined({k_mail_columns, "WHERE id = ?1"}), id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

bool retry_bericht(Transaction& tx, std::int64_t id) {
  return tx.execute(joined({"UPDATE outbox SET status = 'wacht', pogingen = 0, volgende_poging_ms = ?2 "
                            "WHERE id = ?1 AND status <> 'verzonden'",
                            k_idle}),
                    id, tx.now_ms()) == 1;
}

bool cancel_bericht(Transaction& tx, std::int64_t id) {
  return tx.execute(joined({"UPDATE outbox SET ", k_no_lease,
                            "status = 'vervallen' WHERE id = ?1 AND status IN ('wacht', 'mislukt')", k_idle}),
                    id, tx.now_ms()) == 1;
}

bool is_mail_gepauzeerd(ReadConnection& db) { return load_instelling(db, k_mail_pauze) == "ja"; }

void pauzeer_mail(Transaction& tx, bool is_gepauzeerd) {
  save_instelling(tx, k_mail_pauze, is_gepauzeerd ? "ja" : "nee");
}

}  // namespace stagepad::store
