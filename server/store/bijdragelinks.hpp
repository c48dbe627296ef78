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

/// Whom an aios asked to contribute to a stage: reminded of what waits, until that ends.
struct Bijdragevraag {
  std::string adres;
  std::string naam;
};
void save_bijdragevraag(Transaction& tx, OnderdeelId onderdeel, const Bijdragevraag& vraag);
/// By address.
std::vector<Bijdragevraag> load_bijdragevragen(ReadConnection& db, OnderdeelId onderdeel);

/// Other invitations to the same address that wait and were never tried: they go in the same mail.
std::vector<OutboxBericht> wachtende_uitnodigingen(ReadConnection& db, const OutboxBericht& bericht);
/// Did another mail bring the link to this stage since this invitation was asked?
bool is_meegestuurd(ReadConnection& db, OnderdeelId onderdeel, const OutboxBericht& bericht);

/// Those whose end lies before the moment.
void delete_oude_bijdragelinks(Transaction& tx, std::int64_t verlopen_voor_ms);

}  // namespace stagepad::store
