#include "server/handlers/beeld.hpp"

#include <algorithm>
#include <array>

#include "server/store/ervaringen.hpp"
#include "server/store/instellingen.hpp"
#include "server/store/rondes.hpp"
#include "server/store/traject_beeld.hpp"
#include "server/store/voorbereidingen.hpp"

namespace stagepad {

namespace {

/// Who sees decisions that were got ready; the aios hears of a decision when it is taken.
constexpr std::array k_ziet_voorbereid = {Rol::instituutsopleider, Rol::praktijkopleider, Rol::stagebureau};

}  // namespace

std::optional<Snapshot> laad_beeld(store::ReadConnection& db, const Call& call, TrajectId traject,
                                   const std::vector<StageplaatsId>& ook) {
  auto beeld = store::laad_traject_beeld(db, traject, call.persoon.rollen, ook);
  if (!beeld) return std::nullopt;
  beeld->vandaag = call.vandaag;
  beeld->bevroren = store::bevroren_onderdelen(db, traject, call.vandaag);
  beeld->in_contact = store::list_in_contact(db);
  if (beeld->traject.aios.id == call.persoon.id) beeld->ervaring_gedeeld = store::list_ervaring_gedeeld(db, traject);
  const Actor actor = call.actor();
  const bool sees_prepared = std::any_of(k_ziet_voorbereid.begin(), k_ziet_voorbereid.end(), [&](Rol rol) {
    return heeft_rol_in(beeld->traject, actor, rol);
  });
  if (sees_prepared) beeld->voorbereidingen = store::list_voorbereidingen(db, traject);
  if (const LoadedRulepack* pakket = call.services.rulepacks.find(beeld->traject, call.vandaag)) {
    beeld->regelpakket = pakket->hash;
  }
  return beeld;
}

}  // namespace stagepad
