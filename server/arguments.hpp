#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "shared/base/result.hpp"

namespace stagepad {

// What every command of the command line reads its arguments with.

/// Understood, or a sentence that says what would be right.
using Taken = Result<std::monostate>;

inline Failure refused(std::string sentence) { return {"opdracht", std::move(sentence)}; }

inline Failure bad_value(std::string_view option, std::string_view value, std::string_view right) {
  return refused(std::string(option) + " cannot be '" + std::string(value) +
                 "': " + std::string(right) + ".");
}

/// Splits "--port=80" and joins "--port" "80". A view: the arguments must outlive it.
class Arguments {
 public:
  explicit Arguments(const std::vector<std::string_view>& all) : all_(all) {}

  [[nodiscard]] bool at_end() const { return next_ == all_.size(); }

  /// Is the next one an option (and not "-", which stands for the standard input)?
  [[nodiscard]] bool at_option() const {
    return !at_end() && all_[next_].size() > 1 && all_[next_].front() == '-';
  }

  /// Is --help anywhere among those to come?
  [[nodiscard]] bool asks_help() const {
    return std::find(all_.begin() + static_cast<std::ptrdiff_t>(next_), all_.end(), "--help") != all_.end();
  }

  /// The next one as it stands.
  std::string_view take_word() {
    attached_.reset();
    return all_[next_++];
  }

  /// The next name; its value, when it stands behind an equals sign, is kept for take_value.
  std::string_view take_name() {
    const std::string_view word = take_word();
    const auto equals = word.find('=');
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

/// An option with a value, of a command whose settings are `Settings`.
template <class Settings>
struct Option {
  std::string_view name;
  bool may_repeat;
  Taken (*take)(Settings&, std::string_view);
};

/// Reads the value of the option `name`, which was just taken; `seen` holds those that were there.
template <class Settings, class Options>
Taken take_option(Arguments& arguments, std::string_view command, std::string_view name,
                  const Options& options, std::set<std::string_view>& seen, Settings& settings) {
  for (const Option<Settings>& option : options) {
    if (option.name != name) continue;
    if (!seen.insert(option.name).second && !option.may_repeat) {
      return refused(std::string(name) + " stands there twice. Give it once.");
    }
    const auto value = arguments.take_value();
    if (!value) return refused(std::string(name) + " needs a value behind it.");
    return option.take(settings, *value);
  }
  return refused("'" + std::string(name) + "' is not an option of stagepad " + std::string(command) +
                 ". stagepad --help names them all.");
}

}  // namespace stagepad
