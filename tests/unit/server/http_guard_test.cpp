#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>
#include <stdexcept>

#include "tests/unit/server/http_test_server.hpp"

namespace stagepad {
namespace {

using testing::converse;
using testing::count_of;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::RawClient;
using testing::status_of;
using testing::TestServer;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::string_view k_good = "GET /pad HTTP/1.1\r\nHost: hier\r\n\r\n";
constexpr std::string_view k_last =
    "GET /laatste HTTP/1.1\r\nHost: hier\r\nConnection: close\r\n\r\n";

std::string post(std::string_view extra_headers, std::string_view body) {
  return "POST /pad HTTP/1.1\r\nHost: hier\r\n" + std::string(extra_headers) + "\r\n" +
         std::string(body);
}

/// Limits short enough for a test to see them pass.
GuardLimits hasty() {
  GuardLimits limits;
  limits.head_time = 300ms;
  limits.body_time = 300ms;
  limits.send_time = 300ms;
  limits.drain_time = 200ms;
  return limits;
}

/// Sends one byte every 20 ms until the server gives up; returns how long that took.
Clock::duration drip(RawClient& client, std::string_view bytes) {
  const auto began = Clock::now();
  for (const char byte : bytes) {
    if (!client.send({&byte, 1})) break;
    std::this_thread::sleep_for(20ms);
    if (Clock::now() - began > 8s) break;
  }
  return Clock::now() - began;
}

// A row is a request that must be refused, never reach the handler, and end the connection, so that
// the good request glued behind it is not executed either.
struct Refused {
  const char* name;
  std::string request;
  int status;
};

void PrintTo(const Refused& row, std::ostream* out) { *out << row.name; }

class RefusedRequest : public ::testing::TestWithParam<Refused> {};

TEST_P(RefusedRequest, IsAnsweredOnceClosedAndNothingBehindItIsExecuted) {
  TestServer server;
  const auto answer = converse(server, GetParam().request + std::string(k_last));
  EXPECT_EQ(status_of(answer), GetParam().status) << answer;
  EXPECT_EQ(count_of(answer, "HTTP/1.1 "), 1) << answer;
  EXPECT_THAT(answer, HasSubstr("Connection: close"));
  EXPECT_THAT(answer, HasSubstr("application/problem+json"));
  EXPECT_THAT(answer, HasSubstr("X-Content-Type-Options: nosniff"));
  EXPECT_TRUE(server.requests().empty());
}

const Refused k_refused[] = {
    {"NoHost", "GET / HTTP/1.1\r\n\r\n", 400},
    {"TwoHosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
    {"TwoEqualHosts", "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", 400},
    {"EmptyHost", "GET / HTTP/1.1\r\nHost: \r\n\r\n", 400},
    {"HostWithSlash", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
    {"Garbage", "knoeiwerk\r\n\r\n", 400},
    {"BinaryGarbage", std::string("\x16\x03\x01\x02\x00\x01", 6), 400},
    {"BareLineFeeds", "GET / HTTP/1.1\nHost: hier\n\n", 400},
    {"BareCarriageReturn", "GET / HTTP/1.1\r\nHost: hier\r\nX: a\rb\r\n\r\n", 400},
    {"NulInHeader", std::string("GET / HTTP/1.1\r\nHost: hier\r\nX: a\0b\r\n\r\n", 38), 400},
    {"LeadingSpace", " GET / HTTP/1.1\r\nHost: hier\r\n\r\n", 400},
    {"TwoSpaces", "GET  / HTTP/1.1\r\nHost: hier\r\n\r\n", 400},
    {"AbsoluteTarget", "GET http://hier/ HTTP/1.1\r\nHost: hier\r\n\r\n", 400},
    {"Fragment", "GET /a#b HTTP/1.1\r\nHost: hier\r\n\r\n", 400},
    {"BrokenEscape", "GET /a%2 HTTP/1.1\r\nHost: hier\r\n\r\n", 400},
    {"EncodedNul", "GET /a%00b HTTP/1.1\r\nHost: hier\r\n\r\n", 400},
    {"InvalidUtf8InPath", "GET /%c3 HTTP/1.1\r\nHost: hier\r\n\r\n", 400},
    {"OldVersion", "GET / HTTP/0.9\r\nHost: hier\r\n\r\n", 505},
    {"NextVersion", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
    {"UnknownMethod", "BREW / HTTP/1.1\r\nHost: hier\r\n\r\n", 501},
    {"Trace", "TRACE / HTTP/1.1\r\nHost: hier\r\n\r\n", 501},
    {"Connect", "CONNECT hier:443 HTTP/1.1\r\nHost: hier\r\n\r\n", 501},
    {"SpaceBeforeColon", "GET / HTTP/1.1\r\nHost : hier\r\n\r\n", 400},
    {"FoldedHeader", "GET / HTTP/1.1\r\nHost: hier\r\nX: a\r\n b\r\n\r\n", 400},
    {"HeaderWithoutColon", "GET / HTTP/1.1\r\nHost: hier\r\nonzin\r\n\r\n", 400},
    {"TwoEqualLengths", post("Content-Length: 2\r\nContent-Length: 2\r\n", "{}"), 400},
    {"TwoLengths", post("Content-Length: 2\r\nContent-Length: 40\r\n", "{}"), 400},
    {"ListedLengths", post("Content-Length: 2, 2\r\n", "{}"), 400},
    {"NegativeLength", post("Content-Length: -1\r\n", ""), 400},
    {"SignedLength", post("Content-Length: +2\r\n", "{}"), 400},
    {"HexLength", post("Content-Length: 0x2\r\n", "{}"), 400},
    {"EmptyLength", post("Content-Length:\r\n", ""), 400},
    {"OverflowingLength", post("Content-Length: 18446744073709551618\r\n", "{}"), 413},
    {"BodyOnGet", "GET / HTTP/1.1\r\nHost: hier\r\nContent-Length: 2\r\n\r\n{}", 400},
    {"Chunked", post("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"), 411},
    {"DisguisedChunked", post("Transfer-Encoding: xchunked\r\n", "2\r\n{}\r\n0\r\n\r\n"), 411},
    {"LengthThenChunked", post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
     400},
    {"ChunkedThenLength", post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n"),
     400},
    {"ChunkedOnGet", "GET / HTTP/1.1\r\nHost: hier\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
     411},
    {"UnknownExpectation", post("Expect: iets\r\nContent-Length: 2\r\n", "{}"), 417},
    {"TwoOrigins", post("Origin: http://a\r\nOrigin: http://b\r\nContent-Length: 2\r\n", "{}"),
     400},
    {"LongTarget", "GET /" + std::string(3000, 'a') + " HTTP/1.1\r\nHost: hier\r\n\r\n", 414},
    {"LargeHeader", "GET / HTTP/1.1\r\nHost: hier\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n",
     431},
    {"LargeBody", post("Content-Length: 1048577\r\n", std::string(1'048'577, 'a')), 413},
};

INSTANTIATE_TEST_SUITE_P(Guard, RefusedRequest, ::testing::ValuesIn(k_refused),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Guard, RefusesTooManyHeaderLines) {
  TestServer server;
  std::string request = "GET / HTTP/1.1\r\nHost: hier\r\n";
  for (int i = 0; i < 64; ++i) request += "X" + std::to_string(i) + ": a\r\n";
  EXPECT_EQ(status_of(converse(server, request + "\r\n")), 431);
  EXPECT_TRUE(server.requests().empty());
}

TEST(Guard, RefusesAHeaderWithoutEndBeforeItIsAllThere) {
  TestServer server;
  EXPECT_EQ(status_of(converse(server, "GET / HTTP/1.1\r\nX: " + std::string(17'000, 'a'))), 431);
}

/// Bodies up to 100 bytes, and to 1000 where documents go.
GuardLimits with_documents() {
  GuardLimits limits = hasty();
  limits.head.body_bytes = 100;
  limits.head.large_bodies = {{"POST", "/dossier/{id}/document", 1000}};
  limits.large_body_wait = 50ms;
  return limits;
}

std::string document(std::string_view method_and_path, std::size_t size) {
  return std::string(method_and_path) + " HTTP/1.1\r\nHost: hier\r\nConnection: close\r\nContent-Length: " +
         std::to_string(size) + "\r\n\r\n" + std::string(size, 'x');
}

bool everybody(const Request&) { return true; }

TEST(Guard, TakesALargeBodyOnlyWhereItBelongsAndNoLargerThanThere) {
  TestServer server(with_documents(), {}, everybody);
  EXPECT_EQ(status_of(converse(server, document("POST /dossier/7/document?naam=a", 1000))), 200);
  EXPECT_EQ(server.requests().back().body.size(), 1000U);
  EXPECT_EQ(status_of(converse(server, document("POST /dossier/7/document", 1001))), 413);
  for (const char* elsewhere : {"PUT /dossier/7/document", "POST /dossier/7/documenten", "POST /dossier//document",
                                "POST /dossier/7/document/8", "POST /dossier/7", "POST /x/dossier/7/document",
                                "POST /pad?/dossier/7/document"}) {
    EXPECT_EQ(status_of(converse(server, document(elsewhere, 101))), 413) << elsewhere;
  }
  EXPECT_EQ(status_of(converse(server, document("POST /pad", 100))), 200);
}

TEST(Guard, ReadsNoLargeBodyOfWhoMayNotSendOne) {
  TestServer nobody(with_documents());
  EXPECT_EQ(status_of(converse(nobody, document("POST /dossier/7/document", 101))), 401);
  EXPECT_EQ(status_of(converse(nobody, document("POST /dossier/7/document", 100))), 200) << "no more than elsewhere";
  TestServer named(with_documents(), {}, [](const Request& request) { return request.path == "/dossier/8/document"; });
  EXPECT_EQ(status_of(converse(named, document("POST /dossier/7/document", 101))), 401);
  EXPECT_EQ(status_of(converse(named, document("POST /dossier/8/document", 101))), 200);
  TestServer broken(with_documents(), {}, [](const Request&) -> bool { throw std::runtime_error("geen sessies"); });
  EXPECT_EQ(status_of(converse(broken, document("POST /dossier/7/document", 101))), 503);
  EXPECT_EQ(broken.failures().size(), 1U);
}

TEST(Guard, HoldsOnlySoManyLargeBodiesAtTheSameTime) {
  GuardLimits limits = with_documents();
  limits.large_bodies = 1;
  limits.body_time = 3s;
  TestServer server(limits, {}, everybody);
  RawClient slow(server.port());
  slow.send(document("POST /dossier/7/document", 500).substr(0, 300));
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(status_of(converse(server, document("POST /dossier/8/document", 500))), 503);
  EXPECT_EQ(status_of(converse(server, document("POST /pad", 10))), 200) << "others go on";
  slow.send(document("POST /dossier/7/document", 500).substr(300));
  EXPECT_EQ(status_of(slow.read_to_end()), 200);
  EXPECT_EQ(status_of(converse(server, document("POST /dossier/8/document", 500))), 200) << "the place is free again";
}

TEST(Guard, GivesUpOnADrippingHeaderAtItsAbsoluteDeadline) {
  TestServer server(hasty());
  RawClient client(server.port());
  const auto taken = drip(client, "GET / HTTP/1.1\r\nHost: hier\r\nX: " + std::string(2000, 'a'));
  EXPECT_LT(taken, 3s);
  EXPECT_EQ(status_of(client.read_to_end()), 408);
  EXPECT_TRUE(server.requests().empty());
}

TEST(Guard, GivesUpOnADrippingBodyAtItsAbsoluteDeadline) {
  TestServer server(hasty());
  RawClient client(server.port());
  client.send(post("Content-Length: 2000\r\n", ""));
  const auto taken = drip(client, std::string(2000, 'a'));
  EXPECT_LT(taken, 3s);
  EXPECT_EQ(status_of(client.read_to_end()), 408);
  EXPECT_TRUE(server.requests().empty());
}

TEST(Guard, DoesNotExecuteABodyThatBreaksOff) {
  TestServer server;
  RawClient client(server.port());
  client.send(post("Content-Length: 10\r\n", "{}"));
  client.finish_sending();
  EXPECT_EQ(client.read_to_end(), "");
  EXPECT_TRUE(server.requests().empty());
}

TEST(Guard, ClosesASilentConnection) {
  GuardLimits limits;
  limits.first_byte_time = 100ms;
  TestServer server(limits);
  RawClient client(server.port());
  EXPECT_EQ(client.read_to_end(3s), "");
  EXPECT_TRUE(client.was_closed());
}

TEST(Guard, GivesUpOnAReaderThatDoesNotRead) {
  auto limits = hasty();
  limits.send_bytes_per_second = 1'000'000'000;
  const std::string large(8 * 1024 * 1024, 'x');
  TestServer server(limits, [&](const Request&) {
    Response response;
    response.content_type = "text/plain";
    response.bytes = large;
    return response;
  });
  RawClient client(server.port(), "127.0.0.1", 4096);
  client.send(k_good);
  std::this_thread::sleep_for(1500ms);
  const auto answer = client.read_to_end();
  EXPECT_TRUE(client.was_closed());
  EXPECT_LT(answer.size(), large.size());
}

TEST(Guard, ServesALargeAnswerToAReaderWhoTakesIt) {
  const std::string large(8 * 1024 * 1024, 'x');
  TestServer server({}, [&](const Request&) {
    Response response;
    response.content_type = "text/plain";
    response.bytes = large;
    return response;
  });
  const auto answer = converse(server, k_last);
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_EQ(answer.size() - answer.find("\r\n\r\n") - 4, large.size());
}

TEST(Guard, ServesSeveralRequestsOverOneConnectionInOrder) {
  TestServer server;
  RawClient client(server.port());
  client.send(post("Content-Length: 3\r\n", "een"));
  EXPECT_THAT(client.read_answer(), HasSubstr("goed een"));
  client.send(post("Content-Length: 4\r\n", "twee") + std::string(k_last));  // pipelined
  const auto rest = client.read_to_end();
  EXPECT_EQ(count_of(rest, "HTTP/1.1 200 OK"), 2);
  EXPECT_THAT(rest, HasSubstr("goed twee"));
  ASSERT_EQ(server.requests().size(), 3U);
  EXPECT_EQ(server.requests()[2].path, "/laatste");
}

TEST(Guard, AcceptsAHeadThatArrivesInPieces) {
  TestServer server;
  RawClient client(server.port());
  for (const char byte : post("Content-Length: 2\r\n", "{}")) {
    client.send({&byte, 1});
    if (byte == '\n') std::this_thread::sleep_for(2ms);
  }
  EXPECT_THAT(client.read_answer(), HasSubstr("goed {}"));
}

TEST(Guard, AsksForTheBodyOfAClientThatWaitsForIt) {
  TestServer server;
  RawClient client(server.port());
  client.send(post("Expect: 100-continue\r\nContent-Length: 2\r\n", ""));
  EXPECT_EQ(client.read_answer(), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("{}");
  EXPECT_THAT(client.read_answer(), HasSubstr("goed {}"));
}

TEST(Guard, ClosesAfterHttp10AndWhenAsked) {
  TestServer server;
  const auto answer = converse(server, "GET / HTTP/1.0\r\nHost: hier\r\n\r\n");
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_THAT(answer, HasSubstr("Connection: close"));
  EXPECT_EQ(status_of(converse(server, k_last)), 200);
}

TEST(Guard, AnswersHeadWithoutABody) {
  TestServer server;
  const auto answer =
      converse(server, "HEAD / HTTP/1.1\r\nHost: hier\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Content-Length: 5\r\n"));
  EXPECT_TRUE(std::string_view(answer).ends_with("\r\n\r\n"));
}

TEST(Guard, GivesHandlersRawHeadersAndDecodedPathAndQuery) {
  TestServer server;
  converse(server,
           "GET /stage%20een?naam=Dani%C3%ABl+V&x=%26 HTTP/1.1\r\nHost: hier\r\n"
           "X-Proef: a%0d%0ab\r\nConnection: close\r\n\r\n");
  ASSERT_EQ(server.requests().size(), 1U);
  const auto request = server.requests()[0];
  EXPECT_EQ(request.path, "/stage een");
  EXPECT_EQ(request.query_value("naam"), "Daniël V");
  EXPECT_EQ(request.query_value("x"), "&");
  EXPECT_EQ(request.header("x-proef"), "a%0d%0ab");
}

TEST(Guard, DoesNotBelieveAClientAboutItsAddress) {
  TestServer server;
  converse(server,
           "GET / HTTP/1.1\r\nHost: hier\r\nREMOTE_ADDR: 203.0.113.9\r\n"
           "X-Forwarded-For: 203.0.113.9\r\nConnection: close\r\n\r\n");
  ASSERT_EQ(server.requests().size(), 1U);
  EXPECT_EQ(to_text(server.requests()[0].client), "127.0.0.1");
}

TEST(Guard, BelievesATrustedProxyAboutTheClientButNotTheClientBehindIt) {
  GuardLimits limits;
  limits.trusted_proxies = {*parse_cidr("127.0.0.1")};
  TestServer server(limits);
  converse(server,
           "GET / HTTP/1.1\r\nHost: hier\r\nX-Forwarded-For: 198.51.100.1, 203.0.113.9\r\n"
           "Connection: close\r\n\r\n");
  ASSERT_EQ(server.requests().size(), 1U);
  EXPECT_EQ(to_text(server.requests()[0].client), "203.0.113.9");
}

TEST(Guard, KeepsTheTextOfAnExceptionToItself) {
  TestServer server(
      {}, [](const Request&) -> Response { throw std::runtime_error("geheime tabel persoon"); });
  const auto answer = converse(server, k_last);
  EXPECT_EQ(status_of(answer), 500);
  EXPECT_THAT(answer, Not(HasSubstr("geheim")));
  EXPECT_EQ(server.failures(), std::vector<std::string>{"geheime tabel persoon"});
}

TEST(Guard, RefusesMoreUnfinishedRequestsFromOneAddressButNotAWholeOne) {
  GuardLimits limits;
  limits.receiving_per_address = 3;
  TestServer server(limits);
  std::vector<RawClient> drippers;
  for (int i = 0; i < 3; ++i) {
    drippers.emplace_back(server.port()).send("GET / HTTP/1.1\r\n");
  }
  std::this_thread::sleep_for(100ms);
  RawClient fourth(server.port());
  fourth.send("GET / HTTP/1.1\r\n");
  EXPECT_EQ(status_of(fourth.read_to_end()), 503);
  EXPECT_EQ(status_of(converse(server, k_last)), 200);
}

TEST(Guard, DoesNotCapItsOwnProxy) {
  GuardLimits limits;
  limits.receiving_per_address = 1;
  limits.trusted_proxies = {*parse_cidr("127.0.0.0/8")};
  TestServer server(limits);
  RawClient first(server.port());
  RawClient second(server.port());
  first.send("GET / HTTP/1.1\r\n");
  std::this_thread::sleep_for(50ms);
  second.send("GET / HTTP/1.1\r\n");
  std::this_thread::sleep_for(50ms);
  second.send("Host: hier\r\n\r\n");
  EXPECT_EQ(status_of(second.read_answer()), 200);
}

TEST(Guard, ServesAGoodClientQuicklyAmongAHundredDrippers) {
  TestServer server;
  const char* sources[] = {"127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5", "127.0.0.6"};
  std::vector<RawClient> drippers;
  for (int i = 0; i < 100; ++i) drippers.emplace_back(server.port(), sources[i % 5]);
  std::atomic<bool> is_over{false};
  std::thread dripping([&] {
    for (auto& client : drippers) client.send("GET / HTTP/1.1\r\nHost: hier\r\nX: ");
    while (!is_over) {
      for (auto& client : drippers) client.send("a");
      std::this_thread::sleep_for(20ms);
    }
  });
  std::this_thread::sleep_for(100ms);
  std::vector<Clock::duration> taken;
  for (int i = 0; i < 200; ++i) {
    const auto began = Clock::now();
    EXPECT_EQ(status_of(converse(server, k_last)), 200);
    taken.push_back(Clock::now() - began);
  }
  is_over = true;
  dripping.join();
  std::sort(taken.begin(), taken.end());
  EXPECT_LT(taken[taken.size() / 2], 50ms);
}

TEST(Guard, LetsTheLongestIdleConnectionGoWhenThreadsRunOut) {
  GuardLimits limits;
  limits.threads = 8;
  TestServer server(limits);
  std::vector<RawClient> idle;
  for (int i = 0; i < 40; ++i) {
    auto& client = idle.emplace_back(server.port());
    client.send(k_good);
    ASSERT_EQ(status_of(client.read_answer(3s)), 200) << i;
  }
  EXPECT_EQ(idle.front().read_to_end(3s), "");
  EXPECT_TRUE(idle.front().was_closed());
  idle.back().send(k_good);
  EXPECT_EQ(status_of(idle.back().read_answer()), 200);
}

TEST(Guard, LetsTheSlowestSenderGoWhenNobodyIsIdle) {
  GuardLimits limits;
  limits.threads = 4;
  limits.evictable_after = 50ms;
  TestServer server(limits);
  std::vector<RawClient> drippers;
  for (int i = 0; i < 4; ++i) {
    drippers.emplace_back(server.port()).send("GET / HTTP/1.1\r\n");
    std::this_thread::sleep_for(100ms);  // so that the first has begun first
  }
  EXPECT_EQ(status_of(converse(server, k_last)), 200);
  EXPECT_EQ(status_of(drippers.front().read_to_end(3s)), 503);
}

TEST(Guard, StopsAtOnceWithIdleConnectionsOpenAndFinishesWhatItBegan) {
  std::atomic<bool> has_begun{false};
  TestServer server({}, [&](const Request& request) {
    if (request.path == "/laatste") {
      has_begun = true;
      std::this_thread::sleep_for(300ms);
    }
    return text_response(200, "text/plain", "klaar");
  });
  RawClient idle(server.port());
  idle.send(k_good);
  idle.read_answer();
  RawClient busy(server.port());
  busy.send(k_last);
  while (!has_begun) std::this_thread::sleep_for(1ms);
  const auto began = Clock::now();
  server.stop();
  EXPECT_LT(Clock::now() - began, 2s);
  EXPECT_THAT(busy.read_to_end(), HasSubstr("klaar"));
}

TEST(Guard, RefusesAPortThatIsTaken) {
  TestServer server;
  GuardedServer second(
      {}, [](const Request&) { return Response{}; }, [](const Request&, std::string_view) {});
  EXPECT_FALSE(second.bind(*parse_ip_address("127.0.0.1"), server.port()).ok());
}

}  // namespace
}  // namespace stagepad
