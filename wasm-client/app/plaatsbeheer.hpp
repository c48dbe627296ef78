#pragma once

#include <string>
#include <vector>

#include "shared/command/getypte_periode.hpp"
#include "shared/command/stageplaats_invoer.hpp"
#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// Institutions and places, as the Stagebureau keeps them: the lists through their filters, one place,
// one institution, and the form of a place.

void load_plaatsbeheer(State& state, Effects& effects);
void more_plaatsbeheer(State& state, Effects& effects);
bool take_plaatsbeheer(State& state, const Answered& answer);
void refresh_plaatsbeheer(State& state);

/// Does the screen of places show the institutions instead?
bool shows_instellingen(const State& state);

/// The place as it is kept, in the form in which it would be entered.
StageplaatsInvoer invoer_van(const StageplaatsKaart& kaart);
/// A period as its fields begin.
GetyptePeriode getypt(const Plaatsperiode& periode, Taal taal);

/// The form of a place: `invoer` without what is typed as text first. The permission is only sent when
/// it was filled in.
struct PlaatsFormulier {
  StageplaatsInvoer invoer;
  std::vector<GetyptePeriode> perioden;
  std::string toestemming_door;
  std::string toestemming_op;

  friend bool operator==(const PlaatsFormulier&, const PlaatsFormulier&) = default;
};

/// What is kept of a place, as its form begins. Needs the place's record.
PlaatsFormulier formulier_van(const StageplaatsKaart& kaart, Taal taal);

/// A form as it is sent, with what is wrong with it: what cannot be read, and what the core says of the
/// rest. `kaart` is the place as it is kept, nullptr for a new one.
struct GelezenPlaats {
  StageplaatsInvoer invoer;
  Findings findings;
};
GelezenPlaats lees_formulier(const State& state, const PlaatsFormulier& formulier,
                             const StageplaatsKaart* kaart);

/// Does the change as typed show more than the institution permitted?
bool vraagt_toestemming(const PlaatsFormulier& formulier, const StageplaatsKaart* kaart);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::PlaatsFormulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("invoer", &client::PlaatsFormulier::invoer),
                           field("perioden", &client::PlaatsFormulier::perioden),
                           field("toestemming_door", &client::PlaatsFormulier::toestemming_door),
                           field("toestemming_op", &client::PlaatsFormulier::toestemming_op));
  }
};

}  // namespace stagepad
