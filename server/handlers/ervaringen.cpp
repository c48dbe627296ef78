#include "server/handlers/ervaringen.hpp"

#include <string>

#include "server/handlers/beheer.hpp"
#include "server/handlers/plaatskaart.hpp"
#include "server/handlers/stagewijziging.hpp"
#include "server/store/audit.hpp"
#include "server/store/ervaringen.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "shared/base/text.hpp"
#include "shared/command/check_ervaring.hpp"

namespace stagepad {

void store_change(const Change& change, const DeelErvaring& command) {
  const Toetsing toetsing(change.beeld, change.beeld.traject, change.pakket.pakket);
  const auto plaats = te_beschrijven_plaats(toetsing.context(), *stage_in(toetsing, command.onderdeel),
                                            command.deel);
  Ervaring ervaring = command.ervaring;
  ervaring.toelichting = std::string(trimmed(ervaring.toelichting));
  store::add_ervaring(change.tx, *plaats, ervaring);
  store::set_ervaring_gedeeld(change.tx, command.onderdeel, command.deel);
  // That it was told is on record, not of which place: nobody else hears of it.
  AuditInhoud inhoud = audit_inhoud(change, change.beeld.traject.versie);
  inhoud.onderdeel = command.onderdeel;
  write_audit(change, "ervaring.gedeeld", "onderdeel", command.onderdeel.value, inhoud);
}

void leg_reactie_vast(store::Transaction& tx, StageplaatsId plaats, const ReageerOpErvaringen& reactie,
                      CivilDate vandaag, std::optional<PersoonId> door) {
  store::save_ervaringsreactie(
      tx, plaats, {std::string(trimmed(reactie.naam)), vandaag, std::string(trimmed(reactie.tekst))}, door);
  store::append_audit(tx, {door, "ervaring.beantwoord", "stageplaats", plaats.value});
}

Changed<StageplaatsKaart> reageer_op_ervaringen(store::Transaction& tx, const Call& call,
                                                const ReageerOpErvaringen& sent) {
  const auto id = id_in_path<StageplaatsId>(call, "stageplaats");
  const auto kaart = store::load_stageplaatskaart(tx, id);
  if (!kaart) return nothing_there();
  if (auto stale = outdated(call, kaart->versie)) return *stale;
  Findings findings = check_ervaringsreactie(sent.naam, sent.tekst, kaart->plaats.ervaringen);
  if (!findings.empty()) return refused_with(std::move(findings));
  leg_reactie_vast(tx, id, sent, call.vandaag, call.persoon.id);
  return plaatskaart_voor(tx, call, id);
}

}  // namespace stagepad
