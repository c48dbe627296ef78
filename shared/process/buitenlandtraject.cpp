#include "shared/process/buitenlandtraject.hpp"

#include <algorithm>

#include "shared/process/fasen.hpp"
#include "shared/rules/buitenland.hpp"
#include "shared/rules/gereedheid.hpp"
#include "shared/rules/termijnen.hpp"

namespace stagepad {

namespace {

bool is_settled(const Onderdeel& onderdeel, Gereedheidssoort soort) {
  return std::any_of(onderdeel.gereedheid.begin(), onderdeel.gereedheid.end(),
                     [&](const Gereedheid& each) { return each.soort == soort && is_geregeld(each); });
}

/// The last day of the lead time, as if the stage went abroad: before there is a place nobody knows that yet.
std::optional<CivilDate> lead_time(const Toetscontext& context, const GeplandOnderdeel& part) {
  for (const Termijn& each : context.pakket.regels.termijnen) {
    const bool is_it = each.handeling == Handeling::buitenland && geldt_voor(each.onderdelen, *part.definitie) &&
                       each.geldig.bevat(part.periode.first) && each.voor_einde_van.empty();
    if (is_it) return laatste_dag_voor(each, part.periode.first);
  }
  return std::nullopt;
}

/// Does the pack know stages abroad of this kind?
bool is_known(const Toetscontext& context, const GeplandOnderdeel& part) {
  const auto& rules = context.pakket.regels.buitenland;
  return part.is_stage() && std::any_of(rules.begin(), rules.end(), [&](const Buitenlandeis& rule) {
           return geldt_voor(rule.onderdelen, *part.definitie);
         });
}

}  // namespace

bool kan_naar_buitenland(const Toetscontext& context, const GeplandOnderdeel& part) {
  if (!is_known(context, part)) return false;
  const std::vector<Route>& routes = part.definitie->routes;
  return std::find(routes.begin(), routes.end(), Route::eigen) != routes.end();
}

std::vector<BuitenlandStand> buitenlandstappen(const Toetscontext& context, const GeplandOnderdeel& part) {
  if (!is_known(context, part)) return {};
  const Onderdeel& onderdeel = *part.onderdeel;
  const Fase fase = fase_van(context, part);
  const auto decision = termijn_van(context, part, Handeling::verzoek_besluit);
  const std::optional<CivilDate> before = part.periode.first.plus_days(-1);
  // The trainer agreed to an institution abroad, not to any.
  const bool is_agreed =
      (fase == Fase::benaderen_mogelijk || fase >= Fase::plaats_gemeld) && wordt_buitenland(context, onderdeel);
  const bool has_place = is_buitenland(onderdeel) && fase >= Fase::plaats_gemeld;
  std::vector<BuitenlandStand> stappen;
  stappen.push_back({Buitenlandstap::akkoord_opleider, Rol::instituutsopleider, is_agreed,
                     lead_time(context, part)});
  stappen.push_back({Buitenlandstap::plaats_melden, Rol::aios, has_place,
                     decision ? std::optional(decision->datum) : std::nullopt});
  stappen.push_back({Buitenlandstap::akkoord_werkgever, Rol::aios,
                     is_settled(onderdeel, Gereedheidssoort::akkoord_werkgever), before});
  stappen.push_back({Buitenlandstap::verzekering, Rol::aios, is_settled(onderdeel, Gereedheidssoort::verzekering), before});
  stappen.push_back({Buitenlandstap::plaats_definitief, Rol::stagebureau, has_place && fase >= Fase::geplaatst, before});
  return stappen;
}

}  // namespace stagepad
