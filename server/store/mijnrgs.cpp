#include "server/store/mijnrgs.hpp"

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"

namespace stagepad::store {

std::vector<MijnRgsOvername> list_mijnrgs_overnames(ReadConnection& db, TrajectId traject) {
  std::vector<MijnRgsOvername> overnames;
  auto rows = db.query("SELECT m.onderdeel, m.deel, m.op, m.gegevens FROM onderdeel o JOIN mijnrgs_overname m "
                       "ON m.onderdeel = o.id WHERE o.traject = ?1 ORDER BY m.onderdeel, m.deel", traject);
  while (rows.step()) {
    MijnRgsOvername overname;
    overname.onderdeel = rows.take<OnderdeelId>();
    overname.deel = rows.take<std::string>();
    overname.op = rows.take<CivilDate>();
    overname.gegevens = take_json<MijnRgsGegevens>(rows);
    overnames.push_back(std::move(overname));
  }
  return overnames;
}

void save_mijnrgs_overnames(Transaction& tx, OnderdeelId onderdeel, const std::vector<MijnRgsOvername>& overnames) {
  tx.execute("DELETE FROM mijnrgs_overname WHERE onderdeel = ?1", onderdeel);
  for (const MijnRgsOvername& each : overnames) {
    tx.execute("INSERT INTO mijnrgs_overname (onderdeel, deel, op, gegevens) VALUES (?1, ?2, ?3, ?4)", onderdeel,
               each.deel, each.op, as_json(each.gegevens));
  }
}

}  // namespace stagepad::store
