#pragma once

#include <cstddef>

#include "server/store/connection.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad::demo {

/// Of every four places in their order one was told about, by three to nine aios; every other one of those answered.
void schrijf_ervaringen(store::Transaction& tx, StageplaatsId id, std::size_t nummer, CivilDate vandaag);

}  // namespace stagepad::demo
