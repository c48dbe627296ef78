#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "server/http/connection_registry.hpp"
#include "server/http/guard_limits.hpp"
#include "server/http/message.hpp"
#include "shared/base/result.hpp"

namespace stagepad {

/// What a server has had to do with connections, for the metrics. `refused` counts heads that were
/// refused, by status; `dropped` connections that found no place in the queue.
struct GuardCounts {
  ConnectionCounts connections;
  std::uint64_t accepted = 0;
  std::uint64_t dropped = 0;
  std::map<int, std::uint64_t> refused;
};

/// An HTTP/1.1 server (cpp-httplib underneath) behind a guard. cpp-httplib's own time limits are
/// renewed by every byte and its parser is generous; here **our** code accepts connections, reads
/// and judges the whole request head under absolute deadlines and byte budgets, and only then lets
/// cpp-httplib do the exchange, over a stream that cannot read past the end of this request.
/// What follows:
///  * a refused request is answered once and its connection closed; no byte after it is executed;
///  * an exception in a handler becomes a 500 without its text, which goes to `on_failure` only;
///  * idle connections never keep new ones waiting: the longest idle one makes room.
///
/// Thread-safe: stop() from any thread or signal handler. The handler is called from many threads.
class GuardedServer {
 public:
  /// Told what went wrong inside a handler, for the log.
  using OnFailure = std::function<void(const Request&, std::string_view what)>;

  /// May this request, of which there is only the head yet, send a large body? So that a stranger cannot make the
  /// server hold one.
  using MaySendLarge = std::function<bool(const Request&)>;

  /// Without `may_send_large` nobody may.
  GuardedServer(GuardLimits limits, RequestHandler handler, OnFailure on_failure, MaySendLarge may_send_large = {});
  ~GuardedServer();
  GuardedServer(const GuardedServer&) = delete;
  GuardedServer& operator=(const GuardedServer&) = delete;

  /// Binds and listens; port 0 takes a free one. The port, or why not (in words for the terminal).
  Result<int> bind(const IpAddress& address, int port);
  /// Serves until stop(). Returns when every connection has ended.
  void run();
  /// Async-signal-safe. Newcomers are refused from here on. Requests that have begun are finished,
  /// within the limits they have anyway and within `stop_time` in all.
  void stop();
  /// Has it begun to stop?
  [[nodiscard]] bool is_stopping() const;

  [[nodiscard]] GuardCounts counts() const;

 private:
  class Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace stagepad
