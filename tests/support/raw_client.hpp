#pragma once

#include <arpa/inet.h>
#include <chrono>
#include <cstdint>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace stagepad::testing {

/// A client that sends exactly the bytes it is given.
class RawClient {
 public:
  /// `source` is the loopback address to come from.
  explicit RawClient(int port, const char* source = "127.0.0.1", int receive_buffer = 0)
      : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receive_buffer > 0) {
      ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    ::inet_pton(AF_INET, source, &address.sin_addr);
    ::bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    is_connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  ~RawClient() { ::close(socket_); }
  RawClient(RawClient&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)), is_connected_(other.is_connected_) {}
  RawClient(const RawClient&) = delete;

  [[nodiscard]] bool is_connected() const { return is_connected_; }

  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

  void finish_sending() { ::shutdown(socket_, SHUT_WR); }

  /// Everything until the server closes, or until the time is over.
  std::string read_to_end(std::chrono::milliseconds at_most = std::chrono::seconds(10)) {
    return read_until(at_most, [](const std::string&) { return false; });
  }

  /// One whole answer by its Content-Length, leaving the connection open.
  std::string read_answer(std::chrono::milliseconds at_most = std::chrono::seconds(10)) {
    return read_until(at_most, [](const std::string& text) {
      const auto end = text.find("\r\n\r\n");
      if (end == std::string::npos) return false;
      const auto length = text.find("Content-Length: ");
      const auto size = length < end ? std::stoul(text.substr(length + 16)) : 0;
      return text.size() >= end + 4 + size;
    });
  }

  [[nodiscard]] bool was_closed() const { return was_closed_; }

 private:
  template <class IsDone>
  std::string read_until(std::chrono::milliseconds at_most, IsDone is_done) {
    const auto deadline = std::chrono::steady_clock::now() + at_most;
    std::string text;
    while (!is_done(text)) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
          deadline - std::chrono::steady_clock::now());
      pollfd descriptor{socket_, POLLIN, 0};
      if (left.count() <= 0 || ::poll(&descriptor, 1, static_cast<int>(left.count())) <= 0) break;
      char chunk[16 * 1024];
      const auto count = ::recv(socket_, chunk, sizeof chunk, 0);
      if (count <= 0) {
        was_closed_ = true;
        break;
      }
      text.append(chunk, static_cast<std::size_t>(count));
    }
    return text;
  }

  int socket_;
  bool is_connected_ = false;
  bool was_closed_ = false;
};

inline int status_of(std::string_view answer) {
  if (!answer.starts_with("HTTP/1.1 ") || answer.size() < 12) return 0;
  return std::stoi(std::string(answer.substr(9, 3)));
}

inline int count_of(std::string_view text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

}  // namespace stagepad::testing
