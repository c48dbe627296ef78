#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stagepad {

using Sha256Digest = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) over bytes that may come in pieces. No allocation, cannot fail. Used for
/// the audit chain, rule pack hashes (in both builds), tokens and assets.
class Sha256 {
 public:
  Sha256& update(std::string_view bytes);
  Sha256& update(const std::uint8_t* bytes, std::size_t size);
  /// Ends the computation; the object is not used afterwards.
  [[nodiscard]] Sha256Digest finish();

 private:
  void absorb(const std::uint8_t* block);

  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> block_{};
  std::uint64_t size_ = 0;
};

Sha256Digest sha256(std::string_view bytes);

/// 64 lower-case hexadecimal digits.
std::string to_hex(const Sha256Digest& digest);
std::optional<Sha256Digest> digest_from_hex(std::string_view text);

}  // namespace stagepad
