#pragma once

#include <string>
#include <string_view>

#include "shared/codec/json_type.hpp"

namespace stagepad {

/// Appends `text` as a JSON string, quotes included. Invalid UTF-8 becomes U+FFFD, byte by byte.
void write_json_text(std::string& out, std::string_view text);

/// Appends the value at `value`, which must be of the C++ type that `type` describes.
void write_json(std::string& out, const JsonType& type, const void* value);

/// Appends a value as JSON, straight from its field list: keys in the order of the list, no blanks,
/// empty optionals and unset ids left out, everything else written. The same bytes in every build.
/// Cannot fail.
template <class T>
void write_json(std::string& out, const T& value) {
  write_json(out, k_json_type<T>, &value);
}

template <class T>
std::string to_json(const T& value) {
  std::string out;
  write_json(out, value);
  return out;
}

}  // namespace stagepad
