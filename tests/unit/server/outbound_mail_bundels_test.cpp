#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <stdexcept>

#include "server/auth/contribution_links.hpp"
#include "server/outbound/mail_deliverer.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"
#include "tests/unit/server/told_transport.hpp"

// Invitations to one address in one mail: nothing is lost and nothing comes twice, whatever breaks in between.

namespace stagepad::store {
namespace {

constexpr std::int64_t k_now = k_test_now_ms;
constexpr std::int64_t k_lease_ms = 130'000;
constexpr const char* k_adres = "begeleider@umc.example";
const Delivery k_later{Delivery::Outcome::later, false, "451 to the message", "451 kom later"};
const Delivery k_refused{Delivery::Outcome::refused, false, "550 to the receiver", "550 onbekend"};
const Delivery k_unknown{Delivery::Outcome::unknown, false, "no answer came", "no answer came"};

/// The tokens of the links in a letter, each once.
std::vector<std::string> tokens_in(const Letter& letter) {
  std::vector<std::string> found;
  const std::string& text = letter.content;
  for (auto at = text.find("?sleutel="); at != std::string::npos; at = text.find("?sleutel=", at + 1)) {
    const std::string token = text.substr(at + 9, 43);
    if (std::find(found.begin(), found.end(), token) == found.end()) found.push_back(token);
  }
  return found;
}

std::string id_of(const Letter& letter) {
  const auto at = letter.content.find("Message-ID: <");
  return letter.content.substr(at, letter.content.find('>', at) - at);
}

class Mailbundel : public VoorbeeldTest {
 protected:
  Mailbundel() { restart(); }

  /// Another process of the same installation.
  void restart() {
    MailDeliverer::Parts parts{services_, "https://stagepad.example", told_};
    parts.now_ms = [this] {
      if (on_clock_) on_clock_();
      return now_ms_;
    };
    deliverer_.emplace(std::move(parts));
  }
  int round(std::int64_t now_ms = k_now) {
    now_ms_ = now_ms;
    return deliverer_->deliver_due();
  }
  OnderdeelId stage(std::size_t i) { return load().onderdelen.at(i).id; }
  /// Of one person, in one transaction; the second address is written differently.
  void ask_two() {
    const OnderdeelId first = stage(0);
    const OnderdeelId second = stage(1);
    must([&](Transaction& tx) {
      ask_contribution(tx, first, "Bo", k_adres);
      ask_contribution(tx, second, "Bo", "Begeleider@UMC.example");
    });
  }
  void ask(std::size_t i, const std::string& adres = k_adres) {
    const OnderdeelId id = stage(i);
    must([&](Transaction& tx) { ask_contribution(tx, id, "Bo", adres); });
  }
  std::int64_t number(const std::string& sql) {
    return look([&](ReadConnection& db) { return db.value<std::int64_t>(sql).value(); });
  }
  std::int64_t with_status(const std::string& status) {
    return number("SELECT count(*) FROM outbox WHERE status = '" + status + "'");
  }
  std::optional<Bijdragelink> link(const std::string& token) {
    return look([&](ReadConnection& db) { return find_contribution(db, token); });
  }
  void expect_same(const Letter& again, const Letter& first) {
    EXPECT_EQ(id_of(again), id_of(first));
    EXPECT_EQ(tokens_in(again), tokens_in(first));
    for (const std::string& each : tokens_in(first)) EXPECT_TRUE(link(each)) << "it may have arrived";
  }

  Rulepacks rulepacks_ = Rulepacks::load_embedded().value();
  Texts texts_ = Texts::load().value();
  Today today_{parse_iso_date("2026-03-01")};
  std::int64_t now_ms_ = k_now;
  std::function<void()> on_clock_;
  Services services_{*store_, rulepacks_, texts_, today_, [](std::string_view) {}};
  ToldTransport told_;
  std::optional<MailDeliverer> deliverer_;
};

TEST_F(Mailbundel, WhatIsAskedInOneTransactionOfOneAddressGoesInOneMail) {
  ask_two();
  ask(2, "ander@umc.example");
  bool may_cancel = true;
  told_.before_answer = [&] {
    if (told_.letters.size() > 1) return;
    must([&](Transaction& tx) { may_cancel = cancel_bericht(tx, 2); });
  };
  EXPECT_EQ(round(), 2);
  EXPECT_FALSE(may_cancel) << "it is being sent, with the other";
  ASSERT_EQ(told_.letters.size(), 2U);
  const auto both = tokens_in(told_.letters[0]);
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(link(both[0])->onderdeel, stage(0));
  EXPECT_EQ(link(both[1])->onderdeel, stage(1));
  EXPECT_EQ(tokens_in(told_.letters[1]).size(), 1U);
  EXPECT_EQ(with_status("verzonden"), 3);
  EXPECT_EQ(round(k_now + k_lease_ms), 0);
}

TEST_F(Mailbundel, OfWhichTheAnswerIsLostGoesAgainAsItWas) {
  told_.answers = {k_unknown};
  ask_two();
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(with_status("wacht"), 2) << "the other one does not go alone";
  // Asked meanwhile, it goes by itself: what may have arrived stays as it is.
  ask(2);
  EXPECT_EQ(round(k_now + 1), 1);
  restart();
  EXPECT_EQ(round(k_now + 5000), 1);
  ASSERT_EQ(told_.letters.size(), 3U);
  EXPECT_EQ(tokens_in(told_.letters[0]).size(), 2U);
  EXPECT_EQ(tokens_in(told_.letters[1]).size(), 1U);
  expect_same(told_.letters[2], told_.letters[0]);
  EXPECT_EQ(with_status("verzonden"), 3);
  EXPECT_EQ(round(k_now + k_lease_ms), 0);
}

TEST_F(Mailbundel, ThatWasCutOffAfterItsLastByteGoesAgainAsItWas) {
  ask_two();
  told_.before_answer = [] { throw std::runtime_error("killed"); };
  EXPECT_THROW(round(), std::runtime_error);
  told_.before_answer = nullptr;
  restart();
  EXPECT_EQ(round(k_now + k_lease_ms - 1), 0) << "the other one waits with it";
  EXPECT_EQ(round(k_now + k_lease_ms), 1);
  ASSERT_EQ(told_.letters.size(), 2U);
  ASSERT_EQ(tokens_in(told_.letters[0]).size(), 2U);
  expect_same(told_.letters[1], told_.letters[0]);
  EXPECT_EQ(with_status("verzonden"), 2);
  EXPECT_EQ(number("SELECT sum(onzeker) FROM outbox"), 1);
}

TEST_F(Mailbundel, GetsNoLinkToAStageThatIsNotAskedAnyMoreWhenItIsMade) {
  ask_two();
  bool is_cancelled = false;
  on_clock_ = [&] {
    // Between the draft and the links.
    if (is_cancelled || number("SELECT count(*) FROM outbox WHERE bundel IS NOT NULL") == 0) return;
    is_cancelled = true;
    must([&](Transaction& tx) { EXPECT_TRUE(cancel_bericht(tx, 2)); });
  };
  EXPECT_EQ(round(), 0);
  ASSERT_TRUE(is_cancelled);
  EXPECT_EQ(number("SELECT count(*) FROM bijdragelink"), 0);
  EXPECT_EQ(round(), 1);
  ASSERT_EQ(told_.letters.size(), 1U);
  ASSERT_EQ(tokens_in(told_.letters[0]).size(), 1U);
  EXPECT_EQ(link(tokens_in(told_.letters[0])[0])->onderdeel, stage(0));
  EXPECT_EQ(number("SELECT count(*) FROM bijdragelink"), 1);
  EXPECT_EQ(with_status("vervallen"), 1);
}

TEST_F(Mailbundel, LosesAStageThatIsNotAskedAnyMoreAndKeepsTheOtherLink) {
  told_.answers = {k_unknown};
  ask_two();
  round();
  const OnderdeelId second = stage(1);
  must([&](Transaction& tx) { end_bijdragelinks(tx, second, "begeleider@umc.EXAMPLE"); });
  EXPECT_EQ(round(k_now + 5000), 1);
  ASSERT_EQ(told_.letters.size(), 2U);
  EXPECT_THAT(tokens_in(told_.letters[1]), ::testing::ElementsAre(tokens_in(told_.letters[0]).at(0)));
  EXPECT_EQ(number("SELECT count(*) FROM bijdragelink"), 1);
  EXPECT_EQ(with_status("vervallen"), 1);
}

TEST_F(Mailbundel, ThatIsRefusedForGoodFreesTheOthers) {
  told_.answers = {k_refused, k_later};
  ask_two();
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(with_status("mislukt"), 1);
  EXPECT_EQ(round(k_now + 5000), 1);
  ASSERT_EQ(told_.letters.size(), 3U);
  EXPECT_NE(id_of(told_.letters[1]), id_of(told_.letters[0]));
  const auto alone = tokens_in(told_.letters[2]);
  ASSERT_EQ(alone.size(), 1U);
  EXPECT_EQ(link(alone[0])->onderdeel, stage(1));
}

TEST_F(Mailbundel, ThatTheTerminalTriesOnceMoreBringsWhatStillWaitsWithIt) {
  told_.answers = {k_later};
  ask_two();
  round();
  must([](Transaction& tx) {
    mark_poging_mislukt(tx, 1, "gave up", std::nullopt);
    EXPECT_TRUE(retry_bericht(tx, 1));
  });
  EXPECT_EQ(round(k_now + 5000), 1);
  ASSERT_EQ(told_.letters.size(), 2U);
  expect_same(told_.letters[1], told_.letters[0]);
}

TEST_F(Mailbundel, AnInvitationWaitsForAnotherMailThatMayHaveBroughtItsLink) {
  const OnderdeelId first = stage(0);
  ask(0);
  OutboxBericht invitation;
  must([&](Transaction& tx) {
    tx.execute("UPDATE outbox SET aangemaakt_ms = aangemaakt_ms - 1000");
    OutboxBericht reminder;
    reminder.sleutel = "herinnering";
    reminder.sjabloon = "bijdrage.herinnerd";
    reminder.adres = "Begeleider@umc.example";
    enqueue_bericht(tx, reminder);
    make_contribution_link(tx, {first, "Bo", {}}, reminder.adres, 2);
    invitation = find_bericht(tx, 1).value();
    EXPECT_TRUE(bundel_uitnodigingen(tx, invitation)) << "nobody tried to send that one yet";
    EXPECT_TRUE(offer_bericht(tx, 2, {"ander", k_now, k_now + k_lease_ms}));
    EXPECT_FALSE(bundel_uitnodigingen(tx, invitation));
    EXPECT_EQ(due_berichten(tx, k_now, 10).size(), 0U);
    // The next attempt does not bring that stage any more.
    EXPECT_TRUE(leg_bundel_vast(tx, 2, {}));
    EXPECT_EQ(due_berichten(tx, k_now, 10).size(), 1U);
  });
  // Given up, it brought nothing; accepted, it brought this link too.
  must([&](Transaction& tx) {
    mark_poging_mislukt(tx, 2, "gave up", std::nullopt, {"ander", k_now, k_now});
    EXPECT_TRUE(bundel_uitnodigingen(tx, invitation));
    EXPECT_TRUE(retry_bericht(tx, 2));
    EXPECT_TRUE(offer_bericht(tx, 2, {"ander", k_now, k_now + k_lease_ms}));
    EXPECT_FALSE(bundel_uitnodigingen(tx, invitation));
    mark_verzonden(tx, 2, {"ander", k_now, k_now});
    EXPECT_EQ(find_bericht(tx, 1)->status, OutboxStatus::verzonden);
  });
}

}  // namespace
}  // namespace stagepad::store
