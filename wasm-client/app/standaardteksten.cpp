#include "wasm-client/app/standaardteksten.hpp"

#include "shared/base/enum_names.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/bevoegd.hpp"

namespace stagepad::client {

void load_standaardteksten(State& state, Effects& effects) {
  if (state.address.screen != Screen::standaardteksten || !may(state, api::Permission::words_texts)) return;
  ask(state.beheer.standaardteksten, get(Asked::standaardteksten, std::string(api::k_standaardteksten.pattern)), effects);
  ask_object(state.beheer.standaardtekst, Asked::standaardtekst, api::k_standaardtekst.pattern, state.address.id, effects);
}

bool take_standaardteksten(State& state, const Answered& answer) {
  if (answer.asked == Asked::standaardtekst) {
    take_object(state.beheer.standaardtekst, answer);
    return true;
  }
  if (answer.asked != Asked::standaardteksten) return false;
  take(state.beheer.standaardteksten, answer);
  return true;
}

void refresh_standaardteksten(State& state) {
  look_again(state.beheer.standaardteksten);
  look_again(state.beheer.standaardtekst.remote);
}

Taal gekozen_teksttaal(const State& state) {
  return from_name<Taal>(state.address.value("taal")).value_or(state.beheer.standaardteksten.value.verstuurd_in);
}

}  // namespace stagepad::client
