#include "server/upkeep/recovery/salvage.hpp"

#include <algorithm>

namespace stagepad::recovery {

namespace {

using store::Database;
using store::Statement;
using store::StoreErrorKind;
using store::StoreException;

/// Deeper trees do not occur; a loop of pages ends here.
constexpr int k_deepest = 20;

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

const std::string* text_of(const Record& record, std::size_t at) {
  return at < record.values.size() ? std::get_if<std::string>(&record.values[at]) : nullptr;
}

/// Is this a row of the list of tables: kind, name, table, root, statement?
bool describes_table(const Record& record) {
  const auto* kind = text_of(record, 0);
  if (record.values.size() != 5 || kind == nullptr || (*kind != "table" && *kind != "index")) return false;
  if (text_of(record, 1) == nullptr || text_of(record, 2) == nullptr) return false;
  const auto* root = std::get_if<std::int64_t>(&record.values[3]);
  const auto* sql = text_of(record, 4);
  return root != nullptr && *root > 1 && (sql == nullptr || sql->starts_with("CREATE "));
}

void bind_value(Statement& statement, int index, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return statement.bind_integer(index, *number);
  if (const auto* text = std::get_if<std::string>(&value)) return statement.bind_text(index, *text);
  if (const auto* bytes = std::get_if<Bytes>(&value)) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes->content.data());
    return statement.bind_blob(index, {data, bytes->content.size()});
  }
  statement.bind_null(index);
}

bool is_of_type(const Value& value, const std::string& type, bool may_be_null) {
  if (std::holds_alternative<std::monostate>(value)) return may_be_null;
  if (std::holds_alternative<std::int64_t>(value)) return type == "INTEGER" || type == "INT";
  if (std::holds_alternative<std::string>(value)) return type == "TEXT";
  return std::holds_alternative<Bytes>(value) && type == "BLOB";
}

}  // namespace

Roots find_roots(const DamagedFile& file) {
  Roots roots;
  for (std::uint32_t number = 1; number <= file.page_count(); ++number) {
    const auto page = read_tree_page(file, number);
    if (!page || page->kind != PageKind::table_leaf) continue;
    for (const Record& record : page->records) {
      if (!describes_table(record)) continue;
      roots[std::get<std::string>(record.values[1])] =
          static_cast<std::uint32_t>(std::get<std::int64_t>(record.values[3]));
    }
  }
  return roots;
}

Salvage::Salvage(const DamagedFile& file, const Roots& roots, Database& target)
    : file_(file), roots_(roots), target_(target) {
  auto rows = target_.query(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE "
      "'sqlite\\_%' ESCAPE '\\' ORDER BY name");
  while (rows.step()) tables_.push_back(describe(rows.get<std::string>(0), rows.get<int>(1) == 0));
}

Salvage::Table Salvage::describe(const std::string& name, bool has_rowid) {
  Table table;
  table.name = table.outcome.table = name;
  table.has_rowid = has_rowid;
  // Without a rowid the columns of the key come first, in the order of the key.
  auto rows = target_.query(
      "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1) "
      "ORDER BY CASE WHEN ?2 OR pk = 0 THEN 1 ELSE 0 END, CASE WHEN ?2 THEN cid ELSE pk END, cid",
      name, has_rowid);
  while (rows.step()) {
    const auto type = rows.get<std::string>(1);
    if (has_rowid && rows.get<int>(3) == 1 && type == "INTEGER") {
      table.rowid_column = static_cast<int>(table.columns.size());
    }
    table.columns.push_back({rows.get<std::string>(0), type, rows.get<int>(2) == 0 && rows.get<int>(3) == 0});
  }
  return table;
}

void Salvage::run(Report& report) {
  for (Table& table : tables_) {
    const auto root = roots_.find(table.name);
    table.outcome.found = root != roots_.end();
    if (table.outcome.found) walk(table, root->second, 0);
  }
  for (Table& table : tables_) walk_indexes(table);
  // Only now: a damaged list of free pages must not hide what a tree still reaches.
  for (const std::uint32_t page : file_.free_pages()) visited_.insert(page);
  take_strays(report);
  for (Table& table : tables_) {
    table.outcome.known_lost =
        std::count_if(table.named.begin(), table.named.end(),
                      [&](std::int64_t each) { return !table.rowids.contains(each); });
    report.tables.push_back(table.outcome);
  }
}

void Salvage::walk(Table& table, std::uint32_t number, int depth) {
  const auto page = depth <= k_deepest && visited_.insert(number).second ? read_tree_page(file_, number)
                                                                         : std::nullopt;
  const auto inner = table.has_rowid ? PageKind::table_inner : PageKind::index_inner;
  const auto leaf = table.has_rowid ? PageKind::table_leaf : PageKind::index_leaf;
  if (!page || (page->kind != inner && page->kind != leaf)) {
    ++table.outcome.unreadable_pages;
    return;
  }
  table.outcome.unreadable_rows += page->unreadable;
  for (const Record& record : page->records) take(table, record);
  for (const std::uint32_t child : page->children) walk(table, child, depth + 1);
}

void Salvage::take(Table& table, const Record& record) {
  if (record.rowid) table.rowids.insert(*record.rowid);
  ++(insert(table, record) ? table.outcome.kept : table.outcome.refused_rows);
}

/// A row of before a column was added has fewer values: the rest gets what the schema says.
bool Salvage::insert(const Table& table, const Record& record) {
  const std::size_t count = record.values.size();
  if (count == 0 || count > table.columns.size()) return false;
  std::string names;
  std::string marks;
  for (std::size_t i = 0; i < count; ++i) {
    names += (i == 0 ? "" : ", ") + quoted(table.columns[i].name);
    marks += (i == 0 ? "?" : ", ?") + std::to_string(i + 1);
  }
  try {
    Statement statement = target_.prepare("INSERT INTO " + quoted(table.name) + " (" + names + ") VALUES (" +
                                          marks + ")");
    for (std::size_t i = 0; i < count; ++i) {
      const bool is_rowid = static_cast<int>(i) == table.rowid_column && record.rowid;
      bind_value(statement, static_cast<int>(i) + 1, is_rowid ? Value(*record.rowid) : record.values[i]);
    }
    statement.step();
    return true;
  } catch (const StoreException& exception) {
    if (exception.error().kind != StoreErrorKind::constraint) throw;
    return false;
  }
}

/// Every full index of a table names all its rows.
void Salvage::walk_indexes(Table& table) {
  auto rows = target_.query("SELECT name, partial, origin FROM pragma_index_list(?1)", table.name);
  while (rows.step()) {
    const auto root = roots_.find(rows.get<std::string>(0));
    // The key of a table without a rowid is the table itself.
    if (!table.has_rowid && rows.get<std::string>(2) == "pk") continue;
    if (root == roots_.end()) {
      indexes_are_whole_ = false;
      continue;
    }
    std::set<std::int64_t> ignored;
    const bool names_all = table.has_rowid && rows.get<int>(1) == 0;
    collect_rowids(root->second, 0, names_all ? table.named : ignored, indexes_are_whole_);
  }
}

void Salvage::collect_rowids(std::uint32_t number, int depth, std::set<std::int64_t>& rowids, bool& whole) {
  const auto page = depth <= k_deepest && visited_.insert(number).second ? read_tree_page(file_, number)
                                                                         : std::nullopt;
  if (!page || (page->kind != PageKind::index_inner && page->kind != PageKind::index_leaf)) {
    whole = false;
    return;
  }
  for (const Record& record : page->records) {
    const auto* last = record.values.empty() ? nullptr : std::get_if<std::int64_t>(&record.values.back());
    if (last != nullptr) rowids.insert(*last);
  }
  for (const std::uint32_t child : page->children) collect_rowids(child, depth + 1, rowids, whole);
}

bool Salvage::fits(const Table& table, const TreePage& page) {
  const bool is_leaf = page.kind == (table.has_rowid ? PageKind::table_leaf : PageKind::index_leaf);
  if (!is_leaf || page.records.empty()) return false;
  return std::all_of(page.records.begin(), page.records.end(), [&](const Record& record) {
    if (record.values.size() > table.columns.size()) return false;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
      const Column& column = table.columns[i];
      const bool is_rowid = static_cast<int>(i) == table.rowid_column;
      if (!is_of_type(record.values[i], column.type, column.may_be_null || is_rowid)) return false;
    }
    // A row that lacks more than what was added later is of another table.
    return record.values.size() * 2 >= table.columns.size();
  });
}

void Salvage::take_strays(Report& report) {
  for (std::uint32_t number = 2; number <= file_.page_count(); ++number) {
    if (visited_.contains(number)) continue;
    const auto page = read_tree_page(file_, number);
    const bool is_leaf =
        page && (page->kind == PageKind::table_leaf || page->kind == PageKind::index_leaf);
    if (!is_leaf || page->records.empty() || describes_table(page->records.front())) continue;
    // Of an index that fell apart as well a leaf may look like one of a table without a rowid.
    if (page->kind == PageKind::index_leaf && !indexes_are_whole_) continue;
    take_stray(*page, report);
  }
}

void Salvage::take_stray(const TreePage& page, Report& report) {
  std::vector<Table*> candidates;
  bool any_lost = false;
  for (Table& table : tables_) {
    if (table.has_rowid != (page.kind == PageKind::table_leaf)) continue;
    if (table.outcome.found && table.outcome.unreadable_pages == 0) continue;
    any_lost = true;
    if (fits(table, page)) candidates.push_back(&table);
  }
  // Where no table misses anything it is a page of before.
  if (!any_lost) return;
  if (candidates.size() != 1) {
    report.unassigned_rows += static_cast<std::int64_t>(page.records.size());
    return;
  }
  Table& table = *candidates.front();
  for (const Record& record : page.records) {
    if (!insert(table, record)) continue;
    ++table.outcome.kept;
    if (record.rowid) table.rowids.insert(*record.rowid);
  }
}

}  // namespace stagepad::recovery
