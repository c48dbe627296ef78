#pragma once

#include <cstddef>
#include <cstdint>

namespace stagepad {

/// A number of a place, person or position, where a list asks an unsigned one. Never below zero.
constexpr std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// The number of nobody.
inline constexpr std::int32_t k_niemand = -1;

}  // namespace stagepad
