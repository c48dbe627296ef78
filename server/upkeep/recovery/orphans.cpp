#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "server/upkeep/recovery/salvage.hpp"

namespace stagepad::recovery {

namespace {

using store::Database;
using store::StoreErrorKind;
using store::StoreException;

/// A reference of one table to another.
struct Reference {
  std::string table;
  std::string parent;
  std::vector<std::string> columns;         ///< of the table
  std::vector<std::string> parent_columns;  ///< what they name

  friend bool operator<(const Reference& a, const Reference& b) {
    return std::tie(a.table, a.parent, a.columns) < std::tie(b.table, b.parent, b.columns);
  }
};

std::vector<Reference> references_of(Database& database) {
  std::map<std::pair<std::string, int>, Reference> found;
  auto rows = database.query(
      "SELECT t.name, f.id, f.\"table\", f.\"from\", f.\"to\" FROM pragma_table_list t, "
      "pragma_foreign_key_list(t.name) f WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name, f.id, f.seq");
  while (rows.step()) {
    const auto table = rows.get<std::string>(0);
    Reference& reference = found[{table, rows.get<int>(1)}];
    reference.table = table;
    reference.parent = rows.get<std::string>(2);
    reference.columns.push_back(rows.get<std::string>(3));
    reference.parent_columns.push_back(rows.get<std::string>(4));
  }
  std::vector<Reference> all;
  for (auto& [key, reference] : found) all.push_back(std::move(reference));
  return all;
}

/// Of the rows of the table "c" that refer to nothing.
std::string where_broken(const Reference& reference) {
  std::string set;
  std::string same;
  for (std::size_t i = 0; i < reference.columns.size(); ++i) {
    set += (i == 0 ? "" : " AND ") + ("c.\"" + reference.columns[i] + "\" IS NOT NULL");
    same += (i == 0 ? "" : " AND ") +
            ("p.\"" + reference.parent_columns[i] + "\" = c.\"" + reference.columns[i] + "\"");
  }
  return set + " AND NOT EXISTS (SELECT 1 FROM \"" + reference.parent + "\" p WHERE " + same + ")";
}

/// False when the schema does not allow it.
bool try_to(Database& database, const std::string& sql, std::int64_t& rows) {
  try {
    rows = database.execute(sql);
    return true;
  } catch (const StoreException& exception) {
    if (exception.error().kind != StoreErrorKind::constraint) throw;
    return false;
  }
}

class Mender {
 public:
  Mender(Database& database, const std::vector<KnownPack>& packs) : database_(database), packs_(packs) {}

  std::vector<Orphans> run() {
    const auto references = references_of(database_);
    // What is taken out may leave others without what they refer to.
    for (bool changed = true; changed;) {
      changed = false;
      for (const Reference& each : references) changed = mend(each) || changed;
    }
    std::vector<Orphans> all;
    for (const auto& [key, rows] : done_) {
      all.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), rows});
    }
    return all;
  }

 private:
  void note(const Reference& reference, OrphanRemedy remedy, std::int64_t rows) {
    if (rows > 0) done_[{reference.table, reference.parent, remedy}] += rows;
  }

  std::int64_t broken(const Reference& reference) {
    return database_
        .value<std::int64_t>("SELECT count(*) FROM \"" + reference.table + "\" c WHERE " + where_broken(reference))
        .value_or(0);
  }

  bool mend(const Reference& reference) {
    const std::int64_t before = broken(reference);
    if (before == 0) return false;
    stand_in(reference);
    const std::int64_t after = broken(reference);
    note(reference, OrphanRemedy::stand_in, before - after);
    if (after > 0) empty_or_remove(reference);
    return true;
  }

  /// A lost person or institution stays somebody: all that hangs on it would go with it.
  void stand_in(const Reference& reference) {
    const std::string missing = "SELECT DISTINCT c.\"" + reference.columns.front() + "\" AS m FROM \"" +
                                reference.table + "\" c WHERE " + where_broken(reference);
    if (reference.parent == "persoon") {
      database_.execute("INSERT OR IGNORE INTO persoon (id, naam, email, aangemaakt_ms) SELECT m, 'Onbekend ' || m, "
                        "'onbekend-' || m || '@hersteld.invalid', 0 FROM (" +
                        missing + ")");
    } else if (reference.parent == "instelling") {
      database_.execute("INSERT OR IGNORE INTO instelling (id, naam) SELECT m, 'Onbekende instelling ' || m FROM (" +
                        missing + ")");
    } else if (reference.parent == "regelpakket") {
      for (const KnownPack& pack : packs_) {
        database_.execute("INSERT OR IGNORE INTO regelpakket (hash, programma, json, opgeslagen_ms) SELECT ?1, ?2, ?3, 0 "
                          "WHERE ?1 IN (" +
                              missing + ")",
                          pack.hash, pack.programma, pack.json);
      }
    }
  }

  void empty_or_remove(const Reference& reference) {
    const std::string where = " WHERE " + where_broken(reference);
    std::string empty = "UPDATE \"" + reference.table + "\" AS c SET \"" + reference.columns.front() + "\" = NULL";
    std::int64_t rows = 0;
    if (try_to(database_, empty + where, rows)) return note(reference, OrphanRemedy::emptied, rows);
    const bool removed =
        try_to(database_, "DELETE FROM \"" + reference.table + "\" AS c" + where, rows);
    if (removed) note(reference, OrphanRemedy::removed, rows);
  }

  Database& database_;
  const std::vector<KnownPack>& packs_;
  std::map<std::tuple<std::string, std::string, OrphanRemedy>, std::int64_t> done_;
};

}  // namespace

void mend_orphans(Database& target, const std::vector<KnownPack>& packs, Report& report) {
  report.orphans = Mender(target, packs).run();
}

}  // namespace stagepad::recovery
