#include "wasm-client/views/ronde_ingrepen.hpp"

#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/ronde_delen.hpp"

namespace stagepad::client {

namespace {

/// What is sent, and what it is called.
using Words = std::vector<std::pair<std::string, std::string>>;

/// One of several by name, after a line that says to choose. True when another was chosen.
bool choose_word(const View& view, const char* key, Tekst label, const Words& words, std::string& value,
                 const std::string& error) {
  const std::string none = view.t(Tekst::ronde_kies);
  std::vector<ui::Choice> choices = {{.label = none}};
  int chosen = 0;
  for (const auto& [word, name] : words) {
    if (word == value) chosen = static_cast<int>(choices.size());
    choices.push_back({.label = name});
  }
  if (!view.ui.select(key, view.t(label), chosen, choices, {.error = error, .required = true})) return false;
  value = chosen == 0 ? std::string() : words[static_cast<std::size_t>(chosen) - 1].first;
  return true;
}

Words place_words(const View& view, const RondeOverzicht& overzicht) {
  Words words;
  for (const RondeplaatsKaart& each : overzicht.plaatsen) {
    words.emplace_back(each.code, plaats_naam(view, overzicht, each.code) + ", " + period_of(view, each));
  }
  return words;
}

class Ingrepenblad {
 public:
  Ingrepenblad(const View& view, const RondeOverzicht& overzicht)
      : view_(view),
        overzicht_(overzicht),
        beeld_(rondebeeld_van(overzicht, view.state.ik.value.vandaag)),
        is_open_(overzicht.kaart.ronde.stand == Rondestand::gesloten),
        is_drawn_(overzicht.kaart.ronde.stand == Rondestand::geloot) {}

  void draw() {
    const Tekst about = is_open_ ? Tekst::ronde_ingrepen_uitleg
                        : is_drawn_ ? Tekst::ronde_weglaten_uitleg
                                    : Tekst::ronde_ingrepen_vast;
    view_.ui.text(t(about), {.tone = ui::TextTone::muted});
    if (is_open_) draw_form();
    if (is_drawn_) draw_leaving_out();
    draw_list();
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  bool draw_kind(IngreepFormulier& typed) const {
    std::vector<std::string> words;
    int chosen = 0;
    std::vector<Ingreepsoort> kinds;
    for (const EnumName<Ingreepsoort>& each : EnumNames<Ingreepsoort>::names) {
      // Leaving somebody out comes after the lottery, with a form of its own.
      if (each.value == Ingreepsoort::weglaten) continue;
      if (each.value == typed.soort) chosen = static_cast<int>(words.size());
      kinds.push_back(each.value);
      words.push_back(view_.word("ingreepsoort", each.name));
    }
    std::vector<ui::Tab> choices;
    for (const std::string& each : words) choices.push_back({.label = each});
    if (!view_.ui.segmented("soort", t(Tekst::ronde_ingreep_soort), chosen, choices)) return false;
    typed.soort = kinds[static_cast<std::size_t>(chosen)];
    return true;
  }

  /// The places that somebody named.
  [[nodiscard]] Words choices_of(const std::string& pseudoniem) const {
    Words words;
    const Rondedeelnemer* deelnemer = find_deelnemer(*overzicht_.bestand, pseudoniem);
    if (!deelnemer) return words;
    for (const Rondevoorkeur& each : deelnemer->voorkeuren) {
      words.emplace_back(each.plaats, plaats_naam(view_, overzicht_, each.plaats));
    }
    return words;
  }

  void draw_form() const {
    const std::string title = t(Tekst::ronde_ingreep_nieuw);
    auto card = view_.ui.card("nieuw", {.gap = 12, .name = title});
    view_.ui.heading(2, title);
    const std::string name = rondeformulier("ingreep", overzicht_.kaart.ronde.id);
    IngreepFormulier typed = draft_or(view_.state.beheer.formulieren, name, IngreepFormulier{});
    const GelezenIngreep read = lees_ingreep(typed, beeld_);
    FormView form(view_, name, 0, met_namen(view_, overzicht_, read.findings));
    bool changed = draw_kind(typed);
    const bool seats = typed.soort == Ingreepsoort::zetels;
    {
      auto grid = view_.ui.grid(300, 12);
      if (!seats) {
        auto cell = grid.next();
        changed |= choose_deelnemer(view_, overzicht_, typed.pseudoniem, form.error("/pseudoniem"));
      }
      {
        auto cell = grid.next();
        const bool of_the_list = typed.soort == Ingreepsoort::uitsluiten;
        changed |= choose_word(view_, "plaats", Tekst::stageplaatsen_plaats,
                               of_the_list ? choices_of(typed.pseudoniem) : place_words(view_, overzicht_),
                               typed.plaats, form.error("/plaats"));
      }
      if (seats) {
        auto cell = grid.next();
        changed |= form.text("zetels", Tekst::ronde_zetels, typed.zetels, "/zetels",
                             {.required = true, .type = ui::InputType::number});
      }
    }
    const std::string hint = t(Tekst::ronde_reden_hulp);
    changed |=
        form.area("reden", Tekst::ronde_reden, typed.reden, "/reden", {.hint = hint, .required = true, .rows = 2});
    if (changed) form.keep(typed);
    form.draw_rest();
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::ronde_ingreep_leg_vast, ui::icons::check)) {
      form.send(rondewijziging(read.change, overzicht_.kaart.ronde, Tekst::ronde_ingreep_gedaan));
    }
    form.drop_button(Tekst::formulier_zet_terug);
  }

  /// Somebody whose placement would be refused is left out of the publication.
  void draw_leaving_out() const {
    const std::string title = t(Tekst::ronde_weglaten_titel);
    auto card = view_.ui.card("weglaten", {.gap = 12, .name = title});
    view_.ui.heading(2, title);
    const std::string name = rondeformulier("weglaten", overzicht_.kaart.ronde.id);
    IngreepFormulier typed = draft_or(view_.state.beheer.formulieren, name, IngreepFormulier{});
    typed.soort = Ingreepsoort::weglaten;
    const GelezenIngreep read = lees_ingreep(typed, beeld_);
    FormView form(view_, name, 0, met_namen(view_, overzicht_, read.findings));
    bool changed = choose_deelnemer(view_, overzicht_, typed.pseudoniem, form.error("/pseudoniem"));
    const std::string hint = t(Tekst::ronde_reden_hulp);
    changed |=
        form.area("reden", Tekst::ronde_reden, typed.reden, "/reden", {.hint = hint, .required = true, .rows = 2});
    if (changed) form.keep(typed);
    form.draw_rest();
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::ronde_weglaten_knop, ui::icons::check)) {
      form.send(rondewijziging(read.change, overzicht_.kaart.ronde, Tekst::ronde_ingreep_gedaan));
    }
    form.drop_button(Tekst::formulier_zet_terug);
  }

  /// Can it be taken back now?
  [[nodiscard]] bool can_go(const Ingreep& ingreep) const {
    return ingreep.soort == Ingreepsoort::weglaten ? is_drawn_ : is_open_;
  }

  [[nodiscard]] std::string what(const Ingreep& ingreep) const {
    const std::string plaats = plaats_naam(view_, overzicht_, ingreep.plaats);
    const std::string wie = deelnemer_naam(overzicht_, ingreep.pseudoniem);
    switch (ingreep.soort) {
      case Ingreepsoort::vastzetten: return t(Tekst::ronde_ingreep_vast, {{"wie", wie}, {"plaats", plaats}});
      case Ingreepsoort::uitsluiten: return t(Tekst::ronde_ingreep_uit, {{"wie", wie}, {"plaats", plaats}});
      case Ingreepsoort::weglaten: return t(Tekst::ronde_ingreep_weg, {{"wie", wie}});
      case Ingreepsoort::zetels: break;
    }
    return t(Tekst::ronde_ingreep_zetels, {{"plaats", plaats}, {"aantal", ingreep.zetels.value_or(0)}});
  }

  void draw_list() const {
    if (overzicht_.ingrepen.empty()) {
      view_.ui.text(t(Tekst::ronde_ingrepen_leeg), {.tone = ui::TextTone::muted});
      return;
    }
    FormView form(view_, rondeformulier("ingreep-terug", overzicht_.kaart.ronde.id), 0);
    form.draw_rest();
    auto list = view_.ui.list("ingrepen", t(Tekst::ronde_ingrepen), 8);
    for (const Ingreep& each : overzicht_.ingrepen) {
      auto item = view_.ui.list_item(each.id.value);
      auto card = view_.ui.card("kaart", {.padding = 12, .gap = 4});
      {
        auto row = view_.ui.row({.gap = 8});
        view_.ui.badge(each.ingetrokken_op ? ui::Tone::finished : ui::Tone::attention,
                       view_.word("ingreepsoort", to_name(each.soort)));
        if (each.ingetrokken_op) {
          draw_small(view_, t(Tekst::ronde_ingreep_ingetrokken, {{"datum", view_.date(*each.ingetrokken_op)}}));
        }
      }
      const std::string text = what(each);
      view_.ui.text(text, {.strong = true});
      view_.ui.text(t(Tekst::uitleg_besluit_reden, {{"reden", each.reden}}));
      draw_small(view_, t(Tekst::ronde_ingreep_door, {{"wie", each.door.naam}, {"datum", view_.date(each.op)}}));
      if (can_go(each) && !each.ingetrokken_op) draw_taking_back(form, each, text);
    }
  }

  void draw_taking_back(const FormView& form, const Ingreep& ingreep, const std::string& text) const {
    const std::string busy = view_.state.beheer.sending ? t(Tekst::app_bezig) : std::string();
    const std::string name = t(Tekst::ronde_ingreep_trek_in) + ": " + text;
    auto row = view_.ui.row({.gap = 8});
    if (!view_.ui.button("trek-in", t(Tekst::ronde_ingreep_trek_in), ui::ButtonKind::quiet,
                         {.icon = ui::icons::undo_2, .disabled_because = busy, .accessible_name = name})) {
      return;
    }
    form.send(
        rondewijziging(change_to(api::k_ingreepintrekking, overzicht_.kaart.ronde.id.value, TrekIngreepIn{ingreep.id}),
                       overzicht_.kaart.ronde, Tekst::ronde_ingreep_is_ingetrokken));
  }

  const View& view_;
  const RondeOverzicht& overzicht_;
  Rondebeeld beeld_;
  bool is_open_;
  bool is_drawn_;
};

}  // namespace

void draw_ingrepen(const View& view, const RondeOverzicht& overzicht) {
  auto scope = view.ui.scope("ingrepen");
  Ingrepenblad(view, overzicht).draw();
}

bool choose_deelnemer(const View& view, const RondeOverzicht& overzicht, std::string& pseudoniem,
                      const std::string& error) {
  Words words;
  for (const RondedeelnemerKaart& each : overzicht.deelnemers) {
    words.emplace_back(each.pseudoniem, each.stage.aios.naam + " · " + in_language(each.stage.stage, view.state.taal));
  }
  return choose_word(view, "deelnemer", Tekst::ronde_deelnemer, words, pseudoniem, error);
}

bool choose_plaats(const View& view, const RondeOverzicht& overzicht, std::string& code, const std::string& error) {
  return choose_word(view, "plaats", Tekst::stageplaatsen_plaats, place_words(view, overzicht), code, error);
}

}  // namespace stagepad::client
