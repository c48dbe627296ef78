#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad::store {

// Erasing a person (GDPR article 17). What is only the person's goes; what others' records refer to
// stays under a pseudonym ("Verwijderd persoon 17"); decisions that people took in their role stay
// with role and date. Of a training stays the skeleton without which decisions, rule packs and the
// occupation of places would hang in the air: programme, parts, first days, employment, places.

enum class Wisreden {
  verzoek,       ///< the person asked for it
  bezwaar,       ///< an objection was upheld
  onrechtmatig,  ///< it should never have been kept
  bewaartermijn  ///< the retention period ended
};

enum class LopendeOpleiding {
  weiger,   ///< refuse while the person is aios or trainer of a training that runs
  beeindig  ///< an own training ends today; as trainer the person stays in it under the pseudonym
};

/// How far to look for the person in what is not their own. The whole database takes most of a
/// minute where there are 900,000 stages and 3 million audit entries, and the one writer waits as
/// long.
enum class Naspeuring {
  hele_database,  ///< also reports the name in texts of others; for who erases one person
  eigen_gegevens  ///< by the indexes only; for the housekeeping of a running server
};

struct Wisopdracht {
  PersoonId persoon;
  Wisreden reden = Wisreden::verzoek;
  CivilDate vandaag;
  LopendeOpleiding lopend = LopendeOpleiding::weiger;
  Naspeuring naspeuring = Naspeuring::hele_database;
  /// Who does it; nobody: the system itself, or somebody at the terminal.
  std::optional<PersoonId> door;
};

enum class Wisbehandeling { verwijderd, geanonimiseerd, blijft };

/// What erasure does with a table, and why: an English phrase for the report.
struct Tabelbeleid {
  std::string_view tabel;
  Wisbehandeling behandeling;
  std::string_view waarom;
};

/// Every table of the schema stands here (a test holds it), also those without personal data.
extern const std::vector<Tabelbeleid> k_wisbeleid;

struct Wisregel {
  std::string tabel;
  Wisbehandeling behandeling = Wisbehandeling::blijft;
  std::int64_t rijen = 0;
};

/// A text of others in which the name or address still stands: to be looked at by a person.
struct Vermelding {
  std::string tabel;
  std::string kolom;
  std::int64_t rijen = 0;
};

struct Wisverslag {
  PersoonId persoon;
  Wisreden reden = Wisreden::verzoek;
  CivilDate op;
  std::vector<Wisregel> regels;
  std::vector<Vermelding> vermeldingen;
  std::vector<TrajectId> beeindigd;
  std::vector<TrajectId> zonder_opleider;
  /// What went, to look for in the files afterwards: name, address, free texts. Never shown.
  std::string naam;
  std::string email;
  std::vector<std::string> teksten;
};

/// Erases in this transaction, with its audit entry. Throws StoreException with a sentence:
/// not_found (no such person), constraint (erased before; a training runs; the only beheerder).
Wisverslag wis_persoon(Transaction& tx, const Wisopdracht& opdracht);

/// When this person was erased.
std::optional<CivilDate> gewist_op(ReadConnection& db, PersoonId persoon);

/// Is the person aios, IO or PO of a training without a last day, or with one after `vandaag`?
std::vector<TrajectId> lopende_trajecten(ReadConnection& db, PersoonId persoon, CivilDate vandaag);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::Wisreden> {
  using enum store::Wisreden;
  static constexpr EnumName<store::Wisreden> names[] = {{verzoek, "verzoek"},
                                                        {bezwaar, "bezwaar"},
                                                        {onrechtmatig, "onrechtmatig"},
                                                        {bewaartermijn, "bewaartermijn"}};
};

}  // namespace stagepad
