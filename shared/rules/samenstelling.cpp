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

bool is_exempt(const Traject& traject, const std::string& soort) {
  return std::any_of(traject.vrijstellingen.begin(), traject.vrijstellingen.end(),
                     [&](const Vrijstelling& each) { return each.onderdeel == soort && !each.duur; });
}

/// A schedule may give its own length only where the pack leaves it free.
void check_own_duration(const GeplandOnderdeel& part, Findings& findings) {
  if (!part.definitie || part.definitie->duur_vrij || !part.onderdeel->duur) return;
  Finding finding;
  finding.code = "schema.duur_vast";
  finding.pad = pad_van(*part.onderdeel) + "/duur";
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
  finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider}, {}};
  findings.push_back(finding);
}

/// An exemption is of a part of this programme and no longer than that part.
void check_exemptions(const Toetscontext& context, Findings& findings) {
  const std::vector<Vrijstelling>& vrijstellingen = context.traject.vrijstellingen;
  for (std::size_t i = 0; i < vrijstellingen.size(); ++i) {
    const Vrijstelling& each = vrijstellingen[i];
    const RegelpakketOnderdeel* definitie = find_onderdeel(context.pakket, each.onderdeel);
    const bool too_long =
        definitie && each.duur &&
        verminder(omvang_van(definitie->duur), omvang_van(*each.duur), context.traject.dienstverband.eerste_dag)
                .millionths == 0;
    if (definitie && !too_long) continue;
    Finding finding;
    finding.code = definitie ? "vrijstelling.te_lang" : "vrijstelling.onbekend_onderdeel";
    finding.pad = "/vrijstellingen/" + std::to_string(i);
    finding.parameters = {onderdeel_parameter("onderdeel", each.onderdeel)};
    finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider}, {}};
    findings.push_back(finding);
  }
}

}  // namespace

void toets_samenstelling(const Toetscontext& context, Findings& findings) {
  check_exemptions(context, findings);
  for (const RegelpakketOnderdeel& definitie : context.pakket.onderdelen) {
    if (count_of(context.traject, definitie.code) > 0) continue;
    if (!definitie.verplicht || is_exempt(context.traject, definitie.code)) continue;
    Finding finding = finding_van(context, "schema.onderdeel_ontbreekt", Ernst::blokkeert,
                                  "/onderdelen", "", definitie.herkomst);
    finding.parameters = {onderdeel_parameter("onderdeel", definitie.code)};
    finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}};
    findings.push_back(finding);
  }
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    check_routes(part, findings);
    check_own_duration(part, findings);
    const bool unknown = part.definitie == nullptr;
    const bool repeats = !unknown && part.definitie->herhaalbaar;
    if (repeats || (!unknown && count_of(context.traject, part.onderdeel->soort) == 1)) continue;
    Finding finding;
    finding.code = unknown ? "schema.onbekend_onderdeel" : "schema.onderdeel_dubbel";
    finding.pad = pad_van(*part.onderdeel);
    finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
    finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}};
    findings.push_back(finding);
  }
}

}  // namespace stagepad
