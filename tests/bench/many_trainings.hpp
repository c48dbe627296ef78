#pragma once

#include <cstddef>

#include "shared/command/snapshot.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad::bench {

struct Training {
  const Regelpakket* pakket = nullptr;
  Snapshot snapshot;
};

/// The n-th of an endless row of trainings, the same in every build and on every machine: by all rule
/// packs in turn; of any start date, fte and change of it; some with parts moved, exchanged, pinned or
/// interrupted by leave; anywhere between the first day and the end, with the places, talks and
/// judgements that belong there, and some of them forgotten.
Training nth_training(std::size_t n);

}  // namespace stagepad::bench
