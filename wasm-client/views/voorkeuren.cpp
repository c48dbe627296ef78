#include "wasm-client/views/voorkeuren.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/etalage_view.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/rondekaart.hpp"
#include "wasm-client/views/ruilingen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

const Stageplaats* place_named(const State& state, StageplaatsId id) {
  for (const Stageplaats& each : state.plaatsen.value.plaatsen) {
    if (each.id == id) return &each;
  }
  return find_plaats(state.beeld.value, id);
}

/// The list as saved on the server.
std::vector<StageplaatsId> saved_list(const TrainingView& training, OnderdeelId onderdeel) {
  std::vector<StageplaatsId> list;
  for (const Voorkeur& each : voorkeuren_van(training.context, onderdeel)) {
    list.push_back(each.stageplaats);
  }
  return list;
}

/// Places that were approved for this stage.
std::vector<StageplaatsId> approved_places(const TrainingView& training, OnderdeelId onderdeel) {
  std::vector<StageplaatsId> places;
  for (const Verzoek& verzoek : training.state.beeld.value.verzoeken) {
    if (verzoek.onderdeel != onderdeel || verzoek.status != VerzoekStatus::goedgekeurd) continue;
    for (const StageplaatsId id : verzoek.plaatsen) {
      if (std::find(places.begin(), places.end(), id) == places.end()) places.push_back(id);
    }
  }
  return places;
}

std::string name_of(const View& view, StageplaatsId id) {
  const Stageplaats* plaats = place_named(view.state, id);
  return plaats ? plaats->naam + " · " + plaats->instelling_naam : view.t(Tekst::voorkeuren_plaats_weg);
}

/// Can nothing be changed any more: the deadline is past, a round has closed over it, there is a place, or the stage has
/// begun?
bool is_closed(const TrainingView& training, const GeplandOnderdeel& part) {
  const auto deadline = termijn_van(training.context, part, Handeling::voorkeur);
  const std::vector<OnderdeelId>& bevroren = training.state.beeld.value.bevroren;
  const bool is_frozen = std::find(bevroren.begin(), bevroren.end(), part.onderdeel->id) != bevroren.end();
  return is_frozen || part.is_begonnen(training.vandaag) || is_vastgelegd(fase_van(training.context, part)) ||
         (deadline && deadline->datum < training.vandaag);
}

/// What was handed in, to be read for ever.
void draw_kept(const View& view, const std::vector<StageplaatsId>& saved) {
  auto list = view.ui.list("gerangschikt", view.t(Tekst::voorkeuren_lijst), 4);
  for (std::size_t i = 0; i < saved.size(); ++i) {
    auto item = view.ui.list_item(saved[i].value);
    const std::string rank = view.t(Tekst::voorkeuren_rang, {{"rang", static_cast<std::int64_t>(i + 1)}});
    view.ui.paragraph({{rank, true, ui::TextTone::primary}, {"  " + name_of(view, saved[i])}});
  }
}

void draw_ranked(const View& view, GeefVoorkeuren& draft) {
  auto list = view.ui.list("gerangschikt", view.t(Tekst::voorkeuren_lijst), 8);
  for (std::size_t i = 0; i < draft.plaatsen.size(); ++i) {
    const std::string name = name_of(view, draft.plaatsen[i]);
    auto item = view.ui.list_item(draft.plaatsen[i].value);
    auto card = view.ui.card("rij", {.padding = 12, .sunken = true});
    auto row = view.ui.row({.gap = 8});
    view.ui.text(view.t(Tekst::voorkeuren_rang, {{"rang", static_cast<std::int64_t>(i + 1)}}),
                 {.tone = ui::TextTone::primary, .strong = true, .wrap = false});
    {
      auto column = view.ui.column({.width = std::max(120.0F, view.ui.available_width() - 220)});
      view.ui.text(name);
    }
    view.ui.spacer();
    GeefVoorkeuren changed = draft;
    const std::string top = view.t(Tekst::voorkeuren_staat_bovenaan);
    const std::string bottom = view.t(Tekst::voorkeuren_staat_onderaan);
    ui::ButtonOptions up;
    if (i == 0) up.disabled_because = top;
    if (view.ui.icon_button("hoger", ui::icons::arrow_up, view.t(Tekst::voorkeuren_hoger, {{"plaats", name}}), up)) {
      std::swap(changed.plaatsen[i], changed.plaatsen[i - 1]);
      view.act(KeepVoorkeuren{changed});
    }
    ui::ButtonOptions down;
    if (i + 1 == draft.plaatsen.size()) down.disabled_because = bottom;
    if (view.ui.icon_button("lager", ui::icons::arrow_down, view.t(Tekst::voorkeuren_lager, {{"plaats", name}}), down)) {
      std::swap(changed.plaatsen[i], changed.plaatsen[i + 1]);
      view.act(KeepVoorkeuren{changed});
    }
    if (view.ui.icon_button("weg", ui::icons::x, view.t(Tekst::voorkeuren_haal_weg, {{"plaats", name}}))) {
      changed.plaatsen.erase(changed.plaatsen.begin() + static_cast<std::ptrdiff_t>(i));
      view.act(KeepVoorkeuren{changed});
    }
  }
}

void draw_addable(const View& view, const TrainingView& training, const GeefVoorkeuren& draft) {
  for (const StageplaatsId id : approved_places(training, draft.onderdeel)) {
    if (std::find(draft.plaatsen.begin(), draft.plaatsen.end(), id) != draft.plaatsen.end()) continue;
    if (!place_named(view.state, id)) continue;
    const std::string label = view.t(Tekst::voorkeuren_voeg_toe, {{"plaats", name_of(view, id)}});
    if (view.ui.button("erbij-" + std::to_string(id.value), label, ui::ButtonKind::quiet,
                       {.icon = ui::icons::plus})) {
      GeefVoorkeuren changed = draft;
      changed.plaatsen.push_back(id);
      view.act(KeepVoorkeuren{changed});
    }
  }
}

void draw_saved(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  const std::vector<Voorkeur> saved = voorkeuren_van(training.context, part.onderdeel->id);
  if (saved.empty()) return;
  const VoorkeurStatus status = saved.front().status;
  if (status == VoorkeurStatus::voorlopig_geplaatst && heeft_plek(part)) {
    // Placed elsewhere, by a swap for instance: that the list still waits is not true.
    view.ui.text(view.t(Tekst::voorkeuren_opgeslagen, {{"datum", view.date(saved.front().ingediend_op)}}),
                 {.tone = ui::TextTone::muted});
    return;
  }
  const ui::Tone tone = status == VoorkeurStatus::geplaatst ? ui::Tone::confirmed
                        : status == VoorkeurStatus::onder_voorbehoud_geplaatst ? ui::Tone::conditional
                                                                               : ui::Tone::pending;
  auto box = view.ui.notice("opgeslagen", tone, ui::tone_icon(tone),
                            view.word("voorkeurstatus", to_name(status)));
  view.ui.text(view.t(Tekst::voorkeuren_opgeslagen, {{"datum", view.date(saved.front().ingediend_op)}}));
  view.ui.text(view.word("voorkeurvervolg", to_name(status)), {.tone = ui::TextTone::muted});
}

void draw_buttons(const View& view, const TrainingView& training, const GeefVoorkeuren& draft,
                  const std::vector<StageplaatsId>& saved) {
  const Findings findings =
      check(draft, snapshot_with_etalage(view.state), training.pakket, actor_of(view.state));
  const bool changed = draft.plaatsen != saved;
  if (changed && !findings.empty()) draw_findings(view, "bevindingen", findings, nullptr);
  draw_refusal(view, draft, &training);
  auto row = view.ui.row({.gap = 8});
  const std::string busy = view.t(Tekst::app_bezig);
  const std::string same = view.t(Tekst::voorkeuren_niets_gewijzigd);
  const std::string wrong = view.t(Tekst::voorkeuren_kan_niet);
  ui::ButtonOptions options{.icon = ui::icons::check};
  if (view.state.sending) options.disabled_because = busy;
  else if (!changed) options.disabled_because = same;
  else if (blocks(findings)) options.disabled_because = wrong;
  const Tekst label = draft.plaatsen.empty() && !saved.empty() ? Tekst::voorkeuren_bevestig_leeg
                                                               : Tekst::voorkeuren_geef_door;
  if (view.ui.button("geef-door", view.t(label), ui::ButtonKind::primary, options)) {
    view.act(Send{draft});
  }
  if (changed && view.ui.button("herstel", view.t(Tekst::voorkeuren_herstel), ui::ButtonKind::quiet,
                                {.icon = ui::icons::rotate_ccw})) {
    view.act(DropDraft{draft});
  }
  if (!changed && !saved.empty() &&
      view.ui.button("trek-in", view.t(Tekst::voorkeuren_trek_in), ui::ButtonKind::quiet,
                     {.icon = ui::icons::undo_2})) {
    view.act(KeepVoorkeuren{{draft.onderdeel, {}}});
  }
}

/// The last day on which they can be handed in and count: that of the rules, or of an open round that closes before it.
std::optional<CivilDate> last_day_for(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  std::optional<CivilDate> last;
  if (const auto deadline = termijn_van(training.context, part, Handeling::voorkeur)) last = deadline->datum;
  const RondeKaart* kaart = ronde_van(view.state.beheer.rondes.value, part.onderdeel->id);
  if (kaart && kaart->ronde.stand == Rondestand::open && (!last || kaart->ronde.sluit_op < *last)) {
    last = kaart->ronde.sluit_op;
  }
  return last;
}

/// Until when they can be handed in, while there is no place yet. Once it is past it only matters to who has handed in
/// nothing.
void draw_deadline(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  const std::optional<CivilDate> last = last_day_for(view, training, part);
  if (!last) return;
  const bool late = *last < training.vandaag;
  if (!late && heeft_plek(part)) return;
  const bool missed = late && !heeft_plek(part) && saved_list(training, part.onderdeel->id).empty();
  if (late && !missed) {
    view.ui.text(view.t(Tekst::voorkeuren_was_open, {{"datum", view.date(*last)}}),
                 {.tone = ui::TextTone::muted});
    return;
  }
  view.ui.text(view.t(missed ? Tekst::voorkeuren_gesloten : Tekst::voorkeuren_open,
                      {{"wanneer", view.until(*last, training.vandaag)},
                       {"datum", view.date(*last)}}),
               {.tone = missed ? ui::TextTone::danger : ui::TextTone::normal, .strong = true});
}

void draw_stage(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  const std::string name = training.name_of(*part.onderdeel);
  auto card = view.ui.card(part.onderdeel->id.value, {.gap = 12, .name = name});
  {
    auto head = view.ui.row({.gap = 12});
    view.ui.heading(2, name);
    const Fase fase = fase_van(training.context, part);
    view.ui.badge(tone_of(fase), view.word("fase", to_name(fase)));
  }
  view.ui.text(view.period(part.periode), {.tone = ui::TextTone::muted});
  draw_deadline(view, training, part);
  draw_saved(view, training, part);
  draw_rondekaart(view, part.onderdeel->id);
  const OnderdeelId id = part.onderdeel->id;
  const std::vector<StageplaatsId> saved = saved_list(training, id);
  if (is_closed(training, part)) {
    draw_kept(view, saved);
    return;
  }
  if (approved_places(training, id).empty()) {
    view.ui.text(view.t(Tekst::voorkeuren_eerst_goedkeuring), {.tone = ui::TextTone::muted});
    view.ui.link("etalage", view.t(Tekst::voorkeuren_naar_etalage),
                 "/etalage?stage=" + std::to_string(id.value),
                 {.icon = ui::icons::store, .as_button = true});
    return;
  }
  const GeefVoorkeuren* kept = find_voorkeuren(view.state.drafts, id);
  GeefVoorkeuren draft = kept ? *kept : GeefVoorkeuren{id, saved};
  if (draft.plaatsen.empty()) {
    view.ui.text(view.t(Tekst::voorkeuren_nog_geen), {.tone = ui::TextTone::muted});
  } else {
    draw_ranked(view, draft);
  }
  draw_addable(view, training, draft);
  draw_buttons(view, training, draft, saved);
}

}  // namespace

void draw_voorkeuren(const View& view) {
  auto page = view.ui.column({.gap = 16});
  {
    auto head = view.ui.column({.gap = 4});
    view.ui.heading(1, view.t(Tekst::voorkeuren_titel));
    view.ui.text(view.t(Tekst::voorkeuren_ondertitel), {.tone = ui::TextTone::muted});
  }
  draw_ruilvragen(view);
  const Regelpakket* pakket = open_pakket(view.state);
  if (!pakket || !view.state.plaatsen.is_here()) {
    draw_waiting(view, view.state.beeld.loading, view.t(Tekst::opleiding_geen));
    return;
  }
  const TrainingView training(view.state, *pakket, Arrangement::held);
  std::vector<const GeplandOnderdeel*> stages = etalage_stages(training);
  // Whose preferences were handed in stays, however long ago.
  for (const GeplandOnderdeel& part : training.planning.onderdelen) {
    const bool is_listed = std::find(stages.begin(), stages.end(), &part) != stages.end();
    if (!is_listed && part.is_stage() && !saved_list(training, part.onderdeel->id).empty()) {
      stages.push_back(&part);
    }
  }
  if (stages.empty()) {
    auto empty = view.ui.empty_state("leeg", view.t(Tekst::voorkeuren_leeg), {.icon = ui::icons::list_ordered});
    return;
  }
  for (const GeplandOnderdeel* part : stages) draw_stage(view, training, *part);
}

}  // namespace stagepad::client
