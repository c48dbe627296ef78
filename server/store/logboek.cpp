#include "server/store/logboek.hpp"

#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

constexpr const char* k_select_logregels =
    "SELECT a.seq, a.at_ms, a.actor, coalesce(p.naam, ''), a.action, a.object_kind, a.object_id, "
    "CASE a.object_kind WHEN 'persoon' THEN (SELECT naam FROM persoon WHERE id = a.object_id) "
    "WHEN 'instelling' THEN (SELECT naam FROM instelling WHERE id = a.object_id) "
    "WHEN 'stageplaats' THEN (SELECT naam FROM stageplaats WHERE id = a.object_id) "
    "WHEN 'ronde' THEN (SELECT naam FROM plaatsingsronde WHERE id = a.object_id) END, "
    "a.payload, json_extract(a.payload, '$.namens'), "
    "coalesce((SELECT naam FROM persoon WHERE id = json_extract(a.payload, '$.namens')), '') "
    "FROM audit a LEFT JOIN persoon p ON p.id = a.actor WHERE 1";

Lijst<LogboekRegel> take_regels(Statement rows, int aantal) {
  Lijst<LogboekRegel> lijst;
  while (rows.step()) {
    if (static_cast<int>(lijst.rijen.size()) == aantal) {
      lijst.volgende = lijst.rijen.back().nummer;
      break;
    }
    LogboekRegel regel;
    regel.nummer = rows.take<std::int64_t>();
    regel.moment_ms = rows.take<std::int64_t>();
    const auto door = rows.take<std::optional<PersoonId>>();
    auto naam = rows.take<std::string>();
    if (door) regel.door = PersoonVerwijzing{*door, std::move(naam)};
    regel.handeling = rows.take<std::string>();
    regel.soort = rows.take<std::string>();
    regel.object = rows.take<std::int64_t>();
    regel.onderwerp = rows.take<std::optional<std::string>>().value_or(std::string());
    regel.inhoud = rows.take<std::optional<std::string>>();
    const auto namens = rows.take<std::optional<PersoonId>>();
    auto their_name = rows.take<std::string>();
    if (namens) regel.namens = PersoonVerwijzing{*namens, std::move(their_name)};
    lijst.rijen.push_back(std::move(regel));
  }
  return lijst;
}

}  // namespace

std::string logboek_sql(const Logboekfilter& filter, Bladzijde bladzijde) {
  std::string sql = k_select_logregels;
  if (bladzijde.na > 0) sql += " AND a.seq < ?1";
  if (!filter.soort.empty()) sql += " AND a.object_kind = ?2";
  if (filter.object) sql += " AND a.object_id = ?3";
  if (filter.door) sql += " AND a.actor = ?4";
  if (filter.vanaf_ms) sql += " AND a.at_ms >= ?5";
  if (filter.voor_ms) sql += " AND a.at_ms < ?6";
  return sql + " ORDER BY a.seq DESC LIMIT ?7";
}

Lijst<LogboekRegel> page_logboek(ReadConnection& db, const Logboekfilter& filter,
                                 Bladzijde bladzijde) {
  return take_regels(db.query(logboek_sql(filter, bladzijde), bladzijde.na, filter.soort, filter.object, filter.door,
                              filter.vanaf_ms, filter.voor_ms, bladzijde.aantal + 1),
                     bladzijde.aantal);
}

std::string geschiedenis_sql(Bladzijde bladzijde) {
  std::string sql = k_select_logregels;
  sql += " AND a.seq IN (SELECT seq FROM audit WHERE object_kind = 'traject' AND object_id = ?2 "
         "UNION ALL SELECT x.seq FROM verzoek v CROSS JOIN audit x "
         "ON x.object_kind = 'verzoek' AND x.object_id = v.id WHERE v.traject = ?2 "
         "UNION ALL SELECT x.seq FROM onderdeel o CROSS JOIN audit x "
         "ON x.object_kind = 'onderdeel' AND x.object_id = o.id WHERE o.traject = ?2) "
         "AND a.action NOT IN ('besluit.voorbereid', 'besluit.voorbereiding_ingetrokken', 'ervaring.gedeeld')";
  if (bladzijde.na > 0) sql += " AND a.seq < ?1";
  return sql + " ORDER BY a.seq DESC LIMIT ?3";
}

Lijst<LogboekRegel> page_geschiedenis(ReadConnection& db, TrajectId traject,
                                      Bladzijde bladzijde) {
  return take_regels(db.query(geschiedenis_sql(bladzijde), bladzijde.na, traject, bladzijde.aantal + 1), bladzijde.aantal);
}

std::string berichten_sql(const Berichtenfilter& filter, Bladzijde bladzijde) {
  std::string sql =
      "SELECT o.id, o.sjabloon, o.persoon, coalesce(p.naam, ''), o.adres, o.status, o.pogingen, "
      "o.aangemaakt_ms, o.verzonden_ms, o.laatste_fout FROM outbox o "
      "LEFT JOIN persoon p ON p.id = o.persoon WHERE 1";
  if (bladzijde.na > 0) sql += " AND o.id < ?1";
  if (filter.status) sql += " AND o.status = ?2";
  if (filter.aan) sql += " AND o.persoon = ?3";
  return sql + " ORDER BY o.id DESC LIMIT ?4";
}

Lijst<BerichtRegel> page_berichten(ReadConnection& db, const Berichtenfilter& filter,
                                   Bladzijde bladzijde) {
  auto rows = db.query(berichten_sql(filter, bladzijde), bladzijde.na, filter.status, filter.aan, bladzijde.aantal + 1);
  Lijst<BerichtRegel> lijst;
  while (rows.step()) {
    if (static_cast<int>(lijst.rijen.size()) == bladzijde.aantal) {
      lijst.volgende = lijst.rijen.back().id;
      break;
    }
    BerichtRegel regel;
    regel.id = rows.take<std::int64_t>();
    regel.sjabloon = rows.take<std::string>();
    const auto aan = rows.take<std::optional<PersoonId>>();
    auto naam = rows.take<std::string>();
    if (aan) regel.aan = PersoonVerwijzing{*aan, std::move(naam)};
    regel.adres = rows.take<std::string>();
    regel.status = rows.take<Berichtstatus>();
    regel.pogingen = rows.take<int>();
    regel.aangemaakt_ms = rows.take<std::int64_t>();
    regel.verzonden_ms = rows.take<std::optional<std::int64_t>>();
    regel.laatste_fout = rows.take<std::string>();
    lijst.rijen.push_back(std::move(regel));
  }
  return lijst;
}

}  // namespace stagepad::store
