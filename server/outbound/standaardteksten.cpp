#include "server/outbound/standaardteksten.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "server/store/standaardteksten.hpp"
#include "shared/command/check_standaardtekst.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

// Which arguments the drafts of mail_templates.cpp, mail_meldingen.cpp, mail_rondes.cpp, mail_wachtlijst.cpp and
// mail_ruilingen.cpp have, and stage_letter.cpp.
constexpr std::string_view k_toegang = "link naam adres dagen minuten";
constexpr std::string_view k_verzoek = "link naam aios wat";
constexpr std::string_view k_traject = "link naam aios";
constexpr std::string_view k_stage = "link naam aios onderdeel fase wie taak laatste_dag einde";
constexpr std::string_view k_waarneming = "link naam namens van tot";
constexpr std::string_view k_bijdrage = "link naam aios onderdeel dagen minuten";
constexpr std::string_view k_code = "code naam aios onderdeel dagen minuten";
constexpr std::string_view k_bijdragen = "regels naam aantal dagen";
constexpr std::string_view k_gevraagd = "link naam plaats instelling wanneer datum";
constexpr std::string_view k_gevraagd_alle = "link plaatsen naam aantal wanneer datum";
constexpr std::string_view k_herinnerd = "link naam plaats instelling wanneer gevraagd datum";
constexpr std::string_view k_herinnerd_alle = "link plaatsen naam aantal wanneer gevraagd datum";
constexpr std::string_view k_over_aios = "aios";
constexpr std::string_view k_ronde = "regels link naam ronde datum regel voorkeuren";
constexpr std::string_view k_wachtaanbod = "link naam ronde onderdeel begin plaats instelling";
constexpr std::string_view k_wachtaanbod_tot = "datum link naam ronde onderdeel begin plaats instelling";
constexpr std::string_view k_wachtaanbod_weg = "link naam ronde onderdeel begin plaats instelling waarom";
constexpr std::string_view k_wachtlijst_eraf_woorden = "link naam ronde onderdeel begin waarom";
constexpr std::string_view k_ruil = "link met naam onderdeel datum";
constexpr std::string_view k_beantwoord = "link naam plaats instelling antwoord plaatsingen voorkeuren";
constexpr std::string_view k_beantwoord_alle = "link plaatsen naam aantal plaatsingen voorkeuren";

constexpr std::array k_standaardteksten = {
    StandaardtekstGegevens{Standaardtekst::persoon_uitnodiging, Tekst::mail_persoon_uitnodiging_onderwerp,
                           Tekst::mail_persoon_uitnodiging_tekst, k_toegang},
    StandaardtekstGegevens{Standaardtekst::wachtwoord_vergeten, Tekst::mail_wachtwoord_vergeten_onderwerp,
                           Tekst::mail_wachtwoord_vergeten_tekst, k_toegang},
    StandaardtekstGegevens{Standaardtekst::wachtwoord_gewijzigd, Tekst::mail_wachtwoord_gewijzigd_onderwerp,
                           Tekst::mail_wachtwoord_gewijzigd_tekst, "link naam"},
    StandaardtekstGegevens{Standaardtekst::verzoek_ingediend, Tekst::mail_verzoek_ingediend_onderwerp,
                           Tekst::mail_verzoek_ingediend_tekst, k_verzoek},
    StandaardtekstGegevens{Standaardtekst::verzoek_ingediend_stagebureau, Tekst::mail_verzoek_ingediend_stagebureau_onderwerp,
                           Tekst::mail_verzoek_ingediend_stagebureau_tekst, k_verzoek},
    StandaardtekstGegevens{Standaardtekst::verzoek_goedgekeurd, Tekst::mail_verzoek_goedgekeurd_onderwerp,
                           Tekst::mail_verzoek_goedgekeurd_tekst, k_verzoek},
    StandaardtekstGegevens{Standaardtekst::verzoek_goedgekeurd_stagebureau,
                           Tekst::mail_verzoek_goedgekeurd_stagebureau_onderwerp,
                           Tekst::mail_verzoek_goedgekeurd_stagebureau_tekst, k_verzoek},
    StandaardtekstGegevens{Standaardtekst::verzoek_teruggestuurd, Tekst::mail_verzoek_teruggestuurd_onderwerp,
                           Tekst::mail_verzoek_teruggestuurd_tekst, k_verzoek},
    StandaardtekstGegevens{Standaardtekst::verzoek_ingetrokken, Tekst::mail_verzoek_ingetrokken_onderwerp,
                           Tekst::mail_verzoek_ingetrokken_tekst, k_verzoek},
    StandaardtekstGegevens{Standaardtekst::verzoek_ingetrokken_stagebureau, Tekst::mail_verzoek_ingetrokken_onderwerp,
                           Tekst::mail_verzoek_ingetrokken_stagebureau_tekst, k_verzoek},
    StandaardtekstGegevens{Standaardtekst::traject_begonnen, Tekst::mail_traject_begonnen_onderwerp,
                           Tekst::mail_traject_begonnen_tekst, k_traject},
    StandaardtekstGegevens{Standaardtekst::traject_begonnen_opleider, Tekst::mail_traject_begonnen_opleider_onderwerp,
                           Tekst::mail_traject_begonnen_opleider_tekst, k_traject},
    StandaardtekstGegevens{Standaardtekst::traject_gewijzigd, Tekst::mail_traject_gewijzigd_onderwerp,
                           Tekst::mail_traject_gewijzigd_tekst, k_traject},
    StandaardtekstGegevens{Standaardtekst::traject_gewijzigd_opleider, Tekst::mail_traject_gewijzigd_opleider_onderwerp,
                           Tekst::mail_traject_gewijzigd_opleider_tekst, k_traject},
    StandaardtekstGegevens{Standaardtekst::stage_gewijzigd, Tekst::mail_stage_gewijzigd_onderwerp,
                           Tekst::mail_stage_gewijzigd_tekst, k_stage},
    StandaardtekstGegevens{Standaardtekst::stage_gewijzigd_ander, Tekst::mail_stage_gewijzigd_ander_onderwerp,
                           Tekst::mail_stage_gewijzigd_ander_tekst, k_stage},
    StandaardtekstGegevens{Standaardtekst::stage_einde_gewijzigd, Tekst::mail_stage_einde_gewijzigd_onderwerp,
                           Tekst::mail_stage_einde_gewijzigd_tekst, k_stage},
    StandaardtekstGegevens{Standaardtekst::stage_einde_gewijzigd_ander, Tekst::mail_stage_einde_gewijzigd_ander_onderwerp,
                           Tekst::mail_stage_einde_gewijzigd_ander_tekst, k_stage},
    StandaardtekstGegevens{Standaardtekst::waarneming, Tekst::mail_waarneming_onderwerp, Tekst::mail_waarneming_tekst,
                           k_waarneming},
    StandaardtekstGegevens{Standaardtekst::voorbereiden, Tekst::mail_voorbereiden_onderwerp, Tekst::mail_voorbereiden_tekst,
                           k_waarneming},
    StandaardtekstGegevens{Standaardtekst::bijdrage_gevraagd, Tekst::mail_bijdrage_gevraagd_onderwerp,
                           Tekst::mail_bijdrage_gevraagd_tekst, k_bijdrage},
    StandaardtekstGegevens{Standaardtekst::bijdrage_gevraagd_alle, Tekst::mail_bijdrage_gevraagd_alle_onderwerp,
                           Tekst::mail_bijdrage_gevraagd_alle_tekst, k_bijdragen},
    StandaardtekstGegevens{Standaardtekst::bijdrage_herinnerd, Tekst::mail_bijdrage_herinnerd_onderwerp,
                           Tekst::mail_bijdrage_herinnerd_tekst, k_bijdragen},
    StandaardtekstGegevens{Standaardtekst::bijdrage_code, Tekst::mail_bijdrage_code_onderwerp, Tekst::mail_bijdrage_code_tekst,
                           k_code},
    StandaardtekstGegevens{Standaardtekst::beschikbaarheid_gevraagd, Tekst::mail_beschikbaarheid_gevraagd_onderwerp,
                           Tekst::mail_beschikbaarheid_gevraagd_tekst, k_gevraagd},
    StandaardtekstGegevens{Standaardtekst::beschikbaarheid_gevraagd_alle, Tekst::mail_beschikbaarheid_gevraagd_alle_onderwerp,
                           Tekst::mail_beschikbaarheid_gevraagd_alle_tekst, k_gevraagd_alle, 2},
    StandaardtekstGegevens{Standaardtekst::beschikbaarheid_herinnerd, Tekst::mail_beschikbaarheid_herinnerd_onderwerp,
                           Tekst::mail_beschikbaarheid_herinnerd_tekst, k_herinnerd},
    StandaardtekstGegevens{Standaardtekst::beschikbaarheid_herinnerd_alle, Tekst::mail_beschikbaarheid_herinnerd_alle_onderwerp,
                           Tekst::mail_beschikbaarheid_herinnerd_alle_tekst, k_herinnerd_alle, 2},
    StandaardtekstGegevens{Standaardtekst::beschikbaarheid_beantwoord, Tekst::mail_beschikbaarheid_beantwoord_onderwerp,
                           Tekst::mail_beschikbaarheid_beantwoord_tekst, k_beantwoord},
    StandaardtekstGegevens{Standaardtekst::beschikbaarheid_beantwoord_alle, Tekst::mail_beschikbaarheid_beantwoord_alle_onderwerp,
                           Tekst::mail_beschikbaarheid_beantwoord_alle_tekst, k_beantwoord_alle, 2},
    StandaardtekstGegevens{Standaardtekst::beschikbaarheid_tekort, Tekst::mail_beschikbaarheid_beantwoord_onderwerp,
                           Tekst::mail_beschikbaarheid_tekort_tekst, k_beantwoord},
    StandaardtekstGegevens{Standaardtekst::beschikbaarheid_tekort_alle, Tekst::mail_beschikbaarheid_beantwoord_alle_onderwerp,
                           Tekst::mail_beschikbaarheid_tekort_alle_tekst, k_beantwoord_alle, 2},
    StandaardtekstGegevens{Standaardtekst::meldingen, Tekst::mail_meldingen_onderwerp, Tekst::mail_meldingen_tekst,
                           "regels link naam aantal", 2},
    StandaardtekstGegevens{Standaardtekst::ronde_geopend, Tekst::mail_ronde_geopend_onderwerp,
                           Tekst::mail_ronde_geopend_tekst, k_ronde, 2},
    StandaardtekstGegevens{Standaardtekst::ronde_geopend_opleider, Tekst::mail_ronde_geopend_opleider_onderwerp,
                           Tekst::mail_ronde_geopend_opleider_tekst, k_ronde, 2},
    StandaardtekstGegevens{Standaardtekst::ronde_gepubliceerd, Tekst::mail_ronde_gepubliceerd_onderwerp,
                           Tekst::mail_ronde_gepubliceerd_tekst, k_ronde, 2},
    StandaardtekstGegevens{Standaardtekst::ronde_gepubliceerd_opleider,
                           Tekst::mail_ronde_gepubliceerd_opleider_onderwerp,
                           Tekst::mail_ronde_gepubliceerd_opleider_tekst, k_ronde, 2},
    StandaardtekstGegevens{Standaardtekst::ronde_vervallen, Tekst::mail_ronde_vervallen_onderwerp,
                           Tekst::mail_ronde_vervallen_tekst, k_ronde, 2},
    StandaardtekstGegevens{Standaardtekst::ronde_vervallen_opleider, Tekst::mail_ronde_vervallen_opleider_onderwerp,
                           Tekst::mail_ronde_vervallen_opleider_tekst, k_ronde, 2},
    StandaardtekstGegevens{Standaardtekst::wachtlijst_aanbod, Tekst::mail_wachtlijst_aanbod_onderwerp,
                           Tekst::mail_wachtlijst_aanbod_tekst, k_wachtaanbod_tot, 2},
    StandaardtekstGegevens{Standaardtekst::wachtlijst_verlopen, Tekst::mail_wachtlijst_verlopen_onderwerp,
                           Tekst::mail_wachtlijst_verlopen_tekst, k_wachtaanbod},
    StandaardtekstGegevens{Standaardtekst::wachtlijst_vervallen, Tekst::mail_wachtlijst_vervallen_onderwerp,
                           Tekst::mail_wachtlijst_vervallen_tekst, k_wachtaanbod_weg},
    StandaardtekstGegevens{Standaardtekst::wachtlijst_eraf, Tekst::mail_wachtlijst_eraf_onderwerp,
                           Tekst::mail_wachtlijst_eraf_tekst, k_wachtlijst_eraf_woorden},
    StandaardtekstGegevens{Standaardtekst::ronde_herinnering, Tekst::mail_ronde_herinnering_onderwerp,
                           Tekst::mail_ronde_herinnering_tekst, k_ronde, 2},
    StandaardtekstGegevens{Standaardtekst::ronde_herinnering_opleider, Tekst::mail_ronde_herinnering_opleider_onderwerp,
                           Tekst::mail_ronde_herinnering_opleider_tekst, k_ronde, 2},
    StandaardtekstGegevens{Standaardtekst::ronde_gesloten, Tekst::mail_ronde_gesloten_onderwerp,
                           Tekst::mail_ronde_gesloten_tekst, "link naam ronde datum aantal zonder"},
    StandaardtekstGegevens{Standaardtekst::ruil_gevraagd, Tekst::mail_ruil_gevraagd_onderwerp,
                           Tekst::mail_ruil_gevraagd_tekst, "link datum met naam onderdeel plaats", 2},
    StandaardtekstGegevens{Standaardtekst::ruil_ingestemd, Tekst::mail_ruil_ingestemd_onderwerp,
                           Tekst::mail_ruil_ingestemd_tekst, k_ruil},
    StandaardtekstGegevens{Standaardtekst::ruil_beslissen, Tekst::mail_ruil_beslissen_onderwerp,
                           Tekst::mail_ruil_beslissen_tekst, k_ruil},
    StandaardtekstGegevens{Standaardtekst::ruil_uitgevoerd, Tekst::mail_ruil_uitgevoerd_onderwerp,
                           Tekst::mail_ruil_uitgevoerd_tekst, "link met naam onderdeel"},
    StandaardtekstGegevens{Standaardtekst::ruil_geeindigd, Tekst::mail_ruil_geeindigd_onderwerp,
                           Tekst::mail_ruil_geeindigd_tekst, "link afloop met naam onderdeel", 2},
    // Those of letters: what must be said of a stage stands in their facts.
    StandaardtekstGegevens{Standaardtekst::brief_bevestiging, Tekst::brief_bevestiging_titel,
                           Tekst::brief_bevestiging_inleiding, "aios periode instelling", 0},
    StandaardtekstGegevens{Standaardtekst::brief_intentie, Tekst::brief_intentie_titel, Tekst::brief_intentie_inleiding,
                           "aios instelling instituut", 0},
    StandaardtekstGegevens{Standaardtekst::brief_intentie_doel, Tekst::brief_intentie_kop_doel,
                           Tekst::brief_intentie_doel, k_over_aios, 0},
    StandaardtekstGegevens{Standaardtekst::brief_intentie_periode, Tekst::brief_intentie_kop_periode,
                           Tekst::brief_intentie_periode, k_over_aios, 0},
    StandaardtekstGegevens{Standaardtekst::brief_intentie_diensten, Tekst::brief_intentie_kop_diensten,
                           Tekst::brief_intentie_diensten, k_over_aios, 0},
    StandaardtekstGegevens{Standaardtekst::brief_intentie_kosten, Tekst::brief_intentie_kop_kosten,
                           Tekst::brief_intentie_kosten, k_over_aios, 0},
    StandaardtekstGegevens{Standaardtekst::brief_intentie_overeenkomst, Tekst::brief_intentie_kop_overeenkomst,
                           Tekst::brief_intentie_overeenkomst, k_over_aios, 0},
    StandaardtekstGegevens{Standaardtekst::brief_intentie_wijzigen, Tekst::brief_intentie_kop_wijzigen,
                           Tekst::brief_intentie_wijzigen, k_over_aios, 0},
};

/// Is each in its place, counted from the first?
constexpr bool is_complete() {
  for (std::size_t i = 0; i < k_standaardteksten.size(); ++i) {
    if (k_standaardteksten[i].standaardtekst != EnumNames<Standaardtekst>::names[i].value) return false;
  }
  return k_standaardteksten.size() == std::size(EnumNames<Standaardtekst>::names);
}
static_assert(is_complete(), "a Standaardtekst without its words");

}  // namespace

const StandaardtekstGegevens& gegevens_van(Standaardtekst standaardtekst) {
  return *std::find_if(k_standaardteksten.begin(), k_standaardteksten.end(),
                       [&](const auto& each) { return each.standaardtekst == standaardtekst; });
}

const StandaardtekstGegevens* find_standaardtekst(Tekst tekst) {
  const auto found = std::find_if(k_standaardteksten.begin(), k_standaardteksten.end(),
                                  [&](const auto& each) { return each.tekst == tekst; });
  return found == k_standaardteksten.end() ? nullptr : &*found;
}

Tekstwoorden meegeleverde_woorden(const StandaardtekstGegevens& gegevens, const Catalogue& texts) {
  return {texts.plain(gegevens.onderwerp), texts.plain(gegevens.tekst)};
}

std::vector<Plaatshouder> plaatshouders_van(const StandaardtekstGegevens& gegevens, const Catalogue& texts,
                                            std::string_view origin) {
  std::vector<Plaatshouder> all;
  std::string_view rest = gegevens.plaatshouders;
  while (!rest.empty()) {
    const std::string_view name = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    std::string example = name == "link" ? std::string(origin) + "/" : std::string();
    example += word_text("tekstvoorbeeld", name, texts);
    all.push_back({std::string(name), static_cast<int>(all.size()) < gegevens.verplicht, std::move(example)});
  }
  return all;
}

std::optional<Tekstwoorden> eigen_woorden(store::ReadConnection& db, const StandaardtekstGegevens& gegevens,
                                          const Catalogue& texts) {
  auto own = store::load_tekstwoorden(db, gegevens.standaardtekst, texts.taal());
  if (own && !check_standaardtekst(*own, plaatshouders_van(gegevens, texts, "")).empty()) own.reset();
  return own;
}

Eigenwoorden eigen_briefwoorden(store::ReadConnection& db, const Catalogue& texts) {
  Eigenwoorden all;
  for (const auto& each : EnumNames<Standaardtekst>::names) {
    if (!is_brief(each.value)) continue;
    if (auto own = eigen_woorden(db, gegevens_van(each.value), texts)) all.emplace_back(each.value, std::move(*own));
  }
  return all;
}

}  // namespace stagepad
