#include <algorithm>
#include <gtest/gtest.h>

#include <set>

#include "shared/calendar/amsterdam.hpp"
#include "tests/api/beheer.hpp"

namespace stagepad::test {
namespace {

const DemoServer& server() {
  static const DemoServer one;
  return one;
}

const std::vector<RefusedCall> k_refused = {
    {"FindingsByNobody", "", "GET", "/api/trajecten/2/bevindingen", "", {}, 401, "niet_aangemeld"},
    {"FindingsOfAStranger", "sanne", "GET", "/api/trajecten/2/bevindingen", "", {}, 404, "onbekend"},
    {"FindingsToTheBeheerder", "youssef", "GET", "/api/trajecten/2/bevindingen", "", {}, 404,
     "onbekend"},
    {"HistoryOfAStranger", "sanne", "GET", "/api/trajecten/2/geschiedenis", "", {}, 404, "onbekend"},
    {"OverviewByNobody", "", "GET", "/api/overzicht", "", {}, 401, "niet_aangemeld"},
    {"CapacityByNobody", "", "GET", "/api/capaciteit", "", {}, 401, "niet_aangemeld"},
    {"CapacityToAnAios", "sanne", "GET", "/api/capaciteit", "", {}, 403, "bevoegd.niet"},
    {"CapacityToAPo", "bram", "GET", "/api/capaciteit", "", {}, 403, "bevoegd.niet"},
    {"CapacityOfNoMonths", "hanneke", "GET", "/api/capaciteit?maanden=0", "", {}, 400, "zoekvraag"},
    {"RequestsToAnIo", "kees", "GET", "/api/verzoeken", "", {}, 403, "bevoegd.niet"},
    {"RequestsInAnUnknownState", "hanneke", "GET", "/api/verzoeken?status=weg", "", {}, 400,
     "zoekvraag"},
    {"RequestNotThere", "hanneke", "GET", "/api/verzoeken/9999", "", {}, 404, "onbekend"},
    {"RequestToAnAios", "daan", "GET", "/api/verzoeken/1", "", {}, 403, "bevoegd.niet"},
    {"PacksByNobody", "", "GET", "/api/regelpakketten", "", {}, 401, "niet_aangemeld"},
    {"TrainingsFromNowhere", "hanneke", "GET", "/api/trajecten?na=abc", "", {}, 400, "zoekvraag.na"},
    {"LogByTheStagebureau", "hanneke", "GET", "/api/logboek", "", {}, 403, "bevoegd.niet"},
    {"LogByAnAios", "daan", "GET", "/api/logboek", "", {}, 403, "bevoegd.niet"},
    {"VerificationByTheStagebureau", "hanneke", "GET", "/api/logboek/verificatie", "", {}, 403,
     "bevoegd.niet"},
    {"MessagesToAnIo", "kees", "GET", "/api/berichten", "", {}, 403, "bevoegd.niet"},
    {"SettingsByTheStagebureau", "hanneke", "GET", "/api/instellingen-van-systeem", "", {}, 403,
     "bevoegd.niet"},
    {"SettingsChangedByTheStagebureau", "hanneke", "PUT", "/api/instellingen-van-systeem",
     R"({"instellingen":[{"sleutel":"mail_taal","waarde":"en"}]})", if_match(1), 403, "bevoegd.niet"},
    {"SettingsWithoutVersion", "youssef", "PUT", "/api/instellingen-van-systeem",
     R"({"instellingen":[{"sleutel":"mail_taal","waarde":"en"}]})", {}, 428, "versie.ontbreekt"},
    {"SettingsOnAnotherVersion", "youssef", "PUT", "/api/instellingen-van-systeem",
     R"({"instellingen":[{"sleutel":"mail_taal","waarde":"en"}]})", if_match(9), 412,
     "versie.gewijzigd"},
    {"SettingThatIsTheProgramsOwn", "youssef", "PUT", "/api/instellingen-van-systeem",
     R"({"instellingen":[{"sleutel":"vandaag","waarde":"2020-01-01"}]})", if_match(1), 422,
     "systeeminstelling.onbekend"},
    {"SettingTwice", "youssef", "PUT", "/api/instellingen-van-systeem",
     R"({"instellingen":[{"sleutel":"mail_taal","waarde":"en"},{"sleutel":"mail_taal","waarde":"nl"}]})",
     if_match(1), 422, "lijst.dubbel"},
    {"SettingToAnUnknownLanguage", "youssef", "PUT", "/api/instellingen-van-systeem",
     R"({"instellingen":[{"sleutel":"mail_taal","waarde":"fr"}]})", if_match(1), 422,
     "systeeminstelling.waarde"},
    {"SettingToNoAddress", "youssef", "PUT", "/api/instellingen-van-systeem",
     R"({"instellingen":[{"sleutel":"stagebureau_adres","waarde":"bureau"}]})", if_match(1), 422,
     "systeeminstelling.waarde"},
    {"SettingToTwoLines", "youssef", "PUT", "/api/instellingen-van-systeem",
     R"({"instellingen":[{"sleutel":"naam_instituut","waarde":"A\nB"}]})", if_match(1), 422,
     "systeeminstelling.waarde"},
    {"RetentionBeyondItsRange", "youssef", "PUT", "/api/instellingen-van-systeem",
     R"({"instellingen":[{"sleutel":"bewaartermijn.auditinhoud_jaren","waarde":"1"}]})", if_match(1), 422,
     "systeeminstelling.waarde"},
    {"LogFromNoDay", "youssef", "GET", "/api/logboek?vanaf=gisteren", "", {}, 400, "zoekvraag"},
    {"NoSettings", "youssef", "PUT", "/api/instellingen-van-systeem", R"({"instellingen":[]})",
     if_match(1), 422, "beheer.geen_wijziging"},
};

class OverviewCall : public testing::TestWithParam<RefusedCall> {};

TEST_P(OverviewCall, IsRefusedAndChangesNothing) { expect_refused(server(), GetParam()); }

INSTANTIATE_TEST_SUITE_P(Overzicht, OverviewCall, testing::ValuesIn(k_refused),
                         [](const auto& each) { return each.param.name; });

TEST(Overzicht, ShowsEachTheirOwnTrainingsWithWhatCheckFindsAndWhoIsNext) {
  const auto ids = [&](const char* name, const std::string& filter = "") {
    Person person = server().person(name);
    std::set<std::int64_t> found;
    for (const auto& each : walk<OverzichtRegel>(person, "/api/overzicht" + filter)) {
      EXPECT_TRUE(found.insert(each.traject.id.value).second) << "twice in the list";
    }
    return found.size();
  };
  EXPECT_EQ(ids("hanneke"), 9U);
  EXPECT_EQ(ids("kees"), 4U);
  EXPECT_EQ(ids("bram"), 4U);
  EXPECT_EQ(ids("daan"), 1U);
  EXPECT_EQ(ids("youssef"), 0U);
  EXPECT_EQ(ids("hanneke", "?programma=jgz-2024"), 3U);
  EXPECT_EQ(ids("hanneke", "?tekst=verhoeven"), 1U);
  EXPECT_EQ(ids("hanneke", with_ids(server(), "?instituutsopleider={marjan}")), 3U);
  EXPECT_EQ(ids("hanneke", "?cohort_vanaf=2026-09-01"), static_cast<std::size_t>(
      server().database().number("SELECT count(*) FROM traject WHERE cohort >= '2026-09-01'")));
  EXPECT_EQ(ids("kees", "?tekst=verhoeven"), 0U) << "a filter never shows what is not theirs";

  Person hanneke = server().person("hanneke");
  for (const auto& each : walk<OverzichtRegel>(hanneke, "/api/overzicht")) {
    const std::string path = "/api/trajecten/" + std::to_string(each.traject.id.value);
    const auto found = made<Bevindingen>(hanneke.get(path + "/bevindingen"));
    EXPECT_EQ(found.regelpakket, each.regelpakket);
    const auto of = [&](Ernst ernst) {
      return std::count_if(found.findings.begin(), found.findings.end(),
                           [&](const Finding& finding) { return finding.ernst == ernst; });
    };
    EXPECT_EQ(each.blokkeert, of(Ernst::blokkeert));
    EXPECT_EQ(each.toestemming, of(Ernst::toestemming));
    EXPECT_EQ(each.waarschuwt, of(Ernst::waarschuwt));
    EXPECT_TRUE(each.volgende) << "every training of the demonstration goes on";
    ASSERT_FALSE(each.blokken.empty());
    EXPECT_TRUE(std::is_sorted(each.blokken.begin(), each.blokken.end(), [](const auto& a, const auto& b) {
      return a.eerste_dag < b.eerste_dag;
    }));
    EXPECT_TRUE(std::any_of(each.blokken.begin(), each.blokken.end(), [&](const OverzichtBlok& blok) {
      return blok.soort == each.volgende->soort && blok.fase == each.volgende->fase;
    }));
    // The findings are those the core gives for the training as it is sent.
    const auto beeld = read_reply<Snapshot>(hanneke.get(path));
    const auto pakket = read_reply<Regelpakket>(hanneke.get("/api/regelpakketten/" + beeld.regelpakket));
    EXPECT_EQ(to_json(found.findings), to_json(check_traject(beeld, pakket)));
  }
}

TEST(Capaciteit, CountsSeatsAndDemandOverAllTrainingsAndNamesUnusedPlaces) {
  Person hanneke = server().person("hanneke");
  const auto found = made<Capaciteit>(hanneke.get("/api/capaciteit?maanden=24"));
  ASSERT_FALSE(found.soorten.empty());
  std::int64_t asked = 0;
  for (const Soortcapaciteit& line : found.soorten) {
    ASSERT_EQ(line.maanden.size(), 24U);
    for (const Maandcapaciteit& each : line.maanden) {
      EXPECT_LE(each.vrij, each.plaatsen);
      asked += each.gevraagd;
    }
  }
  EXPECT_GT(asked, 0) << "somebody in the demonstration needs a place";
  const auto& db = server().database();
  for (const OngebruiktePlaats& each : found.ongebruikt) {
    const std::string id = std::to_string(each.id.value);
    EXPECT_EQ(db.number("SELECT count(*) FROM voorkeur WHERE stageplaats = " + id), 0);
    EXPECT_EQ(db.number("SELECT count(*) FROM stageplaats WHERE zichtbaarheid <> 'niemand' AND "
                        "goedgekeurd_op IS NOT NULL AND id = " + id), 1) << "hidden places are no room";
  }
  Person marjan = server().person("marjan");
  EXPECT_EQ(to_json(made<Capaciteit>(marjan.get("/api/capaciteit?maanden=24"))), to_json(found))
      << "numbers over all trainings are the same for everybody who sees them";
}

TEST(Trajecten, AreListedOnceEachAPageAtATime) {
  Person hanneke = server().person("hanneke");
  std::vector<std::string> names;
  std::string next = "/api/trajecten?aantal=2";
  while (!next.empty()) {
    const auto page = made<Trajecten>(hanneke.get(next));
    for (const auto& each : page.trajecten) names.push_back(each.aios.naam);
    next = page.volgende ? "/api/trajecten?aantal=2&na=" + *page.volgende : "";
    ASSERT_LE(names.size(), 9U);
  }
  EXPECT_EQ(names.size(), 9U);
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
}

TEST(Verzoeken, AreListedNewestFirstByStateKindAndIo) {
  Person hanneke = server().person("hanneke");
  const auto all = walk<VerzoekKaart>(hanneke, "/api/verzoeken");
  EXPECT_EQ(static_cast<std::int64_t>(all.size()),
            server().database().number("SELECT count(*) FROM verzoek"));
  ASSERT_FALSE(all.empty());
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return b.verzoek.id < a.verzoek.id;
  }));
  const auto count = [&](const std::string& filter) {
    return static_cast<std::int64_t>(
        walk<VerzoekKaart>(hanneke, with_ids(server(), "/api/verzoeken?" + filter)).size());
  };
  const DatabaseView db = server().database();
  EXPECT_EQ(count("status=goedgekeurd"),
            db.number("SELECT count(*) FROM verzoek WHERE status = 'goedgekeurd'"));
  EXPECT_EQ(count("soort=schemawijziging"),
            db.number("SELECT count(*) FROM verzoek WHERE soort = 'schemawijziging'"));
  EXPECT_EQ(count("instituutsopleider={kees}"),
            db.number("SELECT count(*) FROM verzoek v JOIN traject t ON t.id = v.traject JOIN persoon p "
                      "ON p.id = t.instituutsopleider WHERE p.email LIKE 'kees@%'"));
  const auto one = made<VerzoekKaart>(
      hanneke.get("/api/verzoeken/" + std::to_string(all[0].verzoek.id.value)));
  EXPECT_EQ(one.verzoek, all[0].verzoek);
}

TEST(Regelpakketten, AreListedWithTheHashTheyAreReadBy) {
  Person daan = server().person("daan");
  const auto all = made<Regelpakketten>(daan.get("/api/regelpakketten"));
  EXPECT_TRUE(std::is_sorted(all.stagesoorten.begin(), all.stagesoorten.end()));
  EXPECT_EQ(std::count(all.stagesoorten.begin(), all.stagesoorten.end(), "mg"), 1);
  const auto& list = all.pakketten;
  EXPECT_GE(list.size(), 13U);
  for (const RegelpakketRegel& each : list) {
    const auto pakket = made<Regelpakket>(daan.get("/api/regelpakketten/" + each.hash));
    EXPECT_EQ(pakket.id, each.id);
    EXPECT_EQ(pakket.cohort, each.cohort);
  }
}

TEST(Logboek, IsReadByPagesByObjectAndByPersonAndVerified) {
  Person youssef = server().person("youssef");
  const auto all = walk<LogboekRegel>(youssef, "/api/logboek?soort=verzoek");
  EXPECT_EQ(static_cast<std::int64_t>(all.size()),
            server().database().number("SELECT count(*) FROM audit WHERE object_kind = 'verzoek'"));
  const auto by = walk<LogboekRegel>(youssef, with_ids(server(), "/api/logboek?soort=verzoek&door={kees}"));
  for (const auto& each : by) EXPECT_EQ(each.door->id.value, person_id(server(), "kees"));
  const auto verified = made<LogboekVerificatie>(youssef.get("/api/logboek/verificatie"));
  EXPECT_TRUE(verified.heel);
  EXPECT_FALSE(verified.breuk);
  EXPECT_EQ(verified.kop.size(), 64U);
  EXPECT_GT(verified.regels, 0);
}

TEST(Logboek, NamesWhatItIsAboutAndIsReadByPeriod) {
  Person youssef = server().person("youssef");
  const auto found = walk<LogboekRegel>(youssef, with_ids(server(), "/api/logboek?soort=persoon&object={youssef}"));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].onderwerp, found[0].door->naam);
  for (const auto& each : walk<LogboekRegel>(youssef, "/api/logboek?soort=verzoek")) {
    EXPECT_EQ(each.onderwerp, "") << "of requests and trainings the beheerder learns numbers only";
  }
  const std::string day = to_iso(amsterdam_date(found[0].moment_ms));
  const std::string before = to_iso(amsterdam_date(found[0].moment_ms).plus_days(-1));
  EXPECT_FALSE(walk<LogboekRegel>(youssef, "/api/logboek?vanaf=" + day).empty());
  EXPECT_FALSE(walk<LogboekRegel>(youssef, "/api/logboek?tot_en_met=" + day).empty());
  for (const auto& each : walk<LogboekRegel>(youssef, "/api/logboek?tot_en_met=" + before)) {
    EXPECT_LT(each.moment_ms, amsterdam_midnight_ms(amsterdam_date(found[0].moment_ms)));
  }
}

TEST(Instellingen, AreAClosedSetThatTheBeheerderChanges) {
  const DemoServer fresh;
  Person youssef = fresh.person("youssef");
  const std::int64_t seq = last_audit(fresh);
  const auto now = made<Systeeminstellingen>(youssef.get("/api/instellingen-van-systeem"));
  EXPECT_EQ(now.versie, 1);
  for (const auto& each : now.instellingen) {
    EXPECT_EQ(each.waarde, each.standaard) << each.sleutel;
    EXPECT_NE(each.omschrijving, "") << each.sleutel;
  }
  const auto after = made<Systeeminstellingen>(youssef.send(
      "PUT", "/api/instellingen-van-systeem",
      R"({"instellingen":[{"sleutel":"stagebureau_adres","waarde":" bureau@stagepad.example "}]})",
      if_match(1)));
  EXPECT_EQ(after.versie, 2);
  EXPECT_EQ(fresh.database().rows("SELECT waarde FROM instelling_van_systeem WHERE sleutel = "
                                  "'stagebureau_adres'"),
            "bureau@stagepad.example\n");
  EXPECT_EQ(audit_after(fresh, seq), "instellingen_van_systeem.gewijzigd|systeem\n");
  EXPECT_EQ(fresh.database().rows("SELECT count(*) FROM audit WHERE payload LIKE '%bureau@%'"), "0\n");
}

TEST(Berichten, SayWhatWentToWhomAndNothingElse) {
  const DemoServer fresh;
  Person hanneke = fresh.person("hanneke");
  made<PersoonKaart>(hanneke.send("POST", "/api/personen",
                                  R"({"naam":"Nieuw","email":"nieuw@stagepad.example","rollen":["aios"]})"),
                     201);
  const auto all = walk<BerichtRegel>(hanneke, "/api/berichten");
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].sjabloon, "persoon.uitnodiging");
  EXPECT_EQ(all[0].aan->naam, "Nieuw");
  EXPECT_EQ(hanneke.get("/api/berichten").body.find("parameters"), std::string::npos);
  wait_until_mail_went(fresh.database());
  EXPECT_TRUE(walk<BerichtRegel>(hanneke, "/api/berichten?status=wacht").empty());
  EXPECT_TRUE(walk<BerichtRegel>(hanneke, "/api/berichten?status=mislukt").empty());
  const auto sent = walk<BerichtRegel>(hanneke, "/api/berichten?status=verzonden");
  ASSERT_FALSE(sent.empty());
  EXPECT_EQ(sent[0].sjabloon, "persoon.uitnodiging");
  EXPECT_TRUE(sent[0].verzonden_ms.has_value());
}

}  // namespace
}  // namespace stagepad::test
