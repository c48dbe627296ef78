#pragma once

#include <string>

#include "shared/command/commands.hpp"

namespace stagepad::client {

/// The name of the form in which this command about a training was typed, which goes once the command is carried out;
/// empty when it was typed in none.
std::string stapformulier_van(const Command& command, TrajectId traject);

}  // namespace stagepad::client
