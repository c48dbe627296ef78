#include "shared/base/zip_directory.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace stagepad {

namespace {

// APPNOTE.TXT of PKWARE, 4.3: sizes of the fixed parts and their signatures.
constexpr std::size_t k_end_size = 22;
constexpr std::size_t k_directory_size = 46;
constexpr std::size_t k_local_size = 30;
constexpr std::size_t k_longest_comment = 0xffff;
constexpr std::string_view k_end = "PK\5\6";
constexpr std::string_view k_directory = "PK\1\2";
constexpr std::string_view k_local = "PK\3\4";
constexpr std::uint32_t k_encrypted = 1;

/// `bytes` bytes at `at`, the lowest first. The caller knows that they are there.
std::uint32_t number(std::string_view text, std::size_t at, int bytes) {
  std::uint32_t value = 0;
  for (int i = bytes - 1; i >= 0; --i) {
    value = value << 8U | static_cast<std::uint8_t>(text[at + static_cast<std::size_t>(i)]);
  }
  return value;
}

/// Where the record at the end begins: the last one whose comment ends with the file.
std::optional<std::size_t> find_end(std::string_view bytes) {
  if (bytes.size() < k_end_size) return std::nullopt;
  const std::size_t last = bytes.size() - k_end_size;
  const std::size_t first = last - std::min(last, k_longest_comment);
  for (std::size_t at = last + 1; at-- > first;) {
    if (bytes.compare(at, k_end.size(), k_end) != 0) continue;
    if (number(bytes, at + 20, 2) == last - at) return at;
  }
  return std::nullopt;
}

/// The entry whose directory record is at the front of `rest`, which is moved past it. `files`: all before the
/// directory, where its own header and content must be.
std::optional<ZipEntry> take_entry(std::string_view& rest, std::string_view files) {
  if (rest.size() < k_directory_size || rest.compare(0, k_directory.size(), k_directory) != 0) return std::nullopt;
  const std::uint32_t method = number(rest, 10, 2);
  const std::size_t packed = number(rest, 20, 4);
  const std::size_t name_size = number(rest, 28, 2);
  const std::size_t record = k_directory_size + name_size + number(rest, 30, 2) + number(rest, 32, 2);
  const std::size_t local = number(rest, 42, 4);
  if (rest.size() < record) return std::nullopt;
  ZipEntry entry;
  entry.name = rest.substr(k_directory_size, name_size);
  entry.encrypted = (number(rest, 8, 2) & k_encrypted) != 0;
  rest.remove_prefix(record);
  if (files.size() < k_local_size || local > files.size() - k_local_size) return std::nullopt;
  if (files.compare(local, k_local.size(), k_local) != 0 || number(files, local + 26, 2) != name_size) return std::nullopt;
  const std::size_t content = local + k_local_size + name_size + number(files, local + 28, 2);
  if (content > files.size() || packed > files.size() - content) return std::nullopt;
  if (files.substr(local + k_local_size, name_size) != entry.name) return std::nullopt;
  if (method == 0) entry.stored = files.substr(content, packed);
  return entry;
}

}  // namespace

std::optional<std::vector<ZipEntry>> read_zip_directory(std::string_view bytes) {
  const auto end = find_end(bytes);
  if (!end || bytes.compare(0, k_local.size(), k_local) != 0) return std::nullopt;
  const std::size_t count = number(bytes, *end + 10, 2);
  const std::size_t size = number(bytes, *end + 12, 4);
  const std::size_t begin = number(bytes, *end + 16, 4);
  const bool in_one_piece = number(bytes, *end + 4, 4) == 0 && number(bytes, *end + 8, 2) == count;
  if (!in_one_piece || begin > *end || size != *end - begin) return std::nullopt;
  std::string_view rest = bytes.substr(begin, size);
  const std::string_view files = bytes.substr(0, begin);
  std::vector<ZipEntry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    const auto entry = take_entry(rest, files);
    if (!entry) return std::nullopt;
    entries.push_back(*entry);
  }
  if (!rest.empty()) return std::nullopt;
  return entries;
}

}  // namespace stagepad
