#include "server/store/instellingen_van_systeem.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

constexpr std::string_view k_vandaag = "vandaag";

}  // namespace

std::optional<std::string> load_instelling(ReadConnection& db, std::string_view sleutel) {
  return db.value<std::string>("SELECT waarde FROM instelling_van_systeem WHERE sleutel = ?1",
                               sleutel);
}

void save_instelling(Transaction& tx, std::string_view sleutel, std::string_view waarde) {
  tx.execute(
      "INSERT INTO instelling_van_systeem (sleutel, waarde) VALUES (?1, ?2) "
      "ON CONFLICT (sleutel) DO UPDATE SET waarde = excluded.waarde",
      sleutel, waarde);
}

std::optional<CivilDate> laatste_vandaag(ReadConnection& db) {
  return db.value<CivilDate>("SELECT waarde FROM instelling_van_systeem WHERE sleutel = ?1",
                             k_vandaag);
}

void neem_vandaag_over(Transaction& tx, CivilDate vandaag) {
  const auto before = laatste_vandaag(tx);
  if (before && vandaag < *before) {
    throw StoreException(StoreErrorKind::stale,
                         "This data directory was last used on " + to_iso(*before) +
                             "; it cannot go back to " + to_iso(vandaag) +
                             ". Use that day or a later one, or another data directory.");
  }
  if (before != vandaag) save_instelling(tx, k_vandaag, to_iso(vandaag));
}

}  // namespace stagepad::store
