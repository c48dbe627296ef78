#include "server/store/trajectlijst.hpp"

#include "server/store/column_types.hpp"
#include "server/store/trajecten.hpp"

namespace stagepad::store {

namespace {

bool is_of_a_few_people(const Trajectfilter& filter) {
  return !filter.kring.is_alles() || filter.instituutsopleider;
}

/// SQLite does not know how many trainings a programme has, so it is asked: of one that hardly anybody
/// follows, a page is not filled before everybody was looked at.
Zoekweg zoekweg_van(ReadConnection& db, const Trajectfilter& filter) {
  const bool has_cohort = filter.cohort_vanaf || filter.cohort_tot_en_met;
  if (is_of_a_few_people(filter) || (filter.programma.empty() && !has_cohort)) {
    return Zoekweg::op_volgorde;
  }
  std::string sql = "SELECT count(*) FROM (SELECT 1 FROM traject t WHERE 1";
  if (!filter.programma.empty()) sql += " AND t.programma = ?1";
  if (filter.cohort_vanaf) sql += " AND t.cohort >= ?2";
  if (filter.cohort_tot_en_met) sql += " AND t.cohort <= ?3";
  return zoekweg_bij(db.value<int>(sql + " LIMIT ?4)", filter.programma, filter.cohort_vanaf,
                                   filter.cohort_tot_en_met, k_enkele + 1));
}

}  // namespace

/// From whom the search starts: from the trainings of a few people through their indexes, else along
/// all people by name. CROSS JOIN keeps SQLite from choosing the other way round.
std::string trajecten_sql(const Trajectfilter& filter, Bladzijde bladzijde, Zoekweg weg) {
  const bool from_few = is_of_a_few_people(filter) || weg == Zoekweg::vanuit_filter;
  std::string sql = from_few ? "SELECT t.id FROM traject t CROSS JOIN persoon a ON a.id = t.aios "
                               "WHERE 1"
                             : "SELECT t.id FROM persoon a CROSS JOIN traject t ON t.aios = a.id "
                               "WHERE 1";
  if (!filter.kring.is_alles()) {
    sql += " AND (t.aios = ?2 OR t.instituutsopleider = ?3 OR t.praktijkopleider = ?4";
    for (const char* trainer : {"instituutsopleider", "praktijkopleider"}) {
      if (!filter.kring.waarnemer) continue;
      sql += " OR t." + std::string(trainer) + " IN (SELECT namens FROM waarneming WHERE door = ?10 "
             "AND laatste_dag >= ?11 AND eerste_dag <= ?11 AND soort = 'waarnemen' AND ingetrokken_op IS NULL)";
    }
    sql += ")";
  }
  if (filter.instituutsopleider) sql += " AND t.instituutsopleider = ?5";
  if (!filter.programma.empty()) sql += " AND t.programma = ?6";
  if (filter.cohort_vanaf) sql += " AND t.cohort >= ?7";
  if (filter.cohort_tot_en_met) sql += " AND t.cohort <= ?8";
  if (!filter.tekst.empty()) sql += " AND a.naam LIKE ?9 ESCAPE '\\'";
  if (bladzijde.na > 0) {
    sql += " AND (a.naam, a.id) >= (SELECT p.naam, p.id FROM traject c JOIN persoon p "
           "ON p.id = c.aios WHERE c.id = ?1) AND NOT (t.id <= ?1 AND t.aios = "
           "(SELECT aios FROM traject WHERE id = ?1))";
  }
  return sql + " ORDER BY a.naam, a.id, t.id LIMIT ?12";
}

Lijst<TrajectRegel> page_trajecten(ReadConnection& db, const Trajectfilter& filter,
                                   Bladzijde bladzijde) {
  const auto ids = take_ids(
      db.query(trajecten_sql(filter, bladzijde, zoekweg_van(db, filter)), bladzijde.na, filter.kring.aios,
               filter.kring.instituutsopleider, filter.kring.praktijkopleider,
               filter.instituutsopleider, filter.programma, filter.cohort_vanaf,
               filter.cohort_tot_en_met, like_anywhere(filter.tekst), filter.kring.waarnemer, filter.kring.op,
               bladzijde.aantal + 1),
      bladzijde.aantal);
  Lijst<TrajectRegel> lijst;
  lijst.volgende = ids.volgende;
  lijst.rijen = load_trajectregels(db, ids.rijen);
  return lijst;
}

std::vector<TrajectId> lopende_trajecten(ReadConnection& db, CivilDate vandaag) {
  constexpr int k_months_of_a_training = 120;
  std::vector<TrajectId> ids;
  auto rows = db.query("SELECT id FROM traject WHERE cohort >= ?1 ORDER BY id",
                       vandaag.plus_months(-k_months_of_a_training));
  while (rows.step()) ids.push_back(rows.get<TrajectId>(0));
  return ids;
}

bool heeft_traject(ReadConnection& db, PersoonId aios, const std::string& programma) {
  return db.value<int>("SELECT 1 FROM traject WHERE aios = ?1 AND programma = ?2 LIMIT 1", aios,
                       programma)
      .has_value();
}

}  // namespace stagepad::store
