#include <gtest/gtest.h>
#include <limits>
#include <string>
#include <vector>

#include "shared/rules/rulepack.hpp"
#include "tests/unit/shared/vector_world.hpp"

// The boundaries of what a rule pack may say: on each side of every number, and what each demand on
// its own is worth. Every case is a shipped pack with one change.

namespace stagepad {
namespace {

using Faults = std::vector<std::string>;

/// "code path" of every fault of a pack after a change.
template <class Change>
Faults faults(const char* id, const Change& change) {
  Regelpakket pakket = vectors::pack(id);
  change(pakket);
  Faults found;
  for (const Finding& each : check_rulepack(pakket)) found.push_back(each.code + " " + each.pad);
  return found;
}

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

Decimal thousandths(std::int32_t value) { return Decimal{value}; }

TEST(RulePackHead, AnOpenEndIsNoFault) {
  EXPECT_EQ(faults("va",
                   [](Regelpakket& p) {
                     p.cohort = {on("2024-03-01"), std::nullopt};
                   }),
            Faults{});
  EXPECT_EQ(faults("va",
                   [](Regelpakket& p) {
                     p.cohort = {std::nullopt, on("2024-03-01")};
                   }),
            Faults{});
}

TEST(RulePackHead, AValidityThatEndsBeforeItStartsIsOne) {
  EXPECT_EQ(faults("va",
                   [](Regelpakket& p) {
                     p.geldig = {on("2024-03-02"), on("2024-03-01")};
                   }),
            Faults{"regelpakket.cohort /geldig/tot_en_met"});
}

Faults duration(std::int32_t maanden, std::int32_t weken, std::int32_t uren,
                std::int32_t uren_per_week) {
  return faults("va", [&](Regelpakket& p) {
    Duur& duur = p.onderdelen[1].duur;
    duur = {thousandths(maanden), thousandths(weken), thousandths(uren), thousandths(uren_per_week),
            true};
  });
}

const Faults k_no_duration = {"regelpakket.duur /onderdelen/1/duur"};
const Faults k_too_long = {"regelpakket.duur_te_lang /onderdelen/1/duur"};

TEST(RulePackDuration, IsInOneUnit) {
  EXPECT_EQ(duration(1, 0, 0, 0), Faults{});
  EXPECT_EQ(duration(0, 1, 0, 0), Faults{});
  EXPECT_EQ(duration(0, 0, 1, 1), Faults{});
  EXPECT_EQ(duration(0, 0, 0, 0), k_no_duration);
  EXPECT_EQ(duration(1, 0, 1, 1), k_no_duration);
  EXPECT_EQ(duration(0, 1, 1, 1), k_no_duration);
  EXPECT_EQ(duration(-1, 0, 0, 0), k_no_duration);
}

TEST(RulePackDuration, HoursAndHoursAWeekGoTogether) {
  EXPECT_EQ(duration(0, 0, 1, 0), k_no_duration);
  EXPECT_EQ(duration(1, 0, 0, 1), k_no_duration);
}

TEST(RulePackDuration, IsAtMostWhatFits) {
  EXPECT_EQ(duration(240'000, 0, 0, 0), Faults{});
  EXPECT_EQ(duration(240'001, 0, 0, 0), k_too_long);
  EXPECT_EQ(duration(0, 1'040'000, 0, 0), Faults{});
  EXPECT_EQ(duration(0, 1'040'001, 0, 0), k_too_long);
  EXPECT_EQ(duration(0, 0, 40'000'000, 168'000), Faults{});
  EXPECT_EQ(duration(0, 0, 40'000'001, 168'000), k_too_long);
  EXPECT_EQ(duration(0, 0, 40'000'000, 168'001), k_too_long);
}

TEST(RulePackParts, EachHasAWordANameAndASource) {
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.onderdelen[0].code.clear(); }),
            Faults{"regelpakket.leeg /onderdelen/0/code"});
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.onderdelen[0].naam.nl.clear(); }),
            Faults{"regelpakket.leeg /onderdelen/0/naam/nl"});
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.onderdelen[4].herkomst.bron = "krant"; }),
            Faults{"regelpakket.bron /onderdelen/4/herkomst/bron"});
}

/// TBC: kz (6) is kz-sanatorium, kz-mmb and what is left, kz-vrij.
std::size_t composite(const Regelpakket& pakket) {
  std::size_t index = 0;
  while (pakket.onderdelen[index].delen.empty()) ++index;
  return index;
}

template <class Change>
Faults part_stage_faults(std::size_t deel, const Change& change) {
  return faults("tbc", [&](Regelpakket& p) {
    RegelpakketOnderdeel& part = p.onderdelen[composite(p)];
    change(part, part.delen[deel]);
  });
}

std::string in_composite(const char* code, const char* rest) {
  return std::string(code) + " /onderdelen/" + std::to_string(composite(vectors::pack("tbc"))) +
         rest;
}

TEST(RulePackPartStages, EachHasAWordANameARouteASourceAndADurationThatCanBe) {
  using Part = RegelpakketOnderdeel;
  using Deel = RegelpakketDeel;
  EXPECT_EQ(part_stage_faults(1, [](Part&, Deel& deel) { deel.code.clear(); }).front(),
            in_composite("regelpakket.leeg", "/delen/1/code"));
  EXPECT_EQ(part_stage_faults(1, [](Part&, Deel& deel) { deel.naam.en.clear(); }),
            Faults{in_composite("regelpakket.leeg", "/delen/1/naam/en")});
  EXPECT_EQ(part_stage_faults(1, [](Part&, Deel& deel) { deel.routes.clear(); }),
            Faults{in_composite("regelpakket.route", "/delen/1/routes")});
  EXPECT_EQ(part_stage_faults(0, [](Part&, Deel& deel) { deel.herkomst.bron = "krant"; }),
            Faults{in_composite("regelpakket.bron", "/delen/0/herkomst/bron")});
  EXPECT_EQ(part_stage_faults(0, [](Part&, Deel& deel) { deel.duur = Duur{}; }),
            Faults{in_composite("regelpakket.duur", "/delen/0/duur")});
}

TEST(RulePackPartStages, HaveNoWordOfAPartOrOfEachOther) {
  EXPECT_EQ(part_stage_faults(
                0, [](RegelpakketOnderdeel& part, RegelpakketDeel& deel) { deel.code = part.code; })
                .front(),
            in_composite("regelpakket.dubbel", "/delen/0/code"));
}

TEST(RulePackPartStages, AtMostOneTakesWhatIsLeft) {
  const auto open = [](RegelpakketOnderdeel& part, RegelpakketDeel&) {
    for (RegelpakketDeel& each : part.delen) each.duur.reset();
  };
  EXPECT_EQ(part_stage_faults(0, open),
            (Faults{in_composite("regelpakket.rest_dubbel", "/delen/1/duur"),
                    in_composite("regelpakket.rest_dubbel", "/delen/2/duur")}));
  // At the same time each takes the whole of it.
  EXPECT_EQ(part_stage_faults(0,
                              [&](RegelpakketOnderdeel& part, RegelpakketDeel& deel) {
                                part.verloop = Deelverloop::tegelijk;
                                open(part, deel);
                              }),
            Faults{});
}

TEST(RulePackWords, EveryFieldThatNamesAPartNamesOneThatIsThere) {
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.plaatseisen[0].onderdeel.clear(); }),
            Faults{"regelpakket.onbekend_onderdeel /regels/plaatseisen/0/onderdeel"});
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.volgorde[1].onderdeel = "isk"; }),
            Faults{"regelpakket.onbekend_onderdeel /regels/volgorde/1/onderdeel"});
  EXPECT_EQ(
      faults("va", [](Regelpakket& p) { p.regels.plaatseisen[1].bij_instelling_van = "isk"; }),
      Faults{"regelpakket.onbekend_onderdeel /regels/plaatseisen/1/bij_instelling_van"});
  EXPECT_EQ(
      faults("va",
             [](Regelpakket& p) { p.regels.vooraf_akkoord[1].niet_bij_instelling_van = "isk"; }),
      Faults{"regelpakket.onbekend_onderdeel /regels/vooraf_akkoord/1/niet_bij_instelling_van"});
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.termijnen[4].voor_einde_van = "isk"; }),
            Faults{"regelpakket.onbekend_onderdeel /regels/termijnen/4/voor_einde_van"});
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.termijnen[4].voor_einde_van = "va-2"; }),
            Faults{});
}

TEST(RulePackConsent, IsAskedOfSomebody) {
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.buitenland[0].ernst = Ernst::toestemming; }),
            Faults{"regelpakket.toestemming /regels/buitenland/0/toestemming_van"});
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.koppeling[0].toestemming_van.clear(); }),
            Faults{"regelpakket.toestemming /regels/koppeling/0/toestemming_van"});
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.definitief_akkoord[1].van.clear(); }),
            Faults{"regelpakket.toestemming /regels/definitief_akkoord/1/van"});
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.praktijktoetsen[1].beoordelaars.clear(); }),
            Faults{"regelpakket.toestemming /regels/praktijktoetsen/1/beoordelaars"});
}

TEST(RulePackSequence, NamesAnUnknownPartAsThatToo) {
  EXPECT_EQ(faults("jgz-2024", [](Regelpakket& p) { p.regels.opvolging[0].na = {"zzz"}; }),
            (Faults{"regelpakket.onbekend_onderdeel /regels/opvolging/0/na",
                    "regelpakket.volgorde_onmogelijk /regels/opvolging/0/na"}));
}

TEST(RulePackFaults, StandInTheOrderOfFindings) {
  EXPECT_EQ(faults("va",
                   [](Regelpakket& p) {
                     p.regels.volgorde[0].herkomst.bron = "krant";
                     p.regels.termijnen[0].aftrek = {};
                     p.regels.dekking[0].doelgroep.reset();
                     p.regels.plaatseisen[0].specialismen.clear();
                   }),
            (Faults{"regelpakket.dekking /regels/dekking/0",
                    "regelpakket.plaatseis /regels/plaatseisen/0",
                    "regelpakket.aftrek /regels/termijnen/0/aftrek",
                    "regelpakket.bron /regels/volgorde/0/herkomst/bron"}));
}

TEST(RulePackSequence, NothingComesAfterItself) {
  EXPECT_EQ(faults("jgz-2024", [](Regelpakket& p) { p.regels.opvolging[0].na = {"isk"}; }),
            Faults{"regelpakket.volgorde_onmogelijk /regels/opvolging/0/na"});
}

Faults deadline(std::int32_t maanden, std::int32_t weken, std::int32_t dagen) {
  return faults("va", [&](Regelpakket& p) {
    p.regels.termijnen[3].aftrek = {maanden, weken, dagen, false};
  });
}

TEST(RulePackDeadline, LiesBeforeTheStageAndNotBeyondAllBounds) {
  const Faults wrong = {"regelpakket.aftrek /regels/termijnen/3/aftrek"};
  EXPECT_EQ(deadline(1, 0, 0), Faults{});
  EXPECT_EQ(deadline(0, 1, 0), Faults{});
  EXPECT_EQ(deadline(0, 0, 1), Faults{});
  EXPECT_EQ(deadline(-1, 1, 1), wrong);
  EXPECT_EQ(deadline(1, -1, 1), wrong);
  EXPECT_EQ(deadline(1, 1, -1), wrong);
  EXPECT_EQ(deadline(240, 1'040, 7'280), Faults{});
  EXPECT_EQ(deadline(241, 0, 0), wrong);
  EXPECT_EQ(deadline(0, 1'041, 0), wrong);
  EXPECT_EQ(deadline(0, 0, 7'281), wrong);
}

TEST(RulePackDeadline, BeforeTheEndOfAPartMayBeThatVeryDay) {
  EXPECT_EQ(faults("va",
                   [](Regelpakket& p) {
                     p.regels.termijnen[3].aftrek = {};
                     p.regels.termijnen[3].voor_einde_van = "va-1";
                   }),
            Faults{});
}

TEST(RulePackDeadline, HoldsForStagesFromADayUpToALaterOne) {
  EXPECT_EQ(faults("va",
                   [](Regelpakket& p) {
                     p.regels.termijnen[3].geldig = {on("2027-01-02"), on("2027-01-01")};
                   }),
            Faults{"regelpakket.cohort /regels/termijnen/3/geldig/tot_en_met"});
}

const std::vector<Kwartaaldag> k_quarters = {
    {1, 1, 9, 30}, {2, 1, 12, 31}, {3, 0, 3, 31}, {4, 0, 6, 15}};

/// Is a table with one row changed without fault?
bool is_right(std::size_t row, const Kwartaaldag& instead) {
  std::vector<Kwartaaldag> table = k_quarters;
  table[row] = instead;
  const Faults found =
      faults("va-kwartaal", [&](Regelpakket& p) { p.regels.termijnen[1].kwartalen = table; });
  if (!found.empty()) {
    EXPECT_EQ(found, Faults{"regelpakket.kwartalen /regels/termijnen/1/kwartalen"});
  }
  return found.empty();
}

TEST(RulePackQuarters, AreFourInOrder) {
  EXPECT_TRUE(is_right(0, k_quarters[0]));
  EXPECT_FALSE(is_right(0, {2, 1, 9, 30}));
  EXPECT_FALSE(is_right(3, {3, 0, 6, 15}));
  EXPECT_EQ(
      faults("va-kwartaal", [](Regelpakket& p) { p.regels.termijnen[1].kwartalen.pop_back(); }),
      Faults{"regelpakket.kwartalen /regels/termijnen/1/kwartalen"});
  EXPECT_EQ(faults("va-kwartaal",
                   [](Regelpakket& p) {
                     p.regels.termijnen[1].kwartalen.push_back({5, 0, 6, 16});
                   }),
            Faults{"regelpakket.kwartalen /regels/termijnen/1/kwartalen"});
}

TEST(RulePackQuarters, AreDaysOfEveryYear) {
  EXPECT_TRUE(is_right(2, {3, 0, 2, 28}));
  EXPECT_FALSE(is_right(2, {3, 0, 2, 29}));
  EXPECT_FALSE(is_right(2, {3, 0, 0, 1}));
  EXPECT_FALSE(is_right(2, {3, 0, 4, 31}));
}

TEST(RulePackQuarters, LieAtMostFiveYearsBack) {
  const auto all_back = [](std::int32_t years) {
    return faults("va-kwartaal", [&](Regelpakket& p) {
      p.regels.termijnen[1].kwartalen = {
          {1, years, 3, 1}, {2, years, 4, 1}, {3, years, 5, 1}, {4, years, 6, 1}};
    });
  };
  EXPECT_EQ(all_back(5), Faults{});
  EXPECT_EQ(all_back(6), Faults{"regelpakket.kwartalen /regels/termijnen/1/kwartalen"});
  EXPECT_FALSE(is_right(3, {4, -1, 6, 15}));
  EXPECT_FALSE(is_right(3, {4, std::numeric_limits<std::int32_t>::min(), 6, 15}));
}

TEST(RulePackQuarters, NoLaterQuarterHasAnEarlierDay) {
  EXPECT_TRUE(is_right(1, {2, 1, 9, 30}));
  EXPECT_FALSE(is_right(1, {2, 1, 9, 29}));
  EXPECT_TRUE(is_right(1, {2, 0, 3, 31}));
  EXPECT_FALSE(is_right(2, {3, 1, 12, 30}));
}

TEST(RulePackQuarters, EveryDayLiesBeforeItsQuarterBegins) {
  const std::vector<Kwartaaldag> last = {
      {1, 1, 12, 31}, {2, 0, 3, 31}, {3, 0, 6, 30}, {4, 0, 9, 30}};
  const std::vector<Kwartaaldag> first = {{1, 0, 1, 1}, {2, 0, 4, 1}, {3, 0, 7, 1}, {4, 0, 10, 1}};
  const auto with = [](const std::vector<Kwartaaldag>& table) {
    return faults("va-kwartaal", [&](Regelpakket& p) { p.regels.termijnen[1].kwartalen = table; });
  };
  EXPECT_EQ(with(last), Faults{});
  for (std::size_t row = 0; row < last.size(); ++row) {
    std::vector<Kwartaaldag> table = last;
    table[row] = first[row];
    EXPECT_EQ(with(table), Faults{"regelpakket.kwartalen /regels/termijnen/1/kwartalen"}) << row;
  }
}

TEST(RulePackQuarters, TheFirstOfAYearIsNotBeforeTheLastOfTheYearBefore) {
  // The first quarter's day of next year is 1 August of this one.
  const auto last = [](std::int32_t dag, std::int32_t maand) {
    return faults("va-kwartaal", [&](Regelpakket& p) {
      p.regels.termijnen[1].kwartalen = {
          {1, 1, 8, 1}, {2, 1, 12, 31}, {3, 0, 3, 31}, {4, 0, maand, dag}};
    });
  };
  EXPECT_EQ(last(1, 8), Faults{});
  EXPECT_EQ(last(2, 8), Faults{"regelpakket.kwartalen /regels/termijnen/1/kwartalen"});
}

TEST(RulePackDeadline, AfterATableOfQuartersTheOthersAreLookedAtToo) {
  EXPECT_EQ(faults("va-kwartaal", [](Regelpakket& p) { p.regels.termijnen[4].aftrek = {}; }),
            Faults{"regelpakket.aftrek /regels/termijnen/4/aftrek"});
}

TEST(RulePackCoverage, IsOfATargetGroupOrOfASetting) {
  const Faults wrong = {"regelpakket.dekking /regels/dekking/1"};
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.dekking[1].setting = Setting::klinisch; }),
            wrong);
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.dekking[1].doelgroep.reset(); }), wrong);
}

TEST(RulePackPlace, ADemandAsksSomething) {
  const auto asking = [](const auto& what) {
    return faults("va", [&](Regelpakket& p) {
      Plaatseis& eis = p.regels.plaatseisen[1];
      eis.niet_in_profielen.clear();
      what(eis);
    });
  };
  EXPECT_EQ(asking([](Plaatseis&) {}), Faults{"regelpakket.plaatseis /regels/plaatseisen/1"});
  EXPECT_EQ(asking([](Plaatseis& e) { e.specialismen = {"psychiatrie"}; }), Faults{});
  EXPECT_EQ(asking([](Plaatseis& e) { e.niet_specialismen = {"psychiatrie"}; }), Faults{});
  EXPECT_EQ(asking([](Plaatseis& e) { e.niet_in_profielen = {"va"}; }), Faults{});
  EXPECT_EQ(asking([](Plaatseis& e) { e.settings = {Setting::klinisch}; }), Faults{});
  EXPECT_EQ(asking([](Plaatseis& e) { e.erkend = true; }), Faults{});
  EXPECT_EQ(asking([](Plaatseis& e) { e.bij_instelling_van = "va-1"; }), Faults{});
  EXPECT_EQ(asking([](Plaatseis& e) { e.instellingen = {"RIVM"}; }), Faults{});
}

/// The last numbers that may be, on both sides, of one field of the first rule of a kind.
template <class Set>
void expect_range(const char* pack, const char* path, std::int32_t smallest, std::int32_t largest,
                  const Set& set) {
  const auto with = [&](std::int32_t number) {
    return faults(pack, [&](Regelpakket& p) { set(p.regels, number); });
  };
  const Faults wrong = {std::string("regelpakket.aantal /regels/") + path};
  EXPECT_EQ(with(smallest - 1), wrong) << path;
  EXPECT_EQ(with(smallest), Faults{}) << path;
  EXPECT_EQ(with(largest), Faults{}) << path;
  EXPECT_EQ(with(largest + 1), wrong) << path;
}

TEST(RulePackNumbers, CanBeMet) {
  using std::int32_t;
  expect_range("va", "dekking/0/minimum", 1, 3,
               [](Regels& r, int32_t n) { r.dekking[0].minimum = n; });
  expect_range("gz", "verschillende_plekken/0/minimum", 2, 100,
               [](Regels& r, int32_t n) { r.verschillende_plekken[0].minimum = n; });
  expect_range("va", "voorkeuren/0/maximum", 1, 100,
               [](Regels& r, int32_t n) { r.voorkeuren[0].maximum = n; });
  expect_range("va", "koppeling/0/maximum", 2, 100,
               [](Regels& r, int32_t n) { r.koppeling[0].maximum = n; });
  expect_range("va", "buitenland/0/maximum_maanden", 1, 240,
               [](Regels& r, int32_t n) { r.buitenland[0].maximum_maanden = n; });
  expect_range("fg-niet-sboh", "stagedagen/0/maximum_procent", 0, 100,
               [](Regels& r, int32_t n) { r.stagedagen[0].maximum_procent = n; });
  expect_range("gz", "opleidingsduur/0/maximum_maanden", 1, 240,
               [](Regels& r, int32_t n) { r.opleidingsduur[0].maximum_maanden = n; });
  expect_range("va", "begeleiding/0/maximum_uren", 1000, 40'000,
               [](Regels& r, int32_t n) { r.begeleiding[0].maximum_uren = thousandths(n); });
  expect_range("va", "gesprekken/0/gezamenlijk", 0, 100,
               [](Regels& r, int32_t n) { r.gesprekken[0].gezamenlijk = n; });
  expect_range("va", "gesprekken/0/evaluatie", 0, 100,
               [](Regels& r, int32_t n) { r.gesprekken[0].evaluatie = n; });
  expect_range("va", "gesprekken/0/stagebegeleider", 0, 100,
               [](Regels& r, int32_t n) { r.gesprekken[0].stagebegeleider = n; });
  expect_range("va", "verlof/0/drempel_dagen", 0, 366,
               [](Regels& r, int32_t n) { r.verlof[0].drempel_dagen = n; });
}

TEST(RulePackLeave, EveryKindHasAWordOfItsOwnAndAName) {
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.verlof[0].soorten[1].code.clear(); }),
            Faults{"regelpakket.leeg /regels/verlof/0/soorten/1/code"});
  EXPECT_EQ(faults("va", [](Regelpakket& p) { p.regels.verlof[0].soorten[0].naam.nl.clear(); }),
            Faults{"regelpakket.leeg /regels/verlof/0/soorten/0/naam/nl"});
  EXPECT_EQ(
      faults("va", [](Regelpakket& p) { p.regels.verlof[0].soorten[2].code = "onderbreking"; }),
      Faults{"regelpakket.dubbel /regels/verlof/0/soorten/2/code"});
}

TEST(RulePackLeerlijnen, AreAtLeastOne) {
  EXPECT_EQ(faults("gz", [](Regelpakket& p) { p.regels.leerlijnen[0].leerlijnen.clear(); }),
            Faults{"regelpakket.leeg /regels/leerlijnen/0/leerlijnen"});
}

}  // namespace
}  // namespace stagepad
