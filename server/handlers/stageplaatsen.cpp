#include "server/store/stageplaatsen.hpp"

#include "server/handlers/reading.hpp"

namespace stagepad {

Answer<Stageplaatsen> get_stageplaatsen(const Call& call) {
  auto plaatsen = call.services.store.read([&](store::ReadConnection& db) {
    return store::list_stageplaatsen(
        db, api::plaatszicht_van(call.aanmelding(), call.persoon.rollen));
  });
  if (!plaatsen) return Answer<Stageplaatsen>::failed(call, plaatsen.failure());
  for (Stageplaats& plaats : plaatsen.value()) {
    api::beperk(plaats, call.aanmelding(), call.persoon.rollen);
  }
  return Answer<Stageplaatsen>::of({std::move(plaatsen.value())});
}

}  // namespace stagepad
