#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/pagina.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

// Bringing in what an institute kept in a spreadsheet: first a proposal that says of every line what would become of
// it, then all of it at once, and all of it back as long as nobody relies on it.

/// `stages`: those that go on, are over or were arranged, of aios who are here.
enum class Importsoort { plaatsen, aios, stages };

/// `vervallen`: thrown away, or waited too long.
enum class Importstatus { voorstel, verwerkt, teruggedraaid, vervallen };

/// What would become, or became, of a line. `dubbel`: somebody has to say whether it means something that is here
/// already.
enum class Rijoordeel { nieuw, wijzigt, ongewijzigd, dubbel, kan_niet };

struct Importtelling {
  std::int32_t nieuw = 0;
  std::int32_t wijzigt = 0;
  std::int32_t ongewijzigd = 0;
  std::int32_t dubbel = 0;
  std::int32_t kan_niet = 0;

  friend bool operator==(const Importtelling&, const Importtelling&) = default;
};

/// Something that is here and may be meant: `sleutel` is what a choice names it by, the name of an institution or the
/// address of an aios.
struct Naamkandidaat {
  std::string sleutel;
  std::string naam;

  friend bool operator==(const Naamkandidaat&, const Naamkandidaat&) = default;
};

/// A name in the file that looks like one that is here. `gegeven` is what it is called by in the file, `naam` how
/// people read it. `zelfde_als`: the candidate that is meant; empty: none of them, it is new; absent: not said yet.
struct Naamvraag {
  std::string gegeven;
  std::string naam;
  std::vector<Naamkandidaat> kandidaten;
  std::optional<std::string> zelfde_als;
  std::int32_t rijen = 1;

  friend bool operator==(const Naamvraag&, const Naamvraag&) = default;
};

struct ImportKaart {
  std::int64_t id = 0;
  Importsoort soort = Importsoort::plaatsen;
  Importstatus status = Importstatus::voorstel;
  /// The name of the file.
  std::string naam;
  Importtelling telling;
  /// About the file as a whole, such as columns that nothing is done with.
  Findings meldingen;
  std::vector<Naamvraag> vragen;
  PersoonVerwijzing gemaakt_door;
  CivilDate gemaakt_op;
  std::optional<PersoonVerwijzing> verwerkt_door;
  std::optional<CivilDate> verwerkt_op;
  std::optional<PersoonVerwijzing> teruggedraaid_door;
  std::optional<CivilDate> teruggedraaid_op;
  std::int64_t versie = 1;

  friend bool operator==(const ImportKaart&, const ImportKaart&) = default;
};

/// A field of what is here that becomes another; in words, as they stand in the file or on the screen.
struct Veldwijziging {
  std::string kolom;
  std::string was;
  std::string wordt;

  friend bool operator==(const Veldwijziging&, const Veldwijziging&) = default;
};

/// A line of the file. `regel` counts as a spreadsheet does. The pad of a finding names the column: "/Begindatum".
struct Importrij {
  std::int32_t regel = 0;
  Rijoordeel oordeel = Rijoordeel::nieuw;
  std::string onderwerp;
  Findings bevindingen;
  std::vector<Veldwijziging> wijzigingen;

  friend bool operator==(const Importrij&, const Importrij&) = default;
};

/// What a file is that is sent.
struct ImportVraag {
  Importsoort soort = Importsoort::plaatsen;
  std::string naam;

  friend bool operator==(const ImportVraag&, const ImportVraag&) = default;
};

struct ImportrijenVraag {
  std::optional<Rijoordeel> oordeel;
  /// Only lines about which something is to be said.
  std::optional<bool> met_bevindingen;
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;

  friend bool operator==(const ImportrijenVraag&, const ImportrijenVraag&) = default;
};

/// What a name in the file means: that candidate, or something new when empty.
struct Naamkeuze {
  std::string gegeven;
  std::string zelfde_als;

  friend bool operator==(const Naamkeuze&, const Naamkeuze&) = default;
};

/// All that was chosen; replaces what was chosen before, and has every line judged again.
struct Importkeuzes {
  std::vector<Naamkeuze> keuzes;

  friend bool operator==(const Importkeuzes&, const Importkeuzes&) = default;
};

/// `laat_rest_weg`: lines that cannot be taken in, or of which nobody said what they mean, are left out; without it
/// nothing is taken in while there are any. `uitnodigen`: people who are new get their invitation at once.
struct Importverwerking {
  bool laat_rest_weg = false;
  bool uitnodigen = false;

  friend bool operator==(const Importverwerking&, const Importverwerking&) = default;
};

template <>
struct EnumNames<Importsoort> {
  static constexpr EnumName<Importsoort> names[] = {{Importsoort::plaatsen, "plaatsen"},
                                                    {Importsoort::aios, "aios"},
                                                    {Importsoort::stages, "stages"}};
};

template <>
struct EnumNames<Importstatus> {
  static constexpr EnumName<Importstatus> names[] = {{Importstatus::voorstel, "voorstel"},
                                                     {Importstatus::verwerkt, "verwerkt"},
                                                     {Importstatus::teruggedraaid, "teruggedraaid"},
                                                     {Importstatus::vervallen, "vervallen"}};
};

template <>
struct EnumNames<Rijoordeel> {
  static constexpr EnumName<Rijoordeel> names[] = {{Rijoordeel::nieuw, "nieuw"},
                                                   {Rijoordeel::wijzigt, "wijzigt"},
                                                   {Rijoordeel::ongewijzigd, "ongewijzigd"},
                                                   {Rijoordeel::dubbel, "dubbel"},
                                                   {Rijoordeel::kan_niet, "kan_niet"}};
};

template <>
struct Describe<Importtelling> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("nieuw", &Importtelling::nieuw), field("wijzigt", &Importtelling::wijzigt),
                           field("ongewijzigd", &Importtelling::ongewijzigd), field("dubbel", &Importtelling::dubbel),
                           field("kan_niet", &Importtelling::kan_niet));
  }
};

template <>
struct Describe<Naamkandidaat> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("sleutel", &Naamkandidaat::sleutel), field("naam", &Naamkandidaat::naam));
  }
};

template <>
struct Describe<Naamvraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("gegeven", &Naamvraag::gegeven), field("naam", &Naamvraag::naam),
                           field("kandidaten", &Naamvraag::kandidaten),
                           field.or_default("zelfde_als", &Naamvraag::zelfde_als),
                           field("rijen", &Naamvraag::rijen));
  }
};

template <>
struct Describe<ImportKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &ImportKaart::id), field("soort", &ImportKaart::soort), field("status", &ImportKaart::status),
        field("naam", &ImportKaart::naam), field("telling", &ImportKaart::telling),
        field.or_default("meldingen", &ImportKaart::meldingen), field.or_default("vragen", &ImportKaart::vragen),
        field("gemaakt_door", &ImportKaart::gemaakt_door), field("gemaakt_op", &ImportKaart::gemaakt_op),
        field.or_default("verwerkt_door", &ImportKaart::verwerkt_door),
        field.or_default("verwerkt_op", &ImportKaart::verwerkt_op),
        field.or_default("teruggedraaid_door", &ImportKaart::teruggedraaid_door),
        field.or_default("teruggedraaid_op", &ImportKaart::teruggedraaid_op), field("versie", &ImportKaart::versie));
  }
};

template <>
struct Describe<Veldwijziging> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("kolom", &Veldwijziging::kolom), field("was", &Veldwijziging::was),
                           field("wordt", &Veldwijziging::wordt));
  }
};

template <>
struct Describe<Importrij> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("regel", &Importrij::regel), field("oordeel", &Importrij::oordeel),
                           field("onderwerp", &Importrij::onderwerp),
                           field.or_default("bevindingen", &Importrij::bevindingen),
                           field.or_default("wijzigingen", &Importrij::wijzigingen));
  }
};

template <>
struct Describe<ImportVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &ImportVraag::soort), field("naam", &ImportVraag::naam));
  }
};

template <>
struct Describe<ImportrijenVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("oordeel", &ImportrijenVraag::oordeel),
                           field.or_default("met_bevindingen", &ImportrijenVraag::met_bevindingen),
                           field.or_default("na", &ImportrijenVraag::na),
                           field.or_default("aantal", &ImportrijenVraag::aantal));
  }
};

template <>
struct Describe<Naamkeuze> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("gegeven", &Naamkeuze::gegeven), field("zelfde_als", &Naamkeuze::zelfde_als));
  }
};

template <>
struct Describe<Importkeuzes> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("keuzes", &Importkeuzes::keuzes)); }
};

template <>
struct Describe<Importverwerking> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("laat_rest_weg", &Importverwerking::laat_rest_weg),
                           field("uitnodigen", &Importverwerking::uitnodigen));
  }
};

}  // namespace stagepad
