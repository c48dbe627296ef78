#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

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
                            " " + std::string(to_name(each.naar)) + " " +
                            std::string(to_name(each.wie));
    EXPECT_TRUE(seen.insert(row).second) << row;
  }
}

/// Through the Stagebureau only (Q&A, "Voorkeur aangeven"): the aios agrees, hands in, carries over.
TEST(Process, LetsTheAiosNotLeaveAPlaceOncePlaced) {
  const std::set<Stap> own = {Stap::geef_akkoord, Stap::dien_stageplan_in, Stap::zet_in_mijnrgs,
                              Stap::meld_plaats};
  for (const Fase fase : {Fase::onder_voorbehoud, Fase::geplaatst, Fase::stageplan_ingediend,
                          Fase::stageplan_goedgekeurd, Fase::gereed}) {
    for (const auto& entry : EnumNames<Stap>::names) {
      if (own.count(entry.value) > 0) continue;
      EXPECT_FALSE(mag(fase, entry.value, Rol::aios)) << to_name(fase) << " " << entry.name;
    }
  }
  EXPECT_TRUE(mag(Fase::geplaatst, Stap::trek_plaatsing_in, Rol::stagebureau));
}

TEST(Process, LetsOnlyTheInstituteTrainerDecide) {
  const struct {
    Fase fase;
    Stap stap;
  } decisions[] = {{Fase::goedkeuring_gevraagd, Stap::keur_goed},
                   {Fase::goedkeuring_gevraagd, Stap::stuur_terug},
                   {Fase::plaats_gemeld, Stap::keur_stage_goed},
                   {Fase::plaats_gemeld, Stap::stuur_plaats_terug},
                   {Fase::stageplan_ingediend, Stap::keur_stageplan_goed},
                   {Fase::stageplan_ingediend, Stap::stuur_stageplan_terug},
                   {Fase::beoordeeld, Stap::waardeer}};
  for (const auto& each : decisions) {
    for (const auto& entry : EnumNames<Rol>::names) {
      EXPECT_EQ(mag(each.fase, each.stap, entry.value), entry.value == Rol::instituutsopleider)
          << to_name(each.stap) << " " << entry.name;
    }
  }
}

/// Each of the three routes leads from planned to placed by steps of its own route only.
TEST(Process, LeadsToAPlaceByEveryRoute) {
  for (const auto& route : EnumNames<Route>::names) {
    std::set<Fase> reached = {Fase::gepland};
    for (std::size_t round = 0; round < overgangen().size(); ++round) {
      for (const Overgang& each : overgangen()) {
        const bool open = !each.route || *each.route == route.value;
        if (open && reached.count(each.van) > 0) reached.insert(each.naar);
      }
    }
    EXPECT_EQ(reached.count(Fase::geplaatst), 1U) << route.name;
    EXPECT_EQ(reached.count(Fase::voorlopig_geplaatst) == 1, route.value == Route::etalage);
    EXPECT_EQ(reached.count(Fase::plaats_gemeld) == 1, route.value == Route::eigen);
  }
}

TEST(Process, AllowsPreferencesOnlyAfterApproval) {
  EXPECT_FALSE(mag(Fase::gepland, Stap::geef_voorkeuren, Rol::aios));
  EXPECT_FALSE(mag(Fase::benaderen_mogelijk, Stap::geef_voorkeuren, Rol::aios));
  EXPECT_TRUE(mag(Fase::voorkeur_mogelijk, Stap::geef_voorkeuren, Rol::aios));
  EXPECT_TRUE(mag(Fase::voorlopig_geplaatst, Stap::trek_voorkeuren_in, Rol::aios));
}

TEST(Process, TheIoJudgesWhereThePackNamesThePoAloneAndNoneIsInvolved) {
  Beoordelingseis rule;
  rule.oordeel_van = {Rol::stagebegeleider};
  rule.oordeel_van_opleider = {Rol::praktijkopleider};
  Voortgang voortgang;
  EXPECT_EQ(ontbrekende_oordelen(voortgang, rule), (std::vector{Rol::stagebegeleider, Rol::praktijkopleider}));
  voortgang.po_betrokken = false;
  EXPECT_EQ(ontbrekende_oordelen(voortgang, rule), (std::vector{Rol::stagebegeleider, Rol::instituutsopleider}));
  rule.oordeel_van_opleider = {Rol::praktijkopleider, Rol::instituutsopleider};
  EXPECT_EQ(ontbrekende_oordelen(voortgang, rule), (std::vector{Rol::stagebegeleider, Rol::instituutsopleider}));
}

}  // namespace
}  // namespace stagepad
