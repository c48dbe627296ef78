#include "shared/command/check_begeleiding.hpp"

#include <algorithm>
#include <string>

#include "shared/base/text.hpp"
#include "shared/command/check_bevestiging.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

bool may_join(Rol rol) { return std::find(k_begeleiders.begin(), k_begeleiders.end(), rol) != k_begeleiders.end(); }

void check_roles(const std::vector<Rol>& rollen, const std::string& pad, Findings& findings) {
  for (const Rol rol : rollen) {
    const bool twice = std::count(rollen.begin(), rollen.end(), rol) > 1;
    if (may_join(rol) && !twice) continue;
    findings.push_back(refusal("gesprek.aanwezig", pad, {rol_parameter("rol", rol)}));
    return;
  }
}

void check_talks(const std::vector<Gesprek>& gesprekken, CivilDate vandaag, Findings& findings) {
  check_count(gesprekken.size(), k_max_gesprekken, "/gesprekken", findings);
  for (std::size_t i = 0; i < gesprekken.size(); ++i) {
    const std::string pad = "/gesprekken/" + std::to_string(i);
    if (gesprekken[i].gehouden) check_past(gesprekken[i].datum, vandaag, pad + "/datum", findings);
    check_roles(gesprekken[i].aanwezig, pad + "/aanwezig", findings);
  }
}

void check_tests(const std::vector<Praktijktoets>& toetsen, CivilDate vandaag, Findings& findings) {
  check_count(toetsen.size(), k_max_praktijktoetsen, "/praktijktoetsen", findings);
  for (std::size_t i = 0; i < toetsen.size(); ++i) {
    const std::string pad = "/praktijktoetsen/" + std::to_string(i);
    check_past(toetsen[i].datum, vandaag, pad + "/datum", findings);
    check_roles({toetsen[i].door}, pad + "/door", findings);
    check_length(toetsen[i].toelichting, k_max_plantekst, (pad + "/toelichting").c_str(), findings);
  }
}

void check_shifts(const std::optional<Diensten>& diensten, CivilDate vandaag, Findings& findings) {
  if (!diensten) return;
  if (diensten->bekwaam) check_past(*diensten->bekwaam, vandaag, "/diensten/bekwaam", findings);
  if (diensten->overleg_met_io) {
    check_past(*diensten->overleg_met_io, vandaag, "/diensten/overleg_met_io", findings);
  }
}

/// Everybody of the training writes down how it goes.
void check_takes_part(const Snapshot& snapshot, const Actor& actor, Findings& findings) {
  const std::vector<Rol> rollen = rollen_in(snapshot.traject, actor);
  const bool takes_part = std::any_of(rollen.begin(), rollen.end(), [](Rol rol) { return rol != Rol::beheerder; });
  if (!takes_part) require_role(snapshot, actor, Rol::aios, findings);
}

/// The place of a stage under way, for those who keep who supervises there; or nullptr with a refusal.
const Plek* check_place(OnderdeelId onderdeel, const std::string& deel, const Snapshot& snapshot,
                        const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  if (!heeft_rol_in(snapshot.traject, actor, Rol::stagebureau)) {
    require_role(snapshot, actor, Rol::aios, findings);
  }
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(toetsing.context(), onderdeel, findings);
  if (!part) return nullptr;
  if (!is_onder_begeleiding(fase_van(toetsing.context(), *part))) {
    findings.push_back(not_now(toetsing.context(), *part));
    return nullptr;
  }
  const Plek* plek = find_plek(*find_onderdeel(snapshot.traject, onderdeel), deel);
  if (!plek) {
    findings.push_back(refusal("plaatsing.kies_deel", "/deel",
                               {onderdeel_parameter("onderdeel", part->onderdeel->soort)}));
  }
  return plek;
}

}  // namespace

bool is_onder_begeleiding(Fase fase) { return Fase::geplaatst <= fase && fase < Fase::afgerond; }

void check_command(const LegBegeleidingVast& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  check_takes_part(snapshot, actor, findings);
  const Toetsing before(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(before.context(), command.onderdeel, findings);
  if (!part) return;
  if (!is_onder_begeleiding(fase_van(before.context(), *part))) {
    findings.push_back(not_now(before.context(), *part));
  }
  check_talks(command.gesprekken, snapshot.vandaag, findings);
  check_tests(command.praktijktoetsen, snapshot.vandaag, findings);
  const Voortgang& was = part->onderdeel->voortgang;
  check_bevestigd_blijft(was.gesprekken, command.gesprekken, "/gesprekken", findings);
  check_bevestigd_blijft(was.praktijktoetsen, command.praktijktoetsen, "/praktijktoetsen", findings);
  check_shifts(command.diensten, snapshot.vandaag, findings);
  if (blocks(findings)) return;
  // What the rules say of it is worth knowing and stands in the way of nothing: it is how it was.
  const Traject changed = toegepast(snapshot.traject, command);
  const Toetsing after(snapshot, changed, pakket);
  Findings found = toets_traject(after.context());
  const std::string pad = pad_van(*part->onderdeel);
  std::erase_if(found, [&](const Finding& each) { return !is_op_of_onder(each.pad, pad); });
  laat_schema_waarschuwen(found);
  append(findings, std::move(found));
}

void check_command(const WijzigStagebegeleider& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  check_place(command.onderdeel, command.deel, snapshot, pakket, actor, findings);
  if (trimmed(command.stagebegeleider).empty()) {
    findings.push_back(refusal("plaatsing.stagebegeleider_ontbreekt", "/stagebegeleider"));
  }
  check_length(command.stagebegeleider, k_max_instelling_naam, "/stagebegeleider", findings);
  check_adres(command.stagebegeleider_email, "/stagebegeleider_email", findings);
}

void check_command(const NodigStagebegeleiderUit& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const Plek* plek = check_place(command.onderdeel, command.deel, snapshot, pakket, actor, findings);
  if (!plek || !plek->stagebegeleider_email.empty()) return;
  findings.push_back(refusal_with_help("stagebegeleider.zonder_adres", "/onderdeel", {Rol::aios}));
}

Traject toegepast(Traject traject, const LegBegeleidingVast& command) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  Voortgang& voortgang = onderdeel->voortgang;
  voortgang.po_betrokken = command.po_betrokken;
  voortgang.gesprekken = met_bevestigingen(voortgang.gesprekken, command.gesprekken);
  std::stable_sort(voortgang.gesprekken.begin(), voortgang.gesprekken.end(),
                   [](const Gesprek& a, const Gesprek& b) { return a.datum < b.datum; });
  voortgang.diensten = command.diensten;
  voortgang.praktijktoetsen = met_bevestigingen(voortgang.praktijktoetsen, command.praktijktoetsen);
  return traject;
}

Traject toegepast(Traject traject, const WijzigStagebegeleider& command) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  Plek* plek = onderdeel ? find_plek(*onderdeel, command.deel) : nullptr;
  if (!plek) return traject;
  plek->stagebegeleider = trimmed(command.stagebegeleider);
  plek->stagebegeleider_email = trimmed(command.stagebegeleider_email);
  return traject;
}

}  // namespace stagepad
