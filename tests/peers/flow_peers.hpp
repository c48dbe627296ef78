#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stagepad::peers {

// Minimum-cost flow by a library of others, to compare with. Plain values, readable by older C++ as well:
// LEMON's headers do not compile as C++20.

/// People who each go to one of their places or to none. The choices of person p are those from
/// first_choice[p] up to first_choice[p + 1].
struct Assignment {
  std::vector<std::int32_t> seats;
  std::vector<std::int32_t> first_choice = {0};
  std::vector<std::int32_t> place;
  std::vector<std::int64_t> cost;
  std::int64_t cost_of_none = 0;
};

/// The least total cost, or -1 when the library gives none. The network is made anew each time: a node for
/// every person and place, and a sink.
using Solve = std::int64_t (*)(const Assignment&);

struct Peer {
  std::string name;
  Solve solve;
};

/// Network simplex and cost scaling of LEMON; the first is the one that speed is held
/// against.
std::vector<Peer> peers();

}  // namespace stagepad::peers
