#include "shared/matching/loting.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "shared/base/hmac.hpp"
#include "shared/matching/hashregels.hpp"

namespace stagepad {

namespace {

/// Places of a list in the order of a word of each.
template <class Lijst, class Woord>
std::vector<std::size_t> op_woord(const Lijst& lijst, const Woord& woord) {
  std::vector<std::size_t> volgorde(lijst.size());
  std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
  std::sort(volgorde.begin(), volgorde.end(),
            [&](std::size_t a, std::size_t b) { return woord(lijst[a]) < woord(lijst[b]); });
  return volgorde;
}

std::vector<std::size_t> op_pseudoniem(const Ronde& ronde) {
  return op_woord(ronde.deelnemers,
                  [](const Rondedeelnemer& each) { return std::string_view(each.pseudoniem); });
}

void vergelijk(Findings& findings, const char* code, const char* pad, const std::string& gepubliceerd,
               const std::string& berekend) {
  if (gepubliceerd.empty() || gepubliceerd == berekend) return;
  findings.push_back(refusal(code, pad, {tekst_parameter("gepubliceerd", gepubliceerd),
                                         tekst_parameter("berekend", berekend)}));
}

}  // namespace

std::string toezegging_van(const Ronde& ronde) {
  Hashregels regels;
  regels.regel("stagepad-toezegging", "1")
      .regel("ronde", ronde.ronde)
      .regel("regel", to_name(ronde.regel))
      .regel("voorkeuren", std::to_string(ronde.voorkeuren.value));
  if (ronde.lotgroepen) regels.regel("lotgroepen", std::to_string(*ronde.lotgroepen));
  if (ronde.sluit_op) regels.regel("sluit_op", to_iso(*ronde.sluit_op));
  return regels.regel("bron", ronde.loting.openbare_bron).regel("geheim", ronde.loting.geheim).hash();
}

std::string inzendingen_van(const Ronde& ronde) {
  Hashregels regels;
  regels.regel("stagepad-inzendingen", "1").regel("ronde", ronde.ronde);
  for (const std::size_t i : op_pseudoniem(ronde)) {
    const Rondedeelnemer& deelnemer = ronde.deelnemers[i];
    regels.begin("deelnemer").woord(deelnemer.pseudoniem).woord(std::to_string(deelnemer.lotgroep.value));
    for (const Rondevoorkeur& voorkeur : deelnemer.voorkeuren) regels.woord(voorkeur.plaats);
    regels.eind();
  }
  return regels.hash();
}

std::string aanbod_van(const Ronde& ronde) {
  Hashregels regels;
  regels.regel("stagepad-aanbod", "1").regel("ronde", ronde.ronde);
  const auto code = [](const Rondeplaats& each) { return std::string_view(each.code); };
  for (const std::size_t i : op_woord(ronde.plaatsen, code)) {
    const Rondeplaats& plaats = ronde.plaatsen[i];
    regels.regel("plaats", plaats.code, std::to_string(plaats.capaciteit.value));
  }
  const std::vector<std::size_t> volgorde = op_pseudoniem(ronde);
  for (const std::size_t i : volgorde) {
    const Rondedeelnemer& deelnemer = ronde.deelnemers[i];
    for (const Rondevoorkeur& voorkeur : deelnemer.voorkeuren) {
      if (!voorkeur.bezwaar) continue;
      regels.regel("bezwaar", deelnemer.pseudoniem, voorkeur.plaats, to_name(voorkeur.bezwaar->soort));
    }
  }
  for (const std::size_t i : volgorde) {
    const Rondedeelnemer& deelnemer = ronde.deelnemers[i];
    if (deelnemer.vast) regels.regel("vast", deelnemer.pseudoniem, deelnemer.vast->plaats);
  }
  return regels.hash();
}

std::vector<std::int32_t> lotvolgorde(const Ronde& ronde) {
  const std::string zaad = Hashregels()
                               .regel("stagepad-loting", "1")
                               .regel("ronde", ronde.ronde)
                               .regel("geheim", ronde.loting.geheim)
                               .regel("inzendingen", inzendingen_van(ronde))
                               .regel("waarde", ronde.loting.openbare_waarde)
                               .hash();
  const HmacSha256 hmac(zaad);
  struct Lot {
    std::int32_t groep;
    Sha256Digest getal;
    std::int32_t deelnemer;
  };
  std::vector<Lot> loten;
  loten.reserve(ronde.deelnemers.size());
  for (const Rondedeelnemer& deelnemer : ronde.deelnemers) {
    loten.push_back({deelnemer.lotgroep.value, hmac.of(deelnemer.pseudoniem),
                     static_cast<std::int32_t>(loten.size())});
  }
  std::sort(loten.begin(), loten.end(), [](const Lot& a, const Lot& b) {
    return a.groep != b.groep ? a.groep < b.groep : a.getal < b.getal;
  });
  std::vector<std::int32_t> volgorde;
  volgorde.reserve(loten.size());
  for (const Lot& lot : loten) volgorde.push_back(lot.deelnemer);
  return volgorde;
}

Findings controleer_loting(const Ronde& ronde) {
  Findings findings;
  if (!digest_from_hex(ronde.loting.geheim)) findings.push_back(refusal("ronde.geheim", "/loting/geheim"));
  vergelijk(findings, "ronde.toezegging", "/loting/toezegging", ronde.loting.toezegging, toezegging_van(ronde));
  vergelijk(findings, "ronde.inzendingen", "/loting/inzendingen", ronde.loting.inzendingen,
            inzendingen_van(ronde));
  vergelijk(findings, "ronde.aanbod", "/loting/aanbod", ronde.loting.aanbod, aanbod_van(ronde));
  sort_findings(findings);
  return findings;
}

}  // namespace stagepad
