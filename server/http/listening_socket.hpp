#pragma once

#include "server/http/ip_address.hpp"
#include "shared/base/result.hpp"

namespace stagepad {

/// A listening TCP socket and one accepted from it, as plain descriptors that the caller closes.
struct ListeningSocket {
  int descriptor = -1;
  int port = 0;
};

/// Binds and listens; port 0 takes a free one. Fails with `bind` and words for the terminal, also
/// when another server already has the port.
Result<ListeningSocket> listen_on(const IpAddress& address, int port, int backlog);

enum class AcceptState {
  accepted,
  nobody,       // it was reset before we came; that concerns nobody else
  out_of_room,  // no descriptors or memory: somebody must go first
};

struct Accepted {
  AcceptState state = AcceptState::nobody;
  int descriptor = -1;
  IpAddress peer;
};

/// Takes one waiting connection, sent without delay and with a bounded send buffer.
Accepted accept_from(int listener, int send_buffer_bytes);

}  // namespace stagepad
