#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/check_waarneming.hpp"
#include "tests/unit/shared/course.hpp"

// A trainer acts for another one who is away.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;

const CivilDate k_today = CivilDate::of(2026, 10, 1);

std::string problems(const WaarnemingInvoer& invoer) {
  std::string text;
  for (const Finding& each : check_waarneming(invoer, k_today)) text += each.code + " " + each.pad + "\n";
  return text;
}

TEST(ActingFor, AsksAnAddressAndDaysWithinAYear) {
  const auto on = [](int year, int month, int day) { return CivilDate::of(year, month, day); };
  EXPECT_EQ(problems({"kees@umc.example", on(2026, 9, 1), k_today}), "");
  EXPECT_EQ(problems({"kees@umc.example", on(2026, 9, 1), on(2026, 9, 30)}), "waarneming.voorbij /laatste_dag\n");
  EXPECT_EQ(problems({"kees@umc.example", on(2026, 10, 5), on(2026, 10, 5)}), "");
  EXPECT_EQ(problems({"kees@umc.example", on(2026, 10, 5), on(2026, 10, 4)}),
            "waarneming.dagen_omgekeerd /laatste_dag\n");
  EXPECT_EQ(problems({"kees@umc.example", k_today, on(2027, 10, 1)}), "");
  EXPECT_EQ(problems({"kees@umc.example", k_today, on(2027, 10, 2)}), "waarneming.te_lang /laatste_dag\n");
  EXPECT_EQ(problems({"kees", std::nullopt, std::nullopt}),
            "waarneming.adres /door\ndatum.onleesbaar /eerste_dag\ndatum.onleesbaar /laatste_dag\n");
  EXPECT_EQ(problems({"kees@umc.example", std::nullopt, k_today}), "datum.onleesbaar /eerste_dag\n");
  EXPECT_EQ(problems({"kees@umc.example", k_today, std::nullopt}), "datum.onleesbaar /laatste_dag\n");
  const Findings too_long = check_waarneming({"kees@umc.example", k_today, on(2028, 1, 1)}, k_today);
  ASSERT_TRUE(too_long.at(0).herstel);
  EXPECT_EQ(too_long[0].herstel->datum, on(2027, 10, 1));
  EXPECT_EQ(problems({" kees@umc.example ", k_today, k_today}), "") << "blanks around it do not count";
}

class ActingInATraining : public testing::Test {
 protected:
  Course course_{"va", R"("onderdelen": [])"};
  const Traject& traject_ = course_.beeld().traject;
  PersoonId io_ = traject_.instituutsopleider.id;
  PersoonId other_{900};
};

TEST_F(ActingInATraining, GivesTheRoleOfTheOtherToWhoeverHasItElsewhere) {
  EXPECT_EQ(rollen_in(traject_, {other_, {Rol::instituutsopleider}, {}}), std::vector<Rol>{});
  EXPECT_EQ(rollen_in(traject_, {other_, {Rol::instituutsopleider}, {io_}}), std::vector<Rol>{Rol::instituutsopleider});
  EXPECT_EQ(rollen_in(traject_, {other_, {Rol::praktijkopleider}, {io_}}), std::vector<Rol>{})
      << "only who is one too";
  EXPECT_EQ(rollen_in(traject_, {other_, {Rol::instituutsopleider}, {PersoonId{901}}}), std::vector<Rol>{});
}

TEST_F(ActingInATraining, SaysForWhom) {
  const Actor acting{other_, {Rol::instituutsopleider, Rol::praktijkopleider}, {io_}};
  ASSERT_TRUE(waargenomen_in(traject_, acting, Rol::instituutsopleider).has_value());
  EXPECT_EQ(waargenomen_in(traject_, acting, Rol::instituutsopleider)->id, io_);
  EXPECT_FALSE(waargenomen_in(traject_, acting, Rol::praktijkopleider).has_value());
  EXPECT_FALSE(waargenomen_in(traject_, acting, Rol::aios).has_value());
  EXPECT_FALSE(waargenomen_in(traject_, {io_, {Rol::instituutsopleider}, {io_}}, Rol::instituutsopleider).has_value())
      << "for oneself is no acting";
  ASSERT_TRUE(traject_.praktijkopleider.has_value());
  const PersoonId po = traject_.praktijkopleider->id;
  EXPECT_EQ(waargenomen_in(traject_, {other_, {Rol::praktijkopleider}, {po}}, Rol::praktijkopleider)->id, po);
}

TEST_F(ActingInATraining, NobodyDecidesOnTheOwnTraining) {
  const Actor aios{traject_.aios.id, {Rol::aios, Rol::instituutsopleider}, {io_}};
  EXPECT_EQ(rollen_in(traject_, aios), std::vector<Rol>{Rol::aios});
}

TEST_F(ActingInATraining, DecidesAsTheOtherWould) {
  Course course("va", vectors::k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  course.after(vectors::report(kz));
  const BeoordeelPlaatsing good{kz, Besluit::goedgekeurd, ""};
  EXPECT_EQ(course.refused(good, {other_, {Rol::instituutsopleider}, {}}), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(good, {other_, {Rol::instituutsopleider}, {course.beeld().traject.instituutsopleider.id}}), "");
}

}  // namespace
}  // namespace stagepad
