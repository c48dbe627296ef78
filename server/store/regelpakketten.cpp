#include "server/store/regelpakketten.hpp"

#include "server/store/column_types.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad::store {

bool save_regelpakket(Transaction& tx, std::string_view hash, std::string_view programma,
                      std::string_view json) {
  if (to_hex(sha256(json)) != hash) {
    throw StoreException(StoreErrorKind::misuse, "a rule pack under a hash that is not its own");
  }
  return tx.execute(
             "INSERT INTO regelpakket (hash, programma, json, opgeslagen_ms) "
             "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (hash) DO NOTHING",
             hash, programma, json, tx.now_ms()) == 1;
}

std::optional<std::string> load_regelpakket(ReadConnection& db, std::string_view hash) {
  return db.value<std::string>("SELECT json FROM regelpakket WHERE hash = ?1", hash);
}

}  // namespace stagepad::store
