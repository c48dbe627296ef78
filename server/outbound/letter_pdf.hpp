#pragma once

#include <string>

#include "server/outbound/letter.hpp"
#include "shared/base/result.hpp"

namespace stagepad {

/// The letter as a PDF on A4: real text, with a structure that screen readers follow (headings, lists, a table of
/// facts), its language, title and author. The same letter gives the same bytes. Fails with `brief.lettertypen` when
/// the fonts cannot be used and with `brief.pdf` when it cannot be drawn. Thread-safe.
Result<std::string> to_pdf(const PrintedLetter& letter);

}  // namespace stagepad
