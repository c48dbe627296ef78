#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

struct sqlite3;

namespace stagepad::test {

/// Looks into the database of a running server without taking part: read-only, on its own
/// connection.
class DatabaseView {
 public:
  explicit DatabaseView(const std::filesystem::path& data_directory);
  ~DatabaseView();
  DatabaseView(const DatabaseView&) = delete;
  DatabaseView& operator=(const DatabaseView&) = delete;

  /// The one number a query gives.
  [[nodiscard]] std::int64_t number(const std::string& sql) const;
  /// All rows of a query as text, one a line, columns separated by '|'.
  [[nodiscard]] std::string rows(const std::string& sql) const;
  /// Hash over all that is stored, except what goes on by itself: when sessions were last used, how far the
  /// delivery of messages is, up to which day reminders were said, and at which address the server was started.
  [[nodiscard]] std::string fingerprint() const;

 private:
  sqlite3* database_ = nullptr;
};

/// Mails go by themselves, shortly after what they are about: waits until none waits any more, at most
/// ten seconds.
void wait_until_mail_went(const DatabaseView& database);

/// Changes the database of a server that is not running, behind its back.
class WritableDatabase {
 public:
  explicit WritableDatabase(const std::filesystem::path& data_directory);
  ~WritableDatabase();
  WritableDatabase(const WritableDatabase&) = delete;
  WritableDatabase& operator=(const WritableDatabase&) = delete;

  /// How many rows the statement changed.
  std::int64_t change(const std::string& sql);

 private:
  sqlite3* database_ = nullptr;
};

}  // namespace stagepad::test
