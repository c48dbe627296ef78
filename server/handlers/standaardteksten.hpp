#pragma once

#include "server/handlers/changing.hpp"
#include "shared/api/endpoints_standaardteksten.hpp"

namespace stagepad {

Answer<Standaardteksten> get_standaardteksten(const Call& call);
Answer<StandaardtekstKaart> get_standaardtekst(const Call& call);

/// Other words for a mail, or those of the program again. Refused when they miss a placeholder that must be there or
/// have one that the mail has not.
Changed<StandaardtekstKaart> wijzig_standaardtekst(store::Transaction& tx, const Call& call, const WijzigStandaardtekst& wijziging);

}  // namespace stagepad
