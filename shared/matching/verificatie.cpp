#include "shared/matching/verificatie.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "shared/matching/loting.hpp"
#include "shared/matching/uitslag.hpp"

namespace stagepad {

namespace {

/// The outcome that dividing gives now, against the one that stands there.
void controleer_opnieuw(const Ronde& ronde, const Rondevraag& rondevraag, Findings& findings) {
  if (!ronde.uitslag) return;
  const Uitslag opnieuw = uitslag_van(ronde, rondevraag, verdeel(rondevraag.vraag));
  if (opnieuw.plaatsingen == ronde.uitslag->plaatsingen) return;
  findings.push_back(
      refusal("ronde.uitslag_opnieuw", "/uitslag/plaatsingen", {tekst_parameter("berekend", opnieuw.hash)}));
}

/// Which findings speak of which points.
struct Codepunt {
  std::string_view code;
  Verificatiepunt punt;
};

constexpr Codepunt k_codepunten[] = {
    {"ronde.toezegging", Verificatiepunt::toezegging},   {"ronde.geheim", Verificatiepunt::toezegging},
    {"ronde.inzendingen", Verificatiepunt::inzendingen}, {"ronde.aanbod", Verificatiepunt::aanbod},
    {"ronde.uitslag_aantal", Verificatiepunt::volgorde}, {"ronde.uitslag_volgorde", Verificatiepunt::volgorde},
    {"ronde.uitslag_regel", Verificatiepunt::volgorde},  {"ronde.uitslag_aantal", Verificatiepunt::bewijs},
    {"ronde.uitslag_volgorde", Verificatiepunt::bewijs}, {"ronde.uitslag_regel", Verificatiepunt::bewijs},
    {"ronde.uitslag_bewijs", Verificatiepunt::bewijs},   {"ronde.uitslag_onbekend", Verificatiepunt::bewijs},
    {"ronde.uitslag_opnieuw", Verificatiepunt::opnieuw}, {"ronde.uitslag_hash", Verificatiepunt::hash}};

/// Is something found that speaks of this point?
bool is_fout(const Findings& findings, Verificatiepunt punt) {
  return std::any_of(std::begin(k_codepunten), std::end(k_codepunten), [&](const Codepunt& each) {
    return each.punt == punt && std::any_of(findings.begin(), findings.end(),
                                            [&](const Finding& finding) { return finding.code == each.code; });
  });
}

bool is_gepubliceerd(const Ronde& ronde, Verificatiepunt punt) {
  switch (punt) {
    case Verificatiepunt::toezegging: return !ronde.loting.toezegging.empty();
    case Verificatiepunt::inzendingen: return !ronde.loting.inzendingen.empty();
    case Verificatiepunt::aanbod: return !ronde.loting.aanbod.empty();
    default: return ronde.uitslag.has_value();
  }
}

}  // namespace

Verificatie verifieer(const Ronde& ronde) {
  Verificatie verificatie;
  Findings& findings = verificatie.findings;
  const Rondevraag rondevraag = rondevraag_van(ronde);
  findings = controleer_loting(ronde);
  const Findings uitslag = controleer_uitslag(ronde, rondevraag);
  findings.insert(findings.end(), uitslag.begin(), uitslag.end());
  controleer_opnieuw(ronde, rondevraag, findings);
  for (const EnumName<Verificatiepunt>& each : EnumNames<Verificatiepunt>::names) {
    const bool is_there = is_gepubliceerd(ronde, each.value);
    verificatie.regels.push_back({each.value, !is_there                       ? Verificatiestand::niet_gepubliceerd
                                              : is_fout(findings, each.value) ? Verificatiestand::klopt_niet
                                                                              : Verificatiestand::klopt});
  }
  return verificatie;
}

}  // namespace stagepad
