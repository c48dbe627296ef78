#include "server/store/uitvraagrondes.hpp"

#include <string>
#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

std::vector<Periodevraag> periodevragen(ReadConnection& db) {
  std::vector<Periodevraag> all;
  std::int64_t last = 0;
  auto rows = db.query(
      "SELECT v.id, v.stageplaats, v.van, v.tot, s.soort FROM beschikbaarheidsvraag v "
      "JOIN stageplaats_soort s ON s.stageplaats = v.stageplaats WHERE v.van IS NOT NULL ORDER BY v.id, s.soort");
  while (rows.step()) {
    const auto id = rows.take<std::int64_t>();
    Periodevraag each;
    each.stageplaats = rows.take<StageplaatsId>();
    each.gevraagd.periode.first = rows.take<CivilDate>();
    each.gevraagd.periode.last = rows.take<CivilDate>();
    if (all.empty() || id != last) all.push_back(std::move(each));
    all.back().gevraagd.stagesoorten.push_back(rows.take<std::string>());
    last = id;
  }
  return all;
}

bool was_ronde_gemeld(ReadConnection& db, CivilDate maand) {
  return db.value<int>("SELECT 1 FROM uitvraagronde WHERE maand = ?1", maand).has_value();
}

void save_rondemelding(Transaction& tx, const Uitvraagronde& ronde, Rondemelding melding, CivilDate dag) {
  const bool is_asked = melding == Rondemelding::vanzelf_gevraagd;
  tx.execute(
      "INSERT INTO uitvraagronde (maand, eerste_dag, laatste_dag, uiterlijk, stages, gevraagd, gemeld_op) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (maand) DO UPDATE SET eerste_dag = excluded.eerste_dag, "
      "laatste_dag = excluded.laatste_dag, uiterlijk = excluded.uiterlijk, stages = excluded.stages, "
      "gevraagd = excluded.gevraagd, gemeld_op = excluded.gemeld_op",
      ronde.maand, ronde.periode.first, ronde.periode.last, ronde.uiterlijk, ronde.stages, is_asked ? 1 : 0, dag);
}

std::optional<GemeldeRonde> rondes_gemeld_op(ReadConnection& db, Rondemelding melding, CivilDate dag) {
  const int asked = melding == Rondemelding::vanzelf_gevraagd ? 1 : 0;
  auto rows = db.query(
      "SELECT min(r.eerste_dag), max(r.laatste_dag), min(r.uiterlijk), sum(r.stages) FROM uitvraagronde r "
      "WHERE r.gemeld_op = ?1 AND r.gevraagd = ?2 AND (?2 = 1 OR NOT EXISTS (SELECT 1 FROM beschikbaarheidsvraag v "
      "WHERE v.van <= r.eerste_dag AND r.eerste_dag <= v.tot)) HAVING count(*) > 0",
      dag, asked);
  if (!rows.step()) return std::nullopt;
  GemeldeRonde ronde;
  ronde.periode.first = rows.take<CivilDate>();
  ronde.periode.last = rows.take<CivilDate>();
  ronde.uiterlijk = rows.take<CivilDate>();
  ronde.stages = rows.take<std::int32_t>();
  return ronde;
}

}  // namespace stagepad::store
