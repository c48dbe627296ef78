#include "server/store/mislukte_aanmeldingen.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

void add_mislukte_aanmelding(Transaction& tx, std::string_view account,
                             std::int64_t vergeet_voor_ms) {
  tx.execute("DELETE FROM mislukte_aanmelding WHERE op_ms < ?1", vergeet_voor_ms);
  tx.execute("INSERT INTO mislukte_aanmelding (account, op_ms) VALUES (?1, ?2)", account,
             tx.now_ms());
}

std::vector<MislukteAanmelding> list_mislukte_aanmeldingen(ReadConnection& db,
                                                           std::int64_t vanaf_ms) {
  std::vector<MislukteAanmelding> found;
  auto rows = db.query(
      "SELECT account, op_ms FROM mislukte_aanmelding WHERE op_ms >= ?1 ORDER BY op_ms, id",
      vanaf_ms);
  while (rows.step()) {
    MislukteAanmelding each;
    each.account = rows.take<std::string>();
    each.op_ms = rows.take<std::int64_t>();
    found.push_back(std::move(each));
  }
  return found;
}

void delete_mislukte_aanmeldingen_van(Transaction& tx, std::string_view account) {
  tx.execute("DELETE FROM mislukte_aanmelding WHERE account = ?1", account);
}

}  // namespace stagepad::store
