#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stagepad::client {

/// The screens of the client. Each has a URL of its own and survives reload and the back button.
enum class Screen {
  home,
  opleiding,
  overzicht,
  traject,
  etalage,
  voorkeuren,
  werklijst,
  werkbord,
  regels,
  personen,
  stageplaatsen,
  instelling,
  logboek,
  beheer,
  exporteren,
  importeren,
  rondes,
  standaardteksten,
  unknown
};

struct QueryItem {
  std::string name;
  std::string value;

  friend bool operator==(const QueryItem&, const QueryItem&) = default;
};

/// A URL of the client, taken apart: screen, the id in its path (0 when none) and the query.
struct Address {
  Screen screen = Screen::home;
  std::int64_t id = 0;
  std::vector<QueryItem> query;

  [[nodiscard]] std::string_view value(std::string_view name) const;
  [[nodiscard]] std::int64_t number(std::string_view name) const;  ///< 0 when absent or no number
  /// The same address with one query item set, or taken away when `value` is empty.
  [[nodiscard]] Address with(std::string_view name, std::string_view value) const;

  friend bool operator==(const Address&, const Address&) = default;
};

/// Reads a path with query, percent-decoded. Never fails: what it does not know is Screen::unknown.
Address parse_address(std::string_view url);

/// The URL of an address, percent-encoded.
std::string to_url(const Address& address);

/// Any text as part of a query.
std::string percent_encoded(std::string_view text);

}  // namespace stagepad::client
