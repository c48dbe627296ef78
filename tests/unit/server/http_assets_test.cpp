#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/http/accept.hpp"
#include "server/http/assets.hpp"
#include "tests/unit/server/http_test_server.hpp"

namespace stagepad {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr EmbeddedAsset k_script{"/boot.js",         "text/javascript",
                                 "0123456789abcdef", "\"0123456789abcdef\"",
                                 "de lange inhoud",  "kort"};
constexpr EmbeddedAsset k_picture{"/beeld.png",           "image/png", "fedcba9876543210",
                                  "\"fedcba9876543210\"", "beeld",     {}};

Response ask(const EmbeddedAsset& asset, NamedValues headers, NamedValues query = {}) {
  Request request;
  request.method = "GET";
  request.path = asset.path;
  request.headers = std::move(headers);
  request.query = std::move(query);
  return serve_asset(request, asset);
}

TEST(Accept, ReadsQualities) {
  EXPECT_EQ(accepted_quality("gzip, br;q=0.5", "br"), 500);
  EXPECT_EQ(accepted_quality("gzip, BR ; q=0.125", "br"), 125);
  EXPECT_EQ(accepted_quality("*;q=0.1", "br"), 100);
  EXPECT_EQ(accepted_quality("br;q=0, *", "br"), 0);
  EXPECT_EQ(accepted_quality("br", "br"), 1000);
  EXPECT_EQ(accepted_quality("brotli", "br"), std::nullopt);
  EXPECT_EQ(accepted_quality("", "br"), std::nullopt);
  for (const auto* odd : {"br;q=", "br;q=2", "br;q=1.5", "br;q=-1", "br;q=0.12345", "br;q=x"}) {
    EXPECT_EQ(accepted_quality(odd, "br"), 0) << odd;
  }
}

TEST(Accept, SpeaksDutchUnlessEnglishIsPreferred) {
  EXPECT_EQ(preferred_language(""), Taal::nl);
  EXPECT_EQ(preferred_language("de, fr;q=0.5"), Taal::nl);
  EXPECT_EQ(preferred_language("nl-NL,nl;q=0.9,en-US;q=0.8,en;q=0.7"), Taal::nl);
  EXPECT_EQ(preferred_language("en-GB,en;q=0.9,nl;q=0.8"), Taal::en);
  EXPECT_EQ(preferred_language("de, en;q=0.5"), Taal::en);
  EXPECT_EQ(preferred_language("english"), Taal::nl);
}

TEST(Assets, AreSentAsTheBrowserTakesThem) {
  EXPECT_EQ(ask(k_script, {}).bytes, k_script.raw);
  EXPECT_EQ(ask(k_script, {{"Accept-Encoding", "gzip"}}).bytes, k_script.raw);
  EXPECT_EQ(ask(k_script, {{"Accept-Encoding", "br;q=0"}}).bytes, k_script.raw);
  EXPECT_EQ(ask(k_script, {{"Accept-Encoding", "br;q=0.2, identity"}}).bytes, k_script.raw);
  const auto small = ask(k_script, {{"Accept-Encoding", "gzip, deflate, br"}});
  EXPECT_EQ(small.bytes, k_script.brotli);
  EXPECT_EQ(small.header("Content-Encoding"), "br");
  EXPECT_EQ(small.header("Vary"), "Accept-Encoding");
  EXPECT_EQ(small.content_type, "text/javascript");
  EXPECT_EQ(ask(k_picture, {{"Accept-Encoding", "br"}}).bytes, k_picture.raw);
}

TEST(Assets, AreNotSentAgainToWhoHasThem) {
  const auto again = ask(k_script, {{"If-None-Match", "\"x\", W/\"0123456789abcdef\""}});
  EXPECT_EQ(again.status, 304);
  EXPECT_TRUE(again.bytes.empty());
  EXPECT_EQ(ask(k_script, {{"If-None-Match", "*"}}).status, 304);
  EXPECT_EQ(ask(k_script, {{"If-None-Match", "0123456789abcdef"}}).status, 200);
  EXPECT_EQ(ask(k_script, {{"If-None-Match", "\"fedcba9876543210\""}}).status, 200);
  // The tag of the other representation is not this one's.
  EXPECT_EQ(
      ask(k_script, {{"If-None-Match", "\"0123456789abcdef\""}, {"Accept-Encoding", "br"}}).status,
      200);
}

TEST(Assets, AreKeptForEverOnlyUnderTheirHash) {
  EXPECT_THAT(std::string(ask(k_script, {}, {{"v", "0123456789abcdef"}}).header("Cache-Control")),
              HasSubstr("immutable"));
  EXPECT_EQ(ask(k_script, {}).header("Cache-Control"), "no-cache");
  EXPECT_EQ(ask(k_script, {}, {{"v", "oud"}}).header("Cache-Control"), "no-cache");
}

TEST(Assets, TravelWholeOverTheLine) {
  testing::TestServer server({},
                             [](const Request& request) { return serve_asset(request, k_script); });
  const auto get = testing::converse(
      server,
      "GET /boot.js HTTP/1.1\r\nHost: h\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(get, HasSubstr("Content-Length: 4\r\n"));
  EXPECT_THAT(get, HasSubstr("Cross-Origin-Resource-Policy: same-origin\r\n"));
  EXPECT_TRUE(get.ends_with("\r\n\r\nkort"));
  const auto head =
      testing::converse(server, "HEAD /boot.js HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(head, HasSubstr("Content-Length: 15\r\n"));
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
  const auto same = testing::converse(
      server,
      "GET /boot.js HTTP/1.1\r\nHost: h\r\nIf-None-Match: \"0123456789abcdef\"\r\n"
      "Connection: close\r\n\r\n");
  EXPECT_THAT(same, HasSubstr("HTTP/1.1 304 Not Modified"));
  EXPECT_THAT(same, Not(HasSubstr("Content-Length")));
}

}  // namespace
}  // namespace stagepad
