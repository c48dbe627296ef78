#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

/// Who at the institution permitted that a place or its contact person is shown, and when. It stays on
/// record (Q&A, "Stageplaats aanmelden").
struct Plaatstoestemming {
  std::string door;
  CivilDate op;

  friend bool operator==(const Plaatstoestemming&, const Plaatstoestemming&) = default;
};

/// A place as the Stagebureau enters it: everything but what follows from other facts.
/// `toestemming` is needed where more is shown than before.
struct StageplaatsInvoer {
  InstellingId instelling;
  std::string naam;
  std::string plaats;
  std::string regio;
  std::string sector;
  Setting setting = Setting::ambulant;
  std::vector<std::string> stagesoorten;
  std::string profiel;
  std::string specialisme;
  std::vector<Doelgroep> doelgroepen;
  std::string omschrijving;
  Zichtbaarheid zichtbaarheid = Zichtbaarheid::niemand;
  std::string contactpersoon;
  /// Where the institution is asked about this place. For the Stagebureau only; never shown with the place.
  std::string contact_email;
  bool contact_tonen = false;
  std::vector<Plaatsperiode> perioden;
  std::optional<Plaatstoestemming> toestemming;

  friend bool operator==(const StageplaatsInvoer&, const StageplaatsInvoer&) = default;
};

/// The input that leaves a place as it is, without what is not shown of it: the contact person.
StageplaatsInvoer als_invoer(const Stageplaats& plaats);

inline constexpr std::size_t k_max_naam = 200;
inline constexpr std::size_t k_max_omschrijving = 4000;
inline constexpr std::size_t k_max_perioden = 100;
inline constexpr std::size_t k_max_stagesoorten = 30;

/// What is wrong with a place that is entered. `nu`: the same place as it is kept, absent for a new
/// one. `soorten`: the kinds of stage that the rule packs know. Pure and total.
Findings check_stageplaats(const StageplaatsInvoer& invoer,
                           const std::optional<StageplaatsInvoer>& nu,
                           const std::vector<std::string>& soorten, CivilDate vandaag);

/// What is wrong with periods of a place: too many, backwards, further than `jaren` years from today, or for an
/// impossible number of aios.
void check_perioden(const std::vector<Plaatsperiode>& perioden, int jaren, CivilDate vandaag, Findings& findings);

/// Does the change touch what the IO approved the place for: institution, kinds of stage, profile,
/// field or setting? Then the approval lapses.
bool raakt_goedkeuring(const StageplaatsInvoer& nu, const StageplaatsInvoer& invoer);

template <>
struct Describe<Plaatstoestemming> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("door", &Plaatstoestemming::door),
                           field("op", &Plaatstoestemming::op));
  }
};

template <>
struct Describe<StageplaatsInvoer> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("instelling", &StageplaatsInvoer::instelling), field("naam", &StageplaatsInvoer::naam),
        field.or_default("plaats", &StageplaatsInvoer::plaats),
        field.or_default("regio", &StageplaatsInvoer::regio),
        field.or_default("sector", &StageplaatsInvoer::sector),
        field("setting", &StageplaatsInvoer::setting),
        field("stagesoorten", &StageplaatsInvoer::stagesoorten),
        field.or_default("profiel", &StageplaatsInvoer::profiel),
        field.or_default("specialisme", &StageplaatsInvoer::specialisme),
        field.or_default("doelgroepen", &StageplaatsInvoer::doelgroepen),
        field.or_default("omschrijving", &StageplaatsInvoer::omschrijving),
        field("zichtbaarheid", &StageplaatsInvoer::zichtbaarheid),
        field.or_default("contactpersoon", &StageplaatsInvoer::contactpersoon),
        field.or_default("contact_email", &StageplaatsInvoer::contact_email),
        field.or_default("contact_tonen", &StageplaatsInvoer::contact_tonen),
        field.or_default("perioden", &StageplaatsInvoer::perioden),
        field.or_default("toestemming", &StageplaatsInvoer::toestemming));
  }
};

}  // namespace stagepad
