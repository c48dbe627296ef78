#include <future>
#include <gtest/gtest.h>

#include "tests/unit/server/http_test_server.hpp"

namespace stagepad {
namespace {

using testing::RawClient;
using testing::status_of;
using testing::TestServer;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// More than all buffers between server and client hold.
const std::string& a_lot() {
  static const std::string text(8U << 20U, 'x');
  return text;
}

Response answer(const Request& request) {
  return text_response(200, "text/plain", request.path == "/veel" ? a_lot() : "klaar " + request.body);
}

/// A server that is told to stop while something is under way.
class GuardStop : public ::testing::Test {
 protected:
  explicit GuardStop(std::chrono::milliseconds stop_time = 20s) {
    GuardLimits limits;
    limits.stop_time = stop_time;
    server_ = std::make_unique<TestServer>(limits, answer);
  }

  /// Returns when newcomers are refused.
  void begin_to_stop() {
    stopped_ = std::async(std::launch::async, [this] { server_->stop(); });
    while (RawClient(server_->port()).is_connected()) std::this_thread::sleep_for(5ms);
  }
  bool has_stopped_within(std::chrono::milliseconds time) {
    return stopped_.wait_for(time) == std::future_status::ready;
  }

  std::unique_ptr<TestServer> server_;
  std::future<void> stopped_;
};

TEST_F(GuardStop, ABodyThatIsStillArrivingIsReadToItsEndAndAnswered) {
  RawClient client(server_->port());
  client.send("POST /pad HTTP/1.1\r\nHost: hier\r\nContent-Length: 20\r\n\r\n01234");
  std::this_thread::sleep_for(50ms);  // so that it has begun
  begin_to_stop();
  for (const char* part : {"56789", "abcde", "fghij"}) {
    std::this_thread::sleep_for(50ms);
    EXPECT_FALSE(has_stopped_within(0ms));
    EXPECT_TRUE(client.send(part));
  }
  const std::string reply = client.read_to_end();
  EXPECT_EQ(status_of(reply), 200);
  EXPECT_TRUE(reply.ends_with("klaar 0123456789abcdefghij")) << reply;
  EXPECT_NE(reply.find("Connection: close"), std::string::npos) << "the line is not kept for more";
  EXPECT_TRUE(has_stopped_within(5s));
}

TEST_F(GuardStop, AHeadThatIsStillArrivingIsAnsweredToo) {
  RawClient client(server_->port());
  client.send("GET /pad HTTP/1.1\r\n");
  std::this_thread::sleep_for(50ms);
  begin_to_stop();
  client.send("Host: hier\r\n\r\n");
  EXPECT_EQ(status_of(client.read_to_end()), 200);
  EXPECT_TRUE(has_stopped_within(5s));
}

TEST_F(GuardStop, ASlowReaderGetsAllOfItsAnswer) {
  RawClient client(server_->port(), "127.0.0.1", 16 * 1024);
  client.send("GET /veel HTTP/1.1\r\nHost: hier\r\n\r\n");
  while (server_->requests().empty()) std::this_thread::sleep_for(5ms);
  begin_to_stop();
  // Longer than a stop gave a slow reader once.
  std::this_thread::sleep_for(2500ms);
  EXPECT_FALSE(has_stopped_within(0ms));
  const std::string reply = client.read_to_end(30s);
  EXPECT_GT(reply.size(), a_lot().size());
  EXPECT_TRUE(has_stopped_within(5s));
}

TEST_F(GuardStop, WhoAsksNothingIsLetGoAtOnce) {
  RawClient idle(server_->port());
  idle.send("GET /pad HTTP/1.1\r\nHost: hier\r\n\r\n");
  idle.read_answer();
  const RawClient silent(server_->port());
  std::this_thread::sleep_for(50ms);
  begin_to_stop();
  EXPECT_TRUE(has_stopped_within(5s));
  EXPECT_EQ(idle.read_to_end(), "");
}

/// A server that does not wait long.
class GuardHastyStop : public GuardStop {
 protected:
  GuardHastyStop() : GuardStop(300ms) {}
};

TEST_F(GuardHastyStop, RequestsThatNeverEndAreCutOff) {
  RawClient sending(server_->port());
  sending.send("POST /pad HTTP/1.1\r\nHost: hier\r\nContent-Length: 500000\r\n\r\nx");
  RawClient reading(server_->port(), "127.0.0.1", 16 * 1024);
  reading.send("GET /veel HTTP/1.1\r\nHost: hier\r\n\r\n");
  while (server_->requests().empty()) std::this_thread::sleep_for(5ms);
  begin_to_stop();
  EXPECT_TRUE(has_stopped_within(8s)) << "their own limits are 15 s and more";
  EXPECT_LT(reading.read_to_end().size(), a_lot().size());
  EXPECT_TRUE(reading.was_closed());
}

}  // namespace
}  // namespace stagepad
