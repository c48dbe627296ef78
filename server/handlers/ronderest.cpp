#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/rondes.hpp"
#include "server/store/stageplaatsen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

/// Looks which stages of a round have no place yet, and what is left for them. Lives for one answer.
class Restzoeker {
 public:
  Restzoeker(store::ReadConnection& db, const Call& call, const Plaatsingsronde& ronde)
      : db_(db), call_(call), ronde_(ronde) {
    std::set<StageplaatsId> seen;
    for (const store::Rondeplaatsrij& each : store::list_rondeplaatsen(db, ronde.id)) {
      if (!seen.insert(each.stageplaats).second) continue;
      if (auto aanbod = rondeaanbod_van(db, call.services.rulepacks, call.vandaag, each.stageplaats, {})) {
        aanbod_.push_back(std::move(*aanbod));
      }
    }
  }

  void kijk_naar(const store::Rondestagerij& rij) {
    const auto beeld = laad_beeld(db_, call_, rij.traject);
    const LoadedRulepack* pakket = beeld ? call_.services.rulepacks.find(beeld->traject, call_.vandaag) : nullptr;
    if (!pakket) return;
    const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
    const Toetscontext& context = toetsing.context();
    const GeplandOnderdeel* part = context.planning.find(rij.onderdeel);
    const bool looks = part && part->is_stage() && !part->is_begonnen(call_.vandaag) && !heeft_plek(*part);
    // A stage in a next round that has closed waits for that one.
    if (!looks || store::is_bevroren_elders(db_, rij.onderdeel, ronde_.id)) return;
    Rondezoeker zoeker;
    zoeker.stage = rondestage_van(rij, call_.services.rulepacks, call_.vandaag);
    zoeker.stage.eerste_dag = part->periode.first;
    zoeker.stage.laatste_dag = part->periode.last;
    zoeker.deed_mee = !rij.pseudoniem.empty();
    zoeker.plaatsbaar =
        mag(fase_van(context, *part), Stap::plaats_onder_voorbehoud, Rol::stagebureau, Route::etalage);
    // The last day whose preferences the round took; it may have been closed before the day it was planned for.
    const CivilDate last_day = std::min(ronde_.gesloten_op.value_or(ronde_.sluit_op), ronde_.sluit_op);
    for (const Voorkeur& each : voorkeuren_van(context, rij.onderdeel)) {
      const auto plaats = store::load_stageplaats(db_, each.stageplaats);
      if (!plaats) continue;
      zoeker.voorkeuren.push_back({plaats->naam, plaats->instelling_naam, last_day < each.ingediend_op});
    }
    for (const Rondeaanbod& each : aanbod_) {
      const auto vrij = vrije_zetels(each, {part->periode});
      if (vrij && *vrij <= 0) continue;
      const bool fits = is_passend(context, *part, each.plaats);
      if (fits) zoeker.passend.push_back(each.plaats.id);
      if (fits || sees_all()) neem_op(each.plaats, vrij);
    }
    rest_.zoekers.push_back(std::move(zoeker));
  }

  [[nodiscard]] Ronderest& rest() { return rest_; }

 private:
  /// Others see of the places only what fits their own stages.
  [[nodiscard]] bool sees_all() const {
    return api::access_of(api::Permission::plans_rondes, call_.persoon.rollen) == api::Access::allowed;
  }

  void neem_op(const Stageplaats& plaats, std::optional<std::int32_t> vrij) {
    for (Restplaats& each : rest_.plaatsen) {
      if (each.stageplaats != plaats.id) continue;
      if (each.vrij && vrij) each.vrij = std::max(*each.vrij, *vrij);
      return;
    }
    rest_.plaatsen.push_back({plaats.id, plaats.naam, plaats.instelling_naam, vrij});
  }

  store::ReadConnection& db_;
  const Call& call_;
  const Plaatsingsronde& ronde_;
  std::vector<Rondeaanbod> aanbod_;
  Ronderest rest_;
};

}  // namespace

Answer<Ronderest> get_ronderest(const Call& call) {
  return object_answer<Ronderest>(call, [&](store::ReadConnection& db) -> std::optional<Ronderest> {
    const auto ronde = zichtbare_ronde(db, call);
    if (!ronde) return std::nullopt;
    if (ronde->stand != Rondestand::gepubliceerd) return Ronderest{};
    Restzoeker zoeker(db, call, *ronde);
    for (const store::Rondestagerij& each : stages_voor(db, call, ronde->id)) zoeker.kijk_naar(each);
    return std::move(zoeker.rest());
  });
}

}  // namespace stagepad
