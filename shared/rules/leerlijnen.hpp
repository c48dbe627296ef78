#pragma once

#include <string>
#include <vector>

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// The words of all leerlijnen of the programme, in the order of the pack.
std::vector<std::string> leerlijnen_van(const Regelpakket& pakket);

/// How one leerlijn comes back in the stages: for every stage that serves it, at which level, by first day.
struct Leerlijnregel {
  struct Inzet {
    OnderdeelId onderdeel;
    std::int32_t niveau = 1;

    friend bool operator==(const Inzet&, const Inzet&) = default;
  };

  const Leerlijn* leerlijn = nullptr;
  std::vector<Inzet> stages;
};

/// The overview leerlijn × stage of a programme that has leerlijnen, in the order of the pack.
std::vector<Leerlijnregel> leerlijnoverzicht(const Toetscontext& context);

/// Leerlijnen: every one served by some stage (leerlijn.ontbreekt), none of them unknown
/// (leerlijn.onbekend), no level below 1 (leerlijn.niveau), and none going back in complexity from one
/// stage to a later one (leerlijn.loopt_terug).
void toets_leerlijnen(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
