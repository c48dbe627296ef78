#include <gtest/gtest.h>

#include "shared/api/bevoegdheden.hpp"

namespace stagepad::api {
namespace {

TEST(Bevoegdheden, DenyWithoutARole) {
  for (const Bevoegdheid& line : bevoegdheden()) {
    EXPECT_NE(access_of(line.permission, {}), Access::allowed);
  }
}

TEST(Bevoegdheden, TieTheRoleToTheTrainingExactlyWhereThePermissionIsAboutOne) {
  for (const Bevoegdheid& line : bevoegdheden()) {
    EXPECT_EQ(line.betrekking == Betrekking::in_traject, is_about_traject(line.permission));
  }
}

TEST(Bevoegdheden, HideATrainingFromWhoDoesNotSeeIt) {
  EXPECT_EQ(access_of(Permission::decides, {Rol::beheerder}), Access::hidden);
  EXPECT_EQ(access_of(Permission::decides, {Rol::aios}), Access::forbidden);
  EXPECT_EQ(access_of(Permission::decides, {Rol::instituutsopleider}), Access::allowed);
}

TEST(Bevoegdheden, SayWhoMayWhereItIsForbidden) {
  EXPECT_EQ(access_of(Permission::sees_audit, {Rol::stagebureau}), Access::forbidden);
  EXPECT_EQ(rol_met(Permission::sees_audit), Rol::beheerder);
  EXPECT_EQ(rol_met(Permission::approves_plaatsen), Rol::instituutsopleider);
}

Stageplaats place(Zichtbaarheid zichtbaarheid, bool goedgekeurd) {
  Stageplaats plaats;
  plaats.zichtbaarheid = zichtbaarheid;
  plaats.goedgekeurd = goedgekeurd;
  plaats.contactpersoon = "A. Bee";
  return plaats;
}

TEST(Bevoegdheden, ShowAPlaceToWhomTheInstitutionWantsOnceItIsApproved) {
  const auto seen = [](const Stageplaats& plaats) {
    std::string by;
    if (is_te_zien(plaats, Plaatszicht::openbaar)) by += "o";
    if (is_te_zien(plaats, Plaatszicht::zichtbaar)) by += "z";
    if (is_te_zien(plaats, Plaatszicht::alle)) by += "a";
    return by;
  };
  EXPECT_EQ(seen(place(Zichtbaarheid::iedereen, true)), "oza");
  EXPECT_EQ(seen(place(Zichtbaarheid::ingelogd, true)), "za");
  EXPECT_EQ(seen(place(Zichtbaarheid::niemand, true)), "a");
  EXPECT_EQ(seen(place(Zichtbaarheid::iedereen, false)), "a");
  EXPECT_EQ(plaatszicht_van(Aanmelding::geen, {Rol::beheerder}), Plaatszicht::openbaar);
  EXPECT_EQ(plaatszicht_van(Aanmelding::aangemeld, {}), Plaatszicht::zichtbaar);
  EXPECT_EQ(plaatszicht_van(Aanmelding::aangemeld, {Rol::praktijkopleider}), Plaatszicht::zichtbaar);
  for (const Rol rol : {Rol::instituutsopleider, Rol::stagebureau, Rol::beheerder}) {
    EXPECT_EQ(plaatszicht_van(Aanmelding::aangemeld, {rol}), Plaatszicht::alle);
  }
}

TEST(Bevoegdheden, GiveNoContactPersonToWhoIsNotSignedInOrMayNotSeeThePlace) {
  Stageplaats open = place(Zichtbaarheid::iedereen, true);
  beperk(open, Aanmelding::aangemeld, {Rol::aios});
  EXPECT_EQ(open.contactpersoon, "A. Bee");
  beperk(open, Aanmelding::geen, {});
  EXPECT_EQ(open.contactpersoon, "");
  Snapshot beeld;
  beeld.plaatsen = {place(Zichtbaarheid::niemand, true), place(Zichtbaarheid::ingelogd, true)};
  beperk(beeld, {Rol::aios});
  EXPECT_EQ(beeld.plaatsen[0].contactpersoon, "");
  EXPECT_EQ(beeld.plaatsen[1].contactpersoon, "A. Bee");
}

TEST(Bevoegdheden, GiveAnAddressOnlyToItsOwnerAndTheOffice) {
  const Persoon somebody{{7}, "Anna", "anna@stagepad.example", {Rol::aios}};
  const auto read_by = [&](PersoonId id, Rol rol) {
    Persoon read = somebody;
    beperk(read, {id, {rol}});
    return read.email;
  };
  EXPECT_EQ(read_by({8}, Rol::instituutsopleider), "");
  EXPECT_EQ(read_by({8}, Rol::praktijkopleider), "");
  EXPECT_EQ(read_by({7}, Rol::aios), somebody.email);
  EXPECT_EQ(read_by({8}, Rol::stagebureau), somebody.email);
  EXPECT_EQ(read_by({8}, Rol::beheerder), somebody.email);
}

}  // namespace
}  // namespace stagepad::api
