#include "server/upkeep/recovery/damaged_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <utility>

namespace stagepad::recovery {

namespace {

constexpr std::string_view k_magic("SQLite format 3\0", 16);
constexpr std::size_t k_log_header = 32;
constexpr std::size_t k_frame_header = 24;
constexpr std::uint32_t k_log_magic = 0x377f0682;  // its last bit says in which order sums are made

/// `size` bytes at `at`; nothing when the disk does not give them all.
std::optional<std::string> bytes_at(int file, std::uint64_t at, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got = ::pread(file, bytes.data() + done, size - done, static_cast<off_t>(at + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

std::uint64_t size_of(int file) {
  struct stat status {};
  return ::fstat(file, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

bool is_page_size(std::uint32_t size) {
  return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

/// The sum that runs through a log, over 8 bytes at a time.
void add_to_sum(std::uint32_t (&sum)[2], std::string_view bytes, bool is_big_endian) {
  const auto word = [&](std::size_t at) {
    const std::uint32_t big = number_at(bytes, at, 4);
    return is_big_endian ? big : __builtin_bswap32(big);
  };
  for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
    sum[0] += word(at) + sum[1];
    sum[1] += word(at + 4) + sum[0];
  }
}

}  // namespace

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size; ++i) number = number << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return number;
}

Result<DamagedFile> DamagedFile::open(const std::filesystem::path& file) {
  DamagedFile damaged;
  damaged.file_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (damaged.file_ < 0 || ::fstat(damaged.file_, &status) != 0) {
    return Failure{"recover", "Cannot read " + file.string() + ": " + std::strerror(errno) + "."};
  }
  if (!S_ISREG(status.st_mode)) return Failure{"recover", file.string() + " is not a plain file."};
  damaged.read_log(file);
  damaged.read_header();
  return damaged;
}

DamagedFile::DamagedFile(DamagedFile&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      log_file_(std::exchange(other.log_file_, -1)),
      page_bytes_(other.page_bytes_),
      reserved_bytes_(other.reserved_bytes_),
      page_count_(other.page_count_),
      pages_cut_off_(other.pages_cut_off_),
      has_header_(other.has_header_),
      in_log_(std::move(other.in_log_)),
      log_(other.log_) {}

DamagedFile::~DamagedFile() {
  for (const int each : {file_, log_file_}) {
    if (each >= 0) ::close(each);
  }
}

void DamagedFile::read_log(const std::filesystem::path& file) {
  // Its page size is needed first: the header of the file may be gone.
  const auto start = bytes_at(file_, 0, 100);
  const bool has_magic = start && start->starts_with(k_magic);
  if (has_magic) {
    const std::uint32_t size = number_at(*start, 16, 2) == 1 ? 65536 : number_at(*start, 16, 2);
    if (is_page_size(size)) page_bytes_ = size;
  }
  log_file_ = ::open((file.string() + "-wal").c_str(), O_RDONLY | O_CLOEXEC);
  if (log_file_ < 0) return;
  const std::uint64_t size = size_of(log_file_);
  const auto header = bytes_at(log_file_, 0, k_log_header);
  if (!header) return;
  const std::uint32_t page_bytes = number_at(*header, 8, 4);
  const bool is_big_endian = (number_at(*header, 0, 4) & 1U) != 0;
  std::uint32_t sum[2] = {0, 0};
  add_to_sum(sum, std::string_view(*header).substr(0, 24), is_big_endian);
  const bool is_sound = (number_at(*header, 0, 4) & ~1U) == k_log_magic && is_page_size(page_bytes) &&
                        sum[0] == number_at(*header, 24, 4) && sum[1] == number_at(*header, 28, 4);
  if (!is_sound) {
    log_.pages_lost = static_cast<std::int64_t>((size - k_log_header) / (k_frame_header + page_bytes_));
    return;
  }
  page_bytes_ = page_bytes;
  take_frames(size, is_big_endian, std::string_view(*header).substr(16, 8), sum);
}

void DamagedFile::take_frames(std::uint64_t size, bool is_big_endian, std::string_view salts,
                              std::uint32_t (&sum)[2]) {
  std::map<std::uint32_t, std::uint64_t> pending;
  std::int64_t uncommitted = 0;
  bool fits = true;
  for (std::uint64_t at = k_log_header; at + k_frame_header + page_bytes_ <= size;
       at += k_frame_header + page_bytes_) {
    const auto frame = bytes_at(log_file_, at, k_frame_header + page_bytes_);
    // Of an earlier round through the log: nothing was lost with it.
    if (frame && frame->compare(8, 8, salts) != 0 && fits) return;
    if (frame && fits) {
      add_to_sum(sum, std::string_view(*frame).substr(0, 8), is_big_endian);
      add_to_sum(sum, std::string_view(*frame).substr(k_frame_header), is_big_endian);
      fits = sum[0] == number_at(*frame, 16, 4) && sum[1] == number_at(*frame, 20, 4);
    } else {
      fits = false;
    }
    if (!fits) {
      if (!frame || frame->compare(8, 8, salts) == 0) ++log_.pages_lost;
      continue;
    }
    pending[number_at(*frame, 0, 4)] = at + k_frame_header;
    ++uncommitted;
    const std::uint32_t pages_after = number_at(*frame, 4, 4);
    if (pages_after == 0) continue;
    for (const auto& [page, where] : pending) in_log_[page] = where;
    log_.pages_taken += std::exchange(uncommitted, 0);
    pending.clear();
    page_count_ = pages_after;
  }
}

void DamagedFile::read_header() {
  const auto on_disk = static_cast<std::uint32_t>(size_of(file_) / page_bytes_);
  const auto first = page(1);
  has_header_ = first && first->starts_with(k_magic);
  if (has_header_) reserved_bytes_ = number_at(*first, 20, 1);
  const std::uint32_t expected = page_count_ != 0 ? page_count_ : header_number(28).value_or(0);
  // A number that would make the file many times larger is damage itself.
  const bool is_likely = expected > on_disk && expected < 16 * (std::uint64_t{on_disk} + 1024);
  if (page_count_ == 0 && is_likely) pages_cut_off_ = expected - on_disk;
  page_count_ = std::max(on_disk, is_likely ? expected : 0);
}

std::optional<std::string> DamagedFile::page(std::uint32_t number) const {
  if (number == 0) return std::nullopt;
  const auto logged = in_log_.find(number);
  if (logged != in_log_.end()) return bytes_at(log_file_, logged->second, page_bytes_);
  return bytes_at(file_, std::uint64_t{number - 1} * page_bytes_, page_bytes_);
}

std::optional<std::uint32_t> DamagedFile::header_number(std::size_t at) const {
  if (!has_header_) return std::nullopt;
  return number_at(*page(1), at, 4);
}

std::optional<std::uint32_t> DamagedFile::application_id() const { return header_number(68); }
std::optional<std::uint32_t> DamagedFile::schema() const { return header_number(60); }

std::vector<std::uint32_t> DamagedFile::free_pages() const {
  std::vector<std::uint32_t> found;
  std::set<std::uint32_t> trunks;
  std::uint32_t trunk = header_number(32).value_or(0);
  while (trunk != 0 && trunk <= page_count_ && trunks.insert(trunk).second) {
    const auto bytes = page(trunk);
    if (!bytes) break;
    found.push_back(trunk);
    const std::uint32_t leaves = number_at(*bytes, 4, 4);
    for (std::size_t i = 0; i < leaves && 8 + 4 * i + 4 <= bytes->size(); ++i) {
      found.push_back(number_at(*bytes, 8 + 4 * i, 4));
    }
    trunk = number_at(*bytes, 0, 4);
  }
  return found;
}

}  // namespace stagepad::recovery
