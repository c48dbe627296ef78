#pragma once

#include <vector>

#include "shared/domain/plaatsingsronde.hpp"
#include "shared/matching/ronde.hpp"

namespace stagepad {

// The round file that a planned round becomes.

/// The file of a round before anybody takes part: its code, rule, number of preferences and public value, with what was
/// published of it.
Ronde rondebestand_van(const Plaatsingsronde& ronde);

/// The same file with the entries that were frozen: participants by pseudonym and places by code, both random, so that
/// their order tells nothing.
Ronde met_inzendingen(Ronde bestand, std::vector<Rondedeelnemer> deelnemers, std::vector<Rondeplaats> plaatsen);

/// The file with what people decided; those taken back do nothing, and of several about the same the last counts.
/// Reasons are kept out: the file is for everybody.
Ronde met_ingrepen(Ronde bestand, const std::vector<Ingreep>& ingrepen);

/// The file as everybody may see it before the outcome is published: without secret, public value and outcome.
Ronde zonder_geheim(Ronde bestand);

}  // namespace stagepad
