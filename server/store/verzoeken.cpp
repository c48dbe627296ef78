#include "server/store/verzoeken.hpp"

#include <string>
#include <utility>

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"
#include "server/store/lijsten.hpp"

namespace stagepad::store {

namespace {

constexpr const char* k_select_verzoeken =
    "SELECT v.id, v.traject, v.soort, v.status, v.ingediend_op, v.toelichting, v.onderdeel, "
    "v.route, v.eigen_instelling, v.buitenland FROM verzoek v ";

std::vector<Schemaregel> load_schema(ReadConnection& db, VerzoekId id) {
  std::vector<Schemaregel> schema;
  auto rows = db.query("SELECT onderdeel, start, soort, aandeel, gekoppeld_aan, duur, stagedagen, delen "
                       "FROM verzoek_schemaregel WHERE verzoek = ?1 ORDER BY volgorde", id);
  while (rows.step()) {
    Schemaregel regel;
    regel.onderdeel = rows.take<std::optional<OnderdeelId>>().value_or(OnderdeelId{});
    regel.start = rows.take<std::optional<CivilDate>>();
    regel.soort = rows.take<std::string>();
    regel.aandeel = rows.take<std::optional<Decimal>>();
    regel.gekoppeld_aan = rows.take<std::optional<OnderdeelId>>();
    regel.duur = take_optional_json<Duur>(rows);
    regel.stagedagen = take_optional_json<Dagenaandeel>(rows);
    regel.delen = take_json<std::vector<Deelbegin>>(rows);
    schema.push_back(regel);
  }
  return schema;
}

std::vector<Beslissing> load_beslissingen(ReadConnection& db, VerzoekId id) {
  std::vector<Beslissing> beslissingen;
  auto rows = db.query(
      "SELECT b.door, p.naam, b.rol, b.op, b.besluit, b.reden, b.regelpakket, b.namens, coalesce(n.naam, '') "
      "FROM beslissing b JOIN persoon p ON p.id = b.door LEFT JOIN persoon n ON n.id = b.namens "
      "WHERE b.verzoek = ?1 ORDER BY b.volgorde",
      id);
  while (rows.step()) {
    Beslissing beslissing;
    beslissing.door.id = rows.take<PersoonId>();
    beslissing.door.naam = rows.take<std::string>();
    beslissing.rol = rows.take<Rol>();
    beslissing.op = rows.take<CivilDate>();
    beslissing.besluit = rows.take<Besluit>();
    beslissing.reden = rows.take<std::string>();
    beslissing.regelpakket = rows.take<std::string>();
    const auto namens = rows.take<std::optional<PersoonId>>();
    auto naam = rows.take<std::string>();
    if (namens) beslissing.namens = PersoonVerwijzing{*namens, std::move(naam)};
    beslissingen.push_back(std::move(beslissing));
  }
  return beslissingen;
}

std::vector<Verzoek> take_verzoeken(ReadConnection& db, Statement rows) {
  std::vector<Verzoek> verzoeken;
  while (rows.step()) {
    Verzoek verzoek;
    verzoek.id = rows.take<VerzoekId>();
    verzoek.traject = rows.take<TrajectId>();
    verzoek.soort = rows.take<VerzoekSoort>();
    verzoek.status = rows.take<VerzoekStatus>();
    verzoek.ingediend_op = rows.take<CivilDate>();
    verzoek.toelichting = rows.take<std::string>();
    verzoek.onderdeel = rows.take<std::optional<OnderdeelId>>();
    verzoek.route = rows.take<std::optional<Route>>();
    verzoek.eigen_instelling = rows.take<std::string>();
    verzoek.buitenland = rows.take<bool>();
    verzoek.schema = load_schema(db, verzoek.id);
    verzoek.plaatsen = load_list<StageplaatsId>(
        db, "SELECT stageplaats FROM verzoek_plaats WHERE verzoek = ?1 ORDER BY volgorde",
        verzoek.id.value);
    verzoek.beslissingen = load_beslissingen(db, verzoek.id);
    verzoeken.push_back(std::move(verzoek));
  }
  return verzoeken;
}

}  // namespace

VerzoekId insert_verzoek(Transaction& tx, const Verzoek& verzoek) {
  const VerzoekId id{tx.insert(
      "INSERT INTO verzoek (traject, soort, status, ingediend_op, toelichting, onderdeel, route, "
      "eigen_instelling, buitenland) VALUES (?1, ?2, 'ingediend', ?3, ?4, ?5, ?6, ?7, ?8)",
      verzoek.traject, verzoek.soort, verzoek.ingediend_op, verzoek.toelichting,
      verzoek.onderdeel, verzoek.route, verzoek.eigen_instelling, verzoek.buitenland)};
  int volgorde = 0;
  for (const Schemaregel& regel : verzoek.schema) {
    const auto onderdeel = regel.onderdeel.is_set() ? std::optional(regel.onderdeel) : std::nullopt;
    tx.execute("INSERT INTO verzoek_schemaregel (verzoek, volgorde, onderdeel, start, soort, aandeel, gekoppeld_aan, "
               "duur, stagedagen, delen) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
               id, volgorde++, onderdeel, regel.start, regel.soort, regel.aandeel, regel.gekoppeld_aan,
               as_json(regel.duur), as_json(regel.stagedagen), as_json(regel.delen));
  }
  save_list(tx, "DELETE FROM verzoek_plaats WHERE verzoek = ?1",
            "INSERT INTO verzoek_plaats (verzoek, volgorde, stageplaats) VALUES (?1, ?2, ?3)",
            id.value, verzoek.plaatsen);
  return id;
}

void set_verzoek_status(Transaction& tx, VerzoekId id, VerzoekStatus status) {
  const auto changed = tx.execute(
      "UPDATE verzoek SET status = ?2 WHERE id = ?1 AND status = 'ingediend'", id, status);
  if (changed != 1) {
    throw StoreException(StoreErrorKind::stale, "the request no longer waits for a decision");
  }
}

void add_beslissing(Transaction& tx, VerzoekId id, const Beslissing& beslissing) {
  tx.execute(
      "INSERT INTO beslissing (verzoek, volgorde, door, rol, op, besluit, reden, regelpakket, namens) "
      "SELECT ?1, (SELECT count(*) FROM beslissing WHERE verzoek = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8",
      id, beslissing.door.id, beslissing.rol, beslissing.op, beslissing.besluit, beslissing.reden,
      beslissing.regelpakket, beslissing.namens ? std::optional(beslissing.namens->id) : std::nullopt);
}

std::optional<Verzoek> load_verzoek(ReadConnection& db, VerzoekId id) {
  static const std::string one = std::string(k_select_verzoeken) + "WHERE v.id = ?1";
  auto found = take_verzoeken(db, db.query(one, id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Verzoek> list_verzoeken(ReadConnection& db, TrajectId traject) {
  static const std::string of_one =
      std::string(k_select_verzoeken) + "WHERE v.traject = ?1 ORDER BY v.ingediend_op, v.id";
  return take_verzoeken(db, db.query(of_one, traject));
}

std::vector<Verzoek> list_verzoeken_voor(ReadConnection& db, PersoonId opleider,
                                         CivilDate besloten_vanaf) {
  static const std::string of_many =
      std::string(k_select_verzoeken) +
      "JOIN traject t ON t.id = v.traject "
      "WHERE (t.instituutsopleider = ?1 OR t.praktijkopleider = ?1) AND (v.status = 'ingediend' "
      "OR ((SELECT b.op FROM beslissing b WHERE b.verzoek = v.id ORDER BY b.volgorde DESC LIMIT 1) "
      ">= ?2 AND EXISTS (SELECT 1 FROM beslissing b WHERE b.verzoek = v.id AND ?1 IN (b.door, b.namens)))) "
      "ORDER BY v.ingediend_op, v.id";
  return take_verzoeken(db, db.query(of_many, opleider, besloten_vanaf));
}

}  // namespace stagepad::store
