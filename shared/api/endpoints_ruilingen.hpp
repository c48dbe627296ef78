#pragma once

#include "shared/api/endpoint.hpp"
#include "shared/api/ruilingen.hpp"

namespace stagepad::api {

// Swaps of places between two aios. Part of endpoints.hpp.

inline constexpr Endpoint<Nothing, Ruilingen> k_ruilingen{
    Method::get, "/api/ruilingen", Permission::signed_in, Precondition::none,
    "The swaps the caller has a say in; all for the Stagebureau."};
inline constexpr Endpoint<VraagRuil, RuilKaart> k_nieuwe_ruiling{
    Method::post, "/api/trajecten/{traject}/ruilingen", Permission::acts_as_aios, Precondition::none,
    "Asks a colleague to exchange places. The answer is the same whether or not somebody has the address.", 201};
inline constexpr Endpoint<BeantwoordRuil, RuilKaart> k_ruilantwoord{
    Method::post, "/api/ruilingen/{ruiling}/antwoorden", Permission::signed_in, Precondition::object,
    "The colleague, then each IO, agrees or declines. With the last agreement both places change, or nothing does."};
inline constexpr Endpoint<TrekRuilIn, RuilKaart> k_ruilintrekking{
    Method::post, "/api/ruilingen/{ruiling}/intrekking", Permission::signed_in, Precondition::object,
    "Who asked or agreed takes that back, which ends the swap."};
inline constexpr Endpoint<ZetRuilStop, RuilKaart> k_ruilstop{
    Method::post, "/api/ruilingen/{ruiling}/stopzetting", Permission::plans_rondes, Precondition::object,
    "Calls a swap off, with the reason."};

template <class Visit>
constexpr void for_each_endpoint_of_ruilingen(Visit&& visit) {
  visit(k_ruilingen);
  visit(k_nieuwe_ruiling);
  visit(k_ruilantwoord);
  visit(k_ruilintrekking);
  visit(k_ruilstop);
}

}  // namespace stagepad::api
