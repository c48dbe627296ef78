#pragma once

#include "server/handlers/changing.hpp"
#include "server/handlers/rondeverloop.hpp"
#include "shared/api/rondes.hpp"

namespace stagepad {

// Placement rounds. In rondes.cpp: what is read; in rondebeheer.cpp: what the Stagebureau does with one; in
// rondepublicatie.cpp: its outcome becomes placements.

Answer<Rondes> get_rondes(const Call& call);
Answer<Rondevoorstel> get_rondevoorstel(const Call& call, const RondevoorstelVraag& vraag);
Answer<RondeOverzicht> get_ronde(const Call& call);
Answer<MijnRonde> get_mijn_ronde(const Call& call);
Answer<Ronde> get_rondebestand(const Call& call);

Changed<RondeOverzicht> plan_ronde(store::Transaction& tx, const Call& call, const RondeInvoer& invoer);
Changed<RondeOverzicht> wijzig_ronde(store::Transaction& tx, const Call& call, const RondeInvoer& invoer);
Changed<api::Nothing> verwijder_ronde(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> open_ronde_nu(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> sluit_ronde_nu(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> zet_vast(store::Transaction& tx, const Call& call, const ZetVast& command);
Changed<RondeOverzicht> sluit_uit(store::Transaction& tx, const Call& call, const SluitUit& command);
Changed<RondeOverzicht> wijzig_zetels(store::Transaction& tx, const Call& call, const WijzigZetels& command);
Changed<RondeOverzicht> trek_ingreep_in(store::Transaction& tx, const Call& call, const TrekIngreepIn& command);
Changed<RondeOverzicht> stel_aanbod_vast(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> loot(store::Transaction& tx, const Call& call, const Loot& command);
Changed<RondeOverzicht> publiceer_ronde(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> laat_ronde_vervallen(store::Transaction& tx, const Call& call,
                                             const LaatRondeVervallen& command);

/// The round file as it stands now, with what people decided in it; no value before closing.
std::optional<Ronde> bestand_nu(store::ReadConnection& db, const Plaatsingsronde& ronde);
/// What the round means for the stages of the caller, or of the caller's aios.
MijnRonde mijn_ronde_van(store::ReadConnection& db, const Call& call, const Plaatsingsronde& ronde);
/// All that the Stagebureau sees of a round that is there.
RondeOverzicht overzicht_van(store::ReadConnection& db, const Call& call, RondeId id);

}  // namespace stagepad
