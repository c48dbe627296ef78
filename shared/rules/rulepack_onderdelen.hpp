#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/dienstverband.hpp"
#include "shared/domain/onderdeel.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad {

/// A text in both languages.
struct Tweetalig {
  std::string nl;
  std::string en;

  friend bool operator==(const Tweetalig&, const Tweetalig&) = default;
};

/// How sure a figure is: stated in the source, on another public page, or our own reading or choice.
enum class Zekerheid { bron, openbaar, standaard };

/// Where a rule comes from. `bron` is the id of a Bron of the same pack, `kop` the heading in it.
/// A rule that is `standaard` says in `toelichting` why it reads so and what else it could be; in English
/// too in `toelichting_en`, without which the Dutch is shown.
struct Herkomst {
  std::string bron;
  std::string kop;
  Zekerheid zekerheid = Zekerheid::bron;
  std::string toelichting;
  std::string toelichting_en;

  friend bool operator==(const Herkomst&, const Herkomst&) = default;
};

struct Bron {
  std::string id;
  std::string titel;

  friend bool operator==(const Bron&, const Bron&) = default;
};

enum class Aard { praktijk, stage };

/// Do the part-stages of a stage come one after another, or all at the same time?
enum class Deelverloop { na_elkaar, tegelijk };

/// A part-stage of a composite stage. `code` is unique in the whole pack. Without `duur` it takes what the
/// others leave of the stage (one after another; at most one such), or the whole of it (at the same
/// time). `regelt` is who arranges it. `stagesoort` is a word of Stageplaats::stagesoorten.
struct RegelpakketDeel {
  std::string code;
  Tweetalig naam;
  std::string afkorting;
  std::string stagesoort;
  std::optional<Duur> duur;
  std::vector<Route> routes;
  Rol regelt = Rol::aios;
  Herkomst herkomst;

  friend bool operator==(const RegelpakketDeel&, const RegelpakketDeel&) = default;
};

/// A part of the programme, in the standard order of the pack.
struct RegelpakketOnderdeel {
  std::string code;
  Tweetalig naam;
  std::string afkorting;
  Aard aard = Aard::stage;
  /// The kind of place that serves it: a word of Stageplaats::stagesoorten. Empty for practice. Places
  /// of the other kinds named serve it as well.
  std::string stagesoort;
  std::vector<std::string> ook_stagesoorten;
  Duur duur;
  /// May the schedule give its own length (Onderdeel::duur)? `duur` is then the usual one.
  bool duur_vrij = false;
  /// Must it be in every schedule? May it be there more than once?
  bool verplicht = true;
  bool herhaalbaar = false;
  std::vector<Route> routes;
  /// Who arranges it.
  Rol regelt = Rol::aios;
  /// The part-stages it consists of, if any, in their usual order.
  Deelverloop verloop = Deelverloop::na_elkaar;
  std::vector<RegelpakketDeel> delen;
  Herkomst herkomst;

  friend bool operator==(const RegelpakketOnderdeel&, const RegelpakketOnderdeel&) = default;
};

/// From which to which day (both inclusive) something applies; an absent end is open.
struct Geldigheid {
  std::optional<CivilDate> vanaf;
  std::optional<CivilDate> tot_en_met;
  
  [[nodiscard]] bool bevat(CivilDate dag) const {
    return (!vanaf || *vanaf <= dag) && (!tot_en_met || dag <= *tot_en_met);
  }

  friend bool operator==(const Geldigheid&, const Geldigheid&) = default;
};

template <>
struct EnumNames<Zekerheid> {
  static constexpr EnumName<Zekerheid> names[] = {
      {Zekerheid::bron, "bron"},
      {Zekerheid::openbaar, "openbaar"},
      {Zekerheid::standaard, "standaard"}};
};

template <>
struct EnumNames<Aard> {
  static constexpr EnumName<Aard> names[] = {
      {Aard::praktijk, "praktijk"},
      {Aard::stage, "stage"}};
};

template <>
struct EnumNames<Deelverloop> {
  static constexpr EnumName<Deelverloop> names[] = {
      {Deelverloop::na_elkaar, "na_elkaar"},
      {Deelverloop::tegelijk, "tegelijk"}};
};

template <>
struct Describe<Tweetalig> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("nl", &Tweetalig::nl),
        field("en", &Tweetalig::en));
  }
};

template <>
struct Describe<Herkomst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("bron", &Herkomst::bron),
        field("kop", &Herkomst::kop),
        field.or_default("zekerheid", &Herkomst::zekerheid),
        field.or_default("toelichting", &Herkomst::toelichting),
        field.or_default("toelichting_en", &Herkomst::toelichting_en));
  }
};

template <>
struct Describe<Bron> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Bron::id),
        field("titel", &Bron::titel));
  }
};

template <>
struct Describe<RegelpakketDeel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("code", &RegelpakketDeel::code),
        field("naam", &RegelpakketDeel::naam),
        field("afkorting", &RegelpakketDeel::afkorting),
        field.or_default("stagesoort", &RegelpakketDeel::stagesoort),
        field.or_default("duur", &RegelpakketDeel::duur),
        field("routes", &RegelpakketDeel::routes),
        field.or_default("regelt", &RegelpakketDeel::regelt),
        field("herkomst", &RegelpakketDeel::herkomst));
  }
};

template <>
struct Describe<RegelpakketOnderdeel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("code", &RegelpakketOnderdeel::code),
        field("naam", &RegelpakketOnderdeel::naam),
        field("afkorting", &RegelpakketOnderdeel::afkorting),
        field("aard", &RegelpakketOnderdeel::aard),
        field.or_default("stagesoort", &RegelpakketOnderdeel::stagesoort),
        field.or_default("ook_stagesoorten", &RegelpakketOnderdeel::ook_stagesoorten),
        field("duur", &RegelpakketOnderdeel::duur),
        field.or_default("duur_vrij", &RegelpakketOnderdeel::duur_vrij),
        field.or_default("verplicht", &RegelpakketOnderdeel::verplicht),
        field.or_default("herhaalbaar", &RegelpakketOnderdeel::herhaalbaar),
        field.or_default("routes", &RegelpakketOnderdeel::routes),
        field.or_default("regelt", &RegelpakketOnderdeel::regelt),
        field.or_default("verloop", &RegelpakketOnderdeel::verloop),
        field.or_default("delen", &RegelpakketOnderdeel::delen),
        field("herkomst", &RegelpakketOnderdeel::herkomst));
  }
};

template <>
struct Describe<Geldigheid> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("vanaf", &Geldigheid::vanaf),
        field.or_default("tot_en_met", &Geldigheid::tot_en_met));
  }
};

}  // namespace stagepad
