#pragma once

#include <string>
#include <string_view>

#include "generated/server/http/embedded_assets.hpp"
#include "server/http/message.hpp"

namespace stagepad {

/// Answers GET and HEAD for a file built into the executable, without copying it: brotli where the
/// browser takes it, 304 where it already has it. Asked for as `?v=<its hash>` it may be kept for
/// ever; otherwise the browser asks again each time, and mostly gets a 304.
Response serve_asset(const Request& request, const EmbeddedAsset& asset);

/// The address under which a page should name an embedded file: "/pages/plain.css?v=0123…". The
/// plain path when there is no such file (then it answers 404, and a test notices).
std::string versioned_address(std::string_view path);

}  // namespace stagepad
