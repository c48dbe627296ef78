#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "server/store/connection.hpp"
#include "server/store/writer.hpp"
#include "shared/api/mailteksten.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

/// All versions of a mail, newest first.
std::vector<MailtekstVersie> list_mailtekstversies(ReadConnection& db, Mailtekst mailtekst);

/// The institute's own words that hold in this language; no value where those of the program do.
std::optional<Mailwoorden> load_mailwoorden(ReadConnection& db, Mailtekst mailtekst, Taal taal);

/// Which mails have the institute's own words now, and in which language.
std::vector<std::pair<Mailtekst, Taal>> list_eigen_mailwoorden(ReadConnection& db);

/// Adds the next version and returns its number.
std::int64_t add_mailtekstversie(Transaction& tx, Mailtekst mailtekst, const WijzigMailtekst& wijziging, PersoonId door);

}  // namespace stagepad::store
