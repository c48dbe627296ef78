#pragma once

#include <filesystem>
#include <optional>
#include <ostream>

#include "server/arguments.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// `stagepad jobs`: what a server does by itself every day, once, from the terminal.
struct JobsOptions {
  std::filesystem::path data = "stagepad-data";
  /// The day to act on; without it this machine's in Europe/Amsterdam.
  std::optional<CivilDate> today;
};

Result<JobsOptions> parse_jobs(Arguments& arguments);

/// Works beside a running server and without one; the mails go when a server runs. Exit status 0 when the day was done
/// (also when it had been before), 1 when not, with a sentence that says why.
int run_jobs(const JobsOptions& options, std::ostream& out, std::ostream& err);

}  // namespace stagepad
