#include "server/store/meldingen.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

bool add_melding(Transaction& tx, const Melding& melding, Ontvanger ontvanger) {
  return tx.execute(
             "INSERT INTO melding (onderdeel, taak, moment, wie, uiterlijk, op, persoon) "
             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
             melding.onderdeel, melding.taak, melding.moment, melding.wie, melding.uiterlijk, melding.op, ontvanger) == 1;
}

std::vector<Wachtende> wachtende_ontvangers(ReadConnection& db) {
  std::vector<Wachtende> all;
  auto rows = db.query(
      "SELECT DISTINCT m.persoon, coalesce(p.berichtritme, 'dagelijks') FROM melding m "
      "LEFT JOIN persoon p ON p.id = m.persoon WHERE m.gemeld_op IS NULL ORDER BY m.persoon");
  while (rows.step()) {
    Wachtende each;
    each.ontvanger = rows.take<std::optional<PersoonId>>();
    each.ritme = rows.take<Berichtritme>();
    all.push_back(each);
  }
  return all;
}

void markeer_gemeld(Transaction& tx, Ontvanger ontvanger, CivilDate dag) {
  tx.execute("UPDATE melding SET gemeld_op = ?2 WHERE persoon IS ?1 AND gemeld_op IS NULL", ontvanger, dag);
}

std::vector<Gemeld> gemeld_op(ReadConnection& db, Ontvanger ontvanger, CivilDate dag) {
  std::vector<Gemeld> all;
  auto rows = db.query(
      "SELECT o.traject, m.onderdeel, m.taak, m.moment, m.wie, m.uiterlijk, m.op FROM melding m "
      "JOIN onderdeel o ON o.id = m.onderdeel WHERE m.persoon IS ?1 AND m.gemeld_op = ?2 "
      "ORDER BY o.traject, m.uiterlijk, m.id",
      ontvanger, dag);
  while (rows.step()) {
    Gemeld each;
    each.traject = rows.take<TrajectId>();
    each.melding.onderdeel = rows.take<OnderdeelId>();
    each.melding.taak = rows.take<std::string>();
    each.melding.moment = rows.take<Meldmoment>();
    each.melding.wie = rows.take<Rol>();
    each.melding.uiterlijk = rows.take<CivilDate>();
    each.melding.op = rows.take<CivilDate>();
    all.push_back(std::move(each));
  }
  return all;
}

bool add_bijdragemelding(Transaction& tx, const Melding& melding, const std::string& adres, CivilDate dag) {
  return tx.execute(
             "INSERT INTO bijdragemelding (onderdeel, taak, moment, uiterlijk, op, adres, gemeld_op) "
             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
             melding.onderdeel, melding.taak, melding.moment, melding.uiterlijk, melding.op, adres, dag) == 1;
}

std::vector<Gemeld> bijdragen_gemeld_op(ReadConnection& db, const std::string& adres, CivilDate dag) {
  std::vector<Gemeld> all;
  auto rows = db.query(
      "SELECT o.traject, m.onderdeel, m.taak, m.moment, m.uiterlijk, m.op FROM bijdragemelding m "
      "JOIN onderdeel o ON o.id = m.onderdeel WHERE m.adres = ?1 AND m.gemeld_op = ?2 "
      "ORDER BY o.traject, m.uiterlijk, m.id",
      adres, dag);
  while (rows.step()) {
    Gemeld each;
    each.traject = rows.take<TrajectId>();
    each.melding.onderdeel = rows.take<OnderdeelId>();
    each.melding.taak = rows.take<std::string>();
    each.melding.moment = rows.take<Meldmoment>();
    each.melding.wie = Rol::stagebegeleider;
    each.melding.uiterlijk = rows.take<CivilDate>();
    each.melding.op = rows.take<CivilDate>();
    all.push_back(std::move(each));
  }
  return all;
}

Berichtritme load_berichtritme(ReadConnection& db, PersoonId persoon) {
  return db.value<Berichtritme>("SELECT berichtritme FROM persoon WHERE id = ?1", persoon)
      .value_or(Berichtritme::dagelijks);
}

void save_berichtritme(Transaction& tx, PersoonId persoon, Berichtritme ritme) {
  tx.execute("UPDATE persoon SET berichtritme = ?2 WHERE id = ?1", persoon, ritme);
}

}  // namespace stagepad::store
