#include "server/store/verification.hpp"

#include <utility>

#include "server/store/audit.hpp"
#include "server/store/connection.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/traject_beeld.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad::store {

namespace {

/// Runs a part of the check; damage that it trips over is a fault like any other.
template <class Look>
void look_at(Verification& found, const std::string& what, Look&& look) {
  try {
    look();
  } catch (const StoreException& exception) {
    if (exception.error().kind != StoreErrorKind::corrupt) throw;
    found.faults.push_back(what + " cannot be read: " + exception.error().message);
  }
}

void check_pages(Database& database, Verification& found) {
  auto rows = database.query("PRAGMA integrity_check(20)");
  while (rows.step()) {
    const auto line = rows.take<std::string>();
    if (line != "ok") found.faults.push_back("The file is damaged: " + line);
  }
}

void check_references(Database& database, Verification& found) {
  auto rows = database.query("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20");
  while (rows.step()) {
    const auto table = rows.take<std::string>();
    const auto row = rows.take<std::optional<std::int64_t>>();
    found.faults.push_back("A row of " + table + (row ? " (" + std::to_string(*row) + ")" : "") +
                           " refers to a row of " + rows.take<std::string>() + " that is not there.");
  }
}

void check_audit(ReadConnection& db, Verification& found) {
  const AuditVerification audit = verify_audit(db);
  found.audit_entries = audit.entries;
  if (!audit.first_break) return;
  found.faults.push_back("Entry " + std::to_string(audit.first_break->seq) + " of the audit log " +
                         std::string(in_words(audit.first_break->field)) + ".");
}

std::vector<std::int64_t> ids(Database& database, std::string_view sql) {
  std::vector<std::int64_t> found;
  auto rows = database.query(sql);
  while (rows.step()) found.push_back(rows.take<std::int64_t>());
  return found;
}

/// Reads every one of these; of those that cannot be read the first ones are named and the others counted.
template <class Read>
void read_each(Verification& found, const std::string& what, const std::vector<std::int64_t>& all, Read&& read) {
  constexpr std::size_t k_named = 20;
  std::size_t unreadable = 0;
  for (const std::int64_t id : all) {
    Verification one;
    look_at(one, what + " " + std::to_string(id), [&] { read(id); });
    if (one.faults.empty()) continue;
    if (++unreadable <= k_named) found.faults.push_back(std::move(one.faults.front()));
  }
  if (unreadable <= k_named) return;
  found.faults.push_back(what + ": " + std::to_string(unreadable - k_named) + " more cannot be read.");
}

/// A flipped bit inside a document passes every other check.
void check_documents(Database& database, Verification& found) {
  auto rows = database.query("SELECT sha256, inhoud FROM documentinhoud ORDER BY sha256");
  while (rows.step()) {
    const auto hash = rows.take<Sha256Digest>();
    const BlobView inhoud = rows.take<BlobView>();
    if (Sha256().update(inhoud.data(), inhoud.size()).finish() == hash) continue;
    found.faults.push_back("The document " + to_hex(hash).substr(0, 16) + "… is not what was uploaded.");
  }
}

/// What the schema cannot hold by itself.
void check_contents(Database& database, ReadConnection& db, Verification& found) {
  look_at(found, "A request", [&] {
    for (const std::int64_t id : ids(database,
                                     "SELECT id FROM verzoek WHERE status IN ('goedgekeurd', "
                                     "'teruggestuurd') AND NOT EXISTS (SELECT 1 FROM beslissing "
                                     "WHERE verzoek = verzoek.id) LIMIT 20")) {
      found.faults.push_back("Request " + std::to_string(id) +
                             " is decided on, while nobody's decision is on record.");
    }
  });
  read_each(found, "Training", ids(database, "SELECT id FROM traject ORDER BY id"),
            [&](std::int64_t id) { laad_traject_beeld(db, TrajectId{id}, {}); });
  read_each(found, "Place", ids(database, "SELECT id FROM stageplaats ORDER BY id"),
            [&](std::int64_t id) { load_stageplaats(db, StageplaatsId{id}); });
  look_at(found, "A document", [&] { check_documents(database, found); });
}

}  // namespace

std::string_view in_words(AuditField field) {
  switch (field) {
    case AuditField::volgorde: return "is missing or stands in another place";
    case AuditField::keten: return "was changed: moment, person, action, object or hash";
    case AuditField::inhoud: return "was changed: its content";
    case AuditField::wissing: return "lost its content while no erasure is on record";
    case AuditField::kop: return "is not the one that was written last: later ones are missing";
  }
  return "";
}

Verification verify_database(Database& database, std::span<const Migration> migrations) {
  Verification found;
  if (database.value<std::int64_t>("PRAGMA application_id") != Database::k_application_id) {
    throw StoreException(StoreErrorKind::foreign_file, "it is not a database of Stagepad");
  }
  database.keep_many_pages();
  // One moment for everything, while a server beside it writes on.
  database.execute("BEGIN");
  ReadTransaction db(database);
  try {
    look_at(found, "The file", [&] { check_pages(database, found); });
    found.schema = database.value<int>("PRAGMA user_version").value_or(0);
    if (found.schema < 1) found.faults.push_back("The database holds no schema yet.");
    if (found.schema >= 1) {
      look_at(found, "A reference", [&] { check_references(database, found); });
      look_at(found, "The audit log", [&] { check_audit(db, found); });
    }
    if (found.schema == static_cast<int>(migrations.size())) {
      look_at(found, "The content", [&] { check_contents(database, db, found); });
    }
  } catch (...) {
    if (database.in_transaction()) database.execute("ROLLBACK");
    throw;
  }
  if (database.in_transaction()) database.execute("ROLLBACK");
  return found;
}

}  // namespace stagepad::store
