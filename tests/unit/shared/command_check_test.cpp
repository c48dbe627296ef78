// check() is total: whatever is asked of whatever snapshot, it answers.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

std::vector<Command> commands_about(OnderdeelId part, VerzoekId request) {
  return {DienSchemawijzigingIn{{{part, CivilDate::of(1900, 1, 1)}, {part, std::nullopt}}, ""},
          VraagGoedkeuring{part, Route::toegewezen, {StageplaatsId{4}, StageplaatsId{}}, "x", ""},
          TrekVerzoekIn{request},
          BeslisVerzoek{request, Besluit::goedgekeurd, ""},
          GeefVoorkeuren{part, {StageplaatsId{4}, StageplaatsId{4}, StageplaatsId{99}}},
          WijzigDienstverband{{Werkgever::sboh, CivilDate::of(2026, 9, 1), {}, {}}},
          WijzigVerlof{{{"x", CivilDate::of(2027, 1, 2), CivilDate::of(2027, 1, 1), {}}}},
          WijzigVrijstellingen{{{"x", {}}, {"x", Duur{}}}, {"x"}},
          WijzigOpleiders{{1}, PersoonId{1}},
          ZetInMijnRgs{part, CivilDate::of(2026, 9, 1)}};
}

TEST(Check, RefusesEveryCommandOnAnEmptySnapshot) {
  const Snapshot nothing;
  for (const Command& command : commands_about(OnderdeelId{1}, VerzoekId{1})) {
    EXPECT_TRUE(blocks(check(command, nothing, vectors::pack("va"), Actor{})));
  }
}

TEST(Check, RefusesEveryCommandByAnEmptyPack) {
  vectors::Geval geval;
  geval.pakket = "va";
  geval.vandaag = CivilDate::of(2026, 10, 1);
  const Snapshot snapshot = vectors::snapshot_of(geval);
  for (const Command& command : commands_about(OnderdeelId{1}, VerzoekId{1})) {
    const Actor aios = vectors::actor_of(vectors::Wie::aios);
    EXPECT_TRUE(blocks(check(command, snapshot, Regelpakket{}, aios)));
  }
}

/// Every command on every part and request of every case, by everybody: no crash, and nobody but the
/// people of the training gets anything done.
TEST(Check, AnswersEveryCommandInEveryCaseAndLetsNoStrangerPass) {
  for (const vectors::NamedCase& each : vectors::cases()) {
    const Snapshot snapshot = vectors::snapshot_of(each.geval);
    const Regelpakket& pakket = vectors::pack(each.geval.pakket);
    for (std::int64_t id = 1; id <= 6; ++id) {
      for (const Command& command : commands_about(OnderdeelId{id}, VerzoekId{id})) {
        const Findings found =
            check(command, snapshot, pakket, vectors::actor_of(vectors::Wie::ander));
        EXPECT_TRUE(blocks(found)) << each.geval.naam;
        check(command, snapshot, pakket, vectors::actor_of(each.geval.wie));
      }
    }
  }
}

TEST(Roles, FollowFromTheTrainingAndNotFromThePersonAlone) {
  vectors::Geval geval;
  geval.pakket = "va";
  geval.vandaag = CivilDate::of(2026, 10, 1);
  const Traject traject = vectors::snapshot_of(geval).traject;
  EXPECT_TRUE(rollen_in(traject, vectors::actor_of(vectors::Wie::ander)).empty());
  EXPECT_EQ(rollen_in(traject, vectors::actor_of(vectors::Wie::aios)), std::vector<Rol>{Rol::aios});
  EXPECT_EQ(rollen_in(traject, vectors::actor_of(vectors::Wie::stagebureau)),
            std::vector<Rol>{Rol::stagebureau});
}

TEST(Roles, AreLostWithTheRoleInTheInstallation) {
  vectors::Geval geval;
  geval.pakket = "va";
  geval.vandaag = CivilDate::of(2026, 10, 1);
  const Traject traject = vectors::snapshot_of(geval).traject;
  EXPECT_FALSE(heeft_rol_in(traject, Actor{PersoonId{2}, {}}, Rol::instituutsopleider));
  EXPECT_FALSE(heeft_rol_in(traject, Actor{PersoonId{2}, {Rol::aios}}, Rol::aios));
}

}  // namespace
}  // namespace stagepad
