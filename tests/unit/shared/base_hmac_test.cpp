#include <gtest/gtest.h>

#include <string>

#include "shared/base/hmac.hpp"

namespace stagepad {
namespace {

std::string hmac(const std::string& key, const std::string& message) {
  return to_hex(HmacSha256(key).of(message));
}

// The cases of RFC 4231, but the fifth, whose answer is cut off.
TEST(HmacSha256, GivesThePublishedDigests) {
  EXPECT_EQ(hmac(std::string(20, '\x0b'), "Hi There"),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(hmac("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(hmac(std::string(20, '\xaa'), std::string(50, '\xdd')),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  std::string counting;
  for (char byte = 1; byte <= 25; ++byte) counting += byte;
  EXPECT_EQ(hmac(counting, std::string(50, '\xcd')),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
  EXPECT_EQ(hmac(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First"),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  EXPECT_EQ(hmac(std::string(131, '\xaa'),
                 "This is a test using a larger than block-size key and a larger than block-size data. "
                 "The key needs to be hashed before being used by the HMAC algorithm."),
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
}

TEST(HmacSha256, UsesOneKeyForManyMessages) {
  const HmacSha256 keyed("Jefe");
  const Sha256Digest first = keyed.of("what do ya want for nothing?");
  EXPECT_NE(keyed.of("another"), first);
  EXPECT_EQ(keyed.of("what do ya want for nothing?"), first);
}

}  // namespace
}  // namespace stagepad
