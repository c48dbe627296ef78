#include "server/store/stageplaatsen.hpp"

#include "server/handlers/reading.hpp"

namespace stagepad {

Answer<Stageplaatsen> get_stageplaatsen(const Call& call) {
  auto plaatsen = call.services.store.read([&](store::ReadConnection& db) {
    return store::list_stageplaatsen(db, store::plaatsfilter_voor(call.persoon.rollen));
  });
  if (!plaatsen) return Answer<Stageplaatsen>::failed(call, plaatsen.failure());
  return Answer<Stageplaatsen>::of({std::move(plaatsen.value())});
}

}  // namespace stagepad
