#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace stagepad::bench {

/// An answer as far as it matters here; views of the client's buffer.
struct Heard {
  int status = 0;
  std::string_view head;
  std::string_view body;

  /// The value of a header ("ETag"); empty when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// What to send over connection `n` after it heard that (nullptr: it has just begun): whole bytes.
using NextRequest = std::function<std::string(std::size_t n, const Heard* heard)>;

/// What a run of the client brought. Times in milliseconds; every list is sorted.
struct Load {
  double seconds = 0;
  std::vector<double> latencies;
  std::vector<long> per_connection;  ///< answers
  long failures = 0;                 ///< answers that are no 2xx, and connections that broke
  std::string first_failure;         ///< what was said, or that the connection broke

  [[nodiscard]] double per_second() const { return static_cast<double>(latencies.size()) / seconds; }
  [[nodiscard]] double latency(double percent) const;
};

/// Keeps `connections` busy for so long, each with one request at a time, from one thread of its own
/// (epoll): as many clients as there are, none in another's way. A connection that the server ends
/// after an answer, as it does after a thousand, is made anew. Latency is from the first byte sent to
/// the last one read.
Load run_load(int port, std::size_t connections, std::chrono::milliseconds duration,
              const NextRequest& next);

/// The same request over every connection.
Load run_load(int port, std::size_t connections, std::chrono::milliseconds duration,
              const std::string& request);

/// A GET as a browser sends it; without a cookie when that is empty.
std::string get_request(int port, const std::string& path, const std::string& cookie);

/// One exchange over a connection of its own. `body` gets what came; returns the status.
int ask(int port, const std::string& request, std::string& body);

/// A socket to 127.0.0.1, from this loopback address; -1 when it is refused.
int connect_to(int port, const char* source = "127.0.0.1");

}  // namespace stagepad::bench
