#include "server/store/stageplannen.hpp"

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"

namespace stagepad::store {

std::vector<Stageplanversie> list_stageplannen(ReadConnection& db, TrajectId traject) {
  std::vector<Stageplanversie> all;
  auto rows = db.query(
      "SELECT s.onderdeel, s.versie, s.ingediend_op, s.plan, s.besluit, s.besloten_op, s.opmerkingen "
      "FROM onderdeel o JOIN stageplan s ON s.onderdeel = o.id WHERE o.traject = ?1 "
      "ORDER BY s.onderdeel, s.versie",
      traject);
  while (rows.step()) {
    Stageplanversie each;
    each.onderdeel = rows.take<OnderdeelId>();
    each.versie = rows.take<std::int32_t>();
    each.ingediend_op = rows.take<CivilDate>();
    each.plan = take_json<Stageplan>(rows);
    each.besluit = rows.take<std::optional<Besluit>>();
    each.besloten_op = rows.take<std::optional<CivilDate>>();
    each.opmerkingen = take_json<std::vector<Planopmerking>>(rows);
    all.push_back(std::move(each));
  }
  return all;
}

void add_stageplan(Transaction& tx, OnderdeelId onderdeel, const Stageplan& plan, CivilDate op) {
  tx.execute(
      "INSERT INTO stageplan (onderdeel, versie, ingediend_op, plan) "
      "SELECT ?1, coalesce(max(versie), 0) + 1, ?2, ?3 FROM stageplan WHERE onderdeel = ?1",
      onderdeel, op, as_json(plan));
}

void decide_stageplan(Transaction& tx, OnderdeelId onderdeel, Besluit besluit, CivilDate op,
                      const std::vector<Planopmerking>& opmerkingen) {
  tx.execute(
      "UPDATE stageplan SET besluit = ?2, besloten_op = ?3, opmerkingen = ?4 "
      "WHERE onderdeel = ?1 AND besluit IS NULL "
      "AND versie = (SELECT max(versie) FROM stageplan WHERE onderdeel = ?1)",
      onderdeel, besluit, op, as_json(opmerkingen));
}

}  // namespace stagepad::store
