#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "server/http/connection_guard.hpp"
#include "tests/support/raw_client.hpp"

namespace stagepad::testing {

/// A real GuardedServer on a free port of 127.0.0.1, which remembers what reached its handler.
class TestServer {
 public:
  explicit TestServer(GuardLimits limits = {}, RequestHandler handler = {},
                      GuardedServer::MaySendLarge may_send_large = {})
      : server_(
            std::move(limits),
            [this, handler = std::move(handler)](const Request& request) {
              {
                const std::lock_guard lock(mutex_);
                requests_.push_back(request);
              }
              if (handler) return handler(request);
              return text_response(200, "text/plain", "goed " + request.body);
            },
            [this](const Request&, std::string_view what) {
              const std::lock_guard lock(mutex_);
              failures_.emplace_back(what);
            },
            std::move(may_send_large)),
        port_(server_.bind(*parse_ip_address("127.0.0.1"), 0).value()),
        thread_([this] { server_.run(); }) {}

  ~TestServer() { stop(); }

  void stop() {
    if (!thread_.joinable()) return;
    server_.stop();
    thread_.join();
  }

  [[nodiscard]] int port() const { return port_; }
  std::vector<Request> requests() {
    const std::lock_guard lock(mutex_);
    return requests_;
  }
  std::vector<std::string> failures() {
    const std::lock_guard lock(mutex_);
    return failures_;
  }

 private:
  std::mutex mutex_;
  std::vector<Request> requests_;
  std::vector<std::string> failures_;
  GuardedServer server_;
  const int port_;
  std::thread thread_;
};

/// The whole conversation of a client that sends `bytes` and reads until the server closes.
inline std::string converse(const TestServer& server, std::string_view bytes) {
  RawClient client(server.port());
  client.send(bytes);
  return client.read_to_end();
}

}  // namespace stagepad::testing
