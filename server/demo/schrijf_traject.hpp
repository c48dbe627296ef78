#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "server/demo/bronnen.hpp"
#include "server/demo/laad_demo.hpp"
#include "server/store/connection.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/opleidingsplanning.hpp"

namespace stagepad::demo {

/// What the trainings of the demonstration refer to, by `sleutel`.
struct DemoNamen {
  std::map<std::string, PersoonVerwijzing> personen;
  std::map<std::string, StageplaatsId> plaatsen;
};

/// What there is about a stage that the source does not name; see Stageverzinner::verzin.
using Stagekeuze = std::function<std::optional<DemoStage>(const Snapshot& beeld, const Regelpakket& pakket,
                                                          const GeplandOnderdeel& part)>;

/// Writes one training with its history up to `vandaag`. Throws StoreException; misuse when the
/// source names somebody or something that is not there.
void schrijf_demo_traject(store::Transaction& tx, const DemoTraject& bron, const DemoNamen& namen,
                          CivilDate vandaag, const DemoPakket& pakket, const Stagekeuze& keuze = {});

/// The first day of the month, this many months before `vandaag`.
CivilDate eerste_van_maand(CivilDate vandaag, std::int32_t maanden_geleden);

}  // namespace stagepad::demo
