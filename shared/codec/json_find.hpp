#pragma once

#include <cstddef>
#include <string_view>

namespace stagepad {

/// Which one, when a key stands in an object more than once.
enum class Occurrence { first, last };

/// Where the thing that a JSON pointer names begins in a text: the key of a field, an element of a list.
/// What is not there (a field that is missing, a key written with escapes) is found at the nearest thing
/// around it. Total: text that is no JSON gives some position within it.
std::size_t find_in_json(std::string_view text, std::string_view pointer,
                         Occurrence occurrence = Occurrence::first);

}  // namespace stagepad
