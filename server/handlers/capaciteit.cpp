#include <algorithm>

#include "server/handlers/beheer.hpp"
#include "server/handlers/plaatsvragen.hpp"
#include "server/store/stageplaatsen.hpp"
#include "shared/process/capaciteit.hpp"

namespace stagepad {

namespace {

OngebruiktePlaats kaart_van(const Stageplaats& plaats, CivilDate vandaag) {
  OngebruiktePlaats kaart{plaats.id,    plaats.naam,         plaats.instelling_naam,
                          plaats.regio, plaats.stagesoorten, {}};
  std::copy_if(plaats.perioden.begin(), plaats.perioden.end(), std::back_inserter(kaart.perioden),
               [&](const Plaatsperiode& each) { return vandaag <= each.laatste_dag; });
  return kaart;
}

}  // namespace

Answer<Capaciteit> get_capaciteit(const Call& call, const CapaciteitVraag& vraag) {
  auto answer = call.services.store.read([&](store::ReadConnection& db) {
    // Hidden places and those that wait for approval give nobody room.
    const auto plaatsen = store::list_stageplaatsen(db, store::Plaatsfilter::zichtbaar);
    const auto vragen = vragen_van_alle_trajecten(db, call);
    Capaciteit capaciteit;
    capaciteit.soorten = tel_capaciteit(plaatsen, vragen, call.vandaag, vraag.maanden.value);
    const auto ongebruikt = ongebruikte_plaatsen(plaatsen, vragen, call.vandaag);
    for (const Stageplaats& each : plaatsen) {
      const bool is_unused = std::find(ongebruikt.begin(), ongebruikt.end(), each.id) != ongebruikt.end();
      if (is_unused) capaciteit.ongebruikt.push_back(kaart_van(each, call.vandaag));
    }
    return capaciteit;
  });
  if (!answer) return Answer<Capaciteit>::failed(call, answer.failure());
  return Answer<Capaciteit>::of(answer.value());
}

}  // namespace stagepad
