#include "server/upkeep/options.hpp"

#include <array>
#include <set>

namespace stagepad {

namespace {

Taken take_data(UpkeepOptions& options, std::string_view value) {
  if (value.empty()) return refused("--data needs the name of a directory.");
  options.data = std::filesystem::path(std::string(value));
  return std::monostate{};
}

constexpr std::array k_options = {Option<UpkeepOptions>{"--data", false, take_data}};

std::string_view name_of(UpkeepErrand errand) {
  switch (errand) {
    case UpkeepErrand::backup: return "backup";
    case UpkeepErrand::restore: return "restore";
    case UpkeepErrand::verify: return "verify";
  }
  return "";
}

/// What is missing or too much, once everything is read.
Taken check_whole(const UpkeepOptions& options, bool names_data) {
  if (options.errand == UpkeepErrand::verify) {
    if (options.file.empty() || !names_data) return std::monostate{};
    return refused("Verify either the database of --data or a file, not both.");
  }
  if (!options.file.empty()) return std::monostate{};
  return options.errand == UpkeepErrand::backup
             ? refused("Say where the backup is to stand: stagepad backup --data DIR TARGET.db")
             : refused("Say which backup to put back: stagepad restore --data DIR BACKUP.db");
}

}  // namespace

Result<UpkeepOptions> parse_upkeep(UpkeepErrand errand, Arguments& arguments) {
  UpkeepOptions options;
  options.errand = errand;
  std::set<std::string_view> seen;
  while (!arguments.at_end()) {
    if (!arguments.at_option()) {
      if (!options.file.empty()) return refused("One file at a time, please.");
      options.file = std::filesystem::path(std::string(arguments.take_word()));
      continue;
    }
    const std::string_view name = arguments.take_name();
    const Taken taken = take_option(arguments, name_of(errand), name, k_options, seen, options);
    if (!taken) return taken.failure();
  }
  const Taken whole = check_whole(options, !seen.empty());
  if (!whole) return whole.failure();
  return options;
}

}  // namespace stagepad
