#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "shared/api/endpoints.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/rules/finding.hpp"
#include "shared/text/catalogue.hpp"
#include "wasm-client/ui/semantics.hpp"

namespace stagepad::client {

/// What a change is about: which answer comes back, and what is read again after it.
enum class Onderwerp {
  persoon,
  instelling,
  stageplaats,
  beschikbaarheid,
  systeeminstellingen,
  exportweergaven,
  importeren,
  standaardtekst,
  ronde,
  wachtlijst,
  ruiling
};

/// A change that is no command about a training: what is sent, and on which version of the object.
/// Plain data, made from an endpoint of shared/api by change_to().
struct Change {
  Onderwerp onderwerp = Onderwerp::persoon;
  /// The form it comes from: its draft goes when the change was carried out, and a refusal is shown there.
  std::string formulier;
  std::string method;
  std::string path;
  std::string body;
  /// For If-Match; 0: the endpoint asks none.
  std::int64_t versie = 0;
  /// What is said when it was carried out.
  Tekst thanks{};
  /// Not 0: the content is the file that was chosen there, of so many bytes.
  ui::NodeId bestand = 0;
  std::int64_t grootte = 0;
};

/// Why the last change was not carried out; drawn at the fields of its form. `inhoud`: what the form held
/// then; when something else is typed, the reasons may no longer hold.
struct ChangeRefusal {
  std::string formulier;
  std::string inhoud;
  Findings findings;
  std::string title;  ///< in words; for what is no finding (lost network, server fault)
};

/// The change that this endpoint makes of this object (0: of none) with this body.
template <class Request, class Response, class Query>
Change change_to(const api::Endpoint<Request, Response, Query>& endpoint, std::int64_t id,
                 const Request& body) {
  Change change;
  change.method = api::word_of(endpoint.method);
  change.path = id > 0 ? api::path_of(endpoint.pattern, std::to_string(id))
                       : std::string(endpoint.pattern);
  if constexpr (api::Endpoint<Request, Response, Query>::has_request) change.body = to_json(body);
  return change;
}

}  // namespace stagepad::client
