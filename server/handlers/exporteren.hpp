#pragma once

#include "server/handlers/changing.hpp"
#include "shared/api/endpoints_export.hpp"

namespace stagepad {

/// The table that is asked for, as a file in the reader's language. 400 for columns it does not have for the caller.
Answer<api::Rekenbladbestand> get_export(const Call& call, const ExportVraag& vraag);

Answer<Exportweergaven> get_exportweergaven(const Call& call);
Changed<Exportweergaven> wijzig_exportweergaven(store::Transaction& tx, const Call& call,
                                                const WijzigExportweergaven& wijziging);

/// What of the training was copied over into MijnRGS, as far as is known.
Answer<MijnRgsOvernames> get_mijnrgs_overnames(const Call& call);

}  // namespace stagepad
