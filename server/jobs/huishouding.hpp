#pragma once

#include <atomic>
#include <cstdint>

#include "server/handlers/services.hpp"
#include "server/store/audit.hpp"
#include "server/store/store.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// What one run of the housekeeping removed.
struct Opgeruimd {
  std::int64_t sessies = 0;
  std::int64_t antwoorden = 0;
  std::int64_t berichten = 0;
  std::int64_t auditinhouden = 0;
  std::int64_t personen = 0;
  std::int64_t mailbestanden = 0;
  std::int64_t importregels = 0;

  [[nodiscard]] bool anything() const {
    return sessies + antwoorden + berichten + auditinhouden + personen + mailbestanden + importregels > 0;
  }
  friend bool operator==(const Opgeruimd&, const Opgeruimd&) = default;
};

/// Applies the retention periods (store/bewaartermijnen.hpp), in batches so that nobody waits long
/// for the one writer, and stops between two of them when `stop` is set. What a person could ask
/// about is audited without an actor: one entry with the numbers for messages and answers, one for
/// each content and person erased. Where nothing is due, nothing is written. `vandaag` decides on
/// years, the clock of the store on moments. At most k_personen_per_run people a run. Fails as the
/// store does; what was done until then stays done.
Result<Opgeruimd> ruim_op(store::Store& store, CivilDate vandaag, std::int64_t now_ms,
                          const std::atomic<bool>& stop);

inline constexpr int k_personen_per_run = 20;

/// The housekeeping of one day: ruim_op, and two lines for the log: what went, and the head of the
/// audit log, so that a copy of the server's log proves later that the audit was not rewritten.
void doe_huishouding(const Services& services, const std::atomic<bool>& stop);

}  // namespace stagepad
