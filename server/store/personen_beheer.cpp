#include "server/store/personen_beheer.hpp"

#include <algorithm>
#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

/// These people in this order; those that are not there are left out.
std::vector<PersoonKaart> load_persoonkaarten(ReadConnection& db,
                                              const std::vector<std::int64_t>& ids) {
  std::vector<PersoonKaart> kaarten;
  kaarten.reserve(ids.size());
  auto rows = db.query(
      "SELECT p.naam, p.email, p.versie, a.geblokkeerd FROM persoon p "
      "LEFT JOIN account a ON a.persoon = p.id WHERE p.id = ?1",
      PersoonId{});
  auto rollen = db.query("SELECT rol FROM persoon_rol WHERE persoon = ?1", PersoonId{});
  for (const std::int64_t id : ids) {
    if (!rows.again(id).step()) continue;
    PersoonKaart& kaart = kaarten.emplace_back();
    kaart.id = PersoonId{id};
    kaart.naam = rows.take<std::string>();
    kaart.email = rows.take<std::string>();
    kaart.versie = rows.take<std::int64_t>();
    if (const auto geblokkeerd = rows.take<std::optional<bool>>()) {
      kaart.toegang = *geblokkeerd ? Toegangsstand::geblokkeerd : Toegangsstand::actief;
    }
    rollen.again(id);
    while (rollen.step()) kaart.rollen.push_back(rollen.take<Rol>());
    std::sort(kaart.rollen.begin(), kaart.rollen.end());
  }
  return kaarten;
}

}  // namespace

std::optional<PersoonKaart> load_persoonkaart(ReadConnection& db, PersoonId id) {
  auto found = load_persoonkaarten(db, {id.value});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
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
  lijst.rijen = load_persoonkaarten(db, ids.rijen);
  return lijst;
}

}  // namespace stagepad::store
