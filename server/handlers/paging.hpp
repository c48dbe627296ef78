#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stagepad {

/// Where a page ended: what its last line is sorted by, and its id. Written as one opaque word, so
/// that a list may be walked while lines are added: nothing comes twice, nothing is skipped.
struct Cursor {
  std::string sleutel;
  std::int64_t id = 0;
};

std::string to_text(const Cursor& cursor);
/// Nothing when it was not written by us.
std::optional<Cursor> parse_cursor(std::string_view text);

}  // namespace stagepad
