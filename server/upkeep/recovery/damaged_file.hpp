#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"

namespace stagepad::recovery {

/// What was taken over from the write-ahead log beside a damaged file.
struct LogState {
  std::int64_t pages_taken = 0;
  /// Pages behind the place where the log stops to fit: changes that cannot be trusted any more.
  std::int64_t pages_lost = 0;
};

/// The pages of a database that SQLite may refuse to open, as its file format describes them
/// (https://www.sqlite.org/fileformat2.html), with the pages of the -wal beside it laid over them up to
/// its last commit. Both are only read, never opened by SQLite and never changed. A page that cannot be
/// read, or lies behind the end, is absent. Not thread-safe.
class DamagedFile {
 public:
  /// Fails with a sentence when there is no such file or it cannot be read at all.
  static Result<DamagedFile> open(const std::filesystem::path& file);

  DamagedFile(DamagedFile&& other) noexcept;
  DamagedFile& operator=(DamagedFile&&) = delete;
  DamagedFile(const DamagedFile&) = delete;
  DamagedFile& operator=(const DamagedFile&) = delete;
  ~DamagedFile();

  /// Numbered from 1.
  [[nodiscard]] std::optional<std::string> page(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t page_count() const { return page_count_; }
  /// How many pages the file should have and has not, by its header.
  [[nodiscard]] std::uint32_t pages_cut_off() const { return pages_cut_off_; }
  /// Bytes of a page that hold content.
  [[nodiscard]] std::size_t usable_bytes() const { return page_bytes_ - reserved_bytes_; }
  [[nodiscard]] const LogState& log() const { return log_; }

  /// Does the first page begin as a database does? Otherwise our own habits are assumed.
  [[nodiscard]] bool has_header() const { return has_header_; }
  [[nodiscard]] std::optional<std::uint32_t> application_id() const;
  /// The number of schema steps, by the header.
  [[nodiscard]] std::optional<std::uint32_t> schema() const;
  /// Pages the database does not use.
  [[nodiscard]] std::vector<std::uint32_t> free_pages() const;

 private:
  DamagedFile() = default;
  void read_log(const std::filesystem::path& file);
  void take_frames(std::uint64_t size, bool is_big_endian, std::string_view salts, std::uint32_t (&sum)[2]);
  void read_header();
  [[nodiscard]] std::optional<std::uint32_t> header_number(std::size_t at) const;

  int file_ = -1;
  int log_file_ = -1;
  std::size_t page_bytes_ = 4096;
  std::size_t reserved_bytes_ = 0;
  std::uint32_t page_count_ = 0;
  std::uint32_t pages_cut_off_ = 0;
  bool has_header_ = false;
  std::map<std::uint32_t, std::uint64_t> in_log_;  ///< page number -> where its content stands
  LogState log_;
};

/// Big-endian, as everything in these files.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size);

}  // namespace stagepad::recovery
