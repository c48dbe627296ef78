#include "shared/matching/uitslag.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

#include "shared/matching/als_index.hpp"
#include "shared/matching/controle.hpp"
#include "shared/matching/hashregels.hpp"
#include "shared/matching/loting.hpp"

namespace stagepad {

namespace {

// What stands in a proof for "no place" and for "room". No codes of places: those have no brackets.
constexpr std::string_view k_geen_plaats = "(geen)";
constexpr std::string_view k_ruimte = "(ruimte)";

/// The number in the question of every place, by code; and of what is no place.
std::map<std::string_view, std::int32_t> nummers(const Ronde& ronde, const Rondevraag& rondevraag) {
  std::map<std::string_view, std::int32_t> nummers;
  for (const std::int32_t i : rondevraag.plaats) {
    nummers.emplace(ronde.plaatsen[at(i)].code, static_cast<std::int32_t>(nummers.size()));
  }
  const std::int32_t plaatsen = rondevraag.vraag.plaatsen();
  nummers.emplace(k_geen_plaats, plaatsen);
  nummers.emplace(k_ruimte, plaatsen + 1);
  return nummers;
}

Bewijsregel bewijsregel(const Ronde& ronde, const Rondevraag& rondevraag, const Verdeelbewijs& bewijs,
                        std::size_t i) {
  const std::int32_t knoop = bewijs.rij[i];
  const std::int32_t plaatsen = rondevraag.vraag.plaatsen();
  Bewijsregel regel;
  if (knoop < plaatsen) {
    regel.plaats = ronde.plaatsen[at(rondevraag.plaats[at(knoop)])].code;
    const auto eerste = bewijs.prijzen.begin() + knoop * rondevraag.vraag.rangen;
    regel.prijs.assign(eerste, eerste + rondevraag.vraag.rangen);
  } else {
    regel.plaats = knoop == plaatsen ? k_geen_plaats : k_ruimte;
  }
  if (i < bewijs.grenzen.size() && bewijs.grenzen[i] != k_open) regel.dicht_vanaf = bewijs.grenzen[i];
  return regel;
}

std::optional<std::int32_t> rang_van(const Rondedeelnemer& deelnemer, const std::string& plaats) {
  for (std::size_t i = 0; i < deelnemer.voorkeuren.size(); ++i) {
    if (deelnemer.voorkeuren[i].plaats == plaats) return static_cast<std::int32_t>(i) + 1;
  }
  return std::nullopt;
}

/// What a participant must stand with, given the place.
Rondeplaatsing plaatsing(const Ronde& ronde, const Rondevraag& rondevraag, std::int32_t deelnemer,
                         std::string plaats) {
  const Rondedeelnemer& wie = ronde.deelnemers[at(deelnemer)];
  Rondeplaatsing plaatsing{wie.pseudoniem, rondevraag.lotnummer[at(deelnemer)], std::move(plaats), {}};
  plaatsing.rang = rang_van(wie, plaatsing.plaats);
  return plaatsing;
}

/// Who is named by a fault, or which place, in words of the round.
std::string naam_van(const Ronde& ronde, const Rondevraag& rondevraag, const Controle& controle) {
  if (controle.persoon >= 0) {
    return ronde.deelnemers[at(rondevraag.deelnemer[at(controle.persoon)])].pseudoniem;
  }
  if (controle.plaats >= 0 && controle.plaats < rondevraag.vraag.plaatsen()) {
    return ronde.plaatsen[at(rondevraag.plaats[at(controle.plaats)])].code;
  }
  return "-";
}

/// Lines that are not as lottery, preferences and fixed placements have them.
void controleer_plaatsingen(const Ronde& ronde, const Rondevraag& rondevraag, Findings& findings) {
  const auto& plaatsingen = ronde.uitslag->plaatsingen;
  if (plaatsingen.size() != ronde.deelnemers.size()) {
    findings.push_back(refusal("ronde.uitslag_aantal", "/uitslag/plaatsingen",
                                 {getal_parameter("aantal", static_cast<std::int64_t>(plaatsingen.size())),
                                  getal_parameter("deelnemers", static_cast<std::int64_t>(ronde.deelnemers.size()))}));
    return;
  }
  for (std::size_t i = 0; i < plaatsingen.size(); ++i) {
    const std::int32_t deelnemer = rondevraag.volgorde[i];
    const Rondedeelnemer& wie = ronde.deelnemers[at(deelnemer)];
    const std::string pad = "/uitslag/plaatsingen/" + std::to_string(i);
    if (plaatsingen[i].pseudoniem != wie.pseudoniem) {
      findings.push_back(refusal("ronde.uitslag_volgorde", pad,
                                   {getal_parameter("lotnummer", static_cast<std::int64_t>(i) + 1),
                                    tekst_parameter("deelnemer", wie.pseudoniem),
                                    tekst_parameter("gevonden", plaatsingen[i].pseudoniem)}));
      return;  // all that follows would differ as well
    }
    const std::string& plaats = wie.vast ? wie.vast->plaats : plaatsingen[i].plaats;
    if (plaatsingen[i] != plaatsing(ronde, rondevraag, deelnemer, plaats)) {
      findings.push_back(refusal("ronde.uitslag_regel", pad, {tekst_parameter("deelnemer", wie.pseudoniem)}));
    }
  }
}

void controleer_verdeling_van(const Ronde& ronde, const Rondevraag& rondevraag, Findings& findings) {
  auto uitkomst = uitkomst_van(ronde, rondevraag);
  if (!uitkomst) {
    findings.push_back(refusal("ronde.uitslag_onbekend", "/uitslag"));
    return;
  }
  if (ronde.uitslag->bewijs.empty() && rondevraag.vraag.regel != Plaatsingsregel::loting) {
    uitkomst->bewijs = verdeel(rondevraag.vraag).bewijs;
  }
  const Controle controle = controleer_verdeling(rondevraag.vraag, uitkomst->verdeling, uitkomst->bewijs);
  if (controle.klopt()) return;
  findings.push_back(refusal("ronde.uitslag_bewijs", "/uitslag",
                               {woord_parameter("fout", to_name(controle.fout)),
                                tekst_parameter("waar", naam_van(ronde, rondevraag, controle))}));
}

}  // namespace

Rondevraag rondevraag_van(const Ronde& ronde) {
  Rondevraag rondevraag;
  rondevraag.plaats.resize(ronde.plaatsen.size());
  std::iota(rondevraag.plaats.begin(), rondevraag.plaats.end(), 0);
  std::sort(rondevraag.plaats.begin(), rondevraag.plaats.end(), [&](std::int32_t a, std::int32_t b) {
    return ronde.plaatsen[at(a)].code < ronde.plaatsen[at(b)].code;
  });
  Verdeelvraag& vraag = rondevraag.vraag;
  vraag.regel = ronde.regel;
  vraag.rangen = ronde.voorkeuren.value;
  for (const std::int32_t i : rondevraag.plaats) vraag.capaciteit.push_back(ronde.plaatsen[at(i)].capaciteit.value);
  const auto nummer = nummers(ronde, rondevraag);

  rondevraag.volgorde = lotvolgorde(ronde);
  rondevraag.lotnummer.resize(ronde.deelnemers.size());
  std::int32_t lotnummer = 0;
  for (const std::int32_t i : rondevraag.volgorde) {
    const Rondedeelnemer& deelnemer = ronde.deelnemers[at(i)];
    rondevraag.lotnummer[at(i)] = ++lotnummer;
    if (deelnemer.vast) {
      --vraag.capaciteit[at(nummer.find(deelnemer.vast->plaats)->second)];
      continue;
    }
    for (std::size_t k = 0; k < deelnemer.voorkeuren.size(); ++k) {
      if (deelnemer.voorkeuren[k].bezwaar) continue;
      vraag.keuzes.push_back({nummer.find(deelnemer.voorkeuren[k].plaats)->second, static_cast<std::int32_t>(k) + 1});
    }
    vraag.keuzes_vanaf.push_back(static_cast<std::int32_t>(vraag.keuzes.size()));
    vraag.volgorde.push_back(static_cast<std::int32_t>(rondevraag.deelnemer.size()));
    rondevraag.deelnemer.push_back(i);
  }
  return rondevraag;
}

Uitslag uitslag_van(const Ronde& ronde, const Rondevraag& rondevraag, const Verdeeluitkomst& uitkomst) {
  Uitslag uitslag;
  std::size_t persoon = 0;
  for (const std::int32_t i : rondevraag.volgorde) {
    const Rondedeelnemer& deelnemer = ronde.deelnemers[at(i)];
    std::string plaats;
    if (deelnemer.vast) {
      plaats = deelnemer.vast->plaats;
    } else {
      const std::int32_t nummer = uitkomst.verdeling[persoon++];
      if (nummer != k_niet_geplaatst) plaats = ronde.plaatsen[at(rondevraag.plaats[at(nummer)])].code;
    }
    uitslag.plaatsingen.push_back(plaatsing(ronde, rondevraag, i, std::move(plaats)));
  }
  for (std::size_t i = 0; i < uitkomst.bewijs.rij.size(); ++i) {
    uitslag.bewijs.push_back(bewijsregel(ronde, rondevraag, uitkomst.bewijs, i));
  }
  uitslag.hash = uitslaghash(ronde, uitslag.plaatsingen);
  return uitslag;
}

std::string uitslaghash(const Ronde& ronde, const std::vector<Rondeplaatsing>& plaatsingen) {
  Hashregels regels;
  regels.regel("stagepad-uitslag", "1").regel("ronde", ronde.ronde).regel("regel", to_name(ronde.regel));
  for (const Rondeplaatsing& each : plaatsingen) {
    regels.regel("deelnemer", std::to_string(each.lotnummer), each.pseudoniem,
                 each.plaats.empty() ? std::string("-") : each.plaats);
  }
  return regels.hash();
}

std::optional<Verdeeluitkomst> uitkomst_van(const Ronde& ronde, const Rondevraag& rondevraag) {
  if (!ronde.uitslag || ronde.uitslag->plaatsingen.size() != rondevraag.volgorde.size()) return std::nullopt;
  const auto nummer = nummers(ronde, rondevraag);
  Verdeeluitkomst uitkomst;
  for (std::size_t i = 0; i < rondevraag.volgorde.size(); ++i) {
    if (ronde.deelnemers[at(rondevraag.volgorde[i])].vast) continue;
    const std::string& plaats = ronde.uitslag->plaatsingen[i].plaats;
    const auto found = nummer.find(plaats);
    if (plaats.empty()) uitkomst.verdeling.push_back(k_niet_geplaatst);
    else if (found == nummer.end() || found->second >= rondevraag.vraag.plaatsen()) return std::nullopt;
    else uitkomst.verdeling.push_back(found->second);
  }
  const auto rangen = static_cast<std::size_t>(rondevraag.vraag.rangen);
  const auto& bewijs = ronde.uitslag->bewijs;
  uitkomst.bewijs.prijzen.assign(bewijs.empty() ? 0 : rondevraag.plaats.size() * rangen, 0);
  for (std::size_t i = 0; i < bewijs.size(); ++i) {
    const auto found = nummer.find(bewijs[i].plaats);
    if (found == nummer.end()) return std::nullopt;
    const bool is_plaats = found->second < rondevraag.vraag.plaatsen();
    if (bewijs[i].prijs.size() != (is_plaats ? rangen : 0)) return std::nullopt;
    for (std::size_t deel = 0; deel < bewijs[i].prijs.size(); ++deel) {
      uitkomst.bewijs.prijzen[at(found->second) * rangen + deel] = bewijs[i].prijs[deel];
    }
    uitkomst.bewijs.rij.push_back(found->second);
    if (i + 1 < bewijs.size()) uitkomst.bewijs.grenzen.push_back(bewijs[i].dicht_vanaf.value_or(k_open));
  }
  return uitkomst;
}

Findings controleer_uitslag(const Ronde& ronde, const Rondevraag& rondevraag) {
  Findings findings;
  if (!ronde.uitslag) return {refusal("ronde.uitslag_ontbreekt", "/uitslag")};
  controleer_plaatsingen(ronde, rondevraag, findings);
  if (findings.empty()) controleer_verdeling_van(ronde, rondevraag, findings);
  const std::string hash = uitslaghash(ronde, ronde.uitslag->plaatsingen);
  if (hash != ronde.uitslag->hash) {
    findings.push_back(refusal("ronde.uitslag_hash", "/uitslag/hash", {tekst_parameter("berekend", hash)}));
  }
  sort_findings(findings);
  return findings;
}

}  // namespace stagepad
