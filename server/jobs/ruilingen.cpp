#include "server/jobs/ruilingen.hpp"

#include <string_view>

#include "server/handlers/ruilverloop.hpp"
#include "server/store/instellingen_van_systeem.hpp"

namespace stagepad {

namespace {

/// Up to which day the swaps that run were looked at.
constexpr std::string_view k_ruilingen_tot = "ruilingen_tot";

bool has_swaps(store::ReadConnection& db, CivilDate vandaag) {
  const auto tot = store::load_instelling(db, k_ruilingen_tot);
  const auto dag = tot ? parse_iso_date(*tot) : std::nullopt;
  return !(dag && vandaag <= *dag) && !store::list_lopende_ruilingen(db).empty();
}

}  // namespace

int werk_ruilingen_bij_in(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag) {
  if (!has_swaps(tx, vandaag)) return 0;
  store::neem_vandaag_over(tx, vandaag);
  int lapsed = 0;
  for (const Ruiling& each : store::list_lopende_ruilingen(tx)) {
    if (laat_ruil_verlopen(tx, rulepacks, vandaag, each)) ++lapsed;
  }
  store::save_instelling(tx, k_ruilingen_tot, to_iso(vandaag));
  return lapsed;
}

Result<int> werk_ruilingen_bij(store::Store& store, const Rulepacks& rulepacks, CivilDate vandaag) {
  const auto waits = store.read([&](store::ReadConnection& db) { return has_swaps(db, vandaag); });
  if (!waits) return waits.failure();
  if (!waits.value()) return 0;
  return store.write(store::AuditNeed::housekeeping,
                     [&](store::Transaction& tx) { return werk_ruilingen_bij_in(tx, rulepacks, vandaag); });
}

}  // namespace stagepad
