#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/domain/rol.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// What is said to people while nobody looks: the mail half a year before a stage, and reminders of what waits for them.
// Pure; the server asks it every day and says each thing once (server/jobs/meldingen.hpp).

/// When something is said about what waits for somebody, by its last day. `orientatie`: the mail about recruiting and
/// matching, on its own day.
enum class Meldmoment { orientatie, ruim_vooraf, kort_vooraf, laatste_dag, te_laat, escalatie };

/// In how many days before or after the last day a reminder goes (default: no source names them). Escalation tells the
/// Stagebureau as well. For the report, its judgement and its valuing no source names a last day: reminders count from
/// so many days after the stage, or after the report came in.
struct Meldplan {
  std::int32_t ruim_vooraf = 14;
  std::int32_t kort_vooraf = 3;
  std::int32_t te_laat = 1;
  std::int32_t escalatie = 7;
  std::int32_t verslag_na_einde = 28;
  std::int32_t oordeel_na_verslag = 14;
  /// What should have been said up to so many days ago is still said, after a server stood still.
  std::int32_t inhalen = 31;
};

/// One thing to be said. `taak` is the text key "taak.<taak>", or "orientatie".
struct Melding {
  OnderdeelId onderdeel;
  std::string taak;
  Meldmoment moment = Meldmoment::orientatie;
  /// Who is to act; the aios for `orientatie`.
  Rol wie = Rol::aios;
  /// The last day to act on; for `orientatie` the day of the mail itself.
  CivilDate uiterlijk;
  /// The day on which it is to be said.
  CivilDate op;

  friend bool operator==(const Melding&, const Melding&) = default;
};

/// What is to be said today, or should have been and still makes sense: of each stage the mail half a year before, and
/// the newest reminder of what waits now. In the order of the parts. What was said already is not known here.
std::vector<Melding> meldingen_op(const Toetscontext& context, const Meldplan& plan = {});

/// By when the turn of this stage is to be done: its deadline, or for a report and its judgement the day from which
/// reminders count. Nothing where nothing is to be done, or where no day is known.
std::optional<CivilDate> uiterste_dag(const AanZet& turn, const GeplandOnderdeel& part, const Meldplan& plan = {});

/// Does the thing still wait: is the same act still to be done for that stage, by the same last day? An orientation is
/// wanted until the stage begins or has a place.
bool wacht_nog(const Melding& melding, const Toetscontext& context, const Meldplan& plan = {});

/// Is a stagebegeleider who was asked to contribute told as well? Seldom enough for somebody without an account: two
/// weeks and three days ahead, and the day after (default).
bool hoort_stagebegeleider(const Melding& melding);

template <>
struct EnumNames<Meldmoment> {
  static constexpr EnumName<Meldmoment> names[] = {
      {Meldmoment::orientatie, "orientatie"},   {Meldmoment::ruim_vooraf, "ruim_vooraf"},
      {Meldmoment::kort_vooraf, "kort_vooraf"}, {Meldmoment::laatste_dag, "laatste_dag"},
      {Meldmoment::te_laat, "te_laat"},         {Meldmoment::escalatie, "escalatie"}};
};

template <>
struct Describe<Melding> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &Melding::onderdeel), field("taak", &Melding::taak),
                           field("moment", &Melding::moment), field("wie", &Melding::wie),
                           field("uiterlijk", &Melding::uiterlijk), field("op", &Melding::op));
  }
};

}  // namespace stagepad
