#pragma once

#include <cstddef>
#include <string_view>

#include "shared/codec/json_type.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

/// How much a reader takes in. The values are generous for our own files; who reads from strangers
/// passes tighter ones.
struct ReadLimits {
  std::size_t bytes = 4U << 20U;
  std::size_t depth = 32;
  std::size_t list_length = 10'000;
  std::size_t text_bytes = 64U << 10U;
  std::size_t problems = 100;
};

/// What was read, and all that is wrong with it: sorted, all `blokkeert`, `pad` a JSON pointer into
/// the text. With problems, `value` holds what could be read and is not to be trusted.
template <class T>
struct ReadOutcome {
  T value{};
  Findings problems;

  [[nodiscard]] bool ok() const { return problems.empty(); }
};

/// Reads into the object at `target`, an initial value of the C++ type that `type` describes.
Findings read_json_into(std::string_view text, const JsonType& type, void* target,
                        const ReadLimits& limits);

/// Reads a JSON text by the field list of T. Never throws or aborts, whatever the input. Collects every
/// problem up to the limit; only text that is no JSON, not UTF-8, too large or too deep ends it early.
/// Refused are unknown and double keys, missing fields, `null` where a value must be, numbers that do
/// not fit exactly (also "1.0" for a whole number and any exponent), ids below 1, unknown words, days
/// that do not exist, and the character U+0000, which the database cannot keep.
///
/// Codes: json.syntaxis, json.utf8, json.omvang, json.diepte, json.dubbele_sleutel,
/// json.onbekende_sleutel, json.ontbreekt, json.soort, json.onbekend_woord, json.datum, json.getal,
/// json.lijst_te_lang, json.tekst_te_lang, json.nulteken.
template <class T>
ReadOutcome<T> read_json(std::string_view text, const ReadLimits& limits = {}) {
  ReadOutcome<T> outcome;
  outcome.problems = read_json_into(text, k_json_type<T>, &outcome.value, limits);
  return outcome;
}

}  // namespace stagepad
