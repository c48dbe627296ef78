#include "tests/bench/server/load_client.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stagepad::bench {

namespace {

using Clock = std::chrono::steady_clock;

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

/// A whole answer at the beginning of the text; false when more has to come.
bool parse(std::string_view text, Heard& heard, std::size_t& size) {
  const auto end = text.find("\r\n\r\n");
  if (end == std::string_view::npos) return false;
  heard.head = text.substr(0, end + 2);
  heard.status = heard.head.size() > 12 ? std::atoi(heard.head.data() + 9) : 0;
  const std::string length(heard.header("Content-Length"));
  const std::size_t body = static_cast<std::size_t>(std::strtoul(length.c_str(), nullptr, 10));
  size = end + 4 + body;
  if (text.size() < size) return false;
  heard.body = text.substr(end + 4, body);
  return true;
}

/// One of the connections.
struct Line {
  int socket = -1;
  std::string out;
  std::size_t sent = 0;
  std::string in;
  Clock::time_point begun;
  long answers = 0;
};

class Client {
 public:
  Client(int port, std::size_t connections, const NextRequest& next)
      : port_(port), next_(next), lines_(connections), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {}
  ~Client() {
    for (const Line& line : lines_) {
      if (line.socket >= 0) ::close(line.socket);
    }
    ::close(epoll_);
  }

  Load run(std::chrono::milliseconds duration) {
    const auto begin = Clock::now();
    end_ = begin + duration;
    for (std::size_t n = 0; n < lines_.size(); ++n) open(n, nullptr);
    std::vector<epoll_event> events(256);
    while (Clock::now() < end_) {
      const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 20);
      for (int i = 0; i < count; ++i) turn(events[static_cast<std::size_t>(i)]);
    }
    load_.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    for (const Line& line : lines_) load_.per_connection.push_back(line.answers);
    std::sort(load_.per_connection.begin(), load_.per_connection.end());
    std::sort(load_.latencies.begin(), load_.latencies.end());
    return std::move(load_);
  }

 private:
  void failed(const std::string& what) {
    if (load_.failures++ == 0) load_.first_failure = what;
  }

  void open(std::size_t n, const Heard* heard) {
    Line& line = lines_[n];
    std::string request = next_(n, heard);
    if (line.socket >= 0) ::close(line.socket);
    line.in.clear();
    line.socket = connect_to(port_);
    if (line.socket < 0) return failed("no connection");
    ::fcntl(line.socket, F_SETFL, O_NONBLOCK);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = n;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, line.socket, &event);
    send(n, std::move(request));
  }

  void send(std::size_t n, std::string request) {
    Line& line = lines_[n];
    line.out = std::move(request);
    line.sent = 0;
    line.begun = Clock::now();
    go_on_sending(n);
  }

  void go_on_sending(std::size_t n) {
    Line& line = lines_[n];
    while (line.sent < line.out.size()) {
      const auto count = ::send(line.socket, line.out.data() + line.sent, line.out.size() - line.sent,
                                MSG_NOSIGNAL);
      if (count < 0) break;
      line.sent += static_cast<std::size_t>(count);
    }
    epoll_event event{};
    event.events = EPOLLIN | (line.sent < line.out.size() ? std::uint32_t{EPOLLOUT} : 0U);
    event.data.u64 = n;
    ::epoll_ctl(epoll_, EPOLL_CTL_MOD, line.socket, &event);
  }

  void turn(const epoll_event& event) {
    const auto n = static_cast<std::size_t>(event.data.u64);
    Line& line = lines_[n];
    if ((event.events & EPOLLOUT) != 0) go_on_sending(n);
    if ((event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) == 0) return;
    char buffer[64 * 1024];
    const auto count = ::recv(line.socket, buffer, sizeof buffer, 0);
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) {
      failed("the connection broke");
      return open(n, nullptr);
    }
    line.in.append(buffer, static_cast<std::size_t>(count));
    answered(n);
  }

  void answered(std::size_t n) {
    Line& line = lines_[n];
    Heard heard;
    std::size_t size = 0;
    if (!parse(line.in, heard, size)) return;
    const std::chrono::duration<double, std::milli> took = Clock::now() - line.begun;
    load_.latencies.push_back(took.count());
    ++line.answers;
    if (heard.status < 200 || heard.status > 299) failed(line.in.substr(0, 2000));
    if (heard.header("Connection") == "close") {
      const std::string kept = line.in;
      Heard again;
      parse(kept, again, size);
      return open(n, &again);
    }
    std::string request = next_(n, &heard);
    line.in.erase(0, size);
    send(n, std::move(request));
  }

  const int port_;
  const NextRequest& next_;
  std::vector<Line> lines_;
  const int epoll_;
  Clock::time_point end_;
  Load load_;
};

}  // namespace

std::string_view Heard::header(std::string_view name) const {
  std::size_t at = head.find("\r\n");
  while (at != std::string_view::npos && at + 2 < head.size()) {
    const auto end = head.find("\r\n", at + 2);
    const auto line = head.substr(at + 2, end - at - 2);
    const auto colon = line.find(": ");
    if (colon != std::string_view::npos && same_name(line.substr(0, colon), name)) {
      return line.substr(colon + 2);
    }
    at = end;
  }
  return {};
}

double Load::latency(double percent) const {
  if (latencies.empty()) return std::nan("");
  const auto at = static_cast<std::size_t>(static_cast<double>(latencies.size()) * percent / 100);
  return latencies[std::min(at, latencies.size() - 1)];
}

int connect_to(int port, const char* source) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  ::inet_pton(AF_INET, source, &address.sin_addr);
  // Port 0 is chosen at connect(), where far more are free than at bind().
  const int one = 1;
  ::setsockopt(socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  ::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
  ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return socket;
  ::close(socket);
  return -1;
}

Load run_load(int port, std::size_t connections, std::chrono::milliseconds duration,
              const NextRequest& next) {
  return Client(port, connections, next).run(duration);
}

Load run_load(int port, std::size_t connections, std::chrono::milliseconds duration,
              const std::string& request) {
  const NextRequest same = [&](std::size_t, const Heard*) { return request; };
  return run_load(port, connections, duration, same);
}

std::string get_request(int port, const std::string& path, const std::string& cookie) {
  std::string text = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                     "\r\nAccept: application/json\r\n";
  if (!cookie.empty()) text += "Cookie: " + cookie + "\r\n";
  return text + "\r\n";
}

int ask(int port, const std::string& request, std::string& body) {
  const int socket = connect_to(port);
  if (socket < 0) return 0;
  ::send(socket, request.data(), request.size(), MSG_NOSIGNAL);
  std::string text;
  Heard heard;
  std::size_t size = 0;
  char buffer[64 * 1024];
  while (!parse(text, heard, size)) {
    const auto count = ::recv(socket, buffer, sizeof buffer, 0);
    if (count <= 0) break;
    text.append(buffer, static_cast<std::size_t>(count));
  }
  ::close(socket);
  body = std::string(heard.body);
  return heard.status;
}

}  // namespace stagepad::bench
