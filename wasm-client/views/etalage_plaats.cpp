#include "wasm-client/views/etalage_plaats.hpp"

#include <algorithm>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/aanvraag.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/ervaringen.hpp"

namespace stagepad::client {

namespace {

bool is_on_request(const State& state, const GeplandOnderdeel& part, StageplaatsId id) {
  const std::vector<StageplaatsId> plaatsen = request_draft(state, part).plaatsen;
  return std::find(plaatsen.begin(), plaatsen.end(), id) != plaatsen.end();
}

void toggle_on_request(const View& view, const GeplandOnderdeel& part, StageplaatsId id) {
  VraagGoedkeuring draft = request_draft(view.state, part);
  draft.route = Route::etalage;
  if (is_on_request(view.state, part, id)) std::erase(draft.plaatsen, id);
  else draft.plaatsen.push_back(id);
  if (draft.plaatsen.empty() && draft.toelichting.empty()) view.act(DropDraft{draft});
  else view.act(KeepAanvraag{draft});
}

void draw_head(const View& view, const EtalageFor& whom, const EtalageRow& row) {
  const Stageplaats& plaats = *row.plaats;
  view.ui.heading(2, plaats.naam);
  std::string where = where_text(plaats);
  if (!plaats.regio.empty() && plaats.regio != plaats.plaats) where += ", " + plaats.regio;
  view.ui.text(where, {.tone = ui::TextTone::muted});
  auto marks = view.ui.row({.gap = 6});
  if (whom.part) {
    const Passing passing = passing_of(view, row);
    view.ui.badge(passing.tone, passing.icon, passing.word);
  }
  view.ui.tag(view.word("belangstelling", to_name(plaats.belangstelling)));
}

void draw_facts(const View& view, const Stageplaats& plaats) {
  const auto fact = [&](Tekst term, const std::string& value) {
    if (!value.empty()) view.ui.fact(view.t(term), value, 140);
  };
  fact(Tekst::etalage_soort, stagesoorten_text(view, plaats));
  fact(Tekst::etalage_setting, view.word("woord", to_name(plaats.setting)));
  fact(Tekst::etalage_sector, plaats.sector);
  fact(Tekst::etalage_doelgroep, doelgroepen_text(view, plaats));
  fact(Tekst::etalage_contactpersoon, plaats.contactpersoon);
}

void draw_periods(const View& view, const Stageplaats& plaats) {
  view.ui.heading(3, view.t(Tekst::etalage_beschikbaar));
  const std::vector<std::string> periods = period_texts(view, plaats);
  if (periods.empty()) {
    view.ui.text(view.t(plaats.perioden.empty() ? Tekst::etalage_altijd_ruimte : Tekst::etalage_geen_ruimte),
                 {.tone = ui::TextTone::muted});
    return;
  }
  auto list = view.ui.list("perioden", view.t(Tekst::etalage_beschikbaar), 2);
  int number = 0;
  for (const std::string& each : periods) {
    auto item = view.ui.list_item(++number);
    view.ui.text(each);
  }
}

}  // namespace

Passing passing_of(const View& view, const EtalageRow& row) {
  if (blocks(row.unfit)) {
    return {ui::Tone::neutral, ui::icons::circle_x, view.t(Tekst::etalage_past_niet_kort)};
  }
  if (!row.unfit.empty()) {
    return {ui::Tone::pending, ui::icons::user_check, view.t(Tekst::etalage_past_met_toestemming)};
  }
  return {ui::Tone::confirmed, ui::icons::check, view.t(Tekst::etalage_past)};
}

void draw_choose(const View& view, const EtalageFor& whom, const EtalageRow& row, ChooseLook look) {
  if (!whom.part || !whom.training->editable) return;
  const Fase fase = fase_van(whom.training->context, *whom.part);
  if (!mag(fase, Stap::vraag_goedkeuring, Rol::aios)) return;
  const bool on = is_on_request(view.state, *whom.part, row.plaats->id);
  const std::string name = view.t(on ? Tekst::etalage_staat_erop : Tekst::etalage_zet_erop);
  const std::string full_name = name + ": " + row.plaats->naam + ", " + row.plaats->instelling_naam;
  const std::string why = view.t(Tekst::etalage_past_niet);
  ui::ButtonOptions options{.icon = on ? ui::icons::check : ui::icons::plus, .pressed = on};
  if (!on && blocks(row.unfit)) options.disabled_because = why;
  bool pressed = false;
  if (look == ChooseLook::small) {
    pressed = view.ui.icon_button("kies", options.icon, full_name, options);
  } else {
    options.accessible_name = full_name;
    pressed = view.ui.button("kies", name, ui::ButtonKind::primary, options);
  }
  if (pressed) toggle_on_request(view, *whom.part, row.plaats->id);
}

void draw_compare(const View& view, const Stageplaats& plaats) {
  std::vector<StageplaatsId> chosen = compared_places(view.state.address);
  const auto at = std::find(chosen.begin(), chosen.end(), plaats.id);
  const bool on = at != chosen.end();
  const std::string why = view.t(Tekst::etalage_vergelijk_vol);
  ui::ButtonOptions options{.icon = ui::icons::columns_3, .pressed = on};
  if (!on && chosen.size() >= k_most_compared) options.disabled_because = why;
  const std::string label = view.t(on ? Tekst::etalage_vergelijk_weg : Tekst::etalage_vergelijk);
  const std::string name = label + ": " + plaats.naam + ", " + plaats.instelling_naam;
  options.accessible_name = name;
  if (!view.ui.button("vergelijk", label, ui::ButtonKind::secondary, options)) return;
  if (on) chosen.erase(at);
  else chosen.push_back(plaats.id);
  view.act(SetQuery{"vergelijk", comparison_query(chosen)});
}

void draw_place_detail(const View& view, const EtalageFor& whom, const EtalageRow& row) {
  const Stageplaats& plaats = *row.plaats;
  auto card = view.ui.card(plaats.id.value, {.gap = 12, .name = plaats.naam});
  draw_head(view, whom, row);
  if (!plaats.omschrijving.empty()) view.ui.text(plaats.omschrijving);
  {
    auto buttons = view.ui.row({.gap = 8});
    draw_choose(view, whom, row, ChooseLook::button);
    draw_compare(view, plaats);
  }
  if (whom.part && !row.unfit.empty()) {
    view.ui.heading(3, view.t(Tekst::etalage_waarom));
    draw_findings(view, "past-niet", row.unfit, whom.training);
  }
  view.ui.separator();
  draw_facts(view, plaats);
  draw_periods(view, plaats);
  draw_ervaringen(view, plaats);
}

std::string where_text(const Stageplaats& plaats) {
  return plaats.plaats.empty() ? plaats.instelling_naam : plaats.instelling_naam + " · " + plaats.plaats;
}

std::vector<std::string> period_texts(const View& view, const Stageplaats& plaats) {
  std::vector<std::string> periods;
  for (const Plaatsperiode& each : plaats.perioden) {
    if (each.laatste_dag < view.state.ik.value.vandaag || each.capaciteit <= 0) continue;
    periods.push_back(view.t(Tekst::etalage_periode,
                             {{"periode", view.period({each.eerste_dag, each.laatste_dag})},
                              {"aantal", each.capaciteit}}));
  }
  return periods;
}

std::string doelgroepen_text(const View& view, const Stageplaats& plaats) {
  std::vector<std::string> words;
  for (const Doelgroep each : plaats.doelgroepen) words.push_back(view.word("woord", to_name(each)));
  return join_list(words, view.state.taal);
}

std::string stagesoorten_text(const View& view, const Stageplaats& plaats) {
  std::vector<std::string> words;
  for (const std::string& each : plaats.stagesoorten) words.push_back(view.word("woord", each));
  return join_list(words, view.state.taal);
}

std::string place_href(const State& state, StageplaatsId id) {
  Address address = state.address;
  address.id = id.value;
  return to_url(address);
}

}  // namespace stagepad::client
