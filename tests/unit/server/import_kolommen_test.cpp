#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "server/import/gelijkenis.hpp"
#include "server/import/kolommen.hpp"
#include "server/import/rijlezer.hpp"

namespace stagepad {
namespace {

std::string codes(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) text += each.code + "@" + each.pad + " ";
  return text;
}

TEST(Kolomindeling, KnowsColumnsByWhateverPeopleCallThem) {
  const Kolomindeling kolommen(Importsoort::aios, {"E-MAILADRES", "naam aios", "programma", "Start opleiding", "FTE", "i.o."});
  EXPECT_EQ(codes(kolommen.findings()), "");
  const std::vector<std::string> rij = {"a@b.nl", "Zoë", "va", "1-3-2026", "0,8"};
  EXPECT_EQ(kolommen.cel(rij, "email"), "a@b.nl");
  EXPECT_EQ(kolommen.cel(rij, "naam"), "Zoë");
  EXPECT_EQ(kolommen.cel(rij, "io"), "") << "a line may be shorter than the heading";
  EXPECT_EQ(kolommen.cel(rij, "po"), "") << "no such column";
  EXPECT_EQ(kolommen.kop_van("start"), "Start opleiding");
  EXPECT_EQ(kolommen.kop_van("po"), "Praktijkopleider") << "as we call it";
}

TEST(Kolomindeling, TakesANameInPartsForAName) {
  const std::vector<std::string> others = {"E-mail", "Opleiding", "Begindatum", "Fte", "IO"};
  auto kop = others;
  kop.insert(kop.end(), {"Voornaam", "Achternaam"});
  EXPECT_EQ(codes(Kolomindeling(Importsoort::aios, kop).findings()), "");
  kop.pop_back();
  EXPECT_EQ(codes(Kolomindeling(Importsoort::aios, kop).findings()), "import.kolom_ontbreekt@/document ");
}

TEST(Kolomindeling, KnowsTheAiosOfAStageByNameOrByAddress) {
  EXPECT_EQ(codes(Kolomindeling(Importsoort::stages, {"Aios", "Stage", "Van"}).findings()), "");
  EXPECT_EQ(codes(Kolomindeling(Importsoort::stages, {"E-mail", "Soort stage", "Begindatum"}).findings()), "");
  EXPECT_EQ(codes(Kolomindeling(Importsoort::stages, {"Stage", "Begindatum"}).findings()), "import.kolom_ontbreekt@/document ");
}

TEST(Kolomindeling, SaysWhatIsMissingDoubleOrOfNoUse) {
  const Kolomindeling kolommen(Importsoort::plaatsen, {"Organisatie", "Instelling", "Stageplaats", "Kleur/geur"});
  EXPECT_EQ(codes(kolommen.findings()),
            "import.kolom_dubbel@/Instelling import.kolom_ontbreekt@/document import.onbekende_kolom@/Kleur~1geur ");
  EXPECT_TRUE(blocks(kolommen.findings()));
  const Kolomindeling fine(Importsoort::plaatsen, {"Instelling", "Stageplaats", "Soort", "", "Kleur"});
  EXPECT_FALSE(blocks(fine.findings())) << "what nothing is done with is only said";
}

TEST(Kolomindeling, FindsEveryColumnOfItsOwnEmptyFile) {
  for (const Importsoort soort : {Importsoort::plaatsen, Importsoort::aios, Importsoort::stages}) {
    const auto gelezen = lees_csv(sjabloon_van(soort) + "x");
    ASSERT_TRUE(gelezen.ok());
    EXPECT_EQ(gelezen.tabel.kop.size(), kolommen_van(soort).size());
    EXPECT_EQ(codes(Kolomindeling(soort, gelezen.tabel.kop).findings()), "");
  }
}

TEST(Cellen, HoldFteAsPeopleWriteIt) {
  const auto thousandths = [](std::string_view text) { return lees_fte(text).value_or(Decimal{-1}).thousandths; };
  for (const char* text : {"0,8", "0.8", "80%", "80 %", "80", "0,80", "0,8 fte", " 0.8 FTE "}) EXPECT_EQ(thousandths(text), 800) << text;
  EXPECT_EQ(thousandths("1"), 1000);
  EXPECT_EQ(thousandths("100"), 1000);
  EXPECT_EQ(thousandths("87,5%"), 875);
  EXPECT_EQ(thousandths("1,5"), 1500) << "left as it is, for the rules to refuse";
  EXPECT_EQ(thousandths("0"), 0);
  for (const char* text : {"", "veel", "%", "-0,8", "33,3333"}) EXPECT_EQ(thousandths(text), -1) << text;
}

TEST(Cellen, HoldYesAndNo) {
  for (const char* text : {"ja", "JA", " x ", "1", "Waar", "true"}) EXPECT_EQ(lees_ja_nee(text), true) << text;
  for (const char* text : {"nee", "Nee", "0", "onwaar", "-"}) EXPECT_EQ(lees_ja_nee(text), false) << text;
  for (const char* text : {"", "misschien"}) EXPECT_FALSE(lees_ja_nee(text).has_value()) << text;
}

TEST(Cellen, HoldDaysAsPeopleWriteThem) {
  const std::vector<std::string> kop = {"Begindatum"};
  const Kolomindeling kolommen(Importsoort::aios, kop);
  const auto day = [&](const std::string& text) {
    const store::Bronrij rij{2, {text}};
    Rijlezer lezer(kolommen, rij);
    const auto date = lezer.dag("start");
    return date ? to_iso(*date) : codes(lezer.findings());
  };
  for (const char* text : {"1-3-2026", "01/03/2026", "1 maart 2026", "1 mrt 2026", "2026-03-01", "1.3.26"}) {
    EXPECT_EQ(day(text), "2026-03-01") << text;
  }
  EXPECT_EQ(day("31-2-2026"), "datum.onleesbaar@/Begindatum ");
  EXPECT_EQ(day(""), "") << "nothing is no finding";
}

TEST(Cellen, HoldWordsAloneAndInLists) {
  const std::vector<std::string> kop = {"Soort stage"};
  const Kolomindeling kolommen(Importsoort::plaatsen, kop);
  const std::vector<Schrijfwijze> bekend = {
      {"mg", "M+G-stage"}, {"keuze", "Keuzestage"}, {"isk", "interdisciplinaire/klinische samenwerking"}};
  const auto words = [&](const std::string& text, Findings* findings = nullptr) {
    const store::Bronrij rij{2, {text}};
    Rijlezer lezer(kolommen, rij);
    const auto found = lezer.woorden("stagesoorten", bekend);
    if (findings) *findings = lezer.findings();
    return found;
  };
  EXPECT_EQ(words("m+g stage; KEUZESTAGE, keuzestage"), (std::vector<std::string>{"mg", "keuze"}));
  EXPECT_EQ(words("Interdisciplinaire/klinische samenwerking"), (std::vector<std::string>{"isk"}))
      << "a word may hold what separates words";
  Findings findings;
  EXPECT_EQ(words("keuzestage, iets anders", &findings), (std::vector<std::string>{"keuze"}));
  ASSERT_EQ(codes(findings), "import.onbekend_woord@/Soort stage ");
  ASSERT_TRUE(findings.front().herstel.has_value());
  EXPECT_EQ(findings.front().herstel->keuzes, (std::vector<std::string>{"isk", "keuze", "mg"}));
}

bool same_institution(std::string_view een, std::string_view ander) {
  return lijkt_op(kern_van_instelling(een), kern_van_instelling(ander));
}

TEST(Gelijkenis, OfInstitutionsLooksThroughLegalFormsAccentsOrderAndSlips) {
  EXPECT_TRUE(same_institution("Stichting GGZ Noord", "GGZ-Noord"));
  EXPECT_TRUE(same_institution("Coöperatie De Linde U.A.", "de linde"));
  EXPECT_TRUE(same_institution("Zorggroep Eiland B.V.", "Zorggroep Eiland"));
  EXPECT_TRUE(same_institution("Ziekenhuis Sint Jansdal", "Sint Jansdal ziekenhuis"));
  EXPECT_TRUE(same_institution("GGD Hollands Midden", "GGD Hollands Miden"));
  EXPECT_TRUE(same_institution("GGD Hollands Midden", "GGD Hollands Mdiden"));
  EXPECT_TRUE(same_institution("GGZNoord", "GGZ Noord"));
}

TEST(Gelijkenis, OfInstitutionsIsNotSeenWhereTheyDiffer) {
  EXPECT_FALSE(same_institution("GGD Noord", "GGD Zuid"));
  EXPECT_FALSE(same_institution("Kliniek De Eik", "Kliniek De Beuk"));
  EXPECT_FALSE(same_institution("Zorggroep Eiland", "Zorggroep Weiland Oost"));
  EXPECT_FALSE(same_institution("Locatie 1", "Locatie 2")) << "numbers tell apart";
  EXPECT_FALSE(same_institution("RIVM", "RIVN")) << "short names are one letter from many";
  EXPECT_FALSE(same_institution("Stichting", "Vereniging"));
  EXPECT_FALSE(same_institution("", ""));
}

TEST(Gelijkenis, OfPeopleLooksThroughTitles) {
  EXPECT_TRUE(lijkt_op(kern_van_persoon("dr. Zoë Jansen"), kern_van_persoon("Zoe Jansen")));
  EXPECT_TRUE(lijkt_op(kern_van_persoon("Jansen, Zoë"), kern_van_persoon("Zoë Jansen")));
  EXPECT_FALSE(lijkt_op(kern_van_persoon("Zoë Jansen"), kern_van_persoon("Bram Jansen")));
}

}  // namespace
}  // namespace stagepad
