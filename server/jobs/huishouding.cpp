#include "server/jobs/huishouding.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "server/handlers/ruilverloop.hpp"
#include "server/store/bestandssporen.hpp"
#include "server/store/bewaartermijnen.hpp"
#include "server/store/column_types.hpp"
#include "server/store/imports.hpp"
#include "server/store/lijsten.hpp"
#include "server/store/wissen.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

namespace {

namespace fs = std::filesystem;
using store::Bewaartermijn;

/// Rows a transaction: some milliseconds of the one writer.
constexpr std::int64_t k_batch = 500;

/// One run; each step gives a failure that ends it.
class Opruimer {
 public:
  Opruimer(store::Store& store, CivilDate vandaag, std::int64_t now_ms,
           const std::atomic<bool>& stop)
      : store_(store), vandaag_(vandaag), now_ms_(now_ms), stop_(stop) {}

  Result<Opgeruimd> run() {
    for (const auto step : {&Opruimer::rows, &Opruimer::imports, &Opruimer::audit_contents, &Opruimer::people}) {
      if (const Failure failure = (this->*step)(); !failure.code.empty()) return failure;
    }
    mail_files();
    if (done_.auditinhouden + done_.personen + done_.importregels > 0) empty_log();
    return done_;
  }

 private:
  int period(Bewaartermijn termijn) {
    const auto read = store_.read(
        [&](store::ReadConnection& db) { return store::load_bewaartermijn(db, termijn); });
    return read ? read.value() : store::soort_van(termijn).standaard;
  }

  std::int64_t before_ms(Bewaartermijn termijn) {
    return now_ms_ - period(termijn) * store::k_dag_ms;
  }

  /// The day so many years ago.
  CivilDate years_ago(int years) const { return vandaag_.plus_months(-12 * years); }

  /// The same moment so many years ago; leap days make no difference here.
  std::int64_t years_ago_ms(int years) const {
    return now_ms_ - static_cast<std::int64_t>(years) * 1461 * store::k_dag_ms / 4;
  }

  /// `count` and `erase` (one batch of at most ?2) get the moment ?1.
  Failure delete_all(const std::string& tabel, const std::string& sleutel, const std::string& waar,
                     std::int64_t before, std::int64_t& deleted) {
    const std::string find = "SELECT count(*) FROM " + tabel + " WHERE " + waar;
    const std::string erase = "DELETE FROM " + tabel + " WHERE (" + sleutel + ") IN (SELECT " +
                              sleutel + " FROM " + tabel + " WHERE " + waar + " LIMIT ?2)";
    const auto due = store_.read([&](store::ReadConnection& db) {
      return db.value<std::int64_t>(find, before).value_or(0);
    });
    if (!due) return due.failure();
    for (std::int64_t left = due.value(); left > 0 && !stop_; left -= k_batch) {
      const auto gone = store_.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
        return tx.execute(erase, before, k_batch);
      });
      if (!gone) return gone.failure();
      deleted += gone.value();
    }
    return {};
  }

  Failure rows() {
    Failure failure = delete_all("sessie", "token_hash", "verloopt_ms <= ?1",
                                 before_ms(Bewaartermijn::sessies), done_.sessies);
    if (failure.code.empty()) {
      failure = delete_all("idempotentie", "persoon, sleutel", "aangemaakt_ms < ?1",
                           before_ms(Bewaartermijn::antwoorden), done_.antwoorden);
    }
    if (failure.code.empty()) {
      failure = delete_all("outbox", "id",
                           "status <> 'wacht' AND coalesce(verzonden_ms, aangemaakt_ms) < ?1",
                           before_ms(Bewaartermijn::berichten), done_.berichten);
    }
    if (!failure.code.empty() || done_.berichten + done_.antwoorden == 0) return failure;
    const auto noted = store_.write(store::AuditNeed::required, [&](store::Transaction& tx) {
      store::append_audit(tx, {std::nullopt, "huishouding.opgeruimd", "systeem", 0,
                               "{\"berichten\":" + std::to_string(done_.berichten) +
                                   ",\"antwoorden\":" + std::to_string(done_.antwoorden) + "}"});
    });
    return noted ? Failure{} : noted.failure();
  }

  /// Of tables that were brought in so long ago that they came and went stays, by number.
  Failure imports() {
    const CivilDate before = vandaag_.plus_days(-period(Bewaartermijn::importregels));
    const auto due = store_.read([&](store::ReadConnection& db) {
      return store::load_list<std::int64_t>(
          db, "SELECT id FROM import i WHERE gemaakt_op < '" + to_iso(before) +
                  "' AND (EXISTS (SELECT 1 FROM importrij r WHERE r.import = i.id) OR EXISTS (SELECT 1 FROM importspoor s "
                  "WHERE s.import = i.id AND s.ervoor IS NOT NULL)) AND id > ?1 ORDER BY id",
          0);
    });
    if (!due) return due.failure();
    for (const std::int64_t import : due.value()) {
      if (stop_) return {};
      const auto gone = store_.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
        return store::vergeet_importinhoud(tx, import);
      });
      if (!gone) return gone.failure();
      done_.importregels += gone.value();
    }
    return {};
  }

  Failure audit_contents() {
    const std::int64_t before = years_ago_ms(period(Bewaartermijn::auditinhoud));
    while (!stop_) {
      const auto due = store_.read([&](store::ReadConnection& db) {
        return store::load_list<std::int64_t>(
            db,
            "SELECT seq FROM audit WHERE at_ms < ?1 AND payload IS NOT NULL AND payload <> '{}' "
            "ORDER BY seq LIMIT 500",
            before);
      });
      if (!due) return due.failure();
      if (due.value().empty()) return {};
      const auto gone = store_.write(store::AuditNeed::required, [&](store::Transaction& tx) {
        for (const std::int64_t seq : due.value())
          store::erase_audit_payload(tx, seq, std::nullopt);
      });
      if (!gone) return gone.failure();
      done_.auditinhouden += static_cast<std::int64_t>(due.value().size());
    }
    return {};
  }

  /// Nobody of the institute itself (Stagebureau, beheerder): they take part in no training at all.
  std::vector<PersoonId> people_due(store::ReadConnection& db, int years) const {
    std::vector<PersoonId> due;
    auto rows = db.query(
        "SELECT p.id FROM persoon p WHERE p.aangemaakt_ms < ?1 "
        "AND NOT EXISTS (SELECT 1 FROM wissing w WHERE w.persoon = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM persoon_rol r WHERE r.persoon = p.id "
        "                AND r.rol IN ('stagebureau', 'beheerder')) "
        "AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.actor = p.id AND a.at_ms >= ?1) "
        "AND NOT EXISTS (SELECT 1 FROM sessie s WHERE s.persoon = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM traject t WHERE (t.aios = p.id "
        "                OR t.instituutsopleider = p.id OR t.praktijkopleider = p.id) "
        "                AND (t.laatste_dag IS NULL OR t.laatste_dag >= ?2)) "
        "ORDER BY p.id LIMIT ?3",
        years_ago_ms(years), years_ago(years), k_personen_per_run);
    while (rows.step()) due.push_back(rows.get<PersoonId>(0));
    return due;
  }

  Failure people() {
    const int years = period(Bewaartermijn::personen);
    if (years == 0) return {};
    const auto due = store_.read([&](store::ReadConnection& db) { return people_due(db, years); });
    if (!due) return due.failure();
    for (const PersoonId persoon : due.value()) {
      if (stop_) return {};
      const auto gone = store_.write(store::AuditNeed::required, [&](store::Transaction& tx) {
        store::Wisopdracht opdracht;
        opdracht.persoon = persoon;
        opdracht.reden = store::Wisreden::bewaartermijn;
        opdracht.vandaag = vandaag_;
        opdracht.naspeuring = store::Naspeuring::eigen_gegevens;
        eindig_ruilen_van(tx, opdracht.vandaag, opdracht.persoon);
        store::wis_persoon(tx, opdracht);
      });
      if (!gone) return gone.failure();
      ++done_.personen;
    }
    return {};
  }

  /// Plain files of the mail folder only; one that cannot be removed is tried again tomorrow.
  void mail_files() {
    const auto oldest = fs::file_time_type::clock::now() -
                        std::chrono::hours(24) * period(Bewaartermijn::mailbestanden);
    std::error_code error;
    for (fs::directory_iterator at(store_.directory().path() / "mail", error), end;
         !error && at != end && !stop_; at.increment(error)) {
      std::error_code ignored;
      if (!at->is_regular_file(ignored) || at->path().extension() != ".eml") continue;
      const auto written = at->last_write_time(ignored);
      if (!ignored && written < oldest && fs::remove(at->path(), ignored)) ++done_.mailbestanden;
    }
  }

  /// What was erased is then not left readable in the log. Not done is done later: see there.
  void empty_log() {
    try {
      store::maak_log_leeg(store_.directory().database_file());
    } catch (const store::StoreException&) {
      // The rows are gone; the log is overwritten as it is used.
    }
  }

  store::Store& store_;
  CivilDate vandaag_;
  std::int64_t now_ms_;
  const std::atomic<bool>& stop_;
  Opgeruimd done_;
};

std::string sentence_of(const Opgeruimd& done) {
  return "housekeeping: removed " + std::to_string(done.sessies) + " sessions, " +
         std::to_string(done.antwoorden) + " kept answers, " + std::to_string(done.berichten) +
         " messages, " + std::to_string(done.mailbestanden) + " mail files, " +
         std::to_string(done.importregels) + " lines of imports, " +
         std::to_string(done.auditinhouden) + " audit contents; erased " +
         std::to_string(done.personen) + " people";
}

}  // namespace

Result<Opgeruimd> ruim_op(store::Store& store, CivilDate vandaag, std::int64_t now_ms,
                          const std::atomic<bool>& stop) {
  return Opruimer(store, vandaag, now_ms, stop).run();
}

void doe_huishouding(const Services& services, const std::atomic<bool>& stop) {
  const auto done = ruim_op(services.store, services.today.date(), store::system_clock_ms(), stop);
  if (!done) {
    services.log("housekeeping: stopped, and tried again tomorrow: " + done.failure().detail);
  } else if (done.value().anything()) {
    services.log(sentence_of(done.value()));
  }
  const auto head = services.store.read(store::read_audit_head);
  // An empty log has nothing to be held to.
  if (!head || head.value().seq == 0) return;
  services.log("audit head: entry " + std::to_string(head.value().seq) + " " +
               to_hex(head.value().hash));
}

}  // namespace stagepad
