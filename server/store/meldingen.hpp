#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/process/meldingen.hpp"

namespace stagepad::store {

// What was said, or waits to be said, to people about what waits for them (server/jobs/meldingen.hpp). Without a person
// it is for the Stagebureau.

/// How often somebody hears of it: every day on which there is something, or on Mondays.
enum class Berichtritme { dagelijks, wekelijks };

using Ontvanger = std::optional<PersoonId>;

/// False when the same was said to them before, or waits already.
bool add_melding(Transaction& tx, const Melding& melding, Ontvanger ontvanger);

/// For whom something waits, in order; and in which rhythm they hear of it (the Stagebureau every day).
struct Wachtende {
  Ontvanger ontvanger;
  Berichtritme ritme = Berichtritme::dagelijks;
};
std::vector<Wachtende> wachtende_ontvangers(ReadConnection& db);

/// All that waits for them stands in the mail of that day.
void markeer_gemeld(Transaction& tx, Ontvanger ontvanger, CivilDate dag);

/// What stands in the mail of that day, by training, then last day.
struct Gemeld {
  TrajectId traject;
  Melding melding;
};
std::vector<Gemeld> gemeld_op(ReadConnection& db, Ontvanger ontvanger, CivilDate dag);

/// To somebody without an account, who was asked to contribute to the stage. False when the same was said there before.
bool add_bijdragemelding(Transaction& tx, const Melding& melding, const std::string& adres, CivilDate dag);
/// What stands in the mail of that day to that address, by training, then last day.
std::vector<Gemeld> bijdragen_gemeld_op(ReadConnection& db, const std::string& adres, CivilDate dag);

/// How often somebody wants to hear what waits.
Berichtritme load_berichtritme(ReadConnection& db, PersoonId persoon);
void save_berichtritme(Transaction& tx, PersoonId persoon, Berichtritme ritme);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::Berichtritme> {
  static constexpr EnumName<store::Berichtritme> names[] = {{store::Berichtritme::dagelijks, "dagelijks"},
                                                            {store::Berichtritme::wekelijks, "wekelijks"}};
};

}  // namespace stagepad
