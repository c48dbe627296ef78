#include "server/outbound/mailteksten.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

// Which arguments the drafts of mail_templates.cpp and mail_meldingen.cpp have.
constexpr std::string_view k_toegang = "link naam adres dagen minuten";
constexpr std::string_view k_verzoek = "link naam aios wat";
constexpr std::string_view k_traject = "link naam aios";
constexpr std::string_view k_stage = "link naam aios onderdeel fase wie taak laatste_dag einde";
constexpr std::string_view k_waarneming = "link naam namens van tot";
constexpr std::string_view k_bijdrage = "link naam aios onderdeel dagen minuten";
constexpr std::string_view k_code = "code naam aios onderdeel dagen minuten";
constexpr std::string_view k_gevraagd = "link naam plaats instelling datum";
constexpr std::string_view k_beantwoord = "link naam plaats instelling antwoord plaatsingen voorkeuren";

constexpr std::array k_mailteksten = {
    MailtekstGegevens{Mailtekst::persoon_uitnodiging, Tekst::mail_persoon_uitnodiging_onderwerp,
                      Tekst::mail_persoon_uitnodiging_tekst, k_toegang},
    MailtekstGegevens{Mailtekst::wachtwoord_vergeten, Tekst::mail_wachtwoord_vergeten_onderwerp,
                      Tekst::mail_wachtwoord_vergeten_tekst, k_toegang},
    MailtekstGegevens{Mailtekst::wachtwoord_gewijzigd, Tekst::mail_wachtwoord_gewijzigd_onderwerp,
                      Tekst::mail_wachtwoord_gewijzigd_tekst, "link naam"},
    MailtekstGegevens{Mailtekst::verzoek_ingediend, Tekst::mail_verzoek_ingediend_onderwerp,
                      Tekst::mail_verzoek_ingediend_tekst, k_verzoek},
    MailtekstGegevens{Mailtekst::verzoek_ingediend_stagebureau, Tekst::mail_verzoek_ingediend_stagebureau_onderwerp,
                      Tekst::mail_verzoek_ingediend_stagebureau_tekst, k_verzoek},
    MailtekstGegevens{Mailtekst::verzoek_goedgekeurd, Tekst::mail_verzoek_goedgekeurd_onderwerp,
                      Tekst::mail_verzoek_goedgekeurd_tekst, k_verzoek},
    MailtekstGegevens{Mailtekst::verzoek_goedgekeurd_stagebureau,
                      Tekst::mail_verzoek_goedgekeurd_stagebureau_onderwerp,
                      Tekst::mail_verzoek_goedgekeurd_stagebureau_tekst, k_verzoek},
    MailtekstGegevens{Mailtekst::verzoek_teruggestuurd, Tekst::mail_verzoek_teruggestuurd_onderwerp,
                      Tekst::mail_verzoek_teruggestuurd_tekst, k_verzoek},
    MailtekstGegevens{Mailtekst::verzoek_ingetrokken, Tekst::mail_verzoek_ingetrokken_onderwerp,
                      Tekst::mail_verzoek_ingetrokken_tekst, k_verzoek},
    MailtekstGegevens{Mailtekst::verzoek_ingetrokken_stagebureau, Tekst::mail_verzoek_ingetrokken_onderwerp,
                      Tekst::mail_verzoek_ingetrokken_stagebureau_tekst, k_verzoek},
    MailtekstGegevens{Mailtekst::traject_begonnen, Tekst::mail_traject_begonnen_onderwerp,
                      Tekst::mail_traject_begonnen_tekst, k_traject},
    MailtekstGegevens{Mailtekst::traject_begonnen_opleider, Tekst::mail_traject_begonnen_opleider_onderwerp,
                      Tekst::mail_traject_begonnen_opleider_tekst, k_traject},
    MailtekstGegevens{Mailtekst::traject_gewijzigd, Tekst::mail_traject_gewijzigd_onderwerp,
                      Tekst::mail_traject_gewijzigd_tekst, k_traject},
    MailtekstGegevens{Mailtekst::traject_gewijzigd_opleider, Tekst::mail_traject_gewijzigd_opleider_onderwerp,
                      Tekst::mail_traject_gewijzigd_opleider_tekst, k_traject},
    MailtekstGegevens{Mailtekst::stage_gewijzigd, Tekst::mail_stage_gewijzigd_onderwerp,
                      Tekst::mail_stage_gewijzigd_tekst, k_stage},
    MailtekstGegevens{Mailtekst::stage_gewijzigd_ander, Tekst::mail_stage_gewijzigd_ander_onderwerp,
                      Tekst::mail_stage_gewijzigd_ander_tekst, k_stage},
    MailtekstGegevens{Mailtekst::stage_einde_gewijzigd, Tekst::mail_stage_einde_gewijzigd_onderwerp,
                      Tekst::mail_stage_einde_gewijzigd_tekst, k_stage},
    MailtekstGegevens{Mailtekst::stage_einde_gewijzigd_ander, Tekst::mail_stage_einde_gewijzigd_ander_onderwerp,
                      Tekst::mail_stage_einde_gewijzigd_ander_tekst, k_stage},
    MailtekstGegevens{Mailtekst::waarneming, Tekst::mail_waarneming_onderwerp, Tekst::mail_waarneming_tekst,
                      k_waarneming},
    MailtekstGegevens{Mailtekst::voorbereiden, Tekst::mail_voorbereiden_onderwerp, Tekst::mail_voorbereiden_tekst,
                      k_waarneming},
    MailtekstGegevens{Mailtekst::bijdrage_gevraagd, Tekst::mail_bijdrage_gevraagd_onderwerp,
                      Tekst::mail_bijdrage_gevraagd_tekst, k_bijdrage},
    MailtekstGegevens{Mailtekst::bijdrage_code, Tekst::mail_bijdrage_code_onderwerp, Tekst::mail_bijdrage_code_tekst,
                      k_code},
    MailtekstGegevens{Mailtekst::beschikbaarheid_gevraagd, Tekst::mail_beschikbaarheid_gevraagd_onderwerp,
                      Tekst::mail_beschikbaarheid_gevraagd_tekst, k_gevraagd},
    MailtekstGegevens{Mailtekst::beschikbaarheid_beantwoord, Tekst::mail_beschikbaarheid_beantwoord_onderwerp,
                      Tekst::mail_beschikbaarheid_beantwoord_tekst, k_beantwoord},
    MailtekstGegevens{Mailtekst::beschikbaarheid_tekort, Tekst::mail_beschikbaarheid_beantwoord_onderwerp,
                      Tekst::mail_beschikbaarheid_tekort_tekst, k_beantwoord},
    MailtekstGegevens{Mailtekst::meldingen, Tekst::mail_meldingen_onderwerp, Tekst::mail_meldingen_tekst,
                      "regels link naam aantal", 2},
};

/// Is each in its place, counted from the first?
constexpr bool is_complete() {
  for (std::size_t i = 0; i < k_mailteksten.size(); ++i) {
    if (k_mailteksten[i].mailtekst != EnumNames<Mailtekst>::names[i].value) return false;
  }
  return k_mailteksten.size() == std::size(EnumNames<Mailtekst>::names);
}
static_assert(is_complete(), "a Mailtekst without its words");

}  // namespace

const MailtekstGegevens& gegevens_van(Mailtekst mailtekst) {
  return *std::find_if(k_mailteksten.begin(), k_mailteksten.end(),
                       [&](const auto& each) { return each.mailtekst == mailtekst; });
}

const MailtekstGegevens* find_mailtekst(Tekst tekst) {
  const auto found = std::find_if(k_mailteksten.begin(), k_mailteksten.end(),
                                  [&](const auto& each) { return each.tekst == tekst; });
  return found == k_mailteksten.end() ? nullptr : &*found;
}

Mailwoorden meegeleverde_woorden(const MailtekstGegevens& gegevens, const Catalogue& texts) {
  return {texts.plain(gegevens.onderwerp), texts.plain(gegevens.tekst)};
}

std::vector<Plaatshouder> plaatshouders_van(const MailtekstGegevens& gegevens, const Catalogue& texts,
                                            std::string_view origin) {
  std::vector<Plaatshouder> all;
  std::string_view rest = gegevens.plaatshouders;
  while (!rest.empty()) {
    const std::string_view name = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    std::string example = name == "link" ? std::string(origin) + "/" : std::string();
    example += word_text("mailvoorbeeld", name, texts);
    all.push_back({std::string(name), static_cast<int>(all.size()) < gegevens.verplicht, std::move(example)});
  }
  return all;
}

}  // namespace stagepad
