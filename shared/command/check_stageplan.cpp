#include "shared/command/check_stageplan.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/rules/begeleiding.hpp"
#include "shared/rules/leerlijnen.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

std::string pad_of(const char* list, std::size_t index, const char* rest) {
  return std::string(list) + "/" + std::to_string(index) + rest;
}

void check_goal(const Leerdoel& doel, std::size_t index, const Regelpakket& pakket, Findings& findings) {
  const std::string pad = pad_of("/plan/leerdoelen", index, "/doel");
  if (trimmed(doel.doel).empty()) findings.push_back(refusal("stageplan.leeg", pad));
  check_length(doel.doel, k_max_leerdoel, pad.c_str(), findings);
  check_length(doel.competentie, k_max_leerdoel, pad_of("/plan/leerdoelen", index, "/competentie").c_str(), findings);
  std::vector<std::string> leerlijnen = leerlijnen_van(pakket);
  const bool is_known = std::find(leerlijnen.begin(), leerlijnen.end(), doel.leerlijn) != leerlijnen.end();
  if (!doel.leerlijn.empty() && !is_known) {
    Finding finding = refusal("leerlijn.onbekend", pad_of("/plan/leerdoelen", index, "/leerlijn"),
                              {onderdeel_parameter("leerlijn", doel.leerlijn)});
    finding.herstel = Herstel{HerstelSoort::kies, {}, {}, std::move(leerlijnen)};
    findings.push_back(finding);
  }
  if (doel.niveau < 1) {
    findings.push_back(refusal("leerlijn.niveau", pad_of("/plan/leerdoelen", index, "/niveau")));
  }
}

void check_section(const std::string& text, const char* pad, Findings& findings) {
  if (trimmed(text).empty()) findings.push_back(refusal("stageplan.leeg", pad));
  check_length(text, k_max_plantekst, pad, findings);
}

void check_plan(const Stageplan& plan, const Regelpakket& pakket, Findings& findings) {
  if (plan.leerdoelen.empty()) findings.push_back(refusal("stageplan.geen_leerdoel", "/plan/leerdoelen"));
  check_count(plan.leerdoelen.size(), k_max_leerdoelen, "/plan/leerdoelen", findings);
  for (std::size_t i = 0; i < plan.leerdoelen.size(); ++i) {
    check_goal(plan.leerdoelen[i], i, pakket, findings);
  }
  check_section(plan.activiteiten, "/plan/activiteiten", findings);
  check_section(plan.begeleiding, "/plan/begeleiding", findings);
  check_length(plan.toetsing, k_max_plantekst, "/plan/toetsing", findings);
}

}  // namespace

void check_command(const DienStageplanIn& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  check_stap(context, snapshot, actor, *part, Stap::dien_stageplan_in, findings);
  if (stageplan_wacht(part->onderdeel->voortgang)) {
    findings.push_back(refusal_with_help("stageplan.wacht_al", "/onderdeel", {Rol::instituutsopleider}));
  }
  check_plan(command.plan, pakket, findings);
  toets_begeleidingsuren(context, *part, command.plan.begeleiding_uren, "/plan/begeleiding_uren", findings);
  pas_ontheffingen_toe(snapshot.traject, findings, command.onderdeel);
}

void check_command(const BeoordeelStageplan& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  const bool back = command.besluit == Besluit::teruggestuurd;
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel* part = find_stage(context, command.onderdeel, findings);
  if (!part) return;
  const Stap stap = back ? Stap::stuur_stageplan_terug : Stap::keur_stageplan_goed;
  check_stap(context, snapshot, actor, *part, stap, findings);
  const bool waits = stageplan_wacht(part->onderdeel->voortgang);
  if (!blocks(findings) && !waits) findings.push_back(not_now(context, *part));
  for (std::size_t i = 0; i < command.opmerkingen.size(); ++i) {
    const std::string pad = pad_of("/opmerkingen", i, "/tekst");
    const Planopmerking& each = command.opmerkingen[i];
    if (trimmed(each.tekst).empty()) findings.push_back(refusal("verzoek.reden_ontbreekt", pad));
    check_length(each.tekst, k_max_toelichting, pad.c_str(), findings);
  }
  check_count(command.opmerkingen.size(), std::size(EnumNames<Plandeel>::names), "/opmerkingen", findings);
  if (back && command.opmerkingen.empty()) {
    findings.push_back(refusal("stageplan.opmerking_ontbreekt", "/opmerkingen"));
  }
}

Traject toegepast(Traject traject, const DienStageplanIn& command, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  Voortgang& voortgang = onderdeel->voortgang;
  voortgang.stageplan_ingediend = op;
  voortgang.stageplan_teruggestuurd.reset();
  voortgang.stageplan_goedgekeurd.reset();
  std::vector<Leerlijninzet> served;
  for (const Leerdoel& each : command.plan.leerdoelen) {
    if (each.leerlijn.empty()) continue;
    const auto known = std::find_if(served.begin(), served.end(), [&](const Leerlijninzet& inzet) {
      return inzet.leerlijn == each.leerlijn;
    });
    if (known == served.end()) served.push_back({each.leerlijn, each.niveau});
    else known->niveau = std::max(known->niveau, each.niveau);
  }
  // What the schedule says of leerlijnen follows the plan, once a plan names them.
  if (!served.empty()) onderdeel->leerlijnen = served;
  if (command.plan.begeleiding_uren && onderdeel->plek) {
    onderdeel->plek->begeleiding_uren = command.plan.begeleiding_uren;
  }
  return traject;
}

Traject toegepast(Traject traject, const BeoordeelStageplan& command, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  const bool back = command.besluit == Besluit::teruggestuurd;
  (back ? onderdeel->voortgang.stageplan_teruggestuurd : onderdeel->voortgang.stageplan_goedgekeurd) = op;
  return traject;
}

namespace {

/// The places of the stage and of its part-stages.
std::vector<const Plek*> plekken_van(const Onderdeel& onderdeel) {
  std::vector<const Plek*> plekken;
  if (onderdeel.plek) plekken.push_back(&*onderdeel.plek);
  for (const Deelstage& each : onderdeel.delen) {
    if (each.plek) plekken.push_back(&*each.plek);
  }
  return plekken;
}

/// Absent where places agreed on different ones.
std::optional<Decimal> agreed_hours(const std::vector<const Plek*>& plekken) {
  std::optional<Decimal> hours;
  for (const Plek* each : plekken) {
    if (!each->begeleiding_uren) continue;
    if (hours && hours != each->begeleiding_uren) return std::nullopt;
    hours = each->begeleiding_uren;
  }
  return hours;
}

std::vector<Leerdoel> first_goals(const Onderdeel& onderdeel, const Regelpakket& pakket) {
  std::vector<Leerdoel> goals;
  for (const Leerlijninzet& each : onderdeel.leerlijnen) goals.push_back({{}, {}, each.leerlijn, each.niveau});
  if (!goals.empty()) return goals;
  for (const std::string& each : leerlijnen_van(pakket)) goals.push_back({{}, {}, each, 1});
  if (goals.empty()) goals.push_back({});
  return goals;
}

}  // namespace

Stageplan eerste_stageplan(const Snapshot& snapshot, const Onderdeel& onderdeel, const Regelpakket& pakket) {
  if (const Stageplanversie* newest = nieuwste_stageplan(snapshot, onderdeel.id)) return newest->plan;
  Stageplan plan;
  plan.leerdoelen = first_goals(onderdeel, pakket);
  const std::vector<const Plek*> plekken = plekken_van(onderdeel);
  plan.begeleiding_uren = agreed_hours(plekken);
  for (const Plek* each : plekken) {
    const Stageplaats* plaats = each->stageplaats ? find_plaats(snapshot, *each->stageplaats) : nullptr;
    if (!plaats || plaats->omschrijving.empty()) continue;
    if (!plan.activiteiten.empty()) plan.activiteiten += "\n\n";
    plan.activiteiten += plaats->omschrijving;
  }
  return plan;
}

std::vector<Plandeel> verschillen(const Stageplan& een, const Stageplan& ander) {
  std::vector<Plandeel> delen;
  if (een.leerdoelen != ander.leerdoelen) delen.push_back(Plandeel::leerdoelen);
  if (een.activiteiten != ander.activiteiten) delen.push_back(Plandeel::activiteiten);
  const bool same = een.begeleiding == ander.begeleiding && een.begeleiding_uren == ander.begeleiding_uren;
  if (!same) delen.push_back(Plandeel::begeleiding);
  if (een.toetsing != ander.toetsing) delen.push_back(Plandeel::toetsing);
  return delen;
}

}  // namespace stagepad
