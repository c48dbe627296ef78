#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace stagepad::store {

/// After an erasure: what of it can still be read in the database's files, outside its tables.
struct Sporen {
  /// How many of the texts looked for still stand in the file or its write-ahead log.
  int gevonden = 0;
  /// Was the file written anew because remains stood in unused parts of its pages?
  bool herschreven = false;
};

/// Moves what stands in the write-ahead log into the file and empties the log. False when readers
/// were in the way: it is then emptied later, at the latest when the server stops.
bool maak_log_leeg(const std::filesystem::path& database_file);

/// Empties the write-ahead log into the file, looks for `teksten` (empty ones are skipped) in the
/// raw bytes of both, and writes the file anew (VACUUM) when something is found. secure_delete
/// overwrites what is deleted, but a row that moved to another page earlier may have left a copy
/// behind. Uses a connection of its own; call it when no other transaction is open. Throws
/// StoreException (busy when readers keep the log from being emptied).
Sporen ruim_sporen_op(const std::filesystem::path& database_file,
                      const std::vector<std::string>& teksten);

}  // namespace stagepad::store
