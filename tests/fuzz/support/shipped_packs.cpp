#include "tests/fuzz/support/shipped_packs.hpp"

#include <algorithm>
#include <filesystem>

#include "tests/fuzz/support/properties.hpp"
#include "tests/support/catalogues.hpp"

namespace stagepad::fuzz {

namespace {

std::vector<Regelpakket> read_packs() {
  const std::string folder = "assets/rulepacks/";
  std::vector<std::string> names;
  for (const auto& each : std::filesystem::directory_iterator(std::string(STAGEPAD_SOURCE_DIR) + "/" + folder)) {
    if (each.path().extension() == ".json") names.push_back(each.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<Regelpakket> packs;
  for (const std::string& name : names) {
    const ReadOutcome<Regelpakket> outcome = read_json<Regelpakket>(source_file(folder + name));
    require(outcome.ok(), "a shipped rule pack cannot be read", name + to_json(outcome.problems));
    packs.push_back(outcome.value);
  }
  require(!packs.empty(), "no rule packs");
  return packs;
}

}  // namespace

const std::vector<Regelpakket>& shipped_packs() {
  static const std::vector<Regelpakket> packs = read_packs();
  return packs;
}

const Regelpakket& pack_for(std::string_view id) {
  const std::vector<Regelpakket>& packs = shipped_packs();
  for (const Regelpakket& each : packs) {
    if (each.id == id) return each;
  }
  std::size_t sum = 0;
  for (const char each : id) sum = sum * 31 + static_cast<unsigned char>(each);
  return packs[sum % packs.size()];
}

}  // namespace stagepad::fuzz
