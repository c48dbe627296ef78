#include "wasm-client/app/systeem.hpp"

#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/bevoegd.hpp"

namespace stagepad::client {

bool shows_berichten(const State& state) {
  return !may(state, api::Permission::manages_instellingen) || state.address.value("deel") == "berichten";
}

void load_systeem(State& state, Effects& effects) {
  if (state.address.screen != Screen::beheer) return;
  if (!shows_berichten(state)) {
    ask(state.beheer.systeeminstellingen,
        get(Asked::systeeminstellingen, std::string(api::k_instellingen_van_systeem.pattern),
            std::string(to_name(state.taal))),
        effects);
    return;
  }
  Question question(api::k_berichten.pattern, k_list_page);
  question.with("status", state.address.value("status"));
  ask_pages(state.beheer.berichten, Asked::berichten, question, effects);
}

void more_systeem(State& state, Effects& effects) {
  ask_more(state.beheer.berichten, Asked::berichten, effects);
}

bool take_systeem(State& state, const Answered& answer) {
  if (answer.asked == Asked::berichten) {
    take_page<Pagina<BerichtRegel>>(state.beheer.berichten, answer);
    return true;
  }
  if (answer.asked != Asked::systeeminstellingen) return false;
  take(state.beheer.systeeminstellingen, answer);
  return true;
}

void refresh_systeem(State& state) {
  look_again(state.beheer.berichten, k_list_page);
  look_again(state.beheer.systeeminstellingen);
}

WijzigSysteeminstellingen formulier_van(const Systeeminstellingen& nu) {
  WijzigSysteeminstellingen formulier;
  for (const Systeeminstelling& each : nu.instellingen) {
    formulier.instellingen.push_back({each.sleutel, each.waarde});
  }
  return formulier;
}

WijzigSysteeminstellingen gewijzigd(const Systeeminstellingen& nu, const WijzigSysteeminstellingen& typed) {
  WijzigSysteeminstellingen changed;
  for (const SysteeminstellingWaarde& each : typed.instellingen) {
    for (const Systeeminstelling& held : nu.instellingen) {
      if (held.sleutel == each.sleutel && held.waarde != each.waarde) changed.instellingen.push_back(each);
    }
  }
  return changed;
}

}  // namespace stagepad::client
