#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

// What the beheerder looks after: the log, the settings, what went out. Moments are milliseconds since
// 1970 in UTC.

/// An entry of the audit log. `inhoud` is JSON with ids and words; absent when it was erased.
/// `onderwerp`: what the person, institution or place it is about is called now; empty for others.
struct LogboekRegel {
  std::int64_t nummer = 0;
  std::int64_t moment_ms = 0;
  std::optional<PersoonVerwijzing> door;
  /// The trainer for whom `door` acted.
  std::optional<PersoonVerwijzing> namens = {};
  std::string handeling;
  std::string soort;
  std::int64_t object = 0;
  std::string onderwerp;
  std::optional<std::string> inhoud;

  friend bool operator==(const LogboekRegel&, const LogboekRegel&) = default;
};

/// Was anything in the log changed? `breuk`: the first entry that does not fit, and which part of it.
struct LogboekBreuk {
  std::int64_t nummer = 0;
  std::string onderdeel;

  friend bool operator==(const LogboekBreuk&, const LogboekBreuk&) = default;
};

struct LogboekVerificatie {
  bool heel = false;
  std::int64_t regels = 0;
  std::int64_t gewist = 0;
  /// Hash of the last entry, in hexadecimal: written down elsewhere it proves that nothing changed.
  std::string kop;
  std::optional<LogboekBreuk> breuk;

  friend bool operator==(const LogboekVerificatie&, const LogboekVerificatie&) = default;
};

enum class SysteeminstellingSoort { tekst, adres, getal, keuze };

/// A setting with what it may be. `waarde` is its value now, as a word.
struct Systeeminstelling {
  std::string sleutel;
  SysteeminstellingSoort soort = SysteeminstellingSoort::tekst;
  std::string waarde;
  std::string standaard;
  /// Of a number: from, up to and including; of a text: its length in code points.
  std::optional<std::int64_t> minimum;
  std::optional<std::int64_t> maximum;
  std::vector<std::string> keuzes;
  /// What it does, in the reader's language.
  std::string omschrijving;

  friend bool operator==(const Systeeminstelling&, const Systeeminstelling&) = default;
};

struct Systeeminstellingen {
  std::int64_t versie = 1;
  std::vector<Systeeminstelling> instellingen;

  friend bool operator==(const Systeeminstellingen&, const Systeeminstellingen&) = default;
};

struct SysteeminstellingWaarde {
  std::string sleutel;
  std::string waarde;

  friend bool operator==(const SysteeminstellingWaarde&, const SysteeminstellingWaarde&) = default;
};

/// The settings to change; the others stay.
struct WijzigSysteeminstellingen {
  std::vector<SysteeminstellingWaarde> instellingen;

  friend bool operator==(const WijzigSysteeminstellingen&,
                         const WijzigSysteeminstellingen&) = default;
};

enum class Berichtstatus { wacht, verzonden, mislukt, vervallen };

/// A message that went or goes out: what it is and to whom, never its content or links.
struct BerichtRegel {
  std::int64_t id = 0;
  std::string sjabloon;
  std::optional<PersoonVerwijzing> aan;
  std::string adres;
  Berichtstatus status = Berichtstatus::wacht;
  std::int32_t pogingen = 0;
  std::int64_t aangemaakt_ms = 0;
  std::optional<std::int64_t> verzonden_ms;
  std::string laatste_fout;

  friend bool operator==(const BerichtRegel&, const BerichtRegel&) = default;
};

template <>
struct EnumNames<SysteeminstellingSoort> {
  static constexpr EnumName<SysteeminstellingSoort> names[] = {
      {SysteeminstellingSoort::tekst, "tekst"},
      {SysteeminstellingSoort::adres, "adres"},
      {SysteeminstellingSoort::getal, "getal"},
      {SysteeminstellingSoort::keuze, "keuze"}};
};

template <>
struct EnumNames<Berichtstatus> {
  static constexpr EnumName<Berichtstatus> names[] = {{Berichtstatus::wacht, "wacht"},
                                                      {Berichtstatus::verzonden, "verzonden"},
                                                      {Berichtstatus::mislukt, "mislukt"},
                                                      {Berichtstatus::vervallen, "vervallen"}};
};

template <>
struct Describe<LogboekRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("nummer", &LogboekRegel::nummer),
        field("moment_ms", &LogboekRegel::moment_ms),
        field.or_default("door", &LogboekRegel::door),
        field.or_default("namens", &LogboekRegel::namens),
        field("handeling", &LogboekRegel::handeling),
        field("soort", &LogboekRegel::soort),
        field("object", &LogboekRegel::object),
        field.or_default("onderwerp", &LogboekRegel::onderwerp),
        field.or_default("inhoud", &LogboekRegel::inhoud));
  }
};

template <>
struct Describe<LogboekBreuk> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("nummer", &LogboekBreuk::nummer),
        field("onderdeel", &LogboekBreuk::onderdeel));
  }
};

template <>
struct Describe<LogboekVerificatie> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("heel", &LogboekVerificatie::heel),
        field("regels", &LogboekVerificatie::regels),
        field("gewist", &LogboekVerificatie::gewist),
        field("kop", &LogboekVerificatie::kop),
        field.or_default("breuk", &LogboekVerificatie::breuk));
  }
};

template <>
struct Describe<Systeeminstelling> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("sleutel", &Systeeminstelling::sleutel),
        field("soort", &Systeeminstelling::soort),
        field("waarde", &Systeeminstelling::waarde),
        field("standaard", &Systeeminstelling::standaard),
        field.or_default("minimum", &Systeeminstelling::minimum),
        field.or_default("maximum", &Systeeminstelling::maximum),
        field.or_default("keuzes", &Systeeminstelling::keuzes),
        field("omschrijving", &Systeeminstelling::omschrijving));
  }
};

template <>
struct Describe<Systeeminstellingen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("versie", &Systeeminstellingen::versie),
        field("instellingen", &Systeeminstellingen::instellingen));
  }
};

template <>
struct Describe<SysteeminstellingWaarde> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("sleutel", &SysteeminstellingWaarde::sleutel),
        field("waarde", &SysteeminstellingWaarde::waarde));
  }
};

template <>
struct Describe<WijzigSysteeminstellingen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("instellingen", &WijzigSysteeminstellingen::instellingen));
  }
};

template <>
struct Describe<BerichtRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &BerichtRegel::id),
        field("sjabloon", &BerichtRegel::sjabloon),
        field.or_default("aan", &BerichtRegel::aan),
        field("adres", &BerichtRegel::adres),
        field("status", &BerichtRegel::status),
        field("pogingen", &BerichtRegel::pogingen),
        field("aangemaakt_ms", &BerichtRegel::aangemaakt_ms),
        field.or_default("verzonden_ms", &BerichtRegel::verzonden_ms),
        field("laatste_fout", &BerichtRegel::laatste_fout));
  }
};

}  // namespace stagepad
