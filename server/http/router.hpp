#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"

namespace stagepad {

/// Which handler answers which method and path. Filled once at start, then read by many threads.
///
///     router.add("GET", "/api/trajecten/{traject}", handler);   // request.path_value("traject")
///
/// A segment in braces matches exactly one non-empty segment; a literal one comes before it, in
/// whatever order they were added. HEAD is answered as GET. A path that exists for another method
/// gets 405 with `Allow`, any other goes to the fallback. The answer of a route carries its pattern.
class Router {
 public:
  void add(std::string_view method, std::string_view pattern, RequestHandler handler);
  /// For paths no route knows (the client's own addresses, embedded files). Without one: 404.
  void set_fallback(RequestHandler handler) { fallback_ = std::move(handler); }

  [[nodiscard]] Response dispatch(const Request& request) const;

  struct Route {
    std::string method;
    std::string pattern;
  };
  /// All routes in the order they were added, for tests that hold them against the endpoints.
  [[nodiscard]] std::vector<Route> routes() const;

 private:
  struct Entry {
    Route route;
    std::vector<std::string> segments;
    RequestHandler handler;
  };
  std::vector<Entry> entries_;
  RequestHandler fallback_;
};

}  // namespace stagepad
