#include <functional>
#include <gtest/gtest.h>

#include "shared/rules/opleidingsplanning.hpp"
#include "tests/api/demo_server.hpp"

namespace stagepad::test {
namespace {

/// One server for all refusals: each of them leaves it as it was, which is what is tested.
const DemoServer& server() {
  static const DemoServer shared;
  return shared;
}

/// A command that is refused before anybody looks at what it asks, and how.
struct Early {
  const char* name;
  std::function<void(Headers& headers, std::string& body)> spoil;
  int status;
  const char* code;
};

void set(Headers& headers, const std::string& name, const std::string& value) {
  std::erase_if(headers, [&](const auto& each) { return each.first == name; });
  headers.emplace_back(name, value);
}

const std::string k_pack(api::k_header_regelpakket);
const std::string k_key(api::k_header_idempotency);

const std::vector<Early> k_early = {
    {"AnotherOrigin", [](Headers& h, std::string&) { set(h, "Origin", "http://elders.example"); },
     403, ""},
    {"NoOrigin", [](Headers& h, std::string&) { set(h, "Origin", ""); }, 403, ""},
    {"NoVersion", [](Headers& h, std::string&) { set(h, "If-Match", ""); }, 428,
     "voorwaarde.ontbreekt"},
    {"AnyVersion", [](Headers& h, std::string&) { set(h, "If-Match", "*"); }, 428,
     "voorwaarde.ontbreekt"},
    {"OlderVersion", [](Headers& h, std::string&) { set(h, "If-Match", "\"0\""); }, 412,
     "traject.gewijzigd"},
    {"LaterVersion", [](Headers& h, std::string&) { set(h, "If-Match", "\"99\""); }, 412,
     "traject.gewijzigd"},
    {"NoRulePack", [](Headers& h, std::string&) { set(h, k_pack, ""); }, 428,
     "regelpakket.niet_genoemd"},
    {"AnotherRulePack", [](Headers& h, std::string&) { set(h, k_pack, std::string(64, 'a')); }, 409,
     "regelpakket.verouderd"},
    {"NoJsonAnnounced", [](Headers& h, std::string&) { set(h, "Content-Type", "text/plain"); }, 415,
     "inhoud.soort"},
    {"NoJson", [](Headers&, std::string& body) { body = "schema=1"; }, 400, "inhoud"},
    {"UnknownField", [](Headers&, std::string& body) { body.insert(1, "\"extra\":1,"); }, 400,
     "inhoud"},
    {"NotUtf8", [](Headers&, std::string& body) { body = "{\"toelichting\":\"\xff\"}"; }, 400,
     "inhoud"},
    {"TooLarge", [](Headers&, std::string& body) { body = std::string(70'000, ' ') + body; }, 400,
     "inhoud"},
    {"KeyTooShort", [](Headers& h, std::string&) { set(h, k_key, "kort"); }, 400,
     "idempotentie.sleutel"},
    {"KeyWithBlank", [](Headers& h, std::string&) { set(h, k_key, "een sleutel"); }, 400,
     "idempotentie.sleutel"},
};

class EarlyRefusal : public testing::TestWithParam<Early> {};

TEST_P(EarlyRefusal, LeavesEverythingAsItWas) {
  Person daan = server().person("daan");
  const OpenTraining training = open_training(daan, "daan");
  Headers headers = command_headers(training.beeld);
  std::string body = to_json(
      DienSchemawijzigingIn{with_part_at(training.beeld, "mg", 1), "Liever eerst de M+G-stage."});
  GetParam().spoil(headers, body);

  const std::string before = server().database().fingerprint();
  const Reply reply = daan.send("POST", "/api/trajecten/2/schemawijzigingen", body, headers);
  EXPECT_EQ(reply.status, GetParam().status) << reply.body;
  EXPECT_EQ(reply.header("Content-Type"), "application/problem+json");
  const auto probleem = read_reply<Probleem>(reply);
  EXPECT_EQ(probleem.status, GetParam().status);
  EXPECT_EQ(probleem.code, GetParam().code);
  EXPECT_NE(probleem.title, "");
  if (reply.status == 412) {
    EXPECT_EQ(reply.header("ETag"), api::etag_of(training.beeld.traject.versie));
    EXPECT_EQ(probleem.versie_nu, training.beeld.traject.versie);
    EXPECT_NE(probleem.versie_gevraagd, std::nullopt);
    EXPECT_NE(probleem.versie_gevraagd, probleem.versie_nu);
  }
  EXPECT_EQ(server().database().fingerprint(), before);
}

INSTANTIATE_TEST_SUITE_P(Commands, EarlyRefusal, testing::ValuesIn(k_early),
                         [](const auto& each) { return each.param.name; });

/// A command that check() refuses: who sends it about whose training, and the code that must be
/// among the findings.
struct Judged {
  const char* name;
  const char* who;
  const char* aios;
  const char* code;
  std::function<Command(const OpenTraining&)> make;
};

Command asks_for(const OpenTraining& training, const char* soort, Route route,
                 const std::vector<std::string>& places, const std::string& eigen = {}) {
  VraagGoedkeuring vraag;
  vraag.onderdeel = part_of(training.beeld, soort);
  vraag.route = route;
  for (const std::string& naam : places) vraag.plaatsen.push_back(place_named(training, naam));
  vraag.eigen_instelling = eigen;
  return vraag;
}

Command decides(const OpenTraining& training, Besluit besluit, const std::string& reden,
                std::int64_t verzoek = 0) {
  BeslisVerzoek beslis;
  beslis.besluit = besluit;
  beslis.reden = reden;
  beslis.verzoek = {verzoek};
  for (const Verzoek& each : training.beeld.verzoeken) {
    if (verzoek == 0) beslis.verzoek = each.id;
  }
  return beslis;
}

constexpr const char* k_vuurvlinder = "Expertisecentrum Speciaal Onderwijs De Vuurvlinder";

const std::vector<Judged> k_judged = {
    {"ScheduleWithoutAChange", "daan", "daan", "schema.geen_wijziging",
     [](const OpenTraining& t) {
       return DienSchemawijzigingIn{schema_van(t.beeld.traject), ""};
     }},
    {"SchedulePartMissing", "daan", "daan", "schema.regel_ontbreekt",
     [](const OpenTraining& t) {
       auto schema = with_part_at(t.beeld, "kz", 1);
       schema.pop_back();
       return DienSchemawijzigingIn{schema, ""};
     }},
    {"SchedulePartTwice", "daan", "daan", "schema.regel_dubbel",
     [](const OpenTraining& t) {
       auto schema = with_part_at(t.beeld, "kz", 1);
       schema.push_back(schema.front());
       return DienSchemawijzigingIn{schema, ""};
     }},
    {"SchedulePartOfAnother", "daan", "daan", "schema.regel_onbekend",
     [](const OpenTraining& t) {
       auto schema = with_part_at(t.beeld, "kz", 1);
       schema.push_back({OnderdeelId{1}, {}});
       return DienSchemawijzigingIn{schema, ""};
     }},
    {"ScheduleMovesWhatBegan", "daan", "daan", "schema.al_begonnen",
     [](const OpenTraining& t) {
       return DienSchemawijzigingIn{with_part_at(t.beeld, "va-1", 1), ""};
     }},
    {"ScheduleIntoThePast", "daan", "daan", "schema.in_verleden",
     [](const OpenTraining& t) {
       auto schema = schema_van(t.beeld.traject);
       schema[1].start = CivilDate::of(2027, 1, 14);
       return DienSchemawijzigingIn{schema, ""};
     }},
    {"ExplanationTooLong", "daan", "daan", "tekst.te_lang",
     [](const OpenTraining& t) {
       return DienSchemawijzigingIn{with_part_at(t.beeld, "mg", 1), std::string(2001, 'x')};
     }},
    {"PlaceForAnUnknownPart", "daan", "daan", "stage.onbekend",
     [](const OpenTraining&) {
       return VraagGoedkeuring{OnderdeelId{1}, Route::eigen, {}, "Huisartsenpost", ""};
     }},
    {"PlaceForAPracticePeriod", "daan", "daan", "stage.onbekend",
     [](const OpenTraining& t) { return asks_for(t, "va-2", Route::eigen, {}, "Elders"); }},
    {"NoPlaceNamed", "daan", "daan", "verzoek.plaats_ontbreekt",
     [](const OpenTraining& t) { return asks_for(t, "as", Route::etalage, {}); }},
    {"UnknownPlace", "daan", "daan", "plaats.niet_beschikbaar",
     [](const OpenTraining& t) {
       return VraagGoedkeuring{
           part_of(t.beeld, "as"), Route::etalage, {StageplaatsId{9999}}, "", ""};
     }},
    {"HiddenPlace", "daan", "daan", "plaats.niet_beschikbaar",
     [](const OpenTraining& t) {
       return VraagGoedkeuring{part_of(t.beeld, "mg"), Route::etalage, {StageplaatsId{22}}, "", ""};
     }},
    {"PlaceTwice", "daan", "daan", "plaats.dubbel",
     [](const OpenTraining& t) {
       return asks_for(t, "as", Route::etalage, {"Ouderenpsychiatrie", "Ouderenpsychiatrie"});
     }},
    {"PlaceOfAnotherKind", "daan", "daan", "plaats.andere_stagesoort",
     [](const OpenTraining& t) { return asks_for(t, "as", Route::etalage, {"Donorgeneeskunde"}); }},
    {"PlaceOfOnesOwnProfile", "daan", "daan", "plaats.eigen_profiel",
     [](const OpenTraining& t) {
       return asks_for(t, "mg", Route::etalage, {"Vertrouwensarts bij Veilig Thuis"});
     }},
    {"EtalageForAStageOfOnesOwnChoice", "daan", "daan", "route.niet_mogelijk",
     [](const OpenTraining& t) {
       return asks_for(t, "kz", Route::etalage, {"Forensische geneeskunde"});
     }},
    {"OwnInstitutionThatTheEtalageShows", "daan", "daan", "route.staat_in_etalage",
     [](const OpenTraining& t) {
       return asks_for(t, "as", Route::eigen, {}, "  ggz veldzicht-midden ");
     }},
    {"OwnInstitutionWithoutAName", "daan", "daan", "verzoek.instelling_ontbreekt",
     [](const OpenTraining& t) { return asks_for(t, "as", Route::eigen, {}, "  "); }},
    {"RequestTwice", "noor", "noor", "stage.kan_nu_niet",
     [](const OpenTraining& t) {
       return asks_for(t, "as", Route::etalage, {"Ouderenpsychiatrie"});
     }},
    {"WithdrawingAnUnknownRequest", "daan", "daan", "verzoek.onbekend",
     [](const OpenTraining&) { return TrekVerzoekIn{VerzoekId{1}}; }},
    {"WithdrawingADecidedRequest", "jasper", "jasper", "verzoek.al_besloten",
     [](const OpenTraining& t) { return TrekVerzoekIn{t.beeld.verzoeken.back().id}; }},
    {"ReturningWithoutAReason", "kees", "noor", "verzoek.reden_ontbreekt",
     [](const OpenTraining& t) { return decides(t, Besluit::teruggestuurd, "  "); }},
    {"DecidingOnADecidedRequest", "marjan", "jasper", "verzoek.al_besloten",
     [](const OpenTraining& t) { return decides(t, Besluit::goedgekeurd, ""); }},
    {"DecidingOnAnUnknownRequest", "kees", "noor", "verzoek.onbekend",
     [](const OpenTraining& t) { return decides(t, Besluit::goedgekeurd, "", 9999); }},
    {"DecidingWhatOnlyTheIoDecides", "bram", "fatima", "bevoegd.niet",
     [](const OpenTraining& t) { return decides(t, Besluit::goedgekeurd, "Mooi."); }},
    {"PreferenceWithoutApproval", "daan", "daan", "voorkeur.zonder_goedkeuring",
     [](const OpenTraining& t) {
       return GeefVoorkeuren{part_of(t.beeld, "as"), {place_named(t, "Ouderenpsychiatrie")}};
     }},
    {"ThreePreferences", "lotte", "lotte", "voorkeur.te_veel",
     [](const OpenTraining& t) {
       return GeefVoorkeuren{
           part_of(t.beeld, "as"),
           {place_named(t, "Psychiatrie: acute zorg en wijkteam"),
            place_named(t, "Kinder- en jeugdpsychiatrie"), place_named(t, "Ouderenpsychiatrie")}};
     }},
    {"WithdrawingNoPreferences", "daan", "daan", "voorkeur.geen",
     [](const OpenTraining& t) {
       return GeefVoorkeuren{part_of(t.beeld, "as"), {}};
     }},
    {"PreferenceForAPlacedStage", "ruben", "ruben", "stage.al_begonnen",
     [](const OpenTraining& t) {
       return GeefVoorkeuren{part_of(t.beeld, "as"), {place_named(t, "Ouderenpsychiatrie")}};
     }},
};

class JudgedRefusal : public testing::TestWithParam<Judged> {};

TEST_P(JudgedRefusal, SaysWhatTheClientsOwnCheckSays) {
  Person person = server().person(GetParam().who);
  const OpenTraining training = open_training(person, GetParam().aios);
  const Command command = GetParam().make(training);
  const std::string before = server().database().fingerprint();
  const Reply reply = std::visit(
      [&](const auto& each) { return send_command(person, training.beeld, each); }, command);
  EXPECT_EQ(reply.status, 422) << reply.body;
  const auto probleem = read_reply<Probleem>(reply);
  EXPECT_EQ(probleem.code, "geweigerd");
  EXPECT_EQ(to_json(probleem.findings),
            std::visit([&](const auto& each) { return client_findings(training, each); }, command));
  EXPECT_TRUE(blocks(probleem.findings));
  EXPECT_TRUE(std::any_of(probleem.findings.begin(), probleem.findings.end(),
                          [](const Finding& each) { return each.code == GetParam().code; }))
      << to_json(probleem.findings);
  EXPECT_EQ(server().database().fingerprint(), before);
  EXPECT_EQ(reload(person, training.beeld), training.beeld);
}

INSTANTIATE_TEST_SUITE_P(Commands, JudgedRefusal, testing::ValuesIn(k_judged),
                         [](const auto& each) { return each.param.name; });

TEST(Refusal, DoesNotGiveAwayAnInstitutionThatTheEtalageHides) {
  Person daan = server().person("daan");
  const OpenTraining training = open_training(daan, "daan");
  const auto vraag =
      std::get<VraagGoedkeuring>(asks_for(training, "kz", Route::eigen, {}, k_vuurvlinder));
  EXPECT_EQ(client_findings(training, vraag).find("route.staat_in_etalage"), std::string::npos);
  // Refused for another reason here, so that the shared server stays as it was.
  VraagGoedkeuring also_wrong = vraag;
  also_wrong.plaatsen = {place_named(training, "Ouderenpsychiatrie")};
  const Reply reply = send_command(daan, training.beeld, also_wrong);
  EXPECT_EQ(reply.status, 422);
  EXPECT_EQ(reply.body.find("route.staat_in_etalage"), std::string::npos);
  EXPECT_EQ(reply.body.find("Vuurvlinder"), std::string::npos);
}

TEST(Refusal, SpeaksTheLanguageOfTheReader) {
  Person daan = server().person("daan");
  const OpenTraining training = open_training(daan, "daan");
  Headers headers = command_headers(training.beeld);
  set(headers, "If-Match", "\"99\"");
  const auto title = [&](const std::string& language) {
    set(headers, "Accept-Language", language);
    return read_reply<Probleem>(
               send_command(daan, training.beeld, TrekVerzoekIn{VerzoekId{1}}, headers))
        .title;
  };
  EXPECT_NE(title("nl").find("versie 1"), std::string::npos);
  EXPECT_NE(title("en").find("version 1"), std::string::npos);
}

}  // namespace
}  // namespace stagepad::test
