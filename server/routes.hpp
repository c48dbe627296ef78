#pragma once

#include "server/auth/session.hpp"
#include "server/handlers/aanmelden.hpp"
#include "server/handlers/services.hpp"
#include "server/http/router.hpp"

namespace stagepad {

/// Every address this server answers. The services and the session keeper must outlive the router.
/// Signing in adds its own pages (Aanmelden::add_routes).
Router make_routes(const Services& services, Sessions& sessions, Aanmelden& aanmelden);

}  // namespace stagepad
