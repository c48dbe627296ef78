#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"

namespace stagepad::recovery {

/// What became of one table. How many rows stood on a page that is gone nobody knows; `known_lost` counts
/// those that an index still names.
struct TableOutcome {
  std::string table;
  std::int64_t kept = 0;
  std::int64_t unreadable_rows = 0;   ///< do not fit their own description
  std::int64_t refused_rows = 0;      ///< readable, and not what the schema allows
  std::int64_t unreadable_pages = 0;
  std::int64_t known_lost = 0;
  bool found = true;  ///< does the file still say where the table stands?

  [[nodiscard]] bool complete() const {
    return found && unreadable_rows == 0 && refused_rows == 0 && unreadable_pages == 0 && known_lost == 0;
  }
};

/// What was done with rows that refer to a row that is lost.
enum class OrphanRemedy {
  stand_in,  ///< an unnamed row was put in the place of the lost one
  emptied,   ///< the reference was emptied
  removed    ///< the row was left out
};

struct Orphans {
  std::string table;
  std::string refers_to;
  OrphanRemedy remedy = OrphanRemedy::removed;
  std::int64_t rows = 0;
};

struct AuditOutcome {
  std::int64_t entries = 0;
  bool whole = false;
  bool head_made_anew = false;
  std::optional<std::int64_t> first_break;
  std::string how;
};

struct Report {
  int schema = 0;
  bool schema_assumed = false;  ///< the file does not say it any more
  bool has_header = true;
  std::int64_t pages = 0;
  std::int64_t pages_cut_off = 0;
  std::int64_t log_pages_taken = 0;
  std::int64_t log_pages_lost = 0;
  std::vector<TableOutcome> tables;
  std::int64_t unassigned_rows = 0;  ///< read, but it is not known of which table
  std::vector<Orphans> orphans;
  AuditOutcome audit;
  bool complete = false;

  [[nodiscard]] std::int64_t kept() const;
};

/// For people: a line for the whole and one for everything that is not as it was.
std::string in_words(const Report& report);

}  // namespace stagepad::recovery

namespace stagepad {

template <>
struct EnumNames<recovery::OrphanRemedy> {
  using enum recovery::OrphanRemedy;
  static constexpr EnumName<recovery::OrphanRemedy> names[] = {
      {stand_in, "stand-in"}, {emptied, "emptied"}, {removed, "removed"}};
};

template <>
struct Describe<recovery::TableOutcome> {
  static constexpr auto fields(auto field) {
    using T = recovery::TableOutcome;
    return std::make_tuple(field("table", &T::table), field("kept", &T::kept),
                           field("unreadable_rows", &T::unreadable_rows),
                           field("refused_rows", &T::refused_rows),
                           field("unreadable_pages", &T::unreadable_pages),
                           field("known_lost", &T::known_lost), field("found", &T::found));
  }
};

template <>
struct Describe<recovery::Orphans> {
  static constexpr auto fields(auto field) {
    using T = recovery::Orphans;
    return std::make_tuple(field("table", &T::table), field("refers_to", &T::refers_to),
                           field("remedy", &T::remedy), field("rows", &T::rows));
  }
};

template <>
struct Describe<recovery::AuditOutcome> {
  static constexpr auto fields(auto field) {
    using T = recovery::AuditOutcome;
    return std::make_tuple(field("entries", &T::entries), field("whole", &T::whole),
                           field("head_made_anew", &T::head_made_anew),
                           field("first_break", &T::first_break), field("how", &T::how));
  }
};

template <>
struct Describe<recovery::Report> {
  static constexpr auto fields(auto field) {
    using T = recovery::Report;
    return std::make_tuple(field("complete", &T::complete), field("schema", &T::schema),
                           field("schema_assumed", &T::schema_assumed), field("has_header", &T::has_header),
                           field("pages", &T::pages), field("pages_cut_off", &T::pages_cut_off),
                           field("log_pages_taken", &T::log_pages_taken),
                           field("log_pages_lost", &T::log_pages_lost), field("tables", &T::tables),
                           field("unassigned_rows", &T::unassigned_rows), field("orphans", &T::orphans),
                           field("audit", &T::audit));
  }
};

}  // namespace stagepad
