// How long dividing the places of a round takes, the lottery and its proof included, beside what others
// take for the optimum alone. In both builds: bench_match, or node bench_match.js, which has no peers.
// Not a test; scripts/bench match puts the two builds side by side.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>
#include <string>
#include <vector>

#include "shared/matching/controle.hpp"
#include "shared/matching/loting.hpp"
#include "shared/matching/uitleg.hpp"
#include "tests/unit/shared/matching_world.hpp"
#ifndef __EMSCRIPTEN__
#include "tests/peers/flow_peers.hpp"
#endif

namespace stagepad {
namespace {

constexpr std::int32_t k_sizes[] = {100, 1'000, 10'000, 50'000, 200'000};
constexpr Plaatsingsregel k_rule = Plaatsingsregel::iedereen_eerst_geplaatst;

/// Processor time of one run, from several together: the machine may be busy with other things.
template <class Run>
double milliseconds(const Run& run, int runs = 1) {
  const std::clock_t begin = std::clock();
  for (int i = 0; i < runs; ++i) run();
  return 1e3 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / runs;
}

double middle(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Two preferences, a place for every ten people, 1.05 seats each.
Verdeelvraag question(std::int32_t people, Plaatsingsregel rule) {
  matching_test::Dobbelsteen dice(static_cast<std::uint64_t>(people));
  const std::int32_t places = people / 10;
  Verdeelvraag vraag;
  vraag.regel = rule;
  vraag.capaciteit.assign(static_cast<std::size_t>(places), 0);
  const std::int32_t seats = people * 105 / 100;
  for (std::int32_t i = 0; i < seats; ++i) ++vraag.capaciteit[static_cast<std::size_t>(i % places)];
  for (std::int32_t person = 0; person < people; ++person) {
    const std::int32_t first = dice.onder(places);
    const std::int32_t second = dice.onder(places - 1);
    vraag.keuzes.push_back({first, 1});
    vraag.keuzes.push_back({second < first ? second : second + 1, 2});
    vraag.keuzes_vanaf.push_back(static_cast<std::int32_t>(vraag.keuzes.size()));
  }
  vraag.volgorde.resize(static_cast<std::size_t>(people));
  std::iota(vraag.volgorde.begin(), vraag.volgorde.end(), 0);
  dice.schud(vraag.volgorde);
  return vraag;
}

/// A round of that size for the drawing of lots.
Ronde round_of(const Verdeelvraag& vraag) {
  Ronde ronde;
  ronde.ronde = "bench";
  ronde.loting.geheim = std::string(64, 'a');
  for (std::size_t i = 0; i < vraag.capaciteit.size(); ++i) {
    ronde.plaatsen.push_back({"p" + std::to_string(1'000'000 + i), "", {}, {}, {vraag.capaciteit[i]}});
  }
  for (std::int32_t person = 0; person < vraag.personen(); ++person) {
    Rondedeelnemer each;
    each.pseudoniem = "d" + std::to_string(person);
    for (auto k = vraag.keuzes_vanaf[static_cast<std::size_t>(person)];
         k < vraag.keuzes_vanaf[static_cast<std::size_t>(person) + 1]; ++k) {
      each.voorkeuren.push_back(
          {ronde.plaatsen[static_cast<std::size_t>(vraag.keuzes[static_cast<std::size_t>(k)].plaats)].code, {}});
    }
    ronde.deelnemers.push_back(std::move(each));
  }
  return ronde;
}

#ifndef __EMSCRIPTEN__
peers::Assignment assignment_of(const Verdeelvraag& vraag) {
  peers::Assignment assignment;
  assignment.seats = vraag.capaciteit;
  assignment.first_choice = vraag.keuzes_vanaf;
  for (const Keuze& keuze : vraag.keuzes) {
    assignment.place.push_back(keuze.plaats);
    assignment.cost.push_back(keuze.rang - 1);
  }
  assignment.cost_of_none = vraag.personen() + 1;
  return assignment;
}

std::int64_t cost_of(const Verdeelvraag& vraag, const Telling& telling) {
  return std::int64_t{vraag.personen() - telling.geplaatst} * (vraag.personen() + 1) + telling.op_rang[1];
}
#endif

void print(std::int32_t people, const std::string& what, double time, const std::string& remark = "") {
  std::printf("%8d  %-28s %12.3f  %s\n", people, what.c_str(), time, remark.c_str());
  std::fflush(stdout);
}

void measure_size(std::int32_t people) {
  const Verdeelvraag vraag = question(people, k_rule);
  const int rounds = people <= 10'000 ? 11 : 5;
  const int runs = people <= 10'000 ? 100'000 / people : 1;
  std::vector<double> ours;
#ifndef __EMSCRIPTEN__
  const auto others = peers::peers();
  const peers::Assignment assignment = assignment_of(vraag);
  std::vector<std::vector<double>> theirs(others.size());
#endif
  for (int round = 0; round < rounds; ++round) {
    Verdeeluitkomst uitkomst;
    ours.push_back(milliseconds([&] { uitkomst = verdeel(vraag); }, runs));
#ifndef __EMSCRIPTEN__
    const std::int64_t cost = cost_of(vraag, tel(vraag, uitkomst.verdeling));
    for (std::size_t i = 0; i < others.size(); ++i) {
      if (i > 0 && people > 10'000 && round > 0) continue;  // the slow ones once
      std::int64_t theirs_is = 0;
      theirs[i].push_back(milliseconds([&] { theirs_is = others[i].solve(assignment); }, runs));
      if (theirs_is == cost) continue;
      std::printf("%s finds %lld, we find %lld\n", others[i].name.c_str(), static_cast<long long>(theirs_is),
                  static_cast<long long>(cost));
      std::exit(1);
    }
#endif
  }
  const double own = middle(ours);
  print(people, "ours, with lottery and proof", own);
#ifndef __EMSCRIPTEN__
  for (std::size_t i = 0; i < others.size(); ++i) {
    char remark[40];
    std::snprintf(remark, sizeof remark, "%.1f times ours", middle(theirs[i]) / own);
    print(people, others[i].name, middle(theirs[i]), remark);
  }
#endif
  const Verdeeluitkomst uitkomst = verdeel(vraag);
  bool right = false;
  print(people, "the checker", milliseconds([&] {
          right = controleer_verdeling(vraag, uitkomst.verdeling, uitkomst.bewijs).klopt();
        }, runs));
  if (!right) std::exit(1);
  const Ronde ronde = round_of(vraag);
  print(people, "drawing the lots", milliseconds([&] { right = lotvolgorde(ronde).size() == ronde.deelnemers.size(); }, runs));
}

void measure_explanations() {
  const Ronde ronde = round_of(question(1'000, k_rule));
  const Rondevraag vraag = rondevraag_van(ronde);
  const Verdeeluitkomst uitkomst = verdeel(vraag.vraag);
  std::size_t choices = 0;
  bool right = true;
  const double all = milliseconds([&] {
    const Uitlegger uitlegger(ronde, vraag, uitkomst);
    for (std::int32_t i = 0; i < vraag.vraag.personen(); ++i) choices += uitlegger.leg_uit(i).keuzes.size();
  });
  print(1'000, "explaining to everybody", all, std::to_string(choices) + " choices not given");
  const Uitlegger uitlegger(ronde, vraag, uitkomst);
  print(1'000, "checking every explanation", milliseconds([&] {
          for (std::int32_t i = 0; i < vraag.vraag.personen(); ++i) {
            for (const Keuzeuitleg& each : uitlegger.leg_uit(i).keuzes) right = right && uitlegger.klopt(i, each);
          }
        }));
  if (!right) std::exit(1);
}

}  // namespace
}  // namespace stagepad

int main() {
  std::printf("%8s  %-28s %12s\n", "people", "what", "milliseconds");
  for (const std::int32_t people : stagepad::k_sizes) stagepad::measure_size(people);
  stagepad::measure_explanations();
}
