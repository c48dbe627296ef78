#pragma once

#include "server/auth/session.hpp"
#include "server/handlers/services.hpp"
#include "server/http/router.hpp"
#include "server/http/security.hpp"

namespace stagepad {

/// The personal calendar, and the page on which its address is made and revoked.
///
///     GET  /agenda/{token}.ics          the calendar, for whoever has the address; with an ETag, 304 when unchanged
///     GET  /account/agenda              the page; POST makes an address, which it shows this once
///     POST /account/agenda/intrekken    revokes it
void add_calendar_routes(Router& router, const Services& services, Sessions& sessions, const PublicUrl& url);

}  // namespace stagepad
