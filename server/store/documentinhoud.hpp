#pragma once

#include <string>
#include <string_view>

#include "server/store/connection.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad::store {

/// Keeps what a document holds, once for each content; `sha256`: of it, as hex. Returns the digest by which rows refer
/// to it.
Sha256Digest add_documentinhoud(Transaction& tx, const std::string& sha256, std::string_view inhoud);

/// A column with such content, as text of bytes.
std::string take_documentinhoud(Statement& rows);

}  // namespace stagepad::store
