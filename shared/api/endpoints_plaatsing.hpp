#pragma once

#include "shared/api/endpoint.hpp"
#include "shared/api/messages.hpp"
#include "shared/command/plaatsing_commands.hpp"

namespace stagepad::api {

// How a stage gets its place. Part of endpoints.hpp.

inline constexpr Endpoint<MeldPlaats, Uitkomst> k_plaatsmelding{
    Method::post, "/api/trajecten/{traject}/plaatsmeldingen", Permission::acts_as_aios,
    Precondition::traject, "The aios reports an arranged place, or completes a final one."};
inline constexpr Endpoint<BeoordeelPlaatsing, Uitkomst> k_plaatsingsoordeel{
    Method::post, "/api/trajecten/{traject}/plaatsingsoordelen", Permission::arranges_place,
    Precondition::traject, "IO, then Stagebureau, agree to a reported place or return it with a reason."};
inline constexpr Endpoint<PlaatsOnderVoorbehoud, Uitkomst> k_plaatsing{
    Method::post, "/api/trajecten/{traject}/plaatsingen", Permission::manages_traject,
    Precondition::traject, "The Stagebureau places the aios in a place of the etalage, consents outstanding."};
inline constexpr Endpoint<LaatOngeplaatst, Uitkomst> k_ongeplaatst{
    Method::post, "/api/trajecten/{traject}/ongeplaatst", Permission::manages_traject,
    Precondition::traject, "The Stagebureau says that none of the preferences can be granted, and why."};
inline constexpr Endpoint<WijsPlaatsToe, Uitkomst> k_toewijzing{
    Method::post, "/api/trajecten/{traject}/toewijzingen", Permission::arranges_place,
    Precondition::traject, "IO or Stagebureau assign a place that the institute arranges."};
inline constexpr Endpoint<GeefAkkoord, Uitkomst> k_akkoord{
    Method::post, "/api/trajecten/{traject}/akkoorden", Permission::agrees_to_place,
    Precondition::traject,
    "Consent to a placement; the Stagebureau enters that of the contact person."};
inline constexpr Endpoint<MaakDefinitief, Uitkomst> k_bevestiging{
    Method::post, "/api/trajecten/{traject}/bevestigingen", Permission::manages_traject,
    Precondition::traject, "The Stagebureau makes a placement final."};
inline constexpr Endpoint<TrekPlaatsingIn, Uitkomst> k_plaatsingsintrekking{
    Method::post, "/api/trajecten/{traject}/plaatsingsintrekkingen", Permission::manages_traject,
    Precondition::traject, "The Stagebureau takes a placement back, with its reason."};

template <class Visit>
constexpr void for_each_endpoint_of_plaatsing(Visit&& visit) {
  visit(k_plaatsmelding);
  visit(k_plaatsingsoordeel);
  visit(k_plaatsing);
  visit(k_ongeplaatst);
  visit(k_toewijzing);
  visit(k_akkoord);
  visit(k_bevestiging);
  visit(k_plaatsingsintrekking);
}

constexpr const auto& endpoint_of(const MeldPlaats&) { return k_plaatsmelding; }
constexpr const auto& endpoint_of(const BeoordeelPlaatsing&) { return k_plaatsingsoordeel; }
constexpr const auto& endpoint_of(const PlaatsOnderVoorbehoud&) { return k_plaatsing; }
constexpr const auto& endpoint_of(const LaatOngeplaatst&) { return k_ongeplaatst; }
constexpr const auto& endpoint_of(const WijsPlaatsToe&) { return k_toewijzing; }
constexpr const auto& endpoint_of(const GeefAkkoord&) { return k_akkoord; }
constexpr const auto& endpoint_of(const MaakDefinitief&) { return k_bevestiging; }
constexpr const auto& endpoint_of(const TrekPlaatsingIn&) { return k_plaatsingsintrekking; }

}  // namespace stagepad::api
