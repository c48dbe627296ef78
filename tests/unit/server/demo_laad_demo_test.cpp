#include "server/demo/laad_demo.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/personen.hpp"
#include "server/store/regelpakketten.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/traject_beeld.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verzoeken.hpp"
#include "shared/base/sha256.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "shared/rules/termijnen.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::demo {
namespace {

constexpr const char* k_phc = "$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA";

std::string asset(const std::string& name) {
  return store::file_content(std::filesystem::path(STAGEPAD_SOURCE_DIR) / "assets" / name);
}

struct Pack {
  Regelpakket pakket;
  std::string json;
  std::string hash;
};

Pack load_pack(const std::string& name) {
  Pack pack;
  pack.json = asset("rulepacks/" + name + ".json");
  pack.hash = to_hex(sha256(pack.json));
  pack.pakket = read_json<Regelpakket>(pack.json).value;
  return pack;
}

class DemoDataTest : public store::StoreTest {
 protected:
  DemoDataTest() {
    for (const char* name : {"jgz-2024", "va", "izb", "tbc", "jgz", "tno-eerder", "tno-later", "fg", "dg",
                             "mmk", "jgz-niet-sboh", "fg-niet-sboh", "gz", "gz-master"}) {
      packs_.push_back(load_pack(name));
    }
    keep_packs();
  }
  void keep_packs() {
    const auto kept = store_->write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
      for (const Pack& each : packs_) store::save_regelpakket(tx, each.hash, each.pakket.id, each.json);
    });
    EXPECT_TRUE(kept.ok());
  }
  /// An empty database in place of the one that is open.
  void anew() {
    store_.reset();
    std::filesystem::remove_all(folder_.path() / "data");
    open();
    keep_packs();
  }
  DemoBronnen bronnen() const { return {personen_, stageplaatsen_, trajecten_}; }
  const Pack* find_pack(std::string_view programma, CivilDate cohort) const {
    for (const Pack& each : packs_) {
      const auto& [vanaf, tot_en_met] = each.pakket.cohort;
      const bool holds = (!vanaf || *vanaf <= cohort) && (!tot_en_met || cohort <= *tot_en_met);
      if (each.pakket.id == programma && holds) return &each;
    }
    return nullptr;
  }
  /// With everything that is invented besides.
  Result<std::monostate> load_full(CivilDate vandaag) {
    DemoBronnen all = bronnen();
    all.woorden = woorden_;
    return load(vandaag, all);
  }
  Result<std::monostate> load(CivilDate vandaag) { return load(vandaag, bronnen()); }
  Result<std::monostate> load(CivilDate vandaag, const DemoBronnen& bronnen) {
    return laad_demo(*store_, bronnen, vandaag, k_phc,
                     [this](std::string_view programma, CivilDate cohort) {
                       std::optional<DemoPakket> found;
                       if (const Pack* pack = find_pack(programma, cohort)) {
                         found = DemoPakket{&pack->pakket, pack->hash};
                       }
                       return found;
                     });
  }
  template <class Look>
  auto look(Look&& looking) {
    return store_->read(looking).value();
  }
  std::vector<Snapshot> snapshots(CivilDate vandaag) {
    return look([&](store::ReadConnection& db) {
      std::vector<Snapshot> found;
      for (const TrajectRegel& each : store::list_trajecten(db)) {
        found.push_back(store::laad_traject_beeld(db, each.id, {Rol::instituutsopleider}).value());
        found.back().vandaag = vandaag;
        found.back().regelpakket = find_pack(each.programma, each.cohort)->hash;
      }
      return found;
    });
  }
  Snapshot snapshot_of(const std::string& naam, CivilDate vandaag) {
    for (const Snapshot& each : snapshots(vandaag)) {
      if (each.traject.aios.naam == naam) return each;
    }
    throw std::runtime_error("no " + naam);
  }
  const Regelpakket& pack_of(const Snapshot& beeld) const {
    return find_pack(beeld.traject.programma, beeld.traject.cohort)->pakket;
  }

  const std::string personen_ = asset("demo/personen.json");
  const std::string stageplaatsen_ = asset("demo/stageplaatsen.json");
  const std::string trajecten_ = asset("demo/trajecten.json");
  const std::string woorden_ = asset("demo/woorden.json");
  std::vector<Pack> packs_;
};

/// First, middle and last days of months, one of them in a leap year.
const CivilDate k_days[] = {CivilDate::of(2026, 3, 1), CivilDate::of(2026, 11, 21),
                            CivilDate::of(2027, 1, 31), CivilDate::of(2027, 8, 31),
                            CivilDate::of(2028, 2, 29)};

TEST_F(DemoDataTest, RefusesADatabaseThatHoldsSomebody) {
  ASSERT_TRUE(load(k_days[0]).ok());
  const auto again = load(k_days[0]);
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.failure().code, "demo.niet-leeg");
  EXPECT_EQ(look([](store::ReadConnection& db) { return store::list_trajecten(db).size(); }), 9u);
}

TEST_F(DemoDataTest, RefusesADayForWhichThereIsNoRulePackAndWritesNothing) {
  const auto refused = load(CivilDate::of(2024, 5, 1));
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, "demo.regelpakket");
  EXPECT_FALSE(look([](store::ReadConnection& db) { return is_demo(db); }));
  EXPECT_EQ(look([](store::ReadConnection& db) {
              return db.value<int>("SELECT count(*) FROM persoon").value();
            }),
            0);
}

TEST_F(DemoDataTest, RefusesASourceThatCannotBeRead) {
  const auto refused = laad_demo(*store_, {personen_, "{}", trajecten_}, k_days[0], k_phc,
                                 [](std::string_view, CivilDate) { return std::nullopt; });
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, "demo.regelpakket");
  const auto broken = laad_demo(*store_, {"{\"personen\":[{}]}", stageplaatsen_, trajecten_},
                                k_days[0], k_phc,
                                [](std::string_view, CivilDate) { return std::nullopt; });
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.failure().code, "demo.bron");
  EXPECT_NE(broken.failure().detail.find("personen"), std::string::npos);
}

TEST_F(DemoDataTest, LetsEverybodyWhoIsShownSignIn) {
  ASSERT_TRUE(load(k_days[0]).ok());
  const auto shown = demo_personen(bronnen());
  ASSERT_TRUE(shown.ok());
  EXPECT_EQ(shown.value().size(), 15u);
  std::multiset<Rol> rollen;
  for (const Persoon& each : shown.value()) {
    const auto account =
        look([&](store::ReadConnection& db) { return store::find_account_by_email(db, each.email); });
    ASSERT_TRUE(account.has_value()) << each.email;
    EXPECT_EQ(account->wachtwoord, k_phc);
    rollen.insert(each.rollen.begin(), each.rollen.end());
  }
  EXPECT_EQ(rollen.count(Rol::aios), 9u);
  EXPECT_EQ(rollen.count(Rol::instituutsopleider), 3u);
  EXPECT_EQ(rollen.count(Rol::praktijkopleider), 1u);
  EXPECT_EQ(rollen.count(Rol::stagebureau), 1u);
  EXPECT_EQ(rollen.count(Rol::beheerder), 1u);
}

TEST_F(DemoDataTest, HidesSomePlacesFromAiosAndHasOneThatIsNotApproved) {
  ASSERT_TRUE(load(k_days[0]).ok());
  const auto all =
      look([](store::ReadConnection& db) { return store::list_stageplaatsen(db, store::Plaatsfilter::alle); });
  const auto seen =
      look([](store::ReadConnection& db) { return store::list_stageplaatsen(db, store::Plaatsfilter::zichtbaar); });
  EXPECT_EQ(all.size(), 24u);
  EXPECT_EQ(seen.size(), 21u);
  std::set<std::string> instellingen;
  int not_approved = 0;
  for (const Stageplaats& each : all) {
    instellingen.insert(each.instelling_naam);
    if (!each.goedgekeurd) ++not_approved;
    EXPECT_FALSE(each.stagesoorten.empty()) << each.naam;
    EXPECT_FALSE(each.doelgroepen.empty()) << each.naam;
  }
  EXPECT_GE(instellingen.size(), 14u);
  EXPECT_EQ(not_approved, 1);
}

TEST_F(DemoDataTest, IsTheSameForTheSameDay) {
  ASSERT_TRUE(load(k_days[1]).ok());
  const auto first = snapshots(k_days[1]);
  anew();
  ASSERT_TRUE(load(k_days[1]).ok());
  EXPECT_EQ(snapshots(k_days[1]), first);
}

TEST_F(DemoDataTest, LeavesAnAuditChainThatHolds) {
  ASSERT_TRUE(load(k_days[0]).ok());
  const auto found = look([](store::ReadConnection& db) { return store::verify_audit(db); });
  EXPECT_TRUE(found.intact());
  EXPECT_EQ(found.entries, 1);
  EXPECT_TRUE(look([](store::ReadConnection& db) { return is_demo(db); }));
}

class DemoDayTest : public DemoDataTest, public ::testing::WithParamInterface<CivilDate> {};

TEST_P(DemoDayTest, NothingLiesInTheFutureAndNoScheduleIsImpossible) {
  ASSERT_TRUE(load(GetParam()).ok());
  for (const Snapshot& beeld : snapshots(GetParam())) {
    SCOPED_TRACE(beeld.traject.aios.naam);
    EXPECT_FALSE(blocks(check_traject(beeld, pack_of(beeld))))
        << to_json(check_traject(beeld, pack_of(beeld)));
    for (const Verzoek& verzoek : beeld.verzoeken) {
      EXPECT_LE(beeld.traject.cohort, verzoek.ingediend_op);
      EXPECT_LE(verzoek.ingediend_op, GetParam());
      for (const Beslissing& each : verzoek.beslissingen) EXPECT_LE(each.op, GetParam());
    }
    for (const Voorkeur& each : beeld.voorkeuren) EXPECT_LE(each.ingediend_op, GetParam());
    for (const Finding& each : check_traject(beeld, pack_of(beeld))) {
      EXPECT_NE(each.ernst, Ernst::toestemming) << to_json(each);
    }
  }
}

TEST_P(DemoDayTest, TheTwoLeadingAiosCanStillAskAndPreferInTime) {
  ASSERT_TRUE(load(GetParam()).ok());
  const std::pair<const char*, const char*> cases[] = {{"Sanne Verhoeven", "mg"},
                                                       {"Daan Postma", "as"}};
  for (const auto& [naam, soort] : cases) {
    SCOPED_TRACE(naam);
    const Snapshot beeld = snapshot_of(naam, GetParam());
    const Regelpakket& pakket = pack_of(beeld);
    for (const Onderdeel& onderdeel : beeld.traject.onderdelen) {
      if (onderdeel.soort != soort) continue;
      VraagGoedkeuring vraag;
      vraag.onderdeel = onderdeel.id;
      vraag.toelichting = "Graag.";
      const Actor aios{beeld.traject.aios.id, {Rol::aios}};
      Snapshot with_places = beeld;
      for (const Stageplaats& plaats : look([](store::ReadConnection& db) {
             return store::list_stageplaatsen(db, store::Plaatsfilter::zichtbaar);
           })) {
        if (vraag.plaatsen.size() == 2) break;
        if (!check_plaats(beeld, pakket, onderdeel.id, plaats).empty()) continue;
        vraag.plaatsen.push_back(plaats.id);
        with_places.plaatsen.push_back(plaats);
      }
      EXPECT_EQ(vraag.plaatsen.size(), 2u) << "two places of the etalage fit";
      EXPECT_FALSE(blocks(check(vraag, with_places, pakket, aios)))
          << to_json(check(vraag, with_places, pakket, aios));
      const auto planning = bereken_planning(beeld.traject, pakket);
      const CivilDate start = planning.find(onderdeel.id)->periode.first;
      Termijn four_months;
      four_months.aftrek = {4, 0, 0, true};
      EXPECT_GE(days_between(GetParam(), laatste_dag_voor(four_months, start)), 28);
    }
  }
}

/// What a crowd of trainings shows, for tests of the invented part.
struct Telling {
  std::map<std::string, int> by_programma;
  std::map<Fase, int> by_fase;
  std::map<StageplaatsId, std::vector<Period>> placed;
};

TEST_P(DemoDayTest, TheInventedOnesFollowEveryProgrammeAreInEveryPhaseAndBreakNoRule) {
  ASSERT_TRUE(load_full(GetParam()).ok());
  const std::vector<Snapshot> all = snapshots(GetParam());
  EXPECT_GE(all.size(), 110U);
  Telling telling;
  for (const Snapshot& beeld : all) {
    const Regelpakket& pakket = pack_of(beeld);
    SCOPED_TRACE(beeld.traject.aios.naam + ", " + pakket.id);
    ++telling.by_programma[pakket.id];
    const Findings findings = check_traject(beeld, pakket);
    EXPECT_FALSE(blocks(findings)) << to_json(findings);
    for (const Verzoek& verzoek : beeld.verzoeken) {
      EXPECT_LE(verzoek.ingediend_op, GetParam());
      for (const Beslissing& each : verzoek.beslissingen) EXPECT_LE(each.op, GetParam());
    }
    for (const Voorkeur& each : beeld.voorkeuren) EXPECT_LE(each.ingediend_op, GetParam());
    const Opleidingsplanning planning = bereken_planning(beeld.traject, pakket);
    const Toetscontext context{pakket,         beeld.traject, beeld.verzoeken, beeld.voorkeuren,
                               beeld.plaatsen, planning,      beeld.vandaag};
    for (const GeplandOnderdeel& part : planning.onderdelen) {
      if (!part.is_stage()) continue;
      ++telling.by_fase[fase_van(context, part)];
      const auto& plek = part.onderdeel->plek;
      if (plek && plek->stageplaats) telling.placed[*plek->stageplaats].push_back(part.periode);
    }
  }
  for (const Pack& each : packs_) {
    if (each.pakket.cohort.tot_en_met) continue;  // nobody may be left of a closed cohort
    EXPECT_GE(telling.by_programma[each.pakket.id], 2) << each.pakket.id;
  }
  for (const Fase fase : {Fase::gepland, Fase::loopt, Fase::afgerond}) {
    EXPECT_GE(telling.by_fase[fase], 10) << to_name(fase);
  }
  EXPECT_GE(telling.placed.size(), 40U);
}

TEST_P(DemoDayTest, TheInventedPlacesAreOfEveryKindAndSomeAreHiddenOrNotApproved) {
  ASSERT_TRUE(load_full(GetParam()).ok());
  const auto all = look(
      [](store::ReadConnection& db) { return store::list_stageplaatsen(db, store::Plaatsfilter::alle); });
  EXPECT_GE(all.size(), 145U);
  EXPECT_LE(all.size(), 175U);
  std::set<std::string> instellingen;
  std::set<std::string> sectoren;
  std::set<std::string> regios;
  std::map<Zichtbaarheid, int> seen;
  int not_approved = 0;
  for (const Stageplaats& each : all) {
    instellingen.insert(each.instelling_naam);
    sectoren.insert(each.sector);
    regios.insert(each.regio);
    ++seen[each.zichtbaarheid];
    if (!each.goedgekeurd) ++not_approved;
    EXPECT_FALSE(each.perioden.empty()) << each.naam;
  }
  EXPECT_GE(instellingen.size(), 60U);
  EXPECT_GE(sectoren.size(), 16U);
  EXPECT_EQ(regios.size(), 12U) << "every province";
  for (const auto visibility : {Zichtbaarheid::iedereen, Zichtbaarheid::ingelogd, Zichtbaarheid::niemand}) {
    EXPECT_GE(seen[visibility], 5) << to_name(visibility);
  }
  EXPECT_GE(not_approved, 5);
}

TEST_F(DemoDataTest, InventsTheSameForTheSameDay) {
  ASSERT_TRUE(load_full(k_days[1]).ok());
  const auto first = snapshots(k_days[1]);
  anew();
  ASSERT_TRUE(load_full(k_days[1]).ok());
  EXPECT_EQ(snapshots(k_days[1]), first);
}

TEST_P(DemoDayTest, ACompositeStageHasAPlaceForEachOfItsParts) {
  ASSERT_TRUE(load(GetParam()).ok());
  const Snapshot beeld = snapshot_of("Milan Roosendaal", GetParam());
  const Opleidingsplanning planning = bereken_planning(beeld.traject, pack_of(beeld));
  const GeplandOnderdeel& as = planning.onderdelen.at(1);
  ASSERT_EQ(as.delen.size(), 2u);
  for (const GeplandDeel& each : as.delen) {
    ASSERT_TRUE(each.deel && each.deel->plek) << each.definitie->code;
    EXPECT_FALSE(each.deel->plek->instelling.empty());
  }
  EXPECT_GT(as.periode.first, GetParam());
}

TEST_P(DemoDayTest, EachInstituutsopleiderFindsARequestThatWaits) {
  ASSERT_TRUE(load(GetParam()).ok());
  for (const Persoon& io : look([](store::ReadConnection& db) {
         return list_personen_met_rol(db, Rol::instituutsopleider);
       })) {
    int waiting = 0;
    for (const Verzoek& each :
         look([&](store::ReadConnection& db) {
           return list_verzoeken_voor(db, io.id, CivilDate::of(2000, 1, 1));
         })) {
      if (each.status == VerzoekStatus::ingediend) ++waiting;
    }
    EXPECT_GE(waiting, 1) << io.naam;
  }
}

INSTANTIATE_TEST_SUITE_P(Days, DemoDayTest, ::testing::ValuesIn(k_days));

}  // namespace
}  // namespace stagepad::demo
