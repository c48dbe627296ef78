#include "tests/api/database_view.hpp"

#include <chrono>
#include <sqlite3.h>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "shared/base/sha256.hpp"

namespace stagepad::test {

DatabaseView::DatabaseView(const std::filesystem::path& data_directory) {
  const std::string file = (data_directory / "stagepad.db").string();
  if (sqlite3_open_v2(file.c_str(), &database_, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) {
    throw std::runtime_error("cannot look into " + file);
  }
  sqlite3_busy_timeout(database_, 5000);
}

DatabaseView::~DatabaseView() { sqlite3_close(database_); }

std::string DatabaseView::rows(const std::string& sql) const {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
    throw std::runtime_error(std::string(sqlite3_errmsg(database_)) + ": " + sql);
  }
  std::string text;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
      if (column > 0) text += '|';
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
      if (bytes != nullptr) text.append(bytes, size);
    }
    text += '\n';
  }
  sqlite3_finalize(statement);
  return text;
}

std::int64_t DatabaseView::number(const std::string& sql) const { return std::stoll(rows(sql)); }

std::string DatabaseView::fingerprint() const {
  std::istringstream tables(rows(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sessie' ORDER BY name"));
  Sha256 sum;
  for (std::string table; std::getline(tables, table);) {
    std::string sql = "SELECT * FROM \"" + table + "\"";
    if (table == "outbox") {
      sql = "SELECT id, sleutel, sjabloon, persoon, adres, parameters, aangemaakt_ms FROM outbox";
    }
    if (table == "instelling_van_systeem") sql += " WHERE sleutel NOT IN ('publiek_adres', 'meldingen_tot')";
    sum.update(table).update(rows(sql));
  }
  return to_hex(sum.finish());
}

void wait_until_mail_went(const DatabaseView& database) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (database.number("SELECT count(*) FROM outbox WHERE status = 'wacht'") > 0 &&
         std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

WritableDatabase::WritableDatabase(const std::filesystem::path& data_directory) {
  const std::string file = (data_directory / "stagepad.db").string();
  if (sqlite3_open_v2(file.c_str(), &database_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
    throw std::runtime_error("cannot open " + file);
  }
}

WritableDatabase::~WritableDatabase() { sqlite3_close(database_); }

std::int64_t WritableDatabase::change(const std::string& sql) {
  if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::runtime_error(std::string(sqlite3_errmsg(database_)) + ": " + sql);
  }
  return sqlite3_changes(database_);
}

}  // namespace stagepad::test
