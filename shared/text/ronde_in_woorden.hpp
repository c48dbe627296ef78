#pragma once

#include <string>
#include <vector>

#include "shared/matching/diagnose.hpp"
#include "shared/matching/uitleg.hpp"
#include "shared/matching/verificatie.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// A placement round as a person reads it, in sentences.

/// A place of the round: its name and period; its code where the round tells no name.
std::string rondeplaats_text(const Ronde& ronde, const std::string& code, Taal taal);

/// Something with a heading and sentences below it.
struct Uitlegdeel {
  std::string titel;
  std::vector<std::string> zinnen;

  friend bool operator==(const Uitlegdeel&, const Uitlegdeel&) = default;
};

/// An explanation for the participant: what came out, one part for every choice that was not given, and
/// what is still open. Others appear by lottery number only.
struct Uitlegtekst {
  Uitlegdeel uitkomst;
  std::vector<Uitlegdeel> keuzes;
  std::vector<std::string> verder;
};

Uitlegtekst uitleg_in_woorden(const Uitleg& uitleg, const Ronde& ronde, const Catalogue& catalogue);

/// What keeps the round from placing everybody: the counts first (their heading is empty), then shortages,
/// gains of a seat more and places left over, each as far as there are any, and of each the first `meeste`.
std::vector<Uitlegdeel> diagnose_in_woorden(const Diagnose& diagnose, const Ronde& ronde,
                                            const Catalogue& catalogue, std::size_t meeste);

/// What holds when this point agrees.
std::string verificatie_text(Verificatiepunt punt, const Ronde& ronde, const Catalogue& catalogue);

}  // namespace stagepad
