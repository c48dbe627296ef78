#include "wasm-client/views/voorbereiding.hpp"

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/check_voorbereiding.hpp"
#include "wasm-client/app/voortgang.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/formulier.hpp"

namespace stagepad::client {

namespace {

const Voorbereiding* ready_for(const Snapshot& beeld, const Besluitplek& plek, Rol rol) {
  if (plek.verzoek) return find_voorbereiding(beeld, *plek.verzoek, rol);
  return find_voorbereiding(beeld, plek.over, plek.onderdeel.value_or(OnderdeelId{}), rol);
}

BereidBesluitVoor command_for(const Besluitplek& plek) {
  return {plek.over, plek.verzoek, plek.onderdeel, Rol::instituutsopleider, {}, {}};
}

std::string said(const View& view, const Voorbereiding& ready) {
  const bool good = ready.besluit == Besluit::goedgekeurd;
  return view.t(good ? Tekst::voorbereiding_goedkeuren : Tekst::voorbereiding_terugsturen,
                {{"wie", ready.door.naam}, {"datum", view.date(ready.op)}});
}

/// The words and the two ways.
void draw_form(const View& view, const TrainingView& training, BereidBesluitVoor command, const Voorbereiding* ready) {
  const std::string name = voorbereiding_formulier(command);
  if (ready) command.reden = ready->reden;
  command.reden = draft_or(view.state.beheer.formulieren, name, command).reden;
  BereidBesluitVoor good = command;
  good.besluit = Besluit::goedgekeurd;
  BereidBesluitVoor back = command;
  back.besluit = Besluit::teruggestuurd;
  FormView form(view, name, 0, check(back, view.state.beeld.value, training.pakket, actor_of(view.state)));
  if (form.area("reden", Tekst::voorbereiding_reden, command.reden, "/reden",
                {.hint = view.t(Tekst::voorbereiding_reden_hulp), .rows = 3})) {
    form.keep(command);
    good.reden = back.reden = command.reden;
  }
  form.draw_rest();
  draw_refusal(view, good, &training);
  draw_refusal(view, back, &training);
  auto row = view.ui.row({.gap = 8});
  const std::string busy = view.t(Tekst::app_bezig);
  ui::ButtonOptions options{.icon = ui::icons::check};
  if (view.state.sending) options.disabled_because = busy;
  if (view.ui.button("klaar-goed", view.t(Tekst::voorbereiding_zet_klaar_goed), ui::ButtonKind::primary, options)) {
    view.act(Send{good});
  }
  if (form.send_button(Tekst::voorbereiding_zet_klaar_terug, ui::icons::undo_2, ui::ButtonKind::secondary)) {
    view.act(Send{back});
  }
  if (ready && view.ui.button("trek-in", view.t(Tekst::voorbereiding_trek_in), ui::ButtonKind::quiet,
                              {.icon = ui::icons::trash_2})) {
    view.act(Send{command});
  }
}

}  // namespace

std::optional<std::string> draw_voorbereid(const View& view, const TrainingView& training, const Besluitplek& plek) {
  const Actor actor = actor_of(view.state);
  for (const Rol rol : {Rol::instituutsopleider, Rol::praktijkopleider}) {
    const Voorbereiding* ready = ready_for(view.state.beeld.value, plek, rol);
    if (!ready || !heeft_rol_in(training.held, actor, rol)) continue;
    auto box = view.ui.notice("voorbereid", ui::Tone::conditional, ui::icons::clipboard_list, said(view, *ready));
    if (!ready->reden.empty()) view.ui.text(ready->reden);
    view.ui.text(view.t(Tekst::voorbereiding_jij_beslist), {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    if (!ready->reden.empty() && view.ui.button("neem-over", view.t(Tekst::voorbereiding_neem_over),
                                                ui::ButtonKind::secondary, {.icon = ui::icons::pencil})) {
      return ready->reden;
    }
  }
  return std::nullopt;
}

void draw_voorbereiden(const View& view, const TrainingView& training, const Besluitplek& plek) {
  const Actor actor = actor_of(view.state);
  if (actor.bereidt_voor.empty()) return;
  BereidBesluitVoor command = command_for(plek);
  const auto rol = voor_te_bereiden_als(command, view.state.beeld.value, training.pakket, actor);
  if (!rol) return;
  command.rol = *rol;
  const PersoonVerwijzing* trainer = bereidt_voor_in(training.held, actor, *rol);
  if (!trainer) return;
  auto scope = view.ui.scope("voorbereiden");
  view.ui.heading(3, view.t(Tekst::voorbereiding_titel, {{"wie", trainer->naam}}));
  view.ui.text(view.t(Tekst::voorbereiding_uitleg, {{"wie", trainer->naam}}), {.tone = ui::TextTone::muted});
  const Voorbereiding* ready = ready_for(view.state.beeld.value, plek, *rol);
  if (ready) {
    auto box = view.ui.notice("klaar", ui::Tone::conditional, ui::icons::clipboard_list, said(view, *ready));
    if (!ready->reden.empty()) view.ui.text(ready->reden);
  }
  draw_form(view, training, command, ready);
}

}  // namespace stagepad::client
