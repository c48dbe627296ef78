#include "wasm-client/views/logboek_zinnen.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "generated/shared/text/text_keys.hpp"
#include "shared/api/logrol.hpp"
#include "shared/calendar/amsterdam.hpp"
#include "shared/domain/standaardtekst.hpp"
#include "shared/text/format.hpp"

namespace stagepad::client {

namespace {

struct Handelingszin {
  std::string_view woord;
  Tekst zin;
};

constexpr Handelingszin k_handelingen[] = {
    {"account.geblokkeerd", Tekst::handeling_account_geblokkeerd},
    {"account.berichtritme_gewijzigd", Tekst::handeling_account_berichtritme_gewijzigd},
    {"account.vrijgegeven", Tekst::handeling_account_vrijgegeven},
    {"account.wachtwoord_gekozen", Tekst::handeling_account_wachtwoord_gekozen},
    {"account.wachtwoord_gewijzigd", Tekst::handeling_account_wachtwoord_gewijzigd},
    {"account.wachtwoordvorm_vernieuwd", Tekst::handeling_account_wachtwoordvorm_vernieuwd},
    {"agenda.adres_gemaakt", Tekst::handeling_agenda_adres_gemaakt},
    {"agenda.adres_ingetrokken", Tekst::handeling_agenda_adres_ingetrokken},
    {"demo.geladen", Tekst::handeling_demo_geladen},
    {"waarneming.ingetrokken", Tekst::handeling_waarneming_ingetrokken},
    {"waarneming.vastgelegd", Tekst::handeling_waarneming_vastgelegd},
    {"exportweergaven.gewijzigd", Tekst::handeling_exportweergaven_gewijzigd},
    {"huishouding.opgeruimd", Tekst::handeling_huishouding_opgeruimd},
    {"einde.gewijzigd", Tekst::handeling_einde_gewijzigd},
    {"gereedheid.vastgelegd", Tekst::handeling_gereedheid_vastgelegd},
    {"gesprek.bevestigd", Tekst::handeling_gesprek_bevestigd},
    {"praktijktoets.gegeven", Tekst::handeling_praktijktoets_gegeven},
    {"ervaring.gedeeld", Tekst::handeling_ervaring_gedeeld},
    {"ervaring.beantwoord", Tekst::handeling_ervaring_beantwoord},
    {"installatie.link_gemaakt", Tekst::handeling_installatie_link_gemaakt},
    {"installatie.voltooid", Tekst::handeling_installatie_voltooid},
    {"import.beoordeeld", Tekst::handeling_import_beoordeeld},
    {"import.teruggedraaid", Tekst::handeling_import_teruggedraaid},
    {"import.vervallen", Tekst::handeling_import_vervallen},
    {"import.verwerkt", Tekst::handeling_import_verwerkt},
    {"import.voorgesteld", Tekst::handeling_import_voorgesteld},
    {"instelling.gewijzigd", Tekst::handeling_instelling_gewijzigd},
    {"instelling.teruggedraaid", Tekst::handeling_instelling_teruggedraaid},
    {"instelling.samengevoegd", Tekst::handeling_instelling_samengevoegd},
    {"instelling.toegevoegd", Tekst::handeling_instelling_toegevoegd},
    {"instellingen_van_systeem.gewijzigd", Tekst::handeling_instellingen_van_systeem_gewijzigd},
    {"koppeling.gemaakt", Tekst::handeling_koppeling_gemaakt},
    {"koppeling.verstuurd", Tekst::handeling_koppeling_verstuurd},
    {"mail.geannuleerd", Tekst::handeling_mail_geannuleerd},
    {"mail.gepauzeerd", Tekst::handeling_mail_gepauzeerd},
    {"mail.hervat", Tekst::handeling_mail_hervat},
    {"mail.opnieuw", Tekst::handeling_mail_opnieuw},
    {"standaardtekst.gewijzigd", Tekst::handeling_standaardtekst_gewijzigd},
    {"standaardtekst.teruggezet", Tekst::handeling_standaardtekst_teruggezet},
    {"onderdeel.in_mijnrgs_gezet", Tekst::handeling_onderdeel_in_mijnrgs_gezet},
    {"persoon.gewijzigd", Tekst::handeling_persoon_gewijzigd},
    {"persoon.gewist", Tekst::handeling_persoon_gewist},
    {"persoon.opnieuw_uitgenodigd", Tekst::handeling_persoon_opnieuw_uitgenodigd},
    {"persoon.rollen_gewijzigd", Tekst::handeling_persoon_rollen_gewijzigd},
    {"persoon.teruggedraaid", Tekst::handeling_persoon_teruggedraaid},
    {"persoon.toegevoegd", Tekst::handeling_persoon_toegevoegd},
    {"persoon.uitgenodigd", Tekst::handeling_persoon_uitgenodigd},
    {"stageplaats.teruggedraaid", Tekst::handeling_stageplaats_teruggedraaid},
    {"stageplaats.teruggezet", Tekst::handeling_stageplaats_teruggezet},
    {"traject.stages_overgenomen", Tekst::handeling_traject_stages_overgenomen},
    {"traject.stages_teruggezet", Tekst::handeling_traject_stages_teruggezet},
    {"traject.teruggedraaid", Tekst::handeling_traject_teruggedraaid},
    {"persoon.uitgevoerd", Tekst::handeling_persoon_uitgevoerd},
    {"ronde.aangeboden", Tekst::handeling_ronde_aangeboden},
    {"ronde.geloot", Tekst::handeling_ronde_geloot},
    {"ronde.geopend", Tekst::handeling_ronde_geopend},
    {"ronde.gepland", Tekst::handeling_ronde_gepland},
    {"ronde.gepubliceerd", Tekst::handeling_ronde_gepubliceerd},
    {"ronde.gesloten", Tekst::handeling_ronde_gesloten},
    {"ronde.gewijzigd", Tekst::handeling_ronde_gewijzigd},
    {"ronde.ingreep", Tekst::handeling_ronde_ingreep},
    {"ronde.ingreep_ingetrokken", Tekst::handeling_ronde_ingreep_ingetrokken},
    {"ronde.vervallen", Tekst::handeling_ronde_vervallen},
    {"ronde.verwijderd", Tekst::handeling_ronde_verwijderd},
    {"ruil.afgewezen", Tekst::handeling_ruil_afgewezen},
    {"ruil.akkoord", Tekst::handeling_ruil_akkoord},
    {"ruil.gevraagd", Tekst::handeling_ruil_gevraagd},
    {"ruil.ingestemd", Tekst::handeling_ruil_ingestemd},
    {"ruil.ingetrokken", Tekst::handeling_ruil_ingetrokken},
    {"ruil.stopgezet", Tekst::handeling_ruil_stopgezet},
    {"ruil.uitgevoerd", Tekst::handeling_ruil_uitgevoerd},
    {"ruil.verlopen", Tekst::handeling_ruil_verlopen},
    {"sessie.andere_beeindigd", Tekst::handeling_sessie_andere_beeindigd},
    {"sessie.beeindigd", Tekst::handeling_sessie_beeindigd},
    {"sessie.begonnen", Tekst::handeling_sessie_begonnen},
    {"plaatsing.akkoord", Tekst::handeling_plaatsing_akkoord},
    {"plaatsing.akkoord_uit_ruil", Tekst::handeling_plaatsing_akkoord_uit_ruil},
    {"plaatsing.definitief", Tekst::handeling_plaatsing_definitief},
    {"plaatsing.gemeld", Tekst::handeling_plaatsing_gemeld},
    {"plaatsing.goedgekeurd", Tekst::handeling_plaatsing_goedgekeurd},
    {"plaatsing.ingetrokken", Tekst::handeling_plaatsing_ingetrokken},
    {"plaatsing.niet_gelukt", Tekst::handeling_plaatsing_niet_gelukt},
    {"plaatsing.onder_voorbehoud", Tekst::handeling_plaatsing_onder_voorbehoud},
    {"plaatsing.teruggestuurd", Tekst::handeling_plaatsing_teruggestuurd},
    {"plaatsing.toegewezen", Tekst::handeling_plaatsing_toegewezen},
    {"begeleiding.vastgelegd", Tekst::handeling_begeleiding_vastgelegd},
    {"beschikbaarheid.beantwoord", Tekst::handeling_beschikbaarheid_beantwoord},
    {"beschikbaarheid.gevraagd", Tekst::handeling_beschikbaarheid_gevraagd},
    {"beschikbaarheid.link_gemaild", Tekst::handeling_beschikbaarheid_link_gemaild},
    {"beschikbaarheid.scan_toegevoegd", Tekst::handeling_beschikbaarheid_scan_toegevoegd},
    {"besluit.voorbereid", Tekst::handeling_besluit_voorbereid},
    {"besluit.voorbereiding_ingetrokken", Tekst::handeling_besluit_voorbereiding_ingetrokken},
    {"bijdrage.doorgestuurd", Tekst::handeling_bijdrage_doorgestuurd},
    {"meldingen.gemeld", Tekst::handeling_meldingen_gemeld},
    {"papier.toegevoegd", Tekst::handeling_papier_toegevoegd},
    {"bijdrage.geopend", Tekst::handeling_bijdrage_geopend},
    {"bijdrage.link_gemaild", Tekst::handeling_bijdrage_link_gemaild},
    {"stagebegeleider.uitgenodigd", Tekst::handeling_stagebegeleider_uitgenodigd},
    {"stagebegeleider.gewijzigd", Tekst::handeling_stagebegeleider_gewijzigd},
    {"stagebeoordeling.gegeven", Tekst::handeling_stagebeoordeling_gegeven},
    {"stageplan.goedgekeurd", Tekst::handeling_stageplan_goedgekeurd},
    {"stageplan.ingediend", Tekst::handeling_stageplan_ingediend},
    {"stageplan.teruggestuurd", Tekst::handeling_stageplan_teruggestuurd},
    {"verslag.gewaardeerd", Tekst::handeling_verslag_gewaardeerd},
    {"verslag.goedgekeurd", Tekst::handeling_verslag_goedgekeurd},
    {"verslag.ingediend", Tekst::handeling_verslag_ingediend},
    {"verslag.teruggestuurd", Tekst::handeling_verslag_teruggestuurd},
    {"verslag.toegevoegd", Tekst::handeling_verslag_toegevoegd},
    {"stageplaats.gewijzigd", Tekst::handeling_stageplaats_gewijzigd},
    {"stageplaats.goedgekeurd", Tekst::handeling_stageplaats_goedgekeurd},
    {"stageplaats.ingetrokken", Tekst::handeling_stageplaats_ingetrokken},
    {"stageplaats.toegevoegd", Tekst::handeling_stageplaats_toegevoegd},
    {"traject.begonnen", Tekst::handeling_traject_begonnen},
    {"traject.dienstverband_gewijzigd", Tekst::handeling_traject_dienstverband_gewijzigd},
    {"traject.opleiders_gewijzigd", Tekst::handeling_traject_opleiders_gewijzigd},
    {"traject.verlof_gewijzigd", Tekst::handeling_traject_verlof_gewijzigd},
    {"traject.vrijstellingen_gewijzigd", Tekst::handeling_traject_vrijstellingen_gewijzigd},
    {"verzoek.akkoord", Tekst::handeling_verzoek_akkoord},
    {"verzoek.goedgekeurd", Tekst::handeling_verzoek_goedgekeurd},
    {"verzoek.ingediend", Tekst::handeling_verzoek_ingediend},
    {"verzoek.ingetrokken", Tekst::handeling_verzoek_ingetrokken},
    {"verzoek.teruggestuurd", Tekst::handeling_verzoek_teruggestuurd},
    {"voorkeuren.ingediend", Tekst::handeling_voorkeuren_ingediend},
    {"voorkeuren.ingetrokken", Tekst::handeling_voorkeuren_ingetrokken},
    {"wachtlijst.aangeboden", Tekst::handeling_wachtlijst_aangeboden},
    {"wachtlijst.aangemeld", Tekst::handeling_wachtlijst_aangemeld},
    {"wachtlijst.aanvaard", Tekst::handeling_wachtlijst_aanvaard},
    {"wachtlijst.afgemeld", Tekst::handeling_wachtlijst_afgemeld},
    {"wachtlijst.afgewezen", Tekst::handeling_wachtlijst_afgewezen},
    {"wachtlijst.geeindigd", Tekst::handeling_wachtlijst_geeindigd},
    {"wachtlijst.ingetrokken", Tekst::handeling_wachtlijst_ingetrokken},
    {"wachtlijst.verlengd", Tekst::handeling_wachtlijst_verlengd},
    {"wachtlijst.verlopen", Tekst::handeling_wachtlijst_verlopen},
    {"wachtlijst.vervallen", Tekst::handeling_wachtlijst_vervallen}};

constexpr Handelingszin k_sjablonen[] = {
    {"persoon.uitnodiging", Tekst::bericht_persoon_uitnodiging},
    {"beschikbaarheid.beantwoord", Tekst::bericht_beschikbaarheid_beantwoord},
    {"beschikbaarheid.gevraagd", Tekst::bericht_beschikbaarheid_gevraagd},
    {"beschikbaarheid.herinnerd", Tekst::bericht_beschikbaarheid_herinnerd},
    {"bijdrage.code", Tekst::bericht_bijdrage_code},
    {"bijdrage.gevraagd", Tekst::bericht_bijdrage_gevraagd},
    {"bijdrage.herinnerd", Tekst::bericht_bijdrage_herinnerd},
    {"meldingen", Tekst::bericht_meldingen},
    {"ronde.geopend", Tekst::bericht_ronde_geopend},
    {"ronde.gepubliceerd", Tekst::bericht_ronde_gepubliceerd},
    {"ronde.gesloten", Tekst::bericht_ronde_gesloten},
    {"ronde.herinnering", Tekst::bericht_ronde_herinnering},
    {"ronde.vervallen", Tekst::bericht_ronde_vervallen},
    {"ruil.beslissen", Tekst::bericht_ruil_beslissen},
    {"ruil.geeindigd", Tekst::bericht_ruil_geeindigd},
    {"ruil.gevraagd", Tekst::bericht_ruil_gevraagd},
    {"ruil.ingestemd", Tekst::bericht_ruil_ingestemd},
    {"ruil.uitgevoerd", Tekst::bericht_ruil_uitgevoerd},
    {"stage.einde_gewijzigd", Tekst::bericht_stage_einde_gewijzigd},
    {"stage.gewijzigd", Tekst::bericht_stage_gewijzigd},
    {"traject.begonnen", Tekst::bericht_traject_begonnen},
    {"traject.gewijzigd", Tekst::bericht_traject_gewijzigd},
    {"verzoek.goedgekeurd", Tekst::bericht_verzoek_goedgekeurd},
    {"verzoek.ingediend", Tekst::bericht_verzoek_ingediend},
    {"verzoek.ingetrokken", Tekst::bericht_verzoek_ingetrokken},
    {"verzoek.teruggestuurd", Tekst::bericht_verzoek_teruggestuurd},
    {"waarneming.vastgelegd", Tekst::bericht_waarneming_vastgelegd},
    {"wachtlijst.aanbod", Tekst::bericht_wachtlijst_aanbod},
    {"wachtlijst.eraf", Tekst::bericht_wachtlijst_eraf},
    {"wachtlijst.verlopen", Tekst::bericht_wachtlijst_verlopen},
    {"wachtlijst.vervallen", Tekst::bericht_wachtlijst_vervallen},
    {"wachtwoord.gewijzigd", Tekst::bericht_wachtwoord_gewijzigd},
    {"wachtwoord.vergeten", Tekst::bericht_wachtwoord_vergeten}};

template <std::size_t N>
std::optional<Tekst> find_in(const Handelingszin (&table)[N], std::string_view woord) {
  for (const Handelingszin& each : table) {
    if (each.woord == woord) return each.zin;
  }
  return std::nullopt;
}

/// What stands in a sentence where its two names come; they never occur in a text.
constexpr char k_door = '\x01';
constexpr char k_onderwerp = '\x02';

/// Without an account it was Stagepad itself, or somebody who came by a mailed link: that one's role is on record.
Zinsdeel door_of(const View& view, const LogboekRegel& regel) {
  if (!regel.door) {
    const bool is_guest = vastgelegde_rol(regel) == Rol::stagebegeleider;
    return {is_guest ? view.t(Tekst::logboek_de_stagebegeleider) : rol_text(Rol::systeem, view.catalogue), true, {}};
  }
  return {acted_by(view, *regel.door, regel.namens), true, "/personen/" + std::to_string(regel.door->id.value)};
}

/// What the entry is about: its name, or what it is and its number.
Zinsdeel onderwerp_of(const View& view, const LogboekRegel& regel) {
  const std::string number = std::to_string(regel.object);
  if (regel.soort == "systeem") return {view.t(Tekst::logboek_de_installatie), false, {}};
  std::string text = regel.onderwerp;
  if (text.empty()) text = view.word("logboeksoort", regel.soort) + " " + number;
  std::string href;
  if (regel.soort == "standaardtekst") {
    if (const auto standaardtekst = standaardtekst_met(regel.object)) text = "‘" + view.word("standaardtekst", to_name(*standaardtekst)) + "’";
    href = "/standaardteksten/" + number;
  }
  if (regel.soort == "persoon") href = "/personen/" + number;
  if (regel.soort == "stageplaats") href = "/stageplaatsen/" + number;
  if (regel.soort == "instelling") href = "/instellingen/" + number;
  if (regel.soort == "ronde" && regel.handeling != "ronde.verwijderd") href = "/rondes/" + number;
  return {std::move(text), false, std::move(href)};
}

}  // namespace

std::vector<Zinsdeel> logboek_zin(const View& view, const LogboekRegel& regel) {
  const auto key = find_in(k_handelingen, regel.handeling);
  const TextArguments names = {{"door", std::string(1, k_door)}, {"onderwerp", std::string(1, k_onderwerp)},
                               {"handeling", regel.handeling}};
  const std::string sentence = view.t(key.value_or(Tekst::handeling_onbekend), names);
  std::vector<Zinsdeel> parts;
  std::string plain;
  const auto end_plain = [&] {
    if (!plain.empty()) parts.push_back({plain, false, {}});
    plain.clear();
  };
  for (const char c : sentence) {
    if (c != k_door && c != k_onderwerp) {
      plain += c;
      continue;
    }
    end_plain();
    parts.push_back(c == k_door ? door_of(view, regel) : onderwerp_of(view, regel));
  }
  end_plain();
  return parts;
}

std::string logboek_rol(const View& view, const LogboekRegel& regel) {
  const auto rol = vastgelegde_rol(regel);
  return rol ? view.t(Tekst::logveld_rol, {{"waarde", rol_text(*rol, view.catalogue)}}) : std::string();
}

std::string moment_text(std::int64_t ms, Taal taal) {
  const std::int64_t minutes = ms / 60'000 + amsterdam_offset_minutes(ms);
  const auto two = [](std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return format_short_date(amsterdam_date(ms), taal) + ", " + two(minutes / 60 % 24) + ":" +
         two(minutes % 60);
}

std::string sjabloon_text(const View& view, const std::string& sjabloon) {
  const auto key = find_in(k_sjablonen, sjabloon);
  return key ? view.t(*key) : sjabloon;
}

}  // namespace stagepad::client
