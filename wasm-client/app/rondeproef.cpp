#include "wasm-client/app/rondeproef.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "shared/base/sha256.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/getypte_periode.hpp"
#include "shared/matching/uitslag.hpp"

namespace stagepad::client {

namespace {

/// Under `loting` the numbers depend on the lots; so many of them show how much.
constexpr int k_proefloten = 100;

/// A secret that nobody needs to keep, another one for every number.
std::string proefgeheim(int nummer) {
  return to_hex(Sha256().update("stagepad-proefloting ").update(std::to_string(nummer)).finish());
}

/// Those whom a person placed count as placed, as in the diagnosis; of no rank.
std::int32_t vastgezet(const Ronde& ronde) {
  return static_cast<std::int32_t>(std::count_if(ronde.deelnemers.begin(), ronde.deelnemers.end(),
                                                 [](const Rondedeelnemer& each) { return each.vast.has_value(); }));
}

void neem_op(Rondetelling& telling, const Telling& een, std::int32_t vast, bool eerste) {
  const auto neem = [&](Bereik& bereik, std::int32_t aantal) {
    bereik.minste = eerste ? aantal : std::min(bereik.minste, aantal);
    bereik.meeste = eerste ? aantal : std::max(bereik.meeste, aantal);
  };
  neem(telling.geplaatst, een.geplaatst + vast);
  for (std::size_t i = 0; i < telling.op_rang.size(); ++i) neem(telling.op_rang[i], een.op_rang[i]);
}

}  // namespace

Ronde met_proef(Ronde ronde, const Rondeproef& proef, Findings& findings) {
  if (const auto regel = from_name<Plaatsingsregel>(proef.regel)) ronde.regel = *regel;
  for (std::size_t i = 0; i < proef.zetels.size(); ++i) {
    Findings unreadable;
    const std::string pad = "/zetels/" + std::to_string(i) + "/aantal";
    const std::int32_t aantal = lees_capaciteit(proef.zetels[i].aantal, pad, unreadable);
    for (Rondeplaats& each : ronde.plaatsen) {
      if (unreadable.empty() && each.code == proef.zetels[i].plaats) each.capaciteit.value = aantal;
    }
    findings.insert(findings.end(), unreadable.begin(), unreadable.end());
  }
  for (const Proefvast& each : proef.vast) {
    if (each.plaats.empty()) continue;  // not chosen yet
    for (Rondedeelnemer& deelnemer : ronde.deelnemers) {
      if (deelnemer.pseudoniem == each.deelnemer) deelnemer.vast = Vastzetting{each.plaats, {}, {}, {}};
    }
  }
  const Findings onmogelijk = controleer_ronde(ronde);
  findings.insert(findings.end(), onmogelijk.begin(), onmogelijk.end());
  return ronde;
}

bool is_getrokken(const Ronde& ronde) { return !ronde.loting.geheim.empty(); }

Rondetelling tel_ronde(const Ronde& ronde) {
  Rondetelling telling;
  telling.is_getrokken = is_getrokken(ronde);
  telling.is_beproefd = !telling.is_getrokken && ronde.regel == Plaatsingsregel::loting;
  telling.deelnemers = static_cast<std::int32_t>(ronde.deelnemers.size());
  telling.op_rang.resize(static_cast<std::size_t>(ronde.voorkeuren.value));
  const std::int32_t vast = vastgezet(ronde);
  Ronde beproefd = ronde;
  Rondevraag vraag;
  Verdeeluitkomst uitkomst;
  const int loten = telling.is_beproefd ? k_proefloten : 1;
  for (int i = 0; i < loten; ++i) {
    if (!telling.is_getrokken) beproefd.loting.geheim = proefgeheim(i);
    vraag = rondevraag_van(beproefd);
    uitkomst = verdeel(vraag.vraag);
    neem_op(telling, tel(vraag.vraag, uitkomst.verdeling), vast, i == 0);
  }
  telling.diagnose = diagnose_van(beproefd, vraag, uitkomst);
  if (telling.is_getrokken) {
    telling.plaatsingen = uitslag_van(beproefd, vraag, uitkomst).plaatsingen;
    return telling;
  }
  // Which places are left over, and under `loting` also what a seat more would bring, is up to the lots.
  telling.diagnose.over.clear();
  if (telling.is_beproefd) telling.diagnose.winst.clear();
  return telling;
}

std::vector<Rondetelling> tel_per_regel(Ronde ronde) {
  std::vector<Rondetelling> tellingen;
  for (const EnumName<Plaatsingsregel>& each : EnumNames<Plaatsingsregel>::names) {
    ronde.regel = each.value;
    tellingen.push_back(tel_ronde(ronde));
  }
  return tellingen;
}

std::vector<Rondeverschil> verschillen(const Rondetelling& basis, const Rondetelling& proef) {
  std::map<std::string_view, std::string_view> voor;
  for (const Rondeplaatsing& each : basis.plaatsingen) voor.emplace(each.pseudoniem, each.plaats);
  std::vector<Rondeverschil> anders;
  for (const Rondeplaatsing& each : proef.plaatsingen) {
    const auto found = voor.find(each.pseudoniem);
    if (found == voor.end() || found->second == each.plaats) continue;
    anders.push_back({each.pseudoniem, std::string(found->second), each.plaats});
  }
  return anders;
}

const Rondememo& remember_ronde(Rondememo& memo, const Ronde& ronde, const std::string& stand,
                                const Rondeproef& proef) {
  if (memo.stand != stand) memo = {stand, {}, {}, tel_ronde(ronde), {}};
  std::string tried = to_json(proef);
  if (memo.tried == tried) return memo;
  memo.findings.clear();
  const Ronde anders = met_proef(ronde, proef, memo.findings);
  memo.proef = memo.findings.empty() ? tel_ronde(anders) : Rondetelling{};
  memo.tried = std::move(tried);
  return memo;
}

}  // namespace stagepad::client
