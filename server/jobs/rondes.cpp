#include "server/jobs/rondes.hpp"

#include <string_view>

#include "server/handlers/rondeverloop.hpp"
#include "server/store/audit.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check_ronde.hpp"
#include "shared/process/rondeplanning.hpp"

namespace stagepad {

namespace {

/// Up to which day the stages of open rounds were looked for.
constexpr std::string_view k_rondes_tot = "rondes_tot";

bool is_looked_at(store::ReadConnection& db, CivilDate vandaag) {
  const auto tot = store::load_instelling(db, k_rondes_tot);
  const auto dag = tot ? parse_iso_date(*tot) : std::nullopt;
  return dag && vandaag <= *dag;
}

bool has_work(store::ReadConnection& db, CivilDate vandaag) {
  if (!store::te_sluiten_rondes(db, vandaag).empty()) return true;
  return !is_looked_at(db, vandaag) && !store::open_rondes(db).empty();
}

}  // namespace

int werk_rondes_bij_in(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag) {
  if (!has_work(tx, vandaag)) return 0;
  store::neem_vandaag_over(tx, vandaag);
  int closed = 0;
  for (const RondeId id : store::te_sluiten_rondes(tx, vandaag)) {
    const auto ronde = store::load_ronde(tx, id);
    if (!ronde || !check_rondestap(Rondestap::sluiten, *ronde, vandaag).empty()) continue;
    const RondeInhoud inhoud = sluit_ronde(tx, rulepacks, vandaag, *ronde);
    store::append_audit(tx, {std::nullopt, "ronde.gesloten", "ronde", id.value, to_json(inhoud)});
    meld_sluiting(tx, id);
    ++closed;
  }
  if (is_looked_at(tx, vandaag)) return closed;
  for (const RondeId id : store::open_rondes(tx)) {
    const auto ronde = store::load_ronde(tx, id);
    if (!ronde) continue;
    ververs_ronde(tx, rulepacks, vandaag, *ronde);
    const std::int32_t dagen = rondeherinnering_op(*ronde, vandaag);
    if (dagen > 0) herinner_aan_ronde(tx, *ronde, dagen, vandaag);
  }
  store::save_instelling(tx, k_rondes_tot, to_iso(vandaag));
  return closed;
}

Result<int> werk_rondes_bij(store::Store& store, const Rulepacks& rulepacks, CivilDate vandaag) {
  const auto waits = store.read([&](store::ReadConnection& db) { return has_work(db, vandaag); });
  if (!waits) return waits.failure();
  if (!waits.value()) return 0;
  return store.write(store::AuditNeed::housekeeping,
                     [&](store::Transaction& tx) { return werk_rondes_bij_in(tx, rulepacks, vandaag); });
}

}  // namespace stagepad
