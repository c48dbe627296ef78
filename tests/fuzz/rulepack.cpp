// A rule pack from its text: reading, checking, writing, and judging trainings by one that is accepted.

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "shared/command/check.hpp"
#include "shared/rules/rulepack_odd.hpp"
#include "tests/fuzz/support/json_mutator.hpp"
#include "tests/fuzz/support/properties.hpp"

namespace stagepad::fuzz {
namespace {

/// Every part of the pack in its order, from the first day of its cohort.
Snapshot training_by(const Regelpakket& pakket, Decimal fte) {
  Snapshot snapshot;
  Traject& traject = snapshot.traject;
  traject.programma = pakket.id;
  traject.cohort = pakket.cohort.vanaf.value_or(CivilDate::of(2026, 9, 1));
  traject.dienstverband.eerste_dag = traject.cohort;
  traject.dienstverband.fte = {{traject.cohort, fte}};
  snapshot.vandaag = traject.cohort.plus_days(100);
  for (const RegelpakketOnderdeel& each : pakket.onderdelen) {
    Onderdeel part;
    part.id = OnderdeelId{static_cast<std::int64_t>(traject.onderdelen.size()) + 1};
    part.soort = each.code;
    traject.onderdelen.push_back(part);
  }
  return snapshot;
}

void try_text(std::string_view text) {
  const ReadLimits limits;
  const ReadOutcome<Regelpakket> outcome = read_json<Regelpakket>(text, limits);
  require_sound_problems(outcome.problems, limits.problems, text);
  if (!outcome.ok()) return;
  const Regelpakket& pakket = outcome.value;
  const Findings findings = check_rulepack(pakket);
  require_sound(findings, &pakket);
  require_round_trip(pakket);
  if (blocks(findings)) return;
  require_sound(odd_in_rulepack(pakket), &pakket);
  constexpr Decimal k_fte[] = {whole(1), Decimal{500}, Decimal{1}};
  const Decimal fte = k_fte[text.size() % std::size(k_fte)];
  require_sound(check_traject(training_by(pakket, fte), pakket), &pakket);
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
  return fuzz::mutate_json(k_json_type<Regelpakket>, data, size, max_size, seed);
}
