#pragma once

#include <string>
#include <vector>

namespace stagepad::demo {

/// A PDF of one page with these lines, the first one as its heading. The same bytes for the same lines; of characters
/// beyond Latin-1 a question mark.
std::string voorbeeldverslag(const std::vector<std::string>& regels);

}  // namespace stagepad::demo
