#pragma once

#include <string>

#include "shared/command/snapshot.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

/// May an aios approach this institution? Not one that the etalage shows (route.staat_in_etalage), nor one
/// with which the Stagebureau is in direct contact (route.in_contact): so that all have an equal chance (Q&A,
/// "Voorkeur aangeven"). `snapshot.plaatsen` must hold the places of the etalage.
void check_mag_benaderen(const Snapshot& snapshot, const std::string& instelling, const std::string& pad,
                         Findings& findings);

}  // namespace stagepad
