#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stagepad {

/// An IPv4 or IPv6 address, always held in 16 bytes (IPv4 as ::ffff:a.b.c.d), so that a peer that
/// arrives through a dual-stack socket is the same address as one that arrives through IPv4.
struct IpAddress {
  std::array<std::uint8_t, 16> bytes{};

  [[nodiscard]] bool is_v4() const;
  [[nodiscard]] bool is_loopback() const;
  friend bool operator==(const IpAddress&, const IpAddress&) = default;
};

/// Reads "192.0.2.1", "2001:db8::1" or "[2001:db8::1]"; nothing else (no port, no zone, no name).
std::optional<IpAddress> parse_ip_address(std::string_view text);

std::string to_text(const IpAddress& address);

/// What counts as "one address" for caps and throttles: an IPv4 address, or the /64 of an IPv6
/// address, because one subscriber is handed a whole /64 and could walk through it.
std::string address_key(const IpAddress& address);

/// A network such as "10.0.0.0/8" or "fd00::/8"; a bare address is a network of one.
struct Cidr {
  IpAddress network;
  int prefix_bits = 128;  // counted in the 128-bit form: an IPv4 /24 is 120

  [[nodiscard]] bool contains(const IpAddress& address) const;
};

std::optional<Cidr> parse_cidr(std::string_view text);

/// The address of the client behind our own reverse proxies: starting from the peer, walk
/// X-Forwarded-For from the right as long as the hop that vouches for it is trusted; the first
/// untrusted hop is the client. What a client wrote itself stands further left and is never
/// believed. An unreadable entry ends the walk at the last address that could be read.
IpAddress client_address(const IpAddress& peer, const std::vector<std::string>& forwarded_for,
                         const std::vector<Cidr>& trusted_proxies);

}  // namespace stagepad
