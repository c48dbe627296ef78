#pragma once

#include "server/handlers/call.hpp"
#include "server/store/verslagen.hpp"

namespace stagepad {

// Documents of reports: added with their bytes as the body, and given back as files. In verslagen.cpp.

Answer<Uitkomst> voeg_verslag_toe(const Call& call, const Verslagtoevoeging& toevoeging);
/// With the hash of the content as ETag; 304 when the reader has it already.
Answer<api::Document> get_verslagdocument(const Call& call);

/// The document as a file to be saved.
Response verslag_answer(store::Verslagdocument document);

}  // namespace stagepad
