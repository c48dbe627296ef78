#include "server/http/connection_guard.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <poll.h>
#include <semaphore>
#include <stop_token>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

// With AddressSanitizer g++ 12 takes the std::regex inside for uninitialised (a false alarm that
// also comes from the standard header alone).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
// Only this file sees cpp-httplib, which takes long to compile.
#include <httplib.h>

#include "server/http/ascii.hpp"
#include "server/http/connection.hpp"
#include "server/http/connection_registry.hpp"
#include "server/http/listening_socket.hpp"
#include "server/http/problem.hpp"
#include "server/http/unavailable.hpp"
#include "server/http/security.hpp"
#include "server/http/worker_pool.hpp"

namespace stagepad {
namespace {

/// IMF-fixdate, as HTTP wants it; not strftime, whose names follow the locale.
std::string http_date(std::time_t time) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                days.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
                months.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900, utc.tm_hour,
                utc.tm_min, utc.tm_sec);
  return text.data();
}

/// What cpp-httplib reads: a request line we have written ourselves, without headers, and then the
/// bytes of the body. It never parses anything a client wrote, so it cannot read it differently.
class ExchangeStream final : public httplib::Stream {
 public:
  ExchangeStream(Connection& connection, const std::string& method)
      : connection_(connection), request_line_(method + " / HTTP/1.1\r\n\r\n") {}

  bool is_readable() const override { return true; }
  bool is_writable() const override { return !connection_.has_failed(); }

  ssize_t read(char* target, size_t size) override {
    if (given_ < request_line_.size()) {
      const auto count = request_line_.copy(target, size, given_);
      given_ += count;
      return static_cast<ssize_t>(count);
    }
    return static_cast<ssize_t>(connection_.read_body(target, size));
  }

  ssize_t write(const char* bytes, size_t size) override {
    // A body that did not arrive makes cpp-httplib answer 400; the guard's own refusal follows.
    return connection_.write({bytes, size}) ? static_cast<ssize_t>(size) : -1;
  }

  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip = to_text(connection_.peer());
    port = 0;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    ip.clear();
    port = 0;
  }
  socket_t socket() const override { return connection_.socket(); }

 private:
  Connection& connection_;
  const std::string request_line_;
  std::size_t given_ = 0;
};

/// Builds what handlers see. Nothing when path or query cannot be decoded.
std::optional<Request> to_request(const RequestHead& head, const IpAddress& peer,
                                  const std::vector<Cidr>& trusted_proxies) {
  Request request;
  request.method = head.method;
  request.target = head.target;
  request.headers = head.fields;
  const auto question = head.target.find('?');
  auto path = percent_decode(std::string_view(head.target).substr(0, question));
  if (!path) return std::nullopt;
  request.path = std::move(*path);
  if (question != std::string::npos) {
    auto query = parse_form(std::string_view(head.target).substr(question + 1));
    if (!query) return std::nullopt;
    request.query = std::move(*query);
  }
  std::vector<std::string> forwarded_for;
  for (const auto& [name, value] : head.fields) {
    if (equals_ignoring_case(name, "x-forwarded-for")) forwarded_for.push_back(value);
  }
  request.client = client_address(peer, forwarded_for, trusted_proxies);
  return request;
}

/// The exchange of this thread. Handlers run on the thread of their connection, and cpp-httplib
/// hands them nothing of ours: this is how they find it.
thread_local Request* t_request = nullptr;

/// A place among the large bodies that are in memory; given back at the end.
using LargePlace = std::unique_ptr<std::counting_semaphore<>, void (*)(std::counting_semaphore<>*)>;
void give_back(std::counting_semaphore<>* places) { places->release(); }

void refuse(Connection& connection, const HeadRefusal& refusal) {
  Response response =
      problem_response({.status = refusal.status, .detail = std::string(refusal.detail)});
  harden(response);
  if (refusal.status == 503) response.set_header("Retry-After", "5");
  std::string text = "HTTP/1.1 " + std::to_string(refusal.status) + ' ' +
                     std::string(status_phrase(refusal.status)) +
                     "\r\nDate: " + http_date(std::time(nullptr)) +
                     "\r\nConnection: close\r\nContent-Type: " + response.content_type +
                     "\r\nContent-Length: " + std::to_string(response.body.size()) + "\r\n";
  for (const auto& [name, value] : response.headers) text += name + ": " + value + "\r\n";
  text += "\r\n" + response.body;
  connection.answer_refusal(text);
}

}  // namespace

class GuardedServer::Engine final : public httplib::Server {
 public:
  Engine(GuardLimits limits, RequestHandler handler, OnFailure on_failure, MaySendLarge may_send_large);
  ~Engine() override;

  Result<int> bind_to(const IpAddress& address, int port);
  void run();
  void wake();
  [[nodiscard]] bool is_stopping() const { return registry_.is_stopping(); }
  [[nodiscard]] GuardCounts counts() const;

 private:
  enum class Next { request, close, linger };

  void accept_one();
  void cut_off_after_stop_time(const std::stop_token& ended);
  void serve(int socket, const IpAddress& peer);
  Next exchange(Connection& connection, const RequestHead& head, bool is_last);
  void refuse_and_count(Connection& connection, const HeadRefusal& refusal);
  /// Why a large body is not received; else it has taken a place, which `place` gives back.
  std::optional<HeadRefusal> refuse_large(const Request& request, LargePlace& place);
  void answer(const httplib::Request& in, httplib::Response& out);
  Response handle(const Request& request);

  const GuardLimits limits_;
  const RequestHandler answerer_;
  const OnFailure on_failure_;
  const MaySendLarge may_send_large_;
  std::counting_semaphore<> large_places_;
  ConnectionRegistry registry_;
  WorkerPool pool_;
  mutable std::mutex counts_mutex_;
  GuardCounts counts_;  ///< without what the registry knows
  int listener_ = -1;
  const int wake_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
};

GuardedServer::Engine::Engine(GuardLimits limits, RequestHandler handler, OnFailure on_failure,
                              MaySendLarge may_send_large)
    : limits_(std::move(limits)),
      answerer_(std::move(handler)),
      on_failure_(std::move(on_failure)),
      may_send_large_(std::move(may_send_large)),
      large_places_(static_cast<std::ptrdiff_t>(limits_.large_bodies)),
      registry_(limits_.receiving_per_address, limits_.evictable_after),
      pool_(limits_.threads, limits_.queued, [this] { registry_.make_room(); }) {
  const auto serve_any = [this](const httplib::Request& in, httplib::Response& out) {
    answer(in, out);
  };
  Get("/", serve_any);
  Post("/", serve_any);
  Put("/", serve_any);
  Patch("/", serve_any);
  Delete("/", serve_any);
  set_keep_alive_timeout(
      std::chrono::duration_cast<std::chrono::seconds>(limits_.idle_time).count());
  set_keep_alive_max_count(limits_.requests_per_connection);
  // answer() catches what handlers throw; this is for what cpp-httplib itself may throw, whose
  // default is to send the exception's text in a header.
  set_exception_handler([](const httplib::Request&, httplib::Response& out, std::exception_ptr) {
    out.status = 500;
  });
  set_post_routing_handler([this](const httplib::Request&, httplib::Response& out) {
    // Begun before the stop, so promised to be kept; there will be no next request.
    if (registry_.is_stopping() && !out.has_header("Connection")) {
      out.headers.erase("Keep-Alive");
      out.set_header("Connection", "close");
    }
    out.headers.erase("Accept-Ranges");  // promised by cpp-httplib on HEAD; we serve no ranges
    if (out.status == 304 || out.status == 204) out.headers.erase("Content-Length");
  });
}

GuardedServer::Engine::~Engine() {
  if (listener_ >= 0) ::close(listener_);
  ::close(wake_);
}

Result<int> GuardedServer::Engine::bind_to(const IpAddress& address, int port) {
  const auto socket = listen_on(address, port, limits_.listen_backlog);
  if (!socket) return socket.failure();
  listener_ = socket.value().descriptor;
  return socket.value().port;
}

void GuardedServer::Engine::wake() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(wake_, &one, sizeof one);
}

void GuardedServer::Engine::run() {
  svr_sock_ = listener_;  // cpp-httplib asks it whether the server is shutting down
  while (true) {
    std::array<pollfd, 2> sources{{{listener_, POLLIN, 0}, {wake_, POLLIN, 0}}};
    const int ready = ::poll(sources.data(), sources.size(), -1);
    if (ready < 0 && errno != EINTR) break;
    if (ready > 0 && sources[1].revents != 0) break;
    if (ready > 0 && sources[0].revents != 0) accept_one();
  }
  ::close(listener_);  // refuses newcomers from here on, so that a proxy can turn elsewhere
  listener_ = -1;
  registry_.stop();
  {
    // Ended by its destructor as soon as nothing is under way any more.
    const std::jthread limit([this](const std::stop_token& ended) { cut_off_after_stop_time(ended); });
    pool_.join();
  }
  svr_sock_ = INVALID_SOCKET;
}

void GuardedServer::Engine::accept_one() {
  const auto accepted = accept_from(listener_, limits_.send_buffer_bytes);
  switch (accepted.state) {
    case AcceptState::nobody:
      return;
    case AcceptState::out_of_room:
      // The connection stays in the backlog; let somebody go and do not spin meanwhile.
      registry_.make_room();
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      return;
    case AcceptState::accepted:
      break;
  }
  const auto serve_it = [this, socket = accepted.descriptor, peer = accepted.peer] {
    serve(socket, peer);
  };
  const bool is_taken = pool_.submit(serve_it);
  if (!is_taken) ::close(accepted.descriptor);
  const std::lock_guard lock(counts_mutex_);
  ++(is_taken ? counts_.accepted : counts_.dropped);
}

void GuardedServer::Engine::cut_off_after_stop_time(const std::stop_token& ended) {
  std::mutex mutex;
  std::condition_variable_any woken;
  std::unique_lock lock(mutex);
  woken.wait_for(lock, ended, limits_.stop_time, [] { return false; });
  if (!ended.stop_requested()) registry_.cut_off();
}

GuardCounts GuardedServer::Engine::counts() const {
  const std::lock_guard lock(counts_mutex_);
  GuardCounts counts = counts_;
  counts.connections = registry_.counts();
  return counts;
}

void GuardedServer::Engine::refuse_and_count(Connection& connection, const HeadRefusal& refusal) {
  {
    const std::lock_guard lock(counts_mutex_);
    ++counts_.refused[refusal.status];
  }
  refuse(connection, refusal);
}

void GuardedServer::Engine::serve(int socket, const IpAddress& peer) {
  Connection connection(socket, peer, limits_, registry_);
  auto patience = limits_.first_byte_time;
  for (std::size_t count = 1; count <= limits_.requests_per_connection; ++count) {
    if (!connection.wait_for_request(patience)) return;
    patience = limits_.idle_time;
    const auto head = connection.read_head();
    if (std::holds_alternative<Connection::Gone>(head)) return;
    if (const auto* refusal = std::get_if<HeadRefusal>(&head)) {
      refuse_and_count(connection, *refusal);
      return connection.close(Connection::Ending::lingering);
    }
    const bool is_last = count == limits_.requests_per_connection || pool_.is_pressed() ||
                         registry_.is_stopping();
    switch (exchange(connection, std::get<RequestHead>(head), is_last)) {
      case Next::request:
        break;
      case Next::close:
        return;
      case Next::linger:
        return connection.close(Connection::Ending::lingering);
    }
  }
}

std::optional<HeadRefusal> GuardedServer::Engine::refuse_large(const Request& request, LargePlace& place) {
  try {
    if (!may_send_large_ || !may_send_large_(request)) return HeadRefusal{401, "Sign in before sending so much."};
  } catch (const std::exception& error) {
    on_failure_(request, error.what());
    return HeadRefusal{503, "The server cannot take this now."};
  }
  if (!large_places_.try_acquire_for(limits_.large_body_wait)) {
    return HeadRefusal{503, "Others are sending as much at this moment. Try again in a minute."};
  }
  place.reset(&large_places_);
  return std::nullopt;
}

GuardedServer::Engine::Next GuardedServer::Engine::exchange(Connection& connection,
                                                            const RequestHead& head, bool is_last) {
  auto request = to_request(head, connection.peer(), limits_.trusted_proxies);
  if (!request) {
    refuse_and_count(connection, {400, "The address is malformed."});
    return Next::linger;
  }
  LargePlace place(nullptr, give_back);
  if (head.is_large) {
    if (const auto refusal = refuse_large(*request, place)) {
      refuse_and_count(connection, *refusal);
      return Next::linger;
    }
  }
  ExchangeStream stream(connection, head.method);
  bool is_answered = false;
  bool asked_to_close = false;  // cpp-httplib's opinion; ours is in `head`
  t_request = &*request;
  try {
    is_answered =
        process_request(stream, {}, 0, {}, 0, is_last || !head.keep_alive, asked_to_close, nullptr);
  } catch (const std::exception& error) {
    on_failure_(*request, error.what());
  }
  t_request = nullptr;
  if (const auto& refusal = connection.refusal()) {
    refuse_and_count(connection, *refusal);
    return Next::linger;
  }
  if (!is_answered || !connection.flush()) return Next::close;
  if (connection.unread_body() > 0 || (is_last && head.keep_alive)) return Next::linger;
  return head.keep_alive ? Next::request : Next::close;
}

Response GuardedServer::Engine::handle(const Request& request) {
  try {
    return answerer_(request);
  } catch (const Unavailable& error) {
    on_failure_(request, error.what());
    auto response = problem_response(
        {.status = 503,
         .type = "even_niet",
         .title = "The server cannot store anything right now. Try again in a "
                  "minute; if it stays like this, tell the administrator."});
    response.set_header("Retry-After", "60");
    return response;
  } catch (const std::exception& error) {
    on_failure_(request, error.what());
  } catch (...) {
    on_failure_(request, "an exception that is not a std::exception");
  }
  return problem_response({.status = 500});
}

void GuardedServer::Engine::answer(const httplib::Request& in, httplib::Response& out) {
  // cpp-httplib hands out a request of its own as const and never reads this again; a document is not held twice.
  t_request->body = std::move(const_cast<std::string&>(in.body));
  Response response = handle(*t_request);
  harden(response);
  out.status = response.status;
  out.set_header("Date", http_date(std::time(nullptr)));
  for (const auto& [name, value] : response.headers) out.set_header(name, value);
  if (!response.bytes.empty()) {
    out.set_content_provider(
        response.bytes.size(), response.content_type,
        [bytes = response.bytes](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
          return sink.write(bytes.data() + offset, length);
        });
  } else if (response.file && response.file->size() > 0) {
    out.set_content_provider(static_cast<std::size_t>(response.file->size()), response.content_type,
                             [file = response.file](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                               char piece[32 * 1024];
                               const auto got = file->read_at(offset, piece, std::min(length, sizeof piece));
                               return got > 0 && sink.write(piece, static_cast<std::size_t>(got));
                             });
  } else if (!response.body.empty()) {
    out.set_content(std::move(response.body), response.content_type);
  }
}

GuardedServer::GuardedServer(GuardLimits limits, RequestHandler handler, OnFailure on_failure,
                             MaySendLarge may_send_large)
    : engine_(std::make_unique<Engine>(std::move(limits), std::move(handler), std::move(on_failure),
                                       std::move(may_send_large))) {}
GuardedServer::~GuardedServer() = default;
Result<int> GuardedServer::bind(const IpAddress& address, int port) {
  return engine_->bind_to(address, port);
}
void GuardedServer::run() { engine_->run(); }
void GuardedServer::stop() { engine_->wake(); }
bool GuardedServer::is_stopping() const { return engine_->is_stopping(); }
GuardCounts GuardedServer::counts() const { return engine_->counts(); }

}  // namespace stagepad
