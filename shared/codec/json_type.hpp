#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "shared/base/bounded.hpp"
#include "shared/base/decimal.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

// The shape of every type that travels as JSON, worked out at compile time from its field list.
// Reader, writer and the API document interpret these tables, so that one copy of their code serves
// all types. All tables are constants; nothing here can fail at run time.

enum class JsonShape { boolean, integer, id, text, date, decimal, word, optional, list, object };

struct JsonType;

/// One field of an object: its key and how to reach it.
struct JsonField {
  std::string_view name;
  const JsonType* type;
  bool required;
  void* (*address)(void* object);
};

/// What a C++ type looks like in JSON. Only the members that its shape names are set.
struct JsonType {
  JsonShape shape = JsonShape::boolean;

  // integer, id: the value within [smallest, largest]; word: the place of the value in `words`.
  std::int64_t smallest = 0;
  std::int64_t largest = 0;
  std::int64_t (*get)(const void*) = nullptr;
  void (*set)(void*, std::int64_t) = nullptr;
  std::span<const std::string_view> words;

  // optional (holding none or one) and list: the elements. `append` adds an initial one at the end.
  const JsonType* inner = nullptr;
  std::size_t (*size)(const void*) = nullptr;
  const void* (*element)(const void*, std::size_t) = nullptr;
  void* (*append)(void*) = nullptr;

  // object
  std::span<const JsonField> fields;
};

/// Ids stay below this, so that every JSON reader carries them exactly.
inline constexpr std::int64_t k_largest_id = (std::int64_t{1} << 53) - 1;

namespace json_detail {

template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

template <class T>
inline constexpr bool is_bounded = false;
template <std::int32_t Smallest, std::int32_t Largest>
inline constexpr bool is_bounded<Bounded<Smallest, Largest>> = true;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <class T>
inline constexpr bool is_known = false;  // dependent "false" for static_assert

template <class T>
constexpr JsonType make_type();

}  // namespace json_detail

template <class T>
inline constexpr JsonType k_json_type = json_detail::make_type<T>();

namespace json_detail {

template <class T, std::size_t Index>
void* address_of_field(void* object) {
  return &(static_cast<T*>(object)->*(std::get<Index>(k_field_list<T>).member));
}

template <class T, std::size_t... Index>
constexpr auto make_fields(std::index_sequence<Index...>) {
  return std::array<JsonField, sizeof...(Index)>{[&] {
    using Member = typename std::tuple_element_t<Index, decltype(Describe<T>::fields(FieldMaker{}))>::member_type;
    const bool may_be_absent = is_optional<Member> || is_list<Member>;
    const auto& each = std::get<Index>(k_field_list<T>);
    return JsonField{each.name, &k_json_type<Member>,
                     each.presence == Presence::required && !may_be_absent,
                     &address_of_field<T, Index>};
  }()...};
}

template <class T>
inline constexpr std::size_t k_field_count =
    std::tuple_size_v<decltype(Describe<T>::fields(FieldMaker{}))>;

template <class T>
inline constexpr auto k_fields = make_fields<T>(std::make_index_sequence<k_field_count<T>>());

template <class E>
constexpr auto make_words() {
  std::array<std::string_view, std::size(EnumNames<E>::names)> words{};
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = EnumNames<E>::names[i].name;
  return words;
}

template <class E>
inline constexpr auto k_words = make_words<E>();

template <class E>
std::int64_t place_of_word(const void* value) {
  const E wanted = *static_cast<const E*>(value);
  std::int64_t place = 0;
  for (const auto& entry : EnumNames<E>::names) {
    if (entry.value == wanted) return place;
    ++place;
  }
  assert(false && "an enumerator without a name");
  return 0;
}

template <class T>
constexpr JsonType integer_type() {
  static_assert(sizeof(T) < 8 || std::is_signed_v<T>, "use std::int64_t");
  JsonType type;
  type.shape = JsonShape::integer;
  type.smallest = std::numeric_limits<T>::min();
  type.largest = std::numeric_limits<T>::max();
  type.get = [](const void* value) -> std::int64_t { return *static_cast<const T*>(value); };
  type.set = [](void* value, std::int64_t number) {
    *static_cast<T*>(value) = static_cast<T>(number);
  };
  return type;
}

template <class T>
constexpr JsonType bounded_type() {
  JsonType type;
  type.shape = JsonShape::integer;
  type.smallest = T::k_smallest;
  type.largest = T::k_largest;
  type.get = [](const void* value) -> std::int64_t { return static_cast<const T*>(value)->value; };
  type.set = [](void* value, std::int64_t number) {
    static_cast<T*>(value)->value = static_cast<std::int32_t>(number);
  };
  return type;
}

template <class T>
constexpr JsonType id_type() {
  JsonType type;
  type.shape = JsonShape::id;
  type.smallest = 1;
  type.largest = k_largest_id;
  type.get = [](const void* value) { return static_cast<const T*>(value)->value; };
  type.set = [](void* value, std::int64_t number) { static_cast<T*>(value)->value = number; };
  return type;
}

template <class E>
constexpr JsonType word_type() {
  JsonType type;
  type.shape = JsonShape::word;
  type.words = k_words<E>;
  type.get = &place_of_word<E>;
  type.set = [](void* value, std::int64_t place) {
    *static_cast<E*>(value) = EnumNames<E>::names[place].value;
  };
  return type;
}

template <class T>
constexpr JsonType optional_type() {
  using Inner = typename T::value_type;
  static_assert(!is_optional<Inner>, "null would be ambiguous");
  JsonType type;
  type.shape = JsonShape::optional;
  type.inner = &k_json_type<Inner>;
  type.size = [](const void* value) -> std::size_t {
    return static_cast<const T*>(value)->has_value() ? 1 : 0;
  };
  type.element = [](const void* value, std::size_t) -> const void* {
    return &**static_cast<const T*>(value);
  };
  type.append = [](void* value) -> void* { return &static_cast<T*>(value)->emplace(); };
  return type;
}

template <class T>
constexpr JsonType list_type() {
  using Inner = typename T::value_type;
  static_assert(!std::is_same_v<Inner, bool>, "vector<bool> has no addressable elements");
  JsonType type;
  type.shape = JsonShape::list;
  type.inner = &k_json_type<Inner>;
  type.size = [](const void* value) { return static_cast<const T*>(value)->size(); };
  type.element = [](const void* value, std::size_t at) -> const void* {
    return &(*static_cast<const T*>(value))[at];
  };
  type.append = [](void* value) -> void* { return &static_cast<T*>(value)->emplace_back(); };
  return type;
}

template <class T>
constexpr JsonType object_type() {
  static_assert(k_field_count<T> <= 64, "the reader keeps the fields seen in 64 bits");
  JsonType type;
  type.shape = JsonShape::object;
  type.fields = k_fields<T>;
  return type;
}

constexpr JsonType plain_type(JsonShape shape) {
  JsonType type;
  type.shape = shape;
  return type;
}

template <class T>
constexpr JsonType make_type() {
  if constexpr (std::is_same_v<T, bool>) return plain_type(JsonShape::boolean);
  else if constexpr (std::is_same_v<T, std::string>) return plain_type(JsonShape::text);
  else if constexpr (std::is_same_v<T, CivilDate>) return plain_type(JsonShape::date);
  else if constexpr (std::is_same_v<T, Decimal>) return plain_type(JsonShape::decimal);
  else if constexpr (NamedEnum<T>) return word_type<T>();
  else if constexpr (std::is_integral_v<T>) return integer_type<T>();
  else if constexpr (is_id<T>) return id_type<T>();
  else if constexpr (is_bounded<T>) return bounded_type<T>();
  else if constexpr (is_optional<T>) return optional_type<T>();
  else if constexpr (is_list<T>) return list_type<T>();
  else if constexpr (Described<T>) return object_type<T>();
  else static_assert(is_known<T>, "a type without field list or names cannot travel as JSON");
}

}  // namespace json_detail

}  // namespace stagepad
