#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/toetsing.hpp"
#include "tests/unit/shared/course.hpp"

// What the stagebegeleider confirms and judges during a stage. VA from 1 September 2026: as is June to August 2027.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;

const std::string k_placed_as =
    R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ Duinrand", "stagebegeleider": "dr. Ada de Boer"}}])";
const CivilDate k_today = CivilDate::of(2027, 7, 1);

/// Somebody who came in by the mailed link.
Actor by_link() { return {{}, {Rol::stagebegeleider}}; }

class Confirming : public ::testing::Test {
 protected:
  Confirming() : course("va", k_placed_as), as(course.part("as")) {
    course.on("2027-07-01");
    LegBegeleidingVast facts;
    facts.onderdeel = as;
    facts.gesprekken = {{Gesprekssoort::start, k_today.plus_days(-20), {Rol::stagebegeleider}, true},
                        {Gesprekssoort::gezamenlijk, k_today.plus_days(-10), {Rol::praktijkopleider}, true},
                        {Gesprekssoort::evaluatie, k_today, {Rol::stagebegeleider, Rol::praktijkopleider}, false},
                        {Gesprekssoort::eind, k_today.plus_days(1), {Rol::stagebegeleider}, false}};
    course.after(facts);
  }

  BevestigGesprek confirms(Gesprekssoort soort, int dagen) const { return {as, soort, k_today.plus_days(dagen), "drs. Bo Visser"}; }
  GeefPraktijktoets test(const char* text = "Rustig gesprek; vat vaker samen.") const {
    return {as, Toetssoort::praktijkbeoordeling, k_today, text, " drs. Bo Visser "};
  }
  LegBegeleidingVast as_it_is() const {
    const Voortgang& voortgang = course.stage("as").voortgang;
    return {as, voortgang.po_betrokken, voortgang.gesprekken, voortgang.diensten, voortgang.praktijktoetsen};
  }

  Course course;
  OnderdeelId as;
};

TEST_F(Confirming, TalksOfTheirOwnUpToTodayWaitForIt) {
  std::vector<Gesprekssoort> open;
  for (const Gesprek& each : te_bevestigen(course.stage("as"), k_today)) open.push_back(each.soort);
  EXPECT_EQ(open, (std::vector{Gesprekssoort::start, Gesprekssoort::evaluatie}));
  EXPECT_EQ(te_bevestigen(course.stage("as"), k_today.plus_days(1)).size(), 3u);
}

TEST_F(Confirming, ATalkIsConfirmedOnceInTheNameOfWhoDoesIt) {
  const BevestigGesprek command = confirms(Gesprekssoort::evaluatie, 0);
  EXPECT_EQ(course.refused(command, by_link()), "");
  EXPECT_EQ(course.refused(command, Wie::stagebureau), "") << "it came on paper";
  EXPECT_EQ(course.refused(command, Wie::aios), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(command, Wie::instituutsopleider), "bevoegd.niet \n");
  course.after(command);
  const Gesprek& talk = course.stage("as").voortgang.gesprekken[2];
  EXPECT_TRUE(talk.gehouden) << "it was only planned";
  EXPECT_EQ(talk.bevestigd, (Bevestiging{k_today, "drs. Bo Visser"}));
  EXPECT_EQ(course.refused(command, by_link()), "gesprek.al_bevestigd /datum\n");
  EXPECT_EQ(te_bevestigen(course.stage("as"), k_today).size(), 1u);
}

TEST_F(Confirming, OnlyATalkThatIsThereAndThatTheyJoined) {
  EXPECT_EQ(course.refused(confirms(Gesprekssoort::gezamenlijk, -10), by_link()), "gesprek.onbekend /datum\n");
  EXPECT_EQ(course.refused(confirms(Gesprekssoort::start, -19), by_link()), "gesprek.onbekend /datum\n");
  EXPECT_EQ(course.refused(confirms(Gesprekssoort::evaluatie, -20), by_link()), "gesprek.onbekend /datum\n");
  EXPECT_EQ(course.refused(confirms(Gesprekssoort::eind, 1), by_link()), "begeleiding.in_toekomst /datum\n");
  EXPECT_EQ(course.refused(confirms(Gesprekssoort::eind, 2), by_link()),
            "begeleiding.in_toekomst /datum\ngesprek.onbekend /datum\n");
  BevestigGesprek nobody = confirms(Gesprekssoort::start, -20);
  nobody.naam = "  ";
  EXPECT_EQ(course.refused(nobody, by_link()), "tekst.leeg /naam\n");
  nobody.naam = std::string(k_max_instelling_naam, 'a');
  EXPECT_EQ(course.refused(nobody, by_link()), "");
  nobody.naam += 'a';
  EXPECT_EQ(course.refused(nobody, by_link()), "tekst.te_lang /naam\n");
  nobody.onderdeel = course.part("kz");
  nobody.naam = "Bo";
  EXPECT_EQ(course.refused(nobody, by_link()), "stage.kan_nu_niet /onderdeel\n");
}

TEST_F(Confirming, OfTwoSuchTalksOnADayTheOneThatWaitsIsMeant) {
  Onderdeel& stage = course.stage("as");
  stage.voortgang.gesprekken.push_back(stage.voortgang.gesprekken[2]);
  course.after(confirms(Gesprekssoort::evaluatie, 0));
  EXPECT_EQ(course.refused(confirms(Gesprekssoort::evaluatie, 0), by_link()), "");
  course.after(confirms(Gesprekssoort::evaluatie, 0));
  EXPECT_EQ(course.refused(confirms(Gesprekssoort::evaluatie, 0), by_link()), "gesprek.al_bevestigd /datum\n");
}

TEST_F(Confirming, WhatWasConfirmedStaysAsItIs) {
  course.after(confirms(Gesprekssoort::start, -20));
  course.after(test());
  EXPECT_EQ(course.refused(as_it_is(), Wie::aios), "");
  LegBegeleidingVast less = as_it_is();
  less.gesprekken[0].aanwezig.push_back(Rol::praktijkopleider);
  less.praktijktoetsen[0].toelichting = "Uitstekend";
  EXPECT_EQ(course.refused(less, Wie::aios), "bevestigd.blijft /gesprekken\nbevestigd.blijft /praktijktoetsen\n");
  less = as_it_is();
  less.gesprekken.erase(less.gesprekken.begin() + 1, less.gesprekken.end());
  EXPECT_EQ(course.refused(less, Wie::aios), "") << "the others may go";
}

TEST_F(Confirming, NobodyElseConfirms) {
  LegBegeleidingVast forged = as_it_is();
  for (Gesprek& each : forged.gesprekken) each.bevestigd = Bevestiging{k_today, "dr. Ada de Boer"};
  forged.praktijktoetsen = {{Toetssoort::praktijkopdracht, Rol::praktijkopleider, k_today, "Goed", Bevestiging{k_today, "Ada"}}};
  EXPECT_EQ(course.refused(forged, Wie::aios), "");
  course.after(confirms(Gesprekssoort::start, -20));
  course.after(forged);
  std::vector<bool> confirmed;
  for (const Gesprek& each : course.stage("as").voortgang.gesprekken) confirmed.push_back(each.bevestigd.has_value());
  EXPECT_EQ(confirmed, (std::vector{true, false, false, false}));
  EXPECT_EQ(course.stage("as").voortgang.gesprekken[0].bevestigd->naam, "drs. Bo Visser");
  EXPECT_FALSE(course.stage("as").voortgang.praktijktoetsen[0].bevestigd);
  EXPECT_EQ(course.stage("as").voortgang.praktijktoetsen[0].toelichting, "Goed");
}

TEST_F(Confirming, APracticeTestIsGivenInAFewWords) {
  EXPECT_EQ(course.refused(test(), by_link()), "");
  EXPECT_EQ(course.refused(test(), Wie::stagebureau), "");
  EXPECT_EQ(course.refused(test(), Wie::praktijkopleider), "bevoegd.niet \n");
  course.after(test());
  const Praktijktoets expected{Toetssoort::praktijkbeoordeling, Rol::stagebegeleider, k_today,
                               "Rustig gesprek; vat vaker samen.", Bevestiging{k_today, "drs. Bo Visser"}};
  EXPECT_EQ(course.stage("as").voortgang.praktijktoetsen, std::vector{expected});
  EXPECT_EQ(course.refused(test(" "), by_link()), "tekst.leeg /toelichting\n");
  GeefPraktijktoets odd = test();
  odd.toelichting = std::string(k_max_plantekst, 'a');
  EXPECT_EQ(course.refused(odd, by_link()), "");
  odd.toelichting += 'a';
  odd.naam = "";
  odd.datum = k_today.plus_days(1);
  EXPECT_EQ(course.refused(odd, by_link()),
            "begeleiding.in_toekomst /datum\ntekst.leeg /naam\ntekst.te_lang /toelichting\n");
  odd = test();
  odd.datum = CivilDate::of(2027, 5, 31);
  EXPECT_EQ(course.refused(odd, by_link()), "praktijktoets.voor_de_stage /datum\n");
  odd.datum = CivilDate::of(2027, 6, 1);
  EXPECT_EQ(course.refused(odd, by_link()), "");
  course.stage("as").voortgang.praktijktoetsen.resize(k_max_praktijktoetsen - 1, expected);
  EXPECT_EQ(course.refused(test(), by_link()), "");
  course.after(test());
  EXPECT_EQ(course.refused(test(), by_link()), "lijst.te_lang /onderdeel\n");
  odd.onderdeel = course.part("kz");
  EXPECT_EQ(course.refused(odd, by_link()), "stage.kan_nu_niet /onderdeel\n");
}

TEST_F(Confirming, WhereThePackNamesOthersTheStagebegeleiderTakesNoTest) {
  Course jgz("jgz-2024", R"("onderdelen": [{"soort": "mg", "plek": {"instelling": "GGD", "stagebegeleider": "Ada"}}])");
  Onderdeel& mg = jgz.stage("mg");
  const std::string period = jgz.period("mg");
  jgz.on(period.substr(0, 10).c_str());
  GeefPraktijktoets command{mg.id, Toetssoort::praktijkbeoordeling, jgz.beeld().vandaag, "Goed", "Ada"};
  const Findings findings = jgz.all(command, by_link());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "praktijktoets.niet_door_stagebegeleider");
  EXPECT_EQ(findings[0].herstel->rollen, (std::vector{Rol::praktijkopleider, Rol::instituutsopleider}));
  mg.voortgang.po_betrokken = false;
  EXPECT_EQ(jgz.all(command, by_link())[0].herstel->rollen, std::vector{Rol::instituutsopleider});
}

/// What the stagebegeleider of as in VA may take, with these rules on practice tests.
std::vector<Toetssoort> taken_with(const std::vector<Praktijktoetseis>& rules) {
  const Regelpakket pack = [&] {
    Regelpakket changed = vectors::pack("va");
    changed.regels.praktijktoetsen = rules;
    return changed;
  }();
  Course course("va", k_placed_as);
  const Toetsing toetsing(course.beeld(), course.beeld().traject, pack);
  return toetsen_door_stagebegeleider(toetsing.context(), *toetsing.context().planning.find(course.part("as")));
}

TEST(PracticeTests, AreTakenByTheStagebegeleiderUnlessThePackNamesOthersForThatKindInThatStage) {
  using enum Toetssoort;
  const std::vector<Rol> others = {Rol::praktijkopleider};
  const std::vector<Rol> with = {Rol::praktijkopleider, Rol::stagebegeleider};
  EXPECT_EQ(taken_with({}), (std::vector{praktijkbeoordeling, praktijkopdracht}));
  EXPECT_EQ(taken_with({{"a", {}, praktijkbeoordeling, others, {}}}), std::vector{praktijkopdracht});
  EXPECT_EQ(taken_with({{"a", {}, praktijkbeoordeling, with, {}}, {"b", {}, praktijkopdracht, others, {}}}),
            std::vector{praktijkbeoordeling});
  EXPECT_EQ(taken_with({{"a", {"kz"}, praktijkbeoordeling, others, {}}}),
            (std::vector{praktijkbeoordeling, praktijkopdracht}))
      << "of another stage";
}

TEST_F(Confirming, OfAStageThatIsNotThere) {
  const OnderdeelId none{999999};
  EXPECT_EQ(course.refused(BevestigGesprek{none, Gesprekssoort::start, k_today, "Bo"}, by_link()), "stage.onbekend /onderdeel\n");
  EXPECT_EQ(course.refused(GeefPraktijktoets{none, Toetssoort::praktijkopdracht, k_today, "Goed", "Bo"}, by_link()),
            "stage.onbekend /onderdeel\n");
}

TEST_F(Confirming, WhereThePackDoesNotSayWhoMayTheStagebegeleiderMay) {
  Course free("va", k_placed_as, [](Regelpakket& pakket) { pakket.regels.praktijktoetsen.clear(); });
  free.on("2027-07-01");
  EXPECT_EQ(free.refused(test(), by_link()), "");
}

TEST_F(Confirming, WhoJudgedAndAssessedIsKeptByName) {
  course.on("2027-09-06");
  DienVerslagIn in{as};
  in.elders = true;
  course.after(in);
  EXPECT_EQ(course.refused(GeefStagebeoordeling{as, "Goed", std::string(k_max_instelling_naam + 1, 'a')}, by_link()),
            "tekst.te_lang /naam\n");
  course.after(GeefStagebeoordeling{as, "Goed", " Bo "});
  EXPECT_EQ(course.stage("as").voortgang.stagebeoordeling_naam, "Bo");
  BeoordeelVerslag good{as, Rol::stagebegeleider, Besluit::goedgekeurd, "", std::string(k_max_instelling_naam + 1, 'a')};
  EXPECT_EQ(course.refused(good, by_link()), "tekst.te_lang /naam\n");
  good.naam = " Bo ";
  EXPECT_EQ(course.refused(good, by_link()), "");
  course.after(good);
  EXPECT_EQ(course.stage("as").voortgang.oordelen[0].naam, "Bo");
}

}  // namespace
}  // namespace stagepad
