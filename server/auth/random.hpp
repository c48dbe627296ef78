#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace stagepad {

/// Bytes nobody can predict, from the kernel. Throws std::runtime_error when there are none, which
/// does not happen on a running Linux; nothing weaker is ever used instead.
std::array<std::uint8_t, 32> random_bytes();

/// 256 random bits as 43 characters that are safe in cookies, addresses and file names.
std::string random_token();

/// Could this be a random_token()? For refusing nonsense before it costs a look-up.
bool is_token(std::string_view text);

}  // namespace stagepad
