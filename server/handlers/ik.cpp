#include <utility>

#include "generated/server/http/embedded_assets.hpp"
#include "server/command_line.hpp"
#include "server/handlers/reading.hpp"
#include "server/store/waarnemingen.hpp"

namespace stagepad {

namespace {

/// The version, and which client belongs to it: a page that was loaded before an upgrade sees that it is old.
std::string build_of_server() {
  const EmbeddedAsset* client = find_embedded_asset("/stagepad.wasm");
  return std::string(version_text()) + (client ? " " + std::string(client->hash) : std::string());
}

}  // namespace

Answer<Ik> get_ik(const Call& call) {
  auto waarnemingen = call.services.store.read([&](store::ReadConnection& db) {
    return store::list_waarnemingen_van(db, call.persoon.id, call.vandaag);
  });
  if (!waarnemingen) return Answer<Ik>::failed(call, waarnemingen.failure());
  return Answer<Ik>::of({call.persoon, call.vandaag, build_of_server(), std::move(waarnemingen.value())});
}

}  // namespace stagepad
