#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "shared/api/plaatsen.hpp"
#include "shared/codec/json_reader.hpp"
#include "tests/unit/client/screens.hpp"
#include "wasm-client/app/uitvraag.hpp"

// Asking institutions about all their places at once: the screen of the Stagebureau, and what is made of what is typed.

namespace stagepad::client {
namespace {

const char* const k_url = "/stageplaatsen?lijst=uitvraag";

UitvraagRegel line(std::int64_t id, const char* naam, const char* until, std::optional<Beschikbaarheid> antwoord = {}) {
  UitvraagRegel regel;
  regel.stageplaats = {id};
  regel.naam = naam;
  regel.instelling = "GGD Noord";
  regel.adres = "stages@ggd.example";
  regel.gevraagd_op = day("2026-11-01");
  regel.geldig_tot = day(until);
  regel.antwoord = antwoord;
  if (antwoord) regel.beantwoord_op = day("2026-11-10");
  return regel;
}

Uitvraagoverzicht overview() {
  Uitvraagoverzicht overzicht;
  overzicht.instellingen = {{{1}, "GGD Noord", 3, 1}, {{2}, "Kliniek De Eik", 2, 0}};
  overzicht.regels = {line(5, "Jeugd", "2026-12-01", Beschikbaarheid::minder), line(6, "Ouderen", "2026-12-01"),
                      line(7, "Spoed", "2026-11-20")};
  overzicht.regels[1].herinneringen = 1;
  overzicht.regels[1].eerste_dag = day("2027-03-01");
  overzicht.regels[1].laatste_dag = day("2028-02-29");
  overzicht.voorstel = Uitvraagvoorstel{day("2027-03-01"), day("2028-02-29"), day("2026-11-28"), 4};
  return overzicht;
}

class Asking : public Screens {
 protected:
  Asking() { answers["/api/beschikbaarheid"] = to_json(overview()); }
};

TEST_F(Asking, IsATabForTheStagebureauOnly) {
  open(k_url, {Rol::stagebureau});
  EXPECT_NE(screen.find(Role::tab, "Beschikbaarheid"), nullptr);
  EXPECT_TRUE(says("Dit vraagt naar 4 plaatsen. 1 plaats slaan we over"));
  is_whole();
}

TEST_F(Asking, IsNotThereForAnIo) {
  answers["/api/stageplaatsen?aantal=50"] = R"({"plaatsen":[]})";
  open(k_url, {Rol::instituutsopleider});
  EXPECT_EQ(screen.find(Role::tab, "Beschikbaarheid"), nullptr);
  EXPECT_EQ(screen.find(Role::button, "Verstuur de vragen"), nullptr);
}

TEST_F(Asking, SendsThePeriodAndTheChosenInstitutions) {
  open(k_url, {Rol::stagebureau});
  screen.click(Role::radio, "Alleen de plaatsen van deze instellingen");
  screen.draw(6);
  screen.click(Role::button, "Verstuur de vragen");
  settle();
  EXPECT_EQ(sent.back().method, "GET") << "nobody was chosen";
  screen.click(Role::checkbox, "Kliniek De Eik (2)");
  screen.draw(6);
  EXPECT_TRUE(says("Dit vraagt naar 2 plaatsen."));
  answers["POST /api/beschikbaarheid"] = to_json(GevraagdeBeschikbaarheid{{{8}, {9}}, {}, 1});
  screen.click(Role::button, "Verstuur de vragen");
  settle();
  const auto post = std::find_if(sent.begin(), sent.end(), [](const auto& each) { return each.method == "POST"; });
  ASSERT_NE(post, sent.end());
  EXPECT_EQ(post->body, R"({"eerste_dag":"2027-03-01","laatste_dag":"2028-02-29","instellingen":[2]})");
  EXPECT_EQ(sent.back().path, "/api/beschikbaarheid") << "and what stands there is read again";
  EXPECT_EQ(sent.back().method, "GET");
}

TEST_F(Asking, ShowsHowEveryQuestionStandsMostUrgentFirst) {
  open(k_url, {Rol::stagebureau});
  EXPECT_TRUE(says("link verlopen"));
  EXPECT_TRUE(says("1 herinnering"));
  EXPECT_TRUE(says("voor minder aios"));
  EXPECT_NE(screen.find(Role::link, "Spoed"), nullptr);
  open(std::string(k_url) + "&stand=beantwoord", {Rol::stagebureau});
  EXPECT_NE(screen.find(Role::link, "Jeugd"), nullptr);
  EXPECT_EQ(screen.find(Role::link, "Spoed"), nullptr);
}

TEST_F(Asking, SaysWhyThisPeriodIsProposedAndByWhenToAsk) {
  open(k_url, {Rol::stagebureau});
  EXPECT_TRUE(says("4 stages zoeken nog een plaats"));
  EXPECT_TRUE(says("Vraag dit uiterlijk 28 november 2026"));
}

TEST_F(Asking, SaysThatTheDayToAskIsPast) {
  Uitvraagoverzicht late = overview();
  late.voorstel->uiterlijk = day("2026-01-05");
  answers["/api/beschikbaarheid"] = to_json(late);
  open(k_url, {Rol::stagebureau});
  EXPECT_TRUE(says("Dit had uiterlijk 5 januari 2026 gevraagd moeten zijn"));
}

TEST(UitvraagFormulier, BeginsWithWhatTheRulesWantAskedNextOrAYear) {
  const auto begins = [](const Uitvraagoverzicht& overzicht) {
    const GelezenUitvraag read = lees_uitvraag(begin_van_uitvraag(overzicht, day("2026-11-21"), Taal::nl), day("2026-11-21"));
    EXPECT_TRUE(read.findings.empty());
    return to_iso(read.uitvraag.eerste_dag) + "/" + to_iso(read.uitvraag.laatste_dag);
  };
  Uitvraagoverzicht overzicht;
  EXPECT_EQ(begins(overzicht), "2026-12-01/2027-11-30");
  overzicht.voorstel = Uitvraagvoorstel{day("2027-06-15"), day("2027-09-14"), day("2027-02-15"), 1};
  EXPECT_EQ(begins(overzicht), "2027-06-15/2027-09-14");
}

TEST(UitvraagFormulier, SaysWhatIsWrongAtItsField) {
  UitvraagFormulier typed = begin_van_uitvraag({}, day("2026-11-21"), Taal::nl);
  typed.eerste_dag = "ooit";
  typed.alleen_gekozen = true;
  std::string wrong;
  for (const Finding& each : lees_uitvraag(typed, day("2026-11-21")).findings) wrong += each.pad + " ";
  EXPECT_EQ(wrong, "/eerste_dag /instellingen ");
}

TEST(UitvraagRegels, StandByUrgencyAndThenInTheirOrder) {
  std::string names;
  for (const UitvraagRegel& each : uitvraagregels(overview(), "", day("2026-11-21"))) names += each.naam + " ";
  EXPECT_EQ(names, "Spoed Ouderen Jeugd ");
  EXPECT_EQ(stand_van(overview().regels[2], day("2026-11-20")), Vraagstand::wacht) << "its last day";
}

}  // namespace
}  // namespace stagepad::client
