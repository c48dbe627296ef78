#include "wasm-client/app/commando.hpp"

#include "shared/api/endpoints.hpp"
#include "shared/base/sha256.hpp"
#include "shared/codec/json_writer.hpp"
#include "wasm-client/app/address.hpp"

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

/// A name as it can stand in an address, which has an end; the server shortens it once more.
std::string name_for_address(const std::string& name) {
  constexpr std::size_t k_longest = 400;
  std::size_t size = name.size();
  if (size > k_longest) {
    // The end, for its ending; from the beginning of a character.
    size = k_longest;
    while (size > 0 && (static_cast<unsigned char>(name[name.size() - size]) & 0xc0U) == 0x80) --size;
  }
  return percent_encoded(name.substr(name.size() - size));
}

/// As long as sending takes at the slowest rate the server puts up with (GuardLimits), and a little.
int time_for(std::int64_t bytes) { return 30'000 + static_cast<int>(bytes / 16); }

}  // namespace

Fetch request_of_verslag(const State& state, const VoegVerslagToe& command, ui::NodeId bestand) {
  const Snapshot& beeld = state.beeld.value;
  const auto& endpoint = api::endpoint_of(command);
  Fetch fetch;
  fetch.asked = Asked::command;
  fetch.method = api::word_of(endpoint.method);
  fetch.path = api::path_of(endpoint.pattern, std::to_string(beeld.traject.id.value)) +
               "?onderdeel=" + std::to_string(command.onderdeel.value) + "&naam=" + name_for_address(command.naam);
  fetch.headers = {{"Content-Type", std::string(api::k_any_bytes)},
                   {"If-Match", api::etag_of(beeld.traject.versie)},
                   {std::string(api::k_header_regelpakket), beeld.regelpakket},
                   {std::string(api::k_header_idempotency),
                    key_of(state, beeld, fetch) + "-" + std::to_string(command.grootte)}};
  fetch.bestand = bestand;
  fetch.timeout_ms = time_for(command.grootte);
  return fetch;
}

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
