#pragma once

#include <cstdint>
#include <optional>

#include "server/rulepacks.hpp"
#include "server/store/store.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/result.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// The template of the mail that says what waits: one a person and day, or for who wants that one a thing.
inline constexpr std::string_view k_meldingen_sjabloon = "meldingen";

/// The template of the mail that reminds somebody without an account of the stages that wait for their contribution,
/// one an address and day.
inline constexpr std::string_view k_bijdrage_herinnerd = "bijdrage.herinnerd";

/// What the parameters of both mails hold: which day's it is, whether it is the Stagebureau's, and where it is about one
/// thing only, that one's number.
struct Meldingenmail {
  CivilDate dag;
  bool bureau = false;
  std::optional<std::int64_t> melding = {};
};

/// What one day brought.
struct Gemelde {
  std::int64_t meldingen = 0;
  std::int64_t mails = 0;
};

/// Says what the shared rules ask to be said on this day (shared/process/meldingen.hpp), each thing to each person once
/// however often this runs, and in one mail a person: what waits and its mail are written in one transaction. Reminders
/// go to whoever is to act and, where that is a trainer, to who acts for them; of somebody without an account to the
/// aios, who triggers their links, or for an institution to the Stagebureau. A stagebegeleider who was asked to
/// contribute is reminded as well, of all stages in one mail (of a stage in parts first those who gave nothing yet),
/// and an institution of the places it did not answer for, in one mail an address. Escalation tells the Stagebureau as
/// well, which also hears of rounds of questions to institutions whose time it is (server/jobs/uitvraagronde.hpp). A
/// day is done once; days that were missed are made up for together. On a day that was done, only who wants to hear of
/// each thing at once hears of what began to wait since. Fails as the store does, and then nothing was said.
Result<Gemelde> meld(store::Store& store, const Rulepacks& rulepacks, CivilDate vandaag);

/// The same in one transaction, for the terminal beside a server.
Gemelde meld_in(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag);

template <>
struct Describe<Gemelde> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("meldingen", &Gemelde::meldingen), field("mails", &Gemelde::mails));
  }
};

template <>
struct Describe<Meldingenmail> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("dag", &Meldingenmail::dag), field.or_default("bureau", &Meldingenmail::bureau),
                           field.or_default("melding", &Meldingenmail::melding));
  }
};

}  // namespace stagepad
