#include "server/handlers/aanbodgevolg.hpp"

#include <algorithm>
#include <utility>

#include "server/handlers/stagewijziging.hpp"
#include "server/store/trajecten.hpp"
#include "shared/command/ronde_deelname.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/capaciteit.hpp"

namespace stagepad {

namespace {

/// The dates of those that are not over.
std::vector<Period> periods_of(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                               const std::vector<store::Bezetting>& stages) {
  std::vector<Period> periods;
  for (const store::Bezetting& each : stages) {
    const auto periode = periode_van(db, rulepacks, vandaag, each);
    if (periode && vandaag <= periode->last) periods.push_back(*periode);
  }
  return periods;
}

}  // namespace

std::optional<Period> periode_van(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                  const store::Bezetting& stage) {
  Snapshot beeld;
  beeld.vandaag = vandaag;
  if (auto traject = store::load_traject(db, stage.traject)) beeld.traject = std::move(*traject);
  const LoadedRulepack* pakket = rulepacks.find(beeld.traject, vandaag);
  if (!pakket) return std::nullopt;
  const Toetsing toetsing(beeld, beeld.traject, pakket->pakket);
  const GeplandOnderdeel* part = stage_in(toetsing, stage.onderdeel);
  if (!part || is_na_dienstverband(beeld.traject, part->periode)) return std::nullopt;
  return part->periode;
}

Aanbodgevolg gevolg_van(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                        const Stageplaats& plaats) {
  const auto sits = store::bezettingen(db, plaats.id);
  auto wanted = store::belangstellenden(db, plaats.id);
  // Who sits there already is counted as that, not as somebody who would like to.
  std::erase_if(wanted, [&](const store::Bezetting& each) {
    return std::any_of(sits.begin(), sits.end(),
                       [&](const store::Bezetting& other) { return other.onderdeel == each.onderdeel; });
  });
  const auto wishes = periods_of(db, rulepacks, vandaag, wanted);
  const bool is_hidden = plaats.zichtbaarheid == Zichtbaarheid::niemand;
  Aanbodgevolg gevolg;
  gevolg.plaatsingen = zonder_ruimte(plaats, periods_of(db, rulepacks, vandaag, sits));
  gevolg.voorkeuren = static_cast<std::int32_t>(std::count_if(wishes.begin(), wishes.end(), [&](const Period& each) {
    return is_hidden || zonder_ruimte(plaats, {each}) > 0;
  }));
  return gevolg;
}

}  // namespace stagepad
