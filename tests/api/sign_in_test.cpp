#include <gtest/gtest.h>

#include "tests/api/demo_server.hpp"

namespace stagepad::test {
namespace {

const DemoServer& server() {
  static const DemoServer shared;
  return shared;
}

TEST(SignIn, RefusesAWrongPasswordLikeAnUnknownPerson) {
  Person known(server().port());
  Person unknown(server().port());
  const Reply wrong = known.sign_in("daan@stagepad.example", "stagepad-dem0");
  const Reply nobody = unknown.sign_in("niemand@stagepad.example", "stagepad-demo");
  EXPECT_EQ(wrong.status, 403);
  EXPECT_EQ(nobody.status, wrong.status);
  EXPECT_EQ(known.cookie(), "");
  EXPECT_EQ(known.get("/api/ik").status, 401);
  EXPECT_EQ(unknown.get("/api/ik").status, 401);
}

TEST(SignIn, RefusesAFormOfAnotherOrigin) {
  Person person(server().port());
  const std::string form = "email=daan%40stagepad.example&wachtwoord=stagepad-demo";
  const Reply reply = person.send(
      "POST", "/aanmelden", form,
      {{"Content-Type", "application/x-www-form-urlencoded"}, {"Origin", "http://elders.example"}});
  EXPECT_EQ(reply.status, 403);
  EXPECT_EQ(reply.header("Set-Cookie"), "");
}

TEST(SignIn, SaysWhoSomebodyIs) {
  Person daan = server().person("daan");
  const Ik ik = read_reply<Ik>(daan.get("/api/ik"));
  EXPECT_EQ(ik.persoon.email, "daan@stagepad.example");
  EXPECT_EQ(ik.persoon.rollen, std::vector<Rol>{Rol::aios});
  EXPECT_EQ(to_iso(ik.vandaag), k_demo_day);
}

TEST(SignIn, EndsWithTheSession) {
  Person daan = server().person("daan");
  const std::string cookie = daan.cookie();
  EXPECT_EQ(daan.send("POST", "/afmelden").status, 303);
  daan.set_cookie(cookie);
  EXPECT_EQ(daan.get("/api/ik").status, 401);
}

TEST(SignIn, RefusesASessionThatWasMadeUp) {
  Person person(server().port());
  person.set_cookie("__Host-stagepad=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
  EXPECT_EQ(person.get("/api/ik").status, 401);
}

TEST(SignIn, BringsBackToTheScreenAskedFor) {
  Person person(server().port());
  const Reply reply = person.get("/trajecten/2");
  EXPECT_EQ(reply.status, 303);
  EXPECT_EQ(reply.header("Location"), "/aanmelden?naar=%2Ftrajecten%2F2");
}

}  // namespace
}  // namespace stagepad::test
