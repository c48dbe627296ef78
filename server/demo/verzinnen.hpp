#pragma once

#include <vector>

#include "server/demo/bronnen.hpp"
#include "server/demo/dobbelsteen.hpp"
#include "server/demo/woorden.hpp"

namespace stagepad::demo {

/// People, places and trainings made from words. The trainings have no stages yet: those depend on
/// what the rules say about each (verzonnen_stages.hpp).
struct Verzinsel {
  DemoPersonen personen;
  DemoPlaatsen plaatsen;
  DemoTrajecten trajecten;
};

/// Invents; always the same for the same words and the same chance. Names and addresses are all different.
Verzinsel verzin(const Woorden& woorden, Dobbelsteen& steen);

}  // namespace stagepad::demo
