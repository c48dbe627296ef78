#include "wasm-client/views/namens.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/check_begeleiding.hpp"
#include "shared/rules/praktijktoetsen.hpp"
#include "wasm-client/app/getypt.hpp"
#include "wasm-client/app/voortgang.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/stap.hpp"

namespace stagepad::client {

namespace {

class NamensView : private StapView {
 public:
  NamensView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part),
        form_name_(formulier_naam(Stageformulier::namens, id_)),
        typed_(draft_or(view.state.beheer.formulieren, form_name_, begin())) {}

  void draw() {
    if (!is(Rol::stagebureau) || !is_onder_begeleiding(fase_)) return;
    if (!is_open("namens", "namens", Tekst::namens_titel)) return;
    view_.ui.text(t(Tekst::namens_uitleg), {.tone = ui::TextTone::muted});
    Findings unreadable;
    GeefPraktijktoets test;
    test.onderdeel = id_;
    test.soort = typed_.soort;
    test.datum = read_day(typed_.datum, "/datum", unreadable).value_or(training_.vandaag);
    test.toelichting = typed_.toelichting;
    test.naam = typed_.naam;
    FormView form(view_, form_name_, 0, unreadable.empty() ? judged(test) : unreadable);
    if (form.text("naam", Tekst::namens_naam, typed_.naam, "/naam", {.required = true})) form.keep(typed_);
    draw_talks();
    draw_test(form, test);
  }

 private:
  [[nodiscard]] NamensFormulier begin() const {
    NamensFormulier form;
    if (part_.onderdeel->plek) form.naam = part_.onderdeel->plek->stagebegeleider;
    form.datum = view_.date(training_.vandaag);
    return form;
  }

  /// The talks with the stagebegeleider that nobody there confirmed yet.
  void draw_talks() const {
    int number = 0;
    for (const Gesprek& each : part_.onderdeel->voortgang.gesprekken) {
      ++number;
      const BevestigGesprek command{id_, each.soort, each.datum, typed_.naam};
      // What the core refuses for another reason than the name cannot be confirmed at all.
      const Findings findings = judged(command);
      bool possible = true;
      for (const Finding& finding : findings) possible = possible && finding.pad == "/naam";
      if (!possible) continue;
      auto scope = view_.ui.scope(number);
      draw_refusal(view_, command, &training_);
      const std::string label = t(Tekst::namens_bevestig, {{"gesprek", view_.word("gesprekssoort", to_name(each.soort))},
                                                           {"datum", view_.short_date(each.datum)}});
      const std::string busy = t(Tekst::app_bezig);
      const std::string nameless = t(Tekst::namens_naam_nodig);
      ui::ButtonOptions options{.icon = ui::icons::check};
      if (view_.state.sending) options.disabled_because = busy;
      else if (blocks(findings)) options.disabled_because = nameless;
      if (view_.ui.button("bevestig", label, ui::ButtonKind::secondary, options)) send(command);
    }
  }

  void draw_test(FormView& form, const GeefPraktijktoets& test) {
    view_.ui.heading(4, t(Tekst::namens_toets));
    bool changed = false;
    {
      auto grid = view_.ui.grid(220, 12);
      {
        auto cell = grid.next();
        changed |= choose_word("soort", Tekst::namens_toetssoort, "toetssoort", typed_.soort);
      }
      auto cell = grid.next();
      changed |= form.date("datum", Tekst::begeleiding_datum, typed_.datum, "/datum", {.required = true});
    }
    changed |= form.area("toelichting", Tekst::namens_toelichting, typed_.toelichting, "/toelichting",
                         {.required = true, .rows = 3});
    if (changed) form.keep(typed_);
    form.draw_rest();
    draw_refusal(view_, test, &training_);
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::namens_leg_toets_vast, ui::icons::save, ui::ButtonKind::secondary)) send(test);
    form.drop_button(Tekst::formulier_zet_terug);
  }

  std::string form_name_;
  NamensFormulier typed_;
};

}  // namespace

void draw_namens_begeleider(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("namens-begeleider");
  NamensView(view, training, part).draw();
}

}  // namespace stagepad::client
