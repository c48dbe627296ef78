#include "wasm-client/app/wachtlijst.hpp"

#include <algorithm>
#include <set>

namespace stagepad::client {

std::int32_t voor_in_de_rij(const Ronde& bestand, std::vector<Wachtende> wachtenden, const Wachtende& zelf,
                            const std::string& plaats) {
  std::erase_if(wachtenden, [&](const Wachtende& each) { return each.pseudoniem == zelf.pseudoniem; });
  wachtenden.push_back(zelf);
  const std::vector<std::string> order = wachtvolgorde(bestand, wachtenden, plaats);
  return static_cast<std::int32_t>(std::find(order.begin(), order.end(), zelf.pseudoniem) - order.begin());
}

Wachtende wachtende_van(const MijnDeelname& deelname, const MijnWachtlijst& wachtlijst) {
  return {deelname.pseudoniem, wachtlijst.geplaatst, wachtlijst.plaatsen};
}

Change wachtlijstwijziging(Change change, Tekst thanks) {
  change.onderwerp = Onderwerp::wachtlijst;
  change.thanks = thanks;
  return change;
}

std::vector<std::string> gewachte_plaatsen(const std::vector<Wachtende>& wachtenden) {
  std::set<std::string> codes;
  for (const Wachtende& each : wachtenden) codes.insert(each.plaatsen.begin(), each.plaatsen.end());
  return {codes.begin(), codes.end()};
}

}  // namespace stagepad::client
