#include "shared/rules/vooraf_akkoord.hpp"

#include <algorithm>

namespace stagepad {

namespace {

bool has_approval(const Toetscontext& context, OnderdeelId id) {
  return laatste_plaatsverzoek(context, id, VerzoekStatus::goedgekeurd) != nullptr;
}

/// The route a place was found by: as recorded, else by the etalage when it is one of its places.
std::optional<Route> route_of_place(const GeplandOnderdeel& part) {
  const Onderdeel& onderdeel = *part.onderdeel;
  if (onderdeel.route) return onderdeel.route;
  if (onderdeel.plek && onderdeel.plek->stageplaats) return Route::etalage;
  // Of a composite stage the aios arranges the part-stages that go by own recruitment.
  const bool own_part = std::any_of(part.delen.begin(), part.delen.end(), [](const GeplandDeel& each) {
    return each.deel && each.deel->plek && each.definitie &&
           each.definitie->routes == std::vector<Route>{Route::eigen};
  });
  if (own_part) return Route::eigen;
  const std::vector<Route>& routes = part.definitie->routes;
  return routes.size() == 1 ? std::optional<Route>(routes.front()) : std::nullopt;
}

bool applies(const Toetscontext& context, const VoorafAkkoord& rule, const GeplandOnderdeel& part) {
  if (!geldt_voor(rule.onderdelen, *part.definitie)) return false;
  const std::optional<Route> route = route_of_place(part);
  const std::vector<Route>& routes = rule.routes;
  const bool by_route =
      routes.empty() || (route && std::find(routes.begin(), routes.end(), *route) != routes.end());
  if (!by_route) return false;
  const std::string home = rule.niet_bij_instelling_van.empty()
                               ? std::string()
                               : instelling_van(context.traject, rule.niet_bij_instelling_van);
  const auto& plek = part.onderdeel->plek;
  return home.empty() || !plek || !zelfde_instelling(home, plek->instelling);
}

}  // namespace

void toets_vooraf_akkoord(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage() || part.is_begonnen(context.vandaag) || !heeft_plek(part)) continue;
    if (has_approval(context, part.onderdeel->id)) continue;
    for (const VoorafAkkoord& rule : context.pakket.regels.vooraf_akkoord) {
      if (!applies(context, rule, part)) continue;
      const bool asks = rule.ernst != Ernst::waarschuwt;
      Finding finding =
          finding_van(context, "akkoord.ontbreekt", asks ? Ernst::toestemming : Ernst::waarschuwt,
                      pad_van(*part.onderdeel) + "/plek", rule.id, rule.herkomst);
      finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
      if (asks) finding.toestemming_van = rule.van;
      finding.herstel = Herstel{HerstelSoort::toestemming, {}, rule.van, {}};
      findings.push_back(finding);
    }
  }
}

}  // namespace stagepad
