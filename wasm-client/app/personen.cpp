#include "wasm-client/app/personen.hpp"

#include "wasm-client/app/asking.hpp"

namespace stagepad::client {

void load_personen(State& state, Effects& effects) {
  if (state.address.screen != Screen::personen) return;
  if (state.address.id > 0) {
    ask_object(state.beheer.persoon, Asked::persoon, api::k_persoon.pattern, state.address.id, effects);
    return;
  }
  Question question(api::k_personen.pattern, k_list_page);
  question.with("tekst", state.address.value("zoek")).with("rol", state.address.value("rol"));
  ask_pages(state.beheer.personen, Asked::personen, question, effects);
}

void more_personen(State& state, Effects& effects) {
  ask_more(state.beheer.personen, Asked::personen, effects);
}

bool take_personen(State& state, const Answered& answer) {
  if (answer.asked == Asked::persoon) {
    take_object(state.beheer.persoon, answer);
    return true;
  }
  if (answer.asked != Asked::personen) return false;
  take_page<Pagina<PersoonKaart>>(state.beheer.personen, answer);
  return true;
}

void refresh_personen(State& state) {
  look_again(state.beheer.personen, k_list_page);
  look_again(state.beheer.persoon.remote);
}

}  // namespace stagepad::client
