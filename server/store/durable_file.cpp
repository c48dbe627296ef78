#include "server/store/durable_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "server/store/store_error.hpp"

namespace stagepad::store {

namespace {

namespace fs = std::filesystem;

std::atomic<FileFault> file_fault{nullptr};

/// 0, or the errno with which a test wants this call to fail.
int fault_of(FileCall call, const fs::path& path) {
  const FileFault ask = file_fault.load();
  return ask != nullptr ? ask(call, path) : 0;
}

bool fails(FileCall call, const fs::path& path) {
  const int fault = fault_of(call, path);
  if (fault == 0) return false;
  errno = fault;
  return true;
}

[[noreturn]] void refuse(const std::string& what) {
  throw StoreException(StoreErrorKind::io, what + ": " + std::strerror(errno) + ".");
}

/// A descriptor closed at the end of its scope.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags, mode_t mode = 0)
      : fd_(fails(FileCall::open, path) ? -1 : ::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }

 private:
  int fd_;
};

bool put_down(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void write_all(int fd, const fs::path& path, std::string_view bytes) {
  const int fault = fault_of(FileCall::write, path);
  const bool done = put_down(fd, fault == 0 ? bytes : bytes.substr(0, bytes.size() / 2));
  if (fault != 0) errno = fault;
  if (!done || fault != 0) refuse("Cannot write " + path.string());
}

void sync(int fd, const fs::path& path) {
  if (fails(FileCall::sync, path) || ::fsync(fd) != 0) {
    refuse("Cannot write " + path.string() + " to disk");
  }
}

/// The descriptor of a file that was not there.
void open_new(const Descriptor& made, const fs::path& path) {
  if (!made.is_open()) refuse("Cannot make " + path.string());
}

constexpr int k_new = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// For what no caller can do anything about.
void try_remove(const fs::path& file) noexcept {
  if (!fails(FileCall::remove, file)) ::unlink(file.c_str());
}

}  // namespace

void make_private_file(const fs::path& file) { open_new(Descriptor(file, k_new, 0600), file); }

void write_private_file(const fs::path& file, std::string_view content) {
  const Descriptor made(file, k_new, 0600);
  open_new(made, file);
  write_all(made.get(), file, content);
}

void copy_private_file(const fs::path& from, const fs::path& to) {
  const Descriptor in(from, O_RDONLY);
  if (!in.is_open()) refuse("Cannot read " + from.string());
  const Descriptor out(to, k_new, 0600);
  open_new(out, to);
  std::array<char, 64 * 1024> bytes{};
  while (true) {
    const ssize_t size = ::read(in.get(), bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) refuse("Cannot read " + from.string());
    if (size == 0) return;
    write_all(out.get(), to, {bytes.data(), static_cast<std::size_t>(size)});
  }
}

void bring_to_disk(const fs::path& file_or_folder) {
  const Descriptor opened(file_or_folder, O_RDONLY);
  if (!opened.is_open()) refuse("Cannot write " + file_or_folder.string() + " to disk");
  sync(opened.get(), file_or_folder);
}

void name_new(const fs::path& draft, const fs::path& file) {
  // link() and not rename(): it refuses to replace a file that appeared meanwhile.
  if (fails(FileCall::link, file) || ::link(draft.c_str(), file.c_str()) != 0) {
    refuse("Cannot make " + file.string());
  }
  try {
    bring_to_disk(folder_of(file));
  } catch (const StoreException&) {
    // Who is told that it failed must not find it there.
    try_remove(file);
    throw;
  }
}

void rename_over(const fs::path& from, const fs::path& to) {
  if (fails(FileCall::rename, from) || std::rename(from.c_str(), to.c_str()) != 0) {
    refuse("Cannot move " + from.string());
  }
}

void replace_file(const fs::path& file, std::string_view content) {
  const fs::path draft = folder_of(file) / ("." + file.filename().string() + ".part");
  remove_file(draft);
  try {
    {
      const Descriptor made(draft, k_new, 0600);
      open_new(made, draft);
      write_all(made.get(), draft, content);
      sync(made.get(), draft);
    }
    rename_over(draft, file);
  } catch (const StoreException&) {
    try_remove(draft);
    throw;
  }
  bring_to_disk(folder_of(file));
}

void remove_file(const fs::path& file) {
  if (fails(FileCall::remove, file) || (::unlink(file.c_str()) != 0 && errno != ENOENT)) {
    refuse("Cannot remove " + file.string());
  }
}

Draft::~Draft() {
  for (const char* end : {"", "-wal", "-shm"}) try_remove(path_.string() + end);
}

void set_file_fault(FileFault fault) { file_fault = fault; }

}  // namespace stagepad::store
