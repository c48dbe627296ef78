#pragma once

#include "server/admin/person_options.hpp"
#include "server/checking/commands.hpp"

namespace stagepad {

/// Writes all that is kept about the person to a new file that only its owner can read (mode 0600),
/// and records in the audit log that this was done. Works beside a running server: one short
/// transaction of its own. Returns the exit status.
int run_export_person(const PersoonOpties& opties, const Streams& streams);

}  // namespace stagepad
