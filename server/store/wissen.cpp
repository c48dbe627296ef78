#include "server/store/wissen.hpp"

#include <algorithm>

#include "server/store/audit.hpp"
#include "server/store/column_types.hpp"
#include "server/store/lijsten.hpp"
#include "server/store/personen.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad::store {

namespace {

/// The own trainings of person ?1, and what hangs below them.
constexpr std::string_view k_eigen = "(SELECT id FROM traject WHERE aios = ?1)";
constexpr std::string_view k_eigen_delen =
    "(SELECT o.id FROM onderdeel o JOIN traject t ON t.id = o.traject WHERE t.aios = ?1)";
constexpr std::string_view k_eigen_verzoeken =
    "(SELECT v.id FROM verzoek v JOIN traject t ON t.id = v.traject WHERE t.aios = ?1)";

std::string in(std::string_view column, std::string_view rows) {
  return std::string(column) + " IN " + std::string(rows);
}

[[noreturn]] void refuse_erasure(const std::string& sentence) {
  throw StoreException(StoreErrorKind::constraint, sentence);
}

std::string numbers(const std::vector<TrajectId>& trajecten) {
  std::string text;
  for (const TrajectId id : trajecten)
    text += (text.empty() ? "" : ", ") + std::to_string(id.value);
  return text;
}

/// As it stands inside a JSON text: without the quotes around it.
std::string as_in_json(std::string_view text) {
  std::string quoted;
  write_json_text(quoted, text);
  return quoted.substr(1, quoted.size() - 2);
}

/// One erasure; its steps in the order in which they must be.
class Wissen {
 public:
  Wissen(Transaction& tx, const Wisopdracht& opdracht, const Persoon& persoon)
      : tx_(tx), opdracht_(opdracht), id_(opdracht.persoon) {
    verslag_.persoon = id_;
    verslag_.reden = opdracht.reden;
    verslag_.op = opdracht.vandaag;
    verslag_.naam = persoon.naam;
    verslag_.email = persoon.email;
    naam_in_json_ = as_in_json(persoon.naam);
    email_in_json_ = as_in_json(persoon.email);
  }

  Wisverslag run() {
    tx_.execute("INSERT INTO wissing (persoon, op, reden, om_ms) VALUES (?1, ?2, ?3, ?4)", id_,
                opdracht_.vandaag, opdracht_.reden, tx_.now_ms());
    remember_texts();
    end_trainings();
    erase_messages();
    erase_audit_contents();
    erase_preparations();
    erase_requests();
    erase_trainings();
    erase_mentions_by_name();
    erase_access();
    anonymise_person();
    append_audit(tx_, {opdracht_.door, "persoon.gewist", "persoon", id_.value,
                       "{\"reden\":\"" + std::string(to_name(opdracht_.reden)) + "\"}"});
    complete_rows();
    if (opdracht_.naspeuring == Naspeuring::hele_database) find_mentions();
    return std::move(verslag_);
  }

 private:
  template <class... Values>
  void change(std::string_view tabel, std::string_view sql, const Values&... values) {
    count(tabel, tx_.execute(sql, values...));
  }

  void count(std::string_view tabel, std::int64_t rijen) {
    for (Wisregel& regel : verslag_.regels) {
      if (regel.tabel != tabel) continue;
      regel.rijen += rijen;
      return;
    }
    verslag_.regels.push_back({std::string(tabel), Wisbehandeling::blijft, rijen});
  }

  bool has_table(std::string_view tabel) {
    return tx_.value<int>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?1",
                          tabel)
               .value_or(0) > 0;
  }

  /// Sentences only: names of institutions and supervisors stand rightly elsewhere too.
  void remember_texts() {
    remember("SELECT toelichting FROM verzoek WHERE " + in("traject", k_eigen));
    remember("SELECT reden FROM beslissing WHERE " + in("verzoek", k_eigen_verzoeken));
    remember("SELECT reden FROM ontheffing WHERE " + in("traject", k_eigen));
    if (has_table("plaatsingsronde")) {
      remember("SELECT g.reden FROM rondeingreep g JOIN rondestage s ON s.ronde = g.ronde AND s.pseudoniem = "
               "g.pseudoniem WHERE " + in("s.onderdeel", k_eigen_delen));
    }
    if (has_table("wachtlijst")) {
      remember("SELECT reden FROM wachtaanbod WHERE reden <> '' AND " + in("onderdeel", k_eigen_delen));
    }
    if (has_table("ruiling")) {
      for (const char* text : {"toelichting", "reden"}) {
        remember("SELECT " + std::string(text) + " FROM ruiling WHERE " + in("onderdeel", k_eigen_delen));
      }
      remember("SELECT reden FROM ruiling WHERE " + in("collega_onderdeel", k_eigen_delen));
    }
  }

  void remember(const std::string& sql) {
    for (std::string& text : load_list<std::string>(tx_, sql, id_.value)) {
      // Short words stand everywhere and say nothing.
      if (text.size() >= 12) verslag_.teksten.push_back(std::move(text));
    }
  }

  void end_trainings() {
    verslag_.beeindigd = load_list<TrajectId>(
        tx_,
        "SELECT id FROM traject WHERE aios = ?1 AND (laatste_dag IS NULL OR laatste_dag > '" +
            to_iso(opdracht_.vandaag) + "')",
        id_.value);
    for (const TrajectId each : lopende_trajecten(tx_, id_, opdracht_.vandaag)) {
      const auto& own = verslag_.beeindigd;
      if (std::find(own.begin(), own.end(), each) == own.end()) {
        verslag_.zonder_opleider.push_back(each);
      }
    }
    tx_.execute(
        "UPDATE traject SET laatste_dag = max(eerste_dag, ?2) "
        "WHERE aios = ?1 AND (laatste_dag IS NULL OR laatste_dag > ?2)",
        id_, opdracht_.vandaag);
  }

  void erase_messages() {
    change("outbox",
           "DELETE FROM outbox WHERE persoon = ?1 OR lower(adres) = lower(?2) "
           "OR json_extract(parameters, '$.persoon') = ?1 OR " +
               in("json_extract(parameters, '$.traject')", k_eigen) + " OR " +
               in("json_extract(parameters, '$.verzoek')", k_eigen_verzoeken) +
               " OR instr(parameters, ?3) > 0 OR instr(lower(parameters), lower(?4)) > 0",
           id_, verslag_.email, naam_in_json_, email_in_json_);
    // What others were answered may show the person: what they could repeat for a week at most.
    change("idempotentie",
           "DELETE FROM idempotentie WHERE persoon = ?1 OR instr(antwoord, ?2) > 0 "
           "OR instr(lower(antwoord), lower(?3)) > 0",
           id_, naam_in_json_, email_in_json_);
  }

  void erase_audit_contents() {
    // By the index on objects; besides, everything that names the person or an own training. An
    // entry by the person about somebody else's training belongs to that training and stays.
    const std::string anywhere = opdracht_.naspeuring == Naspeuring::hele_database
                                     ? " OR json_extract(payload, '$.persoon') = ?1 OR " +
                                           in("json_extract(payload, '$.traject')", k_eigen)
                                     : "";
    const auto entries = load_list<std::int64_t>(
        tx_,
        "SELECT seq FROM audit WHERE ((object_kind = 'persoon' AND object_id = ?1) OR "
        "(object_kind = 'traject' AND " +
            in("object_id", k_eigen) + ") OR (object_kind = 'verzoek' AND " +
            in("object_id", k_eigen_verzoeken) + ") OR (object_kind = 'onderdeel' AND " +
            in("object_id", k_eigen_delen) + ")" + anywhere +
            ") AND payload IS NOT NULL AND payload <> '{}' ORDER BY seq",
        id_.value);
    for (const std::int64_t seq : entries) erase_audit_payload(tx_, seq, opdracht_.door);
    count("audit", static_cast<std::int64_t>(entries.size()));
  }

  void erase_requests() {
    tx_.execute("UPDATE verzoek SET status = 'ingetrokken' WHERE status = 'ingediend' AND " +
                    in("traject", k_eigen),
                id_);
    change("verzoek",
           "UPDATE verzoek SET toelichting = '', eigen_instelling = '' WHERE " +
               in("traject", k_eigen),
           id_);
    change("beslissing",
           "UPDATE beslissing SET reden = '[gewist]' WHERE reden <> '' AND " +
               in("verzoek", k_eigen_verzoeken),
           id_);
    change("ontheffing", "UPDATE ontheffing SET reden = '[gewist]' WHERE " + in("traject", k_eigen),
           id_);
    change("voorkeur", "DELETE FROM voorkeur WHERE " + in("onderdeel", k_eigen_delen), id_);
  }

  void erase_trainings() {
    for (const char* tabel : {"gesprek_aanwezig", "gesprek", "oordeel", "plek_doelgroep", "stageplan", "bijdragelink"}) {
      change(tabel,
             "DELETE FROM " + std::string(tabel) + " WHERE " + in("onderdeel", k_eigen_delen), id_);
    }
    erase_documents();
    for (const char* tabel : {"verlof", "vrijstelling", "traject_evc"}) {
      change(tabel, "DELETE FROM " + std::string(tabel) + " WHERE " + in("traject", k_eigen), id_);
    }
    change("plek",
           "UPDATE plek SET instelling = '', afdeling = '', stagebegeleider = '', "
           "stagebegeleider_email = '', begeleiding_uren = NULL WHERE " +
               in("onderdeel", k_eigen_delen),
           id_);
    change("onderdeel",
           "UPDATE onderdeel SET praktische_eerste_dag = NULL, praktische_laatste_dag = NULL, "
           "plaats_gemeld = NULL, stageplan_ingediend = NULL, stageplan_teruggestuurd = NULL, "
           "stageplan_goedgekeurd = NULL, in_mijnrgs_gezet = NULL, verslag_ingediend = NULL, "
           "stagebeoordeling = NULL, stagedagen = NULL, plaatsing = NULL, diensten = NULL, "
           "delen = '[]', leerlijnen = '[]', praktijktoetsen = '[]', verslag_terug = NULL, "
           "stagebeoordeling_tekst = '', stagebeoordeling_naam = '', gewaardeerd = NULL, einde = NULL, gereedheid = '[]', verslag_versie = NULL WHERE " +
               in("traject", k_eigen),
           id_);
    // The next version: whoever has the training open learns that it changed.
    change("traject",
           "UPDATE traject SET keuzeonderwijsdagen = NULL, versie = versie + 1 WHERE aios = ?1",
           id_);
  }

  void erase_preparations() {
    if (has_table("mijnrgs_overname")) {
      change("mijnrgs_overname", "DELETE FROM mijnrgs_overname WHERE " + in("onderdeel", k_eigen_delen), id_);
    }
    if (has_table("melding")) {
      change("melding", "DELETE FROM melding WHERE persoon = ?1 OR " + in("onderdeel", k_eigen_delen), id_);
    }
    if (has_table("bijdragevraag")) {
      change("bijdragemelding", "DELETE FROM bijdragemelding WHERE " + in("onderdeel", k_eigen_delen), id_);
      change("bijdragevraag", "DELETE FROM bijdragevraag WHERE " + in("onderdeel", k_eigen_delen), id_);
    }
    erase_rounds();
    erase_swaps();
    if (!has_table("voorbereiding")) return;
    change("voorbereiding",
           "DELETE FROM voorbereiding WHERE door = ?1 OR " + in("onderdeel", k_eigen_delen) + " OR " +
               in("verzoek", k_eigen_verzoeken),
           id_);
  }

  /// Reasons first, which are found by who the person was in the round.
  void erase_rounds() {
    if (!has_table("plaatsingsronde")) return;
    change("rondeingreep",
           "UPDATE rondeingreep SET reden = '[gewist]' WHERE EXISTS (SELECT 1 FROM rondestage s WHERE s.ronde = "
           "rondeingreep.ronde AND s.pseudoniem = rondeingreep.pseudoniem AND " +
               in("s.onderdeel", k_eigen_delen) + ") OR instr(reden, ?2) > 0",
           id_, verslag_.naam);
    erase_waiting();
    change("rondestage", "DELETE FROM rondestage WHERE " + in("onderdeel", k_eigen_delen), id_);
    change("plaatsingsronde", "UPDATE plaatsingsronde SET reden = '[gewist]' WHERE instr(reden, ?1) > 0", verslag_.naam);
  }

  /// Before the stages of the round, with which they would go uncounted. Another's reason may name the person.
  void erase_waiting() {
    if (!has_table("wachtlijst")) return;
    change("wachtaanbod", "DELETE FROM wachtaanbod WHERE " + in("onderdeel", k_eigen_delen), id_);
    change("wachtaanbod", "UPDATE wachtaanbod SET reden = '[gewist]' WHERE instr(reden, ?1) > 0", verslag_.naam);
    change("wachtlijst", "DELETE FROM wachtlijst WHERE " + in("onderdeel", k_eigen_delen), id_);
  }

  /// Others asked, or agreed to, a swap with the person: that it was stays with the stages. One that waits for the
  /// person waits on until its day, as one that was asked of nobody.
  void erase_swaps() {
    if (!has_table("ruiling")) return;
    const std::string theirs = in("collega_onderdeel", k_eigen_delen);
    const std::string own_or_theirs = "(" + in("onderdeel", k_eigen_delen) + " OR " + theirs + ")";
    change("ruiling", "UPDATE ruiling SET toelichting = '' WHERE toelichting <> '' AND " + in("onderdeel", k_eigen_delen),
           id_);
    change("ruiling", "UPDATE ruiling SET reden = '[gewist]' WHERE reden <> '' AND " + own_or_theirs, id_);
    change("ruiling", "UPDATE ruiling SET adres = '[gewist]' WHERE lower(adres) = lower(?2) OR " + own_or_theirs, id_,
           verslag_.email);
    change("ruiling",
           "UPDATE ruiling SET collega_onderdeel = NULL, collega_stageplaats = NULL, collega_eerste_dag = NULL, "
           "collega_laatste_dag = NULL WHERE stand = 'gevraagd' AND " + theirs,
           id_);
    change("ruiling",
           "UPDATE ruiling SET toelichting = CASE WHEN instr(toelichting, ?1) > 0 THEN '[gewist]' ELSE toelichting END, "
           "reden = CASE WHEN instr(reden, ?1) > 0 THEN '[gewist]' ELSE reden END "
           "WHERE instr(toelichting, ?1) > 0 OR instr(reden, ?1) > 0",
           verslag_.naam);
  }

  /// A trigger takes the content along that nobody else has.
  void erase_documents() {
    const auto contents = [this] { return tx_.value<std::int64_t>("SELECT count(*) FROM documentinhoud").value_or(0); };
    const std::int64_t before = contents();
    change("verslagversie", "DELETE FROM verslagversie WHERE " + in("onderdeel", k_eigen_delen), id_);
    if (has_table("papierantwoord")) {
      change("papierantwoord", "DELETE FROM papierantwoord WHERE " + in("onderdeel", k_eigen_delen), id_);
      change("beschikbaarheidspapier",
             "DELETE FROM beschikbaarheidspapier WHERE vraag IN (SELECT id FROM beschikbaarheidsvraag "
             "WHERE json_extract(antwoord, '$.naam') = ?1)",
             verslag_.naam);
    }
    count("documentinhoud", before - contents());
  }

  /// Names in records of others that stand in a column of their own: there the whole value is a
  /// name.
  void erase_mentions_by_name() {
    change("stageplaats",
           "UPDATE stageplaats SET contactpersoon = CASE WHEN contactpersoon = ?1 THEN '' ELSE contactpersoon END, "
           "contact_email = '' WHERE contactpersoon = ?1 OR lower(contact_email) = lower(?2)",
           verslag_.naam, verslag_.email);
    erase_replies();
    erase_availability();
    erase_imports();
    erase_mail_words();
    change("plek", "UPDATE plek SET stagebegeleider = '', stagebegeleider_email = '' WHERE stagebegeleider = ?1",
           verslag_.naam);
    change("onderdeel",
           "UPDATE onderdeel SET delen = (SELECT json_group_array(CASE WHEN "
           "json_extract(value, '$.plek.stagebegeleider') = ?1 THEN json_set(value, "
           "'$.plek.stagebegeleider', '', '$.plek.stagebegeleider_email', '') ELSE json(value) END) "
           "FROM json_each(delen)) WHERE EXISTS (SELECT 1 FROM json_each(delen) "
           "WHERE json_extract(value, '$.plek.stagebegeleider') = ?1)",
           verslag_.naam);
    if (has_table("bijdragevraag")) {
      change("bijdragemelding",
             "DELETE FROM bijdragemelding WHERE naam = ?1 OR lower(adres) = lower(?2)", verslag_.naam, verslag_.email);
      change("bijdragevraag", "DELETE FROM bijdragevraag WHERE naam = ?1 OR lower(adres) = lower(?2)", verslag_.naam,
             verslag_.email);
    }
    change("bijdragelink", "DELETE FROM bijdragelink WHERE naam = ?1 OR lower(adres) = lower(?2)",
           verslag_.naam, verslag_.email);
    if (has_table("stageplaats_toestemming")) {
      change("stageplaats_toestemming",
             "UPDATE stageplaats_toestemming SET door = '[gewist]' WHERE door = ?1", verslag_.naam);
    }
  }

  void erase_replies() {
    if (!has_table("ervaringsreactie")) return;
    change("ervaringsreactie", "UPDATE ervaringsreactie SET naam = '[gewist]' WHERE naam = ?1", verslag_.naam);
  }

  /// Tables that were brought in: whatever names the person, wherever it stands in them.
  void erase_imports() {
    if (!has_table("import")) return;
    const auto named_in = [](const std::string& column) {
      return "instr(" + column + ", ?1) > 0 OR instr(lower(" + column + "), lower(?2)) > 0";
    };
    change("importrij",
           "DELETE FROM importrij WHERE " + named_in("cellen") + " OR " + named_in("onderwerp") + " OR " + named_in("verslag"),
           naam_in_json_, email_in_json_);
    change("importkeuze", "DELETE FROM importkeuze WHERE " + named_in("gegeven") + " OR " + named_in("zelfde_als"),
           verslag_.naam, verslag_.email);
    change("importspoor", "UPDATE importspoor SET ervoor = NULL WHERE " + named_in("ervoor"), naam_in_json_, email_in_json_);
    // How the person's own training was before names nobody.
    change("importspoor",
           "UPDATE importspoor SET ervoor = NULL WHERE ervoor IS NOT NULL AND soort = 'traject' AND " +
               in("object", k_eigen),
           id_);
    change("import", "UPDATE import SET verslag = '{\"meldingen\":[],\"vragen\":[]}', versie = versie + 1 WHERE " + named_in("verslag"),
           naam_in_json_, email_in_json_);
    change("import", "UPDATE import SET naam = '[gewist]' WHERE " + named_in("naam"), verslag_.naam, verslag_.email);
  }

  /// Words of mails and letters that name the person: those of the program hold again.
  void erase_mail_words() {
    if (!has_table("standaardtekstversie")) return;
    change("standaardtekstversie",
           "UPDATE standaardtekstversie SET onderwerp = NULL, tekst = NULL WHERE instr(onderwerp || tekst, ?1) > 0 "
           "OR instr(lower(onderwerp || tekst), lower(?2)) > 0",
           verslag_.naam, verslag_.email);
  }

  /// A question that waits at the person's address goes: its link is the person's.
  void erase_availability() {
    if (!has_table("beschikbaarheidsvraag")) return;
    change("beschikbaarheidsvraag",
           "DELETE FROM beschikbaarheidsvraag WHERE antwoord IS NULL AND lower(adres) = lower(?1)", verslag_.email);
    change("beschikbaarheidsvraag",
           "UPDATE beschikbaarheidsvraag SET adres = '' WHERE lower(adres) = lower(?1)", verslag_.email);
    if (has_table("beschikbaarheidslink")) {
      change("beschikbaarheidsvraag",
             "UPDATE beschikbaarheidsvraag SET link = NULL WHERE link IN (SELECT id FROM beschikbaarheidslink "
             "WHERE lower(adres) = lower(?1))",
             verslag_.email);
      change("beschikbaarheidslink", "DELETE FROM beschikbaarheidslink WHERE lower(adres) = lower(?1)", verslag_.email);
    }
    change("beschikbaarheidsvraag",
           "UPDATE beschikbaarheidsvraag SET antwoord = json_set(antwoord, '$.naam', '[gewist]', '$.opmerking', '') "
           "WHERE json_extract(antwoord, '$.naam') = ?1",
           verslag_.naam);
  }

  void erase_access() {
    if (has_table("waarneming")) {
      change("waarneming",
             "UPDATE waarneming SET ingetrokken_op = ?2 WHERE ?1 IN (namens, door) AND ingetrokken_op IS NULL "
             "AND laatste_dag >= ?2",
             id_, opdracht_.vandaag);
    }
    if (has_table("koppeling"))
      change("koppeling", "DELETE FROM koppeling WHERE persoon = ?1", id_);
    if (has_table("agenda_adres"))
      change("agenda_adres", "DELETE FROM agenda_adres WHERE persoon = ?1", id_);
    if (has_table("exportweergaven"))
      change("exportweergaven", "DELETE FROM exportweergaven WHERE persoon = ?1", id_);
    change("sessie", "DELETE FROM sessie WHERE persoon = ?1", id_);
    change("account", "DELETE FROM account WHERE persoon = ?1", id_);
    change("persoon_rol", "DELETE FROM persoon_rol WHERE persoon = ?1", id_);
  }

  void anonymise_person() {
    const std::string number = std::to_string(id_.value);
    // .invalid is reserved (RFC 2606): no message can ever arrive there.
    change("persoon", "UPDATE persoon SET naam = ?2, email = ?3 WHERE id = ?1", id_,
           "Verwijderd persoon " + number, "verwijderd-" + number + "@stagepad.invalid");
  }

  /// Every table with what is done with it, also those where nothing was found.
  void complete_rows() {
    std::vector<Wisregel> all;
    for (const Tabelbeleid& beleid : k_wisbeleid) {
      if (!has_table(beleid.tabel)) continue;
      Wisregel regel{std::string(beleid.tabel), beleid.behandeling, 0};
      for (const Wisregel& each : verslag_.regels) {
        if (each.tabel == beleid.tabel) regel.rijen = each.rijen;
      }
      all.push_back(std::move(regel));
    }
    verslag_.regels = std::move(all);
  }

  void find_mentions() {
    struct Column {
      std::string tabel;
      std::string kolom;
    };
    std::vector<Column> columns;
    auto rows = tx_.query(
        "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND c.type = 'TEXT' ORDER BY m.name, c.cid");
    while (rows.step()) columns.push_back({rows.get<std::string>(0), rows.get<std::string>(1)});
    for (const Column& each : columns) {
      const std::string kolom = "\"" + each.kolom + "\"";
      const auto found =
          tx_.value<std::int64_t>("SELECT count(*) FROM \"" + each.tabel + "\" WHERE instr(" +
                                      kolom + ", ?1) > 0 OR instr(" + kolom +
                                      ", ?2) > 0 OR instr(lower(" + kolom + "), lower(?3)) > 0",
                                  verslag_.naam, naam_in_json_, verslag_.email);
      if (found.value_or(0) > 0) verslag_.vermeldingen.push_back({each.tabel, each.kolom, *found});
    }
  }

  Transaction& tx_;
  const Wisopdracht& opdracht_;
  PersoonId id_;
  std::string naam_in_json_;
  std::string email_in_json_;
  Wisverslag verslag_;
};

void require_other_beheerder(ReadConnection& db, const Persoon& persoon) {
  const auto& rollen = persoon.rollen;
  if (std::find(rollen.begin(), rollen.end(), Rol::beheerder) == rollen.end()) return;
  if (list_personen_met_rol(db, Rol::beheerder).size() > 1) return;
  refuse_erasure("Person " + std::to_string(persoon.id.value) +
         " is the only beheerder. Give somebody else that role first. Nothing was changed.");
}

}  // namespace

Wisverslag wis_persoon(Transaction& tx, const Wisopdracht& opdracht) {
  const std::string who = "Person " + std::to_string(opdracht.persoon.value);
  const auto persoon = load_persoon(tx, opdracht.persoon);
  if (!persoon) throw StoreException(StoreErrorKind::not_found, who + " is not there.");
  if (const auto op = gewist_op(tx, opdracht.persoon)) {
    refuse_erasure(who + " was erased on " + to_iso(*op) + " already.");
  }
  require_other_beheerder(tx, *persoon);
  const auto lopend = lopende_trajecten(tx, opdracht.persoon, opdracht.vandaag);
  if (!lopend.empty() && opdracht.lopend == LopendeOpleiding::weiger) {
    refuse_erasure(who + " takes part in training " + numbers(lopend) +
           ", which runs: it has no last day, or one after " + to_iso(opdracht.vandaag) +
           ". Enter the last day or another trainer first, or give --even-if-running. Nothing was "
           "changed.");
  }
  return Wissen(tx, opdracht, *persoon).run();
}

std::optional<CivilDate> gewist_op(ReadConnection& db, PersoonId persoon) {
  return db.value<CivilDate>("SELECT op FROM wissing WHERE persoon = ?1", persoon);
}

std::vector<TrajectId> lopende_trajecten(ReadConnection& db, PersoonId persoon, CivilDate vandaag) {
  std::vector<TrajectId> trajecten;
  auto rows = db.query(
      "SELECT id FROM traject WHERE (aios = ?1 OR instituutsopleider = ?1 OR praktijkopleider = "
      "?1) "
      "AND (laatste_dag IS NULL OR laatste_dag > ?2) ORDER BY id",
      persoon, vandaag);
  while (rows.step()) trajecten.push_back(rows.get<TrajectId>(0));
  return trajecten;
}

}  // namespace stagepad::store
