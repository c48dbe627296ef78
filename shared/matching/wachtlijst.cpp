#include "shared/matching/wachtlijst.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>

namespace stagepad {

namespace {

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::vector<std::string> betere_keuzes(const Rondedeelnemer& deelnemer, const std::string& nu,
                                       const std::vector<std::string>& afgesloten) {
  std::vector<std::string> better;
  for (const Rondevoorkeur& each : deelnemer.voorkeuren) {
    if (each.plaats == nu) break;
    if (!each.bezwaar && !holds(afgesloten, each.plaats)) better.push_back(each.plaats);
  }
  return better;
}

std::vector<std::string> wachtvolgorde(const Ronde& bestand, const std::vector<Wachtende>& wachtenden,
                                       const std::string& plaats) {
  std::map<std::string, std::int32_t> lots;
  if (bestand.uitslag) {
    for (const Rondeplaatsing& each : bestand.uitslag->plaatsingen) lots[each.pseudoniem] = each.lotnummer;
  }
  const bool lot_alone = bestand.regel == Plaatsingsregel::loting;
  std::vector<std::tuple<bool, std::int32_t, std::string>> waiting;
  for (const Wachtende& each : wachtenden) {
    const auto lot = lots.find(each.pseudoniem);
    if (lot == lots.end() || !holds(each.plaatsen, plaats)) continue;
    waiting.emplace_back(!lot_alone && each.geplaatst, lot->second, each.pseudoniem);
  }
  std::sort(waiting.begin(), waiting.end());
  std::vector<std::string> order;
  for (const auto& each : waiting) order.push_back(std::get<2>(each));
  return order;
}

}  // namespace stagepad
