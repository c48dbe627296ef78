#include <gtest/gtest.h>

#include "tests/peers/flow_peers.hpp"
#include "tests/unit/shared/matching_world.hpp"

namespace stagepad::peers {
namespace {

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// The ranks as weights in one number: one person of a better rank outweighs everybody of a worse one.
std::int64_t weight(const Verdeelvraag& vraag, std::int32_t rang) {
  std::int64_t weight = 1;
  for (std::int32_t i = rang; i < vraag.rangen; ++i) weight *= vraag.personen() + 1;
  return weight;
}

/// No cost is below zero; a place less is paid for.
Assignment assignment_of(const Verdeelvraag& vraag) {
  const bool everyone = vraag.regel == Plaatsingsregel::iedereen_eerst_geplaatst;
  Assignment assignment;
  assignment.seats = vraag.capaciteit;
  assignment.first_choice = vraag.keuzes_vanaf;
  for (const Keuze& keuze : vraag.keuzes) {
    assignment.place.push_back(keuze.plaats);
    assignment.cost.push_back(weight(vraag, 1) - weight(vraag, keuze.rang));
  }
  assignment.cost_of_none = everyone ? weight(vraag, 1) * (vraag.personen() + 1) : weight(vraag, 1);
  return assignment;
}

std::int64_t cost_of(const Assignment& assignment, const Verdeling& verdeling) {
  std::int64_t total = 0;
  for (std::size_t person = 0; person < verdeling.size(); ++person) {
    if (verdeling[person] == k_niet_geplaatst) total += assignment.cost_of_none;
    for (auto k = at(assignment.first_choice[person]); k < at(assignment.first_choice[person + 1]); ++k) {
      if (assignment.place[k] == verdeling[person]) total += assignment.cost[k];
    }
  }
  return total;
}

TEST(Peers, FindTheSameOptimum) {
  matching_test::Dobbelsteen dobbelsteen(41);
  for (int keer = 0; keer < 60; ++keer) {
    matching_test::Maat maat;
    maat.personen = 20 + dobbelsteen.onder(keer % 10 == 9 ? 2'980 : 480);
    maat.plaatsen = 2 + maat.personen / (3 + dobbelsteen.onder(15));
    maat.voorkeuren = 2 + dobbelsteen.onder(2);
    maat.zetels = maat.personen * (70 + dobbelsteen.onder(50)) / 100;
    maat.drukte = dobbelsteen.onder(3);
    const auto regel = keer % 2 == 0 ? Plaatsingsregel::iedereen_eerst_geplaatst : Plaatsingsregel::eerste_keuzes_eerst;
    const Verdeelvraag vraag = matching_test::willekeurige_vraag(dobbelsteen, maat, regel);
    const Assignment assignment = assignment_of(vraag);
    const std::int64_t ours = cost_of(assignment, verdeel(vraag).verdeling);
    for (const Peer& peer : peers()) {
      ASSERT_EQ(peer.solve(assignment), ours) << peer.name << ": " << matching_test::beschrijving(vraag);
    }
  }
}

}  // namespace
}  // namespace stagepad::peers
