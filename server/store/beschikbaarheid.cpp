#include "server/store/beschikbaarheid.hpp"

#include <utility>

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"

namespace stagepad::store {

namespace {

constexpr const char* k_select_beschikbaarheidsvragen =
    "SELECT id, stageplaats, adres, keer, geldig_tot, antwoord, beantwoord_op FROM beschikbaarheidsvraag ";

std::optional<Beschikbaarheidsvraag> take_vraag(Statement rows) {
  if (!rows.step()) return std::nullopt;
  Beschikbaarheidsvraag vraag;
  vraag.id = rows.take<std::int64_t>();
  vraag.stageplaats = rows.take<StageplaatsId>();
  vraag.adres = rows.take<std::string>();
  vraag.keer = rows.take<std::int32_t>();
  vraag.geldig_tot = rows.take<CivilDate>();
  vraag.antwoord = take_optional_json<Beschikbaarheidsantwoord>(rows);
  vraag.beantwoord_op = rows.take<std::optional<CivilDate>>();
  return vraag;
}

Beschikbaarheidsvraag loaded(Transaction& tx, std::int64_t id) {
  auto vraag = load_beschikbaarheidsvraag(tx, id);
  if (!vraag) throw StoreException(StoreErrorKind::not_found, "no such question");
  return std::move(*vraag);
}

}  // namespace

Beschikbaarheidsvraag stel_beschikbaarheidsvraag(Transaction& tx, StageplaatsId stageplaats, const std::string& adres,
                                                 PersoonId door, CivilDate op, CivilDate geldig_tot) {
  if (const auto open = open_beschikbaarheidsvraag(tx, stageplaats)) {
    tx.execute(
        "UPDATE beschikbaarheidsvraag SET adres = ?2, keer = keer + 1, gevraagd_door = ?3, gevraagd_op = ?4, "
        "geldig_tot = ?5, token_hash = NULL WHERE id = ?1",
        open->id, adres, door, op, geldig_tot);
    return loaded(tx, open->id);
  }
  return loaded(tx, tx.insert("INSERT INTO beschikbaarheidsvraag (stageplaats, adres, gevraagd_door, gevraagd_op, "
                              "geldig_tot) VALUES (?1, ?2, ?3, ?4, ?5)",
                              stageplaats, adres, door, op, geldig_tot));
}

Beschikbaarheidsvraag herhaal_beschikbaarheidsvraag(Transaction& tx, std::int64_t id) {
  tx.execute("UPDATE beschikbaarheidsvraag SET keer = keer + 1 WHERE id = ?1", id);
  return loaded(tx, id);
}

std::optional<Beschikbaarheidsvraag> load_beschikbaarheidsvraag(ReadConnection& db, std::int64_t id) {
  static const std::string sql = std::string(k_select_beschikbaarheidsvragen) + "WHERE id = ?1";
  return take_vraag(db.query(sql, id));
}

std::optional<Beschikbaarheidsvraag> find_beschikbaarheidsvraag(ReadConnection& db, const VraagHash& token_hash) {
  static const std::string sql = std::string(k_select_beschikbaarheidsvragen) + "WHERE token_hash = ?1";
  return take_vraag(db.query(sql, token_hash));
}

std::optional<Beschikbaarheidsvraag> open_beschikbaarheidsvraag(ReadConnection& db, StageplaatsId stageplaats) {
  static const std::string sql = std::string(k_select_beschikbaarheidsvragen) + "WHERE stageplaats = ?1 AND antwoord IS NULL";
  return take_vraag(db.query(sql, stageplaats));
}

void set_vraaglink(Transaction& tx, std::int64_t id, const VraagHash& token_hash, CivilDate geldig_tot) {
  tx.execute("UPDATE beschikbaarheidsvraag SET token_hash = ?2, geldig_tot = ?3 WHERE id = ?1", id, token_hash,
             geldig_tot);
}

bool beantwoord(Transaction& tx, std::int64_t id, const Beschikbaarheidsantwoord& antwoord, CivilDate op,
                std::optional<PersoonId> ingevoerd_door) {
  return tx.execute(
             "UPDATE beschikbaarheidsvraag SET antwoord = ?2, beantwoord_op = ?3, ingevoerd_door = ?4 "
             "WHERE id = ?1 AND antwoord IS NULL",
             id, as_json(antwoord), op, ingevoerd_door) == 1;
}

std::vector<BeschikbaarheidRegel> load_beschikbaarheid(ReadConnection& db, StageplaatsId stageplaats) {
  std::vector<BeschikbaarheidRegel> regels;
  auto rows = db.query(
      "SELECT v.id, v.gevraagd_op, v.gevraagd_door, g.naam, v.adres, v.geldig_tot, v.antwoord, v.beantwoord_op, "
      "v.ingevoerd_door, coalesce(i.naam, ''), s.naam FROM beschikbaarheidsvraag v "
      "JOIN persoon g ON g.id = v.gevraagd_door LEFT JOIN persoon i ON i.id = v.ingevoerd_door "
      "LEFT JOIN beschikbaarheidspapier s ON s.vraag = v.id WHERE v.stageplaats = ?1 ORDER BY v.id DESC",
      stageplaats);
  while (rows.step()) {
    BeschikbaarheidRegel regel;
    regel.vraag = rows.take<std::int64_t>();
    regel.gevraagd_op = rows.take<CivilDate>();
    regel.gevraagd_door.id = rows.take<PersoonId>();
    regel.gevraagd_door.naam = rows.take<std::string>();
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

}  // namespace stagepad::store
