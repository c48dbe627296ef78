#include "server/upkeep/doctor/command.hpp"

#include <algorithm>
#include <iomanip>
#include <ostream>

#include "server/command_line.hpp"
#include "server/store/database.hpp"
#include "server/upkeep/doctor/findings.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

/// A message of the system or of SQLite may hold a line break; a line stays a line.
std::string on_one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
  return text;
}

}  // namespace

int run_doctor(const UpkeepOptions& options, std::span<const store::Migration> migrations,
               std::ostream& out) {
  doctor::Facts facts = doctor::gather(options.data, options.today, migrations);
  facts.program_version = version_text();
  facts.sqlite_version = store::sqlite_version();
  const doctor::Report report = doctor::judge(facts);
  if (options.format == UpkeepFormat::json) {
    out << to_json(report) << "\n";
  } else {
    for (const auto& each : report.checks) {
      out << std::left << std::setw(11) << to_name(each.state) << std::setw(10) << each.check
          << on_one_line(each.text) << "\n";
    }
  }
  return report.state == doctor::State::ok ? 0 : 1;
}

}  // namespace stagepad
