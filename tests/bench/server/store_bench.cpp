// What a change costs: the writer as it is shipped, where those who wait share a COMMIT, beside one that
// commits every change apart, and beside synchronous=NORMAL, which confirms before the disk has it.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/store/audit.hpp"
#include "server/store/idempotentie.hpp"
#include "server/store/outbox.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/voorkeuren.hpp"
#include "server/store/writer.hpp"
#include "tests/bench/server/benches.hpp"
#include "tests/bench/server/large_data.hpp"

namespace stagepad::bench {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

enum class Way {
  shared,       ///< as shipped
  apart,        ///< one caller at a time, so that each commits alone
  apart_normal  ///< the same with synchronous=NORMAL
};

constexpr const char* k_names[] = {"shared COMMIT, FULL (as shipped)", "one COMMIT each, FULL",
                                   "one COMMIT each, NORMAL"};

/// The preferences for a stage of one trainee, with all that belongs to it.
struct Wish {
  TrajectId training;
  OnderdeelId part;
  PersoonId trainee;
};

class Bench {
 public:
  explicit Bench(const fs::path& file) : file_(file), reading_(file, store::OpenMode::read_only) {
    store::ReadTransaction db(reading_);
    auto rows = db.query(
        "SELECT t.id, max(o.id), t.aios FROM traject t JOIN onderdeel o ON o.traject = t.id "
        "WHERE NOT EXISTS (SELECT 1 FROM voorkeur v WHERE v.onderdeel = o.id) GROUP BY t.id LIMIT 512");
    while (rows.step()) {
      wishes_.push_back({rows.get<TrajectId>(0), rows.get<OnderdeelId>(1), rows.get<PersoonId>(2)});
    }
  }

  /// Changes a second with so many users, who each wait for the answer before the next change.
  double run(Way way, std::size_t users, std::vector<double>& latencies) {
    auto database = std::make_unique<store::Database>(file_, store::OpenMode::read_write);
    if (way == Way::apart_normal) database->run_script("PRAGMA synchronous = NORMAL");
    store::Writer writer(std::move(database), store::system_clock_ms);
    std::atomic<bool> stop = false;
    std::vector<std::vector<double>> taken(users);
    std::vector<std::thread> threads;
    const auto begin = Clock::now();
    for (std::size_t n = 0; n < users; ++n) {
      threads.emplace_back([&, n] {
        while (!stop) {
          const auto sent = Clock::now();
          change(writer, way, wishes_[n % wishes_.size()]);
          taken[n].push_back(std::chrono::duration<double, std::milli>(Clock::now() - sent).count());
        }
      });
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    stop = true;
    for (std::thread& each : threads) each.join();
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    latencies.clear();
    for (const auto& each : taken) latencies.insert(latencies.end(), each.begin(), each.end());
    std::sort(latencies.begin(), latencies.end());
    return static_cast<double>(latencies.size()) / seconds;
  }

  [[nodiscard]] long failures() const { return failures_; }

 private:
  void change(store::Writer& writer, Way way, const Wish& wish) {
    std::unique_lock<std::mutex> alone;
    if (way != Way::shared) alone = std::unique_lock(one_at_a_time_);
    const auto done = writer.write(store::AuditNeed::required, [&](store::Transaction& tx) {
      const auto versie =
          tx.value<std::int64_t>("SELECT versie FROM traject WHERE id = ?1", wish.training).value_or(0);
      store::next_versie(tx, wish.training, versie);
      store::save_voorkeuren(tx, wish.part, {StageplaatsId{1 + versie % 40}, StageplaatsId{50}},
                             CivilDate::of(2027, 3, 1));
      const auto entry = store::append_audit(
          tx, {wish.trainee, "voorkeuren.gegeven", "traject", wish.training.value, "{\"versie\":1}"});
      store::OutboxBericht bericht;
      bericht.sleutel = "bench/" + std::to_string(entry);
      bericht.sjabloon = "voorkeuren.gegeven";
      bericht.persoon = wish.trainee;
      store::enqueue_bericht(tx, bericht);
      store::insert_antwoord(tx, wish.trainee, "bench-" + std::to_string(entry), {{}, 200, std::string(2000, 'x')});
    });
    if (!done) ++failures_;
  }

  const fs::path file_;
  store::Database reading_;
  std::vector<Wish> wishes_;
  std::mutex one_at_a_time_;
  std::atomic<long> failures_ = 0;
};

}  // namespace

int bench_store(const fs::path& folder) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  make_large_data(folder / "data", Amounts::of(20));
  Bench bench(folder / "data" / "stagepad.db");
  std::printf("%-34s %5s %10s %9s %9s\n", "preferences saved", "users", "changes/s", "p50 ms", "p99 ms");
  for (const std::size_t users : {1UL, 8UL, 32UL, 128UL}) {
    std::vector<double> speeds[3];
    std::vector<double> middle[3];
    std::vector<double> slow[3];
    for (int round = 0; round < 3; ++round) {
      for (std::size_t way = 0; way < 3; ++way) {
        std::vector<double> latencies;
        speeds[way].push_back(bench.run(static_cast<Way>(way), users, latencies));
        middle[way].push_back(latencies[latencies.size() / 2]);
        slow[way].push_back(latencies[latencies.size() * 99 / 100]);
      }
    }
    for (std::size_t way = 0; way < 3; ++way) {
      for (auto* each : {&speeds[way], &middle[way], &slow[way]}) std::sort(each->begin(), each->end());
      std::printf("%-34s %5zu %10.0f %9.2f %9.2f\n", k_names[way], users, speeds[way][1], middle[way][1], slow[way][1]);
    }
    std::printf("%40zu shared/each FULL %.1f, shared/each NORMAL %.2f\n", users, speeds[0][1] / speeds[1][1],
                speeds[0][1] / speeds[2][1]);
    std::fflush(stdout);
  }
  if (bench.failures() > 0) std::printf("%ld changes FAILED\n", bench.failures());
  return bench.failures() == 0 ? 0 : 1;
}

}  // namespace stagepad::bench
