#pragma once

#include "shared/api/endpoint.hpp"
#include "shared/api/ronderest.hpp"
#include "shared/api/rondes.hpp"

namespace stagepad::api {

// Placement rounds. Part of endpoints.hpp.

inline constexpr Endpoint<Nothing, Rondes> k_rondes{
    Method::get, "/api/rondes", Permission::signed_in, Precondition::none,
    "The placement rounds: all for the Stagebureau, for others those with own stages that have opened."};
inline constexpr Endpoint<Nothing, Rondevoorstel, RondevoorstelVraag> k_rondevoorstel{
    Method::get, "/api/rondevoorstel", Permission::plans_rondes, Precondition::none,
    "The stages that would be in a round, and the closing day that follows from their deadlines."};
inline constexpr Endpoint<Nothing, Rondevoorstellen> k_rondevoorstellen{
    Method::get, "/api/rondevoorstellen", Permission::plans_rondes, Precondition::none,
    "The rounds that all schedules ask for: stages that need a place and are in no round, by kind and quarter."};
inline constexpr Endpoint<RondeInvoer, RondeOverzicht> k_nieuwe_ronde{
    Method::post, "/api/rondes", Permission::plans_rondes, Precondition::none, "Plans a placement round.", 201};
inline constexpr Endpoint<Nothing, RondeOverzicht> k_ronde{
    Method::get, "/api/rondes/{ronde}", Permission::plans_rondes, Precondition::none,
    "One round with who takes part; lists only once it has closed."};
inline constexpr Endpoint<Nothing, MijnRonde> k_mijn_ronde{
    Method::get, "/api/rondes/{ronde}/mijn", Permission::signed_in, Precondition::none,
    "What a round means for the caller's own stages, or those of the own aios."};
inline constexpr Endpoint<Nothing, Ronderest> k_ronderest{
    Method::get, "/api/rondes/{ronde}/rest", Permission::signed_in, Precondition::none,
    "What a published round left over: stages without a place, and the places with room that fit them."};
inline constexpr Endpoint<Nothing, Ronde> k_rondebestand{
    Method::get, "/api/rondes/{ronde}/bestand", Permission::signed_in, Precondition::none,
    "The anonymous round file, from closing on; with secret and outcome once it is published."};
inline constexpr Endpoint<RondeInvoer, RondeOverzicht> k_wijzig_ronde{
    Method::put, "/api/rondes/{ronde}", Permission::plans_rondes, Precondition::object,
    "Changes a round that is not open yet."};
inline constexpr Endpoint<Nothing, Nothing> k_verwijder_ronde{
    Method::remove, "/api/rondes/{ronde}", Permission::plans_rondes, Precondition::object,
    "Removes a round that is not open yet."};
inline constexpr Endpoint<Nothing, RondeOverzicht> k_rondeopening{
    Method::post, "/api/rondes/{ronde}/opening", Permission::plans_rondes, Precondition::object,
    "Opens a round: its rule is fixed, the promise is published, everybody in it gets a mail."};
inline constexpr Endpoint<Nothing, RondeOverzicht> k_rondesluiting{
    Method::post, "/api/rondes/{ronde}/sluiting", Permission::plans_rondes, Precondition::object,
    "Closes a round after its last day: preferences are frozen and their hash is published."};
inline constexpr Endpoint<ZetVast, RondeOverzicht> k_vastzetting{
    Method::post, "/api/rondes/{ronde}/vastzettingen", Permission::plans_rondes, Precondition::object,
    "Gives a participant a place outside the lottery, with the reason."};
inline constexpr Endpoint<SluitUit, RondeOverzicht> k_uitsluiting{
    Method::post, "/api/rondes/{ronde}/uitsluitingen", Permission::plans_rondes, Precondition::object,
    "Has a choice of a participant not count, with the reason."};
inline constexpr Endpoint<WijzigZetels, RondeOverzicht> k_zetels{
    Method::post, "/api/rondes/{ronde}/zetels", Permission::plans_rondes, Precondition::object,
    "Gives a place another number of seats in this round, with the reason."};
inline constexpr Endpoint<LaatWeg, RondeOverzicht> k_weglating{
    Method::post, "/api/rondes/{ronde}/weglatingen", Permission::plans_rondes, Precondition::object,
    "Leaves a participant out of the publication whose placement would be refused, with the reason."};
inline constexpr Endpoint<TrekIngreepIn, RondeOverzicht> k_ingreepintrekking{
    Method::post, "/api/rondes/{ronde}/ingreepintrekkingen", Permission::plans_rondes, Precondition::object,
    "Takes such a decision back; it stays on record."};
inline constexpr Endpoint<Nothing, RondeOverzicht> k_rondeaanbod{
    Method::post, "/api/rondes/{ronde}/aanbod", Permission::plans_rondes, Precondition::object,
    "Fixes seats and decisions and publishes their hash; nothing of the offer changes after it."};
inline constexpr Endpoint<Loot, RondeOverzicht> k_loting{
    Method::post, "/api/rondes/{ronde}/loting", Permission::plans_rondes, Precondition::object,
    "Enters the public value and divides. Nothing is kept that the checker does not accept."};
inline constexpr Endpoint<Nothing, RondeOverzicht> k_rondepublicatie{
    Method::post, "/api/rondes/{ronde}/publicatie", Permission::plans_rondes, Precondition::object,
    "Publishes the outcome, once: all placements in one transaction, or none with all reasons."};
inline constexpr Endpoint<LaatRondeVervallen, RondeOverzicht> k_rondevervallen{
    Method::post, "/api/rondes/{ronde}/vervallen", Permission::plans_rondes, Precondition::object,
    "Calls a round off before it is published, with the reason."};
inline constexpr Endpoint<MeldAanVoorWachtlijst, MijnRonde> k_wachtlijstaanmelding{
    Method::post, "/api/rondes/{ronde}/wachtlijstaanmeldingen", Permission::signed_in, Precondition::none,
    "Puts an own stage on the waiting list of a published round."};
inline constexpr Endpoint<MeldAfVanWachtlijst, MijnRonde> k_wachtlijstafmelding{
    Method::post, "/api/rondes/{ronde}/wachtlijstafmeldingen", Permission::signed_in, Precondition::none,
    "Takes it off; what was offered is declined by it."};
inline constexpr Endpoint<BeantwoordWachtaanbod, MijnRonde> k_wachtlijstantwoord{
    Method::post, "/api/rondes/{ronde}/wachtlijstantwoorden", Permission::signed_in, Precondition::none,
    "Accepts or declines a seat that is offered to an own stage; accepting moves the stage at once."};
inline constexpr Endpoint<TrekWachtaanbodIn, RondeOverzicht> k_wachtlijstintrekking{
    Method::post, "/api/rondes/{ronde}/wachtlijstintrekkingen", Permission::plans_rondes, Precondition::none,
    "Takes an offer back, with the reason; the next on the list is asked."};

template <class Visit>
constexpr void for_each_endpoint_of_rondes(Visit&& visit) {
  visit(k_rondes);
  visit(k_rondevoorstel);
  visit(k_rondevoorstellen);
  visit(k_nieuwe_ronde);
  visit(k_ronde);
  visit(k_mijn_ronde);
  visit(k_ronderest);
  visit(k_rondebestand);
  visit(k_wijzig_ronde);
  visit(k_verwijder_ronde);
  visit(k_rondeopening);
  visit(k_rondesluiting);
  visit(k_vastzetting);
  visit(k_uitsluiting);
  visit(k_zetels);
  visit(k_weglating);
  visit(k_ingreepintrekking);
  visit(k_rondeaanbod);
  visit(k_loting);
  visit(k_rondepublicatie);
  visit(k_rondevervallen);
  visit(k_wachtlijstaanmelding);
  visit(k_wachtlijstafmelding);
  visit(k_wachtlijstantwoord);
  visit(k_wachtlijstintrekking);
}

}  // namespace stagepad::api
