#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "server/store/outbox.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

using BijdrageHash = std::array<std::uint8_t, 32>;

/// The template of the mail with a link.
inline constexpr std::string_view k_bijdrage_gevraagd = "bijdrage.gevraagd";

/// A link of a stagebegeleider to one stage. Moments in UTC milliseconds. The code and the access it gives are
/// known by their SHA-256 only, and end.
struct Bijdragelink {
  BijdrageHash token_hash{};
  OnderdeelId onderdeel;
  std::string naam;
  std::string adres;
  std::int64_t verloopt_ms = 0;
  std::int32_t codes = 0;     ///< how many were mailed
  std::int32_t pogingen = 0;  ///< wrong codes since the last one was mailed
  std::optional<BijdrageHash> code_hash;
  std::int64_t code_tot_ms = 0;
  std::optional<BijdrageHash> toegang_hash;
  std::int64_t toegang_tot_ms = 0;
  std::int32_t doorgestuurd = 0;  ///< how often it was passed on
  std::int64_t bericht = 0;       ///< the message of the outbox that brought it
};

// Whether an address is the same does not depend on capitals; mail goes to it as it was typed.

/// A new link; earlier ones of the same stage and address go.
void insert_bijdragelink(Transaction& tx, const Bijdragelink& link);
/// Also when it has expired.
std::optional<Bijdragelink> find_bijdragelink(ReadConnection& db, const BijdrageHash& token_hash);
/// The training of the stage of the link.
std::optional<TrajectId> traject_van(ReadConnection& db, OnderdeelId onderdeel);

/// A fresh code takes the place of an earlier one; tries begin anew.
void set_bijdragecode(Transaction& tx, const BijdrageHash& token_hash, const BijdrageHash& code_hash,
                      std::int64_t tot_ms);
/// The same code works up to then.
void prolong_bijdragecode(Transaction& tx, const BijdrageHash& token_hash, std::int64_t tot_ms);
void add_bijdragepoging(Transaction& tx, const BijdrageHash& token_hash);
void add_bijdrage_doorgestuurd(Transaction& tx, const BijdrageHash& token_hash);
/// The code was right: it is used up, and lets in.
void set_bijdragetoegang(Transaction& tx, const BijdrageHash& token_hash, const BijdrageHash& toegang_hash,
                         std::int64_t tot_ms);
/// The addresses at which somebody has a link to the stage, or is to get one by an invitation that still waits.
std::vector<std::string> bijdrage_adressen(ReadConnection& db, OnderdeelId onderdeel);
/// Ends the links to the stage at that address, and the invitations to it that still wait; nobody is reminded there.
void end_bijdragelinks(Transaction& tx, OnderdeelId onderdeel, std::string_view adres);

/// Who was asked to contribute to a stage: reminded of what waits, until that ends.
struct Bijdragevraag {
  std::string adres;
  std::string naam;
};
/// Asked anew, nothing was given yet.
void save_bijdragevraag(Transaction& tx, OnderdeelId onderdeel, const Bijdragevraag& vraag);
/// A colleague is asked in the place of whoever was asked at that address.
void geef_bijdragevraag_door(Transaction& tx, OnderdeelId onderdeel, std::string_view adres,
                             const Bijdragevraag& collega);
/// Whoever was asked there gave their part of what the report that is in asks.
void markeer_bijgedragen(Transaction& tx, OnderdeelId onderdeel, std::string_view adres);
/// Another report is in: nobody gave anything of what it asks yet.
void begin_bijdragen_opnieuw(Transaction& tx, OnderdeelId onderdeel);
/// Who is reminded of what waits, by address: those who gave nothing yet, or everybody where all gave something. A
/// stage in parts has several who supervise it, and what is asked is asked of the stage.
std::vector<Bijdragevraag> te_herinneren(ReadConnection& db, OnderdeelId onderdeel);

// Invitations to one address go in one mail, that of the first of them; the others are held by its message. They are
// sent when it is, and go by themselves when it is given up, cancelled or gone.

/// Fixes, before the first attempt, which other invitations go in the mail of this one: those to the same address that
/// wait and were never tried. Afterwards none is added, so that each attempt has the same stages and links. An
/// invitation whose link stands in another mail of which nobody knows yet whether it arrived is held by that one. False
/// when this one does not go by itself now.
bool bundel_uitnodigingen(Transaction& tx, const OutboxBericht& bericht);
/// The invitations that go in the mail of this message, in order.
std::vector<OutboxBericht> bundel_van(ReadConnection& db, std::int64_t bericht);
/// As the mail is made and handed over: false when one of those in it (`mee`) is not to go any more. What was held and
/// does not stand in the mail goes by itself.
bool leg_bundel_vast(Transaction& tx, std::int64_t bericht, const std::vector<std::int64_t>& mee);
/// Did another mail bring the link to this stage since this invitation was asked?
bool is_meegestuurd(ReadConnection& db, OnderdeelId onderdeel, const OutboxBericht& bericht);

/// Those whose end lies before the moment.
void delete_oude_bijdragelinks(Transaction& tx, std::int64_t verlopen_voor_ms);

}  // namespace stagepad::store
