#include "server/store/ervaringen.hpp"

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"
#include "server/store/lijsten.hpp"
#include "shared/command/check_ervaring.hpp"

namespace stagepad::store {

void add_ervaring(Transaction& tx, StageplaatsId plaats, const Ervaring& ervaring) {
  tx.execute(
      "INSERT INTO plaatservaring (id, stageplaats, groep, ervaring) VALUES (random() & 0x7fffffffffffffff, ?1, "
      "(SELECT count(*) FROM plaatservaring WHERE stageplaats = ?1) / ?2, ?3)",
      plaats, k_ervaringen_samen, as_json(ervaring));
}

void set_ervaring_gedeeld(Transaction& tx, OnderdeelId onderdeel, const std::string& deel) {
  if (deel.empty()) {
    tx.execute("UPDATE onderdeel SET ervaring_gedeeld = 1 WHERE id = ?1", onderdeel);
    return;
  }
  tx.execute("UPDATE onderdeel SET ervaring_delen = json_insert(ervaring_delen, '$[#]', ?2) WHERE id = ?1", onderdeel,
             deel);
}

std::vector<GedeeldeErvaring> list_ervaring_gedeeld(ReadConnection& db, TrajectId traject) {
  std::vector<GedeeldeErvaring> all;
  auto rows = db.query(
      "SELECT id, ervaring_gedeeld, ervaring_delen FROM onderdeel WHERE traject = ?1 "
      "AND (ervaring_gedeeld = 1 OR ervaring_delen <> '[]') ORDER BY volgorde",
      traject);
  while (rows.step()) {
    const auto onderdeel = rows.take<OnderdeelId>();
    if (rows.take<bool>()) all.push_back({onderdeel, {}});
    for (std::string& deel : take_json<std::vector<std::string>>(rows)) all.push_back({onderdeel, std::move(deel)});
  }
  return all;
}

Plaatservaringen::Plaatservaringen(ReadConnection& db)
    : ervaringen_(db.query("SELECT ervaring FROM plaatservaring WHERE stageplaats = ?1 ORDER BY groep", StageplaatsId{})),
      reactie_(db.query("SELECT naam, op, tekst FROM ervaringsreactie WHERE stageplaats = ?1", StageplaatsId{})) {}

std::optional<Ervaringen> Plaatservaringen::of(StageplaatsId plaats) {
  std::vector<Ervaring> alle;
  ervaringen_.again(plaats);
  while (ervaringen_.step()) alle.push_back(take_json<Ervaring>(ervaringen_));
  auto together = vat_samen(alle);
  if (!together) return std::nullopt;
  reactie_.again(plaats);
  if (reactie_.step()) {
    Ervaringsreactie reactie;
    reactie.naam = reactie_.take<std::string>();
    reactie.op = reactie_.take<CivilDate>();
    reactie.tekst = reactie_.take<std::string>();
    together->reactie = std::move(reactie);
  }
  return together;
}

void save_ervaringsreactie(Transaction& tx, StageplaatsId plaats, const Ervaringsreactie& reactie,
                           std::optional<PersoonId> vastgelegd) {
  tx.execute(
      "INSERT INTO ervaringsreactie (stageplaats, naam, op, tekst, vastgelegd) VALUES (?1, ?2, ?3, ?4, ?5) "
      "ON CONFLICT (stageplaats) DO UPDATE SET naam = ?2, op = ?3, tekst = ?4, vastgelegd = ?5",
      plaats, reactie.naam, reactie.op, reactie.tekst, vastgelegd);
  tx.execute("UPDATE stageplaats SET versie = versie + 1 WHERE id = ?1", plaats);
}

}  // namespace stagepad::store
