#pragma once

#include <string>

#include "shared/base/result.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

/// The same document, saying in which language it is written and that its title is shown rather than the name of the
/// file; both for screen readers, and cairo 1.16 can say neither. Added as an incremental update (ISO 32000-1, 7.5.6).
/// Fails with `brief.pdf` when it is no document as cairo writes it.
Result<std::string> with_language(std::string pdf, Taal taal);

}  // namespace stagepad
