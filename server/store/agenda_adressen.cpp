#include "server/store/agenda_adressen.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

std::optional<AgendaAdres> take_adres(Statement rows) {
  if (!rows.step()) return std::nullopt;
  AgendaAdres adres;
  adres.persoon = rows.take<PersoonId>();
  adres.taal = rows.take<Taal>();
  adres.aangemaakt_ms = rows.take<std::int64_t>();
  return adres;
}

}  // namespace

void set_agenda_adres(Transaction& tx, PersoonId persoon, const AgendaHash& token_hash, Taal taal) {
  delete_agenda_adres(tx, persoon);
  tx.execute("INSERT INTO agenda_adres (persoon, token_hash, taal, aangemaakt_ms) VALUES (?1, ?2, ?3, ?4)", persoon,
             token_hash, taal, tx.now_ms());
}

bool delete_agenda_adres(Transaction& tx, PersoonId persoon) {
  return tx.execute("DELETE FROM agenda_adres WHERE persoon = ?1", persoon) == 1;
}

std::optional<AgendaAdres> find_agenda_adres(ReadConnection& db, const AgendaHash& token_hash) {
  return take_adres(db.query("SELECT persoon, taal, aangemaakt_ms FROM agenda_adres WHERE token_hash = ?1", token_hash));
}

std::optional<AgendaAdres> load_agenda_adres(ReadConnection& db, PersoonId persoon) {
  return take_adres(db.query("SELECT persoon, taal, aangemaakt_ms FROM agenda_adres WHERE persoon = ?1", persoon));
}

}  // namespace stagepad::store
