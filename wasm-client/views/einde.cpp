#include "wasm-client/views/einde.hpp"

#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/voortgang.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/stap.hpp"

namespace stagepad::client {

namespace {

class EindeView : private StapView {
 public:
  EindeView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part) {}

  void draw() const {
    const bool may_change = may(Stap::wijzig_einde);
    if (!part_.onderdeel->einde && !may_change) return;
    view_.ui.heading(3, t(Tekst::einde_titel));
    draw_agreed();
    if (may_change && is_open("einde", "wijzigen", Tekst::einde_wijzig)) draw_editor();
  }

 private:
  void draw_agreed() const {
    if (!part_.onderdeel->einde) return;
    const AfwijkendEinde& einde = *part_.onderdeel->einde;
    view_.ui.fact(t(Tekst::einde_laatste_dag),
                  t(Tekst::einde_feit, {{"datum", view_.date(einde.laatste_dag)},
                                        {"regulier", view_.date(part_.volgens_duur)},
                                        {"reden", view_.word("einderede", to_name(einde.reden))}}));
  }

  void draw_editor() const {
    const std::string name = formulier_naam(Stageformulier::einde, id_);
    const EindeFormulier begin{view_.date(part_.periode.last), Einderede::in_overleg};
    EindeFormulier typed = draft_or(view_.state.beheer.formulieren, name, begin);
    Findings unreadable;
    const WijzigEinde command = einde_van(typed, id_, unreadable);
    const Findings findings = unreadable.empty() ? judged(command) : unreadable;
    auto scope = view_.ui.scope("einde");
    FormView form(view_, name, 0, findings);
    view_.ui.text(t(Tekst::einde_uitleg), {.tone = ui::TextTone::muted});
    bool changed = false;
    {
      auto grid = view_.ui.grid(260, 12);
      {
        auto cell = grid.next();
        const std::string hint = t(Tekst::einde_laatste_dag_hulp, {{"datum", view_.date(part_.volgens_duur)}});
        changed |= form.date("laatste-dag", Tekst::einde_laatste_dag, typed.laatste_dag, "/laatste_dag",
                             {.hint = hint, .required = true});
      }
      auto cell = grid.next();
      changed |= choose_word("reden", Tekst::einde_reden, "einderede", typed.reden);
    }
    if (changed) form.keep(typed);
    form.draw_rest();
    draw_outcome("einde-bevindingen", command, blocks(findings) ? Findings{} : findings, form.has_draft());
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::einde_bewaar, ui::icons::save)) send(command);
    form.drop_button(Tekst::formulier_zet_terug);
  }
};

}  // namespace

void draw_einde(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("einde");
  EindeView(view, training, part).draw();
}

}  // namespace stagepad::client
