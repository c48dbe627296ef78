#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/process/uitvraag.hpp"

namespace stagepad::store {

// Which rounds of questions to institutions came due, and what was asked before (shared/process/uitvraag.hpp).

/// What an institution was asked about a place, for a period that was named.
struct Periodevraag {
  StageplaatsId stageplaats;
  GevraagdePlaats gevraagd;
};
/// All of them, answered or not, oldest first.
std::vector<Periodevraag> periodevragen(ReadConnection& db);

/// Was it said of this month before? And what was said last, on which day: that the institutions were asked by
/// themselves, or that somebody is to ask them.
bool was_ronde_gemeld(ReadConnection& db, CivilDate maand);
enum class Rondemelding { te_vragen, vanzelf_gevraagd };
void save_rondemelding(Transaction& tx, const Uitvraagronde& ronde, Rondemelding melding, CivilDate dag);

/// What was said on a day, all rounds as one.
struct GemeldeRonde {
  Period periode;
  CivilDate uiterlijk;
  std::int32_t stages = 0;
};
/// Without the rounds about whose first day somebody was asked meanwhile, where that was what had to be done.
std::optional<GemeldeRonde> rondes_gemeld_op(ReadConnection& db, Rondemelding melding, CivilDate dag);

}  // namespace stagepad::store
