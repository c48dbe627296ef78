#pragma once

#include "server/handlers/call.hpp"

namespace stagepad {

/// A letter about a stage as a PDF, made now from what is on record now; nothing of it is kept. 404 for what is no stage
/// of this training, 409 with the reason while its place is not final, or when it was not said for which part-stage.
Answer<api::Document> get_brief(const Call& call, const Briefvraag& vraag);

}  // namespace stagepad
