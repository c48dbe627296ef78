#include "wasm-client/views/geschiedenis.hpp"

#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/geschiedenis.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/logboek_zinnen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

/// "M+G-stage", when the training still has that part.
std::string name_of_part(const TrainingView& training, OnderdeelId id) {
  const Onderdeel* onderdeel = find_onderdeel(training.held, id);
  return onderdeel ? training.name_of(*onderdeel) : std::string();
}

/// What an entry is about, by its name in the training.
std::string subject_of(const View& view, const TrainingView& training, const LogboekRegel& regel) {
  if (regel.soort == "traject") return view.t(Tekst::geschiedenis_opleiding);
  if (regel.soort == "onderdeel") return name_of_part(training, OnderdeelId{regel.object});
  const Verzoek* verzoek = find_verzoek(view.state.beeld.value, VerzoekId{regel.object});
  if (regel.soort != "verzoek" || !verzoek) return {};
  if (!verzoek->onderdeel) return view.t(Tekst::geschiedenis_verzoek_schema);
  return view.t(Tekst::geschiedenis_verzoek_plaats, {{"onderdeel", name_of_part(training, *verzoek->onderdeel)}});
}

void draw_entry(const View& view, const TrainingView& training, LogboekRegel regel) {
  regel.onderwerp = subject_of(view, training, regel);
  // Without links: the page of a person is not everybody's.
  std::string sentence;
  for (const Zinsdeel& each : logboek_zin(view, regel)) sentence += each.text;
  std::string facts = moment_text(regel.moment_ms, view.state.taal);
  const std::string als = regel.door ? logboek_rol(view, regel) : std::string();
  if (!als.empty()) facts += " · " + als;
  auto item = view.ui.list_item(regel.nummer);
  auto column = view.ui.column({.gap = 2});
  view.ui.text(sentence);
  view.ui.text(facts, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

}  // namespace

void draw_geschiedenis(const View& view, const TrainingView& training) {
  auto card = view.ui.card("geschiedenis-kaart", {.gap = 12, .name = view.t(Tekst::geschiedenis_titel)});
  view.ui.heading(2, view.t(Tekst::geschiedenis_titel));
  bool open = shows_geschiedenis(view.state);
  if (view.ui.disclosure("toon", view.t(Tekst::geschiedenis_toon), open)) {
    view.act(SetQuery{"geschiedenis", open ? "1" : ""});
  }
  if (!open) return;
  const RemotePages<LogboekRegel>& list = view.state.beheer.geschiedenis;
  if (!list.is_here()) {
    draw_waiting(view, list.loading, {});
    return;
  }
  if (list.rows.empty()) {
    view.ui.text(view.t(Tekst::geschiedenis_leeg), {.tone = ui::TextTone::muted});
    return;
  }
  {
    auto rows = view.ui.list("regels", view.t(Tekst::geschiedenis_titel), 12);
    for (const LogboekRegel& each : list.rows) draw_entry(view, training, each);
  }
  draw_list_end(view, stand_of(list));
}

}  // namespace stagepad::client
