#include "server/store/personen_beheer.hpp"

#include <utility>

#include "server/store/accounts.hpp"
#include "server/store/personen.hpp"

namespace stagepad::store {

std::optional<PersoonKaart> load_persoonkaart(ReadConnection& db, PersoonId id) {
  auto persoon = load_persoon(db, id);
  if (!persoon) return std::nullopt;
  PersoonKaart kaart;
  kaart.id = id;
  kaart.naam = std::move(persoon->naam);
  kaart.email = std::move(persoon->email);
  kaart.rollen = std::move(persoon->rollen);
  kaart.versie =
      db.value<std::int64_t>("SELECT versie FROM persoon WHERE id = ?1", id).value_or(1);
  if (const auto account = load_account(db, id)) {
    kaart.toegang = account->geblokkeerd ? Toegangsstand::geblokkeerd : Toegangsstand::actief;
  }
  return kaart;
}

std::string personen_sql(const Personenfilter& filter, Bladzijde bladzijde, Zoekweg weg) {
  const bool from_few = filter.rol && weg == Zoekweg::vanuit_filter;
  std::string sql = from_few ? "SELECT p.id FROM persoon_rol r CROSS JOIN persoon p "
                               "ON p.id = r.persoon WHERE r.rol = ?2"
                             : "SELECT p.id FROM persoon p WHERE 1";
  if (bladzijde.na > 0) {
    sql += " AND (p.naam, p.id) > (SELECT naam, id FROM persoon WHERE id = ?1)";
  }
  if (filter.rol && !from_few) {
    sql += " AND EXISTS (SELECT 1 FROM persoon_rol r WHERE r.persoon = p.id AND r.rol = ?2)";
  }
  if (!filter.tekst.empty()) {
    sql += " AND (p.naam LIKE ?3 ESCAPE '\\' OR p.email LIKE ?3 ESCAPE '\\')";
  }
  return sql + " ORDER BY p.naam, p.id LIMIT ?4";
}

Lijst<PersoonKaart> list_persoonkaarten(ReadConnection& db, const Personenfilter& filter,
                                        Bladzijde bladzijde) {
  // Of a role that hardly anybody has, a page is not filled before everybody was looked at.
  const auto weg = filter.rol ? zoekweg_bij(db.value<int>(
                                    "SELECT count(*) FROM (SELECT 1 FROM persoon_rol WHERE rol = ?1 "
                                    "LIMIT ?2)",
                                    filter.rol, k_enkele + 1))
                              : Zoekweg::op_volgorde;
  const auto ids = take_ids(db.query(personen_sql(filter, bladzijde, weg), bladzijde.na, filter.rol,
                                     like_anywhere(filter.tekst), bladzijde.aantal + 1),
                            bladzijde.aantal);
  Lijst<PersoonKaart> lijst;
  lijst.volgende = ids.volgende;
  for (const std::int64_t id : ids.rijen) {
    if (auto kaart = load_persoonkaart(db, PersoonId{id})) lijst.rijen.push_back(std::move(*kaart));
  }
  return lijst;
}

}  // namespace stagepad::store
