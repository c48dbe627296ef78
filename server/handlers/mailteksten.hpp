#pragma once

#include "server/handlers/changing.hpp"
#include "shared/api/endpoints_mailteksten.hpp"

namespace stagepad {

Answer<Mailteksten> get_mailteksten(const Call& call);
Answer<MailtekstKaart> get_mailtekst(const Call& call);

/// Other words for a mail, or those of the program again. Refused when they miss a placeholder that must be there or
/// have one that the mail has not.
Changed<MailtekstKaart> wijzig_mailtekst(store::Transaction& tx, const Call& call, const WijzigMailtekst& wijziging);

}  // namespace stagepad
