#pragma once

#include "server/handlers/services.hpp"
#include "server/http/router.hpp"
#include "server/http/security.hpp"

namespace stagepad {

/// The pages behind the mailed link of a stagebegeleider: GET /bijdrage, and what its forms send. GET and HEAD change
/// nothing. What is given there is judged and kept as a command of the role stagebegeleider, without a person.
void add_contribution_routes(Router& router, const Services& services, const PublicUrl& url);

}  // namespace stagepad
