#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

namespace stagepad {

/// What connections are doing at this moment, and how many were let go since the start.
struct ConnectionCounts {
  std::size_t idle = 0;
  std::size_t working = 0;
  std::size_t receiving = 0;
  std::size_t sending = 0;
  std::uint64_t evicted = 0;
};

/// Every open connection and what it is doing, so that one place can answer three questions: is
/// this address holding too many half-sent requests, whom do we let go when threads run out, and
/// whom do we wake when the server stops. Thread-safe; owns no socket.
class ConnectionRegistry {
 public:
  using Clock = std::chrono::steady_clock;

  enum class Phase {
    idle,       // between requests (or before the first): costs a thread, owes us nothing
    working,    // our own code runs: never cut off
    receiving,  // a request has begun and we wait for the client to go on with it
    sending,    // the client does not take the answer as fast as we give it
  };
  enum class Admission { admitted, address_full, stopping };

  struct Entry {
    int socket = -1;
    std::string address;    // as address_key() gives it
    bool is_capped = true;  // false for our own trusted proxies, which carry everybody's requests
    Phase phase = Phase::working;
    Clock::time_point since;  // idle: since when; otherwise: when this request began
    bool is_evicted = false;
  };
  using Handle = std::list<Entry>::iterator;

  ConnectionRegistry(std::size_t receiving_per_address, Clock::duration evictable_after)
      : receiving_per_address_(receiving_per_address), evictable_after_(evictable_after) {}

  Handle add(int socket, std::string address, bool is_capped);
  /// To be called before the socket is closed: afterwards its number may belong to somebody else.
  void remove(Handle handle);

  /// Refused only while stopping.
  Admission begin_idle(Handle handle);
  void begin_request(Handle handle);
  /// Called only when the client keeps us waiting: a request that arrives in one piece is never
  /// counted, so one address full of drips does not lock out its honest neighbours.
  Admission begin_receiving(Handle handle);
  Admission begin_sending(Handle handle);
  void end_waiting(Handle handle);
  [[nodiscard]] bool is_evicted(Handle handle) const;
  [[nodiscard]] bool is_stopping() const;

  /// Lets one connection go: the longest idle one, else the oldest that has kept us waiting in the
  /// middle of a request for longer than `evictable_after`. False when nobody qualifies.
  bool make_room();

  /// Ends connections that are between requests, at once. Requests under way go on.
  void stop();
  /// Ends all connections, whatever they are doing.
  void cut_off();

  [[nodiscard]] ConnectionCounts counts() const;

 private:
  void leave_phase(Entry& entry);
  Admission begin_waiting(Handle handle, Phase phase);
  Entry* longest_idle();
  Entry* oldest_laggard(Clock::time_point now);

  const std::size_t receiving_per_address_;
  const Clock::duration evictable_after_;
  mutable std::mutex mutex_;
  std::list<Entry> entries_;
  std::unordered_map<std::string, std::size_t> receiving_;
  bool is_stopping_ = false;
  std::uint64_t evicted_ = 0;
};

}  // namespace stagepad
