#pragma once

#include <optional>
#include <vector>

#include "server/rulepacks.hpp"
#include "server/store/beschikbaarheid.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

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
