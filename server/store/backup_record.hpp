#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"

namespace stagepad::store {

// When the last backup was made that was verified, and where it was put. A file beside the database and
// no row in it: a restored database would tell of the backups before it, and not of the one it came from.
// It says what was done and not where the backup is now: good ones are taken elsewhere.

enum class BackupReason {
  asked,   ///< stagepad backup
  upgrade  ///< made before the schema was brought up to date
};

struct BackupRecord {
  std::int64_t at_ms = 0;  ///< UTC
  BackupReason reason = BackupReason::asked;
  std::string file;  ///< absolute

  friend bool operator==(const BackupRecord&, const BackupRecord&) = default;
};

/// Its name in the data directory.
inline constexpr std::string_view k_backup_record = "last-backup.json";

/// Throws StoreException (io) when it cannot be written; the one of before then stays.
void note_backup(const std::filesystem::path& data, const BackupRecord& record);

/// Nothing when none was ever noted, or when what stands there cannot be read.
std::optional<BackupRecord> last_backup(const std::filesystem::path& data);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::BackupReason> {
  using enum store::BackupReason;
  static constexpr EnumName<store::BackupReason> names[] = {{asked, "asked"}, {upgrade, "upgrade"}};
};

template <>
struct Describe<store::BackupRecord> {
  static constexpr auto fields(auto field) {
    using store::BackupRecord;
    return std::make_tuple(field("at_ms", &BackupRecord::at_ms), field("reason", &BackupRecord::reason),
                           field("file", &BackupRecord::file));
  }
};

}  // namespace stagepad
