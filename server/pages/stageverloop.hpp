#pragma once

#include <string>

#include "shared/command/snapshot.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// How a stage went, as far as it is on record: every version of its stageplan with what was decided on it, talks,
/// practice tests, shifts, and what was said of the report. HTML; empty when there is nothing yet.
std::string stageverloop_html(const Snapshot& beeld, const Regelpakket& pakket, const Onderdeel& onderdeel,
                              const Catalogue& texts);

}  // namespace stagepad
