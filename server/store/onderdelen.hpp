#pragma once

#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/onderdeel.hpp"

namespace stagepad::store {

// The parts of a training with their place and progress. Used by trajecten.cpp only: a part is never
// written apart from its training and its version.

std::vector<Onderdeel> load_onderdelen(ReadConnection& db, TrajectId traject);

/// Makes the parts of the training those given, in that order.
void save_onderdelen(Transaction& tx, TrajectId traject, const std::vector<Onderdeel>& onderdelen);

}  // namespace stagepad::store
