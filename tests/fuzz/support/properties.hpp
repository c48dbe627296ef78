#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad::fuzz {

// What must hold whatever the input. A property that does not hold ends the program with a sentence,
// and the fuzzer keeps the input.

void require(bool holds, std::string_view what, const std::string& about = {});

/// Findings stand in order without doubles, every code has a text that becomes a sentence, and
/// what is sent to a browser arrives there as it was.
void require_sound(const Findings& findings, const Regelpakket* pakket);

/// Also: all block, and point by a JSON pointer to a place in the text that can be shown. `most` is the
/// reader's limit.
void require_sound_problems(const Findings& problems, std::size_t most, std::string_view text);

/// A value that was read is written and read back as the same value, and written again as the same
/// bytes. `limits` as for the first reading: what is written is never longer than a reader takes.
template <class T>
void require_round_trip(const T& value) {
  const std::string written = to_json(value);
  ReadLimits limits;
  limits.bytes = written.size();
  const ReadOutcome<T> again = read_json<T>(written, limits);
  require(again.ok(), "what was written cannot be read back",
          to_json(again.problems) + "\n" + written);
  if constexpr (std::equality_comparable<T>) {
    require(again.value == value, "reading back gives another value", written);
  }
  require(to_json(again.value) == written, "the canonical text is no fixpoint", written);
}

}  // namespace stagepad::fuzz
