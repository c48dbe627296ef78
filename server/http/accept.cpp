#include "server/http/accept.hpp"

#include <algorithm>

#include "server/http/ascii.hpp"

namespace stagepad {
namespace {

/// Takes what stands before the next separator off the front of `rest`.
std::string_view take(std::string_view& rest, char separator) {
  const auto end = std::min(rest.find(separator), rest.size());
  const auto part = without_ends(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

/// "1", "0.5", "0.125"; anything else is 0.
int read_quality(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
  int quality = (text[0] - '0') * 1000;
  if (text.size() == 1) return quality;
  if (text[1] != '.') return 0;
  int place = 100;
  for (const char c : text.substr(2)) {
    if (c < '0' || c > '9') return 0;
    quality += (c - '0') * place;
    place /= 10;
  }
  return quality > 1000 ? 0 : quality;
}

int quality_in(std::string_view parameters) {
  while (!parameters.empty()) {
    const auto parameter = take(parameters, ';');
    if (parameter.starts_with("q=") || parameter.starts_with("Q=")) {
      return read_quality(parameter.substr(2));
    }
  }
  return 1000;
}

/// Calls `visit(token, quality)` for each entry of the list.
template <class Visit>
void for_each_entry(std::string_view list, Visit visit) {
  while (!list.empty()) {
    auto entry = take(list, ',');
    const auto token = take(entry, ';');
    if (!token.empty()) visit(token, quality_in(entry));
  }
}

}  // namespace

std::optional<int> accepted_quality(std::string_view list, std::string_view token) {
  std::optional<int> own;
  std::optional<int> any;
  for_each_entry(list, [&](std::string_view entry, int quality) {
    if (equals_ignoring_case(entry, token)) own = quality;
    if (entry == "*") any = quality;
  });
  return own ? own : any;
}

Taal preferred_language(std::string_view accept_language) {
  int dutch = 0;
  int english = 0;
  for_each_entry(accept_language, [&](std::string_view entry, int quality) {
    const auto primary = entry.substr(0, entry.find('-'));
    if (equals_ignoring_case(primary, "nl")) dutch = std::max(dutch, quality);
    if (equals_ignoring_case(primary, "en")) english = std::max(english, quality);
  });
  return english > dutch ? Taal::en : Taal::nl;
}

bool matches_etag(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    auto entry = take(if_none_match, ',');
    if (entry == "*") return true;
    if (entry.starts_with("W/")) entry.remove_prefix(2);
    if (!entry.empty() && entry == etag) return true;
  }
  return false;
}

}  // namespace stagepad
