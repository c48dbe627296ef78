#include <gtest/gtest.h>

#include "tests/api/beheer.hpp"

namespace stagepad::test {
namespace {

const DemoServer& server() {
  static const DemoServer one;
  return one;
}

/// A place at institution 1, with one thing laid over it.
std::string a_place(const std::string& over = "", const std::string& naam = "Nieuwe plaats") {
  return R"({"instelling":1,"naam":")" + naam +
         R"(","setting":"klinisch","stagesoorten":["mg"],"zichtbaarheid":"niemand")" + over + "}";
}

const std::string k_places = "/api/stageplaatsen";
/// The version of a place of the demonstration: entered, then approved.
constexpr std::int64_t k_approved = 2;

const std::vector<RefusedCall> k_refused = {
    {"InstitutionsToAnAios", "daan", "GET", "/api/instellingen", "", {}, 403, "bevoegd.niet"},
    {"InstitutionNotThere", "hanneke", "GET", "/api/instellingen/9999", "", {}, 404, "onbekend"},
    {"InstitutionByAnIo", "kees", "POST", "/api/instellingen", R"({"naam":"X"})", {}, 403,
     "bevoegd.niet"},
    {"InstitutionWithoutName", "hanneke", "POST", "/api/instellingen", R"({"naam":" "})", {}, 422,
     "tekst.leeg"},
    {"InstitutionWithALongName", "hanneke", "POST", "/api/instellingen",
     R"({"naam":")" + std::string(201, 'a') + R"("})", {}, 422, "tekst.te_lang"},
    {"InstitutionThatIsThere", "hanneke", "POST", "/api/instellingen",
     R"({"naam":" ggd MERWEDELANDEN "})", {}, 422, "instelling.bestaat_al"},
    {"InstitutionChangedWithoutVersion", "hanneke", "PUT", "/api/instellingen/1",
     R"({"naam":"X"})", {}, 428, "versie.ontbreekt"},
    {"InstitutionChangedOnAnotherVersion", "hanneke", "PUT", "/api/instellingen/1",
     R"({"naam":"X"})", if_match(7), 412, "versie.gewijzigd"},
    {"InstitutionChangedIntoAnother", "hanneke", "PUT", "/api/instellingen/2",
     R"({"naam":"GGD Merwedelanden"})", if_match(1), 422, "instelling.bestaat_al"},
    {"MergedWithItself", "hanneke", "POST", "/api/instellingen/1/samenvoegingen",
     R"({"andere":1})", if_match(1), 422, "instelling.zichzelf"},
    {"MergedWithNothing", "hanneke", "POST", "/api/instellingen/1/samenvoegingen",
     R"({"andere":9999})", if_match(1), 422, "instelling.onbekend"},
    {"MergedByAnIo", "kees", "POST", "/api/instellingen/1/samenvoegingen", R"({"andere":2})",
     if_match(1), 403, "bevoegd.niet"},

    {"PlaceNotThere", "hanneke", "GET", k_places + "/9999", "", {}, 404, "onbekend"},
    {"PlaceByNobody", "", "GET", k_places + "/1", "", {}, 401, "niet_aangemeld"},
    {"PlaceAddedByAnIo", "kees", "POST", k_places, a_place(), {}, 403, "bevoegd.niet"},
    {"PlaceAddedByTheBeheerder", "youssef", "POST", k_places, a_place(), {}, 403, "bevoegd.niet"},
    {"PlaceAtNoInstitution", "hanneke", "POST", k_places,
     R"({"instelling":9999,"naam":"X","setting":"klinisch","stagesoorten":["mg"],"zichtbaarheid":"niemand"})",
     {}, 422, "instelling.onbekend"},
    {"PlaceOfAnUnknownKind", "hanneke", "POST", k_places,
     R"({"instelling":1,"naam":"X","setting":"klinisch","stagesoorten":["xx"],"zichtbaarheid":"niemand"})",
     {}, 422, "stageplaats.onbekende_soort"},
    {"PlaceWithATakenName", "hanneke", "POST", k_places,
     a_place("", "Infectieziektebestrijding in de regio"), {}, 422, "stageplaats.bestaat_al"},
    {"PlaceShownWithoutPermission", "hanneke", "POST", k_places,
     R"({"instelling":1,"naam":"X","setting":"klinisch","stagesoorten":["mg"],"zichtbaarheid":"iedereen"})",
     {}, 422, "stageplaats.toestemming_ontbreekt"},
    {"PlaceWithAPeriodBackwards", "hanneke", "POST", k_places,
     a_place(R"(,"perioden":[{"eerste_dag":"2027-05-01","laatste_dag":"2027-04-01","capaciteit":1}])"),
     {}, 422, "stageplaats.periode_omgekeerd"},
    {"PlaceWithADayThatDoesNotExist", "hanneke", "POST", k_places,
     a_place(R"(,"perioden":[{"eerste_dag":"2027-02-30","laatste_dag":"2027-04-01","capaciteit":1}])"),
     {}, 400, "json.datum"},
    {"PlaceChangedWithoutVersion", "hanneke", "PUT", k_places + "/1", a_place(), {}, 428,
     "versie.ontbreekt"},
    {"PlaceChangedOnAnotherVersion", "hanneke", "PUT", k_places + "/1", a_place(), if_match(77), 412,
     "versie.gewijzigd"},
    {"PlaceChangedByAnAios", "daan", "PUT", k_places + "/1", a_place(), if_match(1), 403,
     "bevoegd.niet"},
    {"ApprovedByTheStagebureau", "hanneke", "POST", k_places + "/1/oordelen",
     R"({"besluit":"goedgekeurd"})", if_match(1), 403, "bevoegd.niet"},
    {"ApprovedByAPo", "bram", "POST", k_places + "/1/oordelen", R"({"besluit":"goedgekeurd"})",
     if_match(1), 403, "bevoegd.niet"},
    {"ApprovedTwice", "kees", "POST", k_places + "/1/oordelen", R"({"besluit":"goedgekeurd"})",
     if_match(k_approved), 422, "stageplaats.al_zo"},
    {"WithdrawnWithoutReason", "kees", "POST", k_places + "/1/oordelen",
     R"({"besluit":"ingetrokken","reden":" "})", if_match(k_approved), 422, "stageplaats.reden_ontbreekt"},
    {"WithdrawnWithALongReason", "kees", "POST", k_places + "/1/oordelen",
     R"({"besluit":"ingetrokken","reden":")" + std::string(2001, 'x') + R"("})", if_match(k_approved), 422,
     "tekst.te_lang"},
    {"ListInAnUnknownSetting", "hanneke", "GET", k_places + "?setting=water", "", {}, 400,
     "zoekvraag"},
};

class PlaceCall : public testing::TestWithParam<RefusedCall> {};

TEST_P(PlaceCall, IsRefusedAndChangesNothing) { expect_refused(server(), GetParam()); }

INSTANTIATE_TEST_SUITE_P(Plaatsen, PlaceCall, testing::ValuesIn(k_refused),
                         [](const auto& each) { return each.param.name; });

/// Every place of a list of places, a page of two at a time.
std::vector<Stageplaats> walk_places(Person& person, const std::string& filter = "") {
  std::vector<Stageplaats> all;
  std::string next = k_places + "?aantal=2" + filter;
  for (int pages = 0; pages < 200; ++pages) {
    auto page = made<Stageplaatsen>(person.get(next));
    for (auto& each : page.plaatsen) all.push_back(std::move(each));
    if (!page.volgende) return all;
    next = k_places + "?aantal=2" + filter + "&na=" + *page.volgende;
  }
  ADD_FAILURE() << "the list never ends";
  return all;
}

TEST(Plaatsen, AreListedOnceEachAndFiltered) {
  Person hanneke = server().person("hanneke");
  const auto all = walk_places(hanneke);
  EXPECT_EQ(static_cast<std::int64_t>(all.size()),
            server().database().number("SELECT count(*) FROM stageplaats"));
  const auto count = [&](const std::string& sql) {
    return static_cast<std::size_t>(
        server().database().number("SELECT count(*) FROM stageplaats s WHERE " + sql));
  };
  EXPECT_EQ(walk_places(hanneke, "&regio=Zuid-Holland").size(), count("regio = 'Zuid-Holland'"));
  EXPECT_EQ(walk_places(hanneke, "&sector=GGD").size(), count("sector = 'GGD'"));
  EXPECT_EQ(walk_places(hanneke, "&setting=klinisch").size(), count("setting = 'klinisch'"));
  EXPECT_EQ(walk_places(hanneke, "&soort=mg").size(),
            count("EXISTS (SELECT 1 FROM stageplaats_soort k WHERE k.stageplaats = s.id AND soort = 'mg')"));
  EXPECT_EQ(
      walk_places(hanneke, "&doelgroep=ouderen").size(),
      count("EXISTS (SELECT 1 FROM stageplaats_doelgroep d WHERE d.stageplaats = s.id AND doelgroep = 'ouderen')"));
  EXPECT_EQ(walk_places(hanneke, "&vrij_van=2027-06-01&vrij_tot=2027-06-30").size(),
            count("EXISTS (SELECT 1 FROM plaatsperiode p WHERE p.stageplaats = s.id AND capaciteit > 0 "
                  "AND eerste_dag <= '2027-06-01' AND laatste_dag >= '2027-06-30')"));
  EXPECT_EQ(walk_places(hanneke, "&goedgekeurd=false").size(), count("goedgekeurd_op IS NULL"));
}

TEST(Plaatsen, OfThePublicEtalageAreOnlyThoseShownToEverybody) {
  Person nobody(server().port());
  const auto shown = walk<EtalagePlaats>(nobody, "/api/etalage");
  EXPECT_EQ(static_cast<std::int64_t>(shown.size()),
            server().database().number("SELECT count(*) FROM stageplaats WHERE zichtbaarheid = "
                                       "'iedereen' AND goedgekeurd_op IS NOT NULL"));
  // Somebody who sees more elsewhere gets the same here.
  Person hanneke = server().person("hanneke");
  EXPECT_EQ(walk<EtalagePlaats>(hanneke, "/api/etalage"), shown);
}

TEST(Plaatsen, GoFromEnteredToApprovedShownChangedAndWithdrawn) {
  const DemoServer fresh;
  Person hanneke = fresh.person("hanneke");
  Person kees = fresh.person("kees");
  Person daan = fresh.person("daan");
  Person nobody(fresh.port());
  const std::int64_t seq = last_audit(fresh);
  const std::string shown =
      R"(,"contactpersoon":"Zilvermeeuw","contact_tonen":false,"toestemming":{"door":"Directeur","op":"2027-01-10"},"perioden":[{"eerste_dag":"2027-03-01","laatste_dag":"2027-12-31","capaciteit":2}]})";
  std::string body = a_place();
  body.replace(body.find("\"niemand\"}"), 10, "\"iedereen\"" + shown);
  auto kaart = made<StageplaatsKaart>(hanneke.send("POST", k_places, body), 201);
  EXPECT_FALSE(kaart.plaats.goedgekeurd);
  ASSERT_TRUE(kaart.dossier);
  ASSERT_EQ(kaart.dossier->toestemmingen.size(), 1U);
  EXPECT_EQ(kaart.dossier->toestemmingen[0].door, "Directeur");
  EXPECT_EQ(kaart.dossier->contactpersoon, "Zilvermeeuw");
  const std::string path = k_places + "/" + std::to_string(kaart.plaats.id.value);

  // Nobody but those who look after places sees it before an IO approved it.
  EXPECT_EQ(daan.get(path).status, 404);
  EXPECT_EQ(nobody.get("/api/etalage?aantal=200").body.find("Nieuwe plaats"), std::string::npos);
  kaart = made<StageplaatsKaart>(kees.send("POST", path + "/oordelen", R"({"besluit":"goedgekeurd"})",
                                           if_match(kaart.versie)));
  EXPECT_TRUE(kaart.plaats.goedgekeurd);
  const Reply seen = daan.get(path);
  EXPECT_FALSE(made<StageplaatsKaart>(seen).dossier);
  EXPECT_EQ(seen.body.find("Zilvermeeuw"), std::string::npos);
  EXPECT_EQ(seen.body.find("Directeur"), std::string::npos);
  const Reply open = nobody.get("/api/etalage?aantal=200");
  EXPECT_NE(open.body.find("Nieuwe plaats"), std::string::npos);
  EXPECT_EQ(open.body.find("Zilvermeeuw"), std::string::npos);

  // A change of words leaves the approval; another kind of place loses it.
  std::string changed = body;
  changed.insert(changed.size() - 1, R"(,"omschrijving":"Anders")");
  kaart = made<StageplaatsKaart>(hanneke.send("PUT", path, changed, if_match(kaart.versie)));
  EXPECT_TRUE(kaart.plaats.goedgekeurd);
  EXPECT_EQ(hanneke.send("PUT", path, changed, if_match(kaart.versie)).status, 422) << "the same again";
  changed.replace(changed.find("klinisch"), 8, "ambulant");
  kaart = made<StageplaatsKaart>(hanneke.send("PUT", path, changed, if_match(kaart.versie)));
  EXPECT_FALSE(kaart.plaats.goedgekeurd);
  kaart = made<StageplaatsKaart>(kees.send("POST", path + "/oordelen", R"({"besluit":"goedgekeurd"})",
                                           if_match(kaart.versie)));
  kaart = made<StageplaatsKaart>(
      kees.send("POST", path + "/oordelen", R"({"besluit":"ingetrokken","reden":"Te weinig begeleiding"})",
                if_match(kaart.versie)));
  EXPECT_FALSE(kaart.plaats.goedgekeurd);
  ASSERT_TRUE(kaart.dossier);
  EXPECT_EQ(kaart.dossier->toestemmingen.size(), 1U) << "the same permission is recorded once";
  std::string decided;
  for (const auto& each : kaart.dossier->oordelen) decided += std::string(to_name(each.besluit)) + " ";
  EXPECT_EQ(decided, "goedgekeurd vervallen goedgekeurd ingetrokken ");
  EXPECT_EQ(daan.get(path).status, 404);
  EXPECT_EQ(audit_after(fresh, seq),
            "stageplaats.toegevoegd|stageplaats\nstageplaats.goedgekeurd|stageplaats\n"
            "stageplaats.gewijzigd|stageplaats\nstageplaats.gewijzigd|stageplaats\n"
            "stageplaats.goedgekeurd|stageplaats\nstageplaats.ingetrokken|stageplaats\n");
  EXPECT_EQ(fresh.database().rows("SELECT count(*) FROM audit WHERE payload LIKE '%Zilvermeeuw%' "
                                  "OR payload LIKE '%Directeur%' OR payload LIKE '%begeleiding%'"),
            "0\n");
}

TEST(Instellingen, AreAddedMarkedAndMerged) {
  const DemoServer fresh;
  Person hanneke = fresh.person("hanneke");
  Person daan = fresh.person("daan");
  const std::int64_t seq = last_audit(fresh);
  auto een = made<InstellingKaart>(
      hanneke.send("POST", "/api/instellingen", R"({"naam":"Ziekenhuis De Linde"})"), 201);
  auto twee = made<InstellingKaart>(
      hanneke.send("POST", "/api/instellingen", R"({"naam":"De Linde"})"), 201);
  const std::string path = "/api/instellingen/" + std::to_string(een.id.value);

  // In contact: an aios may not approach it, and knows that beforehand.
  een = made<InstellingKaart>(hanneke.send(
      "PUT", path, R"({"naam":"Ziekenhuis De Linde","in_contact":true})", if_match(een.versie)));
  EXPECT_TRUE(een.in_contact);
  EXPECT_EQ(walk<InstellingKaart>(hanneke, "/api/instellingen?in_contact=true").size(), 1U);
  OpenTraining training = open_training(daan, "daan");
  EXPECT_EQ(training.beeld.in_contact, std::vector<std::string>{"Ziekenhuis De Linde"});
  VraagGoedkeuring vraag;
  vraag.onderdeel = part_of(training.beeld, "kz");
  vraag.route = Route::eigen;
  vraag.eigen_instelling = "ziekenhuis de linde";
  const Reply refused = send_command(daan, training.beeld, vraag);
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("route.in_contact"), std::string::npos) << refused.body;
  EXPECT_EQ(to_json(read_reply<Probleem>(refused).findings), client_findings(training, vraag));

  // Merging moves the places, and stops where both have one of the same name.
  const std::string at_twee = "{\"instelling\":" + std::to_string(twee.id.value) + ",";
  const std::string at_een = "{\"instelling\":" + std::to_string(een.id.value) + ",";
  const std::string rest =
      R"("naam":"Afdeling","setting":"klinisch","stagesoorten":["mg"],"zichtbaarheid":"niemand"})";
  auto plaats = made<StageplaatsKaart>(hanneke.send("POST", k_places, at_twee + rest), 201);
  auto dubbel = made<StageplaatsKaart>(hanneke.send("POST", k_places, at_een + rest), 201);
  const std::string merge = R"({"andere":)" + std::to_string(twee.id.value) + "}";
  const Reply stopped = hanneke.send("POST", path + "/samenvoegingen", merge, if_match(een.versie));
  EXPECT_EQ(stopped.status, 422);
  EXPECT_NE(stopped.body.find("instelling.plaats_dubbel"), std::string::npos);
  std::string other = at_een + rest;
  other.replace(other.find("Afdeling"), 8, "Polikliniek");
  made<StageplaatsKaart>(hanneke.send("PUT", k_places + "/" + std::to_string(dubbel.plaats.id.value),
                                      other, if_match(dubbel.versie)));
  een = made<InstellingKaart>(hanneke.send("POST", path + "/samenvoegingen", merge, if_match(een.versie)));
  EXPECT_EQ(een.plaatsen, 2);
  EXPECT_EQ(hanneke.get("/api/instellingen/" + std::to_string(twee.id.value)).status, 404);
  EXPECT_EQ(made<StageplaatsKaart>(hanneke.get(k_places + "/" + std::to_string(plaats.plaats.id.value)))
                .plaats.instelling_naam,
            "Ziekenhuis De Linde");
  EXPECT_EQ(audit_after(fresh, seq),
            "instelling.toegevoegd|instelling\ninstelling.toegevoegd|instelling\n"
            "instelling.gewijzigd|instelling\nstageplaats.toegevoegd|stageplaats\n"
            "stageplaats.toegevoegd|stageplaats\nstageplaats.gewijzigd|stageplaats\n"
            "instelling.samengevoegd|instelling\n");
}

}  // namespace
}  // namespace stagepad::test
