#include "server/rulepacks.hpp"

#include <algorithm>
#include <utility>

#include "generated/server/http/embedded_assets.hpp"
#include "server/store/regelpakketten.hpp"
#include "shared/base/sha256.hpp"
#include "shared/codec/json_reader.hpp"

namespace stagepad {

namespace {

Failure broken(const EmbeddedAsset& asset, const Finding& finding) {
  return {"regelpakket.stuk", "The built-in rule pack " + std::string(asset.path) +
                                  " cannot be used: " + finding.code + " at '" + finding.pad +
                                  "'."};
}

}  // namespace

Result<Rulepacks> Rulepacks::load_embedded() {
  std::vector<LoadedRulepack> packs;
  for (const EmbeddedAsset& asset : embedded_assets_below("rulepacks/")) {
    auto read = read_json<Regelpakket>(asset.raw);
    if (!read.ok()) return broken(asset, read.problems.front());
    for (const Finding& finding : check_rulepack(read.value)) {
      if (finding.ernst == Ernst::blokkeert) return broken(asset, finding);
    }
    packs.push_back({std::move(read.value), to_hex(sha256(asset.raw)), asset.raw});
  }
  return of(std::move(packs));
}

Rulepacks Rulepacks::of(std::vector<LoadedRulepack> packs) {
  std::sort(packs.begin(), packs.end(), [](const LoadedRulepack& a, const LoadedRulepack& b) {
    return a.pakket.id < b.pakket.id;
  });
  Rulepacks rulepacks;
  rulepacks.packs_ = std::move(packs);
  return rulepacks;
}

const LoadedRulepack* Rulepacks::find(std::string_view programma, CivilDate cohort,
                                      CivilDate vandaag) const {
  const LoadedRulepack* for_the_start = nullptr;
  for (const LoadedRulepack& each : packs_) {
    if (programma_van(each.pakket) != programma || !each.pakket.cohort.bevat(cohort)) continue;
    if (each.pakket.geldig.bevat(vandaag)) return &each;
    if (for_the_start == nullptr) for_the_start = &each;
  }
  return for_the_start;
}

Tweetalig Rulepacks::programma_naam(std::string_view programma, CivilDate cohort,
                                    CivilDate vandaag) const {
  if (const LoadedRulepack* pakket = find(programma, cohort, vandaag)) return pakket->pakket.naam;
  return {std::string(programma), std::string(programma)};
}

const LoadedRulepack* Rulepacks::find_by_id(std::string_view id) const {
  for (const LoadedRulepack& each : packs_) {
    if (each.pakket.id == id) return &each;
  }
  return nullptr;
}

const LoadedRulepack* Rulepacks::find_by_hash(std::string_view hash) const {
  for (const LoadedRulepack& each : packs_) {
    if (each.hash == hash) return &each;
  }
  return nullptr;
}

std::vector<std::string> Rulepacks::stagesoorten() const {
  std::vector<std::string> soorten;
  for (const LoadedRulepack& each : packs_) {
    for (const RegelpakketOnderdeel& part : each.pakket.onderdelen) {
      if (!part.stagesoort.empty()) soorten.push_back(part.stagesoort);
      soorten.insert(soorten.end(), part.ook_stagesoorten.begin(), part.ook_stagesoorten.end());
      for (const RegelpakketDeel& deel : part.delen) {
        if (!deel.stagesoort.empty()) soorten.push_back(deel.stagesoort);
      }
    }
  }
  std::sort(soorten.begin(), soorten.end());
  soorten.erase(std::unique(soorten.begin(), soorten.end()), soorten.end());
  return soorten;
}

void Rulepacks::keep_all(store::Transaction& tx) const {
  for (const LoadedRulepack& each : packs_) {
    store::save_regelpakket(tx, each.hash, each.pakket.id, each.json);
  }
}

}  // namespace stagepad
