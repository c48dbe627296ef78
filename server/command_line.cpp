#include "server/command_line.hpp"

#include <array>
#include <charconv>
#include <set>
#include <string>
#include <utility>

#include "server/admin/person_commands.hpp"
#include "server/arguments.hpp"
#include "shared/base/mail_address.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_help =
    R"(Stagepad: stages in a medical training, planned, judged and approved.

stagepad serve [options]                      start the server
stagepad admin ERRAND [options]               people, their access and mail, from the terminal
stagepad check SCHEDULE.json… --today DAY     judge schedules by the rules
stagepad rulepack check FILE…                 find what is wrong with rule packs
stagepad rulepack list                        name the built-in rule packs
stagepad rulepack show ID                     print a built-in rule pack
stagepad match ROUND.json                     divide the places of a round, and prove it
stagepad match verify ROUND.json              is the outcome of a round the one that was promised?
stagepad admin export-person ID|ADDRESS …     write all that is kept about a person to a file
stagepad admin erase-person ID|ADDRESS …      erase a person, and report what went and what stays
stagepad backup [--data DIR] TARGET           copy the database, beside a running server
stagepad restore [--data DIR] BACKUP          put a backup in the place of the database
stagepad verify [--data DIR | FILE]           is a database, or a backup, whole?
stagepad jobs [--data DIR]                    say today's reminders now; a server does so by itself
stagepad doctor [--data DIR]                  how is this installation, and what is to be done?
stagepad recover DAMAGED TARGET               save what can be read of a damaged database
stagepad --help                               this text
stagepad --version                            the version

serve
  --bind ADDRESS        address to listen on (127.0.0.1)
  --port N              port to listen on; 0 takes a free one (8080)
  --data DIR            directory that holds everything; made when absent (stagepad-data)
  --public-url URL      where browsers reach the server: https://…, or http:// on this machine
  --trusted-proxy CIDR  a reverse proxy whose X-Forwarded-For is believed; may be repeated
  --metrics-port N      also answer Prometheus at http://127.0.0.1:N/metrics; 0 takes a free one (nowhere)
  --smtp URL            the mail server: smtps://host:465 (TLS from the start) or smtp://host:587 (STARTTLS,
                        or not at all); without TLS only smtp://127.0.0.1:25 (mail becomes files in DIR/mail)
  --smtp-user NAME      sign in to it under this name, with
  --smtp-password-file FILE   the first line of a file that nobody else can read
  --smtp-ca FILE        certificates (PEM) that vouch for it, instead of those this machine trusts
  --smtp-timeout-seconds N    for one message, 2 to 600 (120)
  --mail-retry-seconds N      pause before the second attempt, 1 to 3600; later ones grow from it (5)
  --mail-redirect ADDRESS     to try out: every mail goes there, and its subject says for whom it was
  --today YYYY-MM-DD    pretend that it is this day; moments of what happens stay real
  --demo                fill a new data directory with people, trainings and places to try out;
                        --demo=small only with those that the sign-in page names
  --empty               start with an empty data directory (the default)

admin (beside a running server or without one; 0 done, 1 not done, 2 not understood)
  setup-link                           a link for the first beheerder, as long as there is none
  invite ADDRESS --name N --role R…    add a person and queue the invitation
  list                                 everybody: state, address, name, roles
  block ADDRESS, unblock ADDRESS       let a person in no longer, or again
  reset-link ADDRESS                   print a link to choose a password
  role add|remove ADDRESS ROLE         aios, instituutsopleider, praktijkopleider, stagebureau, beheerder
  mail list                            what waits or was given up: number, state, template, to whom, attempts,
                                       next attempt, last error
  mail pause, mail resume              send nothing for now; everything waits
  mail retry ID|all, mail cancel ID    send a message at once (all: what was given up), or never
  --data DIR            the data directory (stagepad-data)
  --public-url URL      where links lead (where the server that started last is reached)

check
  --today YYYY-MM-DD    the day on which to judge (needed: a check looks at no clock)
  --rulepack FILE|ID    judge by this rule pack instead of the one that holds for the programme
  --lang nl|en          language of the answer (nl); also for rulepack
  --format text|json    for people, or for scripts: one JSON object a file (text)
  A file '-' is the standard input. Exit status: 0 nothing blocks, 1 something blocks (for rulepack
  check: something is wrong), 2 the question could not be understood or read.

match
  --policy RULE         work it out by another rule: iedereen_eerst_geplaatst, loting, eerste_keuzes_eerst
  --explain ID          why a participant did not get what was named, with what it can be checked by
  --lang nl|en          language of the answer (nl); also for verify
  --format text|json    for people, or for scripts: the round with its outcome, or the explanation (text)
  A file '-' is the standard input. Exit status: 0 done or right, 1 the round is not as it was promised,
  2 the question could not be understood or read.

admin export-person, erase-person
  --data DIR            the data directory (needed)
  --out FILE            a new file for the export
  --reason-code CODE    why a person is erased: verzoek, bezwaar, onrechtmatig or bewaartermijn
  --today YYYY-MM-DD    the day of the erasure (today)
  --even-if-running     erase although a training of the person runs; an own one ends that day

backup, restore, verify
  --data DIR            the data directory (stagepad-data)
  A backup is verified before it gets its name, and replaces nothing. A restore asks that the server is
  stopped, and keeps what was there in DIR/backups. Exit status: 0 done or whole, 1 not done or not
  whole, with the reason, 2 not understood.

doctor (changes nothing, beside a running server or without one)
  --data DIR            the data directory (stagepad-data)
  --format text|json    for people, or for scripts: one JSON object (text)
  --today YYYY-MM-DD    the day of an installation that acts on another one than this machine's
  A line for each check: ok, attention or wrong, and what to do. Exit status: 0 all ok, 1 not all, 2 not
  understood.

jobs (beside a running server or without one; each day is done once)
  --data DIR            the data directory (stagepad-data)
  --today YYYY-MM-DD    the day to act on (today)
  Mails go when a server runs. Exit status: 0 done, 1 not done, 2 not understood.

recover
  --format text|json    of the report (text)
  Reads row by row what a damaged database still holds, with its -wal when that stands beside it, into a
  new database, and says what was lost. DAMAGED is not touched; TARGET must not exist yet. Exit status:
  0 everything came over, 1 not everything, 2 not understood or not begun, 3 nothing to save.
)";

std::optional<int> parse_port(std::string_view text) {
  int port = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port < 0 || port > 65535) {
    return std::nullopt;
  }
  return port;
}

Taken take_bind(AppConfig& config, std::string_view value) {
  const auto address = parse_ip_address(value == "localhost" ? "127.0.0.1" : value);
  if (!address) return bad_value("--bind", value, "give an IP address, such as 127.0.0.1 or ::1");
  config.bind = *address;
  return std::monostate{};
}

Taken take_port(AppConfig& config, std::string_view value) {
  const auto port = parse_port(value);
  if (!port) return bad_value("--port", value, "give a number from 0 to 65535");
  config.port = *port;
  return std::monostate{};
}

Taken take_metrics_port(AppConfig& config, std::string_view value) {
  config.metrics_port = parse_port(value);
  if (config.metrics_port) return std::monostate{};
  return bad_value("--metrics-port", value, "give a number from 0 to 65535");
}

Taken take_data(AppConfig& config, std::string_view value) {
  if (value.empty()) return refused("--data needs the name of a directory.");
  config.data = std::filesystem::path(std::string(value));
  return std::monostate{};
}

Taken take_today(AppConfig& config, std::string_view value) {
  config.today = parse_iso_date(value);
  if (config.today) return std::monostate{};
  return bad_value("--today", value, "give an existing day as YYYY-MM-DD, such as 2027-03-01");
}

Taken take_public_url(AppConfig& config, std::string_view value) {
  auto url = parse_public_url(value);
  if (!url) return url.failure();
  config.public_url = std::move(url.value());
  return std::monostate{};
}

Taken take_trusted_proxy(AppConfig& config, std::string_view value) {
  const auto network = parse_cidr(value);
  if (!network) {
    return bad_value("--trusted-proxy", value, "give an address or a network, such as 10.0.0.0/8");
  }
  config.trusted_proxies.push_back(*network);
  return std::monostate{};
}

/// A whole number of seconds within bounds.
Taken take_seconds(std::string_view option, std::string_view value, int least, int most, std::chrono::seconds& to) {
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool is_number = error == std::errc() && end == value.data() + value.size();
  if (!is_number || number < least || number > most) {
    return bad_value(option, value,
                     "give a number of seconds from " + std::to_string(least) + " to " + std::to_string(most));
  }
  to = std::chrono::seconds(number);
  return std::monostate{};
}

Taken take_smtp(AppConfig& config, std::string_view value) {
  auto server = parse_smtp_url(value);
  if (!server) return server.failure();
  config.mail.smtp = std::move(server.value());
  return std::monostate{};
}

Taken take_smtp_user(AppConfig& config, std::string_view value) {
  if (value.empty() || value.size() > 254) {
    return bad_value("--smtp-user", value, "give the name with which to sign in, of 1 to 254 bytes");
  }
  config.mail.smtp_user = value;
  return std::monostate{};
}

Taken take_smtp_password_file(AppConfig& config, std::string_view value) {
  if (value.empty()) return refused("--smtp-password-file needs the name of a file.");
  config.mail.smtp_password_file = std::filesystem::path(std::string(value));
  return std::monostate{};
}

Taken take_smtp_ca(AppConfig& config, std::string_view value) {
  if (value.empty()) return refused("--smtp-ca needs the name of a file.");
  config.mail.smtp_ca = std::filesystem::path(std::string(value));
  return std::monostate{};
}

Taken take_smtp_timeout(AppConfig& config, std::string_view value) {
  return take_seconds("--smtp-timeout-seconds", value, 2, 600, config.mail.smtp_timeout);
}

Taken take_mail_retry(AppConfig& config, std::string_view value) {
  return take_seconds("--mail-retry-seconds", value, 1, 3600, config.mail.first_pause);
}

Taken take_mail_redirect(AppConfig& config, std::string_view value) {
  if (!is_mail_address(value)) {
    return bad_value("--mail-redirect", value, "give one mail address, such as name@example.org");
  }
  config.mail.redirect = value;
  return std::monostate{};
}

constexpr std::array k_options = {
    Option<AppConfig>{"--bind", false, take_bind},
    Option<AppConfig>{"--port", false, take_port},
    Option<AppConfig>{"--data", false, take_data},
    Option<AppConfig>{"--today", false, take_today},
    Option<AppConfig>{"--public-url", false, take_public_url},
    Option<AppConfig>{"--trusted-proxy", true, take_trusted_proxy},
    Option<AppConfig>{"--metrics-port", false, take_metrics_port},
    Option<AppConfig>{"--smtp", false, take_smtp},
    Option<AppConfig>{"--smtp-user", false, take_smtp_user},
    Option<AppConfig>{"--smtp-password-file", false, take_smtp_password_file},
    Option<AppConfig>{"--smtp-ca", false, take_smtp_ca},
    Option<AppConfig>{"--smtp-timeout-seconds", false, take_smtp_timeout},
    Option<AppConfig>{"--mail-retry-seconds", false, take_mail_retry},
    Option<AppConfig>{"--mail-redirect", false, take_mail_redirect},
};

/// What can only be judged when everything is known.
Taken check_whole(const AppConfig& config) {
  if (config.metrics_port && *config.metrics_port != 0 && *config.metrics_port == config.port) {
    return refused("--port and --metrics-port are the same. Give each a number of its own.");
  }
  if (!config.bind.is_loopback() && !config.public_url) {
    return refused("--bind " + to_text(config.bind) +
                   " lets other machines in, so --public-url is needed: the https address of the "
                   "reverse proxy in front of this server.");
  }
  if (auto failure = check_mail_config(config.mail)) return *failure;
  return std::monostate{};
}

CommandLine wish_for(Wish wish) {
  CommandLine line;
  line.wish = wish;
  return line;
}

/// --demo, or --demo=small.
Taken take_demo(Arguments& arguments, AppConfig& config) {
  config.demo = DemoData::full;
  if (!arguments.has_attached()) return std::monostate{};
  const auto value = arguments.take_value();
  if (value != "small") return bad_value("--demo", value.value_or(""), "give --demo or --demo=small");
  config.demo = DemoData::small;
  return std::monostate{};
}

Result<CommandLine> parse_serve(Arguments& arguments) {
  CommandLine line;
  line.config.bind = *parse_ip_address("127.0.0.1");
  std::set<std::string_view> seen;
  bool is_empty = false;
  while (!arguments.at_end()) {
    const std::string_view name = arguments.take_name();
    if (name == "--demo") {
      const Taken taken = take_demo(arguments, line.config);
      if (!taken) return taken.failure();
      continue;
    }
    if (name == "--empty" && !arguments.has_attached()) {
      is_empty = true;
      continue;
    }
    if (name == "--help") return wish_for(Wish::help);
    const Taken taken = take_option(arguments, "serve", name, k_options, seen, line.config);
    if (!taken) return taken.failure();
  }
  if (line.config.demo != DemoData::none && is_empty) {
    return refused("--demo and --empty ask for opposite things. Give one of them.");
  }
  const Taken whole = check_whole(line.config);
  if (!whole) return whole.failure();
  return line;
}

Result<CommandLine> parse_admin_wish(Arguments& arguments) {
  if (arguments.asks_help()) return wish_for(Wish::help);
  auto options = parse_admin(arguments);
  if (!options) return options.failure();
  CommandLine line = wish_for(Wish::admin);
  line.admin = std::move(options.value());
  return line;
}

/// The commands that judge files.
Result<CommandLine> parse_question(std::string_view command, Arguments& arguments) {
  if (arguments.asks_help()) return wish_for(Wish::help);
  if (command == "match") {
    auto options = parse_match(arguments);
    if (!options) return options.failure();
    CommandLine line = wish_for(Wish::match);
    line.match = std::move(options.value());
    return line;
  }
  CommandLine line = wish_for(command == "check" ? Wish::check : Wish::rulepack);
  if (line.wish == Wish::check) {
    auto options = parse_check(arguments);
    if (!options) return options.failure();
    line.check = std::move(options.value());
  } else {
    auto options = parse_rulepack(arguments);
    if (!options) return options.failure();
    line.rulepack = std::move(options.value());
  }
  return line;
}

Result<CommandLine> parse_jobs_wish(Arguments& arguments) {
  if (arguments.asks_help()) return wish_for(Wish::help);
  auto options = parse_jobs(arguments);
  if (!options) return options.failure();
  CommandLine line = wish_for(Wish::jobs);
  line.jobs = std::move(options.value());
  return line;
}

Result<CommandLine> parse_upkeep_wish(UpkeepErrand errand, Arguments& arguments) {
  if (arguments.asks_help()) return wish_for(Wish::help);
  CommandLine line = wish_for(Wish::upkeep);
  auto options = parse_upkeep(errand, arguments);
  if (!options) return options.failure();
  line.upkeep = std::move(options.value());
  return line;
}

}  // namespace

Result<CommandLine> parse_command_line(const std::vector<std::string_view>& all) {
  Arguments arguments(all);
  if (arguments.at_end()) return refused("Say what to do: stagepad serve, or stagepad --help.");
  const std::string_view first = arguments.take_name();
  if (first == "--help" || first == "-h" || first == "help") return wish_for(Wish::help);
  if (first == "--version" || first == "version") return wish_for(Wish::version);
  if (first == "serve") return parse_serve(arguments);
  if (first == "admin" && !arguments.asks_help() && all.size() > 1 && is_person_command(all[1])) {
    CommandLine line = wish_for(Wish::personal_data);
    line.personal_data.assign(all.begin() + 1, all.end());
    return line;
  }
  if (first == "admin") return parse_admin_wish(arguments);
  if (first == "check" || first == "rulepack" || first == "match") return parse_question(first, arguments);
  if (first == "jobs") return parse_jobs_wish(arguments);
  if (first == "backup") return parse_upkeep_wish(UpkeepErrand::backup, arguments);
  if (first == "restore") return parse_upkeep_wish(UpkeepErrand::restore, arguments);
  if (first == "verify") return parse_upkeep_wish(UpkeepErrand::verify, arguments);
  if (first == "doctor") return parse_upkeep_wish(UpkeepErrand::doctor, arguments);
  if (first == "recover") return parse_upkeep_wish(UpkeepErrand::recover, arguments);
  return refused("stagepad does not know '" + std::string(first) +
                 "'. It knows serve, admin, check, rulepack, match, backup, restore, verify, jobs, doctor, "
                 "recover, --help and --version.");
}

std::string_view help_text() { return k_help; }

std::string_view version_text() { return "0.1.0"; }

}  // namespace stagepad
