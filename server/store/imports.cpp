#include "server/store/imports.hpp"

#include <utility>

#include "server/store/column_types.hpp"
#include "server/store/json_column.hpp"

namespace stagepad {

namespace {

/// What a column keeps of a line, and of an import, as JSON.
struct Rijverslag {
  Findings bevindingen;
  std::vector<Veldwijziging> wijzigingen;
};

struct Importverslag {
  Findings meldingen;
  std::vector<Naamvraag> vragen;
};

struct Cellen {
  std::vector<std::string> cellen;
};

}  // namespace

template <>
struct Describe<Rijverslag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("bevindingen", &Rijverslag::bevindingen),
                           field("wijzigingen", &Rijverslag::wijzigingen));
  }
};

template <>
struct Describe<Importverslag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("meldingen", &Importverslag::meldingen), field("vragen", &Importverslag::vragen));
  }
};

template <>
struct Describe<Cellen> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("cellen", &Cellen::cellen)); }
};

}  // namespace stagepad

namespace stagepad::store {

namespace {

Importtelling load_telling(ReadConnection& db, std::int64_t import) {
  Importtelling telling;
  auto rows = db.query("SELECT oordeel, count(*) FROM importrij WHERE import = ?1 GROUP BY oordeel", import);
  while (rows.step()) {
    const auto oordeel = rows.take<Rijoordeel>();
    const auto aantal = rows.take<std::int32_t>();
    switch (oordeel) {
      case Rijoordeel::nieuw: telling.nieuw = aantal; break;
      case Rijoordeel::wijzigt: telling.wijzigt = aantal; break;
      case Rijoordeel::ongewijzigd: telling.ongewijzigd = aantal; break;
      case Rijoordeel::dubbel: telling.dubbel = aantal; break;
      case Rijoordeel::kan_niet: telling.kan_niet = aantal; break;
    }
  }
  return telling;
}

/// Who did something, when somebody did: the next two columns.
std::optional<PersoonVerwijzing> take_door(Statement& rows) {
  const auto id = rows.take<std::optional<PersoonId>>();
  std::string naam = rows.take<std::string>();
  if (!id) return std::nullopt;
  return PersoonVerwijzing{*id, std::move(naam)};
}

Importrij take_rij(Statement& rows) {
  Importrij rij;
  rij.regel = rows.take<std::int32_t>();
  rij.oordeel = rows.take<Rijoordeel>();
  rij.onderwerp = rows.take<std::string>();
  auto verslag = take_json<Rijverslag>(rows);
  rij.bevindingen = std::move(verslag.bevindingen);
  rij.wijzigingen = std::move(verslag.wijzigingen);
  return rij;
}

constexpr std::string_view k_rij = "SELECT regel, oordeel, onderwerp, verslag FROM importrij WHERE import = ?1";

}  // namespace

std::int64_t insert_import(Transaction& tx, const ImportKaart& kaart, const Sha256Digest& sha256,
                           const std::vector<std::string>& kop) {
  return tx.insert(
      "INSERT INTO import (soort, status, naam, sha256, kop, verslag, gemaakt_door, gemaakt_op) "
      "VALUES (?1, 'voorstel', ?2, ?3, ?4, ?5, ?6, ?7)",
      kaart.soort, kaart.naam, sha256, as_json(Cellen{kop}), as_json(Importverslag{kaart.meldingen, kaart.vragen}),
      kaart.gemaakt_door.id, kaart.gemaakt_op);
}

std::optional<ImportKaart> load_import(ReadConnection& db, std::int64_t id) {
  auto rows = db.query(
      "SELECT i.soort, i.status, i.naam, i.verslag, i.versie, i.gemaakt_op, i.verwerkt_op, i.teruggedraaid_op, "
      "i.gemaakt_door, coalesce(g.naam, ''), i.verwerkt_door, coalesce(v.naam, ''), i.teruggedraaid_door, "
      "coalesce(t.naam, '') FROM import i LEFT JOIN persoon g ON g.id = i.gemaakt_door LEFT JOIN persoon v ON "
      "v.id = i.verwerkt_door LEFT JOIN persoon t ON t.id = i.teruggedraaid_door WHERE i.id = ?1",
      id);
  if (!rows.step()) return std::nullopt;
  ImportKaart kaart;
  kaart.id = id;
  kaart.soort = rows.take<Importsoort>();
  kaart.status = rows.take<Importstatus>();
  kaart.naam = rows.take<std::string>();
  auto verslag = take_json<Importverslag>(rows);
  kaart.meldingen = std::move(verslag.meldingen);
  kaart.vragen = std::move(verslag.vragen);
  kaart.versie = rows.take<std::int64_t>();
  kaart.gemaakt_op = rows.take<CivilDate>();
  kaart.verwerkt_op = rows.take<std::optional<CivilDate>>();
  kaart.teruggedraaid_op = rows.take<std::optional<CivilDate>>();
  kaart.gemaakt_door = take_door(rows).value_or(PersoonVerwijzing{});
  kaart.verwerkt_door = take_door(rows);
  kaart.teruggedraaid_door = take_door(rows);
  kaart.telling = load_telling(db, id);
  return kaart;
}

std::vector<std::string> load_importkop(ReadConnection& db, std::int64_t id) {
  auto rows = db.query("SELECT kop FROM import WHERE id = ?1", id);
  if (!rows.step()) return {};
  return take_json<Cellen>(rows).cellen;
}

Lijst<ImportKaart> list_imports(ReadConnection& db, Bladzijde bladzijde) {
  const auto ids = take_ids(db.query("SELECT id FROM import WHERE status <> 'vervallen' AND (?1 = 0 OR id < ?1) "
                                     "ORDER BY id DESC LIMIT ?2",
                                     bladzijde.na, bladzijde.aantal + 1),
                            bladzijde.aantal);
  Lijst<ImportKaart> lijst;
  lijst.volgende = ids.volgende;
  for (const std::int64_t id : ids.rijen) {
    if (auto kaart = load_import(db, id)) lijst.rijen.push_back(std::move(*kaart));
  }
  return lijst;
}

std::optional<CivilDate> verwerkt_op(ReadConnection& db, Importsoort soort, const Sha256Digest& sha256) {
  return db.value<CivilDate>(
      "SELECT verwerkt_op FROM import WHERE sha256 = ?1 AND soort = ?2 AND status = 'verwerkt' ORDER BY id DESC LIMIT 1",
      sha256, soort);
}

void insert_importrij(Transaction& tx, std::int64_t import, const Importrij& rij,
                      const std::vector<std::string>& cellen) {
  tx.execute(
      "INSERT INTO importrij (import, regel, oordeel, onderwerp, heeft_bevindingen, cellen, verslag) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      import, rij.regel, rij.oordeel, rij.onderwerp, !rij.bevindingen.empty(), as_json(Cellen{cellen}),
      as_json(Rijverslag{rij.bevindingen, rij.wijzigingen}));
}

void update_importrij(Transaction& tx, std::int64_t import, const Importrij& rij) {
  tx.execute(
      "UPDATE importrij SET oordeel = ?3, onderwerp = ?4, heeft_bevindingen = ?5, verslag = ?6 "
      "WHERE import = ?1 AND regel = ?2",
      import, rij.regel, rij.oordeel, rij.onderwerp, !rij.bevindingen.empty(),
      as_json(Rijverslag{rij.bevindingen, rij.wijzigingen}));
}

std::vector<Bronrij> load_bronrijen(ReadConnection& db, std::int64_t import) {
  std::vector<Bronrij> rijen;
  auto rows = db.query("SELECT regel, cellen FROM importrij WHERE import = ?1 ORDER BY regel", import);
  while (rows.step()) {
    Bronrij rij;
    rij.regel = rows.take<std::int32_t>();
    rij.cellen = take_json<Cellen>(rows).cellen;
    rijen.push_back(std::move(rij));
  }
  return rijen;
}

std::vector<Importrij> load_importrijen(ReadConnection& db, std::int64_t import) {
  std::vector<Importrij> rijen;
  auto rows = db.query(std::string(k_rij) + " ORDER BY regel", import);
  while (rows.step()) rijen.push_back(take_rij(rows));
  return rijen;
}

Lijst<Importrij> page_importrijen(ReadConnection& db, std::int64_t import, const ImportrijenVraag& filter,
                                  Bladzijde bladzijde) {
  std::string sql = std::string(k_rij) + " AND regel > ?2";
  if (filter.oordeel) sql += " AND oordeel = ?3";
  if (filter.met_bevindingen) sql += " AND heeft_bevindingen = ?4";
  auto rows = db.query(sql + " ORDER BY regel LIMIT ?5", import, bladzijde.na, filter.oordeel, filter.met_bevindingen,
                       bladzijde.aantal + 1);
  Lijst<Importrij> lijst;
  while (rows.step()) {
    if (static_cast<int>(lijst.rijen.size()) == bladzijde.aantal) {
      lijst.volgende = lijst.rijen.back().regel;
      break;
    }
    lijst.rijen.push_back(take_rij(rows));
  }
  return lijst;
}

void update_importverslag(Transaction& tx, std::int64_t id, const std::vector<Naamvraag>& vragen,
                          const Findings& meldingen) {
  tx.execute("UPDATE import SET verslag = ?2, versie = versie + 1 WHERE id = ?1", id,
             as_json(Importverslag{meldingen, vragen}));
}

void update_importstatus(Transaction& tx, std::int64_t id, Importstatus status, PersoonId door, CivilDate op) {
  if (status == Importstatus::verwerkt) {
    tx.execute("UPDATE import SET status = ?2, verwerkt_door = ?3, verwerkt_op = ?4, versie = versie + 1 WHERE id = ?1",
               id, status, door, op);
  } else if (status == Importstatus::teruggedraaid) {
    tx.execute("UPDATE import SET status = ?2, teruggedraaid_door = ?3, teruggedraaid_op = ?4, versie = versie + 1 "
               "WHERE id = ?1",
               id, status, door, op);
  } else {
    tx.execute("UPDATE import SET status = ?2, versie = versie + 1 WHERE id = ?1", id, status);
    tx.execute("DELETE FROM importrij WHERE import = ?1", id);
    tx.execute("DELETE FROM importkeuze WHERE import = ?1", id);
    update_importverslag(tx, id, {}, {});
  }
  tx.execute("UPDATE importrij SET cellen = ?2 WHERE import = ?1", id, as_json(Cellen{}));
}

void save_importkeuzes(Transaction& tx, std::int64_t import, const Naamkeuzes& keuzes) {
  tx.execute("DELETE FROM importkeuze WHERE import = ?1", import);
  for (const auto& [gegeven, zelfde_als] : keuzes) {
    tx.execute("INSERT INTO importkeuze (import, gegeven, zelfde_als) VALUES (?1, ?2, ?3)", import, gegeven, zelfde_als);
  }
}

Naamkeuzes load_importkeuzes(ReadConnection& db, std::int64_t import, Importsoort soort) {
  Naamkeuzes keuzes;
  // The later one wins, and what was chosen in this import last of all.
  auto rows = db.query(
      "SELECT k.gegeven, k.zelfde_als FROM importkeuze k JOIN import i ON i.id = k.import "
      "WHERE i.id = ?1 OR (i.soort = ?2 AND i.status = 'verwerkt') ORDER BY i.id = ?1, i.id",
      import, soort);
  while (rows.step()) {
    std::string gegeven = rows.take<std::string>();
    keuzes[std::move(gegeven)] = rows.take<std::string>();
  }
  return keuzes;
}

std::int64_t vergeet_importinhoud(Transaction& tx, std::int64_t import) {
  const std::int64_t lines = tx.execute("DELETE FROM importrij WHERE import = ?1", import);
  tx.execute("UPDATE importspoor SET ervoor = NULL WHERE import = ?1", import);
  tx.execute("UPDATE import SET status = CASE status WHEN 'voorstel' THEN 'vervallen' ELSE status END, verslag = ?2, "
             "versie = versie + 1 WHERE id = ?1",
             import, as_json(Importverslag{}));
  return lines;
}

void add_importspoor(Transaction& tx, std::int64_t import, std::int64_t volgorde, const Importspoor& spoor) {
  tx.execute(
      "INSERT INTO importspoor (import, volgorde, soort, object, nieuw, ervoor, versie_na) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      import, volgorde, spoor.soort, spoor.object, spoor.is_nieuw, spoor.ervoor, spoor.versie_na);
}

std::vector<Importspoor> load_importsporen(ReadConnection& db, std::int64_t import) {
  std::vector<Importspoor> sporen;
  auto rows = db.query(
      "SELECT soort, object, nieuw, ervoor, versie_na FROM importspoor WHERE import = ?1 ORDER BY volgorde", import);
  while (rows.step()) {
    Importspoor spoor;
    spoor.soort = rows.take<Spoorsoort>();
    spoor.object = rows.take<std::int64_t>();
    spoor.is_nieuw = rows.take<bool>();
    spoor.ervoor = rows.take<std::optional<std::string>>();
    spoor.versie_na = rows.take<std::int64_t>();
    sporen.push_back(std::move(spoor));
  }
  return sporen;
}

void verwijder_persoon(Transaction& tx, PersoonId id) {
  tx.execute("DELETE FROM outbox WHERE persoon = ?1", id);
  tx.execute("DELETE FROM koppeling WHERE persoon = ?1", id);
  tx.execute("DELETE FROM melding WHERE persoon = ?1", id);
  tx.execute("DELETE FROM persoon_rol WHERE persoon = ?1", id);
  tx.execute("DELETE FROM persoon WHERE id = ?1", id);
}

void verwijder_instelling(Transaction& tx, InstellingId id) {
  tx.execute("DELETE FROM instelling WHERE id = ?1", id);
}

void verwijder_stageplaats(Transaction& tx, StageplaatsId id) {
  tx.execute("DELETE FROM stageplaats_toestemming WHERE stageplaats = ?1", id);
  tx.execute("DELETE FROM stageplaats_oordeel WHERE stageplaats = ?1", id);
  tx.execute("DELETE FROM stageplaats WHERE id = ?1", id);
}

void verwijder_traject(Transaction& tx, TrajectId id) {
  tx.execute("DELETE FROM outbox WHERE json_extract(parameters, '$.traject') = ?1", id);
  tx.execute("DELETE FROM onderdeel WHERE traject = ?1", id);
  tx.execute("DELETE FROM traject WHERE id = ?1", id);
}

}  // namespace stagepad::store
