#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/command/plaatsing_commands.hpp"
#include "shared/command/ruil_commands.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/domain/ruiling.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// How a swap of places is judged: may it be asked, would each stage fit in the other's place, and who may do what with
// it when. The two trainings are judged apart, each by its own rule pack.

/// One stage in its training as it is judged. Lent for the length of the call.
struct Ruilzijde {
  const Snapshot& beeld;
  const Regelpakket& pakket;
  OnderdeelId onderdeel;
};

/// What people can do with a swap that runs.
enum class Ruilstap { instemmen, afwijzen, intrekken, stopzetten };

/// Can the place of this stage be exchanged: one of the etalage that the Stagebureau could still take back, for a stage
/// that has not begun?
bool is_ruilbaar(const Toetscontext& context, const GeplandOnderdeel& part);

/// What is wrong with asking, as far as it can be seen from the own training. Whether there is a colleague at the
/// address is not among it.
Findings check_ruilvraag(const VraagRuil& vraag, const Snapshot& beeld, const Regelpakket& pakket, const Actor& actor);

/// Would this stage be taken out of its place and put into this one, consents outstanding? Judged as the two commands
/// of the Stagebureau by which that is done. Whether there is a seat only the server knows.
Findings check_ruilzijde(const Ruilzijde& zijde, const Stageplaats& nieuwe_plaats);

/// The commands by which a stage changes its place.
TrekPlaatsingIn ruilintrekking(OnderdeelId onderdeel);

/// The stages of the other training that fit: of the same kind, with a place that can be exchanged, and neither stage
/// refused in the place of the other; first what begins nearest to the own one, then the earlier.
std::vector<OnderdeelId> ruilstages_voor(const Ruilzijde& vraag, const Snapshot& ander, const Regelpakket& pakket);

/// What the actor is in this swap.
std::vector<Ruilpartij> partijen_van(const Ruiling& ruiling, const Actor& actor);
/// For whose answer it waits.
std::vector<Ruilpartij> wacht_op(const Ruiling& ruiling);
bool heeft_ingestemd(const Ruiling& ruiling, Ruilpartij partij);

/// Who may know of it: the colleague at once, the IOs when the colleague agreed.
bool ziet_ruiling(const Ruiling& ruiling, const std::vector<Ruilpartij>& partijen);

/// May somebody who is this in the swap do that now, with these words? By whom an IO acts is no matter.
Findings check_ruilstap(Ruilstap stap, const Ruiling& ruiling, const std::vector<Ruilpartij>& partijen,
                        const std::string& reden, CivilDate vandaag);

/// The last day to answer when it is asked today: so many days on, and before the stage begins.
CivilDate ruil_uiterlijk(CivilDate vandaag, std::int32_t dagen, CivilDate eerste_dag);

}  // namespace stagepad
