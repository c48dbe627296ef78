#include <gtest/gtest.h>

#include "server/http/attachment.hpp"
#include "server/http/ip_address.hpp"
#include "server/http/message.hpp"
#include "server/http/problem.hpp"
#include "server/http/request_head.hpp"
#include "server/http/security.hpp"

namespace stagepad {
namespace {

std::string client_text(std::string_view peer, std::vector<std::string> forwarded_for,
                        std::vector<Cidr> trusted) {
  return to_text(client_address(*parse_ip_address(peer), forwarded_for, trusted));
}

TEST(Attachment, NamesItsFileForOldAndNewBrowsersAndBreaksOutOfNoHeader) {
  EXPECT_EQ(attachment_disposition("verslag.pdf"), "attachment; filename=\"verslag.pdf\"; filename*=UTF-8''verslag.pdf");
  EXPECT_EQ(attachment_disposition("één\"\\%.pdf"),
            "attachment; filename=\"__n___.pdf\"; filename*=UTF-8''%C3%A9%C3%A9n%22%5C%25.pdf");
  EXPECT_EQ(attachment_disposition("a\r\nX: b"), "attachment; filename=\"a__X: b\"; filename*=UTF-8''a%0D%0AX%3A%20b");
  const Response response = attachment("x", "application/pdf", "a.pdf");
  EXPECT_EQ(response.header("Cache-Control"), "private, no-store");
  EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff");
}

TEST(IpAddress, RefusesWhatIsNotAPlainAddress) {
  for (const auto* text : {"", "localhost", "1.2.3", "1.2.3.4:80", "1.2.3.256", "[1.2.3.4]",
                           "::1%lo", "[::1", "2001:db8::1::2", "01.2.3.4"}) {
    EXPECT_FALSE(parse_ip_address(text)) << text;
  }
}

TEST(IpAddress, TakesAMappedAddressForTheIpv4AddressItIs) {
  EXPECT_EQ(*parse_ip_address("::ffff:192.0.2.1"), *parse_ip_address("192.0.2.1"));
  EXPECT_EQ(to_text(*parse_ip_address("[2001:DB8::1]")), "2001:db8::1");
  EXPECT_TRUE(parse_ip_address("127.9.9.9")->is_loopback());
  EXPECT_TRUE(parse_ip_address("::1")->is_loopback());
  EXPECT_FALSE(parse_ip_address("::2")->is_loopback());
}

TEST(IpAddress, CountsAWholeSubscriberOfIpv6AsOneAddress) {
  EXPECT_EQ(address_key(*parse_ip_address("2001:db8:1:2:3::4")), "2001:db8:1:2::/64");
  EXPECT_EQ(address_key(*parse_ip_address("192.0.2.1")), "192.0.2.1");
}

TEST(Cidr, RefusesWhatIsNoNetwork) {
  for (const auto* text :
       {"", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8x", "::/129", "lan/8"}) {
    EXPECT_FALSE(parse_cidr(text)) << text;
  }
}

TEST(Cidr, ContainsExactlyItsOwnAddresses) {
  const auto network = *parse_cidr("10.1.128.0/17");
  EXPECT_TRUE(network.contains(*parse_ip_address("10.1.128.0")));
  EXPECT_TRUE(network.contains(*parse_ip_address("10.1.255.255")));
  EXPECT_FALSE(network.contains(*parse_ip_address("10.1.127.255")));
  EXPECT_FALSE(network.contains(*parse_ip_address("2001:db8::1")));
  EXPECT_TRUE(parse_cidr("0.0.0.0/0")->contains(*parse_ip_address("203.0.113.9")));
  EXPECT_FALSE(parse_cidr("0.0.0.0/0")->contains(*parse_ip_address("::1")));
}

TEST(ClientAddress, IsThePeerUnlessThePeerIsTrusted) {
  EXPECT_EQ(client_text("203.0.113.9", {"198.51.100.1"}, {}), "203.0.113.9");
  EXPECT_EQ(client_text("203.0.113.9", {"198.51.100.1"}, {*parse_cidr("10.0.0.0/8")}),
            "203.0.113.9");
}

TEST(ClientAddress, IsTheRightmostHopThatIsNotTrusted) {
  const std::vector<Cidr> trusted{*parse_cidr("10.0.0.0/8")};
  EXPECT_EQ(client_text("10.0.0.1", {"198.51.100.1, 203.0.113.9, 10.0.0.2"}, trusted),
            "203.0.113.9");
  EXPECT_EQ(client_text("10.0.0.1", {"198.51.100.1", "203.0.113.9", "10.0.0.2"}, trusted),
            "203.0.113.9");
  EXPECT_EQ(client_text("10.0.0.1", {}, trusted), "10.0.0.1");
  EXPECT_EQ(client_text("10.0.0.1", {"10.0.0.3,10.0.0.2"}, trusted), "10.0.0.3");
  EXPECT_EQ(client_text("10.0.0.1", {"203.0.113.9, onzin"}, trusted), "10.0.0.1");
}

TEST(Request, FindsACookieAndMistrustsOneThatStandsTwice) {
  Request request;
  request.headers = {{"Cookie", "a=1; __Host-stagepad=abc; b=2"}};
  EXPECT_EQ(request.cookie("__Host-stagepad"), "abc");
  EXPECT_EQ(request.cookie("stagepad"), std::nullopt);
  request.headers.emplace_back("cookie", "__Host-stagepad=def");
  EXPECT_EQ(request.cookie("__Host-stagepad"), std::nullopt);
}

TEST(Form, RefusesBrokenEscapesAndTooManyPairs) {
  EXPECT_FALSE(parse_form("a=%"));
  EXPECT_FALSE(parse_form("a=%zz"));
  EXPECT_FALSE(parse_form("a=%c3"));
  EXPECT_FALSE(parse_form("a=%00"));
  std::string many;
  for (int i = 0; i < 201; ++i) many += "a=1&";
  EXPECT_FALSE(parse_form(many));
  EXPECT_TRUE(parse_form(many, k_most_form_fields)) << "the body of a form";
}

TEST(Form, ReadsNamesAndValuesInOrder) {
  const auto form = parse_form("naam=Jos%C3%A9+de+Wit&leeg=&los&a=1%0D%0A2");
  ASSERT_TRUE(form);
  const NamedValues expected{{"naam", "José de Wit"}, {"leeg", ""}, {"los", ""}, {"a", "1\r\n2"}};
  EXPECT_EQ(*form, expected);
}

TEST(PercentEncoding, RoundTrips) {
  EXPECT_EQ(percent_encode("/é?&"), "%2F%C3%A9%3F%26");
  EXPECT_EQ(percent_decode(percent_encode("/é?&")), "/é?&");
}

TEST(Problem, IsAlwaysValidJson) {
  const auto response = problem_response({.status = 422,
                                          .type = "afgekeurd",
                                          .detail = "zegt \"nee\"\n\xff",
                                          .findings = "[{\"code\":\"x\"}]"});
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(response.content_type, "application/problem+json");
  EXPECT_EQ(response.body,
            "{\"type\":\"urn:stagepad:probleem:afgekeurd\",\"title\":\"Unprocessable Content\","
            "\"status\":422,\"detail\":\"zegt \\\"nee\\\"\\u000a\xEF\xBF\xBD\","
            "\"findings\":[{\"code\":\"x\"}]}");
}

TEST(PublicUrl, RefusesWhatBrowsersCouldNotSignInAt) {
  for (const auto* text :
       {"", "stagepad.example", "http://stagepad.example", "http://10.0.0.1",
        "ftp://stagepad.example", "https://", "https://stagepad.example/pad",
        "https://a:b@stagepad.example", "https://stagepad.example:0",
        "https://stagepad.example:", "https://stagepad.example:70000", "http://localhost.example",
        "http://127.0.0.1.example", "https://stage pad.example"}) {
    const auto url = parse_public_url(text);
    ASSERT_FALSE(url.ok()) << text;
    EXPECT_EQ(url.failure().code, "public-url");
    EXPECT_GT(url.failure().detail.size(), 40U) << "a sentence";
  }
}

TEST(PublicUrl, IsWrittenAsBrowsersWriteAnOrigin) {
  EXPECT_EQ(parse_public_url("HTTPS://Stagepad.Example:443/").value().origin(),
            "https://stagepad.example");
  EXPECT_EQ(parse_public_url("https://stagepad.example:8443").value().origin(),
            "https://stagepad.example:8443");
  EXPECT_TRUE(parse_public_url("http://127.0.0.1:8080").value().is_loopback);
  EXPECT_TRUE(parse_public_url("http://[::1]:8080").value().is_loopback);
  EXPECT_FALSE(parse_public_url("https://stagepad.example").value().is_loopback);
}

TEST(Cookie, IsBoundToThisHostOverASafeLine) {
  EXPECT_EQ(session_cookie("abc"), "__Host-stagepad=abc; Path=/; Secure; HttpOnly; SameSite=Lax");
  EXPECT_EQ(session_cookie(""),
            "__Host-stagepad=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
}

struct Origin {
  const char* name;
  NamedValues headers;
  bool is_ours;
};

TEST(SameOrigin, IsDecidedBySecFetchSiteAndOrigin) {
  const auto url = parse_public_url("https://stagepad.example").value();
  const Origin cases[] = {
      {"nothing said", {}, false},
      {"cross-site", {{"Sec-Fetch-Site", "cross-site"}}, false},
      {"neighbour host", {{"Sec-Fetch-Site", "same-site"}}, false},
      {"typed by hand", {{"Sec-Fetch-Site", "none"}}, false},
      {"only a foreign origin", {{"Origin", "https://kwaad.example"}}, false},
      {"plain http", {{"Origin", "http://stagepad.example"}}, false},
      {"another port", {{"Origin", "https://stagepad.example:8443"}}, false},
      {"ours as a prefix", {{"Origin", "https://stagepad.example.kwaad.example"}}, false},
      {"null origin", {{"Origin", "null"}}, false},
      {"contradiction",
       {{"Sec-Fetch-Site", "same-origin"}, {"Origin", "https://kwaad.example"}},
       false},
      {"same origin", {{"Sec-Fetch-Site", "same-origin"}}, true},
      {"only our origin", {{"Origin", "https://stagepad.example"}}, true},
      {"both", {{"Sec-Fetch-Site", "same-origin"}, {"Origin", "https://stagepad.example"}}, true},
  };
  for (const auto& row : cases) {
    Request request;
    request.method = "POST";
    request.headers = row.headers;
    request.headers.emplace_back("Host", "stagepad.example");
    EXPECT_EQ(is_same_origin(url, request), row.is_ours) << row.name;
  }
}

TEST(SameOrigin, OnLoopbackIsTheHostThePageWasAskedAt) {
  const auto url = parse_public_url("http://127.0.0.1:8080").value();
  Request request;
  request.method = "POST";
  request.headers = {{"Origin", "http://localhost:8080"}, {"Host", "localhost:8080"}};
  EXPECT_TRUE(is_same_origin(url, request));
  request.headers = {{"Origin", "http://localhost:8080"}, {"Host", "127.0.0.1:8080"}};
  EXPECT_FALSE(is_same_origin(url, request));
  request.headers = {{"Origin", "http://localhost:9090"}, {"Host", "localhost:9090"}};
  EXPECT_FALSE(is_same_origin(url, request));
}

class Secured : public ::testing::Test {
 protected:
  Response ask(std::string method, NamedValues headers) {
    const auto handler =
        secured(parse_public_url("https://stagepad.example").value(), [this](const Request&) {
          is_called_ = true;
          auto response = text_response(200, "text/plain", "goed");
          response.set_header("Cache-Control", "max-age=60");
          return response;
        });
    Request request;
    request.method = std::move(method);
    request.headers = std::move(headers);
    return handler(request);
  }
  bool is_called_ = false;
};

TEST_F(Secured, AnswersOnlyAtItsOwnHost) {
  EXPECT_EQ(ask("GET", {{"Host", "kwaad.example"}}).status, 421);
  EXPECT_EQ(ask("GET", {{"Host", "stagepad.example:8443"}}).status, 421);
  EXPECT_EQ(ask("GET", {{"Host", "127.0.0.1"}}).status, 421);
  EXPECT_FALSE(is_called_);
  EXPECT_EQ(ask("GET", {{"Host", "Stagepad.example:443"}}).status, 200);
}

TEST_F(Secured, RefusesAChangeFromElsewhereBeforeTheHandlerSeesIt) {
  for (const auto* method : {"POST", "PUT", "PATCH", "DELETE"}) {
    EXPECT_EQ(ask(method, {{"Host", "stagepad.example"}, {"Sec-Fetch-Site", "same-site"}}).status,
              403);
  }
  EXPECT_FALSE(is_called_);
}

TEST_F(Secured, HardensEveryAnswerAndKeepsWhatTheHandlerSaid) {
  const auto good = ask("GET", {{"Host", "stagepad.example"}});
  EXPECT_EQ(good.header("Cache-Control"), "max-age=60");
  EXPECT_EQ(good.header("Strict-Transport-Security"), "max-age=31536000");
  const auto refused = ask("GET", {{"Host", "kwaad.example"}});
  EXPECT_EQ(refused.header("Cache-Control"), "no-store");
  for (const auto& response : {good, refused}) {
    EXPECT_NE(response.header("Content-Security-Policy").find("default-src 'none'"),
              std::string_view::npos);
    EXPECT_EQ(response.header("Content-Security-Policy").find("unsafe-inline"),
              std::string_view::npos);
    EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(response.header("Referrer-Policy"), "same-origin");
  }
}

}  // namespace
}  // namespace stagepad
