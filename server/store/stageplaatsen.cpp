#include "server/store/stageplaatsen.hpp"

#include <algorithm>
#include <string>

#include "server/store/column_types.hpp"
#include "server/store/ervaringen.hpp"
#include "server/store/lijsten.hpp"

namespace stagepad::store {

namespace {

/// What hangs below a place, for one place after another: the statements stay out meanwhile.
class Plaatslijsten {
 public:
  Plaatslijsten(ReadConnection& db, StageplaatsId first)
      : soorten_(db.query(
            "SELECT soort FROM stageplaats_soort WHERE stageplaats = ?1 ORDER BY volgorde", first)),
        doelgroepen_(db.query(
            "SELECT doelgroep FROM stageplaats_doelgroep WHERE stageplaats = ?1 ORDER BY volgorde",
            first)),
        perioden_(db.query(
            "SELECT eerste_dag, laatste_dag, capaciteit FROM plaatsperiode WHERE stageplaats = ?1 "
            "ORDER BY volgorde",
            first)),
        ervaringen_(db) {}

  void load(Stageplaats& plaats) {
    soorten_.again(plaats.id);
    while (soorten_.step()) plaats.stagesoorten.push_back(soorten_.take<std::string>());
    doelgroepen_.again(plaats.id);
    while (doelgroepen_.step()) plaats.doelgroepen.push_back(doelgroepen_.take<Doelgroep>());
    perioden_.again(plaats.id);
    while (perioden_.step()) {
      Plaatsperiode periode;
      periode.eerste_dag = perioden_.take<CivilDate>();
      periode.laatste_dag = perioden_.take<CivilDate>();
      periode.capaciteit = perioden_.take<int>();
      plaats.perioden.push_back(periode);
    }
    plaats.ervaringen = ervaringen_.of(plaats.id);
  }

 private:
  Statement soorten_;
  Statement doelgroepen_;
  Statement perioden_;
  Plaatservaringen ervaringen_;
};

constexpr const char* k_select_stageplaatsen =
    "SELECT s.id, s.instelling, i.naam, s.naam, s.plaats, s.regio, s.sector, s.setting, "
    "s.profiel, s.specialisme, s.omschrijving, s.zichtbaarheid, "
    "CASE WHEN s.contact_tonen THEN s.contactpersoon ELSE '' END, "
    "s.goedgekeurd_op IS NOT NULL, "
    // What is handed in for a round shows nowhere until it has closed: with it a list could be made that wins.
    "(SELECT count(*) FROM voorkeur v WHERE v.stageplaats = s.id AND NOT EXISTS (SELECT 1 FROM rondestage g "
    "JOIN plaatsingsronde r ON r.id = g.ronde WHERE g.onderdeel = v.onderdeel AND r.stand = 'open')), "
    "(SELECT coalesce(max(p.capaciteit), 1) FROM plaatsperiode p WHERE p.stageplaats = s.id) "
    "FROM stageplaats s JOIN instelling i ON i.id = s.instelling ";

/// The current row, without what hangs below it.
Stageplaats take_stageplaats(Statement& rows) {
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
  plaats.contactpersoon = rows.take<std::string>();
  plaats.goedgekeurd = rows.take<bool>();
  const auto voorkeuren = rows.take<std::int64_t>();
  const auto ruimte = rows.take<std::int64_t>();
  plaats.belangstelling = belangstelling_bij(voorkeuren, ruimte);
  return plaats;
}

}  // namespace

Belangstelling belangstelling_bij(std::int64_t voorkeuren, std::int64_t ruimte) {
  const std::int64_t room = std::max<std::int64_t>(ruimte, 1);
  if (voorkeuren <= 0) return Belangstelling::geen;
  if (voorkeuren < room) return Belangstelling::weinig;
  return voorkeuren < 2 * room ? Belangstelling::gemiddeld : Belangstelling::veel;
}

Plaatsfilter plaatsfilter_voor(const std::vector<Rol>& rollen) {
  return api::plaatszicht_van(api::Aanmelding::aangemeld, rollen);
}

InstellingId ensure_instelling(Transaction& tx, std::string_view naam) {
  const auto found = tx.value<InstellingId>("SELECT id FROM instelling WHERE naam = ?1", naam);
  if (found) return *found;
  return {tx.insert("INSERT INTO instelling (naam) VALUES (?1)", naam)};
}

StageplaatsId insert_stageplaats(Transaction& tx, const Stageplaats& plaats, Contact contact,
                                 std::optional<Plaatsgoedkeuring> goedkeuring) {
  std::optional<PersoonId> door;
  std::optional<CivilDate> op;
  if (goedkeuring) {
    door = goedkeuring->door;
    op = goedkeuring->op;
  }
  const StageplaatsId id{tx.insert(
      "INSERT INTO stageplaats (instelling, naam, plaats, regio, sector, setting, profiel, "
      "specialisme, omschrijving, zichtbaarheid, contactpersoon, contact_tonen, goedgekeurd_door, "
      "goedgekeurd_op) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
      plaats.instelling, plaats.naam, plaats.plaats, plaats.regio, plaats.sector, plaats.setting,
      plaats.profiel, plaats.specialisme, plaats.omschrijving, plaats.zichtbaarheid,
      plaats.contactpersoon, contact == Contact::tonen, door, op)};
  save_list(tx, "DELETE FROM stageplaats_soort WHERE stageplaats = ?1",
            "INSERT INTO stageplaats_soort (stageplaats, volgorde, soort) VALUES (?1, ?2, ?3)",
            id.value, plaats.stagesoorten);
  save_list(tx, "DELETE FROM stageplaats_doelgroep WHERE stageplaats = ?1",
            "INSERT INTO stageplaats_doelgroep (stageplaats, volgorde, doelgroep) "
            "VALUES (?1, ?2, ?3)",
            id.value, plaats.doelgroepen);
  int volgorde = 0;
  for (const Plaatsperiode& periode : plaats.perioden) {
    tx.execute(
        "INSERT INTO plaatsperiode (stageplaats, volgorde, eerste_dag, laatste_dag, capaciteit) "
        "VALUES (?1, ?2, ?3, ?4, ?5)",
        id, volgorde++, periode.eerste_dag, periode.laatste_dag, periode.capaciteit);
  }
  if (goedkeuring) {
    tx.execute(
        "INSERT INTO stageplaats_oordeel (stageplaats, besluit, door, op, reden) "
        "VALUES (?1, 'goedgekeurd', ?2, ?3, '')",
        id, door, op);
  }
  return id;
}

std::vector<Stageplaats> list_stageplaatsen(ReadConnection& db, Plaatsfilter filter) {
  static const std::string all = std::string(k_select_stageplaatsen) + "ORDER BY s.naam, i.naam, s.id";
  std::vector<Stageplaats> plaatsen;
  Plaatslijsten lijsten(db, {});
  auto rows = db.query(all);
  while (rows.step()) {
    Stageplaats plaats = take_stageplaats(rows);
    if (!api::is_te_zien(plaats, filter)) continue;
    lijsten.load(plaats);
    plaatsen.push_back(std::move(plaats));
  }
  return plaatsen;
}

std::vector<Stageplaats> load_stageplaatsen(ReadConnection& db, const std::vector<std::int64_t>& ids) {
  static const std::string one = std::string(k_select_stageplaatsen) + "WHERE s.id = ?1";
  std::vector<Stageplaats> plaatsen;
  plaatsen.reserve(ids.size());
  Plaatslijsten lijsten(db, {});
  auto rows = db.query(one, StageplaatsId{});
  for (const std::int64_t id : ids) {
    rows.again(id);
    if (!rows.step()) continue;
    lijsten.load(plaatsen.emplace_back(take_stageplaats(rows)));
  }
  return plaatsen;
}

std::optional<Stageplaats> load_stageplaats(ReadConnection& db, StageplaatsId id) {
  auto found = load_stageplaatsen(db, {id.value});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace stagepad::store
