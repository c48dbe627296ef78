#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/api/exports.hpp"
#include "shared/base/describe.hpp"
#include "shared/domain/document.hpp"
#include "shared/domain/plaatsingsronde.hpp"
#include "shared/domain/ruiling.hpp"
#include "shared/domain/traject.hpp"
#include "shared/domain/verzoek.hpp"
#include "shared/domain/wachtlijst.hpp"
#include "shared/domain/voorkeur.hpp"
#include "shared/domain/voorbereiding.hpp"
#include "shared/domain/waarneming.hpp"
#include "shared/process/mijnrgs.hpp"

namespace stagepad::store {

// Everything the installation holds about one person (GDPR article 15), as it is written to a file.
// Of others it shows only what the person's own record shows anyway (who the trainers are, who
// decided). What the person wrote or decided about others stands there with role and date and
// without its text, which is about them. Moments are UTC, as 2027-03-01T09:30:00Z. No hash of a
// password or session.

struct AccountGegevens {
  std::string gewijzigd;
  bool geblokkeerd = false;
};

struct SessieGegevens {
  std::string begonnen;
  std::string laatst_gebruikt;
  std::string verloopt;
  std::string browser;
};

/// The person in a placement round, for one stage.
struct RondeGegevens {
  RondeId ronde;
  std::string naam;
  OnderdeelId onderdeel;
  /// Of the person in the round file; empty: did not take part.
  std::string pseudoniem;
  std::optional<bool> geplaatst;
  /// What was decided about the person beside the lottery.
  std::vector<Ingreep> ingrepen;
  /// On its waiting list since, and until when and why no longer; what was offered there.
  std::optional<CivilDate> wachtlijst_sinds;
  std::optional<CivilDate> wachtlijst_tot;
  std::optional<Wachteinde> wachtlijst_einde;
  std::vector<Wachtaanbod> wachtaanbiedingen;
};

/// The person in a swap of places. What the other wrote is the other's.
struct RuilGegevens {
  RuilingId ruiling;
  OnderdeelId onderdeel;
  Ruilpartij als = Ruilpartij::aanvrager;
  Ruilstand stand = Ruilstand::gevraagd;
  CivilDate gevraagd_op;
  std::optional<CivilDate> ingestemd_op;
  std::optional<CivilDate> geeindigd_op;
  /// Of who asked: whom, and with which words.
  std::string adres;
  std::string toelichting;
  /// Why the person ended it.
  std::string reden;
};

struct OpleidingGegevens {
  Traject traject;
  std::vector<Verzoek> verzoeken;
  std::vector<Voorkeur> voorkeuren;
  /// Without their content, which the person downloads.
  std::vector<Verslagversie> verslagen;
  std::vector<Papierantwoord> papieren;
  std::vector<Voorbereiding> voorbereidingen;
  /// What was copied over into MijnRGS.
  std::vector<MijnRgsOvername> mijnrgs;
  std::vector<RondeGegevens> rondes;
  std::vector<RuilGegevens> ruilingen;
};

/// A training of somebody else in which the person is IO or PO.
struct RolInOpleiding {
  TrajectId traject;
  Rol rol = Rol::instituutsopleider;
  std::string programma;
};

/// Something the person decided: on a request, a dispensation, an exemption or a place.
struct BesluitVanPersoon {
  std::string soort;
  std::int64_t over = 0;
  std::string rol;
  std::string op;
  std::string besluit;
};

/// Who was asked to contribute to a stage: of the person's own training, or the person as stagebegeleider. An address
/// only where it is the person's.
struct BijdragevraagGegevens {
  OnderdeelId onderdeel;
  std::string naam;
  std::string adres;
  bool gedaan = false;
};

/// What a stagebegeleider was reminded of, on which day; the same.
struct BijdrageherinneringGegevens {
  OnderdeelId onderdeel;
  std::string taak;
  CivilDate uiterlijk;
  std::string adres;
  CivilDate op;
};

/// The link by which the person was asked about places.
struct BeschikbaarheidslinkGegevens {
  std::string adres;
  CivilDate gevraagd_op;
  std::int32_t herinneringen = 0;
  CivilDate geldig_tot;
};

struct PlaatsMetContact {
  StageplaatsId stageplaats;
  std::string naam;
};

struct BerichtGegevens {
  std::string sjabloon;
  std::string adres;
  std::string parameters;
  std::string status;
  std::string aangemaakt;
  std::optional<std::string> verzonden;
};

struct AntwoordGegevens {
  std::string gegeven;
  int status = 0;
  std::string antwoord;
};

/// `inhoud` only where the entry is about the person.
struct AuditGegevens {
  std::int64_t nummer = 0;
  std::string op;
  bool door_persoon = false;
  std::string handeling;
  std::string soort;
  std::int64_t over = 0;
  std::optional<std::string> inhoud;
};

struct Persoonsgegevens {
  std::string formaat = "stagepad.persoonsgegevens/1";
  std::string opgemaakt;
  Persoon persoon;
  std::string ingevoerd;
  std::optional<CivilDate> gewist;
  std::optional<AccountGegevens> account;
  std::vector<SessieGegevens> sessies;
  /// Since when the person has an address for a calendar.
  std::optional<std::string> agenda_adres_sinds;
  /// Tables the person keeps under a name.
  std::vector<Exportweergave> exportweergaven;
  std::vector<OpleidingGegevens> opleidingen;
  std::vector<RolInOpleiding> opleider_in;
  std::vector<BesluitVanPersoon> besluiten;
  /// Where the person acts for another trainer, or another for the person, and that was not taken back.
  std::vector<Waarneming> waarnemingen;
  std::vector<PlaatsMetContact> contactpersoon_van;
  std::vector<BijdragevraagGegevens> bijdragevragen;
  std::vector<BijdrageherinneringGegevens> bijdrageherinneringen;
  std::vector<BeschikbaarheidslinkGegevens> beschikbaarheidslinks;
  std::vector<BerichtGegevens> berichten;
  std::vector<AntwoordGegevens> antwoorden;
  std::vector<AuditGegevens> audit;
};

/// Nothing when there is no such person. `now_ms` is the moment of making it.
std::optional<Persoonsgegevens> verzamel_persoonsgegevens(ReadConnection& db, PersoonId persoon,
                                                          std::int64_t now_ms);

/// 2027-03-01T09:30:00Z.
std::string moment_text(std::int64_t utc_ms);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct Describe<store::AccountGegevens> {
  using T = store::AccountGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("gewijzigd", &T::gewijzigd),
                           field("geblokkeerd", &T::geblokkeerd));
  }
};

template <>
struct Describe<store::SessieGegevens> {
  using T = store::SessieGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("begonnen", &T::begonnen),
                           field("laatst_gebruikt", &T::laatst_gebruikt),
                           field("verloopt", &T::verloopt), field("browser", &T::browser));
  }
};

template <>
struct Describe<store::RondeGegevens> {
  using T = store::RondeGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("ronde", &T::ronde), field("naam", &T::naam), field("onderdeel", &T::onderdeel),
                           field("pseudoniem", &T::pseudoniem), field("geplaatst", &T::geplaatst),
                           field("ingrepen", &T::ingrepen), field("wachtlijst_sinds", &T::wachtlijst_sinds),
                           field("wachtlijst_tot", &T::wachtlijst_tot), field("wachtlijst_einde", &T::wachtlijst_einde),
                           field("wachtaanbiedingen", &T::wachtaanbiedingen));
  }
};

template <>
struct Describe<store::RuilGegevens> {
  using T = store::RuilGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("ruiling", &T::ruiling), field("onderdeel", &T::onderdeel), field("als", &T::als),
                           field("stand", &T::stand), field("gevraagd_op", &T::gevraagd_op),
                           field("ingestemd_op", &T::ingestemd_op), field("geeindigd_op", &T::geeindigd_op),
                           field("adres", &T::adres), field("toelichting", &T::toelichting),
                           field("reden", &T::reden));
  }
};

template <>
struct Describe<store::OpleidingGegevens> {
  using T = store::OpleidingGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &T::traject), field("verzoeken", &T::verzoeken),
                           field("voorkeuren", &T::voorkeuren), field("verslagen", &T::verslagen),
                           field("papieren", &T::papieren), field("voorbereidingen", &T::voorbereidingen),
                           field("mijnrgs", &T::mijnrgs), field("rondes", &T::rondes),
                           field("ruilingen", &T::ruilingen));
  }
};

template <>
struct Describe<store::RolInOpleiding> {
  using T = store::RolInOpleiding;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &T::traject), field("rol", &T::rol),
                           field("programma", &T::programma));
  }
};

template <>
struct Describe<store::BesluitVanPersoon> {
  using T = store::BesluitVanPersoon;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &T::soort), field("over", &T::over),
                           field("rol", &T::rol), field("op", &T::op),
                           field("besluit", &T::besluit));
  }
};

template <>
struct Describe<store::PlaatsMetContact> {
  using T = store::PlaatsMetContact;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("stageplaats", &T::stageplaats), field("naam", &T::naam));
  }
};

template <>
struct Describe<store::BijdragevraagGegevens> {
  using T = store::BijdragevraagGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &T::onderdeel), field("naam", &T::naam), field("adres", &T::adres),
                           field("gedaan", &T::gedaan));
  }
};

template <>
struct Describe<store::BijdrageherinneringGegevens> {
  using T = store::BijdrageherinneringGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &T::onderdeel), field("taak", &T::taak),
                           field("uiterlijk", &T::uiterlijk), field("adres", &T::adres), field("op", &T::op));
  }
};

template <>
struct Describe<store::BeschikbaarheidslinkGegevens> {
  using T = store::BeschikbaarheidslinkGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("adres", &T::adres), field("gevraagd_op", &T::gevraagd_op),
                           field("herinneringen", &T::herinneringen), field("geldig_tot", &T::geldig_tot));
  }
};

template <>
struct Describe<store::BerichtGegevens> {
  using T = store::BerichtGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("sjabloon", &T::sjabloon), field("adres", &T::adres),
                           field("parameters", &T::parameters), field("status", &T::status),
                           field("aangemaakt", &T::aangemaakt), field("verzonden", &T::verzonden));
  }
};

template <>
struct Describe<store::AntwoordGegevens> {
  using T = store::AntwoordGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("gegeven", &T::gegeven), field("status", &T::status),
                           field("antwoord", &T::antwoord));
  }
};

template <>
struct Describe<store::AuditGegevens> {
  using T = store::AuditGegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("nummer", &T::nummer), field("op", &T::op),
                           field("door_persoon", &T::door_persoon),
                           field("handeling", &T::handeling), field("soort", &T::soort),
                           field("over", &T::over), field("inhoud", &T::inhoud));
  }
};

template <>
struct Describe<store::Persoonsgegevens> {
  using T = store::Persoonsgegevens;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("formaat", &T::formaat), field("opgemaakt", &T::opgemaakt),
                           field("persoon", &T::persoon), field("ingevoerd", &T::ingevoerd),
                           field("gewist", &T::gewist), field("account", &T::account),
                           field("sessies", &T::sessies),
                           field("agenda_adres_sinds", &T::agenda_adres_sinds),
                           field("exportweergaven", &T::exportweergaven),
                           field("opleidingen", &T::opleidingen),
                           field("opleider_in", &T::opleider_in), field("besluiten", &T::besluiten),
                           field("waarnemingen", &T::waarnemingen),
                           field("contactpersoon_van", &T::contactpersoon_van),
                           field("bijdragevragen", &T::bijdragevragen),
                           field("bijdrageherinneringen", &T::bijdrageherinneringen),
                           field("beschikbaarheidslinks", &T::beschikbaarheidslinks),
                           field("berichten", &T::berichten), field("antwoorden", &T::antwoorden),
                           field("audit", &T::audit));
  }
};

}  // namespace stagepad
