#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/wachtlijst.hpp"
#include "shared/base/describe.hpp"
#include "shared/command/ronde_commands.hpp"
#include "shared/domain/plaatsingsronde.hpp"
#include "shared/domain/traject.hpp"
#include "shared/matching/ronde.hpp"
#include "shared/process/rondeplanning.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// Placement rounds over the line. Names stand only in what the Stagebureau gets, and in what people get about their
// own stages; all else is the round file (shared/matching/ronde.hpp), which names nobody.

/// A stage of a round. `uiterlijk`: the last day for its preferences by its rules, where they give one.
struct Rondestage {
  TrajectId traject;
  OnderdeelId onderdeel;
  PersoonVerwijzing aios;
  PersoonVerwijzing instituutsopleider;
  std::string soort;
  Tweetalig stage;
  /// Official days, both included.
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  std::optional<CivilDate> uiterlijk;

  friend bool operator==(const Rondestage&, const Rondestage&) = default;
};

/// A round in a list. `stages`: how many are in it; `ingediend`: how many of them named a place, for the Stagebureau
/// alone; `geplaatst`: how many got a place, once that is to be known. `eigen`: the stages in it of the aios, or of
/// the aios of the IO, who asks.
struct RondeKaart {
  Plaatsingsronde ronde;
  std::int32_t stages = 0;
  std::optional<std::int32_t> ingediend;
  std::optional<std::int32_t> geplaatst;
  std::vector<Rondestage> eigen;

  friend bool operator==(const RondeKaart&, const RondeKaart&) = default;
};

/// The newest first, by the days of their stages. Few enough to be given at once.
struct Rondes {
  std::vector<RondeKaart> rondes;

  friend bool operator==(const Rondes&, const Rondes&) = default;
};

/// A place of the round with its name. `zetels` as they count now, `zetels_vanzelf` as they were when it closed.
struct RondeplaatsKaart {
  std::string code;
  StageplaatsId stageplaats;
  std::string naam;
  std::string instelling;
  std::optional<CivilDate> eerste_dag;
  std::optional<CivilDate> laatste_dag;
  std::int32_t zetels = 0;
  std::int32_t zetels_vanzelf = 0;

  friend bool operator==(const RondeplaatsKaart&, const RondeplaatsKaart&) = default;
};

/// A participant with the name; the rest, preferences and outcome, is the participant of the same pseudonym in the
/// round file.
struct RondedeelnemerKaart {
  std::string pseudoniem;
  Rondestage stage;

  friend bool operator==(const RondedeelnemerKaart&, const RondedeelnemerKaart&) = default;
};

/// All that the Stagebureau sees of a round. Until it closes the lists are secret, so there are no participants and no
/// places, and `bestand` is absent; from `geloot` on it holds secret and outcome. `stages`: all of them until it
/// closes, afterwards those that named nothing. `wachtenden` and `wachtaanbiedingen`: once it is published, who waits
/// for a seat that comes free and what was offered.
struct RondeOverzicht {
  RondeKaart kaart;
  std::vector<RondedeelnemerKaart> deelnemers;
  std::vector<RondeplaatsKaart> plaatsen;
  std::vector<Ingreep> ingrepen;
  std::vector<Rondestage> stages;
  std::optional<Ronde> bestand;
  std::vector<Wachtende> wachtenden = {};
  std::vector<Wachtaanbod> wachtaanbiedingen = {};

  friend bool operator==(const RondeOverzicht&, const RondeOverzicht&) = default;
};

/// For which stages a closing day is proposed; without both days for none.
struct RondevoorstelVraag {
  std::vector<std::string> stagesoorten;
  std::optional<CivilDate> eerste_start;
  std::optional<CivilDate> laatste_start;

  friend bool operator==(const RondevoorstelVraag&, const RondevoorstelVraag&) = default;
};

/// `sluit_op`: the earliest last day for preferences of the stages, not before today; absent when none has one. A
/// later closing day is later than the `uiterlijk` of some.
struct Rondevoorstel {
  std::optional<CivilDate> sluit_op;
  std::vector<Rondestage> stages;

  friend bool operator==(const Rondevoorstel&, const Rondevoorstel&) = default;
};

/// The rounds that all schedules ask for, the first to begin first.
struct Rondevoorstellen {
  std::vector<Rondeplan> voorstellen;

  friend bool operator==(const Rondevoorstellen&, const Rondevoorstellen&) = default;
};

/// What a code of the round file stands for.
struct Rondeplaatsnaam {
  std::string code;
  StageplaatsId stageplaats;
  std::string naam;
  std::string instelling;

  friend bool operator==(const Rondeplaatsnaam&, const Rondeplaatsnaam&) = default;
};

/// A stage of one's own in the round. `ingediend`: did it name a place (while the round is open: one that counts as things
/// are)? `wacht_op_goedkeuring`: what was named rests until a request is decided. Once it has closed: the pseudonym, and
/// the names of the places of the own list. Once the outcome is known also the lottery number, and the names of the place
/// it got and of those that still have room; `ingrepen`: what a person decided about this participant and about the seats
/// of the places on the list, and why.
struct MijnDeelname {
  Rondestage stage;
  bool ingediend = false;
  bool wacht_op_goedkeuring = false;
  std::string pseudoniem;
  std::optional<std::int32_t> lotnummer;
  std::vector<Rondeplaatsnaam> plaatsen;
  std::vector<Ingreep> ingrepen;
  /// Of a stage that takes part in a round that is published.
  std::optional<MijnWachtlijst> wachtlijst = {};

  friend bool operator==(const MijnDeelname&, const MijnDeelname&) = default;
};

/// `wachtenden`: everybody on its waiting list, by pseudonym, so that the order can be worked out.
struct MijnRonde {
  RondeKaart kaart;
  std::vector<MijnDeelname> deelnames;
  std::vector<Wachtende> wachtenden = {};

  friend bool operator==(const MijnRonde&, const MijnRonde&) = default;
};

template <>
struct Describe<Rondestage> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &Rondestage::traject), field("onderdeel", &Rondestage::onderdeel),
                           field("aios", &Rondestage::aios),
                           field("instituutsopleider", &Rondestage::instituutsopleider),
                           field("soort", &Rondestage::soort), field("stage", &Rondestage::stage),
                           field("eerste_dag", &Rondestage::eerste_dag), field("laatste_dag", &Rondestage::laatste_dag),
                           field.or_default("uiterlijk", &Rondestage::uiterlijk));
  }
};

template <>
struct Describe<RondeKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("ronde", &RondeKaart::ronde), field("stages", &RondeKaart::stages),
                           field.or_default("ingediend", &RondeKaart::ingediend),
                           field.or_default("geplaatst", &RondeKaart::geplaatst),
                           field.or_default("eigen", &RondeKaart::eigen));
  }
};

template <>
struct Describe<Rondes> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("rondes", &Rondes::rondes)); }
};

template <>
struct Describe<RondeplaatsKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("code", &RondeplaatsKaart::code), field("stageplaats", &RondeplaatsKaart::stageplaats),
        field("naam", &RondeplaatsKaart::naam), field("instelling", &RondeplaatsKaart::instelling),
        field.or_default("eerste_dag", &RondeplaatsKaart::eerste_dag),
        field.or_default("laatste_dag", &RondeplaatsKaart::laatste_dag), field("zetels", &RondeplaatsKaart::zetels),
        field("zetels_vanzelf", &RondeplaatsKaart::zetels_vanzelf));
  }
};

template <>
struct Describe<RondedeelnemerKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("pseudoniem", &RondedeelnemerKaart::pseudoniem),
                           field("stage", &RondedeelnemerKaart::stage));
  }
};

template <>
struct Describe<RondeOverzicht> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("kaart", &RondeOverzicht::kaart),
                           field.or_default("deelnemers", &RondeOverzicht::deelnemers),
                           field.or_default("plaatsen", &RondeOverzicht::plaatsen),
                           field.or_default("ingrepen", &RondeOverzicht::ingrepen),
                           field.or_default("stages", &RondeOverzicht::stages),
                           field.or_default("bestand", &RondeOverzicht::bestand),
                           field.or_default("wachtenden", &RondeOverzicht::wachtenden),
                           field.or_default("wachtaanbiedingen", &RondeOverzicht::wachtaanbiedingen));
  }
};

template <>
struct Describe<RondevoorstelVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("stagesoorten", &RondevoorstelVraag::stagesoorten),
                           field("eerste_start", &RondevoorstelVraag::eerste_start),
                           field("laatste_start", &RondevoorstelVraag::laatste_start));
  }
};

template <>
struct Describe<Rondevoorstel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("sluit_op", &Rondevoorstel::sluit_op),
                           field("stages", &Rondevoorstel::stages));
  }
};

template <>
struct Describe<Rondevoorstellen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("voorstellen", &Rondevoorstellen::voorstellen));
  }
};

template <>
struct Describe<Rondeplaatsnaam> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("code", &Rondeplaatsnaam::code), field("stageplaats", &Rondeplaatsnaam::stageplaats),
                           field("naam", &Rondeplaatsnaam::naam), field("instelling", &Rondeplaatsnaam::instelling));
  }
};

template <>
struct Describe<MijnDeelname> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("stage", &MijnDeelname::stage), field("ingediend", &MijnDeelname::ingediend),
                           field.or_default("wacht_op_goedkeuring", &MijnDeelname::wacht_op_goedkeuring),
                           field.or_default("pseudoniem", &MijnDeelname::pseudoniem),
                           field.or_default("lotnummer", &MijnDeelname::lotnummer),
                           field.or_default("plaatsen", &MijnDeelname::plaatsen),
                           field.or_default("ingrepen", &MijnDeelname::ingrepen),
                           field.or_default("wachtlijst", &MijnDeelname::wachtlijst));
  }
};

template <>
struct Describe<MijnRonde> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("kaart", &MijnRonde::kaart), field("deelnames", &MijnRonde::deelnames),
                           field.or_default("wachtenden", &MijnRonde::wachtenden));
  }
};

}  // namespace stagepad
