#pragma once

#include "server/auth/session.hpp"
#include "server/handlers/services.hpp"
#include "server/http/router.hpp"
#include "server/http/security.hpp"

namespace stagepad {

/// The page on which a trainer says who acts while away: GET /waarneming, and what its forms send.
void add_waarneming_routes(Router& router, const Services& services, Sessions& sessions, const PublicUrl& url);

}  // namespace stagepad
