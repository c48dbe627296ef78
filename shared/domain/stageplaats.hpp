#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/ervaring.hpp"

namespace stagepad {

/// Who may see a place; the institution decides (Q&A, "Stageplaats aanmelden").
enum class Zichtbaarheid { iedereen, ingelogd, niemand };

enum class Setting { klinisch, ambulant, beleid };

/// Target groups a stage can serve; `ouderen` and `kinderen_jeugd` carry the VA conditions.
enum class Doelgroep { kinderen_jeugd, volwassenen, ouderen };

/// How many aios already show interest, as a band: a count could betray a person.
enum class Belangstelling { geen, weinig, gemiddeld, veel };

/// When an institution can take how many aios. Days inclusive; capacity at least 0.
struct Plaatsperiode {
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  std::int32_t capaciteit = 1;

  friend bool operator==(const Plaatsperiode&, const Plaatsperiode&) = default;
};

/// A place for a stage at an institution, as shown in the Stage etalage.
/// `stagesoorten`, `profiel` and `specialisme` are words of the rule packs (see RegelpakketOnderdeel).
struct Stageplaats {
  StageplaatsId id;
  InstellingId instelling;
  std::string instelling_naam;
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
  /// Empty when the institution does not want the contact shown.
  std::string contactpersoon;
  /// The IO approves a place formally before aios see it.
  bool goedgekeurd = false;
  std::vector<Plaatsperiode> perioden;
  Belangstelling belangstelling = Belangstelling::geen;
  /// What aios say of it; absent while there are too few, and for who is not signed in.
  std::optional<Ervaringen> ervaringen = {};

  friend bool operator==(const Stageplaats&, const Stageplaats&) = default;
};

template <>
struct EnumNames<Zichtbaarheid> {
  static constexpr EnumName<Zichtbaarheid> names[] = {{Zichtbaarheid::iedereen, "iedereen"},
                                                      {Zichtbaarheid::ingelogd, "ingelogd"},
                                                      {Zichtbaarheid::niemand, "niemand"}};
};

template <>
struct EnumNames<Setting> {
  static constexpr EnumName<Setting> names[] = {{Setting::klinisch, "klinisch"},
                                                {Setting::ambulant, "ambulant"},
                                                {Setting::beleid, "beleid"}};
};

template <>
struct EnumNames<Doelgroep> {
  static constexpr EnumName<Doelgroep> names[] = {{Doelgroep::kinderen_jeugd, "kinderen_jeugd"},
                                                  {Doelgroep::volwassenen, "volwassenen"},
                                                  {Doelgroep::ouderen, "ouderen"}};
};

template <>
struct EnumNames<Belangstelling> {
  static constexpr EnumName<Belangstelling> names[] = {{Belangstelling::geen, "geen"},
                                                       {Belangstelling::weinig, "weinig"},
                                                       {Belangstelling::gemiddeld, "gemiddeld"},
                                                       {Belangstelling::veel, "veel"}};
};

template <>
struct Describe<Plaatsperiode> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("eerste_dag", &Plaatsperiode::eerste_dag),
                           field("laatste_dag", &Plaatsperiode::laatste_dag),
                           field("capaciteit", &Plaatsperiode::capaciteit));
  }
};

template <>
struct Describe<Stageplaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Stageplaats::id), field.or_default("instelling", &Stageplaats::instelling),
        field("instelling_naam", &Stageplaats::instelling_naam), field("naam", &Stageplaats::naam),
        field.or_default("plaats", &Stageplaats::plaats),
        field.or_default("regio", &Stageplaats::regio),
        field.or_default("sector", &Stageplaats::sector),
        field.or_default("setting", &Stageplaats::setting),
        field("stagesoorten", &Stageplaats::stagesoorten),
        field.or_default("profiel", &Stageplaats::profiel),
        field.or_default("specialisme", &Stageplaats::specialisme),
        field.or_default("doelgroepen", &Stageplaats::doelgroepen),
        field.or_default("omschrijving", &Stageplaats::omschrijving),
        field.or_default("zichtbaarheid", &Stageplaats::zichtbaarheid),
        field.or_default("contactpersoon", &Stageplaats::contactpersoon),
        field.or_default("goedgekeurd", &Stageplaats::goedgekeurd),
        field.or_default("perioden", &Stageplaats::perioden),
        field.or_default("belangstelling", &Stageplaats::belangstelling),
        field.or_default("ervaringen", &Stageplaats::ervaringen));
  }
};

}  // namespace stagepad
