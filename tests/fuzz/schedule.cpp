// A schedule file as `stagepad check` takes it, from its text to its report.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "shared/command/schedule_report.hpp"
#include "tests/fuzz/support/json_mutator.hpp"
#include "tests/fuzz/support/properties.hpp"
#include "tests/fuzz/support/shipped_packs.hpp"

namespace stagepad::fuzz {
namespace {

/// Any day from a year before the training to years after it, always the same for the same text.
CivilDate day_for(std::string_view text, CivilDate first) {
  const auto days = static_cast<std::int32_t>(text.size() * 37 % 2500) - 365;
  return within_calendar(first.plus_days(days));
}

void try_text(std::string_view text) {
  const ReadLimits limits;
  const ReadOutcome<Schemabestand> outcome = read_json<Schemabestand>(text, limits);
  require_sound_problems(outcome.problems, limits.problems, text);
  if (!outcome.ok()) return;
  const Schemabestand& bestand = outcome.value;
  require_round_trip(bestand);
  const Regelpakket& pakket = pack_for(bestand.programma);
  const CivilDate vandaag = day_for(text, bestand.dienstverband.eerste_dag);
  const Schemaverslag verslag = beoordeel_schema(bestand, pakket, vandaag);
  require_sound(verslag.findings, &pakket);
  require(verslag.leesbaar || !verslag.findings.empty(), "not readable, and nobody says why");
  require(verslag.geblokkeerd == blocks(verslag.findings), "blocked, or not?", to_json(verslag));
  for (const Verslagonderdeel& each : verslag.planning) {
    const bool runs_back = days_between(each.eerste_dag, each.laatste_dag) < -1;
    require(!runs_back, "a part ends before it starts", to_json(each));
  }
  require_round_trip(verslag);
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
  return fuzz::mutate_json(k_json_type<Schemabestand>, data, size, max_size, seed);
}
