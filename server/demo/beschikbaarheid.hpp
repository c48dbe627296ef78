#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "server/store/connection.hpp"
#include "shared/command/stageplaats_invoer.hpp"

namespace stagepad::demo {

/// Where an invented institution is asked: "stages@ggd-merwedelanden.example".
std::string adres_van(std::string_view instelling);

/// Of every five places in their order one waits for an answer, one answered, one let its link expire, and two were
/// never asked. `plaats` is what is kept of the place.
void schrijf_beschikbaarheid(store::Transaction& tx, StageplaatsId id, std::size_t nummer,
                             const StageplaatsInvoer& plaats, PersoonId bureau, CivilDate vandaag);
/// Every address got one link for what it has not answered, on the day it was asked last.
void verzend_beschikbaarheid(store::Transaction& tx);

}  // namespace stagepad::demo
