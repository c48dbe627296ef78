#pragma once

#include <optional>
#include <variant>

#include "server/auth/session.hpp"
#include "server/handlers/call.hpp"

namespace stagepad {

/// What a permission gives somebody with these roles in a training. `hidden`: the training is not
/// theirs, which must look the same as a training that does not exist.
enum class Access { allowed, forbidden, hidden };

/// Everything not granted here is denied.
Access access_of(api::Permission permission, const std::vector<Rol>& rollen_in_traject);

/// The refusal that belongs to an access that is not `allowed`.
Refusal refusal_of(Access access, api::Permission permission);

/// Who sends this request, with name and roles as they are now; nobody without a good session.
std::optional<Persoon> signed_in_person(const Services& services, Sessions& sessions,
                                        const Request& request);

/// Turns a request into a call: session first, then the training of the path (`pattern` names it
/// {traject}) and the permission for it. Every endpoint goes through here, so that a handler that
/// forgets to ask is still guarded.
std::variant<Call, Refusal> authorise(const Services& services, Sessions& sessions,
                                      const Request& request, api::Permission permission);

}  // namespace stagepad
