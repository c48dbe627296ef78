#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/bounded.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/rol.hpp"
#include "shared/matching/verdeling.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

// A placement round as it stands in a file (assets/rondes/README.md): anonymous, and complete enough that
// anybody can work out its outcome. Codes of places and pseudonyms are words of a-z, 0-9, '.', '_' and
// '-', at most 64 long, so that what is hashed needs no escapes.

/// Why a choice does not count, whatever the room: `niet_toelaatbaar`: a rule of the programme stands in
/// the way; `niet_goedgekeurd`: IO has not approved it; `uitgesloten`: a person decided so.
enum class Bezwaarsoort { niet_toelaatbaar, niet_goedgekeurd, uitgesloten };

/// `regel` is the id of the rule in the rule pack. A decision of a person says in which role (never by
/// name), when and why.
struct Bezwaar {
  Bezwaarsoort soort = Bezwaarsoort::niet_toelaatbaar;
  std::string regel;
  std::optional<Rol> door;
  std::optional<CivilDate> op;
  std::string reden;

  friend bool operator==(const Bezwaar&, const Bezwaar&) = default;
};

struct Rondevoorkeur {
  std::string plaats;
  std::optional<Bezwaar> bezwaar;

  friend bool operator==(const Rondevoorkeur&, const Rondevoorkeur&) = default;
};

/// The placement of a participant by a person, outside the lottery; with a reason, on record.
struct Vastzetting {
  std::string plaats;
  std::optional<Rol> door;
  std::optional<CivilDate> op;
  std::string reden;

  friend bool operator==(const Vastzetting&, const Vastzetting&) = default;
};

/// A participant: a stage that needs a place. Preferences stand in order, the first the most wanted. Of two
/// lottery groups the one with the lower number is drawn first.
struct Rondedeelnemer {
  std::string pseudoniem;
  Bounded<0, 99> lotgroep{};
  std::vector<Rondevoorkeur> voorkeuren;
  std::optional<Vastzetting> vast;

  friend bool operator==(const Rondedeelnemer&, const Rondedeelnemer&) = default;
};

/// A place in one period. `naam` may be left out where it would tell too much.
struct Rondeplaats {
  std::string code;
  std::string naam;
  std::optional<CivilDate> eerste_dag;
  std::optional<CivilDate> laatste_dag;
  Bounded<0, 100'000> capaciteit{};

  friend bool operator==(const Rondeplaats&, const Rondeplaats&) = default;
};

/// What fixes the lottery (loting.hpp says how). Published before the round opens: `toezegging` and
/// `openbare_bron`; when the entries are frozen: `inzendingen`; when what is offered is fixed too:
/// `aanbod`; afterwards `geheim` and `openbare_waarde`. Hashes and the secret are 64 hexadecimal digits.
struct Rondeloting {
  std::string toezegging;
  std::string openbare_bron;
  std::string inzendingen;
  std::string aanbod;
  std::string geheim;
  std::string openbare_waarde;

  friend bool operator==(const Rondeloting&, const Rondeloting&) = default;
};

/// Where a participant ended; without `plaats` nowhere. `lotnummer` counts from 1.
struct Rondeplaatsing {
  std::string pseudoniem;
  std::int32_t lotnummer = 0;
  std::string plaats;
  std::optional<std::int32_t> rang;

  friend bool operator==(const Rondeplaatsing&, const Rondeplaatsing&) = default;
};

/// One place of a proof: its price, empty for what is no place, and the gap behind it (Verdeelbewijs).
struct Bewijsregel {
  std::string plaats;
  std::vector<std::int32_t> prijs;
  std::optional<std::int32_t> dicht_vanaf;

  friend bool operator==(const Bewijsregel&, const Bewijsregel&) = default;
};

/// The outcome: placements in lottery order, the proof from left to right, and the hash of the placements.
struct Uitslag {
  std::vector<Rondeplaatsing> plaatsingen;
  std::vector<Bewijsregel> bewijs;
  std::string hash;

  friend bool operator==(const Uitslag&, const Uitslag&) = default;
};

struct Ronde {
  std::int32_t formaat = 1;
  std::string toelichting;
  std::string ronde;
  Plaatsingsregel regel = Plaatsingsregel::iedereen_eerst_geplaatst;
  Bounded<1, k_meeste_voorkeuren> voorkeuren{2};
  /// How many lottery groups there may be; absent: that was not promised.
  std::optional<std::int32_t> lotgroepen;
  /// The last day on which preferences counted; absent: that was not promised.
  std::optional<CivilDate> sluit_op;
  Rondeloting loting;
  std::vector<Rondeplaats> plaatsen;
  std::vector<Rondedeelnemer> deelnemers;
  std::optional<Uitslag> uitslag;

  friend bool operator==(const Ronde&, const Ronde&) = default;
};

/// The format that this version reads and writes.
inline constexpr std::int32_t k_rondeformaat = 1;

/// What makes a round impossible to divide: a format that is not known, words that are no codes, codes that
/// stand there twice, places that nothing offers, more preferences than the round allows or one place
/// twice, more people fixed in a place than it has seats, a lottery group beyond those that were promised, a line end in
/// what is hashed. Paths point into the file.
Findings controleer_ronde(const Ronde& ronde);

template <>
struct EnumNames<Bezwaarsoort> {
  static constexpr EnumName<Bezwaarsoort> names[] = {
      {Bezwaarsoort::niet_toelaatbaar, "niet_toelaatbaar"},
      {Bezwaarsoort::niet_goedgekeurd, "niet_goedgekeurd"},
      {Bezwaarsoort::uitgesloten, "uitgesloten"}};
};

template <>
struct Describe<Bezwaar> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &Bezwaar::soort), field.or_default("regel", &Bezwaar::regel),
                           field.or_default("door", &Bezwaar::door), field.or_default("op", &Bezwaar::op),
                           field.or_default("reden", &Bezwaar::reden));
  }
};

template <>
struct Describe<Rondevoorkeur> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaats", &Rondevoorkeur::plaats),
                           field.or_default("bezwaar", &Rondevoorkeur::bezwaar));
  }
};

template <>
struct Describe<Vastzetting> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaats", &Vastzetting::plaats), field.or_default("door", &Vastzetting::door),
                           field.or_default("op", &Vastzetting::op),
                           field.or_default("reden", &Vastzetting::reden));
  }
};

template <>
struct Describe<Rondedeelnemer> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("pseudoniem", &Rondedeelnemer::pseudoniem),
                           field.or_default("lotgroep", &Rondedeelnemer::lotgroep),
                           field.or_default("voorkeuren", &Rondedeelnemer::voorkeuren),
                           field.or_default("vast", &Rondedeelnemer::vast));
  }
};

template <>
struct Describe<Rondeplaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("code", &Rondeplaats::code), field.or_default("naam", &Rondeplaats::naam),
                           field.or_default("eerste_dag", &Rondeplaats::eerste_dag),
                           field.or_default("laatste_dag", &Rondeplaats::laatste_dag),
                           field("capaciteit", &Rondeplaats::capaciteit));
  }
};

template <>
struct Describe<Rondeloting> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("toezegging", &Rondeloting::toezegging),
                           field.or_default("openbare_bron", &Rondeloting::openbare_bron),
                           field.or_default("inzendingen", &Rondeloting::inzendingen),
                           field.or_default("aanbod", &Rondeloting::aanbod),
                           field("geheim", &Rondeloting::geheim),
                           field.or_default("openbare_waarde", &Rondeloting::openbare_waarde));
  }
};

template <>
struct Describe<Rondeplaatsing> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("pseudoniem", &Rondeplaatsing::pseudoniem),
                           field("lotnummer", &Rondeplaatsing::lotnummer),
                           field.or_default("plaats", &Rondeplaatsing::plaats),
                           field.or_default("rang", &Rondeplaatsing::rang));
  }
};

template <>
struct Describe<Bewijsregel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaats", &Bewijsregel::plaats), field.or_default("prijs", &Bewijsregel::prijs),
                           field.or_default("dicht_vanaf", &Bewijsregel::dicht_vanaf));
  }
};

template <>
struct Describe<Uitslag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaatsingen", &Uitslag::plaatsingen),
                           field.or_default("bewijs", &Uitslag::bewijs), field("hash", &Uitslag::hash));
  }
};

template <>
struct Describe<Ronde> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("formaat", &Ronde::formaat),
                           field.or_default("toelichting", &Ronde::toelichting), field("ronde", &Ronde::ronde),
                           field.or_default("regel", &Ronde::regel),
                           field.or_default("voorkeuren", &Ronde::voorkeuren),
                           field.or_default("lotgroepen", &Ronde::lotgroepen),
                           field.or_default("sluit_op", &Ronde::sluit_op), field("loting", &Ronde::loting),
                           field("plaatsen", &Ronde::plaatsen), field("deelnemers", &Ronde::deelnemers),
                           field.or_default("uitslag", &Ronde::uitslag));
  }
};

}  // namespace stagepad
