#pragma once

#include "server/handlers/call.hpp"

namespace stagepad {

// The endpoints that only read, one file per resource.

Answer<Ik> get_ik(const Call& call);                // ik.cpp
Answer<Trajecten> get_trajecten(const Call& call, const TrajectenVraag& vraag);  // overzicht.cpp
/// With an ETag; 304 when the reader has it already.
Answer<Snapshot> get_traject(const Call& call);             // trajecten.cpp
Answer<Stageplaatsen> get_stageplaatsen(const Call& call,
                                        const StageplaatsenVraag& vraag);  // plaatsen.cpp
Answer<Werklijst> get_werklijst(const Call& call);          // werklijst.cpp
/// The exact bytes the hash is of; any pack that anything was ever judged by.
Answer<Regelpakket> get_regelpakket(const Call& call);  // regelpakketten.cpp

}  // namespace stagepad
