#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "shared/codec/json_type.hpp"

namespace stagepad::fuzz {

/// Where a value stands in a JSON text, and of what type it is meant to be.
struct OutlineNode {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// Where its key begins when it is a member of an object; otherwise as `begin`.
  std::size_t whole_begin = 0;
  /// Never an optional: what that holds. nullptr below keys that the type does not know.
  const JsonType* type = nullptr;
  bool is_element = false;  ///< of a list
  bool is_member = false;   ///< of an object
};

/// All values of a text, a container before what it holds. Empty when the text is no JSON (as far as
/// this looks: it serves to cut and paste, not to judge).
std::vector<OutlineNode> outline_of(std::string_view text, const JsonType& type);

}  // namespace stagepad::fuzz
