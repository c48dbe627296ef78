#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/domain/standaardtekst.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

// What mails and letters say: the words that came with the program, and those an institute put in their place.

struct StandaardtekstRegel {
  Standaardtekst standaardtekst = Standaardtekst::persoon_uitnodiging;
  /// In which languages the institute's own words hold.
  std::vector<Taal> aangepast;

  friend bool operator==(const StandaardtekstRegel&, const StandaardtekstRegel&) = default;
};

struct Standaardteksten {
  std::vector<StandaardtekstRegel> standaardteksten;
  /// The language mails go out in now, a setting.
  Taal verstuurd_in = Taal::nl;

  friend bool operator==(const Standaardteksten&, const Standaardteksten&) = default;
};

/// A text in one language.
struct StandaardtekstInTaal {
  Taal taal = Taal::nl;
  /// The words that came with the program.
  Tekstwoorden meegeleverd;
  std::vector<Plaatshouder> plaatshouders;
  /// What stands below every mail; empty for a letter.
  std::string voet;

  friend bool operator==(const StandaardtekstInTaal&, const StandaardtekstInTaal&) = default;
};

/// Words that held from this moment on in this language; without `woorden`: those that came with the program again.
struct StandaardtekstVersie {
  std::int64_t versie = 0;
  Taal taal = Taal::nl;
  std::optional<Tekstwoorden> woorden;
  PersoonVerwijzing door;
  std::int64_t op_ms = 0;

  friend bool operator==(const StandaardtekstVersie&, const StandaardtekstVersie&) = default;
};

/// A text with all the words it ever had. `versie` counts from 1 with every change.
struct StandaardtekstKaart {
  Standaardtekst standaardtekst = Standaardtekst::persoon_uitnodiging;
  std::int64_t versie = 1;
  std::vector<StandaardtekstInTaal> talen;
  /// Newest first.
  std::vector<StandaardtekstVersie> versies;

  friend bool operator==(const StandaardtekstKaart&, const StandaardtekstKaart&) = default;
};

/// Other words for a text; without `woorden`: those that came with the program again.
struct WijzigStandaardtekst {
  Taal taal = Taal::nl;
  std::optional<Tekstwoorden> woorden;

  friend bool operator==(const WijzigStandaardtekst&, const WijzigStandaardtekst&) = default;
};

/// The newest version in this language, or nullptr.
inline const StandaardtekstVersie* nieuwste_versie(const StandaardtekstKaart& kaart, Taal taal) {
  for (const StandaardtekstVersie& each : kaart.versies) {
    if (each.taal == taal) return &each;
  }
  return nullptr;
}

template <>
struct Describe<StandaardtekstRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("standaardtekst", &StandaardtekstRegel::standaardtekst),
                           field("aangepast", &StandaardtekstRegel::aangepast));
  }
};

template <>
struct Describe<Standaardteksten> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("standaardteksten", &Standaardteksten::standaardteksten),
                           field("verstuurd_in", &Standaardteksten::verstuurd_in));
  }
};

template <>
struct Describe<StandaardtekstInTaal> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("taal", &StandaardtekstInTaal::taal), field("meegeleverd", &StandaardtekstInTaal::meegeleverd),
                           field("plaatshouders", &StandaardtekstInTaal::plaatshouders),
                           field("voet", &StandaardtekstInTaal::voet));
  }
};

template <>
struct Describe<StandaardtekstVersie> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("versie", &StandaardtekstVersie::versie), field("taal", &StandaardtekstVersie::taal),
                           field.or_default("woorden", &StandaardtekstVersie::woorden),
                           field("door", &StandaardtekstVersie::door), field("op_ms", &StandaardtekstVersie::op_ms));
  }
};

template <>
struct Describe<StandaardtekstKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("standaardtekst", &StandaardtekstKaart::standaardtekst), field("versie", &StandaardtekstKaart::versie),
                           field("talen", &StandaardtekstKaart::talen), field("versies", &StandaardtekstKaart::versies));
  }
};

template <>
struct Describe<WijzigStandaardtekst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("taal", &WijzigStandaardtekst::taal),
                           field.or_default("woorden", &WijzigStandaardtekst::woorden));
  }
};

}  // namespace stagepad
