#pragma once

#include <optional>
#include <string>
#include <utility>

#include "server/store/database.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad::store {

/// A value of a described type that a column keeps as JSON text, by its field list. For what is always
/// read whole and never searched.
template <class T>
struct AsJson {
  T value;
};

/// The writer of the file was this program, so JSON that does not fit its type is a damaged row. Two
/// optionals over each other would be ambiguous: an absent value is NULL, not JSON null.
template <class T>
struct ColumnType<AsJson<T>> {
  static void bind(Statement& s, int i, const AsJson<T>& v) { s.bind_text(i, to_json(v.value)); }
  static AsJson<T> read(const Statement& s, int c) {
    auto read = read_json<T>(s.text(c));
    if (!read.ok()) s.damaged(c, "not the JSON it should be: " + read.problems.front().code);
    return {std::move(read.value)};
  }
};

template <class T>
AsJson<T> as_json(const T& value) {
  return {value};
}

template <class T>
std::optional<AsJson<T>> as_json(const std::optional<T>& value) {
  if (!value) return std::nullopt;
  return AsJson<T>{*value};
}

/// The next column of the row, which holds a T as JSON.
template <class T>
T take_json(Statement& rows) {
  return std::move(rows.take<AsJson<T>>().value);
}

/// The same for a column that may be NULL.
template <class T>
std::optional<T> take_optional_json(Statement& rows) {
  auto taken = rows.take<std::optional<AsJson<T>>>();
  if (!taken) return std::nullopt;
  return std::move(taken->value);
}

}  // namespace stagepad::store
