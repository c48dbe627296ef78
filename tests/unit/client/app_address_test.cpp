#include <gtest/gtest.h>

#include "wasm-client/app/address.hpp"

namespace stagepad::client {
namespace {

TEST(Address, UnknownPathIsUnknownAndNotHome) {
  EXPECT_EQ(parse_address("/bestaat-niet").screen, Screen::unknown);
  EXPECT_EQ(parse_address("/trajecten/abc").screen, Screen::unknown);
  EXPECT_EQ(parse_address("/opleiding/7").screen, Screen::unknown);
  EXPECT_EQ(parse_address("/instellingen").screen, Screen::unknown);
  EXPECT_EQ(parse_address("").screen, Screen::unknown);
}

TEST(Address, IdOfMoreDigitsThanANumberHoldsIsUnknown) {
  EXPECT_EQ(parse_address("/werklijst/99999999999999999999").screen, Screen::unknown);
}

TEST(Address, PathWithIdOpensThatScreen) {
  const Address address = parse_address("/trajecten/12");
  EXPECT_EQ(address.screen, Screen::traject);
  EXPECT_EQ(address.id, 12);
  EXPECT_EQ(parse_address("/personen/3").screen, Screen::personen);
  EXPECT_EQ(to_url(parse_address("/werkbord?soort=te_laat")), "/werkbord?soort=te_laat");
  EXPECT_EQ(parse_address("/instellingen/3").screen, Screen::instelling);
  EXPECT_EQ(to_url(parse_address("/stageplaatsen/3")), "/stageplaatsen/3");
  EXPECT_EQ(parse_address("/opleiding/").screen, Screen::opleiding);
}

TEST(Address, AnOldAddressOfTheOverviewLeadsToItsOwn) {
  EXPECT_EQ(parse_address("/trajecten").screen, Screen::overzicht);
  EXPECT_EQ(to_url(parse_address("/trajecten?zoek=a")), "/overzicht?zoek=a");
}

TEST(Address, QueryIsDecodedAndEncodedBack) {
  const Address address = parse_address("/etalage?stage=4&zoek=jeugd%20%26+gezin%3F&leeg=");
  EXPECT_EQ(address.number("stage"), 4);
  EXPECT_EQ(address.value("zoek"), "jeugd & gezin?");
  EXPECT_EQ(address.value("leeg"), "");
  EXPECT_EQ(address.value("ontbreekt"), "");
  EXPECT_EQ(parse_address(to_url(address)), address);
}

TEST(Address, BrokenPercentSignsStayAsTheyAre) {
  EXPECT_EQ(parse_address("/etalage?zoek=100%").value("zoek"), "100%");
  EXPECT_EQ(parse_address("/etalage?zoek=%zz").value("zoek"), "%zz");
}

TEST(Address, SettingAnItemReplacesItAndEmptyTakesItAway) {
  const Address address = parse_address("/opleiding?stage=4");
  EXPECT_EQ(to_url(address.with("stage", "5")), "/opleiding?stage=5");
  EXPECT_EQ(to_url(address.with("stage", "")), "/opleiding");
}

}  // namespace
}  // namespace stagepad::client
