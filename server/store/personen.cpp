#include "server/store/personen.hpp"

#include <algorithm>
#include <string>

#include "server/store/column_types.hpp"
#include "server/store/lijsten.hpp"
#include "server/store/nummers.hpp"

namespace stagepad::store {

namespace {

void save_rollen(Transaction& tx, PersoonId id, const std::vector<Rol>& rollen) {
  tx.execute("DELETE FROM persoon_rol WHERE persoon = ?1", id);
  for (const Rol rol : rollen) {
    tx.execute("INSERT INTO persoon_rol (persoon, rol) VALUES (?1, ?2)", id, rol);
  }
}

std::vector<Rol> load_rollen(ReadConnection& db, PersoonId id) {
  auto rollen =
      load_list<Rol>(db, "SELECT rol FROM persoon_rol WHERE persoon = ?1", id.value);
  std::sort(rollen.begin(), rollen.end());
  return rollen;
}

std::optional<Persoon> take_persoon(ReadConnection& db, Statement rows) {
  if (!rows.step()) return std::nullopt;
  Persoon persoon;
  persoon.id = rows.take<PersoonId>();
  persoon.naam = rows.take<std::string>();
  persoon.email = rows.take<std::string>();
  persoon.rollen = load_rollen(db, persoon.id);
  return persoon;
}

std::vector<Persoon> take_personen(ReadConnection& db, Statement rows) {
  std::vector<Persoon> personen;
  while (rows.step()) {
    Persoon persoon;
    persoon.id = rows.take<PersoonId>();
    persoon.naam = rows.take<std::string>();
    persoon.email = rows.take<std::string>();
    persoon.rollen = load_rollen(db, persoon.id);
    personen.push_back(std::move(persoon));
  }
  return personen;
}

}  // namespace

PersoonId insert_persoon(Transaction& tx, const Persoon& persoon) {
  const PersoonId id{
      tx.insert("INSERT INTO persoon (id, naam, email, aangemaakt_ms) VALUES (" +
                    volgend_nummer("persoon", "persoon") + ", ?1, ?2, ?3)",
                persoon.naam, persoon.email, tx.now_ms())};
  save_rollen(tx, id, persoon.rollen);
  return id;
}

void update_persoon(Transaction& tx, const Persoon& persoon) {
  const auto changed = tx.execute("UPDATE persoon SET naam = ?2, email = ?3 WHERE id = ?1",
                                  persoon.id, persoon.naam, persoon.email);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such person");
  save_rollen(tx, persoon.id, persoon.rollen);
}

std::optional<Persoon> load_persoon(ReadConnection& db, PersoonId id) {
  return take_persoon(db, db.query("SELECT id, naam, email FROM persoon WHERE id = ?1", id));
}

std::optional<Persoon> find_persoon_by_email(ReadConnection& db, std::string_view email) {
  return take_persoon(db, db.query("SELECT id, naam, email FROM persoon WHERE email = ?1", email));
}

std::vector<Persoon> list_personen(ReadConnection& db) {
  return take_personen(db, db.query("SELECT id, naam, email FROM persoon ORDER BY naam, id"));
}

std::vector<Persoon> list_personen_met_rol(ReadConnection& db, Rol rol) {
  return take_personen(
      db, db.query("SELECT p.id, p.naam, p.email FROM persoon p JOIN persoon_rol r ON r.persoon = p.id "
                   "WHERE r.rol = ?1 ORDER BY p.naam, p.id",
                   rol));
}

}  // namespace stagepad::store
