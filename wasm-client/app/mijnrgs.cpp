#include "wasm-client/app/mijnrgs.hpp"

#include <string>

#include "wasm-client/app/asking.hpp"

namespace stagepad::client {

bool shows_mijnrgs(const State& state) { return state.address.value("mijnrgs") == "1"; }

void load_mijnrgs(State& state, Effects& effects) {
  const Screen screen = state.address.screen;
  const bool is_there = screen == Screen::opleiding || screen == Screen::traject;
  if (!is_there || !shows_mijnrgs(state) || !state.beeld.is_here()) return;
  const Traject& traject = state.beeld.value.traject;
  const std::string subject = std::to_string(traject.id.value) + "/" + std::to_string(traject.versie);
  // Of another training, or of an older state of this one, nothing stays.
  if (state.beheer.mijnrgs_van != subject) state.beheer.mijnrgs = {};
  state.beheer.mijnrgs_van = subject;
  ask(state.beheer.mijnrgs,
      get(Asked::mijnrgs, api::path_of(api::k_mijnrgs_overnames.pattern, std::to_string(traject.id.value)), subject),
      effects);
}

bool take_mijnrgs(State& state, const Answered& answer) {
  if (answer.asked != Asked::mijnrgs) return false;
  if (answer.subject == state.beheer.mijnrgs_van) take(state.beheer.mijnrgs, answer);
  return true;
}

}  // namespace stagepad::client
