#pragma once

#include <exception>
#include <string>
#include <utility>

#include "shared/base/enum_names.hpp"
#include "shared/base/result.hpp"

namespace stagepad::store {

/// What kind of trouble the store met. Callers decide by kind; the message is a sentence for the
/// log or, while starting, for the person who starts the server.
enum class StoreErrorKind {
  busy,               ///< another connection held the lock longer than the busy timeout
  constraint,         ///< a CHECK, UNIQUE, NOT NULL or FOREIGN KEY refused the change
  stale,              ///< optimistic concurrency: the row was changed since it was read
  not_found,          ///< the row asked for is not there
  corrupt,            ///< the file, a row or a stored value is damaged
  foreign_file,       ///< the file is a database, but not one of ours
  newer_schema,       ///< the file was written by a later version of this program
  migration_changed,  ///< a migration applied earlier differs from the one this program carries
  directory,          ///< the data directory cannot be used (missing rights, strangers' files)
  in_use,             ///< another process has this data directory open
  io,                 ///< disk full or I/O error; nothing of the change was kept
  outcome_unknown,    ///< COMMIT failed: kept or not, who repeats it does so under the same key
  misuse              ///< broken logic of ours: a bug, never the fault of input
};

/// One error of the store. Immutable value, may be copied between threads.
struct StoreError {
  StoreErrorKind kind = StoreErrorKind::misuse;
  std::string message;
  int sqlite_code = 0;  ///< extended result code, 0 where SQLite was not involved
};

/// How errors travel *inside* server/store: statements and repositories throw it, so that a
/// repository reads as what it does. It never leaves the layer: Store::read, Store::write and
/// Store::open catch it, roll back and return a Failure whose code is "store." + the kind's name.
class StoreException : public std::exception {
 public:
  explicit StoreException(StoreError error) : error_(std::move(error)) {}
  StoreException(StoreErrorKind kind, std::string message) : error_{kind, std::move(message), 0} {}

  const char* what() const noexcept override { return error_.message.c_str(); }
  const StoreError& error() const noexcept { return error_; }

 private:
  StoreError error_;
};

/// The error as the rest of the server sees it, for example {"store.stale", "…"}.
inline Failure to_failure(const StoreError& error);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::StoreErrorKind> {
  using enum store::StoreErrorKind;
  static constexpr EnumName<store::StoreErrorKind> names[] = {
      {busy, "busy"},
      {constraint, "constraint"},
      {stale, "stale"},
      {not_found, "not-found"},
      {corrupt, "corrupt"},
      {foreign_file, "foreign-file"},
      {newer_schema, "newer-schema"},
      {migration_changed, "migration-changed"},
      {directory, "directory"},
      {in_use, "in-use"},
      {io, "io"},
      {outcome_unknown, "outcome-unknown"},
      {misuse, "misuse"},
  };
};

inline Failure store::to_failure(const StoreError& error) {
  return {"store." + std::string(to_name(error.kind)), error.message};
}

}  // namespace stagepad
