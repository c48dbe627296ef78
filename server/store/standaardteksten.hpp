#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "server/store/connection.hpp"
#include "server/store/writer.hpp"
#include "shared/api/standaardteksten.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

/// All versions of a text, newest first.
std::vector<StandaardtekstVersie> list_standaardtekstversies(ReadConnection& db, Standaardtekst standaardtekst);

/// The institute's own words that hold in this language; no value where those of the program do.
std::optional<Tekstwoorden> load_tekstwoorden(ReadConnection& db, Standaardtekst standaardtekst, Taal taal);

/// Which texts have the institute's own words now, and in which language.
std::vector<std::pair<Standaardtekst, Taal>> list_eigen_tekstwoorden(ReadConnection& db);

/// Adds the next version and returns its number.
std::int64_t add_standaardtekstversie(Transaction& tx, Standaardtekst standaardtekst, const WijzigStandaardtekst& wijziging, PersoonId door);

}  // namespace stagepad::store
