#include "server/command_line.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string>

namespace stagepad {

namespace {

constexpr std::string_view k_help =
    R"(Stagepad: stages in a medical training, planned, judged and approved.

stagepad serve [options]     start the server
stagepad --help              this text
stagepad --version           the version

  --bind ADDRESS        address to listen on (127.0.0.1)
  --port N              port to listen on; 0 takes a free one (8080)
  --data DIR            directory that holds everything; made when absent (stagepad-data)
  --public-url URL      where browsers reach the server: https://…, or http:// on this machine
  --trusted-proxy CIDR  a reverse proxy whose X-Forwarded-For is believed; may be repeated
  --today YYYY-MM-DD    pretend that it is this day; moments of what happens stay real
  --demo                fill a new data directory with people, trainings and places to try out
  --empty               start with an empty data directory (the default)
)";

Failure refused(std::string sentence) { return {"opdracht", std::move(sentence)}; }

Failure bad_value(std::string_view option, std::string_view value, std::string_view right) {
  return refused(std::string(option) + " cannot be '" + std::string(value) +
                 "': " + std::string(right) + ".");
}

std::optional<int> parse_port(std::string_view text) {
  int port = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port < 0 || port > 65535) {
    return std::nullopt;
  }
  return port;
}

using Taken = Result<std::monostate>;

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

struct Option {
  std::string_view name;
  bool may_repeat;
  Taken (*take)(AppConfig&, std::string_view);
};

constexpr std::array k_options = {
    Option{"--bind", false, take_bind},
    Option{"--port", false, take_port},
    Option{"--data", false, take_data},
    Option{"--today", false, take_today},
    Option{"--public-url", false, take_public_url},
    Option{"--trusted-proxy", true, take_trusted_proxy},
};

/// Splits "--port=80" and joins "--port" "80"; collects what belongs together only once.
class Arguments {
 public:
  explicit Arguments(const std::vector<std::string_view>& all) : all_(all) {}

  [[nodiscard]] bool at_end() const { return next_ == all_.size(); }

  /// The next name; its value, when it stands behind an equals sign, is kept for take_value.
  std::string_view take_name() {
    const std::string_view word = all_[next_++];
    const auto equals = word.find('=');
    attached_.reset();
    if (equals == std::string_view::npos) return word;
    attached_ = word.substr(equals + 1);
    return word.substr(0, equals);
  }

  [[nodiscard]] bool has_attached() const { return attached_.has_value(); }

  std::optional<std::string_view> take_value() {
    if (attached_) return attached_;
    if (at_end()) return std::nullopt;
    return all_[next_++];
  }

 private:
  const std::vector<std::string_view>& all_;
  std::size_t next_ = 0;
  std::optional<std::string_view> attached_;
};

Taken take_option(Arguments& arguments, std::string_view name, std::set<std::string_view>& seen,
                  AppConfig& config) {
  const auto* option = std::find_if(k_options.begin(), k_options.end(),
                                    [&](const Option& each) { return each.name == name; });
  if (option == k_options.end()) {
    return refused("'" + std::string(name) +
                   "' is not an option of stagepad serve. "
                   "stagepad --help names them all.");
  }
  if (!seen.insert(option->name).second && !option->may_repeat) {
    return refused(std::string(name) + " stands there twice. Give it once.");
  }
  const auto value = arguments.take_value();
  if (!value) return refused(std::string(name) + " needs a value behind it.");
  return option->take(config, *value);
}

/// What can only be judged when everything is known.
Taken check_whole(const AppConfig& config) {
  if (!config.bind.is_loopback() && !config.public_url) {
    return refused("--bind " + to_text(config.bind) +
                   " lets other machines in, so --public-url is needed: the https address of the "
                   "reverse proxy in front of this server.");
  }
  return std::monostate{};
}

Result<CommandLine> parse_serve(Arguments& arguments) {
  CommandLine line;
  line.config.bind = *parse_ip_address("127.0.0.1");
  std::set<std::string_view> seen;
  bool is_demo = false;
  bool is_empty = false;
  while (!arguments.at_end()) {
    const std::string_view name = arguments.take_name();
    if ((name == "--demo" || name == "--empty") && !arguments.has_attached()) {
      (name == "--demo" ? is_demo : is_empty) = true;
      continue;
    }
    if (name == "--help") return CommandLine{Wish::help, {}};
    const Taken taken = take_option(arguments, name, seen, line.config);
    if (!taken) return taken.failure();
  }
  if (is_demo && is_empty) {
    return refused("--demo and --empty ask for opposite things. Give one of them.");
  }
  if (is_demo) line.config.demo = DemoData::wanted;
  const Taken whole = check_whole(line.config);
  if (!whole) return whole.failure();
  return line;
}

}  // namespace

Result<CommandLine> parse_command_line(const std::vector<std::string_view>& all) {
  Arguments arguments(all);
  if (arguments.at_end()) return refused("Say what to do: stagepad serve, or stagepad --help.");
  const std::string_view first = arguments.take_name();
  if (first == "--help" || first == "-h" || first == "help") return CommandLine{Wish::help, {}};
  if (first == "--version" || first == "version") return CommandLine{Wish::version, {}};
  if (first == "serve") return parse_serve(arguments);
  return refused("stagepad does not know '" + std::string(first) +
                 "'. It knows serve, --help and --version.");
}

std::string_view help_text() { return k_help; }

std::string_view version_text() { return "0.1.0"; }

}  // namespace stagepad
