#include "wasm-client/app/geschiedenis.hpp"

#include <string>

#include "wasm-client/app/asking.hpp"

namespace stagepad::client {

namespace {

constexpr int k_history_page = 20;

}  // namespace

bool shows_geschiedenis(const State& state) { return state.address.value("geschiedenis") == "1"; }

void load_geschiedenis(State& state, Effects& effects) {
  const Screen screen = state.address.screen;
  const bool is_there = screen == Screen::opleiding || screen == Screen::traject;
  if (!is_there || !shows_geschiedenis(state) || !state.beeld.is_here()) return;
  const Traject& traject = state.beeld.value.traject;
  const Question question(api::path_of(api::k_geschiedenis.pattern, std::to_string(traject.id.value)), k_history_page);
  RemotePages<LogboekRegel>& list = state.beheer.geschiedenis;
  // Of another training nothing stays in sight.
  if (list.path != question.text()) list = {};
  // Whatever made another version of the training stands in its history.
  if (state.beheer.geschiedenis_versie != traject.versie) list.loading = Loading::not_asked;
  state.beheer.geschiedenis_versie = traject.versie;
  ask_pages(list, Asked::geschiedenis, question, effects);
}

void more_geschiedenis(State& state, Effects& effects) {
  if (shows_geschiedenis(state)) ask_more(state.beheer.geschiedenis, Asked::geschiedenis, effects);
}

bool take_geschiedenis(State& state, const Answered& answer) {
  if (answer.asked != Asked::geschiedenis) return false;
  take_page<Pagina<LogboekRegel>>(state.beheer.geschiedenis, answer);
  return true;
}

void refresh_geschiedenis(State& state) { look_again(state.beheer.geschiedenis, k_history_page); }

}  // namespace stagepad::client
