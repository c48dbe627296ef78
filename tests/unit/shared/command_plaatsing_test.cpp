#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/shared/course.hpp"

// The steps by which a stage gets its place, each judged as it stands after those before it. VA from 1 September
// 2026: as (2) is June to August 2027, kz (5) June to August 2028 by own recruitment only. IZB: as (2) consists
// of four weeks that the institute plans and the rest that the aios finds. MMK: as (2), three at once, assigned.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;
using vectors::assign;
using vectors::k_approved_kz;
using vectors::k_preferred_as;
using vectors::report;

TEST(OwnPlace, GoesFromReportOverIoAndStagebureauToFinal) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  EXPECT_EQ(course.fase("kz"), "benaderen_mogelijk");
  const MeldPlaats melding = report(kz);
  EXPECT_EQ(course.refused(melding, Wie::aios), "");
  course.after(melding);
  EXPECT_EQ(course.fase("kz"), "plaats_gemeld");
  const BeoordeelPlaatsing good{kz, Besluit::goedgekeurd, ""};
  EXPECT_EQ(course.refused(good, Wie::stagebureau), "stage.kan_nu_niet /onderdeel\n") << "the IO comes first";
  EXPECT_EQ(course.refused(good, Wie::instituutsopleider), "");
  course.after(good, Rol::instituutsopleider);
  EXPECT_EQ(course.fase("kz"), "stage_goedgekeurd");
  EXPECT_EQ(course.refused(good, Wie::instituutsopleider), "stage.kan_nu_niet /onderdeel\n") << "once is enough";
  EXPECT_EQ(course.refused(good, Wie::stagebureau), "");
  course.after(good, Rol::stagebureau);
  EXPECT_EQ(course.fase("kz"), "geplaatst");
  EXPECT_EQ(course.stage("kz").voortgang.plaats_gemeld, CivilDate::of(2026, 10, 1));
}

TEST(OwnPlace, ComesBackWithAReasonAndIsJudgedAnewWhenReportedAgain) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  course.after(report(kz));
  EXPECT_EQ(course.refused(BeoordeelPlaatsing{kz, Besluit::teruggestuurd, "  "}, Wie::instituutsopleider),
            "verzoek.reden_ontbreekt /reden\n");
  const BeoordeelPlaatsing back{kz, Besluit::teruggestuurd, " Te ver weg "};
  EXPECT_EQ(course.refused(back, Wie::instituutsopleider), "");
  course.after(back, Rol::instituutsopleider);
  EXPECT_EQ(course.fase("kz"), "benaderen_mogelijk");
  EXPECT_EQ(course.stage("kz").plaatsing->reden, "Te ver weg");
  EXPECT_EQ(course.stage("kz").plaatsing->reden_van, Rol::instituutsopleider);
  // On the same day: what came back does not wait for anybody but the aios.
  course.after(report(kz, "Teylers Museum"));
  EXPECT_EQ(course.fase("kz"), "plaats_gemeld");
  EXPECT_EQ(course.stage("kz").plaatsing->reden, "");
  // The Stagebureau may return it too, and then the IO is asked again.
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, ""}, Rol::instituutsopleider);
  const BeoordeelPlaatsing from_office{kz, Besluit::teruggestuurd, "Periode klopt niet"};
  EXPECT_EQ(course.refused(from_office, Wie::stagebureau), "");
  course.after(from_office, Rol::stagebureau);
  EXPECT_EQ(course.fase("kz"), "benaderen_mogelijk");
  course.after(report(kz));
  EXPECT_EQ(course.fase("kz"), "plaats_gemeld");
}

TEST(OwnPlace, IsReportedByTheAiosWhenItMayBeApproachedAndCompletely) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  EXPECT_EQ(course.refused(report(kz), Wie::instituutsopleider), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(report(course.part("va-2")), Wie::aios), "stage.onbekend /onderdeel\n");
  MeldPlaats empty = report(kz, " ");
  empty.plek.stagebegeleider.clear();
  EXPECT_EQ(course.refused(empty, Wie::aios),
            "verzoek.instelling_ontbreekt /plek/instelling\n"
            "plaatsing.stagebegeleider_ontbreekt /plek/stagebegeleider\n");
  EXPECT_EQ(course.refused(report(kz, "ggz rijnoever"), Wie::aios),
            "route.staat_in_etalage /plek/instelling\n");
  course.beeld().in_contact = {"Museum Boerhaave"};
  EXPECT_EQ(course.refused(report(kz), Wie::aios), "route.in_contact /plek/instelling\n");
  MeldPlaats long_name = report(kz);
  long_name.plek.afdeling = std::string(201, 'a');
  long_name.plek.stageplaats = StageplaatsId{1};
  course.beeld().in_contact.clear();
  EXPECT_EQ(course.refused(long_name, Wie::aios),
            "tekst.te_lang /plek/afdeling\nplaatsing.geen_etalageplaats /plek/stageplaats\n");
  EXPECT_EQ(Course("va", R"("verzoeken": [])").refused(report(kz), Wie::aios), "stage.kan_nu_niet /onderdeel\n")
      << "not approved yet";
}

TEST(OwnPlace, SaysWhoIsToActWhenAStepDoesNotFit) {
  Course course("va", k_approved_kz);
  course.after(report(course.part("kz")));
  const Findings found = course.all(MaakDefinitief{course.part("kz")}, Wie::stagebureau);
  ASSERT_FALSE(found.empty());
  ASSERT_TRUE(found[0].herstel.has_value());
  EXPECT_EQ(found[0].herstel->rollen, std::vector<Rol>{Rol::instituutsopleider});
}

TEST(EtalagePlace, IsConditionalUntilInstitutionAiosAndIoAgree) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  EXPECT_EQ(course.fase("as"), "voorlopig_geplaatst");
  const PlaatsOnderVoorbehoud placing{as, StageplaatsId{2}};
  EXPECT_EQ(course.refused(placing, Wie::aios), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(PlaatsOnderVoorbehoud{as, StageplaatsId{8}}, Wie::stagebureau),
            "plaats.niet_beschikbaar /stageplaats\n") << "not approved";
  EXPECT_EQ(course.refused(placing, Wie::stagebureau), "");
  course.after(placing);
  EXPECT_EQ(course.fase("as"), "onder_voorbehoud");
  EXPECT_EQ(course.stage("as").plek->instelling, "Verslavingszorg Maasdal");
  EXPECT_EQ(course.refused(MaakDefinitief{as}, Wie::stagebureau), "plaatsing.instemming_ontbreekt /onderdeel\n");
  EXPECT_EQ(course.refused(GeefAkkoord{as, Rol::instituutsopleider}, Wie::aios), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(GeefAkkoord{as, Rol::contactpersoon}, Wie::instituutsopleider), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(GeefAkkoord{as, Rol::praktijkopleider}, Wie::praktijkopleider),
            "stage.kan_nu_niet /onderdeel\n");
  for (const auto& [rol, wie] : {std::pair{Rol::aios, Wie::aios}, {Rol::instituutsopleider, Wie::instituutsopleider},
                                 {Rol::contactpersoon, Wie::stagebureau}}) {
    const GeefAkkoord akkoord{as, rol};
    EXPECT_EQ(course.refused(akkoord, wie), "");
    course.after(akkoord);
    EXPECT_EQ(course.refused(akkoord, wie), "plaatsing.al_akkoord /rol\n");
  }
  EXPECT_EQ(course.refused(MaakDefinitief{as}, Wie::instituutsopleider), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(MaakDefinitief{as}, Wie::stagebureau), "");
  course.after(MaakDefinitief{as});
  EXPECT_EQ(course.fase("as"), "geplaatst");
}

TEST(EtalagePlace, MissingConsentIsNamedInTheOrderOfThePack) {
  Course course("va", k_preferred_as);
  course.after(PlaatsOnderVoorbehoud{course.part("as"), StageplaatsId{1}});
  const Findings found = course.all(MaakDefinitief{course.part("as")}, Wie::stagebureau);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].herstel->rollen,
            (std::vector<Rol>{Rol::contactpersoon, Rol::aios, Rol::instituutsopleider}));
}

TEST(EtalagePlace, WithoutAPlaceTheReasonIsKeptAndAnotherMayBeGiven) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  EXPECT_EQ(course.refused(LaatOngeplaatst{as, ""}, Wie::stagebureau), "verzoek.reden_ontbreekt /reden\n");
  EXPECT_EQ(course.refused(LaatOngeplaatst{as, "Vol"}, Wie::instituutsopleider), "bevoegd.niet \n");
  course.after(LaatOngeplaatst{as, "Beide plaatsen zijn vol"});
  EXPECT_EQ(course.fase("as"), "niet_geplaatst");
  EXPECT_EQ(course.stage("as").plaatsing->reden, "Beide plaatsen zijn vol");
  EXPECT_EQ(course.refused(PlaatsOnderVoorbehoud{as, StageplaatsId{1}}, Wie::stagebureau), "");
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  EXPECT_EQ(course.fase("as"), "onder_voorbehoud");
}

TEST(EtalagePlace, WithoutOneTheAiosMayFindAPlaceOnceThatIsApproved) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(LaatOngeplaatst{as, "Vol"});
  Verzoek own = course.beeld().verzoeken.front();
  own.id = VerzoekId{own.id.value + 1};
  own.route = Route::eigen;
  own.eigen_instelling = "Lab Zuid";
  course.beeld().verzoeken.push_back(own);
  EXPECT_EQ(course.fase("as"), "benaderen_mogelijk");
  const MeldPlaats melding = report(as, "Lab Zuid");
  EXPECT_EQ(course.refused(melding, Wie::aios), "");
  course.after(melding);
  EXPECT_EQ(course.fase("as"), "plaats_gemeld");
}

TEST(PlacedStage, IsLeftOnlyThroughTheStagebureauWithAReason) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  course.after(MaakDefinitief{as});
  EXPECT_EQ(course.refused(TrekPlaatsingIn{as, "Verhuisd"}, Wie::aios), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(TrekPlaatsingIn{as, " "}, Wie::stagebureau), "verzoek.reden_ontbreekt /reden\n");
  EXPECT_EQ(course.refused(TrekPlaatsingIn{as, "Verhuisd"}, Wie::stagebureau), "");
  course.beeld().traject.onderdelen[1].voortgang.stageplan_ingediend = CivilDate::of(2026, 9, 30);
  course.after(TrekPlaatsingIn{as, "Verhuisd"});
  EXPECT_EQ(course.fase("as"), "niet_geplaatst");
  EXPECT_FALSE(course.stage("as").plek.has_value());
  EXPECT_FALSE(course.stage("as").voortgang.stageplan_ingediend.has_value()) << "the plan was for that place";
}

TEST(PlacedStage, ByOwnRecruitmentTheApprovalToApproachStands) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  course.after(report(kz));
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, ""}, Rol::instituutsopleider);
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, ""}, Rol::stagebureau);
  EXPECT_EQ(course.refused(TrekPlaatsingIn{kz, "Instelling trok zich terug"}, Wie::stagebureau), "");
  course.after(TrekPlaatsingIn{kz, "Instelling trok zich terug"});
  EXPECT_EQ(course.fase("kz"), "benaderen_mogelijk");
}

TEST(PlacedStage, AfterAWithdrawalTheNewestRequestSaysByWhichRoute) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  course.after(MaakDefinitief{as});
  course.after(TrekPlaatsingIn{as, "Verhuisd"});
  Verzoek own = course.beeld().verzoeken.front();
  own.id = VerzoekId{own.id.value + 1};
  own.route = Route::eigen;
  own.eigen_instelling = "Lab Zuid";
  course.beeld().verzoeken.push_back(own);
  EXPECT_EQ(course.refused(report(as, "Lab Zuid"), Wie::aios), "");
  // And the other way round: found, taken back, then asked for a place of the etalage.
  Course back("va", k_preferred_as);
  back.beeld().traject.onderdelen[1].route = Route::eigen;
  back.after(report(as, "Lab Zuid"));
  back.after(TrekPlaatsingIn{as, "Verhuisd"});
  EXPECT_EQ(back.fase("as"), "voorlopig_geplaatst");
  EXPECT_EQ(back.refused(PlaatsOnderVoorbehoud{as, StageplaatsId{1}}, Wie::stagebureau), "");
}

TEST(PlacedStage, TheAiosOnlyCompletesWhoSupervises) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  EXPECT_EQ(course.refused(report(as, "GGZ Rijnoever"), Wie::aios), "stage.kan_nu_niet /onderdeel\n")
      << "not before it is final";
  course.after(MaakDefinitief{as});
  EXPECT_EQ(course.refused(report(as, "Museum Boerhaave"), Wie::aios),
            "plaatsing.andere_instelling /plek/instelling\n");
  const MeldPlaats same = report(as, "ggz rijnoever");
  EXPECT_EQ(course.refused(same, Wie::aios), "");
  course.after(same);
  EXPECT_EQ(course.fase("as"), "geplaatst");
  EXPECT_EQ(course.stage("as").plek->instelling, "GGZ Rijnoever") << "as it was agreed";
  EXPECT_EQ(course.stage("as").plek->stagebegeleider, "dr. Ada de Boer");
  EXPECT_EQ(course.stage("as").plek->stageplaats, StageplaatsId{1});
}

TEST(PlacedStage, OneThatWasArrangedBeforeItCameHereIsFinalToo) {
  Course course("va", R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ Rijnoever"}}])");
  const OnderdeelId as = course.part("as");
  EXPECT_EQ(course.refused(report(as, "Museum Boerhaave"), Wie::aios),
            "plaatsing.andere_instelling /plek/instelling\n");
  course.after(report(as, "GGZ Rijnoever"));
  EXPECT_EQ(course.fase("as"), "geplaatst");
  EXPECT_FALSE(course.stage("as").plaatsing.has_value());
}

TEST(AssignedPlace, OfThreePartsAtOnceIsThereWhenAllThreeAre) {
  Course course("mmk", R"("onderdelen": [])");
  const OnderdeelId as = course.part("as");
  EXPECT_EQ(course.refused(assign(as, "", "NVIC"), Wie::instituutsopleider), "plaatsing.kies_deel /deel\n");
  EXPECT_EQ(course.refused(assign(as, "as-nvic", "UMC Utrecht"), Wie::aios), "bevoegd.niet \n");
  const Findings unknown = course.all(assign(as, "as-iets", "NVIC"), Wie::instituutsopleider);
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_EQ(unknown[0].herstel->keuzes, (std::vector<std::string>{"as-nvic", "as-dermatologie", "as-longziekten"}));
  for (const char* deel : {"as-nvic", "as-dermatologie"}) {
    EXPECT_EQ(course.refused(assign(as, deel, "UMC Utrecht"), Wie::instituutsopleider), "") << deel;
    course.after(assign(as, deel, "UMC Utrecht"));
    EXPECT_EQ(course.fase("as"), "gepland") << deel;
  }
  course.after(assign(as, "as-longziekten", "UMC Utrecht"));
  EXPECT_EQ(course.fase("as"), "onder_voorbehoud");
  EXPECT_EQ(course.stage("as").delen.size(), 3U);
  EXPECT_EQ(course.refused(GeefAkkoord{as, Rol::instituutsopleider}, Wie::instituutsopleider), "");
  course.after(GeefAkkoord{as, Rol::instituutsopleider});
  EXPECT_EQ(course.refused(MaakDefinitief{as}, Wie::stagebureau), "");
  course.after(MaakDefinitief{as});
  EXPECT_EQ(course.fase("as"), "geplaatst");
  // The aios adds who supervises, in each of the three.
  MeldPlaats who = report(as, "umc utrecht");
  EXPECT_EQ(course.refused(who, Wie::aios), "plaatsing.kies_deel /deel\n");
  who.deel = "as-dermatologie";
  EXPECT_EQ(course.refused(who, Wie::aios), "");
  course.after(who);
  EXPECT_EQ(course.stage("as").delen[1].plek->stagebegeleider, "dr. Ada de Boer");
  EXPECT_EQ(course.stage("as").delen[1].plek->instelling, "UMC Utrecht");
  EXPECT_EQ(course.stage("as").delen[1].route, Route::toegewezen);
  EXPECT_EQ(course.stage("as").delen[0].plek->stagebegeleider, "");
  EXPECT_EQ(course.fase("as"), "geplaatst");
}

TEST(AssignedPlace, BesideOneThatTheAiosFindsBothAreNeeded) {
  Course course("izb", R"("verzoeken": [{"onderdeel": "as", "route": "eigen", "eigen_instelling": "Lab Zuid"}])");
  const OnderdeelId as = course.part("as");
  EXPECT_EQ(course.fase("as"), "benaderen_mogelijk");
  MeldPlaats found = report(as, "Lab Zuid");
  found.deel = "as-rivm";
  EXPECT_EQ(course.refused(found, Wie::aios), "plaatsing.kies_deel /deel\n") << "the institute plans that one";
  found.deel = "as-mmb";
  EXPECT_EQ(course.refused(found, Wie::aios), "");
  course.after(found);
  EXPECT_EQ(course.fase("as"), "benaderen_mogelijk") << "four weeks have no place yet";
  EXPECT_EQ(course.refused(assign(as, "as-mmb", "RIVM"), Wie::stagebureau), "plaatsing.kies_deel /deel\n");
  EXPECT_EQ(course.refused(assign(as, "as-rivm", "RIVM"), Wie::stagebureau), "");
  course.after(assign(as, "as-rivm", "RIVM"));
  EXPECT_EQ(course.fase("as"), "plaats_gemeld");
  course.after(BeoordeelPlaatsing{as, Besluit::goedgekeurd, ""}, Rol::instituutsopleider);
  course.after(BeoordeelPlaatsing{as, Besluit::goedgekeurd, ""}, Rol::stagebureau);
  EXPECT_EQ(course.fase("as"), "geplaatst");
  // What is final of one part-stage is left through the Stagebureau only, as of a whole stage.
  MeldPlaats other = report(as, "Lab Noord");
  other.deel = "as-mmb";
  const Findings moved = course.all(other, Wie::aios);
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_EQ(moved[0].code, "plaatsing.andere_instelling");
  EXPECT_EQ(moved[0].herstel->rollen, std::vector<Rol>{Rol::stagebureau});
  other.deel = "as-iets";
  const Findings unknown = course.all(other, Wie::aios);
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_EQ(unknown[0].herstel->keuzes, (std::vector<std::string>{"as-rivm", "as-mmb"}));
}

TEST(AssignedPlace, AfterAWithdrawalBeginsAnew) {
  Course course("mmk", R"("onderdelen": [])");
  const OnderdeelId as = course.part("as");
  for (const char* deel : {"as-nvic", "as-dermatologie", "as-longziekten"}) {
    course.after(assign(as, deel, "UMC Utrecht"));
  }
  course.after(GeefAkkoord{as, Rol::instituutsopleider});
  course.after(TrekPlaatsingIn{as, "Ziek"});
  EXPECT_EQ(course.stage("as").plaatsing->reden, "Ziek");
  course.after(assign(as, "as-nvic", "NVIC"));
  EXPECT_EQ(course.stage("as").plaatsing->reden, "");
  EXPECT_FALSE(course.stage("as").plaatsing->reden_van.has_value());
  EXPECT_TRUE(course.stage("as").plaatsing->akkoorden.empty());
  course.after(GeefAkkoord{as, Rol::instituutsopleider});
  course.after(assign(as, "as-dermatologie", "NVIC"));
  EXPECT_EQ(course.stage("as").plaatsing->akkoorden.size(), 1U) << "the same attempt goes on";
}

TEST(AssignedPlace, OfPartsThatCameWithTheirPlacesIsFinalToo) {
  Course course("izb", R"("onderdelen": [{"soort": "as", "delen": [
      {"soort": "as-rivm", "plek": {"instelling": "RIVM"}}, {"soort": "as-mmb", "plek": {"instelling": "Lab Zuid"}}]}])");
  MeldPlaats who = report(course.part("as"), "Lab Zuid");
  who.deel = "as-mmb";
  EXPECT_EQ(course.refused(who, Wie::aios), "");
  course.after(who);
  EXPECT_EQ(course.fase("as"), "geplaatst");
  EXPECT_FALSE(course.stage("as").plaatsing.has_value());
  who.plek.instelling = "Lab Noord";
  EXPECT_EQ(course.refused(who, Wie::aios), "plaatsing.andere_instelling /plek/instelling\n");
}

TEST(AssignedPlace, IsNotForAStageThatTheAiosFinds) {
  Course course("va", k_approved_kz);
  EXPECT_EQ(course.refused(assign(course.part("kz"), "", "Museum"), Wie::stagebureau),
            "route.niet_mogelijk /onderdeel\n");
}

}  // namespace
}  // namespace stagepad
