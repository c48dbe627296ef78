#include "server/store/ruilingen.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

constexpr std::string_view k_ruiling =
    "SELECT r.id, o.traject, r.onderdeel, t.aios, a.naam, t.instituutsopleider, i.naam, r.stageplaats, r.eerste_dag, "
    "r.laatste_dag, r.collega_onderdeel, co.traject, ct.aios, ca.naam, ct.instituutsopleider, ci.naam, "
    "r.collega_stageplaats, r.collega_eerste_dag, r.collega_laatste_dag, r.adres, r.toelichting, r.stand, "
    "r.gevraagd_op, r.uiterlijk, r.ingestemd_op, "
    "iif(r.geeindigd_op IS NULL AND r.opleider_aanvrager <> t.instituutsopleider, NULL, r.opleider_aanvrager_op), "
    "iif(r.geeindigd_op IS NULL AND r.opleider_collega <> ct.instituutsopleider, NULL, r.opleider_collega_op), "
    "r.geeindigd_op, r.geeindigd_door, r.reden, r.versie FROM ruiling r "
    "JOIN onderdeel o ON o.id = r.onderdeel JOIN traject t ON t.id = o.traject JOIN persoon a ON a.id = t.aios "
    "JOIN persoon i ON i.id = t.instituutsopleider LEFT JOIN onderdeel co ON co.id = r.collega_onderdeel "
    "LEFT JOIN traject ct ON ct.id = co.traject LEFT JOIN persoon ca ON ca.id = ct.aios "
    "LEFT JOIN persoon ci ON ci.id = ct.instituutsopleider ";

/// The parts of the trainings in which ?1 is aios or IO.
constexpr std::string_view k_delen_van =
    "(SELECT d.id FROM traject x JOIN onderdeel d ON d.traject = x.id WHERE x.aios = ?1 OR x.instituutsopleider = ?1)";

constexpr std::string_view k_loopt = "r.stand IN ('gevraagd', 'ingestemd')";

Ruilkant take_kant(Statement& rows) {
  Ruilkant kant;
  kant.traject = rows.take<TrajectId>();
  kant.onderdeel = rows.take<OnderdeelId>();
  kant.aios.id = rows.take<PersoonId>();
  kant.aios.naam = rows.take<std::string>();
  kant.instituutsopleider.id = rows.take<PersoonId>();
  kant.instituutsopleider.naam = rows.take<std::string>();
  kant.stageplaats = rows.take<StageplaatsId>();
  kant.eerste_dag = rows.take<CivilDate>();
  kant.laatste_dag = rows.take<CivilDate>();
  return kant;
}

/// The other side comes from outer joins: without a stage all of it is empty.
std::optional<Ruilkant> take_collega(Statement& rows) {
  const auto onderdeel = rows.take<std::optional<OnderdeelId>>();
  const auto traject = rows.take<std::optional<TrajectId>>();
  const auto aios = rows.take<std::optional<PersoonId>>();
  auto aios_naam = rows.take<std::optional<std::string>>();
  const auto opleider = rows.take<std::optional<PersoonId>>();
  auto opleider_naam = rows.take<std::optional<std::string>>();
  const auto stageplaats = rows.take<std::optional<StageplaatsId>>();
  const auto eerste_dag = rows.take<std::optional<CivilDate>>();
  const auto laatste_dag = rows.take<std::optional<CivilDate>>();
  if (!onderdeel || !traject || !aios || !opleider || !stageplaats || !eerste_dag || !laatste_dag) return std::nullopt;
  return Ruilkant{*traject,
                  *onderdeel,
                  {*aios, std::move(aios_naam).value_or("")},
                  {*opleider, std::move(opleider_naam).value_or("")},
                  *stageplaats,
                  *eerste_dag,
                  *laatste_dag};
}

std::vector<Ruiling> take_ruilingen(Statement rows) {
  std::vector<Ruiling> ruilingen;
  while (rows.step()) {
    Ruiling ruiling;
    ruiling.id = rows.take<RuilingId>();
    ruiling.aanvrager = take_kant(rows);
    ruiling.collega = take_collega(rows);
    ruiling.adres = rows.take<std::string>();
    ruiling.toelichting = rows.take<std::string>();
    ruiling.stand = rows.take<Ruilstand>();
    ruiling.gevraagd_op = rows.take<CivilDate>();
    ruiling.uiterlijk = rows.take<CivilDate>();
    ruiling.ingestemd_op = rows.take<std::optional<CivilDate>>();
    ruiling.opleider_aanvrager_op = rows.take<std::optional<CivilDate>>();
    ruiling.opleider_collega_op = rows.take<std::optional<CivilDate>>();
    ruiling.geeindigd_op = rows.take<std::optional<CivilDate>>();
    ruiling.geeindigd_door = rows.take<std::optional<Ruilpartij>>();
    ruiling.reden = rows.take<std::string>();
    ruiling.versie = rows.take<std::int64_t>();
    ruilingen.push_back(std::move(ruiling));
  }
  return ruilingen;
}

}  // namespace

std::optional<Ruiling> load_ruiling(ReadConnection& db, RuilingId id) {
  auto found = take_ruilingen(db.query(std::string(k_ruiling) + "WHERE r.id = ?1", id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Ruiling> list_ruilingen(ReadConnection& db) {
  return take_ruilingen(db.query(std::string(k_ruiling) + "WHERE " + std::string(k_loopt) +
                                 " OR r.id IN (SELECT id FROM ruiling WHERE stand NOT IN ('gevraagd', 'ingestemd') "
                                 "ORDER BY id DESC LIMIT 200) ORDER BY " + std::string(k_loopt) + " DESC, r.id DESC"));
}

std::vector<Ruiling> list_ruilingen_van(ReadConnection& db, const std::vector<PersoonId>& personen) {
  std::vector<Ruiling> all;
  for (const PersoonId persoon : personen) {
    auto found = take_ruilingen(db.query(std::string(k_ruiling) + "WHERE r.onderdeel IN " + std::string(k_delen_van) +
                                             " OR r.collega_onderdeel IN " + std::string(k_delen_van),
                                         persoon));
    for (Ruiling& each : found) {
      const bool is_there =
          std::any_of(all.begin(), all.end(), [&](const Ruiling& other) { return other.id == each.id; });
      if (!is_there) all.push_back(std::move(each));
    }
  }
  std::sort(all.begin(), all.end(), [](const Ruiling& a, const Ruiling& b) {
    return std::pair(!is_lopend(a.stand), b.id) < std::pair(!is_lopend(b.stand), a.id);
  });
  return all;
}

std::vector<Ruiling> list_lopende_ruilingen(ReadConnection& db) {
  return take_ruilingen(db.query(std::string(k_ruiling) + "WHERE " + std::string(k_loopt) + " ORDER BY r.id"));
}

std::vector<Ruiling> list_lopende_ruilingen_met(ReadConnection& db, OnderdeelId onderdeel) {
  return take_ruilingen(db.query(std::string(k_ruiling) + "WHERE " + std::string(k_loopt) +
                                     " AND (r.onderdeel = ?1 OR r.collega_onderdeel = ?1) ORDER BY r.id",
                                 onderdeel));
}

std::vector<Ruiling> list_ruilingen_van_traject(ReadConnection& db, TrajectId traject) {
  return take_ruilingen(
      db.query(std::string(k_ruiling) + "WHERE o.traject = ?1 OR co.traject = ?1 ORDER BY r.id", traject));
}

RuilingId insert_ruiling(Transaction& tx, const Ruiling& ruiling) {
  std::optional<OnderdeelId> onderdeel;
  std::optional<StageplaatsId> stageplaats;
  std::optional<CivilDate> eerste_dag;
  std::optional<CivilDate> laatste_dag;
  if (ruiling.collega) {
    onderdeel = ruiling.collega->onderdeel;
    stageplaats = ruiling.collega->stageplaats;
    eerste_dag = ruiling.collega->eerste_dag;
    laatste_dag = ruiling.collega->laatste_dag;
  }
  return {tx.insert(
      "INSERT INTO ruiling (onderdeel, stageplaats, eerste_dag, laatste_dag, collega_onderdeel, collega_stageplaats, "
      "collega_eerste_dag, collega_laatste_dag, adres, toelichting, stand, gevraagd_op, uiterlijk) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
      ruiling.aanvrager.onderdeel, ruiling.aanvrager.stageplaats, ruiling.aanvrager.eerste_dag,
      ruiling.aanvrager.laatste_dag, onderdeel, stageplaats, eerste_dag, laatste_dag, ruiling.adres,
      ruiling.toelichting, ruiling.stand, ruiling.gevraagd_op, ruiling.uiterlijk)};
}

void update_ruiling(Transaction& tx, const Ruiling& ruiling) {
  // As it is read only the agreement of who is the IO now counts, so it is theirs.
  std::optional<PersoonId> opleider_aanvrager;
  std::optional<PersoonId> opleider_collega;
  if (ruiling.opleider_aanvrager_op) opleider_aanvrager = ruiling.aanvrager.instituutsopleider.id;
  if (ruiling.opleider_collega_op && ruiling.collega) opleider_collega = ruiling.collega->instituutsopleider.id;
  const auto changed = tx.execute(
      "UPDATE ruiling SET stand = ?2, uiterlijk = ?3, ingestemd_op = ?4, opleider_aanvrager_op = ?5, "
      "opleider_collega_op = ?6, geeindigd_op = ?7, geeindigd_door = ?8, reden = ?9, "
      "opleider_aanvrager = ?10, opleider_collega = ?11, versie = versie + 1 WHERE id = ?1",
      ruiling.id, ruiling.stand, ruiling.uiterlijk, ruiling.ingestemd_op, ruiling.opleider_aanvrager_op,
      ruiling.opleider_collega_op, ruiling.geeindigd_op, ruiling.geeindigd_door, ruiling.reden,
      opleider_aanvrager, opleider_collega);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such ruiling");
}

void vergeet_collega(Transaction& tx, OnderdeelId onderdeel) {
  tx.execute(
      "UPDATE ruiling SET collega_onderdeel = NULL, collega_stageplaats = NULL, collega_eerste_dag = NULL, "
      "collega_laatste_dag = NULL, ingestemd_op = NULL, opleider_aanvrager_op = NULL, opleider_collega_op = NULL, "
      "opleider_aanvrager = NULL, opleider_collega = NULL, stand = iif(stand = 'ingestemd', 'gevraagd', stand) "
      "WHERE collega_onderdeel = ?1 AND stand <> 'uitgevoerd'",
      onderdeel);
}

}  // namespace stagepad::store
