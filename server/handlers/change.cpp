#include "server/handlers/change.hpp"

#include <utility>
#include <variant>

#include "server/handlers/stagebureau.hpp"
#include "server/store/audit.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/outbox.hpp"
#include "server/store/waarnemingen.hpp"

namespace stagepad {

namespace {

/// What a template needs to look up the rest when the message is sent.
struct BerichtParameters {
  TrajectId traject;
  std::optional<VerzoekId> verzoek;
  std::optional<OnderdeelId> onderdeel;
};

}  // namespace

template <>
struct Describe<BerichtParameters> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &BerichtParameters::traject),
                           field.or_default("verzoek", &BerichtParameters::verzoek),
                           field("onderdeel", &BerichtParameters::onderdeel));
  }
};

namespace {

/// Without the one it is for, who also ends its key.
store::OutboxBericht outbox_row(const Change& change, const Bericht& bericht) {
  const BerichtParameters parameters{change.beeld.traject.id, bericht.verzoek, bericht.onderdeel};
  store::OutboxBericht row;
  row.sleutel = bericht.gelegenheid;
  row.sjabloon = bericht.sjabloon;
  row.parameters = to_json(parameters);
  return row;
}

}  // namespace

void store_command(const Change& change, const Command& command) {
  store::neem_vandaag_over(change.tx, change.call.vandaag);
  std::visit([&](const auto& each) { store_change(change, each); }, command);
}

AuditInhoud audit_inhoud(const Change& change, std::int64_t versie) {
  AuditInhoud inhoud;
  inhoud.traject = change.beeld.traject.id;
  inhoud.versie = versie;
  inhoud.regelpakket = change.pakket.hash;
  return inhoud;
}

namespace {

/// For whom the person acted, as this role where it is known, else by being neither trainer of the training.
std::optional<PersoonId> acted_for(const Change& change, std::optional<Rol> rol) {
  const Traject& traject = change.beeld.traject;
  const Actor actor = change.call.actor();
  const bool is_trainer_itself = heeft_rol_in(traject, {actor.persoon, actor.rollen, {}}, Rol::instituutsopleider) ||
                                 heeft_rol_in(traject, {actor.persoon, actor.rollen, {}}, Rol::praktijkopleider);
  for (const Rol each : {Rol::instituutsopleider, Rol::praktijkopleider}) {
    if (rol ? rol != each : is_trainer_itself) continue;
    if (const auto trainer = waargenomen_in(traject, actor, each)) return trainer->id;
  }
  return std::nullopt;
}

}  // namespace

void write_audit(const Change& change, std::string action, std::string object_kind,
                 std::int64_t object_id, const AuditInhoud& inhoud) {
  store::AuditEntry entry;
  if (change.call.persoon.id.is_set()) entry.actor = change.call.persoon.id;
  entry.action = std::move(action);
  entry.object_kind = std::move(object_kind);
  entry.object_id = object_id;
  AuditInhoud stamped = inhoud;
  stamped.namens = acted_for(change, inhoud.rol);
  entry.payload = to_json(stamped);
  store::append_audit(change.tx, entry);
}

void bericht_aan(const Change& change, const Bericht& bericht, PersoonId persoon) {
  enqueue_aan_persoon(change.tx, outbox_row(change, bericht), persoon);
}

void bericht_aan_stagebureau(const Change& change, const Bericht& bericht) {
  enqueue_aan_stagebureau(change.tx, outbox_row(change, bericht));
}

namespace {

/// And to whoever acts for that trainer today.
void bericht_aan_opleider(const Change& change, const Bericht& bericht, PersoonId opleider) {
  bericht_aan(change, bericht, opleider);
  for (const PersoonId each : store::waarnemers_op(change.tx, opleider, change.call.vandaag)) {
    bericht_aan(change, bericht, each);
  }
}

}  // namespace

void bericht_aan_rollen(const Change& change, const Bericht& bericht,
                        const std::vector<Rol>& rollen) {
  const Traject& traject = change.beeld.traject;
  for (const Rol rol : rollen) {
    if (rol == Rol::aios) bericht_aan(change, bericht, traject.aios.id);
    if (rol == Rol::instituutsopleider) bericht_aan_opleider(change, bericht, traject.instituutsopleider.id);
    if (rol == Rol::praktijkopleider && traject.praktijkopleider) {
      bericht_aan_opleider(change, bericht, traject.praktijkopleider->id);
    }
    if (rol == Rol::stagebureau) bericht_aan_stagebureau(change, bericht);
  }
}

}  // namespace stagepad
