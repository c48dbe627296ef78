#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"

// A year of the demonstration, day by day, with the program killed in between and ten days in which it did not run:
// exactly the reminders that are asked for, none twice, none missing. The recount takes from the core whose turn it is on
// a day, and works out by itself, day by day and without what the server uses for it, when that is said and to whom.

namespace stagepad::test {
namespace {

constexpr int k_days = 365;
/// The server stands still from this day of the year on, so many days.
constexpr int k_still_from = 120;
constexpr int k_still = 10;

/// (part, task, last day, moment, person; 0 for the Stagebureau)
using Said = std::tuple<std::int64_t, std::string, std::string, std::string, std::int64_t>;

/// The same day so many months earlier, or the last of that month.
CivilDate months_before(CivilDate day, int months) {
  int year = day.year();
  int month = day.month() - months;
  while (month < 1) {
    month += 12;
    --year;
  }
  int last = 31;
  while (!parse_iso_date(std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) + "-" + std::to_string(last))) --last;
  return CivilDate::of(year, month, std::min(day.day(), last));
}

/// One thing that may be said, with the day on which it is to be said.
struct Wanted {
  std::int64_t part;
  std::string task;
  CivilDate last;
  std::string moment;
  CivilDate on;
  Rol who;
};

class Recount {
 public:
  Recount(std::vector<Snapshot> trainings, std::map<std::string, Regelpakket> packs)
      : trainings_(std::move(trainings)), packs_(std::move(packs)) {}

  /// What is said on a day on which the program runs.
  void run(CivilDate today) {
    for (Snapshot& training : trainings_) {
      training.vandaag = today;
      const Toetsing toetsing(training, training.traject, packs_.at(training.regelpakket));
      for (const GeplandOnderdeel& part : toetsing.context().planning.onderdelen) {
        if (part.is_stage()) stage(training, toetsing.context(), part, today);
      }
    }
  }

  [[nodiscard]] const std::set<Said>& said() const { return said_; }

 private:
  void stage(const Snapshot& training, const Toetscontext& context, const GeplandOnderdeel& part, CivilDate today) {
    const std::int64_t id = part.onderdeel->id.value;
    const AanZet turn = wie_is_aan_zet(context, part);
    const CivilDate half_year = months_before(part.periode.first, 6);
    const bool has_rule = std::any_of(context.pakket.regels.termijnen.begin(), context.pakket.regels.termijnen.end(), [&](const Termijn& each) {
      return each.handeling == Handeling::orientatie_mail && geldt_voor(each.onderdelen, *part.definitie);
    });
    if (has_rule && !heeft_plek(part) && today < part.periode.first && is_due(half_year, today)) {
      say(training, {id, "orientatie", half_year, "orientatie", half_year, Rol::aios});
    }
    const std::set<std::string> idle = {"geen", "stage_begint", "stage_loopt", "plaatsing_afwachten"};
    if (idle.count(std::string(turn.taak)) > 0) return;
    std::optional<CivilDate> last = turn.uiterlijk;
    const auto& handed_in = part.onderdeel->voortgang.verslag_ingediend;
    if (!last && turn.fase == Fase::evaluatie) last = part.periode.last.plus_days(28);
    else if (!last && handed_in && turn.fase >= Fase::verslag_ingediend) last = handed_in->plus_days(14);
    if (!last) return;
    // The newest of those that fell on today or before.
    const std::array<std::pair<const char*, int>, 5> moments = {
        {{"ruim_vooraf", -14}, {"kort_vooraf", -3}, {"laatste_dag", 0}, {"te_laat", 1}, {"escalatie", 7}}};
    const Wanted* newest = nullptr;
    std::vector<Wanted> all;
    for (const auto& [name, days] : moments) all.push_back({id, std::string(turn.taak), *last, name, last->plus_days(days), turn.wie});
    for (const Wanted& each : all) {
      if (each.on <= today) newest = &each;
    }
    if (newest && is_due(newest->on, today)) say(training, *newest);
  }

  /// What is at most a month old is said still: on the first day, after days that were missed, and when a turn begins
  /// late.
  static bool is_due(CivilDate on, CivilDate today) { return on <= today && days_between(on, today) <= 31; }

  void say(const Snapshot& training, const Wanted& wanted) {
    const Traject& traject = training.traject;
    std::vector<std::int64_t> people;
    if (wanted.who == Rol::aios || wanted.who == Rol::stagebegeleider) people = {traject.aios.id.value};
    else if (wanted.who == Rol::instituutsopleider) people = {traject.instituutsopleider.id.value};
    else if (wanted.who == Rol::praktijkopleider) people = {traject.praktijkopleider.value_or(traject.instituutsopleider).id.value};
    else people = {0};
    if (wanted.moment == "escalatie" && people.front() != 0) people.push_back(0);
    for (const std::int64_t person : people) said_.insert({wanted.part, wanted.task, to_iso(wanted.last), wanted.moment, person});
  }

  std::vector<Snapshot> trainings_;
  std::map<std::string, Regelpakket> packs_;
  std::set<Said> said_;
};

class Year : public testing::Test {
 protected:
  int jobs(CivilDate day, std::optional<int> killed_after_ms = {}) const {
    ServerProcess process({"jobs", "--data", server.data().string(), "--today", to_iso(day)});
    if (killed_after_ms) {
      std::this_thread::sleep_for(std::chrono::milliseconds(*killed_after_ms));
      process.signal(SIGKILL);
    }
    return process.wait().status;
  }

  /// All trainings as the Stagebureau sees them, with their packs.
  Recount recount() const {
    Person hanneke = server.person("hanneke");
    std::vector<Snapshot> trainings;
    std::map<std::string, Regelpakket> packs;
    for (const TrajectRegel& each : read_reply<Trajecten>(hanneke.get("/api/trajecten")).trajecten) {
      trainings.push_back(read_reply<Snapshot>(hanneke.get("/api/trajecten/" + std::to_string(each.id.value))));
      const std::string& hash = trainings.back().regelpakket;
      if (packs.count(hash) > 0) continue;
      packs[hash] = read_reply<Regelpakket>(hanneke.get(api::path_of(api::k_regelpakket.pattern, hash)));
    }
    return {std::move(trainings), std::move(packs)};
  }

  std::set<Said> kept() const {
    std::set<Said> all;
    const std::string rows = server.database().rows(
        "SELECT onderdeel, taak, uiterlijk, moment, coalesce(persoon, 0) FROM melding ORDER BY id");
    for (std::size_t at = 0; at < rows.size();) {
      const std::size_t end = rows.find('\n', at);
      std::array<std::string, 5> columns;
      std::size_t column = 0;
      for (std::size_t i = at; i < end; ++i) {
        if (rows[i] == '|') ++column;
        else columns[column] += rows[i];
      }
      EXPECT_TRUE(all.insert({std::stoll(columns[0]), columns[1], columns[2], columns[3], std::stoll(columns[4])}).second) << "twice";
      at = end + 1;
    }
    return all;
  }

  DemoServer server;
};

std::string text_of(const Said& said) {
  return std::to_string(std::get<0>(said)) + " " + std::get<1>(said) + " " + std::get<2>(said) + " " + std::get<3>(said) + " to " +
         std::to_string(std::get<4>(said));
}

TEST_F(Year, SaysWhatIsAskedOnceAndForgetsNothing) {
  Recount expected = recount();
  const CivilDate first = *parse_iso_date(k_demo_day);
  expected.run(first);
  const std::int64_t weekly = server.database().number("SELECT instituutsopleider FROM traject ORDER BY id LIMIT 1");
  std::string address = server.database().rows("SELECT email FROM persoon WHERE id = " + std::to_string(weekly));
  address.pop_back();
  Person trainer = server.person_at(address);
  EXPECT_EQ(send_form(trainer, "/account/berichten", {{"ritme", "elk uur"}}).status, 303);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM persoon WHERE berichtritme = 'wekelijks'"), 0);
  EXPECT_EQ(send_form(trainer, "/account/berichten", {{"ritme", "wekelijks"}}).status, 303);
  EXPECT_EQ(server.database().number("SELECT id FROM persoon WHERE berichtritme = 'wekelijks'"), weekly);
  server.stop();
  int killed = 0;
  for (int n = 1; n <= k_days; ++n) {
    if (n >= k_still_from && n < k_still_from + k_still) continue;
    const CivilDate day = first.plus_days(n);
    // Killed at another moment each time: while it starts, reads, writes, or not at all because it was done.
    if (n % 3 == 0) {
      jobs(day, n % 120);
      ++killed;
    }
    ASSERT_EQ(jobs(day), 0) << to_iso(day);
    if (n % 5 == 0) {
      EXPECT_EQ(jobs(day), 0) << "once more changes nothing";
    }
    expected.run(day);
  }
  EXPECT_GT(killed, 100);
  const std::set<Said> kept_now = kept();
  for (const Said& each : expected.said()) EXPECT_EQ(kept_now.count(each), 1U) << "missing: " << text_of(each);
  for (const Said& each : kept_now) EXPECT_EQ(expected.said().count(each), 1U) << "not asked for: " << text_of(each);
  EXPECT_GT(kept_now.size(), 60U);

  const DatabaseView database = server.database();
  // One mail a person and day, with what was said that day.
  EXPECT_EQ(database.number("SELECT count(*) FROM outbox WHERE sjabloon = 'meldingen' AND persoon IS NOT NULL AND persoon IN "
                            "(SELECT persoon FROM melding)"),
            database.number("SELECT count(*) FROM (SELECT DISTINCT persoon, gemeld_op FROM melding "
                            "WHERE persoon IS NOT NULL AND gemeld_op IS NOT NULL)") +
                database.number("SELECT count(*) FROM outbox WHERE sjabloon = 'meldingen' AND persoon IN (SELECT persoon FROM melding) "
                                "AND persoon IN (SELECT persoon FROM persoon_rol WHERE rol = 'stagebureau')"));
  EXPECT_EQ(database.rows("SELECT DISTINCT strftime('%u', gemeld_op) FROM melding WHERE gemeld_op > '" + std::string(k_demo_day) +
                          "' AND persoon = " + std::to_string(weekly)),
            "1\n")
      << "on Mondays";
  EXPECT_LE(database.number("SELECT count(*) FROM melding WHERE gemeld_op IS NULL AND persoon IS NOT " + std::to_string(weekly)), 0);
  EXPECT_EQ(database.number("SELECT count(*) FROM melding WHERE gemeld_op < op"), 0) << "never before its day";
  RecordProperty("mails", static_cast<int>(database.number("SELECT count(*) FROM outbox WHERE sjabloon = 'meldingen'")));
}

TEST_F(Year, GoingBackIsRefused) {
  server.stop();
  ASSERT_EQ(jobs(*parse_iso_date("2027-02-01")), 0);
  const std::string before = server.database().fingerprint();
  EXPECT_EQ(jobs(*parse_iso_date("2027-01-31")), 1);
  EXPECT_EQ(server.database().fingerprint(), before);
}

}  // namespace
}  // namespace stagepad::test
