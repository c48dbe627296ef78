#include "server/store/sessies.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

Sessie take_sessie(Statement& rows) {
  Sessie sessie;
  sessie.token_hash = rows.take<TokenHash>();
  sessie.persoon = rows.take<PersoonId>();
  sessie.aangemaakt_ms = rows.take<std::int64_t>();
  sessie.laatst_gebruikt_ms = rows.take<std::int64_t>();
  sessie.verloopt_ms = rows.take<std::int64_t>();
  sessie.browser = rows.take<std::string>();
  return sessie;
}

}  // namespace

void insert_sessie(Transaction& tx, const Sessie& sessie) {
  tx.execute(
      "INSERT INTO sessie (token_hash, persoon, aangemaakt_ms, laatst_gebruikt_ms, verloopt_ms, "
      "browser) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      sessie.token_hash, sessie.persoon, sessie.aangemaakt_ms, sessie.laatst_gebruikt_ms,
      sessie.verloopt_ms, sessie.browser);
}

std::optional<Sessie> find_sessie(ReadConnection& db, const TokenHash& token_hash,
                                  std::int64_t now_ms) {
  auto rows = db.query(
      "SELECT s.token_hash, s.persoon, s.aangemaakt_ms, s.laatst_gebruikt_ms, s.verloopt_ms, "
      "s.browser FROM sessie s "
      "JOIN account a ON a.persoon = s.persoon "
      "WHERE s.token_hash = ?1 AND s.verloopt_ms > ?2 AND a.geblokkeerd = 0",
      token_hash, now_ms);
  if (!rows.step()) return std::nullopt;
  return take_sessie(rows);
}

void touch_sessie(Transaction& tx, const TokenHash& token_hash, std::int64_t verloopt_ms) {
  // The clock may have been set back; the moment of last use never goes back with it.
  tx.execute(
      "UPDATE sessie SET laatst_gebruikt_ms = max(laatst_gebruikt_ms, ?2), verloopt_ms = ?3 "
      "WHERE token_hash = ?1",
      token_hash, tx.now_ms(), verloopt_ms);
}

void delete_sessie(Transaction& tx, const TokenHash& token_hash) {
  tx.execute("DELETE FROM sessie WHERE token_hash = ?1", token_hash);
}

std::int64_t delete_sessies_van(Transaction& tx, PersoonId persoon) {
  return tx.execute("DELETE FROM sessie WHERE persoon = ?1", persoon);
}

std::int64_t delete_verlopen_sessies(Transaction& tx) {
  return tx.execute("DELETE FROM sessie WHERE verloopt_ms <= ?1", tx.now_ms());
}

std::vector<Sessie> list_sessies_van(ReadConnection& db, PersoonId persoon) {
  std::vector<Sessie> sessies;
  auto rows = db.query(
      "SELECT token_hash, persoon, aangemaakt_ms, laatst_gebruikt_ms, verloopt_ms, browser "
      "FROM sessie WHERE persoon = ?1 ORDER BY laatst_gebruikt_ms DESC, token_hash",
      persoon);
  while (rows.step()) sessies.push_back(take_sessie(rows));
  return sessies;
}

std::int64_t delete_sessie_van(Transaction& tx, PersoonId persoon, const TokenHash& token_hash) {
  return tx.execute("DELETE FROM sessie WHERE persoon = ?1 AND token_hash = ?2", persoon,
                    token_hash);
}

std::int64_t delete_andere_sessies_van(Transaction& tx, PersoonId persoon, const TokenHash& token_hash) {
  return tx.execute("DELETE FROM sessie WHERE persoon = ?1 AND token_hash <> ?2", persoon,
                    token_hash);
}

}  // namespace stagepad::store
