#include <algorithm>

#include "tests/unit/client/ronde_voorbeeld.hpp"
#include "tests/unit/client/screens.hpp"
#include "wasm-client/app/wachtlijst.hpp"

// The waiting list of a published round: for the aios on it, for the IO, and for the Stagebureau.

namespace stagepad::client {
namespace {

/// What Sanne, who is k3f9 and has no place, gets of the round; p7wq waits for her first choice.
MijnRonde waiting_round(MijnWachtlijst list) {
  MijnRonde mijn = mine_at(Rondestand::gepubliceerd);
  list.plaatsen = {"amsterdam-mrt", "utrecht-mrt"};
  mijn.wachtenden = {{"p7wq", false, {"amsterdam-mrt"}}};
  if (list.staat_erop()) mijn.wachtenden.push_back({"k3f9", false, list.plaatsen});
  mijn.deelnames[0].wachtlijst = std::move(list);
  return mijn;
}

MijnWachtlijst on_the_list() {
  MijnWachtlijst list;
  list.sinds = day("2026-11-21");
  return list;
}

Wachtaanbod offer_of(Wachtaanbodstand stand) {
  Wachtaanbod aanbod;
  aanbod.id = {9};
  aanbod.pseudoniem = "k3f9";
  aanbod.plaats = "amsterdam-mrt";
  aanbod.aangeboden_op = day("2026-11-21");
  aanbod.uiterlijk = day("2026-11-26");
  aanbod.stand = stand;
  return aanbod;
}

std::int32_t lot_of(const Ronde& file, const std::string& pseudoniem) {
  const auto& all = file.uitslag->plaatsingen;
  const auto is_it = [&](const Rondeplaatsing& each) { return each.pseudoniem == pseudoniem; };
  return std::find_if(all.begin(), all.end(), is_it)->lotnummer;
}

class WaitingScreens : public Screens {
 protected:
  void open_own(const MijnRonde& mijn, std::vector<Rol> rollen = {Rol::aios}, PersoonId persoon = {7}) {
    answers["/api/rondes"] = to_json(Rondes{{mijn.kaart}});
    answers["/api/rondes/3/mijn"] = to_json(mijn);
    answers["/api/rondes/3/bestand"] = to_json(published_file());
    open("/rondes/3", std::move(rollen), persoon);
  }

  void becomes(const std::string& call, const MijnRonde& after) {
    answers["POST /api/rondes/3/" + call] = answers["/api/rondes/3/mijn"] = to_json(after);
  }

  [[nodiscard]] const platform::Request* change() const {
    const auto found =
        std::find_if(sent.rbegin(), sent.rend(), [](const platform::Request& each) { return each.method != "GET"; });
    return found == sent.rend() ? nullptr : &*found;
  }

  [[nodiscard]] bool has(Role role, std::string_view name) const { return screen.find(role, name) != nullptr; }
};

TEST_F(WaitingScreens, SayForWhichPlacesAndHowManyGoBeforeWhoeverJoins) {
  open_own(waiting_round({}));
  ASSERT_TRUE(has(Role::heading, "Wachtlijst"));
  ASSERT_TRUE(has(Role::list, "Dit zouden de plaatsen zijn"));
  const Ronde file = published_file();
  const bool is_first = lot_of(file, "k3f9") < lot_of(file, "p7wq");
  EXPECT_EQ(says("1 ander gaat voor."), !is_first);
  EXPECT_TRUE(says("Jij bent als eerste aan de beurt.")) << "for her second choice";
  EXPECT_TRUE(says("Dit kan veranderen"));
  is_whole();
  becomes("wachtlijstaanmeldingen", waiting_round(on_the_list()));
  screen.click(Role::checkbox, "Zet me op de wachtlijst");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->path, "/api/rondes/3/wachtlijstaanmeldingen");
  EXPECT_EQ(change()->body, R"({"onderdeel":2})");
  EXPECT_TRUE(has(Role::list, "Wacht op deze plaatsen"));
  MijnWachtlijst off = on_the_list();
  off.tot = day("2026-11-21");
  off.einde = Wachteinde::zelf;
  becomes("wachtlijstafmeldingen", waiting_round(off));
  screen.click(Role::checkbox, "Zet me op de wachtlijst");
  settle();
  EXPECT_EQ(change()->path, "/api/rondes/3/wachtlijstafmeldingen");
  EXPECT_TRUE(says("Je hebt je afgemeld."));
  EXPECT_TRUE(has(Role::list, "Dit zouden de plaatsen zijn"));
}

TEST_F(WaitingScreens, ShowAnOfferWithItsLastDayWhichIsAcceptedAfterAQuestion) {
  MijnWachtlijst list = on_the_list();
  list.aanbiedingen = {offer_of(Wachtaanbodstand::open)};
  open_own(waiting_round(list));
  EXPECT_TRUE(says("Er is een plek voor je vrij: Plaats 1 · GGD Noord"));
  EXPECT_TRUE(says("26 november 2026"));
  is_whole();
  screen.click(Role::button, "Neem de plek aan…: Plaats 1 · GGD Noord");
  screen.draw(6);
  EXPECT_EQ(change(), nullptr) << "not before it is asked once more";
  EXPECT_TRUE(says("Je wordt onder voorbehoud geplaatst: Plaats 1 · GGD Noord."));
  EXPECT_FALSE(says("Die ruil stopt dan"));
  MijnWachtlijst after = on_the_list();
  after.tot = day("2026-11-21");
  after.einde = Wachteinde::niets_beters;
  after.bezwaar = Wachteinde::niets_beters;
  after.aanbiedingen = {offer_of(Wachtaanbodstand::aanvaard)};
  becomes("wachtlijstantwoorden", waiting_round(after));
  screen.click(Role::button, "Neem de plek aan");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->body, R"({"aanbod":9,"antwoord":"aanvaard"})");
  EXPECT_TRUE(says("aangeboden op 21 november 2026, aangenomen"));
  EXPECT_FALSE(has(Role::button, "Neem de plek aan…: Plaats 1 · GGD Noord"));
  EXPECT_FALSE(has(Role::checkbox, "Zet me op de wachtlijst"));
}

TEST_F(WaitingScreens, SayWhatDecliningMeans) {
  MijnWachtlijst list = on_the_list();
  list.geplaatst = true;
  list.aanbiedingen = {offer_of(Wachtaanbodstand::open)};
  open_own(waiting_round(list));
  EXPECT_TRUE(says("dan geef je de plaats op die je nu hebt"));
  screen.click(Role::button, "Sla de plek af…: Plaats 1 · GGD Noord");
  screen.draw(6);
  EXPECT_TRUE(says("word je in deze ronde niet meer gevraagd"));
  EXPECT_TRUE(says("Voor je andere voorkeuren blijf je op de wachtlijst staan."));
  list.aanbiedingen = {offer_of(Wachtaanbodstand::afgewezen)};
  becomes("wachtlijstantwoorden", waiting_round(list));
  screen.click(Role::button, "Sla de plek af");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->body, R"({"aanbod":9,"antwoord":"afgewezen"})");
}

TEST_F(WaitingScreens, PromiseNothingMoreToWhoDeclinesTheOnlyChoice) {
  MijnWachtlijst list = on_the_list();
  list.aanbiedingen = {offer_of(Wachtaanbodstand::open)};
  MijnRonde mijn = waiting_round(list);
  mijn.deelnames[0].wachtlijst->plaatsen = {"amsterdam-mrt"};
  open_own(mijn);
  screen.click(Role::button, "Sla de plek af…: Plaats 1 · GGD Noord");
  screen.draw(6);
  EXPECT_TRUE(says("Je hebt geen andere voorkeur om op te wachten"));
  EXPECT_FALSE(says("blijf je op de wachtlijst staan"));
}

TEST_F(WaitingScreens, SayThatAcceptingEndsASwap) {
  MijnWachtlijst list = on_the_list();
  list.geplaatst = true;
  list.aanbiedingen = {offer_of(Wachtaanbodstand::open)};
  list.ruilt = true;
  open_own(waiting_round(list));
  screen.click(Role::button, "Neem de plek aan…: Plaats 1 · GGD Noord");
  screen.draw(6);
  EXPECT_TRUE(says("Die ruil stopt dan"));
}

TEST_F(WaitingScreens, SayWhyNothingIsOfferedForNowInsteadOfWhoseTurnItIs) {
  MijnWachtlijst list = on_the_list();
  list.rust = Wachtrust::goedkeuring;
  open_own(waiting_round(list));
  EXPECT_TRUE(says("Er wacht nog een verzoek om goedkeuring van plaatsen"));
  EXPECT_TRUE(has(Role::list, "Wacht op deze plaatsen"));
  EXPECT_FALSE(says("Jij bent als eerste aan de beurt."));
  EXPECT_FALSE(says("Dit kan veranderen"));
  is_whole();
}

TEST_F(WaitingScreens, SayWhyAnAnswerIsRefused) {
  MijnWachtlijst list = on_the_list();
  list.aanbiedingen = {offer_of(Wachtaanbodstand::open)};
  open_own(waiting_round(list));
  Probleem probleem;
  probleem.findings = {refusal("wachtlijst.afgehandeld", "/aanbod")};
  answers["POST /api/rondes/3/wachtlijstantwoorden"] = to_json(probleem);
  statuses["POST /api/rondes/3/wachtlijstantwoorden"] = 422;
  screen.click(Role::button, "Neem de plek aan…: Plaats 1 · GGD Noord");
  screen.draw(6);
  screen.click(Role::button, "Neem de plek aan");
  settle();
  EXPECT_TRUE(says("Dit aanbod is al beantwoord, verlopen of ingetrokken."));
  is_whole();
}

TEST_F(WaitingScreens, SayWhyAStageCannotBeOnTheListOrIsNoLonger) {
  MijnWachtlijst list = on_the_list();
  list.tot = day("2026-11-21");
  list.einde = Wachteinde::definitief;
  list.bezwaar = Wachteinde::definitief;
  Wachtaanbod back = offer_of(Wachtaanbodstand::ingetrokken);
  back.reden = "De instelling verbouwt";
  list.aanbiedingen = {back};
  open_own(waiting_round(list));
  EXPECT_TRUE(says("De plaats van de stage is definitief."));
  EXPECT_TRUE(says("Reden: De instelling verbouwt"));
  EXPECT_FALSE(has(Role::checkbox, "Zet me op de wachtlijst"));
  EXPECT_FALSE(has(Role::list, "Dit zouden de plaatsen zijn"));
}

TEST_F(WaitingScreens, AreReadByTheIoWhoDecidesNothing) {
  MijnWachtlijst list = on_the_list();
  list.aanbiedingen = {offer_of(Wachtaanbodstand::open)};
  open_own(waiting_round(list), {Rol::instituutsopleider}, {8});
  EXPECT_TRUE(says("Sanne de Wit staat op de wachtlijst."));
  EXPECT_TRUE(says("Aan Sanne de Wit is een plek aangeboden"));
  EXPECT_FALSE(has(Role::checkbox, "Zet me op de wachtlijst"));
  EXPECT_FALSE(has(Role::button, "Neem de plek aan…: Plaats 1 · GGD Noord"));
  is_whole();
}

// --- the Stagebureau

class WaitingWorkspace : public WaitingScreens {
 protected:
  WaitingWorkspace() : overzicht_(overview_at(Rondestand::gepubliceerd)) {
    overzicht_.wachtenden = {{"k3f9", true, {"amsterdam-mrt"}}, {"p7wq", false, {"amsterdam-mrt"}}};
    overzicht_.wachtaanbiedingen = {offer_of(Wachtaanbodstand::open)};
  }

  void open_list() {
    answers["/api/rondes/3"] = to_json(overzicht_);
    open("/rondes/3?deel=wachtlijst", {Rol::stagebureau});
  }

  RondeOverzicht overzicht_;
};

TEST_F(WaitingWorkspace, ShowsWhoWaitsInTheirOrderAndWhatIsOffered) {
  open_list();
  ASSERT_TRUE(has(Role::table, "Aangeboden plekken"));
  EXPECT_TRUE(says("wacht op antwoord"));
  ASSERT_TRUE(has(Role::heading, "Plaats 1 · GGD Noord"));
  // Who has no place goes first, whatever the lots say.
  EXPECT_TRUE(says("1  Aios 2"));
  EXPECT_TRUE(says("2  Sanne de Wit"));
  EXPECT_TRUE(says("heeft een plaats en schuift door"));
  is_whole();
}

TEST_F(WaitingWorkspace, TakesAnOfferBackWithAReasonOnly) {
  open_list();
  screen.click(Role::button, "Trek het aanbod in…: Sanne de Wit");
  screen.draw(6);
  screen.click(Role::button, "Trek het aanbod in");
  settle();
  EXPECT_EQ(change(), nullptr) << "not without a reason";
  screen.type(Role::text_area, "Reden", "De instelling verbouwt");
  screen.draw(6);
  overzicht_.wachtaanbiedingen = {offer_of(Wachtaanbodstand::ingetrokken)};
  overzicht_.wachtaanbiedingen[0].reden = "De instelling verbouwt";
  answers["POST /api/rondes/3/wachtlijstintrekkingen"] = answers["/api/rondes/3"] = to_json(overzicht_);
  screen.click(Role::button, "Trek het aanbod in");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->body, R"({"aanbod":9,"reden":"De instelling verbouwt"})");
  EXPECT_TRUE(says("Reden: De instelling verbouwt"));
  EXPECT_FALSE(has(Role::button, "Trek het aanbod in…: Sanne de Wit"));
}

TEST_F(WaitingWorkspace, SaysWhenNobodyWaits) {
  overzicht_.wachtenden.clear();
  overzicht_.wachtaanbiedingen.clear();
  open_list();
  EXPECT_TRUE(says("Er staat niemand op de wachtlijst"));
  EXPECT_TRUE(has(Role::tab, "Wachtlijst"));
  is_whole();
}

TEST_F(WaitingWorkspace, IsNotThereBeforeTheOutcomeIsPublished) {
  overzicht_ = overview_at(Rondestand::geloot);
  open_list();
  EXPECT_FALSE(has(Role::tab, "Wachtlijst"));
  EXPECT_TRUE(has(Role::table, "Deelnemers"));
}

// --- the order

TEST(OwnTurn, CountsOthersAsIfOneWereOnTheList) {
  const Ronde file = published_file();
  const std::vector<Wachtende> others = {{"p7wq", true, {"amsterdam-mrt"}}, {"m2xe", true, {"amsterdam-mrt"}}};
  EXPECT_EQ(voor_in_de_rij(file, others, {"k3f9", false, {"amsterdam-mrt"}}, "amsterdam-mrt"), 0)
      << "without a place before those with one";
  std::vector<Wachtende> also = others;
  also.push_back({"k3f9", true, {"amsterdam-mrt"}});
  EXPECT_EQ(voor_in_de_rij(file, also, {"k3f9", false, {"amsterdam-mrt"}}, "amsterdam-mrt"), 0) << "counted once";
  const std::vector<Wachtende> without = {{"p7wq", false, {"amsterdam-mrt"}}, {"m2xe", false, {"amsterdam-mrt"}}};
  EXPECT_EQ(voor_in_de_rij(file, without, {"k3f9", true, {"amsterdam-mrt"}}, "amsterdam-mrt"), 2);
}

}  // namespace
}  // namespace stagepad::client
