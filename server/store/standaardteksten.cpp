#include "server/store/standaardteksten.hpp"

#include <string>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

std::optional<Tekstwoorden> take_woorden(Statement& rows) {
  auto onderwerp = rows.take<std::optional<std::string>>();
  auto tekst = rows.take<std::optional<std::string>>();
  if (!onderwerp || !tekst) return std::nullopt;
  return Tekstwoorden{std::move(*onderwerp), std::move(*tekst)};
}

}  // namespace

std::vector<StandaardtekstVersie> list_standaardtekstversies(ReadConnection& db, Standaardtekst standaardtekst) {
  std::vector<StandaardtekstVersie> versies;
  auto rows = db.query(
      "SELECT m.versie, m.taal, m.onderwerp, m.tekst, m.door, p.naam, m.op_ms FROM standaardtekstversie m "
      "JOIN persoon p ON p.id = m.door WHERE m.standaardtekst = ?1 ORDER BY m.versie DESC",
      nummer_van(standaardtekst));
  while (rows.step()) {
    StandaardtekstVersie versie;
    versie.versie = rows.take<std::int64_t>();
    versie.taal = rows.take<Taal>();
    versie.woorden = take_woorden(rows);
    versie.door.id = rows.take<PersoonId>();
    versie.door.naam = rows.take<std::string>();
    versie.op_ms = rows.take<std::int64_t>();
    versies.push_back(std::move(versie));
  }
  return versies;
}

std::optional<Tekstwoorden> load_tekstwoorden(ReadConnection& db, Standaardtekst standaardtekst, Taal taal) {
  auto rows = db.query(
      "SELECT onderwerp, tekst FROM standaardtekstversie WHERE standaardtekst = ?1 AND taal = ?2 ORDER BY versie DESC LIMIT 1",
      nummer_van(standaardtekst), taal);
  return rows.step() ? take_woorden(rows) : std::nullopt;
}

std::vector<std::pair<Standaardtekst, Taal>> list_eigen_tekstwoorden(ReadConnection& db) {
  std::vector<std::pair<Standaardtekst, Taal>> all;
  auto rows = db.query(
      "SELECT m.standaardtekst, m.taal FROM standaardtekstversie m WHERE m.tekst IS NOT NULL AND m.versie = "
      "(SELECT max(n.versie) FROM standaardtekstversie n WHERE n.standaardtekst = m.standaardtekst AND n.taal = m.taal) "
      "ORDER BY m.standaardtekst, m.taal DESC");
  while (rows.step()) {
    const auto standaardtekst = standaardtekst_met(rows.take<std::int64_t>());
    const auto taal = rows.take<Taal>();
    // A text of a newer program has no place here.
    if (standaardtekst) all.emplace_back(*standaardtekst, taal);
  }
  return all;
}

std::int64_t add_standaardtekstversie(Transaction& tx, Standaardtekst standaardtekst, const WijzigStandaardtekst& wijziging,
                                 PersoonId door) {
  const auto versie =
      tx.value<std::int64_t>("SELECT coalesce(max(versie), 0) + 1 FROM standaardtekstversie WHERE standaardtekst = ?1",
                             nummer_van(standaardtekst))
          .value_or(1);
  std::optional<std::string> onderwerp;
  std::optional<std::string> tekst;
  if (wijziging.woorden) {
    onderwerp = wijziging.woorden->onderwerp;
    tekst = wijziging.woorden->tekst;
  }
  tx.execute(
      "INSERT INTO standaardtekstversie (standaardtekst, versie, taal, onderwerp, tekst, door, op_ms) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      nummer_van(standaardtekst), versie, wijziging.taal, onderwerp, tekst, door, tx.now_ms());
  return versie;
}

}  // namespace stagepad::store
