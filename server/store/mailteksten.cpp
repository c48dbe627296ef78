#include "server/store/mailteksten.hpp"

#include <string>

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

std::optional<Mailwoorden> take_woorden(Statement& rows) {
  auto onderwerp = rows.take<std::optional<std::string>>();
  auto tekst = rows.take<std::optional<std::string>>();
  if (!onderwerp || !tekst) return std::nullopt;
  return Mailwoorden{std::move(*onderwerp), std::move(*tekst)};
}

}  // namespace

std::vector<MailtekstVersie> list_mailtekstversies(ReadConnection& db, Mailtekst mailtekst) {
  std::vector<MailtekstVersie> versies;
  auto rows = db.query(
      "SELECT m.versie, m.taal, m.onderwerp, m.tekst, m.door, p.naam, m.op_ms FROM mailtekstversie m "
      "JOIN persoon p ON p.id = m.door WHERE m.mailtekst = ?1 ORDER BY m.versie DESC",
      nummer_van(mailtekst));
  while (rows.step()) {
    MailtekstVersie versie;
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

std::optional<Mailwoorden> load_mailwoorden(ReadConnection& db, Mailtekst mailtekst, Taal taal) {
  auto rows = db.query(
      "SELECT onderwerp, tekst FROM mailtekstversie WHERE mailtekst = ?1 AND taal = ?2 ORDER BY versie DESC LIMIT 1",
      nummer_van(mailtekst), taal);
  return rows.step() ? take_woorden(rows) : std::nullopt;
}

std::vector<std::pair<Mailtekst, Taal>> list_eigen_mailwoorden(ReadConnection& db) {
  std::vector<std::pair<Mailtekst, Taal>> all;
  auto rows = db.query(
      "SELECT m.mailtekst, m.taal FROM mailtekstversie m WHERE m.tekst IS NOT NULL AND m.versie = "
      "(SELECT max(n.versie) FROM mailtekstversie n WHERE n.mailtekst = m.mailtekst AND n.taal = m.taal) "
      "ORDER BY m.mailtekst, m.taal DESC");
  while (rows.step()) {
    const auto mailtekst = mailtekst_met(rows.take<std::int64_t>());
    const auto taal = rows.take<Taal>();
    // A mail of a newer program has no place here.
    if (mailtekst) all.emplace_back(*mailtekst, taal);
  }
  return all;
}

std::int64_t add_mailtekstversie(Transaction& tx, Mailtekst mailtekst, const WijzigMailtekst& wijziging,
                                 PersoonId door) {
  const auto versie =
      tx.value<std::int64_t>("SELECT coalesce(max(versie), 0) + 1 FROM mailtekstversie WHERE mailtekst = ?1",
                             nummer_van(mailtekst))
          .value_or(1);
  std::optional<std::string> onderwerp;
  std::optional<std::string> tekst;
  if (wijziging.woorden) {
    onderwerp = wijziging.woorden->onderwerp;
    tekst = wijziging.woorden->tekst;
  }
  tx.execute(
      "INSERT INTO mailtekstversie (mailtekst, versie, taal, onderwerp, tekst, door, op_ms) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      nummer_van(mailtekst), versie, wijziging.taal, onderwerp, tekst, door, tx.now_ms());
  return versie;
}

}  // namespace stagepad::store
