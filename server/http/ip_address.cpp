#include "server/http/ip_address.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <cstring>

#include "server/http/ascii.hpp"

namespace stagepad {
namespace {

constexpr std::array<std::uint8_t, 12> k_v4_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr int k_v4_prefix_bits = 96;
constexpr std::size_t k_longest_address_text = 45;

bool is_trusted(const IpAddress& address, const std::vector<Cidr>& trusted) {
  return std::any_of(trusted.begin(), trusted.end(),
                     [&](const Cidr& cidr) { return cidr.contains(address); });
}

}  // namespace

bool IpAddress::is_v4() const {
  return std::equal(k_v4_prefix.begin(), k_v4_prefix.end(), bytes.begin());
}

bool IpAddress::is_loopback() const {
  if (is_v4()) return bytes[12] == 127;
  return std::all_of(bytes.begin(), bytes.end() - 1, [](auto byte) { return byte == 0; }) &&
         bytes[15] == 1;
}

std::optional<IpAddress> parse_ip_address(std::string_view text) {
  if (text.size() >= 2 && text.front() == '[' && text.back() == ']') {
    text = text.substr(1, text.size() - 2);
    if (text.find(':') == std::string_view::npos) return std::nullopt;
  }
  if (text.empty() || text.size() > k_longest_address_text) return std::nullopt;
  const std::string terminated(text);  // inet_pton wants a terminator
  IpAddress address;
  if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) return address;
  std::copy(k_v4_prefix.begin(), k_v4_prefix.end(), address.bytes.begin());
  if (inet_pton(AF_INET, terminated.c_str(), address.bytes.data() + 12) == 1) return address;
  return std::nullopt;
}

std::string to_text(const IpAddress& address) {
  char text[INET6_ADDRSTRLEN] = {};
  if (address.is_v4()) {
    inet_ntop(AF_INET, address.bytes.data() + 12, text, sizeof text);
  } else {
    inet_ntop(AF_INET6, address.bytes.data(), text, sizeof text);
  }
  return text;
}

std::string address_key(const IpAddress& address) {
  if (address.is_v4()) return to_text(address);
  IpAddress network = address;
  std::fill(network.bytes.begin() + 8, network.bytes.end(), std::uint8_t{0});
  return to_text(network) + "/64";
}

bool Cidr::contains(const IpAddress& address) const {
  const auto whole_bytes = static_cast<std::size_t>(prefix_bits / 8);
  if (!std::equal(network.bytes.begin(), network.bytes.begin() + prefix_bits / 8,
                  address.bytes.begin())) {
    return false;
  }
  const int rest = prefix_bits % 8;
  if (rest == 0) return true;
  const int shift = 8 - rest;
  return (network.bytes[whole_bytes] >> shift) == (address.bytes[whole_bytes] >> shift);
}

std::optional<Cidr> parse_cidr(std::string_view text) {
  const auto slash = text.find('/');
  const auto network = parse_ip_address(text.substr(0, slash));
  if (!network) return std::nullopt;
  if (slash == std::string_view::npos) return Cidr{*network, 128};
  const std::string_view digits = text.substr(slash + 1);
  int bits = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
  if (error != std::errc{} || end != digits.data() + digits.size() || bits < 0) return std::nullopt;
  if (network->is_v4()) {
    if (bits > 32) return std::nullopt;
    bits += k_v4_prefix_bits;
  } else if (bits > 128) {
    return std::nullopt;
  }
  return Cidr{*network, bits};
}

IpAddress client_address(const IpAddress& peer, const std::vector<std::string>& forwarded_for,
                         const std::vector<Cidr>& trusted_proxies) {
  IpAddress client = peer;
  for (auto field = forwarded_for.rbegin(); field != forwarded_for.rend(); ++field) {
    std::string_view rest = *field;
    while (is_trusted(client, trusted_proxies)) {
      const auto comma = rest.rfind(',');
      const auto hop = parse_ip_address(
          without_ends(comma == std::string_view::npos ? rest : rest.substr(comma + 1)));
      if (!hop) return client;
      client = *hop;
      if (comma == std::string_view::npos) break;
      rest = rest.substr(0, comma);
    }
  }
  return client;
}

}  // namespace stagepad
