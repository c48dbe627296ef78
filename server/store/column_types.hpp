#pragma once

#include <cstdint>

#include "server/store/database.hpp"
#include "shared/base/decimal.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"

/// How the core's types are kept in columns. A stored value that is not one of the type's values
/// (an unknown word, 30 February) is a damaged row and never becomes a first or nearest value.
namespace stagepad::store {

/// A civil date is TEXT as YYYY-MM-DD: readable by anyone with the sqlite3 shell, and its order
/// as text is its order in time.
template <>
struct ColumnType<CivilDate> {
  static void bind(Statement& s, int i, CivilDate v) { s.bind_text(i, to_iso(v)); }
  static CivilDate read(const Statement& s, int c) {
    const auto date = parse_iso_date(s.text(c));
    if (!date) s.damaged(c, "not a date");
    return *date;
  }
};

template <class Tag>
struct ColumnType<Id<Tag>> {
  static void bind(Statement& s, int i, Id<Tag> v) { s.bind_integer(i, v.value); }
  static Id<Tag> read(const Statement& s, int c) {
    const Id<Tag> id{s.integer(c)};
    if (!id.is_set()) s.damaged(c, "not an id");
    return id;
  }
};

/// fte and durations are INTEGER thousandths: exact, and comparable in SQL.
template <>
struct ColumnType<Decimal> {
  static void bind(Statement& s, int i, Decimal v) { s.bind_integer(i, v.thousandths); }
  static Decimal read(const Statement& s, int c) { return {ColumnType<int>::read(s, c)}; }
};

template <NamedEnum E>
struct ColumnType<E> {
  static void bind(Statement& s, int i, E v) { s.bind_text(i, to_name(v)); }
  static E read(const Statement& s, int c) {
    const auto value = from_name<E>(s.text(c));
    if (!value) s.damaged(c, "unknown word");
    return *value;
  }
};

}  // namespace stagepad::store
