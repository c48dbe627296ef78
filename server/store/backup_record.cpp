#include "server/store/backup_record.hpp"

#include <fstream>
#include <iterator>

#include "server/store/durable_file.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad::store {

void note_backup(const std::filesystem::path& data, const BackupRecord& record) {
  replace_file(data / k_backup_record, to_json(record) + "\n");
}

std::optional<BackupRecord> last_backup(const std::filesystem::path& data) {
  std::ifstream in(data / k_backup_record, std::ios::binary);
  if (!in) return std::nullopt;
  const std::string content{std::istreambuf_iterator<char>(in), {}};
  auto read = read_json<BackupRecord>(content);
  if (!read.ok()) return std::nullopt;
  return std::move(read.value);
}

}  // namespace stagepad::store
