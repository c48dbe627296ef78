#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/store/store_error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace stagepad::store {

using Blob = std::vector<std::uint8_t>;
using BlobView = std::span<const std::uint8_t>;

/// The largest value or row in bytes: the largest document (k_max_document) and what stands beside it.
inline constexpr int k_longest_value = 24 * 1024 * 1024;

/// How a value of type T goes into and comes out of a column. Specialise it for a domain type
/// (column_types.hpp does so for dates, ids and enums); the primary template is left undefined,
/// so that an unknown type is a compile error and not a silent conversion.
///
///     static void bind(Statement&, int index, const T&);
///     static T read(const Statement&, int column);
template <class T>
struct ColumnType;

class Database;

/// One execution of a prepared statement, borrowed from its connection's cache and given back
/// (reset, bindings cleared) when it goes out of scope. It must not outlive the Database.
/// Not thread-safe: belongs to the thread that holds the connection. Throws StoreException.
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  /// Begins again with these values, for a statement that is run for row after row of another one.
  template <class... Values>
  Statement& again(const Values&... values) {
    reset();
    return bind_all(values...);
  }

  /// Moves to the next row; false when there is none. Restarts take() at the first column.
  bool step();

  /// Binds all values to ?1, ?2, …; their number must equal the statement's parameters.
  template <class... Values>
  Statement& bind_all(const Values&... values) {
    require_parameter_count(sizeof...(values));
    int index = 0;
    (ColumnType<Values>::bind(*this, ++index, values), ...);
    return *this;
  }

  /// Value of a column of the current row, counted from 0. NULL where T is not optional, or a
  /// value of another storage class, means a damaged row: StoreErrorKind::corrupt.
  template <class T>
  T get(int column) const {
    return ColumnType<T>::read(*this, column);
  }

  /// The next column of the current row; reads a struct in the order of its select list.
  template <class T>
  T take() {
    return get<T>(next_column_++);
  }

  bool is_null(int column) const;

  void bind_null(int index);
  void bind_integer(int index, std::int64_t value);
  void bind_text(int index, std::string_view value);
  void bind_blob(int index, BlobView value);
  std::int64_t integer(int column) const;
  /// Points into SQLite's row: valid until the next step().
  std::string_view text(int column) const;
  BlobView blob(int column) const;

  /// Throws StoreErrorKind::corrupt naming the column; for ColumnType specialisations.
  [[noreturn]] void damaged(int column, std::string_view what) const;

 private:
  friend class Database;
  /// `lent`: where the cache notes that the statement is out; nullptr for one that is not kept.
  Statement(Database& database, sqlite3_stmt* handle, bool* lent);
  void reset();
  void require_parameter_count(std::size_t given) const;
  void require_type(int column, int wanted) const;

  Database* database_;
  sqlite3_stmt* handle_;
  bool* lent_;
  int next_column_ = 0;
};

enum class OpenMode {
  read_write,  ///< the one writer
  read_only,   ///< the readers: opened read-only and with query_only, so a slip cannot write
  unused       ///< as a reader, of a file nobody else has open and that has no log: makes no file beside it
};

/// One SQLite connection with our settings (each with its reason in database.cpp) and a cache of
/// prepared statements keyed by their text. Owner: the pool of Store, or a test.
/// Not thread-safe: one thread at a time, which is what SQLITE_THREADSAFE=2 asks of us.
/// Everything here throws StoreException; see there how errors leave the layer.
class Database {
 public:
  /// Opens an existing file; never creates one (create_empty does). Applies all settings.
  Database(const std::filesystem::path& file, OpenMode mode);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// Makes a new database file that carries our application id, mode 0600, at once and whole:
  /// it is prepared under another name and renamed, so a file that exists is never half made.
  static void create_empty(const std::filesystem::path& file);

  /// Application id in the file header: says "this database is Stagepad's".
  static constexpr std::int32_t k_application_id = 0x53746770;  // "Stgp"

  template <class... Values>
  Statement query(std::string_view sql, const Values&... values) {
    Statement statement = prepare(sql);
    statement.bind_all(values...);
    return statement;
  }

  /// The same with values that are bound one by one, for columns that are only known while running.
  Statement prepare(std::string_view sql);

  /// Runs a statement to its end and returns the number of rows changed.
  template <class... Values>
  std::int64_t execute(std::string_view sql, const Values&... values) {
    Statement statement = query(sql, values...);
    return run_to_end(statement);
  }

  /// First column of the first row, or nothing when there is no row.
  template <class T, class... Values>
  std::optional<T> value(std::string_view sql, const Values&... values) {
    Statement statement = query(sql, values...);
    if (!statement.step()) return std::nullopt;
    return statement.get<T>(0);
  }

  /// Runs a script of several statements without parameters (migrations).
  void run_script(std::string_view sql);

  /// For who reads the whole file in the order of its indexes, as verifying does: that is not the
  /// order of the tables, and with SQLite's usual two megabytes every entry reads its page again. Takes
  /// at most 128 MiB, and no more than the file has.
  void keep_many_pages();

  std::int64_t last_insert_id() const;
  /// Rows changed since the connection opened, by statements and by their triggers.
  std::int64_t total_changes() const;
  bool in_transaction() const;

  sqlite3* handle() const { return handle_; }

 private:
  friend class Statement;
  struct CachedStatement {
    sqlite3_stmt* handle = nullptr;
    bool lent = false;
  };

  sqlite3_stmt* compile(std::string_view sql, bool persistent);
  std::int64_t run_to_end(Statement& statement);
  static void give_back(sqlite3_stmt* handle, bool* lent) noexcept;
  void apply_settings(OpenMode mode);
  [[noreturn]] void fail(int code, std::string_view doing) const;

  sqlite3* handle_ = nullptr;
  std::map<std::string, CachedStatement, std::less<>> cache_;
};

/// Turns an SQLite result code into our kind; exposed for the backup code and its tests.
StoreErrorKind kind_of_sqlite_code(int code);

/// Of the library that is built in, such as "3.53.2".
std::string_view sqlite_version();

template <>
struct ColumnType<std::int64_t> {
  static void bind(Statement& s, int i, std::int64_t v) { s.bind_integer(i, v); }
  static std::int64_t read(const Statement& s, int c) { return s.integer(c); }
};

template <>
struct ColumnType<int> {
  static void bind(Statement& s, int i, int v) { s.bind_integer(i, v); }
  static int read(const Statement& s, int c) {
    const std::int64_t v = s.integer(c);
    if (v < INT32_MIN || v > INT32_MAX) s.damaged(c, "number out of range");
    return static_cast<int>(v);
  }
};

template <>
struct ColumnType<bool> {
  static void bind(Statement& s, int i, bool v) { s.bind_integer(i, v ? 1 : 0); }
  static bool read(const Statement& s, int c) {
    const std::int64_t v = s.integer(c);
    if (v != 0 && v != 1) s.damaged(c, "not 0 or 1");
    return v == 1;
  }
};

template <>
struct ColumnType<std::string> {
  static void bind(Statement& s, int i, const std::string& v) { s.bind_text(i, v); }
  static std::string read(const Statement& s, int c) { return std::string(s.text(c)); }
};

template <>
struct ColumnType<std::string_view> {
  static void bind(Statement& s, int i, std::string_view v) { s.bind_text(i, v); }
};

template <std::size_t N>
struct ColumnType<char[N]> {
  static void bind(Statement& s, int i, const char (&v)[N]) {
    s.bind_text(i, std::string_view(v, N - 1));
  }
};

template <>
struct ColumnType<Blob> {
  static void bind(Statement& s, int i, const Blob& v) { s.bind_blob(i, v); }
  static Blob read(const Statement& s, int c) {
    const BlobView bytes = s.blob(c);
    return Blob(bytes.begin(), bytes.end());
  }
};

template <>
struct ColumnType<BlobView> {
  static void bind(Statement& s, int i, BlobView v) { s.bind_blob(i, v); }
  /// Points into SQLite's row: valid until the next step().
  static BlobView read(const Statement& s, int c) { return s.blob(c); }
};

template <std::size_t N>
struct ColumnType<std::array<std::uint8_t, N>> {
  static void bind(Statement& s, int i, const std::array<std::uint8_t, N>& v) {
    s.bind_blob(i, BlobView(v.data(), N));
  }
  static std::array<std::uint8_t, N> read(const Statement& s, int c) {
    const BlobView bytes = s.blob(c);
    if (bytes.size() != N) s.damaged(c, "wrong length");
    std::array<std::uint8_t, N> out{};
    for (std::size_t i = 0; i < N; ++i) out[i] = bytes[i];
    return out;
  }
};

template <>
struct ColumnType<std::nullopt_t> {
  static void bind(Statement& s, int i, std::nullopt_t) { s.bind_null(i); }
};

template <class T>
struct ColumnType<std::optional<T>> {
  static void bind(Statement& s, int i, const std::optional<T>& v) {
    if (v) {
      ColumnType<T>::bind(s, i, *v);
    } else {
      s.bind_null(i);
    }
  }
  static std::optional<T> read(const Statement& s, int c) {
    if (s.is_null(c)) return std::nullopt;
    return ColumnType<T>::read(s, c);
  }
};

}  // namespace stagepad::store
