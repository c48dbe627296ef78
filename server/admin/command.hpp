#pragma once

#include "server/admin/options.hpp"
#include "server/checking/commands.hpp"

namespace stagepad {

/// `stagepad admin`: works beside a running server and without one. Exit status 0 when it was done,
/// 1 when not (with a sentence that says why), 2 for what was not understood (by the command line).
/// What it does is in the audit log as done by nobody: the system.
int run_admin(const AdminOptions& options, const Streams& streams);

}  // namespace stagepad
