#include "server/store/stageplaatsen.hpp"

#include <algorithm>
#include <string>

#include "server/store/column_types.hpp"
#include "server/store/lijsten.hpp"

namespace stagepad::store {

namespace {

std::vector<Plaatsperiode> load_perioden(ReadConnection& db, StageplaatsId id) {
  std::vector<Plaatsperiode> perioden;
  auto rows = db.query(
      "SELECT eerste_dag, laatste_dag, capaciteit FROM plaatsperiode WHERE stageplaats = ?1 "
      "ORDER BY volgorde",
      id);
  while (rows.step()) {
    Plaatsperiode periode;
    periode.eerste_dag = rows.take<CivilDate>();
    periode.laatste_dag = rows.take<CivilDate>();
    periode.capaciteit = rows.take<int>();
    perioden.push_back(periode);
  }
  return perioden;
}

void load_lists(ReadConnection& db, Stageplaats& plaats) {
  plaats.stagesoorten = load_list<std::string>(
      db, "SELECT soort FROM stageplaats_soort WHERE stageplaats = ?1 ORDER BY volgorde",
      plaats.id.value);
  plaats.doelgroepen = load_list<Doelgroep>(
      db, "SELECT doelgroep FROM stageplaats_doelgroep WHERE stageplaats = ?1 ORDER BY volgorde",
      plaats.id.value);
  plaats.perioden = load_perioden(db, plaats.id);
}

constexpr const char* k_select =
    "SELECT s.id, s.instelling, i.naam, s.naam, s.plaats, s.regio, s.sector, s.setting, "
    "s.profiel, s.specialisme, s.omschrijving, s.zichtbaarheid, "
    "CASE WHEN s.contact_tonen THEN s.contactpersoon ELSE '' END, "
    "s.goedgekeurd_op IS NOT NULL, "
    "(SELECT count(*) FROM voorkeur v WHERE v.stageplaats = s.id), "
    "(SELECT coalesce(max(p.capaciteit), 1) FROM plaatsperiode p WHERE p.stageplaats = s.id) "
    "FROM stageplaats s JOIN instelling i ON i.id = s.instelling ";

std::vector<Stageplaats> take_stageplaatsen(ReadConnection& db, Statement rows) {
  std::vector<Stageplaats> plaatsen;
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
    plaats.contactpersoon = rows.take<std::string>();
    plaats.goedgekeurd = rows.take<bool>();
    const auto voorkeuren = rows.take<std::int64_t>();
    const auto ruimte = rows.take<std::int64_t>();
    plaats.belangstelling = belangstelling_bij(voorkeuren, ruimte);
    load_lists(db, plaats);
    plaatsen.push_back(std::move(plaats));
  }
  return plaatsen;
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
  static const std::string all = std::string(k_select) + "ORDER BY s.naam, i.naam, s.id";
  auto plaatsen = take_stageplaatsen(db, db.query(all));
  std::erase_if(plaatsen, [&](const auto& each) { return !api::is_te_zien(each, filter); });
  return plaatsen;
}

std::optional<Stageplaats> load_stageplaats(ReadConnection& db, StageplaatsId id) {
  static const std::string one = std::string(k_select) + "WHERE s.id = ?1";
  auto found = take_stageplaatsen(db, db.query(one, id));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace stagepad::store
