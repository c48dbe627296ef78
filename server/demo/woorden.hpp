#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/demo/bronnen.hpp"
#include "shared/base/describe.hpp"
#include "shared/domain/stageplaats.hpp"

// assets/demo/woorden.json as it is read: what the people, places and trainings are invented from that
// nobody wrote by hand.
namespace stagepad::demo {

/// An invented region, the town in it and the province (`regio` of a place).
struct Streek {
  std::string streek;
  std::string plaats;
  std::string regio;
};

/// What an institution of some kind can offer; fields as in Stageplaats. One of `teksten` describes it.
struct Afdeling {
  std::string naam;
  std::vector<std::string> stagesoorten;
  Setting setting = Setting::ambulant;
  std::vector<Doelgroep> doelgroepen;
  std::vector<std::string> teksten;
  std::string profiel;
  std::string specialisme;
};

/// `aantal` institutions. `naam` holds {streek}, or {naam} for one of `eigennamen`.
struct Instellingssoort {
  std::string naam;
  std::string sector;
  std::int32_t aantal = 1;
  std::vector<Afdeling> afdelingen;
  std::vector<std::string> eigennamen;
};

/// How many aios follow a programme, begun between `kortst` and `langst` months ago. Opleiders by
/// `sleutel`; an empty praktijkopleider stands for none.
struct ProgrammaAantal {
  std::string programma;
  std::int32_t aantal = 0;
  std::int32_t langst = 0;
  std::int32_t kortst = 1;
  std::vector<std::string> instituutsopleiders;
  std::vector<std::string> praktijkopleiders;
  /// Empty: mostly full time.
  std::vector<Decimal> fte;
};

/// Where a part is done that is not in the etalage. The first that fits is taken; an empty
/// `programma` or `onderdeel` fits all.
struct EigenPlek {
  std::string onderdeel;
  std::vector<std::string> instellingen;
  Setting setting = Setting::ambulant;
  std::string programma;
  std::string specialisme;
  std::vector<Doelgroep> doelgroepen;
};

struct Woorden {
  std::vector<std::string> voornamen;
  std::vector<std::string> achternamen;
  std::vector<Streek> streken;
  std::vector<Instellingssoort> instellingssoorten;
  std::vector<std::string> werkwijzen;
  std::vector<std::string> voorvoegsels;
  std::vector<DemoPersoon> opleiders;
  std::vector<ProgrammaAantal> programmas;
  std::vector<EigenPlek> eigen;
  std::vector<std::string> evc;
  std::vector<std::string> toelichtingen;
  std::vector<std::string> redenen_akkoord;
  std::vector<std::string> redenen_terug;
};

}  // namespace stagepad::demo

namespace stagepad {

template <>
struct Describe<demo::Streek> {
  using T = demo::Streek;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("streek", &T::streek), field("plaats", &T::plaats),
                           field("regio", &T::regio));
  }
};

template <>
struct Describe<demo::Afdeling> {
  using T = demo::Afdeling;
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("naam", &T::naam), field("stagesoorten", &T::stagesoorten),
        field("setting", &T::setting), field("doelgroepen", &T::doelgroepen),
        field("teksten", &T::teksten), field.or_default("profiel", &T::profiel),
        field.or_default("specialisme", &T::specialisme));
  }
};

template <>
struct Describe<demo::Instellingssoort> {
  using T = demo::Instellingssoort;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &T::naam), field("sector", &T::sector),
                           field("aantal", &T::aantal), field("afdelingen", &T::afdelingen),
                           field.or_default("eigennamen", &T::eigennamen));
  }
};

template <>
struct Describe<demo::ProgrammaAantal> {
  using T = demo::ProgrammaAantal;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("programma", &T::programma), field("aantal", &T::aantal),
                           field("langst", &T::langst), field.or_default("kortst", &T::kortst),
                           field("instituutsopleiders", &T::instituutsopleiders),
                           field("praktijkopleiders", &T::praktijkopleiders),
                           field.or_default("fte", &T::fte));
  }
};

template <>
struct Describe<demo::EigenPlek> {
  using T = demo::EigenPlek;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &T::onderdeel), field("instellingen", &T::instellingen),
                           field("setting", &T::setting), field.or_default("programma", &T::programma),
                           field.or_default("specialisme", &T::specialisme),
                           field.or_default("doelgroepen", &T::doelgroepen));
  }
};

template <>
struct Describe<demo::Woorden> {
  using T = demo::Woorden;
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("voornamen", &T::voornamen), field("achternamen", &T::achternamen),
        field("streken", &T::streken), field("instellingssoorten", &T::instellingssoorten),
        field("werkwijzen", &T::werkwijzen), field("voorvoegsels", &T::voorvoegsels),
        field("opleiders", &T::opleiders), field("programmas", &T::programmas),
        field("eigen", &T::eigen), field("evc", &T::evc), field("toelichtingen", &T::toelichtingen),
        field("redenen_akkoord", &T::redenen_akkoord), field("redenen_terug", &T::redenen_terug));
  }
};

}  // namespace stagepad
