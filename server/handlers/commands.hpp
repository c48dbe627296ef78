#pragma once

#include <utility>

#include "server/handlers/call.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/command/commands.hpp"

namespace stagepad {

/// What a command may cost to read. A schedule has some ten parts; texts are judged by check(), in
/// code points, so the reader only keeps out what is far beyond.
inline constexpr ReadLimits k_command_limits{64U << 10U, 8, 500, 16U << 10U, 20};

/// Carries out a command that was read with these problems (none, if all is well): everything in
/// one transaction, in which check() judges and nothing is stored unless it lets the command pass.
Answer<Uitkomst> carry_out_command(const Call& call, const Command& command, const Findings& problems = {});
/// The same of one whose body must have been JSON.
Answer<Uitkomst> carry_out_read(const Call& call, const Command& command, const Findings& problems);

/// The handler of every endpoint that takes a command.
template <class C>
Answer<Uitkomst> carry_out(const Call& call) {
  auto read = read_json<C>(call.request.body, k_command_limits);
  return carry_out_read(call, Command(std::move(read.value)), read.problems);
}

}  // namespace stagepad
