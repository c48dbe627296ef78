#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "wasm-client/app/plaatsing.hpp"
#include "wasm-client/app/stapformulier.hpp"

namespace stagepad::client {
namespace {

using Words = std::vector<std::string>;

/// A stage of which the institute plans one part and the aios finds the other.
class Composite : public testing::Test {
 protected:
  Composite() {
    assigned_.code = "as-rivm";
    assigned_.routes = {Route::toegewezen};
    found_.code = "as-mmb";
    found_.routes = {Route::eigen};
    part_.delen = {{nullptr, &assigned_, {}}, {nullptr, &found_, {}}, {nullptr, nullptr, {}}};
  }

  RegelpakketDeel assigned_;
  RegelpakketDeel found_;
  GeplandOnderdeel part_;
};

TEST_F(Composite, EachRouteHasItsOwnParts) {
  EXPECT_EQ(delen_voor(part_, Route::eigen), Words{"as-mmb"});
  EXPECT_EQ(delen_voor(part_, Route::toegewezen), Words{"as-rivm"});
  EXPECT_EQ(delen_voor(part_, Route::etalage), Words{});
}

TEST_F(Composite, TheFormIsAboutAPartBeforeAnyIsChosen) {
  PlekFormulier typed;
  kies_deel(typed, delen_voor(part_, Route::eigen));
  EXPECT_EQ(typed.deel, "as-mmb") << "where there is only one nothing can be chosen";
  kies_deel(typed, {"as-rivm", "as-mmb"});
  EXPECT_EQ(typed.deel, "as-mmb") << "what was chosen stays";
  kies_deel(typed, {});
  EXPECT_EQ(typed.deel, "as-mmb");
}

TEST(PlaceForm, IsKeptForTheStepsOfAPlaceAndNoOthers) {
  EXPECT_EQ(stapformulier_van(MeldPlaats{{4}, {}, {}, {}, {}}, {1}), "plek/4");
  EXPECT_EQ(stapformulier_van(TrekPlaatsingIn{{5}, "Verhuisd"}, {1}), "plek/5");
  EXPECT_EQ(stapformulier_van(GeefAkkoord{{4}, Rol::aios}, {1}), "");
  EXPECT_EQ(stapformulier_van(GeefVoorkeuren{{4}, {}}, {1}), "");
}

TEST(PlaceForm, ReadsHoursWithACommaAndLeavesDaysOpen) {
  PlekFormulier typed;
  typed.uren = "1,5";
  typed.laatste_dag = "31-8-2027";
  Findings unreadable;
  const MeldPlaats melding = melding_van(typed, {4}, unreadable);
  EXPECT_TRUE(unreadable.empty());
  EXPECT_EQ(melding.plek.begeleiding_uren, Decimal{1500});
  EXPECT_FALSE(melding.praktische_eerste_dag.has_value());
  EXPECT_EQ(melding.praktische_laatste_dag, CivilDate::of(2027, 8, 31));
  typed.uren = "veel";
  typed.eerste_dag = "ooit";
  melding_van(typed, {4}, unreadable);
  ASSERT_EQ(unreadable.size(), 2U);
  EXPECT_EQ(unreadable[0].pad, "/plek/begeleiding_uren");
  EXPECT_EQ(unreadable[1].pad, "/praktische_eerste_dag");
}

TEST(AgreedPlace, AsksForWhoSupervisesWhereNobodyDoes) {
  Plek plek;
  plek.instelling = "UMC Utrecht";
  Plek supervised = plek;
  supervised.stagebegeleider = "dr. Ada de Boer";
  Onderdeel stage;
  EXPECT_EQ(zonder_stagebegeleider(stage), Words{}) << "no place yet";
  stage.plek = plek;
  EXPECT_EQ(zonder_stagebegeleider(stage), Words{""});
  stage.plek = supervised;
  EXPECT_EQ(zonder_stagebegeleider(stage), Words{});
  stage.plek.reset();
  stage.delen = {{"as-nvic", {}, {}, plek}, {"as-dermatologie", {}, {}, supervised}, {"as-longziekten", {}, {}, plek}};
  EXPECT_EQ(zonder_stagebegeleider(stage), (Words{"as-nvic", "as-longziekten"}));
}

TEST(AgreedPlace, StaysWhatItIsWhateverIsTyped) {
  Plek agreed;
  agreed.stageplaats = StageplaatsId{3};
  agreed.instelling = "UMC Utrecht";
  agreed.afdeling = "Dermatologie";
  agreed.specialisme = "dermatologie";
  PlekFormulier typed;
  typed.plek.instelling = "Elders";
  typed.plek.stagebegeleider = "dr. Ada de Boer";
  typed.plek.stagebegeleider_email = "ada@umcu.example";
  houd_aan(typed, agreed);
  EXPECT_EQ(typed.plek.instelling, "UMC Utrecht");
  EXPECT_EQ(typed.plek.specialisme, "dermatologie");
  EXPECT_EQ(typed.plek.afdeling, "Dermatologie");
  EXPECT_EQ(typed.plek.stagebegeleider, "dr. Ada de Boer");
  EXPECT_EQ(typed.plek.stagebegeleider_email, "ada@umcu.example");
  EXPECT_FALSE(typed.plek.stageplaats.has_value()) << "a report never says so";
  typed.plek.afdeling = "Polikliniek";
  houd_aan(typed, agreed);
  EXPECT_EQ(typed.plek.afdeling, "Polikliniek");
}

}  // namespace
}  // namespace stagepad::client
