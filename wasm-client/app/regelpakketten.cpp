#include "wasm-client/app/regelpakketten.hpp"

#include <algorithm>

#include "wasm-client/app/asking.hpp"

namespace stagepad::client {

namespace {

/// The line of the pack that the URL names, or the first.
const RegelpakketRegel* chosen_line(const State& state) {
  const std::vector<RegelpakketRegel>& all = state.beheer.regelpakketten.value.pakketten;
  const std::string_view wanted = state.address.value("pakket");
  for (const RegelpakketRegel& each : all) {
    if (each.id == wanted) return &each;
  }
  return all.empty() ? nullptr : &all.front();
}

}  // namespace

void ask_regelpakketten(State& state, Effects& effects) {
  ask(state.beheer.regelpakketten,
      get(Asked::regelpakketten, std::string(api::k_regelpakketten.pattern)), effects);
}

void ask_pakket(State& state, const std::string& hash, Effects& effects) {
  auto& under_way = state.pakketten_under_way;
  const bool known = state.pakketten.contains(hash) ||
                     std::find(under_way.begin(), under_way.end(), hash) != under_way.end();
  if (hash.empty() || known) return;
  under_way.push_back(hash);
  effects.push_back(get(Asked::pakket, api::path_of(api::k_regelpakket.pattern, hash), hash));
}

bool chooses_pakket(const State& state) { return !has_role(state, Rol::aios); }

void load_regels(State& state, Effects& effects) {
  if (state.address.screen != Screen::regels || !chooses_pakket(state)) return;
  ask_regelpakketten(state, effects);
  if (const RegelpakketRegel* line = chosen_line(state)) ask_pakket(state, line->hash, effects);
}

bool take_regelpakketten(State& state, const Answered& answer) {
  if (answer.asked == Asked::regelpakketten) {
    take(state.beheer.regelpakketten, answer);
    return true;
  }
  if (answer.asked != Asked::pakket) return false;
  // A pack that did not come is not asked again until the page is loaded anew or looked at again.
  if (answer.status != 200) return true;
  std::erase(state.pakketten_under_way, answer.subject);
  auto pakket = read_json<Regelpakket>(answer.body);
  if (pakket.ok()) state.pakketten.insert_or_assign(answer.subject, std::move(pakket.value));
  return true;
}

const Regelpakket* read_pakket(const State& state) {
  if (!chooses_pakket(state)) return open_pakket(state);
  const RegelpakketRegel* line = chosen_line(state);
  if (!line) return nullptr;
  const auto found = state.pakketten.find(line->hash);
  return found == state.pakketten.end() ? nullptr : &found->second;
}

}  // namespace stagepad::client
