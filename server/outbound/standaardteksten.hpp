#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/standaardtekst.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// What a mail or a part of a letter says when nobody chose other words, and its placeholders.
struct StandaardtekstGegevens {
  Standaardtekst standaardtekst = Standaardtekst::persoon_uitnodiging;
  Tekst onderwerp{};
  Tekst tekst{};
  /// Their names, with blanks between them; those that must be there first, and how many these are.
  std::string_view plaatshouders;
  int verplicht = 1;
};

/// Of this text, which has them.
const StandaardtekstGegevens& gegevens_van(Standaardtekst standaardtekst);
/// Of the mail with this body; nullptr for a text of which nobody may choose the words.
const StandaardtekstGegevens* find_standaardtekst(Tekst tekst);

Tekstwoorden meegeleverde_woorden(const StandaardtekstGegevens& gegevens, const Catalogue& texts);

/// The placeholders with examples in the language of `texts`; `origin` is where links lead.
std::vector<Plaatshouder> plaatshouders_van(const StandaardtekstGegevens& gegevens, const Catalogue& texts,
                                            std::string_view origin);

/// The institute's own words in the language of `texts`, as long as they fit the placeholders that this program has.
std::optional<Tekstwoorden> eigen_woorden(store::ReadConnection& db, const StandaardtekstGegevens& gegevens,
                                          const Catalogue& texts);

/// All the institute's own words of letters in the language of `texts`.
using Eigenwoorden = std::vector<std::pair<Standaardtekst, Tekstwoorden>>;
Eigenwoorden eigen_briefwoorden(store::ReadConnection& db, const Catalogue& texts);

}  // namespace stagepad
