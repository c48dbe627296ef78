#include "server/store/data_directory.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "server/store/store_error.hpp"

namespace stagepad::store {

namespace {

namespace fs = std::filesystem;

Failure refuse(StoreErrorKind kind, const std::string& sentence) {
  return to_failure(StoreError{kind, sentence, 0});
}

std::string reason() { return std::strerror(errno); }

/// Is this a folder we may make our own: empty, or ours already? What a fresh file system puts
/// there itself does not count.
bool is_empty_or_ours(const fs::path& directory) {
  if (fs::exists(directory / "stagepad.lock")) return true;
  if (fs::exists(directory / "stagepad.db")) return true;  // put back from a backup by hand
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.path().filename() != "lost+found") return false;
  }
  return true;
}

/// The process id the lock's owner wrote there, for the sentence only: the lock itself decides.
std::string owner_of(int lock) {
  char text[32] = {};
  const ssize_t size = ::pread(lock, text, sizeof text - 1, 0);
  std::string owner(text, size > 0 ? static_cast<std::size_t>(size) : 0);
  while (!owner.empty() && owner.back() == '\n') owner.pop_back();
  return owner.empty() ? "another process" : "process " + owner;
}

void write_owner(int lock) {
  const std::string text = std::to_string(::getpid()) + "\n";
  // Only a help for whoever looks; if it cannot be written the lock still holds.
  if (::ftruncate(lock, 0) != 0) return;
  [[maybe_unused]] const ssize_t written = ::pwrite(lock, text.data(), text.size(), 0);
}

}  // namespace

Result<DataDirectory> DataDirectory::open(const fs::path& directory) try {
  std::error_code error;
  if (!fs::exists(directory, error)) {
    if (directory.has_parent_path()) fs::create_directories(directory.parent_path(), error);
    if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) {
      return refuse(StoreErrorKind::directory,
                    "The data directory " + directory.string() + " cannot be made: " + reason());
    }
  }
  if (!fs::is_directory(directory, error)) {
    return refuse(StoreErrorKind::directory,
                  "The data directory " + directory.string() + " is not a directory.");
  }
  const fs::path path = fs::canonical(directory);
  if (!is_empty_or_ours(path)) {
    return refuse(StoreErrorKind::directory,
                  "The directory " + path.string() +
                      " holds files that are not Stagepad's. Name an empty directory, or one that "
                      "does not exist yet.");
  }
  if (::chmod(path.c_str(), 0700) != 0) {
    return refuse(StoreErrorKind::directory,
                  "The data directory " + path.string() +
                      " cannot be closed to other users of this machine: " + reason());
  }
  const int lock = ::open((path / "stagepad.lock").c_str(),
                          O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (lock < 0) {
    return refuse(StoreErrorKind::directory, "The data directory " + path.string() +
                                                 " cannot be written: " + reason());
  }
  DataDirectory opened(path, lock);
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    return refuse(StoreErrorKind::in_use, "The data directory " + path.string() +
                                              " is in use by " + owner_of(lock) +
                                              ". Stop that one first, or name another directory.");
  }
  write_owner(lock);
  return opened;
} catch (const fs::filesystem_error& error) {
  return refuse(StoreErrorKind::directory,
                std::string("The data directory cannot be used: ") + error.what());
}

DataDirectory::DataDirectory(DataDirectory&& other) noexcept
    : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)) {}

DataDirectory& DataDirectory::operator=(DataDirectory&& other) noexcept {
  if (this != &other) {
    if (lock_ >= 0) ::close(lock_);
    path_ = std::move(other.path_);
    lock_ = std::exchange(other.lock_, -1);
  }
  return *this;
}

Result<ErrandLock> ErrandLock::take(const fs::path& directory, Kind kind) {
  // The folder itself is locked: its lock belongs to no file that could be replaced or left behind.
  ErrandLock lock(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (lock.folder_ < 0) {
    return refuse(StoreErrorKind::directory,
                  "The data directory " + directory.string() + " cannot be opened: " + reason());
  }
  const int wanted = kind == Kind::errand ? LOCK_SH : LOCK_EX;
  if (::flock(lock.folder_, wanted | LOCK_NB) == 0) return lock;
  return refuse(StoreErrorKind::in_use, kind == Kind::errand
                                            ? "A backup is being put back in " + directory.string() +
                                                  ". Try again when that is done."
                                            : "Another stagepad command is at work in " + directory.string() +
                                                  ". Try again when that is done.");
}

ErrandLock::ErrandLock(ErrandLock&& other) noexcept : folder_(std::exchange(other.folder_, -1)) {}

ErrandLock::~ErrandLock() {
  if (folder_ >= 0) ::close(folder_);
}

DataDirectory::~DataDirectory() {
  // Closing gives the lock back. The file stays: removing it would let two processes hold a lock
  // on two files of the same name.
  if (lock_ >= 0) ::close(lock_);
}

}  // namespace stagepad::store
