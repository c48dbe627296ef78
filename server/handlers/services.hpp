#pragma once

#include <functional>
#include <string_view>

#include "server/http/texts.hpp"
#include "server/rulepacks.hpp"
#include "server/store/store.hpp"
#include "server/today.hpp"

namespace stagepad {

/// Writes one line to the server's log. Thread-safe.
using Log = std::function<void(std::string_view line)>;

/// What handlers work with. Everything is owned by App, outlives every request and may be used by
/// many threads at once.
struct Services {
  store::Store& store;
  const Rulepacks& rulepacks;
  const Texts& texts;
  Today& today;
  Log log;
};

}  // namespace stagepad
