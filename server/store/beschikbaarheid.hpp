#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/api/plaatsen.hpp"
#include "shared/api/uitvraag.hpp"

namespace stagepad::store {

using VraagHash = std::array<std::uint8_t, 32>;

/// An institution that was asked about the availability of a place; of each place one at most is open.
struct Beschikbaarheidsvraag {
  std::int64_t id = 0;
  StageplaatsId stageplaats;
  std::string adres;
  /// By which it is answered; absent where the answer came unasked, or nothing was mailed yet.
  std::optional<std::int64_t> link;
  /// What the Stagebureau asks it for, where it named a period.
  std::optional<Period> periode;
  std::optional<Beschikbaarheidsantwoord> antwoord;
  std::optional<CivilDate> beantwoord_op;
};

/// The link by which the questions to one address are answered. It works up to and including `geldig_tot`, and is known
/// by the SHA-256 of its token only.
struct Beschikbaarheidslink {
  std::int64_t id = 0;
  std::string adres;
  std::int32_t keer = 1;  ///< how many mails were asked for; only the newest gets a token
  CivilDate gevraagd_op;
  std::int32_t herinnerd = 0;  ///< the how many-th reminder went last
  CivilDate geldig_tot;
};

/// Who asks, when, and what for.
struct Vraagopdracht {
  std::optional<PersoonId> door;  ///< absent: the program by itself
  CivilDate op;
  std::optional<Period> periode;
};

/// Opens a question, or asks the open one anew at this address, also for the period for which it was asked before. Nothing is mailed yet, see verzamel_vragen().
Beschikbaarheidsvraag stel_beschikbaarheidsvraag(Transaction& tx, StageplaatsId stageplaats, const std::string& adres,
                                                 const Vraagopdracht& opdracht);
/// A new link for all open questions to this address, whatever link they had: what was mailed before ends,
/// and a link that is left without questions goes.
Beschikbaarheidslink verzamel_vragen(Transaction& tx, const std::string& adres, CivilDate op, CivilDate geldig_tot);
/// Mails the same questions once more; the earlier token stays until the new one is made.
Beschikbaarheidslink herhaal_vraaglink(Transaction& tx, std::int64_t id);

std::optional<Beschikbaarheidslink> load_vraaglink(ReadConnection& db, std::int64_t id);
/// The one with this token; also when all was answered or it has expired.
std::optional<Beschikbaarheidslink> find_vraaglink(ReadConnection& db, const VraagHash& token_hash);
/// What is asked or was answered by a link, as it was asked.
std::vector<Beschikbaarheidsvraag> vragen_van(ReadConnection& db, std::int64_t link);
/// The open question of a place.
std::optional<Beschikbaarheidsvraag> open_beschikbaarheidsvraag(ReadConnection& db, StageplaatsId stageplaats);
/// What was answered last about a place.
std::optional<Beschikbaarheidsantwoord> laatste_antwoord(ReadConnection& db, StageplaatsId stageplaats);

/// A new token takes the place of an earlier one.
void set_vraaglink(Transaction& tx, std::int64_t id, const VraagHash& token_hash, CivilDate geldig_tot);
/// Puts the answer on record, once; `ingevoerd_door` when it came on paper. False when it was answered before.
bool beantwoord(Transaction& tx, std::int64_t id, const Beschikbaarheidsantwoord& antwoord, CivilDate op,
                std::optional<PersoonId> ingevoerd_door);

/// Links by which something is still to be answered, oldest first.
std::vector<Beschikbaarheidslink> open_vraaglinks(ReadConnection& db);
void markeer_herinnerd(Transaction& tx, std::int64_t link, std::int32_t herinnering);

/// All that was asked and answered, newest first.
std::vector<BeschikbaarheidRegel> load_beschikbaarheid(ReadConnection& db, StageplaatsId stageplaats);
/// Of every place the newest question, by institution and name.
std::vector<UitvraagRegel> load_uitvraag(ReadConnection& db);
/// The institutions with places in the etalage, by name.
std::vector<UitvraagInstelling> load_uitvraaginstellingen(ReadConnection& db);
/// The places of the etalage of these institutions, or of all without any, by institution and name.
std::vector<StageplaatsId> etalageplaatsen(ReadConnection& db, const std::vector<InstellingId>& instellingen);

}  // namespace stagepad::store
