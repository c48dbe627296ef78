#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/base/result.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// What stands in a cell; nothing, a text, a day, a whole number or a decimal one.
using Cel = std::variant<std::monostate, std::string, CivilDate, std::int64_t, Decimal>;

/// A table that leaves Stagepad as a file.
struct Rekenblad {
  /// The name of the sheet, at most 31 characters.
  std::string naam;
  std::vector<std::string> koppen;
  /// Each as long as `koppen`.
  std::vector<std::vector<Cel>> rijen;
};

/// As spreadsheet programs in the Netherlands read it: UTF-8 with a byte order mark, semicolons, CRLF, decimals with a
/// comma; days as year-month-day, which no program takes for another day. A text that a program would take for a
/// formula gets an apostrophe before it (OWASP, CSV injection).
std::string csv_of(const Rekenblad& blad);

/// As an Office Open XML workbook with one sheet: days and numbers as such, texts always as texts, a heading that
/// stays in sight and filters. `op`: the day it says it was made. Fails with `export.xlsx` when it cannot be written.
Result<std::string> xlsx_of(const Rekenblad& blad, CivilDate op);

}  // namespace stagepad
