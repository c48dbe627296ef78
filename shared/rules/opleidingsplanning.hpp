#pragma once

#include <vector>

#include "shared/domain/traject.hpp"
#include "shared/domain/verzoek.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

/// A part-stage with its computed dates. `deel` is nullptr when the schedule leaves the part-stages as
/// the pack lists them, `definitie` when the pack does not know its `soort`.
struct GeplandDeel {
  const Deelstage* deel = nullptr;
  const RegelpakketDeel* definitie = nullptr;
  /// Both days included. A part-stage that takes the rest runs around the others that are pinned in it.
  Period periode;
};

/// A part with its computed dates. `definitie` is nullptr when the pack does not know its `soort`.
/// Points into the Traject and the Regelpakket it was computed from.
struct GeplandOnderdeel {
  const Onderdeel* onderdeel = nullptr;
  const RegelpakketOnderdeel* definitie = nullptr;
  /// The official period, both days included; exactly what goes to MijnRGS, weekends or not.
  Period periode;
  /// Of a composite stage; empty for others.
  std::vector<GeplandDeel> delen;
  /// The last day by its length alone, inclusive; another than `periode.last` where another end was agreed.
  CivilDate volgens_duur;

  /// Is it a stage that is to be done? Not one from which the aios is exempted as a whole.
  [[nodiscard]] bool is_stage() const {
    return definitie && definitie->aard == Aard::stage && periode.first <= periode.last;
  }
  [[nodiscard]] bool is_begonnen(CivilDate vandaag) const { return periode.first <= vandaag; }
  [[nodiscard]] bool is_voorbij(CivilDate vandaag) const { return periode.last < vandaag; }
};

/// The whole opleidingsschema with dates, in the order of the schema.
struct Opleidingsplanning {
  std::vector<GeplandOnderdeel> onderdelen;
  /// Last day of the training (inclusive); the day before it starts when there are no parts.
  CivilDate einde;

  [[nodiscard]] const GeplandOnderdeel* find(OnderdeelId id) const;
};

/// How time counts for this training: dienstverband, leave by the kinds of the pack, days off.
Tijdrekening tijdrekening_van(const Traject& traject, const Regelpakket& pakket);

/// How much a part takes: its duration by the pack (or its own, where the pack leaves that free), less
/// what the aios is exempted from; for a part that starts on `first`.
Omvang omvang_van(const Traject& traject, const Onderdeel& onderdeel,
                  const RegelpakketOnderdeel& definitie, CivilDate first);

/// The days on which one is really there: as recorded, else the first and last working day of the
/// official period. When no working day lies in it, the official period.
Period praktische_periode(const GeplandOnderdeel& part, const VrijeDagen& vrij);

/// Computes all dates from dienstverband, fte and leave: the first part starts on the first day of the
/// dienstverband, every further one the day after all before it have ended, unless it is pinned. A
/// stage with an `aandeel` takes that share of the time; practice periods in that time get the rest.
Opleidingsplanning bereken_planning(const Traject& traject, const Regelpakket& pakket);

/// The parts sorted by first day (then by schema order).
std::vector<const GeplandOnderdeel*> op_begindatum(const Opleidingsplanning& planning);

/// The traject with this arrangement instead of its own. Every part must be named exactly once; a line without a part
/// adds one of its kind.
Traject met_schema(const Traject& traject, const std::vector<Schemaregel>& schema);

/// The present arrangement of a traject.
std::vector<Schemaregel> schema_van(const Traject& traject);

/// Moving a part to another first day, as a new arrangement: the part is pinned there; it goes before
/// the parts that start on or after that day, and after those that have ended by then. The other parts
/// keep their order. A first day that is just where the part would follow anyway is not pinned.
std::vector<Schemaregel> verplaats(const Traject& traject, const Regelpakket& pakket,
                                   OnderdeelId id, CivilDate nieuwe_start);

enum class Richting { eerder, later };

/// Swapping a part with its neighbour; both lose their pins. Unchanged at the ends.
std::vector<Schemaregel> ruil(const Traject& traject, OnderdeelId id, Richting richting);

/// Letting a part follow the one before it again, with all of the time.
std::vector<Schemaregel> maak_los(const Traject& traject, OnderdeelId id);

}  // namespace stagepad
