#include "server/store/database.hpp"

#include <sqlite3.h>

#include "server/store/durable_file.hpp"

namespace stagepad::store {

namespace {

struct Pragma {
  const char* sql;
};

// Settings of every connection. The reason stands beside each.
constexpr Pragma k_pragmas_all[] = {
    // A view or trigger in a tampered file must not call functions with side effects.
    {"PRAGMA trusted_schema = OFF"},
    // Damage in a b-tree page is found when the page is read, not when it has spread.
    {"PRAGMA cell_size_check = ON"},
    // SQLite leaves foreign keys off unless every connection asks for them.
    {"PRAGMA foreign_keys = ON"},
    // REPLACE deletes rows; without this it would slip past the audit's DELETE trigger.
    {"PRAGMA recursive_triggers = ON"},
    // Sorting must not leave personal data in temporary files outside the data directory.
    {"PRAGMA temp_store = MEMORY"},
    // With memory mapping a failing disk is a SIGBUS; without it, an error we can report.
    {"PRAGMA mmap_size = 0"},
    // Long enough for a checkpoint or a backup step, short enough that a person still waits.
    {"PRAGMA busy_timeout = 5000"},
};

constexpr Pragma k_pragmas_writer[] = {
    // Readers go on while the one writer writes.
    {"PRAGMA journal_mode = WAL"},
    // What we confirmed to a person survives a power cut; NORMAL would lose the last commits.
    {"PRAGMA synchronous = FULL"},
    // Erased personal data is overwritten, not left readable in free pages.
    {"PRAGMA secure_delete = ON"},
    // After a burst the write-ahead log shrinks again instead of filling the disk for ever.
    {"PRAGMA journal_size_limit = 67108864"},
};

std::string immutable_address(const std::string& path) {
  std::string address = "file:";
  for (const char c : path) {
    if (c == '%') address += "%25";
    else if (c == '?') address += "%3f";
    else if (c == '#') address += "%23";
    else address += c;
  }
  return address + "?immutable=1";
}

void expect_ok(sqlite3* db, int code, const char* doing) {
  if (code == SQLITE_OK) return;
  throw StoreException(
      StoreError{kind_of_sqlite_code(code),
                 std::string(doing) + ": " + (db != nullptr ? sqlite3_errmsg(db) : "no memory"),
                 db != nullptr ? sqlite3_extended_errcode(db) : code});
}

}  // namespace

StoreErrorKind kind_of_sqlite_code(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return StoreErrorKind::busy;
    case SQLITE_CONSTRAINT:
      return StoreErrorKind::constraint;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return StoreErrorKind::corrupt;
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_NOMEM:
      return StoreErrorKind::io;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_NOLFS:
      return StoreErrorKind::directory;
    default:
      return StoreErrorKind::misuse;
  }
}

std::string_view sqlite_version() { return sqlite3_libversion(); }

// ---- Statement ---------------------------------------------------------------------------------

Statement::Statement(Database& database, sqlite3_stmt* handle, bool* lent)
    : database_(&database), handle_(handle), lent_(lent) {}

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_),
      handle_(std::exchange(other.handle_, nullptr)),
      lent_(other.lent_),
      next_column_(other.next_column_) {}

Statement::~Statement() {
  if (handle_ != nullptr) Database::give_back(handle_, lent_);
}

void Statement::reset() {
  // The code repeats the error step() already reported.
  sqlite3_reset(handle_);
}

bool Statement::step() {
  next_column_ = 0;
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  database_->fail(code, sqlite3_sql(handle_));
}

bool Statement::is_null(int column) const {
  if (column < 0 || column >= sqlite3_data_count(handle_)) damaged(column, "no such column");
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

void Statement::bind_null(int index) {
  if (const int code = sqlite3_bind_null(handle_, index); code != SQLITE_OK) {
    database_->fail(code, "bind");
  }
}

void Statement::bind_integer(int index, std::int64_t value) {
  if (const int code = sqlite3_bind_int64(handle_, index, value); code != SQLITE_OK) {
    database_->fail(code, "bind");
  }
}

void Statement::bind_text(int index, std::string_view value) {
  // A null pointer would bind NULL; an empty text is not NULL.
  const char* data = value.data() != nullptr ? value.data() : "";
  const int code = sqlite3_bind_text64(handle_, index, data, value.size(), SQLITE_TRANSIENT,
                                       SQLITE_UTF8);
  if (code != SQLITE_OK) database_->fail(code, "bind");
}

void Statement::bind_blob(int index, BlobView value) {
  const int code =
      value.empty()
          ? sqlite3_bind_zeroblob(handle_, index, 0)
          : sqlite3_bind_blob64(handle_, index, value.data(), value.size(), SQLITE_TRANSIENT);
  if (code != SQLITE_OK) database_->fail(code, "bind");
}

std::int64_t Statement::integer(int column) const {
  require_type(column, SQLITE_INTEGER);
  return sqlite3_column_int64(handle_, column);
}

std::string_view Statement::text(int column) const {
  require_type(column, SQLITE_TEXT);
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_, column));
  return data != nullptr ? std::string_view(data, size) : std::string_view();
}

BlobView Statement::blob(int column) const {
  require_type(column, SQLITE_BLOB);
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_, column));
  return data != nullptr ? BlobView(data, size) : BlobView();
}

void Statement::damaged(int column, std::string_view what) const {
  const char* name = sqlite3_column_name(handle_, column);
  throw StoreException(StoreErrorKind::corrupt,
                       "unexpected value in column " + std::to_string(column) + " (" +
                           (name != nullptr ? name : "?") + "): " + std::string(what) + ", in " +
                           sqlite3_sql(handle_));
}

void Statement::require_parameter_count(std::size_t given) const {
  const auto wanted = static_cast<std::size_t>(sqlite3_bind_parameter_count(handle_));
  if (given == wanted) return;
  throw StoreException(StoreErrorKind::misuse,
                       "statement wants " + std::to_string(wanted) + " values and got " +
                           std::to_string(given) + ": " + sqlite3_sql(handle_));
}

void Statement::require_type(int column, int wanted) const {
  if (column < 0 || column >= sqlite3_data_count(handle_)) damaged(column, "no such column");
  const int found = sqlite3_column_type(handle_, column);
  if (found == wanted) return;
  damaged(column, found == SQLITE_NULL ? "empty" : "other type");
}

// ---- Database ----------------------------------------------------------------------------------

Database::Database(const std::filesystem::path& file, OpenMode mode) {
  // NOMUTEX: one thread at a time per connection, by the pools; a lock inside would only cost.
  // NOFOLLOW: a symbolic link is not our database. No CREATE: see create_empty.
  const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE |
                    (mode == OpenMode::read_write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
  // The path is made absolute and canonical first, since NOFOLLOW refuses a link anywhere in it.
  std::error_code ignored;
  std::filesystem::path path = std::filesystem::canonical(file.parent_path(), ignored);
  path = path.empty() ? file : path / file.filename();
  // Only of a file that nobody changes may SQLite be told so; then it takes no locks and makes no log.
  const bool is_unused = mode == OpenMode::unused;
  const std::string name = is_unused ? immutable_address(path.string()) : path.string();
  try {
    const int code =
        sqlite3_open_v2(name.c_str(), &handle_, flags | (is_unused ? SQLITE_OPEN_URI : 0), nullptr);
    expect_ok(handle_, code, ("cannot open " + path.string()).c_str());
    apply_settings(mode);
  } catch (...) {
    // The destructor does not run for an object whose constructor throws.
    sqlite3_close(handle_);
    throw;
  }
}

Database::~Database() {
  for (auto& [sql, entry] : cache_) sqlite3_finalize(entry.handle);
  sqlite3_close(handle_);
}

void Database::apply_settings(OpenMode mode) {
  const auto configure = [this](int option, int value) {
    expect_ok(handle_, sqlite3_db_config(handle_, option, value, nullptr), "configure");
  };
  // SQL alone can then no longer damage the file: no writable_schema, no journal_mode=OFF.
  configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
  configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  configure(SQLITE_DBCONFIG_ENABLE_FKEY, 1);
  configure(SQLITE_DBCONFIG_ENABLE_TRIGGER, 1);
  // "text" in double quotes is a name and never silently a string: a typo is an error.
  configure(SQLITE_DBCONFIG_DQS_DML, 0);
  configure(SQLITE_DBCONFIG_DQS_DDL, 0);
  // Plans do not follow the values that are bound. Else every statement with a bound LIMIT or LIKE is
  // compiled anew each time it is run, which costs more than running it.
  configure(SQLITE_DBCONFIG_ENABLE_QPSG, 1);
  // Nothing of ours comes near these sizes; a runaway value stops here.
  sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, k_longest_value);
  sqlite3_limit(handle_, SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024);
  if (mode != OpenMode::read_write) sqlite3_limit(handle_, SQLITE_LIMIT_ATTACHED, 0);

  for (const Pragma& pragma : k_pragmas_all) run_script(pragma.sql);
  if (mode == OpenMode::read_write) {
    for (const Pragma& pragma : k_pragmas_writer) run_script(pragma.sql);
    if (value<std::string>("PRAGMA journal_mode") != "wal") {
      throw StoreException(StoreErrorKind::directory,
                           "this file system cannot hold the database: write-ahead logging is "
                           "not possible on it");
    }
  } else {
    run_script("PRAGMA query_only = ON");
  }
}

void Database::create_empty(const std::filesystem::path& file) {
  const Draft draft(file.string() + ".new");
  // One left by an earlier start that was cut off holds nothing yet.
  remove_file(draft.path());
  make_private_file(draft.path());
  {
    sqlite3* db = nullptr;
    const int opened =
        sqlite3_open_v2(draft.path().c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::string sql =
        "PRAGMA synchronous = FULL; PRAGMA application_id = " + std::to_string(k_application_id) +
        "; VACUUM;";
    const int run =
        opened == SQLITE_OK ? sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) : opened;
    const std::string message = db != nullptr ? sqlite3_errmsg(db) : "no memory";
    sqlite3_close(db);
    if (run != SQLITE_OK) {
      throw StoreException(
          StoreError{kind_of_sqlite_code(run), "cannot create " + file.string() + ": " + message,
                     run});
    }
  }
  name_new(draft.path(), file);
}

Statement Database::prepare(std::string_view sql) {
  auto found = cache_.find(sql);
  if (found == cache_.end()) {
    sqlite3_stmt* handle = compile(sql, true);
    found = cache_.emplace(std::string(sql), CachedStatement{handle, false}).first;
  }
  // The same text running twice at once (a query inside its own loop) gets an own statement.
  if (found->second.lent) return Statement(*this, compile(sql, false), nullptr);
  found->second.lent = true;
  return Statement(*this, found->second.handle, &found->second.lent);
}

sqlite3_stmt* Database::compile(std::string_view sql, bool persistent) {
  sqlite3_stmt* statement = nullptr;
  const char* tail = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                      persistent ? SQLITE_PREPARE_PERSISTENT : 0, &statement,
                                      &tail);
  if (code != SQLITE_OK) fail(code, sql);
  if (statement == nullptr || tail != sql.data() + sql.size()) {
    sqlite3_finalize(statement);
    throw StoreException(StoreErrorKind::misuse,
                         "exactly one statement was expected: " + std::string(sql));
  }
  return statement;
}

std::int64_t Database::run_to_end(Statement& statement) {
  while (statement.step()) {
  }
  return sqlite3_changes64(handle_);
}

void Database::give_back(sqlite3_stmt* handle, bool* lent) noexcept {
  if (lent == nullptr) {
    sqlite3_finalize(handle);
    return;
  }
  // The code repeats the error step() already reported.
  sqlite3_reset(handle);
  sqlite3_clear_bindings(handle);
  *lent = false;
}

void Database::run_script(std::string_view sql) {
  const std::string script(sql);
  const int code = sqlite3_exec(handle_, script.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code, sql.substr(0, 200));
}

void Database::keep_many_pages() { run_script("PRAGMA cache_size = -131072"); }

std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(handle_); }

std::int64_t Database::total_changes() const { return sqlite3_total_changes64(handle_); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void Database::fail(int code, std::string_view doing) const {
  throw StoreException(StoreError{
      kind_of_sqlite_code(code),
      std::string(sqlite3_errmsg(handle_)) + " (" + std::string(doing) + ")",
      sqlite3_extended_errcode(handle_)});
}

}  // namespace stagepad::store
