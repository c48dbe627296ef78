#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
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
// a day, and works out by itself, day by day and without what the server uses for it, when that is said and to whom, and
// in which mails by each one's rhythm; to somebody who supervises several stages, and to an institution with several
// places, in one mail; and to the Stagebureau when it is time to ask institutions. On some days what waits is delivered,
// and the letters are counted.

namespace stagepad::test {
namespace {

constexpr int k_days = 365;
/// The server stands still from this day of the year on, so many days.
constexpr int k_still_from = 120;
constexpr int k_still = 10;

/// (part, task, last day, moment, person; 0 for the Stagebureau)
using Said = std::tuple<std::int64_t, std::string, std::string, std::string, std::int64_t>;

/// The same to somebody without an account: (part, task, last day, moment, address).
using Asked = std::tuple<std::int64_t, std::string, std::string, std::string, std::string>;

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

/// How many mails about what waits somebody gets on a day: "2027-03-01 7", "2027-03-01 2 bureau".
using Mails = std::map<std::string, int>;

/// On so many of the days with such mails they are delivered.
constexpr int k_deliveries = 12;

/// One thing that may be said, with the day on which it is to be said.
struct Wanted {
  std::int64_t part;
  std::string task;
  CivilDate last;
  std::string moment;
  CivilDate on;
  Rol who;
};

/// The day on which an institution was asked, and how many reminders it had.
struct AskedPlaces {
  CivilDate on;
  int reminders = 0;
};

class Recount {
 public:
  Recount(std::vector<Snapshot> trainings, std::map<std::string, Regelpakket> packs,
          std::map<std::int64_t, std::string> supervisors, std::vector<AskedPlaces> asked, std::vector<std::int64_t> bureau)
      : trainings_(std::move(trainings)),
        packs_(std::move(packs)),
        supervisors_(std::move(supervisors)),
        places_(std::move(asked)),
        bureau_(std::move(bureau)) {}

  void hears(std::int64_t person, std::string rhythm) { rhythms_[person] = std::move(rhythm); }

  /// What is said on a day on which the program runs.
  void run(CivilDate today) {
    institutions(today);
    for (Snapshot& training : trainings_) {
      training.vandaag = today;
      const Toetsing toetsing(training, training.traject, packs_.at(training.regelpakket));
      for (const GeplandOnderdeel& part : toetsing.context().planning.onderdelen) {
        if (!part.is_stage()) continue;
        stage(training, toetsing.context(), part, today);
        need(training, toetsing.context(), part, today);
      }
    }
    hold_rounds();
    write(today);
  }

  [[nodiscard]] const std::set<Said>& said() const { return said_; }
  void said_before(const Recount& earlier) {
    said_ = earlier.said_;
    rounds_ = earlier.rounds_;
    mails_ = earlier.mails_;
  }
  /// The mails about what waits, to whom on which day.
  [[nodiscard]] const Mails& mails() const { return mails_; }
  [[nodiscard]] bool writes_on(CivilDate day) const {
    const auto first = mails_.lower_bound(to_iso(day));
    return first != mails_.end() && first->first.compare(0, 10, to_iso(day)) == 0;
  }
  /// The months of first days of which the Stagebureau heard that institutions are to be asked.
  [[nodiscard]] const std::set<std::string>& rounds() const { return rounds_; }
  [[nodiscard]] const std::set<Asked>& asked() const { return asked_; }
  /// The occasions of the mails to those who supervise, one a line.
  [[nodiscard]] std::string occasions() const {
    std::string all;
    for (const std::string& each : occasions_) all += each + "\n";
    return all;
  }
  /// How many mails reminded institutions.
  [[nodiscard]] int reminders() const { return reminders_; }

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
    if (!newest || !is_due(newest->on, today)) return;
    say(training, *newest);
    // Whoever supervises and was asked to contribute hears of it as well, but not on the last day nor a week after it.
    const auto address = supervisors_.find(id);
    const bool hears = newest->who == Rol::stagebegeleider && newest->moment != "laatste_dag" && newest->moment != "escalatie";
    if (!hears || address == supervisors_.end()) return;
    const bool is_new = asked_.insert({id, newest->task, to_iso(newest->last), newest->moment, address->second}).second;
    if (is_new) occasions_.insert("bijdragen/" + to_iso(today) + "/" + address->second);
  }

  /// Does this stage still need a place that institutions are asked for, and by when?
  void need(const Snapshot& training, const Toetscontext& context, const GeplandOnderdeel& part, CivilDate today) {
    const std::vector<Route>& offered = part.definitie->routes;
    const auto has = [](const std::vector<Route>& routes, Route route) {
      return std::find(routes.begin(), routes.end(), route) != routes.end();
    };
    const std::optional<Route> own = part.onderdeel->route;
    if (heeft_plek(part) || part.periode.first <= today || part.periode.last < part.periode.first) return;
    if (!has(offered, Route::etalage) || own.value_or(Route::etalage) != Route::etalage) return;
    // The route, where a request chose one.
    std::optional<Route> chosen = own;
    for (const VerzoekStatus status : {VerzoekStatus::ingediend, VerzoekStatus::goedgekeurd}) {
      std::optional<Route> asked;
      for (const Verzoek& each : training.verzoeken) {
        const bool is_about = each.soort == VerzoekSoort::stageplaats && each.onderdeel == part.onderdeel->id;
        if (is_about && each.status == status) asked = each.route;
      }
      if (!own && asked) chosen = asked;
    }
    for (const Termijn& rule : context.pakket.regels.termijnen) {
      const bool is_it = rule.handeling == Handeling::beschikbaarheid && rule.geldig.bevat(part.periode.first);
      if (!is_it || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
      EXPECT_EQ(rule.routes, std::vector<Route>{Route::etalage}) << "the recount knows no other rule";
      EXPECT_EQ(rule.aftrek, (Aftrek{4, 0, 0, false}));
      if (chosen && *chosen != Route::etalage) return;
      const std::string month = to_iso(part.periode.first).substr(0, 7) + "-01";
      if (days_between(today, months_before(part.periode.first, 4)) <= 14) due_months_.insert(month);
      return;
    }
  }

  /// Nobody asks in this year: of each month it is said once that it is time.
  void hold_rounds() {
    for (const std::string& each : due_months_) {
      if (rounds_.insert(each).second) ++waiting_[0];
    }
    due_months_.clear();
  }

  /// Who hears today of what waits, in how many mails.
  void write(CivilDate today) {
    for (auto& [person, things] : waiting_) {
      if (things == 0) continue;
      const auto rhythm = rhythms_.find(person);
      const std::string how = rhythm == rhythms_.end() ? "dagelijks" : rhythm->second;
      if (how == "wekelijks" && today.weekday() != 1) continue;
      const std::string day = to_iso(today) + " ";
      if (person != 0) {
        mails_[day + std::to_string(person)] += how == "direct" ? things : 1;
      } else {
        for (const std::int64_t each : bureau_) mails_[day + std::to_string(each) + " bureau"] += 1;
      }
      things = 0;
    }
  }

  /// Two and four weeks after it was asked; what was missed still goes for two weeks, and once.
  void institutions(CivilDate today) {
    for (AskedPlaces& each : places_) {
      for (const int number : {2, 1}) {
        const int late = days_between(each.on, today) - 14 * number;
        if (late < 0) continue;
        if (each.reminders < number && late <= 14) {
          each.reminders = number;
          ++reminders_;
        }
        break;
      }
    }
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
    for (const std::int64_t person : people) {
      if (said_.insert({wanted.part, wanted.task, to_iso(wanted.last), wanted.moment, person}).second) ++waiting_[person];
    }
  }

  std::vector<Snapshot> trainings_;
  std::map<std::string, Regelpakket> packs_;
  std::map<std::int64_t, std::string> supervisors_;
  std::vector<AskedPlaces> places_;
  std::set<Said> said_;
  std::set<Asked> asked_;
  std::set<std::string> occasions_;
  int reminders_ = 0;
  std::vector<std::int64_t> bureau_;
  std::map<std::int64_t, std::string> rhythms_;
  /// How many things wait to be said, by person.
  std::map<std::int64_t, int> waiting_;
  std::set<std::string> due_months_;
  std::set<std::string> rounds_;
  Mails mails_;
};

/// The columns of what a query gave.
std::vector<std::vector<std::string>> columns_of(const std::string& rows) {
  std::vector<std::vector<std::string>> all;
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t end = rows.find('\n', at);
    std::vector<std::string> columns(1);
    for (std::size_t i = at; i < end; ++i) {
      if (rows[i] == '|') columns.emplace_back();
      else columns.back() += rows[i];
    }
    all.push_back(std::move(columns));
    at = end + 1;
  }
  return all;
}

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
    std::map<std::int64_t, std::string> supervisors;
    for (const auto& each : columns_of(server.database().rows("SELECT onderdeel, lower(adres) FROM bijdragevraag"))) {
      supervisors[std::stoll(each[0])] = each[1];
    }
    std::vector<AskedPlaces> asked;
    for (const auto& each : columns_of(server.database().rows(
             "SELECT gevraagd_op, herinnerd FROM beschikbaarheidslink l WHERE EXISTS (SELECT 1 FROM beschikbaarheidsvraag v WHERE "
             "v.link = l.id AND v.antwoord IS NULL)"))) {
      asked.push_back({*parse_iso_date(each[0]), std::stoi(each[1])});
    }
    std::vector<std::int64_t> bureau;
    for (const auto& each : columns_of(server.database().rows("SELECT persoon FROM persoon_rol WHERE rol = 'stagebureau'"))) {
      bureau.push_back(std::stoll(each[0]));
    }
    return {std::move(trainings), std::move(packs), std::move(supervisors), std::move(asked), std::move(bureau)};
  }

  std::set<Said> kept() const {
    std::set<Said> all;
    for (const auto& each : columns_of(server.database().rows(
             "SELECT onderdeel, taak, uiterlijk, moment, coalesce(persoon, 0) FROM melding ORDER BY id"))) {
      EXPECT_TRUE(all.insert({std::stoll(each[0]), each[1], each[2], each[3], std::stoll(each[4])}).second) << "twice";
    }
    return all;
  }

  std::set<Asked> kept_contributions() const {
    std::set<Asked> all;
    for (const auto& each : columns_of(server.database().rows(
             "SELECT onderdeel, taak, uiterlijk, moment, lower(adres) FROM bijdragemelding ORDER BY id"))) {
      EXPECT_TRUE(all.insert({std::stoll(each[0]), each[1], each[2], each[3], each[4]}).second) << "twice";
    }
    return all;
  }

  /// The mails about what waits, as they stand in the outbox: by whom they are to, and the day of their occasion.
  Mails written() const {
    Mails all;
    for (const auto& each : columns_of(server.database().rows(
             "SELECT sleutel, persoon FROM outbox WHERE sjabloon = 'meldingen' ORDER BY id"))) {
      const std::string day = each[0].substr(std::string("meldingen/").size(), 10);
      const bool is_bureau = each[0].find("/bureau/") != std::string::npos;
      all[day + " " + each[1] + (is_bureau ? " bureau" : "")] += 1;
    }
    return all;
  }

  /// A server runs on that day until every mail that waits has gone or was dropped: what was said on that day went, and
  /// there is a letter for each that went.
  void deliver(CivilDate day) {
    const auto letters = [&] { return static_cast<std::int64_t>(mails_in(server.data()).size()); };
    const auto went = [&] { return server.database().number("SELECT count(*) FROM outbox WHERE status = 'verzonden'"); };
    const std::int64_t letters_before = letters();
    const std::int64_t went_before = went();
    server.start(to_iso(day));
    server.stop();
    EXPECT_EQ(server.database().rows("SELECT sleutel, status, laatste_fout FROM outbox WHERE status <> 'verzonden' AND sleutel "
                                     "LIKE 'meldingen/" + to_iso(day) + "/%'"),
              "");
    EXPECT_GT(went(), went_before);
    EXPECT_EQ(letters() - letters_before, went() - went_before);
  }

  /// One person supervises every stage that has a place, and was asked to contribute; all their reports come in on one
  /// day of the year. And places are asked about so that a reminder falls while the server stands still.
  void arrange() {
    const CivilDate first = *parse_iso_date(k_demo_day);
    server.stop();
    WritableDatabase database(server.data());
    database.change("INSERT INTO bijdragevraag (onderdeel, adres, naam) SELECT onderdeel, 'Begeleider@umc.example', "
                    "'dr. B. Begeleider' FROM plek GROUP BY onderdeel");
    database.change("UPDATE onderdeel SET stagebeoordeling = NULL, verslag_ingediend = '" + to_iso(first.plus_days(230)) +
                    "' WHERE gewaardeerd IS NULL AND id IN (SELECT onderdeel FROM plek)");
    const std::string asked = to_iso(first.plus_days(k_still_from - 12));
    database.change("INSERT INTO beschikbaarheidslink (id, adres, gevraagd_op, geldig_tot) VALUES (9001, 'a@umc.example', '" +
                    asked + "', '" + asked + "')");
    database.change("DELETE FROM beschikbaarheidsvraag WHERE antwoord IS NULL AND stageplaats IN (1, 2)");
    database.change("INSERT INTO beschikbaarheidsvraag (stageplaats, adres, link, gevraagd_door, gevraagd_op) SELECT id, "
                    "'a@umc.example', 9001, (SELECT min(id) FROM persoon), '" + asked + "' FROM stageplaats WHERE id IN (1, 2)");
    server.start();
  }

  DemoServer server;
};

std::string text_of(const Said& said) {
  return std::to_string(std::get<0>(said)) + " " + std::get<1>(said) + " " + std::get<2>(said) + " " + std::get<3>(said) + " to " +
         std::to_string(std::get<4>(said));
}

TEST_F(Year, SaysWhatIsAskedOnceAndForgetsNothing) {
  const CivilDate first = *parse_iso_date(k_demo_day);
  Recount first_day = recount();
  first_day.run(first);
  arrange();
  Recount expected = recount();
  expected.said_before(first_day);
  const auto reminded = [&] {
    return server.database().number("SELECT count(*) FROM outbox WHERE sjabloon = 'beschikbaarheid.herinnerd'");
  };
  const std::int64_t weekly = server.database().number("SELECT instituutsopleider FROM traject ORDER BY id LIMIT 1");
  std::string address = server.database().rows("SELECT email FROM persoon WHERE id = " + std::to_string(weekly));
  address.pop_back();
  Person trainer = server.person_at(address);
  EXPECT_EQ(send_form(trainer, "/account/berichten", {{"ritme", "elk uur"}}).status, 303);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM persoon WHERE berichtritme = 'wekelijks'"), 0);
  EXPECT_EQ(send_form(trainer, "/account/berichten", {{"ritme", "wekelijks"}}).status, 303);
  EXPECT_EQ(server.database().number("SELECT id FROM persoon WHERE berichtritme = 'wekelijks'"), weekly);
  const std::int64_t direct = person_id(server, "daan");
  Person daan = server.person("daan");
  EXPECT_EQ(send_form(daan, "/account/berichten", {{"ritme", "direct"}}).status, 303);
  expected.hears(weekly, "wekelijks");
  expected.hears(direct, "direct");
  ASSERT_NE(weekly, direct);
  server.stop();
  int killed = 0;
  int delivered = 0;
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
    EXPECT_EQ(reminded(), first_day.reminders() + expected.reminders()) << to_iso(day);
    if (delivered < k_deliveries && expected.writes_on(day)) {
      deliver(day);
      ++delivered;
    }
  }
  EXPECT_EQ(delivered, k_deliveries);
  EXPECT_GT(killed, 100);
  const std::set<Said> kept_now = kept();
  for (const Said& each : expected.said()) EXPECT_EQ(kept_now.count(each), 1U) << "missing: " << text_of(each);
  for (const Said& each : kept_now) EXPECT_EQ(expected.said().count(each), 1U) << "not asked for: " << text_of(each);
  EXPECT_GT(kept_now.size(), 60U);

  const DatabaseView database = server.database();
  // Institutions: two reminders to each at most, also where one fell while the server stood still.
  EXPECT_GT(expected.reminders(), 2);
  EXPECT_EQ(database.number("SELECT keer FROM beschikbaarheidslink WHERE id = 9001"), 3);
  // Those who supervise: what is asked, in one mail an address and day.
  const std::set<Asked> contributions = kept_contributions();
  EXPECT_EQ(contributions, expected.asked());
  EXPECT_EQ(database.rows("SELECT sleutel FROM outbox WHERE sjabloon = 'bijdrage.herinnerd' ORDER BY sleutel"),
            expected.occasions());
  const std::int64_t mails = database.number("SELECT count(*) FROM outbox WHERE sjabloon = 'bijdrage.herinnerd'");
  EXPECT_GE(mails, 3) << "two weeks and three days ahead, and a day late";
  EXPECT_GT(static_cast<std::int64_t>(contributions.size()), mails) << "several stages in one";
  // Exactly the mails that each one's rhythm asks for.
  const Mails mails_now = written();
  for (const auto& [mail, count] : expected.mails()) {
    const auto found = mails_now.find(mail);
    EXPECT_EQ(found == mails_now.end() ? 0 : found->second, count) << mail;
  }
  for (const auto& [mail, count] : mails_now) EXPECT_EQ(expected.mails().count(mail), 1U) << "not asked for: " << mail;
  const auto to = [&](std::int64_t person) {
    return database.number("SELECT count(*) FROM outbox WHERE sjabloon = 'meldingen' AND persoon = " + std::to_string(person));
  };
  EXPECT_GT(to(weekly), 0);
  EXPECT_GT(to(direct), 0);
  // And the rounds of which the Stagebureau heard, though nobody held them.
  std::string months;
  for (const std::string& each : expected.rounds()) months += each + "\n";
  EXPECT_EQ(database.rows("SELECT maand FROM uitvraagronde ORDER BY maand"), months);
  EXPECT_GT(expected.rounds().size(), 1U);
  EXPECT_EQ(database.number("SELECT count(*) FROM beschikbaarheidsvraag WHERE van IS NOT NULL OR gevraagd_door IS NULL"), 0);
  EXPECT_LE(database.number("SELECT count(*) FROM melding WHERE gemeld_op IS NULL AND persoon IS NOT " + std::to_string(weekly)), 0);
  EXPECT_EQ(database.number("SELECT count(*) FROM melding WHERE gemeld_op < op"), 0) << "never before its day";
  for (const auto& each : columns_of(database.rows("SELECT sjabloon, count(*), sum(status = 'verzonden') FROM outbox GROUP BY 1"))) {
    RecordProperty("mails." + each[0], each[1]);
    std::printf("%s: %s mails, %s delivered\n", each[0].c_str(), each[1].c_str(), each[2].c_str());
  }
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
