#include "shared/process/wachttijd.hpp"

#include <algorithm>

namespace stagepad {

namespace {

/// The later of two days, of which either may be absent.
std::optional<CivilDate> later(std::optional<CivilDate> a, std::optional<CivilDate> b) {
  if (!a || !b) return a ? a : b;
  return std::max(*a, *b);
}

std::optional<CivilDate> last_consent(const Plaatsing& plaatsing) {
  std::optional<CivilDate> last = plaatsing.gemeld;
  for (const Akkoord& each : plaatsing.akkoorden) last = later(last, each.op);
  return last;
}

/// When the last of what has to come before the valuing was there.
std::optional<CivilDate> last_judgement(const Voortgang& voortgang) {
  std::optional<CivilDate> last = later(voortgang.verslag_ingediend, voortgang.stagebeoordeling);
  for (const Oordeel& each : voortgang.oordelen) last = later(last, each.datum);
  return last;
}

}  // namespace

std::optional<CivilDate> wacht_sinds(const AanZet& turn, const GeplandOnderdeel& part) {
  const Voortgang& voortgang = part.onderdeel->voortgang;
  const Plaatsing plaatsing = part.onderdeel->plaatsing.value_or(Plaatsing());
  if (turn.taak == "stageplan_beoordelen") return voortgang.stageplan_ingediend;
  if (turn.taak == "stageplan_aanpassen") return voortgang.stageplan_teruggestuurd;
  if (turn.taak == "verslag_aanpassen") return voortgang.verslag_terug->op;
  switch (turn.fase) {
    case Fase::benaderen_mogelijk: return plaatsing.teruggestuurd;
    case Fase::niet_geplaatst: return plaatsing.niet_geplaatst;
    case Fase::plaats_gemeld: return plaatsing.gemeld;
    case Fase::onder_voorbehoud:
    case Fase::stage_goedgekeurd: return last_consent(plaatsing);
    case Fase::evaluatie: return part.periode.last;
    case Fase::verslag_ingediend: return voortgang.verslag_ingediend;
    case Fase::beoordeeld: return last_judgement(voortgang);
    default: return std::nullopt;
  }
}

}  // namespace stagepad
