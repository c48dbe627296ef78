#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "server/auth/contribution_links.hpp"
#include "server/handlers/aanbodgevolg.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/rondeverloop.hpp"
#include "server/handlers/stagewijziging.hpp"
#include "server/handlers/trajectbericht.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/voorbereidingen.hpp"
#include "server/store/voorkeuren.hpp"
#include "server/store/wachtlijst.hpp"
#include "shared/command/check_plaatsing.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/capaciteit.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

/// What the placement makes of the preferences: the one for this place gets the status, without a place all
/// of them wait again.
void set_preferences(const Change& change, OnderdeelId onderdeel,
                     std::optional<StageplaatsId> stageplaats, VoorkeurStatus status) {
  for (const Voorkeur& each : change.beeld.voorkeuren) {
    if (each.onderdeel != onderdeel) continue;
    const bool is_it = !stageplaats || each.stageplaats == *stageplaats;
    const VoorkeurStatus now = is_it ? status : VoorkeurStatus::voorlopig_geplaatst;
    if (each.status != now) store::set_voorkeur_status(change.tx, onderdeel, each.rang, now);
  }
}

std::optional<StageplaatsId> place_of(const Change& change, OnderdeelId id) {
  const Onderdeel* onderdeel = find_onderdeel(change.beeld.traject, id);
  return onderdeel && onderdeel->plek ? onderdeel->plek->stageplaats : std::nullopt;
}

/// Is somebody else named, or at another address, than was before?
bool has_other_supervisor(const Onderdeel& before, const Onderdeel& after, std::string_view deel) {
  const Plek* was = find_plek(before, deel);
  const Plek* is = find_plek(after, deel);
  return was && is &&
         (was->stagebegeleider != is->stagebegeleider || was->stagebegeleider_email != is->stagebegeleider_email);
}

/// The stages of others that sit in the place while this one would, by their official dates.
std::int32_t taken_in(store::ReadConnection& db, const Zetelvraag& vraag, StageplaatsId stageplaats,
                      OnderdeelId own, const Period& periode) {
  std::int32_t taken = 0;
  for (const store::Bezetting& each : store::bezettingen(db, stageplaats)) {
    if (each.onderdeel == own || each.onderdeel == vraag.vertrekt) continue;
    const auto theirs = periode_van(db, vraag.rulepacks, vraag.vandaag, each);
    if (theirs && overlap_days(*theirs, periode) > 0) ++taken;
  }
  return taken;
}

/// The stages of others that were offered a seat of the place while this one would sit there; where it was offered one
/// itself, those before that.
std::int32_t offered_in(store::ReadConnection& db, const Zetelvraag& vraag, StageplaatsId stageplaats, OnderdeelId own,
                        const Period& periode) {
  std::int32_t offered = 0;
  for (const store::Wachtaanbodrij& each : store::open_wachtaanbiedingen(db, stageplaats)) {
    if (each.onderdeel == own || (vraag.aanbod && *vraag.aanbod < each.aanbod.id)) continue;
    const auto theirs = periode_van(db, vraag.rulepacks, vraag.vandaag, {each.traject, each.onderdeel});
    if (theirs && overlap_days(*theirs, periode) > 0) ++offered;
  }
  return offered;
}

}  // namespace

Findings plaats_is_vol(store::ReadConnection& db, const Call& call, const Snapshot& beeld,
                       const Regelpakket& pakket, const PlaatsOnderVoorbehoud& command) {
  return plaats_is_vol(db, Zetelvraag{call.services.rulepacks, call.vandaag}, beeld, pakket, command);
}

Findings plaats_is_vol(store::ReadConnection& db, const Zetelvraag& vraag, const Snapshot& beeld,
                       const Regelpakket& pakket, const PlaatsOnderVoorbehoud& command) {
  const Toetsing toetsing(beeld, beeld.traject, pakket);
  const GeplandOnderdeel* part = stage_in(toetsing, command.onderdeel);
  const Stageplaats* plaats = find_plaats(beeld, command.stageplaats);
  if (!part || !plaats) return {};
  const std::int32_t room = ruimte_in(*plaats, part->periode);
  // A place without periods is always free; that there is none for these days is said by check().
  if (room == 0) return {};
  const std::int32_t taken =
      taken_in(db, vraag, command.stageplaats, command.onderdeel, part->periode);
  if (taken < room) {
    const auto held = vastgehouden_zetels(db, command.stageplaats, vraag.ronde);
    const auto in_rounds = static_cast<std::int32_t>(std::count_if(
        held.begin(), held.end(), [&](const Period& each) { return overlap_days(each, part->periode) > 0; }));
    const std::int32_t offered = offered_in(db, vraag, command.stageplaats, command.onderdeel, part->periode);
    if (taken + in_rounds + offered < room) return {};
    return {refusal(in_rounds > 0 ? "plaatsing.in_ronde" : "plaatsing.aangeboden", "/stageplaats",
                    {getal_parameter("capaciteit", room), getal_parameter("bezet", taken)})};
  }
  Finding finding = refusal("plaatsing.vol", "/stageplaats",
                            {getal_parameter("capaciteit", room), getal_parameter("bezet", taken)});
  return {finding};
}

void store_change(const Change& change, const MeldPlaats& command) {
  store::drop_voorbereidingen(change.tx, Besluitonderwerp::plaatsing, command.onderdeel);
  const Onderdeel& onderdeel = *find_onderdeel(change.beeld.traject, command.onderdeel);
  const Traject changed = toegepast(change.beeld.traject, command, change.pakket.pakket, change.call.vandaag);
  if (has_other_supervisor(onderdeel, *find_onderdeel(changed, command.onderdeel), command.deel)) {
    end_contributions(change.tx, onderdeel, command.deel);
  }
  keep_stage(change, changed, command.onderdeel, "plaatsing.gemeld");
}

void store_change(const Change& change, const BeoordeelPlaatsing& command) {
  store::drop_voorbereidingen(change.tx, Besluitonderwerp::plaatsing, command.onderdeel);
  const Toetsing toetsing(change.beeld, change.beeld.traject, change.pakket.pakket);
  const Rol rol = beoordeelt_als(toetsing.context(), *stage_in(toetsing, command.onderdeel));
  AuditInhoud inhoud;
  inhoud.rol = rol;
  inhoud.besluit = command.besluit;
  keep_stage(change, toegepast(change.beeld.traject, command, rol, change.call.vandaag), command.onderdeel,
       command.besluit == Besluit::goedgekeurd ? "plaatsing.goedgekeurd" : "plaatsing.teruggestuurd",
       inhoud);
}

namespace {

/// `keep` is keep_stage or record_stage.
template <class Keep>
void keep_placement(const Change& change, const PlaatsOnderVoorbehoud& command, Keep keep) {
  const Stageplaats& plaats = *find_plaats(change.beeld, command.stageplaats);
  set_preferences(change, command.onderdeel, command.stageplaats,
                  VoorkeurStatus::onder_voorbehoud_geplaatst);
  AuditInhoud inhoud;
  inhoud.plaatsen = {command.stageplaats};
  keep(change, toegepast(change.beeld.traject, command, plaats, change.call.vandaag),
       command.onderdeel, "plaatsing.onder_voorbehoud", inhoud);
}

template <class Keep>
void keep_unplaced(const Change& change, const LaatOngeplaatst& command, Keep keep) {
  keep(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
       "plaatsing.niet_gelukt", AuditInhoud{});
}

}  // namespace

void store_change(const Change& change, const PlaatsOnderVoorbehoud& command) {
  keep_placement(change, command, keep_stage);
}

void store_change(const Change& change, const LaatOngeplaatst& command) {
  keep_unplaced(change, command, keep_stage);
}

void record_change(const Change& change, const PlaatsOnderVoorbehoud& command) {
  keep_placement(change, command, record_stage);
}

void record_change(const Change& change, const LaatOngeplaatst& command) {
  keep_unplaced(change, command, record_stage);
}

void store_change(const Change& change, const WijsPlaatsToe& command) {
  keep_stage(change,
       toegepast(change.beeld.traject, command, change.pakket.pakket, change.call.vandaag),
       command.onderdeel, "plaatsing.toegewezen");
}

void store_change(const Change& change, const GeefAkkoord& command) {
  AuditInhoud inhoud;
  inhoud.rol = command.rol;
  keep_stage(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
       "plaatsing.akkoord", inhoud);
}

void store_change(const Change& change, const MaakDefinitief& command) {
  set_preferences(change, command.onderdeel, place_of(change, command.onderdeel),
                  VoorkeurStatus::geplaatst);
  keep_stage(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
       "plaatsing.definitief");
}

namespace {

template <class Keep>
void keep_withdrawal(const Change& change, const TrekPlaatsingIn& command, Keep keep) {
  store::drop_voorbereidingen(change.tx, Besluitonderwerp::plaatsing, command.onderdeel);
  end_contributions(change.tx, *find_onderdeel(change.beeld.traject, command.onderdeel), {});
  set_preferences(change, command.onderdeel, std::nullopt, VoorkeurStatus::voorlopig_geplaatst);
  keep(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
       "plaatsing.ingetrokken", AuditInhoud{});
}

}  // namespace

void store_change(const Change& change, const TrekPlaatsingIn& command) { keep_withdrawal(change, command, keep_stage); }

void record_change(const Change& change, const TrekPlaatsingIn& command) {
  keep_withdrawal(change, command, record_stage);
}

}  // namespace stagepad
