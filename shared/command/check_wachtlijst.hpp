#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/command/ronde_deelname.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/command/wachtlijst_commands.hpp"
#include "shared/domain/plaatsingsronde.hpp"

namespace stagepad {

/// How many days there are to answer an offer, where the installation does not say otherwise.
inline constexpr std::int32_t k_wachtlijst_antwoorddagen = 5;

/// The place of the etalage that a stage has now, final or not.
std::optional<StageplaatsId> etalageplaats_van(const GeplandOnderdeel& part);

/// Why a stage that had `plaats` when it was last looked at is on the list no longer; no value: it still may be. One
/// that lost that place may.
std::optional<Wachteinde> wachteinde_van(const Toetscontext& context, const GeplandOnderdeel& part,
                                         std::optional<StageplaatsId> plaats);

/// Why a stage that may be on the list would not be placed today; no value: it would be. `is_bevroren`: another round
/// has closed with it.
std::optional<Wachtrust> wachtrust_van(const Toetscontext& context, const GeplandOnderdeel& part, bool is_bevroren);

/// May the stage go on the list? `plaatsen`: what it would wait for; `einde`: as wachteinde_van said.
Findings check_aanmelding(const Plaatsingsronde& ronde, std::optional<Wachteinde> einde,
                          const std::vector<std::string>& plaatsen);

/// May the offer be answered on this day?
Findings check_antwoord(const Wachtaanbod& aanbod, CivilDate vandaag);
Findings check_intrekking(const TrekWachtaanbodIn& command, const Wachtaanbod& aanbod);

/// The last day to answer what is offered today, both included; not past the day before the stage begins, and no value
/// when that is past.
std::optional<CivilDate> antwoord_uiterlijk(CivilDate vandaag, CivilDate begin, std::int32_t dagen);

/// How many seats the place has for this stage beside those that sit in it; no value: always one. A place that a person
/// gave fewer seats in the round than it had (`vanzelf`, `zetels`) keeps that.
std::optional<std::int32_t> wachtzetels(const Rondeaanbod& aanbod, const Period& stage, std::int32_t vanzelf,
                                        std::int32_t zetels);

/// The stage as the Stagebureau's TrekPlaatsingIn leaves it, where it has a place.
Snapshot na_intrekking(Snapshot beeld, OnderdeelId onderdeel, const std::string& reden);

/// What stands in the way of moving the stage to this place: all that TrekPlaatsingIn, where it has a place, and then
/// PlaatsOnderVoorbehoud would be told. `actor` acts for the Stagebureau.
Findings check_doorschuiven(const Snapshot& beeld, const Regelpakket& pakket, const Actor& actor,
                            OnderdeelId onderdeel, StageplaatsId stageplaats, const std::string& reden);

}  // namespace stagepad
