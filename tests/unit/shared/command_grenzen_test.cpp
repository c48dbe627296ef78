// The boundaries of what people may do: on either side of a day, a request of another kind, a fault
// that was there already and one that is new. VA from 1 September 2026: va-1 (1) to 31 May 2027, as
// (2) June to August, mg (3) September to November, va-2 (4) from December, kz (5) June to August
// 2028.

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "shared/codec/json_writer.hpp"
#include "tests/unit/shared/changed_pack.hpp"

namespace stagepad {
namespace {

using Words = std::vector<std::string>;

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

Snapshot snapshot(const std::string& fields, const char* vandaag = "2026-10-01") {
  return vectors::snapshot_of(vectors::geval_of(
      std::string(R"("pakket": "va", "vandaag": ")") + vandaag +
      R"(", "evc": ["ouderen", "kinderen_jeugd"])" + (fields.empty() ? "" : ", ") + fields));
}

const Regelpakket& va() { return vectors::pack("va"); }
const Actor k_aios = {PersoonId{1}, {Rol::aios}};

Findings judged(const Command& command, const Snapshot& by, const Actor& actor = k_aios) {
  return check(command, by, va(), actor);
}
Words words(const Findings& findings) { return vectors::in_words(findings); }

/// The schedule as it is, with one part pinned.
DienSchemawijzigingIn change(const Snapshot& from, std::int64_t part, const char* start) {
  DienSchemawijzigingIn command;
  command.schema = schema_van(from.traject);
  for (Schemaregel& each : command.schema) {
    if (each.onderdeel == OnderdeelId{part}) each.start = on(start);
  }
  return command;
}

Words of(const Findings& findings, const std::string& codes) {
  Words chosen;
  for (const Finding& each : findings) {
    if (each.code.rfind(codes, 0) == 0) chosen.push_back(each.code + " " + each.pad);
  }
  return chosen;
}

TEST(ScheduleChange, TheFirstLineIsLookedAtToo) {
  const Snapshot now = snapshot("");
  EXPECT_EQ(words(judged(change(now, 1, "2050-01-01"), now)),
            Words{"schema.te_ver /schema/0/start"});
  DienSchemawijzigingIn unknown = change(now, 2, "2027-06-01");
  unknown.schema.insert(unknown.schema.begin(), Schemaregel{OnderdeelId{42}, {}});
  EXPECT_EQ(words(judged(unknown, now)), Words{"schema.regel_onbekend /schema/0/onderdeel"});
}

TEST(ScheduleChange, TwentyYearsAheadIsTheLastDayThatCanBe) {
  const Snapshot now = snapshot("");
  EXPECT_EQ(of(judged(change(now, 5, "2046-09-01"), now), "schema.te_ver"), Words{});
  EXPECT_EQ(of(judged(change(now, 5, "2046-09-02"), now), "schema.te_ver"),
            Words{"schema.te_ver /schema/4/start"});
}

TEST(ScheduleChange, MayBringAStageForwardToTodayButNotToYesterday) {
  const Snapshot now = snapshot("", "2027-07-15");
  EXPECT_EQ(of(judged(change(now, 3, "2027-07-15"), now), "schema.in_verleden"), Words{});
  EXPECT_EQ(of(judged(change(now, 3, "2027-07-14"), now), "schema.in_verleden"),
            Words{"schema.in_verleden /onderdelen/3"});
}

TEST(ScheduleChange, WaitsOnlyForAnOpenRequestOfItsOwnKind) {
  const auto with = [](const char* request) {
    const Snapshot now = snapshot(std::string(R"("verzoeken": [)") + request + "]");
    return of(judged(change(now, 5, "2028-07-01"), now), "verzoek.");
  };
  EXPECT_EQ(with(R"({"soort": "schemawijziging", "status": "ingediend"})"),
            Words{"verzoek.al_ingediend "});
  EXPECT_EQ(with(R"({"soort": "schemawijziging", "status": "ingetrokken"})"), Words{});
  EXPECT_EQ(with(R"({"soort": "stageplaats", "status": "ingediend"})"), Words{});
  EXPECT_EQ(with(R"({"soort": "schemawijziging", "status": "ingediend", "onderdeel": "as"})"),
            Words{});
}

/// A pack that allows no interweaving: every overlap blocks.
Regelpakket strict() {
  Regelpakket pakket = va();
  pakket.regels.aaneengesloten[0].vervlechten_toestemming.clear();
  return pakket;
}

std::vector<Ernst> weights(const Findings& findings, const char* code) {
  std::vector<Ernst> found;
  for (const Finding& each : findings) {
    if (each.code == code) found.push_back(each.ernst);
  }
  return found;
}

TEST(OldObstacles, WarnWhereTheyWereAndBlockAnywhereElse) {
  // kz lies in va-2 already.
  const Snapshot now = snapshot(R"("onderdelen": [{"soort": "kz", "start": "2028-03-01"}])");
  EXPECT_EQ(weights(check(change(now, 3, "2027-09-02"), now, strict(), k_aios), "schema.overlap"),
            std::vector<Ernst>{Ernst::waarschuwt});
  // mg in as is the same code and rule at another place.
  EXPECT_EQ(weights(check(change(now, 3, "2027-08-15"), now, strict(), k_aios), "schema.overlap"),
            (std::vector<Ernst>{Ernst::blokkeert, Ernst::waarschuwt}));
}

TEST(OldObstacles, ExcuseNoOtherFaultOfTheSamePartAndNoOtherRule) {
  // Before the employment it overlaps with nothing; later it lies in va-1: the same place, another
  // code.
  const Snapshot now = snapshot(R"("onderdelen": [{"soort": "kz", "start": "2026-03-01"}])");
  const Findings findings = check(change(now, 5, "2027-01-01"), now, strict(), k_aios);
  EXPECT_EQ(weights(findings, "schema.overlap"), std::vector<Ernst>{Ernst::blokkeert});
  // A gap before it is the same rule at the same place, and no overlap.
  const Snapshot late = snapshot(R"("onderdelen": [{"soort": "kz", "start": "2028-07-01"}])");
  EXPECT_EQ(weights(check(change(late, 5, "2028-05-01"), late, strict(), k_aios), "schema.overlap"),
            std::vector<Ernst>{Ernst::blokkeert});
  // Two rules that forbid it: what the one found before says nothing of the other.
  Regelpakket two = strict();
  two.regels.opvolging = {{"opvolging.een", "kz", {"va-1"}, false, Ernst::blokkeert, {}, {}},
                          {"opvolging.twee", "kz", {"va-2"}, false, Ernst::blokkeert, {}, {}}};
  const Snapshot in_va_2 = snapshot(R"("onderdelen": [{"soort": "kz", "start": "2028-03-01"}])");
  EXPECT_EQ(
      weights(check(change(in_va_2, 5, "2027-01-04"), in_va_2, two, k_aios), "opvolging.te_vroeg"),
      (std::vector<Ernst>{Ernst::blokkeert, Ernst::waarschuwt}));
}

TEST(OldObstacles, ThatAskConsentStillAskIt) {
  const Snapshot now = snapshot(R"("onderdelen": [{"soort": "kz", "start": "2028-03-01"}])");
  EXPECT_EQ(weights(judged(change(now, 3, "2027-09-02"), now), "schema.vervlechting"),
            std::vector<Ernst>{Ernst::toestemming});
}

TEST(Proposal, IsHeldAgainstWhatHasBegunAsAChangeIs) {
  const Snapshot now = snapshot("", "2027-07-15");
  const Findings findings = check_schema(now, va(), change(now, 2, "2027-06-08").schema);
  EXPECT_EQ(of(findings, "schema.al_begonnen"), Words{"schema.al_begonnen /onderdelen/2"});
}

TEST(Proposal, StandsInTheOrderOfFindings) {
  const Snapshot now = snapshot("", "2028-07-01");
  std::vector<Schemaregel> schema = change(now, 5, "2028-07-15").schema;
  schema[3].start = on("2026-01-01");
  const Words found = words(check_schema(now, va(), schema));
  ASSERT_GE(found.size(), 3U);
  EXPECT_EQ(found[0], "schema.al_begonnen /onderdelen/4");
  EXPECT_EQ(found[1], "schema.voor_dienstverband /onderdelen/4");
  EXPECT_EQ(found[2], "schema.al_begonnen /onderdelen/5");
}

// ------------------------------------------------------------------ asking approval

VraagGoedkeuring asked(std::int64_t part, Route route, std::vector<StageplaatsId> plaatsen,
                       std::string instelling = "") {
  return {OnderdeelId{part}, route, std::move(plaatsen), std::move(instelling), ""};
}

TEST(AskingApproval, ExplainsInAtMostTwoThousandCharacters) {
  VraagGoedkeuring command = asked(2, Route::etalage, {StageplaatsId{1}});
  command.toelichting = std::string(2000, 'a');
  EXPECT_EQ(of(judged(command, snapshot("")), "tekst."), Words{});
  command.toelichting += "a";
  EXPECT_EQ(of(judged(command, snapshot("")), "tekst."), Words{"tekst.te_lang /toelichting"});
}

TEST(AskingApproval, NamesAnInstitutionOfAtMostTwoHundredCharacters) {
  EXPECT_EQ(of(judged(asked(2, Route::eigen, {}, std::string(200, 'a')), snapshot("")), "tekst."),
            Words{});
  EXPECT_EQ(of(judged(asked(2, Route::eigen, {}, std::string(201, 'a')), snapshot("")), "tekst."),
            Words{"tekst.te_lang /eigen_instelling"});
}

TEST(AskingApproval, OfAPlaceThatIsNotShownSaysOnlyThat) {
  // 8 serves another kind of stage as well, and was never approved.
  EXPECT_EQ(of(judged(asked(2, Route::etalage, {StageplaatsId{8}}), snapshot("")), "plaats."),
            Words{"plaats.niet_beschikbaar /plaatsen/0"});
  EXPECT_EQ(of(judged(asked(2, Route::etalage, {StageplaatsId{4}, StageplaatsId{4}}), snapshot("")),
               "plaats.dubbel"),
            Words{"plaats.dubbel /plaatsen/1"});
  EXPECT_EQ(of(judged(asked(2, Route::etalage, {StageplaatsId{4}, StageplaatsId{4}}), snapshot("")),
               "plaats.andere"),
            Words{"plaats.andere_stagesoort /plaatsen/0"});
}

TEST(AskingApproval, OfAnInstitutionThatTheEtalageShowsTwiceSaysItOnce) {
  Snapshot now = snapshot("");
  now.plaatsen.push_back(now.plaatsen[0]);
  now.plaatsen.back().instelling_naam = "GGZ RIJNOEVER ";
  EXPECT_EQ(of(judged(asked(2, Route::eigen, {}, "ggz rijnoever"), now), "route."),
            Words{"route.staat_in_etalage /eigen_instelling"});
}

TEST(AskingApproval, WithoutAnInstitutionSaysOnlyThat) {
  Snapshot now = snapshot("");
  now.plaatsen[0].instelling_naam = " ";
  EXPECT_EQ(of(judged(asked(2, Route::eigen, {}, "  "), now), "route."), Words{});
  EXPECT_EQ(of(judged(asked(2, Route::eigen, {}, "  "), now), "verzoek."),
            Words{"verzoek.instelling_ontbreekt /eigen_instelling"});
}

TEST(AskingApproval, OfWhatWasGrantedBeforeAsksNothingAgain) {
  const char* granted =
      R"("ontheffingen": [{"regel": "plaats.as-psychiatrie", "onderdeel": "as"}])";
  const auto weight = [](const Snapshot& now) {
    return weights(judged(asked(2, Route::etalage, {StageplaatsId{9}}), now), "plaats.specialisme");
  };
  EXPECT_EQ(weight(snapshot("")), std::vector<Ernst>{Ernst::toestemming});
  EXPECT_EQ(weight(snapshot(granted)), std::vector<Ernst>{Ernst::informeert});
}

// ------------------------------------------------------------------ deciding

TEST(Deciding, OnARequestThatIsNotThereSaysNothingElse) {
  const Snapshot now = snapshot("");
  const BeslisVerzoek command{VerzoekId{7}, Besluit::goedgekeurd, ""};
  EXPECT_EQ(words(judged(command, now, {PersoonId{2}, {Rol::instituutsopleider}})),
            Words{"verzoek.onbekend /verzoek"});
  EXPECT_EQ(words(judged(command, now)), (Words{"bevoegd.niet ", "verzoek.onbekend /verzoek"}));
}

TEST(Deciding, OnARequestThatWasDecidedSaysNothingElse) {
  const Snapshot now =
      snapshot(R"("verzoeken": [{"onderdeel": "as", "route": "etalage", "plaatsen": [1]}])");
  EXPECT_EQ(words(judged(BeslisVerzoek{VerzoekId{1}, Besluit::teruggestuurd, ""}, now,
                         {PersoonId{2}, {Rol::instituutsopleider}})),
            Words{"verzoek.al_besloten /verzoek"});
}

TEST(Deciding, JudgesTheRouteAndTheInstitutionAgain) {
  const auto decided = [](const char* request) {
    const Snapshot now = snapshot(std::string(R"("verzoeken": [)") + request + "]");
    return words(check_verzoek(now.verzoeken[0], now, va()));
  };
  EXPECT_EQ(decided(R"({"onderdeel": "kz", "route": "etalage", "status": "ingediend"})"),
            Words{"route.niet_mogelijk /route"});
  // An institution that is not the one that the pack names for this stage.
  Regelpakket home = va();
  home.regels.plaatseisen[0].instellingen = {"GGZ Rijnoever"};
  const Snapshot now = snapshot(
      R"("verzoeken": [{"onderdeel": "as", "route": "eigen", "status": "ingediend", "eigen_instelling": "Elders"}])");
  EXPECT_EQ(words(check_verzoek(now.verzoeken[0], now, home)),
            Words{"plaats.niet_aangewezen /eigen_instelling"});
}

TEST(Deciding, FindsInTheOrderInWhichFindingsStand) {
  const Snapshot now = snapshot(
      R"("verzoeken": [{"onderdeel": "as", "route": "etalage", "plaatsen": [9, 4], "status": "ingediend"}])");
  const Findings found = check_verzoek(now.verzoeken[0], now, va());
  Findings sorted = found;
  sort_findings(sorted);
  EXPECT_EQ(to_json(found), to_json(sorted));
  EXPECT_GE(found.size(), 2U);
}

/// Only a missing praktijkopleider is stood in for, and only what asks consent is granted.
TEST(Deciding, WithoutAPraktijkopleiderTheOthersAreStillAskedThemselves) {
  Regelpakket office = va();
  office.regels.plaatseisen[0].toestemming_van = {Rol::stagebureau};
  Snapshot now = snapshot(R"("zonder_praktijkopleider": true,
    "verzoeken": [{"onderdeel": "as", "route": "etalage", "plaatsen": [9], "status": "ingediend"}])");
  EXPECT_EQ(benodigde_akkoorden(now.verzoeken[0], now, office),
            (std::vector<Rol>{Rol::instituutsopleider, Rol::stagebureau}));
  Beslissing decision;
  decision.rol = Rol::instituutsopleider;
  EXPECT_TRUE(ontheffingen_bij_akkoord(now.verzoeken[0], now, office, decision).empty());
  decision.rol = Rol::stagebureau;
  EXPECT_EQ(ontheffingen_bij_akkoord(now.verzoeken[0], now, office, decision).size(), 1U);
}

TEST(Deciding, AsksAndGrantsNothingTwice) {
  const Snapshot now = snapshot(
      R"("verzoeken": [{"soort": "schemawijziging", "status": "ingediend", "volgorde": ["va-1", "as", "mg", "kz", "va-2"]}],
    "ontheffingen": [{"regel": "volgorde.keuzestage-naar-voren", "onderdeel": "kz", "rol": "praktijkopleider"},
                     {"regel": "volgorde.keuzestage-naar-voren", "onderdeel": "kz", "rol": "instituutsopleider"}])");
  EXPECT_EQ(benodigde_akkoorden(now.verzoeken[0], now, va()),
            std::vector<Rol>{Rol::instituutsopleider});
  Beslissing decision;
  decision.rol = Rol::praktijkopleider;
  EXPECT_TRUE(ontheffingen_bij_akkoord(now.verzoeken[0], now, va(), decision).empty());
}

TEST(Deciding, PutsWhatIsBelowAPartOnRecordForThatPart) {
  // The stage abroad takes seven and a half months: that finding stands at the place of as.
  Regelpakket abroad = va();
  abroad.regels.buitenland[0].ernst = Ernst::toestemming;
  abroad.regels.buitenland[0].toestemming_van = {Rol::instituutsopleider};
  const Snapshot now = snapshot(R"("fte": [{"vanaf": "2026-09-01", "fte": 0.4}],
    "onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ", "specialisme": "psychiatrie", "buitenland": true}}],
    "verzoeken": [{"soort": "schemawijziging", "status": "ingediend", "volgorde": ["va-1", "as", "mg", "va-2", "kz"]}])");
  Beslissing decision;
  decision.rol = Rol::instituutsopleider;
  for (const Ontheffing& each : ontheffingen_bij_akkoord(now.verzoeken[0], now, abroad, decision)) {
    if (each.regel == "buitenland.duur") {
      EXPECT_EQ(each.onderdeel, OnderdeelId{2});
      return;
    }
  }
  FAIL() << "nothing about the stage abroad on record";
}

// ------------------------------------------------------------------ preferences

TEST(Preferring, OfAFixedPlaceSaysOnlyThatItIsFixed) {
  const Snapshot now =
      snapshot(R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ"}}])");
  EXPECT_EQ(words(judged(GeefVoorkeuren{OnderdeelId{2},
                                        {StageplaatsId{1}, StageplaatsId{2}, StageplaatsId{9}}},
                         now)),
            Words{"stage.via_stagebureau /onderdeel"});
}

TEST(Preferring, NothingTakesBackWhatWasThereAndIsOtherwiseAMistake) {
  EXPECT_EQ(words(judged(GeefVoorkeuren{OnderdeelId{2}, {}}, snapshot(""))),
            Words{"voorkeur.geen /plaatsen"});
  EXPECT_EQ(words(judged(GeefVoorkeuren{OnderdeelId{2}, {}},
                         snapshot(R"("voorkeuren": [{"onderdeel": "as", "plaats": 1}])"))),
            Words{});
}

TEST(Preferring, NeedsApprovalAlsoByARuleWithoutRoutesAndByARequestForAPlace) {
  Regelpakket every_route = va();
  every_route.regels.vooraf_akkoord[0].routes.clear();
  const GeefVoorkeuren command{OnderdeelId{2}, {StageplaatsId{1}}};
  const auto missing = [&](const Snapshot& now) {
    return of(check(command, now, every_route, k_aios), "voorkeur.zonder");
  };
  EXPECT_EQ(missing(snapshot("")), Words{"voorkeur.zonder_goedkeuring /plaatsen/0"});
  EXPECT_EQ(missing(snapshot(
                R"("verzoeken": [{"onderdeel": "as", "route": "etalage", "plaatsen": [1]}])")),
            Words{});
  EXPECT_EQ(
      missing(snapshot(
          R"("verzoeken": [{"soort": "schemawijziging", "onderdeel": "as", "plaatsen": [1]}])")),
      Words{"voorkeur.zonder_goedkeuring /plaatsen/0"});
}

// ------------------------------------------------------------------ roles

TEST(Roles, AreOfThePersonAndOfTheInstallationBoth) {
  const Traject traject = snapshot("").traject;
  EXPECT_EQ(rollen_in(traject, {PersoonId{1}, {}}), std::vector<Rol>{});
  EXPECT_EQ(rollen_in(traject, {PersoonId{3}, {}}), std::vector<Rol>{});
  EXPECT_EQ(rollen_in(traject, {PersoonId{3}, {Rol::praktijkopleider}}),
            std::vector<Rol>{Rol::praktijkopleider});
  EXPECT_EQ(rollen_in(traject, {PersoonId{9}, {Rol::beheerder}}), std::vector<Rol>{Rol::beheerder});
}

}  // namespace
}  // namespace stagepad
