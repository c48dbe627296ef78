#pragma once

#include <cassert>
#include <optional>
#include <string_view>

namespace stagepad {

template <class E>
struct EnumName {
  E value;
  std::string_view name;
};

/// The words of an enumeration in JSON, in the database and in texts. Specialise with
///   static constexpr EnumName<E> names[] = {{E::a, "a"}, …};
/// Words are stable: they are stored. Unknown words are refused, never mapped to a first value.
template <class E>
struct EnumNames;

template <class E>
concept NamedEnum = requires { EnumNames<E>::names[0]; };

template <NamedEnum E>
constexpr std::string_view to_name(E value) {
  for (const auto& entry : EnumNames<E>::names) {
    if (entry.value == value) return entry.name;
  }
  assert(false && "an enumerator without a name");
  return {};
}

template <NamedEnum E>
constexpr std::optional<E> from_name(std::string_view name) {
  for (const auto& entry : EnumNames<E>::names) {
    if (entry.name == name) return entry.value;
  }
  return std::nullopt;
}

}  // namespace stagepad
