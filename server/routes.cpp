#include "server/routes.hpp"

#include <array>
#include <string_view>
#include <type_traits>
#include <utility>

#include "server/handlers/access.hpp"
#include "server/handlers/commands.hpp"
#include "server/handlers/pages.hpp"
#include "server/handlers/reading.hpp"
#include "shared/api/endpoints.hpp"

namespace stagepad {

namespace {

/// An endpoint of shared/api with what answers it.
struct Bound {
  api::Method method;
  std::string_view pattern;
  api::Permission permission;
  Response (*answer)(const Call&);
};

/// A handler that reads; it must answer what the endpoint promises.
template <auto handler, class E>
constexpr Bound reading(const E& endpoint) {
  static_assert(!E::has_request, "a command is bound with command()");
  static_assert(
      std::is_same_v<decltype(handler(std::declval<const Call&>())), Answer<typename E::Response>>,
      "the handler answers something else than the endpoint promises");
  return {endpoint.method, endpoint.pattern, endpoint.permission,
          [](const Call& call) { return handler(call).response; }};
}

/// A command: which one follows from the endpoint.
template <class E>
constexpr Bound command(const E& endpoint) {
  static_assert(std::is_same_v<typename E::Response, Uitkomst>);
  return {endpoint.method, endpoint.pattern, endpoint.permission,
          [](const Call& call) { return carry_out<typename E::Request>(call).response; }};
}

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
                                          "/voorkeuren", "/werklijst", "/trajecten/{traject}",
                                          "/regels"};

/// Is every endpoint there is bound exactly once?
constexpr bool every_endpoint_is_bound() {
  std::size_t endpoints = 0;
  bool each_once = true;
  api::for_each_endpoint([&](const auto& endpoint) {
    std::size_t found = 0;
    for (const Bound& bound : k_bound) {
      if (bound.method == endpoint.method && bound.pattern == endpoint.pattern) ++found;
    }
    each_once = each_once && found == 1;
    ++endpoints;
  });
  return each_once && endpoints == k_bound.size();
}
static_assert(every_endpoint_is_bound(), "an endpoint of shared/api has no handler, or two");

constexpr std::string_view word_of(api::Method method) {
  switch (method) {
    case api::Method::get:
      return "GET";
    case api::Method::post:
      return "POST";
    case api::Method::put:
      return "PUT";
  }
  return "";
}

Response answer(const Services& services, Sessions& sessions, const Request& request,
                const Bound& bound) {
  const auto call = authorise(services, sessions, request, bound.permission);
  if (const auto* refusal = std::get_if<Refusal>(&call)) {
    return problem_answer(services, request, *refusal);
  }
  return bound.answer(std::get<Call>(call));
}

}  // namespace

Router make_routes(const Services& services, Sessions& sessions, Aanmelden& aanmelden) {
  Router router;
  for (const Bound& bound : k_bound) {
    router.add(word_of(bound.method), bound.pattern,
               [&](const Request& request) { return answer(services, sessions, request, bound); });
  }
  for (const std::string_view screen : k_screens) {
    router.add("GET", screen,
               [&](const Request& request) { return client_page(services, sessions, request); });
  }
  router.add("GET", "/healthz", [&](const Request&) { return health_answer(services); });
  aanmelden.add_routes(router);
  router.set_fallback([&](const Request& request) { return file_or_nothing(services, request); });
  return router;
}

}  // namespace stagepad
