#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "shared/base/sha256.hpp"

namespace stagepad {

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1) with one key for many messages: the key is worked in once. A key of
/// any length. No allocation, cannot fail.
class HmacSha256 {
 public:
  explicit HmacSha256(std::string_view key);

  [[nodiscard]] Sha256Digest of(std::string_view message) const;

 private:
  Sha256 inner_;
  Sha256 outer_;
};

}  // namespace stagepad
