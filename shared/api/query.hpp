#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/codec/json_reader.hpp"

namespace stagepad::api {

using QueryPairs = std::vector<std::pair<std::string, std::string>>;

/// What a query says, as JSON that the field list can be read from. Only for types whose fields are
/// plain values, optional ones, or lists of them (a list is a name given several times).
std::string query_as_json(const QueryPairs& pairs, const JsonType& type);

/// Reads a query by the field list of T. Refuses like read_json: unknown and double names, words and
/// days that do not exist, numbers out of their bounds; `pad` of a finding is "/" and the name.
template <class T>
ReadOutcome<T> read_query(const QueryPairs& pairs) {
  return read_json<T>(query_as_json(pairs, k_json_type<T>), {16U << 10U, 4, 200, 1U << 10U, 20});
}

}  // namespace stagepad::api
