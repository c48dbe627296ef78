#include "server/upkeep/options.hpp"

#include <array>
#include <set>
#include <span>

namespace stagepad {

namespace {

Taken take_data(UpkeepOptions& options, std::string_view value) {
  if (value.empty()) return refused("--data needs the name of a directory.");
  options.data = std::filesystem::path(std::string(value));
  return std::monostate{};
}

Taken take_format(UpkeepOptions& options, std::string_view value) {
  if (value != "text" && value != "json") return bad_value("--format", value, "give text or json");
  options.format = value == "json" ? UpkeepFormat::json : UpkeepFormat::text;
  return std::monostate{};
}

Taken take_today(UpkeepOptions& options, std::string_view value) {
  options.today = parse_iso_date(value);
  if (options.today) return std::monostate{};
  return bad_value("--today", value, "give an existing day as YYYY-MM-DD, such as 2027-03-01");
}

using UpkeepOption = Option<UpkeepOptions>;
constexpr UpkeepOption k_data{"--data", false, take_data};
constexpr UpkeepOption k_format{"--format", false, take_format};
constexpr std::array k_of_files = {k_data};
constexpr std::array k_of_doctor = {k_data, k_format, UpkeepOption{"--today", false, take_today}};
constexpr std::array k_of_recover = {k_format};

std::span<const UpkeepOption> options_of(UpkeepErrand errand) {
  if (errand == UpkeepErrand::doctor) return k_of_doctor;
  if (errand == UpkeepErrand::recover) return k_of_recover;
  return k_of_files;
}

std::string_view name_of(UpkeepErrand errand) {
  switch (errand) {
    case UpkeepErrand::backup: return "backup";
    case UpkeepErrand::restore: return "restore";
    case UpkeepErrand::verify: return "verify";
    case UpkeepErrand::doctor: return "doctor";
    case UpkeepErrand::recover: return "recover";
  }
  return "";
}

/// What is missing or too much, once everything is read.
Taken check_whole(const UpkeepOptions& options, bool names_data) {
  const bool has_file = !options.file.empty();
  switch (options.errand) {
    case UpkeepErrand::verify:
      if (!has_file || !names_data) return std::monostate{};
      return refused("Verify either the database of --data or a file, not both.");
    case UpkeepErrand::doctor:
      if (!has_file) return std::monostate{};
      return refused("Doctor looks at a data directory: stagepad doctor --data DIR");
    case UpkeepErrand::recover:
      if (!options.target.empty()) return std::monostate{};
      return refused("Say what is damaged and where the rest is to stand: stagepad recover DAMAGED.db TARGET.db");
    case UpkeepErrand::backup:
      if (has_file) return std::monostate{};
      return refused("Say where the backup is to stand: stagepad backup --data DIR TARGET.db");
    case UpkeepErrand::restore:
      break;
  }
  if (has_file) return std::monostate{};
  return refused("Say which backup to put back: stagepad restore --data DIR BACKUP.db");
}

Taken take_file(UpkeepOptions& options, std::string_view word) {
  if (options.file.empty()) {
    options.file = std::filesystem::path(std::string(word));
  } else if (options.errand == UpkeepErrand::recover && options.target.empty()) {
    options.target = std::filesystem::path(std::string(word));
  } else {
    return refused("One file at a time, please.");
  }
  return std::monostate{};
}

}  // namespace

Result<UpkeepOptions> parse_upkeep(UpkeepErrand errand, Arguments& arguments) {
  UpkeepOptions options;
  options.errand = errand;
  std::set<std::string_view> seen;
  while (!arguments.at_end()) {
    if (!arguments.at_option()) {
      const Taken taken = take_file(options, arguments.take_word());
      if (!taken) return taken.failure();
      continue;
    }
    const std::string_view name = arguments.take_name();
    const Taken taken = take_option(arguments, name_of(errand), name, options_of(errand), seen, options);
    if (!taken) return taken.failure();
  }
  const Taken whole = check_whole(options, !seen.empty());
  if (!whole) return whole.failure();
  return options;
}

}  // namespace stagepad
