#include "server/checking/options.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace stagepad {

namespace {

/// The settings of `check` while they are read: the day has no default.
struct Reading {
  CheckOptions options;
  bool has_today = false;
};

Result<Taal> parse_language(std::string_view value) {
  if (const auto taal = from_name<Taal>(value)) return *taal;
  return bad_value("--lang", value, "give nl or en");
}

Taken take_rulepack(Reading& reading, std::string_view value) {
  if (value.empty()) return refused("--rulepack needs a file, or the id of a built-in rule pack.");
  reading.options.regelpakket = value;
  return std::monostate{};
}

Taken take_today(Reading& reading, std::string_view value) {
  const auto day = parse_iso_date(value);
  if (!day) return bad_value("--today", value, "give an existing day as YYYY-MM-DD, such as 2027-03-01");
  reading.options.vandaag = *day;
  reading.has_today = true;
  return std::monostate{};
}

/// Where the settings of a command stand while they are read.
CheckOptions& settings_of(Reading& reading) { return reading.options; }
template <class Options>
Options& settings_of(Options& options) {
  return options;
}

template <class Settings>
Taken take_language(Settings& settings, std::string_view value) {
  const auto taal = parse_language(value);
  if (!taal) return taal.failure();
  settings_of(settings).taal = taal.value();
  return std::monostate{};
}

Result<Verslagvorm> parse_format(std::string_view value) {
  if (value != "text" && value != "json") return bad_value("--format", value, "give text or json");
  return value == "json" ? Verslagvorm::json : Verslagvorm::tekst;
}

template <class Settings>
Taken take_format(Settings& settings, std::string_view value) {
  const auto vorm = parse_format(value);
  if (!vorm) return vorm.failure();
  settings_of(settings).vorm = vorm.value();
  return std::monostate{};
}

Taken take_policy(MatchOptions& options, std::string_view value) {
  options.regel = from_name<Plaatsingsregel>(value);
  if (options.regel) return std::monostate{};
  return bad_value("--policy", value, "give iedereen_eerst_geplaatst, loting or eerste_keuzes_eerst");
}

Taken take_explain(MatchOptions& options, std::string_view value) {
  if (value.empty()) return refused("--explain needs the pseudonym of a participant.");
  options.leg_uit = value;
  return std::monostate{};
}

constexpr std::array k_check_options = {
    Option<Reading>{"--rulepack", false, take_rulepack},
    Option<Reading>{"--today", false, take_today},
    Option<Reading>{"--lang", false, take_language<Reading>},
    Option<Reading>{"--format", false, take_format<Reading>},
};

constexpr std::array k_rulepack_options = {
    Option<RulepackOptions>{"--lang", false, take_language<RulepackOptions>},
};

constexpr std::array k_match_options = {
    Option<MatchOptions>{"--policy", false, take_policy},
    Option<MatchOptions>{"--explain", false, take_explain},
    Option<MatchOptions>{"--lang", false, take_language<MatchOptions>},
    Option<MatchOptions>{"--format", false, take_format<MatchOptions>},
};

/// Options and names in any order; behind "--" only names.
template <class Settings, class Options>
Taken take_all(Arguments& arguments, std::string_view command, const Options& options,
               Settings& settings, std::vector<std::string>& names) {
  std::set<std::string_view> seen;
  bool only_names = false;
  while (!arguments.at_end()) {
    if (only_names || !arguments.at_option()) {
      names.emplace_back(arguments.take_word());
      continue;
    }
    const std::string_view name = arguments.take_name();
    if (name == "--") {
      only_names = true;
      continue;
    }
    const Taken taken = take_option(arguments, command, name, options, seen, settings);
    if (!taken) return taken.failure();
  }
  // What is read from it is gone: a second time there would be nothing.
  if (std::count(names.begin(), names.end(), "-") > 1) {
    return refused("'-' (the standard input) stands there twice. Give it once.");
  }
  return std::monostate{};
}

}  // namespace

Result<CheckOptions> parse_check(Arguments& arguments) {
  Reading reading;
  const Taken taken =
      take_all(arguments, "check", k_check_options, reading, reading.options.bestanden);
  if (!taken) return taken.failure();
  if (reading.options.bestanden.empty()) {
    return refused(
        "Say which schedule to check: stagepad check SCHEDULE.json --today 2027-03-01, "
        "or - for the standard input.");
  }
  if (!reading.has_today) {
    return refused(
        "Say on which day to judge, because a check looks at no clock: for example "
        "--today 2027-03-01.");
  }
  return std::move(reading.options);
}

Result<RulepackOptions> parse_rulepack(Arguments& arguments) {
  constexpr std::string_view k_what =
      "Say what to do with rule packs: stagepad rulepack check FILE…, list, or show ID.";
  if (arguments.at_end()) return refused(std::string(k_what));
  const std::string_view what = arguments.take_word();
  RulepackOptions options;
  if (what == "check") options.vraag = Pakketvraag::controleer;
  else if (what == "list") options.vraag = Pakketvraag::noem;
  else if (what == "show") options.vraag = Pakketvraag::toon;
  else return refused("stagepad rulepack does not know '" + std::string(what) + "'. " + std::string(k_what));
  const Taken taken = take_all(arguments, "rulepack", k_rulepack_options, options, options.namen);
  if (!taken) return taken.failure();
  const std::size_t names = options.namen.size();
  if (options.vraag == Pakketvraag::controleer && names == 0) {
    return refused("Say which file to check: stagepad rulepack check FILE.");
  }
  if (options.vraag == Pakketvraag::toon && names != 1) {
    return refused("Say which one rule pack to show: stagepad rulepack show ID. "
                   "stagepad rulepack list names them all.");
  }
  if (options.vraag == Pakketvraag::noem && names > 0) {
    return refused("stagepad rulepack list takes no names: it lists every built-in rule pack.");
  }
  return options;
}

Result<MatchOptions> parse_match(Arguments& arguments) {
  MatchOptions options;
  std::vector<std::string> names;
  const Taken taken = take_all(arguments, "match", k_match_options, options, names);
  if (!taken) return taken.failure();
  options.controleer = !names.empty() && names.front() == "verify";
  if (options.controleer) names.erase(names.begin());
  if (names.size() != 1) {
    return refused("Say which one round: stagepad match ROUND.json, or stagepad match verify ROUND.json; "
                   "- is the standard input.");
  }
  if (options.controleer && (options.regel || !options.leg_uit.empty() || options.vorm != Verslagvorm::tekst)) {
    return refused("stagepad match verify takes --lang only: it says whether the outcome in the file is right.");
  }
  options.bestand = std::move(names.front());
  return options;
}

}  // namespace stagepad
