#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/domain/document.hpp"
#include "shared/domain/ervaring.hpp"
#include "shared/domain/stageplan.hpp"
#include "shared/domain/traject.hpp"
#include "shared/domain/verzoek.hpp"
#include "shared/domain/voorbereiding.hpp"

namespace stagepad {

// The commands from a final place to a valued report: stageplan, supervision, evaluation.

/// The aios hands in a stageplan: the next version, for the IO to judge.
struct DienStageplanIn {
  OnderdeelId onderdeel;
  Stageplan plan;

  friend bool operator==(const DienStageplanIn&, const DienStageplanIn&) = default;
};

/// The IO approves the stageplan that waits, or returns it with what has to change by section.
struct BeoordeelStageplan {
  OnderdeelId onderdeel;
  Besluit besluit = Besluit::goedgekeurd;
  std::vector<Planopmerking> opmerkingen;

  friend bool operator==(const BeoordeelStageplan&, const BeoordeelStageplan&) = default;
};

/// The supervision of a stage as it went so far: talks planned and held, shifts, practice tests, and whether the
/// PO is involved. Replaces what was there.
struct LegBegeleidingVast {
  OnderdeelId onderdeel;
  bool po_betrokken = true;
  std::vector<Gesprek> gesprekken;
  std::optional<Diensten> diensten;
  std::vector<Praktijktoets> praktijktoetsen;

  friend bool operator==(const LegBegeleidingVast&, const LegBegeleidingVast&) = default;
};

/// Another stagebegeleider at the institution of a stage, or another address of the same.
struct WijzigStagebegeleider {
  OnderdeelId onderdeel;
  /// The part-stage by its word of the rule pack; empty for the stage itself.
  std::string deel;
  std::string stagebegeleider;
  std::string stagebegeleider_email;

  friend bool operator==(const WijzigStagebegeleider&, const WijzigStagebegeleider&) = default;
};

/// A mailed link by which the stagebegeleider, who has no account, judges the report and gives the stagebeoordeling.
struct NodigStagebegeleiderUit {
  OnderdeelId onderdeel;
  /// The part-stage by its word of the rule pack; empty for the stage itself.
  std::string deel;

  friend bool operator==(const NodigStagebegeleiderUit&, const NodigStagebegeleiderUit&) = default;
};

/// Aios or Stagebureau add a document: the next version of the stageverslag. The content goes beside it; what it is was
/// recognised before (document_herkennen.hpp).
struct VoegVerslagToe {
  OnderdeelId onderdeel;
  std::string naam;
  Documentsoort soort = Documentsoort::pdf;
  /// In bytes.
  std::int64_t grootte = 0;
  /// Of the content, as hex.
  std::string sha256;

  friend bool operator==(const VoegVerslagToe&, const VoegVerslagToe&) = default;
};

/// The Stagebureau keeps the scan (PDF) of an answer that came on paper with the stage it is about. The content goes
/// beside it; what it is was recognised before (document_herkennen.hpp).
struct VoegPapierToe {
  OnderdeelId onderdeel;
  Papiersoort over = Papiersoort::stagebeoordeling;
  std::string naam;
  Documentsoort soort = Documentsoort::pdf;
  /// In bytes.
  std::int64_t grootte = 0;
  /// Of the content, as hex.
  std::string sha256;

  friend bool operator==(const VoegPapierToe&, const VoegPapierToe&) = default;
};

/// Somebody of the Stagebureau whom a trainer asked to gets a decision ready; the trainer takes it, or another one.
/// Replaces what was ready; without `besluit` that is taken back.
struct BereidBesluitVoor {
  Besluitonderwerp over = Besluitonderwerp::verzoek;
  /// Of `verzoek`.
  std::optional<VerzoekId> verzoek;
  /// Of the other subjects.
  std::optional<OnderdeelId> onderdeel;
  /// As which trainer's.
  Rol rol = Rol::instituutsopleider;
  std::optional<Besluit> besluit;
  std::string reden;

  friend bool operator==(const BereidBesluitVoor&, const BereidBesluitVoor&) = default;
};

/// The aios hands in the stageverslag: the newest version there is, or one that was handed in outside Stagepad.
struct DienVerslagIn {
  OnderdeelId onderdeel;
  /// Was it handed in elsewhere (MijnNSPOH)? Then no document is asked.
  bool elders = false;

  friend bool operator==(const DienVerslagIn&, const DienVerslagIn&) = default;
};

/// The stagebegeleider confirms that a talk with the aios was held; one that was only planned was held by that.
struct BevestigGesprek {
  OnderdeelId onderdeel;
  Gesprekssoort soort = Gesprekssoort::evaluatie;
  CivilDate datum;
  /// Who confirms it.
  std::string naam;

  friend bool operator==(const BevestigGesprek&, const BevestigGesprek&) = default;
};

/// A practice test that the stagebegeleider took, in a few words.
struct GeefPraktijktoets {
  OnderdeelId onderdeel;
  Toetssoort soort = Toetssoort::praktijkbeoordeling;
  CivilDate datum;
  std::string toelichting;
  /// Who took it.
  std::string naam;

  friend bool operator==(const GeefPraktijktoets&, const GeefPraktijktoets&) = default;
};

/// The final stagebeoordeling of the stagebegeleider; on paper it is entered by the Stagebureau.
struct GeefStagebeoordeling {
  OnderdeelId onderdeel;
  std::string tekst;
  /// Who at the institution gives it; empty: not told.
  std::string naam = {};

  friend bool operator==(const GeefStagebeoordeling&, const GeefStagebeoordeling&) = default;
};

/// A judgement of the stageverslag as `rol`: agreed, or returned with a reason. Of a report that everybody
/// judged, the IO's is the valuing, which closes the stage.
struct BeoordeelVerslag {
  OnderdeelId onderdeel;
  Rol rol = Rol::instituutsopleider;
  Besluit besluit = Besluit::goedgekeurd;
  std::string reden;
  /// Who judges, where that is somebody without an account; empty: not told.
  std::string naam = {};

  friend bool operator==(const BeoordeelVerslag&, const BeoordeelVerslag&) = default;
};

/// IO or Stagebureau record another last day of a stage than its length says: it ends early, or goes on. The day of
/// its length again takes that back. What follows moves along.
struct WijzigEinde {
  OnderdeelId onderdeel;
  /// Inclusive.
  CivilDate laatste_dag;
  Einderede reden = Einderede::in_overleg;

  friend bool operator==(const WijzigEinde&, const WijzigEinde&) = default;
};

/// What the institution asks before the stage begins, and how each stands. Replaces what was there.
struct LegGereedheidVast {
  OnderdeelId onderdeel;
  std::vector<Gereedheid> gereedheid;

  friend bool operator==(const LegGereedheidVast&, const LegGereedheidVast&) = default;
};

/// After the stage the aios tells about its place, for who comes next.
struct DeelErvaring {
  OnderdeelId onderdeel;
  Ervaring ervaring;
  /// The part-stage by its word of the rule pack; empty for the stage itself.
  std::string deel = {};

  friend bool operator==(const DeelErvaring&, const DeelErvaring&) = default;
};

/// Furthest that a stage goes on beyond its length, in days.
inline constexpr std::int32_t k_max_verlenging_dagen = 366;
/// Most goals of a plan, and talks and tests of a stage.
inline constexpr std::size_t k_max_leerdoelen = 20;
inline constexpr std::size_t k_max_gesprekken = 30;
inline constexpr std::size_t k_max_praktijktoetsen = 30;
/// Most versions of the report of one stage.
inline constexpr std::size_t k_max_verslagversies = 30;
/// Most scans kept with one stage.
inline constexpr std::size_t k_max_papieren = 30;
/// Longest texts of a stageplan and a stagebeoordeling, in code points.
inline constexpr std::size_t k_max_leerdoel = 500;
inline constexpr std::size_t k_max_plantekst = 5000;

template <>
struct Describe<DienStageplanIn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &DienStageplanIn::onderdeel),
                           field("plan", &DienStageplanIn::plan));
  }
};

template <>
struct Describe<BeoordeelStageplan> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &BeoordeelStageplan::onderdeel),
                           field("besluit", &BeoordeelStageplan::besluit),
                           field.or_default("opmerkingen", &BeoordeelStageplan::opmerkingen));
  }
};

template <>
struct Describe<LegBegeleidingVast> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &LegBegeleidingVast::onderdeel),
        field.or_default("po_betrokken", &LegBegeleidingVast::po_betrokken),
        field.or_default("gesprekken", &LegBegeleidingVast::gesprekken),
        field.or_default("diensten", &LegBegeleidingVast::diensten),
        field.or_default("praktijktoetsen", &LegBegeleidingVast::praktijktoetsen));
  }
};

template <>
struct Describe<WijzigStagebegeleider> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &WijzigStagebegeleider::onderdeel),
        field.or_default("deel", &WijzigStagebegeleider::deel),
        field("stagebegeleider", &WijzigStagebegeleider::stagebegeleider),
        field.or_default("stagebegeleider_email", &WijzigStagebegeleider::stagebegeleider_email));
  }
};

template <>
struct Describe<NodigStagebegeleiderUit> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &NodigStagebegeleiderUit::onderdeel),
                           field.or_default("deel", &NodigStagebegeleiderUit::deel));
  }
};

template <>
struct Describe<VoegVerslagToe> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &VoegVerslagToe::onderdeel), field("naam", &VoegVerslagToe::naam),
                           field("soort", &VoegVerslagToe::soort), field("grootte", &VoegVerslagToe::grootte),
                           field("sha256", &VoegVerslagToe::sha256));
  }
};

template <>
struct Describe<VoegPapierToe> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &VoegPapierToe::onderdeel), field("over", &VoegPapierToe::over),
                           field("naam", &VoegPapierToe::naam), field("soort", &VoegPapierToe::soort),
                           field("grootte", &VoegPapierToe::grootte), field("sha256", &VoegPapierToe::sha256));
  }
};

template <>
struct Describe<BereidBesluitVoor> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("over", &BereidBesluitVoor::over), field.or_default("verzoek", &BereidBesluitVoor::verzoek),
        field.or_default("onderdeel", &BereidBesluitVoor::onderdeel), field("rol", &BereidBesluitVoor::rol),
        field.or_default("besluit", &BereidBesluitVoor::besluit), field.or_default("reden", &BereidBesluitVoor::reden));
  }
};

template <>
struct Describe<DienVerslagIn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &DienVerslagIn::onderdeel),
                           field.or_default("elders", &DienVerslagIn::elders));
  }
};

template <>
struct Describe<BevestigGesprek> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &BevestigGesprek::onderdeel), field("soort", &BevestigGesprek::soort),
                           field("datum", &BevestigGesprek::datum), field("naam", &BevestigGesprek::naam));
  }
};

template <>
struct Describe<GeefPraktijktoets> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &GeefPraktijktoets::onderdeel),
                           field("soort", &GeefPraktijktoets::soort), field("datum", &GeefPraktijktoets::datum),
                           field("toelichting", &GeefPraktijktoets::toelichting),
                           field("naam", &GeefPraktijktoets::naam));
  }
};

template <>
struct Describe<GeefStagebeoordeling> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &GeefStagebeoordeling::onderdeel),
                           field("tekst", &GeefStagebeoordeling::tekst),
                           field.or_default("naam", &GeefStagebeoordeling::naam));
  }
};

template <>
struct Describe<WijzigEinde> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &WijzigEinde::onderdeel),
                           field("laatste_dag", &WijzigEinde::laatste_dag), field("reden", &WijzigEinde::reden));
  }
};

template <>
struct Describe<LegGereedheidVast> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &LegGereedheidVast::onderdeel),
                           field.or_default("gereedheid", &LegGereedheidVast::gereedheid));
  }
};

template <>
struct Describe<DeelErvaring> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &DeelErvaring::onderdeel), field("ervaring", &DeelErvaring::ervaring),
                           field.or_default("deel", &DeelErvaring::deel));
  }
};

template <>
struct Describe<BeoordeelVerslag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &BeoordeelVerslag::onderdeel),
                           field("rol", &BeoordeelVerslag::rol),
                           field("besluit", &BeoordeelVerslag::besluit),
                           field.or_default("reden", &BeoordeelVerslag::reden),
                           field.or_default("naam", &BeoordeelVerslag::naam));
  }
};

}  // namespace stagepad
