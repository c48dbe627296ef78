#pragma once

// Included by the sources that selecting.py writes, never by the product.

namespace stagepad_mutation {

constexpr int k_none = 0;
constexpr int k_noting = -1;

/// The mutant that STAGEPAD_MUTANT names; `k_noting` when it says "note".
extern int g_chosen;

/// Notes that the running test reaches this mutant. Always false.
bool note(int mutant);

/// Is this the chosen mutant?
inline bool active(int mutant) {
  return g_chosen == mutant || (g_chosen == k_noting && note(mutant));
}

/// The same where the compiler may have to compute a constant; then no mutant is chosen.
constexpr bool active_at_run_time(int mutant) {
  return !__builtin_is_constant_evaluated() && active(mutant);
}

}  // namespace stagepad_mutation
