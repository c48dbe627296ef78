#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "server/http/connection_registry.hpp"
#include "server/http/guard_limits.hpp"
#include "server/http/request_head.hpp"

namespace stagepad {

/// One accepted connection: bytes in and out under absolute deadlines. Owns the socket and its
/// place in the registry. Used by one thread. Nothing here throws; what fails is a state.
class Connection {
 public:
  using Clock = ConnectionRegistry::Clock;

  /// The client is gone or has been let go; there is nobody to answer.
  struct Gone {};
  using Head = std::variant<RequestHead, HeadRefusal, Gone>;

  enum class Ending { at_once, lingering };

  Connection(int socket, const IpAddress& peer, const GuardLimits& limits,
             ConnectionRegistry& registry);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Waits for the first byte of a next request. False when none comes.
  bool wait_for_request(std::chrono::milliseconds at_most);
  /// Reads and checks the head. On success the body may be read and the answer written.
  Head read_head();
  /// Up to `size` bytes of the body: never a byte beyond it. 0 at its end, -1 on failure, after
  /// which refusal() may say what to answer.
  std::int64_t read_body(char* target, std::size_t size);
  /// Buffers small writes. False when the client does not take it in time.
  bool write(std::string_view bytes);
  bool flush();
  /// Sends a whole refusal instead of an answer, whatever has failed before.
  void answer_refusal(std::string_view text);
  /// Closes. Lingering: after an answer the client might not read if unread input reset the line.
  void close(Ending ending);

  [[nodiscard]] const IpAddress& peer() const { return peer_; }
  [[nodiscard]] int socket() const { return socket_; }
  [[nodiscard]] std::uint64_t unread_body() const { return unread_body_; }
  [[nodiscard]] bool has_failed() const { return has_failed_; }
  [[nodiscard]] const std::optional<HeadRefusal>& refusal() const { return refusal_; }

 private:
  enum class Received { data, gone, timed_out, address_full, evicted };

  Received receive(Clock::time_point deadline);
  Received receive_waiting(Clock::time_point deadline);
  /// One read without waiting; nothing when there is nothing yet.
  std::optional<Received> receive_now();
  bool send_all(std::string_view first, std::string_view second = {});
  bool wait_writable();
  void drain();
  std::int64_t fail(Received received);
  static std::optional<HeadRefusal> refusal_for(Received received);

  const int socket_;
  const IpAddress peer_;
  const GuardLimits& limits_;
  ConnectionRegistry& registry_;
  ConnectionRegistry::Handle handle_;
  bool is_open_ = true;

  std::string in_;            // received, not yet all consumed
  std::size_t consumed_ = 0;  // of in_
  std::uint64_t unread_body_ = 0;
  bool owes_continue_ = false;
  Clock::time_point deadline_;

  std::string out_;
  std::uint64_t sent_ = 0;  // of this answer
  Clock::time_point send_began_;

  bool has_failed_ = false;
  std::optional<HeadRefusal> refusal_;
};

}  // namespace stagepad
