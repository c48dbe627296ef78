#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/store/column_types.hpp"
#include "server/store/database.hpp"

namespace stagepad::store {

/// What a repository needs to read: a connection inside a read or write transaction, so that all
/// its queries see one and the same moment. Lent by Store::read and Store::write for the length of
/// the callback; never kept. Not thread-safe. Everything throws StoreException.
class ReadConnection {
 public:
  explicit ReadConnection(Database& database) : database_(database) {}
  ReadConnection(const ReadConnection&) = delete;
  ReadConnection& operator=(const ReadConnection&) = delete;

  template <class... Values>
  Statement query(std::string_view sql, const Values&... values) {
    return database_.query(sql, values...);
  }

  template <class T, class... Values>
  std::optional<T> value(std::string_view sql, const Values&... values) {
    return database_.value<T>(sql, values...);
  }

 protected:
  ~ReadConnection() = default;
  Database& database_;
};

/// A reading transaction.
class ReadTransaction final : public ReadConnection {
 public:
  using ReadConnection::ReadConnection;
};

/// A writing transaction: the change, its audit entries and its outbox rows, all or nothing.
/// One at a time in the whole process. Commits when the callback returns, unless abandon() was
/// called or an exception left it.
class Transaction final : public ReadConnection {
 public:
  Transaction(Database& database, std::int64_t now_ms)
      : ReadConnection(database), now_ms_(now_ms) {}

  template <class... Values>
  std::int64_t execute(std::string_view sql, const Values&... values) {
    return database_.execute(sql, values...);
  }

  /// Runs an INSERT and returns the new row's id.
  template <class... Values>
  std::int64_t insert(std::string_view sql, const Values&... values) {
    database_.execute(sql, values...);
    return database_.last_insert_id();
  }

  /// Rolls back at the end although the callback returns normally: how a refusal found by the
  /// rules inside the transaction leaves nothing behind.
  void abandon() { abandoned_ = true; }
  bool abandoned() const { return abandoned_; }

  /// One moment for everything written here: milliseconds since 1970 in UTC.
  std::int64_t now_ms() const { return now_ms_; }

  /// Kept by append_audit; Writer refuses to commit an audited change without any.
  void count_audit_entry() { ++audit_entries_; }
  std::int64_t audit_entries() const { return audit_entries_; }

 private:
  std::int64_t now_ms_;
  std::int64_t audit_entries_ = 0;
  bool abandoned_ = false;
};

}  // namespace stagepad::store
