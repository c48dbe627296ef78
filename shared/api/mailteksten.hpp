#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/domain/mailtekst.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

// What mails say: the words that came with the program, and those an institute put in their place.

struct MailtekstRegel {
  Mailtekst mailtekst = Mailtekst::persoon_uitnodiging;
  /// In which languages the institute's own words hold.
  std::vector<Taal> aangepast;

  friend bool operator==(const MailtekstRegel&, const MailtekstRegel&) = default;
};

struct Mailteksten {
  std::vector<MailtekstRegel> mailteksten;
  /// The language mails go out in now, a setting.
  Taal verstuurd_in = Taal::nl;

  friend bool operator==(const Mailteksten&, const Mailteksten&) = default;
};

/// A mail in one language.
struct MailtekstInTaal {
  Taal taal = Taal::nl;
  /// The words that came with the program.
  Mailwoorden meegeleverd;
  std::vector<Plaatshouder> plaatshouders;
  /// What stands below every mail.
  std::string voet;

  friend bool operator==(const MailtekstInTaal&, const MailtekstInTaal&) = default;
};

/// Words that held from this moment on in this language; without `woorden`: those that came with the program again.
struct MailtekstVersie {
  std::int64_t versie = 0;
  Taal taal = Taal::nl;
  std::optional<Mailwoorden> woorden;
  PersoonVerwijzing door;
  std::int64_t op_ms = 0;

  friend bool operator==(const MailtekstVersie&, const MailtekstVersie&) = default;
};

/// A mail with all the words it ever had. `versie` counts from 1 with every change.
struct MailtekstKaart {
  Mailtekst mailtekst = Mailtekst::persoon_uitnodiging;
  std::int64_t versie = 1;
  std::vector<MailtekstInTaal> talen;
  /// Newest first.
  std::vector<MailtekstVersie> versies;

  friend bool operator==(const MailtekstKaart&, const MailtekstKaart&) = default;
};

/// Other words for a mail; without `woorden`: those that came with the program again.
struct WijzigMailtekst {
  Taal taal = Taal::nl;
  std::optional<Mailwoorden> woorden;

  friend bool operator==(const WijzigMailtekst&, const WijzigMailtekst&) = default;
};

/// The newest version in this language, or nullptr.
inline const MailtekstVersie* nieuwste_versie(const MailtekstKaart& kaart, Taal taal) {
  for (const MailtekstVersie& each : kaart.versies) {
    if (each.taal == taal) return &each;
  }
  return nullptr;
}

template <>
struct Describe<MailtekstRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("mailtekst", &MailtekstRegel::mailtekst),
                           field("aangepast", &MailtekstRegel::aangepast));
  }
};

template <>
struct Describe<Mailteksten> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("mailteksten", &Mailteksten::mailteksten),
                           field("verstuurd_in", &Mailteksten::verstuurd_in));
  }
};

template <>
struct Describe<MailtekstInTaal> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("taal", &MailtekstInTaal::taal), field("meegeleverd", &MailtekstInTaal::meegeleverd),
                           field("plaatshouders", &MailtekstInTaal::plaatshouders),
                           field("voet", &MailtekstInTaal::voet));
  }
};

template <>
struct Describe<MailtekstVersie> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("versie", &MailtekstVersie::versie), field("taal", &MailtekstVersie::taal),
                           field.or_default("woorden", &MailtekstVersie::woorden),
                           field("door", &MailtekstVersie::door), field("op_ms", &MailtekstVersie::op_ms));
  }
};

template <>
struct Describe<MailtekstKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("mailtekst", &MailtekstKaart::mailtekst), field("versie", &MailtekstKaart::versie),
                           field("talen", &MailtekstKaart::talen), field("versies", &MailtekstKaart::versies));
  }
};

template <>
struct Describe<WijzigMailtekst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("taal", &WijzigMailtekst::taal),
                           field.or_default("woorden", &WijzigMailtekst::woorden));
  }
};

}  // namespace stagepad
