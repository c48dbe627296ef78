#include "server/outbound/zip_archive.hpp"

#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <memory>
#include <utility>
#include <variant>

namespace stagepad {

namespace {

/// What both kinds of source say of themselves. libzip is C: nothing may be thrown through it.
struct Source {
  zip_error_t error{};

  Source() { zip_error_init(&error); }
  ~Source() { zip_error_fini(&error); }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  zip_int64_t failed(int code, int system = 0) {
    zip_error_set(&error, code, system);
    return -1;
  }
};

/// A file that is read into the archive.
struct Incoming : Source {
  const ArchivedFile* file = nullptr;
  std::string content;
  std::size_t position = 0;
  std::exception_ptr thrown;

  zip_int64_t stat(void* data) const {
    auto* stat = static_cast<zip_stat_t*>(data);
    zip_stat_init(stat);
    stat->size = file->size;
    stat->valid = ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
  }
  zip_int64_t open() {
    try {
      content = file->content();
    } catch (...) {
      thrown = std::current_exception();
      return failed(ZIP_ER_READ);
    }
    position = 0;
    return 0;
  }
  zip_int64_t read(void* target, zip_uint64_t length) {
    const std::size_t count = std::min<std::size_t>(length, content.size() - position);
    std::memcpy(target, content.data() + position, count);
    position += count;
    return static_cast<zip_int64_t>(count);
  }
};

zip_int64_t read_file(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto& source = *static_cast<Incoming*>(state);
  switch (command) {
    case ZIP_SOURCE_OPEN: return source.open();
    case ZIP_SOURCE_READ: return source.read(data, length);
    case ZIP_SOURCE_CLOSE: source.content = {}; return 0;
    case ZIP_SOURCE_STAT: return source.stat(data);
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&source.error, data, length);
    case ZIP_SOURCE_FREE: return 0;
    case ZIP_SOURCE_SUPPORTS: return ZIP_SOURCE_SUPPORTS_READABLE;
    default: return source.failed(ZIP_ER_OPNOTSUPP);
  }
}

/// Where the archive is written.
struct Outgoing : Source {
  UnnamedFile* target = nullptr;
  std::uint64_t position = 0;

  zip_int64_t stat(void* data) const {
    auto* stat = static_cast<zip_stat_t*>(data);
    zip_stat_init(stat);
    stat->size = target->size();
    stat->valid = ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
  }
  zip_int64_t write(const void* data, zip_uint64_t length) {
    if (!target->write_at(position, {static_cast<const char*>(data), length})) return failed(ZIP_ER_WRITE, errno);
    position += length;
    return static_cast<zip_int64_t>(length);
  }
  zip_int64_t read(void* data, zip_uint64_t length) {
    const auto got = target->read_at(position, static_cast<char*>(data), length);
    if (got < 0) return failed(ZIP_ER_READ, errno);
    position += static_cast<std::uint64_t>(got);
    return got;
  }
  zip_int64_t seek(void* data, zip_uint64_t length) {
    const zip_int64_t to = zip_source_seek_compute_offset(position, target->size(), data, length, &error);
    if (to < 0) return -1;
    position = static_cast<std::uint64_t>(to);
    return 0;
  }
};

zip_int64_t write_archive(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto& source = *static_cast<Outgoing*>(state);
  switch (command) {
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_BEGIN_WRITE: source.position = 0; return 0;
    case ZIP_SOURCE_STAT: return source.stat(data);
    case ZIP_SOURCE_READ: return source.read(data, length);
    case ZIP_SOURCE_WRITE: return source.write(data, length);
    case ZIP_SOURCE_SEEK:
    case ZIP_SOURCE_SEEK_WRITE: return source.seek(data, length);
    case ZIP_SOURCE_TELL:
    case ZIP_SOURCE_TELL_WRITE: return static_cast<zip_int64_t>(source.position);
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&source.error, data, length);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_COMMIT_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
    case ZIP_SOURCE_REMOVE:
    case ZIP_SOURCE_FREE: return 0;
    case ZIP_SOURCE_SUPPORTS: return ZIP_SOURCE_SUPPORTS_WRITABLE;
    default: return source.failed(ZIP_ER_OPNOTSUPP);
  }
}

struct ZipDiscarded {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, ZipDiscarded>;

Failure zip_failure(std::string why) { return {"archief.zip", std::move(why)}; }
Failure zip_failure(zip_error_t& error) { return zip_failure(zip_error_strerror(&error)); }

/// At noon, which no summer time moves to another day.
std::uint16_t dos_date(CivilDate date) {
  const int year = std::clamp(date.year(), 1980, 2107) - 1980;
  return static_cast<std::uint16_t>(year << 9 | static_cast<int>(date.month()) << 5 | static_cast<int>(date.day()));
}
constexpr std::uint16_t k_dos_noon = 12 << 11;
constexpr zip_uint32_t k_plain_file = 0100644U << 16U;

bool add(zip_t* zip, Incoming& incoming) {
  zip_source_t* source = zip_source_function(zip, read_file, &incoming);
  if (source == nullptr) return false;
  const ArchivedFile& file = *incoming.file;
  const zip_int64_t added = zip_file_add(zip, file.path.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    zip_source_free(source);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(added);
  return zip_set_file_compression(zip, index, file.is_packed ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0 &&
         zip_file_set_dostime(zip, index, k_dos_noon, dos_date(file.date), 0) == 0 &&
         zip_file_set_external_attributes(zip, index, 0, ZIP_OPSYS_UNIX, k_plain_file) == 0;
}

Zip open_for(Outgoing& outgoing) {
  zip_source_t* target = zip_source_function_create(write_archive, &outgoing, &outgoing.error);
  if (target == nullptr) return nullptr;
  Zip zip(zip_open_from_source(target, ZIP_TRUNCATE, &outgoing.error));
  if (!zip) zip_source_free(target);
  return zip;
}

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string_view without_end(std::string_view name) {
  const auto last = name.find_last_not_of(" .");
  return name.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

Result<std::monostate> write_zip(const std::vector<ArchivedFile>& files, UnnamedFile& target) {
  // Before the archive, which uses them until it is closed.
  Outgoing outgoing;
  outgoing.target = &target;
  std::vector<std::unique_ptr<Incoming>> incoming;
  Zip zip = open_for(outgoing);
  if (!zip) return zip_failure(outgoing.error);
  for (const ArchivedFile& each : files) {
    incoming.push_back(std::make_unique<Incoming>());
    incoming.back()->file = &each;
    if (!add(zip.get(), *incoming.back())) return zip_failure(zip_strerror(zip.get()));
  }
  if (zip_close(zip.get()) == 0) {
    static_cast<void>(zip.release());  // closing frees it
    return std::monostate{};
  }
  for (const auto& each : incoming) {
    if (each->thrown) std::rethrow_exception(each->thrown);
  }
  return zip_failure(zip_strerror(zip.get()));
}

std::string file_name_of(std::string_view name, std::string_view ending) {
  constexpr std::string_view k_not_everywhere = "/\\:*?\"<>|";
  std::string plain;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_good = byte >= 0x20 && byte != 0x7f && k_not_everywhere.find(c) == std::string_view::npos;
    plain += is_good ? c : '-';
  }
  std::size_t size = std::min(plain.size(), k_longest_file_name - ending.size());
  while (size > 0 && size < plain.size() && is_inside_character(plain[size])) --size;
  plain.resize(size);
  const std::string_view kept = without_end(plain);
  return (kept.empty() ? "-" : std::string(kept)) + std::string(ending);
}

}  // namespace stagepad
