#pragma once

#include <iosfwd>
#include <string>

#include "shared/base/result.hpp"

namespace stagepad {

/// Larger files are not read to the end; the reader then says that they are too large.
inline constexpr std::size_t k_largest_input = 4U << 20U;

/// The content of a file; "-" is `standard_input`. Fails with a sentence that names the file.
Result<std::string> read_input(const std::string& name, std::istream& standard_input);

}  // namespace stagepad
