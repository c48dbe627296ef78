#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "server/handlers/call.hpp"
#include "server/store/idempotentie.hpp"

namespace stagepad {

// What every change is held against before it is made, whether it is a command or not.

/// Is the body announced as application/json?
bool is_json(const Request& request);

/// If-Match takes the validator of a version ("7"), and also that of the answer to a GET ("7-…").
std::optional<std::int64_t> version_asked(std::string_view if_match);

/// Was this request, by its Idempotency-Key, carried out before? Neither: no, or it has no key.
struct Earlier {
  std::optional<Refusal> refusal;  ///< the key cannot be used, or was used for another request
  std::optional<store::GegevenAntwoord> antwoord;
};
Earlier answered_before(store::Transaction& tx, const Call& call);

/// Keeps the answer in the transaction of the change itself, if the request has a key.
void keep_answer(store::Transaction& tx, const Call& call, int status, std::string_view body);

}  // namespace stagepad
