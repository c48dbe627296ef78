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

/// A command whose content is the chosen file; `query` says the rest.
template <class C>
Fetch request_with_file(const State& state, const C& command, const std::string& query, ui::NodeId bestand) {
  const Snapshot& beeld = state.beeld.value;
  const auto& endpoint = api::endpoint_of(command);
  Fetch fetch;
  fetch.asked = Asked::command;
  fetch.method = api::word_of(endpoint.method);
  fetch.path = api::path_of(endpoint.pattern, std::to_string(beeld.traject.id.value)) +
               "?onderdeel=" + std::to_string(command.onderdeel.value) + query + "&naam=" + name_for_address(command.naam);
  fetch.headers = {{"Content-Type", std::string(api::k_any_bytes)},
                   {"If-Match", api::etag_of(beeld.traject.versie)},
                   {std::string(api::k_header_regelpakket), beeld.regelpakket},
                   {std::string(api::k_header_idempotency),
                    key_of(state, beeld, fetch) + "-" + std::to_string(command.grootte)}};
  fetch.bestand = bestand;
  fetch.timeout_ms = time_for(command.grootte);
  return fetch;
}

}  // namespace

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

int time_for(std::int64_t bytes) { return 30'000 + static_cast<int>(bytes / 16); }

Fetch request_of_verslag(const State& state, const VoegVerslagToe& command, ui::NodeId bestand) {
  return request_with_file(state, command, "", bestand);
}

Fetch request_of_papier(const State& state, const VoegPapierToe& command, ui::NodeId bestand) {
  return request_with_file(state, command, "&over=" + std::string(to_name(command.over)), bestand);
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
