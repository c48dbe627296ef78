#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/command/stageplaats_invoer.hpp"
#include "shared/domain/beschikbaarheid.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/domain/stageplaats.hpp"

namespace stagepad {

// Institutions and places, as the Stagebureau keeps them.

struct InstellingKaart {
  InstellingId id;
  std::string naam;
  /// The Stagebureau is in direct contact: an aios does not approach it.
  bool in_contact = false;
  std::int64_t plaatsen = 0;
  std::int64_t versie = 1;

  friend bool operator==(const InstellingKaart&, const InstellingKaart&) = default;
};

struct InstellingInvoer {
  std::string naam;
  bool in_contact = false;

  friend bool operator==(const InstellingInvoer&, const InstellingInvoer&) = default;
};

/// The other institution is the same one: its places move here and it goes.
struct Samenvoeging {
  InstellingId andere;

  friend bool operator==(const Samenvoeging&, const Samenvoeging&) = default;
};

/// What the institution permitted, as it was recorded.
struct ToestemmingRegel {
  Zichtbaarheid zichtbaarheid = Zichtbaarheid::niemand;
  bool contact_tonen = false;
  std::string door;
  CivilDate op;
  /// Who wrote it down; absent where the institution gave it itself, through its mailed link.
  std::optional<PersoonVerwijzing> vastgelegd;
  CivilDate vastgelegd_op;

  friend bool operator==(const ToestemmingRegel&, const ToestemmingRegel&) = default;
};

/// `vervallen`: the place became another one than was approved.
enum class Plaatsbesluit { goedgekeurd, ingetrokken, vervallen };

struct PlaatsoordeelRegel {
  Plaatsbesluit besluit = Plaatsbesluit::goedgekeurd;
  PersoonVerwijzing door;
  CivilDate op;
  std::string reden;

  friend bool operator==(const PlaatsoordeelRegel&, const PlaatsoordeelRegel&) = default;
};

/// An institution was asked about the availability of a place, and what it answered.
struct BeschikbaarheidRegel {
  std::int64_t vraag = 0;
  CivilDate gevraagd_op;
  /// Absent: the program asked by itself.
  std::optional<PersoonVerwijzing> gevraagd_door;
  /// Where the link was mailed; empty for an answer that came unasked.
  std::string adres;
  /// The last day on which the link works.
  CivilDate geldig_tot;
  std::optional<Beschikbaarheidsantwoord> antwoord;
  std::optional<CivilDate> beantwoord_op;
  /// Who of the Stagebureau entered an answer that came on paper.
  std::optional<PersoonVerwijzing> ingevoerd_door;
  /// The name of the scan that is kept with it.
  std::optional<std::string> scan;

  friend bool operator==(const BeschikbaarheidRegel&, const BeschikbaarheidRegel&) = default;
};

/// What is said of the scan of an answer about availability: the question it answers, and the name of its file.
struct Vraagpapier {
  std::int64_t vraag = 0;
  std::string naam;

  friend bool operator==(const Vraagpapier&, const Vraagpapier&) = default;
};

/// Stages for which a place has no room as it is now: those that sit in it, and those that name it as a preference.
struct Aanbodgevolg {
  std::int32_t plaatsingen = 0;
  std::int32_t voorkeuren = 0;

  friend bool operator==(const Aanbodgevolg&, const Aanbodgevolg&) = default;
};

/// What only those who administer places see of one.
struct Plaatsdossier {
  std::string contactpersoon;
  /// For the Stagebureau only.
  std::string contact_email;
  bool contact_tonen = false;
  std::vector<ToestemmingRegel> toestemmingen;
  std::vector<PlaatsoordeelRegel> oordelen;
  /// Newest first; one without an answer is open.
  std::vector<BeschikbaarheidRegel> beschikbaarheid;
  Aanbodgevolg zonder_ruimte;

  friend bool operator==(const Plaatsdossier&, const Plaatsdossier&) = default;
};

/// One place. `dossier` is there for IO, Stagebureau and beheerder.
struct StageplaatsKaart {
  Stageplaats plaats;
  std::int64_t versie = 1;
  std::optional<Plaatsdossier> dossier;

  friend bool operator==(const StageplaatsKaart&, const StageplaatsKaart&) = default;
};

/// What an IO may decide on a place.
enum class Plaatsoordeel { goedgekeurd, ingetrokken };

/// An IO approves a place formally, or takes that back with a reason.
struct BeoordeelPlaats {
  Plaatsoordeel besluit = Plaatsoordeel::goedgekeurd;
  std::string reden;

  friend bool operator==(const BeoordeelPlaats&, const BeoordeelPlaats&) = default;
};

/// What the institution answers to the experiences with a place.
struct ReageerOpErvaringen {
  /// Who at the institution says so.
  std::string naam;
  std::string tekst;

  friend bool operator==(const ReageerOpErvaringen&, const ReageerOpErvaringen&) = default;
};

/// The Stagebureau asks the institutions of these places about their availability.
struct VraagBeschikbaarheid {
  std::vector<StageplaatsId> plaatsen;

  friend bool operator==(const VraagBeschikbaarheid&, const VraagBeschikbaarheid&) = default;
};

/// Which were asked, and why others could not be; a finding names its place.
struct GevraagdeBeschikbaarheid {
  std::vector<StageplaatsId> gevraagd;
  Findings geweigerd;
  /// In how many mails: one to each address.
  std::int32_t mails = 0;

  friend bool operator==(const GevraagdeBeschikbaarheid&, const GevraagdeBeschikbaarheid&) = default;
};

/// A place of the public etalage: what everybody may see.
struct EtalagePlaats {
  StageplaatsId id;
  std::string instelling;
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
  /// Empty when the institution does not want the contact shown.
  std::string contactpersoon;

  friend bool operator==(const EtalagePlaats&, const EtalagePlaats&) = default;
};

template <>
struct EnumNames<Plaatsbesluit> {
  static constexpr EnumName<Plaatsbesluit> names[] = {
      {Plaatsbesluit::goedgekeurd, "goedgekeurd"},
      {Plaatsbesluit::ingetrokken, "ingetrokken"},
      {Plaatsbesluit::vervallen, "vervallen"}};
};

template <>
struct EnumNames<Plaatsoordeel> {
  static constexpr EnumName<Plaatsoordeel> names[] = {
      {Plaatsoordeel::goedgekeurd, "goedgekeurd"}, {Plaatsoordeel::ingetrokken, "ingetrokken"}};
};

template <>
struct Describe<InstellingKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &InstellingKaart::id),
        field("naam", &InstellingKaart::naam),
        field("in_contact", &InstellingKaart::in_contact),
        field("plaatsen", &InstellingKaart::plaatsen),
        field("versie", &InstellingKaart::versie));
  }
};

template <>
struct Describe<InstellingInvoer> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("naam", &InstellingInvoer::naam),
        field.or_default("in_contact", &InstellingInvoer::in_contact));
  }
};

template <>
struct Describe<Samenvoeging> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("andere", &Samenvoeging::andere));
  }
};

template <>
struct Describe<ToestemmingRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("zichtbaarheid", &ToestemmingRegel::zichtbaarheid),
        field("contact_tonen", &ToestemmingRegel::contact_tonen),
        field("door", &ToestemmingRegel::door),
        field("op", &ToestemmingRegel::op),
        field.or_default("vastgelegd", &ToestemmingRegel::vastgelegd),
        field("vastgelegd_op", &ToestemmingRegel::vastgelegd_op));
  }
};

template <>
struct Describe<PlaatsoordeelRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("besluit", &PlaatsoordeelRegel::besluit),
        field("door", &PlaatsoordeelRegel::door),
        field("op", &PlaatsoordeelRegel::op),
        field.or_default("reden", &PlaatsoordeelRegel::reden));
  }
};

template <>
struct Describe<BeschikbaarheidRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("vraag", &BeschikbaarheidRegel::vraag), field("gevraagd_op", &BeschikbaarheidRegel::gevraagd_op),
        field.or_default("gevraagd_door", &BeschikbaarheidRegel::gevraagd_door),
        field.or_default("adres", &BeschikbaarheidRegel::adres),
        field("geldig_tot", &BeschikbaarheidRegel::geldig_tot),
        field.or_default("antwoord", &BeschikbaarheidRegel::antwoord),
        field.or_default("beantwoord_op", &BeschikbaarheidRegel::beantwoord_op),
        field.or_default("ingevoerd_door", &BeschikbaarheidRegel::ingevoerd_door),
        field.or_default("scan", &BeschikbaarheidRegel::scan));
  }
};

template <>
struct Describe<Vraagpapier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("vraag", &Vraagpapier::vraag), field("naam", &Vraagpapier::naam));
  }
};

template <>
struct Describe<Aanbodgevolg> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("plaatsingen", &Aanbodgevolg::plaatsingen),
        field("voorkeuren", &Aanbodgevolg::voorkeuren));
  }
};

template <>
struct Describe<VraagBeschikbaarheid> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("plaatsen", &VraagBeschikbaarheid::plaatsen));
  }
};

template <>
struct Describe<GevraagdeBeschikbaarheid> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("gevraagd", &GevraagdeBeschikbaarheid::gevraagd),
        field("geweigerd", &GevraagdeBeschikbaarheid::geweigerd),
        field("mails", &GevraagdeBeschikbaarheid::mails));
  }
};

template <>
struct Describe<Plaatsdossier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("contactpersoon", &Plaatsdossier::contactpersoon),
        field.or_default("contact_email", &Plaatsdossier::contact_email),
        field("contact_tonen", &Plaatsdossier::contact_tonen),
        field("toestemmingen", &Plaatsdossier::toestemmingen),
        field("oordelen", &Plaatsdossier::oordelen),
        field.or_default("beschikbaarheid", &Plaatsdossier::beschikbaarheid),
        field.or_default("zonder_ruimte", &Plaatsdossier::zonder_ruimte));
  }
};

template <>
struct Describe<StageplaatsKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("plaats", &StageplaatsKaart::plaats),
        field("versie", &StageplaatsKaart::versie),
        field.or_default("dossier", &StageplaatsKaart::dossier));
  }
};

template <>
struct Describe<ReageerOpErvaringen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &ReageerOpErvaringen::naam), field("tekst", &ReageerOpErvaringen::tekst));
  }
};

template <>
struct Describe<BeoordeelPlaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("besluit", &BeoordeelPlaats::besluit),
        field.or_default("reden", &BeoordeelPlaats::reden));
  }
};

template <>
struct Describe<EtalagePlaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &EtalagePlaats::id),
        field("instelling", &EtalagePlaats::instelling),
        field("naam", &EtalagePlaats::naam),
        field("plaats", &EtalagePlaats::plaats),
        field("regio", &EtalagePlaats::regio),
        field("sector", &EtalagePlaats::sector),
        field("setting", &EtalagePlaats::setting),
        field("stagesoorten", &EtalagePlaats::stagesoorten),
        field("profiel", &EtalagePlaats::profiel),
        field("specialisme", &EtalagePlaats::specialisme),
        field("doelgroepen", &EtalagePlaats::doelgroepen),
        field("omschrijving", &EtalagePlaats::omschrijving),
        field("contactpersoon", &EtalagePlaats::contactpersoon));
  }
};

}  // namespace stagepad
