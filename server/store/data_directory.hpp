#pragma once

#include <filesystem>

#include "shared/base/result.hpp"

namespace stagepad::store {

/// The one folder that holds everything an installation knows, opened for this process alone.
/// Made with mode 0700 when absent; a folder that is already in use for something else is refused
/// rather than adopted. While the object lives it holds the lock; the lock also ends with the
/// process, so a crash leaves nothing to clean up.
/// Owner: Store. Movable. open() fails with store.in-use or store.directory and a sentence.
class DataDirectory {
 public:
  static Result<DataDirectory> open(const std::filesystem::path& directory);

  DataDirectory(DataDirectory&& other) noexcept;
  DataDirectory& operator=(DataDirectory&& other) noexcept;
  DataDirectory(const DataDirectory&) = delete;
  DataDirectory& operator=(const DataDirectory&) = delete;
  ~DataDirectory();

  std::filesystem::path database_file() const { return path_ / "stagepad.db"; }
  std::filesystem::path backups() const { return path_ / "backups"; }
  const std::filesystem::path& path() const { return path_; }

 private:
  DataDirectory(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}

  std::filesystem::path path_;
  int lock_ = -1;
};

/// What an errand at the terminal holds while it works on the database beside a running server, and a
/// restore while it puts another database in its place: many errands at once, a restore alone. Nobody
/// waits: who does not get it fails with store.in-use and a sentence. Apart from the lock of
/// DataDirectory, which the server holds; ends with the process, too. Movable.
class ErrandLock {
 public:
  enum class Kind { errand, replacing };
  static Result<ErrandLock> take(const std::filesystem::path& directory, Kind kind);

  ErrandLock(ErrandLock&& other) noexcept;
  ErrandLock& operator=(ErrandLock&&) = delete;
  ErrandLock(const ErrandLock&) = delete;
  ErrandLock& operator=(const ErrandLock&) = delete;
  ~ErrandLock();

 private:
  explicit ErrandLock(int folder) : folder_(folder) {}
  int folder_;
};

}  // namespace stagepad::store
