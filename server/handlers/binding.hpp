#pragma once

#include <string_view>
#include <type_traits>
#include <utility>

#include "server/handlers/changing.hpp"
#include "server/handlers/commands.hpp"
#include "shared/api/query.hpp"

namespace stagepad {

/// An endpoint of shared/api with what answers it.
struct Bound {
  api::EndpointFacts endpoint;
  Response (*answer)(const Call&);
};

// The handler must take and answer what the endpoint promises, or it does not compile:
//
//     reading<get_x>(k_x)      Answer<E::Response> get_x(const Call&)
//                              Answer<E::Response> get_x(const Call&, const E::Query&)
//     changing<put_x>(k_x)     Changed<E::Response> put_x(store::Transaction&, const Call&)
//                              Changed<E::Response> put_x(store::Transaction&, const Call&,
//                                                         const E::Request&)
//     receiving<post_x>(k_x)   Answer<E::Response> post_x(const Call&, const E::Query&)
//     command(k_x)             carried out by commands.cpp

template <auto handler, class E>
constexpr Bound answering(const E& endpoint) {
  using Promised = Answer<typename E::Response>;
  if constexpr (E::has_query) {
    static_assert(std::is_same_v<decltype(handler(std::declval<const Call&>(),
                                                  std::declval<const typename E::Query&>())),
                                 Promised>,
                  "the handler answers something else than the endpoint promises");
    return {endpoint.facts(), [](const Call& call) {
              const auto query = api::read_query<typename E::Query>(call.request.query);
              if (!query.ok()) {
                return Promised::refused(call, {400, "zoekvraag", query.problems, {}}).response;
              }
              return handler(call, query.value).response;
            }};
  } else {
    static_assert(std::is_same_v<decltype(handler(std::declval<const Call&>())), Promised>,
                  "the handler answers something else than the endpoint promises");
    return {endpoint.facts(), [](const Call& call) { return handler(call).response; }};
  }
}

template <auto handler, class E>
constexpr Bound reading(const E& endpoint) {
  static_assert(!E::has_request && !E::takes_document, "what takes a body is bound in another way");
  return answering<handler>(endpoint);
}

/// Takes the bytes of a document, which are the body of the call; the rest stands in the query.
template <auto handler, class E>
constexpr Bound receiving(const E& endpoint) {
  static_assert(E::takes_document, "what takes JSON is bound with changing() or command()");
  return answering<handler>(endpoint);
}

template <auto handler, class E>
constexpr Bound changing(const E& endpoint) {
  return {endpoint.facts(), [](const Call& call) {
            return carry_out_change<typename E::Request, typename E::Response>(call, handler);
          }};
}

/// A command: which one follows from the endpoint.
template <class E>
constexpr Bound command(const E& endpoint) {
  static_assert(std::is_same_v<typename E::Response, Uitkomst>);
  return {endpoint.facts(),
          [](const Call& call) { return carry_out<typename E::Request>(call).response; }};
}

}  // namespace stagepad
