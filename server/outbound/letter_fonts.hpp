#pragma once

namespace stagepad {

/// The one family of letters, in two weights.
inline constexpr const char* k_letter_family = "Inter";

/// From now on pango finds the fonts that the executable carries and no others, so that a letter looks the same and
/// can be made on whatever machine. False when the fonts cannot be used. Thread-safe; the first call does the work.
bool use_letter_fonts();

}  // namespace stagepad
