#pragma once

#include <cstdint>
#include <string>
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

/// How many seats of one of its places a round keeps for its outcome: no more than there are people who may get one; once
/// it was drawn, those it gave.
std::int32_t vastgehouden(const Ronde& bestand, const Rondeplaats& plaats);

/// The file as participants get it: without the days of places, by which they could be found in the etalage, and without
/// the rule behind an objection, which may be one of a single programme, except of those with one of these pseudonyms.
/// Nothing that was hashed changes.
Ronde voor_deelnemers(Ronde bestand, const std::vector<std::string>& eigen);

/// The file as everybody may see it before the outcome is published: without secret, public value and outcome.
Ronde zonder_geheim(Ronde bestand);

}  // namespace stagepad
