// The bare reader: any bytes, read as a type that has a member of every shape.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/support/every_shape.hpp"
#include "tests/fuzz/support/json_mutator.hpp"
#include "tests/fuzz/support/properties.hpp"

namespace stagepad::fuzz {
namespace {

/// Small enough that every limit is met all the time.
constexpr ReadLimits k_tight = {.bytes = 600, .depth = 3, .list_length = 2, .text_bytes = 8, .problems = 3};

void try_text(std::string_view text) {
  const ReadLimits limits;
  const ReadOutcome<EveryShape> outcome = read_json<EveryShape>(text, limits);
  require_sound_problems(outcome.problems, limits.problems, text);
  const ReadOutcome<EveryShape> tight = read_json<EveryShape>(text, k_tight);
  require_sound_problems(tight.problems, k_tight.problems, text);
  if (tight.ok()) {
    require(outcome.ok() && outcome.value == tight.value, "wider limits read something else");
  }
  if (outcome.ok()) require_round_trip(outcome.value);
}

}  // namespace
}  // namespace stagepad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  stagepad::fuzz::try_text({reinterpret_cast<const char*>(data), size});
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned seed) {
  using namespace stagepad;
  return fuzz::mutate_json(k_json_type<fuzz::EveryShape>, data, size, max_size, seed);
}
