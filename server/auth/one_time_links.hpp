#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/store/connection.hpp"
#include "server/store/koppelingen.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

// One-time links: a random token of 256 bits that is known by its SHA-256 only, works once and for
// a limited time. Looking at one never uses it: mail scanners open every link first. Tokens stand
// in the query (`?sleutel=`), never in the path, which reaches logs and counters.

/// Who opens a mailed link within this time after its end still reads that it has expired.
inline constexpr std::int64_t k_link_remembered_ms = 30LL * 24 * 60 * 60 * 1000;

/// How long a link of this kind works. An invitation waits for somebody's holiday; a forgotten
/// password is asked by somebody who sits in front of the mailbox; setting up is done by whoever
/// has just started the server.
constexpr std::chrono::milliseconds lifetime_of(store::KoppelingSoort soort) {
  switch (soort) {
    case store::KoppelingSoort::uitnodiging:
      return std::chrono::hours(7 * 24);
    case store::KoppelingSoort::wachtwoord:
      return std::chrono::hours(1);
    case store::KoppelingSoort::installatie:
      break;
  }
  return std::chrono::hours(24);
}

/// Makes a link and returns its token, which is then known to nobody but the caller. Also forgets
/// links that ended long ago. `persoon` as Koppeling asks it. Not audited: the caller says why.
std::string make_link(store::Transaction& tx, store::KoppelingSoort soort,
                      std::optional<PersoonId> persoon);

/// The page of such a link, "/uitnodiging".
std::string_view page_of(store::KoppelingSoort soort);
/// "https://stagepad.example/uitnodiging?sleutel=…"
std::string link_address(std::string_view origin, store::KoppelingSoort soort,
                         std::string_view token);

/// What a token is worth now.
enum class LinkState {
  good,
  used,     ///< it did its work: sign in
  expired,  ///< ask for another one
  unknown   ///< made up, cut off, or its person may not come in
};

struct Link {
  LinkState state = LinkState::unknown;
  std::optional<Persoon> persoon;  ///< whose it is; only when good, and not for `installatie`
};

/// Changes nothing. A link of another kind is unknown here.
Link look_at_link(store::ReadConnection& db, store::KoppelingSoort soort, std::string_view token,
                  std::int64_t now_ms);

/// Uses the link of an invitation or a forgotten password: the password becomes the person's, all
/// sessions and other links of the person end, the person is told by mail (except at an
/// invitation). Anything but good: nothing happened. `phc` is the hashed password.
LinkState use_password_link(store::Transaction& tx, store::KoppelingSoort soort,
                            std::string_view token, std::string_view phc);

/// Uses a set-up link: makes the first beheerder, with this name and address. Anything but good:
/// nothing happened. Throws constraint when the person cannot be made (see problems_of).
LinkState use_set_up_link(store::Transaction& tx, std::string_view token, const Persoon& persoon,
                          std::string_view phc);

/// The token of a new set-up link; earlier ones end. Audited.
std::string make_set_up_link(store::Transaction& tx);

/// What the person at the terminal is told about it, in English.
std::string set_up_sentence(std::string_view link);

/// Queues the mail that says that the password was changed.
void tell_password_changed(store::Transaction& tx, PersoonId persoon);

}  // namespace stagepad
