#include "shared/rules/diensten.hpp"

#include <algorithm>

namespace stagepad {

namespace {

/// Was there a progress talk with the stagebegeleider on that day? The start talk is none.
bool talked_on(const Voortgang& voortgang, CivilDate dag) {
  return std::any_of(voortgang.gesprekken.begin(), voortgang.gesprekken.end(), [&](const Gesprek& each) {
    const auto& there = each.aanwezig;
    const bool on_progress =
        each.soort == Gesprekssoort::evaluatie || each.soort == Gesprekssoort::eind;
    return on_progress && each.datum == dag &&
           std::find(there.begin(), there.end(), Rol::stagebegeleider) != there.end();
  });
}

}  // namespace

void toets_diensten(const Toetscontext& context, Findings& findings) {
  for (const Dienstenvoorwaarde& rule : context.pakket.regels.diensten) {
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (!part.is_stage() || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
      const Voortgang& voortgang = part.onderdeel->voortgang;
      if (!voortgang.diensten || part.is_voorbij(context.vandaag)) continue;
      const auto report = [&](const char* code, Rol wie) {
        Finding finding = finding_van(context, code, Ernst::waarschuwt,
                                      pad_van(*part.onderdeel) + "/diensten", rule.id, rule.herkomst);
        finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
        finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {wie}, {}};
        findings.push_back(finding);
      };
      const Diensten& diensten = *voortgang.diensten;
      if (!diensten.inwerkprogramma) report("diensten.inwerkprogramma", Rol::stagebegeleider);
      const bool established = diensten.bekwaam && talked_on(voortgang, *diensten.bekwaam);
      if (!established) report("diensten.bekwaamheid", Rol::stagebegeleider);
      if (diensten.twijfel && !diensten.overleg_met_io) {
        report("diensten.overleg", Rol::instituutsopleider);
      }
    }
  }
}

}  // namespace stagepad
