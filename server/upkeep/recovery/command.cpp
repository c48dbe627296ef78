#include "server/upkeep/recovery/command.hpp"

#include <ostream>

#include "server/rulepacks.hpp"
#include "server/store/audit.hpp"
#include "server/store/durable_file.hpp"
#include "server/store/verification.hpp"
#include "server/store/writer.hpp"
#include "server/upkeep/recovery/salvage.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

namespace fs = std::filesystem;
using recovery::DamagedFile;
using recovery::Report;
using recovery::Roots;
using store::Database;
using store::StoreException;
using Migrations = std::span<const store::Migration>;

/// The schema the file was written with; where it does not say so any more, this program's.
void settle_schema(const DamagedFile& file, Migrations migrations, Report& report) {
  const auto known = static_cast<std::uint32_t>(migrations.size());
  const auto said = file.schema();
  report.schema_assumed = !said || *said == 0 || *said > known;
  report.schema = static_cast<int>(report.schema_assumed ? known : *said);
}

std::string refusal(const UpkeepOptions& options, const DamagedFile& file, Migrations migrations) {
  const auto application = file.application_id();
  if (application && *application != 0 && *application != Database::k_application_id) {
    return options.file.string() + " belongs to another program.";
  }
  // Of a damaged header the number may be anything; one just above ours is a later version.
  const auto schema = file.schema();
  const auto known = static_cast<std::uint32_t>(migrations.size());
  if (schema && *schema > known && *schema < known + 1000) {
    return options.file.string() + " was written by a later version of Stagepad. Recover it with that version.";
  }
  return {};
}

std::vector<std::string> trigger_statements(Database& database) {
  std::vector<std::string> statements;
  auto rows = database.query("SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid");
  while (rows.step()) statements.push_back(rows.get<std::string>(0));
  return statements;
}

/// Every table empty, no trigger.
void make_ready(Database& database) {
  std::vector<std::string> statements;
  for (const char* kind : {"trigger", "table"}) {
    auto rows = database.query(
        "SELECT name FROM sqlite_schema WHERE type = ?1 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        std::string(kind));
    while (rows.step()) {
      const auto name = "\"" + rows.get<std::string>(0) + "\"";
      statements.push_back((std::string(kind) == "trigger" ? "DROP TRIGGER " : "DELETE FROM ") + name);
    }
  }
  for (const std::string& each : statements) database.run_script(each);
}

std::vector<recovery::KnownPack> known_packs() {
  std::vector<recovery::KnownPack> known;
  const auto packs = Rulepacks::load_embedded();
  if (!packs) return known;
  for (const LoadedRulepack& each : packs.value().all()) {
    known.push_back({each.hash, each.pakket.programma, std::string(each.json)});
  }
  return known;
}

/// Where the log ended stands apart; when that row is lost the last entry is the end.
void mend_audit_head(Database& database, Report& report) {
  if (database.value<int>("SELECT count(*) FROM audit_kop").value_or(0) == 1) return;
  report.audit.head_made_anew = true;
  database.execute("DELETE FROM audit_kop");
  database.execute(
      "INSERT INTO audit_kop (id, seq, hash) SELECT 1, coalesce(max(seq), 0), "
      "coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32)) FROM audit");
}

/// The list of applied steps is what the new database was made with, and says when that was.
void restore_schema_list(Database& database, const std::vector<std::string>& rows) {
  database.execute("DELETE FROM schema_migratie");
  for (const std::string& each : rows) database.run_script(each);
}

std::vector<std::string> schema_list(Database& database) {
  std::vector<std::string> statements;
  auto rows = database.query(
      "SELECT 'INSERT INTO schema_migratie VALUES (' || nummer || ', ' || quote(naam) || ', ' || quote(sha256) || "
      "', ' || toegepast_ms || ')' FROM schema_migratie ORDER BY nummer");
  while (rows.step()) statements.push_back(rows.get<std::string>(0));
  return statements;
}

void judge(Database& database, Report& report) {
  store::ReadTransaction db(database);
  const store::AuditVerification audit = store::verify_audit(db);
  report.audit.entries = audit.entries;
  report.audit.whole = audit.intact();
  if (audit.first_break) {
    report.audit.first_break = audit.first_break->seq;
    report.audit.how = store::in_words(audit.first_break->field);
  }
  bool all = report.log_pages_lost == 0 && report.orphans.empty() && report.unassigned_rows == 0 &&
             report.audit.whole && !report.audit.head_made_anew;
  for (const auto& each : report.tables) all = all && each.complete();
  report.complete = all;
}

/// Fills the draft; nothing is left of it when it throws.
void salvage_into(const fs::path& draft, const DamagedFile& file, const Roots& roots, Migrations migrations,
                  Report& report) {
  Database::create_empty(draft);
  Database database(draft, store::OpenMode::read_write);
  const auto steps = migrations.first(static_cast<std::size_t>(report.schema));
  store::apply_migrations(database, steps, draft.parent_path(), store::system_clock_ms());
  const auto triggers = trigger_statements(database);
  const auto applied = schema_list(database);
  // Cannot be changed within a transaction.
  database.run_script("PRAGMA foreign_keys = OFF");
  database.execute("BEGIN IMMEDIATE");
  make_ready(database);
  recovery::Salvage(file, roots, database).run(report);
  restore_schema_list(database, applied);
  mend_audit_head(database, report);
  recovery::mend_orphans(database, known_packs(), report);
  for (const std::string& each : triggers) database.run_script(each);
  database.execute("COMMIT");
  judge(database, report);
}

Report report_on(const DamagedFile& file, Migrations migrations) {
  Report report;
  settle_schema(file, migrations, report);
  report.has_header = file.has_header();
  report.pages = file.page_count();
  report.pages_cut_off = file.pages_cut_off();
  report.log_pages_taken = file.log().pages_taken;
  report.log_pages_lost = file.log().pages_lost;
  return report;
}

int recover(const UpkeepOptions& options, Migrations migrations, std::ostream& out, std::ostream& err) {
  const fs::path target = fs::absolute(options.target);
  const auto file = DamagedFile::open(options.file);
  std::string why = file ? refusal(options, file.value(), migrations) : file.failure().detail;
  if (fs::exists(fs::symlink_status(target))) {
    why = options.target.string() + " exists already, and nothing is replaced. Name a file that does not exist yet.";
  }
  if (!why.empty()) {
    err << why << "\n";
    return k_recover_not_begun;
  }
  const Roots roots = recovery::find_roots(file.value());
  Report report = report_on(file.value(), migrations);
  const store::Draft draft(target.string() + ".part");
  store::remove_file(draft.path());
  if (!roots.empty()) salvage_into(draft.path(), file.value(), roots, migrations, report);
  if (report.kept() == 0) {
    err << "Nothing could be saved of " << options.file.string()
        << ": not a row of Stagepad is to be found in it. Put back a backup.\n";
    return k_recovered_nothing;
  }
  store::bring_to_disk(draft.path());
  store::name_new(draft.path(), target);
  if (options.format == UpkeepFormat::json) {
    out << to_json(report) << "\n";
  } else {
    out << in_words(report) << "What was saved is " << options.target.string()
        << ". To go on with it, put it as stagepad.db into a new data directory.\n";
  }
  return report.complete ? k_recovered_all : k_recovered_some;
}

}  // namespace

int run_recover(const UpkeepOptions& options, Migrations migrations, std::ostream& out,
                std::ostream& err) try {
  return recover(options, migrations, out, err);
} catch (const StoreException& exception) {
  err << exception.error().message << "\n";
  return k_recover_not_begun;
} catch (const fs::filesystem_error& error) {
  err << error.what() << "\n";
  return k_recover_not_begun;
}

}  // namespace stagepad
