#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "server/handlers/change.hpp"
#include "server/handlers/ruilverloop.hpp"
#include "server/handlers/trajectbericht.hpp"
#include "server/store/mijnrgs.hpp"
#include "server/store/personen.hpp"
#include "server/store/trajecten.hpp"
#include "shared/command/beheer_commands.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/mijnrgs.hpp"

namespace stagepad {

namespace {

/// Keeps the training as it became, records that, and tells the aios and the IO.
void keep(const Change& change, const Traject& traject, const char* action,
          std::optional<OnderdeelId> onderdeel = std::nullopt) {
  eindig_ruilen_zonder_stage(change.tx, change.call.vandaag, traject, change.call.persoon.id);
  const std::int64_t versie = store::save_traject(change.tx, traject);
  AuditInhoud inhoud = audit_inhoud(change, versie);
  inhoud.onderdeel = onderdeel;
  write_audit(change, action, onderdeel ? "onderdeel" : "traject",
              onderdeel ? onderdeel->value : traject.id.value, inhoud);
}

/// What other days bring about: they do not stand in MijnRGS yet.
Traject replanned(const Change& change, Traject traject) {
  return met_mijnrgs_open(change.beeld.traject, std::move(traject), change.pakket.pakket);
}

void tell(const Change& change, const Traject& traject) {
  std::vector<PersoonId> people = {traject.aios.id, traject.instituutsopleider.id};
  if (traject.praktijkopleider) people.push_back(traject.praktijkopleider->id);
  bericht_over_traject(change.tx, traject.id, change.beeld.traject.versie + 1, "traject.gewijzigd",
                       people, change.call.persoon.id);
}

void check_role(store::ReadConnection& db, PersoonId id, Rol rol, const std::string& pad,
                Findings& findings) {
  if (auto finding = rol_ontbreekt(db, id, rol, pad)) findings.push_back(std::move(*finding));
}

struct OnlyServerKnows {
  store::ReadConnection& db;
  const Call& call;
  const Snapshot& beeld;
  const Regelpakket& pakket;
  Findings& findings;

  void operator()(const WijzigOpleiders& command) const {
    check_role(db, command.instituutsopleider, Rol::instituutsopleider, "/instituutsopleider",
               findings);
    if (!command.praktijkopleider) return;
    check_role(db, *command.praktijkopleider, Rol::praktijkopleider, "/praktijkopleider", findings);
  }
  void operator()(const PlaatsOnderVoorbehoud& command) const {
    findings = plaats_is_vol(db, call, beeld, pakket, command);
  }
  template <class Other>
  void operator()(const Other&) const {}
};

}  // namespace

std::optional<Finding> rol_ontbreekt(store::ReadConnection& db, PersoonId id, Rol rol,
                                     std::string pad) {
  const auto persoon = store::load_persoon(db, id);
  if (persoon && std::find(persoon->rollen.begin(), persoon->rollen.end(), rol) !=
                     persoon->rollen.end()) {
    return std::nullopt;
  }
  Finding finding;
  finding.code = "persoon.zonder_rol";
  finding.pad = std::move(pad);
  finding.parameters = {rol_parameter("rol", rol)};
  finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::beheerder}, {}};
  return finding;
}

Findings only_server_knows(store::ReadConnection& db, const Call& call, const Snapshot& beeld,
                           const Regelpakket& pakket, const Command& command) {
  Findings findings;
  std::visit(OnlyServerKnows{db, call, beeld, pakket, findings}, command);
  return findings;
}

void store_change(const Change& change, const WijzigDienstverband& command) {
  const Traject traject = replanned(change, toegepast(change.beeld.traject, command));
  keep(change, traject, "traject.dienstverband_gewijzigd");
  tell(change, traject);
}

void store_change(const Change& change, const WijzigVerlof& command) {
  const Traject traject = replanned(change, toegepast(change.beeld.traject, command));
  keep(change, traject, "traject.verlof_gewijzigd");
  tell(change, traject);
}

void store_change(const Change& change, const WijzigVrijstellingen& command) {
  const PersoonVerwijzing door{change.call.persoon.id, change.call.persoon.naam};
  const Traject traject = replanned(change, toegepast(change.beeld.traject, command, door, change.call.vandaag));
  keep(change, traject, "traject.vrijstellingen_gewijzigd");
  tell(change, traject);
}

void store_change(const Change& change, const WijzigOpleiders& command) {
  const Traject traject = toegepast(change.beeld.traject, command);
  keep(change, traject, "traject.opleiders_gewijzigd");
  tell(change, traject);
  if (traject.instituutsopleider.id != change.beeld.traject.instituutsopleider.id) {
    vraag_andere_opleider(change.tx, change.call.vandaag, traject.id);
  }
}

void store_change(const Change& change, const ZetInMijnRgs& command) {
  const Toetsing toetsing(change.beeld, change.beeld.traject, change.pakket.pakket);
  store::save_mijnrgs_overnames(change.tx, command.onderdeel,
                                overnames_van(toetsing.context(), command.onderdeel, command.op));
  keep(change, toegepast(change.beeld.traject, command), "onderdeel.in_mijnrgs_gezet",
       command.onderdeel);
}

}  // namespace stagepad
