#include "server/handlers/afdrukken.hpp"

#include <string>
#include <utility>
#include <variant>

#include "server/handlers/aanmelden.hpp"
#include "server/handlers/access.hpp"
#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/forms.hpp"
#include "server/handlers/pages.hpp"
#include "server/pages/afdruk_plaatsen.hpp"
#include "server/pages/afdruk_traject.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/stageplaatsen.hpp"

namespace stagepad {

namespace {

const Catalogue& texts_for(const Call& call) {
  return call.services.texts.in(language_of(call.request));
}

Afdrukgegevens gegevens_van(store::ReadConnection& db, const Call& call) {
  return {call.vandaag, store::load_instelling(db, store::k_publiek_adres).value_or("")};
}

/// A page for whom `endpoint` would answer, which has the same permission; `make` reads and writes it,
/// and gives nothing when there is no such thing.
template <class Make>
Response page_for(const Services& services, Sessions& sessions, const Request& request,
                  const api::EndpointFacts& endpoint, Make make) {
  const auto authorised = authorise(services, sessions, request, endpoint);
  if (const auto* refusal = std::get_if<Refusal>(&authorised)) {
    if (refusal->status == 401) return to_sign_in(request);
    if (refusal->status == 404) return file_or_nothing(services, request);
    return problem_answer(services, request, *refusal);
  }
  const Call& call = std::get<Call>(authorised);
  auto made = services.store.read(
      [&](store::ReadConnection& db) -> std::optional<Response> { return make(db, call); });
  if (!made) return problem_answer(services, request, refusal_of_store(services, made.failure()));
  return made.value() ? std::move(*made.value()) : file_or_nothing(services, request);
}

std::optional<Response> schedule(store::ReadConnection& db, const Call& call) {
  const auto beeld = laad_beeld(db, call, call.traject);
  if (!beeld) return std::nullopt;
  const LoadedRulepack* pakket = call.services.rulepacks.find(beeld->traject, call.vandaag);
  if (!pakket) return problem_answer(call.services, call.request, refuse(409, "regelpakket.onbekend"));
  return html_page(200, afdruk_traject_page(*beeld, pakket->pakket, gegevens_van(db, call),
                                            texts_for(call)));
}

std::optional<Response> which_schedule(store::ReadConnection& db, const Call& call) {
  const auto trajecten = trajecten_van(db, call);
  if (trajecten.size() == 1 && trajecten.front().aios.id == call.persoon.id) {
    return see_other(address_in(language_of(call.request),
                                "/trajecten/" + std::to_string(trajecten.front().id.value) +
                                    "/afdruk"));
  }
  return html_page(200, afdruk_keuze_page(trajecten, gegevens_van(db, call), texts_for(call)));
}

std::optional<Response> places(store::ReadConnection& db, const Call& call) {
  const auto zicht = api::plaatszicht_van(call.aanmelding(), call.persoon.rollen);
  auto plaatsen = store::list_stageplaatsen(db, zicht);
  for (Stageplaats& plaats : plaatsen) {
    api::beperk(plaats, call.aanmelding(), call.persoon.rollen);
  }
  return html_page(200, afdruk_plaatsen_page(plaatsen, etalagekeuze_van(call.request), zicht,
                                             gegevens_van(db, call), texts_for(call)));
}

}  // namespace

void add_print_routes(Router& router, const Services& services, Sessions& sessions) {
  const auto add = [&](std::string_view path, api::EndpointFacts endpoint,
                       std::optional<Response> (*make)(store::ReadConnection&, const Call&)) {
    router.add("GET", path, [&services, &sessions, endpoint, make](const Request& request) {
      return page_for(services, sessions, request, endpoint, make);
    });
  };
  add("/trajecten/{traject}/afdruk", api::k_traject.facts(), schedule);
  add("/trajecten/afdruk", api::k_trajecten.facts(), which_schedule);
  // Not by the endpoint of the places, which is for anyone: there is a public etalage for that.
  add("/etalage/afdruk", api::k_trajecten.facts(), places);
}

}  // namespace stagepad
