#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/store/connection.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

// The address of a personal calendar feed. A calendar program cannot sign in, so whoever has the address reads the
// calendar: its token is a secret of 256 bits, known here by its SHA-256 only. It is shown once, when it is made, and
// works until its person takes it back, makes another one, is blocked, or has no role any more. Calendar programs
// want an address that ends in .ics, so the token stands in the path: what is logged of a path leaves it out.

/// Where somebody makes and revokes the own address.
inline constexpr std::string_view k_calendar_page = "/account/agenda";

/// Is there anything to put in a calendar for this person: is it an aios, a trainer, or the Stagebureau?
bool may_have_calendar(const Persoon& persoon);

/// Makes the person's address and returns its token, which is then known to nobody but the caller; an earlier
/// address stops working. Audited.
std::string make_calendar_token(store::Transaction& tx, PersoonId persoon, Taal taal);
/// Audited when there was one.
void revoke_calendar(store::Transaction& tx, PersoonId persoon);

/// "https://stagepad.example/agenda/….ics"
std::string calendar_address(std::string_view origin, std::string_view token);
/// The path with the token of such an address left out; any other path as it is.
std::string path_without_token(std::string_view path);

/// Whose calendar is read.
struct CalendarReader {
  Persoon persoon;
  Taal taal = Taal::nl;
  /// When the address was made, in UTC milliseconds.
  std::int64_t since_ms = 0;
};

/// By the last part of the path, "….ics". Nothing for what is no address, was revoked, or is not to be read any more:
/// these are not told apart.
std::optional<CalendarReader> find_calendar_reader(store::ReadConnection& db, std::string_view file);

}  // namespace stagepad
