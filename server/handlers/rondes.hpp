#pragma once

#include <set>
#include <string>

#include "server/handlers/changing.hpp"
#include "server/handlers/rondeverloop.hpp"
#include "shared/api/ronderest.hpp"
#include "shared/api/rondes.hpp"

namespace stagepad {

// Placement rounds. In rondes.cpp: what is read; in rondebeheer.cpp: what the Stagebureau does with one; in
// rondepublicatie.cpp: its outcome becomes placements; in ronderest.cpp: what it left over.

Answer<Rondes> get_rondes(const Call& call);
Answer<Rondevoorstel> get_rondevoorstel(const Call& call, const RondevoorstelVraag& vraag);
Answer<Rondevoorstellen> get_rondevoorstellen(const Call& call);
Answer<RondeOverzicht> get_ronde(const Call& call);
Answer<MijnRonde> get_mijn_ronde(const Call& call);
Answer<Ronderest> get_ronderest(const Call& call);
Answer<Ronde> get_rondebestand(const Call& call);

Changed<RondeOverzicht> plan_ronde(store::Transaction& tx, const Call& call, const RondeInvoer& invoer);
Changed<RondeOverzicht> wijzig_ronde(store::Transaction& tx, const Call& call, const RondeInvoer& invoer);
Changed<api::Nothing> verwijder_ronde(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> open_ronde_nu(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> sluit_ronde_nu(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> zet_vast(store::Transaction& tx, const Call& call, const ZetVast& command);
Changed<RondeOverzicht> sluit_uit(store::Transaction& tx, const Call& call, const SluitUit& command);
Changed<RondeOverzicht> wijzig_zetels(store::Transaction& tx, const Call& call, const WijzigZetels& command);
Changed<RondeOverzicht> laat_weg(store::Transaction& tx, const Call& call, const LaatWeg& command);
Changed<RondeOverzicht> trek_ingreep_in(store::Transaction& tx, const Call& call, const TrekIngreepIn& command);
Changed<RondeOverzicht> stel_aanbod_vast(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> loot(store::Transaction& tx, const Call& call, const Loot& command);
Changed<RondeOverzicht> publiceer_ronde(store::Transaction& tx, const Call& call);
Changed<RondeOverzicht> laat_ronde_vervallen(store::Transaction& tx, const Call& call,
                                             const LaatRondeVervallen& command);

/// The round in the path when the caller may know of it: planned ones only the Stagebureau, others also whoever has a
/// stage in it.
std::optional<Plaatsingsronde> zichtbare_ronde(store::ReadConnection& db, const Call& call);
/// The stages of a round that the caller knows by name: the Stagebureau all, others their own and those of their aios.
std::vector<store::Rondestagerij> stages_voor(store::ReadConnection& db, const Call& call, RondeId id);
/// The participants whose placements would be refused if the round were published now; nothing is written.
std::set<std::string> geweigerd_bij_publicatie(store::Transaction& tx, const Call& call, const Plaatsingsronde& ronde);
/// What the round means for the stages of the caller, or of the caller's aios.
MijnRonde mijn_ronde_van(store::ReadConnection& db, const Call& call, const Plaatsingsronde& ronde);
/// All that the Stagebureau sees of a round that is there.
RondeOverzicht overzicht_van(store::ReadConnection& db, const Call& call, RondeId id);

}  // namespace stagepad
