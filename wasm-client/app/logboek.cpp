#include "wasm-client/app/logboek.hpp"

#include "shared/text/format.hpp"
#include "wasm-client/app/asking.hpp"

namespace stagepad::client {

namespace {

/// A day as typed in a filter, as the server reads it; empty while it is no day.
std::string typed_day_text(const State& state, std::string_view name) {
  const auto date = parse_typed_date(state.address.value(name));
  return date ? to_iso(*date) : std::string();
}

}  // namespace

void load_logboek(State& state, Effects& effects) {
  if (state.address.screen != Screen::logboek) return;
  Question question(api::k_logboek.pattern, k_list_page);
  question.with("soort", state.address.value("soort"))
      .with("object", state.address.value("object"))
      .with("door", state.address.value("door"))
      .with("vanaf", typed_day_text(state, "vanaf"))
      .with("tot_en_met", typed_day_text(state, "tot"));
  ask_pages(state.beheer.logboek, Asked::logboek, question, effects);
}

void more_logboek(State& state, Effects& effects) {
  ask_more(state.beheer.logboek, Asked::logboek, effects);
}

bool take_logboek(State& state, const Answered& answer) {
  if (answer.asked == Asked::verificatie) {
    take(state.beheer.verificatie, answer);
    return true;
  }
  if (answer.asked != Asked::logboek) return false;
  take_page<Pagina<LogboekRegel>>(state.beheer.logboek, answer);
  return true;
}

void refresh_logboek(State& state) { look_again(state.beheer.logboek, k_list_page); }

Effects verify_logboek(State& state) {
  if (state.beheer.verificatie.loading == Loading::under_way) return {};
  state.beheer.verificatie = {};
  state.beheer.verificatie.loading = Loading::under_way;
  return {get(Asked::verificatie, std::string(api::k_logboekverificatie.pattern))};
}

}  // namespace stagepad::client
