#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

// People and their access, as changes inside a transaction: each writes its audit entry and the
// messages that belong to it. Used by the endpoints and by `stagepad admin`. Whether somebody may
// do it is decided before. `door` is who does it; nobody for the system itself (the terminal).

/// What keeps a person from being added or changed.
enum class PersoonProbleem {
  naam_ontbreekt,
  naam_onbruikbaar,   ///< longer than k_longest_naam bytes, not UTF-8, or with control characters
  adres_onbruikbaar,  ///< not a mail address that mail can be sent to
  adres_bezet,        ///< somebody else has it (case does not count)
  rol_ontbreekt,
  rol_zonder_account  ///< a role that acts through mailed links, or by itself
};

inline constexpr std::size_t k_longest_naam = 200;

/// All that is wrong, in the order of PersoonProbleem; looks at others by `persoon.id` (0: new).
std::vector<PersoonProbleem> problems_of(store::ReadConnection& db, const Persoon& persoon);

/// Does somebody who is added get the invitation at once, or when somebody asks for it (invite_again)?
enum class Uitnodiging { meteen, later };

/// Adds the person (id ignored) and queues the invitation: a mail with a one-time link to choose a
/// password. Audit `persoon.uitgenodigd`, or `persoon.toegevoegd` where the invitation comes later. Name and address are kept without blanks around them.
/// Throws StoreException (constraint) for what problems_of() would have named.
PersoonId invite(store::Transaction& tx, const Persoon& persoon, std::optional<PersoonId> door,
                 Uitnodiging uitnodiging = Uitnodiging::meteen);

/// Queues the invitation once more; links of earlier ones end when the new one is mailed. False,
/// and nothing happens, when the person has chosen a password already, has no role, or does not
/// exist.
bool invite_again(store::Transaction& tx, PersoonId persoon, std::optional<PersoonId> door);

/// Blocked people cannot sign in: sessions and links end at once. Audit `account.geblokkeerd`.
/// Throws not_found when the person has no account (never chose a password: take the roles away
/// instead).
void block(store::Transaction& tx, PersoonId persoon, std::optional<PersoonId> door);
/// Audit `account.vrijgegeven`.
void unblock(store::Transaction& tx, PersoonId persoon, std::optional<PersoonId> door);

/// Audit `persoon.rollen_gewijzigd`. Throws not_found; constraint for a role without an account.
void set_rollen(store::Transaction& tx, PersoonId persoon, const std::vector<Rol>& rollen,
                std::optional<PersoonId> door);

/// Would nobody be left who can sign in as beheerder, were this one gone?
bool is_last_beheerder(store::ReadConnection& db, PersoonId persoon);

/// Can nobody sign in as beheerder? Then a set-up link may be made.
bool needs_set_up(store::ReadConnection& db);

/// How far somebody is with getting in.
enum class Toegang { uitgenodigd, actief, geblokkeerd };
Toegang toegang_van(store::ReadConnection& db, PersoonId persoon);

}  // namespace stagepad
