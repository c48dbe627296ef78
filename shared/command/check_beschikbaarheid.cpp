#include "shared/command/check_beschikbaarheid.hpp"

#include <algorithm>
#include <string>

#include "shared/base/text.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

namespace {

std::string period_path(std::size_t number) { return "/perioden/" + std::to_string(number); }

bool is_over(const Plaatsperiode& periode, CivilDate vandaag) { return periode.laatste_dag < vandaag; }

/// The same days as now, for at most as many aios as now, and somewhere for fewer.
void check_fewer(const std::vector<Plaatsperiode>& perioden, const std::vector<Plaatsperiode>& nu,
                 Findings& findings) {
  const bool same_days = std::equal(perioden.begin(), perioden.end(), nu.begin(), nu.end(),
                                    [](const Plaatsperiode& a, const Plaatsperiode& b) {
                                      return a.eerste_dag == b.eerste_dag && a.laatste_dag == b.laatste_dag;
                                    });
  if (nu.empty() || !same_days) {
    findings.push_back(refusal("beschikbaarheid.andere_dagen", "/perioden"));
    return;
  }
  for (std::size_t i = 0; i < nu.size(); ++i) {
    if (0 <= perioden[i].capaciteit && perioden[i].capaciteit <= nu[i].capaciteit) continue;
    findings.push_back(refusal("getal.buiten_bereik", period_path(i) + "/capaciteit",
                               {getal_parameter("getal", perioden[i].capaciteit), getal_parameter("van", 0),
                                getal_parameter("tot", nu[i].capaciteit)}));
  }
  if (perioden == nu) findings.push_back(refusal("beschikbaarheid.niets_minder", "/perioden"));
}

/// No day is in two periods: how many aios there is room for would be anybody's guess. Of each period the first one it
/// overlaps is named.
void check_overlap(const std::vector<Plaatsperiode>& perioden, Findings& findings) {
  if (perioden.size() > k_max_perioden) return;
  for (std::size_t i = 0; i < perioden.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool overlap = perioden[i].eerste_dag <= perioden[j].laatste_dag &&
                           perioden[j].eerste_dag <= perioden[i].laatste_dag;
      if (!overlap) continue;
      findings.push_back(
          refusal("beschikbaarheid.overlap", period_path(i),
                  {getal_parameter("andere", static_cast<std::int64_t>(j) + 1),
                   datum_parameter("bezet_tot", perioden[j].laatste_dag)}));
      break;
    }
  }
}

void check_other_periods(const std::vector<Plaatsperiode>& perioden, CivilDate vandaag, Findings& findings) {
  if (perioden.empty()) findings.push_back(refusal("beschikbaarheid.geen_perioden", "/perioden"));
  check_perioden(perioden, k_jaren_vooruit, vandaag, findings);
  check_overlap(perioden, findings);
  for (std::size_t i = 0; i < perioden.size(); ++i) {
    if (!is_over(perioden[i], vandaag)) continue;
    findings.push_back(refusal("beschikbaarheid.voorbij", period_path(i), {datum_parameter("vandaag", vandaag)}));
  }
}

/// The present list without room; a place that named no periods has none for a year.
std::vector<Plaatsperiode> without_room(std::vector<Plaatsperiode> perioden, CivilDate vandaag) {
  if (perioden.empty()) perioden.push_back({vandaag, vandaag.plus_months(12).plus_days(-1), 0});
  for (Plaatsperiode& each : perioden) {
    if (!is_over(each, vandaag)) each.capaciteit = 0;
  }
  return perioden;
}

std::vector<Plaatsperiode> periods_after(const Beschikbaarheidsantwoord& antwoord,
                                         const std::vector<Plaatsperiode>& nu, CivilDate vandaag) {
  if (antwoord.beschikbaarheid == Beschikbaarheid::ongewijzigd) return nu;
  if (antwoord.beschikbaarheid == Beschikbaarheid::geen) return without_room(nu, vandaag);
  std::vector<Plaatsperiode> perioden;
  std::copy_if(nu.begin(), nu.end(), std::back_inserter(perioden),
               [&](const Plaatsperiode& each) { return is_over(each, vandaag); });
  perioden.insert(perioden.end(), antwoord.perioden.begin(), antwoord.perioden.end());
  return perioden;
}

}  // namespace

std::vector<Plaatsperiode> lopende_perioden(const std::vector<Plaatsperiode>& perioden, CivilDate vandaag) {
  std::vector<Plaatsperiode> lopend;
  std::copy_if(perioden.begin(), perioden.end(), std::back_inserter(lopend),
               [&](const Plaatsperiode& each) { return !is_over(each, vandaag); });
  return lopend;
}

Findings check_beschikbaarheid(const Beschikbaarheidsantwoord& antwoord, const StageplaatsInvoer& nu,
                               CivilDate vandaag) {
  Findings findings;
  if (antwoord.beschikbaarheid == Beschikbaarheid::minder) {
    check_fewer(antwoord.perioden, lopende_perioden(nu.perioden, vandaag), findings);
  } else if (antwoord.beschikbaarheid == Beschikbaarheid::andere_perioden) {
    check_other_periods(antwoord.perioden, vandaag, findings);
  }
  if (antwoord.contact_tonen && trimmed(nu.contactpersoon).empty()) {
    findings.push_back(refusal("beschikbaarheid.geen_contactpersoon", "/contact_tonen"));
  }
  if (trimmed(antwoord.naam).empty()) findings.push_back(refusal("tekst.leeg", "/naam"));
  check_length(antwoord.naam, k_max_naam, "/naam", findings);
  check_length(antwoord.opmerking, k_max_opmerking, "/opmerking", findings);
  sort_findings(findings);
  return findings;
}

StageplaatsInvoer toegepast(const Beschikbaarheidsantwoord& antwoord, const StageplaatsInvoer& nu, CivilDate vandaag) {
  StageplaatsInvoer na = nu;
  na.perioden = periods_after(antwoord, nu.perioden, vandaag);
  na.zichtbaarheid = antwoord.zichtbaarheid;
  na.contact_tonen = antwoord.contact_tonen;
  na.toestemming = Plaatstoestemming{antwoord.naam, vandaag};
  return na;
}

}  // namespace stagepad
