#include <iostream>
#include <string_view>
#include <vector>

#include "server/admin/command.hpp"
#include "server/admin/person_commands.hpp"
#include "server/app.hpp"
#include "server/checking/commands.hpp"
#include "server/command_line.hpp"
#include "server/embedded_migrations.hpp"
#include "server/outbound/smtp_transport.hpp"
#include "server/stop_signals.hpp"
#include "server/upkeep/commands.hpp"

namespace {

int serve(const stagepad::AppConfig& config) {
  stagepad::hold_stop_signals_back();
  const stagepad::SmtpLibrary smtp;
  const auto app = stagepad::App::create(config);
  if (!app) {
    std::cerr << app.failure().detail << std::endl;
    return 1;
  }
  std::cout << app.value()->greeting() << std::flush;
  const stagepad::StopOnSignal stop([&] { app.value()->stop(); });
  app.value()->run();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  const auto line = stagepad::parse_command_line(arguments);
  if (!line) {
    std::cerr << line.failure().detail << std::endl;
    return 2;
  }
  switch (line.value().wish) {
    case stagepad::Wish::help:
      std::cout << stagepad::help_text();
      return 0;
    case stagepad::Wish::version:
      std::cout << "stagepad " << stagepad::version_text() << "\n";
      return 0;
    case stagepad::Wish::admin:
      return stagepad::run_admin(line.value().admin, {std::cin, std::cout, std::cerr});
    case stagepad::Wish::personal_data:
      return stagepad::run_person_command(line.value().personal_data,
                                          {std::cin, std::cout, std::cerr});
    case stagepad::Wish::check:
      return stagepad::run_check(line.value().check, {std::cin, std::cout, std::cerr});
    case stagepad::Wish::rulepack:
      return stagepad::run_rulepack(line.value().rulepack, {std::cin, std::cout, std::cerr});
    case stagepad::Wish::match:
      return stagepad::run_match(line.value().match, {std::cin, std::cout, std::cerr});
    case stagepad::Wish::upkeep:
      return stagepad::run_upkeep(line.value().upkeep, stagepad::embedded_migrations(), std::cout,
                                  std::cerr);
    case stagepad::Wish::jobs:
      return stagepad::run_jobs(line.value().jobs, std::cout, std::cerr);
    case stagepad::Wish::serve:
      return serve(line.value().config);
  }
  return 2;
}
