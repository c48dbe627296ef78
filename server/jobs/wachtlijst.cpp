#include "server/jobs/wachtlijst.hpp"

#include <string_view>

#include "server/handlers/wachtverloop.hpp"
#include "server/store/instellingen_van_systeem.hpp"

namespace stagepad {

namespace {

/// Up to which day the lists were looked at.
constexpr std::string_view k_wachtlijst_tot = "wachtlijst_tot";

bool has_waiting_work(store::ReadConnection& db, CivilDate vandaag) {
  const auto tot = store::load_instelling(db, k_wachtlijst_tot);
  const auto dag = tot ? parse_iso_date(*tot) : std::nullopt;
  const bool is_looked_at = dag && vandaag <= *dag;
  return !is_looked_at && !store::wachtrondes(db).empty();
}

}  // namespace

int werk_wachtlijsten_bij_in(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag) {
  if (!has_waiting_work(tx, vandaag)) return 0;
  store::neem_vandaag_over(tx, vandaag);
  int done = 0;
  for (const RondeId ronde : store::wachtrondes(tx)) done += werk_wachtlijst_bij(tx, rulepacks, vandaag, ronde);
  store::save_instelling(tx, k_wachtlijst_tot, to_iso(vandaag));
  return done;
}

Result<int> werk_wachtlijsten_bij(store::Store& store, const Rulepacks& rulepacks, CivilDate vandaag) {
  const auto waits = store.read([&](store::ReadConnection& db) { return has_waiting_work(db, vandaag); });
  if (!waits) return waits.failure();
  if (!waits.value()) return 0;
  return store.write(store::AuditNeed::housekeeping,
                     [&](store::Transaction& tx) { return werk_wachtlijsten_bij_in(tx, rulepacks, vandaag); });
}

}  // namespace stagepad
