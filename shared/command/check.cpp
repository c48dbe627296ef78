#include "shared/command/check.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/command/check_beheer.hpp"
#include "shared/command/check_begeleiding.hpp"
#include "shared/command/check_bevestiging.hpp"
#include "shared/command/check_einde.hpp"
#include "shared/command/check_ervaring.hpp"
#include "shared/command/check_evaluatie.hpp"
#include "shared/command/check_gereedheid.hpp"
#include "shared/command/check_papier.hpp"
#include "shared/command/check_plaatsing.hpp"
#include "shared/command/check_schemaregel.hpp"
#include "shared/command/check_stageplan.hpp"
#include "shared/command/check_voorbereiding.hpp"
#include "shared/command/eigen_instelling.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/plaats_geschikt.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

/// No training lasts longer; later days are slips of the keyboard.
constexpr int k_max_jaren_vooruit = 20;

bool check_starts(const Traject& traject, const std::vector<Schemaregel>& schema,
                  Findings& findings) {
  const CivilDate last = traject.dienstverband.eerste_dag.plus_months(12 * k_max_jaren_vooruit);
  bool within = true;
  for (std::size_t i = 0; i < schema.size(); ++i) {
    const std::string pad = "/schema/" + std::to_string(i);
    const auto check = [&](const std::optional<CivilDate>& start, const std::string& at) {
      if (!start || *start <= last) return;
      findings.push_back(refusal("schema.te_ver", at, {datum_parameter("start", *start),
                                                       datum_parameter("laatste", last)}));
      within = false;
    };
    check(schema[i].start, pad + "/start");
    for (std::size_t j = 0; j < schema[i].delen.size(); ++j) {
      check(schema[i].delen[j].start, pad + "/delen/" + std::to_string(j) + "/start");
    }
  }
  return within;
}

/// Every part once, none unknown, none beyond all bounds. Says whether the arrangement can be judged.
bool check_arrangement(const Traject& traject, const Regelpakket& pakket,
                       const std::vector<Schemaregel>& schema, Findings& findings) {
  bool whole = check_starts(traject, schema, findings);
  for (std::size_t i = 0; i < schema.size(); ++i) {
    whole = check_schemaregel(traject, pakket, schema, i, findings) && whole;
    const OnderdeelId id = schema[i].onderdeel;
    if (!id.is_set()) continue;
    const std::string pad = "/schema/" + std::to_string(i) + "/onderdeel";
    const bool known = find_onderdeel(traject, id) != nullptr;
    const bool seen = std::any_of(schema.begin(), schema.begin() + static_cast<std::ptrdiff_t>(i),
                                  [&](const Schemaregel& each) { return each.onderdeel == id; });
    if (known && !seen) continue;
    findings.push_back(refusal(known ? "schema.regel_dubbel" : "schema.regel_onbekend", pad,
                               {getal_parameter("onderdeel", id.value)}));
    whole = false;
  }
  for (const Onderdeel& onderdeel : traject.onderdelen) {
    const bool named = std::any_of(schema.begin(), schema.end(), [&](const Schemaregel& each) {
      return each.onderdeel == onderdeel.id;
    });
    if (named) continue;
    findings.push_back(refusal("schema.regel_ontbreekt", "/schema",
                               {onderdeel_parameter("onderdeel", onderdeel.soort)}));
    whole = false;
  }
  return whole;
}

bool has_open_request(const Snapshot& snapshot, VerzoekSoort soort,
                      std::optional<OnderdeelId> onderdeel) {
  return std::any_of(snapshot.verzoeken.begin(), snapshot.verzoeken.end(),
                     [&](const Verzoek& each) {
                       return each.soort == soort && each.status == VerzoekStatus::ingediend &&
                              each.onderdeel == onderdeel;
                     });
}

void check_command(const DienSchemawijzigingIn& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::aios, findings);
  check_length(command.toelichting, k_max_toelichting, "/toelichting", findings);
  if (has_open_request(snapshot, VerzoekSoort::schemawijziging, std::nullopt)) {
    findings.push_back(refusal("verzoek.al_ingediend", ""));
  }
  if (!check_arrangement(snapshot.traject, pakket, command.schema, findings)) return;
  const Toetsing before(snapshot, snapshot.traject, pakket);
  const Traject changed = met_schema(snapshot.traject, command.schema);
  const Toetsing after(snapshot, changed, pakket);
  if (command.schema == schema_van(snapshot.traject)) {
    findings.push_back(refusal("schema.geen_wijziging", "/schema"));
  }
  check_begun(before.context().planning, after.context().planning, snapshot.vandaag, findings);
  check_vastgelegd(before.context(), command.schema, findings);
  append(findings, without_old_obstacles(toets_traject(before.context()),
                                         toets_traject(after.context())));
}

/// The stage a command is about, when it is one that can still be arranged.
const GeplandOnderdeel* check_stage(const Toetscontext& context, OnderdeelId id,
                                    Findings& findings) {
  const GeplandOnderdeel* part = find_stage(context, id, findings);
  if (part && part->is_begonnen(context.vandaag)) {
    findings.push_back(refusal("stage.al_begonnen", "/onderdeel",
                               {onderdeel_parameter("onderdeel", part->onderdeel->soort),
                                datum_parameter("start", part->periode.first)}));
  }
  return part;
}

void check_route(const GeplandOnderdeel& part, Route route, Findings& findings) {
  const std::vector<Route>& routes = part.definitie->routes;
  const bool own_to_choose = route != Route::toegewezen;
  if (own_to_choose && std::find(routes.begin(), routes.end(), route) != routes.end()) return;
  Finding finding = refusal("route.niet_mogelijk", "/route",
                            {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                             woord_parameter("route", to_name(route))});
  Herstel herstel{HerstelSoort::kies, {}, {}, {}};
  for (const Route each : routes) {
    if (each != Route::toegewezen) herstel.keuzes.emplace_back(to_name(each));
  }
  finding.herstel = herstel;
  findings.push_back(finding);
}

/// Places of the etalage in a command: known, shown, each once, and fit for the stage.
void check_places(const Toetscontext& context, const GeplandOnderdeel& part,
                  const std::vector<StageplaatsId>& plaatsen, Findings& findings) {
  for (std::size_t i = 0; i < plaatsen.size(); ++i) {
    const std::string pad = "/plaatsen/" + std::to_string(i);
    const auto begin = plaatsen.begin();
    const auto here = begin + static_cast<std::ptrdiff_t>(i);
    const Stageplaats* plaats = find_plaats(context, plaatsen[i]);
    if (!plaats || !plaats->goedgekeurd || plaats->zichtbaarheid == Zichtbaarheid::niemand) {
      findings.push_back(refusal_with_help("plaats.niet_beschikbaar", pad, {Rol::stagebureau}));
      continue;
    }
    if (std::find(begin, here, plaatsen[i]) != here) {
      findings.push_back(refusal("plaats.dubbel", pad, {tekst_parameter("plaats", plaats->naam)}));
      continue;
    }
    toets_plaats(context, part, *plaats, pad, findings);
  }
}

void check_own_institution(const VraagGoedkeuring& command, const Snapshot& snapshot,
                           Findings& findings) {
  if (!command.plaatsen.empty()) {
    findings.push_back(refusal("verzoek.plaatsen_bij_eigen", "/plaatsen"));
  }
  if (trimmed(command.eigen_instelling).empty()) {
    findings.push_back(refusal("verzoek.instelling_ontbreekt", "/eigen_instelling"));
    return;
  }
  check_length(command.eigen_instelling, k_max_instelling_naam, "/eigen_instelling", findings);
  check_mag_benaderen(snapshot, command.eigen_instelling, "/eigen_instelling", findings);
}

/// What the pack says of the institution itself, where the aios may find one at all.
void check_own_fit(const Toetscontext& context, const GeplandOnderdeel& part,
                   const std::string& instelling, Findings& findings) {
  const std::vector<Route>& routes = part.definitie->routes;
  if (std::find(routes.begin(), routes.end(), Route::eigen) == routes.end()) return;
  toets_eigen_instelling(context, part, instelling, "/eigen_instelling", findings);
}

void check_fase(const Toetscontext& context, const GeplandOnderdeel& part, Stap stap,
                Findings& findings) {
  const Fase fase = fase_van(context, part);
  if (mag(fase, stap, Rol::aios)) return;
  const bool through_office = is_vastgelegd(fase);
  Finding finding = refusal(through_office ? "stage.via_stagebureau" : "stage.kan_nu_niet",
                            "/onderdeel",
                            {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                             woord_parameter("fase", to_name(fase))});
  if (through_office) finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}};
  findings.push_back(finding);
}

void check_command(const VraagGoedkeuring& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::aios, findings);
  check_length(command.toelichting, k_max_toelichting, "/toelichting", findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = check_stage(toetsing.context(), command.onderdeel, findings);
  if (!part) return;
  check_niet_bevroren(snapshot, *part, findings);
  if (!part->is_begonnen(snapshot.vandaag)) {
    check_fase(toetsing.context(), *part, Stap::vraag_goedkeuring, findings);
  }
  check_route(*part, command.route, findings);
  if (command.route == Route::eigen) {
    check_own_institution(command, snapshot, findings);
    check_own_fit(toetsing.context(), *part, command.eigen_instelling, findings);
  } else {
    if (!trimmed(command.eigen_instelling).empty()) {
      findings.push_back(refusal("verzoek.instelling_bij_etalage", "/eigen_instelling"));
    }
    if (command.plaatsen.empty()) findings.push_back(refusal("verzoek.plaats_ontbreekt", "/plaatsen"));
    check_places(toetsing.context(), *part, command.plaatsen, findings);
  }
  // A deadline that cannot be kept any more is worth knowing when the request is made.
  toets_termijnen_van(toetsing.context(), *part, command.route, findings);
  pas_ontheffingen_toe(snapshot.traject, findings, command.onderdeel);
}

void check_command(const TrekVerzoekIn& command, const Snapshot& snapshot, const Regelpakket&,
                   const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::aios, findings);
  const Verzoek* verzoek = find_verzoek(snapshot, command.verzoek);
  if (!verzoek) {
    findings.push_back(refusal("verzoek.onbekend", "/verzoek"));
  } else if (verzoek->status != VerzoekStatus::ingediend) {
    findings.push_back(refusal("verzoek.al_besloten", "/verzoek",
                               {woord_parameter("status", to_name(verzoek->status))}));
  }
}

/// The roles by which the actor may still decide this request.
bool may_decide(const Verzoek& verzoek, const Snapshot& snapshot, const Regelpakket& pakket,
                const Actor& actor) {
  const std::vector<Rol> missing = ontbrekende_akkoorden(verzoek, snapshot, pakket);
  return std::any_of(missing.begin(), missing.end(), [&](Rol rol) {
    return heeft_rol_in(snapshot.traject, actor, rol);
  });
}

void check_command(const BeslisVerzoek& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  check_length(command.reden, k_max_toelichting, "/reden", findings);
  const Verzoek* verzoek = find_verzoek(snapshot, command.verzoek);
  if (!verzoek) {
    require_role(snapshot, actor, Rol::instituutsopleider, findings);
    findings.push_back(refusal("verzoek.onbekend", "/verzoek"));
    return;
  }
  if (verzoek->status != VerzoekStatus::ingediend) {
    findings.push_back(refusal("verzoek.al_besloten", "/verzoek",
                               {woord_parameter("status", to_name(verzoek->status))}));
    return;
  }
  if (!may_decide(*verzoek, snapshot, pakket, actor)) {
    require_role(snapshot, actor, Rol::instituutsopleider, findings);
    if (heeft_rol_in(snapshot.traject, actor, Rol::instituutsopleider)) {
      findings.push_back(refusal("verzoek.wacht_op_ander", "/verzoek"));
    }
  }
  if (command.besluit == Besluit::teruggestuurd && trimmed(command.reden).empty()) {
    findings.push_back(refusal("verzoek.reden_ontbreekt", "/reden"));
  }
  if (command.besluit == Besluit::goedgekeurd) {
    append(findings, check_verzoek(*verzoek, snapshot, pakket));
  }
}

const Voorkeurenaantal* number_rule(const Regelpakket& pakket, const RegelpakketOnderdeel& part) {
  for (const Voorkeurenaantal& rule : pakket.regels.voorkeuren) {
    if (geldt_voor(rule.onderdelen, part)) return &rule;
  }
  return nullptr;
}

/// No more preferences than the pack allows.
void check_number(const Toetscontext& context, const GeplandOnderdeel& part, std::size_t number,
                  Findings& findings) {
  const Voorkeurenaantal* rule = number_rule(context.pakket, *part.definitie);
  if (!rule || static_cast<std::int64_t>(number) <= rule->maximum) return;
  Finding finding = finding_van(context, "voorkeur.te_veel", Ernst::blokkeert, "/plaatsen", rule->id,
                                rule->herkomst);
  finding.parameters = {getal_parameter("aantal", static_cast<std::int64_t>(number)),
                        getal_parameter("maximum", rule->maximum)};
  findings.push_back(finding);
}

void check_preference_deadline(const Toetscontext& context, const GeplandOnderdeel& part,
                               Findings& findings) {
  const auto stand = termijn_van(context, part, Handeling::voorkeur, Route::etalage);
  if (!stand || context.vandaag <= stand->datum) return;
  Finding finding = finding_van(context, "voorkeur.te_laat", Ernst::blokkeert, "",
                                stand->termijn->id, stand->termijn->herkomst);
  finding.parameters = {datum_parameter("datum", stand->datum),
                        onderdeel_parameter("onderdeel", part.onderdeel->soort)};
  finding.termijn = stand->datum;
  finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}};
  findings.push_back(finding);
}

void check_command(const GeefVoorkeuren& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::aios, findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = check_stage(context, command.onderdeel, findings);
  if (!part) return;
  check_niet_bevroren(snapshot, *part, findings);
  check_route(*part, Route::etalage, findings);
  check_preference_deadline(context, *part, findings);
  const Fase fase = fase_van(context, *part);
  if (is_vastgelegd(fase)) {
    check_fase(context, *part, Stap::geef_voorkeuren, findings);
    return;
  }
  if (command.plaatsen.empty() && voorkeuren_van(context, part->onderdeel->id).empty()) {
    findings.push_back(refusal("voorkeur.geen", "/plaatsen"));
  }
  check_number(context, *part, command.plaatsen.size(), findings);
  check_goedgekeurd(context, *part, command.plaatsen, findings);
  check_places(context, *part, command.plaatsen, findings);
  pas_ontheffingen_toe(snapshot.traject, findings, command.onderdeel);
}

void add_once(std::vector<Rol>& rollen, Rol rol) {
  if (std::find(rollen.begin(), rollen.end(), rol) == rollen.end()) rollen.push_back(rol);
}

}  // namespace

Findings check(const Command& command, const Snapshot& snapshot, const Regelpakket& pakket,
               const Actor& actor) {
  Findings findings;
  std::visit([&](const auto& each) { check_command(each, snapshot, pakket, actor, findings); },
             command);
  sort_findings(findings);
  return findings;
}

Findings check_traject(const Snapshot& snapshot, const Regelpakket& pakket) {
  return toets_traject(Toetsing(snapshot, snapshot.traject, pakket).context());
}

Findings check_schema(const Snapshot& snapshot, const Regelpakket& pakket,
                      const std::vector<Schemaregel>& schema) {
  Findings findings;
  if (check_arrangement(snapshot.traject, pakket, schema, findings)) {
    const Toetsing before(snapshot, snapshot.traject, pakket);
    const Traject changed = met_schema(snapshot.traject, schema);
    const Toetsing after(snapshot, changed, pakket);
    check_begun(before.context().planning, after.context().planning, snapshot.vandaag, findings);
    check_vastgelegd(before.context(), schema, findings);
    append(findings, without_old_obstacles(toets_traject(before.context()),
                                           toets_traject(after.context())));
  }
  sort_findings(findings);
  return findings;
}

Findings check_plaats(const Snapshot& snapshot, const Regelpakket& pakket, OnderdeelId onderdeel,
                      const Stageplaats& plaats) {
  Findings findings;
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  if (const GeplandOnderdeel* part = toetsing.context().planning.find(onderdeel)) {
    toets_plaats(toetsing.context(), *part, plaats, "", findings);
  }
  sort_findings(findings);
  return findings;
}

Findings check_verzoek(const Verzoek& verzoek, const Snapshot& snapshot,
                       const Regelpakket& pakket) {
  if (verzoek.soort == VerzoekSoort::schemawijziging) {
    return check_schema(snapshot, pakket, verzoek.schema);
  }
  Findings findings;
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part =
      check_stage(toetsing.context(), verzoek.onderdeel.value_or(OnderdeelId{}), findings);
  if (part) {
    const Route route = verzoek.route.value_or(Route::etalage);
    check_route(*part, route, findings);
    if (route == Route::eigen) {
      check_own_fit(toetsing.context(), *part, verzoek.eigen_instelling, findings);
    } else {
      check_places(toetsing.context(), *part, verzoek.plaatsen, findings);
    }
    toets_termijnen_van(toetsing.context(), *part, route, findings);
  }
  pas_ontheffingen_toe(snapshot.traject, findings, verzoek.onderdeel);
  sort_findings(findings);
  return findings;
}

std::vector<Rol> benodigde_akkoorden(const Verzoek& verzoek, const Snapshot& snapshot,
                                     const Regelpakket& pakket) {
  std::vector<Rol> rollen = {Rol::instituutsopleider};
  for (const Finding& finding : check_verzoek(verzoek, snapshot, pakket)) {
    if (finding.ernst != Ernst::toestemming) continue;
    for (const Rol rol : finding.toestemming_van) {
      const bool nobody = rol == Rol::praktijkopleider && !snapshot.traject.praktijkopleider;
      add_once(rollen, nobody ? Rol::instituutsopleider : rol);
    }
  }
  return rollen;
}

std::vector<Rol> ontbrekende_akkoorden(const Verzoek& verzoek, const Snapshot& snapshot,
                                       const Regelpakket& pakket) {
  std::vector<Rol> rollen = benodigde_akkoorden(verzoek, snapshot, pakket);
  const auto given = [&](Rol rol) {
    return std::any_of(verzoek.beslissingen.begin(), verzoek.beslissingen.end(),
                       [&](const Beslissing& each) {
                         return each.rol == rol && each.besluit == Besluit::goedgekeurd;
                       });
  };
  rollen.erase(std::remove_if(rollen.begin(), rollen.end(), given), rollen.end());
  return rollen;
}

std::vector<Ontheffing> ontheffingen_bij_akkoord(const Verzoek& verzoek, const Snapshot& snapshot,
                                                 const Regelpakket& pakket,
                                                 const Beslissing& beslissing) {
  std::vector<Ontheffing> ontheffingen;
  for (const Finding& finding : check_verzoek(verzoek, snapshot, pakket)) {
    if (finding.ernst != Ernst::toestemming) continue;
    for (const Rol rol : finding.toestemming_van) {
      const bool stands_in = rol == Rol::praktijkopleider && !snapshot.traject.praktijkopleider;
      if ((stands_in ? Rol::instituutsopleider : rol) != beslissing.rol) continue;
      Ontheffing ontheffing;
      ontheffing.regel = finding.regel;
      ontheffing.onderdeel = verzoek.onderdeel;
      for (const Onderdeel& onderdeel : snapshot.traject.onderdelen) {
        const std::string pad = pad_van(onderdeel);
        if (is_op_of_onder(finding.pad, pad)) ontheffing.onderdeel = onderdeel.id;
      }
      ontheffing.door = beslissing.door;
      ontheffing.rol = rol;
      ontheffing.op = beslissing.op;
      ontheffing.reden = beslissing.reden;
      ontheffingen.push_back(ontheffing);
    }
  }
  return ontheffingen;
}

}  // namespace stagepad
