#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <thread>

#include "tests/api/beheer.hpp"

// A stage gets its place: by own recruitment over IO and Stagebureau, from the etalage over three consents, with a
// return at each approval; and no seat is given twice.

namespace stagepad::test {
namespace {

/// The step in the person's worklist for this stage; empty when there is none.
std::string waiting(Person& person, OnderdeelId onderdeel) {
  for (const WerklijstStap& each : read_reply<Werklijst>(person.get("/api/werklijst")).stappen) {
    if (each.onderdeel == onderdeel) return each.taak;
  }
  return {};
}

std::string actions_on(const DemoServer& server, OnderdeelId onderdeel) {
  return server.database().rows(
      "SELECT action FROM audit WHERE action LIKE 'plaatsing.%' AND object_id = " +
      std::to_string(onderdeel.value) + " ORDER BY seq");
}

MeldPlaats report(OnderdeelId onderdeel, const char* institution) {
  MeldPlaats melding;
  melding.onderdeel = onderdeel;
  melding.plek.instelling = institution;
  melding.plek.specialisme = "kindergeneeskunde";
  melding.plek.setting = Setting::klinisch;
  melding.plek.stagebegeleider = "mw. dr. T. Ubbink";
  return melding;
}

TEST(OwnRecruitment, GoesOverIoAndStagebureauWithAReturnAtEach) {
  DemoServer server;
  Person sanne = server.person("sanne");
  Person marjan = server.person("marjan");
  Person hanneke = server.person("hanneke");
  Snapshot beeld = open_training(sanne, "sanne").beeld;
  const OnderdeelId isk = part_of(beeld, "isk");
  const MeldPlaats melding = report(isk, "Kinderpolikliniek Sint Odulphus");

  EXPECT_EQ(waiting(marjan, isk), "");
  beeld = does(sanne, beeld, melding);
  EXPECT_EQ(waiting(marjan, isk), "plaats_beslissen");
  EXPECT_EQ(waiting(hanneke, isk), "");
  EXPECT_EQ(refusal_of(hanneke, beeld, BeoordeelPlaatsing{isk, Besluit::goedgekeurd, ""}),
            "stage.kan_nu_niet ");
  does(marjan, beeld, BeoordeelPlaatsing{isk, Besluit::teruggestuurd, "Welke kinderarts begeleidt je?"});
  EXPECT_EQ(waiting(marjan, isk), "");
  beeld = reload(sanne, beeld);
  EXPECT_EQ(find_onderdeel(beeld.traject, isk)->plaatsing->reden, "Welke kinderarts begeleidt je?");

  does(sanne, beeld, melding);
  does(marjan, beeld, BeoordeelPlaatsing{isk, Besluit::goedgekeurd, ""});
  EXPECT_EQ(waiting(hanneke, isk), "plaatsing_bevestigen");
  does(hanneke, beeld, BeoordeelPlaatsing{isk, Besluit::teruggestuurd, "De naam van de afdeling ontbreekt"});
  EXPECT_EQ(waiting(hanneke, isk), "");

  does(sanne, beeld, melding);
  does(marjan, beeld, BeoordeelPlaatsing{isk, Besluit::goedgekeurd, ""});
  beeld = does(hanneke, beeld, BeoordeelPlaatsing{isk, Besluit::goedgekeurd, ""});
  const Onderdeel& stage = *find_onderdeel(beeld.traject, isk);
  EXPECT_TRUE(stage.plaatsing->bevestigd.has_value());
  EXPECT_EQ(stage.plek->stagebegeleider, "mw. dr. T. Ubbink");
  EXPECT_EQ(refusal_of(sanne, beeld, report(isk, "Kinderkliniek Elders")), "plaatsing.andere_instelling ");
  EXPECT_EQ(actions_on(server, isk),
            "plaatsing.gemeld\nplaatsing.teruggestuurd\nplaatsing.gemeld\nplaatsing.goedgekeurd\n"
            "plaatsing.teruggestuurd\nplaatsing.gemeld\nplaatsing.goedgekeurd\nplaatsing.goedgekeurd\n");
  // To the IO when it is the IO's turn, to the aios whenever others decided; nobody is told what they did.
  EXPECT_EQ(server.database().rows("SELECT p.email FROM outbox o JOIN persoon p ON p.id = o.persoon "
                                   "WHERE o.sjabloon = 'stage.gewijzigd' ORDER BY o.id"),
            "marjan@stagepad.example\nsanne@stagepad.example\n"
            "marjan@stagepad.example\nsanne@stagepad.example\nhanneke@stagepad.example\n"
            "sanne@stagepad.example\n"
            "marjan@stagepad.example\nsanne@stagepad.example\nhanneke@stagepad.example\n"
            "sanne@stagepad.example\n");
  // All of it can be written as a mail, to the one address of nobody in particular too.
  const auto left = [&](const char* status) {
    return server.database().number("SELECT count(*) FROM outbox WHERE sjabloon = 'stage.gewijzigd' AND status = '" +
                                    std::string(status) + "'");
  };
  for (int i = 0; i < 300 && left("wacht") > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_EQ(left("verzonden"), 10);
}

TEST(EtalagePlacement, IsConditionalUntilAllConsentAndLeftOnlyThroughTheStagebureau) {
  DemoServer server;
  Person lotte = server.person("lotte");
  Person hanneke = server.person("hanneke");
  OpenTraining training = open_training(lotte, "lotte");
  Snapshot beeld = training.beeld;
  Person io = server.person(beeld.traject.instituutsopleider.naam == "Kees Aartsen" ? "kees" : "marjan");
  const OnderdeelId as = part_of(beeld, "as");
  const StageplaatsId first = beeld.voorkeuren[0].stageplaats;

  EXPECT_EQ(refusal_of(lotte, beeld, PlaatsOnderVoorbehoud{as, first}), "bevoegd.niet ");
  beeld = does(hanneke, beeld, PlaatsOnderVoorbehoud{as, first});
  EXPECT_EQ(beeld.voorkeuren[0].status, VoorkeurStatus::onder_voorbehoud_geplaatst);
  EXPECT_EQ(beeld.voorkeuren[1].status, VoorkeurStatus::voorlopig_geplaatst);
  EXPECT_EQ(waiting(io, as), "akkoord_geven");
  EXPECT_EQ(waiting(hanneke, as), "akkoord_geven");
  EXPECT_EQ(refusal_of(lotte, beeld, GeefVoorkeuren{as, {}}), "stage.via_stagebureau ");
  EXPECT_EQ(refusal_of(hanneke, beeld, MaakDefinitief{as}), "plaatsing.instemming_ontbreekt ");
  does(lotte, beeld, GeefAkkoord{as, Rol::aios});
  does(hanneke, beeld, GeefAkkoord{as, Rol::contactpersoon});
  does(io, beeld, GeefAkkoord{as, Rol::instituutsopleider});
  EXPECT_EQ(waiting(io, as), "");
  beeld = does(hanneke, beeld, MaakDefinitief{as});
  EXPECT_EQ(beeld.voorkeuren[0].status, VoorkeurStatus::geplaatst);
  EXPECT_EQ(refusal_of(lotte, beeld, TrekPlaatsingIn{as, "Toch niet"}), "bevoegd.niet ");

  beeld = does(hanneke, beeld, TrekPlaatsingIn{as, "De aios verhuist"});
  EXPECT_EQ(beeld.voorkeuren[0].status, VoorkeurStatus::voorlopig_geplaatst);
  EXPECT_FALSE(find_onderdeel(beeld.traject, as)->plek.has_value());
  EXPECT_EQ(find_onderdeel(beeld.traject, as)->plaatsing->reden, "De aios verhuist");
}

TEST(EtalagePlacement, GivesNoSeatTwice) {
  DemoServer server;
  Person lotte = server.person("lotte");
  Person daan = server.person("daan");
  Person kees = server.person("kees");
  Person hanneke = server.person("hanneke");
  const OpenTraining mine = open_training(daan, "daan");
  const StageplaatsId one_seat = place_named(mine, "Ouderenpsychiatrie");
  const OnderdeelId as = part_of(mine.beeld, "as");
  Snapshot beeld = does(daan, mine.beeld, VraagGoedkeuring{as, Route::etalage, {one_seat}, "", ""});
  does(kees, beeld, BeslisVerzoek{beeld.verzoeken.back().id, Besluit::goedgekeurd, ""});
  beeld = does(daan, beeld, GeefVoorkeuren{as, {one_seat}});

  const Snapshot hers = open_training(lotte, "lotte").beeld;
  const OnderdeelId her_as = part_of(hers, "as");
  does(hanneke, hers, PlaatsOnderVoorbehoud{her_as, one_seat});
  EXPECT_EQ(refusal_of(hanneke, beeld, PlaatsOnderVoorbehoud{as, one_seat}), "plaatsing.vol ");
  does(hanneke, hers, TrekPlaatsingIn{her_as, "Toch een andere plaats"});
  does(hanneke, beeld, PlaatsOnderVoorbehoud{as, one_seat});
}

}  // namespace
}  // namespace stagepad::test
