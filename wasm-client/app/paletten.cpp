#include "wasm-client/app/paletten.hpp"

#include "shared/base/text.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/loading.hpp"

namespace stagepad::client {

namespace {

/// As many as a person looks through before typing another letter.
constexpr int k_most_found = 8;

/// Does the person see other trainings than the own?
bool sees_trainings(const State& state) {
  return decides(state) || has_role(state, Rol::stagebureau) || has_role(state, Rol::beheerder);
}

}  // namespace

Effects open_palet(State& state, const OpenPalet& action) {
  state.palet = {};
  state.palet.open = action.on;
  return load_missing(state);
}

Effects type_palet(State& state, const TypePalet& action) {
  Effects effects;
  state.palet.zoek = action.zoek;
  const std::string wanted(trimmed(action.zoek));
  if (wanted.size() < k_least_letters) {
    state.palet.trajecten = {};
    state.palet.personen = {};
    return effects;
  }
  if (sees_trainings(state)) {
    Question question(api::k_trajecten.pattern, k_most_found);
    ask_pages(state.palet.trajecten, Asked::palet_trajecten, question.with("tekst", wanted), effects);
  }
  if (may(state, api::Permission::sees_personen)) {
    Question question(api::k_personen.pattern, k_most_found);
    ask_pages(state.palet.personen, Asked::palet_personen, question.with("tekst", wanted), effects);
  }
  return effects;
}

void take_palet(State& state, const Answered& answer) {
  if (answer.asked == Asked::palet_trajecten) take_page<Trajecten>(state.palet.trajecten, answer);
  else take_page<Pagina<PersoonKaart>>(state.palet.personen, answer);
}

}  // namespace stagepad::client
