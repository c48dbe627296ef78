#include "tests/bench/server/large_data.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <utility>

#include "server/auth/random.hpp"
#include "server/embedded_migrations.hpp"
#include "server/http/security.hpp"
#include "server/rulepacks.hpp"
#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/personen.hpp"
#include "server/store/sessies.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/store.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verzoeken.hpp"
#include "server/store/voorkeuren.hpp"
#include "shared/base/sha256.hpp"
#include "tests/bench/many_trainings.hpp"

namespace stagepad::bench {

namespace {

using store::Transaction;

constexpr std::int64_t k_rows_per_transaction = 20'000;
constexpr std::int64_t k_day_ms = 24LL * 60 * 60 * 1000;
constexpr const char* k_left_out = "tbc";  // the programme that nobody follows

[[noreturn]] void give_up(const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  std::exit(1);
}

template <class T>
T must(Result<T> result) {
  if (!result) give_up(result.failure().code + ": " + result.failure().detail);
  return std::move(result.value());
}

/// One connection that writes without waiting for the disk: what is made can be made again.
class Filler {
 public:
  explicit Filler(const std::filesystem::path& data)
      : database_(data / "stagepad.db", store::OpenMode::read_write) {
    database_.run_script("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;");
    database_.execute("BEGIN IMMEDIATE");
  }
  ~Filler() {
    if (database_.in_transaction()) database_.execute("COMMIT");
    database_.run_script("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  template <class Change>
  auto write(Change&& change) {
    if (++rows_ % k_rows_per_transaction == 0) {
      database_.execute("COMMIT");
      database_.execute("BEGIN IMMEDIATE");
    }
    Transaction tx(database_, now_ms_);
    return change(tx);
  }
  void set_now(std::int64_t now_ms) { now_ms_ = now_ms; }

 private:
  store::Database database_;
  std::int64_t rows_ = 0;
  std::int64_t now_ms_ = store::system_clock_ms() - 4 * 365 * k_day_ms;
};

void create(const std::filesystem::path& data) {
  const auto migrations = embedded_migrations();
  store::StoreConfig config;
  config.directory = data;
  config.migrations = migrations;
  auto opened = must(store::Store::open(config));
  if (!opened->is_new()) give_up(data.string() + " holds a database already.");
  const auto packs = must(Rulepacks::load_embedded());
  must(opened->write(store::AuditNeed::housekeeping, [&](Transaction& tx) { packs.keep_all(tx); }));
}

SignedIn begin_session(Transaction& tx, PersoonId persoon) {
  const auto now_ms = store::system_clock_ms();
  const std::string token = random_token();
  if (!store::load_account(tx, persoon)) {
    store::save_wachtwoord(tx, persoon, "$argon2id$v=19$m=65536,t=1,p=1$nobody$signs$in");
  }
  store::insert_sessie(tx, {sha256(token), persoon, now_ms, now_ms, now_ms + k_day_ms / 2, "Bench"});
  return {persoon, std::string(k_session_cookie) + "=" + token};
}

/// All that is made, in the order in which it refers to itself.
class Maker {
 public:
  Maker(Filler& filler, const Amounts& amounts) : filler_(filler), amounts_(amounts) {}

  LargeData make() {
    people();
    places();
    trainings();
    audit_log();
    return std::move(made_);
  }

 private:
  int below(std::int64_t count) {
    return static_cast<int>(static_cast<std::int64_t>(random_() >> 8U) % count);
  }
  template <class T>
  const T& any(const std::vector<T>& some) {
    return some[static_cast<std::size_t>(below(static_cast<std::int64_t>(some.size())))];
  }

  std::string name() {
    static const std::vector<std::string> first = {
        "Anouk", "Bas",  "Chantal", "Daan", "Esra",  "Femke", "Gijs", "Hanna", "Ilse", "Jeroen",
        "Kim",   "Lars", "Maartje", "Niek", "Olga",  "Pim",   "Quinten", "Rosa", "Sem", "Tess",
        "Ümit",  "Vera", "Willem",  "Xandra", "Yara", "Zoë"};
    static const std::vector<std::string> last = {
        "Aalbers", "Bakker", "Claassen", "Dijkstra", "Elzinga", "Faber",  "Groot",  "Hendriks",
        "Idema",   "Jacobs", "Kramer",   "Leenders", "Mulder",  "Nijhof", "Oomen",  "Peters",
        "Querido", "Rutten", "Smeets",   "Timmer",   "Uiterwijk", "Visser", "Wolters", "Ybema", "Zwart"};
    return any(first) + " " + any(last) + "-" + any(last);
  }

  PersoonId person(const char* kind, std::vector<Rol> rollen) {
    Persoon persoon;
    persoon.naam = name();
    persoon.email = kind + std::to_string(++people_) + "@bench.example";
    persoon.rollen = std::move(rollen);
    return filler_.write([&](Transaction& tx) { return store::insert_persoon(tx, persoon); });
  }

  void people() {
    for (int i = 0; i < amounts_.supervisors; ++i) {
      supervisors_.push_back(person("io", {Rol::instituutsopleider}));
    }
    for (int i = 0; i < amounts_.supervisors * 3; ++i) {
      trainers_.push_back(person("po", {Rol::praktijkopleider}));
    }
    for (std::int64_t i = 0; i < amounts_.trainees; ++i) trainees_.push_back(person("aios", {Rol::aios}));
    const PersoonId office = person("bureau", {Rol::stagebureau});
    const PersoonId administrator = person("beheer", {Rol::beheerder});
    filler_.write([&](Transaction& tx) {
      made_.trainee = begin_session(tx, trainees_[trainees_.size() / 2]);
      made_.supervisor = begin_session(tx, supervisors_[supervisors_.size() / 2]);
      made_.office = begin_session(tx, office);
      made_.administrator = begin_session(tx, administrator);
    });
  }

  void places() {
    static const std::vector<std::string> regions = {"Groningen", "Friesland", "Drenthe", "Overijssel",
                                                     "Gelderland", "Utrecht", "Zuid-Holland", "Zeeland"};
    static const std::vector<std::string> sectors = {"GGD", "ziekenhuis", "ggz", "verzekeraar", "arbodienst"};
    static const std::vector<std::string> kinds = {"mg", "as", "keuze", "isk"};
    const auto institutions = std::max<std::int64_t>(amounts_.places / 8, 1);
    for (std::int64_t i = 0; i < amounts_.places; ++i) {
      Stageplaats plaats;
      plaats.instelling_naam = "Instelling " + std::to_string(i % institutions);
      plaats.naam = "Stageplaats " + std::to_string(i / institutions) + " in de regio";
      plaats.plaats = "Plaats " + std::to_string(i % 97);
      plaats.regio = any(regions);
      plaats.sector = any(sectors);
      plaats.stagesoorten = {any(kinds)};
      if (below(2) == 0) plaats.stagesoorten = {"mg", "keuze"};
      plaats.profiel = below(2) == 0 ? "izb" : "mmk";
      plaats.doelgroepen = {Doelgroep::volwassenen, Doelgroep::ouderen};
      plaats.omschrijving =
          "Je draait mee met het team, bouwt een eigen opdracht uit en sluit aan bij het overleg met "
          "de huisartsen en het ziekenhuis. Eén dag per week is er ruimte voor eigen onderzoek, en "
          "in de derde maand neem je de spreekuren zelfstandig waar.";
      plaats.zichtbaarheid = i % 10 == 0 ? Zichtbaarheid::niemand : Zichtbaarheid::iedereen;
      plaats.contactpersoon = name();
      plaats.perioden = {{CivilDate::of(2022, 1, 1), CivilDate::of(2029, 12, 31), 1 + below(3)}};
      places_.push_back(filler_.write([&](Transaction& tx) {
        plaats.instelling = store::ensure_instelling(tx, plaats.instelling_naam);
        return store::insert_stageplaats(
            tx, plaats, store::Contact::tonen,
            i % 20 == 0 ? std::nullopt
                        : std::optional(store::Plaatsgoedkeuring{any(supervisors_), CivilDate::of(2026, 1, 5)}));
      }));
    }
  }

  void trainings() {
    std::size_t n = 0;
    const std::int64_t parts_each = std::max<std::int64_t>(amounts_.parts / amounts_.trainees, 1);
    for (std::size_t i = 0; i < trainees_.size(); ++i) {
      // Somebody can follow several programmes, one after another.
      while (made_.parts < parts_each * static_cast<std::int64_t>(i + 1)) {
        Training next = nth_training(n++);
        if (next.snapshot.traject.programma == k_left_out) continue;
        training(std::move(next), trainees_[i]);
      }
      if (i % 10'000 == 9'999) std::fprintf(stderr, "  trainings of %zu trainees\n", i + 1);
    }
    made_.programme_of_nobody = k_left_out;
  }

  /// The snapshot as it came has the ids of the vectors.
  void training(Training next, PersoonId aios) {
    Traject& traject = next.snapshot.traject;
    traject.aios.id = aios;
    // A few hospitals' worth of trainees each, so that neighbours in the list do not share one.
    traject.instituutsopleider.id = supervisors_[static_cast<std::size_t>(made_.trainings) % supervisors_.size()];
    traject.praktijkopleider = PersoonVerwijzing{any(trainers_), {}};
    traject.ontheffingen.clear();
    traject.vrijstellingen.clear();
    for (Onderdeel& part : traject.onderdelen) {
      part.id = {};
      part.gekoppeld_aan.reset();
      if (part.plek) part.plek->stageplaats = any(places_);
    }
    filler_.write([&](Transaction& tx) {
      const TrajectId id = store::insert_traject(tx, traject);
      if (aios == made_.trainee.persoon) made_.training = id;
      requests(tx, id, traject, next.pakket->id);
    });
    ++made_.trainings;
    made_.parts += static_cast<std::int64_t>(traject.onderdelen.size());
  }

  /// What was asked about its stages: most of it decided long ago, some of it lately, some open.
  void requests(Transaction& tx, TrajectId id, const Traject& traject, const std::string& pack) {
    const std::string hash = hash_of(pack);
    auto rows = tx.query("SELECT id FROM onderdeel WHERE traject = ?1 ORDER BY volgorde DESC LIMIT 3", id);
    const bool is_asking = below(12) == 0;
    for (int i = 0; rows.step(); ++i) {
      Verzoek verzoek;
      verzoek.traject = id;
      verzoek.soort = VerzoekSoort::stageplaats;
      verzoek.onderdeel = rows.get<OnderdeelId>(0);
      verzoek.route = Route::etalage;
      verzoek.plaatsen = {any(places_), any(places_)};
      if (verzoek.plaatsen[0] == verzoek.plaatsen[1]) verzoek.plaatsen.pop_back();
      const bool is_open = is_asking && i == 0;
      const int days_ago = is_open ? below(30) : 10 + below(700);
      verzoek.ingediend_op = CivilDate::of(2027, 3, 1).plus_days(-days_ago);
      verzoek.toelichting = "In overleg met mijn praktijkopleider gekozen.";
      const VerzoekId asked = store::insert_verzoek(tx, verzoek);
      ++made_.requests;
      if (is_open) continue;
      Beslissing beslissing;
      beslissing.door = traject.instituutsopleider;
      beslissing.op = verzoek.ingediend_op.plus_days(4);
      beslissing.reden = "Akkoord.";
      beslissing.regelpakket = hash;
      store::add_beslissing(tx, asked, beslissing);
      store::set_verzoek_status(tx, asked, VerzoekStatus::goedgekeurd);
      if (i == 1) store::save_voorkeuren(tx, *verzoek.onderdeel, verzoek.plaatsen, beslissing.op);
    }
  }

  std::string hash_of(const std::string& pack) const {
    const LoadedRulepack* found = packs_.find_by_id(pack);
    if (!found) give_up("The program carries no rule pack " + pack + ".");
    return found->hash;
  }

  void audit_log() {
    static const std::vector<std::pair<std::string, std::string>> happenings = {
        {"sessie.begonnen", "persoon"},     {"verzoek.ingediend", "verzoek"},
        {"verzoek.goedgekeurd", "verzoek"}, {"traject.gewijzigd", "traject"},
        {"voorkeuren.gegeven", "traject"},  {"onderdeel.gewijzigd", "onderdeel"}};
    const std::int64_t now_ms = store::system_clock_ms();
    const std::int64_t from_ms = now_ms - 4 * 365 * k_day_ms;
    for (std::int64_t i = 0; i < amounts_.audit_entries; ++i) {
      filler_.set_now(from_ms + (now_ms - from_ms) / amounts_.audit_entries * i);
      store::AuditEntry entry;
      const auto& [action, kind] = any(happenings);
      entry.actor = any(trainees_);
      entry.action = action;
      entry.object_kind = kind;
      const std::int64_t highest = kind == "persoon"   ? amounts_.trainees
                                   : kind == "verzoek" ? made_.requests
                                   : kind == "traject" ? made_.trainings
                                                       : made_.parts;
      entry.object_id = 1 + below(highest);
      if (kind != "persoon") {
        entry.payload = "{\"traject\":" + std::to_string(1 + below(made_.trainings)) +
                        ",\"versie\":" + std::to_string(1 + below(40)) + "}";
      }
      filler_.write([&](Transaction& tx) { store::append_audit(tx, entry); });
      if (i % 1'000'000 == 999'999) std::fprintf(stderr, "  %lld audit entries\n", static_cast<long long>(i + 1));
    }
  }

  Filler& filler_;
  const Amounts amounts_;
  const Rulepacks packs_ = must(Rulepacks::load_embedded());
  std::minstd_rand random_{20270301};
  LargeData made_;
  std::int64_t people_ = 0;
  std::vector<PersoonId> supervisors_;
  std::vector<PersoonId> trainers_;
  std::vector<PersoonId> trainees_;
  std::vector<StageplaatsId> places_;
};

}  // namespace

Amounts Amounts::of(int per_thousand) {
  Amounts amounts;
  for (std::int64_t* each : {&amounts.trainees, &amounts.parts, &amounts.audit_entries, &amounts.places}) {
    *each = std::max<std::int64_t>(*each * per_thousand / 1000, 60);
  }
  amounts.supervisors = std::max(amounts.supervisors * per_thousand / 1000, 3);
  return amounts;
}

LargeData make_large_data(const std::filesystem::path& data, const Amounts& amounts) try {
  create(data);
  Filler filler(data);
  return Maker(filler, amounts).make();
} catch (const store::StoreException& exception) {
  give_up(exception.error().message);
}

SignedIn add_signed_in(const std::filesystem::path& data, const std::string& name,
                       const std::vector<Rol>& rollen) try {
  Filler filler(data);
  return filler.write([&](Transaction& tx) {
    Persoon persoon;
    persoon.naam = name;
    persoon.email = name + "@bench.example";
    persoon.rollen = rollen;
    return begin_session(tx, store::insert_persoon(tx, persoon));
  });
} catch (const store::StoreException& exception) {
  give_up(exception.error().message);
}

SignedIn sign_in(const std::filesystem::path& data, PersoonId persoon) try {
  Filler filler(data);
  return filler.write([&](Transaction& tx) { return begin_session(tx, persoon); });
} catch (const store::StoreException& exception) {
  give_up(exception.error().message);
}

}  // namespace stagepad::bench
