#pragma once

#include <string>
#include <variant>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/beheer_commands.hpp"
#include "shared/command/plaatsing_commands.hpp"
#include "shared/command/voortgang_commands.hpp"
#include "shared/domain/verzoek.hpp"

namespace stagepad {

// Everything a person can do, as plain values. The browser builds them, check() judges them in both
// homes, and the server alone applies them.

/// The aios asks to change the arrangement of the own schedule: the whole arrangement, every part once.
struct DienSchemawijzigingIn {
  std::vector<Schemaregel> schema;
  std::string toelichting;

  friend bool operator==(const DienSchemawijzigingIn&, const DienSchemawijzigingIn&) = default;
};

/// The aios asks approval to prefer places of the etalage, or to approach an institution.
struct VraagGoedkeuring {
  OnderdeelId onderdeel;
  Route route = Route::etalage;
  /// Places of the etalage the aios thinks of; for route `etalage`.
  std::vector<StageplaatsId> plaatsen;
  /// The institution to approach; for route `eigen`.
  std::string eigen_instelling;
  std::string toelichting;
  /// Is that institution abroad? Then the lead time of a stage abroad counts from the request on.
  bool buitenland = false;

  friend bool operator==(const VraagGoedkeuring&, const VraagGoedkeuring&) = default;
};

/// The aios takes back a request that nobody has decided yet.
struct TrekVerzoekIn {
  VerzoekId verzoek;

  friend bool operator==(const TrekVerzoekIn&, const TrekVerzoekIn&) = default;
};

/// IO (and PO where the rules ask it) approves a request, or returns it with a reason.
struct BeslisVerzoek {
  VerzoekId verzoek;
  Besluit besluit = Besluit::goedgekeurd;
  std::string reden;

  friend bool operator==(const BeslisVerzoek&, const BeslisVerzoek&) = default;
};

/// The aios hands in the ranked places for a stage, first choice first. Replaces what was there;
/// an empty list withdraws.
struct GeefVoorkeuren {
  OnderdeelId onderdeel;
  std::vector<StageplaatsId> plaatsen;

  friend bool operator==(const GeefVoorkeuren&, const GeefVoorkeuren&) = default;
};

using Command = std::variant<DienSchemawijzigingIn, VraagGoedkeuring, TrekVerzoekIn, BeslisVerzoek,
                             GeefVoorkeuren, WijzigDienstverband, WijzigVerlof,
                             WijzigVrijstellingen, WijzigOpleiders, ZetInMijnRgs, MeldPlaats,
                             BeoordeelPlaatsing, PlaatsOnderVoorbehoud, LaatOngeplaatst,
                             WijsPlaatsToe, GeefAkkoord, MaakDefinitief, TrekPlaatsingIn, DienStageplanIn,
                             BeoordeelStageplan, LegBegeleidingVast, WijzigStagebegeleider,
                             NodigStagebegeleiderUit, VoegVerslagToe, DienVerslagIn, GeefStagebeoordeling,
                             BeoordeelVerslag, WijzigEinde, LegGereedheidVast, BevestigGesprek,
                             GeefPraktijktoets, DeelErvaring, VoegPapierToe, BereidBesluitVoor>;

/// Longest texts people may send, in code points.
inline constexpr std::size_t k_max_toelichting = 2000;
inline constexpr std::size_t k_max_instelling_naam = 200;

template <>
struct Describe<DienSchemawijzigingIn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("schema", &DienSchemawijzigingIn::schema),
                           field.or_default("toelichting", &DienSchemawijzigingIn::toelichting));
  }
};

template <>
struct Describe<VraagGoedkeuring> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &VraagGoedkeuring::onderdeel), field("route", &VraagGoedkeuring::route),
        field.or_default("plaatsen", &VraagGoedkeuring::plaatsen),
        field.or_default("eigen_instelling", &VraagGoedkeuring::eigen_instelling),
        field.or_default("toelichting", &VraagGoedkeuring::toelichting),
                           field.or_default("buitenland", &VraagGoedkeuring::buitenland));
  }
};

template <>
struct Describe<TrekVerzoekIn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("verzoek", &TrekVerzoekIn::verzoek));
  }
};

template <>
struct Describe<BeslisVerzoek> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("verzoek", &BeslisVerzoek::verzoek),
                           field("besluit", &BeslisVerzoek::besluit),
                           field.or_default("reden", &BeslisVerzoek::reden));
  }
};

template <>
struct Describe<GeefVoorkeuren> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &GeefVoorkeuren::onderdeel),
                           field("plaatsen", &GeefVoorkeuren::plaatsen));
  }
};

}  // namespace stagepad
