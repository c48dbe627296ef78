#include <gtest/gtest.h>

#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

/// The findings about the pack itself, of a VA training judged on this day by a pack of this validity.
std::vector<std::string> codes_on(const char* vandaag, const Geldigheid& geldig) {
  Regelpakket pakket = vectors::pack("va");
  pakket.geldig = geldig;
  vectors::Geval geval;
  geval.pakket = "va";
  geval.vandaag = on(vandaag);
  std::vector<std::string> codes;
  for (const Finding& each : check_traject(vectors::snapshot_of(geval), pakket)) {
    if (each.code.rfind("programma.", 0) != 0) continue;
    EXPECT_EQ(each.ernst, Ernst::waarschuwt);
    codes.push_back(each.code);
  }
  return codes;
}

using Codes = std::vector<std::string>;

TEST(Programma, APackJudgesOnTheDaysForWhichItIsValid) {
  const Geldigheid year{on("2027-01-01"), on("2027-12-31")};
  EXPECT_EQ(codes_on("2026-12-31", year), Codes{"programma.nog_niet_geldig"});
  EXPECT_EQ(codes_on("2027-01-01", year), Codes{});
  EXPECT_EQ(codes_on("2027-12-31", year), Codes{});
  EXPECT_EQ(codes_on("2028-01-01", year), Codes{"programma.niet_meer_geldig"});
}

TEST(Programma, AnOpenEndIsValidForEver) {
  EXPECT_EQ(codes_on("2199-01-01", {on("2027-01-01"), std::nullopt}), Codes{});
  EXPECT_EQ(codes_on("1950-01-01", {std::nullopt, on("2027-01-01")}), Codes{});
}

}  // namespace
}  // namespace stagepad
