#pragma once

#include "server/handlers/call.hpp"

namespace stagepad {

/// The dossier of a training, or of one stage of it, as a ZIP archive, made now from one state of what is on record;
/// nothing of it is kept. 404 for what is no stage of this training. The archive is written to an unnamed file in the
/// data directory and sent from there: in memory is one document at a time (at most 20 MiB, twice while it is copied),
/// for each of the few that can read at the same time.
Answer<api::Archief> get_dossier(const Call& call, const Dossiervraag& vraag);

}  // namespace stagepad
