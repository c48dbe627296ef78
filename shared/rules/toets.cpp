#include "shared/rules/toets.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "shared/rules/aaneengesloten.hpp"
#include "shared/rules/begeleiding.hpp"
#include "shared/rules/beoordeling.hpp"
#include "shared/rules/buitenland.hpp"
#include "shared/rules/dekking.hpp"
#include "shared/rules/delen.hpp"
#include "shared/rules/diensten.hpp"
#include "shared/rules/dienstverband_grenzen.hpp"
#include "shared/rules/einde.hpp"
#include "shared/rules/gereedheid.hpp"
#include "shared/rules/gesprekken.hpp"
#include "shared/rules/koppeling.hpp"
#include "shared/rules/leerlijnen.hpp"
#include "shared/rules/opleidingsduur.hpp"
#include "shared/rules/opvolging.hpp"
#include "shared/rules/plaats_geschikt.hpp"
#include "shared/rules/praktijktoetsen.hpp"
#include "shared/rules/praktische_dagen.hpp"
#include "shared/rules/programma.hpp"
#include "shared/rules/samenstelling.hpp"
#include "shared/rules/stagedagen.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/rules/verlof.hpp"
#include "shared/rules/verschillende_plekken.hpp"
#include "shared/rules/volgorde.hpp"
#include "shared/rules/vooraf_akkoord.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_onderdelen = "/onderdelen/";

bool covers(const Ontheffing& ontheffing, const Finding& finding, Rol rol,
            std::optional<OnderdeelId> onderwerp) {
  if (ontheffing.regel != finding.regel || ontheffing.rol != rol) return false;
  if (!ontheffing.onderdeel) return true;
  if (finding.pad.rfind(k_onderdelen, 0) != 0) return ontheffing.onderdeel == onderwerp;
  const std::string pad =
      std::string(k_onderdelen) + std::to_string(ontheffing.onderdeel->value);
  return is_op_of_onder(finding.pad, pad);
}

}  // namespace

void pas_ontheffingen_toe(const Traject& traject, Findings& findings,
                          std::optional<OnderdeelId> onderwerp) {
  for (Finding& finding : findings) {
    if (finding.ernst != Ernst::toestemming) continue;
    const auto given = [&](Rol rol) {
      return std::any_of(traject.ontheffingen.begin(), traject.ontheffingen.end(),
                         [&](const Ontheffing& each) {
                           return covers(each, finding, rol, onderwerp);
                         });
    };
    const std::vector<Rol> all = finding.toestemming_van;
    std::vector<Rol>& wanted = finding.toestemming_van;
    wanted.erase(std::remove_if(wanted.begin(), wanted.end(), given), wanted.end());
    if (!wanted.empty()) continue;
    finding.ernst = Ernst::informeert;
    finding.ontheven = true;
    finding.toestemming_van = all;  // who gave it
    finding.herstel.reset();
  }
}

Findings toets_traject(const Toetscontext& context) {
  Findings findings;
  toets_programma(context, findings);
  toets_samenstelling(context, findings);
  toets_delen(context, findings);
  toets_dienstverband_grenzen(context, findings);
  toets_opleidingsduur(context, findings);
  toets_verlof(context, findings);
  toets_praktische_dagen(context, findings);
  toets_aaneengesloten(context, findings);
  toets_koppeling(context, findings);
  toets_volgorde(context, findings);
  toets_opvolging(context, findings);
  toets_termijnen(context, findings);
  toets_vooraf_akkoord(context, findings);
  toets_buitenland(context, findings);
  toets_stagedagen(context, findings);
  toets_dekking(context, findings);
  toets_verschillende_plekken(context, findings);
  toets_leerlijnen(context, findings);
  toets_plekken(context, findings);
  toets_begeleiding(context, findings);
  toets_gereedheid(context, findings);
  toets_einde(context, findings);
  toets_gesprekken(context, findings);
  toets_diensten(context, findings);
  toets_praktijktoetsen(context, findings);
  toets_beoordeling(context, findings);
  pas_ontheffingen_toe(context.traject, findings);
  sort_findings(findings);
  return findings;
}

}  // namespace stagepad
