#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "server/checking/commands.hpp"

namespace stagepad {

// `stagepad admin export-person` and `stagepad admin erase-person`. Exit statuses: 0 done, 1
// refused or failed (a sentence says why), 2 the question could not be understood.

/// `words` begin behind "admin". Nothing when the first one is not a command of this file.
std::optional<int> run_person_command(const std::vector<std::string_view>& words,
                                      const Streams& streams);

}  // namespace stagepad
