#include "wasm-client/views/ronde_afspraken.hpp"

#include <optional>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/ronde_formulier.hpp"

namespace stagepad::client {

namespace {

/// A hash: in whole, with a button that copies it.
void draw_hash(const View& view, const char* key, Tekst label, const std::string& hash, std::optional<CivilDate> day) {
  if (hash.empty()) return;
  const std::string name = view.t(label);
  auto cell = view.ui.column({.gap = 0});
  {
    auto row = view.ui.row({.gap = 4});
    view.ui.text(day ? view.t(Tekst::ronde_gepubliceerd_op, {{"wat", name}, {"datum", view.date(*day)}}) : name,
                 {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    if (view.ui.icon_button(key, ui::icons::copy, view.t(Tekst::ronde_kopieer, {{"wat", name}}))) {
      view.act(CopyText{hash});
    }
  }
  view.ui.text(hash, {.size = ui::TextSize::small});
}

}  // namespace

void draw_rondespoor(const View& view, const Plaatsingsronde& ronde) {
  const bool is_called_off = ronde.stand == Rondestand::vervallen;
  std::vector<std::string> labels;
  std::vector<std::string> days;
  for (const Rondestand each : k_rondestappen) {
    labels.push_back(view.word("rondestap", to_name(each)));
    const auto day = dag_van(ronde, each);
    days.push_back(day ? view.short_date(*day) : std::string());
  }
  // One that was called off stands at the last step that has a day.
  std::size_t current = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (is_called_off ? !days[i].empty() : k_rondestappen[i] == ronde.stand) current = i;
  }
  const bool is_done = ronde.stand == Rondestand::gepubliceerd;
  const std::string done = view.t(Tekst::spoor_klaar);
  const std::string gone = view.word("rondestand", to_name(Rondestand::vervallen));
  std::vector<ui::Step> steps;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    ui::Step step{.label = labels[i], .detail = days[i]};
    if (i < current || (i == current && is_done)) {
      step.state = ui::StepState::done;
      step.state_word = done;
    } else if (i == current) {
      step.state = is_called_off ? ui::StepState::problem : ui::StepState::current;
      if (is_called_off) step.detail = gone;
    } else if (is_called_off) {
      step.state = ui::StepState::skipped;
    }
    steps.push_back(step);
  }
  view.ui.steps("spoor", view.t(Tekst::ronde_spoor), steps);
}

void draw_afspraken(const View& view, const Plaatsingsronde& ronde) {
  const std::string title = view.t(Tekst::ronde_afspraken);
  auto card = view.ui.card("afspraken", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  {
    auto facts = view.ui.column({.gap = 4});
    view.ui.fact(view.t(Tekst::rondes_regel), view.word("plaatsingsregelnaam", to_name(ronde.regel)));
    view.ui.fact(view.t(Tekst::ronde_wat_dat_is), regel_uitleg(view, ronde.regel));
    view.ui.fact(view.t(Tekst::rondes_voorkeuren), std::to_string(ronde.voorkeuren.value));
    view.ui.fact(view.t(Tekst::rondes_sluit_op), view.date(ronde.sluit_op));
    view.ui.fact(view.t(Tekst::rondes_bron), ronde.openbare_bron);
    if (!ronde.openbare_waarde.empty()) view.ui.fact(view.t(Tekst::ronde_waarde), ronde.openbare_waarde);
    if (ronde.eerder_ongeplaatst_eerst) {
      view.ui.fact(view.t(Tekst::ronde_volgorde), view.t(Tekst::ronde_volgorde_eerder));
    }
    if (ronde.deelnemers) view.ui.fact(view.t(Tekst::ronde_deelnemers), std::to_string(*ronde.deelnemers));
  }
  if (ronde.toezegging.empty()) {
    view.ui.text(view.t(Tekst::ronde_nog_geen_hash), {.tone = ui::TextTone::muted});
    return;
  }
  view.ui.heading(3, view.t(Tekst::ronde_hashes));
  view.ui.text(view.t(Tekst::ronde_hashes_uitleg), {.tone = ui::TextTone::muted});
  auto grid = view.ui.grid(460, 12);
  const auto hash = [&](const char* key, Tekst label, const std::string& value, std::optional<CivilDate> day) {
    if (value.empty()) return;
    auto cell = grid.next();
    draw_hash(view, key, label, value, day);
  };
  hash("toezegging", Tekst::ronde_hash_toezegging, ronde.toezegging, ronde.geopend_op);
  hash("inzendingen", Tekst::ronde_hash_inzendingen, ronde.inzendingen, ronde.gesloten_op);
  hash("aanbod", Tekst::ronde_hash_aanbod, ronde.aanbod, ronde.aangeboden_op);
  hash("uitslag", Tekst::ronde_hash_uitslag, ronde.uitslag, ronde.geloot_op);
}

}  // namespace stagepad::client
