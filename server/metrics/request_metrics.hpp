#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "server/http/message.hpp"
#include "server/metrics/exposition.hpp"

namespace stagepad::metrics {

/// Upper bounds of the classes of durations, in seconds: from a look-up to a password being checked.
inline constexpr std::array k_duration_bounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                 0.1,   0.25,   0.5,   1.0,  2.5};

/// Counts answers by method, route and class of status, and how long making them took. What a client
/// chooses (the path) never becomes a label: a route is its pattern, and what no route answered is "none".
/// Thread-safe.
class RequestMetrics {
 public:
  /// A handler that counts what `handler` does; this object must outlive it.
  RequestHandler counting(RequestHandler handler);

  void observe(std::string_view method, std::string_view route, int status, double seconds);
  void write(Exposition& out) const;

 private:
  struct Durations {
    std::array<std::uint64_t, k_duration_bounds.size() + 1> counts{};  ///< the last one: longer than all
    double sum = 0;
  };
  using Route = std::pair<std::string, std::string>;  ///< method, pattern

  mutable std::mutex mutex_;
  std::map<std::pair<Route, int>, std::uint64_t> answers_;  ///< by hundreds of the status
  std::map<Route, Durations> durations_;
};

}  // namespace stagepad::metrics
