#pragma once

#include "server/admin/person_options.hpp"
#include "server/checking/commands.hpp"

namespace stagepad {

/// Erases a person for good and prints a report without the name: what went, what stays and why,
/// and what is left to do by hand. Needs the data directory for itself: refuses while a server
/// runs. Afterwards looks for the name, address and texts in the raw bytes of the database. Returns
/// the exit status.
int run_erase_person(const PersoonOpties& opties, const Streams& streams);

}  // namespace stagepad
