#pragma once

#include <functional>
#include <string>

#include "server/http/connection_guard.hpp"
#include "server/metrics/request_metrics.hpp"
#include "server/store/store.hpp"

namespace stagepad::metrics {

/// Where the figures come from; all must outlive the page.
struct Sources {
  store::Store& store;
  const RequestMetrics& requests;
  const GuardedServer& server;
  std::function<bool()> is_ready;
};

/// Everything there is to measure at this moment, for Prometheus. What cannot be read right now is left
/// out, so that a missing figure is never a wrong one. Holds no names, addresses or numbers of people.
std::string page(const Sources& sources);

}  // namespace stagepad::metrics
