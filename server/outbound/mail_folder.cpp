#include "server/outbound/mail_folder.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stagepad {

namespace {

namespace fs = std::filesystem;

Failure failed(std::string_view doing) {
  return {"mail.folder", std::string(doing) + ": " + std::strerror(errno)};
}

/// Closes what it holds.
class OpenFile {
 public:
  explicit OpenFile(int file) : file_(file) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (file_ >= 0) ::close(file_);
  }
  [[nodiscard]] int get() const { return file_; }

 private:
  int file_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Result<std::monostate> MailFolder::put(std::string_view name, std::string_view message) const {
  if (::mkdir(folder_.c_str(), 0700) != 0 && errno != EEXIST) return failed("make the folder");
  const fs::path whole = folder_ / (std::string(name) + ".eml");
  const fs::path part = folder_ / ("." + std::string(name) + ".part");
  if (::unlink(part.c_str()) != 0 && errno != ENOENT) return failed("clear the folder");
  {
    const OpenFile file(
        ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.get() < 0) return failed("make the file");
    if (!write_all(file.get(), message) || ::fsync(file.get()) != 0) {
      const Failure failure = failed("write the file");
      ::unlink(part.c_str());
      return failure;
    }
  }
  if (std::rename(part.c_str(), whole.c_str()) != 0) return failed("name the file");
  const OpenFile folder(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() < 0 || ::fsync(folder.get()) != 0) return failed("keep the name of the file");
  return std::monostate{};
}

}  // namespace stagepad
