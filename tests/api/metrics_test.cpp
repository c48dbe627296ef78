#include <csignal>
#include <gtest/gtest.h>

#include "tests/api/demo_server.hpp"
#include "tests/api/server_process.hpp"
#include "tests/support/exposition.hpp"
#include "tests/support/raw_client.hpp"

namespace stagepad::test {
namespace {

using stagepad::testing::Exposition;
using stagepad::testing::RawClient;

/// A server of the demonstration that is measured.
class Metrics : public ::testing::Test {
 protected:
  Metrics()
      : process_({"serve", "--demo", "--port", "0", "--metrics-port", "0", "--data",
                  (folder_.path() / "data").string(), "--today", k_demo_day}),
        port_(process_.wait_until_ready()) {
    const std::string greeting = process_.output();
    const std::string marker = "figures at http://127.0.0.1:";
    const auto at = greeting.find(marker);
    EXPECT_NE(at, std::string::npos) << greeting;
    if (at != std::string::npos) metrics_port_ = std::atoi(greeting.c_str() + at + marker.size());
  }

  Exposition measure() const {
    const Reply reply = Person(metrics_port_).get("/metrics");
    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.header("Content-Type"), "text/plain; version=0.0.4; charset=utf-8");
    Exposition parsed(reply.body);
    for (const std::string& each : parsed.problems()) ADD_FAILURE() << each;
    return parsed;
  }

  TemporaryFolder folder_;
  ServerProcess process_;
  int port_ = 0;
  int metrics_port_ = 0;
};

TEST(MetricsPort, IsNowhereUnlessAskedForAndRefusesWhatIsNoPortOrTaken) {
  EXPECT_EQ(run_stagepad({"serve", "--metrics-port", "veel"}).status, 2);
  EXPECT_EQ(run_stagepad({"serve", "--port", "8081", "--metrics-port", "8081"}).status, 2);
  const DemoServer server;
  EXPECT_EQ(Person(server.port()).get("/metrics").status, 404);
  const TemporaryFolder folder;
  const Ending taken = run_stagepad({"serve", "--port", "0", "--metrics-port", std::to_string(server.port()), "--data",
                                     (folder.path() / "data").string()});
  EXPECT_EQ(taken.status, 1);
  EXPECT_NE(taken.err.find("--metrics-port"), std::string::npos) << taken.err;
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "data")) << "nothing was touched";
}

TEST_F(Metrics, AnswersOnlyOnItsOwnListenerAndToItsOwnName) {
  EXPECT_EQ(Person(port_).get("/metrics").status, 404);
  EXPECT_EQ(Person(metrics_port_).get("/").status, 404) << "nothing but figures is there";
  EXPECT_EQ(Person(metrics_port_).get("/api/ik").status, 404);
  EXPECT_EQ(Person(metrics_port_).get("/readyz").status, 200);
  RawClient elsewhere(metrics_port_);
  elsewhere.send("GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(elsewhere.read_to_end().starts_with("HTTP/1.1 421"));
}

TEST_F(Metrics, CountsWhatHappens) {
  Exposition before = measure();
  EXPECT_EQ(before.value("stagepad_ready"), 1);
  EXPECT_EQ(before.sum("stagepad_build_info"), 1);
  EXPECT_EQ(before.value("stagepad_sessions"), 0);
  EXPECT_EQ(before.value("stagepad_outbox_messages", {{"status", "failed"}}), 0);
  for (const char* each : {"stagepad_database_size_bytes", "stagepad_database_wal_size_bytes",
                           "process_resident_memory_bytes", "process_open_fds", "process_max_fds"}) {
    EXPECT_GT(before.value(each), 0) << each;
  }
  Person daan(port_, Way::direct);
  ASSERT_EQ(daan.sign_in("daan@stagepad.example", "stagepad-demo").status, 303);
  EXPECT_EQ(daan.get("/api/trajecten").status, 200);
  EXPECT_EQ(daan.get("/api/trajecten/999999").status, 404);
  EXPECT_EQ(daan.get("/geheim/anna@umc.example").status, 404);
  RawClient malformed(port_);
  malformed.send("GET / HTTP/1.0\r\n\r\n");
  EXPECT_TRUE(malformed.read_to_end().starts_with("HTTP/1.1 505"));
  Exposition after = measure();
  const auto requests = [&](const std::string& route, const std::string& status) {
    return after.value("stagepad_http_requests_total", {{"method", "GET"}, {"route", route}, {"status", status}});
  };
  EXPECT_EQ(requests("/api/trajecten", "2xx"), 1);
  EXPECT_EQ(requests("/api/trajecten/{traject}", "4xx"), 1);
  EXPECT_EQ(requests("none", "4xx"), 1);
  EXPECT_EQ(after.value("stagepad_http_request_duration_seconds_count",
                        {{"method", "GET"}, {"route", "/api/trajecten"}}),
            1);
  EXPECT_EQ(after.value("stagepad_http_refusals_total", {{"status", "505"}}), 1);
  EXPECT_EQ(after.value("stagepad_sessions"), 1);
  EXPECT_GE(after.value("stagepad_http_connections", {{"state", "idle"}}), 1) << "daan's line is open";
  EXPECT_GT(after.value("stagepad_store_commits_total"), before.value("stagepad_store_commits_total"));
  EXPECT_GE(after.value("stagepad_store_changes_total"), after.value("stagepad_store_commits_total"));
  for (const std::string& route : after.values_of("route")) {
    EXPECT_EQ(route.find("anna"), std::string::npos) << "an address of a client became a label";
  }
  EXPECT_TRUE(after.problems().empty());
}

}  // namespace
}  // namespace stagepad::test
