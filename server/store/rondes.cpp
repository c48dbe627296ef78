#include "server/store/rondes.hpp"

#include <utility>

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"

namespace stagepad {

namespace {

struct Rondesoorten {
  std::vector<std::string> soorten;
};

}  // namespace

template <>
struct Describe<Rondesoorten> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("soorten", &Rondesoorten::soorten)); }
};

}  // namespace stagepad

namespace stagepad::store {

namespace {

constexpr std::string_view k_ronde =
    "SELECT id, code, naam, stand, stagesoorten, eerste_start, laatste_start, regel, voorkeuren, sluit_op, "
    "openbare_bron, eerder_ongeplaatst_eerst, toezegging, inzendingen, aanbod, openbare_waarde, uitslag, deelnemers, "
    "geopend_op, gesloten_op, aangeboden_op, geloot_op, gepubliceerd_op, vervallen_op, reden, versie FROM "
    "plaatsingsronde";

Plaatsingsronde take_ronde(Statement& rows) {
  Plaatsingsronde ronde;
  ronde.id = rows.take<RondeId>();
  ronde.code = rows.take<std::string>();
  ronde.naam = rows.take<std::string>();
  ronde.stand = rows.take<Rondestand>();
  ronde.stagesoorten = take_json<Rondesoorten>(rows).soorten;
  ronde.eerste_start = rows.take<CivilDate>();
  ronde.laatste_start = rows.take<CivilDate>();
  ronde.regel = rows.take<Plaatsingsregel>();
  ronde.voorkeuren.value = rows.take<std::int32_t>();
  ronde.sluit_op = rows.take<CivilDate>();
  ronde.openbare_bron = rows.take<std::string>();
  ronde.eerder_ongeplaatst_eerst = rows.take<bool>();
  ronde.toezegging = rows.take<std::string>();
  ronde.inzendingen = rows.take<std::string>();
  ronde.aanbod = rows.take<std::string>();
  ronde.openbare_waarde = rows.take<std::string>();
  ronde.uitslag = rows.take<std::string>();
  ronde.deelnemers = rows.take<std::optional<std::int32_t>>();
  ronde.geopend_op = rows.take<std::optional<CivilDate>>();
  ronde.gesloten_op = rows.take<std::optional<CivilDate>>();
  ronde.aangeboden_op = rows.take<std::optional<CivilDate>>();
  ronde.geloot_op = rows.take<std::optional<CivilDate>>();
  ronde.gepubliceerd_op = rows.take<std::optional<CivilDate>>();
  ronde.vervallen_op = rows.take<std::optional<CivilDate>>();
  ronde.reden = rows.take<std::string>();
  ronde.versie = rows.take<std::int64_t>();
  return ronde;
}

std::vector<RondeId> take_ronde_ids(Statement rows) {
  std::vector<RondeId> ids;
  while (rows.step()) ids.push_back(rows.get<RondeId>(0));
  return ids;
}

constexpr std::string_view k_rondestage =
    "SELECT s.onderdeel, o.traject, t.aios, a.naam, t.instituutsopleider, i.naam, t.programma, t.cohort, o.soort, "
    "s.eerste_dag, s.laatste_dag, s.uiterlijk, coalesce(s.pseudoniem, ''), s.geplaatst, "
    "EXISTS (SELECT 1 FROM voorkeur v WHERE v.onderdeel = s.onderdeel), "
    "EXISTS (SELECT 1 FROM verzoek w WHERE w.onderdeel = s.onderdeel AND w.soort = 'stageplaats' AND "
    "w.status = 'ingediend') FROM rondestage s JOIN onderdeel o ON "
    "o.id = s.onderdeel JOIN traject t ON t.id = o.traject JOIN persoon a ON a.id = t.aios JOIN persoon i ON "
    "i.id = t.instituutsopleider WHERE s.ronde = ?1";

Rondestagerij take_rondestage(Statement& rows) {
  Rondestagerij rij;
  rij.onderdeel = rows.take<OnderdeelId>();
  rij.traject = rows.take<TrajectId>();
  rij.aios.id = rows.take<PersoonId>();
  rij.aios.naam = rows.take<std::string>();
  rij.instituutsopleider.id = rows.take<PersoonId>();
  rij.instituutsopleider.naam = rows.take<std::string>();
  rij.programma = rows.take<std::string>();
  rij.cohort = rows.take<CivilDate>();
  rij.soort = rows.take<std::string>();
  rij.periode.first = rows.take<CivilDate>();
  rij.periode.last = rows.take<CivilDate>();
  rij.uiterlijk = rows.take<std::optional<CivilDate>>();
  rij.pseudoniem = rows.take<std::string>();
  rij.geplaatst = rows.take<std::optional<bool>>();
  rij.heeft_voorkeur = rows.take<bool>();
  rij.wacht_op_goedkeuring = rows.take<bool>();
  return rij;
}

std::optional<std::string> none_if_empty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace

std::vector<Plaatsingsronde> list_rondes(ReadConnection& db) {
  std::vector<Plaatsingsronde> rondes;
  auto rows = db.query(std::string(k_ronde) + " ORDER BY eerste_start DESC, id DESC");
  while (rows.step()) rondes.push_back(take_ronde(rows));
  return rondes;
}

std::optional<Plaatsingsronde> load_ronde(ReadConnection& db, RondeId id) {
  auto rows = db.query(std::string(k_ronde) + " WHERE id = ?1", id);
  if (!rows.step()) return std::nullopt;
  return take_ronde(rows);
}

std::vector<RondeId> te_sluiten_rondes(ReadConnection& db, CivilDate vandaag) {
  return take_ronde_ids(
      db.query("SELECT id FROM plaatsingsronde WHERE stand = 'open' AND sluit_op < ?1 ORDER BY id", vandaag));
}

std::vector<RondeId> open_rondes(ReadConnection& db) {
  return take_ronde_ids(db.query("SELECT id FROM plaatsingsronde WHERE stand = 'open' ORDER BY id"));
}

std::optional<Ronde> load_rondebestand(ReadConnection& db, RondeId id) {
  auto rows = db.query("SELECT bestand FROM plaatsingsronde WHERE id = ?1", id);
  if (!rows.step()) return std::nullopt;
  return take_optional_json<Ronde>(rows);
}

std::string load_rondegeheim(ReadConnection& db, RondeId id) {
  return db.value<std::string>("SELECT geheim FROM plaatsingsronde WHERE id = ?1", id).value_or("");
}

bool heeft_rondecode(ReadConnection& db, const std::string& code, RondeId ander) {
  return db.value<int>("SELECT 1 FROM plaatsingsronde WHERE code = ?1 AND id <> ?2", code, ander).has_value();
}

RondeId insert_ronde(Transaction& tx, const Plaatsingsronde& ronde) {
  return {tx.insert(
      "INSERT INTO plaatsingsronde (code, naam, stand, stagesoorten, eerste_start, laatste_start, regel, voorkeuren, "
      "sluit_op, openbare_bron, eerder_ongeplaatst_eerst) VALUES (?1, ?2, 'gepland', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      ronde.code, ronde.naam, as_json(Rondesoorten{ronde.stagesoorten}), ronde.eerste_start, ronde.laatste_start,
      ronde.regel, ronde.voorkeuren.value, ronde.sluit_op, ronde.openbare_bron, ronde.eerder_ongeplaatst_eerst)};
}

void update_ronde(Transaction& tx, const Plaatsingsronde& ronde) {
  const auto changed = tx.execute(
      "UPDATE plaatsingsronde SET code = ?2, naam = ?3, stand = ?4, stagesoorten = ?5, eerste_start = ?6, "
      "laatste_start = ?7, regel = ?8, voorkeuren = ?9, sluit_op = ?10, openbare_bron = ?11, "
      "eerder_ongeplaatst_eerst = ?12, inzendingen = ?13, aanbod = ?14, openbare_waarde = ?15, uitslag = ?16, "
      "deelnemers = ?17, geopend_op = ?18, gesloten_op = ?19, aangeboden_op = ?20, geloot_op = ?21, "
      "gepubliceerd_op = ?22, vervallen_op = ?23, reden = ?24, versie = versie + 1 WHERE id = ?1",
      ronde.id, ronde.code, ronde.naam, ronde.stand, as_json(Rondesoorten{ronde.stagesoorten}), ronde.eerste_start,
      ronde.laatste_start, ronde.regel, ronde.voorkeuren.value, ronde.sluit_op, ronde.openbare_bron,
      ronde.eerder_ongeplaatst_eerst, ronde.inzendingen, ronde.aanbod, ronde.openbare_waarde, ronde.uitslag,
      ronde.deelnemers, ronde.geopend_op, ronde.gesloten_op, ronde.aangeboden_op, ronde.geloot_op,
      ronde.gepubliceerd_op, ronde.vervallen_op, ronde.reden);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such round");
}

void delete_ronde(Transaction& tx, RondeId id) {
  if (tx.execute("DELETE FROM plaatsingsronde WHERE id = ?1 AND stand = 'gepland'", id) == 1) return;
  throw StoreException(StoreErrorKind::not_found, "no such planned round");
}

void save_rondegeheim(Transaction& tx, RondeId id, const std::string& geheim, const std::string& toezegging) {
  tx.execute("UPDATE plaatsingsronde SET geheim = ?2, toezegging = ?3 WHERE id = ?1", id, geheim, toezegging);
}

/// With its day of closing: one is not there without the other.
void save_rondebestand(Transaction& tx, RondeId id, const Ronde& bestand) {
  tx.execute("UPDATE plaatsingsronde SET bestand = ?2 WHERE id = ?1", id, as_json(bestand));
}

std::vector<Rondestagerij> list_rondestages(ReadConnection& db, RondeId ronde) {
  std::vector<Rondestagerij> stages;
  auto rows = db.query(std::string(k_rondestage) + " ORDER BY a.naam, s.eerste_dag, s.onderdeel", ronde);
  while (rows.step()) stages.push_back(take_rondestage(rows));
  return stages;
}

std::vector<Rondestagerij> list_eigen_rondestages(ReadConnection& db, RondeId ronde, PersoonId persoon,
                                                  const std::vector<PersoonId>& namens) {
  std::string trainers = "?2";
  for (const PersoonId each : namens) trainers += ", " + std::to_string(each.value);
  std::vector<Rondestagerij> stages;
  auto rows = db.query(std::string(k_rondestage) + " AND (t.aios = ?2 OR t.instituutsopleider IN (" + trainers +
                           ")) ORDER BY a.naam, s.eerste_dag, s.onderdeel",
                       ronde, persoon);
  while (rows.step()) stages.push_back(take_rondestage(rows));
  return stages;
}

void save_rondestages(Transaction& tx, RondeId ronde, const std::vector<Rondestagerij>& stages) {
  tx.execute("DELETE FROM rondestage WHERE ronde = ?1", ronde);
  for (const Rondestagerij& each : stages) {
    tx.execute(
        "INSERT INTO rondestage (ronde, onderdeel, eerste_dag, laatste_dag, uiterlijk, pseudoniem) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        ronde, each.onderdeel, each.periode.first, each.periode.last, each.uiterlijk, none_if_empty(each.pseudoniem));
  }
}

void save_geplaatst(Transaction& tx, RondeId ronde, OnderdeelId onderdeel, bool geplaatst) {
  tx.execute("UPDATE rondestage SET geplaatst = ?3 WHERE ronde = ?1 AND onderdeel = ?2", ronde, onderdeel, geplaatst);
}

Rondetelling tel_ronde(ReadConnection& db, RondeId ronde) {
  Rondetelling telling;
  auto rows = db.query(
      "SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM voorkeur v WHERE v.onderdeel = s.onderdeel) AND NOT EXISTS "
      "(SELECT 1 FROM verzoek w WHERE w.onderdeel = s.onderdeel AND w.soort = 'stageplaats' AND w.status = 'ingediend')), "
      "0) FROM rondestage s WHERE s.ronde = ?1",
      ronde);
  if (!rows.step()) return telling;
  telling.stages = rows.take<std::int32_t>();
  telling.ingediend = rows.take<std::int32_t>();
  return telling;
}

std::int32_t tel_geplaatst(ReadConnection& db, RondeId ronde) {
  const auto published = db.value<std::int32_t>(
      "SELECT (SELECT count(*) FROM rondestage s WHERE s.ronde = r.id AND s.geplaatst = 1) FROM plaatsingsronde r "
      "WHERE r.id = ?1 AND r.stand = 'gepubliceerd'",
      ronde);
  if (published) return *published;
  return db
      .value<std::int32_t>(
          "SELECT count(*) FROM plaatsingsronde r, json_each(r.bestand, '$.uitslag.plaatsingen') p WHERE r.id = ?1 AND "
          "coalesce(json_extract(p.value, '$.plaats'), '') <> '' AND NOT EXISTS (SELECT 1 FROM rondeingreep g WHERE "
          "g.ronde = r.id AND g.soort = 'weglaten' AND g.ingetrokken_op IS NULL AND g.pseudoniem = "
          "json_extract(p.value, '$.pseudoniem'))",
          ronde)
      .value_or(0);
}

std::vector<OnderdeelId> bevroren_onderdelen(ReadConnection& db, TrajectId traject, CivilDate vandaag) {
  std::vector<OnderdeelId> onderdelen;
  auto rows = db.query(
      "SELECT DISTINCT s.onderdeel FROM onderdeel o JOIN rondestage s ON s.onderdeel = o.id JOIN plaatsingsronde r ON "
      "r.id = s.ronde WHERE o.traject = ?1 AND ((s.pseudoniem IS NOT NULL AND r.stand IN ('gesloten', 'aangeboden', "
      "'geloot')) OR (r.stand = 'open' AND r.sluit_op < ?2)) ORDER BY 1",
      traject, vandaag);
  while (rows.step()) onderdelen.push_back(rows.get<OnderdeelId>(0));
  return onderdelen;
}

bool is_bevroren_elders(ReadConnection& db, OnderdeelId onderdeel, RondeId ronde) {
  return db.value<int>(
               "SELECT 1 FROM rondestage s JOIN plaatsingsronde r ON r.id = s.ronde WHERE s.onderdeel = ?1 AND "
               "s.ronde <> ?2 AND s.pseudoniem IS NOT NULL AND r.stand IN ('gesloten', 'aangeboden', 'geloot') LIMIT 1",
               onderdeel, ronde)
      .has_value();
}

bool is_eerder_ongeplaatst(ReadConnection& db, OnderdeelId onderdeel, RondeId behalve) {
  return db.value<int>(
               "SELECT 1 FROM rondestage s JOIN plaatsingsronde r ON r.id = s.ronde WHERE s.onderdeel = ?1 AND "
               "s.ronde <> ?2 AND s.geplaatst = 0 AND r.stand = 'gepubliceerd' LIMIT 1",
               onderdeel, behalve)
      .has_value();
}

void insert_rondeplaats(Transaction& tx, RondeId ronde, const Rondeplaatsrij& plaats) {
  tx.execute("INSERT INTO rondeplaats (ronde, code, stageplaats, zetels) VALUES (?1, ?2, ?3, ?4)", ronde, plaats.code,
             plaats.stageplaats, plaats.zetels);
}

std::vector<Rondeplaatsrij> list_rondeplaatsen(ReadConnection& db, RondeId ronde) {
  std::vector<Rondeplaatsrij> plaatsen;
  auto rows = db.query(
      "SELECT p.code, p.stageplaats, s.naam, i.naam, p.zetels FROM rondeplaats p JOIN stageplaats s ON "
      "s.id = p.stageplaats JOIN instelling i ON i.id = s.instelling WHERE p.ronde = ?1 ORDER BY p.code",
      ronde);
  while (rows.step()) {
    Rondeplaatsrij plaats;
    plaats.code = rows.take<std::string>();
    plaats.stageplaats = rows.take<StageplaatsId>();
    plaats.naam = rows.take<std::string>();
    plaats.instelling = rows.take<std::string>();
    plaats.zetels = rows.take<std::int32_t>();
    plaatsen.push_back(std::move(plaats));
  }
  return plaatsen;
}

std::vector<Ingreep> list_ingrepen(ReadConnection& db, RondeId ronde) {
  std::vector<Ingreep> ingrepen;
  auto rows = db.query(
      "SELECT g.id, g.soort, g.pseudoniem, g.plaats, g.zetels, g.reden, g.door, p.naam, g.op, g.ingetrokken_op "
      "FROM rondeingreep g JOIN persoon p ON p.id = g.door WHERE g.ronde = ?1 ORDER BY g.id",
      ronde);
  while (rows.step()) {
    Ingreep ingreep;
    ingreep.id = rows.take<IngreepId>();
    ingreep.soort = rows.take<Ingreepsoort>();
    ingreep.pseudoniem = rows.take<std::string>();
    ingreep.plaats = rows.take<std::string>();
    ingreep.zetels = rows.take<std::optional<std::int32_t>>();
    ingreep.reden = rows.take<std::string>();
    ingreep.door.id = rows.take<PersoonId>();
    ingreep.door.naam = rows.take<std::string>();
    ingreep.op = rows.take<CivilDate>();
    ingreep.ingetrokken_op = rows.take<std::optional<CivilDate>>();
    ingrepen.push_back(std::move(ingreep));
  }
  return ingrepen;
}

IngreepId insert_ingreep(Transaction& tx, RondeId ronde, const Ingreep& ingreep) {
  return {tx.insert(
      "INSERT INTO rondeingreep (ronde, soort, pseudoniem, plaats, zetels, reden, door, op) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      ronde, ingreep.soort, ingreep.pseudoniem, ingreep.plaats, ingreep.zetels, ingreep.reden, ingreep.door.id,
      ingreep.op)};
}

void trek_ingreep_in(Transaction& tx, IngreepId id, CivilDate op) {
  const auto changed =
      tx.execute("UPDATE rondeingreep SET ingetrokken_op = ?2 WHERE id = ?1 AND ingetrokken_op IS NULL", id, op);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such decision");
}

}  // namespace stagepad::store
