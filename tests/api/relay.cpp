#include "tests/api/relay.hpp"

#include <arpa/inet.h>
#include <array>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace stagepad::test {

namespace {

sockaddr_in this_machine(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

/// A connection to the port; -1 when nothing answers there.
int connected(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = this_machine(port);
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
  ::close(socket);
  return -1;
}

std::string host_at(int port) { return "127.0.0.1:" + std::to_string(port); }

/// Passes on what has come, with `shown` in the place of `asked`; false at the end.
bool pass_on(int from, int to, const std::string& asked = {}, const std::string& shown = {}) {
  std::array<char, 65536> space{};
  const ssize_t read = ::recv(from, space.data(), space.size(), 0);
  if (read <= 0) return false;
  std::string bytes(space.data(), static_cast<std::size_t>(read));
  const auto at = asked.empty() ? std::string::npos : bytes.find(asked);
  if (at != std::string::npos) bytes.replace(at, asked.size(), shown);
  for (std::string_view rest = bytes; !rest.empty();) {
    const ssize_t sent = ::send(to, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

/// Until one side ends, which ends the other: so whoever keeps a connection notices that the server went. A server
/// answers only to who asks for its own address.
void pass_both_ways(int near, int relay_port, int server_port) {
  const int far = connected(server_port);
  std::array<pollfd, 2> ends{{{near, POLLIN, 0}, {far, POLLIN, 0}}};
  bool is_open = far >= 0;
  while (is_open && ::poll(ends.data(), ends.size(), -1) > 0) {
    if (ends[0].revents != 0) is_open = pass_on(near, far, host_at(relay_port), host_at(server_port));
    if (is_open && ends[1].revents != 0) is_open = pass_on(far, near);
  }
  ::close(near);
  if (far >= 0) ::close(far);
}

}  // namespace

bool is_listening(int port) {
  const int socket = connected(port);
  if (socket >= 0) ::close(socket);
  return socket >= 0;
}

Relay::Relay(int target_port) : target_(std::make_shared<std::atomic<int>>(target_port)) {
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = this_machine(0);
  socklen_t size = sizeof address;
  const bool is_there = ::bind(listener, reinterpret_cast<const sockaddr*>(&address), size) == 0 &&
                        ::listen(listener, 64) == 0 &&
                        ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  EXPECT_TRUE(is_there) << "no port to relay from";
  if (!is_there) return;
  port_ = ntohs(address.sin_port);
  std::thread([listener, target = target_, port = port_] {
    for (;;) {
      const int near = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
      if (near >= 0) std::thread(pass_both_ways, near, port, target->load()).detach();
    }
  }).detach();
}

}  // namespace stagepad::test
