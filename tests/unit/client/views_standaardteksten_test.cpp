#include <gtest/gtest.h>

#include <algorithm>

#include "shared/api/standaardteksten.hpp"
#include "tests/unit/client/screens.hpp"

// The screen on which Stagebureau and beheerder choose what mails say.
namespace stagepad::client {
namespace {

const Tekstwoorden k_shipped{"Je uitnodiging", "Beste {naam},\n\nKies hier:\n{link}"};

class MailWordsScreen : public Screens {
 protected:
  MailWordsScreen() {
    answers["/api/standaardteksten"] = to_json(Standaardteksten{
        {{Standaardtekst::persoon_uitnodiging, {}}, {Standaardtekst::bijdrage_code, {Taal::nl, Taal::en}}}, Taal::nl});
    kaart.standaardtekst = Standaardtekst::persoon_uitnodiging;
    const std::vector<Plaatshouder> places = {{"link", true, "https://stagepad.example/voorbeeld"}, {"naam", false, "Zoë Vos"}};
    kaart.talen = {{Taal::nl, k_shipped, places, "Stagepad, automatisch verstuurd"},
                   {Taal::en, {"Your invitation", "Dear {naam}, {link}"}, places, "Stagepad, sent automatically"}};
  }
  void open_one(const std::string& query = "") {
    answers["/api/standaardteksten/1"] = to_json(kaart);
    open("/standaardteksten/1" + query, {Rol::stagebureau});
  }

  StandaardtekstKaart kaart;
};

TEST_F(MailWordsScreen, IsNotForOthers) {
  open("/standaardteksten", {Rol::instituutsopleider});
  EXPECT_NE(screen.find(Role::heading, "Deze pagina bestaat niet"), nullptr);
  EXPECT_EQ(screen.find(Role::link, "Standaardteksten"), nullptr);
}

TEST_F(MailWordsScreen, ListsTheMailsAndWhichAreChanged) {
  open("/standaardteksten", {Rol::beheerder});
  EXPECT_NE(screen.find(Role::heading, "Standaardteksten"), nullptr);
  EXPECT_TRUE(says("Uitnodiging voor Stagepad"));
  EXPECT_TRUE(says("aangepast: Nederlands en Engels"));
  EXPECT_TRUE(says("Mails gaan nu uit in het Nederlands"));
  is_whole();
}

TEST_F(MailWordsScreen, ShowsHowWhatIsTypedArrives) {
  open_one();
  EXPECT_TRUE(says("Beste Zoë Vos,"));
  EXPECT_TRUE(says("https://stagepad.example/voorbeeld"));
  EXPECT_TRUE(says("Stagepad, automatisch verstuurd"));
  screen.type(Role::text_field, "Onderwerp", "Welkom {naam}");
  EXPECT_TRUE(says("Welkom Zoë Vos"));
  is_whole();
}

TEST_F(MailWordsScreen, RefusesWhatTheMailCannotDoWithoutAndSaysWhatThatIs) {
  open_one();
  screen.type(Role::text_area, "Tekst", "Dag {naam} {wachtwoord}");
  screen.click(Role::button, "Bewaren");
  settle();
  EXPECT_EQ(sent.back().method, "GET") << "it is not even sent";
  const Node* field = screen.find(Role::text_area, "Tekst");
  ASSERT_NE(field, nullptr);
  EXPECT_TRUE(field->has(ui::flag_invalid));
  EXPECT_NE(field->description.find("{link} ontbreekt"), std::string::npos) << field->description;
  EXPECT_NE(field->description.find("Wel kunnen hier: {link}, {naam}."), std::string::npos) << field->description;
}

TEST_F(MailWordsScreen, SendsTheWordsOnTheVersionTheyWereTypedOn) {
  open_one("?taal=en");
  screen.type(Role::text_field, "Onderwerp", "Welcome");
  kaart.versie = 2;
  kaart.versies = {{1, Taal::en, Tekstwoorden{"Welcome", "Dear {naam}, {link}"}, {{9}, "Hanneke Smit"}, 0}};
  answers["PUT /api/standaardteksten/1"] = to_json(kaart);
  screen.click(Role::button, "Bewaren");
  settle();
  const auto put = std::find_if(sent.begin(), sent.end(), [](const auto& each) { return each.method == "PUT"; });
  ASSERT_NE(put, sent.end());
  EXPECT_EQ(put->body, R"({"taal":"en","woorden":{"onderwerp":"Welcome","tekst":"Dear {naam}, {link}"}})");
  EXPECT_TRUE(says("Versie 1, 1 jan 1970, 01:00, Hanneke Smit"));
  EXPECT_EQ(screen.find(Role::button, "Zet terug"), nullptr) << "nothing is left to send";
}

TEST_F(MailWordsScreen, PutsAnEarlierVersionIntoTheFormAndGoesBackToTheShippedText) {
  kaart.versie = 3;
  kaart.versies = {{2, Taal::nl, Tekstwoorden{"Nieuw", "{link}"}, {{9}, "Hanneke Smit"}, 0},
                   {1, Taal::nl, Tekstwoorden{"Oud", "{link} oud"}, {{9}, "Hanneke Smit"}, 0}};
  open_one();
  EXPECT_EQ(screen.find(Role::text_field, "Onderwerp")->value, "Nieuw");
  screen.click(Role::button, "Zet in het formulier, Versie 1, 1 jan 1970, 01:00, Hanneke Smit");
  EXPECT_EQ(screen.find(Role::text_field, "Onderwerp")->value, "Oud");
  kaart.versie = 4;
  kaart.versies.insert(kaart.versies.begin(), {3, Taal::nl, std::nullopt, {{9}, "Hanneke Smit"}, 0});
  answers["PUT /api/standaardteksten/1"] = to_json(kaart);
  screen.click(Role::button, "Terug naar de meegeleverde tekst");
  settle();
  const auto put = std::find_if(sent.begin(), sent.end(), [](const auto& each) { return each.method == "PUT"; });
  ASSERT_NE(put, sent.end());
  EXPECT_EQ(put->body, R"({"taal":"nl"})");
  EXPECT_EQ(screen.find(Role::text_field, "Onderwerp")->value, k_shipped.onderwerp);
}

}  // namespace
}  // namespace stagepad::client
