#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "server/http/ip_address.hpp"
#include "server/http/request_head.hpp"

namespace stagepad {

/// Every bound the server puts on what a client may cost, with its reason. All times are absolute
/// for the whole of what they bound: a drip of one byte a second does not renew them.
struct GuardLimits {
  /// Own screens have addresses below 1 KB, browsers and proxies send some 30 fields, and the
  /// largest command is a whole schedule of some tens of KB: ample for each.
  HeadLimits head;

  /// The whole head. Cookies and a reverse proxy's additions together stay below 4 KiB.
  std::size_t head_bytes = 16 * 1024;

  /// From the first byte to the end of the head. Browsers send it in one packet.
  std::chrono::milliseconds head_time = std::chrono::seconds(10);

  /// Large bodies (HeadLimits::large_bodies) that are received and handled at the same time: each is held in memory,
  /// some three times for a moment. Who comes when all places are taken waits for one so long.
  std::size_t large_bodies = 4;
  std::chrono::milliseconds large_body_wait = std::chrono::seconds(5);

  /// For the body: a fixed part plus the time its announced length takes at the slowest rate we
  /// put up with (a bad mobile connection).
  std::chrono::milliseconds body_time = std::chrono::seconds(10);
  std::uint64_t body_bytes_per_second = 16 * 1024;

  /// The same for our answer, which the client can hold up by not reading.
  std::chrono::milliseconds send_time = std::chrono::seconds(15);
  std::uint64_t send_bytes_per_second = 4 * 1024;

  /// A fresh connection that says nothing. Browsers open spare ones; they may wait a little.
  std::chrono::milliseconds first_byte_time = std::chrono::seconds(10);

  /// Between requests. Costs one thread each, taken away when threads run out.
  std::chrono::milliseconds idle_time = std::chrono::seconds(60);

  /// Bounds how long one connection can stay with one thread.
  std::size_t requests_per_connection = 1000;

  /// Connections of one address that keep us waiting **in the middle** of a request. Idle ones are
  /// not counted: behind a hospital's NAT hundreds of people share an address.
  std::size_t receiving_per_address = 32;

  /// About 17 MB in all when every one is in use; started only when needed.
  std::size_t threads = 256;

  /// Accepted connections that may wait for a thread; with the threads it stays below the usual
  /// limit of 1024 open files.
  std::size_t queued = 512;

  /// When threads run out and nobody is idle, who keeps us waiting for longer than this may go.
  std::chrono::milliseconds evictable_after = std::chrono::seconds(5);

  /// After a refusal the rest of what the client is sending is read and thrown away for so long
  /// and so much: closing with unread bytes would reset the connection before the refusal is read.
  std::chrono::milliseconds drain_time = std::chrono::seconds(1);
  std::size_t drain_bytes = 256 * 1024;

  /// When the server stops, requests under way may take so long to end; what is not done by then is cut
  /// off. Below the 30 s after which a service manager would end the process.
  std::chrono::milliseconds stop_time = std::chrono::seconds(20);

  /// Memory the kernel may hold for one slow reader.
  int send_buffer_bytes = 256 * 1024;

  /// A burst of connections must not be dropped before we accept it: the common default of 5 gives
  /// waits of seconds.
  int listen_backlog = 1024;

  /// Our own reverse proxies: their X-Forwarded-For is believed and no cap applies to them.
  std::vector<Cidr> trusted_proxies;
};

}  // namespace stagepad
