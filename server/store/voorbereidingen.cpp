#include "server/store/voorbereidingen.hpp"

#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

std::vector<Voorbereiding> list_voorbereidingen(ReadConnection& db, TrajectId traject) {
  std::vector<Voorbereiding> all;
  auto rows = db.query(
      "SELECT b.over, b.verzoek, b.onderdeel, b.rol, b.besluit, b.reden, b.door, p.naam, b.op FROM voorbereiding b "
      "JOIN persoon p ON p.id = b.door WHERE b.verzoek IN (SELECT id FROM verzoek WHERE traject = ?1) "
      "OR b.onderdeel IN (SELECT id FROM onderdeel WHERE traject = ?1) ORDER BY b.id",
      traject);
  while (rows.step()) {
    Voorbereiding each;
    each.over = rows.take<Besluitonderwerp>();
    each.verzoek = rows.take<std::optional<VerzoekId>>();
    each.onderdeel = rows.take<std::optional<OnderdeelId>>();
    each.rol = rows.take<Rol>();
    each.besluit = rows.take<Besluit>();
    each.reden = rows.take<std::string>();
    each.door.id = rows.take<PersoonId>();
    each.door.naam = rows.take<std::string>();
    each.op = rows.take<CivilDate>();
    all.push_back(std::move(each));
  }
  return all;
}

void save_voorbereiding(Transaction& tx, const Voorbereiding& voorbereiding) {
  if (voorbereiding.verzoek) drop_voorbereidingen(tx, *voorbereiding.verzoek, voorbereiding.rol);
  else drop_voorbereidingen(tx, voorbereiding.over, voorbereiding.onderdeel.value_or(OnderdeelId{}), voorbereiding.rol);
  tx.execute(
      "INSERT INTO voorbereiding (over, verzoek, onderdeel, rol, besluit, reden, door, op) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      voorbereiding.over, voorbereiding.verzoek, voorbereiding.onderdeel, voorbereiding.rol, voorbereiding.besluit,
      voorbereiding.reden, voorbereiding.door.id, voorbereiding.op);
}

void drop_voorbereidingen(Transaction& tx, VerzoekId verzoek, std::optional<Rol> rol) {
  tx.execute("DELETE FROM voorbereiding WHERE verzoek = ?1 AND rol = coalesce(?2, rol)", verzoek, rol);
}

void drop_voorbereidingen(Transaction& tx, Besluitonderwerp over, OnderdeelId onderdeel, std::optional<Rol> rol) {
  tx.execute("DELETE FROM voorbereiding WHERE onderdeel = ?1 AND over = ?2 AND rol = coalesce(?3, rol)", onderdeel, over,
             rol);
}

}  // namespace stagepad::store
