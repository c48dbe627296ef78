#include "server/store/instellingen.hpp"

#include <utility>

#include "server/store/column_types.hpp"
#include "server/store/lijsten.hpp"
#include "server/store/nummers.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad::store {

std::optional<InstellingKaart> load_instellingkaart(ReadConnection& db, InstellingId id) {
  auto rows = db.query(
      "SELECT i.naam, i.in_contact, i.versie, "
      "(SELECT count(*) FROM stageplaats s WHERE s.instelling = i.id) "
      "FROM instelling i WHERE i.id = ?1",
      id);
  if (!rows.step()) return std::nullopt;
  InstellingKaart kaart;
  kaart.id = id;
  kaart.naam = rows.take<std::string>();
  kaart.in_contact = rows.take<bool>();
  kaart.versie = rows.take<std::int64_t>();
  kaart.plaatsen = rows.take<std::int64_t>();
  return kaart;
}

Lijst<InstellingKaart> list_instellingen(ReadConnection& db, const Instellingenfilter& filter,
                                         Bladzijde bladzijde) {
  std::string sql = "SELECT i.id FROM instelling i WHERE 1";
  if (bladzijde.na > 0) sql += " AND i.naam > (SELECT naam FROM instelling WHERE id = ?1)";
  if (!filter.tekst.empty()) sql += " AND i.naam LIKE ?2 ESCAPE '\\'";
  if (filter.in_contact) sql += *filter.in_contact ? " AND i.in_contact = 1" : " AND i.in_contact = 0";
  sql += " ORDER BY i.naam LIMIT ?3";
  const auto ids = take_ids(
      db.query(sql, bladzijde.na, like_anywhere(filter.tekst), bladzijde.aantal + 1),
      bladzijde.aantal);
  Lijst<InstellingKaart> lijst;
  lijst.volgende = ids.volgende;
  for (const std::int64_t id : ids.rijen) {
    if (auto kaart = load_instellingkaart(db, InstellingId{id})) {
      lijst.rijen.push_back(std::move(*kaart));
    }
  }
  return lijst;
}

std::optional<InstellingId> find_zelfde_instelling(ReadConnection& db, std::string_view naam,
                                                   InstellingId behalve) {
  auto rows = db.query("SELECT id, naam FROM instelling ORDER BY id");
  while (rows.step()) {
    const InstellingId id = rows.get<InstellingId>(0);
    if (!(id == behalve) && zelfde_instelling(rows.text(1), naam)) return id;
  }
  return std::nullopt;
}

std::vector<std::string> list_in_contact(ReadConnection& db) {
  std::vector<std::string> namen;
  auto rows = db.query("SELECT naam FROM instelling WHERE in_contact = 1 ORDER BY naam");
  while (rows.step()) namen.push_back(rows.get<std::string>(0));
  return namen;
}

InstellingId insert_instelling(Transaction& tx, const InstellingInvoer& invoer) {
  return {tx.insert("INSERT INTO instelling (id, naam, in_contact) VALUES (" +
                        volgend_nummer("instelling", "instelling") + ", ?1, ?2)",
                    invoer.naam, invoer.in_contact)};
}

void update_instelling(Transaction& tx, InstellingId id, const InstellingInvoer& invoer) {
  const auto changed = tx.execute(
      "UPDATE instelling SET naam = ?2, in_contact = ?3, versie = versie + 1 WHERE id = ?1", id,
      invoer.naam, invoer.in_contact);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such institution");
}

std::vector<std::string> shared_plaatsnamen(ReadConnection& db, InstellingId een,
                                            InstellingId ander) {
  std::vector<std::string> namen;
  auto rows = db.query(
      "SELECT a.naam FROM stageplaats a JOIN stageplaats b ON b.instelling = ?2 AND b.naam = a.naam "
      "WHERE a.instelling = ?1 ORDER BY a.naam",
      een, ander);
  while (rows.step()) namen.push_back(rows.get<std::string>(0));
  return namen;
}

std::int64_t merge_instellingen(Transaction& tx, InstellingId blijft, InstellingId ander) {
  const auto moved = tx.execute(
      "UPDATE stageplaats SET instelling = ?1, versie = versie + 1 WHERE instelling = ?2", blijft,
      ander);
  const auto kept = tx.execute(
      "UPDATE instelling SET versie = versie + 1, in_contact = max(in_contact, "
      "coalesce((SELECT in_contact FROM instelling WHERE id = ?2), 0)) WHERE id = ?1",
      blijft, ander);
  const auto gone = tx.execute("DELETE FROM instelling WHERE id = ?1", ander);
  if (kept != 1 || gone != 1) {
    throw StoreException(StoreErrorKind::not_found, "no such institution");
  }
  return moved;
}

}  // namespace stagepad::store
