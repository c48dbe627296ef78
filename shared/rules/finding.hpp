#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad {

/// How much a finding weighs, heaviest first. `blokkeert`: it cannot be so. `toestemming`: it can,
/// with the consent of the roles in `toestemming_van`. `waarschuwt`: mind this. `informeert`: know this.
enum class Ernst { blokkeert, toestemming, waarschuwt, informeert };

/// How a parameter is to be read when the sentence is made.
enum class ParameterSoort {
  tekst,      ///< shown as it is
  getal,      ///< a whole number
  datum,      ///< ISO date, shown as "1 maart 2027"
  rol,        ///< word of Rol
  onderdeel,  ///< a word of the rule pack (part, part-stage, leerlijn), shown by its name
  woord,      ///< a text key below "woord."
};

struct Parameter {
  std::string naam;
  ParameterSoort soort = ParameterSoort::tekst;
  std::string waarde;

  friend bool operator==(const Parameter&, const Parameter&) = default;
};

/// What would be right, in a form that an "apply" button can use.
enum class HerstelSoort {
  start_op,        ///< start the part on `datum` (the first day that keeps the rule)
  start_los,       ///< let the part follow the one before it
  uiterlijk,       ///< do it on `datum` at the latest
  toestemming,     ///< get the consent of `rollen`
  kies,            ///< choose one of `keuzes`
  neem_contact_op  ///< ask `rollen`
};

struct Herstel {
  HerstelSoort soort = HerstelSoort::uiterlijk;
  std::optional<CivilDate> datum;
  std::vector<Rol> rollen;
  std::vector<std::string> keuzes;

  friend bool operator==(const Herstel&, const Herstel&) = default;
};

/// The outcome of a rule: what is wrong or asks attention, and where. The sentence a person reads is
/// the text "finding.<code>" filled with the parameters; codes are stable and never reused.
struct Finding {
  std::string code;
  Ernst ernst = Ernst::blokkeert;
  /// JSON pointer to what it is about: "/onderdelen/<id>" in a training, a field in a command.
  std::string pad;
  std::vector<Parameter> parameters;
  /// The last day (inclusive) on which it could be kept, where there is one.
  std::optional<CivilDate> termijn;
  /// Whose consent is missing; of what is `ontheven`, who gave it.
  std::vector<Rol> toestemming_van;
  /// Was it let pass by a recorded Ontheffing? Then `ernst` is `informeert`.
  bool ontheven = false;
  std::optional<Herstel> herstel;
  /// The rule of the pack, and its source, so that anybody can look it up.
  std::string regel;
  std::string bron;

  friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

Parameter tekst_parameter(std::string naam, std::string waarde);
Parameter getal_parameter(std::string naam, std::int64_t waarde);
Parameter datum_parameter(std::string naam, CivilDate waarde);
Parameter rol_parameter(std::string naam, Rol waarde);
Parameter onderdeel_parameter(std::string naam, std::string soort);
Parameter woord_parameter(std::string naam, std::string_view woord);

/// A finding that forbids (blokkeert), without a rule behind it.
Finding refusal(std::string code, std::string pad, std::vector<Parameter> parameters = {});

/// Does a path (JSON pointer) lead to `boven` itself or to something below it?
bool is_op_of_onder(std::string_view pad, std::string_view boven);

/// Sorted by weight, place, code and parameters, so that both builds give the same bytes; exact
/// duplicates are dropped. Days beyond the calendar (before the first stage there is, after a part that
/// never ends) become its nearest day, so that every finding can be read back.
void sort_findings(Findings& findings);

/// Is there one that forbids (blokkeert)?
bool blocks(const Findings& findings);

template <>
struct EnumNames<Ernst> {
  static constexpr EnumName<Ernst> names[] = {{Ernst::blokkeert, "blokkeert"},
                                              {Ernst::toestemming, "toestemming"},
                                              {Ernst::waarschuwt, "waarschuwt"},
                                              {Ernst::informeert, "informeert"}};
};

template <>
struct EnumNames<ParameterSoort> {
  static constexpr EnumName<ParameterSoort> names[] = {
      {ParameterSoort::tekst, "tekst"},         {ParameterSoort::getal, "getal"},
      {ParameterSoort::datum, "datum"},         {ParameterSoort::rol, "rol"},
      {ParameterSoort::onderdeel, "onderdeel"}, {ParameterSoort::woord, "woord"}};
};

template <>
struct EnumNames<HerstelSoort> {
  static constexpr EnumName<HerstelSoort> names[] = {
      {HerstelSoort::start_op, "start_op"},
      {HerstelSoort::start_los, "start_los"},
      {HerstelSoort::uiterlijk, "uiterlijk"},
      {HerstelSoort::toestemming, "toestemming"},
      {HerstelSoort::kies, "kies"},
      {HerstelSoort::neem_contact_op, "neem_contact_op"}};
};

template <>
struct Describe<Parameter> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &Parameter::naam), field("soort", &Parameter::soort),
                           field("waarde", &Parameter::waarde));
  }
};

template <>
struct Describe<Herstel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &Herstel::soort),
                           field.or_default("datum", &Herstel::datum),
                           field.or_default("rollen", &Herstel::rollen),
                           field.or_default("keuzes", &Herstel::keuzes));
  }
};

template <>
struct Describe<Finding> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("code", &Finding::code), field("ernst", &Finding::ernst),
        field.or_default("pad", &Finding::pad),
        field.or_default("parameters", &Finding::parameters),
        field.or_default("termijn", &Finding::termijn),
        field.or_default("toestemming_van", &Finding::toestemming_van),
        field.or_default("ontheven", &Finding::ontheven),
        field.or_default("herstel", &Finding::herstel), field.or_default("regel", &Finding::regel),
        field.or_default("bron", &Finding::bron));
  }
};

}  // namespace stagepad
