#pragma once

#include <map>
#include <string>

#include "server/store/connection.hpp"
#include "server/store/demo_bronnen.hpp"
#include "server/store/demo_data.hpp"

namespace stagepad::store {

/// What the trainings of the demonstration refer to, by `sleutel`.
struct DemoNamen {
  std::map<std::string, PersoonVerwijzing> personen;
  std::map<std::string, StageplaatsId> plaatsen;
};

/// Writes one training with its history up to `vandaag`. Throws StoreException; misuse when the
/// source names somebody or something that is not there.
void schrijf_demo_traject(Transaction& tx, const DemoTraject& bron, const DemoNamen& namen,
                          CivilDate vandaag, const DemoPakket& pakket);

/// The first day of the month, this many months before `vandaag`.
CivilDate eerste_van_maand(CivilDate vandaag, std::int32_t maanden_geleden);

}  // namespace stagepad::store
