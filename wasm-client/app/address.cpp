#include "wasm-client/app/address.hpp"

#include <algorithm>
#include <utility>

namespace stagepad::client {

namespace {

struct ScreenPath {
  Screen screen;
  std::string_view path;
  bool with_id;
};

/// The longer path of two that share a beginning comes last: it is only taken with an id behind it. Of
/// two paths of a screen the last is its URL.
constexpr ScreenPath k_paths[] = {
    {Screen::home, "/", false},           {Screen::opleiding, "/opleiding", false},
    {Screen::overzicht, "/trajecten", false}, {Screen::traject, "/trajecten", true},
    {Screen::etalage, "/etalage", false}, {Screen::etalage, "/etalage", true},
    {Screen::voorkeuren, "/voorkeuren", false}, {Screen::werklijst, "/werklijst", false},
    {Screen::werklijst, "/werklijst", true}, {Screen::regels, "/regels", false},
    {Screen::werkbord, "/werkbord", false},
    {Screen::overzicht, "/overzicht", false}, {Screen::personen, "/personen", false},
    {Screen::personen, "/personen", true}, {Screen::stageplaatsen, "/stageplaatsen", false},
    {Screen::stageplaatsen, "/stageplaatsen", true}, {Screen::instelling, "/instellingen", true},
    {Screen::logboek, "/logboek", false}, {Screen::beheer, "/beheer", false},
    {Screen::exporteren, "/exporteren", false},
    {Screen::importeren, "/importeren", false}, {Screen::importeren, "/importeren", true},
    {Screen::rondes, "/rondes", false}, {Screen::rondes, "/rondes", true},
    {Screen::standaardteksten, "/standaardteksten", false}, {Screen::standaardteksten, "/standaardteksten", true}};

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '%' && at + 2 < text.size() && hex_digit(text[at + 1]) >= 0 &&
                        hex_digit(text[at + 2]) >= 0;
    if (escape) {
      decoded += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
      at += 2;
    } else {
      decoded += text[at] == '+' ? ' ' : text[at];
    }
  }
  return decoded;
}

/// A positive number of at most fifteen digits; 0 for anything else.
std::int64_t number_of(std::string_view text) {
  if (text.empty() || text.size() > 15) return 0;
  std::int64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::vector<QueryItem> parse_query(std::string_view text) {
  std::vector<QueryItem> query;
  while (!text.empty()) {
    const std::string_view item = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), item.size() + 1));
    const std::size_t equals = item.find('=');
    if (item.empty() || equals == std::string_view::npos) continue;
    query.push_back({percent_decoded(item.substr(0, equals)), percent_decoded(item.substr(equals + 1))});
  }
  return query;
}

}  // namespace

std::string_view Address::value(std::string_view name) const {
  for (const QueryItem& item : query) {
    if (item.name == name) return item.value;
  }
  return {};
}

std::int64_t Address::number(std::string_view name) const { return number_of(value(name)); }

Address Address::with(std::string_view name, std::string_view new_value) const {
  Address changed = *this;
  std::erase_if(changed.query, [&](const QueryItem& item) { return item.name == name; });
  if (!new_value.empty()) changed.query.push_back({std::string(name), std::string(new_value)});
  return changed;
}

Address parse_address(std::string_view url) {
  const std::size_t question = url.find('?');
  std::string_view path = url.substr(0, question);
  Address address;
  if (question != std::string_view::npos) address.query = parse_query(url.substr(question + 1));
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  address.screen = Screen::unknown;
  for (const ScreenPath& each : k_paths) {
    if (!each.with_id && path == each.path) address.screen = each.screen;
    const bool below = path.size() > each.path.size() + 1 &&
                       path.substr(0, each.path.size()) == each.path &&
                       path[each.path.size()] == '/';
    if (!each.with_id || !below) continue;
    address.id = number_of(path.substr(each.path.size() + 1));
    if (address.id > 0) address.screen = each.screen;
  }
  return address;
}

std::string to_url(const Address& address) {
  std::string url = "/";
  for (const ScreenPath& each : k_paths) {
    if (each.screen == address.screen && each.with_id == (address.id > 0)) url = each.path;
  }
  if (address.id > 0) url += "/" + std::to_string(address.id);
  char separator = '?';
  for (const QueryItem& item : address.query) {
    url += separator + percent_encoded(item.name) + "=" + percent_encoded(item.value);
    separator = '&';
  }
  return url;
}

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view k_hex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || c == '.' || c == '~';
    if (plain) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += '%';
      encoded += k_hex[byte >> 4U];
      encoded += k_hex[byte & 15U];
    }
  }
  return encoded;
}

}  // namespace stagepad::client
