#include <functional>
#include <gtest/gtest.h>

#include "shared/codec/json_writer.hpp"
#include "tests/unit/client/ronde_voorbeeld.hpp"
#include "wasm-client/app/rondecontrole.hpp"
#include "wasm-client/app/rondeproef.hpp"
#include "wasm-client/app/rondes.hpp"

// Placement rounds in the browser: checking a file, trying out, and what is made of what is typed.

namespace stagepad::client {
namespace {

// --- checking

Rondecontrole checked(const std::function<void(Ronde&)>& tamper) {
  Ronde file = published_file();
  tamper(file);
  return controleer_bestand(to_json(file));
}

TEST(Rondecontrole, AcceptsTheFileAsItWasPublished) {
  const Rondecontrole controle = checked([](Ronde&) {});
  EXPECT_TRUE(controle.klopt());
  EXPECT_TRUE(is_als_getoond(controle.ronde, round_at(Rondestand::gepubliceerd)));
}

TEST(Rondecontrole, RefusesWhatWasTamperedWith) {
  EXPECT_FALSE(
      checked([](Ronde& r) { std::swap(r.deelnemers[0].voorkeuren[0], r.deelnemers[0].voorkeuren[1]); }).klopt());
  EXPECT_FALSE(checked([](Ronde& r) { r.plaatsen[0].capaciteit.value = 2; }).klopt());
  EXPECT_FALSE(checked([](Ronde& r) { r.loting.openbare_waarde = "48"; }).klopt());
  EXPECT_FALSE(checked([](Ronde& r) { r.uitslag->plaatsingen[0].plaats = ""; }).klopt());
}

TEST(Rondecontrole, SaysOfAFileThatCannotBeReadOrDividedWhy) {
  const Rondecontrole broken = controleer_bestand("{");
  EXPECT_FALSE(broken.klopt());
  EXPECT_FALSE(broken.problemen.empty());
  const Rondecontrole impossible = checked([](Ronde& r) { r.deelnemers[0].voorkeuren[0].plaats = "weg"; });
  EXPECT_FALSE(impossible.verificatie);
  EXPECT_EQ(impossible.problemen.front().code, "ronde.onbekende_plaats");
}

/// A whole other round, right in itself, that is passed off as this one.
TEST(Rondecontrole, HoldsTheFileAgainstTheRoundThatWasShown) {
  const Plaatsingsronde shown = round_at(Rondestand::gepubliceerd);
  const auto after = [&](const std::function<void(Ronde&)>& tamper) {
    Ronde file = published_file();
    tamper(file);
    return is_als_getoond(file, shown);
  };
  EXPECT_TRUE(after([](Ronde&) {}));
  EXPECT_FALSE(after([](Ronde& r) { r.loting.toezegging[0] = 'x'; }));
  EXPECT_FALSE(after([](Ronde& r) { r.loting.inzendingen[0] = 'x'; }));
  EXPECT_FALSE(after([](Ronde& r) { r.loting.aanbod.clear(); }));
  EXPECT_FALSE(after([](Ronde& r) { r.loting.openbare_waarde = "48"; }));
  EXPECT_FALSE(after([](Ronde& r) { r.regel = Plaatsingsregel::loting; }));
  EXPECT_FALSE(after([](Ronde& r) { r.deelnemers.pop_back(); }));
  EXPECT_FALSE(after([](Ronde& r) { r.lotgroepen = 3; }));
  EXPECT_FALSE(after([](Ronde& r) { r.sluit_op = day("2026-11-21"); }));
  EXPECT_FALSE(after([](Ronde& r) { r.uitslag->hash[0] = 'x'; }));
  EXPECT_FALSE(after([](Ronde& r) { r.uitslag.reset(); }));
}

TEST(Rondecontrole, FindsTheOwnListOrMissesIt) {
  const Ronde file = published_file();
  MijnDeelname own = mine_at(Rondestand::gepubliceerd).deelnames.front();
  const std::vector<StageplaatsId> given = {{31}, {32}};
  EXPECT_TRUE(is_als_ingediend(file, own, std::nullopt));
  EXPECT_TRUE(is_als_ingediend(file, own, given));
  EXPECT_FALSE(is_als_ingediend(file, own, std::vector<StageplaatsId>{{32}, {31}}));
  EXPECT_FALSE(is_als_ingediend(file, own, std::vector<StageplaatsId>{{31}}));
  EXPECT_TRUE(is_als_ingediend(file, own, std::vector<StageplaatsId>{{31}, {32}, {33}})) << "the round takes two";
  own.plaatsen.erase(own.plaatsen.begin());
  EXPECT_FALSE(is_als_ingediend(file, own, std::nullopt)) << "a place in the list that nobody told of";
  own.pseudoniem = "weg";
  EXPECT_FALSE(is_als_ingediend(file, own, std::nullopt));
}

TEST(Rondegezien, KeepsWhatWasSeenFirstBeforeTheSecretWasKnown) {
  Rondegezien seen = met_gezien({}, mine_at(Rondestand::open), day("2026-11-02"));
  EXPECT_EQ(seen.toezegging, published_file().loting.toezegging);
  EXPECT_EQ(seen.toezegging_op, day("2026-11-02"));
  EXPECT_EQ(seen.inzendingen, "");
  EXPECT_TRUE(seen.deelnames.empty());
  MijnRonde closed = mine_at(Rondestand::gesloten);
  closed.kaart.ronde.toezegging = "anders";
  seen = met_gezien(seen, closed, day("2026-11-21"));
  EXPECT_EQ(seen.toezegging, published_file().loting.toezegging) << "never overwritten";
  ASSERT_EQ(seen.deelnames.size(), 1U);
  EXPECT_EQ(seen.deelnames[0].pseudoniem, "k3f9");
  MijnRonde other = closed;
  other.deelnames[0].pseudoniem = "h2oj";
  EXPECT_EQ(met_gezien(seen, other, day("2026-11-22")), seen) << "the pseudonym that was told first";
  EXPECT_EQ(seen.inzendingen_op, day("2026-11-21"));
  EXPECT_EQ(met_gezien({}, mine_at(Rondestand::geloot), day("2026-11-21")), Rondegezien{})
      << "too late to be a witness";
  EXPECT_EQ(met_gezien({}, mine_at(Rondestand::gepubliceerd), day("2026-11-21")), Rondegezien{});
}

TEST(Rondegezien, MissesAnotherPseudonymAndAnotherPlaceBehindACode) {
  const Rondegezien seen = met_gezien({}, mine_at(Rondestand::gesloten), day("2026-11-21"));
  ASSERT_EQ(seen.deelnames.size(), 1U);
  const MijnDeelname now = mine_at(Rondestand::gepubliceerd).deelnames.front();
  EXPECT_TRUE(is_als_gezien(seen.deelnames[0], now));
  MijnDeelname other = now;
  other.pseudoniem = "h2oj";
  EXPECT_FALSE(is_als_gezien(seen.deelnames[0], other));
  other = now;
  std::swap(other.plaatsen[0].stageplaats, other.plaatsen[1].stageplaats);
  EXPECT_FALSE(is_als_gezien(seen.deelnames[0], other));
  other = now;
  other.plaatsen[0].naam = "Zoals zij nu heet";
  EXPECT_TRUE(is_als_gezien(seen.deelnames[0], other));
}

TEST(Rondeuitleg, NamesTheOwnPlacesAndTheReasonOfADecision) {
  auto texts = Catalogue::load(Taal::nl, content_of("assets/texts/nl.json"));
  ASSERT_TRUE(texts.ok());
  const MijnDeelname own = mine_at(Rondestand::gepubliceerd).deelnames.front();
  Ingreep ingreep;
  ingreep.soort = Ingreepsoort::vastzetten;
  ingreep.pseudoniem = "h2oj";
  ingreep.plaats = "zwolle-mrt";
  ingreep.reden = "zo afgesproken";
  const Ronde named = met_namen(published_file(), own.plaatsen, {ingreep});
  EXPECT_EQ(named.plaatsen[0].naam, "Plaats 1 · GGD Noord");
  const auto uitleg = leg_uit(named, {"k3f9", "niemand", "h2oj"}, texts.value());
  ASSERT_EQ(uitleg.size(), 2U) << "nobody is called niemand";
  EXPECT_TRUE(uitleg[0].is_nagerekend);
  ASSERT_EQ(uitleg[0].tekst.keuzes.size(), 2U);
  EXPECT_NE(uitleg[0].tekst.keuzes[0].titel.find("Plaats 1 · GGD Noord"), std::string::npos);
  const auto& zinnen = uitleg[1].tekst.uitkomst.zinnen;
  EXPECT_NE(std::find(zinnen.begin(), zinnen.end(), "Reden: zo afgesproken"), zinnen.end());
  ingreep.ingetrokken_op = day("2026-11-21");
  EXPECT_EQ(met_namen(published_file(), {}, {ingreep}).deelnemers[9].vast->reden, "");
}

// --- trying out

Rondetelling tried(const Ronde& ronde, const Rondeproef& proef) {
  Findings findings;
  const Ronde anders = met_proef(ronde, proef, findings);
  EXPECT_TRUE(findings.empty());
  return tel_ronde(anders);
}

TEST(Rondeproef, CountsWhatTheDrawnRoundGives) {
  const Rondetelling telling = tel_ronde(published_file());
  EXPECT_TRUE(telling.is_getrokken);
  EXPECT_EQ(telling.deelnemers, 10);
  EXPECT_EQ(telling.geplaatst, (Bereik{7, 7}));
  EXPECT_EQ(telling.plaatsingen, published_file().uitslag->plaatsingen);
}

TEST(Rondeproef, BeforeTheLotsAreKnownTellsOnlyWhatTheyCannotChange) {
  const Rondetelling drawn = tel_ronde(published_file());
  const Rondetelling before = tel_ronde(zonder_geheim(published_file()));
  EXPECT_FALSE(before.is_getrokken);
  EXPECT_EQ(before.geplaatst, drawn.geplaatst);
  EXPECT_EQ(before.op_rang, drawn.op_rang);
  EXPECT_TRUE(before.plaatsingen.empty());
  EXPECT_TRUE(before.diagnose.over.empty());
  EXPECT_FALSE(before.diagnose.knelpunten.empty());
}

TEST(Rondeproef, UnderTheLotteryBeforeItIsDrawnSaysHowFarTheNumbersGo) {
  Rondeproef proef;
  proef.regel = "loting";
  const Rondetelling before = tried(zonder_geheim(published_file()), proef);
  EXPECT_TRUE(before.is_beproefd);
  EXPECT_LE(before.geplaatst.minste, before.geplaatst.meeste);
  EXPECT_LE(before.geplaatst.meeste, before.diagnose.meest);
  bool moves = false;
  for (const Bereik& each : before.op_rang) moves = moves || each.minste != each.meeste;
  EXPECT_TRUE(moves) << "a hundred lotteries that all give the same are none";
  EXPECT_TRUE(before.diagnose.winst.empty());
}

TEST(Rondeproef, CountsARoundByEachRule) {
  const auto counts = tel_per_regel(published_file());
  ASSERT_EQ(counts.size(), std::size(EnumNames<Plaatsingsregel>::names));
  EXPECT_EQ(counts[0].geplaatst, tel_ronde(published_file()).geplaatst);
  for (const Rondetelling& each : counts) {
    EXPECT_LE(each.geplaatst.minste, counts[0].geplaatst.minste) << "no rule places more";
    EXPECT_LE(each.op_rang[0].minste, counts[2].op_rang[0].minste) << "none gives more first choices";
  }
}

TEST(Rondeproef, AnotherSeatPlacesSomebodyAndSaysWhoEndsElsewhere) {
  Rondeproef proef;
  proef.zetels = {{"amsterdam-mrt", "2"}};
  const Rondetelling basis = tel_ronde(published_file());
  const Rondetelling anders = tried(published_file(), proef);
  EXPECT_EQ(anders.geplaatst.minste, basis.geplaatst.minste + 1);
  const auto changes = verschillen(basis, anders);
  ASSERT_FALSE(changes.empty());
  EXPECT_TRUE(std::any_of(changes.begin(), changes.end(),
                          [](const Rondeverschil& each) { return each.van.empty() && each.naar == "amsterdam-mrt"; }));
  EXPECT_TRUE(verschillen(basis, basis).empty());
}

TEST(Rondeproef, FixesSomebodyInAPlace) {
  Rondeproef proef;
  proef.vast = {{"m2xe", "amsterdam-mrt"}};
  for (const Rondeplaatsing& each : tried(published_file(), proef).plaatsingen) {
    EXPECT_EQ(each.plaats == "amsterdam-mrt", each.pseudoniem == "m2xe") << each.pseudoniem;
  }
}

TEST(Rondeproef, SaysWhatCannotBeTried) {
  Findings findings;
  Rondeproef proef;
  proef.zetels = {{"amsterdam-mrt", "veel"}};
  met_proef(published_file(), proef, findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].pad, "/zetels/0/aantal");
  findings.clear();
  proef = {};
  proef.vast = {{"k3f9", "zwolle-mrt"}};
  met_proef(published_file(), proef, findings);
  ASSERT_EQ(findings.size(), 1U) << "somebody is fixed there already, and it has one seat";
  EXPECT_EQ(findings[0].code, "ronde.vast_te_vol");
}

TEST(Rondeproef, IsWorkedOutAnewOnlyWhenItChanges) {
  Rondememo memo;
  Rondeproef proef;
  proef.zetels = {{"amsterdam-mrt", "2"}};
  remember_ronde(memo, published_file(), "3/7", {});
  EXPECT_EQ(memo.proef.geplaatst, memo.basis.geplaatst);
  remember_ronde(memo, published_file(), "3/7", proef);
  EXPECT_EQ(memo.proef.geplaatst.minste, memo.basis.geplaatst.minste + 1);
  memo.basis.deelnemers = 99;
  remember_ronde(memo, published_file(), "3/7", proef);
  EXPECT_EQ(memo.basis.deelnemers, 99) << "kept";
  remember_ronde(memo, published_file(), "3/8", proef);
  EXPECT_EQ(memo.basis.deelnemers, 10);
}

// --- what is typed

TEST(RondeFormulier, IsReadWithWhatIsWrongAtItsField) {
  RondeFormulier typed = rondeformulier_van(round_at(Rondestand::gepland), Taal::nl);
  EXPECT_EQ(lees_ronde(typed, day("2026-11-01")).findings, Findings{});
  EXPECT_EQ(lees_ronde(typed, day("2026-11-01")).invoer.eerste_start, day("2027-03-01"));
  typed.eerste_start = "ooit";
  typed.naam = "  ";
  typed.stagesoorten.clear();
  std::string wrong;
  for (const Finding& each : lees_ronde(typed, day("2026-11-01")).findings) wrong += each.pad + " ";
  EXPECT_NE(wrong.find("/eerste_start "), std::string::npos);
  EXPECT_NE(wrong.find("/naam "), std::string::npos);
  EXPECT_NE(wrong.find("/stagesoorten "), std::string::npos);
}

TEST(RondeFormulier, MakesACodeOfAName) {
  EXPECT_EQ(code_uit_naam("Voorjaar 2027"), "voorjaar-2027");
  EXPECT_EQ(code_uit_naam("  Coördinatie & beleid! "), "coordinatie-beleid");
  EXPECT_EQ(code_uit_naam(""), "");
  EXPECT_EQ(code_uit_naam(std::string(80, 'a')).size(), 64U);
}

TEST(RondeFormulier, CountsWhoseDeadlineIsEarlier) {
  std::vector<Rondestage> stages = {stage_of(1), stage_of(2)};
  stages[1].uiterlijk.reset();
  EXPECT_EQ(na_hun_termijn(stages, day("2026-11-30")), 0);
  EXPECT_EQ(na_hun_termijn(stages, day("2026-12-01")), 1);
}

TEST(IngreepFormulier, BecomesTheChangeOfItsKind) {
  const Rondebeeld beeld = rondebeeld_van(overview_at(Rondestand::gesloten), day("2026-11-21"));
  IngreepFormulier typed{Ingreepsoort::vastzetten, "k3f9", "utrecht-mrt", "", " woont daar "};
  GelezenIngreep read = lees_ingreep(typed, beeld);
  EXPECT_EQ(read.findings, Findings{});
  EXPECT_EQ(read.change.path, "/api/rondes/3/vastzettingen");
  EXPECT_EQ(read.change.body, R"({"pseudoniem":"k3f9","plaats":"utrecht-mrt","reden":"woont daar"})");
  typed.soort = Ingreepsoort::uitsluiten;
  EXPECT_EQ(lees_ingreep(typed, beeld).change.path, "/api/rondes/3/uitsluitingen");
  typed.soort = Ingreepsoort::zetels;
  typed.zetels = "vijf";
  ASSERT_EQ(lees_ingreep(typed, beeld).findings.size(), 1U);
  EXPECT_EQ(lees_ingreep(typed, beeld).findings[0].pad, "/zetels");
  typed.zetels = "5";
  EXPECT_EQ(lees_ingreep(typed, beeld).change.body, R"({"plaats":"utrecht-mrt","zetels":5,"reden":"woont daar"})");
}

TEST(IngreepFormulier, LeavesSomebodyOutOnceTheLotsAreDrawn) {
  const IngreepFormulier typed{Ingreepsoort::weglaten, "k3f9", "", "", " verschoven "};
  const auto read = [&](Rondestand stand) {
    return lees_ingreep(typed, rondebeeld_van(overview_at(stand), day("2026-11-21")));
  };
  EXPECT_EQ(read(Rondestand::geloot).findings, Findings{});
  EXPECT_EQ(read(Rondestand::geloot).change.path, "/api/rondes/3/weglatingen");
  EXPECT_EQ(read(Rondestand::geloot).change.body, R"({"pseudoniem":"k3f9","reden":"verschoven"})");
  EXPECT_EQ(read(Rondestand::gesloten).findings.at(0).code, "ronde.kan_nu_niet");
}

TEST(Rondes, OfAStageTakeTheOneThatMattersNow) {
  Rondes rondes;
  for (const Rondestand stand : {Rondestand::vervallen, Rondestand::gepubliceerd, Rondestand::open}) {
    RondeKaart kaart = card_at(stand);
    kaart.eigen = {stage_of(1)};
    rondes.rondes.push_back(kaart);
  }
  EXPECT_EQ(ronde_van(rondes, {2})->ronde.stand, Rondestand::open) << "the one that runs";
  rondes.rondes.pop_back();
  EXPECT_EQ(ronde_van(rondes, {2})->ronde.stand, Rondestand::gepubliceerd);
  rondes.rondes.push_back(rondes.rondes.back());
  rondes.rondes.back().ronde.geopend_op = day("2027-06-01");
  EXPECT_EQ(ronde_van(rondes, {2})->ronde.geopend_op, day("2027-06-01")) << "the newest";
  EXPECT_EQ(ronde_van(rondes, {99}), nullptr);
  rondes.rondes.resize(1);
  EXPECT_EQ(ronde_van(rondes, {2})->ronde.stand, Rondestand::vervallen);
}

TEST(Rondes, CountWhoNamedAPlaceAndWhoGotIt) {
  const auto counts = tel_plaatsen(published_file());
  EXPECT_EQ(counts.at("amsterdam-mrt"), (Plaatstelling{3, 3, 1}));
  EXPECT_EQ(counts.at("utrecht-mrt"), (Plaatstelling{2, 4, 2}));
  EXPECT_EQ(counts.at("breda-mrt").geplaatst, 0);
}

TEST(NewRound, BeginsWithWhatItsAddressSays) {
  State state;
  state.taal = Taal::nl;
  const std::string url = adres_van({{"mg", "keuze"}, day("2027-04-01"), day("2027-06-30"), day("2026-11-30"), true});
  EXPECT_EQ(url, "/rondes?nieuw=1&soorten=mg%2Ckeuze&van=2027-04-01&tot=2027-06-30&sluit=2026-11-30&eerder=1");
  state.address = parse_address(url);
  const RondeFormulier begin = planformulier_van(state, nullptr).begin;
  EXPECT_EQ(begin.stagesoorten, (std::vector<std::string>{"mg", "keuze"}));
  EXPECT_EQ(begin.eerste_start, "1 apr 2027");
  EXPECT_EQ(begin.laatste_start, "30 jun 2027");
  EXPECT_EQ(begin.sluit_op, "30 nov 2026");
  EXPECT_TRUE(begin.eerder_ongeplaatst_eerst);
  EXPECT_EQ(begin.naam, "") << "what it is called is for a person to say";
}

TEST(EarlierRounds, AreTheFiveNewestThatWerePublished) {
  Rondes rondes{{card_at(Rondestand::open)}};
  EXPECT_TRUE(vorige_rondes(rondes).empty());
  for (int i = 0; i < 7; ++i) {
    rondes.rondes.push_back(card_at(i == 1 ? Rondestand::vervallen : Rondestand::gepubliceerd));
    rondes.rondes.back().ronde.id = {100 + i};
  }
  std::string ids;
  for (const RondeKaart* each : vorige_rondes(rondes)) ids += std::to_string(each->ronde.id.value) + " ";
  EXPECT_EQ(ids, "100 102 103 104 105 ");
}

TEST(NewRound, AfterThisOneTakesTheStagesThatHaveNotBegun) {
  const Plaatsingsronde ronde = round_at(Rondestand::gepubliceerd);  // stages that begin in March 2027
  const auto next = volgende_na(ronde, day("2026-12-01"));
  ASSERT_TRUE(next.has_value());
  EXPECT_EQ(next->stagesoorten, ronde.stagesoorten);
  EXPECT_EQ(next->eerste_start, ronde.eerste_start);
  EXPECT_TRUE(next->eerder_ongeplaatst_eerst);
  EXPECT_FALSE(next->sluit_op.has_value());
  EXPECT_EQ(volgende_na(ronde, day("2027-03-10"))->eerste_start, day("2027-03-11"));
  EXPECT_TRUE(volgende_na(ronde, day("2027-03-30")).has_value());
  EXPECT_FALSE(volgende_na(ronde, day("2027-03-31")).has_value());
}

TEST(NewRound, HasAFormOfItsOwnForEveryProposal) {
  State state;
  const auto form_of = [&](const char* url) {
    state.address = parse_address(url);
    return planformulier_van(state, nullptr).naam;
  };
  const std::string plain = form_of("/rondes?nieuw=1");
  EXPECT_EQ(plain, rondeformulier("plan", {}));
  const std::string spring = form_of("/rondes?nieuw=1&soorten=mg&van=2027-04-01&tot=2027-06-30");
  EXPECT_NE(spring, plain);
  EXPECT_NE(form_of("/rondes?nieuw=1&soorten=mg&van=2027-07-01&tot=2027-09-30"), spring);
  const Plaatsingsronde ronde = round_at(Rondestand::gepland);
  EXPECT_EQ(planformulier_van(state, &ronde).naam, rondeformulier("plan", ronde.id));
  EXPECT_EQ(planformulier_van(state, &ronde).begin, rondeformulier_van(ronde, state.taal));
  state.address = parse_address("/rondes?nieuw=1&van=gisteren");
  EXPECT_EQ(planformulier_van(state, nullptr).begin, RondeFormulier{}) << "what is no day is left out";
}

}  // namespace
}  // namespace stagepad::client
