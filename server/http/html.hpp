#pragma once

#include <string>
#include <string_view>

namespace stagepad {

/// Text made safe to stand in HTML, also between double quotes.
std::string html_escaped(std::string_view text);

/// A paragraph of plain text.
std::string paragraph_html(std::string_view text);

}  // namespace stagepad
