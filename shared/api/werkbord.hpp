#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/messages.hpp"
#include "shared/api/pagina.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/domain/rol.hpp"
#include "shared/domain/verzoek.hpp"
#include "shared/process/antwoordtijden.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// The work board of the Stagebureau: what goes wrong or stands still, over all trainings.

/// Why something is on the board, the most urgent first. What is late as well as unanswered stands there once, as late.
enum class Werkbordsoort {
  te_laat,      ///< somebody's turn is past its last day
  mislukt,      ///< a mail was given up
  botst,        ///< it cannot be so: a place is too full, or the rules refuse a schedule
  onbeantwoord  ///< somebody was asked, and may still take the time for it
};

/// What a line is about, and so where it is solved.
enum class Werkbordzaak {
  beurt,            ///< the turn of a stage (wie_is_aan_zet)
  verzoek,          ///< a request of an aios that waits for a decision
  beschikbaarheid,  ///< an institution was asked whether a place is available
  bijdrage,         ///< a stagebegeleider was mailed a link
  uitnodiging,      ///< somebody who was invited has not chosen a password
  bericht,          ///< a mail
  plaats,           ///< a place in which more stages are than it has room for
  bevindingen       ///< what the rules refuse in a schedule
};

/// One line. Which fields are filled follows from `zaak`; `sleutel` names the line for as long as it is there.
struct Werkbordregel {
  std::string sleutel;
  Werkbordsoort soort = Werkbordsoort::te_laat;
  Werkbordzaak zaak = Werkbordzaak::beurt;
  /// The training it is about, and the stage in it.
  std::optional<TrajectRegel> traject;
  std::optional<OnderdeelId> onderdeel;
  std::optional<Tweetalig> stage;
  /// Who is to act, and what on: the text key "taak.<taak>".
  std::optional<Rol> wie;
  std::string taak;
  std::optional<VerzoekSoort> verzoek;
  /// Since when it waits, or went wrong; and until when there was, or is, time.
  std::optional<CivilDate> sinds;
  std::optional<CivilDate> uiterlijk;
  std::optional<StageplaatsId> stageplaats;
  std::string naam;
  std::string instelling;
  /// Whom a message is to; who are in a place.
  std::vector<PersoonVerwijzing> personen;
  std::string adres;
  std::string sjabloon;
  std::string fout;
  /// Of what the rules refuse the first, by which pack, and how many there are.
  std::optional<Finding> bevinding;
  std::string regelpakket;
  std::int32_t aantal = 0;

  friend bool operator==(const Werkbordregel&, const Werkbordregel&) = default;
};

struct Werkbordtelling {
  Werkbordsoort soort = Werkbordsoort::te_laat;
  std::int32_t aantal = 0;

  friend bool operator==(const Werkbordtelling&, const Werkbordtelling&) = default;
};

/// How many lines there are of every kind, whatever kind was asked for, and a page of them: by kind, then by day.
struct Werkbord {
  std::vector<Werkbordtelling> tellingen;
  std::vector<Werkbordregel> regels;
  std::optional<std::string> volgende;

  friend bool operator==(const Werkbord&, const Werkbord&) = default;
};

/// Lines of this kind, about trainings of this IO. With an IO everything that is about no training is left out.
struct WerkbordVraag {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;
  std::optional<Werkbordsoort> soort;
  std::optional<PersoonId> instituutsopleider;

  friend bool operator==(const WerkbordVraag&, const WerkbordVraag&) = default;
};

/// How long each party took for what it answered in this period, both days included.
struct Antwoordtijden {
  CivilDate vanaf;
  CivilDate tot_en_met;
  std::vector<Antwoordtijd> partijen;

  friend bool operator==(const Antwoordtijden&, const Antwoordtijden&) = default;
};

template <>
struct EnumNames<Werkbordsoort> {
  static constexpr EnumName<Werkbordsoort> names[] = {{Werkbordsoort::te_laat, "te_laat"},
                                                      {Werkbordsoort::mislukt, "mislukt"},
                                                      {Werkbordsoort::botst, "botst"},
                                                      {Werkbordsoort::onbeantwoord, "onbeantwoord"}};
};

template <>
struct EnumNames<Werkbordzaak> {
  static constexpr EnumName<Werkbordzaak> names[] = {
      {Werkbordzaak::beurt, "beurt"},           {Werkbordzaak::verzoek, "verzoek"},
      {Werkbordzaak::beschikbaarheid, "beschikbaarheid"}, {Werkbordzaak::bijdrage, "bijdrage"},
      {Werkbordzaak::uitnodiging, "uitnodiging"}, {Werkbordzaak::bericht, "bericht"},
      {Werkbordzaak::plaats, "plaats"},         {Werkbordzaak::bevindingen, "bevindingen"}};
};

template <>
struct Describe<Werkbordregel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("sleutel", &Werkbordregel::sleutel), field("soort", &Werkbordregel::soort),
        field("zaak", &Werkbordregel::zaak), field.or_default("traject", &Werkbordregel::traject),
        field.or_default("onderdeel", &Werkbordregel::onderdeel), field.or_default("stage", &Werkbordregel::stage),
        field.or_default("wie", &Werkbordregel::wie), field.or_default("taak", &Werkbordregel::taak),
        field.or_default("verzoek", &Werkbordregel::verzoek), field.or_default("sinds", &Werkbordregel::sinds),
        field.or_default("uiterlijk", &Werkbordregel::uiterlijk),
        field.or_default("stageplaats", &Werkbordregel::stageplaats), field.or_default("naam", &Werkbordregel::naam),
        field.or_default("instelling", &Werkbordregel::instelling),
        field.or_default("personen", &Werkbordregel::personen), field.or_default("adres", &Werkbordregel::adres),
        field.or_default("sjabloon", &Werkbordregel::sjabloon), field.or_default("fout", &Werkbordregel::fout),
        field.or_default("bevinding", &Werkbordregel::bevinding),
        field.or_default("regelpakket", &Werkbordregel::regelpakket),
        field.or_default("aantal", &Werkbordregel::aantal));
  }
};

template <>
struct Describe<Werkbordtelling> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &Werkbordtelling::soort), field("aantal", &Werkbordtelling::aantal));
  }
};

template <>
struct Describe<Werkbord> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("tellingen", &Werkbord::tellingen), field("regels", &Werkbord::regels),
                           field.or_default("volgende", &Werkbord::volgende));
  }
};

template <>
struct Describe<WerkbordVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("na", &WerkbordVraag::na),
                           field.or_default("aantal", &WerkbordVraag::aantal),
                           field.or_default("soort", &WerkbordVraag::soort),
                           field.or_default("instituutsopleider", &WerkbordVraag::instituutsopleider));
  }
};

template <>
struct Describe<Antwoordtijden> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("vanaf", &Antwoordtijden::vanaf), field("tot_en_met", &Antwoordtijden::tot_en_met),
                           field("partijen", &Antwoordtijden::partijen));
  }
};

}  // namespace stagepad
