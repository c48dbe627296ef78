#pragma once

#include "server/handlers/call.hpp"

namespace stagepad {

// Scans of answers that came on paper: added with their bytes as the body, and given back as files. In papieren.cpp.

Answer<Uitkomst> voeg_papier_toe(const Call& call, const Papiertoevoeging& toevoeging);
Answer<api::Document> get_papier(const Call& call);

/// The same for what an institution answered about the availability of a place.
Answer<StageplaatsKaart> voeg_vraagpapier_toe(const Call& call, const Vraagpapier& toevoeging);
Answer<api::Document> get_vraagpapier(const Call& call);

}  // namespace stagepad
