// The pages without a script: the public etalage, and what is printed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <sstream>

#include "shared/command/toetsing.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"
#include "tests/api/demo_server.hpp"
#include "tests/support/catalogues.hpp"

namespace stagepad::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Headers k_as_browser = {{"Accept", "text/html"}};

Reply look(Person& person, const std::string& path) { return person.get(path, k_as_browser); }

std::set<std::string> found_in(const std::string& text, const char* pattern) {
  const std::regex expression(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator each(text.begin(), text.end(), expression), end; each != end; ++each) {
    found.insert((*each)[1]);
  }
  return found;
}

std::string escaped(const std::string& text) {
  std::string html;
  for (const char c : text) html += c == '&' ? "&amp;" : c == '\'' ? "&#39;" : std::string(1, c);
  return html;
}

std::set<std::string> lines_of(const std::string& rows) {
  std::set<std::string> lines;
  std::istringstream stream(rows);
  for (std::string line; std::getline(stream, line);) lines.insert(line);
  return lines;
}

constexpr const char* k_public_rows =
    "SELECT id FROM stageplaats WHERE goedgekeurd_op IS NOT NULL AND zichtbaarheid = 'iedereen'";
constexpr const char* k_other_rows =
    "SELECT id FROM stageplaats WHERE goedgekeurd_op IS NULL OR zichtbaarheid <> 'iedereen'";

/// The places on all pages of the public list.
std::set<std::string> public_list(Person& person) {
  std::set<std::string> all;
  for (int blad = 1; blad < 100; ++blad) {
    const Reply reply = look(person, "/etalage/openbaar?blad=" + std::to_string(blad));
    EXPECT_EQ(reply.status, 200);
    const auto here = found_in(reply.body, "<h3><a href=\"/etalage/openbaar/([0-9]+)\\?");
    for (const auto& id : here) EXPECT_TRUE(all.insert(id).second) << "twice: " << id;
    if (reply.body.find("rel=\"next\"") == std::string::npos) break;
  }
  return all;
}

// --- the public etalage

TEST(PublicEtalage, HidesAPlaceThatIsNotForEverybodyAsIfThereWereNone) {
  const DemoServer server;
  Person stranger(server.port());
  const Reply none = look(stranger, "/etalage/openbaar/999999");
  EXPECT_EQ(none.status, 404);
  const auto hidden = lines_of(server.database().rows(k_other_rows));
  ASSERT_GT(hidden.size(), 5U);
  for (const auto& id : hidden) {
    const Reply reply = look(stranger, "/etalage/openbaar/" + id);
    EXPECT_EQ(reply.status, 404) << id;
    EXPECT_EQ(reply.body, none.body) << id;
    EXPECT_EQ(reply.header("ETag"), none.header("ETag")) << id;
  }
  EXPECT_EQ(look(stranger, "/etalage/openbaar/x").body, none.body);
}

TEST(PublicEtalage, SaysNoContactPersonPeriodOrInterestWhateverIsPermitted) {
  DemoServer server;
  server.stop();
  {
    WritableDatabase database(server.data());
    database.change("UPDATE stageplaats SET contactpersoon = 'kanarieC', contact_tonen = 1");
    database.change("UPDATE plaatsperiode SET eerste_dag = '2031-03-07', laatste_dag = '2033-05-09'");
  }
  server.start();
  Person stranger(server.port());
  const auto places = lines_of(server.database().rows(k_public_rows));
  ASSERT_GT(places.size(), 3U);
  std::string said = look(stranger, "/etalage/openbaar").body;
  for (const auto& id : places) said += look(stranger, "/etalage/openbaar/" + id).body;
  for (const char* word : {"kanarieC", "2031", "2033", "Belangstelling", "belangstelling"}) {
    EXPECT_THAT(said, Not(HasSubstr(word)));
  }
}

TEST(PublicEtalage, IsReadOnly) {
  const DemoServer server;
  Person stranger(server.port());
  EXPECT_EQ(stranger.send("POST", "/etalage/openbaar").status, 405);
  EXPECT_EQ(stranger.send("DELETE", "/etalage/openbaar/1").status, 405);
}

TEST(PublicEtalage, ListsEveryPlaceForEverybodyOnceAndNoOther) {
  const DemoServer server;
  Person stranger(server.port());
  const auto expected = lines_of(server.database().rows(k_public_rows));
  EXPECT_EQ(public_list(stranger), expected);
  const Reply first = look(stranger, "/etalage/openbaar?taal=en");
  EXPECT_THAT(first.body, HasSubstr(std::to_string(expected.size()) + " places"));
  EXPECT_THAT(first.body, HasSubstr("<html lang=\"en\">"));
}

TEST(PublicEtalage, FindsAsManyPlacesAsItsFiltersPromise) {
  const DemoServer server;
  Person stranger(server.port());
  const std::string form = look(stranger, "/etalage/openbaar?taal=nl&sector=GGD").body;
  const std::regex select("<select id=\"([a-z]+)\"[^>]*>(.*?)</select>");
  const std::regex option("<option value=\"([^\"]+)\"[^>]*>[^<]*\\(([0-9]+)\\)</option>");
  int asked = 0;
  for (std::sregex_iterator filter(form.begin(), form.end(), select), end; filter != end; ++filter) {
    const std::string name = (*filter)[1];
    const std::string options = (*filter)[2];
    for (std::sregex_iterator each(options.begin(), options.end(), option), last; each != last;
         ++each) {
      const std::string sector = name == "sector" ? "" : "&sector=GGD";
      std::string value = (*each)[1];
      value = std::regex_replace(value, std::regex(" "), "%20");
      const Reply reply =
          look(stranger, "/etalage/openbaar?taal=nl&" + name + "=" + value + sector);
      const int promised = std::stoi((*each)[2]);
      const auto counted = found_in(reply.body, "id=\"gevonden\">([0-9]+) plaats");
      if (promised == 0) {
        EXPECT_THAT(reply.body, HasSubstr("Geen plaats gevonden")) << name << " " << value;
      } else {
        EXPECT_EQ(counted, std::set<std::string>{std::to_string(promised)}) << name << " " << value;
      }
      EXPECT_THAT(reply.body, HasSubstr("value=\"" + std::string((*each)[1]) + "\" selected"));
      ++asked;
    }
  }
  EXPECT_GT(asked, 12);
}

TEST(PublicEtalage, AnswersWordsItDoesNotKnowWithAnEmptyListAndEscapesThem) {
  const DemoServer server;
  Person stranger(server.port());
  const Reply reply =
      look(stranger, "/etalage/openbaar?taal=nl&regio=%3Cb%3EMars&zoek=%22%3E%3Cscript%3E&blad=x");
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.body, HasSubstr("Geen plaats gevonden"));
  EXPECT_THAT(reply.body, HasSubstr("&lt;b&gt;Mars"));
  EXPECT_THAT(reply.body, Not(HasSubstr("<b>Mars")));
  EXPECT_THAT(reply.body, Not(HasSubstr("<script")));
}

TEST(PublicEtalage, IsTheSameForWhoIsSignedInAndMayBeCached) {
  const DemoServer server;
  Person stranger(server.port());
  Person office = server.person("hanneke");
  const std::string fingerprint = server.database().fingerprint();
  for (const std::string path : {"/etalage/openbaar", "/etalage/openbaar?soort=mg"}) {
    const Reply reply = look(stranger, path);
    EXPECT_EQ(reply.body, look(office, path).body);
    EXPECT_EQ(reply.header("Set-Cookie"), "");
    EXPECT_EQ(reply.header("Cache-Control"), "public, no-cache");
    const std::string tag = reply.header("ETag");
    ASSERT_NE(tag, "");
    const Reply again = stranger.get(path, {{"If-None-Match", tag}});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(again.header("ETag"), tag);
    const Reply english = stranger.get(path, {{"If-None-Match", tag}, {"Accept-Language", "en"}});
    EXPECT_EQ(english.status, 200);
    EXPECT_NE(english.header("ETag"), tag);
  }
  EXPECT_EQ(server.database().fingerprint(), fingerprint);
}

TEST(PublicEtalage, IsFoundFromTheSignInPageAndLeadsBackThereWithItsFilters) {
  const DemoServer server;
  Person stranger(server.port());
  EXPECT_THAT(look(stranger, "/aanmelden?taal=nl").body,
              HasSubstr("href=\"/etalage/openbaar?taal=nl\">Rondkijken zonder account"));
  EXPECT_THAT(look(stranger, "/etalage/openbaar?taal=nl&soort=mg").body,
              HasSubstr("/aanmelden?taal=nl&amp;naar=%2Fetalage%3Fsoort%3Dmg"));
}

// --- what is printed

TEST(PrintPages, SendWhoIsNotSignedInToSignInFirst) {
  const DemoServer server;
  Person stranger(server.port());
  for (const auto& [path, back] :
       {std::pair("/trajecten/1/afdruk", "%2Ftrajecten%2F1%2Fafdruk"),
        std::pair("/trajecten/afdruk", "%2Ftrajecten%2Fafdruk"),
        std::pair("/etalage/afdruk", "%2Fetalage%2Fafdruk")}) {
    const Reply reply = look(stranger, path);
    EXPECT_EQ(reply.status, 303) << path;
    EXPECT_THAT(reply.header("Location"), HasSubstr(back));
    EXPECT_EQ(reply.body, "");
  }
}

TEST(PrintPages, ShowExactlyTheDatesDeadlinesAndFindingsOfTheCore) {
  const DemoServer server;
  for (const char* name : {"daan", "sanne", "fatima"}) {
    Person aios = server.person(name);
    const OpenTraining training = open_training(aios, name);
    const Reply asked = look(aios, "/trajecten/afdruk?taal=nl");
    EXPECT_EQ(asked.status, 303);
    const std::string path =
        "/trajecten/" + std::to_string(training.beeld.traject.id.value) + "/afdruk";
    EXPECT_THAT(asked.header("Location"), HasSubstr(path));
    const std::string page = look(aios, path + "?taal=nl").body;
    const auto planning = bereken_planning(training.beeld.traject, training.pakket);
    for (const GeplandOnderdeel& part : planning.onderdelen) {
      const std::string row =
          "data-kolom=\"Eerste dag\"><span class=\"heel\">" +
          format_short_date(part.periode.first, Taal::nl) +
          "</span></td><td role=\"cell\" data-kolom=\"Laatste dag\"><span class=\"heel\">" +
          format_short_date(part.periode.last, Taal::nl);
      EXPECT_THAT(page, HasSubstr(row)) << name << " " << part.onderdeel->soort;
    }
    EXPECT_THAT(page, HasSubstr("<dd>" + format_date(planning.einde, Taal::nl)));
    const Findings findings = check_traject(training.beeld, training.pakket);
    for (const Finding& each : findings) {
      EXPECT_THAT(page, HasSubstr(escaped(finding_text(each, catalogue_of(Taal::nl), Taal::nl,
                                                       &training.pakket))));
    }
    const Toetsing toetsing(training.beeld, training.beeld.traject, training.pakket);
    const auto deadlines = termijnen_van(toetsing.context());
    EXPECT_FALSE(deadlines.empty());
    for (const Termijnstand& each : deadlines) {
      EXPECT_THAT(page, HasSubstr("data-kolom=\"Uiterlijk\"><span class=\"heel\">" +
                                  format_short_date(each.datum, Taal::nl)));
    }
    std::size_t said = 0;
    for (auto at = page.find("<li><strong>"); at != std::string::npos;
         at = page.find("<li><strong>", at + 1)) {
      ++said;
    }
    EXPECT_EQ(said, findings.size()) << name;
    EXPECT_THAT(page, HasSubstr("Afgedrukt op 15 januari 2027 · http://127.0.0.1:" +
                                std::to_string(server.port()) + path));
  }
}

TEST(PrintPages, OfferEverybodyTheTrainingsTheySeeAndChangeNothing) {
  const DemoServer server;
  const std::string id = "SELECT id FROM traject";
  const auto trainings_of = [&](const std::string& column, const std::string& name) {
    return lines_of(server.database().rows(
        id + " WHERE " + column + " = (SELECT id FROM persoon WHERE email = '" + name +
        "@stagepad.example')"));
  };
  const auto offered_to = [&](const std::string& name) {
    Person person = server.person(name);
    const std::string before = server.database().fingerprint();
    const Reply reply = look(person, "/trajecten/afdruk");
    EXPECT_EQ(reply.status, 200) << name;
    EXPECT_EQ(server.database().fingerprint(), before);
    return found_in(reply.body, "<li><a href=\"/trajecten/([0-9]+)/afdruk");
  };
  EXPECT_EQ(offered_to("kees"), trainings_of("instituutsopleider", "kees"));
  EXPECT_EQ(offered_to("bram"), trainings_of("praktijkopleider", "bram"));
  EXPECT_EQ(offered_to("hanneke"), lines_of(server.database().rows(id)));
  EXPECT_EQ(offered_to("youssef"), std::set<std::string>{});
}

TEST(PrintPages, ListThePlacesThatTheReaderMaySee) {
  const DemoServer server;
  const auto rows = [&](const std::string& where) {
    return server.database().number("SELECT count(*) FROM stageplaats WHERE " + where);
  };
  const auto listed_for = [&](const std::string& name, const std::string& query) {
    Person person = server.person(name);
    const std::string page = look(person, "/etalage/afdruk?taal=nl" + query).body;
    const auto counted = found_in(page, "id=\"gevonden\">([0-9]+) plaats");
    EXPECT_EQ(counted.size(), 1U) << name;
    return counted.empty() ? -1 : std::stoll(*counted.begin());
  };
  const std::string visible = "goedgekeurd_op IS NOT NULL AND zichtbaarheid <> 'niemand'";
  EXPECT_EQ(listed_for("daan", ""), rows(visible));
  EXPECT_EQ(listed_for("bram", ""), rows(visible));
  EXPECT_EQ(listed_for("hanneke", ""), rows("1"));
  EXPECT_EQ(listed_for("daan", "&setting=klinisch"), rows(visible + " AND setting = 'klinisch'"));
  Person daan = server.person("daan");
  EXPECT_THAT(look(daan, "/etalage/afdruk?taal=nl").body, Not(HasSubstr("Getoond")));
}

TEST(PrintPages, KeepATrainingOfOthersAsHiddenAsOneThatIsNotThere) {
  const DemoServer server;
  Person daan = server.person("daan");
  Person hanneke = server.person("hanneke");
  const auto sanne = open_training(hanneke, "sanne").beeld.traject.id.value;
  const Reply other = look(daan, "/trajecten/" + std::to_string(sanne) + "/afdruk?taal=nl");
  const Reply none = look(daan, "/trajecten/999999/afdruk?taal=nl");
  EXPECT_EQ(other.status, 404);
  EXPECT_EQ(other.body, none.body);
  EXPECT_EQ(look(hanneke, "/trajecten/" + std::to_string(sanne) + "/afdruk").status, 200);
}

}  // namespace
}  // namespace stagepad::test
