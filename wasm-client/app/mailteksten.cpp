#include "wasm-client/app/mailteksten.hpp"

#include "shared/base/enum_names.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/bevoegd.hpp"

namespace stagepad::client {

void load_mailteksten(State& state, Effects& effects) {
  if (state.address.screen != Screen::mailteksten || !may(state, api::Permission::words_mails)) return;
  ask(state.beheer.mailteksten, get(Asked::mailteksten, std::string(api::k_mailteksten.pattern)), effects);
  ask_object(state.beheer.mailtekst, Asked::mailtekst, api::k_mailtekst.pattern, state.address.id, effects);
}

bool take_mailteksten(State& state, const Answered& answer) {
  if (answer.asked == Asked::mailtekst) {
    take_object(state.beheer.mailtekst, answer);
    return true;
  }
  if (answer.asked != Asked::mailteksten) return false;
  take(state.beheer.mailteksten, answer);
  return true;
}

void refresh_mailteksten(State& state) {
  look_again(state.beheer.mailteksten);
  look_again(state.beheer.mailtekst.remote);
}

Taal gekozen_mailtaal(const State& state) {
  return from_name<Taal>(state.address.value("taal")).value_or(state.beheer.mailteksten.value.verstuurd_in);
}

}  // namespace stagepad::client
