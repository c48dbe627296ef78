// The server with sixty thousand trainees: how long each page takes, and backup, verify and start-up.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/server/benches.hpp"
#include "tests/bench/server/large_data.hpp"
#include "tests/bench/server/load_client.hpp"
#include "tests/bench/server/program.hpp"

namespace stagepad::bench {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A page somebody looks at.
struct Page {
  const char* name;
  std::string path;
  const SignedIn* reader;
};

std::vector<Page> pages_of(const LargeData& data) {
  const std::string training = std::to_string(data.training.value);
  return {
      {"hello (healthz)", "/healthz", &data.office},
      {"Mijn opleiding (one training)", "/api/trajecten/" + training, &data.trainee},
      {"findings of that training", "/api/trajecten/" + training + "/bevindingen", &data.trainee},
      {"dashboard, 50, Stagebureau", "/api/overzicht?aantal=50", &data.office},
      {"dashboard, 50, IO", "/api/overzicht?aantal=50", &data.supervisor},
      {"worklist, IO", "/api/werklijst", &data.supervisor},
      {"trainings, 50, Stagebureau", "/api/trajecten?aantal=50", &data.office},
      {"trainings, 50, IO", "/api/trajecten?aantal=50", &data.supervisor},
      {"trainings by a name that is there", "/api/trajecten?aantal=50&tekst=Zwart", &data.office},
      {"trainings by a name of nobody", "/api/trajecten?aantal=50&tekst=qqq", &data.office},
      {"trainings of a common programme", "/api/trajecten?aantal=50&programma=va", &data.office},
      {"trainings of a programme of nobody",
       "/api/trajecten?aantal=50&programma=" + data.programme_of_nobody, &data.office},
      {"trainings begun in one month",
       "/api/trajecten?aantal=50&cohort_vanaf=2024-02-01&cohort_tot_en_met=2024-02-29", &data.office},
      {"trainings begun in no month",
       "/api/trajecten?aantal=50&cohort_vanaf=2035-01-01", &data.office},
      {"trainings of one IO, Stagebureau",
       "/api/trajecten?aantal=50&instituutsopleider=" + std::to_string(data.supervisor.persoon.value),
       &data.office},
      {"people, 50", "/api/personen?aantal=50", &data.office},
      {"people of a rare role", "/api/personen?aantal=50&rol=beheerder", &data.office},
      {"people of a common role", "/api/personen?aantal=50&rol=aios", &data.office},
      {"people by a name that is there", "/api/personen?aantal=50&tekst=Zwart", &data.office},
      {"people by a name of nobody", "/api/personen?aantal=50&tekst=qqq", &data.office},
      {"people by name and rare role", "/api/personen?aantal=50&tekst=Zwart&rol=beheerder", &data.office},
      {"places, 50", "/api/stageplaatsen?aantal=50", &data.trainee},
      {"places, by text of nobody", "/api/stageplaatsen?aantal=50&tekst=qqq", &data.trainee},
      {"places, of a region and kind", "/api/stageplaatsen?aantal=50&regio=Zeeland&soort=isk", &data.trainee},
      {"institutions, 50", "/api/instellingen?aantal=50", &data.office},
      {"requests that wait, 50", "/api/verzoeken?aantal=50&status=ingediend", &data.office},
      {"requests withdrawn (none)", "/api/verzoeken?aantal=50&status=ingetrokken", &data.office},
      {"open requests of one IO",
       "/api/verzoeken?aantal=50&status=ingediend&instituutsopleider=" +
           std::to_string(data.supervisor.persoon.value),
       &data.office},
      {"requests to change a schedule (none)", "/api/verzoeken?aantal=50&soort=schemawijziging", &data.office},
      {"log, 50", "/api/logboek?aantal=50", &data.administrator},
      {"log of one person's doing",
       "/api/logboek?aantal=50&door=" + std::to_string(data.trainee.persoon.value), &data.administrator},
      {"log of one kind nobody has", "/api/logboek?aantal=50&soort=niets", &data.administrator},
      {"log of one person's one kind",
       "/api/logboek?aantal=50&soort=onderdeel&door=" + std::to_string(data.trainee.persoon.value),
       &data.administrator},
      {"history of one training", "/api/trajecten/" + training + "/geschiedenis?aantal=50", &data.office},
      {"messages, 50", "/api/berichten?aantal=50", &data.administrator},
      {"log verified over HTTP", "/api/logboek/verificatie", &data.administrator},
  };
}

/// One reader at a time, for a second at most; the first answer apart, from a cold statement cache.
void measure(const RunningServer& server, const Page& page) {
  const std::string request = get_request(server.port(), page.path, page.reader->cookie);
  std::string body;
  server.forget_peak();
  const auto begin = std::chrono::steady_clock::now();
  const int status = ask(server.port(), request, body);
  const std::chrono::duration<double, std::milli> first = std::chrono::steady_clock::now() - begin;
  // What takes longer is not asked again: the first answer says enough.
  const double cpu = server.cpu_seconds();
  const Load load = first > 1000ms ? Load{} : run_load(server.port(), 1, 1000ms, request);
  const double cpu_ms =
      (server.cpu_seconds() - cpu) * 1000 / std::max<double>(1, static_cast<double>(load.latencies.size()));
  const bool is_well = status == 200 && load.failures == 0;
  std::printf("%-40s %9.2f %9.2f %9.2f %9.3f %9.1f %9.1f%s\n", page.name, first.count(), load.latency(50),
              load.latency(99), cpu_ms, static_cast<double>(body.size()) / 1024, server.peak_mb(),
              is_well ? "" : "  FAILED");
  std::fflush(stdout);
}

void print_run(const char* name, const Ran& ran) {
  std::printf("%-40s %7.1f s %27.1f s %19.1f%s\n", name, ran.seconds, ran.cpu_seconds, ran.peak_mb,
              ran.status == 0 ? "" : ("  FAILED: " + ran.said).c_str());
  std::fflush(stdout);
}

}  // namespace

int bench_large(const fs::path& folder, int per_thousand) {
  const fs::path data = folder / "data";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const auto begin = std::chrono::steady_clock::now();
  const LargeData made = make_large_data(data, Amounts::of(per_thousand));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  const Amounts amounts = Amounts::of(per_thousand);
  std::printf("%lld trainees, %lld trainings, %lld parts, %lld requests, %lld places, %lld audit entries: "
              "%.0f MB, made in %.0f s\n\n",
              static_cast<long long>(amounts.trainees), static_cast<long long>(made.trainings),
              static_cast<long long>(made.parts), static_cast<long long>(made.requests),
              static_cast<long long>(amounts.places), static_cast<long long>(amounts.audit_entries),
              static_cast<double>(fs::file_size(data / "stagepad.db")) / 1e6, took.count());
  std::printf("%-40s %9s %9s %9s %9s %9s %9s\n", "milliseconds, one reader", "first", "p50", "p99", "CPU",
              "answer kB", "peak MB");
  {
    const RunningServer server(
        {stagepad_binary(), "serve", "--port", "0", "--data", data.string(), "--today", k_large_day});
    std::printf("%-40s %9.2f %59.1f\n", "start-up (to listening)", server.seconds_to_start() * 1000,
                server.peak_mb());
    for (const Page& page : pages_of(made)) measure(server, page);
    print_run("backup, beside the server, verified",
              run_program({stagepad_binary(), "backup", "--data", data.string(), (folder / "backup.db").string()}));
  }
  print_run("verify", run_program({stagepad_binary(), "verify", "--data", data.string()}));
  print_run("verify of the backup", run_program({stagepad_binary(), "verify", (folder / "backup.db").string()}));
  return 0;
}

}  // namespace stagepad::bench
