#include "server/http/connection_registry.hpp"

#include <algorithm>
#include <poll.h>
#include <sys/socket.h>
#include <vector>

namespace stagepad {
namespace {

bool has_input(int socket) {
  pollfd descriptor{socket, POLLIN, 0};
  return ::poll(&descriptor, 1, 0) > 0;
}

}  // namespace

ConnectionRegistry::Handle ConnectionRegistry::add(int socket, std::string address,
                                                   bool is_capped) {
  const std::lock_guard lock(mutex_);
  Entry entry;
  entry.socket = socket;
  entry.address = std::move(address);
  entry.is_capped = is_capped;
  entry.since = Clock::now();
  return entries_.insert(entries_.end(), std::move(entry));
}

void ConnectionRegistry::remove(Handle handle) {
  const std::lock_guard lock(mutex_);
  leave_phase(*handle);
  entries_.erase(handle);
}

ConnectionRegistry::Admission ConnectionRegistry::begin_idle(Handle handle) {
  const std::lock_guard lock(mutex_);
  leave_phase(*handle);
  if (is_stopping_) return Admission::stopping;
  handle->phase = Phase::idle;
  handle->since = Clock::now();
  return Admission::admitted;
}

void ConnectionRegistry::begin_request(Handle handle) {
  const std::lock_guard lock(mutex_);
  leave_phase(*handle);
  handle->since = Clock::now();
}

ConnectionRegistry::Admission ConnectionRegistry::begin_receiving(Handle handle) {
  return begin_waiting(handle, Phase::receiving);
}

ConnectionRegistry::Admission ConnectionRegistry::begin_sending(Handle handle) {
  return begin_waiting(handle, Phase::sending);
}

ConnectionRegistry::Admission ConnectionRegistry::begin_waiting(Handle handle, Phase phase) {
  const std::lock_guard lock(mutex_);
  leave_phase(*handle);
  if (phase == Phase::receiving) {
    auto& count = receiving_[handle->address];
    if (handle->is_capped && count >= receiving_per_address_) return Admission::address_full;
    ++count;
  }
  handle->phase = phase;
  return Admission::admitted;
}

void ConnectionRegistry::end_waiting(Handle handle) {
  const std::lock_guard lock(mutex_);
  leave_phase(*handle);
}

bool ConnectionRegistry::is_evicted(Handle handle) const {
  const std::lock_guard lock(mutex_);
  return handle->is_evicted;
}

bool ConnectionRegistry::is_stopping() const {
  const std::lock_guard lock(mutex_);
  return is_stopping_;
}

void ConnectionRegistry::leave_phase(Entry& entry) {
  if (entry.phase == Phase::receiving) {
    const auto found = receiving_.find(entry.address);
    if (--found->second == 0) receiving_.erase(found);
  }
  entry.phase = Phase::working;
}

ConnectionRegistry::Entry* ConnectionRegistry::longest_idle() {
  std::vector<Entry*> idle;
  for (auto& entry : entries_) {
    if (entry.phase == Phase::idle && !entry.is_evicted) idle.push_back(&entry);
  }
  std::sort(idle.begin(), idle.end(), [](auto* a, auto* b) { return a->since < b->since; });
  // One whose next request has just arrived is idle only until its thread wakes: not that one.
  const auto found =
      std::find_if(idle.begin(), idle.end(), [](auto* entry) { return !has_input(entry->socket); });
  return found == idle.end() ? nullptr : *found;
}

ConnectionRegistry::Entry* ConnectionRegistry::oldest_laggard(Clock::time_point now) {
  Entry* oldest = nullptr;
  for (auto& entry : entries_) {
    const bool is_waiting = entry.phase == Phase::receiving || entry.phase == Phase::sending;
    if (!is_waiting || entry.is_evicted || now - entry.since < evictable_after_) continue;
    if (oldest == nullptr || entry.since < oldest->since) oldest = &entry;
  }
  return oldest;
}

bool ConnectionRegistry::make_room() {
  const std::lock_guard lock(mutex_);
  Entry* chosen = longest_idle();
  if (chosen == nullptr) chosen = oldest_laggard(Clock::now());
  if (chosen == nullptr) return false;
  chosen->is_evicted = true;
  ++evicted_;
  ::shutdown(chosen->socket, chosen->phase == Phase::sending ? SHUT_RDWR : SHUT_RD);
  return true;
}

void ConnectionRegistry::stop() {
  const std::lock_guard lock(mutex_);
  is_stopping_ = true;
  for (const auto& entry : entries_) {
    // Where a next request has just arrived it has begun.
    if (entry.phase == Phase::idle && !has_input(entry.socket)) ::shutdown(entry.socket, SHUT_RD);
  }
}

void ConnectionRegistry::cut_off() {
  const std::lock_guard lock(mutex_);
  is_stopping_ = true;
  for (const auto& entry : entries_) ::shutdown(entry.socket, SHUT_RDWR);
}

ConnectionCounts ConnectionRegistry::counts() const {
  const std::lock_guard lock(mutex_);
  ConnectionCounts counts;
  counts.evicted = evicted_;
  for (const auto& entry : entries_) {
    switch (entry.phase) {
      case Phase::idle: ++counts.idle; break;
      case Phase::working: ++counts.working; break;
      case Phase::receiving: ++counts.receiving; break;
      case Phase::sending: ++counts.sending; break;
    }
  }
  return counts;
}

}  // namespace stagepad
