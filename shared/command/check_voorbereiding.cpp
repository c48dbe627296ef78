#include "shared/command/check_voorbereiding.hpp"

#include <algorithm>

#include "shared/command/check.hpp"
#include "shared/command/check_evaluatie.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

bool is_trainer(Rol rol) { return rol == Rol::instituutsopleider || rol == Rol::praktijkopleider; }

std::vector<Rol> only_trainers(std::vector<Rol> rollen) {
  rollen.erase(std::remove_if(rollen.begin(), rollen.end(), [](Rol rol) { return !is_trainer(rol); }), rollen.end());
  return rollen;
}

/// The act by which the trainer agrees with what this is about.
Stap agreeing(Besluitonderwerp over) {
  return over == Besluitonderwerp::plaatsing ? Stap::keur_stage_goed : Stap::keur_stageplan_goed;
}

}  // namespace

std::vector<Rol> beslissende_opleiders(Besluitonderwerp over, const Toetscontext& context,
                                       const GeplandOnderdeel& part) {
  if (over == Besluitonderwerp::verzoek || !part.is_stage()) return {};
  if (over == Besluitonderwerp::verslag) return only_trainers(nog_te_oordelen(context, part));
  if (over == Besluitonderwerp::stageplan && !stageplan_wacht(part.onderdeel->voortgang)) return {};
  const Fase fase = fase_van(context, part);
  std::vector<Rol> rollen;
  for (const Rol rol : {Rol::instituutsopleider, Rol::praktijkopleider}) {
    if (mag(fase, agreeing(over), rol, route_van(context, part))) rollen.push_back(rol);
  }
  return rollen;
}

std::vector<Rol> beslissende_opleiders(const BereidBesluitVoor& over, const Snapshot& snapshot,
                                       const Regelpakket& pakket) {
  if (over.over == Besluitonderwerp::verzoek) {
    const Verzoek* verzoek = over.verzoek ? find_verzoek(snapshot, *over.verzoek) : nullptr;
    if (!verzoek || verzoek->status != VerzoekStatus::ingediend) return {};
    return only_trainers(ontbrekende_akkoorden(*verzoek, snapshot, pakket));
  }
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = over.onderdeel ? toetsing.context().planning.find(*over.onderdeel) : nullptr;
  return part ? beslissende_opleiders(over.over, toetsing.context(), *part) : std::vector<Rol>();
}

bool bereidt_iets_voor_in(const Traject& traject, const Actor& actor) {
  return bereidt_voor_in(traject, actor, Rol::instituutsopleider) ||
         bereidt_voor_in(traject, actor, Rol::praktijkopleider);
}

std::optional<Rol> voor_te_bereiden_als(const BereidBesluitVoor& over, const Snapshot& snapshot,
                                        const Regelpakket& pakket, const Actor& actor) {
  // Asked for every stage of a screen and a list: most trainings are of other trainers.
  if (!bereidt_iets_voor_in(snapshot.traject, actor)) return std::nullopt;
  for (const Rol rol : beslissende_opleiders(over, snapshot, pakket)) {
    if (bereidt_voor_in(snapshot.traject, actor, rol)) return rol;
  }
  return std::nullopt;
}

void check_command(const BereidBesluitVoor& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::stagebureau, findings);
  check_length(command.reden, k_max_toelichting, "/reden", findings);
  if (command.besluit == Besluit::teruggestuurd) check_reason(command.reden, findings);
  if (!bereidt_voor_in(snapshot.traject, actor, command.rol)) {
    Finding finding = refusal("voorbereiding.niet_gevraagd", "/rol", {rol_parameter("rol", command.rol)});
    finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {command.rol}, {}};
    findings.push_back(std::move(finding));
  }
  const std::vector<Rol> wanted = beslissende_opleiders(command, snapshot, pakket);
  if (std::find(wanted.begin(), wanted.end(), command.rol) != wanted.end()) return;
  Finding finding = refusal("voorbereiding.geen_besluit", "/over", {rol_parameter("rol", command.rol)});
  if (!wanted.empty()) finding.herstel = Herstel{HerstelSoort::toestemming, {}, wanted, {}};
  findings.push_back(std::move(finding));
}

}  // namespace stagepad
