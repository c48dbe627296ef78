#include "wasm-client/app/werkbord.hpp"

#include <utility>

#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/regelpakketten.hpp"

namespace stagepad::client {

namespace {

constexpr int k_page = 100;

}  // namespace

bool shows_werkcijfers(const State& state) { return state.address.value("deel") == "cijfers"; }

void load_werkbord(State& state, Effects& effects) {
  if (state.address.screen != Screen::werkbord || !may(state, api::Permission::watches_all)) return;
  Beheer& beheer = state.beheer;
  if (shows_werkcijfers(state)) {
    ask(beheer.antwoordtijden, get(Asked::antwoordtijden, std::string(api::k_antwoordtijden.pattern)), effects);
    ask(beheer.capaciteit, get(Asked::capaciteit, std::string(api::k_capaciteit.pattern)), effects);
    return;
  }
  Question question(api::k_werkbord.pattern, k_page);
  question.with("soort", state.address.value("soort")).with("instituutsopleider", state.address.value("io"));
  ask_pages(beheer.werkbord, Asked::werkbord, question, effects);
  for (const Werkbordregel& each : beheer.werkbord.rows) {
    if (!each.regelpakket.empty()) ask_pakket(state, each.regelpakket, effects);
  }
  Question opleiders(api::k_personen.pattern, 200);
  opleiders.with("rol", to_name(Rol::instituutsopleider));
  ask_pages(beheer.opleiders, Asked::opleiders, opleiders, effects);
}

void more_werkbord(State& state, Effects& effects) { ask_more(state.beheer.werkbord, Asked::werkbord, effects); }

bool take_werkbord(State& state, const Answered& answer) {
  Beheer& beheer = state.beheer;
  if (answer.asked == Asked::antwoordtijden) {
    take(beheer.antwoordtijden, answer);
    return true;
  }
  if (answer.asked != Asked::werkbord) return false;
  if (auto page = take_page<Werkbord>(beheer.werkbord, answer)) {
    beheer.werkbordtellingen = std::move(page->tellingen);
  }
  return true;
}

void refresh_werkbord(State& state) {
  look_again(state.beheer.werkbord, k_page);
  look_again(state.beheer.antwoordtijden);
}

}  // namespace stagepad::client
