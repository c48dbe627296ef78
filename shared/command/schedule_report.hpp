#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/command/schedule_file.hpp"
#include "shared/rules/termijnen.hpp"

namespace stagepad {

// What the core says about a schedule file, for people (as text) and for scripts (as JSON).

/// A part-stage with its dates, both included.
struct Verslagdeel {
  std::string soort;
  CivilDate eerste_dag;
  CivilDate laatste_dag;

  friend bool operator==(const Verslagdeel&, const Verslagdeel&) = default;
};

/// A part with its official and its practical dates, both included. `pad` points into the file.
struct Verslagonderdeel {
  std::string pad;
  std::string soort;
  std::string naam;
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  CivilDate praktische_eerste_dag;
  CivilDate praktische_laatste_dag;
  std::vector<Verslagdeel> delen;

  friend bool operator==(const Verslagonderdeel&, const Verslagonderdeel&) = default;
};

/// A deadline: the last day (included) on which it is kept.
struct Verslagtermijn {
  std::string pad;
  std::string soort;
  std::string regel;
  Handeling handeling = Handeling::orientatie_mail;
  Rol wie = Rol::aios;
  CivilDate datum;
  Termijnstatus status = Termijnstatus::komt;

  friend bool operator==(const Verslagtermijn&, const Verslagtermijn&) = default;
};

/// The whole answer. `bestand` and `regelpakket` say what was judged by what. When the file could not be
/// understood, `leesbaar` is false and the findings say why. Paths are JSON pointers into the file.
struct Schemaverslag {
  std::string bestand;
  bool leesbaar = true;
  bool geblokkeerd = false;
  CivilDate vandaag;
  std::string programma;
  std::string regelpakket;
  std::optional<CivilDate> einde;
  std::vector<Verslagonderdeel> planning;
  std::vector<Verslagtermijn> termijnen;
  Findings findings;

  friend bool operator==(const Schemaverslag&, const Schemaverslag&) = default;
};

/// Judges a schedule file by a rule pack, as on `vandaag`. Preferences are judged too: a place that does
/// not fit its stage. Pure and total.
Schemaverslag beoordeel_schema(const Schemabestand& bestand, const Regelpakket& pakket, CivilDate vandaag);

/// The answer to a file that cannot be understood.
Schemaverslag onleesbaar_schema(Findings problemen, CivilDate vandaag);

template <>
struct Describe<Verslagdeel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("soort", &Verslagdeel::soort),
        field("eerste_dag", &Verslagdeel::eerste_dag),
        field("laatste_dag", &Verslagdeel::laatste_dag));
  }
};

template <>
struct Describe<Verslagonderdeel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("pad", &Verslagonderdeel::pad),
        field("soort", &Verslagonderdeel::soort),
        field.or_default("naam", &Verslagonderdeel::naam),
        field("eerste_dag", &Verslagonderdeel::eerste_dag),
        field("laatste_dag", &Verslagonderdeel::laatste_dag),
        field("praktische_eerste_dag", &Verslagonderdeel::praktische_eerste_dag),
        field("praktische_laatste_dag", &Verslagonderdeel::praktische_laatste_dag),
        field.or_default("delen", &Verslagonderdeel::delen));
  }
};

template <>
struct Describe<Verslagtermijn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("pad", &Verslagtermijn::pad),
        field("soort", &Verslagtermijn::soort),
        field("regel", &Verslagtermijn::regel),
        field("handeling", &Verslagtermijn::handeling),
        field("wie", &Verslagtermijn::wie),
        field("datum", &Verslagtermijn::datum),
        field("status", &Verslagtermijn::status));
  }
};

template <>
struct Describe<Schemaverslag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("bestand", &Schemaverslag::bestand),
        field("leesbaar", &Schemaverslag::leesbaar),
        field("geblokkeerd", &Schemaverslag::geblokkeerd),
        field("vandaag", &Schemaverslag::vandaag),
        field.or_default("programma", &Schemaverslag::programma),
        field.or_default("regelpakket", &Schemaverslag::regelpakket),
        field.or_default("einde", &Schemaverslag::einde),
        field.or_default("planning", &Schemaverslag::planning),
        field.or_default("termijnen", &Schemaverslag::termijnen),
        field.or_default("findings", &Schemaverslag::findings));
  }
};

}  // namespace stagepad
