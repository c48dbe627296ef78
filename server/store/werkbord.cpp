#include "server/store/werkbord.hpp"

#include <utility>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

// Each gives: who answered, the day on which it was asked, the day of the answer. ?1 is the first day that counts.

constexpr const char* k_beslissingen =
    "SELECT b.rol, v.ingediend_op, min(b.op) FROM beslissing b JOIN verzoek v ON v.id = b.verzoek "
    "WHERE b.rol IN ('instituutsopleider', 'praktijkopleider', 'stagebureau') "
    "GROUP BY b.verzoek, b.rol HAVING min(b.op) >= ?1";

constexpr const char* k_stageplannen =
    "SELECT 'instituutsopleider', ingediend_op, besloten_op FROM stageplan WHERE besloten_op >= ?1";

/// The IO and the institution on a place that was reported, or given in a round.
constexpr const char* k_plaatsen_akkoord =
    "SELECT json_extract(a.value, '$.rol'), json_extract(o.plaatsing, '$.gemeld'), json_extract(a.value, '$.op') "
    "FROM onderdeel o, json_each(o.plaatsing, '$.akkoorden') a "
    "WHERE json_extract(o.plaatsing, '$.gemeld') IS NOT NULL "
    "AND json_extract(a.value, '$.rol') IN ('instituutsopleider', 'contactpersoon') "
    "AND json_extract(a.value, '$.op') >= ?1";

/// The Stagebureau on a place with which all others agreed.
constexpr const char* k_plaatsen_bureau =
    "SELECT 'stagebureau', max(json_extract(a.value, '$.op')), json_extract(o.plaatsing, '$.bevestigd') "
    "FROM onderdeel o, json_each(o.plaatsing, '$.akkoorden') a "
    "WHERE json_extract(o.plaatsing, '$.bevestigd') >= ?1 AND json_extract(a.value, '$.rol') <> 'stagebureau' "
    "GROUP BY o.id";

constexpr const char* k_oordelen =
    "SELECT r.rol, o.verslag_ingediend, r.datum FROM oordeel r JOIN onderdeel o ON o.id = r.onderdeel "
    "WHERE o.verslag_ingediend IS NOT NULL AND r.datum >= ?1";

constexpr const char* k_stagebeoordelingen =
    "SELECT 'stagebegeleider', verslag_ingediend, stagebeoordeling FROM onderdeel "
    "WHERE verslag_ingediend IS NOT NULL AND stagebeoordeling >= ?1";

/// The IO on a report that all others judged.
constexpr const char* k_waarderingen =
    "SELECT 'instituutsopleider', max(o.verslag_ingediend, coalesce(o.stagebeoordeling, o.verslag_ingediend), "
    "coalesce((SELECT max(datum) FROM oordeel WHERE onderdeel = o.id), o.verslag_ingediend)), o.gewaardeerd "
    "FROM onderdeel o WHERE o.verslag_ingediend IS NOT NULL AND o.gewaardeerd >= ?1";

/// What came unasked has no address.
constexpr const char* k_instellingen =
    "SELECT 'contactpersoon', gevraagd_op, beantwoord_op FROM beschikbaarheidsvraag "
    "WHERE adres <> '' AND beantwoord_op >= ?1";

constexpr const char* k_antwoorden[] = {k_beslissingen, k_stageplannen,       k_plaatsen_akkoord, k_plaatsen_bureau,
                                        k_oordelen,     k_stagebeoordelingen, k_waarderingen,     k_instellingen};

}  // namespace

std::vector<OpenVraag> open_beschikbaarheidsvragen(ReadConnection& db) {
  std::vector<OpenVraag> open;
  auto rows = db.query(
      "SELECT v.id, s.id, s.naam, i.naam, v.adres, v.gevraagd_op, l.geldig_tot FROM beschikbaarheidsvraag v "
      "JOIN stageplaats s ON s.id = v.stageplaats JOIN instelling i ON i.id = s.instelling "
      "LEFT JOIN beschikbaarheidslink l ON l.id = v.link "
      "WHERE v.antwoord IS NULL ORDER BY v.gevraagd_op, v.id");
  while (rows.step()) {
    OpenVraag each;
    each.id = rows.take<std::int64_t>();
    each.stageplaats = rows.take<StageplaatsId>();
    each.naam = rows.take<std::string>();
    each.instelling = rows.take<std::string>();
    each.adres = rows.take<std::string>();
    each.gevraagd_op = rows.take<CivilDate>();
    each.geldig_tot = rows.take<std::optional<CivilDate>>();
    open.push_back(std::move(each));
  }
  return open;
}

std::vector<OpenUitnodiging> open_uitnodigingen(ReadConnection& db) {
  std::vector<OpenUitnodiging> open;
  auto rows = db.query(
      "SELECT p.id, p.naam, max(k.aangemaakt_ms) FROM koppeling k "
      "JOIN persoon p ON p.id = k.persoon WHERE k.soort = 'uitnodiging' AND k.gebruikt_ms IS NULL "
      "AND NOT EXISTS (SELECT 1 FROM account a WHERE a.persoon = p.id) GROUP BY p.id ORDER BY 3, p.id");
  while (rows.step()) {
    OpenUitnodiging each;
    each.persoon.id = rows.take<PersoonId>();
    each.persoon.naam = rows.take<std::string>();
    each.gemaild_ms = rows.take<std::int64_t>();
    open.push_back(std::move(each));
  }
  return open;
}

std::vector<MisluktBericht> mislukte_berichten(ReadConnection& db) {
  std::vector<MisluktBericht> mislukt;
  auto rows = db.query(
      "SELECT o.id, o.sjabloon, o.persoon, coalesce(p.naam, ''), o.adres, o.aangemaakt_ms, o.laatste_fout "
      "FROM outbox o LEFT JOIN persoon p ON p.id = o.persoon WHERE o.status = 'mislukt' ORDER BY o.id");
  while (rows.step()) {
    MisluktBericht each;
    each.id = rows.take<std::int64_t>();
    each.sjabloon = rows.take<std::string>();
    const auto aan = rows.take<std::optional<PersoonId>>();
    auto naam = rows.take<std::string>();
    if (aan) each.aan = PersoonVerwijzing{*aan, std::move(naam)};
    each.adres = rows.take<std::string>();
    each.aangemaakt_ms = rows.take<std::int64_t>();
    each.fout = rows.take<std::string>();
    mislukt.push_back(std::move(each));
  }
  return mislukt;
}

std::map<OnderdeelId, std::int64_t> bijdragelinks_per_stage(ReadConnection& db) {
  std::map<OnderdeelId, std::int64_t> mailed;
  auto rows = db.query("SELECT onderdeel, max(aangemaakt_ms) FROM bijdragelink GROUP BY onderdeel");
  while (rows.step()) {
    const auto onderdeel = rows.take<OnderdeelId>();
    mailed[onderdeel] = rows.take<std::int64_t>();
  }
  return mailed;
}

std::vector<Antwoord> antwoorden_sinds(ReadConnection& db, CivilDate vanaf) {
  std::vector<Antwoord> antwoorden;
  for (const char* sql : k_antwoorden) {
    auto rows = db.query(sql, vanaf);
    while (rows.step()) {
      const auto partij = rows.take<Rol>();
      const auto gevraagd = rows.take<CivilDate>();
      antwoorden.push_back({partij, days_between(gevraagd, rows.take<CivilDate>())});
    }
  }
  return antwoorden;
}

}  // namespace stagepad::store
