#include <gtest/gtest.h>

#include <set>
#include <string>

#include "shared/process/fasen.hpp"

namespace stagepad {
namespace {

TEST(Process, ReachesEveryPhaseFromPlanned) {
  std::set<Fase> reached = {Fase::gepland};
  for (std::size_t round = 0; round < overgangen().size(); ++round) {
    for (const Overgang& each : overgangen()) {
      if (reached.count(each.van) > 0) reached.insert(each.naar);
    }
  }
  EXPECT_EQ(reached.size(), std::size(EnumNames<Fase>::names));
}

TEST(Process, LeavesEveryPhaseButTheLast) {
  for (const auto& entry : EnumNames<Fase>::names) {
    bool leaves = false;
    for (const Overgang& each : overgangen()) {
      leaves = leaves || (each.van == entry.value && each.naar != entry.value);
    }
    EXPECT_EQ(leaves, entry.value != Fase::afgerond) << entry.name;
  }
}

TEST(Process, UsesEveryStep) {
  for (const auto& entry : EnumNames<Stap>::names) {
    bool used = false;
    for (const Overgang& each : overgangen()) used = used || each.stap == entry.value;
    EXPECT_TRUE(used) << entry.name;
  }
}

TEST(Process, NamesNoTransitionTwice) {
  std::set<std::string> seen;
  for (const Overgang& each : overgangen()) {
    const std::string row = std::string(to_name(each.van)) + " " + std::string(to_name(each.stap)) +
                            " " + std::string(to_name(each.naar));
    EXPECT_TRUE(seen.insert(row).second) << row;
  }
}

TEST(Process, LetsTheAiosDoNothingOncePlacedSubjectToConsent) {
  for (const Fase fase : {Fase::onder_voorbehoud, Fase::geplaatst}) {
    for (const auto& entry : EnumNames<Stap>::names) {
      EXPECT_FALSE(mag(fase, entry.value, Rol::aios)) << entry.name;
    }
  }
}

TEST(Process, LetsOnlyTheInstituteTrainerDecide) {
  for (const auto& entry : EnumNames<Rol>::names) {
    const bool decides = entry.value == Rol::instituutsopleider;
    EXPECT_EQ(mag(Fase::goedkeuring_gevraagd, Stap::keur_goed, entry.value), decides) << entry.name;
    EXPECT_EQ(mag(Fase::goedkeuring_gevraagd, Stap::stuur_terug, entry.value), decides) << entry.name;
    EXPECT_EQ(mag(Fase::evaluatie, Stap::waardeer, entry.value), decides) << entry.name;
  }
}

TEST(Process, AllowsPreferencesOnlyAfterApproval) {
  EXPECT_FALSE(mag(Fase::gepland, Stap::geef_voorkeuren, Rol::aios));
  EXPECT_FALSE(mag(Fase::benaderen_mogelijk, Stap::geef_voorkeuren, Rol::aios));
  EXPECT_TRUE(mag(Fase::voorkeur_mogelijk, Stap::geef_voorkeuren, Rol::aios));
  EXPECT_TRUE(mag(Fase::voorlopig_geplaatst, Stap::trek_voorkeuren_in, Rol::aios));
}

}  // namespace
}  // namespace stagepad
