#pragma once

#include "server/handlers/services.hpp"
#include "server/http/router.hpp"
#include "server/http/security.hpp"

namespace stagepad {

/// The pages behind the mailed link of an institution: GET /beschikbaarheid, and what its forms send. GET and HEAD
/// change nothing; the first good answer uses the link up.
void add_availability_routes(Router& router, const Services& services, const PublicUrl& url);

}  // namespace stagepad
