#include "server/jobs/command.hpp"

#include <array>
#include <set>
#include <string>

#include "server/embedded_migrations.hpp"
#include "server/jobs/meldingen.hpp"
#include "server/jobs/rondes.hpp"
#include "server/jobs/ruilingen.hpp"
#include "server/jobs/wachtlijst.hpp"
#include "server/store/beside.hpp"
#include "server/today.hpp"

namespace stagepad {

namespace {

Taken take_data(JobsOptions& options, std::string_view value) {
  if (value.empty()) return refused("--data needs the name of a directory.");
  options.data = std::filesystem::path(std::string(value));
  return std::monostate{};
}

Taken take_today(JobsOptions& options, std::string_view value) {
  options.today = parse_iso_date(value);
  if (options.today) return std::monostate{};
  return bad_value("--today", value, "give an existing day as YYYY-MM-DD, such as 2027-03-01");
}

constexpr std::array k_options = {Option<JobsOptions>{"--data", false, take_data},
                                  Option<JobsOptions>{"--today", false, take_today}};

}  // namespace

Result<JobsOptions> parse_jobs(Arguments& arguments) {
  JobsOptions options;
  std::set<std::string_view> seen;
  while (!arguments.at_end()) {
    const std::string_view name = arguments.take_name();
    const Taken taken = take_option(arguments, "jobs", name, k_options, seen, options);
    if (!taken) return taken.failure();
  }
  return options;
}

int run_jobs(const JobsOptions& options, std::ostream& out, std::ostream& err) {
  const auto rulepacks = Rulepacks::load_embedded();
  if (!rulepacks) {
    err << rulepacks.failure().detail << std::endl;
    return 1;
  }
  const auto migrations = embedded_migrations();
  const auto database = store::open_beside_server(options.data, migrations);
  if (!database) {
    err << database.failure().detail << std::endl;
    return 1;
  }
  const CivilDate vandaag = Today(options.today).date();
  const auto rounds = database.value()->write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
    return werk_rondes_bij_in(tx, rulepacks.value(), vandaag);
  });
  if (!rounds) {
    err << rounds.failure().detail << std::endl;
    return 1;
  }
  const auto offers = database.value()->write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
    return werk_wachtlijsten_bij_in(tx, rulepacks.value(), vandaag);
  });
  if (!offers) {
    err << offers.failure().detail << std::endl;
    return 1;
  }
  const auto swaps = database.value()->write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
    return werk_ruilingen_bij_in(tx, rulepacks.value(), vandaag);
  });
  if (!swaps) {
    err << swaps.failure().detail << std::endl;
    return 1;
  }
  const auto done = database.value()->write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
    return meld_in(tx, rulepacks.value(), vandaag);
  });
  if (!done) {
    err << done.failure().detail << std::endl;
    return 1;
  }
  if (rounds.value() > 0) out << to_iso(vandaag) << ": " << rounds.value() << " rounds closed" << std::endl;
  if (offers.value() > 0) out << to_iso(vandaag) << ": " << offers.value() << " waiting list offers" << std::endl;
  if (swaps.value() > 0) out << to_iso(vandaag) << ": " << swaps.value() << " swaps lapsed" << std::endl;
  out << to_iso(vandaag) << ": " << done.value().meldingen << " reminders, " << done.value().mails << " mails" << std::endl;
  return 0;
}

}  // namespace stagepad
