#pragma once

#include <string>
#include <string_view>

#include "shared/command/schedule_report.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// A report on a schedule for people: what it is and whether anything blocks, the schedule as a table,
/// the deadlines still to come, and the findings by weight, each with what would be right, its source
/// and its place in the file.
std::string report_text(const Schemaverslag& verslag, const Regelpakket& pakket, const Catalogue& catalogue);

/// A finding about a text as one line, as compilers write it: "FILE:LINE:COLUMN: weight: sentence and
/// remedy (pointer)". `content` is what the pointer points into.
std::string finding_line(std::string_view name, std::string_view content, const Finding& finding,
                         const Catalogue& catalogue);

}  // namespace stagepad
