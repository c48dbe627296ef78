#include "server/store/demo_data.hpp"

#include <gtest/gtest.h>

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
#include "shared/rules/opleidingsplanning.hpp"
#include "shared/rules/termijnen.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {
namespace {

constexpr const char* k_phc = "$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA";

std::string asset(const std::string& name) {
  return file_content(std::filesystem::path(STAGEPAD_SOURCE_DIR) / "assets" / name);
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

class DemoDataTest : public StoreTest {
 protected:
  DemoDataTest() {
    for (const char* name : {"jgz-2024", "va", "izb", "tbc"}) packs_.push_back(load_pack(name));
    const auto kept = store_->write(AuditNeed::housekeeping, [&](Transaction& tx) {
      for (const Pack& each : packs_) save_regelpakket(tx, each.hash, each.pakket.id, each.json);
    });
    EXPECT_TRUE(kept.ok());
  }
  DemoBronnen bronnen() const { return {personen_, stageplaatsen_, trajecten_}; }
  const Pack* find_pack(std::string_view programma, CivilDate cohort) const {
    for (const Pack& each : packs_) {
      const auto& vanaf = each.pakket.cohort.vanaf;
      if (each.pakket.id == programma && (!vanaf || *vanaf <= cohort)) return &each;
    }
    return nullptr;
  }
  Result<std::monostate> load(CivilDate vandaag) {
    return laad_demo(*store_, bronnen(), vandaag, k_phc,
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
    return look([&](ReadConnection& db) {
      std::vector<Snapshot> found;
      for (const TrajectRegel& each : list_trajecten(db)) {
        found.push_back(laad_traject_beeld(db, each.id, {Rol::instituutsopleider}).value());
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
  EXPECT_EQ(look([](ReadConnection& db) { return list_trajecten(db).size(); }), 9u);
}

TEST_F(DemoDataTest, RefusesADayForWhichThereIsNoRulePackAndWritesNothing) {
  const auto refused = load(CivilDate::of(2024, 5, 1));
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, "demo.regelpakket");
  EXPECT_FALSE(look([](ReadConnection& db) { return is_demo(db); }));
  EXPECT_EQ(look([](ReadConnection& db) {
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
        look([&](ReadConnection& db) { return find_account_by_email(db, each.email); });
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
      look([](ReadConnection& db) { return list_stageplaatsen(db, Plaatsfilter::alle); });
  const auto seen =
      look([](ReadConnection& db) { return list_stageplaatsen(db, Plaatsfilter::zichtbaar); });
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
  store_.reset();
  std::filesystem::remove_all(folder_.path() / "data");
  open();
  const auto kept = store_->write(AuditNeed::housekeeping, [&](Transaction& tx) {
    for (const Pack& each : packs_) save_regelpakket(tx, each.hash, each.pakket.id, each.json);
  });
  ASSERT_TRUE(kept.ok());
  ASSERT_TRUE(load(k_days[1]).ok());
  EXPECT_EQ(snapshots(k_days[1]), first);
}

TEST_F(DemoDataTest, LeavesAnAuditChainThatHolds) {
  ASSERT_TRUE(load(k_days[0]).ok());
  const auto found = look([](ReadConnection& db) { return verify_audit(db); });
  EXPECT_TRUE(found.intact());
  EXPECT_EQ(found.entries, 1);
  EXPECT_TRUE(look([](ReadConnection& db) { return is_demo(db); }));
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
      for (const Stageplaats& plaats : look([](ReadConnection& db) {
             return list_stageplaatsen(db, Plaatsfilter::zichtbaar);
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
  for (const Persoon& io : look([](ReadConnection& db) {
         return list_personen_met_rol(db, Rol::instituutsopleider);
       })) {
    int waiting = 0;
    for (const Verzoek& each :
         look([&](ReadConnection& db) { return list_verzoeken_voor(db, io.id, CivilDate::of(2000, 1, 1)); })) {
      if (each.status == VerzoekStatus::ingediend) ++waiting;
    }
    EXPECT_GE(waiting, 1) << io.naam;
  }
}

INSTANTIATE_TEST_SUITE_P(Days, DemoDayTest, ::testing::ValuesIn(k_days));

}  // namespace
}  // namespace stagepad::store
