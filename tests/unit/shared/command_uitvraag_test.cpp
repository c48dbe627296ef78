// What the Stagebureau may ask institutions at once.

#include "shared/command/check_uitvraag.hpp"

#include <gtest/gtest.h>

#include <string>

namespace stagepad {
namespace {

const CivilDate k_today = CivilDate::of(2027, 1, 15);

std::string wrong(CivilDate first, CivilDate last, std::size_t institutions = 0) {
  const Uitvraag uitvraag{first, last, std::vector<InstellingId>(institutions, InstellingId{1})};
  std::string all;
  for (const Finding& each : check_uitvraag(uitvraag, k_today)) all += each.code + " " + each.pad + "\n";
  return all;
}

TEST(CheckUitvraag, AsksForAPeriodThatIsNotOverWithinFiveYears) {
  EXPECT_EQ(wrong(CivilDate::of(2027, 4, 1), CivilDate::of(2028, 3, 31)), "");
  EXPECT_EQ(wrong(k_today, k_today), "");
  EXPECT_EQ(wrong(CivilDate::of(2026, 9, 1), k_today), "") << "it may have begun";
  EXPECT_EQ(wrong(CivilDate::of(2026, 9, 1), k_today.plus_days(-1)), "beschikbaarheid.voorbij /laatste_dag\n");
  EXPECT_EQ(wrong(CivilDate::of(2028, 4, 1), CivilDate::of(2028, 3, 31)), "stageplaats.periode_omgekeerd /laatste_dag\n");
  EXPECT_EQ(wrong(k_today, CivilDate::of(2032, 1, 15)), "");
  EXPECT_EQ(wrong(k_today, CivilDate::of(2032, 1, 16)), "datum.buiten_bereik /laatste_dag\n");
  EXPECT_EQ(wrong(CivilDate::of(2022, 1, 15), k_today), "");
  EXPECT_EQ(wrong(CivilDate::of(2022, 1, 14), k_today), "datum.buiten_bereik /eerste_dag\n");
}

TEST(CheckUitvraag, NamesAsManyInstitutionsAsAListHolds) {
  EXPECT_EQ(wrong(k_today, k_today, k_max_uitvraag_instellingen), "");
  EXPECT_EQ(wrong(k_today, k_today, k_max_uitvraag_instellingen + 1), "lijst.te_lang /instellingen\n");
}

}  // namespace
}  // namespace stagepad
