#include "server/store/koppelingen.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

void insert_koppeling(Transaction& tx, const Koppeling& koppeling) {
  tx.execute(
      "INSERT INTO koppeling (token_hash, soort, persoon, aangemaakt_ms, verloopt_ms) "
      "VALUES (?1, ?2, ?3, ?4, ?5)",
      koppeling.token_hash, koppeling.soort, koppeling.persoon, tx.now_ms(), koppeling.verloopt_ms);
}

std::optional<Koppeling> find_koppeling(ReadConnection& db, const KoppelingHash& token_hash) {
  auto rows = db.query(
      "SELECT soort, persoon, verloopt_ms, gebruikt_ms FROM koppeling WHERE token_hash = ?1",
      token_hash);
  if (!rows.step()) return std::nullopt;
  Koppeling koppeling;
  koppeling.token_hash = token_hash;
  koppeling.soort = rows.take<KoppelingSoort>();
  koppeling.persoon = rows.take<std::optional<PersoonId>>();
  koppeling.verloopt_ms = rows.take<std::int64_t>();
  koppeling.gebruikt_ms = rows.take<std::optional<std::int64_t>>();
  return koppeling;
}

bool use_koppeling(Transaction& tx, const KoppelingHash& token_hash) {
  return tx.execute(
             "UPDATE koppeling SET gebruikt_ms = ?2 "
             "WHERE token_hash = ?1 AND gebruikt_ms IS NULL AND verloopt_ms > ?2",
             token_hash, tx.now_ms()) == 1;
}

void delete_open_koppelingen_van(Transaction& tx, PersoonId persoon) {
  tx.execute("DELETE FROM koppeling WHERE persoon = ?1 AND gebruikt_ms IS NULL", persoon);
}

void delete_open_koppelingen(Transaction& tx, KoppelingSoort soort) {
  tx.execute("DELETE FROM koppeling WHERE soort = ?1 AND gebruikt_ms IS NULL", soort);
}

std::int64_t delete_oude_koppelingen(Transaction& tx, std::int64_t verlopen_voor_ms) {
  // That somebody was invited and never came is still to be seen.
  return tx.execute(
      "DELETE FROM koppeling WHERE verloopt_ms < ?1 AND NOT (soort = 'uitnodiging' AND gebruikt_ms IS NULL "
      "AND EXISTS (SELECT 1 FROM persoon p WHERE p.id = koppeling.persoon "
      "AND NOT EXISTS (SELECT 1 FROM account a WHERE a.persoon = p.id)))",
      verlopen_voor_ms);
}

}  // namespace stagepad::store
