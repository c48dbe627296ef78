// How long the core takes: one line per question, in microseconds, the middle and the slow end of many
// runs. In both builds: bench_check, or node bench_check.js; scripts/bench puts them side by side. Not a
// test; it says what is, and beside it what is aimed at.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "shared/command/check.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "tests/bench/many_trainings.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

using Clock = std::chrono::steady_clock;

/// What one check of a whole training may take, in microseconds.
#ifdef __EMSCRIPTEN__
constexpr double k_aim = 1000;
#else
constexpr double k_aim = 100;
#endif

constexpr std::size_t k_trainings = 20'000;
constexpr int k_rounds = 400;
/// The browser's clock ticks coarsely, so that each measurement takes several runs together.
constexpr int k_runs_per_round = 25;

std::size_t g_findings = 0;  // read at the end, so that no run can be left out

double part_of(const std::vector<double>& sorted, std::size_t percent) {
  return sorted[std::min(sorted.size() - 1, sorted.size() * percent / 100)];
}

void print_line(const char* name, std::vector<double>& microseconds) {
  std::sort(microseconds.begin(), microseconds.end());
  const double middle = part_of(microseconds, 50);
  std::printf("%-40s %9.2f %9.2f %9.0f%s\n", name, middle, part_of(microseconds, 99), k_aim,
              middle > k_aim ? "  MISSED" : "");
}

template <class Ask>
void measure(const char* name, const Ask& ask) {
  for (int i = 0; i < k_runs_per_round; ++i) g_findings += ask();
  std::vector<double> microseconds;
  for (int round = 0; round < k_rounds; ++round) {
    const auto begin = Clock::now();
    for (int i = 0; i < k_runs_per_round; ++i) g_findings += ask();
    const std::chrono::duration<double, std::micro> taken = Clock::now() - begin;
    microseconds.push_back(taken.count() / k_runs_per_round);
  }
  print_line(name, microseconds);
}

/// Each once, as a server meets them: never the same one twice, so nothing is warm.
void measure_many() {
  std::vector<double> microseconds;
  std::size_t findings = 0;
  double total = 0;
  double most = 0;
  std::string slowest;
  for (std::size_t n = 0; n < k_trainings; ++n) {
    const bench::Training training = bench::nth_training(n);
    const auto begin = Clock::now();
    findings += check_traject(training.snapshot, *training.pakket).size();
    const std::chrono::duration<double, std::micro> taken = Clock::now() - begin;
    microseconds.push_back(taken.count());
    total += taken.count();
    if (taken.count() <= most) continue;
    most = taken.count();
    slowest = training.pakket->id;
  }
  print_line("check_traject, one of many trainings", microseconds);
  std::printf("%zu trainings have %zu findings; all together %.2f s, the slowest (%s) %.0f us\n",
              k_trainings, findings, total / 1e6, slowest.c_str(), most);
}

/// Halfway the training: one stage over and judged, one placed, preferences and requests, part time.
Snapshot busy_training() {
  vectors::Geval geval;
  geval.pakket = "va";
  geval.vandaag = CivilDate::of(2027, 12, 1);
  geval.fte = {{geval.eerste_dag, whole(1)}, {CivilDate::of(2027, 3, 16), Decimal{800}}};
  vectors::Deel as;
  as.soort = "as";
  as.plek = Plek{};
  as.plek->instelling = "GGZ Rijnoever";
  as.plek->specialisme = "psychiatrie";
  as.plek->doelgroepen = {Doelgroep::ouderen};
  as.voortgang = Voortgang{};
  as.voortgang->gesprekken = {
      {Gesprekssoort::gezamenlijk,
       CivilDate::of(2027, 8, 2),
       {Rol::stagebegeleider, Rol::praktijkopleider}},
      {Gesprekssoort::evaluatie, CivilDate::of(2027, 9, 2), {Rol::stagebegeleider}}};
  vectors::Deel kz;
  kz.soort = "kz";
  kz.start = CivilDate::of(2028, 10, 2);
  geval.onderdelen = {as, kz};
  vectors::Aanvraag etalage;
  etalage.onderdeel = "mg";
  etalage.route = Route::etalage;
  etalage.plaatsen = {StageplaatsId{10}, StageplaatsId{4}};
  vectors::Aanvraag eigen;
  eigen.status = VerzoekStatus::ingediend;
  eigen.onderdeel = "kz";
  eigen.route = Route::eigen;
  eigen.eigen_instelling = "Kliniek Buitenhof";
  geval.verzoeken = {etalage, eigen};
  geval.voorkeuren = {{"mg", StageplaatsId{10}, VoorkeurStatus::voorlopig_geplaatst}};
  return vectors::snapshot_of(geval);
}

void run() {
  const Regelpakket& va = vectors::pack("va");
  const Snapshot snapshot = busy_training();
  const Actor aios = vectors::actor_of(vectors::Wie::aios);
  const Actor io = vectors::actor_of(vectors::Wie::instituutsopleider);

  vectors::Geval start;
  start.pakket = "jgz-2024";
  start.vandaag = CivilDate::of(2026, 10, 1);
  const Snapshot quiet = vectors::snapshot_of(start);
  const Regelpakket& jgz = vectors::pack("jgz-2024");

  std::printf("%-40s %9s %9s %9s\n", "microseconds", "median", "p99", "aim");
  measure("dates of a training", [&] {
    return bereken_planning(snapshot.traject, va).onderdelen.size();
  });
  measure("check_traject, nothing to say (JGZ)", [&] { return check_traject(quiet, jgz).size(); });
  measure("check_traject, much to say (VA)", [&] { return check_traject(snapshot, va).size(); });
  const auto moved = verplaats(snapshot.traject, va, vectors::id_of(va, "kz"), CivilDate::of(2028, 9, 1));
  measure("verplaats and check_schema (one drag)", [&] {
    const auto schema = verplaats(snapshot.traject, va, vectors::id_of(va, "kz"), CivilDate::of(2028, 9, 1));
    return check_schema(snapshot, va, schema).size();
  });
  const auto ask = [&](const char* name, const Command& command, const Actor& actor) {
    measure(name, [&] { return check(command, snapshot, va, actor).size(); });
  };
  ask("check DienSchemawijzigingIn", DienSchemawijzigingIn{moved, "later"}, aios);
  ask("check VraagGoedkeuring",
      VraagGoedkeuring{vectors::id_of(va, "mg"), Route::etalage, {StageplaatsId{4}}, "", ""}, aios);
  ask("check BeslisVerzoek", BeslisVerzoek{VerzoekId{2}, Besluit::goedgekeurd, ""}, io);
  ask("check GeefVoorkeuren",
      GeefVoorkeuren{vectors::id_of(va, "mg"), {StageplaatsId{10}, StageplaatsId{4}}}, aios);
  measure_many();
  if (g_findings == 0) std::printf("Nothing was found at all.\n");
}

}  // namespace
}  // namespace stagepad

int main() {
  stagepad::run();
  return 0;
}
