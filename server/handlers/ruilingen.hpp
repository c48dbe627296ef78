#pragma once

#include "server/handlers/changing.hpp"
#include "shared/api/ruilingen.hpp"

namespace stagepad {

// Swaps of places between two aios: asked, agreed to by four, and carried out with the last agreement.

Answer<Ruilingen> get_ruilingen(const Call& call);
Changed<RuilKaart> vraag_ruil(store::Transaction& tx, const Call& call, const VraagRuil& vraag);
Changed<RuilKaart> beantwoord_ruil(store::Transaction& tx, const Call& call, const BeantwoordRuil& antwoord);
Changed<RuilKaart> trek_ruil_in(store::Transaction& tx, const Call& call, const TrekRuilIn& intrekking);
Changed<RuilKaart> zet_ruil_stop(store::Transaction& tx, const Call& call, const ZetRuilStop& stop);

}  // namespace stagepad
