#pragma once

#include <cstddef>
#include <cstdint>

#include "shared/codec/json_type.hpp"

namespace stagepad::fuzz {

/// libFuzzer's custom mutator for texts that are meant to be read as `type`. Random bytes rarely get
/// past a strict reader, so most changes keep the text JSON: a value becomes another one of its type
/// (the absurd ones often), is left out, doubled, swapped or added. The rest is the fuzzer's own.
std::size_t mutate_json(const JsonType& type, std::uint8_t* data, std::size_t size,
                        std::size_t max_size, unsigned seed);

}  // namespace stagepad::fuzz
