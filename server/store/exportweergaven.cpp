#include "server/store/exportweergaven.hpp"

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"

namespace stagepad::store {

Exportweergaven load_exportweergaven(ReadConnection& db, PersoonId persoon) {
  auto rows = db.query("SELECT weergaven, versie FROM exportweergaven WHERE persoon = ?1", persoon);
  Exportweergaven weergaven;
  if (!rows.step()) return weergaven;
  weergaven.weergaven = take_json<std::vector<Exportweergave>>(rows);
  weergaven.versie = rows.take<std::int64_t>();
  return weergaven;
}

void save_exportweergaven(Transaction& tx, PersoonId persoon, const Exportweergaven& weergaven) {
  tx.execute("INSERT INTO exportweergaven (persoon, weergaven, versie) VALUES (?1, ?2, ?3) ON CONFLICT (persoon) "
             "DO UPDATE SET weergaven = excluded.weergaven, versie = excluded.versie",
             persoon, as_json(weergaven.weergaven), weergaven.versie);
}

}  // namespace stagepad::store
