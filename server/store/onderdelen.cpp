#include "server/store/onderdelen.hpp"

#include <algorithm>
#include <string>

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"
#include "server/store/lijsten.hpp"
#include "server/store/ruilingen.hpp"

namespace stagepad::store {

namespace {

std::optional<Plek> load_plek(ReadConnection& db, OnderdeelId id) {
  auto rows = db.query(
      "SELECT stageplaats, instelling, afdeling, stagebegeleider, stagebegeleider_email, specialisme, "
      "profiel, setting, buitenland, erkend, begeleiding_uren FROM plek WHERE onderdeel = ?1",
      id);
  if (!rows.step()) return std::nullopt;
  Plek plek;
  plek.stageplaats = rows.take<std::optional<StageplaatsId>>();
  plek.instelling = rows.take<std::string>();
  plek.afdeling = rows.take<std::string>();
  plek.stagebegeleider = rows.take<std::string>();
  plek.stagebegeleider_email = rows.take<std::string>();
  plek.specialisme = rows.take<std::string>();
  plek.profiel = rows.take<std::string>();
  plek.setting = rows.take<std::optional<Setting>>();
  plek.buitenland = rows.take<bool>();
  plek.erkend = rows.take<std::optional<bool>>();
  plek.begeleiding_uren = rows.take<std::optional<Decimal>>();
  plek.doelgroepen = load_list<Doelgroep>(
      db, "SELECT doelgroep FROM plek_doelgroep WHERE onderdeel = ?1 ORDER BY volgorde", id.value);
  return plek;
}

std::vector<Gesprek> load_gesprekken(ReadConnection& db, OnderdeelId id) {
  std::vector<Gesprek> gesprekken;
  auto rows = db.query(
      "SELECT volgorde, soort, datum, gehouden, bevestigd FROM gesprek WHERE onderdeel = ?1 ORDER BY volgorde", id);
  while (rows.step()) {
    const auto volgorde = rows.take<std::int64_t>();
    Gesprek gesprek;
    gesprek.soort = rows.take<Gesprekssoort>();
    gesprek.datum = rows.take<CivilDate>();
    gesprek.gehouden = rows.take<bool>();
    gesprek.bevestigd = take_optional_json<Bevestiging>(rows);
    auto aanwezig = db.query(
        "SELECT rol FROM gesprek_aanwezig WHERE onderdeel = ?1 AND gesprek = ?2 ORDER BY volgorde",
        id, volgorde);
    while (aanwezig.step()) gesprek.aanwezig.push_back(aanwezig.get<Rol>(0));
    gesprekken.push_back(std::move(gesprek));
  }
  return gesprekken;
}

std::vector<Oordeel> load_oordelen(ReadConnection& db, OnderdeelId id) {
  std::vector<Oordeel> oordelen;
  auto rows = db.query(
      "SELECT rol, datum, akkoord, naam FROM oordeel WHERE onderdeel = ?1 ORDER BY volgorde", id);
  while (rows.step()) {
    Oordeel oordeel;
    oordeel.rol = rows.take<Rol>();
    oordeel.datum = rows.take<CivilDate>();
    oordeel.akkoord = rows.take<bool>();
    oordeel.naam = rows.take<std::string>();
    oordelen.push_back(std::move(oordeel));
  }
  return oordelen;
}

void save_plek(Transaction& tx, OnderdeelId id, const std::optional<Plek>& plek) {
  tx.execute("DELETE FROM plek WHERE onderdeel = ?1", id);
  if (!plek) return;
  tx.execute(
      "INSERT INTO plek (onderdeel, stageplaats, instelling, afdeling, stagebegeleider, "
      "stagebegeleider_email, specialisme, profiel, setting, buitenland, erkend, begeleiding_uren) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
      id, plek->stageplaats, plek->instelling, plek->afdeling, plek->stagebegeleider,
      plek->stagebegeleider_email, plek->specialisme, plek->profiel, plek->setting, plek->buitenland, plek->erkend,
      plek->begeleiding_uren);
  save_list(tx, "DELETE FROM plek_doelgroep WHERE onderdeel = ?1",
            "INSERT INTO plek_doelgroep (onderdeel, volgorde, doelgroep) VALUES (?1, ?2, ?3)",
            id.value, plek->doelgroepen);
}

void save_gesprekken(Transaction& tx, OnderdeelId id, const std::vector<Gesprek>& gesprekken) {
  tx.execute("DELETE FROM gesprek WHERE onderdeel = ?1", id);
  int volgorde = 0;
  for (const Gesprek& gesprek : gesprekken) {
    tx.execute(
        "INSERT INTO gesprek (onderdeel, volgorde, soort, datum, gehouden, bevestigd) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        id, volgorde, gesprek.soort, gesprek.datum, gesprek.gehouden, as_json(gesprek.bevestigd));
    int plaats = 0;
    for (const Rol rol : gesprek.aanwezig) {
      tx.execute(
          "INSERT INTO gesprek_aanwezig (onderdeel, gesprek, volgorde, rol) "
          "VALUES (?1, ?2, ?3, ?4)",
          id, volgorde, plaats++, rol);
    }
    ++volgorde;
  }
}

void save_oordelen(Transaction& tx, OnderdeelId id, const std::vector<Oordeel>& oordelen) {
  tx.execute("DELETE FROM oordeel WHERE onderdeel = ?1", id);
  int volgorde = 0;
  for (const Oordeel& oordeel : oordelen) {
    tx.execute(
        "INSERT INTO oordeel (onderdeel, volgorde, rol, datum, akkoord, naam) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        id, volgorde++, oordeel.rol, oordeel.datum, oordeel.akkoord, oordeel.naam);
  }
}

/// The part's own row, without place, talks, judgements and link. Returns its id.
OnderdeelId save_row(Transaction& tx, TrajectId traject, const Onderdeel& onderdeel,
                     int volgorde) {
  OnderdeelId id = onderdeel.id;
  if (!id.is_set()) {
    id = {tx.insert("INSERT INTO onderdeel (traject, volgorde, soort) VALUES (?1, ?2, ?3)",
                    traject, volgorde, onderdeel.soort)};
  }
  const Voortgang& voortgang = onderdeel.voortgang;
  const auto changed = tx.execute(
      "UPDATE onderdeel SET volgorde = ?3, soort = ?4, start = ?5, route = ?6, "
      "praktische_eerste_dag = ?7, praktische_laatste_dag = ?8, po_betrokken = ?9, "
      "plaats_gemeld = ?10, stageplan_ingediend = ?11, stageplan_goedgekeurd = ?12, "
      "in_mijnrgs_gezet = ?13, verslag_ingediend = ?14, stagebeoordeling = ?15, duur = ?16, "
      "aandeel = ?17, delen = ?18, stagedagen = ?19, leerlijnen = ?20, plaatsing = ?21, "
      "stageplan_teruggestuurd = ?22, diensten = ?23, praktijktoetsen = ?24, "
      "verslag_terug = ?25, stagebeoordeling_tekst = ?26, gewaardeerd = ?27, einde = ?28, "
      "gereedheid = ?29, verslag_versie = ?30, stagebeoordeling_naam = ?31 "
      "WHERE id = ?1 AND traject = ?2",
      id, traject, volgorde, onderdeel.soort, onderdeel.start, onderdeel.route,
      onderdeel.praktische_eerste_dag, onderdeel.praktische_laatste_dag, voortgang.po_betrokken,
      voortgang.plaats_gemeld, voortgang.stageplan_ingediend, voortgang.stageplan_goedgekeurd,
      voortgang.in_mijnrgs_gezet, voortgang.verslag_ingediend, voortgang.stagebeoordeling,
      as_json(onderdeel.duur), onderdeel.aandeel, as_json(onderdeel.delen), onderdeel.stagedagen,
      as_json(onderdeel.leerlijnen), as_json(onderdeel.plaatsing), voortgang.stageplan_teruggestuurd,
      as_json(voortgang.diensten), as_json(voortgang.praktijktoetsen), as_json(voortgang.verslag_terug),
      voortgang.stagebeoordeling_tekst, voortgang.gewaardeerd, as_json(onderdeel.einde),
      as_json(onderdeel.gereedheid), voortgang.verslag_versie, voortgang.stagebeoordeling_naam);
  if (changed != 1) {
    throw StoreException(StoreErrorKind::not_found, "a part that is not of this training");
  }
  return id;
}

/// The link to another part, when every part has its row.
void save_link(Transaction& tx, OnderdeelId id, const std::vector<Onderdeel>& onderdelen,
               std::optional<OnderdeelId> ander) {
  const bool known = !ander || std::any_of(onderdelen.begin(), onderdelen.end(),
                                           [&](const Onderdeel& each) { return each.id == *ander; });
  if (!known) throw StoreException(StoreErrorKind::not_found, "a link to a part that is not there");
  tx.execute("UPDATE onderdeel SET gekoppeld_aan = ?2 WHERE id = ?1", id, ander);
}

void delete_others(Transaction& tx, TrajectId traject, const std::vector<Onderdeel>& kept) {
  const auto present = load_list<OnderdeelId>(
      tx, "SELECT id FROM onderdeel WHERE traject = ?1 ORDER BY id", traject.value);
  for (const OnderdeelId id : present) {
    const bool stays = std::any_of(kept.begin(), kept.end(),
                                   [id](const Onderdeel& each) { return each.id == id; });
    if (stays) continue;
    vergeet_collega(tx, id);
    tx.execute("DELETE FROM onderdeel WHERE id = ?1", id);
  }
}

}  // namespace

std::vector<Onderdeel> load_onderdelen(ReadConnection& db, TrajectId traject) {
  std::vector<Onderdeel> onderdelen;
  auto rows = db.query(
      "SELECT id, soort, start, route, praktische_eerste_dag, praktische_laatste_dag, "
      "po_betrokken, plaats_gemeld, stageplan_ingediend, stageplan_goedgekeurd, in_mijnrgs_gezet, "
      "verslag_ingediend, stagebeoordeling, duur, aandeel, gekoppeld_aan, delen, stagedagen, "
      "leerlijnen, plaatsing, stageplan_teruggestuurd, diensten, praktijktoetsen, "
      "verslag_terug, stagebeoordeling_tekst, gewaardeerd, einde, gereedheid, verslag_versie, "
      "stagebeoordeling_naam FROM onderdeel "
      "WHERE traject = ?1 ORDER BY volgorde",
      traject);
  while (rows.step()) {
    Onderdeel onderdeel;
    onderdeel.id = rows.take<OnderdeelId>();
    onderdeel.soort = rows.take<std::string>();
    onderdeel.start = rows.take<std::optional<CivilDate>>();
    onderdeel.route = rows.take<std::optional<Route>>();
    onderdeel.praktische_eerste_dag = rows.take<std::optional<CivilDate>>();
    onderdeel.praktische_laatste_dag = rows.take<std::optional<CivilDate>>();
    Voortgang& voortgang = onderdeel.voortgang;
    voortgang.po_betrokken = rows.take<bool>();
    voortgang.plaats_gemeld = rows.take<std::optional<CivilDate>>();
    voortgang.stageplan_ingediend = rows.take<std::optional<CivilDate>>();
    voortgang.stageplan_goedgekeurd = rows.take<std::optional<CivilDate>>();
    voortgang.in_mijnrgs_gezet = rows.take<std::optional<CivilDate>>();
    voortgang.verslag_ingediend = rows.take<std::optional<CivilDate>>();
    voortgang.stagebeoordeling = rows.take<std::optional<CivilDate>>();
    onderdeel.duur = take_optional_json<Duur>(rows);
    onderdeel.aandeel = rows.take<std::optional<Decimal>>();
    onderdeel.gekoppeld_aan = rows.take<std::optional<OnderdeelId>>();
    onderdeel.delen = take_json<std::vector<Deelstage>>(rows);
    onderdeel.stagedagen = rows.take<std::optional<std::int32_t>>();
    onderdeel.leerlijnen = take_json<std::vector<Leerlijninzet>>(rows);
    onderdeel.plaatsing = take_optional_json<Plaatsing>(rows);
    voortgang.stageplan_teruggestuurd = rows.take<std::optional<CivilDate>>();
    voortgang.diensten = take_optional_json<Diensten>(rows);
    voortgang.praktijktoetsen = take_json<std::vector<Praktijktoets>>(rows);
    voortgang.verslag_terug = take_optional_json<Terugkoppeling>(rows);
    voortgang.stagebeoordeling_tekst = rows.take<std::string>();
    voortgang.gewaardeerd = rows.take<std::optional<CivilDate>>();
    onderdeel.einde = take_optional_json<AfwijkendEinde>(rows);
    onderdeel.gereedheid = take_json<std::vector<Gereedheid>>(rows);
    voortgang.verslag_versie = rows.take<std::optional<std::int32_t>>();
    voortgang.stagebeoordeling_naam = rows.take<std::string>();
    voortgang.gesprekken = load_gesprekken(db, onderdeel.id);
    voortgang.oordelen = load_oordelen(db, onderdeel.id);
    onderdeel.plek = load_plek(db, onderdeel.id);
    onderdelen.push_back(std::move(onderdeel));
  }
  return onderdelen;
}

void save_onderdelen(Transaction& tx, TrajectId traject, const std::vector<Onderdeel>& onderdelen) {
  delete_others(tx, traject, onderdelen);
  // Out of the way first: the places in the order are unique at every moment.
  tx.execute("UPDATE onderdeel SET volgorde = -1 - volgorde WHERE traject = ?1", traject);
  int volgorde = 0;
  std::vector<OnderdeelId> ids;
  for (const Onderdeel& onderdeel : onderdelen) {
    const OnderdeelId id = save_row(tx, traject, onderdeel, volgorde++);
    ids.push_back(id);
    save_plek(tx, id, onderdeel.plek);
    save_gesprekken(tx, id, onderdeel.voortgang.gesprekken);
    save_oordelen(tx, id, onderdeel.voortgang.oordelen);
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    save_link(tx, ids[i], onderdelen, onderdelen[i].gekoppeld_aan);
  }
}

}  // namespace stagepad::store
