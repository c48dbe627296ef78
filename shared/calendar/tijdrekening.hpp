#pragma once

#include <cstdint>
#include <vector>

#include "shared/calendar/dienstverband.hpp"
#include "shared/calendar/feestdagen.hpp"
#include "shared/calendar/verlof.hpp"

namespace stagepad {

/// From this day on a part advances at this speed, in millionths of full time. Fractions of a fraction
/// (a stage on part of the days of a part-timer) stay exact.
struct Snelheid {
  CivilDate vanaf;
  std::int64_t millionths = 1'000'000;

  friend bool operator==(const Snelheid&, const Snelheid&) = default;
};

/// How fast a part advances over the calendar: steps sorted by day. The first step counts from the
/// beginning of time, whatever date it names. Never empty.
using Verloop = std::vector<Snelheid>;

/// The fte of a dienstverband as speeds; with the whole of leave `als_deeltijd` taken off it.
Verloop verloop_van(const Dienstverband& dienstverband, const std::vector<GeteldVerlof>& verlof);

/// The same with another speed during a period: multiplied by `aandeel` (thousandths: 0.4 of the
/// time), or set to full time whatever the fte.
Verloop met_aandeel(const Verloop& verloop, const Period& periode, Decimal aandeel);
Verloop met_voltijd(const Verloop& verloop, const Period& periode);

/// The speed on a day.
std::int64_t snelheid_op(const Verloop& verloop, CivilDate dag);

/// The working days without training that are to be made up, sorted, each once: of leave that counts
/// `geheel` all, of leave `boven_drempel` those after the first `drempel` in each training year
/// (counted from the first day of the dienstverband).
std::vector<CivilDate> in_te_halen_dagen(CivilDate eerste_dag,
                                         const std::vector<GeteldVerlof>& verlof,
                                         std::int32_t drempel, const VrijeDagen& vrij);

/// All that decides how long a part of a training takes. A plain value, computed once per training.
struct Tijdrekening {
  Verloop verloop;
  std::vector<CivilDate> in_te_halen;
  VrijeDagen vrij;
};

/// What a dienstverband without leave comes to.
Tijdrekening tijdrekening_van(const Dienstverband& dienstverband);

/// An amount of training, in millionths of a month or of a day. From a Duur, or what is left of one.
struct Omvang {
  enum class Eenheid { maanden, dagen };

  Eenheid eenheid = Eenheid::maanden;
  std::int64_t millionths = 0;
  /// Does part time make it longer?
  bool rekt_mee = true;

  friend bool operator==(const Omvang&, const Omvang&) = default;
};

/// Hours count as so many days of their own full-time week. At most a hundred years.
Omvang omvang_van(const Duur& duur);

/// The amount less another one, both taken from `first` on at full time. Never below nothing.
Omvang verminder(const Omvang& geheel, const Omvang& af, CivilDate first);

/// What remains of `geheel`, a whole that starts on `first`, for a part that comes after `ervoor` and
/// before `erna`: so that at full time the whole ends on its own day. Nothing when the others fill it.
Omvang rest_van(const Omvang& geheel, CivilDate first, const std::vector<Omvang>& ervoor,
                const std::vector<Omvang>& erna);

/// The last day (inclusive) of a part that starts on `first` and takes this much. Calendar months are
/// nominal months ÷ fte (public; confidence M), also where the fte changes midway; what remains after
/// whole months is that share of the next month, rounded to whole days. An amount that part time
/// does not stretch runs at full time. Every working day to be made up that falls in the part is
/// caught up on a working day after it (default). Not shifted for weekends (Q&A, "Algemeen kader":
/// dates are computed from the dienstverband). Nothing at all ends the day before it starts; nothing
/// ends after 2199-12-31.
CivilDate last_day_of(const Tijdrekening& tijd, CivilDate first, const Omvang& omvang);

}  // namespace stagepad
