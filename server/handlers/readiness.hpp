#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "server/handlers/services.hpp"
#include "server/http/message.hpp"

namespace stagepad {

/// May requests be sent here? For whoever divides them: it is not the same as being alive (/healthz), for
/// a server that is stopping, or whose disk is full, is alive. Strangers get a sentence without details;
/// those go to the log when the answer changes. Thread-safe.
class Readiness {
 public:
  Readiness(const Services& services, std::function<bool()> is_stopping);

  /// 200 when the database is there, can be read and written and has our schema, and the server is not
  /// stopping; otherwise 503.
  Response answer();
  [[nodiscard]] bool is_ready();

 private:
  /// Why not; empty when ready.
  std::string reason();
  std::string look();

  const Services& services_;
  const std::function<bool()> is_stopping_;
  /// Of the file that was opened at the start.
  std::optional<std::pair<std::uint64_t, std::uint64_t>> opened_;
  std::mutex mutex_;
  std::string known_;  ///< the reason found last
  std::optional<std::chrono::steady_clock::time_point> well_since_;
};

}  // namespace stagepad
