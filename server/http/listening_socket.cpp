#include "server/http/listening_socket.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace stagepad {
namespace {

/// The three kinds of address the socket calls know, in one place of memory.
union SocketAddress {
  sockaddr any;
  sockaddr_in v4;
  sockaddr_in6 v6;
};

struct NativeAddress {
  SocketAddress value{};
  socklen_t size = sizeof(SocketAddress);
};

NativeAddress to_native(const IpAddress& address, int port) {
  NativeAddress native;
  const auto network_port = htons(static_cast<std::uint16_t>(port));
  if (address.is_v4()) {
    native.value.v4.sin_family = AF_INET;
    native.value.v4.sin_port = network_port;
    std::memcpy(&native.value.v4.sin_addr, address.bytes.data() + 12, 4);
    native.size = sizeof native.value.v4;
  } else {
    native.value.v6.sin6_family = AF_INET6;
    native.value.v6.sin6_port = network_port;
    std::memcpy(&native.value.v6.sin6_addr, address.bytes.data(), 16);
    native.size = sizeof native.value.v6;
  }
  return native;
}

IpAddress from_native(const NativeAddress& native) {
  IpAddress address;
  if (native.value.any.sa_family == AF_INET) {
    address.bytes[10] = address.bytes[11] = 0xff;
    std::memcpy(address.bytes.data() + 12, &native.value.v4.sin_addr, 4);
  } else if (native.value.any.sa_family == AF_INET6) {
    std::memcpy(address.bytes.data(), &native.value.v6.sin6_addr, 16);
  }
  return address;
}

int port_of(const NativeAddress& native) {
  return ntohs(native.value.any.sa_family == AF_INET ? native.value.v4.sin_port
                                                     : native.value.v6.sin6_port);
}

Failure failed(int descriptor, const std::string& what) {
  Failure failure{"bind", what + ": " + std::strerror(errno) + "."};
  if (descriptor >= 0) ::close(descriptor);
  return failure;
}

}  // namespace

Result<ListeningSocket> listen_on(const IpAddress& address, int port, int backlog) {
  const int family = address.is_v4() ? AF_INET : AF_INET6;
  const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return failed(descriptor, "The system gives no socket");
  // Not SO_REUSEPORT, which would let two servers take the same port and share its requests.
  const int on = 1;
  ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (family == AF_INET6) {
    const int off = 0;  // "::" answers on IPv4 too
    ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
  }
  auto native = to_native(address, port);
  if (::bind(descriptor, &native.value.any, native.size) != 0 ||
      ::listen(descriptor, backlog) != 0) {
    return failed(descriptor,
                  "Port " + std::to_string(port) + " of " + to_text(address) + " cannot be taken");
  }
  native.size = sizeof native.value;
  ::getsockname(descriptor, &native.value.any, &native.size);
  return ListeningSocket{descriptor, port_of(native)};
}

Accepted accept_from(int listener, int send_buffer_bytes) {
  NativeAddress peer;
  const int descriptor = ::accept4(listener, &peer.value.any, &peer.size, SOCK_CLOEXEC);
  if (descriptor < 0) {
    const bool is_out_of_room =
        errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
    return {is_out_of_room ? AcceptState::out_of_room : AcceptState::nobody, -1, {}};
  }
  const int on = 1;
  ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  ::setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &send_buffer_bytes, sizeof send_buffer_bytes);
  return {AcceptState::accepted, descriptor, from_native(peer)};
}

}  // namespace stagepad
