#include "server/store/stageplaatsen_beheer.hpp"

#include <utility>

#include "server/store/beschikbaarheid.hpp"
#include "server/store/column_types.hpp"
#include "server/store/lijsten.hpp"
#include "server/store/nummers.hpp"
#include "server/store/stageplaatsen.hpp"

namespace stagepad::store {

std::string plaatsen_sql(const Plaatsenfilter& filter, Bladzijde bladzijde) {
  std::string sql = "SELECT s.id FROM stageplaats s WHERE 1";
  if (filter.kring != Plaatskring::alle) sql += " AND s.goedgekeurd_op IS NOT NULL";
  if (filter.kring == Plaatskring::openbaar) sql += " AND s.zichtbaarheid = 'iedereen'";
  if (filter.kring == Plaatskring::zichtbaar) sql += " AND s.zichtbaarheid <> 'niemand'";
  if (bladzijde.na > 0) {
    sql += " AND (s.naam, s.id) > (SELECT naam, id FROM stageplaats WHERE id = ?1)";
  }
  if (!filter.tekst.empty()) {
    sql += " AND (s.naam LIKE ?2 ESCAPE '\\' OR s.plaats LIKE ?2 ESCAPE '\\' OR EXISTS (SELECT 1 "
           "FROM instelling i WHERE i.id = s.instelling AND i.naam LIKE ?2 ESCAPE '\\'))";
  }
  if (!filter.regio.empty()) sql += " AND s.regio = ?3";
  if (!filter.sector.empty()) sql += " AND s.sector = ?4";
  if (filter.setting) sql += " AND s.setting = ?5";
  if (!filter.soort.empty()) {
    sql += " AND EXISTS (SELECT 1 FROM stageplaats_soort k WHERE k.stageplaats = s.id "
           "AND k.soort = ?6)";
  }
  if (filter.doelgroep) {
    sql += " AND EXISTS (SELECT 1 FROM stageplaats_doelgroep d WHERE d.stageplaats = s.id "
           "AND d.doelgroep = ?7)";
  }
  if (filter.vrij_van || filter.vrij_tot) {
    sql += " AND EXISTS (SELECT 1 FROM plaatsperiode p WHERE p.stageplaats = s.id AND "
           "p.capaciteit > 0 AND p.eerste_dag <= coalesce(?8, ?9) AND "
           "p.laatste_dag >= coalesce(?9, ?8))";
  }
  if (filter.goedgekeurd) {
    sql += *filter.goedgekeurd ? " AND s.goedgekeurd_op IS NOT NULL"
                               : " AND s.goedgekeurd_op IS NULL";
  }
  return sql + " ORDER BY s.naam, s.id LIMIT ?10";
}

namespace {

std::vector<ToestemmingRegel> load_toestemmingen(ReadConnection& db, StageplaatsId id) {
  std::vector<ToestemmingRegel> toestemmingen;
  auto rows = db.query(
      "SELECT t.zichtbaarheid, t.contact_tonen, t.door, t.op, t.vastgelegd, coalesce(p.naam, ''), "
      "t.vastgelegd_op FROM stageplaats_toestemming t LEFT JOIN persoon p ON p.id = t.vastgelegd "
      "WHERE t.stageplaats = ?1 ORDER BY t.id",
      id);
  while (rows.step()) {
    ToestemmingRegel regel;
    regel.zichtbaarheid = rows.take<Zichtbaarheid>();
    regel.contact_tonen = rows.take<bool>();
    regel.door = rows.take<std::string>();
    regel.op = rows.take<CivilDate>();
    const auto door = rows.take<std::optional<PersoonId>>();
    std::string naam = rows.take<std::string>();
    if (door) regel.vastgelegd = PersoonVerwijzing{*door, std::move(naam)};
    regel.vastgelegd_op = rows.take<CivilDate>();
    toestemmingen.push_back(std::move(regel));
  }
  return toestemmingen;
}

std::vector<PlaatsoordeelRegel> load_oordelen(ReadConnection& db, StageplaatsId id) {
  std::vector<PlaatsoordeelRegel> oordelen;
  auto rows = db.query(
      "SELECT o.besluit, o.door, p.naam, o.op, o.reden FROM stageplaats_oordeel o "
      "JOIN persoon p ON p.id = o.door WHERE o.stageplaats = ?1 ORDER BY o.id",
      id);
  while (rows.step()) {
    PlaatsoordeelRegel regel;
    regel.besluit = rows.take<Plaatsbesluit>();
    regel.door.id = rows.take<PersoonId>();
    regel.door.naam = rows.take<std::string>();
    regel.op = rows.take<CivilDate>();
    regel.reden = rows.take<std::string>();
    oordelen.push_back(std::move(regel));
  }
  return oordelen;
}

/// The lists of kinds, target groups and periods, whole.
void save_lists(Transaction& tx, StageplaatsId id, const StageplaatsInvoer& invoer) {
  save_list(tx, "DELETE FROM stageplaats_soort WHERE stageplaats = ?1",
            "INSERT INTO stageplaats_soort (stageplaats, volgorde, soort) VALUES (?1, ?2, ?3)",
            id.value, invoer.stagesoorten);
  save_list(tx, "DELETE FROM stageplaats_doelgroep WHERE stageplaats = ?1",
            "INSERT INTO stageplaats_doelgroep (stageplaats, volgorde, doelgroep) "
            "VALUES (?1, ?2, ?3)",
            id.value, invoer.doelgroepen);
  tx.execute("DELETE FROM plaatsperiode WHERE stageplaats = ?1", id);
  int volgorde = 0;
  for (const Plaatsperiode& periode : invoer.perioden) {
    tx.execute(
        "INSERT INTO plaatsperiode (stageplaats, volgorde, eerste_dag, laatste_dag, capaciteit) "
        "VALUES (?1, ?2, ?3, ?4, ?5)",
        id, volgorde++, periode.eerste_dag, periode.laatste_dag, periode.capaciteit);
  }
}

void record_permission(Transaction& tx, StageplaatsId id, const StageplaatsInvoer& invoer,
                       std::optional<PersoonId> door, CivilDate op) {
  if (!invoer.toestemming) return;
  tx.execute(
      "INSERT INTO stageplaats_toestemming (stageplaats, zichtbaarheid, contact_tonen, door, op, "
      "vastgelegd, vastgelegd_op) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      id, invoer.zichtbaarheid, invoer.contact_tonen, invoer.toestemming->door,
      invoer.toestemming->op, door, op);
}

}  // namespace

Lijst<Stageplaats> page_stageplaatsen(ReadConnection& db, const Plaatsenfilter& filter,
                                      Bladzijde bladzijde) {
  const auto ids = take_ids(
      db.query(plaatsen_sql(filter, bladzijde), bladzijde.na, like_anywhere(filter.tekst), filter.regio,
               filter.sector, filter.setting, filter.soort, filter.doelgroep, filter.vrij_van,
               filter.vrij_tot, bladzijde.aantal + 1),
      bladzijde.aantal);
  Lijst<Stageplaats> lijst;
  lijst.volgende = ids.volgende;
  lijst.rijen = load_stageplaatsen(db, ids.rijen);
  return lijst;
}

std::optional<StageplaatsKaart> load_stageplaatskaart(ReadConnection& db, StageplaatsId id) {
  auto plaats = load_stageplaats(db, id);
  if (!plaats) return std::nullopt;
  StageplaatsKaart kaart;
  kaart.plaats = std::move(*plaats);
  Plaatsdossier dossier;
  auto rows = db.query(
      "SELECT versie, contactpersoon, contact_email, contact_tonen FROM stageplaats WHERE id = ?1", id);
  if (rows.step()) {
    kaart.versie = rows.take<std::int64_t>();
    dossier.contactpersoon = rows.take<std::string>();
    dossier.contact_email = rows.take<std::string>();
    dossier.contact_tonen = rows.take<bool>();
  }
  dossier.toestemmingen = load_toestemmingen(db, id);
  dossier.oordelen = load_oordelen(db, id);
  dossier.beschikbaarheid = load_beschikbaarheid(db, id);
  kaart.dossier = std::move(dossier);
  return kaart;
}

std::optional<StageplaatsInvoer> load_stageplaatsinvoer(ReadConnection& db, StageplaatsId id) {
  const auto kaart = load_stageplaatskaart(db, id);
  if (!kaart) return std::nullopt;
  StageplaatsInvoer invoer = als_invoer(kaart->plaats);
  invoer.contactpersoon = kaart->dossier->contactpersoon;
  invoer.contact_email = kaart->dossier->contact_email;
  invoer.contact_tonen = kaart->dossier->contact_tonen;
  return invoer;
}

StageplaatsId add_stageplaats(Transaction& tx, const StageplaatsInvoer& invoer, PersoonId door,
                              CivilDate op) {
  const StageplaatsId id{tx.insert(
      "INSERT INTO stageplaats (id, instelling, naam, plaats, regio, sector, setting, profiel, "
      "specialisme, omschrijving, zichtbaarheid, contactpersoon, contact_tonen, contact_email) "
      "VALUES (" + volgend_nummer("stageplaats", "stageplaats") + ", ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
      invoer.instelling, invoer.naam, invoer.plaats, invoer.regio, invoer.sector, invoer.setting,
      invoer.profiel, invoer.specialisme, invoer.omschrijving, invoer.zichtbaarheid,
      invoer.contactpersoon, invoer.contact_tonen, invoer.contact_email)};
  save_lists(tx, id, invoer);
  record_permission(tx, id, invoer, door, op);
  return id;
}

void update_stageplaats(Transaction& tx, StageplaatsId id, const StageplaatsInvoer& invoer,
                        std::optional<PersoonId> door, CivilDate op) {
  const auto changed = tx.execute(
      "UPDATE stageplaats SET instelling = ?2, naam = ?3, plaats = ?4, regio = ?5, sector = ?6, "
      "setting = ?7, profiel = ?8, specialisme = ?9, omschrijving = ?10, zichtbaarheid = ?11, "
      "contactpersoon = ?12, contact_tonen = ?13, contact_email = ?14, versie = versie + 1 WHERE id = ?1",
      id, invoer.instelling, invoer.naam, invoer.plaats, invoer.regio, invoer.sector,
      invoer.setting, invoer.profiel, invoer.specialisme, invoer.omschrijving,
      invoer.zichtbaarheid, invoer.contactpersoon, invoer.contact_tonen, invoer.contact_email);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such place");
  save_lists(tx, id, invoer);
  record_permission(tx, id, invoer, door, op);
}

void add_plaatsoordeel(Transaction& tx, StageplaatsId id, const PlaatsoordeelRegel& oordeel) {
  const bool approved = oordeel.besluit == Plaatsbesluit::goedgekeurd;
  const std::optional<PersoonId> door = approved ? std::optional(oordeel.door.id) : std::nullopt;
  const std::optional<CivilDate> op = approved ? std::optional(oordeel.op) : std::nullopt;
  const auto changed = tx.execute(
      "UPDATE stageplaats SET goedgekeurd_door = ?2, goedgekeurd_op = ?3, versie = versie + 1 "
      "WHERE id = ?1",
      id, door, op);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such place");
  tx.execute(
      "INSERT INTO stageplaats_oordeel (stageplaats, besluit, door, op, reden) "
      "VALUES (?1, ?2, ?3, ?4, ?5)",
      id, oordeel.besluit, oordeel.door.id, oordeel.op, oordeel.reden);
}

namespace {

/// Rows of a training and a stage.
std::vector<Bezetting> take_stages(Statement rows) {
  std::vector<Bezetting> found;
  while (rows.step()) {
    const auto traject = rows.take<TrajectId>();
    found.push_back({traject, rows.take<OnderdeelId>()});
  }
  return found;
}

}  // namespace

std::vector<Bezetting> bezettingen(ReadConnection& db, StageplaatsId id) {
  return take_stages(db.query(
      "SELECT o.traject, o.id FROM plek p JOIN onderdeel o ON o.id = p.onderdeel "
      "WHERE p.stageplaats = ?1 ORDER BY o.id",
      id));
}

std::vector<Bezetting> belangstellenden(ReadConnection& db, StageplaatsId id) {
  return take_stages(db.query(
      "SELECT o.traject, o.id FROM voorkeur v JOIN onderdeel o ON o.id = v.onderdeel "
      "WHERE v.stageplaats = ?1 ORDER BY o.id",
      id));
}

bool heeft_plaats(ReadConnection& db, InstellingId instelling, const std::string& naam,
                  StageplaatsId ander) {
  return db.value<int>(
               "SELECT 1 FROM stageplaats WHERE instelling = ?1 AND naam = ?2 AND id <> ?3",
               instelling, naam, ander)
      .has_value();
}

}  // namespace stagepad::store
