#pragma once

#include <optional>
#include <vector>

#include "server/rulepacks.hpp"
#include "server/store/beschikbaarheid.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// Who asks, when, and what for. Without `door` the program asks by itself.
struct Vraagronde {
  std::optional<PersoonId> door;
  CivilDate vandaag;
  std::optional<Period> periode;
};
/// Asks about each of these places that can be asked about, and mails every address once, with its audit entries.
/// Nothing is mailed when all are refused.
GevraagdeBeschikbaarheid vraag_plaatsen(store::Transaction& tx, const std::vector<StageplaatsId>& plaatsen,
                                        const Vraagronde& ronde);

/// A good answer to a question: it goes on record with the permission, holds for the place at once, and leaves its
/// audit entry. `door`: who of the Stagebureau entered it; without, it came through the link. In the transaction that
/// judged it.
struct Antwoordopdracht {
  CivilDate vandaag;
  std::int64_t vraag = 0;
  StageplaatsId stageplaats;
  std::optional<PersoonId> door;
};
void leg_antwoord_vast(store::Transaction& tx, const Antwoordopdracht& opdracht,
                       const Beschikbaarheidsantwoord& antwoord);

/// The Stagebureau learns in one mail what was answered through a link, and for how many stages there is no room now.
void meld_antwoorden(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag,
                     const std::vector<store::Beschikbaarheidsvraag>& vragen);

/// Without blanks around the texts.
Beschikbaarheidsantwoord tidy(Beschikbaarheidsantwoord antwoord);

}  // namespace stagepad
