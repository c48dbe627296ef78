#include "wasm-client/views/plaatsmerken.hpp"

#include "generated/shared/text/text_keys.hpp"

namespace stagepad::client {

std::string waar_text(const Stageplaats& plaats) {
  std::string where = plaats.instelling_naam;
  if (!plaats.plaats.empty()) where += " · " + plaats.plaats;
  return where;
}

std::string soorten_text(const View& view, const std::vector<std::string>& soorten) {
  std::vector<std::string> words;
  for (const std::string& each : soorten) words.push_back(view.word("woord", each));
  return join_list(words, view.state.taal);
}

namespace {

std::vector<std::string> periods_with_room(const View& view, const std::vector<Plaatsperiode>& perioden) {
  std::vector<std::string> periods;
  for (const Plaatsperiode& each : perioden) {
    if (each.laatste_dag < view.state.ik.value.vandaag || each.capaciteit <= 0) continue;
    periods.push_back(view.t(Tekst::etalage_periode,
                             {{"periode", view.period({each.eerste_dag, each.laatste_dag})},
                              {"aantal", each.capaciteit}}));
  }
  return periods;
}

}  // namespace

std::string ruimte_text(const View& view, const std::vector<Plaatsperiode>& perioden) {
  const std::vector<std::string> periods = periods_with_room(view, perioden);
  return periods.empty() ? view.t(Tekst::stageplaatsen_geen_ruimte) : join_list(periods, view.state.taal);
}

std::string ruimte_kort(const View& view, const std::vector<Plaatsperiode>& perioden) {
  const std::vector<std::string> periods = periods_with_room(view, perioden);
  if (periods.size() <= 1) return ruimte_text(view, perioden);
  return view.t(Tekst::stageplaatsen_nog_perioden,
                {{"periode", periods.front()}, {"aantal", static_cast<std::int64_t>(periods.size()) - 1}});
}

void draw_plaatsmerken(const View& view, const Stageplaats& plaats) {
  const bool good = plaats.goedgekeurd;
  view.ui.badge(good ? ui::Tone::confirmed : ui::Tone::pending,
                view.t(good ? Tekst::stageplaatsen_goedgekeurd : Tekst::stageplaatsen_wacht));
  const bool hidden = plaats.zichtbaarheid == Zichtbaarheid::niemand;
  view.ui.badge(hidden ? ui::Tone::finished : ui::Tone::neutral,
                hidden ? ui::icons::eye_off : ui::icons::eye,
                view.word("woord", to_name(plaats.zichtbaarheid)));
}

}  // namespace stagepad::client
