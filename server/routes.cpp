#include "server/routes.hpp"

#include <array>
#include <string_view>

#include "server/handlers/access.hpp"
#include "server/handlers/afdrukken.hpp"
#include "server/handlers/binding.hpp"
#include "server/handlers/openbaar.hpp"
#include "server/handlers/pages.hpp"
#include "server/handlers/reading.hpp"
#include "server/routes_beheer.hpp"
#include "server/routes_export.hpp"
#include "server/routes_imports.hpp"
#include "server/routes_plaatsing.hpp"
#include "server/routes_rondes.hpp"
#include "server/routes_ruilingen.hpp"
#include "server/routes_standaardteksten.hpp"
#include "server/routes_voortgang.hpp"
#include "shared/api/endpoints.hpp"

namespace stagepad {

namespace {

constexpr std::array k_bound = {
    reading<get_ik>(api::k_ik),
    reading<get_trajecten>(api::k_trajecten),
    reading<get_traject>(api::k_traject),
    reading<get_stageplaatsen>(api::k_stageplaatsen),
    reading<get_werklijst>(api::k_werklijst),
    reading<get_regelpakket>(api::k_regelpakket),
    command(api::k_schemawijziging),
    command(api::k_goedkeuring),
    command(api::k_intrekking),
    command(api::k_voorkeuren),
    command(api::k_beslissing),
};

/// Addresses of the client's screens: all of them are its one page.
constexpr std::string_view k_screens[] = {"/",           "/opleiding", "/etalage",
                                          "/etalage/{stageplaats}",
                                          "/voorkeuren", "/werklijst", "/werklijst/{verzoek}",
                                          "/trajecten/{traject}",
                                          "/regels",     "/werkbord",  "/overzicht", "/trajecten",
                                          "/personen",   "/personen/{persoon}", "/logboek",
                                          "/stageplaatsen", "/stageplaatsen/{stageplaats}",
                                          "/instellingen/{instelling}", "/beheer", "/exporteren",
                                          "/importeren", "/importeren/{import}",
                                          "/rondes", "/rondes/{ronde}",
                                          "/standaardteksten", "/standaardteksten/{standaardtekst}"};

template <class Visit>
constexpr void for_each_bound(Visit&& visit) {
  for (const Bound& bound : k_bound) visit(bound);
  for (const Bound& bound : k_bound_plaatsing) visit(bound);
  for (const Bound& bound : k_bound_voortgang) visit(bound);
  for (const Bound& bound : k_bound_beheer) visit(bound);
  for (const Bound& bound : k_bound_export) visit(bound);
  for (const Bound& bound : k_bound_imports) visit(bound);
  for (const Bound& bound : k_bound_rondes) visit(bound);
  for (const Bound& bound : k_bound_ruilingen) visit(bound);
  for (const Bound& bound : k_bound_standaardteksten) visit(bound);
}

/// Is every endpoint there is bound exactly once?
constexpr bool every_endpoint_is_bound() {
  std::size_t endpoints = 0;
  bool each_once = true;
  api::for_each_endpoint([&](const auto& endpoint) {
    std::size_t found = 0;
    for_each_bound([&](const Bound& bound) {
      if (bound.endpoint.method == endpoint.method && bound.endpoint.pattern == endpoint.pattern) ++found;
    });
    each_once = each_once && found == 1;
    ++endpoints;
  });
  return each_once && endpoints == k_bound.size() + k_bound_plaatsing.size() + k_bound_voortgang.size() +
                                         k_bound_beheer.size() + k_bound_export.size() + k_bound_imports.size() +
                                         k_bound_rondes.size() + k_bound_ruilingen.size() +
                                         k_bound_standaardteksten.size();
}
static_assert(every_endpoint_is_bound(), "an endpoint of shared/api has no handler, or two");

Response answer(const Services& services, Sessions& sessions, const Request& request,
                const Bound& bound) {
  const auto call = authorise(services, sessions, request, bound.endpoint);
  if (const auto* refusal = std::get_if<Refusal>(&call)) {
    return problem_answer(services, request, *refusal);
  }
  return bound.answer(std::get<Call>(call));
}

}  // namespace

Router make_routes(const Services& services, Sessions& sessions, Aanmelden& aanmelden) {
  Router router;
  for_each_bound([&](const Bound& bound) {
    router.add(api::word_of(bound.endpoint.method), bound.endpoint.pattern,
               [&services, &sessions, &bound = bound](const Request& request) {
                 return answer(services, sessions, request, bound);
               });
  });
  for (const std::string_view screen : k_screens) {
    router.add("GET", screen,
               [&](const Request& request) { return client_page(services, sessions, request); });
  }
  router.add("GET", "/api/openapi.json", [](const Request&) { return openapi_answer(); });
  router.add("GET", "/healthz", [&](const Request&) { return health_answer(services); });
  add_public_routes(router, services);
  add_print_routes(router, services, sessions);
  add_import_template_routes(router);
  aanmelden.add_routes(router);
  router.set_fallback([&](const Request& request) { return file_or_nothing(services, request); });
  return router;
}

}  // namespace stagepad
