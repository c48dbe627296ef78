#pragma once

#include <string>
#include <vector>

#include "shared/api/plaatsen.hpp"
#include "shared/command/check_beschikbaarheid.hpp"
#include "shared/command/getypte_periode.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad::client {

/// The form of an answer that came on paper: `antwoord` without what is typed as text first. `blijft`: how many aios
/// remain in each of the present periods; `perioden`: those that take their place.
struct AntwoordFormulier {
  Beschikbaarheidsantwoord antwoord;
  std::vector<std::string> blijft;
  std::vector<GetyptePeriode> perioden;

  friend bool operator==(const AntwoordFormulier&, const AntwoordFormulier&) = default;
};

/// As the form begins: nothing changes. Needs the place's record.
AntwoordFormulier begin_van_antwoord(const StageplaatsKaart& kaart, CivilDate vandaag, Taal taal);

/// The form as it is sent, with what is wrong with it: what cannot be read, and what the core says of the rest.
struct GelezenPapier {
  Beschikbaarheidsantwoord antwoord;
  Findings findings;
};
GelezenPapier lees_antwoord(const AntwoordFormulier& formulier, const StageplaatsKaart& kaart, CivilDate vandaag);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::AntwoordFormulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("antwoord", &client::AntwoordFormulier::antwoord),
                           field("blijft", &client::AntwoordFormulier::blijft),
                           field("perioden", &client::AntwoordFormulier::perioden));
  }
};

}  // namespace stagepad
