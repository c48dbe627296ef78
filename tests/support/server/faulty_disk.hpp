#pragma once

#include <cstdint>

namespace stagepad::store {

/// What happens to the chosen operation on the disk.
enum class DiskFault {
  none,                   ///< nothing; operations are only counted
  fails_once,             ///< an I/O error; a write has then put down half of its bytes
  fails_from_then_on,     ///< the same, and everything after it as well
  is_full_from_then_on,   ///< no write finds room; all else goes on
  process_ends            ///< the process ends there, half of a write put down
};

/// SQLite's way to the disk for every connection opened while this object lives, with one operation
/// that goes wrong. Counted are opening (of what is made), writing, syncing, cutting off and
/// deleting a file and making the shared memory of the write-ahead log larger. Everything else goes
/// to the real disk as it is, except that a sync does not wait for the hardware: what a test ends is
/// the process and never the machine. One at a time in a process; must outlive the connections.
class FaultyDisk {
 public:
  FaultyDisk();
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  /// Begins to count at zero; the operation with this number (from 1) meets the fault.
  void arm(DiskFault fault, std::int64_t operation);
  /// From here on everything works.
  void heal() { arm(DiskFault::none, 0); }
  /// How many operations were met since arm().
  std::int64_t operations() const;
  /// Did the fault strike?
  bool has_struck() const;

  /// The exit status of a process ended by the fault.
  static constexpr int k_ended = 86;
};

}  // namespace stagepad::store
