#include "server/metrics/request_metrics.hpp"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

#include "server/http/unavailable.hpp"

namespace stagepad::metrics {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Methods are refused before they come here unless they are one of these.
std::string known_method(std::string_view method) {
  for (const std::string_view known : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
    if (method == known) return std::string(known);
  }
  return "other";
}

}  // namespace

RequestHandler RequestMetrics::counting(RequestHandler handler) {
  return [this, handler = std::move(handler)](const Request& request) {
    const auto begin = Clock::now();
    try {
      Response response = handler(request);
      observe(request.method, response.route, response.status, seconds_since(begin));
      return response;
    } catch (const Unavailable&) {
      observe(request.method, {}, 503, seconds_since(begin));
      throw;
    } catch (...) {
      observe(request.method, {}, 500, seconds_since(begin));
      throw;
    }
  };
}

void RequestMetrics::observe(std::string_view method, std::string_view route, int status, double seconds) {
  const Route key{known_method(method), route.empty() ? "none" : std::string(route)};
  const auto bound = std::lower_bound(k_duration_bounds.begin(), k_duration_bounds.end(), seconds);
  const std::lock_guard lock(mutex_);
  ++answers_[{key, status / 100}];
  Durations& durations = durations_[key];
  ++durations.counts.at(static_cast<std::size_t>(bound - k_duration_bounds.begin()));
  durations.sum += seconds;
}

void RequestMetrics::write(Exposition& out) const {
  const std::lock_guard lock(mutex_);
  out.family("stagepad_http_requests_total", Type::counter, "Requests answered, by method, route and class of status.");
  for (const auto& [key, count] : answers_) {
    const auto& [route, hundreds] = key;
    out.sample({{"method", route.first}, {"route", route.second}, {"status", std::to_string(hundreds) + "xx"}}, count);
  }
  out.family("stagepad_http_request_duration_seconds", Type::histogram, "How long making an answer took, without sending it.");
  for (const auto& [route, durations] : durations_) {
    const auto labels = [&, &route = route](double bound) {
      return Labels{{"method", route.first}, {"route", route.second}, {"le", number_text(bound)}};
    };
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < k_duration_bounds.size(); ++i) {
      count += durations.counts.at(i);
      out.sample(labels(k_duration_bounds.at(i)), count, "_bucket");
    }
    count += durations.counts.back();
    out.sample(labels(std::numeric_limits<double>::infinity()), count, "_bucket");
    out.sample({{"method", route.first}, {"route", route.second}}, durations.sum, "_sum");
    out.sample({{"method", route.first}, {"route", route.second}}, count, "_count");
  }
}

}  // namespace stagepad::metrics
