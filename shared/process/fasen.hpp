#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "shared/base/enum_names.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Where a stage is on its way from plan to valued report. A step in a process is a fase, never a "stage".
enum class Fase {
  gepland,               ///< stands in the schedule, nothing asked yet
  goedkeuring_gevraagd,  ///< a request for a place waits for a decision
  teruggestuurd,         ///< the request came back with a reason
  voorkeur_mogelijk,     ///< approved; preferences may be handed in (etalage)
  benaderen_mogelijk,    ///< approved; the institution may be approached (own recruitment)
  voorlopig_geplaatst,   ///< preferences are in, nothing is decided
  onder_voorbehoud,      ///< placed by the round, consents outstanding
  geplaatst,             ///< the place is final
  loopt,                 ///< the stage has begun
  evaluatie,             ///< the stage is over, the report is not valued yet
  afgerond               ///< the report is valued
};

/// The acts that lead from one fase to another. `tijd` is the calendar itself.
enum class Stap {
  vraag_goedkeuring,
  trek_in,
  keur_goed,
  stuur_terug,
  geef_voorkeuren,
  trek_voorkeuren_in,
  plaats_onder_voorbehoud,
  plaats_definitief,
  tijd,
  waardeer
};

/// One row of the process: from, act, to, and who may. The whole process is the table below; nothing
/// else decides what may follow what.
struct Overgang {
  Fase van;
  Stap stap;
  Fase naar;
  Rol wie;
};

/// Every transition there is, in the order of the process.
std::span<const Overgang> overgangen();

/// May somebody with this role do this act on a stage in this fase?
bool mag(Fase fase, Stap stap, Rol rol);

/// The fase of a stage as its facts say. Practice periods are `gepland`, `loopt` or `afgerond`.
Fase fase_van(const Toetscontext& context, const GeplandOnderdeel& part);

/// Wie is aan zet: what is to be done next for a stage, by whom and at the latest when.
/// `taak` is the text key "taak.<taak>".
struct AanZet {
  Fase fase = Fase::gepland;
  std::string_view taak;
  Rol wie = Rol::aios;
  std::optional<CivilDate> uiterlijk;
  bool te_laat = false;
};

AanZet wie_is_aan_zet(const Toetscontext& context, const GeplandOnderdeel& part);

template <>
struct EnumNames<Fase> {
  static constexpr EnumName<Fase> names[] = {
      {Fase::gepland, "gepland"},
      {Fase::goedkeuring_gevraagd, "goedkeuring_gevraagd"},
      {Fase::teruggestuurd, "teruggestuurd"},
      {Fase::voorkeur_mogelijk, "voorkeur_mogelijk"},
      {Fase::benaderen_mogelijk, "benaderen_mogelijk"},
      {Fase::voorlopig_geplaatst, "voorlopig_geplaatst"},
      {Fase::onder_voorbehoud, "onder_voorbehoud"},
      {Fase::geplaatst, "geplaatst"},
      {Fase::loopt, "loopt"},
      {Fase::evaluatie, "evaluatie"},
      {Fase::afgerond, "afgerond"}};
};

template <>
struct EnumNames<Stap> {
  static constexpr EnumName<Stap> names[] = {
      {Stap::vraag_goedkeuring, "vraag_goedkeuring"},
      {Stap::trek_in, "trek_in"},
      {Stap::keur_goed, "keur_goed"},
      {Stap::stuur_terug, "stuur_terug"},
      {Stap::geef_voorkeuren, "geef_voorkeuren"},
      {Stap::trek_voorkeuren_in, "trek_voorkeuren_in"},
      {Stap::plaats_onder_voorbehoud, "plaats_onder_voorbehoud"},
      {Stap::plaats_definitief, "plaats_definitief"},
      {Stap::tijd, "tijd"},
      {Stap::waardeer, "waardeer"}};
};

}  // namespace stagepad
