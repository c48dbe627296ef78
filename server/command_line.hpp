#pragma once

#include <string_view>
#include <vector>

#include "server/admin/options.hpp"
#include "server/app_config.hpp"
#include "server/checking/options.hpp"
#include "server/jobs/command.hpp"
#include "server/upkeep/options.hpp"
#include "shared/base/result.hpp"

namespace stagepad {

/// What the person at the terminal asks for.
enum class Wish { serve, admin, jobs, personal_data, upkeep, check, rulepack, match, help, version };

/// Of the settings only those of the wish are meant.
struct CommandLine {
  Wish wish = Wish::serve;
  AppConfig config;
  AdminOptions admin;
  CheckOptions check;
  RulepackOptions rulepack;
  MatchOptions match;
  /// What stands behind "admin", of the commands about personal data; views of the arguments.
  std::vector<std::string_view> personal_data;
  UpkeepOptions upkeep;
  JobsOptions jobs;
};

/// Reads the arguments after the program's own name. Everything that is not understood, doubled or
/// contradictory is refused with a sentence that says what would be right (Failure.detail).
Result<CommandLine> parse_command_line(const std::vector<std::string_view>& arguments);

/// What `stagepad --help` prints.
std::string_view help_text();

/// "0.1.0": also sent to the client, which loads itself again when its own differs.
std::string_view version_text();

}  // namespace stagepad
