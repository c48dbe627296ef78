#pragma once

#include <optional>
#include <variant>

#include "server/auth/session.hpp"
#include "server/handlers/call.hpp"

namespace stagepad {

/// The refusal that belongs to an access that is not `allowed`.
Refusal refusal_of(api::Access access, api::Permission permission);

/// The roles that count for the endpoint: in the training the path names, or in this installation.
/// Nothing when there is no such training.
std::optional<std::vector<Rol>> rollen_voor(store::ReadConnection& db, const Call& call);

/// Why the call may not go on as things are in this transaction; roles may have changed since it was
/// let in, and here they cannot change any more.
std::optional<Refusal> refusal_now(store::Transaction& tx, const Call& call);

/// Who sends this request, with name and roles as they are now; nobody without a good session.
std::optional<Persoon> signed_in_person(const Services& services, Sessions& sessions,
                                        const Request& request);

/// Turns a request into a call: session first, then the training of the path (`pattern` names it
/// {traject}) and the permission for it. Every endpoint goes through here, so that a handler that
/// forgets to ask is still guarded. What is granted says shared/api/bevoegdheden.cpp and nothing else.
std::variant<Call, Refusal> authorise(const Services& services, Sessions& sessions,
                                      const Request& request, const api::EndpointFacts& endpoint);

}  // namespace stagepad
