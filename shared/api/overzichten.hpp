#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/messages.hpp"
#include "shared/base/bounded.hpp"
#include "shared/base/describe.hpp"
#include "shared/process/capaciteit.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// What the rules say of trainings, and who is to act, for those who look after many.

/// All findings of a training today; their sentences are made by who reads them.
struct Bevindingen {
  CivilDate vandaag;
  std::string regelpakket;
  std::int64_t versie = 1;
  Findings findings;

  friend bool operator==(const Bevindingen&, const Bevindingen&) = default;
};

/// Wie is aan zet: the first next step of a training. `taak` is the text key "taak.<taak>".
struct VolgendeStap {
  OnderdeelId onderdeel;
  std::string soort;
  Fase fase = Fase::gepland;
  std::string taak;
  Rol wie = Rol::aios;
  std::optional<CivilDate> uiterlijk;
  bool te_laat = false;

  friend bool operator==(const VolgendeStap&, const VolgendeStap&) = default;
};

/// A part of a training on its timeline, both days included. `soort` is a word of its rule pack; a
/// stage has a fase, a practice period none.
struct OverzichtBlok {
  std::string soort;
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  std::optional<Fase> fase;

  friend bool operator==(const OverzichtBlok&, const OverzichtBlok&) = default;
};

/// A training at a glance: its parts in order of time, how many findings of which weight, and what is
/// next. Without a rule pack (`regelpakket` empty) there is nothing to compute by.
struct OverzichtRegel {
  TrajectRegel traject;
  std::string regelpakket;
  std::int32_t blokkeert = 0;
  std::int32_t toestemming = 0;
  std::int32_t waarschuwt = 0;
  std::optional<CivilDate> einde;
  std::vector<OverzichtBlok> blokken;
  std::optional<VolgendeStap> volgende;

  friend bool operator==(const OverzichtRegel&, const OverzichtRegel&) = default;
};

/// A place with room that nobody sits in and nobody has named.
struct OngebruiktePlaats {
  StageplaatsId id;
  std::string naam;
  std::string instelling_naam;
  std::string regio;
  std::vector<std::string> stagesoorten;
  /// Those that are not over.
  std::vector<Plaatsperiode> perioden;

  friend bool operator==(const OngebruiktePlaats&, const OngebruiktePlaats&) = default;
};

/// Capacity against demand in the coming months, over approved places that are shown and all trainings.
struct Capaciteit {
  std::vector<Soortcapaciteit> soorten;
  std::vector<OngebruiktePlaats> ongebruikt;

  friend bool operator==(const Capaciteit&, const Capaciteit&) = default;
};

/// How many months, beginning with this one.
struct CapaciteitVraag {
  Bounded<1, 36> maanden{12};

  friend bool operator==(const CapaciteitVraag&, const CapaciteitVraag&) = default;
};

/// A request with the training it belongs to.
struct VerzoekKaart {
  Verzoek verzoek;
  TrajectRegel traject;

  friend bool operator==(const VerzoekKaart&, const VerzoekKaart&) = default;
};

/// A rule pack in the list of those this server judges by.
struct RegelpakketRegel {
  std::string id;
  std::string programma;
  Tweetalig naam;
  Geldigheid cohort;
  Geldigheid geldig;
  Werkgever werkgever = Werkgever::sboh;
  std::string hash;

  friend bool operator==(const RegelpakketRegel&, const RegelpakketRegel&) = default;
};

/// `stagesoorten`: the kinds of stage that any of them knows, each once, sorted.
struct Regelpakketten {
  std::vector<RegelpakketRegel> pakketten;
  std::vector<std::string> stagesoorten;

  friend bool operator==(const Regelpakketten&, const Regelpakketten&) = default;
};

template <>
struct Describe<Bevindingen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("vandaag", &Bevindingen::vandaag),
        field("regelpakket", &Bevindingen::regelpakket),
        field("versie", &Bevindingen::versie),
        field("findings", &Bevindingen::findings));
  }
};

template <>
struct Describe<VolgendeStap> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &VolgendeStap::onderdeel),
        field("soort", &VolgendeStap::soort),
        field("fase", &VolgendeStap::fase),
        field("taak", &VolgendeStap::taak),
        field("wie", &VolgendeStap::wie),
        field.or_default("uiterlijk", &VolgendeStap::uiterlijk),
        field("te_laat", &VolgendeStap::te_laat));
  }
};

template <>
struct Describe<OverzichtBlok> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("soort", &OverzichtBlok::soort),
        field("eerste_dag", &OverzichtBlok::eerste_dag),
        field("laatste_dag", &OverzichtBlok::laatste_dag),
        field.or_default("fase", &OverzichtBlok::fase));
  }
};

template <>
struct Describe<OverzichtRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("traject", &OverzichtRegel::traject),
        field("regelpakket", &OverzichtRegel::regelpakket),
        field("blokkeert", &OverzichtRegel::blokkeert),
        field("toestemming", &OverzichtRegel::toestemming),
        field("waarschuwt", &OverzichtRegel::waarschuwt),
        field.or_default("einde", &OverzichtRegel::einde),
        field.or_default("blokken", &OverzichtRegel::blokken),
        field.or_default("volgende", &OverzichtRegel::volgende));
  }
};

template <>
struct Describe<OngebruiktePlaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &OngebruiktePlaats::id),
        field("naam", &OngebruiktePlaats::naam),
        field("instelling_naam", &OngebruiktePlaats::instelling_naam),
        field.or_default("regio", &OngebruiktePlaats::regio),
        field("stagesoorten", &OngebruiktePlaats::stagesoorten),
        field.or_default("perioden", &OngebruiktePlaats::perioden));
  }
};

template <>
struct Describe<Capaciteit> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soorten", &Capaciteit::soorten),
                           field("ongebruikt", &Capaciteit::ongebruikt));
  }
};

template <>
struct Describe<CapaciteitVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("maanden", &CapaciteitVraag::maanden));
  }
};

template <>
struct Describe<VerzoekKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("verzoek", &VerzoekKaart::verzoek),
        field("traject", &VerzoekKaart::traject));
  }
};

template <>
struct Describe<RegelpakketRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &RegelpakketRegel::id),
        field("programma", &RegelpakketRegel::programma),
        field("naam", &RegelpakketRegel::naam),
        field("cohort", &RegelpakketRegel::cohort),
        field("geldig", &RegelpakketRegel::geldig),
        field("werkgever", &RegelpakketRegel::werkgever),
        field("hash", &RegelpakketRegel::hash));
  }
};

template <>
struct Describe<Regelpakketten> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("pakketten", &Regelpakketten::pakketten),
        field.or_default("stagesoorten", &Regelpakketten::stagesoorten));
  }
};

}  // namespace stagepad
