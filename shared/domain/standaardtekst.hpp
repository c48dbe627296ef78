#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"

namespace stagepad {

/// The mails, and the parts of letters, of which an institute may choose the words; by what they say and to whom. The
/// numbers are kept in the database and stand in addresses: they never change, and none is used again.
enum class Standaardtekst {
  persoon_uitnodiging = 1,
  wachtwoord_vergeten = 2,
  wachtwoord_gewijzigd = 3,
  verzoek_ingediend = 4,
  verzoek_ingediend_stagebureau = 5,
  verzoek_goedgekeurd = 6,
  verzoek_goedgekeurd_stagebureau = 7,
  verzoek_teruggestuurd = 8,
  verzoek_ingetrokken = 9,
  verzoek_ingetrokken_stagebureau = 10,
  traject_begonnen = 11,
  traject_begonnen_opleider = 12,
  traject_gewijzigd = 13,
  traject_gewijzigd_opleider = 14,
  stage_gewijzigd = 15,
  stage_gewijzigd_ander = 16,
  stage_einde_gewijzigd = 17,
  stage_einde_gewijzigd_ander = 18,
  waarneming = 19,
  voorbereiden = 20,
  bijdrage_gevraagd = 21,
  bijdrage_code = 22,
  beschikbaarheid_gevraagd = 23,
  beschikbaarheid_beantwoord = 24,
  beschikbaarheid_tekort = 25,
  meldingen = 26,
  brief_bevestiging = 27,
  brief_intentie = 28,
  brief_intentie_doel = 29,
  brief_intentie_periode = 30,
  brief_intentie_diensten = 31,
  brief_intentie_kosten = 32,
  brief_intentie_overeenkomst = 33,
  brief_intentie_wijzigen = 34,
  bijdrage_gevraagd_alle = 35,
  bijdrage_herinnerd = 36,
  beschikbaarheid_gevraagd_alle = 37,
  beschikbaarheid_herinnerd = 38,
  beschikbaarheid_herinnerd_alle = 39,
  beschikbaarheid_beantwoord_alle = 40,
  beschikbaarheid_tekort_alle = 41,
  ronde_geopend = 42,
  ronde_geopend_opleider = 43,
  ronde_gepubliceerd = 44,
  ronde_gepubliceerd_opleider = 45,
  ronde_vervallen = 46,
  ronde_vervallen_opleider = 47,
  wachtlijst_aanbod = 48,
  wachtlijst_verlopen = 49,
  wachtlijst_vervallen = 50,
  wachtlijst_eraf = 51,
  ronde_herinnering = 52,
  ronde_herinnering_opleider = 53,
  ronde_gesloten = 54,
  ruil_gevraagd = 55,
  ruil_ingestemd = 56,
  ruil_beslissen = 57,
  ruil_uitgevoerd = 58,
  ruil_geeindigd = 59
};

constexpr std::int64_t nummer_van(Standaardtekst standaardtekst) { return static_cast<std::int64_t>(standaardtekst); }

/// Part of a letter, not a mail?
constexpr bool is_brief(Standaardtekst standaardtekst) {
  return standaardtekst >= Standaardtekst::brief_bevestiging && standaardtekst <= Standaardtekst::brief_intentie_wijzigen;
}

/// What a mail says, or what stands above a part of a letter and in it, with placeholders: `{naam}`, or
/// `{aantal|dag|dagen}` for a word that depends on a number.
struct Tekstwoorden {
  std::string onderwerp;
  std::string tekst;

  friend bool operator==(const Tekstwoorden&, const Tekstwoorden&) = default;
};

/// Most code points of each.
inline constexpr std::size_t k_max_standaardonderwerp = 150;
inline constexpr std::size_t k_max_standaardtekst = 5000;

/// A placeholder that a text has. `verplicht`: the mail is of no use without it, so it stands in the text; and only
/// there, because it is a secret or more than a line.
struct Plaatshouder {
  std::string naam;
  bool verplicht = false;
  /// What may stand for it, to see how the mail reads.
  std::string voorbeeld;

  friend bool operator==(const Plaatshouder&, const Plaatshouder&) = default;
};

template <>
struct Describe<Tekstwoorden> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderwerp", &Tekstwoorden::onderwerp), field("tekst", &Tekstwoorden::tekst));
  }
};

template <>
struct Describe<Plaatshouder> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &Plaatshouder::naam), field("verplicht", &Plaatshouder::verplicht),
                           field("voorbeeld", &Plaatshouder::voorbeeld));
  }
};

template <>
struct EnumNames<Standaardtekst> {
  using enum Standaardtekst;
  static constexpr EnumName<Standaardtekst> names[] = {
      {persoon_uitnodiging, "persoon_uitnodiging"},
      {wachtwoord_vergeten, "wachtwoord_vergeten"},
      {wachtwoord_gewijzigd, "wachtwoord_gewijzigd"},
      {verzoek_ingediend, "verzoek_ingediend"},
      {verzoek_ingediend_stagebureau, "verzoek_ingediend_stagebureau"},
      {verzoek_goedgekeurd, "verzoek_goedgekeurd"},
      {verzoek_goedgekeurd_stagebureau, "verzoek_goedgekeurd_stagebureau"},
      {verzoek_teruggestuurd, "verzoek_teruggestuurd"},
      {verzoek_ingetrokken, "verzoek_ingetrokken"},
      {verzoek_ingetrokken_stagebureau, "verzoek_ingetrokken_stagebureau"},
      {traject_begonnen, "traject_begonnen"},
      {traject_begonnen_opleider, "traject_begonnen_opleider"},
      {traject_gewijzigd, "traject_gewijzigd"},
      {traject_gewijzigd_opleider, "traject_gewijzigd_opleider"},
      {stage_gewijzigd, "stage_gewijzigd"},
      {stage_gewijzigd_ander, "stage_gewijzigd_ander"},
      {stage_einde_gewijzigd, "stage_einde_gewijzigd"},
      {stage_einde_gewijzigd_ander, "stage_einde_gewijzigd_ander"},
      {waarneming, "waarneming"},
      {voorbereiden, "voorbereiden"},
      {bijdrage_gevraagd, "bijdrage_gevraagd"},
      {bijdrage_gevraagd_alle, "bijdrage_gevraagd_alle"},
      {bijdrage_herinnerd, "bijdrage_herinnerd"},
      {bijdrage_code, "bijdrage_code"},
      {beschikbaarheid_gevraagd, "beschikbaarheid_gevraagd"},
      {beschikbaarheid_gevraagd_alle, "beschikbaarheid_gevraagd_alle"},
      {beschikbaarheid_herinnerd, "beschikbaarheid_herinnerd"},
      {beschikbaarheid_herinnerd_alle, "beschikbaarheid_herinnerd_alle"},
      {beschikbaarheid_beantwoord, "beschikbaarheid_beantwoord"},
      {beschikbaarheid_beantwoord_alle, "beschikbaarheid_beantwoord_alle"},
      {beschikbaarheid_tekort, "beschikbaarheid_tekort"},
      {beschikbaarheid_tekort_alle, "beschikbaarheid_tekort_alle"},
      {meldingen, "meldingen"},
      {ronde_geopend, "ronde_geopend"},
      {ronde_geopend_opleider, "ronde_geopend_opleider"},
      {ronde_gepubliceerd, "ronde_gepubliceerd"},
      {ronde_gepubliceerd_opleider, "ronde_gepubliceerd_opleider"},
      {ronde_vervallen, "ronde_vervallen"},
      {ronde_vervallen_opleider, "ronde_vervallen_opleider"},
      {wachtlijst_aanbod, "wachtlijst_aanbod"},
      {wachtlijst_verlopen, "wachtlijst_verlopen"},
      {wachtlijst_vervallen, "wachtlijst_vervallen"},
      {wachtlijst_eraf, "wachtlijst_eraf"},
      {ronde_herinnering, "ronde_herinnering"},
      {ronde_herinnering_opleider, "ronde_herinnering_opleider"},
      {ronde_gesloten, "ronde_gesloten"},
      {ruil_gevraagd, "ruil_gevraagd"},
      {ruil_ingestemd, "ruil_ingestemd"},
      {ruil_beslissen, "ruil_beslissen"},
      {ruil_uitgevoerd, "ruil_uitgevoerd"},
      {ruil_geeindigd, "ruil_geeindigd"},
      {brief_bevestiging, "brief_bevestiging"},
      {brief_intentie, "brief_intentie"},
      {brief_intentie_doel, "brief_intentie_doel"},
      {brief_intentie_periode, "brief_intentie_periode"},
      {brief_intentie_diensten, "brief_intentie_diensten"},
      {brief_intentie_kosten, "brief_intentie_kosten"},
      {brief_intentie_overeenkomst, "brief_intentie_overeenkomst"},
      {brief_intentie_wijzigen, "brief_intentie_wijzigen"}};
};

/// The one with this number, if there is one.
constexpr std::optional<Standaardtekst> standaardtekst_met(std::int64_t nummer) {
  for (const auto& each : EnumNames<Standaardtekst>::names) {
    if (nummer_van(each.value) == nummer) return each.value;
  }
  return std::nullopt;
}

}  // namespace stagepad
