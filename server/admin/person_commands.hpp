#pragma once

#include <string_view>
#include <vector>

#include "server/checking/commands.hpp"

namespace stagepad {

// `stagepad admin export-person` and `stagepad admin erase-person`. Exit statuses: 0 done, 1
// refused or failed (a sentence says why), 2 the question could not be understood.

bool is_person_command(std::string_view word);

/// `words` begin behind "admin"; the first is a command of this file.
int run_person_command(const std::vector<std::string_view>& words,
                                      const Streams& streams);

}  // namespace stagepad
