#include "server/store/openbare_etalage.hpp"

#include <string>
#include <unordered_map>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

using PlaceById = std::unordered_map<std::int64_t, Stageplaats*>;

/// Adds the values of a list (place, value) to the places they belong to; others are passed over.
template <class T>
void take_lists(Statement rows, const PlaceById& by_id, std::vector<T> Stageplaats::*list) {
  while (rows.step()) {
    const auto id = rows.take<std::int64_t>();
    const auto found = by_id.find(id);
    if (found != by_id.end()) (found->second->*list).push_back(rows.take<T>());
  }
}

}  // namespace

std::string_view openbare_plaatsen_sql() {
  return "SELECT s.id, s.instelling, i.naam, s.naam, s.plaats, s.regio, s.sector, s.setting, "
         "s.profiel, s.specialisme, s.omschrijving, s.zichtbaarheid "
         "FROM stageplaats s JOIN instelling i ON i.id = s.instelling "
         "WHERE s.goedgekeurd_op IS NOT NULL AND s.zichtbaarheid = 'iedereen' "
         "ORDER BY s.naam, i.naam, s.id";
}

std::vector<Stageplaats> list_openbare_plaatsen(ReadConnection& db) {
  std::vector<Stageplaats> plaatsen;
  auto rows = db.query(openbare_plaatsen_sql());
  while (rows.step()) {
    Stageplaats plaats;
    plaats.id = rows.take<StageplaatsId>();
    plaats.instelling = rows.take<InstellingId>();
    plaats.instelling_naam = rows.take<std::string>();
    plaats.naam = rows.take<std::string>();
    plaats.plaats = rows.take<std::string>();
    plaats.regio = rows.take<std::string>();
    plaats.sector = rows.take<std::string>();
    plaats.setting = rows.take<Setting>();
    plaats.profiel = rows.take<std::string>();
    plaats.specialisme = rows.take<std::string>();
    plaats.omschrijving = rows.take<std::string>();
    plaats.zichtbaarheid = rows.take<Zichtbaarheid>();
    plaats.goedgekeurd = true;
    plaatsen.push_back(std::move(plaats));
  }
  PlaceById by_id;
  for (Stageplaats& plaats : plaatsen) by_id.emplace(plaats.id.value, &plaats);
  take_lists(
      db.query("SELECT stageplaats, soort FROM stageplaats_soort ORDER BY stageplaats, volgorde"),
      by_id, &Stageplaats::stagesoorten);
  take_lists(db.query("SELECT stageplaats, doelgroep FROM stageplaats_doelgroep "
                      "ORDER BY stageplaats, volgorde"),
             by_id, &Stageplaats::doelgroepen);
  return plaatsen;
}

}  // namespace stagepad::store
