#include "server/upkeep/recovery/records.hpp"

#include <algorithm>
#include <bit>
#include <set>

#include "server/store/database.hpp"

namespace stagepad::recovery {

namespace {

/// The most a value may be (see database.cpp); a longer record is damage.
constexpr std::uint64_t k_longest = store::k_longest_value;

/// Reads numbers from a stretch of bytes; once it would go beyond the end it has failed.
class Reader {
 public:
  Reader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  /// SQLite's number of variable length.
  std::uint64_t varint() {
    std::uint64_t number = 0;
    for (int i = 0; i < 9; ++i) {
      if (at_ >= bytes_.size()) return fail();
      const auto byte = static_cast<std::uint8_t>(bytes_[at_++]);
      if (i == 8) return number << 8 | byte;
      number = number << 7 | (byte & 0x7fU);
      if ((byte & 0x80U) == 0) return number;
    }
    return number;
  }
  std::string_view take(std::uint64_t size) {
    if (size > bytes_.size() - std::min(at_, bytes_.size())) {
      fail();
      return {};
    }
    const auto taken = bytes_.substr(at_, size);
    at_ += size;
    return taken;
  }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool has_failed() const { return has_failed_; }

 private:
  std::uint64_t fail() {
    has_failed_ = true;
    return 0;
  }

  std::string_view bytes_;
  std::size_t at_;
  bool has_failed_ = false;
};

std::int64_t signed_number(std::string_view bytes) {
  std::uint64_t number = (static_cast<std::uint8_t>(bytes[0]) & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
  for (const char byte : bytes) number = number << 8 | static_cast<std::uint8_t>(byte);
  return static_cast<std::int64_t>(number);
}

/// How many bytes a value of this serial type takes; nothing for a type there is not.
std::optional<std::uint64_t> size_of_type(std::uint64_t type) {
  constexpr std::uint64_t k_fixed[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
  if (type < 10) return k_fixed[type];
  if (type < 12) return std::nullopt;
  return (type - 12) / 2;
}

Value value_of(std::uint64_t type, std::string_view bytes) {
  if (type == 0) return std::monostate{};
  if (type == 7) return std::bit_cast<double>(signed_number(bytes));
  if (type < 7) return signed_number(bytes);
  if (type < 10) return static_cast<std::int64_t>(type - 8);
  if (type % 2 == 0) return Bytes{std::string(bytes)};
  return std::string(bytes);
}

std::optional<std::vector<Value>> values_of(std::string_view payload) {
  Reader reader(payload, 0);
  const std::uint64_t header = reader.varint();
  if (reader.has_failed() || header == 0 || header > payload.size()) return std::nullopt;
  std::vector<std::uint64_t> types;
  while (reader.at() < header && !reader.has_failed()) types.push_back(reader.varint());
  if (reader.has_failed() || reader.at() != header) return std::nullopt;
  std::vector<Value> values;
  for (const std::uint64_t type : types) {
    const auto size = size_of_type(type);
    if (!size) return std::nullopt;
    const auto bytes = reader.take(*size);
    if (reader.has_failed()) return std::nullopt;
    values.push_back(value_of(type, bytes));
  }
  if (reader.at() != payload.size()) return std::nullopt;
  return values;
}

/// How much of a payload stands on the page itself.
std::uint64_t local_bytes(std::uint64_t payload, std::uint64_t usable, bool is_table) {
  const std::uint64_t most = is_table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
  if (payload <= most) return payload;
  const std::uint64_t least = (usable - 12) * 32 / 255 - 23;
  const std::uint64_t some = least + (payload - least) % (usable - 4);
  return some <= most ? some : least;
}

/// The rest of a payload, from the pages it runs on to.
bool append_overflow(const DamagedFile& file, std::uint32_t page, std::uint64_t size, std::string& payload) {
  std::set<std::uint32_t> seen;
  while (payload.size() < size) {
    const auto bytes = seen.insert(page).second ? file.page(page) : std::nullopt;
    if (!bytes) return false;
    const std::uint64_t here = std::min<std::uint64_t>(size - payload.size(), DamagedFile::k_page_bytes - 4);
    payload.append(*bytes, 4, here);
    page = number_at(*bytes, 0, 4);
  }
  return page == 0;
}

std::optional<Record> record_at(const DamagedFile& file, std::string_view bytes, std::size_t at,
                                PageKind kind) {
  const bool is_table = kind == PageKind::table_leaf;
  Reader reader(bytes, at);
  if (kind == PageKind::index_inner) reader.take(4);
  const std::uint64_t size = reader.varint();
  Record record;
  if (is_table) record.rowid = static_cast<std::int64_t>(reader.varint());
  if (reader.has_failed() || size > k_longest) return std::nullopt;
  const std::uint64_t local = local_bytes(size, DamagedFile::k_page_bytes, is_table);
  std::string payload(reader.take(local));
  if (reader.has_failed()) return std::nullopt;
  if (local < size) {
    const auto next = reader.take(4);
    if (reader.has_failed() || !append_overflow(file, number_at(next, 0, 4), size, payload)) return std::nullopt;
  }
  auto values = values_of(payload);
  if (!values) return std::nullopt;
  record.values = std::move(*values);
  return record;
}

bool is_kind(std::uint32_t byte) { return byte == 2 || byte == 5 || byte == 10 || byte == 13; }

}  // namespace

std::optional<TreePage> read_tree_page(const DamagedFile& file, std::uint32_t number) {
  const auto page = file.page(number);
  if (!page) return std::nullopt;
  const std::string_view bytes = *page;
  const std::size_t start = number == 1 ? 100 : 0;
  const std::uint32_t kind = number_at(bytes, start, 1);
  if (!is_kind(kind)) return std::nullopt;
  TreePage read;
  read.kind = static_cast<PageKind>(kind);
  const bool is_inner = read.kind == PageKind::index_inner || read.kind == PageKind::table_inner;
  const std::uint32_t cells = number_at(bytes, start + 3, 2);
  const std::size_t pointers = start + (is_inner ? 12 : 8);
  if (pointers + 2 * std::size_t{cells} > bytes.size()) return std::nullopt;
  for (std::uint32_t i = 0; i < cells; ++i) {
    const std::size_t at = number_at(bytes, pointers + 2 * std::size_t{i}, 2);
    if (at < pointers + 2 * std::size_t{cells} || at + 4 > bytes.size()) {
      ++read.unreadable;
      continue;
    }
    if (is_inner) read.children.push_back(number_at(bytes, at, 4));
    if (read.kind == PageKind::table_inner) continue;
    if (auto record = record_at(file, bytes, at, read.kind)) {
      read.records.push_back(std::move(*record));
    } else {
      ++read.unreadable;
    }
  }
  if (is_inner) read.children.push_back(number_at(bytes, start + 8, 4));
  return read;
}

}  // namespace stagepad::recovery
