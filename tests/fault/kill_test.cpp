#include <chrono>
#include <cstdlib>
#include <future>
#include <gtest/gtest.h>
#include <iostream>
#include <thread>

#include "tests/fault/inspection.hpp"
#include "tests/fault/installation.hpp"
#include "tests/fault/load.hpp"

namespace stagepad::test {
namespace {

using std::chrono::milliseconds;

std::uint64_t number_from_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// When the server is killed.
enum class Moment { any_under_load, after_an_answer, while_starting };

/// Rounds on one installation: people send, the server is killed, starts again, is asked for
/// everything it confirmed.
class Rounds {
 public:
  explicit Rounds(std::uint64_t seed) : random_(seed) {}

  void play(int round) {
    // Trainings with thousands of requests would measure something else.
    if (round % 20 == 0) installation_.put_back();
    ASSERT_TRUE(installation_.start()) << "round " << round;
    const Tally before = tally(installation_.data());
    const Moment moment = static_cast<Moment>(round % 3);
    const auto sent = send_until_killed(round, moment);
    if (moment == Moment::while_starting) {
      installation_.spawn();
      std::this_thread::sleep_for(milliseconds(random_() % 60));
      installation_.kill();
    }
    ASSERT_TRUE(installation_.start()) << "round " << round << ": it does not start again";
    expect_whole(installation_.data());
    expect_kept(sent);
    expect_done_once(before);
    installation_.kill();
  }

  std::int64_t acknowledged() const { return acknowledged_; }
  std::int64_t unanswered() const { return unanswered_; }
  std::int64_t done_unanswered() const { return done_unanswered_; }

 private:
  std::vector<Sent> send_until_killed(int round, Moment moment) {
    Crowd crowd;
    std::vector<std::future<std::vector<Sent>>> people;
    const std::string mark = "ronde-" + std::to_string(round);
    for (const std::string& who : Installation::people()) {
      const auto behave = who == "kees" ? behave_as_instituutsopleider : behave_as_aios;
      people.push_back(std::async(std::launch::async, behave, installation_.person(who), who, mark,
                                  std::mt19937_64(random_()), std::ref(crowd)));
    }
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    const int wanted = 1 + static_cast<int>(random_() % 12);
    // Warm-up: without a confirmed write there is nothing to lose.
    while (crowd.acknowledged < (moment == Moment::after_an_answer ? wanted : 1) &&
           std::chrono::steady_clock::now() < deadline) {
      std::this_thread::yield();
    }
    if (moment != Moment::after_an_answer) {
      std::this_thread::sleep_for(std::chrono::microseconds(random_() % 100'000));
    }
    installation_.kill();
    crowd.has_to_stop = true;
    std::vector<Sent> all;
    for (auto& each : people) {
      for (Sent& sent : each.get()) all.push_back(std::move(sent));
    }
    return all;
  }

  std::string kept_answer(const Sent& sent) const {
    return DatabaseView(installation_.data())
        .rows("SELECT i.antwoord FROM idempotentie i JOIN persoon p ON p.id = i.persoon "
              "WHERE i.sleutel = '" + sent.key + "' AND p.email = '" + sent.who +
              "@stagepad.example'");
  }

  /// Every confirmed change is there and is not done again; of a refused one nothing is; and one
  /// without an answer gets it now.
  void expect_kept(const std::vector<Sent>& all) {
    for (const Sent& sent : all) {
      const std::string kept = kept_answer(sent);
      Person person = installation_.person(sent.who);
      if (sent.status == 200) {
        ++acknowledged_;
        EXPECT_EQ(kept, sent.answer + "\n") << sent.key << " was confirmed and is lost";
        const Reply again = send_again(person, sent);
        EXPECT_EQ(again.status, 200) << sent.key << again.body.substr(0, 300);
        EXPECT_EQ(again.body, sent.answer) << sent.key;
      } else if (sent.status == 0) {
        ++unanswered_;
        if (!kept.empty()) ++done_unanswered_;
        const Reply again = send_again(person, sent);
        if (!kept.empty()) {
          EXPECT_EQ(again.status, 200) << sent.key;
          EXPECT_EQ(again.body + "\n", kept) << sent.key;
        } else {
          EXPECT_TRUE(again.status == 200 || again.status == 412 || again.status == 422)
              << sent.key << again.status << again.body.substr(0, 300);
        }
      } else {
        EXPECT_LT(sent.status, 500) << sent.key << sent.answer.substr(0, 300);
        EXPECT_EQ(kept, "") << sent.key << " was refused and is there";
      }
    }
  }

  void expect_done_once(const Tally& before) const {
    const Tally now = tally(installation_.data());
    EXPECT_EQ(now.versions - before.versions, now.answers - before.answers);
    EXPECT_EQ(now.audit - before.audit, now.answers - before.answers);
    EXPECT_EQ(now.mailed - before.mailed, now.requests - before.requests) << "each act told once, none lost";
  }

  std::mt19937_64 random_;
  Installation installation_;
  std::int64_t acknowledged_ = 0;
  std::int64_t unanswered_ = 0;
  std::int64_t done_unanswered_ = 0;
};

// STAGEPAD_FAULT_SEED repeats a run, STAGEPAD_FAULT_ROUNDS makes it longer or shorter.
TEST(Kill, NothingConfirmedIsLostOrDoneTwiceWhenTheServerIsKilledAtAnyMoment) {
  const auto seed = number_from_environment("STAGEPAD_FAULT_SEED", std::random_device()());
  const auto rounds = number_from_environment("STAGEPAD_FAULT_ROUNDS", STAGEPAD_FAULT_ROUNDS);
  std::cout << "STAGEPAD_FAULT_SEED=" << seed << std::endl;
  Rounds played(seed);
  for (std::uint64_t round = 0; round < rounds && !HasFailure(); ++round) {
    SCOPED_TRACE("round " + std::to_string(round) + ", seed " + std::to_string(seed));
    played.play(static_cast<int>(round));
  }
  std::cout << rounds << " kills, " << played.acknowledged() << " confirmed changes kept, "
            << played.unanswered() << " without an answer, of which " << played.done_unanswered()
            << " had been done" << std::endl;
  EXPECT_GE(played.acknowledged(), static_cast<std::int64_t>(rounds));
}

}  // namespace
}  // namespace stagepad::test
