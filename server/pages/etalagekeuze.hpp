#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// By what the etalage is filtered on the server's own pages: words as they stand in the address, the
/// same that the client's etalage has in its own, so that a choice survives signing in. Empty: not
/// filtered. A word that no place has finds nothing.
struct Etalagekeuze {
  std::string zoek;
  std::string soort;
  std::string regio;
  std::string sector;
  std::string setting;
  std::string doelgroep;

  friend bool operator==(const Etalagekeuze&, const Etalagekeuze&) = default;
};

/// A filter with a list of words to choose from.
struct Etalagefilter {
  std::string_view naam;  ///< in the address
  Tekst label;
  std::string Etalagekeuze::*gekozen;
  std::vector<std::string> (*waarden)(const Stageplaats&);
  bool is_word;  ///< shown by the text "woord.…", else as it is
};

extern const std::array<Etalagefilter, 5> k_etalagefilters;

Etalagekeuze etalagekeuze_van(const Request& request);
/// The filters that are in use, as they stand in an address.
NamedValues query_of(const Etalagekeuze& keuze);

bool past_bij(const Etalagekeuze& keuze, const Stageplaats& plaats);

/// One word of a filter and how many places it leaves, the other filters as they are.
struct Etalagewoord {
  std::string waarde;
  std::string tekst;
  int over = 0;
};

/// The words that some place has, by how they are shown, and the chosen one in any case.
std::vector<Etalagewoord> woorden_van(const Etalagefilter& filter, const Etalagekeuze& keuze,
                                      const std::vector<Stageplaats>& plaatsen,
                                      const Catalogue& texts);

/// A word of a place as it is shown by itself: with a capital.
std::string getoond_woord(std::string_view waarde, const Catalogue& texts);

}  // namespace stagepad
