#pragma once

#include <string>
#include <string_view>

#include "server/http/message.hpp"

namespace stagepad {

/// The value of Content-Disposition (RFC 6266) that makes a browser save a file under this name: in UTF-8 as RFC 8187
/// has it, and without what is not ASCII for whoever cannot read that.
std::string attachment_disposition(std::string_view name);

/// The bytes as a file to be saved: never shown by the browser, whatever they turn out to be, and kept by no cache.
Response attachment(std::string bytes, std::string_view media_type, std::string_view name);

}  // namespace stagepad
