#include "server/handlers/beeld.hpp"

#include "server/store/ervaringen.hpp"
#include "server/store/instellingen.hpp"
#include "server/store/traject_beeld.hpp"

namespace stagepad {

std::optional<Snapshot> laad_beeld(store::ReadConnection& db, const Call& call, TrajectId traject,
                                   const std::vector<StageplaatsId>& ook) {
  auto beeld = store::laad_traject_beeld(db, traject, call.persoon.rollen, ook);
  if (!beeld) return std::nullopt;
  beeld->vandaag = call.vandaag;
  beeld->in_contact = store::list_in_contact(db);
  if (beeld->traject.aios.id == call.persoon.id) beeld->ervaring_gedeeld = store::list_ervaring_gedeeld(db, traject);
  if (const LoadedRulepack* pakket = call.services.rulepacks.find(beeld->traject, call.vandaag)) {
    beeld->regelpakket = pakket->hash;
  }
  return beeld;
}

}  // namespace stagepad
