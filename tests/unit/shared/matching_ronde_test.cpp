#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/matching/loting.hpp"
#include "shared/matching/uitslag.hpp"
#include "tests/support/catalogues.hpp"

namespace stagepad {
namespace {

Ronde voorbeeldronde() {
  auto read = read_json<Ronde>(source_file("assets/rondes/voorbeeld.json"));
  EXPECT_TRUE(read.ok());
  return std::move(read.value);
}

Ronde met_uitslag(Ronde ronde) {
  const Rondevraag vraag = rondevraag_van(ronde);
  ronde.uitslag = uitslag_van(ronde, vraag, verdeel(vraag.vraag));
  return ronde;
}

std::vector<std::string> codes(const Findings& findings) {
  std::vector<std::string> codes;
  for (const Finding& each : findings) codes.push_back(each.code + " " + each.pad);
  return codes;
}

using Codes = std::vector<std::string>;

/// What is found after a change of the example.
Codes gevonden(const std::function<void(Ronde&)>& verander) {
  Ronde ronde = voorbeeldronde();
  verander(ronde);
  return codes(controleer_ronde(ronde));
}

TEST(Ronde, OfTheExampleIsAccepted) {
  EXPECT_EQ(gevonden([](Ronde&) {}), Codes{});
}

TEST(Ronde, OfAnotherFormatIsNotLookedAt) {
  EXPECT_EQ(gevonden([](Ronde& r) {
              r.formaat = 2;
              r.ronde = "";
            }),
            Codes{"ronde.formaat /formaat"});
}

TEST(Ronde, RefusesWordsThatAreNoCodes) {
  EXPECT_EQ(gevonden([](Ronde& r) { r.ronde = "Voorjaar"; }), Codes{"ronde.geen_code /ronde"});
  EXPECT_EQ(gevonden([](Ronde& r) { r.deelnemers[3].pseudoniem = ""; }),
            Codes{"ronde.geen_code /deelnemers/3/pseudoniem"});
  EXPECT_EQ(gevonden([](Ronde& r) { r.plaatsen.push_back({"twee woorden", "", {}, {}, {1}}); }),
            Codes{"ronde.geen_code /plaatsen/7/code"});
  EXPECT_EQ(gevonden([](Ronde& r) { r.ronde = std::string(64, 'a'); }), Codes{});
  EXPECT_EQ(gevonden([](Ronde& r) { r.ronde = std::string(65, 'a'); }), Codes{"ronde.geen_code /ronde"});
  EXPECT_EQ(gevonden([](Ronde& r) { r.ronde = "az09._-"; }), Codes{});
}

TEST(Ronde, RefusesACodeThatStandsThereTwice) {
  EXPECT_EQ(gevonden([](Ronde& r) { r.plaatsen.push_back(r.plaatsen[2]); }), Codes{"ronde.dubbel /plaatsen/7/code"});
  EXPECT_EQ(gevonden([](Ronde& r) { r.deelnemers[4].pseudoniem = r.deelnemers[1].pseudoniem; }),
            Codes{"ronde.dubbel /deelnemers/4/pseudoniem"});
}

TEST(Ronde, RefusesPlacesThatNothingOffers) {
  EXPECT_EQ(gevonden([](Ronde& r) { r.deelnemers[0].voorkeuren[1].plaats = "weg"; }),
            Codes{"ronde.onbekende_plaats /deelnemers/0/voorkeuren/1/plaats"});
  EXPECT_EQ(gevonden([](Ronde& r) { r.deelnemers[9].vast->plaats = "weg"; }),
            Codes{"ronde.onbekende_plaats /deelnemers/9/vast/plaats"});
}

TEST(Ronde, RefusesListsThatAreTooLongOrNameAPlaceTwice) {
  EXPECT_EQ(gevonden([](Ronde& r) { r.deelnemers[0].voorkeuren.push_back({"leiden-mrt", {}}); }),
            Codes{"ronde.te_veel_voorkeuren /deelnemers/0/voorkeuren"});
  EXPECT_EQ(gevonden([](Ronde& r) { r.deelnemers[1].voorkeuren.push_back(r.deelnemers[1].voorkeuren[0]); }),
            Codes{"ronde.dubbele_voorkeur /deelnemers/1/voorkeuren/1/plaats"});
}

TEST(Ronde, RefusesMoreFixedPlacementsThanSeats) {
  EXPECT_EQ(gevonden([](Ronde& r) { r.deelnemers[8].vast = r.deelnemers[9].vast; }),
            Codes{"ronde.vast_te_vol /deelnemers/9/vast/plaats"});
}

TEST(Ronde, RefusesLineEndsInWhatIsHashedAsOneLine) {
  EXPECT_EQ(gevonden([](Ronde& r) { r.loting.openbare_bron = "a\nb"; }), Codes{"ronde.regeleinde /loting/openbare_bron"});
  EXPECT_EQ(gevonden([](Ronde& r) { r.loting.openbare_waarde = "\t"; }), Codes{"ronde.regeleinde /loting/openbare_waarde"});
}

// The hashes in the example, and this order, were worked out by a program in another language that had
// only the documentation.
TEST(Loting, IsTheOneThatAnotherProgramDraws) {
  const Ronde ronde = voorbeeldronde();
  EXPECT_EQ(codes(controleer_loting(ronde)), Codes{});
  std::vector<std::string> volgorde;
  for (const std::int32_t i : lotvolgorde(ronde)) volgorde.push_back(ronde.deelnemers[static_cast<std::size_t>(i)].pseudoniem);
  EXPECT_EQ(volgorde, (std::vector<std::string>{"g4su", "p7wq", "t8ba", "c5hn", "k3f9", "h2oj", "z1vd", "w9kc", "m2xe", "r6ly"}));
}

TEST(Loting, DrawsAnEarlierGroupFirst) {
  Ronde ronde = voorbeeldronde();
  for (std::size_t i = 0; i < ronde.deelnemers.size(); ++i) ronde.deelnemers[i].lotgroep.value = i < 7 ? 1 : 0;
  const auto volgorde = lotvolgorde(ronde);
  for (std::size_t i = 0; i < volgorde.size(); ++i) EXPECT_EQ(volgorde[i] >= 7, i < 3);
}

TEST(Loting, DependsOnSecretEntriesAndPublicValue) {
  const Ronde ronde = voorbeeldronde();
  const auto volgorde = lotvolgorde(ronde);
  Ronde anders = ronde;
  anders.loting.geheim[0] = anders.loting.geheim[0] == '0' ? '1' : '0';
  EXPECT_NE(lotvolgorde(anders), volgorde);
  anders = ronde;
  anders.loting.openbare_waarde = "48";
  EXPECT_NE(lotvolgorde(anders), volgorde);
  anders = ronde;
  std::swap(anders.deelnemers[0].voorkeuren[0], anders.deelnemers[0].voorkeuren[1]);
  EXPECT_NE(lotvolgorde(anders), volgorde);
  anders = ronde;
  anders.plaatsen[0].capaciteit.value = 3;
  EXPECT_EQ(lotvolgorde(anders), volgorde);
}

TEST(Loting, NamesEveryPublishedHashThatDiffers) {
  const auto na = [](const std::function<void(Ronde&)>& verander) {
    Ronde ronde = voorbeeldronde();
    verander(ronde);
    return codes(controleer_loting(ronde));
  };
  const std::string toezegging = "ronde.toezegging /loting/toezegging";
  const std::string inzendingen = "ronde.inzendingen /loting/inzendingen";
  const std::string aanbod = "ronde.aanbod /loting/aanbod";
  EXPECT_EQ(na([](Ronde& r) { r.regel = Plaatsingsregel::loting; }), Codes{toezegging});
  EXPECT_EQ(na([](Ronde& r) { r.voorkeuren.value = 3; }), Codes{toezegging});
  EXPECT_EQ(na([](Ronde& r) { r.loting.openbare_bron += "!"; }), Codes{toezegging});
  EXPECT_EQ(na([](Ronde& r) { r.loting.geheim[5] = 'x'; }), (Codes{"ronde.geheim /loting/geheim", toezegging}));
  EXPECT_EQ(na([](Ronde& r) { r.deelnemers[2].lotgroep.value = 1; }), Codes{inzendingen});
  EXPECT_EQ(na([](Ronde& r) { r.deelnemers[1].voorkeuren.push_back({"leiden-mrt", {}}); }), Codes{inzendingen});
  EXPECT_EQ(na([](Ronde& r) { r.plaatsen[1].capaciteit.value = 3; }), Codes{aanbod});
  EXPECT_EQ(na([](Ronde& r) { r.deelnemers[6].voorkeuren[0].bezwaar.reset(); }), Codes{aanbod});
  EXPECT_EQ(na([](Ronde& r) { r.deelnemers[9].vast.reset(); }), Codes{aanbod});
  EXPECT_EQ(na([](Ronde& r) { r.loting.aanbod = r.loting.inzendingen = r.loting.toezegging = ""; }), Codes{});
}

TEST(Uitslag, DoesNotDependOnTheOrderOfTheFile) {
  const Ronde ronde = met_uitslag(voorbeeldronde());
  Ronde anders = voorbeeldronde();
  std::reverse(anders.deelnemers.begin(), anders.deelnemers.end());
  std::reverse(anders.plaatsen.begin(), anders.plaatsen.end());
  EXPECT_EQ(met_uitslag(anders).uitslag, ronde.uitslag);
}

TEST(Uitslag, IsReadBackAndVerified) {
  for (const auto& each : EnumNames<Plaatsingsregel>::names) {
    Ronde ronde = voorbeeldronde();
    ronde.regel = each.value;
    ronde = met_uitslag(std::move(ronde));
    const auto read = read_json<Ronde>(to_json(ronde));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value, ronde);
    EXPECT_EQ(codes(controleer_uitslag(read.value, rondevraag_van(read.value))), Codes{}) << each.name;
  }
}

TEST(Uitslag, KeepsToFixedPlacements) {
  const Ronde ronde = met_uitslag(voorbeeldronde());
  for (const Rondeplaatsing& each : ronde.uitslag->plaatsingen) {
    if (each.pseudoniem == "h2oj") {
      EXPECT_EQ(each.plaats, "zwolle-mrt");
    }
    if (each.pseudoniem == "w9kc") {
      EXPECT_EQ(each.plaats, "");
    }
  }
}

/// What verification says after a change of the published outcome.
Codes na_knoeien(const std::function<void(Ronde&)>& verander) {
  Ronde ronde = met_uitslag(voorbeeldronde());
  verander(ronde);
  return codes(controleer_uitslag(ronde, rondevraag_van(ronde)));
}

std::size_t regel_van(const Ronde& ronde, const std::string& pseudoniem) {
  const auto& alle = ronde.uitslag->plaatsingen;
  const auto found = std::find_if(alle.begin(), alle.end(), [&](const auto& each) { return each.pseudoniem == pseudoniem; });
  return static_cast<std::size_t>(found - alle.begin());
}

TEST(Uitslag, ThatIsMissingOrTamperedWithIsNotVerified) {
  const std::string hash = "ronde.uitslag_hash /uitslag/hash";
  EXPECT_EQ(na_knoeien([](Ronde& r) { r.uitslag.reset(); }), Codes{"ronde.uitslag_ontbreekt /uitslag"});
  EXPECT_EQ(na_knoeien([](Ronde& r) { r.uitslag->hash[3] = 'x'; }), Codes{hash});
  EXPECT_EQ(na_knoeien([](Ronde& r) { r.uitslag->plaatsingen.pop_back(); }),
            (Codes{hash, "ronde.uitslag_aantal /uitslag/plaatsingen"}));
  EXPECT_EQ(na_knoeien([](Ronde& r) { std::swap(r.uitslag->plaatsingen[0], r.uitslag->plaatsingen[1]); }),
            (Codes{hash, "ronde.uitslag_volgorde /uitslag/plaatsingen/0"}));
  EXPECT_EQ(na_knoeien([](Ronde& r) { r.uitslag->plaatsingen[2].lotnummer = 9; }),
            (Codes{hash, "ronde.uitslag_regel /uitslag/plaatsingen/2"}));
  // A lottery that was drawn again, with an outcome to match, is not the one of this secret.
  EXPECT_NE(na_knoeien([](Ronde& r) {
              Ronde anders = r;
              anders.loting.openbare_waarde = "11";
              r.uitslag = met_uitslag(anders).uitslag;
            }),
            Codes{});
}

TEST(Uitslag, ThatGivesAPlaceToSomebodyElseIsNotVerified) {
  const auto ruil = [](Ronde& r) {
    // The seat in Amsterdam goes to another one who wanted it.
    auto& alle = r.uitslag->plaatsingen;
    const auto heeft = std::find_if(alle.begin(), alle.end(), [](const auto& each) { return each.plaats == "amsterdam-mrt"; });
    ASSERT_NE(heeft, alle.end());
    const std::size_t ander = regel_van(r, heeft->pseudoniem == "p7wq" ? "m2xe" : "p7wq");
    alle[ander].plaats = "amsterdam-mrt";
    alle[ander].rang = 1;
    heeft->plaats = "";
    heeft->rang.reset();
    r.uitslag->hash = uitslaghash(r, alle);
  };
  EXPECT_EQ(na_knoeien(ruil), Codes{"ronde.uitslag_bewijs /uitslag"});
  // Nor when the proof is left out.
  EXPECT_EQ(na_knoeien([&](Ronde& r) {
              ruil(r);
              r.uitslag->bewijs.clear();
            }),
            Codes{"ronde.uitslag_bewijs /uitslag"});
  EXPECT_EQ(na_knoeien([](Ronde& r) { r.uitslag->bewijs.clear(); }), Codes{});
}

TEST(Uitslag, WithWordsOfAnotherRoundIsNotVerified) {
  EXPECT_EQ(na_knoeien([](Ronde& r) { r.uitslag->bewijs[0].plaats = "elders"; }), Codes{"ronde.uitslag_onbekend /uitslag"});
  EXPECT_EQ(na_knoeien([](Ronde& r) {
              for (auto& each : r.uitslag->bewijs) each.prijs.push_back(0);
            }),
            Codes{"ronde.uitslag_onbekend /uitslag"});
  const Codes geknoeid = na_knoeien([](Ronde& r) {
    auto& eerste = r.uitslag->plaatsingen[regel_van(r, "k3f9")];
    eerste.plaats = "(ruimte)";
    eerste.rang.reset();
    r.uitslag->hash = uitslaghash(r, r.uitslag->plaatsingen);
  });
  EXPECT_EQ(geknoeid, Codes{"ronde.uitslag_onbekend /uitslag"});
}

}  // namespace
}  // namespace stagepad
