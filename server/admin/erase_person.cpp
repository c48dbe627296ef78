#include "server/admin/erase_person.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include "server/embedded_migrations.hpp"
#include "server/handlers/ruilverloop.hpp"
#include "server/store/audit.hpp"
#include "server/store/bestandssporen.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/store.hpp"
#include "shared/base/sha256.hpp"
#include "shared/base/text.hpp"
#include "shared/calendar/amsterdam.hpp"

namespace stagepad {

namespace {

namespace fs = std::filesystem;

/// The day given, or the machine's; never before the day the installation last worked with.
CivilDate day_of(store::ReadConnection& db, const PersoonOpties& opties) {
  if (opties.vandaag) return *opties.vandaag;
  return std::max(amsterdam_date(store::system_clock_ms()),
                  store::laatste_vandaag(db).value_or(k_first_day));
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->is_regular_file(error)) files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Mails in the folder that carry the address; their header is plain ASCII. Returns how many went.
int remove_mails(const fs::path& folder, const std::string& email) {
  const std::string address = lower_ascii(email);
  int removed = 0;
  for (const fs::path& file : files_in(folder)) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (lower_ascii(text).find(address) == std::string::npos) continue;
    std::error_code error;
    if (fs::remove(file, error)) ++removed;
  }
  return removed;
}

std::string why_of(const std::string& tabel) {
  for (const store::Tabelbeleid& beleid : store::k_wisbeleid) {
    if (beleid.tabel == tabel) return std::string(beleid.waarom);
  }
  return "";
}

void print_tables(std::ostream& out, const store::Wisverslag& verslag,
                  store::Wisbehandeling behandeling, std::string_view heading) {
  out << heading << "\n";
  for (const store::Wisregel& regel : verslag.regels) {
    if (regel.behandeling != behandeling) continue;
    const std::string why = why_of(regel.tabel);
    if (behandeling == store::Wisbehandeling::blijft && why == "no personal data") continue;
    out << "  " << regel.tabel << ": ";
    if (behandeling != store::Wisbehandeling::blijft)
      out << regel.rijen << (regel.rijen == 1 ? " row; " : " rows; ");
    out << why << "\n";
  }
}

void print_report(std::ostream& out, const store::Wisverslag& verslag) {
  out << "Person " << verslag.persoon.value << " was erased on " << to_iso(verslag.op)
      << " (reason " << to_name(verslag.reden) << ").\n";
  print_tables(out, verslag, store::Wisbehandeling::verwijderd, "Removed");
  print_tables(out, verslag, store::Wisbehandeling::geanonimiseerd,
               "Kept without what is personal");
  print_tables(out, verslag, store::Wisbehandeling::blijft, "Kept as it is");
  for (const TrajectId id : verslag.beeindigd) {
    out << "Training " << id.value << " ran and now ends on " << to_iso(verslag.op) << ".\n";
  }
  for (const TrajectId id : verslag.zonder_opleider) {
    out << "Training " << id.value << " runs without its trainer: give it another one.\n";
  }
  for (const store::Vermelding& each : verslag.vermeldingen) {
    out << "The name or address still stands in " << each.rijen << " rows of " << each.tabel << "."
        << each.kolom << ", in texts of others or of somebody of the same name: look at them.\n";
  }
}

void print_files(std::ostream& out, const store::Sporen& sporen, int mails,
                 const fs::path& backups) {
  if (mails > 0) out << "Removed " << mails << " mails from the mail folder.\n";
  if (sporen.herschreven) out << "The database file was written anew.\n";
  if (sporen.gevonden == 0) {
    out << "Looked for in every byte of the database and its log: nothing is left of name, address "
           "or "
           "texts.\n";
  } else {
    out << sporen.gevonden
        << " of the name, address and texts still stand in the database, in what belongs to "
           "others.\n";
  }
  const auto files = files_in(backups);
  out << "Backups hold what was there when they were made. Remove those from before this erasure "
         "as "
         "soon as you can do without them; whoever restores one erases the person again.\n";
  for (const fs::path& file : files) out << "  " << file.string() << "\n";
}

struct Erased {
  store::Wisverslag verslag;
  store::AuditVerification audit;
};

Result<Erased> erase(store::Store& store, const PersoonOpties& opties) {
  auto verslag = store.write(store::AuditNeed::required, [&](store::Transaction& tx) {
    store::Wisopdracht opdracht;
    opdracht.persoon = find_wie(tx, opties.wie);
    opdracht.reden = *opties.reden;
    opdracht.vandaag = day_of(tx, opties);
    opdracht.lopend = opties.lopend;
    eindig_ruilen_van(tx, opdracht.vandaag, opdracht.persoon);
    return store::wis_persoon(tx, opdracht);
  });
  if (!verslag) return verslag.failure();
  const auto audit = store.read(store::verify_audit);
  if (!audit) return audit.failure();
  return Erased{std::move(verslag.value()), audit.value()};
}

}  // namespace

int run_erase_person(const PersoonOpties& opties, const Streams& streams) try {
  const auto file = opties.data / "stagepad.db";
  std::error_code error;
  if (!fs::is_regular_file(file, error)) {
    streams.err << "There is no Stagepad database in " << opties.data.string() << "." << std::endl;
    return 1;
  }
  const auto migrations = embedded_migrations();
  store::StoreConfig config;
  config.directory = opties.data;
  config.migrations = migrations;
  const auto opened = store::Store::open(config);
  if (!opened) {
    streams.err << opened.failure().detail << std::endl;
    return 1;
  }
  store::Store& store = *opened.value();
  const auto erased = erase(store, opties);
  if (!erased) {
    streams.err << erased.failure().detail << std::endl;
    return 1;
  }
  const store::Wisverslag& verslag = erased.value().verslag;
  print_report(streams.out, verslag);
  const int mails = remove_mails(opties.data / "mail", verslag.email);
  std::vector<std::string> needles = verslag.teksten;
  needles.push_back(verslag.naam);
  needles.push_back(verslag.email);
  const store::Sporen sporen = store::ruim_sporen_op(file, needles);
  print_files(streams.out, sporen, mails, store.directory().backups());
  const auto& audit = erased.value().audit;
  streams.out << "The audit log verifies: " << (audit.intact() ? "yes" : "NO, run stagepad verify")
              << "; head: entry " << audit.entries << " " << to_hex(audit.head) << "\n";
  return audit.intact() ? 0 : 1;
} catch (const store::StoreException& exception) {
  streams.err << exception.error().message << std::endl;
  return 1;
}

}  // namespace stagepad
