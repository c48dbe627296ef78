#include "server/http/unnamed_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>

namespace stagepad {

std::unique_ptr<UnnamedFile> UnnamedFile::make_in(const std::filesystem::path& folder) {
  std::string name = (folder / "unnamed-XXXXXX").string();
  const int handle = ::mkostemp(name.data(), O_CLOEXEC);
  if (handle < 0) return nullptr;
  ::unlink(name.c_str());
  return std::unique_ptr<UnnamedFile>(new UnnamedFile(handle));
}

UnnamedFile::~UnnamedFile() { ::close(handle_); }

bool UnnamedFile::write_at(std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(handle_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    offset += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  size_ = std::max(size_, offset);
  return true;
}

std::int64_t UnnamedFile::read_at(std::uint64_t offset, char* target, std::size_t size) const {
  while (true) {
    const ssize_t got = ::pread(handle_, target, size, static_cast<off_t>(offset));
    if (got >= 0 || errno != EINTR) return got;
  }
}

}  // namespace stagepad
