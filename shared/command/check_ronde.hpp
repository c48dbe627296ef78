#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/command/ronde_commands.hpp"
#include "shared/domain/plaatsingsronde.hpp"
#include "shared/matching/ronde.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

// How what is done with a placement round is judged, in both homes. That the Stagebureau does it is asked before;
// whether a code is taken, and whether places are still free when it is published, only the server knows.

/// What can be done with a round.
enum class Rondestap {
  wijzigen,
  verwijderen,
  openen,
  sluiten,
  ingrijpen,
  aanbieden,
  loten,
  publiceren,
  weglaten,
  vervallen
};

/// A round as it stands. `bestand`: the round file with the decisions of people in it; from closing on.
struct Rondebeeld {
  CivilDate vandaag;
  Plaatsingsronde ronde;
  std::optional<Ronde> bestand;
  std::vector<Ingreep> ingrepen;
};

/// Furthest that the first and the last start of a round lie apart, in months.
inline constexpr std::int32_t k_max_ronde_maanden = 3;
/// Longest name and longest description of the public value, in code points.
inline constexpr std::size_t k_max_rondenaam = 100;
inline constexpr std::size_t k_max_openbare_tekst = 300;
/// Most kinds of stages a round can be for.
inline constexpr std::size_t k_max_rondesoorten = 20;

/// May this be done with the round now?
Findings check_rondestap(Rondestap stap, const Plaatsingsronde& ronde, CivilDate vandaag);

/// What is wrong with a round as it is planned.
Findings check_ronde(const RondeInvoer& invoer, CivilDate vandaag);

Findings check_ingreep(const ZetVast& command, const Rondebeeld& beeld);
Findings check_ingreep(const SluitUit& command, const Rondebeeld& beeld);
Findings check_ingreep(const WijzigZetels& command, const Rondebeeld& beeld);
/// That the placement really cannot be made, only the server knows.
Findings check_ingreep(const LaatWeg& command, const Rondebeeld& beeld);
Findings check_ingreep(const TrekIngreepIn& command, const Rondebeeld& beeld);
Findings check_loting(const Loot& command, const Rondebeeld& beeld);
Findings check_vervallen(const LaatRondeVervallen& command, const Rondebeeld& beeld);

/// Is this participant left out when the round is published?
bool is_weggelaten(const std::vector<Ingreep>& ingrepen, std::string_view pseudoniem);

/// The round as it is planned by this, not judged.
Plaatsingsronde toegepast(Plaatsingsronde ronde, const RondeInvoer& invoer);

template <>
struct EnumNames<Rondestap> {
  static constexpr EnumName<Rondestap> names[] = {
      {Rondestap::wijzigen, "wijzigen"},   {Rondestap::verwijderen, "verwijderen"},
      {Rondestap::openen, "openen"},       {Rondestap::sluiten, "sluiten"},
      {Rondestap::ingrijpen, "ingrijpen"}, {Rondestap::aanbieden, "aanbieden"},
      {Rondestap::loten, "loten"},         {Rondestap::publiceren, "publiceren"},
      {Rondestap::weglaten, "weglaten"},   {Rondestap::vervallen, "vervallen"}};
};

}  // namespace stagepad
