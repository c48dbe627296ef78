#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "server/store/database.hpp"
#include "server/upkeep/recovery/records.hpp"
#include "server/upkeep/recovery/report.hpp"

namespace stagepad::recovery {

/// Where tables and indexes begin in a file.
using Roots = std::map<std::string, std::uint32_t>;

/// Looks for the descriptions of tables and indexes on every page, so that a damaged first page does not
/// hide the rest.
Roots find_roots(const DamagedFile& file);

/// Copies rows from a damaged file into `target`, an empty database with our own schema, with triggers
/// and foreign keys off. Every table is walked through its tree; where a page of the tree is gone, leaves
/// that hang nowhere any more are taken for the one table that lost something and whose columns they fit.
class Salvage {
 public:
  Salvage(const DamagedFile& file, const Roots& roots, store::Database& target);

  /// Fills `report.tables` and `unassigned_rows`.
  void run(Report& report);

 private:
  struct Column {
    std::string name;
    std::string type;
    bool may_be_null = false;
  };
  struct Table {
    std::string name;
    std::vector<Column> columns;  ///< in the order of a record
    int rowid_column = -1;        ///< which of them stands for the row's number
    bool has_rowid = true;
    TableOutcome outcome;
    std::set<std::int64_t> rowids;  ///< that were read
    std::set<std::int64_t> named;   ///< by its indexes
  };

  Table describe(const std::string& name, bool has_rowid);
  void walk(Table& table, std::uint32_t page, int depth);
  void take(Table& table, const Record& record);
  bool insert(const Table& table, const Record& record);
  void walk_indexes(Table& table);
  void collect_rowids(std::uint32_t page, int depth, std::set<std::int64_t>& rowids, bool& whole);
  void take_strays(Report& report);
  void take_stray(const TreePage& page, Report& report);
  [[nodiscard]] static bool fits(const Table& table, const TreePage& page);

  const DamagedFile& file_;
  const Roots& roots_;
  store::Database& target_;
  std::vector<Table> tables_;
  std::set<std::uint32_t> visited_;
  bool indexes_are_whole_ = true;
};

/// Gives rows that refer to nothing something to refer to, or takes them out; see OrphanRemedy. `packs`
/// are the rule packs that can be put back: hash, programme, text.
struct KnownPack {
  std::string hash;
  std::string programma;
  std::string json;
};
void mend_orphans(store::Database& target, const std::vector<KnownPack>& packs, Report& report);

}  // namespace stagepad::recovery
