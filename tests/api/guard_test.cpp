#include <algorithm>
#include <atomic>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

#include "tests/api/server_process.hpp"
#include "tests/support/raw_client.hpp"

namespace stagepad {
namespace {

using test::ServerProcess;
using test::TemporaryFolder;
using testing::count_of;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::RawClient;
using testing::status_of;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// The real server with an empty installation; one for all tests of the suite.
class GuardOfTheServer : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    directory_ = new TemporaryFolder();
    process_ = new ServerProcess({"serve", "--port", "0", "--data", directory_->path() / "data"});
    port_ = process_->wait_until_ready();
    ASSERT_NE(port_, 0) << process_->wait().err;
  }
  static void TearDownTestSuite() {
    delete process_;
    delete directory_;
  }

  static std::string host() { return "127.0.0.1:" + std::to_string(port_); }

  static std::string request(std::string_view line, std::string_view headers = "",
                             std::string_view body = "") {
    return std::string(line) + " HTTP/1.1\r\nHost: " + host() + "\r\n" + std::string(headers) +
           "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" +
           std::string(body);
  }

  static std::string converse(std::string_view bytes) {
    RawClient client(port_);
    client.send(bytes);
    return client.read_to_end();
  }

  static TemporaryFolder* directory_;
  static ServerProcess* process_;
  static int port_;
};

TemporaryFolder* GuardOfTheServer::directory_ = nullptr;
ServerProcess* GuardOfTheServer::process_ = nullptr;
int GuardOfTheServer::port_ = 0;

TEST_F(GuardOfTheServer, DoesNotExecuteARequestHiddenInABody) {
  const auto hidden = request("GET /aanmelden");
  for (const auto& outer :
       {"POST /aanmelden HTTP/1.1\r\nHost: " + host() +
            "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /aanmelden HTTP/1.1\r\nHost: " + host() +
            "\r\nContent-Length: 0\r\nContent-Length: 4\r\n\r\n",
        "POST /aanmelden HTTP/1.1\r\nHost: " + host() +
            "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}) {
    const auto answer = converse(outer + hidden);
    EXPECT_GE(status_of(answer), 400) << outer;
    EXPECT_EQ(count_of(answer, "HTTP/1.1 "), 1) << outer;
    EXPECT_THAT(answer, Not(HasSubstr("<form")));
  }
}

TEST_F(GuardOfTheServer, ClosesOnGarbage) {
  EXPECT_EQ(status_of(converse("onzin\r\n\r\n")), 400);
  EXPECT_EQ(status_of(converse("GET / HTTP/1.1\r\n\r\n")), 400);
}

TEST_F(GuardOfTheServer, AnswersOnlyAtItsOwnHost) {
  EXPECT_EQ(status_of(converse(
                "GET /aanmelden HTTP/1.1\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n")),
            421);
}

TEST_F(GuardOfTheServer, RefusesChangesFromOtherOrigins) {
  for (const auto* headers : {"", "Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n",
                              "Origin: https://kwaad.example\r\n", "Origin: null\r\n",
                              "Sec-Fetch-Site: same-origin\r\nOrigin: https://kwaad.example\r\n"}) {
    EXPECT_EQ(status_of(converse(request("POST /aanmelden", headers, "email=a&wachtwoord=b"))), 403)
        << headers;
    EXPECT_EQ(status_of(converse(request("POST /afmelden", headers))), 403) << headers;
  }
}

TEST_F(GuardOfTheServer, HardensEveryKindOfAnswer) {
  const std::string answers[] = {
      converse(request("GET /aanmelden")),       converse(request("GET /")),
      converse(request("GET /pages/plain.css")), converse(request("GET /texts/nl.json")),
      converse(request("GET /bestaat/niet")),    converse(request("GET /api/ik")),
      converse(request("DELETE /aanmelden")),    converse("onzin\r\n\r\n")};
  for (const auto& answer : answers) {
    EXPECT_THAT(answer, HasSubstr("\r\nContent-Security-Policy: default-src 'none'; "));
    EXPECT_THAT(answer, HasSubstr("frame-ancestors 'none'"));
    EXPECT_THAT(answer, HasSubstr("\r\nX-Content-Type-Options: nosniff\r\n"));
    EXPECT_THAT(answer, HasSubstr("\r\nReferrer-Policy: same-origin\r\n"));
    EXPECT_THAT(answer, HasSubstr("\r\nCross-Origin-Opener-Policy: same-origin\r\n"));
    EXPECT_THAT(answer, HasSubstr("\r\nCross-Origin-Resource-Policy: same-origin\r\n"));
    EXPECT_EQ(count_of(answer, "Cache-Control: "), 1) << answer;
    EXPECT_THAT(answer, Not(HasSubstr("EXCEPTION_WHAT")));
  }
}

TEST_F(GuardOfTheServer, ServesAmongAHundredDrippers) {
  const char* sources[] = {"127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5", "127.0.0.6"};
  std::vector<RawClient> drippers;
  for (int i = 0; i < 100; ++i) drippers.emplace_back(port_, sources[i % 5]);
  std::atomic<bool> is_over{false};
  std::thread dripping([&] {
    for (auto& client : drippers) client.send("GET / HTTP/1.1\r\nX: ");
    while (!is_over) {
      for (auto& client : drippers) client.send("a");
      std::this_thread::sleep_for(50ms);
    }
  });
  std::vector<Clock::duration> taken;
  for (int i = 0; i < 100; ++i) {
    const auto began = Clock::now();
    EXPECT_EQ(status_of(converse(request("GET /aanmelden"))), 200);
    taken.push_back(Clock::now() - began);
  }
  is_over = true;
  dripping.join();
  std::sort(taken.begin(), taken.end());
  EXPECT_LT(taken[taken.size() / 2], 100ms);
}

TEST(ServerStop, EndsInOrderWithIdleConnectionsOpen) {
  const TemporaryFolder directory;
  ServerProcess process({"serve", "--port", "0", "--data", directory.path() / "data"});
  const int port = process.wait_until_ready();
  ASSERT_NE(port, 0);
  RawClient idle(port);
  idle.send("GET /aanmelden HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n\r\n");
  EXPECT_EQ(status_of(idle.read_answer()), 200);
  const auto began = Clock::now();
  process.signal(SIGTERM);
  EXPECT_EQ(process.wait().status, 0);
  EXPECT_LT(Clock::now() - began, 10s);
}

TEST(ServerStart, RefusesAPublicUrlAtWhichNobodyCouldSignIn) {
  const TemporaryFolder directory;
  const auto ending =
      test::run_stagepad({"serve", "--port", "0", "--data", directory.path() / "data",
                          "--public-url", "http://stagepad.example"});
  EXPECT_NE(ending.err.find("nobody could sign in"), std::string::npos) << ending.err;
  EXPECT_EQ(ending.status, 2);
  EXPECT_FALSE(std::filesystem::exists(directory.path() / "data"));
}

}  // namespace
}  // namespace stagepad
