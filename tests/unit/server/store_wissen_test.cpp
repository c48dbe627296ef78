#include <gtest/gtest.h>
#include <set>

#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/beschikbaarheid.hpp"
#include "server/store/bestandssporen.hpp"
#include "server/store/bijdragelinks.hpp"
#include "server/store/idempotentie.hpp"
#include "server/store/imports.hpp"
#include "server/store/meldingen.hpp"
#include "server/store/outbox.hpp"
#include "server/store/persoonsgegevens.hpp"
#include "server/store/regelpakketten.hpp"
#include "server/store/rondes.hpp"
#include "server/store/ruilingen.hpp"
#include "server/store/sessies.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "server/store/standaardteksten.hpp"
#include "server/store/wachtlijst.hpp"
#include "server/store/verslagen.hpp"
#include "server/store/verzoeken.hpp"
#include "server/store/voorkeuren.hpp"
#include "server/store/wissen.hpp"
#include "shared/base/sha256.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

constexpr const char* k_phc = "$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA";
constexpr const char* k_pack = R"({"id":"jgz-2024"})";
const CivilDate k_last = CivilDate::of(2026, 1, 31);
const CivilDate k_day = CivilDate::of(2026, 3, 1);

/// What only one person's record holds. Words that stand nowhere else.
const std::vector<std::string> k_of_aios = {
    "Sjoukje Kanariewiel",        "kanariewiel@geheim.example", "toelichting-kwikstaart-uniek",
    "reden-notenkraker-uniek",    "ontheffing-roodborst-uniek", "begeleider-zwaluw-uniek",
    "instelling-wielewaal-uniek", "afdeling-goudvink-uniek",    "wachtaanbod-wulp-uniek",
    "ruilvraag-karekiet-uniek",
    "ingreep-ijsvogel-uniek"};

/// One ended training with everything a person can leave behind, and an IO who decided on it.
class WissenTest : public VoorbeeldTest {
 protected:
  WissenTest() {
    must([this](Transaction& tx) {
      fill_person(tx);
      fill_training(tx);
      fill_requests(tx);
      fill_traces(tx);
      fill_round(tx);
      fill_swaps(tx);
    });
  }

  void fill_person(Transaction& tx) {
    Persoon persoon;
    persoon.naam = k_of_aios[0];
    persoon.email = k_of_aios[1];
    persoon.rollen = {Rol::aios};
    who_ = insert_persoon(tx, persoon);
    save_wachtwoord(tx, who_, k_phc);
    Sessie sessie;
    sessie.persoon = who_;
    sessie.token_hash[0] = 7;
    sessie.aangemaakt_ms = sessie.laatst_gebruikt_ms = tx.now_ms();
    sessie.verloopt_ms = tx.now_ms() + 1000;
    insert_sessie(tx, sessie);
  }

  void fill_training(Transaction& tx) {
    Traject traject = een_traject();
    traject.aios = {who_, ""};
    traject.dienstverband.laatste_dag = k_last;
    traject.evc = {"basisarts-jgz"};
    Verlof verlof;
    verlof.soort = "zwangerschap";
    verlof.eerste_dag = CivilDate::of(2025, 5, 1);
    verlof.laatste_dag = CivilDate::of(2025, 6, 1);
    traject.verlof = {verlof};
    Ontheffing ontheffing;
    ontheffing.regel = "volgorde";
    ontheffing.door = io_;
    ontheffing.op = CivilDate::of(2025, 4, 1);
    ontheffing.reden = "ontheffing-roodborst-uniek";
    traject.ontheffingen = {ontheffing};
    Plek plek;
    plek.instelling = "instelling-wielewaal-uniek";
    plek.afdeling = "afdeling-goudvink-uniek";
    plek.stagebegeleider = "begeleider-zwaluw-uniek";
    traject.onderdelen[1].plek = plek;
    Deelstage deel;
    deel.soort = "as";
    deel.plek = plek;
    traject.onderdelen[1].delen = {deel};
    own_ = insert_traject(tx, traject);
  }

  void fill_requests(Transaction& tx) {
    const std::string hash = to_hex(sha256(k_pack));
    save_regelpakket(tx, hash, "jgz-2024", k_pack);
    const Traject traject = load_traject(tx, own_).value();
    Verzoek verzoek;
    verzoek.traject = own_;
    verzoek.soort = VerzoekSoort::stageplaats;
    verzoek.ingediend_op = CivilDate::of(2025, 4, 1);
    verzoek.toelichting = "toelichting-kwikstaart-uniek";
    verzoek.onderdeel = traject.onderdelen[1].id;
    verzoek.route = Route::eigen;
    verzoek.eigen_instelling = "instelling-wielewaal-uniek";
    decided_ = insert_verzoek(tx, verzoek);
    Beslissing beslissing;
    beslissing.door = io_;
    beslissing.op = CivilDate::of(2025, 4, 2);
    beslissing.besluit = Besluit::teruggestuurd;
    beslissing.reden = "reden-notenkraker-uniek";
    beslissing.regelpakket = hash;
    add_beslissing(tx, decided_, beslissing);
    set_verzoek_status(tx, decided_, VerzoekStatus::teruggestuurd);
    open_ = insert_verzoek(tx, verzoek);
    save_voorkeuren(tx, traject.onderdelen[1].id, {plaats_a_}, CivilDate::of(2025, 4, 3));
  }

  void fill_traces(Transaction& tx) {
    OutboxBericht bericht;
    bericht.sleutel = "a";
    bericht.sjabloon = "verzoek.ingediend";
    bericht.persoon = io_.id;
    bericht.parameters = R"({"traject":)" + std::to_string(own_.value) + "}";
    enqueue_bericht(tx, bericht);
    bericht.sleutel = "b";
    bericht.persoon.reset();
    bericht.adres = "Kanariewiel@Geheim.example";
    bericht.parameters = "{}";
    enqueue_bericht(tx, bericht);
    bericht.sleutel = "c";
    bericht.adres = "iemand.anders@voorbeeld.nl";
    enqueue_bericht(tx, bericht);
    GegevenAntwoord antwoord;
    antwoord.status = 200;
    antwoord.antwoord = R"({"aios":"Sjoukje Kanariewiel"})";
    insert_antwoord(tx, io_.id, "sleutel-van-io", antwoord);
    insert_antwoord(tx, who_, "sleutel-van-aios", antwoord);
    append_audit(tx, {who_, "verzoek.ingediend", "verzoek", decided_.value,
                      R"({"traject":)" + std::to_string(own_.value) + "}"});
    append_audit(tx, {io_.id, "proef", "systeem", 0, R"({"x":1})"});
    tx.execute("UPDATE stageplaats SET contactpersoon = ?2 WHERE id = ?1", plaats_a_, k_of_aios[0]);
    add_standaardtekstversie(tx, Standaardtekst::waarneming, {Taal::nl, Tekstwoorden{"Blijft", "{link}"}}, who_);
    add_standaardtekstversie(tx, Standaardtekst::waarneming, {Taal::nl, Tekstwoorden{"Groet", "{link} " + k_of_aios[0]}}, io_.id);
  }

  /// The person takes part in a round that has closed, and one of the Stagebureau decided something.
  void fill_round(Transaction& tx) {
    Plaatsingsronde ronde;
    ronde.code = "r1";
    ronde.naam = "Ronde 1";
    ronde.eerste_start = ronde.laatste_start = ronde.sluit_op = CivilDate::of(2025, 6, 1);
    ronde.openbare_bron = "trekking";
    round_ = insert_ronde(tx, ronde);
    Rondestagerij stage;
    stage.onderdeel = load_traject(tx, own_).value().onderdelen[1].id;
    stage.periode = {CivilDate::of(2025, 6, 1), CivilDate::of(2025, 8, 31)};
    stage.pseudoniem = "k3f9";
    save_rondestages(tx, round_, {stage});
    Ingreep ingreep;
    ingreep.soort = Ingreepsoort::uitsluiten;
    ingreep.pseudoniem = "k3f9";
    ingreep.plaats = "a";
    ingreep.reden = k_of_aios.back();
    ingreep.door = io_;
    ingreep.op = CivilDate::of(2025, 5, 1);
    insert_ingreep(tx, round_, ingreep);
    fill_waiting_list(tx, stage.onderdeel);
  }

  /// An offer that was taken back, with a reason that is about the person.
  void fill_waiting_list(Transaction& tx, OnderdeelId stage) {
    insert_rondeplaats(tx, round_, {"a", plaats_a_, {}, {}, 1});
    zet_op_wachtlijst(tx, round_, stage, CivilDate::of(2025, 5, 2), {});
    Wachtaanbodrij offer;
    offer.ronde = round_;
    offer.onderdeel = stage;
    offer.aanbod.plaats = "a";
    offer.aanbod.aangeboden_op = offer.aanbod.uiterlijk = CivilDate::of(2025, 5, 2);
    const WachtaanbodId id = insert_wachtaanbod(tx, offer);
    end_wachtaanbod(tx, id, Wachtaanbodstand::ingetrokken, CivilDate::of(2025, 5, 2), "wachtaanbod-wulp-uniek");
  }

  /// The person asks a swap, is asked one by address, and is named in one of others.
  void fill_swaps(Transaction& tx) {
    const OnderdeelId own = load_traject(tx, own_).value().onderdelen[1].id;
    const OnderdeelId other = load_traject(tx, traject_).value().onderdelen[1].id;
    Ruiling ruiling;
    ruiling.aanvrager = {own_, own, {}, {}, plaats_a_, CivilDate::of(2025, 6, 1), CivilDate::of(2025, 8, 31)};
    ruiling.adres = "anna@voorbeeld.nl";
    ruiling.toelichting = "ruilvraag-karekiet-uniek";
    ruiling.gevraagd_op = ruiling.uiterlijk = CivilDate::of(2025, 5, 1);
    insert_ruiling(tx, ruiling);
    ruiling.aanvrager = {traject_, other, {}, {}, plaats_b_, CivilDate::of(2025, 6, 1), CivilDate::of(2025, 8, 31)};
    ruiling.adres = "Kanariewiel@Geheim.example";
    ruiling.toelichting.clear();
    ruiling.collega = Ruilkant{own_, own, {}, {}, plaats_a_, CivilDate::of(2025, 6, 1), CivilDate::of(2025, 8, 31)};
    insert_ruiling(tx, ruiling);
    ruiling.collega.reset();
    ruiling.adres = "iemand@voorbeeld.nl";
    ruiling.toelichting = "Blijft staan";
    swap_of_others_ = insert_ruiling(tx, ruiling);
    ruiling.id = swap_of_others_;
    ruiling.stand = Ruilstand::stopgezet;
    ruiling.geeindigd_op = CivilDate::of(2025, 5, 2);
    ruiling.geeindigd_door = Ruilpartij::stagebureau;
    ruiling.reden = "Op verzoek van " + k_of_aios[0];
    update_ruiling(tx, ruiling);
  }

  Wisopdracht order(PersoonId persoon) const {
    Wisopdracht opdracht;
    opdracht.persoon = persoon;
    opdracht.vandaag = k_day;
    return opdracht;
  }

  Wisverslag erase(PersoonId persoon, LopendeOpleiding lopend = LopendeOpleiding::weiger) {
    Wisopdracht opdracht = order(persoon);
    opdracht.lopend = lopend;
    auto verslag = store_->write(AuditNeed::required,
                                 [&](Transaction& tx) { return wis_persoon(tx, opdracht); });
    if (!verslag) throw std::runtime_error(verslag.failure().detail);
    return verslag.value();
  }

  std::string refusal(const Wisopdracht& opdracht) {
    const auto verslag = store_->write(AuditNeed::required,
                                       [&](Transaction& tx) { return wis_persoon(tx, opdracht); });
    return verslag ? "" : verslag.failure().code + ": " + verslag.failure().detail;
  }

  std::int64_t number(const std::string& sql) {
    return look([&](ReadConnection& db) { return db.value<std::int64_t>(sql).value(); });
  }

  std::string bytes_of_all_files() {
    return file_content(database_file()) + file_content(database_file().string() + "-wal");
  }

  void expect_refused_sql(const std::string& sql) {
    refused("store.constraint", [&](Transaction& tx) { tx.execute(sql); });
  }

  PersoonId who_;
  TrajectId own_;
  VerzoekId decided_;
  VerzoekId open_;
  RondeId round_;
  RuilingId swap_of_others_;
};

TEST_F(WissenTest, OfMailWordsGoThoseThatNameThePerson) {
  erase(who_);
  look([&](ReadConnection& db) {
    const auto versies = list_standaardtekstversies(db, Standaardtekst::waarneming);
    ASSERT_EQ(versies.size(), 2U);
    EXPECT_FALSE(versies[0].woorden) << "those of the program hold again";
    ASSERT_TRUE(versies[1].woorden);
    EXPECT_EQ(versies[1].woorden->onderwerp, "Blijft");
    EXPECT_EQ(versies[1].door.naam, "Verwijderd persoon " + std::to_string(who_.value));
    EXPECT_FALSE(load_tekstwoorden(db, Standaardtekst::waarneming, Taal::nl));
  });
}

TEST_F(WissenTest, RefusesSomebodyWhoIsNotThere) {
  EXPECT_EQ(refusal(order(PersoonId{9999})), "store.not-found: Person 9999 is not there.");
}

TEST_F(WissenTest, RefusesWhileATrainingRunsAndChangesNothing) {
  for (const PersoonId persoon : {aios_.id, io_.id, po_.id}) {
    const std::string said = refusal(order(persoon));
    EXPECT_NE(said.find("training " + std::to_string(traject_.value)), std::string::npos) << said;
    EXPECT_NE(said.find("--even-if-running"), std::string::npos) << said;
  }
  EXPECT_EQ(number("SELECT count(*) FROM wissing"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM persoon WHERE naam LIKE 'Verwijderd%'"), 0);
}

TEST_F(WissenTest, RefusesTheOnlyBeheerder) {
  PersoonId beheerder;
  must([&](Transaction& tx) {
    beheerder = insert_persoon(tx, een_persoon("Bea", {Rol::beheerder}));
  });
  EXPECT_NE(refusal(order(beheerder)).find("only beheerder"), std::string::npos);
  must([&](Transaction& tx) { insert_persoon(tx, een_persoon("Bas", {Rol::beheerder})); });
  EXPECT_EQ(refusal(order(beheerder)), "");
}

TEST_F(WissenTest, RefusesToEraseTwice) {
  erase(who_);
  EXPECT_NE(refusal(order(who_)).find("was erased on 2026-03-01 already"), std::string::npos);
}

TEST_F(WissenTest, RefusesEveryOtherChangeOfRequestsDecisionsAndDispensations) {
  const std::string v = std::to_string(decided_.value);
  const std::string t = std::to_string(own_.value);
  const std::string blank = "toelichting = '', eigen_instelling = ''";
  // Before an erasure no text goes.
  expect_refused_sql("UPDATE verzoek SET " + blank + " WHERE id = " + v);
  expect_refused_sql("UPDATE beslissing SET reden = '[gewist]' WHERE verzoek = " + v);
  expect_refused_sql("UPDATE ontheffing SET reden = '[gewist]' WHERE traject = " + t);
  erase(who_);
  for (const char* set :
       {"status = 'goedgekeurd'", "toelichting = 'x'", "ingediend_op = '2026-01-01'",
        "route = 'etalage'", "onderdeel = NULL", "soort = 'schemawijziging'"}) {
    expect_refused_sql("UPDATE verzoek SET " + std::string(set) + " WHERE id = " + v);
  }
  for (const char* set :
       {"reden = 'x'", "op = '2026-01-01'", "besluit = 'goedgekeurd'", "rol = 'beheerder'",
        "door = 1", "volgorde = 5", "reden = '[gewist]', op = '2026-01-01'"}) {
    expect_refused_sql("UPDATE beslissing SET " + std::string(set) + " WHERE verzoek = " + v);
  }
  for (const char* set : {"reden = 'x'", "regel = 'x'", "op = '2026-01-01'", "rol = 'beheerder'"}) {
    expect_refused_sql("UPDATE ontheffing SET " + std::string(set) + " WHERE traject = " + t);
  }
  for (const char* tabel : {"verzoek", "beslissing", "ontheffing", "wissing"}) {
    expect_refused_sql("DELETE FROM " + std::string(tabel));
  }
  expect_refused_sql("UPDATE wissing SET op = '2026-01-01'");
}

TEST_F(WissenTest, LeavesNothingOfThePersonInTheBytesOfTheDatabase) {
  const std::string before = bytes_of_all_files();
  for (const std::string& canary : k_of_aios) {
    ASSERT_NE(before.find(canary), std::string::npos) << canary;
  }
  const Wisverslag verslag = erase(who_);
  EXPECT_TRUE(verslag.vermeldingen.empty());
  const Sporen sporen = ruim_sporen_op(database_file(), k_of_aios);
  EXPECT_EQ(sporen.gevonden, 0);
  const std::string after = bytes_of_all_files();
  for (const std::string& canary : k_of_aios) {
    EXPECT_EQ(after.find(canary), std::string::npos) << canary;
  }
  EXPECT_EQ(after.find("zwangerschap"), std::string::npos);
  EXPECT_EQ(after.find("Kanariewiel"), std::string::npos);
  // The others are still there.
  EXPECT_NE(after.find("iemand.anders@voorbeeld.nl"), std::string::npos);
  reopen();
  EXPECT_TRUE(look([](ReadConnection& db) { return verify_audit(db); }).intact());
}

TEST_F(WissenTest, LeavesOnlyAPseudonymInARound) {
  erase(who_);
  EXPECT_EQ(number("SELECT count(*) FROM rondestage"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM wachtlijst"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM wachtaanbod"), 0);
  look([&](ReadConnection& db) {
    const auto ingrepen = list_ingrepen(db, round_);
    ASSERT_EQ(ingrepen.size(), 1U);
    EXPECT_EQ(ingrepen[0].reden, "[gewist]");
    EXPECT_EQ(ingrepen[0].pseudoniem, "k3f9");
    EXPECT_EQ(ingrepen[0].door.id, io_.id);
  });
}

TEST_F(WissenTest, LeavesOfSwapsNothingThatNamesThePerson) {
  erase(who_);
  look([&](ReadConnection& db) {
    // Those that run first, then the newest.
    const auto all = list_ruilingen(db);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].aanvrager.aios.id, aios_.id) << "whoever asked the person keeps the question";
    EXPECT_EQ(all[0].stand, Ruilstand::gevraagd);
    EXPECT_EQ(all[0].collega, std::nullopt);
    EXPECT_EQ(all[0].adres, "[gewist]");
    EXPECT_EQ(all[0].versie, 1) << "nor does its version tell";
    EXPECT_EQ(all[1].aanvrager.aios.id, who_);
    EXPECT_EQ(all[1].adres, "[gewist]");
    EXPECT_EQ(all[1].toelichting, "");
    EXPECT_EQ(all[2].id, swap_of_others_);
    EXPECT_EQ(all[2].adres, "iemand@voorbeeld.nl");
    EXPECT_EQ(all[2].toelichting, "Blijft staan");
    EXPECT_EQ(all[2].reden, "[gewist]");
  });
}

TEST_F(WissenTest, ExportsTheSwapsOfAPersonWithoutWhatOthersWrote) {
  const auto swaps_of = [&](PersoonId persoon) {
    return look([&](ReadConnection& db) {
      return verzamel_persoonsgegevens(db, persoon, 0).value().opleidingen.at(0).ruilingen;
    });
  };
  const auto own = swaps_of(who_);
  ASSERT_EQ(own.size(), 2U);
  EXPECT_EQ(own[1].als, Ruilpartij::collega);
  EXPECT_EQ(own[1].adres, "") << "another typed it";
  EXPECT_EQ(own[0].als, Ruilpartij::aanvrager);
  EXPECT_EQ(own[0].adres, "anna@voorbeeld.nl");
  EXPECT_EQ(own[0].toelichting, "ruilvraag-karekiet-uniek");
  const auto others = swaps_of(aios_.id);
  ASSERT_EQ(others.size(), 2U);
  EXPECT_EQ(others[1].stand, Ruilstand::stopgezet);
  EXPECT_EQ(others[1].reden, "") << "the Stagebureau wrote it";
}

TEST_F(WissenTest, WritesTheFileAnewWhereADeletedRowLeftItsBytes) {
  const std::string remains = "restant-in-een-vrije-pagina";
  {
    Database careless(database_file(), OpenMode::read_write);
    careless.run_script("PRAGMA secure_delete = OFF");
    careless.execute("INSERT INTO instelling_van_systeem VALUES ('proef', ?1)", remains);
    careless.execute("DELETE FROM instelling_van_systeem WHERE sleutel = 'proef'");
  }
  ASSERT_NE(bytes_of_all_files().find(remains), std::string::npos);
  const Sporen sporen = ruim_sporen_op(database_file(), {remains, ""});
  EXPECT_TRUE(sporen.herschreven);
  EXPECT_EQ(sporen.gevonden, 0);
  EXPECT_EQ(bytes_of_all_files().find(remains), std::string::npos);
  EXPECT_TRUE(look([](ReadConnection& db) { return verify_audit(db); }).intact());
}

TEST_F(WissenTest, CountsWhatStillStandsInTheFile) {
  const Sporen sporen = ruim_sporen_op(database_file(), {k_of_aios[0], "iemand.anders@voorbeeld.nl",
                                                         "staat-nergens-in-het-bestand"});
  EXPECT_EQ(sporen.gevonden, 2);
}

TEST_F(WissenTest, KeepsDecisionsWithRoleAndDateUnderThePseudonym) {
  erase(who_);
  const Persoon persoon = look([&](ReadConnection& db) { return load_persoon(db, who_).value(); });
  const std::string n = std::to_string(who_.value);
  EXPECT_EQ(persoon.naam, "Verwijderd persoon " + n);
  EXPECT_EQ(persoon.email, "verwijderd-" + n + "@stagepad.invalid");
  EXPECT_TRUE(persoon.rollen.empty());
  const Verzoek verzoek =
      look([&](ReadConnection& db) { return load_verzoek(db, decided_).value(); });
  EXPECT_EQ(verzoek.status, VerzoekStatus::teruggestuurd);
  EXPECT_EQ(verzoek.toelichting, "");
  ASSERT_EQ(verzoek.beslissingen.size(), 1u);
  EXPECT_EQ(verzoek.beslissingen[0].door, io_);
  EXPECT_EQ(verzoek.beslissingen[0].op, CivilDate::of(2025, 4, 2));
  EXPECT_EQ(verzoek.beslissingen[0].reden, "[gewist]");
  EXPECT_EQ(look([&](ReadConnection& db) { return load_verzoek(db, open_).value(); }).status,
            VerzoekStatus::ingetrokken);
  const Traject traject = look([&](ReadConnection& db) { return load_traject(db, own_).value(); });
  EXPECT_EQ(traject.onderdelen.size(), 3u);
  EXPECT_TRUE(traject.verlof.empty());
  EXPECT_EQ(traject.versie, 2);
  EXPECT_EQ(traject.ontheffingen.at(0).reden, "[gewist]");
  EXPECT_EQ(number("SELECT count(*) FROM voorkeur"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM account"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM sessie"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM idempotentie"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM outbox"), 1);
}

TEST_F(WissenTest, LeavesTheTrainingsOfOthersAsTheyWere) {
  const Traject before = load();
  erase(who_);
  EXPECT_EQ(load(), before);
}

TEST_F(WissenTest, ErasesThePersonAsStagebegeleiderOfPartStagesOfOthers) {
  Plek plek;
  plek.instelling = "Lab Zuid";
  plek.stagebegeleider = k_of_aios[0];
  plek.stagebegeleider_email = "s.kanariewiel@lab-zuid.example";
  Plek other = plek;
  other.stagebegeleider = "dr. Ada de Boer";
  other.stagebegeleider_email = "ada@lab-zuid.example";
  must([&](Transaction& tx) {
    Traject traject = load_traject(tx, traject_).value();
    traject.onderdelen[1].delen = {Deelstage{"as-rivm", {}, {}, plek}, Deelstage{"as-mmb", {}, {}, other}};
    save_traject(tx, traject);
    Bijdragelink link;
    link.onderdeel = traject.onderdelen[1].id;
    link.naam = k_of_aios[0];
    link.adres = plek.stagebegeleider_email;
    link.verloopt_ms = tx.now_ms() + 1000;
    insert_bijdragelink(tx, link);
    const Bijdragevraag vraag{"S.Kanariewiel@Lab-Zuid.example", link.naam};
    save_bijdragevraag(tx, link.onderdeel, vraag);
    Melding melding;
    melding.onderdeel = link.onderdeel;
    melding.taak = "stagebeoordeling";
    melding.uiterlijk = melding.op = k_day;
    melding.moment = Meldmoment::te_laat;
    EXPECT_TRUE(add_bijdragemelding(tx, melding, vraag, k_day));
    EXPECT_FALSE(add_bijdragemelding(tx, melding, {link.adres, link.naam}, k_day)) << "the same one";
    // Passed on: the question is the colleague's, and what was said stays known.
    geef_bijdragevraag_door(tx, link.onderdeel, link.adres, {"ada@lab-zuid.example", "dr. Ada de Boer"});
  });
  EXPECT_EQ(number("SELECT count(*) FROM bijdragevraag WHERE naam = 'dr. Ada de Boer'"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM bijdragevraag"), 1);
  erase(who_);
  EXPECT_EQ(number("SELECT count(*) FROM bijdragemelding"), 0) << "by name, wherever the mail went";
  EXPECT_EQ(number("SELECT count(*) FROM bijdragevraag"), 1) << "somebody else's";
  plek.stagebegeleider = plek.stagebegeleider_email = "";
  EXPECT_EQ(load().onderdelen[1].delen,
            (std::vector<Deelstage>{{"as-rivm", {}, {}, plek}, {"as-mmb", {}, {}, other}}));
  EXPECT_EQ(number("SELECT count(*) FROM bijdragelink"), 0);
}

TEST_F(WissenTest, ErasesReportsWithTheirContentUnlessSomebodyElseHasTheSame) {
  Verslagversie shared;
  shared.naam = "verslag-kwikstaart-uniek.pdf";
  shared.sha256 = to_hex(sha256("gedeeld"));
  shared.grootte = 7;
  shared.op = k_last;
  Verslagversie alone = shared;
  alone.sha256 = to_hex(sha256("alleen"));
  alone.grootte = 6;
  OnderdeelId part;
  must([&](Transaction& tx) {
    part = load_traject(tx, own_).value().onderdelen[1].id;
    for (Verslagversie* each : {&shared, &alone}) {
      each->onderdeel = part;
      each->door.id = who_;
    }
    EXPECT_EQ(add_verslag(tx, shared, "gedeeld"), 1);
    EXPECT_EQ(add_verslag(tx, alone, "alleen"), 2);
    Verslagversie of_other = shared;
    of_other.onderdeel = load_traject(tx, traject_).value().onderdelen[1].id;
    EXPECT_EQ(add_verslag(tx, of_other, "gedeeld"), 1);
  });
  const auto gegevens = look([&](ReadConnection& db) { return verzamel_persoonsgegevens(db, who_, 0).value(); });
  ASSERT_EQ(gegevens.opleidingen.at(0).verslagen.size(), 2U);
  EXPECT_EQ(gegevens.opleidingen.at(0).verslagen[1].naam, "verslag-kwikstaart-uniek.pdf");
  EXPECT_EQ(number("SELECT count(*) FROM documentinhoud"), 2);
  EXPECT_EQ(look([&](ReadConnection& db) { return load_verslag(db, own_, part, 2); })->inhoud, "alleen");
  EXPECT_FALSE(look([&](ReadConnection& db) { return load_verslag(db, traject_, part, 2); })) << "of another training";
  const Wisverslag verslag = erase(who_);
  EXPECT_EQ(number("SELECT count(*) FROM verslagversie"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM documentinhoud WHERE inhoud = CAST('gedeeld' AS BLOB)"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM documentinhoud"), 1);
  for (const Wisregel& each : verslag.regels) {
    if (each.tabel == "verslagversie" || each.tabel == "documentinhoud") {
      EXPECT_EQ(each.rijen, each.tabel == "verslagversie" ? 2 : 1) << each.tabel;
    }
  }
}

TEST_F(WissenTest, ErasesThePersonAsWhoAnsweredForAPlaceAndWhoWasAsked) {
  must([&](Transaction& tx) {
    tx.execute("UPDATE stageplaats SET contact_email = ?2 WHERE id = ?1", plaats_b_, k_of_aios[1]);
    const auto asked = stel_beschikbaarheidsvraag(tx, plaats_a_, k_of_aios[1], {io_.id, k_day, {}});
    verzamel_vragen(tx, std::string(k_of_aios[1]), k_day, k_day);
    Beschikbaarheidsantwoord antwoord;
    antwoord.naam = k_of_aios[0];
    antwoord.opmerking = "opmerking-tapuit-uniek";
    beantwoord(tx, asked.id, antwoord, k_day, std::nullopt);
    auto invoer = load_stageplaatsinvoer(tx, plaats_a_).value();
    invoer.toestemming = Plaatstoestemming{k_of_aios[0], k_day};
    update_stageplaats(tx, plaats_a_, invoer, std::nullopt, k_day);
    stel_beschikbaarheidsvraag(tx, plaats_b_, k_of_aios[1], {io_.id, k_day, {}});
    verzamel_vragen(tx, std::string(k_of_aios[1]), k_day, k_day);
  });
  const Wisverslag verslag = erase(who_);
  EXPECT_TRUE(verslag.vermeldingen.empty());
  EXPECT_EQ(number("SELECT count(*) FROM beschikbaarheidsvraag"), 1) << "the open one was the person's";
  EXPECT_EQ(number("SELECT count(*) FROM beschikbaarheidsvraag WHERE adres = '' AND json_extract(antwoord, '$.naam') = "
                   "'[gewist]' AND json_extract(antwoord, '$.opmerking') = ''"),
            1);
  EXPECT_EQ(number("SELECT count(*) FROM beschikbaarheidslink"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM stageplaats WHERE contact_email <> ''"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM stageplaats_toestemming WHERE door = '[gewist]' AND vastgelegd IS NULL"), 1);
}

TEST_F(WissenTest, ErasesThePersonFromTablesThatWereBroughtIn) {
  const std::string naam(k_of_aios[0]);
  const std::string email(k_of_aios[1]);
  must([&](Transaction& tx) {
    ImportKaart kaart;
    kaart.soort = Importsoort::aios;
    kaart.naam = "aios.csv";
    kaart.vragen.push_back({email, naam, {}, {}, 1});
    kaart.gemaakt_door.id = io_.id;
    kaart.gemaakt_op = k_day;
    const std::int64_t id = insert_import(tx, kaart, sha256("aios.csv"), {"Naam"});
    insert_importrij(tx, id, {2, Rijoordeel::nieuw, naam, {}, {}}, {naam, email});
    insert_importrij(tx, id, {3, Rijoordeel::nieuw, "Iemand Anders", {}, {}}, {"Iemand Anders"});
    save_importkeuzes(tx, id, {{email, ""}});
    add_importspoor(tx, id, 0, {Spoorsoort::stageplaats, plaats_a_.value, false, "{\"contactpersoon\":\"" + naam + "\"}", 1});
    add_importspoor(tx, id, 1, {Spoorsoort::traject, own_.value, false, R"({"onderdelen":[]})", 1});
    add_importspoor(tx, id, 2, {Spoorsoort::traject, traject_.value, false, R"({"onderdelen":[]})", 1});
  });
  const Wisverslag verslag = erase(who_);
  EXPECT_TRUE(verslag.vermeldingen.empty());
  EXPECT_EQ(number("SELECT count(*) FROM importrij"), 1) << "the line about somebody else stays";
  EXPECT_EQ(number("SELECT count(*) FROM importkeuze"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM importspoor WHERE ervoor IS NOT NULL"), 1) << "that of somebody else's training";
}

TEST_F(WissenTest, ErasesAuditContentsAboutThePersonOnlyAndTheChainVerifies) {
  erase(who_);
  const auto found = look([](ReadConnection& db) { return verify_audit(db); });
  EXPECT_TRUE(found.intact());
  EXPECT_EQ(found.erased, 1);
  EXPECT_EQ(number("SELECT count(*) FROM audit WHERE payload = '{\"x\":1}'"), 1);
  const auto history =
      look([&](ReadConnection& db) { return read_audit_of(db, "persoon", who_.value); });
  ASSERT_EQ(history.size(), 1u);
  EXPECT_EQ(history[0].action, "persoon.gewist");
  EXPECT_EQ(history[0].payload, R"({"reden":"verzoek"})");
}

TEST_F(WissenTest, FollowsTheIndexesOnlyWhereTheWholeDatabaseIsNotSearched) {
  std::int64_t elsewhere = 0;
  must([&](Transaction& tx) {
    elsewhere = append_audit(
        tx, {io_.id, "proef", "anders", 1, R"({"traject":)" + std::to_string(own_.value) + "}"});
    tx.execute("UPDATE stageplaats SET omschrijving = 'Vraag Sjoukje Kanariewiel' WHERE id = ?1",
               plaats_b_);
  });
  const std::string find =
      "SELECT payload IS NULL FROM audit WHERE seq = " + std::to_string(elsewhere);
  for (const Naspeuring naspeuring : {Naspeuring::eigen_gegevens, Naspeuring::hele_database}) {
    const auto found = store_->write(AuditNeed::required, [&](Transaction& tx) {
      Wisopdracht opdracht = order(who_);
      opdracht.naspeuring = naspeuring;
      const Wisverslag verslag = wis_persoon(tx, opdracht);
      tx.abandon();
      return std::make_pair(verslag.vermeldingen.size(), tx.value<bool>(find).value());
    });
    const bool is_whole = naspeuring == Naspeuring::hele_database;
    EXPECT_EQ(found.value().first, is_whole ? 1u : 0u);
    EXPECT_EQ(found.value().second, is_whole);
  }
}

TEST_F(WissenTest, EndsARunningTrainingWhenForced) {
  const Wisverslag verslag = erase(aios_.id, LopendeOpleiding::beeindig);
  EXPECT_EQ(verslag.beeindigd, std::vector<TrajectId>{traject_});
  EXPECT_EQ(load().dienstverband.laatste_dag, k_day);
  EXPECT_TRUE(verslag.zonder_opleider.empty());
}

TEST_F(WissenTest, NamesTheTrainingThatLosesItsTrainer) {
  const Wisverslag verslag = erase(io_.id, LopendeOpleiding::beeindig);
  EXPECT_EQ(verslag.zonder_opleider, std::vector<TrajectId>{traject_});
  EXPECT_TRUE(verslag.beeindigd.empty());
  EXPECT_EQ(load().instituutsopleider.naam, "Verwijderd persoon " + std::to_string(io_.id.value));
  // What the IO wrote about an aios belongs to the aios.
  EXPECT_EQ(look([&](ReadConnection& db) { return load_verzoek(db, decided_).value(); })
                .beslissingen.at(0)
                .reden,
            "reden-notenkraker-uniek");
}

TEST_F(WissenTest, ReportsTheNameInATextOfSomebodyElse) {
  must([this](Transaction& tx) {
    Verzoek verzoek;
    verzoek.traject = traject_;
    verzoek.soort = VerzoekSoort::schemawijziging;
    verzoek.ingediend_op = k_day;
    verzoek.toelichting = "Samen met Sjoukje Kanariewiel besproken";
    insert_verzoek(tx, verzoek);
  });
  const Wisverslag verslag = erase(who_);
  ASSERT_EQ(verslag.vermeldingen.size(), 1u);
  EXPECT_EQ(verslag.vermeldingen[0].tabel, "verzoek");
  EXPECT_EQ(verslag.vermeldingen[0].kolom, "toelichting");
  EXPECT_EQ(verslag.vermeldingen[0].rijen, 1);
}

TEST_F(WissenTest, HasALineForEveryTable) {
  std::set<std::string> known;
  for (const Tabelbeleid& beleid : k_wisbeleid) {
    EXPECT_TRUE(known.insert(std::string(beleid.tabel)).second)
        << beleid.tabel << " stands there twice";
  }
  const auto tables = look([](ReadConnection& db) {
    std::vector<std::string> names;
    auto rows = db.query(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (rows.step()) names.push_back(rows.get<std::string>(0));
    return names;
  });
  for (const std::string& table : tables) {
    EXPECT_EQ(known.count(table), 1u)
        << "say in wisbeleid.cpp what erasing a person does with " << table;
  }
  // A table that refers to persons is never without personal data.
  const auto referring = look([](ReadConnection& db) {
    std::vector<std::string> names;
    auto rows = db.query(
        "SELECT DISTINCT m.name FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f "
        "WHERE m.type = 'table' AND f.\"table\" = 'persoon'");
    while (rows.step()) names.push_back(rows.get<std::string>(0));
    return names;
  });
  EXPECT_GT(referring.size(), 8u);
  for (const Tabelbeleid& beleid : k_wisbeleid) {
    if (std::find(referring.begin(), referring.end(), beleid.tabel) != referring.end()) {
      EXPECT_NE(beleid.waarom, "no personal data") << beleid.tabel;
    }
  }
}

TEST_F(WissenTest, ExportHoldsEverythingOfThePerson) {
  const auto alles = look([&](ReadConnection& db) {
    return verzamel_persoonsgegevens(db, who_, k_test_now_ms).value();
  });
  const std::string json = to_json(alles);
  for (const std::string& canary : k_of_aios) {
    EXPECT_NE(json.find(canary), std::string::npos) << canary;
  }
  EXPECT_NE(json.find("zwangerschap"), std::string::npos);
  EXPECT_EQ(alles.opgemaakt, "2026-03-01T10:00:00Z");
  EXPECT_EQ(alles.sessies.size(), 1u);
  EXPECT_EQ(alles.opleidingen.at(0).verzoeken.size(), 2u);
  EXPECT_EQ(alles.opleidingen.at(0).voorkeuren.size(), 1u);
  EXPECT_EQ(alles.berichten.size(), 1u);
  EXPECT_EQ(alles.antwoorden.size(), 1u);
  EXPECT_EQ(alles.contactpersoon_van.size(), 1u);
  EXPECT_EQ(alles.audit.size(), 1u);
  EXPECT_TRUE(alles.audit.at(0).door_persoon);
  EXPECT_EQ(json.find("argon2id"), std::string::npos);
  EXPECT_EQ(json.find("iemand.anders"), std::string::npos);
  // It is read back by the same field lists.
  EXPECT_TRUE(read_json<Persoonsgegevens>(json).ok());
}

TEST_F(WissenTest, ExportHoldsWhatThePersonWasAskedAndRemindedOfWithoutAnAccount) {
  OnderdeelId own;
  OnderdeelId other;
  must([&](Transaction& tx) {
    own = load_traject(tx, own_).value().onderdelen[1].id;
    other = load_traject(tx, traject_).value().onderdelen[1].id;
    const Bijdragevraag me{"Kanariewiel@Geheim.example", k_of_aios[0]};
    const Bijdragevraag somebody{"ada@lab-zuid.example", "dr. Ada de Boer"};
    Melding melding;
    melding.taak = "stagebeoordeling";
    melding.moment = Meldmoment::te_laat;
    melding.uiterlijk = melding.op = k_day;
    for (const OnderdeelId each : {own, other}) {
      melding.onderdeel = each;
      const Bijdragevraag& wie = each == own ? somebody : me;
      save_bijdragevraag(tx, each, wie);
      add_bijdragemelding(tx, melding, wie, k_day);
    }
    save_bijdragevraag(tx, other, somebody);
    markeer_bijgedragen(tx, other, "kanariewiel@geheim.example");
    stel_beschikbaarheidsvraag(tx, plaats_a_, "Kanariewiel@Geheim.example", {io_.id, k_day, {}});
    verzamel_vragen(tx, "Kanariewiel@Geheim.example", k_day, k_day.plus_days(30));
    stel_beschikbaarheidsvraag(tx, plaats_b_, "ada@lab-zuid.example", {io_.id, k_day, {}});
    verzamel_vragen(tx, "ada@lab-zuid.example", k_day, k_day.plus_days(30));
  });
  const auto alles =
      look([&](ReadConnection& db) { return verzamel_persoonsgegevens(db, who_, k_test_now_ms).value(); });
  ASSERT_EQ(alles.bijdragevragen.size(), 2U) << "of the stage of somebody else only what the person was asked";
  const auto& mine = alles.bijdragevragen[alles.bijdragevragen[0].onderdeel == other ? 0 : 1];
  const auto& asked = alles.bijdragevragen[alles.bijdragevragen[0].onderdeel == other ? 1 : 0];
  EXPECT_EQ(mine.onderdeel, other);
  EXPECT_EQ(mine.adres, "Kanariewiel@Geheim.example");
  EXPECT_TRUE(mine.gedaan);
  EXPECT_EQ(asked.onderdeel, own);
  EXPECT_EQ(asked.naam, "dr. Ada de Boer");
  EXPECT_EQ(asked.adres, "") << "somebody else's";
  EXPECT_FALSE(asked.gedaan);
  ASSERT_EQ(alles.bijdrageherinneringen.size(), 2U);
  EXPECT_EQ(alles.bijdrageherinneringen[0].taak, "stagebeoordeling");
  EXPECT_EQ(alles.bijdrageherinneringen[0].op, k_day);
  ASSERT_EQ(alles.beschikbaarheidslinks.size(), 1U);
  EXPECT_EQ(alles.beschikbaarheidslinks[0].adres, "Kanariewiel@Geheim.example");
  const std::string json = to_json(alles);
  EXPECT_NE(json.find("\"bijdragevragen\":[{"), std::string::npos);
  EXPECT_NE(json.find("\"bijdrageherinneringen\":[{"), std::string::npos);
  EXPECT_NE(json.find("\"beschikbaarheidslinks\":[{"), std::string::npos);
  EXPECT_EQ(json.find("ada@lab-zuid.example"), std::string::npos);
}

TEST_F(WissenTest, ExportOfATrainerShowsDecisionsWithoutTheirTextsAndNoNameOfAnAios) {
  const auto alles = look([&](ReadConnection& db) {
    return verzamel_persoonsgegevens(db, io_.id, k_test_now_ms).value();
  });
  // One answer that was given to the IO shows an aios, as it did then; nothing else does.
  auto without_answers = alles;
  without_answers.antwoorden.clear();
  const std::string json = to_json(without_answers);
  for (const std::string& canary : k_of_aios) {
    EXPECT_EQ(json.find(canary), std::string::npos) << canary;
  }
  EXPECT_EQ(json.find("Anna"), std::string::npos);
  EXPECT_EQ(alles.opleider_in.size(), 2u);
  // A request, a dispensation, two places, the words of a mail, one in a round.
  EXPECT_EQ(alles.besluiten.size(), 6u);
}

TEST_F(WissenTest, ExportAfterErasureHoldsOnlyThePseudonym) {
  erase(who_);
  const auto alles = look([&](ReadConnection& db) {
    return verzamel_persoonsgegevens(db, who_, k_test_now_ms).value();
  });
  EXPECT_EQ(alles.gewist, k_day);
  EXPECT_FALSE(alles.account.has_value());
  const std::string json = to_json(alles);
  for (const std::string& canary : k_of_aios) {
    EXPECT_EQ(json.find(canary), std::string::npos) << canary;
  }
}

TEST_F(WissenTest, ExportOfNobodyIsNothing) {
  EXPECT_FALSE(look([](ReadConnection& db) {
    return verzamel_persoonsgegevens(db, PersoonId{9999}, 0).has_value();
  }));
}

}  // namespace
}  // namespace stagepad::store
