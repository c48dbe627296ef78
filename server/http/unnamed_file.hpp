#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace stagepad {

/// A file without a name, for what is larger than memory should hold: written here, then sent piece by piece. Nobody
/// finds it in its folder, and it goes with the last who holds it, also when the program is killed. Thread-safe once
/// it is written.
class UnnamedFile {
 public:
  /// In this folder, for this user alone; nullptr when it cannot be made there.
  static std::unique_ptr<UnnamedFile> make_in(const std::filesystem::path& folder);
  ~UnnamedFile();
  UnnamedFile(const UnnamedFile&) = delete;
  UnnamedFile& operator=(const UnnamedFile&) = delete;

  /// All of it, or false; `errno` says why not.
  bool write_at(std::uint64_t offset, std::string_view bytes);
  /// How many bytes came, at most `size`; less than one: the end, or it cannot be read.
  std::int64_t read_at(std::uint64_t offset, char* target, std::size_t size) const;
  /// In bytes.
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  explicit UnnamedFile(int handle) : handle_(handle) {}

  int handle_;
  std::uint64_t size_ = 0;
};

}  // namespace stagepad
