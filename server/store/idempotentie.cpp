#include "server/store/idempotentie.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

std::optional<GegevenAntwoord> find_antwoord(ReadConnection& db, PersoonId persoon,
                                             std::string_view sleutel) {
  auto rows = db.query(
      "SELECT verzoek_hash, status, antwoord FROM idempotentie "
      "WHERE persoon = ?1 AND sleutel = ?2",
      persoon, sleutel);
  if (!rows.step()) return std::nullopt;
  GegevenAntwoord antwoord;
  antwoord.verzoek_hash = rows.take<std::array<std::uint8_t, 32>>();
  antwoord.status = rows.take<int>();
  antwoord.antwoord = rows.take<std::string>();
  return antwoord;
}

void insert_antwoord(Transaction& tx, PersoonId persoon, std::string_view sleutel,
                     const GegevenAntwoord& antwoord) {
  tx.execute(
      "INSERT INTO idempotentie (persoon, sleutel, verzoek_hash, status, antwoord, aangemaakt_ms) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      persoon, sleutel, antwoord.verzoek_hash, antwoord.status, antwoord.antwoord, tx.now_ms());
}

std::int64_t delete_oude_antwoorden(Transaction& tx, std::int64_t ouder_dan_ms) {
  return tx.execute("DELETE FROM idempotentie WHERE aangemaakt_ms < ?1", ouder_dan_ms);
}

}  // namespace stagepad::store
