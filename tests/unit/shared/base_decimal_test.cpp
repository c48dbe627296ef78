#include <gtest/gtest.h>

#include "shared/base/decimal.hpp"

namespace stagepad {
namespace {

TEST(Decimal, RefusesWhatIsNoPlainNumber) {
  for (const char* text : {"", " ", ".", ",", ".5", "1.", "1,", "-1", "+1", "1e3", "1.5e1", "0x10", "1 ",
                           " 1", "1.2.3", "1,000.5", "NaN", "Infinity", "½", "0,8 fte"}) {
    EXPECT_FALSE(parse_decimal(text)) << text;
  }
}

TEST(Decimal, RefusesMoreThanThreeDecimalsUnlessTheyAreZeros) {
  EXPECT_FALSE(parse_decimal("0.8001"));
  EXPECT_FALSE(parse_decimal("0.0005"));
  EXPECT_EQ(parse_decimal("0.800000"), Decimal{800});
}

TEST(Decimal, RefusesMoreThanAMillion) {
  EXPECT_EQ(parse_decimal("1000000"), whole(1'000'000));
  EXPECT_EQ(parse_decimal("1000000.000"), whole(1'000'000));
  EXPECT_FALSE(parse_decimal("1000000.001"));
  EXPECT_FALSE(parse_decimal("1000001"));
  EXPECT_FALSE(parse_decimal("99999999999999999999999999"));
}

TEST(Decimal, ReadsExactThousandths) {
  EXPECT_EQ(parse_decimal("0"), Decimal{0});
  EXPECT_EQ(parse_decimal("0.8"), Decimal{800});
  EXPECT_EQ(parse_decimal("0,8"), Decimal{800});
  EXPECT_EQ(parse_decimal("4.5"), Decimal{4500});
  EXPECT_EQ(parse_decimal("0.875"), Decimal{875});
  EXPECT_EQ(parse_decimal("0.001"), Decimal{1});
  EXPECT_EQ(parse_decimal("007"), whole(7));
}

TEST(Decimal, IsWrittenAsShortAsPossible) {
  EXPECT_EQ(to_text(Decimal{0}), "0");
  EXPECT_EQ(to_text(Decimal{800}), "0.8");
  EXPECT_EQ(to_text(Decimal{875}), "0.875");
  EXPECT_EQ(to_text(Decimal{50}), "0.05");
  EXPECT_EQ(to_text(Decimal{1}), "0.001");
  EXPECT_EQ(to_text(whole(10)), "10");
  EXPECT_EQ(to_text(whole(1'000'000)), "1000000");
}

TEST(Decimal, ReadsBackWhatItWrites) {
  for (std::int32_t thousandths = 0; thousandths <= 20'000; ++thousandths) {
    ASSERT_EQ(parse_decimal(to_text(Decimal{thousandths})), Decimal{thousandths});
  }
}

}  // namespace
}  // namespace stagepad
