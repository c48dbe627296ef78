#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/connection.hpp"
#include "shared/base/sha256.hpp"
#include "shared/domain/document.hpp"

namespace stagepad::store {

/// Keeps what a document holds, once for each content; `sha256`: of it, as hex. Returns the digest by which rows refer
/// to it.
Sha256Digest add_documentinhoud(Transaction& tx, const std::string& sha256, std::string_view inhoud);

/// A document with what it holds.
struct Bestand {
  std::string naam;
  Documentsoort soort = Documentsoort::pdf;
  /// Of the content, as hex.
  std::string sha256;
  std::string inhoud;
};

/// The first row of a query for name, kind, hash and content; no value when there is none.
std::optional<Bestand> take_bestand(Statement rows);

}  // namespace stagepad::store
