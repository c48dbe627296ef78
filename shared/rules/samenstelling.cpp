#include "shared/rules/samenstelling.hpp"

#include <algorithm>

namespace stagepad {

namespace {

std::size_t count_of(const Traject& traject, const std::string& soort) {
  return static_cast<std::size_t>(
      std::count_if(traject.onderdelen.begin(), traject.onderdelen.end(),
                    [&](const Onderdeel& each) { return each.soort == soort; }));
}

void check_routes(const GeplandOnderdeel& part, Findings& findings) {
  if (!part.definitie || !part.onderdeel->route) return;
  const std::vector<Route>& routes = part.definitie->routes;
  if (std::find(routes.begin(), routes.end(), *part.onderdeel->route) != routes.end()) return;
  Finding finding;
  finding.code = "route.niet_mogelijk";
  finding.pad = pad_van(*part.onderdeel) + "/route";
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                        woord_parameter("route", to_name(*part.onderdeel->route))};
  Herstel herstel{HerstelSoort::kies, {}, {}, {}};
  for (const Route route : routes) herstel.keuzes.emplace_back(to_name(route));
  finding.herstel = herstel;
  findings.push_back(finding);
}

}  // namespace

void toets_samenstelling(const Toetscontext& context, Findings& findings) {
  for (const RegelpakketOnderdeel& definitie : context.pakket.onderdelen) {
    if (count_of(context.traject, definitie.code) > 0) continue;
    Finding finding = finding_van(context, "schema.onderdeel_ontbreekt", Ernst::blokkeert,
                                  "/onderdelen", "", definitie.herkomst);
    finding.parameters = {onderdeel_parameter("onderdeel", definitie.code)};
    finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}};
    findings.push_back(finding);
  }
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    check_routes(part, findings);
    const bool unknown = part.definitie == nullptr;
    if (!unknown && count_of(context.traject, part.onderdeel->soort) == 1) continue;
    Finding finding;
    finding.code = unknown ? "schema.onbekend_onderdeel" : "schema.onderdeel_dubbel";
    finding.pad = pad_van(*part.onderdeel);
    finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
    finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}};
    findings.push_back(finding);
  }
}

}  // namespace stagepad
