#pragma once

#include <string_view>

namespace stagepad {

/// Can mail be sent to it: one "name@host" of visible ASCII, at most 254 bytes (RFC 5321), without
/// quotes or comments?
bool is_mail_address(std::string_view text);

}  // namespace stagepad
