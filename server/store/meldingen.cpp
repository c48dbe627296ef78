#include "server/store/meldingen.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

constexpr const char* k_select_gemeld =
    "SELECT o.traject, m.onderdeel, m.taak, m.moment, m.wie, m.uiterlijk, m.op FROM melding m "
    "JOIN onderdeel o ON o.id = m.onderdeel WHERE ";

Gemeld gemeld_in(Statement& rows) {
  Gemeld each;
  each.traject = rows.take<TrajectId>();
  each.melding.onderdeel = rows.take<OnderdeelId>();
  each.melding.taak = rows.take<std::string>();
  each.melding.moment = rows.take<Meldmoment>();
  each.melding.wie = rows.take<Rol>();
  each.melding.uiterlijk = rows.take<CivilDate>();
  each.melding.op = rows.take<CivilDate>();
  return each;
}

}  // namespace

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

std::vector<std::int64_t> wachtende_meldingen(ReadConnection& db, Ontvanger ontvanger) {
  std::vector<std::int64_t> all;
  auto rows = db.query("SELECT id FROM melding WHERE persoon IS ?1 AND gemeld_op IS NULL ORDER BY id", ontvanger);
  while (rows.step()) all.push_back(rows.take<std::int64_t>());
  return all;
}

void markeer_gemeld(Transaction& tx, Ontvanger ontvanger, CivilDate dag) {
  tx.execute("UPDATE melding SET gemeld_op = ?2 WHERE persoon IS ?1 AND gemeld_op IS NULL", ontvanger, dag);
}

std::vector<Gemeld> gemeld_op(ReadConnection& db, Ontvanger ontvanger, CivilDate dag) {
  static const std::string sql = std::string(k_select_gemeld) +
                                 "m.persoon IS ?1 AND m.gemeld_op = ?2 ORDER BY o.traject, m.uiterlijk, m.id";
  std::vector<Gemeld> all;
  auto rows = db.query(sql, ontvanger, dag);
  while (rows.step()) all.push_back(gemeld_in(rows));
  return all;
}

std::optional<Gemeld> load_gemeld(ReadConnection& db, std::int64_t id) {
  static const std::string sql = std::string(k_select_gemeld) + "m.id = ?1";
  auto rows = db.query(sql, id);
  if (!rows.step()) return std::nullopt;
  return gemeld_in(rows);
}

bool add_bijdragemelding(Transaction& tx, const Melding& melding, const Bijdragevraag& aan, CivilDate dag) {
  return tx.execute(
             "INSERT INTO bijdragemelding (onderdeel, taak, moment, uiterlijk, op, adres, naam, gemeld_op) "
             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
             melding.onderdeel, melding.taak, melding.moment, melding.uiterlijk, melding.op, aan.adres, aan.naam,
             dag) == 1;
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

std::vector<PersoonId> directe_ontvangers(ReadConnection& db) {
  std::vector<PersoonId> all;
  auto rows = db.query("SELECT id FROM persoon WHERE berichtritme = 'direct' ORDER BY id");
  while (rows.step()) all.push_back(rows.take<PersoonId>());
  return all;
}

std::vector<TrajectId> trajecten_van_directe_ontvangers(ReadConnection& db) {
  std::vector<TrajectId> all;
  auto rows = db.query(
      "WITH direct AS (SELECT id FROM persoon WHERE berichtritme = 'direct' UNION "
      "SELECT w.namens FROM waarneming w JOIN persoon p ON p.id = w.door WHERE p.berichtritme = 'direct') "
      "SELECT id FROM traject WHERE aios IN direct OR instituutsopleider IN direct OR praktijkopleider IN direct "
      "ORDER BY id");
  while (rows.step()) all.push_back(rows.take<TrajectId>());
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
