// What one line of a proposed arrangement says beside its first day: a share of the time, a link, days of
// keuzeonderwijs, part-stages that begin on a day of their own, a part that is added.

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "shared/rules/termijnen.hpp"
#include "tests/unit/shared/changed_pack.hpp"

namespace stagepad {
namespace {

using Words = std::vector<std::string>;

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

struct World {
  std::string pack;
  Snapshot now;

  World(const std::string& pakket, const std::string& vandaag, const std::string& fields = {})
      : pack(pakket),
        now(vectors::snapshot_of(vectors::geval_of(R"("pakket": ")" + pakket + R"(", "vandaag": ")" + vandaag + "\"" +
                                                   (fields.empty() ? "" : ", ") + fields))) {}

  [[nodiscard]] const Regelpakket& pakket() const { return vectors::pack(pack); }
  [[nodiscard]] OnderdeelId part(const std::string& soort) const {
    for (const Onderdeel& each : now.traject.onderdelen) {
      if (each.soort == soort) return each.id;
    }
    return {};
  }
  /// The arrangement as it is, with the line of one part changed.
  template <class Change>
  [[nodiscard]] std::vector<Schemaregel> with(const std::string& soort, Change change) const {
    std::vector<Schemaregel> schema = schema_van(now.traject);
    for (Schemaregel& each : schema) {
      if (each.onderdeel == part(soort)) change(each);
    }
    return schema;
  }
  [[nodiscard]] std::vector<Schemaregel> added(const std::string& soort) const {
    std::vector<Schemaregel> schema = schema_van(now.traject);
    schema.emplace_back();
    schema.back().soort = soort;
    return schema;
  }
  [[nodiscard]] Findings judged(const std::vector<Schemaregel>& schema) const {
    return check(DienSchemawijzigingIn{schema, {}}, now, pakket(), {PersoonId{1}, {Rol::aios}});
  }
};

Words of(const Findings& findings, const std::string& begin) {
  Words chosen;
  for (const Finding& each : findings) {
    if (each.code.rfind(begin, 0) == 0) chosen.push_back(each.code + " " + each.pad);
  }
  return chosen;
}

Period period_of(const World& world, const std::vector<Schemaregel>& schema, const std::string& soort) {
  const Traject changed = met_schema(world.now.traject, schema);
  return bereken_planning(changed, world.pakket()).find(world.part(soort))->periode;
}

TEST(ArrangedPart, IsTheSameWhenItIsPutBack) {
  const World va("va", "2026-10-01", R"("onderdelen": [{"soort": "kz", "start": "2028-03-01", "aandeel": 0.4}])");
  EXPECT_EQ(met_schema(va.now.traject, schema_van(va.now.traject)), va.now.traject);
  const World izb("izb", "2026-10-01");
  EXPECT_EQ(met_schema(izb.now.traject, schema_van(izb.now.traject)), izb.now.traject);
}

TEST(Interweaving, LetsTheStageTakeLongerAndAsksTheTrainersConsent) {
  const World va("va", "2026-10-01");
  const auto schema = va.with("kz", [](Schemaregel& line) {
    line.start = on("2028-03-01");
    line.aandeel = Decimal{400};
  });
  const Findings findings = va.judged(schema);
  EXPECT_FALSE(of(findings, "schema.vervlechting").empty());
  EXPECT_TRUE(of(findings, "schema.dubbele_tijd").empty());
  // Three months at two days of five.
  EXPECT_GT(period_of(va, schema, "kz").days(), 2 * period_of(va, schema_van(va.now.traject), "kz").days());
}

TEST(Interweaving, NeedsADayOfItsOwn) {
  const World va("va", "2026-10-01");
  const auto schema = va.with("kz", [](Schemaregel& line) { line.aandeel = Decimal{400}; });
  EXPECT_EQ(of(va.judged(schema), "schema.aandeel"), Words{"schema.aandeel_zonder_start /onderdelen/5/aandeel"});
  // Letting it follow again takes the share away with the day.
  World there("va", "2026-10-01", R"("onderdelen": [{"soort": "kz", "start": "2028-03-01", "aandeel": 0.4}])");
  for (const Schemaregel& line : maak_los(there.now.traject, there.part("kz"))) {
    if (line.onderdeel != there.part("kz")) continue;
    EXPECT_FALSE(line.start);
    EXPECT_FALSE(line.aandeel);
  }
}

TEST(Joining, AsksConsentAndThatTheStagesFollow) {
  const World va("va", "2026-10-01");
  const auto joined = va.with("mg", [&](Schemaregel& line) { line.gekoppeld_aan = va.part("as"); });
  EXPECT_EQ(of(va.judged(joined), "koppeling."), Words{"koppeling.toestemming /onderdelen/3/gekoppeld_aan"});
  const auto apart = va.with("kz", [&](Schemaregel& line) { line.gekoppeld_aan = va.part("as"); });
  EXPECT_EQ(of(va.judged(apart), "koppeling.niet"), Words{"koppeling.niet_aansluitend /onderdelen/5/gekoppeld_aan"});
}

TEST(BegunPart, KeepsItsShareAndLink) {
  const World va("va", "2027-07-15");
  const auto schema = va.with("as", [](Schemaregel& line) {
    line.start = on("2027-06-01");
    line.aandeel = Decimal{800};
  });
  EXPECT_EQ(of(va.judged(schema), "schema.ligt_vast"), Words{"schema.ligt_vast /onderdelen/2"});
  const World before("va", "2027-05-31");
  const auto same = before.with("as", [](Schemaregel& line) {
    line.start = on("2027-06-01");
    line.aandeel = Decimal{800};
  });
  EXPECT_TRUE(of(before.judged(same), "schema.ligt_vast").empty());
}

/// The part-stages of a stage of this pack, in their order.
std::vector<Deelbegin> begins(const World& world, const std::string& soort) {
  std::vector<Deelbegin> all;
  for (const RegelpakketDeel& each : find_onderdeel(world.pakket(), soort)->delen) all.push_back({each.code, {}});
  return all;
}

TEST(PartStage, BeginsOnADayOfItsOwn) {
  const World tbc("tbc", "2026-10-01");
  const auto composite = std::find_if(tbc.pakket().onderdelen.begin(), tbc.pakket().onderdelen.end(),
                                      [](const RegelpakketOnderdeel& each) { return each.delen.size() > 1; });
  ASSERT_NE(composite, tbc.pakket().onderdelen.end());
  const Period whole = period_of(tbc, schema_van(tbc.now.traject), composite->code);
  const CivilDate later = whole.first.plus_days(14);
  const auto schema = tbc.with(composite->code, [&](Schemaregel& line) {
    line.delen = begins(tbc, composite->code);
    line.delen.back().start = later;
  });
  const Traject changed = met_schema(tbc.now.traject, schema);
  const Opleidingsplanning planning = bereken_planning(changed, tbc.pakket());
  const auto& delen = planning.find(tbc.part(composite->code))->delen;
  EXPECT_EQ(delen.back().periode.first, later);
  EXPECT_TRUE(of(tbc.judged(schema), "deel.ontbreekt").empty());
  // Put back, none has a day of its own.
  for (const Schemaregel& each : schema_van(met_schema(changed, schema_van(tbc.now.traject)))) {
    EXPECT_TRUE(each.delen.empty());
  }
  const auto too_far = tbc.with(composite->code, [&](Schemaregel& line) {
    line.delen = begins(tbc, composite->code);
    line.delen.front().start = on("2099-01-01");
  });
  EXPECT_EQ(of(tbc.judged(too_far), "schema.te_ver").size(), 1u);
}

TEST(AddedPart, IsOneThatThePackLeavesToTheAios) {
  const World jgz("jgz-niet-sboh", "2026-10-01");
  EXPECT_TRUE(of(jgz.judged(jgz.added("keuzestage")), "schema.nieuw").empty());
  const Findings fixed = jgz.judged(jgz.added("werk"));
  EXPECT_EQ(of(fixed, "schema.nieuw").size(), 1u);
  ASSERT_TRUE(fixed.front().herstel);
  EXPECT_EQ(fixed.front().herstel->keuzes, Words{"keuzestage"});
  auto two = jgz.added("keuzestage");
  two.emplace_back();
  two.back().soort = "keuzestage";
  EXPECT_EQ(of(jgz.judged(two), "schema.nieuw_een").size(), 1u);
  const World va("va", "2026-10-01");
  EXPECT_EQ(of(va.judged(va.added("kz")), "schema.nieuw").size(), 1u);
}

TEST(AddedPart, IsThereOnceItWasApproved) {
  const World jgz("jgz-niet-sboh", "2026-10-01");
  const Traject changed = met_schema(jgz.now.traject, jgz.added("keuzestage"));
  ASSERT_EQ(changed.onderdelen.size(), jgz.now.traject.onderdelen.size() + 1);
  EXPECT_EQ(changed.onderdelen.back().soort, "keuzestage");
  EXPECT_FALSE(changed.onderdelen.back().id.is_set());
}

TEST(Stagedays, AboveTheShareAskConsent) {
  const World jgz("jgz-niet-sboh", "2026-10-01");
  const auto with_days = [&](std::int32_t days, std::int32_t all) {
    const auto schema = jgz.with("keuzestage", [&](Schemaregel& line) { line.stagedagen = Dagenaandeel{days, all}; });
    return of(jgz.judged(schema), "stagedagen.");
  };
  EXPECT_EQ(with_days(20, 40), Words{});
  EXPECT_EQ(with_days(21, 40), Words{"stagedagen.te_veel /onderdelen"});
  const std::string pad = "/schema/1/stagedagen";
  for (const auto& [days, all] : {std::pair{0, 40}, {41, 40}, {1, 1001}}) {
    EXPECT_EQ(with_days(days, all), Words{"stagedagen.getal " + pad}) << days << " of " << all;
  }
}

TEST(OwnLength, IsANumberThatCanBeAndOnlyWhereThePackLeavesItFree) {
  const World jgz("jgz-niet-sboh", "2026-10-01");
  const auto with_length = [&](Duur duur) {
    auto schema = jgz.added("keuzestage");
    schema.back().duur = duur;
    return of(jgz.judged(schema), "schema.duur");
  };
  EXPECT_EQ(with_length(Duur{{}, Decimal{2500}, {}, {}}), Words{});
  EXPECT_EQ(with_length(Duur{}).size(), 1u);
  EXPECT_EQ(with_length(Duur{Decimal{1000}, Decimal{1000}, {}, {}}).size(), 1u);
  EXPECT_EQ(with_length(Duur{{}, Decimal{260'000}, {}, {}}), Words{});
  EXPECT_EQ(with_length(Duur{{}, Decimal{261'000}, {}, {}}).size(), 1u);
  const World va("va", "2026-10-01");
  const auto longer = va.with("kz", [](Schemaregel& line) { line.duur = Duur{Decimal{4000}, {}, {}, {}}; });
  EXPECT_EQ(of(va.judged(longer), "schema.duur"), Words{"schema.duur_vast /onderdelen/5/duur"});
}

TEST(RequestAbroad, MakesTheLeadTimeCountFromTheRequestOn) {
  const auto deadlines = [](const std::string& request) {
    const World va("va", "2026-10-01", R"("verzoeken": [)" + request + "]");
    Snapshot now = va.now;
    if (!now.verzoeken.empty()) now.verzoeken.back().buitenland = true;
    const Opleidingsplanning planning = bereken_planning(now.traject, va.pakket());
    const Toetscontext context{va.pakket(), now.traject, now.verzoeken, now.voorkeuren, now.plaatsen, planning, now.vandaag};
    int found = 0;
    for (const Termijnstand& each : termijnen_van(context)) found += each.termijn->handeling == Handeling::buitenland ? 1 : 0;
    return found;
  };
  const auto request = [](const char* status) {
    return std::string(R"({"soort": "stageplaats", "onderdeel": "kz", "route": "eigen", "status": ")") + status + R"("})";
  };
  EXPECT_EQ(deadlines(""), 0);
  EXPECT_EQ(deadlines(request("ingediend")), 1);
  EXPECT_EQ(deadlines(request("goedgekeurd")), 1);
  EXPECT_EQ(deadlines(request("teruggestuurd")), 0);
  EXPECT_EQ(deadlines(request("ingetrokken")), 0);
}

}  // namespace
}  // namespace stagepad
