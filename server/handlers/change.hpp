#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/handlers/call.hpp"
#include "shared/command/commands.hpp"
#include "shared/domain/wachtlijst.hpp"

namespace stagepad {

/// A command that was judged and not refused, in the transaction that carries it out. `beeld` is
/// the training as it was judged. Lent for the length of the call.
struct Change {
  store::Transaction& tx;
  const Call& call;
  const Snapshot& beeld;
  const LoadedRulepack& pakket;
};

// One function per command: what it stores, with the audit entry and the messages that belong to
// it, and the next version of the training. Whether it may be done has been decided before, by
// check(). In verzoeken.cpp, beslissingen.cpp and voorkeuren.cpp.

void store_change(const Change& change, const DienSchemawijzigingIn& command);
void store_change(const Change& change, const VraagGoedkeuring& command);
void store_change(const Change& change, const TrekVerzoekIn& command);
void store_change(const Change& change, const BeslisVerzoek& command);
void store_change(const Change& change, const GeefVoorkeuren& command);
// In trajectbeheer.cpp.
void store_change(const Change& change, const WijzigDienstverband& command);
void store_change(const Change& change, const WijzigVerlof& command);
void store_change(const Change& change, const WijzigVrijstellingen& command);
void store_change(const Change& change, const WijzigOpleiders& command);
void store_change(const Change& change, const ZetInMijnRgs& command);
// In plaatsing.cpp.
void store_change(const Change& change, const MeldPlaats& command);
void store_change(const Change& change, const BeoordeelPlaatsing& command);
void store_change(const Change& change, const PlaatsOnderVoorbehoud& command);
void store_change(const Change& change, const LaatOngeplaatst& command);
void store_change(const Change& change, const WijsPlaatsToe& command);
void store_change(const Change& change, const GeefAkkoord& command);
void store_change(const Change& change, const MaakDefinitief& command);
void store_change(const Change& change, const TrekPlaatsingIn& command);

// In stageproces.cpp.
void store_change(const Change& change, const DienStageplanIn& command);
void store_change(const Change& change, const BeoordeelStageplan& command);
void store_change(const Change& change, const LegBegeleidingVast& command);
void store_change(const Change& change, const WijzigStagebegeleider& command);
void store_change(const Change& change, const NodigStagebegeleiderUit& command);
void store_change(const Change& change, const VoegVerslagToe& command);  // verslagen.cpp; its content is the body
void store_change(const Change& change, const DienVerslagIn& command);
void store_change(const Change& change, const GeefStagebeoordeling& command);
void store_change(const Change& change, const BeoordeelVerslag& command);
void store_change(const Change& change, const BevestigGesprek& command);
void store_change(const Change& change, const GeefPraktijktoets& command);
void store_change(const Change& change, const WijzigEinde& command);
void store_change(const Change& change, const LegGereedheidVast& command);
void store_change(const Change& change, const DeelErvaring& command);  // ervaringen.cpp
void store_change(const Change& change, const VoegPapierToe& command);  // papieren.cpp; its content is the body
void store_change(const Change& change, const BereidBesluitVoor& command);  // voorbereidingen.cpp

/// Carries out a command that was judged: what it stores, by the function for it above.
void store_command(const Change& change, const Command& command);

/// The same as store_change without telling anybody: a round that is published, or a swap, tells it once for all, and who
/// moves up from a waiting list is told of the move.
void record_change(const Change& change, const PlaatsOnderVoorbehoud& command);
void record_change(const Change& change, const LaatOngeplaatst& command);
void record_change(const Change& change, const TrekPlaatsingIn& command);

/// How it is looked whether a place is full. `ronde`: the round that is published; what it keeps does not count. `vertrekt`:
/// a stage that leaves the place. `aanbod`: the offer by which the stage gets the seat; those that were made after it do not
/// go before it.
struct Zetelvraag {
  const Rulepacks& rulepacks;
  CivilDate vandaag;
  RondeId ronde = {};
  std::optional<OnderdeelId> vertrekt = {};
  std::optional<WachtaanbodId> aanbod = {};
};

/// Is every seat of the place taken in the period of the stage, kept for a round, or offered to somebody else on a waiting
/// list? In the transaction that places, so that no seat is given twice.
Findings plaats_is_vol(store::ReadConnection& db, const Zetelvraag& vraag, const Snapshot& beeld,
                       const Regelpakket& pakket, const PlaatsOnderVoorbehoud& command);
/// The same for a placement by hand.
Findings plaats_is_vol(store::ReadConnection& db, const Call& call, const Snapshot& beeld,
                       const Regelpakket& pakket, const PlaatsOnderVoorbehoud& command);

/// What the audit log keeps of a change: ids and words, never a name or a free text.
struct AuditInhoud {
  TrajectId traject;
  std::int64_t versie = 0;
  std::string regelpakket;
  std::optional<VerzoekSoort> soort;
  std::optional<OnderdeelId> onderdeel;
  std::optional<Route> route;
  std::vector<StageplaatsId> plaatsen;
  std::vector<Schemaregel> schema;
  std::optional<Rol> rol;
  std::optional<Besluit> besluit;
  /// The trainer for whom the person acted.
  std::optional<PersoonId> namens = {};
  /// Of a report: its version, and the hash of its document.
  std::optional<std::int32_t> verslag_versie;
  std::optional<std::string> document;
};

/// The content with the training, its new version and the rule pack filled in.
AuditInhoud audit_inhoud(const Change& change, std::int64_t versie);
void write_audit(const Change& change, std::string action, std::string object_kind,
                 std::int64_t object_id, const AuditInhoud& inhoud);

// The outbox: `gelegenheid` names the occasion ("verzoek/12/ingediend") and the template is
// `sjabloon`. The same occasion never gives one person two messages.

struct Bericht {
  std::string gelegenheid;
  std::string sjabloon;
  std::optional<VerzoekId> verzoek;
  std::optional<OnderdeelId> onderdeel;
};

void bericht_aan(const Change& change, const Bericht& bericht, PersoonId persoon);
/// To the one address of the Stagebureau where it is set, else to everybody of the Stagebureau.
void bericht_aan_stagebureau(const Change& change, const Bericht& bericht);
/// To whoever has one of these roles in the training.
void bericht_aan_rollen(const Change& change, const Bericht& bericht,
                        const std::vector<Rol>& rollen);

template <>
struct Describe<AuditInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("traject", &AuditInhoud::traject), field("versie", &AuditInhoud::versie),
        field("regelpakket", &AuditInhoud::regelpakket), field("soort", &AuditInhoud::soort),
        field("onderdeel", &AuditInhoud::onderdeel), field("route", &AuditInhoud::route),
        field("plaatsen", &AuditInhoud::plaatsen), field("schema", &AuditInhoud::schema),
        field("rol", &AuditInhoud::rol), field("besluit", &AuditInhoud::besluit),
        field("verslag_versie", &AuditInhoud::verslag_versie), field("document", &AuditInhoud::document),
        field.or_default("namens", &AuditInhoud::namens));
  }
};

}  // namespace stagepad
