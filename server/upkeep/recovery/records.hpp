#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/upkeep/recovery/damaged_file.hpp"

namespace stagepad::recovery {

struct Bytes {
  std::string content;
};
/// NULL, INTEGER, REAL, TEXT or BLOB.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

/// One row of a table, or one entry of an index.
struct Record {
  std::optional<std::int64_t> rowid;  ///< of a table that has one
  std::vector<Value> values;
};

enum class PageKind { index_inner = 2, table_inner = 5, index_leaf = 10, table_leaf = 13 };

struct TreePage {
  PageKind kind = PageKind::table_leaf;
  std::vector<std::uint32_t> children;  ///< of inner pages, in order
  std::vector<Record> records;
  int unreadable = 0;  ///< records that do not fit their own description
};

/// Reads a page of a b-tree; nothing when the page cannot be read or is no such page. A record is taken
/// only when all its lengths fit, those of what stands on other pages included.
std::optional<TreePage> read_tree_page(const DamagedFile& file, std::uint32_t number);

}  // namespace stagepad::recovery
