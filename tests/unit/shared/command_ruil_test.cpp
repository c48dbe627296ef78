#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/check_ruil.hpp"
#include "shared/command/toetsing.hpp"
#include "tests/unit/shared/course.hpp"

// Swaps of places: what can be exchanged for what, and who may do what with a swap when.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::k_preferred_as;
using vectors::Wie;

const CivilDate k_vandaag = CivilDate::of(2026, 10, 1);

const Regelpakket& va() {
  static const Regelpakket pakket = vectors::pack("va");
  return pakket;
}

/// A stage that is placed there, consents outstanding.
Course placed_in(std::int64_t plaats) {
  Course course("va", k_preferred_as);
  course.after(PlaatsOnderVoorbehoud{course.part("as"), StageplaatsId{plaats}});
  return course;
}

std::string refused(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) {
    if (each.ernst == Ernst::blokkeert) text += each.code + " " + each.pad + "\n";
  }
  return text;
}

std::optional<OnderdeelId> found(Course& own, Course& other) {
  const auto all = ruilstages_voor({own.beeld(), va(), own.part("as")}, other.beeld(), va());
  EXPECT_LE(all.size(), 1U) << "there is one stage of the kind";
  return all.empty() ? std::nullopt : std::optional(all.front());
}

/// The same period for this place in every training.
void free_only(Course& course, std::int64_t plaats, const char* first, const char* last) {
  for (Stageplaats& each : course.beeld().plaatsen) {
    if (each.id.value == plaats) each.perioden = {{*parse_iso_date(first), *parse_iso_date(last), 1}};
  }
}

TEST(SwappedStages, AreOfTheSameKindAndFitInThePlaceOfTheOther) {
  Course own = placed_in(1);
  Course other = placed_in(2);
  EXPECT_EQ(found(own, other), own.part("as"));
  other.after(MaakDefinitief{other.part("as")});
  EXPECT_EQ(other.fase("as"), "geplaatst");
  EXPECT_EQ(found(own, other), own.part("as")) << "a final place can be given away too";
}

TEST(SwappedStages, AreNotThoseWithoutAPlaceOrInTheSamePlace) {
  Course own = placed_in(1);
  Course without("va", k_preferred_as);
  EXPECT_FALSE(found(own, without));
  EXPECT_FALSE(found(without, own));
  Course same = placed_in(1);
  EXPECT_FALSE(found(own, same));
}

TEST(SwappedStages, AreNotThoseThatBeganOrWentOn) {
  Course own = placed_in(1);
  Course begun = placed_in(2);
  begun.on(begun.period("as").substr(0, 10).c_str());
  EXPECT_FALSE(found(own, begun));
  Course planned = placed_in(2);
  planned.after(MaakDefinitief{planned.part("as")});
  planned.stage("as").voortgang.stageplan_ingediend = k_vandaag;
  EXPECT_EQ(planned.fase("as"), "stageplan_ingediend");
  EXPECT_FALSE(found(own, planned));
}

TEST(SwappedStages, NeedAPlaceThatIsThereInTheirPeriod) {
  Course own = placed_in(1);
  Course other = placed_in(2);
  free_only(own, 2, "2030-01-01", "2030-12-31");
  EXPECT_FALSE(found(own, other)) << "the own stage does not fit there";
  own = placed_in(1);
  free_only(other, 1, "2030-01-01", "2030-12-31");
  EXPECT_FALSE(found(own, other)) << "nor the other one here";
}

TEST(SwappedStages, AreJudgedAsTheStagebureauWouldPlaceThem) {
  Course own = placed_in(1);
  const Ruilzijde zijde{own.beeld(), va(), own.part("as")};
  EXPECT_EQ(refused(check_ruilzijde(zijde, *find_plaats(own.beeld(), StageplaatsId{2}))), "");
  EXPECT_EQ(refused(check_ruilzijde(zijde, *find_plaats(own.beeld(), StageplaatsId{8}))),
            "plaats.niet_beschikbaar /stageplaats\n")
      << "not approved";
  Stageplaats unknown = *find_plaats(own.beeld(), StageplaatsId{2});
  unknown.id = StageplaatsId{77};
  EXPECT_EQ(refused(check_ruilzijde(zijde, unknown)), "") << "a place that the own training never named";
  Course without("va", k_preferred_as);
  EXPECT_EQ(refused(check_ruilzijde({without.beeld(), va(), without.part("as")}, unknown)),
            "stage.kan_nu_niet /onderdeel\n");
}

TEST(AskingASwap, IsForTheAiosWithAPlaceToGiveAndNeedsAnAddress) {
  Course own = placed_in(1);
  const auto problems = [&](const VraagRuil& vraag, Wie wie) {
    return refused(check_ruilvraag(vraag, own.beeld(), va(), vectors::actor_of(wie)));
  };
  const OnderdeelId as = own.part("as");
  EXPECT_EQ(problems({as, "noor@umc.example", ""}, Wie::aios), "");
  EXPECT_EQ(problems({as, "noor@umc.example", ""}, Wie::stagebureau), "bevoegd.niet \n");
  EXPECT_EQ(problems({as, " ", ""}, Wie::aios), "ruil.adres_ontbreekt /email\n");
  EXPECT_NE(problems({as, "noor", ""}, Wie::aios), "");
  EXPECT_EQ(problems({as, "noor@umc.example", std::string(2001, 'x')}, Wie::aios), "tekst.te_lang /toelichting\n");
  EXPECT_EQ(problems({OnderdeelId{999}, "noor@umc.example", ""}, Wie::aios), "stage.onbekend /onderdeel\n");
  EXPECT_EQ(problems({own.part("kz"), "noor@umc.example", ""}, Wie::aios), "ruil.niet_ruilbaar /onderdeel\n");
}

constexpr PersoonId k_sanne{1};
constexpr PersoonId k_io{2};
constexpr PersoonId k_bureau{4};
constexpr PersoonId k_daan{11};
constexpr PersoonId k_andere_io{12};
constexpr PersoonId k_waarnemer{13};

Ruiling between_two(PersoonId io_of_daan = k_andere_io) {
  Ruiling ruiling;
  ruiling.id = {5};
  const CivilDate first = CivilDate::of(2027, 6, 1);
  const CivilDate last = CivilDate::of(2027, 8, 31);
  ruiling.aanvrager = {{1}, {10}, {k_sanne, "Sanne"}, {k_io, "Ilse"}, {31}, first, last};
  ruiling.collega = Ruilkant{{2}, {20}, {k_daan, "Daan"}, {io_of_daan, "Kees"}, {32}, first, last};
  ruiling.gevraagd_op = k_vandaag;
  ruiling.uiterlijk = k_vandaag.plus_days(14);
  return ruiling;
}

Ruiling agreed_by_colleague(PersoonId io_of_daan = k_andere_io) {
  Ruiling ruiling = between_two(io_of_daan);
  ruiling.stand = Ruilstand::ingestemd;
  ruiling.ingestemd_op = k_vandaag;
  return ruiling;
}

std::string names(const std::vector<Ruilpartij>& partijen) {
  std::string text;
  for (const Ruilpartij each : partijen) text += std::string(to_name(each)) + " ";
  return text;
}

TEST(PartiesOfASwap, FollowFromBothTrainings) {
  const Ruiling ruiling = between_two();
  const auto as = [&](const Actor& actor) { return names(partijen_van(ruiling, actor)); };
  EXPECT_EQ(as({k_sanne, {Rol::aios}}), "aanvrager ");
  EXPECT_EQ(as({k_daan, {Rol::aios}}), "collega ");
  EXPECT_EQ(as({k_io, {Rol::instituutsopleider}}), "opleider_aanvrager ");
  EXPECT_EQ(as({k_andere_io, {Rol::instituutsopleider}}), "opleider_collega ");
  EXPECT_EQ(as({k_waarnemer, {Rol::instituutsopleider}}), "");
  EXPECT_EQ(as({k_waarnemer, {Rol::instituutsopleider}, {k_io, k_andere_io}}), "opleider_aanvrager opleider_collega ");
  EXPECT_EQ(as({k_bureau, {Rol::stagebureau}}), "stagebureau ");
  EXPECT_EQ(as({k_daan, {Rol::aios}, {k_io}}), "collega ") << "who swaps does not decide as a trainer too";
  EXPECT_EQ(names(partijen_van(between_two(k_io), {k_io, {Rol::instituutsopleider}})),
            "opleider_aanvrager opleider_collega ");
}

TEST(PartiesOfASwap, WithoutAColleagueAreOnlyOfOneSide) {
  Ruiling ruiling = between_two();
  ruiling.collega.reset();
  EXPECT_EQ(names(partijen_van(ruiling, {k_daan, {Rol::aios}})), "");
  EXPECT_EQ(names(partijen_van(ruiling, {k_sanne, {Rol::aios}})), "aanvrager ");
  EXPECT_EQ(names(wacht_op(ruiling)), "collega ") << "it waits as if there were one";
}

TEST(Swap, IsSeenByTrainersOnceTheColleagueAgreed) {
  const auto sees = [](const Ruiling& ruiling, Ruilpartij partij) { return ziet_ruiling(ruiling, {partij}); };
  for (const Ruilpartij each : {Ruilpartij::aanvrager, Ruilpartij::collega, Ruilpartij::stagebureau}) {
    EXPECT_TRUE(sees(between_two(), each)) << to_name(each);
  }
  for (const Ruilpartij each : {Ruilpartij::opleider_aanvrager, Ruilpartij::opleider_collega}) {
    EXPECT_FALSE(sees(between_two(), each)) << to_name(each);
    EXPECT_TRUE(sees(agreed_by_colleague(), each)) << to_name(each);
  }
  EXPECT_FALSE(ziet_ruiling(agreed_by_colleague(), {}));
}

TEST(Swap, WaitsForTheColleagueThenForEachTrainer) {
  EXPECT_EQ(names(wacht_op(between_two())), "collega ");
  Ruiling ruiling = agreed_by_colleague();
  EXPECT_EQ(names(wacht_op(ruiling)), "opleider_aanvrager opleider_collega ");
  ruiling.opleider_aanvrager_op = k_vandaag;
  EXPECT_EQ(names(wacht_op(ruiling)), "opleider_collega ");
  ruiling.opleider_collega_op = k_vandaag;
  EXPECT_EQ(names(wacht_op(ruiling)), "");
  ruiling.stand = Ruilstand::verlopen;
  ruiling.opleider_collega_op.reset();
  EXPECT_EQ(names(wacht_op(ruiling)), "");
}

std::string step(Ruilstap stap, const Ruiling& ruiling, Ruilpartij partij, const std::string& reden = "",
                 CivilDate vandaag = k_vandaag) {
  return refused(check_ruilstap(stap, ruiling, {partij}, reden, vandaag));
}

TEST(StepsOfASwap, AreTakenByWhomItWaitsFor) {
  const Ruiling asked = between_two();
  for (const Ruilstap stap : {Ruilstap::instemmen, Ruilstap::afwijzen}) {
    EXPECT_EQ(step(stap, asked, Ruilpartij::collega), "");
    EXPECT_EQ(step(stap, asked, Ruilpartij::aanvrager), "ruil.niet_aan_zet \n");
    EXPECT_EQ(step(stap, asked, Ruilpartij::opleider_collega), "ruil.niet_aan_zet \n");
    EXPECT_EQ(step(stap, asked, Ruilpartij::stagebureau), "ruil.niet_aan_zet \n");
  }
  Ruiling agreed = agreed_by_colleague();
  EXPECT_EQ(step(Ruilstap::instemmen, agreed, Ruilpartij::collega), "ruil.niet_aan_zet \n");
  EXPECT_EQ(step(Ruilstap::instemmen, agreed, Ruilpartij::opleider_collega), "");
  agreed.opleider_collega_op = k_vandaag;
  EXPECT_EQ(step(Ruilstap::instemmen, agreed, Ruilpartij::opleider_collega), "ruil.niet_aan_zet \n") << "once";
  EXPECT_EQ(step(Ruilstap::instemmen, agreed, Ruilpartij::opleider_aanvrager), "");
}

TEST(StepsOfASwap, EndOnTheLastDay) {
  const Ruiling asked = between_two();
  EXPECT_EQ(step(Ruilstap::instemmen, asked, Ruilpartij::collega, "", asked.uiterlijk), "");
  const CivilDate after = asked.uiterlijk.plus_days(1);
  EXPECT_EQ(step(Ruilstap::instemmen, asked, Ruilpartij::collega, "", after), "ruil.te_laat \n");
  EXPECT_EQ(step(Ruilstap::afwijzen, asked, Ruilpartij::collega, "", after), "ruil.te_laat \n");
  EXPECT_EQ(step(Ruilstap::intrekken, asked, Ruilpartij::aanvrager, "", after), "");
}

TEST(StepsOfASwap, AskAReasonOfATrainerAndOfTheStagebureau) {
  EXPECT_EQ(step(Ruilstap::afwijzen, between_two(), Ruilpartij::collega), "");
  EXPECT_EQ(step(Ruilstap::afwijzen, agreed_by_colleague(), Ruilpartij::opleider_collega),
            "verzoek.reden_ontbreekt /reden\n");
  EXPECT_EQ(step(Ruilstap::afwijzen, agreed_by_colleague(), Ruilpartij::opleider_collega, "Past niet"), "");
  EXPECT_EQ(step(Ruilstap::stopzetten, between_two(), Ruilpartij::stagebureau), "verzoek.reden_ontbreekt /reden\n");
  EXPECT_EQ(step(Ruilstap::stopzetten, between_two(), Ruilpartij::stagebureau, "Al vol"), "");
  EXPECT_EQ(step(Ruilstap::stopzetten, between_two(), Ruilpartij::aanvrager, "Al vol"), "ruil.niet_aan_zet \n");
  EXPECT_EQ(step(Ruilstap::intrekken, between_two(), Ruilpartij::aanvrager, std::string(2001, 'x')),
            "tekst.te_lang /reden\n");
}

TEST(StepsOfASwap, AreTakenBackByWhoAgreed) {
  EXPECT_EQ(step(Ruilstap::intrekken, between_two(), Ruilpartij::aanvrager), "");
  EXPECT_EQ(step(Ruilstap::intrekken, between_two(), Ruilpartij::collega), "ruil.niets_in_te_trekken \n");
  Ruiling agreed = agreed_by_colleague();
  EXPECT_EQ(step(Ruilstap::intrekken, agreed, Ruilpartij::collega), "");
  EXPECT_EQ(step(Ruilstap::intrekken, agreed, Ruilpartij::opleider_aanvrager), "ruil.niets_in_te_trekken \n");
  agreed.opleider_aanvrager_op = k_vandaag;
  EXPECT_EQ(step(Ruilstap::intrekken, agreed, Ruilpartij::opleider_aanvrager), "");
  EXPECT_EQ(step(Ruilstap::intrekken, agreed, Ruilpartij::stagebureau), "ruil.niets_in_te_trekken \n");
}

TEST(StepsOfASwap, AreOverOnceItEnded) {
  for (const auto& each : EnumNames<Ruilstand>::names) {
    if (is_lopend(each.value)) continue;
    Ruiling ended = agreed_by_colleague();
    ended.stand = each.value;
    for (const Ruilstap stap : {Ruilstap::instemmen, Ruilstap::afwijzen, Ruilstap::intrekken, Ruilstap::stopzetten}) {
      EXPECT_EQ(step(stap, ended, Ruilpartij::opleider_collega, "x"), "ruil.kan_nu_niet \n") << each.name;
    }
  }
}

TEST(LastDayOfASwap, LiesBeforeTheStageAndNeverInThePast) {
  EXPECT_EQ(ruil_uiterlijk(k_vandaag, 14, k_vandaag.plus_days(100)), k_vandaag.plus_days(14));
  EXPECT_EQ(ruil_uiterlijk(k_vandaag, 14, k_vandaag.plus_days(5)), k_vandaag.plus_days(4));
  EXPECT_EQ(ruil_uiterlijk(k_vandaag, 14, k_vandaag), k_vandaag);
}

}  // namespace
}  // namespace stagepad
