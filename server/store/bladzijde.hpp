#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"

namespace stagepad::store {

/// Which page of a list: at most `aantal` rows after the row with id `na` (0: from the beginning), in
/// the order of the list. The row itself says where it stands, so that a page neither skips nor repeats
/// when others add rows meanwhile. After a row that is not there comes nothing.
struct Bladzijde {
  std::int64_t na = 0;
  int aantal = 50;
};

/// The rows of a page, and after which row the next page begins; absent on the last.
template <class T>
struct Lijst {
  std::vector<T> rijen;
  std::optional<std::int64_t> volgende;
};

/// Which way a filtered list is searched: along the order of the list until the page is full, or from
/// the rows that the filter finds by an index, which are then put in order.
enum class Zoekweg { op_volgorde, vanuit_filter };

/// Up to so many rows, putting them in order costs less than leafing through the others.
inline constexpr int k_enkele = 1000;

/// `count` counts what the filter finds, and stops beyond k_enkele (its last parameter).
inline Zoekweg zoekweg_bij(std::optional<int> count) {
  return count.value_or(0) <= k_enkele ? Zoekweg::vanuit_filter : Zoekweg::op_volgorde;
}

/// The ids a query gives, which asks for one more than fits: that one says that there is a next page.
inline Lijst<std::int64_t> take_ids(Statement rows, int aantal) {
  Lijst<std::int64_t> lijst;
  while (rows.step()) {
    if (static_cast<int>(lijst.rijen.size()) == aantal) {
      lijst.volgende = lijst.rijen.back();
      break;
    }
    lijst.rijen.push_back(rows.get<std::int64_t>(0));
  }
  return lijst;
}

/// A pattern for LIKE … ESCAPE '\' that finds the text anywhere; only the case of ASCII letters does
/// not count.
inline std::string like_anywhere(std::string_view text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

}  // namespace stagepad::store
