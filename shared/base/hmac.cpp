#include "shared/base/hmac.hpp"

#include <algorithm>
#include <cstddef>

namespace stagepad {

namespace {

constexpr std::size_t k_block = 64;
using Block = std::array<std::uint8_t, k_block>;

Block padded(const Block& key, std::uint8_t pad) {
  Block block = key;
  for (std::uint8_t& byte : block) byte = static_cast<std::uint8_t>(byte ^ pad);
  return block;
}

}  // namespace

HmacSha256::HmacSha256(std::string_view key) {
  Block block{};
  if (key.size() > k_block) {
    const Sha256Digest digest = sha256(key);
    std::copy(digest.begin(), digest.end(), block.begin());
  } else {
    std::transform(key.begin(), key.end(), block.begin(),
                   [](char byte) { return static_cast<std::uint8_t>(byte); });
  }
  inner_.update(padded(block, 0x36).data(), k_block);
  outer_.update(padded(block, 0x5c).data(), k_block);
}

Sha256Digest HmacSha256::of(std::string_view message) const {
  Sha256 inner = inner_;
  const Sha256Digest digest = inner.update(message).finish();
  Sha256 outer = outer_;
  return outer.update(digest.data(), digest.size()).finish();
}

}  // namespace stagepad
