#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/store/bijdragelinks.hpp"
#include "server/store/connection.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/process/meldingen.hpp"

namespace stagepad::store {

// What was said, or waits to be said, to people about what waits for them (server/jobs/meldingen.hpp). Without a person
// it is for the Stagebureau.

/// How often somebody hears of it. `direct`: each thing in a mail of its own as soon as it waits, also on a day that was
/// done: when an act of somebody else made it wait, the next look at it says so (every ten minutes while a server
/// runs). `dagelijks`: all of a day in one mail; what an act makes wait later that day is said the day after.
/// `wekelijks`: all of a week in one mail, on Monday. What was done before its mail goes is not said in any of them.
enum class Berichtritme { direct, dagelijks, wekelijks };

using Ontvanger = std::optional<PersoonId>;

/// False when the same was said to them before, or waits already.
bool add_melding(Transaction& tx, const Melding& melding, Ontvanger ontvanger);

/// For whom something waits, in order; and in which rhythm they hear of it (the Stagebureau every day).
struct Wachtende {
  Ontvanger ontvanger;
  Berichtritme ritme = Berichtritme::dagelijks;
};
std::vector<Wachtende> wachtende_ontvangers(ReadConnection& db);
/// What waits for them, by number, oldest first.
std::vector<std::int64_t> wachtende_meldingen(ReadConnection& db, Ontvanger ontvanger);

/// All that waits for them stands in the mail, or the mails, of that day.
void markeer_gemeld(Transaction& tx, Ontvanger ontvanger, CivilDate dag);

/// What stands in the mail of that day, by training, then last day.
struct Gemeld {
  TrajectId traject;
  Melding melding;
};
std::vector<Gemeld> gemeld_op(ReadConnection& db, Ontvanger ontvanger, CivilDate dag);
/// The one of this number, if it is still there.
std::optional<Gemeld> load_gemeld(ReadConnection& db, std::int64_t id);

/// To somebody without an account, who was asked to contribute to the stage. False when the same was said there before,
/// however the address is written.
bool add_bijdragemelding(Transaction& tx, const Melding& melding, const Bijdragevraag& aan, CivilDate dag);
/// What stands in the mail of that day to that address, by training, then last day.
std::vector<Gemeld> bijdragen_gemeld_op(ReadConnection& db, const std::string& adres, CivilDate dag);

/// Who wants to hear of each thing at once.
std::vector<PersoonId> directe_ontvangers(ReadConnection& db);
/// The trainings in which something may wait for one of them: as aios or trainer, or for whom they act.
std::vector<TrajectId> trajecten_van_directe_ontvangers(ReadConnection& db);

/// How often somebody wants to hear what waits.
Berichtritme load_berichtritme(ReadConnection& db, PersoonId persoon);
void save_berichtritme(Transaction& tx, PersoonId persoon, Berichtritme ritme);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::Berichtritme> {
  static constexpr EnumName<store::Berichtritme> names[] = {{store::Berichtritme::direct, "direct"},
                                                            {store::Berichtritme::dagelijks, "dagelijks"},
                                                            {store::Berichtritme::wekelijks, "wekelijks"}};
};

}  // namespace stagepad
