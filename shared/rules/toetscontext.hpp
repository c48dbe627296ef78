#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/stageplaats.hpp"
#include "shared/domain/verzoek.hpp"
#include "shared/domain/voorkeur.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

/// Everything a rule may look at, computed once per check. References must outlive it.
struct Toetscontext {
  const Regelpakket& pakket;
  const Traject& traject;
  const std::vector<Verzoek>& verzoeken;
  const std::vector<Voorkeur>& voorkeuren;
  const std::vector<Stageplaats>& plaatsen;
  const Opleidingsplanning& planning;
  CivilDate vandaag;
};

/// JSON pointer to a part: "/onderdelen/<id>".
std::string pad_van(const Onderdeel& onderdeel);

/// A finding of a rule: its id and source filled in.
Finding finding_van(const Toetscontext& context, std::string code, Ernst ernst, std::string pad,
                    const std::string& regel, const Herkomst& herkomst);

/// Is it known where this part will be: the institution of the part, or those of all its part-stages?
bool heeft_plek(const GeplandOnderdeel& part);

/// The name of the institution of a part of this kind, or empty when that is not known.
std::string instelling_van(const Traject& traject, std::string_view soort);

/// Do two names mean the same institution? Case, accents and outer blanks do not count.
bool zelfde_instelling(std::string_view een, std::string_view ander);

/// Where a stage will be as far as is known: its own `plek`, else the first preferred place.
std::optional<Plek> verwachte_plek(const Toetscontext& context, const Onderdeel& onderdeel);

/// A place of the etalage as the Plek it would become.
Plek plek_van(const Stageplaats& plaats);

/// Preferences of a part, by rank.
std::vector<Voorkeur> voorkeuren_van(const Toetscontext& context, OnderdeelId onderdeel);

/// The newest request for a place of this part with this status, or nullptr.
const Verzoek* laatste_plaatsverzoek(const Toetscontext& context, OnderdeelId onderdeel,
                                     VerzoekStatus status);

const Stageplaats* find_plaats(const Toetscontext& context, StageplaatsId id);

}  // namespace stagepad
