#include "server/http/router.hpp"

#include <algorithm>
#include <optional>

#include "server/http/problem.hpp"

namespace stagepad {
namespace {

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> segments;
  if (path.starts_with('/')) path.remove_prefix(1);
  while (true) {
    const auto end = path.find('/');
    segments.emplace_back(path.substr(0, end));
    if (end == std::string_view::npos) return segments;
    path.remove_prefix(end + 1);
  }
}

bool is_parameter(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

/// What the braces stand for; nothing when the pattern does not fit.
std::optional<NamedValues> match(const std::vector<std::string>& pattern,
                                 const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return std::nullopt;
  NamedValues values;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (is_parameter(pattern[i])) {
      if (path[i].empty()) return std::nullopt;
      values.emplace_back(pattern[i].substr(1, pattern[i].size() - 2), path[i]);
    } else if (pattern[i] != path[i]) {
      return std::nullopt;
    }
  }
  return values;
}

Request with(const Request& request, NamedValues& path_values) {
  Request routed = request;
  routed.path_values = std::move(path_values);
  return routed;
}

}  // namespace

void Router::add(std::string_view method, std::string_view pattern, RequestHandler handler) {
  Entry entry;
  entry.route = {std::string(method), std::string(pattern)};
  entry.segments = split(pattern);
  entry.handler = std::move(handler);
  entries_.push_back(std::move(entry));
}

Response Router::dispatch(const Request& request) const {
  const auto path = split(request.path);
  const std::string_view method =
      request.method == "HEAD" ? std::string_view("GET") : std::string_view(request.method);
  const Entry* best = nullptr;
  NamedValues best_values;
  std::string allowed;
  for (const auto& entry : entries_) {
    auto values = match(entry.segments, path);
    if (!values) continue;
    if (entry.route.method != method) {
      if (allowed.find(entry.route.method) == std::string::npos) {
        allowed += (allowed.empty() ? "" : ", ") + entry.route.method;
      }
      continue;
    }
    if (best == nullptr || values->size() < best_values.size()) {
      best = &entry;
      best_values = std::move(*values);
    }
  }
  if (best != nullptr) {
    Response response = best_values.empty() ? best->handler(request) : best->handler(with(request, best_values));
    response.route = best->route.pattern;
    return response;
  }
  if (!allowed.empty()) {
    auto response = problem_response({.status = 405, .type = "methode"});
    response.set_header("Allow", allowed);
    return response;
  }
  if (fallback_) return fallback_(request);
  return problem_response({.status = 404, .type = "onbekend-adres"});
}

std::vector<Router::Route> Router::routes() const {
  std::vector<Route> routes;
  std::transform(entries_.begin(), entries_.end(), std::back_inserter(routes),
                 [](const Entry& entry) { return entry.route; });
  return routes;
}

}  // namespace stagepad
