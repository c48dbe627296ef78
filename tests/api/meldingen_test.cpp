#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/command/check_evaluatie.hpp"
#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"

// How often somebody hears of what waits: at once, each thing in a mail of its own; or all of a day or a week in one.

namespace stagepad::test {
namespace {

/// On that day the report of Ruben's as has been in since 9 October, and when it comes back it is late.
constexpr const char* k_day = "2026-11-21";

class Rhythm : public testing::Test {
 protected:
  Rhythm() : server(k_day), ruben(server.person("ruben")), kees(server.person("kees")), id(person_id(server, "ruben")) {
    beeld = open_training(ruben, "ruben").beeld;
  }

  void choose(const char* ritme) { EXPECT_EQ(send_form(ruben, "/account/berichten", {{"ritme", ritme}}).status, 303); }
  void send_back() {
    does(kees, beeld, BeoordeelVerslag{part_of(beeld, "as"), Rol::instituutsopleider, Besluit::teruggestuurd, "Te kort"});
  }
  /// The next look at what waits, beside the server.
  void look(int days_later = 0) const {
    ServerProcess process({"jobs", "--data", server.data().string(), "--today",
                           to_iso(parse_iso_date(k_day)->plus_days(days_later))});
    EXPECT_EQ(process.wait().status, 0);
  }
  std::int64_t count(const std::string& from) const { return server.database().number("SELECT count(*) FROM " + from); }
  /// The mails about what waits for him so far.
  std::int64_t mails() const { return count("outbox WHERE sjabloon = 'meldingen' AND persoon = " + std::to_string(id)); }
  std::int64_t said(const std::string& taak = "verslag_aanpassen") const {
    return count("melding WHERE gemeld_op IS NOT NULL AND taak = '" + taak + "' AND persoon = " + std::to_string(id));
  }

  DemoServer server;
  Person ruben;
  Person kees;
  std::int64_t id;
  Snapshot beeld;
};

TEST_F(Rhythm, AtOnceSaysTheSameDayWhatAnActMadeWait) {
  choose("direct");
  look();
  const std::int64_t before = mails();
  look();
  EXPECT_EQ(mails(), before) << "nothing happened";
  const std::int64_t others = count("outbox WHERE sjabloon = 'meldingen'");
  send_back();
  EXPECT_EQ(said(), 0);
  look();
  EXPECT_EQ(said(), 1);
  EXPECT_EQ(mails(), before + 1);
  EXPECT_EQ(count("outbox WHERE sjabloon = 'meldingen'"), others + 1) << "nobody else hears of it that day";
  look();
  EXPECT_EQ(mails(), before + 1) << "once";
  wait_until_mail_went(server.database());
  const std::string mail = mails_in(server.data()).back();
  EXPECT_NE(mail.find("<ruben@stagepad.example>"), std::string::npos) << mail.substr(0, 800);
  EXPECT_NE(mail.find("(1)"), std::string::npos) << "one thing: " << mail.substr(0, 800);
}

TEST_F(Rhythm, AtOnceIsAMailForEachThing) {
  choose("direct");
  send_back();
  for (int day = 0; day < 40; ++day) look(day);
  // What was said on the first day before he chose was in one mail.
  const std::string his = "melding WHERE (gemeld_op > '" + std::string(k_day) +
                          "' OR taak = 'verslag_aanpassen') AND gemeld_op IS NOT NULL AND persoon = " + std::to_string(id);
  EXPECT_EQ(count("outbox WHERE sjabloon = 'meldingen' AND sleutel GLOB 'meldingen/*/*/persoon/" + std::to_string(id) + "'"),
            count(his));
  EXPECT_GT(count(his), 0);
  EXPECT_EQ(count("outbox o WHERE o.sjabloon = 'meldingen' AND o.parameters ->> '$.melding' IS NOT NULL AND NOT EXISTS "
                  "(SELECT 1 FROM melding m WHERE m.id = o.parameters ->> '$.melding' AND m.persoon = o.persoon)"),
            0);
}

TEST_F(Rhythm, ADayInOneMailSaysItTheDayAfter) {
  choose("dagelijks");
  send_back();
  const std::int64_t before = mails();
  look();
  EXPECT_EQ(mails(), before) << "that day was done";
  look(1);
  EXPECT_EQ(said(), 1);
  EXPECT_EQ(mails(), before + 1);
}

TEST_F(Rhythm, AWeekInOneMailSaysItOnMonday) {
  choose("wekelijks");
  send_back();
  const std::int64_t before = mails();
  look(1);  // a Sunday
  EXPECT_EQ(mails(), before);
  look(2);
  EXPECT_EQ(said(), 1);
  EXPECT_EQ(mails(), before + 1);
}

TEST_F(Rhythm, WhatWaitedForMondayGoesWhenAtOnceIsChosen) {
  choose("wekelijks");
  send_back();
  look(1);
  const std::int64_t before = mails();
  choose("direct");
  look(1);
  EXPECT_EQ(said(), 1);
  EXPECT_GT(mails(), before);
}

TEST_F(Rhythm, StandsOnTheAccountPageAndBeginsWithADay) {
  const std::string page = ruben.get("/account").body;
  EXPECT_NE(page.find("value=\"direct\""), std::string::npos);
  EXPECT_EQ(page.find("value=\"direct\" checked"), std::string::npos);
  EXPECT_NE(page.find("value=\"dagelijks\" checked"), std::string::npos) << "as it was for everybody";
  EXPECT_NE(page.find("binnen tien minuten"), std::string::npos);
  choose("direct");
  EXPECT_NE(ruben.get("/account").body.find("value=\"direct\" checked"), std::string::npos);
}

}  // namespace
}  // namespace stagepad::test
