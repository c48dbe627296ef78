#include "server/metrics/page.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>

#include "server/command_line.hpp"
#include "server/store/connection.hpp"
#include "server/store/outbox.hpp"
#include "server/store/writer.hpp"

namespace stagepad::metrics {

namespace {

namespace fs = std::filesystem;

std::uint64_t unsigned_of(std::int64_t number) { return number < 0 ? 0 : static_cast<std::uint64_t>(number); }

void write_connections(const GuardCounts& counts, Exposition& out) {
  const ConnectionCounts& now = counts.connections;
  out.family("stagepad_http_connections", Type::gauge, "Open connections, by what they are doing.");
  out.sample({{"state", "idle"}}, std::uint64_t{now.idle});
  out.sample({{"state", "working"}}, std::uint64_t{now.working});
  out.sample({{"state", "receiving"}}, std::uint64_t{now.receiving});
  out.sample({{"state", "sending"}}, std::uint64_t{now.sending});
  out.single("stagepad_http_connections_accepted_total", Type::counter, "Connections taken in.", counts.accepted);
  out.single("stagepad_http_connections_dropped_total", Type::counter,
             "Connections closed at once because every place was taken.", counts.dropped);
  out.single("stagepad_http_connections_evicted_total", Type::counter,
             "Connections let go to make room for others.", now.evicted);
  out.family("stagepad_http_refusals_total", Type::counter, "Requests refused before any of our code saw them.");
  for (const auto& [status, count] : counts.refused) out.sample({{"status", std::to_string(status)}}, count);
}

void write_writer(const store::WriterCounts& counts, Exposition& out) {
  out.single("stagepad_store_changes_total", Type::counter, "Changes run by the one writer.",
             unsigned_of(counts.changes));
  out.single("stagepad_store_commits_total", Type::counter,
             "Transactions kept; changes that waited together share one.", unsigned_of(counts.commits));
  out.single("stagepad_store_changes_waiting", Type::gauge, "Changes that wait for the writer.",
             std::uint64_t{counts.waiting});
}

/// What is counted in the database itself, at one moment.
struct Stored {
  std::uint64_t waiting = 0;
  std::uint64_t failed = 0;
  std::uint64_t uncertain = 0;
  bool is_paused = false;
  std::optional<std::int64_t> oldest_ms;
  std::uint64_t sessions = 0;
};

void write_stored(store::Store& store, Exposition& out) {
  const std::int64_t now_ms = store::system_clock_ms();
  const auto read = store.read([&](store::ReadConnection& db) {
    const auto count = [&](std::string_view status) {
      return unsigned_of(
          db.value<std::int64_t>("SELECT count(*) FROM outbox WHERE status = ?1", status).value_or(0));
    };
    Stored stored;
    stored.waiting = count("wacht");
    stored.failed = count("mislukt");
    stored.uncertain = unsigned_of(
        db.value<std::int64_t>("SELECT count(*) FROM outbox WHERE onzeker > 0").value_or(0));
    stored.is_paused = store::is_mail_gepauzeerd(db);
    stored.oldest_ms =
        db.value<std::optional<std::int64_t>>("SELECT min(aangemaakt_ms) FROM outbox WHERE status = 'wacht'")
            .value_or(std::nullopt);
    stored.sessions = unsigned_of(
        db.value<std::int64_t>("SELECT count(*) FROM sessie WHERE verloopt_ms > ?1", now_ms).value_or(0));
    return stored;
  });
  if (!read) return;
  const Stored& stored = read.value();
  out.family("stagepad_outbox_messages", Type::gauge, "Messages that wait to be sent, or were given up.");
  out.sample({{"status", "waiting"}}, stored.waiting);
  out.sample({{"status", "failed"}}, stored.failed);
  out.single("stagepad_outbox_uncertain_messages", Type::gauge,
             "Messages of which an attempt broke off before the answer: they may have arrived twice.",
             stored.uncertain);
  out.single("stagepad_mail_paused", Type::gauge, "1 while nothing is sent because somebody paused it.",
             std::uint64_t{stored.is_paused ? 1U : 0U});
  const std::int64_t age_ms = stored.oldest_ms ? std::max<std::int64_t>(0, now_ms - *stored.oldest_ms) : 0;
  out.single("stagepad_outbox_oldest_waiting_seconds", Type::gauge, "Age of the message that waits longest.",
             static_cast<double>(age_ms) / 1000);
  out.single("stagepad_sessions", Type::gauge, "Sessions that have not expired.", stored.sessions);
}

void write_size(std::string_view name, std::string_view help, const fs::path& file, Exposition& out) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (!error) out.single(name, Type::gauge, help, std::uint64_t{size});
}

/// Under the names that every program's dashboards know.
void write_process(Exposition& out) {
  std::ifstream memory("/proc/self/statm");
  std::uint64_t all = 0;
  std::uint64_t resident = 0;
  if (memory >> all >> resident) {
    const auto page_bytes = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    out.single("process_resident_memory_bytes", Type::gauge, "Resident memory.", resident * page_bytes);
  }
  std::error_code error;
  std::uint64_t open = 0;
  for (fs::directory_iterator at("/proc/self/fd", error), end; !error && at != end; at.increment(error)) ++open;
  // One of them is how we look.
  if (open > 0) out.single("process_open_fds", Type::gauge, "Open file descriptors.", open - 1);
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    out.single("process_max_fds", Type::gauge, "The most file descriptors there may be.",
               std::uint64_t{limit.rlim_cur});
  }
  rusage usage{};
  if (::getrusage(RUSAGE_SELF, &usage) == 0) {
    const auto seconds = [](const timeval& time) {
      return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    out.single("process_cpu_seconds_total", Type::counter, "Time of the processors used.",
               seconds(usage.ru_utime) + seconds(usage.ru_stime));
  }
}

}  // namespace

std::string page(const Sources& sources) {
  Exposition out;
  out.family("stagepad_build_info", Type::gauge, "Always 1; the labels say which program this is.");
  out.sample({{"version", std::string(version_text())},
              {"sqlite", std::string(store::sqlite_version())},
              {"schema", std::to_string(sources.store.schema())}},
             std::uint64_t{1});
  out.single("stagepad_ready", Type::gauge, "1 when /readyz says so.", std::uint64_t{sources.is_ready() ? 1U : 0U});
  sources.requests.write(out);
  write_connections(sources.server.counts(), out);
  write_writer(sources.store.writer_counts(), out);
  write_stored(sources.store, out);
  const fs::path file = sources.store.directory().database_file();
  write_size("stagepad_database_size_bytes", "Size of the database file.", file, out);
  write_size("stagepad_database_wal_size_bytes", "Size of the write-ahead log.", file.string() + "-wal", out);
  write_process(out);
  return out.take();
}

}  // namespace stagepad::metrics
