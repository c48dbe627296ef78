#pragma once

#include <vector>

#include "server/store/migrations.hpp"

namespace stagepad {

/// The schema's steps as they are built into the executable, in order.
std::vector<store::Migration> embedded_migrations();

}  // namespace stagepad
