#pragma once

#include <string>
#include <string_view>

namespace stagepad {

/// "Firefox, Windows" from a User-Agent header: enough to recognise one's own session by, and
/// nothing that tells one person's browser from another's. Empty when neither is known. Only words
/// of ours ever come out.
std::string browser_name(std::string_view user_agent);

}  // namespace stagepad
