#pragma once

#include <string>
#include <vector>

#include "tests/unit/shared/vector_world.hpp"

namespace stagepad::vectors {

// Cases of a pack that is not shipped: a shipped one with a change, for what no programme says
// today.

/// A case as in tests/vectors, without its name and source: `"pakket": "va", "vandaag":
/// "2026-10-01", …`. Ends the program when it cannot be read.
Geval geval_of(const std::string& fields);

/// What the core finds in the training of that case, of the codes that begin so.
Findings findings_of(const std::string& fields, const Regelpakket& pakket,
                     const std::string& codes);

/// "code path" of each.
std::vector<std::string> in_words(const Findings& findings);

/// "code path" of what is found in the training of a case under its pack after a change.
template <class Change>
std::vector<std::string> found(const std::string& fields, const std::string& codes,
                               const Change& change) {
  Regelpakket pakket = pack(geval_of(fields).pakket);
  change(pakket);
  return in_words(findings_of(fields, pakket, codes));
}

/// The same under the pack as it is.
std::vector<std::string> found(const std::string& fields, const std::string& codes);

}  // namespace stagepad::vectors
