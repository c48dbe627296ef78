#include "wasm-client/app/commando.hpp"

#include "shared/api/endpoints.hpp"
#include "shared/base/sha256.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad::client {

namespace {

/// The same command of the same person on the same version is the same request, however often a shaky
/// network makes it be sent: so its key is its content.
std::string key_of(const State& state, const Snapshot& beeld, const Fetch& fetch) {
  Sha256 hash;
  hash.update(std::to_string(state.ik.value.persoon.id.value)).update(" ");
  hash.update(std::to_string(beeld.traject.versie)).update(" ");
  hash.update(fetch.path).update(" ").update(fetch.body);
  return to_hex(hash.finish());
}

}  // namespace

Fetch request_of(const State& state, Asked asked, const Command& command, const Snapshot& beeld) {
  Fetch fetch;
  fetch.asked = asked;
  fetch.headers = {{"Content-Type", "application/json"},
                   {"If-Match", api::etag_of(beeld.traject.versie)},
                   {std::string(api::k_header_regelpakket), beeld.regelpakket}};
  std::visit(
      [&](const auto& each) {
        const auto& endpoint = api::endpoint_of(each);
        fetch.method = api::word_of(endpoint.method);
        fetch.path = api::path_of(endpoint.pattern, std::to_string(beeld.traject.id.value));
        fetch.body = to_json(each);
      },
      command);
  fetch.headers.emplace_back(std::string(api::k_header_idempotency), key_of(state, beeld, fetch));
  return fetch;
}

}  // namespace stagepad::client
