#include "shared/command/check_plaatsing.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/eigen_instelling.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/plaats_geschikt.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

void check_plek(const Plek& plek, Findings& findings) {
  if (trimmed(plek.instelling).empty()) {
    findings.push_back(refusal("verzoek.instelling_ontbreekt", "/plek/instelling"));
  }
  check_length(plek.instelling, k_max_instelling_naam, "/plek/instelling", findings);
  check_length(plek.afdeling, k_max_instelling_naam, "/plek/afdeling", findings);
  check_length(plek.stagebegeleider, k_max_instelling_naam, "/plek/stagebegeleider", findings);
  check_adres(plek.stagebegeleider_email, "/plek/stagebegeleider_email", findings);
  if (plek.stageplaats) findings.push_back(refusal("plaatsing.geen_etalageplaats", "/plek/stageplaats"));
}

/// The part-stage that is meant, by its place in the planning; with a refusal when it is not clear which.
const GeplandDeel* find_deel(const GeplandOnderdeel& part, const std::string& deel, Route route,
                             Findings& findings) {
  std::vector<std::string> words;
  for (const GeplandDeel& each : part.delen) {
    if (!each.definitie || !contains(each.definitie->routes, route)) continue;
    if (each.definitie->code == deel) return &each;
    words.push_back(each.definitie->code);
  }
  Finding finding = refusal("plaatsing.kies_deel", "/deel",
                            {onderdeel_parameter("onderdeel", part.onderdeel->soort)});
  if (!words.empty()) finding.herstel = Herstel{HerstelSoort::kies, {}, {}, words};
  findings.push_back(finding);
  return nullptr;
}

/// The word by which the pack's demands are looked up: of the part-stage, or of the stage.
std::string check_deel(const GeplandOnderdeel& part, const std::string& deel, Route route,
                       Findings& findings) {
  if (part.delen.empty()) {
    if (!deel.empty()) {
      findings.push_back(refusal("plaatsing.kies_deel", "/deel",
                                 {onderdeel_parameter("onderdeel", part.onderdeel->soort)}));
    }
    const bool is_open = contains(part.definitie->routes, route);
    if (!is_open) {
      findings.push_back(refusal("route.niet_mogelijk", "/onderdeel",
                                 {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                                  woord_parameter("route", to_name(route))}));
    }
    return part.onderdeel->soort;
  }
  const GeplandDeel* found = find_deel(part, deel, route, findings);
  return found ? found->definitie->code : part.onderdeel->soort;
}

/// What is new in the whole training because of this: findings about this stage, and about all stages
/// together. What was wrong already does not stand in the way.
void judge_change(const Snapshot& snapshot, const Traject& changed, const Regelpakket& pakket,
                  const GeplandOnderdeel& part, Findings& findings) {
  const Toetsing before(snapshot, snapshot.traject, pakket);
  const Toetsing after(snapshot, changed, pakket);
  const std::string pad = pad_van(*part.onderdeel);
  Findings found = without_old_obstacles(toets_traject(before.context()), toets_traject(after.context()));
  std::erase_if(found, [&](const Finding& each) {
    return !is_op_of_onder(each.pad, pad) && each.pad != "/onderdelen";
  });
  append(findings, std::move(found));
}

/// Puts a place where it belongs: with the part-stage of that word, or with the stage itself. A schedule that
/// names no part-stages gets all of the pack's, in its order.
void put_plek(Onderdeel& onderdeel, const Regelpakket& pakket, const std::string& deel, const Plek& plek,
              Route route) {
  if (deel.empty()) {
    onderdeel.plek = plek;
    return;
  }
  const RegelpakketOnderdeel* definitie = find_onderdeel(pakket, onderdeel.soort);
  if (definitie && onderdeel.delen.empty()) {
    for (const RegelpakketDeel& each : definitie->delen) {
      Deelstage added;
      added.soort = each.code;
      onderdeel.delen.push_back(std::move(added));
    }
  }
  for (Deelstage& each : onderdeel.delen) {
    if (each.soort != deel) continue;
    each.plek = plek;
    each.route = route;
  }
}

Plek tidied(Plek plek) {
  plek.instelling = trimmed(plek.instelling);
  plek.afdeling = trimmed(plek.afdeling);
  plek.stagebegeleider = trimmed(plek.stagebegeleider);
  plek.stagebegeleider_email = trimmed(plek.stagebegeleider_email);
  return plek;
}

void add_akkoord(Plaatsing& plaatsing, Rol rol, CivilDate op) {
  const bool given = std::any_of(plaatsing.akkoorden.begin(), plaatsing.akkoorden.end(),
                                 [&](const Akkoord& each) { return each.rol == rol; });
  if (!given) plaatsing.akkoorden.push_back({rol, op});
}

/// Is what this stage has as a place agreed, so that only the Stagebureau changes it? A place that was arranged
/// before the stage came to Stagepad has no record of its arranging.
bool is_final(const Onderdeel& onderdeel) {
  if (onderdeel.plaatsing) return onderdeel.plaatsing->bevestigd.has_value();
  return onderdeel.plek || std::all_of(onderdeel.delen.begin(), onderdeel.delen.end(),
                                       [](const Deelstage& each) { return each.plek.has_value(); });
}

/// Once a place is final only who supervises, where exactly and on which days is filled in by the aios.
void check_completion(const MeldPlaats& command, const Toetscontext& context, const GeplandOnderdeel& part,
                      Findings& findings) {
  const Onderdeel& onderdeel = *part.onderdeel;
  const Plek* plek = find_plek(onderdeel, command.deel);
  if (!plek && onderdeel.delen.empty() && command.deel.empty()) {
    findings.push_back(not_now(context, part));
    return;
  }
  if (!plek) {
    Finding finding = refusal("plaatsing.kies_deel", "/deel",
                              {onderdeel_parameter("onderdeel", onderdeel.soort)});
    std::vector<std::string> words;
    for (const Deelstage& each : onderdeel.delen) words.push_back(each.soort);
    if (!words.empty()) finding.herstel = Herstel{HerstelSoort::kies, {}, {}, std::move(words)};
    findings.push_back(std::move(finding));
    return;
  }
  if (zelfde_instelling(plek->instelling, command.plek.instelling)) return;
  Finding finding = refusal("plaatsing.andere_instelling", "/plek/instelling",
                            {tekst_parameter("instelling", plek->instelling)});
  finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}};
  findings.push_back(std::move(finding));
}

}  // namespace

Rol beoordeelt_als(const Toetscontext& context, const GeplandOnderdeel& part) {
  return fase_van(context, part) == Fase::plaats_gemeld ? Rol::instituutsopleider : Rol::stagebureau;
}

void check_command(const MeldPlaats& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::aios, findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  check_row(context, *part, Stap::meld_plaats, Rol::aios, findings);
  check_plek(command.plek, findings);
  if (trimmed(command.plek.stagebegeleider).empty()) {
    findings.push_back(refusal("plaatsing.stagebegeleider_ontbreekt", "/plek/stagebegeleider"));
  }
  if (is_vastgelegd(fase_van(context, *part))) {
    check_completion(command, context, *part, findings);
  } else {
    check_deel(*part, command.deel, Route::eigen, findings);
    check_mag_benaderen(snapshot, command.plek.instelling, "/plek/instelling", findings);
  }
  if (blocks(findings)) return;
  judge_change(snapshot, toegepast(snapshot.traject, command, pakket, snapshot.vandaag), pakket,
               *part, findings);
}

void check_command(const BeoordeelPlaatsing& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const bool back = command.besluit == Besluit::teruggestuurd;
  if (back) check_reason(command.reden, findings);
  else check_length(command.reden, k_max_toelichting, "/reden", findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  const Rol rol = beoordeelt_als(context, *part);
  const Stap agree = rol == Rol::instituutsopleider ? Stap::keur_stage_goed : Stap::bevestig_plaats;
  const bool judges = heeft_rol_in(snapshot.traject, actor, Rol::instituutsopleider) ||
                      heeft_rol_in(snapshot.traject, actor, Rol::stagebureau);
  if (!judges) require_role(snapshot, actor, rol, findings);
  else if (!mag_nu(context, snapshot.traject, actor, *part, back ? Stap::stuur_plaats_terug : agree)) {
    findings.push_back(not_now(context, *part));
  }
  // A deadline that cannot be kept any more is worth knowing when it is decided.
  if (!back) toets_termijnen_van(context, *part, Route::eigen, findings);
  pas_ontheffingen_toe(snapshot.traject, findings, command.onderdeel);
}

void check_command(const PlaatsOnderVoorbehoud& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  check_niet_bevroren(snapshot, *part, findings);
  check_stap(context, snapshot, actor, *part, Stap::plaats_onder_voorbehoud, findings);
  const Stageplaats* plaats = find_plaats(snapshot, command.stageplaats);
  if (!plaats || !plaats->goedgekeurd) {
    findings.push_back(refusal("plaats.niet_beschikbaar", "/stageplaats"));
    return;
  }
  toets_plaats(context, *part, *plaats, "/stageplaats", findings);
  pas_ontheffingen_toe(snapshot.traject, findings, command.onderdeel);
}

void check_command(const LaatOngeplaatst& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  check_reason(command.reden, findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(toetsing.context(), command.onderdeel, findings);
  if (!part) return;
  check_niet_bevroren(snapshot, *part, findings);
  check_stap(toetsing.context(), snapshot, actor, *part, Stap::plaats_niet, findings);
}

void check_command(const WijsPlaatsToe& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  check_stap(context, snapshot, actor, *part, Stap::wijs_toe, findings);
  check_plek(command.plek, findings);
  const std::string soort = check_deel(*part, command.deel, Route::toegewezen, findings);
  if (blocks(findings)) return;
  toets_plek(context, soort, command.plek, "/plek", findings);
  pas_ontheffingen_toe(snapshot.traject, findings, command.onderdeel);
}

void check_command(const GeefAkkoord& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings) {
  check_namens(snapshot, actor, command.rol, findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  check_row(context, *part, Stap::geef_akkoord, command.rol, findings);
  if (blocks(findings)) return;
  if (!contains(ontbrekende_instemming(context, *part), command.rol)) {
    findings.push_back(refusal("plaatsing.al_akkoord", "/rol", {rol_parameter("rol", command.rol)}));
  }
}

void check_command(const MaakDefinitief& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  check_stap(context, snapshot, actor, *part, Stap::plaats_definitief, findings);
  std::vector<Rol> missing = ontbrekende_instemming(context, *part);
  std::erase(missing, Rol::stagebureau);
  if (missing.empty()) return;
  Finding finding = refusal("plaatsing.instemming_ontbreekt", "/onderdeel",
                            {onderdeel_parameter("onderdeel", part->onderdeel->soort)});
  finding.herstel = Herstel{HerstelSoort::toestemming, {}, missing, {}};
  findings.push_back(finding);
}

void check_command(const TrekPlaatsingIn& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  check_reason(command.reden, findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(toetsing.context(), command.onderdeel, findings);
  if (part) check_stap(toetsing.context(), snapshot, actor, *part, Stap::trek_plaatsing_in, findings);
}

namespace {

/// The employer consents to a stage abroad and insures it: steps that take long, so they are there from the report on.
void ask_what_abroad_needs(Onderdeel& onderdeel) {
  for (const Gereedheidssoort soort : {Gereedheidssoort::akkoord_werkgever, Gereedheidssoort::verzekering}) {
    const bool is_there = std::any_of(onderdeel.gereedheid.begin(), onderdeel.gereedheid.end(),
                                      [&](const Gereedheid& each) { return each.soort == soort; });
    if (!is_there) onderdeel.gereedheid.push_back({soort, Gereedheidsstand::gevraagd, {}});
  }
}

}  // namespace

Traject toegepast(Traject traject, const MeldPlaats& command, const Regelpakket& pakket, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  const Plek plek = tidied(command.plek);
  onderdeel->praktische_eerste_dag = command.praktische_eerste_dag;
  onderdeel->praktische_laatste_dag = command.praktische_laatste_dag;
  onderdeel->voortgang.plaats_gemeld = op;
  Plek* agreed = find_plek(*onderdeel, command.deel);
  if (agreed && is_final(*onderdeel)) {
    // What the place is stays as it was agreed.
    agreed->afdeling = plek.afdeling;
    agreed->stagebegeleider = plek.stagebegeleider;
    agreed->stagebegeleider_email = plek.stagebegeleider_email;
    agreed->begeleiding_uren = plek.begeleiding_uren;
    return traject;
  }
  put_plek(*onderdeel, pakket, command.deel, plek, Route::eigen);
  if (plek.buitenland && !pakket.regels.buitenland.empty()) ask_what_abroad_needs(*onderdeel);
  if (!onderdeel->route) onderdeel->route = Route::eigen;
  // Another report is another place to agree to.
  onderdeel->plaatsing = Plaatsing{};
  onderdeel->plaatsing->gemeld = op;
  return traject;
}

Traject toegepast(Traject traject, const BeoordeelPlaatsing& command, Rol rol, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel || !onderdeel->plaatsing) return traject;
  Plaatsing& plaatsing = *onderdeel->plaatsing;
  plaatsing.reden = trimmed(command.reden);
  plaatsing.reden_van = plaatsing.reden.empty() ? std::optional<Rol>() : rol;
  if (command.besluit == Besluit::teruggestuurd) {
    plaatsing.teruggestuurd = op;
    plaatsing.akkoorden.clear();
    return traject;
  }
  add_akkoord(plaatsing, rol, op);
  if (rol == Rol::stagebureau) plaatsing.bevestigd = op;
  return traject;
}

Traject toegepast(Traject traject, const PlaatsOnderVoorbehoud& command, const Stageplaats& plaats,
                  CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  onderdeel->plek = plek_van(plaats);
  onderdeel->route = Route::etalage;
  onderdeel->plaatsing = Plaatsing{};
  onderdeel->plaatsing->gemeld = op;
  return traject;
}

Traject toegepast(Traject traject, const LaatOngeplaatst& command, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  Plaatsing plaatsing = onderdeel->plaatsing.value_or(Plaatsing{});
  plaatsing.niet_geplaatst = op;
  plaatsing.reden = trimmed(command.reden);
  plaatsing.reden_van = Rol::stagebureau;
  onderdeel->plaatsing = plaatsing;
  return traject;
}

Traject toegepast(Traject traject, const WijsPlaatsToe& command, const Regelpakket& pakket,
                  CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  put_plek(*onderdeel, pakket, command.deel, tidied(command.plek), Route::toegewezen);
  if (onderdeel->plaatsing && onderdeel->plaatsing->gemeld) return traject;
  // The first place of this attempt: nothing of an earlier one counts any more.
  onderdeel->plaatsing = Plaatsing{};
  onderdeel->plaatsing->gemeld = op;
  return traject;
}

Traject toegepast(Traject traject, const GeefAkkoord& command, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (onderdeel && onderdeel->plaatsing) add_akkoord(*onderdeel->plaatsing, command.rol, op);
  return traject;
}

Traject toegepast(Traject traject, const MaakDefinitief& command, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (onderdeel && onderdeel->plaatsing) onderdeel->plaatsing->bevestigd = op;
  return traject;
}

Traject toegepast(Traject traject, const TrekPlaatsingIn& command, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  const bool was_etalage = onderdeel->plek && onderdeel->plek->stageplaats;
  // By which route the next place is found follows from the requests again.
  onderdeel->plek.reset();
  onderdeel->route.reset();
  for (Deelstage& each : onderdeel->delen) {
    each.plek.reset();
    each.route.reset();
  }
  const bool po_betrokken = onderdeel->voortgang.po_betrokken;
  onderdeel->voortgang = Voortgang{};
  onderdeel->voortgang.po_betrokken = po_betrokken;
  onderdeel->praktische_eerste_dag.reset();
  onderdeel->praktische_laatste_dag.reset();
  Plaatsing plaatsing;
  if (was_etalage) plaatsing.niet_geplaatst = op;
  plaatsing.reden = trimmed(command.reden);
  plaatsing.reden_van = Rol::stagebureau;
  onderdeel->plaatsing = plaatsing;
  return traject;
}

}  // namespace stagepad
