#pragma once

#include <optional>

#include "server/handlers/call.hpp"
#include "server/store/documentinhoud.hpp"
#include "shared/command/document_herkennen.hpp"

namespace stagepad {

// What all documents have in common that are uploaded and downloaded: they come as bytes in the body, recognised by
// their content, and go as files.

/// The document in the body of a call as `herken` recognises it, or why there is none; one of the two is there.
struct OntvangenDocument {
  std::optional<Documentsoort> soort;
  /// In bytes, and the hash as hex.
  std::int64_t grootte = 0;
  std::string sha256;
  Refusal weigering;
};
OntvangenDocument ontvangen_document(const Call& call, Herkenning (*herken)(std::string_view));

/// The document as a file to be saved.
Response bestand_response(store::Bestand bestand);

/// The same for the one that was asked for, with the hash of its content as ETag: 404 when there is none, 304 when the
/// reader has it already.
Answer<api::Document> bestand_answer(const Call& call, Result<std::optional<store::Bestand>> read);

}  // namespace stagepad
