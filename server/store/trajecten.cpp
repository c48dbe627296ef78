#include "server/store/trajecten.hpp"

#include <string>

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"
#include "server/store/nummers.hpp"
#include "server/store/lijsten.hpp"
#include "server/store/onderdelen.hpp"

namespace stagepad::store {

namespace {

std::optional<PersoonId> id_of(const std::optional<PersoonVerwijzing>& persoon) {
  if (!persoon) return std::nullopt;
  return persoon->id;
}

std::vector<FtePeriode> load_fte(ReadConnection& db, TrajectId id) {
  std::vector<FtePeriode> fte;
  auto rows = db.query("SELECT vanaf, fte FROM fte_periode WHERE traject = ?1 ORDER BY vanaf", id);
  while (rows.step()) {
    FtePeriode periode;
    periode.vanaf = rows.take<CivilDate>();
    periode.fte = rows.take<Decimal>();
    fte.push_back(periode);
  }
  return fte;
}

std::vector<Ontheffing> load_ontheffingen(ReadConnection& db, TrajectId id) {
  std::vector<Ontheffing> ontheffingen;
  auto rows = db.query(
      "SELECT o.regel, o.onderdeel, o.door, p.naam, o.rol, o.op, o.reden FROM ontheffing o "
      "JOIN persoon p ON p.id = o.door WHERE o.traject = ?1 ORDER BY o.id",
      id);
  while (rows.step()) {
    Ontheffing ontheffing;
    ontheffing.regel = rows.take<std::string>();
    ontheffing.onderdeel = rows.take<std::optional<OnderdeelId>>();
    ontheffing.door.id = rows.take<PersoonId>();
    ontheffing.door.naam = rows.take<std::string>();
    ontheffing.rol = rows.take<Rol>();
    ontheffing.op = rows.take<CivilDate>();
    ontheffing.reden = rows.take<std::string>();
    ontheffingen.push_back(std::move(ontheffing));
  }
  return ontheffingen;
}

std::vector<Verlof> load_verlof(ReadConnection& db, TrajectId id) {
  std::vector<Verlof> verlof;
  auto rows = db.query(
      "SELECT soort, eerste_dag, laatste_dag, fte FROM verlof WHERE traject = ?1 ORDER BY volgorde", id);
  while (rows.step()) {
    Verlof each;
    each.soort = rows.take<std::string>();
    each.eerste_dag = rows.take<CivilDate>();
    each.laatste_dag = rows.take<CivilDate>();
    each.fte = rows.take<std::optional<Decimal>>();
    verlof.push_back(std::move(each));
  }
  return verlof;
}

void save_verlof(Transaction& tx, TrajectId id, const std::vector<Verlof>& verlof) {
  tx.execute("DELETE FROM verlof WHERE traject = ?1", id);
  int volgorde = 0;
  for (const Verlof& each : verlof) {
    tx.execute(
        "INSERT INTO verlof (traject, volgorde, soort, eerste_dag, laatste_dag, fte) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        id, volgorde++, each.soort, each.eerste_dag, each.laatste_dag, each.fte);
  }
}

std::vector<Vrijstelling> load_vrijstellingen(ReadConnection& db, TrajectId id) {
  std::vector<Vrijstelling> vrijstellingen;
  auto rows = db.query(
      "SELECT v.onderdeel, v.duur, v.door, p.naam, v.op FROM vrijstelling v "
      "JOIN persoon p ON p.id = v.door WHERE v.traject = ?1 ORDER BY v.volgorde",
      id);
  while (rows.step()) {
    Vrijstelling each;
    each.onderdeel = rows.take<std::string>();
    each.duur = take_optional_json<Duur>(rows);
    each.door.id = rows.take<PersoonId>();
    each.door.naam = rows.take<std::string>();
    each.op = rows.take<CivilDate>();
    vrijstellingen.push_back(std::move(each));
  }
  return vrijstellingen;
}

void save_vrijstellingen(Transaction& tx, TrajectId id, const std::vector<Vrijstelling>& vrijstellingen) {
  tx.execute("DELETE FROM vrijstelling WHERE traject = ?1", id);
  int volgorde = 0;
  for (const Vrijstelling& each : vrijstellingen) {
    tx.execute(
        "INSERT INTO vrijstelling (traject, volgorde, onderdeel, duur, door, op) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        id, volgorde++, each.onderdeel, as_json(each.duur), each.door.id, each.op);
  }
}

void add_ontheffingen(Transaction& tx, TrajectId id, const std::vector<Ontheffing>& wanted) {
  const auto recorded = load_ontheffingen(tx, id);
  for (std::size_t i = 0; i < recorded.size(); ++i) {
    const bool same = i < wanted.size() && wanted[i].regel == recorded[i].regel &&
                      wanted[i].onderdeel == recorded[i].onderdeel &&
                      wanted[i].door.id == recorded[i].door.id && wanted[i].op == recorded[i].op;
    if (!same) {
      throw StoreException(StoreErrorKind::misuse, "a recorded dispensation would be lost");
    }
  }
  for (std::size_t i = recorded.size(); i < wanted.size(); ++i) {
    const Ontheffing& each = wanted[i];
    tx.execute(
        "INSERT INTO ontheffing (traject, onderdeel, regel, door, rol, op, reden) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        id, each.onderdeel, each.regel, each.door.id, each.rol, each.op, each.reden);
  }
}

/// All that hangs below the training's own row.
void save_content(Transaction& tx, TrajectId id, const Traject& traject) {
  tx.execute("DELETE FROM fte_periode WHERE traject = ?1", id);
  for (const FtePeriode& periode : traject.dienstverband.fte) {
    tx.execute("INSERT INTO fte_periode (traject, vanaf, fte) VALUES (?1, ?2, ?3)", id,
               periode.vanaf, periode.fte);
  }
  save_list(tx, "DELETE FROM traject_evc WHERE traject = ?1",
            "INSERT INTO traject_evc (traject, volgorde, evc) VALUES (?1, ?2, ?3)", id.value,
            traject.evc);
  save_verlof(tx, id, traject.verlof);
  save_vrijstellingen(tx, id, traject.vrijstellingen);
  save_onderdelen(tx, id, traject.onderdelen);
  add_ontheffingen(tx, id, traject.ontheffingen);
}

constexpr const char* k_select_regel =
    "SELECT t.id, t.aios, a.naam, t.instituutsopleider, o.naam, t.programma, t.cohort, t.versie "
    "FROM traject t JOIN persoon a ON a.id = t.aios JOIN persoon o ON o.id = t.instituutsopleider ";

/// The current row.
TrajectRegel take_regel(Statement& rows) {
  TrajectRegel regel;
  regel.id = rows.take<TrajectId>();
  regel.aios.id = rows.take<PersoonId>();
  regel.aios.naam = rows.take<std::string>();
  regel.instituutsopleider.id = rows.take<PersoonId>();
  regel.instituutsopleider.naam = rows.take<std::string>();
  regel.programma = rows.take<std::string>();
  regel.cohort = rows.take<CivilDate>();
  regel.versie = rows.take<std::int64_t>();
  return regel;
}

std::vector<TrajectRegel> take_regels(Statement rows) {
  std::vector<TrajectRegel> regels;
  while (rows.step()) regels.push_back(take_regel(rows));
  return regels;
}

}  // namespace

TrajectId insert_traject(Transaction& tx, const Traject& traject) {
  const Dienstverband& dienstverband = traject.dienstverband;
  const TrajectId id{tx.insert(
      "INSERT INTO traject (id, aios, instituutsopleider, praktijkopleider, programma, cohort, "
      "werkgever, eerste_dag, laatste_dag, keuzeonderwijsdagen, versie) "
      "VALUES (" + volgend_nummer("traject", "traject") + ", ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1)",
      traject.aios.id, traject.instituutsopleider.id, id_of(traject.praktijkopleider),
      traject.programma, traject.cohort, dienstverband.werkgever, dienstverband.eerste_dag,
      dienstverband.laatste_dag, traject.keuzeonderwijsdagen)};
  save_content(tx, id, traject);
  return id;
}

std::optional<Traject> load_traject(ReadConnection& db, TrajectId id) {
  auto rows = db.query(
      "SELECT t.aios, a.naam, t.instituutsopleider, o.naam, t.praktijkopleider, "
      "coalesce(p.naam, ''), t.programma, t.cohort, t.werkgever, t.eerste_dag, t.laatste_dag, "
      "t.keuzeonderwijsdagen, t.versie FROM traject t JOIN persoon a ON a.id = t.aios "
      "JOIN persoon o ON o.id = t.instituutsopleider "
      "LEFT JOIN persoon p ON p.id = t.praktijkopleider WHERE t.id = ?1",
      id);
  if (!rows.step()) return std::nullopt;
  Traject traject;
  traject.id = id;
  traject.aios.id = rows.take<PersoonId>();
  traject.aios.naam = rows.take<std::string>();
  traject.instituutsopleider.id = rows.take<PersoonId>();
  traject.instituutsopleider.naam = rows.take<std::string>();
  const auto praktijkopleider = rows.take<std::optional<PersoonId>>();
  const auto praktijkopleider_naam = rows.take<std::string>();
  if (praktijkopleider) {
    traject.praktijkopleider = PersoonVerwijzing{*praktijkopleider, praktijkopleider_naam};
  }
  traject.programma = rows.take<std::string>();
  traject.cohort = rows.take<CivilDate>();
  traject.dienstverband.werkgever = rows.take<Werkgever>();
  traject.dienstverband.eerste_dag = rows.take<CivilDate>();
  traject.dienstverband.laatste_dag = rows.take<std::optional<CivilDate>>();
  traject.keuzeonderwijsdagen = rows.take<std::optional<std::int32_t>>();
  traject.versie = rows.take<std::int64_t>();
  traject.verlof = load_verlof(db, id);
  traject.vrijstellingen = load_vrijstellingen(db, id);
  traject.dienstverband.fte = load_fte(db, id);
  traject.evc = load_list<std::string>(
      db, "SELECT evc FROM traject_evc WHERE traject = ?1 ORDER BY volgorde", id.value);
  traject.onderdelen = load_onderdelen(db, id);
  traject.ontheffingen = load_ontheffingen(db, id);
  return traject;
}

std::int64_t save_traject(Transaction& tx, const Traject& traject) {
  const std::int64_t versie = next_versie(tx, traject.id, traject.versie);
  const Dienstverband& dienstverband = traject.dienstverband;
  tx.execute(
      "UPDATE traject SET aios = ?2, instituutsopleider = ?3, praktijkopleider = ?4, "
      "programma = ?5, cohort = ?6, werkgever = ?7, eerste_dag = ?8, laatste_dag = ?9, "
      "keuzeonderwijsdagen = ?10 WHERE id = ?1",
      traject.id, traject.aios.id, traject.instituutsopleider.id, id_of(traject.praktijkopleider),
      traject.programma, traject.cohort, dienstverband.werkgever, dienstverband.eerste_dag,
      dienstverband.laatste_dag, traject.keuzeonderwijsdagen);
  save_content(tx, traject.id, traject);
  return versie;
}

std::int64_t next_versie(Transaction& tx, TrajectId id, std::int64_t versie) {
  const auto changed = tx.execute(
      "UPDATE traject SET versie = versie + 1 WHERE id = ?1 AND versie = ?2", id, versie);
  if (changed == 1) return versie + 1;
  const auto found = tx.value<std::int64_t>("SELECT versie FROM traject WHERE id = ?1", id);
  if (!found) throw StoreException(StoreErrorKind::not_found, "no such training");
  throw StoreException(StoreErrorKind::stale, "the training is at version " +
                                                  std::to_string(*found) + ", not at " +
                                                  std::to_string(versie));
}

std::optional<std::int64_t> traject_gewijzigd_ms(ReadConnection& db, TrajectId id) {
  // max() of nothing is one row without a value.
  return db
      .value<std::optional<std::int64_t>>(
          "WITH over (soort, id) AS (SELECT 'traject', ?1 UNION ALL SELECT 'onderdeel', id FROM onderdeel "
          "WHERE traject = ?1 UNION ALL SELECT 'verzoek', id FROM verzoek WHERE traject = ?1) "
          "SELECT max(a.at_ms) FROM over o JOIN audit a ON a.object_kind = o.soort AND a.object_id = o.id "
          "WHERE a.action NOT LIKE 'bijdrage.%'",
          id)
      .value_or(std::nullopt);
}

std::vector<TrajectRegel> list_trajecten(ReadConnection& db) {
  static const std::string all = std::string(k_select_regel) + "ORDER BY a.naam, t.id";
  return take_regels(db.query(all));
}

std::vector<TrajectRegel> list_trajecten_van(ReadConnection& db, PersoonId persoon) {
  static const std::string some = std::string(k_select_regel) +
                                  "WHERE t.aios = ?1 OR t.instituutsopleider = ?1 "
                                  "OR t.praktijkopleider = ?1 ORDER BY a.naam, t.id";
  return take_regels(db.query(some, persoon));
}

std::vector<TrajectRegel> load_trajectregels(ReadConnection& db, const std::vector<std::int64_t>& ids) {
  static const std::string one = std::string(k_select_regel) + "WHERE t.id = ?1";
  std::vector<TrajectRegel> regels;
  regels.reserve(ids.size());
  auto rows = db.query(one, TrajectId{});
  for (const std::int64_t id : ids) {
    if (rows.again(id).step()) regels.push_back(take_regel(rows));
  }
  return regels;
}

std::optional<TrajectRegel> load_trajectregel(ReadConnection& db, TrajectId id) {
  auto found = load_trajectregels(db, {id.value});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace stagepad::store
