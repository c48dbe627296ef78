#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/commands.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad::vectors {

// One case of tests/vectors: a training on a day, what is asked of the core, and the answer as worked
// out by hand. Everything that is not named has the value of an ordinary full-time training that
// starts on 1 September 2026. Parts are named by their code; the n-th part of the pack has id n.

enum class Wie { aios, instituutsopleider, praktijkopleider, stagebureau, ander };

/// Every part is there without being named; what is named here is laid over it. `gekoppeld_aan` is the
/// code of another part.
struct Deel {
  std::string soort;
  std::optional<CivilDate> start;
  std::optional<Route> route;
  std::optional<Plek> plek;
  std::optional<CivilDate> praktische_eerste_dag;
  std::optional<CivilDate> praktische_laatste_dag;
  std::optional<Voortgang> voortgang;
  std::optional<Duur> duur;
  std::optional<Decimal> aandeel;
  std::string gekoppeld_aan;
  std::vector<Deelstage> delen;
  std::optional<std::int32_t> stagedagen;
  std::vector<Leerlijninzet> leerlijnen;
  std::optional<Plaatsing> plaatsing;
  std::optional<AfwijkendEinde> einde;
  std::vector<Gereedheid> gereedheid;
};

/// An exemption: of a whole part, or of so much of it.
struct Vrijgesteld {
  std::string onderdeel;
  std::optional<Duur> duur;
};

/// Requests get the ids 1, 2, … in the order of the list.
struct Aanvraag {
  VerzoekSoort soort = VerzoekSoort::stageplaats;
  VerzoekStatus status = VerzoekStatus::goedgekeurd;
  std::string onderdeel;
  std::optional<Route> route;
  std::vector<StageplaatsId> plaatsen;
  std::string eigen_instelling;
  std::vector<std::string> volgorde;
  std::vector<Rol> akkoord_van;
};

/// Preferences of one part get the ranks 1, 2, … in the order of the list.
struct Keuze {
  std::string onderdeel;
  StageplaatsId plaats;
  VoorkeurStatus status = VoorkeurStatus::voorlopig_geplaatst;
};

struct Vrijstelling {
  std::string regel;
  std::string onderdeel;
  Rol rol = Rol::instituutsopleider;
};

/// A line of an arrangement that is asked for: of a part that is there, or of one of the kind `soort` to be added.
struct Regel {
  std::string onderdeel;
  std::optional<CivilDate> start;
  std::string soort;
  std::optional<Decimal> aandeel;
  std::optional<Duur> duur;
  std::optional<Dagenaandeel> stagedagen;
  std::vector<Deelbegin> delen;
};

struct Schemawijziging {
  std::vector<Regel> schema;
  std::string toelichting;
};

struct Goedkeuring {
  std::string onderdeel;
  Route route = Route::etalage;
  std::vector<StageplaatsId> plaatsen;
  std::string eigen_instelling;
};

struct Voorkeuren {
  std::string onderdeel;
  std::vector<StageplaatsId> plaatsen;
};

/// Exactly one of the five.
struct Opdracht {
  std::optional<Schemawijziging> schemawijziging;
  std::optional<Goedkeuring> goedkeuring;
  std::optional<TrekVerzoekIn> intrekken;
  std::optional<BeslisVerzoek> beslissing;
  std::optional<Voorkeuren> voorkeuren;
};

struct Pasvraag {
  std::string onderdeel;
  StageplaatsId plaats;
};

/// What a finding must look like; only what is named is compared. `onderdeel` stands for the path of
/// that part and everything below it; `datum`, `keuzes` and `rollen` are those of the remedy.
struct Bevinding {
  std::string code;
  std::optional<Ernst> ernst;
  std::optional<std::string> onderdeel;
  std::optional<std::string> pad;
  std::optional<std::string> regel;
  std::optional<CivilDate> termijn;
  std::optional<std::vector<Rol>> toestemming_van;
  std::optional<bool> ontheven;
  std::optional<HerstelSoort> herstel;
  std::optional<CivilDate> datum;
  std::optional<std::vector<std::string>> keuzes;
  std::optional<std::vector<Rol>> rollen;
  std::vector<Parameter> parameters;
};

/// Of a part, or of a part-stage by its own code.
struct Periode {
  std::string onderdeel;
  CivilDate eerste_dag;
  CivilDate laatste_dag;
};

struct Termijnverwachting {
  std::string onderdeel;
  Handeling handeling = Handeling::orientatie_mail;
  CivilDate datum;
  Termijnstatus status = Termijnstatus::komt;
};

struct Beurt {
  std::string onderdeel;
  Fase fase = Fase::gepland;
  std::string taak;
  Rol wie = Rol::aios;
  std::optional<CivilDate> uiterlijk;
  bool te_laat = false;
};

struct Akkoorden {
  std::vector<Rol> nodig;
  std::vector<Rol> ontbreekt;
};

struct Geval {
  std::string naam;
  std::string bron;
  /// The paragraphs of the source texts this case works out: ids of tests/passages.
  std::vector<std::string> passages;
  std::string pakket;
  CivilDate vandaag;
  CivilDate eerste_dag = CivilDate::of(2026, 9, 1);
  std::optional<CivilDate> laatste_dag;
  std::vector<FtePeriode> fte;
  /// The first day, unless it says otherwise; the employer is the pack's.
  std::optional<CivilDate> cohort;
  std::optional<Werkgever> werkgever;
  std::vector<Verlof> verlof;
  std::vector<Vrijgesteld> vrijgesteld;
  std::optional<std::int32_t> keuzeonderwijsdagen;
  bool zonder_praktijkopleider = false;
  std::vector<std::string> volgorde;
  std::vector<Deel> onderdelen;
  std::vector<std::string> evc;
  std::vector<Vrijstelling> ontheffingen;
  std::vector<Aanvraag> verzoeken;
  std::vector<Keuze> voorkeuren;
  std::vector<Stageplaats> plaatsen;
  /// Institutions in contact with the Stagebureau.
  std::vector<std::string> in_contact;
  Wie wie = Wie::aios;
  // What is asked: one of these, or how the training stands.
  std::optional<Opdracht> opdracht;
  std::optional<std::vector<Regel>> proefschema;
  std::optional<Pasvraag> past;
  // What is answered. Without `verwacht` the findings are not looked at; `kijk_naar` limits them to
  // codes that begin so.
  std::vector<std::string> kijk_naar;
  std::optional<std::vector<Bevinding>> verwacht;
  std::vector<Periode> perioden;
  /// The practical first and last day of parts.
  std::vector<Periode> praktisch;
  std::optional<CivilDate> einde;
  /// All deadlines of every part that is named here, by date.
  std::vector<Termijnverwachting> termijnen;
  std::vector<Beurt> beurten;
  /// Of the first request.
  std::optional<Akkoorden> akkoorden;
};

/// The shape of tests/vectors/plaatsen.json: the places that every case knows.
struct Plaatsenlijst {
  std::vector<Stageplaats> plaatsen;
};

/// One file of cases.
struct Gevallen {
  std::vector<Geval> gevallen;
};

}  // namespace stagepad::vectors

#include "tests/unit/shared/vector_case_fields.hpp"
