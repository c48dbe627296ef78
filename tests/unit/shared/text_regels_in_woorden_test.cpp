#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

#include "shared/codec/json_reader.hpp"
#include "shared/text/regels_in_woorden.hpp"
#include "tests/support/catalogues.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

constexpr const char* k_packs[] = {
    "dg",           "fg",          "fg-niet-sboh", "gz",         "gz-master",    "izb",
    "jgz",          "jgz-2024",    "jgz-niet-sboh", "mmk",       "tbc",          "tno-eerder",
    "tno-later",    "va",          "va-3-maanden", "va-4-maanden", "va-kwartaal"};

Regelpakket pack_of(const std::string& id) {
  std::ifstream file(std::string(STAGEPAD_SOURCE_DIR) + "/assets/rulepacks/" + id + ".json");
  std::stringstream text;
  text << file.rdbuf();
  auto read = read_json<Regelpakket>(text.str());
  EXPECT_TRUE(read.ok()) << id;
  return std::move(read.value);
}

std::string sentence_of(const std::string& pack, const std::string& id, Taal taal = Taal::nl) {
  for (const Regelzin& each : regels_in_woorden(pack_of(pack), catalogue_of(taal))) {
    if (each.id == id) return each.zin;
  }
  return "no rule " + id;
}

// A placeholder left open, a word in code or an empty phrase would show in one of these.
TEST(RulesInWords, SayEveryRuleOfEveryPackInBothLanguages) {
  for (const char* id : k_packs) {
    for (const Taal taal : {Taal::nl, Taal::en}) {
      const Regelpakket pakket = pack_of(id);
      const std::vector<Regelzin> zinnen = regels_in_woorden(pakket, catalogue_of(taal));
      EXPECT_GT(zinnen.size(), pakket.onderdelen.size());
      for (const Regelzin& zin : zinnen) {
        for (const char* bad : {"{", "}", "_", "  ", " ,", " .", "()", "..", ": ."}) {
          EXPECT_EQ(zin.zin.find(bad), std::string::npos) << id << " " << zin.id << ": " << zin.zin;
        }
        EXPECT_GT(zin.zin.size(), 20U) << id << " " << zin.id << ": " << zin.zin;
        EXPECT_FALSE(zin.bron.empty()) << id << " " << zin.id;
      }
    }
  }
}

TEST(RulesInWords, StandByTheme) {
  const auto zinnen = regels_in_woorden(pack_of("izb"), catalogue_of(Taal::nl));
  for (std::size_t i = 1; i < zinnen.size(); ++i) {
    EXPECT_LE(zinnen[i - 1].thema, zinnen[i].thema) << zinnen[i].id;
  }
  EXPECT_EQ(zinnen.front().thema, Regelthema::opbouw);
  EXPECT_EQ(zinnen.back().thema, Regelthema::tijd);
}

TEST(RulesInWords, SayDeadlinesOfEveryForm) {
  EXPECT_EQ(sentence_of("tbc", "termijn.stageplan"),
            "Stageplan inleveren (alle stages): uiterlijk 4 weken voor de eerste dag van de stage. "
            "Aan zet is de aios.");
  EXPECT_EQ(sentence_of("tbc", "termijn.voorkeur"),
            "Voorkeuren opgeven (M+G-stage, via de Stage etalage): vóór de eerste dag van de maand, "
            "4 maanden van tevoren; bij een start in september dus uiterlijk 30 april. Aan zet is "
            "de aios.");
  EXPECT_EQ(sentence_of("va-4-maanden", "termijn.voorkeur").find("30 april"), std::string::npos);
  const std::string quarters = sentence_of("va-kwartaal", "termijn.voorkeur");
  EXPECT_NE(quarters.find("bij een start in kwartaal 1 uiterlijk 30 september van het jaar ervoor"),
            std::string::npos)
      << quarters;
}

TEST(RulesInWords, SayWhatPlacesAreAsked) {
  EXPECT_EQ(sentence_of("tbc", "plaats.as-longgeneeskunde"),
            "Stage aanpalend specialisme: op het gebied van longgeneeskunde en op een erkende "
            "opleidingsplaats. Anders kan het niet.");
  EXPECT_EQ(sentence_of("tbc", "plaats.as-longgeneeskunde", Taal::en).find("Anders"),
            std::string::npos);
}

TEST(RulesInWords, ExplainOurChoicesInBothLanguages) {
  for (const std::string& file : vectors::files_in("assets/rulepacks", ".json")) {
    const std::string id = file.substr(file.rfind('/') + 1, file.size() - file.rfind('/') - 6);
    const auto dutch = regels_in_woorden(pack_of(id.c_str()), catalogue_of(Taal::nl));
    const auto english = regels_in_woorden(pack_of(id.c_str()), catalogue_of(Taal::en));
    ASSERT_EQ(dutch.size(), english.size());
    for (std::size_t i = 0; i < dutch.size(); ++i) {
      if (dutch[i].toelichting.empty()) continue;
      EXPECT_NE(dutch[i].toelichting, english[i].toelichting) << id << " " << dutch[i].id;
      EXPECT_FALSE(english[i].toelichting.empty()) << id << " " << dutch[i].id;
    }
  }
}

TEST(RulesInWords, AnExplanationOnlyInDutchIsShownInEnglishToo) {
  Regelpakket pakket = pack_of("tbc");
  ASSERT_FALSE(pakket.regels.beoordeling.empty());
  Herkomst& herkomst = pakket.regels.beoordeling[0].herkomst;
  herkomst.toelichting = "Alleen hier.";
  herkomst.toelichting_en.clear();
  bool is_shown = false;
  for (const Regelzin& each : regels_in_woorden(pakket, catalogue_of(Taal::en))) {
    is_shown = is_shown || each.toelichting == "Alleen hier.";
  }
  EXPECT_TRUE(is_shown);
}

TEST(RulesInWords, TellOurChoicesFromTheSource) {
  std::set<Zekerheid> seen;
  for (const Regelzin& each : regels_in_woorden(pack_of("tbc"), catalogue_of(Taal::nl))) {
    seen.insert(each.zekerheid);
    EXPECT_TRUE(each.zekerheid != Zekerheid::standaard || !each.toelichting.empty()) << each.id;
  }
  EXPECT_EQ(seen.count(Zekerheid::bron), 1U);
  EXPECT_EQ(seen.count(Zekerheid::standaard), 1U);
}

}  // namespace
}  // namespace stagepad
