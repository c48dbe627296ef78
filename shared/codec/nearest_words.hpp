#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stagepad {

/// Which of the known words was probably meant: at most three that differ little from `word`, the
/// nearest first; none when nothing comes near.
std::vector<std::string> nearest_words(std::string_view word,
                                       const std::vector<std::string_view>& known);

}  // namespace stagepad
