#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/domain/verzoek.hpp"
#include "shared/domain/waarneming.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// What goes over the line besides the commands of shared/command and the domain's own types.

/// Who is signed in, and what day it is. `versie` is the build of the server: another one than the
/// client's own means that the page is to be loaded again.
struct Ik {
  Persoon persoon;
  CivilDate vandaag;
  std::string versie;
  /// Where the person acts for another trainer, or another for the person, as far as that is not over; by first day.
  std::vector<Waarneming> waarnemingen = {};

  friend bool operator==(const Ik&, const Ik&) = default;
};

/// A training in a list.
struct TrajectRegel {
  TrajectId id;
  PersoonVerwijzing aios;
  PersoonVerwijzing instituutsopleider;
  std::string programma;
  Tweetalig programma_naam;
  CivilDate cohort;
  std::int64_t versie = 1;

  friend bool operator==(const TrajectRegel&, const TrajectRegel&) = default;
};

/// `volgende`: what to give as `na` for the next page; absent at the end.
struct Trajecten {
  std::vector<TrajectRegel> trajecten;
  std::optional<std::string> volgende;

  friend bool operator==(const Trajecten&, const Trajecten&) = default;
};

/// The places of the etalage that the person may see, by name, a page at a time.
struct Stageplaatsen {
  std::vector<Stageplaats> plaatsen;
  std::optional<std::string> volgende;

  friend bool operator==(const Stageplaatsen&, const Stageplaatsen&) = default;
};

/// A request in someone's worklist. The training itself is fetched when it is opened.
struct WerklijstRegel {
  Verzoek verzoek;
  TrajectRegel traject;
  /// The first day and the name of the stage it is about, when it is about one.
  std::optional<CivilDate> start;
  Tweetalig stage;
  /// The last day to decide, where the rules give one.
  std::optional<CivilDate> uiterlijk;
  /// Does it wait for the person who asks (true), or was it dealt with?
  bool wacht_op_mij = false;
  /// The trainer for whom the person who asks is to get the decision ready.
  std::optional<PersoonVerwijzing> voor = {};

  friend bool operator==(const WerklijstRegel&, const WerklijstRegel&) = default;
};

/// A step in a stage that waits for the person who asks: one that is no decision on a request. `taak` is the
/// text key "taak.<taak>".
struct WerklijstStap {
  TrajectRegel traject;
  OnderdeelId onderdeel;
  Tweetalig stage;
  CivilDate start;
  Fase fase = Fase::gepland;
  std::string taak;
  std::optional<CivilDate> uiterlijk;
  bool te_laat = false;
  /// The trainer for whom the person who asks is to get the decision ready.
  std::optional<PersoonVerwijzing> voor = {};

  friend bool operator==(const WerklijstStap&, const WerklijstStap&) = default;
};

struct Werklijst {
  std::vector<WerklijstRegel> regels;
  /// The most urgent first.
  std::vector<WerklijstStap> stappen;

  friend bool operator==(const Werklijst&, const Werklijst&) = default;
};

/// What is said of a document that is added to a report: the stage, and the name of its file.
struct Verslagtoevoeging {
  OnderdeelId onderdeel;
  std::string naam;

  friend bool operator==(const Verslagtoevoeging&, const Verslagtoevoeging&) = default;
};

/// What is said of the scan of an answer on paper: the stage, what the answer is about, and the name of its file.
struct Papiertoevoeging {
  OnderdeelId onderdeel;
  Papiersoort over = Papiersoort::stagebeoordeling;
  std::string naam;

  friend bool operator==(const Papiertoevoeging&, const Papiertoevoeging&) = default;
};

/// What a command brought about: the training as it is now, and the findings it was judged by.
struct Uitkomst {
  Snapshot beeld;
  Findings findings;

  friend bool operator==(const Uitkomst&, const Uitkomst&) = default;
};

/// application/problem+json (RFC 9457) with findings. `code` is stable and for programs.
struct Probleem {
  std::string type = "about:blank";
  std::string title;
  std::int32_t status = 500;
  std::string code;
  std::string detail;
  Findings findings;
  /// With 412: the version the caller's change was made on, and the one that is there now.
  std::optional<std::int64_t> versie_gevraagd;
  std::optional<std::int64_t> versie_nu;

  friend bool operator==(const Probleem&, const Probleem&) = default;
};

template <>
struct Describe<Ik> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("persoon", &Ik::persoon), field("vandaag", &Ik::vandaag),
                           field("versie", &Ik::versie),
                           field.or_default("waarnemingen", &Ik::waarnemingen));
  }
};

template <>
struct Describe<TrajectRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("id", &TrajectRegel::id), field("aios", &TrajectRegel::aios),
                           field("instituutsopleider", &TrajectRegel::instituutsopleider),
                           field("programma", &TrajectRegel::programma),
                           field.or_default("programma_naam", &TrajectRegel::programma_naam),
                           field("cohort", &TrajectRegel::cohort),
                           field("versie", &TrajectRegel::versie));
  }
};

template <>
struct Describe<Trajecten> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("trajecten", &Trajecten::trajecten),
                           field.or_default("volgende", &Trajecten::volgende));
  }
};

template <>
struct Describe<Stageplaatsen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaatsen", &Stageplaatsen::plaatsen),
                           field.or_default("volgende", &Stageplaatsen::volgende));
  }
};

template <>
struct Describe<WerklijstRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("verzoek", &WerklijstRegel::verzoek),
                           field("traject", &WerklijstRegel::traject),
                           field.or_default("start", &WerklijstRegel::start),
                           field.or_default("stage", &WerklijstRegel::stage),
                           field.or_default("uiterlijk", &WerklijstRegel::uiterlijk),
                           field("wacht_op_mij", &WerklijstRegel::wacht_op_mij),
                           field.or_default("voor", &WerklijstRegel::voor));
  }
};

template <>
struct Describe<WerklijstStap> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &WerklijstStap::traject),
                           field("onderdeel", &WerklijstStap::onderdeel),
                           field("stage", &WerklijstStap::stage), field("start", &WerklijstStap::start),
                           field("fase", &WerklijstStap::fase), field("taak", &WerklijstStap::taak),
                           field.or_default("uiterlijk", &WerklijstStap::uiterlijk),
                           field.or_default("te_laat", &WerklijstStap::te_laat),
                           field.or_default("voor", &WerklijstStap::voor));
  }
};

template <>
struct Describe<Werklijst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("regels", &Werklijst::regels),
                           field.or_default("stappen", &Werklijst::stappen));
  }
};

template <>
struct Describe<Verslagtoevoeging> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &Verslagtoevoeging::onderdeel),
                           field("naam", &Verslagtoevoeging::naam));
  }
};

template <>
struct Describe<Papiertoevoeging> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &Papiertoevoeging::onderdeel), field("over", &Papiertoevoeging::over),
                           field("naam", &Papiertoevoeging::naam));
  }
};

template <>
struct Describe<Uitkomst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("beeld", &Uitkomst::beeld),
                           field("findings", &Uitkomst::findings));
  }
};

template <>
struct Describe<Probleem> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("type", &Probleem::type), field("title", &Probleem::title),
                           field("status", &Probleem::status),
                           field.or_default("code", &Probleem::code),
                           field.or_default("detail", &Probleem::detail),
                           field.or_default("findings", &Probleem::findings),
                           field.or_default("versie_gevraagd", &Probleem::versie_gevraagd),
                           field.or_default("versie_nu", &Probleem::versie_nu));
  }
};

}  // namespace stagepad
