#pragma once

#include <vector>

#include "server/handlers/call.hpp"

namespace stagepad {

/// The steps towards a place that wait for the caller as IO, PO or Stagebureau, the most urgent first. What an aios
/// is to do stands with the own training; decisions on requests are listed as requests.
std::vector<WerklijstStap> stappen_voor(store::ReadConnection& db, const Call& call);

}  // namespace stagepad
