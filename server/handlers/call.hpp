#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/handlers/services.hpp"
#include "server/http/message.hpp"
#include "shared/api/endpoints.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

/// One authorised call of an endpoint, valid while it is answered. `vandaag` is read once, so that
/// midnight cannot fall between two looks.
struct Call {
  const Services& services;
  const Request& request;
  api::EndpointFacts endpoint;
  /// Without an id and without roles where the endpoint is for anyone and nobody is signed in.
  Persoon persoon;
  CivilDate vandaag;
  /// The training the path names; not set for endpoints that are about none.
  TrajectId traject;
  /// The version that If-Match names, for endpoints with Precondition::object.
  std::optional<std::int64_t> versie_gevraagd = {};
  /// The trainers for whom the person acts today.
  std::vector<PersoonId> namens = {};
  /// The trainers whose decisions the person gets ready today.
  std::vector<PersoonId> bereidt_voor = {};

  [[nodiscard]] api::Aanmelding aanmelding() const {
    return persoon.id.is_set() ? api::Aanmelding::aangemeld : api::Aanmelding::geen;
  }
  [[nodiscard]] Actor actor() const { return {persoon.id, persoon.rollen, namens, bereidt_voor}; }
};

/// Why a call is not carried out. `code` is stable and for programs; `findings` say what and where.
struct Refusal {
  int status = 500;
  std::string code;
  Findings findings;
  /// The version the object has now, and the caller's, where that was another one.
  std::optional<std::int64_t> versie;
  std::optional<std::int64_t> versie_gevraagd = {};
};

/// An id as it stands in a path: digits only, no sign, no leading zero.
std::optional<std::int64_t> parse_id(std::string_view text);
/// The id that the pattern of the endpoint calls `name`: path_id<StageplaatsId>(call, "stageplaats").
/// What is no id names nothing that exists.
template <class IdType>
std::optional<IdType> path_id(const Request& request, std::string_view name) {
  const auto id = parse_id(request.path_value(name));
  if (!id) return std::nullopt;
  return IdType{*id};
}

/// A refusal for one reason, which is also its only finding.
Refusal refuse(int status, std::string code, std::vector<Parameter> parameters = {});

/// The refusal as application/problem+json (RFC 9457), its title in the reader's language.
Response problem_answer(const Services& services, const Request& request, const Refusal& refusal);

/// What a handler of an endpoint with response type T answers: a T, or why not. The type parameter
/// is what holds handlers to what shared/api promises.
template <class T>
struct Answer {
  Response response;

  static Answer of(const T& value) { return {json_response(200, to_json(value))}; }
  static Answer refused(const Call& call, const Refusal& refusal) {
    return {problem_answer(call.services, call.request, refusal)};
  }
  /// The store could not do its work. Logged here, once; the caller is told no more than that.
  static Answer failed(const Call& call, const Failure& failure);
};

/// For Answer::failed: logs, and says whether trying again may help.
Refusal refusal_of_store(const Services& services, const Failure& failure);

template <class T>
Answer<T> Answer<T>::failed(const Call& call, const Failure& failure) {
  return refused(call, refusal_of_store(call.services, failure));
}

}  // namespace stagepad
