#include "shared/rules/leerlijnen.hpp"

#include <algorithm>

namespace stagepad {

namespace {

Finding about(const Toetscontext& context, const Leerlijneis& rule, const char* code, std::string pad,
              const std::string& leerlijn) {
  Finding finding = finding_van(context, code, rule.ernst, std::move(pad), rule.id, rule.herkomst);
  finding.parameters = {onderdeel_parameter("leerlijn", leerlijn)};
  return finding;
}

bool is_known(const Leerlijneis& rule, const std::string& code) {
  return std::any_of(rule.leerlijnen.begin(), rule.leerlijnen.end(),
                     [&](const Leerlijn& each) { return each.code == code; });
}

void check_words(const Toetscontext& context, const Leerlijneis& rule, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    const std::vector<Leerlijninzet>& inzet = part.onderdeel->leerlijnen;
    for (std::size_t i = 0; i < inzet.size(); ++i) {
      const std::string pad = pad_van(*part.onderdeel) + "/leerlijnen/" + std::to_string(i);
      if (inzet[i].niveau < 1) {
        findings.push_back(about(context, rule, "leerlijn.niveau", pad, inzet[i].leerlijn));
        findings.back().ernst = Ernst::blokkeert;
      }
      if (is_known(rule, inzet[i].leerlijn)) continue;
      findings.push_back(about(context, rule, "leerlijn.onbekend", pad, inzet[i].leerlijn));
      findings.back().ernst = Ernst::blokkeert;
      Herstel herstel{HerstelSoort::kies, {}, {}, {}};
      for (const Leerlijn& each : rule.leerlijnen) herstel.keuzes.push_back(each.code);
      findings.back().herstel = herstel;
    }
  }
}

Leerlijnregel overview_of(const Toetscontext& context, const Leerlijn& leerlijn) {
  Leerlijnregel regel{&leerlijn, {}};
  for (const GeplandOnderdeel* part : op_begindatum(context.planning)) {
    for (const Leerlijninzet& each : part->onderdeel->leerlijnen) {
      if (each.leerlijn == leerlijn.code) regel.stages.push_back({part->onderdeel->id, each.niveau});
    }
  }
  return regel;
}

void check_one(const Toetscontext& context, const Leerlijneis& rule, const Leerlijn& leerlijn,
               Findings& findings) {
  const Leerlijnregel regel = overview_of(context, leerlijn);
  if (regel.stages.empty()) {
    findings.push_back(about(context, rule, "leerlijn.ontbreekt", "/onderdelen", leerlijn.code));
  }
  for (std::size_t i = 1; i < regel.stages.size(); ++i) {
    const Leerlijnregel::Inzet& before = regel.stages[i - 1];
    const Leerlijnregel::Inzet& here = regel.stages[i];
    if (before.niveau <= here.niveau) continue;
    const GeplandOnderdeel* part = context.planning.find(here.onderdeel);
    Finding finding = about(context, rule, "leerlijn.loopt_terug", pad_van(*part->onderdeel), leerlijn.code);
    finding.parameters.push_back(onderdeel_parameter("onderdeel", part->onderdeel->soort));
    finding.parameters.push_back(getal_parameter("niveau", here.niveau));
    finding.parameters.push_back(getal_parameter("eerder", before.niveau));
    findings.push_back(finding);
  }
}

}  // namespace

std::vector<std::string> leerlijnen_van(const Regelpakket& pakket) {
  std::vector<std::string> codes;
  for (const Leerlijneis& rule : pakket.regels.leerlijnen) {
    for (const Leerlijn& each : rule.leerlijnen) codes.push_back(each.code);
  }
  return codes;
}

std::vector<Leerlijnregel> leerlijnoverzicht(const Toetscontext& context) {
  std::vector<Leerlijnregel> overview;
  for (const Leerlijneis& rule : context.pakket.regels.leerlijnen) {
    for (const Leerlijn& each : rule.leerlijnen) overview.push_back(overview_of(context, each));
  }
  return overview;
}

void toets_leerlijnen(const Toetscontext& context, Findings& findings) {
  for (const Leerlijneis& rule : context.pakket.regels.leerlijnen) {
    check_words(context, rule, findings);
    for (const Leerlijn& each : rule.leerlijnen) check_one(context, rule, each, findings);
  }
}

}  // namespace stagepad
