#include "server/store/beschikbaarheid.hpp"

#include <algorithm>
#include <utility>

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"

namespace stagepad::store {

namespace {

constexpr const char* k_select_vraag =
    "SELECT id, stageplaats, adres, link, van, tot, antwoord, beantwoord_op FROM beschikbaarheidsvraag ";
constexpr const char* k_select_link =
    "SELECT id, adres, keer, gevraagd_op, herinnerd, geldig_tot FROM beschikbaarheidslink ";
/// A place of the etalage: approved, and shown to somebody.
constexpr const char* k_in_etalage = "s.goedgekeurd_op IS NOT NULL AND s.zichtbaarheid <> 'niemand'";

std::optional<Period> take_period(Statement& rows) {
  const auto van = rows.take<std::optional<CivilDate>>();
  const auto tot = rows.take<std::optional<CivilDate>>();
  return van && tot ? std::optional(Period{*van, *tot}) : std::nullopt;
}

Beschikbaarheidsvraag vraag_in(Statement& rows) {
  Beschikbaarheidsvraag vraag;
  vraag.id = rows.take<std::int64_t>();
  vraag.stageplaats = rows.take<StageplaatsId>();
  vraag.adres = rows.take<std::string>();
  vraag.link = rows.take<std::optional<std::int64_t>>();
  vraag.periode = take_period(rows);
  vraag.antwoord = take_optional_json<Beschikbaarheidsantwoord>(rows);
  vraag.beantwoord_op = rows.take<std::optional<CivilDate>>();
  return vraag;
}

Beschikbaarheidslink link_in(Statement& rows) {
  Beschikbaarheidslink link;
  link.id = rows.take<std::int64_t>();
  link.adres = rows.take<std::string>();
  link.keer = rows.take<std::int32_t>();
  link.gevraagd_op = rows.take<CivilDate>();
  link.herinnerd = rows.take<std::int32_t>();
  link.geldig_tot = rows.take<CivilDate>();
  return link;
}

std::optional<Beschikbaarheidsvraag> take_vraag(Statement rows) {
  if (!rows.step()) return std::nullopt;
  return vraag_in(rows);
}

std::optional<Beschikbaarheidslink> take_link(Statement rows) {
  if (!rows.step()) return std::nullopt;
  return link_in(rows);
}

Beschikbaarheidsvraag loaded_vraag(Transaction& tx, std::int64_t id) {
  static const std::string sql = std::string(k_select_vraag) + "WHERE id = ?1";
  auto vraag = take_vraag(tx.query(sql, id));
  if (!vraag) throw StoreException(StoreErrorKind::not_found, "no such question");
  return std::move(*vraag);
}

Beschikbaarheidslink loaded_link(Transaction& tx, std::int64_t id) {
  auto link = load_vraaglink(tx, id);
  if (!link) throw StoreException(StoreErrorKind::not_found, "no such link");
  return std::move(*link);
}

std::optional<CivilDate> first_of(const std::optional<Period>& periode) {
  return periode ? std::optional(periode->first) : std::nullopt;
}
std::optional<CivilDate> last_of(const std::optional<Period>& periode) {
  return periode ? std::optional(periode->last) : std::nullopt;
}

}  // namespace

Beschikbaarheidsvraag stel_beschikbaarheidsvraag(Transaction& tx, StageplaatsId stageplaats, const std::string& adres,
                                                 const Vraagopdracht& opdracht) {
  const auto van = first_of(opdracht.periode);
  const auto tot = last_of(opdracht.periode);
  if (const auto open = open_beschikbaarheidsvraag(tx, stageplaats)) {
    tx.execute(
        "UPDATE beschikbaarheidsvraag SET adres = ?2, gevraagd_door = ?3, gevraagd_op = ?4, "
        "van = min(coalesce(?5, van), coalesce(van, ?5)), tot = max(coalesce(?6, tot), coalesce(tot, ?6)), "
        "link = NULL WHERE id = ?1",
        open->id, adres, opdracht.door, opdracht.op, van, tot);
    return loaded_vraag(tx, open->id);
  }
  return loaded_vraag(tx,
                      tx.insert("INSERT INTO beschikbaarheidsvraag (stageplaats, adres, gevraagd_door, gevraagd_op, "
                                "van, tot) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                                stageplaats, adres, opdracht.door, opdracht.op, van, tot));
}

Beschikbaarheidslink verzamel_vragen(Transaction& tx, const std::string& adres, CivilDate op, CivilDate geldig_tot) {
  const std::int64_t id = tx.insert(
      "INSERT INTO beschikbaarheidslink (adres, gevraagd_op, geldig_tot) VALUES (?1, ?2, ?3)", adres, op, geldig_tot);
  tx.execute("UPDATE beschikbaarheidsvraag SET link = ?1 WHERE antwoord IS NULL AND lower(adres) = lower(?2)", id,
             adres);
  // A link that another one replaced holds an address and nothing else.
  tx.execute(
      "DELETE FROM beschikbaarheidslink WHERE id <> ?1 "
      "AND NOT EXISTS (SELECT 1 FROM beschikbaarheidsvraag v WHERE v.link = beschikbaarheidslink.id)",
      id);
  return loaded_link(tx, id);
}

Beschikbaarheidslink herhaal_vraaglink(Transaction& tx, std::int64_t id) {
  tx.execute("UPDATE beschikbaarheidslink SET keer = keer + 1 WHERE id = ?1", id);
  return loaded_link(tx, id);
}

std::optional<Beschikbaarheidslink> load_vraaglink(ReadConnection& db, std::int64_t id) {
  static const std::string sql = std::string(k_select_link) + "WHERE id = ?1";
  return take_link(db.query(sql, id));
}

std::optional<Beschikbaarheidslink> find_vraaglink(ReadConnection& db, const VraagHash& token_hash) {
  static const std::string sql = std::string(k_select_link) + "WHERE token_hash = ?1";
  return take_link(db.query(sql, token_hash));
}

std::vector<Beschikbaarheidsvraag> vragen_van(ReadConnection& db, std::int64_t link) {
  static const std::string sql = std::string(k_select_vraag) + "WHERE link = ?1 ORDER BY id";
  std::vector<Beschikbaarheidsvraag> vragen;
  auto rows = db.query(sql, link);
  while (rows.step()) vragen.push_back(vraag_in(rows));
  return vragen;
}

std::optional<Beschikbaarheidsvraag> open_beschikbaarheidsvraag(ReadConnection& db, StageplaatsId stageplaats) {
  static const std::string sql = std::string(k_select_vraag) + "WHERE stageplaats = ?1 AND antwoord IS NULL";
  return take_vraag(db.query(sql, stageplaats));
}

std::optional<Beschikbaarheidsantwoord> laatste_antwoord(ReadConnection& db, StageplaatsId stageplaats) {
  static const std::string sql = std::string(k_select_vraag) +
                                 "WHERE stageplaats = ?1 AND antwoord IS NOT NULL ORDER BY beantwoord_op DESC, id DESC";
  auto vraag = take_vraag(db.query(sql, stageplaats));
  return vraag ? std::move(vraag->antwoord) : std::nullopt;
}

void set_vraaglink(Transaction& tx, std::int64_t id, const VraagHash& token_hash, CivilDate geldig_tot) {
  tx.execute("UPDATE beschikbaarheidslink SET token_hash = ?2, geldig_tot = ?3 WHERE id = ?1", id, token_hash,
             geldig_tot);
}

bool beantwoord(Transaction& tx, std::int64_t id, const Beschikbaarheidsantwoord& antwoord, CivilDate op,
                std::optional<PersoonId> ingevoerd_door) {
  return tx.execute(
             "UPDATE beschikbaarheidsvraag SET antwoord = ?2, beantwoord_op = ?3, ingevoerd_door = ?4 "
             "WHERE id = ?1 AND antwoord IS NULL",
             id, as_json(antwoord), op, ingevoerd_door) == 1;
}

std::vector<Beschikbaarheidslink> open_vraaglinks(ReadConnection& db) {
  static const std::string sql =
      std::string(k_select_link) +
      "l WHERE EXISTS (SELECT 1 FROM beschikbaarheidsvraag v WHERE v.link = l.id AND v.antwoord IS NULL) ORDER BY id";
  std::vector<Beschikbaarheidslink> links;
  auto rows = db.query(sql);
  while (rows.step()) links.push_back(link_in(rows));
  return links;
}

void markeer_herinnerd(Transaction& tx, std::int64_t link, std::int32_t herinnering) {
  tx.execute("UPDATE beschikbaarheidslink SET herinnerd = ?2 WHERE id = ?1", link, herinnering);
}

std::vector<BeschikbaarheidRegel> load_beschikbaarheid(ReadConnection& db, StageplaatsId stageplaats) {
  std::vector<BeschikbaarheidRegel> regels;
  auto rows = db.query(
      "SELECT v.id, v.gevraagd_op, v.gevraagd_door, coalesce(g.naam, ''), v.adres, coalesce(l.geldig_tot, v.gevraagd_op), "
      "v.antwoord, "
      "v.beantwoord_op, v.ingevoerd_door, coalesce(i.naam, ''), s.naam FROM beschikbaarheidsvraag v "
      "LEFT JOIN persoon g ON g.id = v.gevraagd_door LEFT JOIN persoon i ON i.id = v.ingevoerd_door "
      "LEFT JOIN beschikbaarheidslink l ON l.id = v.link "
      "LEFT JOIN beschikbaarheidspapier s ON s.vraag = v.id WHERE v.stageplaats = ?1 ORDER BY v.id DESC",
      stageplaats);
  while (rows.step()) {
    BeschikbaarheidRegel regel;
    regel.vraag = rows.take<std::int64_t>();
    regel.gevraagd_op = rows.take<CivilDate>();
    const auto gevraagd_door = rows.take<std::optional<PersoonId>>();
    std::string vrager = rows.take<std::string>();
    if (gevraagd_door) regel.gevraagd_door = PersoonVerwijzing{*gevraagd_door, std::move(vrager)};
    regel.adres = rows.take<std::string>();
    regel.geldig_tot = rows.take<CivilDate>();
    regel.antwoord = take_optional_json<Beschikbaarheidsantwoord>(rows);
    regel.beantwoord_op = rows.take<std::optional<CivilDate>>();
    const auto door = rows.take<std::optional<PersoonId>>();
    std::string naam = rows.take<std::string>();
    if (door) regel.ingevoerd_door = PersoonVerwijzing{*door, std::move(naam)};
    regel.scan = rows.take<std::optional<std::string>>();
    regels.push_back(std::move(regel));
  }
  return regels;
}

std::vector<UitvraagRegel> load_uitvraag(ReadConnection& db) {
  std::vector<UitvraagRegel> regels;
  auto rows = db.query(
      "SELECT s.id, s.naam, i.naam, v.adres, v.gevraagd_op, coalesce(l.geldig_tot, v.gevraagd_op), "
      "coalesce(l.herinnerd, 0), v.van, v.tot, v.antwoord, v.beantwoord_op FROM beschikbaarheidsvraag v "
      "JOIN stageplaats s ON s.id = v.stageplaats JOIN instelling i ON i.id = s.instelling "
      "LEFT JOIN beschikbaarheidslink l ON l.id = v.link WHERE v.id = (SELECT max(n.id) FROM beschikbaarheidsvraag n "
      "WHERE n.stageplaats = v.stageplaats) ORDER BY i.naam, i.id, s.naam, s.id");
  while (rows.step()) {
    UitvraagRegel regel;
    regel.stageplaats = rows.take<StageplaatsId>();
    regel.naam = rows.take<std::string>();
    regel.instelling = rows.take<std::string>();
    regel.adres = rows.take<std::string>();
    regel.gevraagd_op = rows.take<CivilDate>();
    regel.geldig_tot = rows.take<CivilDate>();
    regel.herinneringen = rows.take<std::int32_t>();
    regel.eerste_dag = rows.take<std::optional<CivilDate>>();
    regel.laatste_dag = rows.take<std::optional<CivilDate>>();
    if (const auto antwoord = take_optional_json<Beschikbaarheidsantwoord>(rows)) {
      regel.antwoord = antwoord->beschikbaarheid;
    }
    regel.beantwoord_op = rows.take<std::optional<CivilDate>>();
    regels.push_back(std::move(regel));
  }
  return regels;
}

std::vector<UitvraagInstelling> load_uitvraaginstellingen(ReadConnection& db) {
  static const std::string sql =
      std::string("SELECT i.id, i.naam, count(*), sum(s.contact_email = '') FROM stageplaats s "
                  "JOIN instelling i ON i.id = s.instelling WHERE ") +
      k_in_etalage + " GROUP BY i.id ORDER BY i.naam, i.id";
  std::vector<UitvraagInstelling> instellingen;
  auto rows = db.query(sql);
  while (rows.step()) {
    UitvraagInstelling instelling;
    instelling.id = rows.take<InstellingId>();
    instelling.naam = rows.take<std::string>();
    instelling.plaatsen = rows.take<std::int32_t>();
    instelling.zonder_adres = rows.take<std::int32_t>();
    instellingen.push_back(std::move(instelling));
  }
  return instellingen;
}

std::vector<StageplaatsId> etalageplaatsen(ReadConnection& db, const std::vector<InstellingId>& instellingen) {
  static const std::string sql =
      std::string("SELECT s.id, i.id FROM stageplaats s JOIN instelling i ON i.id = s.instelling WHERE ") +
      k_in_etalage + " ORDER BY i.naam, i.id, s.naam, s.id";
  std::vector<StageplaatsId> plaatsen;
  auto rows = db.query(sql);
  while (rows.step()) {
    const auto plaats = rows.take<StageplaatsId>();
    const auto instelling = rows.take<InstellingId>();
    const bool is_asked = instellingen.empty() ||
                          std::find(instellingen.begin(), instellingen.end(), instelling) != instellingen.end();
    if (is_asked) plaatsen.push_back(plaats);
  }
  return plaatsen;
}

}  // namespace stagepad::store
