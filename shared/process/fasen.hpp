#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "shared/base/enum_names.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Where a stage is on its way from plan to valued report. A step in a process is a fase, never a "stage".
enum class Fase {
  gepland,                 ///< stands in the schedule, nothing asked yet
  goedkeuring_gevraagd,    ///< a request for a place waits for a decision
  teruggestuurd,           ///< the request came back with a reason
  voorkeur_mogelijk,       ///< approved; preferences may be handed in (etalage)
  benaderen_mogelijk,      ///< approved; the institution may be approached (own recruitment)
  voorlopig_geplaatst,     ///< preferences are in, nothing is decided
  niet_geplaatst,          ///< the round ended without a place
  onder_voorbehoud,        ///< a place by the round or assigned, consents outstanding
  plaats_gemeld,           ///< the aios reported an arranged place; it waits for the IO
  stage_goedgekeurd,       ///< the IO agreed; it waits for the Stagebureau
  geplaatst,               ///< the place is final
  stageplan_ingediend,     ///< and the stageplan waits for the IO
  stageplan_teruggestuurd, ///< and the stageplan came back with a reason
  stageplan_goedgekeurd,   ///< and the stageplan is approved
  gereed,                  ///< and the schedule was carried over into MijnRGS
  loopt,                   ///< the stage has begun
  evaluatie,               ///< the stage is over, the report is not in yet
  verslag_ingediend,       ///< the report waits for judgements
  beoordeeld,              ///< the report is judged, not valued yet
  afgerond                 ///< the report is valued
};

/// The acts that lead from one fase to another. `tijd` is the calendar itself. `wijs_toe`: the institute
/// arranges the place. `geef_akkoord`: one of the consents that make a place final.
enum class Stap {
  vraag_goedkeuring,
  trek_in,
  keur_goed,
  stuur_terug,
  geef_voorkeuren,
  trek_voorkeuren_in,
  plaats_onder_voorbehoud,
  plaats_niet,
  wijs_toe,
  geef_akkoord,
  plaats_definitief,
  meld_plaats,
  keur_stage_goed,
  stuur_plaats_terug,
  bevestig_plaats,
  trek_plaatsing_in,
  dien_stageplan_in,
  keur_stageplan_goed,
  stuur_stageplan_terug,
  zet_in_mijnrgs,
  wijzig_einde,
  tijd,
  dien_verslag_in,
  stuur_verslag_terug,
  geef_stagebeoordeling,
  oordeel,
  waardeer
};

/// One row of the process: from, act, to, who may, and by which route only (absent: by every route).
/// The whole process is one table; nothing else decides what may follow what. A row that leads to its
/// own fase is an act of which more are needed (consents, judgements).
struct Overgang {
  Fase van;
  Stap stap;
  Fase naar;
  Rol wie;
  std::optional<Route> route;
};

/// Every transition there is, in the order of the process.
std::span<const Overgang> overgangen();

/// May somebody with this role do this act on a stage in this fase, by this route, or by whatever route when
/// it is not known?
bool mag(Fase fase, Stap stap, Rol rol, std::optional<Route> route = {});

/// The route by which the place of this stage is found, as far as the facts say.
std::optional<Route> route_van(const Toetscontext& context, const GeplandOnderdeel& part);

/// Is there a place that the aios changes through the Stagebureau only (Q&A, "Voorkeur aangeven")?
bool is_vastgelegd(Fase fase);

/// Whose consent is still missing before the place of this stage is final, in the order of the pack; empty
/// when the pack asks none for its route. The Stagebureau's is given by its confirmation.
std::vector<Rol> ontbrekende_instemming(const Toetscontext& context, const GeplandOnderdeel& part);

/// Is the stageplan back with the aios? Does it wait for the IO? Also once the stage has begun.
bool stageplan_is_terug(const Voortgang& voortgang);
bool stageplan_wacht(const Voortgang& voortgang);

/// Has this stage a place that is final? Also once the stage has begun or is over.
bool plaats_is_definitief(const Toetscontext& context, const GeplandOnderdeel& part);

/// The rule by which the report of this stage is judged, or nullptr.
const Beoordelingseis* beoordelingseis_van(const Toetscontext& context, const GeplandOnderdeel& part);

/// Who has still to agree with the report by this rule, besides whoever values it, in the order in which they are
/// asked; of PO and IO either will do.
std::vector<Rol> ontbrekende_oordelen(const Voortgang& voortgang, const Beoordelingseis& rule);

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
      {Fase::niet_geplaatst, "niet_geplaatst"},
      {Fase::onder_voorbehoud, "onder_voorbehoud"},
      {Fase::plaats_gemeld, "plaats_gemeld"},
      {Fase::stage_goedgekeurd, "stage_goedgekeurd"},
      {Fase::geplaatst, "geplaatst"},
      {Fase::stageplan_ingediend, "stageplan_ingediend"},
      {Fase::stageplan_teruggestuurd, "stageplan_teruggestuurd"},
      {Fase::stageplan_goedgekeurd, "stageplan_goedgekeurd"},
      {Fase::gereed, "gereed"},
      {Fase::loopt, "loopt"},
      {Fase::evaluatie, "evaluatie"},
      {Fase::verslag_ingediend, "verslag_ingediend"},
      {Fase::beoordeeld, "beoordeeld"},
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
      {Stap::plaats_niet, "plaats_niet"},
      {Stap::wijs_toe, "wijs_toe"},
      {Stap::geef_akkoord, "geef_akkoord"},
      {Stap::plaats_definitief, "plaats_definitief"},
      {Stap::meld_plaats, "meld_plaats"},
      {Stap::keur_stage_goed, "keur_stage_goed"},
      {Stap::stuur_plaats_terug, "stuur_plaats_terug"},
      {Stap::bevestig_plaats, "bevestig_plaats"},
      {Stap::trek_plaatsing_in, "trek_plaatsing_in"},
      {Stap::dien_stageplan_in, "dien_stageplan_in"},
      {Stap::keur_stageplan_goed, "keur_stageplan_goed"},
      {Stap::stuur_stageplan_terug, "stuur_stageplan_terug"},
      {Stap::zet_in_mijnrgs, "zet_in_mijnrgs"},
      {Stap::wijzig_einde, "wijzig_einde"},
      {Stap::tijd, "tijd"},
      {Stap::dien_verslag_in, "dien_verslag_in"},
      {Stap::stuur_verslag_terug, "stuur_verslag_terug"},
      {Stap::geef_stagebeoordeling, "geef_stagebeoordeling"},
      {Stap::oordeel, "oordeel"},
      {Stap::waardeer, "waardeer"}};
};

}  // namespace stagepad
