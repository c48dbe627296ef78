#include "server/handlers/plaatsvragen.hpp"

#include <utility>

#include "server/store/traject_beeld.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/trajectlijst.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

std::vector<Plaatsbehoefte> behoeften_van_alle_trajecten(store::ReadConnection& db, const Call& call) {
  std::vector<Plaatsbehoefte> behoeften;
  for (const TrajectId id : store::lopende_trajecten(db, call.vandaag)) {
    auto beeld = store::laad_traject_beeld(db, id, {Rol::stagebureau}, {});
    if (!beeld) continue;
    beeld->vandaag = call.vandaag;
    const LoadedRulepack* pakket = call.services.rulepacks.find(beeld->traject, call.vandaag);
    if (!pakket) continue;
    const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
    for (Plaatsbehoefte& each : plaatsbehoeften_van(toetsing.context())) behoeften.push_back(std::move(each));
  }
  return behoeften;
}

std::vector<Plaatsvraag> vragen_van_alle_trajecten(store::ReadConnection& db, const Call& call) {
  std::vector<Plaatsvraag> vragen;
  for (const TrajectId id : store::lopende_trajecten(db, call.vandaag)) {
    Snapshot beeld;
    beeld.vandaag = call.vandaag;
    if (auto traject = store::load_traject(db, id)) beeld.traject = std::move(*traject);
    const LoadedRulepack* pakket = call.services.rulepacks.find(beeld.traject, call.vandaag);
    if (!pakket) continue;
    const Toetsing toetsing(beeld, beeld.traject, pakket->pakket);
    for (Plaatsvraag& each : plaatsvragen_van(toetsing.context())) vragen.push_back(std::move(each));
  }
  return vragen;
}

}  // namespace stagepad
