#include "server/store/persoonsgegevens.hpp"

#include <cstdio>

#include "server/store/agenda_adressen.hpp"
#include "server/store/column_types.hpp"
#include "server/store/exportweergaven.hpp"
#include "server/store/mijnrgs.hpp"
#include "server/store/personen.hpp"
#include "server/store/rondes.hpp"
#include "server/store/ruilingen.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/papieren.hpp"
#include "server/store/verslagen.hpp"
#include "server/store/wachtlijst.hpp"
#include "server/store/voorbereidingen.hpp"
#include "server/store/verzoeken.hpp"
#include "server/store/voorkeuren.hpp"
#include "server/store/waarnemingen.hpp"
#include "server/store/wissen.hpp"

namespace stagepad::store {

namespace {

std::optional<AccountGegevens> account_of(ReadConnection& db, PersoonId id) {
  auto rows = db.query("SELECT gewijzigd_ms, geblokkeerd FROM account WHERE persoon = ?1", id);
  if (!rows.step()) return std::nullopt;
  AccountGegevens account;
  account.gewijzigd = moment_text(rows.take<std::int64_t>());
  account.geblokkeerd = rows.take<bool>();
  return account;
}

std::vector<SessieGegevens> sessies_of(ReadConnection& db, PersoonId id) {
  std::vector<SessieGegevens> sessies;
  auto rows = db.query(
      "SELECT aangemaakt_ms, laatst_gebruikt_ms, verloopt_ms, browser FROM sessie WHERE persoon = ?1 "
      "ORDER BY aangemaakt_ms, token_hash",
      id);
  while (rows.step()) {
    SessieGegevens sessie;
    sessie.begonnen = moment_text(rows.take<std::int64_t>());
    sessie.laatst_gebruikt = moment_text(rows.take<std::int64_t>());
    sessie.verloopt = moment_text(rows.take<std::int64_t>());
    sessie.browser = rows.take<std::string>();
    sessies.push_back(std::move(sessie));
  }
  return sessies;
}

std::vector<RondeGegevens> rondes_of(ReadConnection& db, TrajectId traject) {
  std::vector<RondeGegevens> rondes;
  auto rows = db.query(
      "SELECT r.id, r.naam, s.onderdeel, coalesce(s.pseudoniem, ''), s.geplaatst FROM rondestage s JOIN onderdeel o "
      "ON o.id = s.onderdeel JOIN plaatsingsronde r ON r.id = s.ronde WHERE o.traject = ?1 ORDER BY r.id, s.onderdeel",
      traject);
  while (rows.step()) {
    RondeGegevens ronde;
    ronde.ronde = rows.take<RondeId>();
    ronde.naam = rows.take<std::string>();
    ronde.onderdeel = rows.take<OnderdeelId>();
    ronde.pseudoniem = rows.take<std::string>();
    ronde.geplaatst = rows.take<std::optional<bool>>();
    for (Ingreep& each : list_ingrepen(db, ronde.ronde)) {
      if (!each.pseudoniem.empty() && each.pseudoniem == ronde.pseudoniem) ronde.ingrepen.push_back(std::move(each));
    }
    if (const auto waiting = find_wachtrij(db, ronde.ronde, ronde.onderdeel)) {
      ronde.wachtlijst_sinds = waiting->sinds;
      ronde.wachtlijst_tot = waiting->tot;
      ronde.wachtlijst_einde = waiting->einde;
    }
    for (Wachtaanbodrij& each : list_wachtaanbiedingen(db, ronde.ronde)) {
      if (each.onderdeel == ronde.onderdeel) ronde.wachtaanbiedingen.push_back(std::move(each.aanbod));
    }
    rondes.push_back(std::move(ronde));
  }
  return rondes;
}

std::vector<RuilGegevens> ruilingen_of(ReadConnection& db, TrajectId traject) {
  std::vector<RuilGegevens> ruilingen;
  for (const Ruiling& each : list_ruilingen_van_traject(db, traject)) {
    const bool asks = each.aanvrager.traject == traject;
    RuilGegevens ruiling;
    ruiling.ruiling = each.id;
    ruiling.onderdeel = asks ? each.aanvrager.onderdeel : each.collega->onderdeel;
    ruiling.als = asks ? Ruilpartij::aanvrager : Ruilpartij::collega;
    ruiling.stand = each.stand;
    ruiling.gevraagd_op = each.gevraagd_op;
    ruiling.ingestemd_op = each.ingestemd_op;
    ruiling.geeindigd_op = each.geeindigd_op;
    if (asks) {
      ruiling.adres = each.adres;
      ruiling.toelichting = each.toelichting;
    }
    if (each.geeindigd_door == ruiling.als) ruiling.reden = each.reden;
    ruilingen.push_back(std::move(ruiling));
  }
  return ruilingen;
}

std::vector<OpleidingGegevens> opleidingen_of(ReadConnection& db, PersoonId id) {
  std::vector<OpleidingGegevens> opleidingen;
  auto rows = db.query("SELECT id FROM traject WHERE aios = ?1 ORDER BY id", id);
  while (rows.step()) {
    const auto traject_id = rows.get<TrajectId>(0);
    auto traject = load_traject(db, traject_id);
    if (!traject) continue;
    opleidingen.push_back({std::move(*traject), list_verzoeken(db, traject_id), list_voorkeuren(db, traject_id),
                           list_verslagen(db, traject_id), list_papieren(db, traject_id),
                           list_voorbereidingen(db, traject_id), list_mijnrgs_overnames(db, traject_id),
                           rondes_of(db, traject_id), ruilingen_of(db, traject_id)});
  }
  return opleidingen;
}

std::vector<RolInOpleiding> rollen_of(ReadConnection& db, PersoonId id) {
  std::vector<RolInOpleiding> rollen;
  auto rows = db.query(
      "SELECT id, 'instituutsopleider', programma FROM traject WHERE instituutsopleider = ?1 "
      "UNION ALL SELECT id, 'praktijkopleider', programma FROM traject WHERE praktijkopleider = ?1 "
      "ORDER BY 1, 2",
      id);
  while (rows.step()) {
    RolInOpleiding rol;
    rol.traject = rows.take<TrajectId>();
    rol.rol = rows.take<Rol>();
    rol.programma = rows.take<std::string>();
    rollen.push_back(std::move(rol));
  }
  return rollen;
}

std::vector<BesluitVanPersoon> besluiten_of(ReadConnection& db, PersoonId id) {
  std::vector<BesluitVanPersoon> besluiten;
  auto rows = db.query(
      "SELECT 'verzoek', verzoek, rol, op, besluit FROM beslissing WHERE door = ?1 "
      "UNION ALL SELECT 'ontheffing', traject, rol, op, regel FROM ontheffing WHERE door = ?1 "
      "UNION ALL SELECT 'vrijstelling', traject, '', op, onderdeel FROM vrijstelling WHERE door = "
      "?1 "
      "UNION ALL SELECT 'stageplaats', stageplaats, '', op, besluit FROM stageplaats_oordeel "
      "WHERE door = ?1 "
      "UNION ALL SELECT 'toestemming', stageplaats, '', vastgelegd_op, zichtbaarheid "
      "FROM stageplaats_toestemming WHERE vastgelegd = ?1 "
      "UNION ALL SELECT 'beschikbaarheid', stageplaats, '', beantwoord_op, json_extract(antwoord, '$.beschikbaarheid') "
      "FROM beschikbaarheidsvraag WHERE ingevoerd_door = ?1 "
      "UNION ALL SELECT 'ronde', ronde, 'stagebureau', op, soort FROM rondeingreep WHERE door = ?1 "
      "UNION ALL SELECT 'standaardtekst', standaardtekst, '', date(op_ms / 1000, 'unixepoch'), taal "
      "FROM standaardtekstversie WHERE door = ?1 ORDER BY 4, 1, 2",
      id);
  while (rows.step()) {
    BesluitVanPersoon besluit;
    besluit.soort = rows.take<std::string>();
    besluit.over = rows.take<std::int64_t>();
    besluit.rol = rows.take<std::string>();
    besluit.op = rows.take<std::string>();
    besluit.besluit = rows.take<std::string>();
    besluiten.push_back(std::move(besluit));
  }
  return besluiten;
}

/// By name and address: a contact person, or who answered for a place, need not have an account.
std::vector<PlaatsMetContact> contacten_of(ReadConnection& db, const Persoon& persoon) {
  std::vector<PlaatsMetContact> plaatsen;
  auto rows =
      db.query("SELECT id, naam FROM stageplaats s WHERE contactpersoon = ?1 OR lower(contact_email) = lower(?2) "
               "OR EXISTS (SELECT 1 FROM beschikbaarheidsvraag v WHERE v.stageplaats = s.id AND (lower(v.adres) = "
               "lower(?2) OR json_extract(v.antwoord, '$.naam') = ?1)) ORDER BY id",
               persoon.naam, persoon.email);
  while (rows.step()) {
    plaatsen.push_back({rows.get<StageplaatsId>(0), rows.get<std::string>(1)});
  }
  return plaatsen;
}

/// Rows of `r` about a stage of the own training of person ?1, or to the address ?2 or the name ?3.
constexpr std::string_view k_bijdrage_van =
    " WHERE r.onderdeel IN (SELECT o.id FROM onderdeel o JOIN traject t ON t.id = o.traject WHERE t.aios = ?1) "
    "OR r.adres = ?2 OR r.naam = ?3 ";
/// The address of `r`, unless it is somebody else's.
constexpr std::string_view k_eigen_adres =
    "CASE WHEN r.adres = ?2 OR r.naam = ?3 THEN r.adres ELSE '' END";

std::vector<BijdragevraagGegevens> bijdragevragen_of(ReadConnection& db, const Persoon& persoon) {
  static const std::string sql = "SELECT r.onderdeel, r.naam, " + std::string(k_eigen_adres) +
                                 ", r.gedaan FROM bijdragevraag r" + std::string(k_bijdrage_van) +
                                 "ORDER BY r.onderdeel, r.naam";
  std::vector<BijdragevraagGegevens> vragen;
  auto rows = db.query(sql, persoon.id, persoon.email, persoon.naam);
  while (rows.step()) {
    BijdragevraagGegevens vraag;
    vraag.onderdeel = rows.take<OnderdeelId>();
    vraag.naam = rows.take<std::string>();
    vraag.adres = rows.take<std::string>();
    vraag.gedaan = rows.take<bool>();
    vragen.push_back(std::move(vraag));
  }
  return vragen;
}

std::vector<BijdrageherinneringGegevens> bijdrageherinneringen_of(ReadConnection& db, const Persoon& persoon) {
  static const std::string sql = "SELECT r.onderdeel, r.taak, r.uiterlijk, " + std::string(k_eigen_adres) +
                                 ", r.gemeld_op FROM bijdragemelding r" + std::string(k_bijdrage_van) +
                                 "ORDER BY r.gemeld_op, r.id";
  std::vector<BijdrageherinneringGegevens> herinneringen;
  auto rows = db.query(sql, persoon.id, persoon.email, persoon.naam);
  while (rows.step()) {
    BijdrageherinneringGegevens herinnering;
    herinnering.onderdeel = rows.take<OnderdeelId>();
    herinnering.taak = rows.take<std::string>();
    herinnering.uiterlijk = rows.take<CivilDate>();
    herinnering.adres = rows.take<std::string>();
    herinnering.op = rows.take<CivilDate>();
    herinneringen.push_back(std::move(herinnering));
  }
  return herinneringen;
}

std::vector<BeschikbaarheidslinkGegevens> beschikbaarheidslinks_of(ReadConnection& db, const Persoon& persoon) {
  std::vector<BeschikbaarheidslinkGegevens> links;
  auto rows = db.query(
      "SELECT adres, gevraagd_op, herinnerd, geldig_tot FROM beschikbaarheidslink WHERE lower(adres) = lower(?1) "
      "ORDER BY id",
      persoon.email);
  while (rows.step()) {
    BeschikbaarheidslinkGegevens link;
    link.adres = rows.take<std::string>();
    link.gevraagd_op = rows.take<CivilDate>();
    link.herinneringen = rows.take<std::int32_t>();
    link.geldig_tot = rows.take<CivilDate>();
    links.push_back(std::move(link));
  }
  return links;
}

std::vector<BerichtGegevens> berichten_of(ReadConnection& db, const Persoon& persoon) {
  std::vector<BerichtGegevens> berichten;
  auto rows = db.query(
      "SELECT sjabloon, adres, parameters, status, aangemaakt_ms, verzonden_ms FROM outbox "
      "WHERE persoon = ?1 OR lower(adres) = lower(?2) ORDER BY id",
      persoon.id, persoon.email);
  while (rows.step()) {
    BerichtGegevens bericht;
    bericht.sjabloon = rows.take<std::string>();
    bericht.adres = rows.take<std::string>();
    bericht.parameters = rows.take<std::string>();
    bericht.status = rows.take<std::string>();
    bericht.aangemaakt = moment_text(rows.take<std::int64_t>());
    if (const auto sent = rows.take<std::optional<std::int64_t>>()) {
      bericht.verzonden = moment_text(*sent);
    }
    berichten.push_back(std::move(bericht));
  }
  return berichten;
}

std::vector<AntwoordGegevens> antwoorden_of(ReadConnection& db, PersoonId id) {
  std::vector<AntwoordGegevens> antwoorden;
  auto rows = db.query(
      "SELECT aangemaakt_ms, status, antwoord FROM idempotentie WHERE persoon = ?1 "
      "ORDER BY aangemaakt_ms, sleutel",
      id);
  while (rows.step()) {
    AntwoordGegevens antwoord;
    antwoord.gegeven = moment_text(rows.take<std::int64_t>());
    antwoord.status = rows.take<int>();
    antwoord.antwoord = rows.take<std::string>();
    antwoorden.push_back(std::move(antwoord));
  }
  return antwoorden;
}

std::vector<AuditGegevens> audit_of(ReadConnection& db, PersoonId id) {
  std::vector<AuditGegevens> audit;
  // About: the person, an own training, and the requests and parts of it.
  auto rows = db.query(
      "WITH eigen (soort, id) AS (SELECT 'persoon', ?1 UNION ALL "
      "SELECT 'traject', id FROM traject WHERE aios = ?1 UNION ALL "
      "SELECT 'verzoek', v.id FROM verzoek v JOIN traject t ON t.id = v.traject WHERE t.aios = ?1 "
      "UNION ALL "
      "SELECT 'onderdeel', o.id FROM onderdeel o JOIN traject t ON t.id = o.traject "
      "WHERE t.aios = ?1), "
      "erover (seq) AS (SELECT a.seq FROM eigen e JOIN audit a ON a.object_kind = e.soort "
      "AND a.object_id = e.id), "
      "alle (seq) AS (SELECT seq FROM erover UNION SELECT seq FROM audit WHERE actor = ?1) "
      "SELECT a.seq, a.at_ms, coalesce(a.actor = ?1, 0), a.action, a.object_kind, a.object_id, "
      "CASE WHEN a.seq IN (SELECT seq FROM erover) THEN a.payload END "
      "FROM alle JOIN audit a ON a.seq = alle.seq ORDER BY a.seq",
      id);
  while (rows.step()) {
    AuditGegevens regel;
    regel.nummer = rows.take<std::int64_t>();
    regel.op = moment_text(rows.take<std::int64_t>());
    regel.door_persoon = rows.take<bool>();
    regel.handeling = rows.take<std::string>();
    regel.soort = rows.take<std::string>();
    regel.over = rows.take<std::int64_t>();
    regel.inhoud = rows.take<std::optional<std::string>>();
    audit.push_back(std::move(regel));
  }
  return audit;
}

}  // namespace

std::string moment_text(std::int64_t utc_ms) {
  constexpr std::int64_t k_day_seconds = 24 * 60 * 60;
  const std::int64_t seconds = utc_ms / 1000;
  const auto in_day = static_cast<int>(seconds % k_day_seconds);
  char time[16];
  std::snprintf(time, sizeof time, "T%02d:%02d:%02dZ", in_day / 3600, in_day / 60 % 60,
                in_day % 60);
  return to_iso(CivilDate::from_days(static_cast<std::int32_t>(seconds / k_day_seconds))) + time;
}

std::optional<Persoonsgegevens> verzamel_persoonsgegevens(ReadConnection& db, PersoonId persoon,
                                                          std::int64_t now_ms) {
  auto found = load_persoon(db, persoon);
  if (!found) return std::nullopt;
  Persoonsgegevens alles;
  alles.opgemaakt = moment_text(now_ms);
  alles.ingevoerd =
      moment_text(db.value<std::int64_t>("SELECT aangemaakt_ms FROM persoon WHERE id = ?1", persoon)
                      .value_or(0));
  alles.gewist = gewist_op(db, persoon);
  alles.account = account_of(db, persoon);
  alles.sessies = sessies_of(db, persoon);
  if (const auto adres = load_agenda_adres(db, persoon)) alles.agenda_adres_sinds = moment_text(adres->aangemaakt_ms);
  alles.exportweergaven = load_exportweergaven(db, persoon).weergaven;
  alles.opleidingen = opleidingen_of(db, persoon);
  alles.opleider_in = rollen_of(db, persoon);
  alles.besluiten = besluiten_of(db, persoon);
  alles.waarnemingen = list_waarnemingen_van(db, persoon, CivilDate::of(2000, 1, 1));
  alles.contactpersoon_van = contacten_of(db, *found);
  alles.bijdragevragen = bijdragevragen_of(db, *found);
  alles.bijdrageherinneringen = bijdrageherinneringen_of(db, *found);
  alles.beschikbaarheidslinks = beschikbaarheidslinks_of(db, *found);
  alles.berichten = berichten_of(db, *found);
  alles.antwoorden = antwoorden_of(db, persoon);
  alles.audit = audit_of(db, persoon);
  alles.persoon = std::move(*found);
  return alles;
}

}  // namespace stagepad::store
