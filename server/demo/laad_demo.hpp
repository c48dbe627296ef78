#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/store.hpp"
#include "shared/base/result.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad::demo {

/// The texts of assets/demo/*.json.
struct DemoBronnen {
  std::string_view personen;
  std::string_view stageplaatsen;
  std::string_view trajecten;
  /// What many more are invented from; empty: only what the other files say.
  std::string_view woorden = {};
};

/// The rule pack of a programme and cohort with its hash; stored before the demonstration is made.
struct DemoPakket {
  const Regelpakket* pakket = nullptr;
  std::string hash;
};
using DemoPakketten =
    std::function<std::optional<DemoPakket>(std::string_view programma, CivilDate cohort)>;

/// Fills an empty database with invented people, places and trainings, in one transaction. The same
/// day gives the same content. Everybody gets the password behind `wachtwoord` (an argon2id PHC
/// string). Dates, approvals and dispensations come from the core, as they would in use.
///
/// Fails with demo.niet-leeg when there is already somebody, demo.bron when a file cannot be used,
/// demo.regelpakket when a training has no pack on that day, or as the store does.
Result<std::monostate> laad_demo(store::Store& store, const DemoBronnen& bronnen, CivilDate vandaag,
                                 std::string_view wachtwoord, const DemoPakketten& pakketten);

/// Was this database filled by laad_demo?
bool is_demo(store::ReadConnection& db);

/// Who can sign in to the demonstration, in the order in which to show them. Ids are not set.
Result<std::vector<Persoon>> demo_personen(const DemoBronnen& bronnen);

}  // namespace stagepad::demo
