#include "shared/rules/beoordeling.hpp"

#include <algorithm>

namespace stagepad {

namespace {

bool judged_by_any(const Voortgang& voortgang, const std::vector<Rol>& rollen) {
  return rollen.empty() || std::any_of(rollen.begin(), rollen.end(), [&](Rol rol) {
           return is_akkoord(voortgang, rol);
         });
}

void check_part(const Toetscontext& context, const Beoordelingseis& rule,
                const GeplandOnderdeel& part, Findings& findings) {
  const Voortgang& voortgang = part.onderdeel->voortgang;
  const auto report = [&](const char* code, const std::vector<Rol>& rollen) {
    Finding finding = finding_van(context, code, Ernst::waarschuwt,
                                  pad_van(*part.onderdeel) + "/evaluatie", rule.id, rule.herkomst);
    finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
    if (!rollen.empty()) finding.herstel = Herstel{HerstelSoort::toestemming, {}, rollen, {}};
    findings.push_back(finding);
  };
  if (!voortgang.verslag_ingediend) {
    report("beoordeling.verslag_ontbreekt", {Rol::aios});
    return;
  }
  if (rule.stagebeoordeling && !voortgang.stagebeoordeling) {
    report("beoordeling.stagebeoordeling_ontbreekt", {Rol::stagebegeleider});
  }
  for (const Rol rol : rule.oordeel_van) {
    if (!is_akkoord(voortgang, rol)) report("beoordeling.oordeel_ontbreekt", {rol});
  }
  if (!judged_by_any(voortgang, rule.oordeel_van_opleider)) {
    report("beoordeling.oordeel_ontbreekt", rule.oordeel_van_opleider);
  }
  if (rule.waardering_door && !voortgang.gewaardeerd) {
    report("beoordeling.waardering_ontbreekt", {*rule.waardering_door});
  }
}

}  // namespace

bool is_akkoord(const Voortgang& voortgang, Rol rol) {
  return std::any_of(voortgang.oordelen.begin(), voortgang.oordelen.end(),
                     [&](const Oordeel& each) { return each.rol == rol && each.akkoord; });
}

void toets_beoordeling(const Toetscontext& context, Findings& findings) {
  for (const Beoordelingseis& rule : context.pakket.regels.beoordeling) {
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (!part.is_stage() || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
      if (!part.is_voorbij(context.vandaag)) continue;
      check_part(context, rule, part, findings);
    }
  }
}

}  // namespace stagepad
