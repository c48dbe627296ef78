#include "server/store/bestandssporen.hpp"

#include <algorithm>
#include <fstream>

#include "server/store/database.hpp"

namespace stagepad::store {

namespace {

constexpr std::size_t k_chunk = 1 << 20;
/// A long text may be spread over pages; its beginning stands together.
constexpr std::size_t k_longest_needle = 64;

std::vector<std::string> needles_of(const std::vector<std::string>& teksten) {
  std::vector<std::string> needles;
  for (const std::string& text : teksten) {
    if (!text.empty()) needles.push_back(text.substr(0, k_longest_needle));
  }
  return needles;
}

/// Marks in `found` which needles stand in the file; one that is not there holds none.
void search(const std::filesystem::path& file, const std::vector<std::string>& needles,
            std::vector<bool>& found) {
  std::ifstream in(file, std::ios::binary);
  std::string window;
  std::string chunk(k_chunk, '\0');
  while (in.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || in.gcount() > 0) {
    window.append(chunk, 0, static_cast<std::size_t>(in.gcount()));
    for (std::size_t i = 0; i < needles.size(); ++i) {
      if (!found[i]) found[i] = window.find(needles[i]) != std::string::npos;
    }
    // What stands across two chunks is found too.
    window.erase(0, window.size() - std::min(window.size(), k_longest_needle));
  }
}

int count_found(const std::filesystem::path& file, const std::vector<std::string>& needles) {
  std::vector<bool> found(needles.size(), false);
  search(file, needles, found);
  search(file.string() + "-wal", needles, found);
  return static_cast<int>(std::count(found.begin(), found.end(), true));
}

bool is_emptied(Database& database) {
  return database.value<int>("PRAGMA wal_checkpoint(TRUNCATE)").value_or(1) == 0;
}

void empty_log(Database& database) {
  if (!is_emptied(database)) {
    throw StoreException(StoreErrorKind::busy,
                         "the write-ahead log is being read and could not be emptied");
  }
}

}  // namespace

bool maak_log_leeg(const std::filesystem::path& database_file) {
  Database database(database_file, OpenMode::read_write);
  return is_emptied(database);
}

Sporen ruim_sporen_op(const std::filesystem::path& database_file,
                      const std::vector<std::string>& teksten) {
  const auto needles = needles_of(teksten);
  Database database(database_file, OpenMode::read_write);
  empty_log(database);
  Sporen sporen;
  sporen.gevonden = count_found(database_file, needles);
  if (sporen.gevonden == 0) return sporen;
  database.execute("VACUUM");
  empty_log(database);
  sporen.herschreven = true;
  sporen.gevonden = count_found(database_file, needles);
  return sporen;
}

}  // namespace stagepad::store
