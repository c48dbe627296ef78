#pragma once

#include <cstdint>
#include <string_view>

#include "server/store/connection.hpp"

namespace stagepad::store {

// How long what is kept: settings of the installation, each with a range and a default. The daily
// housekeeping (server/jobs/huishouding.hpp) applies them.

enum class Bewaartermijn { sessies, antwoorden, berichten, mailbestanden, importregels, auditinhoud, personen };

enum class Termijneenheid { dagen, jaren };

struct Termijnsoort {
  Bewaartermijn termijn;
  /// Key in instelling_van_systeem; the value is a whole number in `eenheid`.
  std::string_view sleutel;
  Termijneenheid eenheid;
  int standaard;
  int kleinste;
  int grootste;
};

inline constexpr Termijnsoort k_bewaartermijnen[] = {
    // After they ended. An ended session opens nothing; a day is for looking into an incident.
    {Bewaartermijn::sessies, "bewaartermijn.sessies_dagen", Termijneenheid::dagen, 1, 0, 30},
    // After they were given. They hold what somebody was shown; a client that repeats a request
    // does
    // so within minutes, or after a weekend without network.
    {Bewaartermijn::antwoorden, "bewaartermijn.antwoorden_dagen", Termijneenheid::dagen, 7, 1, 30},
    // After sending, or after giving up. For "did I get a message about this?" in the same season.
    {Bewaartermijn::berichten, "bewaartermijn.berichten_dagen", Termijneenheid::dagen, 90, 1, 730},
    // Files in the folder mail/ by their date: copies of what went out, with names and addresses.
    {Bewaartermijn::mailbestanden, "bewaartermijn.mailbestanden_dagen", Termijneenheid::dagen, 30,
     1, 365},
    // Lines of tables that were brought in, and how what they changed was before; after that a change cannot be taken
    // back any more, and a proposal that still waits is thrown away. A month is for looking into it, and for holidays.
    {Bewaartermijn::importregels, "bewaartermijn.importregels_dagen", Termijneenheid::dagen, 30, 1, 365},
    // Contents of audit entries; that something happened, by whom and when stays. A training takes
    // at
    // most some six years, and questions about decisions come up to its end and shortly after.
    {Bewaartermijn::auditinhoud, "bewaartermijn.auditinhoud_jaren", Termijneenheid::jaren, 10, 2,
     30},
    // People who did nothing here for so long and whose trainings, as aios or trainer, have all
    // ended
    // so long ago; they are erased as by `admin erase-person`. 0: never by itself. Ten years leaves
    // time for re-registration and complaints; an institute with a shorter period sets it.
    {Bewaartermijn::personen, "bewaartermijn.personen_jaren", Termijneenheid::jaren, 10, 0, 30},
};

const Termijnsoort& soort_van(Bewaartermijn termijn);

/// The period in force, in its unit. What is absent or is not within the range counts as the
/// default: a damaged setting must not erase anything early.
int load_bewaartermijn(ReadConnection& db, Bewaartermijn termijn);

/// Throws constraint, with a sentence, when the value lies outside the range. The audit entry is
/// the caller's.
void save_bewaartermijn(Transaction& tx, Bewaartermijn termijn, int waarde);

inline constexpr std::int64_t k_dag_ms = 24LL * 60 * 60 * 1000;

}  // namespace stagepad::store
