#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "shared/api/exports.hpp"
#include "shared/process/capaciteit.hpp"

// Which columns an export can have for whom, and what may be asked.

namespace stagepad {
namespace {

const std::vector<Rol> k_bureau = {Rol::stagebureau};
const std::vector<Rol> k_io = {Rol::instituutsopleider};

bool has(const std::vector<Exportkolom>& kolommen, Exportkolom kolom) {
  return std::count(kolommen.begin(), kolommen.end(), kolom) == 1;
}

std::string codes(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) text += each.code + " " + each.pad + "\n";
  return text;
}

TEST(ExportColumns, ShowAddressesOfAiosOnlyToThoseWhoSeeThemElsewhere) {
  for (const Exportsoort soort : {Exportsoort::stages, Exportsoort::sboh}) {
    EXPECT_TRUE(has(kolommen_van(soort, k_bureau), Exportkolom::aios_email));
    EXPECT_FALSE(has(kolommen_van(soort, k_io), Exportkolom::aios_email));
  }
}

TEST(ExportColumns, AreThereOnceAndHoldTheUsualOnes) {
  for (const auto& each : EnumNames<Exportsoort>::names) {
    const auto all = kolommen_van(each.value, k_bureau);
    for (const Exportkolom kolom : all) EXPECT_TRUE(has(all, kolom)) << to_name(kolom);
    const auto usual = vaste_kolommen(each.value);
    EXPECT_FALSE(usual.empty());
    for (const Exportkolom kolom : usual) EXPECT_TRUE(has(all, kolom)) << to_name(kolom);
  }
}

TEST(ExportQuestion, IsRefusedForColumnsOfAnotherTableAndForDaysTheWrongWayRound) {
  ExportVraag vraag;
  vraag.kolommen = {Exportkolom::aios, Exportkolom::capaciteit, Exportkolom::aios};
  vraag.van = CivilDate::of(2027, 3, 2);
  vraag.tot_en_met = CivilDate::of(2027, 3, 1);
  EXPECT_EQ(codes(check_exportvraag(vraag, k_io)),
            "export.kolom_niet_hier /kolommen/1\nexport.kolom_dubbel /kolommen/2\nexport.periode /tot_en_met\n");
  vraag.kolommen = {Exportkolom::aios_email};
  vraag.tot_en_met = vraag.van;
  EXPECT_EQ(codes(check_exportvraag(vraag, k_io)), "export.kolom_niet_hier /kolommen/0\n");
  EXPECT_EQ(codes(check_exportvraag(vraag, k_bureau)), "");
}

TEST(KeptExports, EachHaveANameOfTheirOwn) {
  std::vector<Exportweergave> all = {{"Voorjaar", {}}, {" ", {}}, {"voorjaar ", {}}, {std::string(61, 'a'), {}}};
  EXPECT_EQ(codes(check_exportweergaven(all, k_io)),
            "export.naam_leeg /weergaven/1/naam\nexport.naam_bestaat /weergaven/2/naam\n"
            "tekst.te_lang /weergaven/3/naam\n");
  all = {{std::string(60, 'a'), {}}};
  EXPECT_EQ(codes(check_exportweergaven(all, k_io)), "");
}

TEST(KeptExports, AreAtMostThirty) {
  std::vector<Exportweergave> all;
  for (int i = 0; i < 30; ++i) all.push_back({"naam " + std::to_string(i), {}});
  EXPECT_EQ(codes(check_exportweergaven(all, k_io)), "");
  all.push_back({"nog een", {}});
  EXPECT_EQ(codes(check_exportweergaven(all, k_io)), "lijst.te_lang /weergaven\n");
}

Period days(int first, int last) { return {CivilDate::of(2027, 3, first), CivilDate::of(2027, 3, last)}; }

TEST(MostAtOnce, CountsOnOneDayOfThePeriod) {
  EXPECT_EQ(meeste_tegelijk({}, days(1, 31)), 0);
  // One after the other is one at a time.
  EXPECT_EQ(meeste_tegelijk({days(1, 10), days(11, 20)}, days(1, 31)), 1);
  EXPECT_EQ(meeste_tegelijk({days(1, 10), days(10, 20)}, days(1, 31)), 2);
  // Two that meet before the period begins are one in it.
  EXPECT_EQ(meeste_tegelijk({days(1, 10), days(5, 20)}, days(11, 31)), 1);
  EXPECT_EQ(meeste_tegelijk({days(1, 10), days(5, 20)}, days(10, 31)), 2);
  EXPECT_EQ(meeste_tegelijk({days(1, 10)}, days(11, 31)), 0);
}

}  // namespace
}  // namespace stagepad
