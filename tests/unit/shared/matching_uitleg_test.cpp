#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "shared/base/sha256.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/matching/diagnose.hpp"
#include "shared/matching/uitleg.hpp"
#include "shared/text/ronde_in_woorden.hpp"
#include "tests/support/catalogues.hpp"
#include "tests/unit/shared/matching_world.hpp"

namespace stagepad {
namespace {

using matching_test::Dobbelsteen;
using matching_test::Maat;

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// A round with its outcome worked out, and all that is told about it.
struct Doorgerekend {
  explicit Doorgerekend(Ronde gegeven)
      : ronde(std::move(gegeven)), vraag(rondevraag_van(ronde)), uitkomst(verdeel(vraag.vraag)), uitlegger(ronde, vraag, uitkomst) {}

  [[nodiscard]] std::int32_t nummer(const std::string& pseudoniem) const {
    const auto found = std::find_if(ronde.deelnemers.begin(), ronde.deelnemers.end(),
                                    [&](const auto& each) { return each.pseudoniem == pseudoniem; });
    return static_cast<std::int32_t>(found - ronde.deelnemers.begin());
  }
  [[nodiscard]] Uitleg leg_uit(const std::string& pseudoniem) const { return uitlegger.leg_uit(nummer(pseudoniem)); }

  Ronde ronde;
  Rondevraag vraag;
  Verdeeluitkomst uitkomst;
  Uitlegger uitlegger;
};

Ronde voorbeeldronde(Plaatsingsregel regel = Plaatsingsregel::iedereen_eerst_geplaatst) {
  auto read = read_json<Ronde>(source_file("assets/rondes/voorbeeld.json"));
  EXPECT_TRUE(read.ok());
  read.value.regel = regel;
  return std::move(read.value);
}

/// A round of which everything is invented, with objections and fixed placements.
Ronde willekeurige_ronde(Dobbelsteen& dobbelsteen, const Maat& maat, Plaatsingsregel regel) {
  const Verdeelvraag vraag = matching_test::willekeurige_vraag(dobbelsteen, maat, regel);
  Ronde ronde;
  ronde.ronde = "proef";
  ronde.regel = regel;
  ronde.voorkeuren.value = maat.voorkeuren;
  ronde.loting.geheim = to_hex(sha256(std::to_string(dobbelsteen.onder(1'000'000))));
  std::vector<std::int32_t> vrij = vraag.capaciteit;
  for (std::size_t i = 0; i < vraag.capaciteit.size(); ++i) {
    ronde.plaatsen.push_back({"plaats-" + std::to_string(i), "", {}, {}, {vraag.capaciteit[i]}});
  }
  for (std::int32_t persoon = 0; persoon < vraag.personen(); ++persoon) {
    Rondedeelnemer deelnemer;
    deelnemer.pseudoniem = "d" + std::to_string(persoon);
    for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
      Rondevoorkeur voorkeur{ronde.plaatsen[at(vraag.keuzes[k].plaats)].code, {}};
      if (dobbelsteen.onder(12) == 0) voorkeur.bezwaar = Bezwaar{Bezwaarsoort::niet_goedgekeurd, "", {}, {}, ""};
      deelnemer.voorkeuren.push_back(std::move(voorkeur));
    }
    const std::int32_t plaats = dobbelsteen.onder(vraag.plaatsen());
    if (dobbelsteen.onder(15) == 0 && vrij[at(plaats)] > 0) {
      --vrij[at(plaats)];
      deelnemer.vast = Vastzetting{ronde.plaatsen[at(plaats)].code, {}, {}, ""};
    }
    ronde.deelnemers.push_back(std::move(deelnemer));
  }
  return ronde;
}

TEST(Uitleg, GivesEveryChoiceThatWasNotGotAReasonThatTheCheckerAccepts) {
  Dobbelsteen dobbelsteen(31);
  std::map<Reden, int> redenen;
  for (int keer = 0; keer < 150; ++keer) {
    const Maat maat{2 + dobbelsteen.onder(40), 1 + dobbelsteen.onder(10), 1 + dobbelsteen.onder(4),
                    1 + dobbelsteen.onder(40), 0, dobbelsteen.onder(3)};
    const Doorgerekend d(
        willekeurige_ronde(dobbelsteen, maat, EnumNames<Plaatsingsregel>::names[keer % 3].value));
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(d.ronde.deelnemers.size()); ++i) {
      const Uitleg uitleg = d.uitlegger.leg_uit(i);
      const Rondedeelnemer& wie = d.ronde.deelnemers[at(i)];
      if (wie.vast) {
        ASSERT_TRUE(uitleg.keuzes.empty());
        ASSERT_EQ(uitleg.plaats, wie.vast->plaats);
        continue;
      }
      ASSERT_EQ(uitleg.keuzes.size(), uitleg.rang ? at(*uitleg.rang) - 1 : wie.voorkeuren.size());
      for (const Keuzeuitleg& keuze : uitleg.keuzes) {
        ++redenen[keuze.reden];
        ASSERT_TRUE(d.uitlegger.klopt(i, keuze)) << to_json(uitleg) << to_json(d.ronde);
        ASSERT_EQ(std::count(keuze.zittend.begin(), keuze.zittend.end(), uitleg.lotnummer), 0);
        ASSERT_LE(static_cast<std::int32_t>(keuze.zittend.size()), keuze.zetels);
        ASSERT_LT(keuze.ten_koste_van.value_or(0), uitleg.lotnummer);
      }
    }
  }
  for (const auto& each : EnumNames<Reden>::names) EXPECT_GT(redenen[each.value], 40) << each.name;
}

TEST(Uitleg, WithAnotherReasonIsNotAccepted) {
  Dobbelsteen dobbelsteen(32);
  int geprobeerd = 0;
  for (int keer = 0; keer < 120; ++keer) {
    const Maat maat{2 + dobbelsteen.onder(30), 1 + dobbelsteen.onder(8), 2, 1 + dobbelsteen.onder(30), 0, 1};
    const Doorgerekend d(
        willekeurige_ronde(dobbelsteen, maat, EnumNames<Plaatsingsregel>::names[keer % 3].value));
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(d.ronde.deelnemers.size()); ++i) {
      for (const Keuzeuitleg& keuze : d.uitlegger.leg_uit(i).keuzes) {
        for (const auto& each : EnumNames<Reden>::names) {
          if (each.value == keuze.reden) continue;
          Keuzeuitleg fout = keuze;
          fout.reden = each.value;
          ASSERT_FALSE(d.uitlegger.klopt(i, fout)) << to_name(keuze.reden) << " as " << each.name;
          ++geprobeerd;
        }
        Keuzeuitleg fout = keuze;
        if (fout.ten_koste_van) {
          // At the expense of nobody drawn earlier: then there would be no reason.
          fout.ten_koste_van = d.vraag.lotnummer[at(i)];
          ASSERT_FALSE(d.uitlegger.klopt(i, fout));
        }
        if (keuze.reden != Reden::ten_koste_van_groep) continue;
        --fout.verschil.op_rang[0];
        ASSERT_FALSE(d.uitlegger.klopt(i, fout));
      }
    }
  }
  EXPECT_GT(geprobeerd, 1'000);
}

TEST(Uitleg, NamesTheRuleTheLotteryTheGroupOrThePeriod) {
  const Doorgerekend d(voorbeeldronde());
  const Uitleg loting = d.leg_uit("m2xe");
  EXPECT_EQ(loting.plaats, "");
  ASSERT_EQ(loting.keuzes.size(), 1U);
  EXPECT_EQ(loting.keuzes[0].reden, Reden::vol_door_loting);
  EXPECT_EQ(loting.keuzes[0].gegadigden, 3);
  EXPECT_EQ(loting.keuzes[0].zetels, 1);
  EXPECT_EQ(loting.keuzes[0].zittend, std::vector<std::int32_t>{2});
  EXPECT_EQ(loting.keuzes[0].ten_koste_van, 2);
  EXPECT_EQ(d.leg_uit("r6ly").keuzes[0].reden, Reden::niet_toelaatbaar);
  const Uitleg periode = d.leg_uit("w9kc");
  ASSERT_EQ(periode.keuzes.size(), 2U);
  EXPECT_EQ(periode.keuzes[0].reden, Reden::geen_zetels);
  EXPECT_EQ(periode.keuzes[1].reden, Reden::geen_zetels);
  EXPECT_EQ(periode.keuzes[1].vast, 1);
}

/// All sentences of an explanation, a line each.
std::string zinnen(const Doorgerekend& d, const std::string& wie, Taal taal) {
  const Uitlegtekst tekst = uitleg_in_woorden(d.leg_uit(wie), d.ronde, catalogue_of(taal));
  std::string alles = tekst.uitkomst.titel + "\n";
  for (const std::string& zin : tekst.uitkomst.zinnen) alles += zin + "\n";
  for (const Uitlegdeel& deel : tekst.keuzes) {
    alles += deel.titel + "\n";
    for (const std::string& zin : deel.zinnen) alles += zin + "\n";
  }
  for (const std::string& zin : tekst.verder) alles += zin + "\n";
  return alles;
}

/// The example without periods, so that lines stay short.
Doorgerekend zonder_perioden(Plaatsingsregel regel) {
  Ronde ronde = voorbeeldronde(regel);
  for (Rondeplaats& each : ronde.plaatsen) each.eerste_dag.reset();
  return Doorgerekend(std::move(ronde));
}

TEST(Uitleg, IsWrittenInDutch) {
  const Doorgerekend d = zonder_perioden(Plaatsingsregel::iedereen_eerst_geplaatst);
  EXPECT_EQ(zinnen(d, "k3f9", Taal::nl),
            "Deelnemer k3f9 · lotnummer 5 van 10 · iedereen eerst geplaatst\n"
            "Je hebt in deze ronde geen plaats.\n"
            "Keuze 1 · GGD Amsterdam\n"
            "3 deelnemers wilden deze plaats, en er was 1 zetel, nu voor lotnummer 2.\n"
            "Je kon haar alleen krijgen als lotnummer 2, dat eerder is getrokken dan 5, daarvoor moest wijken.\n"
            "De goedkoopste weg: lotnummer 2 van GGD Amsterdam (keuze 1) naar geen plaats.\n"
            "Keuze 2 · GGD regio Utrecht\n"
            "3 deelnemers wilden deze plaats, en er waren 2 zetels, nu voor lotnummer 3 en 4.\n"
            "Kreeg jij deze plaats, dan was de verdeling als geheel slechter: 1 minder met keuze 1 en 1 meer met keuze 2.\n"
            "De goedkoopste weg: lotnummer 4 van GGD regio Utrecht (keuze 1) naar geen plaats.\n"
            "Er is nog plaats bij GGD Haaglanden. Overleg met het Stagebureau welke daarvan past.\n");
  EXPECT_EQ(zinnen(d, "w9kc", Taal::nl),
            "Deelnemer w9kc · lotnummer 8 van 10 · iedereen eerst geplaatst\n"
            "Je hebt in deze ronde geen plaats.\n"
            "Keuze 1 · GGD West-Brabant\n"
            "Op deze plaats is in deze periode geen zetel vrij.\n"
            "Keuze 2 · GGD IJsselland\n"
            "Alle zetels (1) waren al vergeven voordat er werd verdeeld.\n"
            "Er is nog plaats bij GGD Haaglanden. Overleg met het Stagebureau welke daarvan past.\n");
  EXPECT_EQ(zinnen(d, "h2oj", Taal::nl),
            "Deelnemer h2oj · lotnummer 6 van 10 · iedereen eerst geplaatst\n"
            "Je bent geplaatst op GGD IJsselland door een besluit, buiten de loting om.\n"
            "Besloten door het Stagebureau, 3 november 2026\n"
            "Reden: agreed in the former round\n");
}

TEST(Uitleg, IsWrittenInEnglish) {
  const Doorgerekend d = zonder_perioden(Plaatsingsregel::loting);
  EXPECT_EQ(zinnen(d, "m2xe", Taal::en),
            "Participant m2xe · lottery number 9 of 10 · lottery\n"
            "You have no place in this round.\n"
            "Choice 1 · GGD Amsterdam\n"
            "3 participants wanted this place, and there was 1 seat, now held by number 2.\n"
            "All seats went to people drawn before your lottery number 9.\n"
            "There is still room at GGD Haaglanden. Ask the Stagebureau which of them fits.\n");
  EXPECT_EQ(zinnen(d, "r6ly", Taal::en),
            "Participant r6ly · lottery number 10 of 10 · lottery\n"
            "You got GGD Haaglanden (choice 2).\n"
            "Choice 1 · RIVM, infectieziekten\n"
            "This choice did not count: the rule ‘mg.ander-profiel’ of the programme stands in the way.\n");
}

TEST(Diagnose, SaysWhereItPinchesAndWhatASeatWouldBring) {
  const Doorgerekend d(voorbeeldronde());
  const Diagnose diagnose = diagnose_van(d.ronde, d.vraag, d.uitkomst);
  EXPECT_EQ(diagnose.deelnemers, 10);
  EXPECT_EQ(diagnose.geplaatst, 7);
  EXPECT_EQ(diagnose.meest, 7);
  EXPECT_EQ(diagnose.op_rang, (std::vector<std::int32_t>{5, 1}));
  // Three named Amsterdam, one of them Utrecht as well; there and in Leiden three others.
  EXPECT_EQ(diagnose.knelpunten,
            (std::vector<Knelpunt>{{{"amsterdam-mrt", "leiden-mrt", "utrecht-mrt"}, 4, 6},
                                   {{"breda-mrt", "zwolle-mrt"}, 0, 1}}));
  EXPECT_EQ(diagnose.winst, (std::vector<Zetelwinst>{{"amsterdam-mrt", 1, {1, 0}},
                                                     {"breda-mrt", 1, {1, 0}},
                                                     {"utrecht-mrt", 1, {0, 1}},
                                                     {"zwolle-mrt", 1, {0, 1}},
                                                     {"leiden-mrt", 1, {-1, 2}}}));
  EXPECT_EQ(diagnose.over, (std::vector<Overplaats>{{"den-haag-mrt", 1, 2}}));
}

TEST(Diagnose, IsWrittenInWords) {
  const Doorgerekend d = zonder_perioden(Plaatsingsregel::iedereen_eerst_geplaatst);
  const auto delen = diagnose_in_woorden(diagnose_van(d.ronde, d.vraag, d.uitkomst), d.ronde, catalogue_of(Taal::nl), 1);
  ASSERT_EQ(delen.size(), 4U);
  EXPECT_EQ(delen[0].zinnen, std::vector<std::string>{"7 van 10 deelnemers geplaatst · keuze 1: 5 · keuze 2: 1"});
  EXPECT_EQ(delen[1].zinnen,
            (std::vector<std::string>{"6 deelnemers noemden alleen GGD Amsterdam, GGD Hollands Midden en GGD regio "
                                      "Utrecht, samen 4 zetels: 2 blijven zonder plaats.",
                                      "…"}));
  EXPECT_EQ(delen[2].zinnen[0], "GGD Amsterdam: 1 deelnemer meer geplaatst en 1 meer met keuze 1");
  EXPECT_EQ(delen[3].zinnen, std::vector<std::string>{"GGD Haaglanden: 1 over, 2 keer genoemd"});
}

/// A shortage must be one: exactly so many people named nothing outside it, and every seat is taken by
/// them. Together the shortages explain everybody who could not be placed.
TEST(Diagnose, ExplainsEverybodyWhoCannotBePlaced) {
  Dobbelsteen dobbelsteen(33);
  int tekorten = 0;
  for (int keer = 0; keer < 300; ++keer) {
    const Maat maat{2 + dobbelsteen.onder(60), 1 + dobbelsteen.onder(15), 1 + dobbelsteen.onder(3),
                    1 + dobbelsteen.onder(60), 0, dobbelsteen.onder(3)};
    const Doorgerekend d(
        willekeurige_ronde(dobbelsteen, maat, EnumNames<Plaatsingsregel>::names[keer % 3].value));
    const Diagnose diagnose = diagnose_van(d.ronde, d.vraag, d.uitkomst);
    std::int32_t tekort = diagnose.zonder_keuze;
    for (const Knelpunt& knelpunt : diagnose.knelpunten) {
      std::int32_t alleen_hier = 0;
      for (std::int32_t persoon = 0; persoon < d.vraag.vraag.personen(); ++persoon) {
        const auto eerste = at(d.vraag.vraag.keuzes_vanaf[at(persoon)]);
        const auto einde = at(d.vraag.vraag.keuzes_vanaf[at(persoon) + 1]);
        bool alleen = eerste < einde;
        for (auto k = eerste; k < einde; ++k) {
          const std::string& code = d.ronde.plaatsen[at(d.vraag.plaats[at(d.vraag.vraag.keuzes[k].plaats)])].code;
          alleen = alleen && std::count(knelpunt.plaatsen.begin(), knelpunt.plaatsen.end(), code) == 1;
        }
        if (alleen) ++alleen_hier;
      }
      ASSERT_EQ(knelpunt.personen, alleen_hier);
      ASSERT_GT(knelpunt.personen, knelpunt.zetels);
      tekort += knelpunt.personen - knelpunt.zetels;
      ++tekorten;
    }
    ASSERT_EQ(diagnose.meest, diagnose.deelnemers - tekort);
    ASSERT_LE(diagnose.geplaatst, diagnose.meest);
  }
  EXPECT_GT(tekorten, 100);
}

/// What the rules give for many invented questions, as one figure: the outcome is unique, so it is the same
/// in every build and in every version.
TEST(Uitkomsten, AreTheSameInEveryBuild) {
  Dobbelsteen dobbelsteen(51);
  Sha256 hash;
  for (int keer = 0; keer < 600; ++keer) {
    const Maat maat{1 + dobbelsteen.onder(200), 1 + dobbelsteen.onder(40), 1 + dobbelsteen.onder(4),
                    1 + dobbelsteen.onder(200), 5, dobbelsteen.onder(3)};
    const Verdeelvraag vraag = matching_test::willekeurige_vraag(
        dobbelsteen, maat, EnumNames<Plaatsingsregel>::names[keer % 3].value);
    for (const std::int32_t plaats : verdeel(vraag).verdeling) hash.update(std::to_string(plaats) + "\n");
  }
  EXPECT_EQ(to_hex(hash.finish()), "e248c2213233addc49fdba6a1ea4f5836aa917cbaa35d24c80b0fc3c4bbf704a");
}

/// And so is the proof, as long as nobody changes how it is found.
TEST(Uitkomsten, AreProvedTheSameWayInEveryBuild) {
  const Doorgerekend d(voorbeeldronde());
  EXPECT_EQ(to_hex(sha256(to_json(uitslag_van(d.ronde, d.vraag, d.uitkomst)))),
            "5b2216522672e83efdd0bcf5fc323d9d312915f0a720dddc1080513789b1c23a");
}

}  // namespace
}  // namespace stagepad
