#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "server/handlers/call.hpp"
#include "shared/codec/json_reader.hpp"

namespace stagepad {

/// What a change beside the commands brought about, or why it was not made. `versie`: that of the
/// object as it is now, sent as ETag.
template <class T>
struct Changed {
  T value{};
  std::optional<Refusal> refusal;
  std::optional<std::int64_t> versie;

  static Changed of(T value, std::optional<std::int64_t> versie = {}) {
    return {std::move(value), {}, versie};
  }
  static Changed refused(Refusal refusal) { return {{}, std::move(refusal), {}}; }
};

/// For an endpoint with Precondition::object: why a change made on `call.versie_gevraagd` may not be
/// made on this object, which is at `versie_nu`. The handler asks this in its transaction, after it
/// has seen that the caller may know of the object.
std::optional<Refusal> refusal_for_version(const Call& call, std::int64_t versie_nu);

/// What may be read of a body that is not a command.
inline constexpr ReadLimits k_change_limits{256U << 10U, 16, 2000, 64U << 10U, 20};

namespace changing_detail {

/// A change with its types taken off.
struct Done {
  std::string body;
  std::optional<Refusal> refusal;
  std::optional<std::int64_t> versie;
};

Response carry_out(const Call& call, const Findings& problems,
                   const std::function<Done(store::Transaction&)>& change);
/// Content-Type and If-Match, before anything else is looked at.
std::optional<Refusal> refusal_for_headers(Call& call, bool has_body);

}  // namespace changing_detail

/// Reads the body, then in one transaction: may the caller still do this, was it answered before
/// (Idempotency-Key), could it be read, and then `handler`, whose answer is kept with the key. A
/// refusal leaves everything as it was. The handler writes the audit entry and the outbox rows.
template <class RequestType, class ResponseType, class Handler>
Response carry_out_change(const Call& authorised, Handler handler) {
  constexpr bool has_body = !std::is_same_v<RequestType, api::Nothing>;
  Call call = authorised;
  if (auto refusal = changing_detail::refusal_for_headers(call, has_body)) {
    return problem_answer(call.services, call.request, *refusal);
  }
  ReadOutcome<std::conditional_t<has_body, RequestType, bool>> read;
  if constexpr (has_body) read = read_json<RequestType>(call.request.body, k_change_limits);
  return changing_detail::carry_out(call, read.problems, [&](store::Transaction& tx) {
    Changed<ResponseType> changed;
    if constexpr (has_body) changed = handler(tx, call, read.value);
    else changed = handler(tx, call);
    changing_detail::Done done{{}, std::move(changed.refusal), changed.versie};
    if constexpr (!std::is_same_v<ResponseType, api::Nothing>) {
      if (!done.refusal) done.body = to_json(changed.value);
    }
    return done;
  });
}

}  // namespace stagepad
