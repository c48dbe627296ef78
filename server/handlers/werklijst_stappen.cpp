#include "server/handlers/werklijst_stappen.hpp"

#include <algorithm>
#include <optional>

#include "server/handlers/beeld.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/trajectlijst.hpp"
#include "shared/command/check_voorbereiding.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

bool holds(const std::vector<Rol>& rollen, Rol rol) {
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

/// Those in which the caller may have something to do beside being the aios.
std::vector<TrajectId> trajecten_voor(store::ReadConnection& db, const Call& call) {
  if (holds(call.persoon.rollen, Rol::stagebureau)) {
    return store::lopende_trajecten(db, call.vandaag);
  }
  std::vector<PersoonId> people = call.namens;
  people.push_back(call.persoon.id);
  std::vector<TrajectId> ids;
  for (const PersoonId persoon : people) {
    for (const TrajectRegel& each : store::list_trajecten_van(db, persoon)) ids.push_back(each.id);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

/// What the caller is to do for this stage, or nothing.
std::optional<AanZet> turn_of(const Toetscontext& context, const GeplandOnderdeel& part,
                              const std::vector<Rol>& rollen) {
  AanZet turn = wie_is_aan_zet(context, part);
  if (turn.taak == "geen" || turn.taak == "verzoek_beslissen") return std::nullopt;
  // Preferences are looked at once they can change no more.
  const bool too_early = turn.fase == Fase::voorlopig_geplaatst && turn.uiterlijk &&
                         context.vandaag <= *turn.uiterlijk;
  if (too_early) return std::nullopt;
  if (holds(rollen, turn.wie) && turn.wie != Rol::aios) return turn;
  if (turn.fase != Fase::onder_voorbehoud) return std::nullopt;
  // Consents come in any order; the Stagebureau asks the institution for its own.
  const std::vector<Rol> missing = ontbrekende_instemming(context, part);
  const bool for_io = holds(rollen, Rol::instituutsopleider) && holds(missing, Rol::instituutsopleider);
  const bool for_office = holds(rollen, Rol::stagebureau) && holds(missing, Rol::contactpersoon);
  if (!for_io && !for_office) return std::nullopt;
  turn.taak = "akkoord_geven";
  return turn;
}

/// The trainer for whom the caller is to get a decision about this stage ready, as long as that is not done; or nullptr.
const PersoonVerwijzing* to_prepare_for(const Snapshot& beeld, const Toetscontext& context, const Actor& actor,
                                        const GeplandOnderdeel& part) {
  if (!bereidt_iets_voor_in(beeld.traject, actor)) return nullptr;
  for (const auto over : {Besluitonderwerp::plaatsing, Besluitonderwerp::stageplan, Besluitonderwerp::verslag}) {
    for (const Rol rol : beslissende_opleiders(over, context, part)) {
      const PersoonVerwijzing* trainer = bereidt_voor_in(beeld.traject, actor, rol);
      if (trainer && !find_voorbereiding(beeld, over, part.onderdeel->id, rol)) return trainer;
    }
  }
  return nullptr;
}

CivilDate due(const WerklijstStap& stap) { return stap.uiterlijk.value_or(stap.start); }

}  // namespace

std::vector<WerklijstStap> stappen_voor(store::ReadConnection& db, const Call& call) {
  std::vector<WerklijstStap> stappen;
  for (const TrajectId id : trajecten_voor(db, call)) {
    const auto beeld = laad_beeld(db, call, id);
    const LoadedRulepack* pakket =
        beeld ? call.services.rulepacks.find(beeld->traject, call.vandaag) : nullptr;
    if (!pakket) continue;
    const std::vector<Rol> rollen = rollen_in(beeld->traject, call.actor());
    const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
    for (const GeplandOnderdeel& part : toetsing.context().planning.onderdelen) {
      if (!part.is_stage()) continue;
      auto turn = turn_of(toetsing.context(), part, rollen);
      const PersoonVerwijzing* voor = nullptr;
      if (!turn) {
        voor = to_prepare_for(*beeld, toetsing.context(), call.actor(), part);
        if (!voor) continue;
        turn = wie_is_aan_zet(toetsing.context(), part);
      }
      WerklijstStap stap;
      if (const auto regel = store::load_trajectregel(db, id)) stap.traject = *regel;
      stap.traject.programma_naam = call.services.rulepacks.programma_naam(
          stap.traject.programma, stap.traject.cohort, call.vandaag);
      stap.onderdeel = part.onderdeel->id;
      stap.stage = part.definitie->naam;
      stap.start = part.periode.first;
      stap.fase = turn->fase;
      stap.taak = turn->taak;
      stap.uiterlijk = turn->uiterlijk;
      stap.te_laat = turn->te_laat;
      if (voor) stap.voor = *voor;
      stappen.push_back(std::move(stap));
    }
  }
  std::stable_sort(stappen.begin(), stappen.end(),
                   [](const WerklijstStap& a, const WerklijstStap& b) { return due(a) < due(b); });
  return stappen;
}

}  // namespace stagepad
