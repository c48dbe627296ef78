#include "wasm-client/app/imports.hpp"

#include <string>

#include "wasm-client/app/asking.hpp"

namespace stagepad::client {

void load_imports(State& state, Effects& effects) {
  if (state.address.screen != Screen::importeren) return;
  const std::int64_t id = state.address.id;
  if (id == 0) {
    ask_pages(state.beheer.imports, Asked::imports, Question(api::k_imports.pattern, k_list_page), effects);
    return;
  }
  ask_object(state.beheer.importkaart, Asked::importkaart, api::k_import.pattern, id, effects);
  Question question(api::path_of(api::k_importrijen.pattern, std::to_string(id)), k_list_page);
  question.with("oordeel", state.address.value("oordeel"));
  question.with("met_bevindingen", state.address.value("bevindingen"));
  ask_pages(state.beheer.importrijen, Asked::importrijen, question, effects);
}

void more_imports(State& state, Effects& effects) {
  if (state.address.id == 0) ask_more(state.beheer.imports, Asked::imports, effects);
  else ask_more(state.beheer.importrijen, Asked::importrijen, effects);
}

bool take_imports(State& state, const Answered& answer) {
  switch (answer.asked) {
    case Asked::imports: take_page<Pagina<ImportKaart>>(state.beheer.imports, answer); return true;
    case Asked::importkaart: take_object(state.beheer.importkaart, answer); return true;
    case Asked::importrijen: take_page<Pagina<Importrij>>(state.beheer.importrijen, answer); return true;
    default: return false;
  }
}

void refresh_imports(State& state) {
  look_again(state.beheer.imports, k_list_page);
  look_again(state.beheer.importkaart.remote);
  look_again(state.beheer.importrijen, k_list_page);
}

}  // namespace stagepad::client
