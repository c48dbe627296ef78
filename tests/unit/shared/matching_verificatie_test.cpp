#include <algorithm>
#include <functional>
#include <gtest/gtest.h>

#include "shared/codec/json_reader.hpp"
#include "shared/matching/uitslag.hpp"
#include "shared/matching/verificatie.hpp"
#include "shared/text/ronde_in_woorden.hpp"
#include "tests/support/catalogues.hpp"

// What command line and browser both say of a published round, line by line.

namespace stagepad {
namespace {

Ronde gepubliceerd() {
  auto read = read_json<Ronde>(source_file("assets/rondes/voorbeeld.json"));
  EXPECT_TRUE(read.ok());
  Ronde ronde = std::move(read.value);
  const Rondevraag vraag = rondevraag_van(ronde);
  ronde.uitslag = uitslag_van(ronde, vraag, verdeel(vraag.vraag));
  return ronde;
}

/// The points that do not agree after a change, "-" before those that were not published.
std::string na(const std::function<void(Ronde&)>& verander) {
  Ronde ronde = gepubliceerd();
  verander(ronde);
  const Verificatie verificatie = verifieer(ronde);
  EXPECT_EQ(verificatie.regels.size(), std::size(EnumNames<Verificatiepunt>::names));
  std::string punten;
  bool is_fout = false;
  for (const Verificatieregel& each : verificatie.regels) {
    if (each.stand == Verificatiestand::klopt) continue;
    is_fout = is_fout || each.stand == Verificatiestand::klopt_niet;
    punten += each.stand == Verificatiestand::niet_gepubliceerd ? "-" : "";
    punten += std::string(to_name(each.punt)) + " ";
  }
  if (ronde.uitslag) {
    EXPECT_EQ(verificatie.klopt(), !is_fout);
  }
  return punten;
}

TEST(Verificatie, OfARoundAsItWasPublishedFindsNothing) {
  EXPECT_EQ(na([](Ronde&) {}), "");
}

TEST(Verificatie, SaysOfWhatWasNotPublishedThatItWasNot) {
  EXPECT_EQ(na([](Ronde& r) { r.loting.aanbod.clear(); }), "-aanbod ");
  EXPECT_EQ(na([](Ronde& r) { r.loting.toezegging = r.loting.inzendingen = ""; }), "-toezegging -inzendingen ");
  EXPECT_EQ(na([](Ronde& r) { r.uitslag.reset(); }), "-volgorde -bewijs -opnieuw -hash ");
}

TEST(Verificatie, WithoutAnOutcomeIsNone) {
  Ronde ronde = gepubliceerd();
  ronde.uitslag.reset();
  EXPECT_FALSE(verifieer(ronde).klopt());
}

TEST(Verificatie, NamesThePointThatWasTamperedWith) {
  EXPECT_EQ(na([](Ronde& r) { r.uitslag->hash[3] = 'x'; }), "hash ");
  EXPECT_EQ(na([](Ronde& r) { r.loting.toezegging[0] = 'x'; }), "toezegging ");
  EXPECT_EQ(na([](Ronde& r) { std::swap(r.uitslag->plaatsingen[0], r.uitslag->plaatsingen[1]); }),
            "volgorde bewijs opnieuw hash ");
}

TEST(Verificatie, FindsAnotherDivisionWhoseChecksumFits) {
  const auto ruil = [](Ronde& r) {
    auto& alle = r.uitslag->plaatsingen;
    const auto van = [&](const char* wie) {
      return std::find_if(alle.begin(), alle.end(), [&](const auto& each) { return each.pseudoniem == wie; });
    };
    const auto heeft =
        std::find_if(alle.begin(), alle.end(), [](const auto& each) { return each.plaats == "amsterdam-mrt"; });
    const auto ander = van(heeft->pseudoniem == "p7wq" ? "m2xe" : "p7wq");
    ander->plaats = "amsterdam-mrt";
    ander->rang = 1;
    heeft->plaats = "";
    heeft->rang.reset();
    r.uitslag->hash = uitslaghash(r, alle);
  };
  EXPECT_EQ(na(ruil), "bewijs opnieuw ");
}

TEST(Verificatie, OfALotteryDrawnWithAnotherValueFails) {
  EXPECT_EQ(na([](Ronde& r) { r.loting.openbare_waarde = "11"; }).find("volgorde bewijs opnieuw"), 0U);
}

TEST(Verificatie, SaysEveryPointInBothLanguages) {
  const Ronde ronde = gepubliceerd();
  for (const Taal taal : {Taal::nl, Taal::en}) {
    for (const auto& each : EnumNames<Verificatiepunt>::names) {
      const std::string text = verificatie_text(each.value, ronde, catalogue_of(taal));
      EXPECT_GT(text.size(), 20U) << each.name;
      EXPECT_EQ(text.find('{'), std::string::npos) << text;
    }
  }
}

}  // namespace
}  // namespace stagepad
