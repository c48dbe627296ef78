#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/api/rondes.hpp"
#include "wasm-client/app/wijziging.hpp"

namespace stagepad::client {

/// How many are asked before this participant for a place; as if it were on the list when it is not.
std::int32_t voor_in_de_rij(const Ronde& bestand, std::vector<Wachtende> wachtenden, const Wachtende& zelf,
                            const std::string& plaats);

/// What the list of a stage's own says of itself, as the order is worked out from.
Wachtende wachtende_van(const MijnDeelname& deelname, const MijnWachtlijst& wachtlijst);

/// The change about an own stage on a waiting list; its answer is what the round means for the person.
Change wachtlijstwijziging(Change change, Tekst thanks);

/// The places that somebody waits for, by code.
std::vector<std::string> gewachte_plaatsen(const std::vector<Wachtende>& wachtenden);

}  // namespace stagepad::client
