#pragma once

#include "server/auth/session.hpp"
#include "server/handlers/services.hpp"
#include "server/http/message.hpp"

namespace stagepad {

// What browsers get besides the endpoints: the client's one page, its files, and the page that says
// that there is nothing at an address.

/// The client. Who is not signed in is sent to sign in first, and comes back here afterwards.
Response client_page(const Services& services, Sessions& sessions, const Request& request);

/// A file built into the executable, or 404: for a program as a problem, for a person as a page.
Response file_or_nothing(const Services& services, const Request& request);

/// The API document, for anybody: it says nothing about what is stored.
Response openapi_answer();

/// 200 when the database answers, 503 when it does not. For a monitor; says nothing else.
Response health_answer(const Services& services);

}  // namespace stagepad
