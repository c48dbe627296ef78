#include "server/http/connection.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace stagepad {
namespace {

constexpr std::size_t k_read_chunk = 16 * 1024;
constexpr std::size_t k_write_buffer = 16 * 1024;
/// A thread that waits to send looks this often whether it is to let go.
constexpr std::chrono::milliseconds k_slice{200};

using Clock = Connection::Clock;

enum class Polled { ready, timed_out };

Polled poll_until(int socket, short events, Clock::time_point deadline) {
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return Polled::timed_out;
    pollfd descriptor{socket, events, 0};
    const int ready = ::poll(&descriptor, 1, static_cast<int>(std::min<long long>(left, 60'000)));
    if (ready > 0) return Polled::ready;
    if (ready < 0 && errno != EINTR) return Polled::ready;  // the read or write will say what it is
  }
}

std::chrono::milliseconds time_for(std::uint64_t bytes, std::uint64_t bytes_per_second) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(bytes * 1000 / bytes_per_second));
}

}  // namespace

Connection::Connection(int socket, const IpAddress& peer, const GuardLimits& limits,
                       ConnectionRegistry& registry)
    : socket_(socket), peer_(peer), limits_(limits), registry_(registry) {
  const bool is_proxy = std::any_of(limits.trusted_proxies.begin(), limits.trusted_proxies.end(),
                                    [&](const Cidr& cidr) { return cidr.contains(peer); });
  handle_ = registry_.add(socket, address_key(peer), !is_proxy);
}

Connection::~Connection() { close(Ending::at_once); }

std::optional<Connection::Received> Connection::receive_now() {
  std::array<char, k_read_chunk> chunk;
  const ssize_t count = ::recv(socket_, chunk.data(), chunk.size(), MSG_DONTWAIT);
  if (count > 0) {
    in_.append(chunk.data(), static_cast<std::size_t>(count));
    return Received::data;
  }
  if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) return std::nullopt;
  return registry_.is_evicted(handle_) ? Received::evicted : Received::gone;
}

Connection::Received Connection::receive_waiting(Clock::time_point deadline) {
  while (true) {
    if (poll_until(socket_, POLLIN, deadline) == Polled::timed_out) return Received::timed_out;
    if (const auto received = receive_now()) return *received;
  }
}

Connection::Received Connection::receive(Clock::time_point deadline) {
  // The deadline comes first: somebody who always has one more byte ready must not outrun it.
  if (Clock::now() >= deadline) return Received::timed_out;
  if (const auto received = receive_now()) return *received;
  switch (registry_.begin_receiving(handle_)) {
    case ConnectionRegistry::Admission::address_full:
      return Received::address_full;
    case ConnectionRegistry::Admission::stopping:
      return Received::gone;
    case ConnectionRegistry::Admission::admitted:
      break;
  }
  const Received received = receive_waiting(deadline);
  registry_.end_waiting(handle_);
  return received;
}

std::optional<HeadRefusal> Connection::refusal_for(Received received) {
  switch (received) {
    case Received::timed_out:
      return HeadRefusal{408, "The request took too long to arrive."};
    case Received::address_full:
      return HeadRefusal{503, "Too many unfinished requests from this address."};
    case Received::evicted:
      return HeadRefusal{503, "The server is too busy for slow requests."};
    case Received::gone:
    case Received::data:
      break;
  }
  return std::nullopt;
}

bool Connection::wait_for_request(std::chrono::milliseconds at_most) {
  in_.erase(0, consumed_);
  consumed_ = 0;
  if (in_.empty()) {
    if (registry_.begin_idle(handle_) != ConnectionRegistry::Admission::admitted) return false;
    if (receive_waiting(Clock::now() + at_most) != Received::data) return false;
  }
  registry_.begin_request(handle_);
  deadline_ = Clock::now() + limits_.head_time;
  sent_ = 0;
  return true;
}

Connection::Head Connection::read_head() {
  std::size_t looked_at = 0;
  while (true) {
    const auto end = in_.find("\r\n\r\n", looked_at < 3 ? 0 : looked_at - 3);
    const bool is_complete = end != std::string::npos;
    const auto head_size = is_complete ? end + 4 : in_.size();
    if (is_hopeless(in_, looked_at)) return HeadRefusal{400, "This is not an HTTP request."};
    if (head_size > limits_.head_bytes) return HeadRefusal{431, "The header is too large."};
    if (is_complete) {
      auto parsed = parse_request_head(std::string_view(in_).substr(0, head_size), limits_.head);
      if (const auto* refusal = std::get_if<HeadRefusal>(&parsed)) return *refusal;
      auto& head = std::get<RequestHead>(parsed);
      consumed_ = head_size;
      unread_body_ = head.content_length;
      owes_continue_ = head.expects_continue;
      deadline_ =
          Clock::now() + limits_.body_time + time_for(unread_body_, limits_.body_bytes_per_second);
      return std::move(head);
    }
    looked_at = in_.size();
    const Received received = receive(deadline_);
    if (received == Received::data) continue;
    if (const auto refusal = refusal_for(received)) return *refusal;
    return Gone{};
  }
}

std::int64_t Connection::fail(Received received) {
  has_failed_ = true;
  refusal_ = refusal_for(received);
  return -1;
}

std::int64_t Connection::read_body(char* target, std::size_t size) {
  if (has_failed_) return -1;
  if (unread_body_ == 0 || size == 0) return 0;
  if (consumed_ == in_.size()) {
    in_.clear();
    consumed_ = 0;
    if (owes_continue_) {
      owes_continue_ = false;
      if (!send_all("HTTP/1.1 100 Continue\r\n\r\n")) return -1;
    }
    const Received received = receive(deadline_);
    if (received != Received::data) return fail(received);
  }
  const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(unread_body_, size));
  const auto count = in_.copy(target, wanted, consumed_);
  consumed_ += count;
  unread_body_ -= count;
  return static_cast<std::int64_t>(count);
}

bool Connection::write(std::string_view bytes) {
  if (has_failed_) return false;
  if (out_.size() + bytes.size() <= k_write_buffer) {
    out_.append(bytes);
    return true;
  }
  const bool is_sent = send_all(out_, bytes);
  out_.clear();
  return is_sent;
}

bool Connection::flush() {
  if (has_failed_) return false;
  if (out_.empty()) return true;
  const bool is_sent = send_all(out_);
  out_.clear();
  return is_sent;
}

void Connection::answer_refusal(std::string_view text) {
  out_.clear();
  has_failed_ = false;
  if (!send_all(text)) has_failed_ = true;
}

bool Connection::wait_writable() {
  if (registry_.begin_sending(handle_) != ConnectionRegistry::Admission::admitted) return false;
  const auto deadline =
      send_began_ + limits_.send_time + time_for(sent_, limits_.send_bytes_per_second);
  bool is_writable = false;
  while (!is_writable) {
    const auto now = Clock::now();
    if (now >= deadline || registry_.is_evicted(handle_)) break;
    is_writable = poll_until(socket_, POLLOUT, std::min(deadline, now + k_slice)) == Polled::ready;
  }
  registry_.end_waiting(handle_);
  return is_writable;
}

bool Connection::send_all(std::string_view first, std::string_view second) {
  if (sent_ == 0) send_began_ = Clock::now();
  while (!first.empty() || !second.empty()) {
    // One call for both: each costs about as much as a small answer takes to make.
    std::array<iovec, 2> parts{{{const_cast<char*>(first.data()), first.size()},
                                {const_cast<char*>(second.data()), second.size()}}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const ssize_t count = ::sendmsg(socket_, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0) {
      const auto taken = static_cast<std::size_t>(count);
      const auto of_first = std::min(taken, first.size());
      first.remove_prefix(of_first);
      second.remove_prefix(taken - of_first);
      sent_ += static_cast<std::uint64_t>(count);
      continue;
    }
    const bool must_wait = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    if (!must_wait || !wait_writable()) {
      has_failed_ = true;
      return false;
    }
  }
  return true;
}

void Connection::drain() {
  ::shutdown(socket_, SHUT_WR);
  // Idle in the registry's eyes, so that a thread busy with this is the first to be taken back.
  if (registry_.begin_idle(handle_) != ConnectionRegistry::Admission::admitted) return;
  const auto deadline = Clock::now() + limits_.drain_time;
  std::size_t drained = 0;
  while (drained < limits_.drain_bytes) {
    in_.clear();
    if (Clock::now() >= deadline || receive_waiting(deadline) != Received::data) return;
    drained += in_.size();
  }
}

void Connection::close(Ending ending) {
  if (!is_open_) return;
  is_open_ = false;
  if (ending == Ending::lingering) drain();
  registry_.remove(handle_);
  ::close(socket_);
}

}  // namespace stagepad
