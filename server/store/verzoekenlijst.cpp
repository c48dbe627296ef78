#include "server/store/verzoekenlijst.hpp"

#include <string>
#include <utility>

#include "server/store/column_types.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verzoeken.hpp"

namespace stagepad::store {

std::optional<VerzoekKaart> load_verzoekkaart(ReadConnection& db, VerzoekId id) {
  auto verzoek = load_verzoek(db, id);
  if (!verzoek) return std::nullopt;
  auto regel = load_trajectregel(db, verzoek->traject);
  if (!regel) return std::nullopt;
  return VerzoekKaart{std::move(*verzoek), std::move(*regel)};
}

std::string verzoeken_sql(const Verzoekenfilter& filter, Bladzijde bladzijde) {
  // The requests of one IO are found through the trainings of that IO.
  std::string sql = filter.instituutsopleider
                        ? "SELECT v.id FROM traject t CROSS JOIN verzoek v ON v.traject = t.id "
                          "WHERE t.instituutsopleider = ?4"
                        : "SELECT v.id FROM verzoek v WHERE 1";
  if (bladzijde.na > 0) sql += " AND v.id < ?1";
  if (filter.status) sql += " AND v.status = ?2";
  if (filter.soort) sql += " AND v.soort = ?3";
  return sql + " ORDER BY v.id DESC LIMIT ?5";
}

Lijst<VerzoekKaart> page_verzoeken(ReadConnection& db, const Verzoekenfilter& filter,
                                   Bladzijde bladzijde) {
  const auto ids = take_ids(db.query(verzoeken_sql(filter, bladzijde), bladzijde.na, filter.status, filter.soort,
                                     filter.instituutsopleider, bladzijde.aantal + 1),
                            bladzijde.aantal);
  Lijst<VerzoekKaart> lijst;
  lijst.volgende = ids.volgende;
  for (const std::int64_t id : ids.rijen) {
    if (auto kaart = load_verzoekkaart(db, VerzoekId{id})) lijst.rijen.push_back(std::move(*kaart));
  }
  return lijst;
}

}  // namespace stagepad::store
