#include <chrono>
#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <thread>

#include "tests/api/demo_server.hpp"
#include "tests/api/server_process.hpp"
#include "tests/support/raw_client.hpp"

namespace stagepad::test {
namespace {

using stagepad::testing::RawClient;
using namespace std::chrono_literals;

/// A server on a new directory, with its second listener.
class Readiness : public ::testing::Test {
 protected:
  Readiness()
      : process_({"serve", "--empty", "--port", "0", "--metrics-port", "0", "--data", data().string()}),
        port_(process_.wait_until_ready()) {}

  std::filesystem::path data() const { return folder_.path() / "data"; }
  std::string host() const { return "Host: 127.0.0.1:" + std::to_string(port_) + "\r\n"; }
  Reply ask(const std::string& path) const { return Person(port_).get(path); }
  /// Until newcomers are refused: the server has begun to stop.
  void wait_until_stopping() const {
    for (int i = 0; i < 1000 && RawClient(port_).is_connected(); ++i) std::this_thread::sleep_for(10ms);
    EXPECT_FALSE(RawClient(port_).is_connected());
  }

  TemporaryFolder folder_;
  ServerProcess process_;
  int port_;
};

TEST_F(Readiness, AServerWhoseDatabaseWasReplacedOrTakenAwayIsNotReadyButAlive) {
  EXPECT_EQ(ask("/readyz").status, 200);
  const auto file = data() / "stagepad.db";
  std::filesystem::rename(file, folder_.path() / "away.db");
  // A good answer is good for a second.
  std::this_thread::sleep_for(1100ms);
  const Reply gone = ask("/readyz");
  EXPECT_EQ(gone.status, 503);
  EXPECT_EQ(gone.body, "Not ready: the server cannot store anything right now.\n") << "no details for strangers";
  EXPECT_NE(gone.header("Retry-After"), "");
  EXPECT_EQ(ask("/healthz").status, 200);
  std::filesystem::copy_file(folder_.path() / "away.db", file);
  EXPECT_EQ(ask("/readyz").status, 503) << "it is another file";
  std::filesystem::remove(file);
  std::filesystem::rename(folder_.path() / "away.db", file);
  EXPECT_EQ(ask("/readyz").status, 200);
  process_.signal(SIGTERM);
  const Ending ending = process_.wait();
  EXPECT_NE(ending.err.find("not ready: the database file is not the one"), std::string::npos) << ending.err;
  EXPECT_NE(ending.err.find("ready: again"), std::string::npos) << ending.err;
}

TEST_F(Readiness, AServerThatIsToldToStopFinishesWhatHasBegunAndSaysThatItIsStopping) {
  // The head has begun; whoever asks in this moment hears that others are to be asked.
  RawClient asking(port_);
  asking.send("GET /readyz HTTP/1.1\r\n");
  RawClient sending(port_);
  const std::string body = "email=nobody%40umc.example&wachtwoord=" + std::string(2000, 'x');
  sending.send("POST /aanmelden HTTP/1.1\r\n" + host() + "Origin: http://127.0.0.1:" + std::to_string(port_) +
               "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
               std::to_string(body.size()) + "\r\n\r\n" + body.substr(0, 10));
  RawClient idle(port_);
  idle.send("GET /healthz HTTP/1.1\r\n" + host() + "\r\n");
  idle.read_answer();
  process_.signal(SIGTERM);
  wait_until_stopping();
  EXPECT_EQ(idle.read_to_end(5s), "") << "who asks nothing is let go at once";
  for (std::size_t at = 10; at < body.size(); at += 200) {
    ASSERT_TRUE(sending.send(body.substr(at, 200)));
    std::this_thread::sleep_for(20ms);
  }
  const std::string answer = sending.read_to_end();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 ")) << answer;
  EXPECT_NE(answer.find("</html>"), std::string::npos) << answer;
  EXPECT_NE(answer.find("Connection: close"), std::string::npos) << answer.substr(0, 300);
  asking.send(host() + "\r\n");
  const std::string ready = asking.read_to_end();
  EXPECT_TRUE(ready.starts_with("HTTP/1.1 503")) << ready;
  EXPECT_NE(ready.find("Not ready: the server is stopping."), std::string::npos) << ready;
  EXPECT_EQ(process_.wait().status, 0);
}

TEST_F(Readiness, ARequestThatNeverEndsDoesNotKeepTheServer) {
  RawClient endless(port_);
  // Announces more than it will ever send; its own limit would be far beyond that of stopping.
  endless.send("POST /aanmelden HTTP/1.1\r\n" + host() + "Origin: http://127.0.0.1:" + std::to_string(port_) +
               "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000\r\n\r\nx");
  process_.signal(SIGTERM);
  EXPECT_EQ(process_.wait().status, 0) << "it was still there after half a minute";
}

}  // namespace
}  // namespace stagepad::test
