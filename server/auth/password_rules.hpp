#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace stagepad {

/// Why a password is not accepted. Any characters may be used; nothing is asked about their kinds,
/// because such rules make passwords that people write down (NIST SP 800-63B, 5.1.1.2).
enum class PasswordProblem {
  too_short,   ///< fewer than k_shortest_password characters
  too_long,    ///< more than PasswordHasher::k_longest_password bytes
  unreadable,  ///< not UTF-8, or with control characters
  own,         ///< little more than the person's own name or address
  obvious      ///< among the first that anybody tries: common words, rows of keys, repetition
};

inline constexpr std::size_t k_shortest_password = 12;

/// What is wrong with it, the first reason in the order above. Pure. The list of common words is
/// short on purpose: it stops what is tried first, and the throttle stops trying further.
std::optional<PasswordProblem> password_problem(std::string_view password, std::string_view naam,
                                                std::string_view email);

}  // namespace stagepad
