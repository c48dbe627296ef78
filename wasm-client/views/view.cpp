#include "wasm-client/views/view.hpp"

#include "generated/shared/text/text_keys.hpp"

namespace stagepad::client {

std::string View::until(CivilDate day, CivilDate vandaag) const {
  return t(Tekst::app_uiterlijk, {{"datum", date(day)},
                                  {"rest", format_days_left(days_between(vandaag, day), catalogue)}});
}

std::string acted_by(const View& view, const PersoonVerwijzing& door, const std::optional<PersoonVerwijzing>& namens) {
  if (!namens) return door.naam;
  return view.t(Tekst::waarneming_namens, {{"wie", door.naam}, {"namens", namens->naam}});
}

ui::Tone tone_of(Fase fase) {
  switch (fase) {
    case Fase::gepland:
    case Fase::voorkeur_mogelijk:
    case Fase::benaderen_mogelijk: return ui::Tone::neutral;
    case Fase::goedkeuring_gevraagd:
    case Fase::voorlopig_geplaatst: return ui::Tone::pending;
    case Fase::teruggestuurd:
    case Fase::niet_geplaatst:
    case Fase::stageplan_teruggestuurd:
    case Fase::evaluatie:
    case Fase::verslag_ingediend:
    case Fase::beoordeeld: return ui::Tone::attention;
    case Fase::onder_voorbehoud:
    case Fase::plaats_gemeld:
    case Fase::stage_goedgekeurd: return ui::Tone::conditional;
    case Fase::geplaatst:
    case Fase::stageplan_ingediend:
    case Fase::stageplan_goedgekeurd:
    case Fase::gereed: return ui::Tone::confirmed;
    case Fase::loopt: return ui::Tone::running;
    case Fase::afgerond: return ui::Tone::finished;
  }
  return ui::Tone::neutral;
}

ui::Severity severity_of(Ernst ernst) {
  switch (ernst) {
    case Ernst::blokkeert: return ui::Severity::blocking;
    case Ernst::toestemming: return ui::Severity::consent;
    case Ernst::waarschuwt: return ui::Severity::warning;
    case Ernst::informeert: return ui::Severity::info;
  }
  return ui::Severity::info;
}

}  // namespace stagepad::client
