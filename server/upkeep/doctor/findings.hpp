#pragma once

#include <string>
#include <vector>

#include "server/upkeep/doctor/facts.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"

namespace stagepad::doctor {

enum class State {
  ok,
  attention,  ///< works, and will not for ever
  wrong       ///< does not work, or is unsafe
};

/// One line of the answer: a sentence on how it is and, unless it is ok, what to do.
struct Finding {
  std::string check;
  State state = State::ok;
  std::string text;
};

struct Report {
  State state = State::ok;  ///< the worst
  std::vector<Finding> checks;
};

/// Judges what was seen; always the same checks in the same order, as far as there is something to look
/// at. The bounds stand with their reasons in findings.cpp.
Report judge(const Facts& facts);

}  // namespace stagepad::doctor

namespace stagepad {

template <>
struct EnumNames<doctor::State> {
  using enum doctor::State;
  static constexpr EnumName<doctor::State> names[] = {
      {ok, "ok"}, {attention, "attention"}, {wrong, "wrong"}};
};

template <>
struct Describe<doctor::Finding> {
  static constexpr auto fields(auto field) {
    using doctor::Finding;
    return std::make_tuple(field("check", &Finding::check), field("state", &Finding::state),
                           field("text", &Finding::text));
  }
};

template <>
struct Describe<doctor::Report> {
  static constexpr auto fields(auto field) {
    using doctor::Report;
    return std::make_tuple(field("state", &Report::state), field("checks", &Report::checks));
  }
};

}  // namespace stagepad
