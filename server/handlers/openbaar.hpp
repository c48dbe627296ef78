#pragma once

#include "server/handlers/services.hpp"
#include "server/http/router.hpp"

namespace stagepad {

/// The public etalage and the frames of stages (/stagekader/{pakket}/{onderdeel}): GET /etalage/openbaar and /etalage/openbaar/{stageplaats}. It stands beside the
/// client's /etalage, of which it is what everybody may see; /stageplaatsen is where places are
/// administered. The answer depends on the address and the language alone, never on who asks, so it may
/// be cached by anybody; it is asked again every time (ETag), so that a place that is hidden is gone.
/// A place that is not for everybody looks like one that does not exist.
void add_public_routes(Router& router, const Services& services);

}  // namespace stagepad
