#include "server/auth/random.hpp"

#include <algorithm>
#include <stdexcept>
#include <sys/random.h>

namespace stagepad {
namespace {

constexpr std::string_view k_alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t k_token_length = 43;

}  // namespace

std::array<std::uint8_t, 32> random_bytes() {
  std::array<std::uint8_t, 32> bytes{};
  // Up to 256 bytes come whole and are not interrupted by signals.
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("the system gives no random numbers");
  }
  return bytes;
}

std::string random_token() {
  const auto bytes = random_bytes();
  std::string token;
  token.reserve(k_token_length);
  std::uint32_t held = 0;
  int held_bits = 0;
  for (const auto byte : bytes) {
    held = held << 8 | byte;
    held_bits += 8;
    while (held_bits >= 6) {
      held_bits -= 6;
      token += k_alphabet[held >> held_bits & 63];
    }
  }
  token += k_alphabet[held << (6 - held_bits) & 63];
  return token;
}

bool is_token(std::string_view text) {
  return text.size() == k_token_length && std::all_of(text.begin(), text.end(), [](char c) {
           return k_alphabet.find(c) != std::string_view::npos;
         });
}

}  // namespace stagepad
