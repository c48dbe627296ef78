// A training as it travels between server and browser, from its text to its findings: any dates, any
// fte, any order.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "shared/command/check.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "tests/fuzz/support/json_mutator.hpp"
#include "tests/fuzz/support/properties.hpp"
#include "tests/fuzz/support/shipped_packs.hpp"

namespace stagepad::fuzz {
namespace {

void try_text(std::string_view text) {
  const ReadLimits limits;
  const ReadOutcome<Snapshot> outcome = read_json<Snapshot>(text, limits);
  require_sound_problems(outcome.problems, limits.problems, text);
  if (!outcome.ok()) return;
  require_round_trip(outcome.value);
  const Snapshot& snapshot = outcome.value;
  const Regelpakket& pakket = pack_for(snapshot.traject.programma);
  for (const GeplandOnderdeel& each : bereken_planning(snapshot.traject, pakket).onderdelen) {
    require(each.periode.days() >= 0, "a part ends before it starts", each.onderdeel->soort);
  }
  require_sound(check_traject(snapshot, pakket), &pakket);
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
  return fuzz::mutate_json(k_json_type<Snapshot>, data, size, max_size, seed);
}
