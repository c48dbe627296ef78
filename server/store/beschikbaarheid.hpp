#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/api/plaatsen.hpp"

namespace stagepad::store {

using VraagHash = std::array<std::uint8_t, 32>;

/// An institution that was asked about the availability of a place; of each place one at most is open. The link works
/// up to and including `geldig_tot`, and is known by the SHA-256 of its token only.
struct Beschikbaarheidsvraag {
  std::int64_t id = 0;
  StageplaatsId stageplaats;
  std::string adres;
  std::int32_t keer = 1;  ///< how many mails were asked for; only the newest gets a link
  CivilDate geldig_tot;
  std::optional<Beschikbaarheidsantwoord> antwoord;
  std::optional<CivilDate> beantwoord_op;
};

/// Opens a question, or asks the open one anew, whose link ends: at this address, up to that day.
Beschikbaarheidsvraag stel_beschikbaarheidsvraag(Transaction& tx, StageplaatsId stageplaats, const std::string& adres,
                                                 PersoonId door, CivilDate op, CivilDate geldig_tot);
/// Asks the same question once more at its own address; the earlier link stays until the new one is made.
Beschikbaarheidsvraag herhaal_beschikbaarheidsvraag(Transaction& tx, std::int64_t id);

std::optional<Beschikbaarheidsvraag> load_beschikbaarheidsvraag(ReadConnection& db, std::int64_t id);
/// The one whose link has this token; also when it was answered or has expired.
std::optional<Beschikbaarheidsvraag> find_beschikbaarheidsvraag(ReadConnection& db, const VraagHash& token_hash);
/// The open question of a place.
std::optional<Beschikbaarheidsvraag> open_beschikbaarheidsvraag(ReadConnection& db, StageplaatsId stageplaats);

/// A new link takes the place of an earlier one.
void set_vraaglink(Transaction& tx, std::int64_t id, const VraagHash& token_hash, CivilDate geldig_tot);
/// Puts the answer on record, once; `ingevoerd_door` when it came on paper. False when it was answered before.
bool beantwoord(Transaction& tx, std::int64_t id, const Beschikbaarheidsantwoord& antwoord, CivilDate op,
                std::optional<PersoonId> ingevoerd_door);

/// All that was asked and answered, newest first.
std::vector<BeschikbaarheidRegel> load_beschikbaarheid(ReadConnection& db, StageplaatsId stageplaats);

}  // namespace stagepad::store
