#include "server/upkeep/recovery/report.hpp"

#include <numeric>

namespace stagepad::recovery {

namespace {

std::string counted(std::int64_t count, const std::string& one, const std::string& more) {
  return std::to_string(count) + " " + (count == 1 ? one : more);
}

std::string line_of(const TableOutcome& table) {
  std::string line = table.table + ": " + counted(table.kept, "row", "rows") + " saved";
  if (!table.found) return line + "; where the table stood is not known any more.\n";
  if (table.unreadable_pages > 0) line += "; " + counted(table.unreadable_pages, "page", "pages") + " unreadable";
  if (table.unreadable_rows > 0) line += "; " + counted(table.unreadable_rows, "row", "rows") + " unreadable";
  if (table.refused_rows > 0) line += "; " + counted(table.refused_rows, "row", "rows") + " not what they should be";
  if (table.known_lost > 0) line += "; " + counted(table.known_lost, "row", "rows") + " known to be lost";
  return line + ".\n";
}

std::string line_of(const Orphans& orphans) {
  const std::string who = counted(orphans.rows, "row", "rows") + " of " + orphans.table + " referred to a lost row of " +
                          orphans.refers_to + ": ";
  switch (orphans.remedy) {
    case OrphanRemedy::stand_in: return who + "a stand-in without a name was put in its place.\n";
    case OrphanRemedy::emptied: return who + "the reference was emptied.\n";
    case OrphanRemedy::removed: break;
  }
  return who + "left out.\n";
}

std::string line_of(const AuditOutcome& audit) {
  std::string line = "The audit log holds " + counted(audit.entries, "entry", "entries");
  if (audit.whole) {
    line += " in an unbroken chain";
  } else {
    line += " and does not verify";
    if (audit.first_break) line += ": entry " + std::to_string(*audit.first_break) + " " + audit.how;
  }
  if (audit.head_made_anew) line += "; where it ended was lost, so entries may miss at its end";
  return line + ".\n";
}

}  // namespace

std::int64_t Report::kept() const {
  return std::accumulate(tables.begin(), tables.end(), std::int64_t{0},
                         [](std::int64_t sum, const TableOutcome& each) { return sum + each.kept; });
}

std::string in_words(const Report& report) {
  std::string text = counted(report.kept(), "row", "rows") + " of " +
                     counted(static_cast<std::int64_t>(report.tables.size()), "table", "tables") +
                     " saved, schema " + std::to_string(report.schema) +
                     (report.schema_assumed ? " (assumed: the file does not say it any more)" : "") + ".\n";
  if (!report.has_header) text += "The file's header is destroyed.\n";
  if (report.pages_cut_off > 0) {
    text += counted(report.pages_cut_off, "page is", "pages are") + " cut off at the end.\n";
  }
  if (report.log_pages_taken > 0) {
    text += counted(report.log_pages_taken, "page", "pages") + " taken over from the write-ahead log.\n";
  }
  if (report.log_pages_lost > 0) {
    text += "The write-ahead log is damaged: the last changes are lost (" +
            counted(report.log_pages_lost, "page", "pages") + ").\n";
  }
  for (const TableOutcome& each : report.tables) {
    if (!each.complete()) text += line_of(each);
  }
  if (report.unassigned_rows > 0) {
    text += counted(report.unassigned_rows, "row", "rows") + " could be read, but not of which table.\n";
  }
  for (const Orphans& each : report.orphans) text += line_of(each);
  text += line_of(report.audit);
  return text + (report.complete ? "Everything came over.\n"
                                 : "Not everything came over. Keep the damaged file.\n");
}

}  // namespace stagepad::recovery
