#include "wasm-client/views/gereedheid.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/rules/gereedheid.hpp"
#include "wasm-client/app/voortgang.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/stap.hpp"

namespace stagepad::client {

namespace {

class GereedheidView : private StapView {
 public:
  GereedheidView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part) {}

  void draw() const {
    const bool keeps = (is(Rol::aios) || is(Rol::stagebureau)) && heeft_plek(part_) && fase_ <= Fase::loopt;
    if (part_.onderdeel->gereedheid.empty() && !keeps) return;
    view_.ui.heading(3, t(Tekst::gereedheid_titel));
    draw_rows_as_they_are();
    if (keeps && is_open("gereedheid", "vastleggen", Tekst::gereedheid_leg_vast)) draw_editor();
  }

 private:
  void draw_rows_as_they_are() const {
    const std::vector<Gereedheid>& rows = part_.onderdeel->gereedheid;
    if (rows.empty()) {
      view_.ui.text(t(Tekst::gereedheid_leeg), {.tone = ui::TextTone::muted});
      return;
    }
    const std::string what = t(Tekst::gereedheid_wat);
    const std::string since = t(Tekst::gereedheid_op);
    const std::string state = t(Tekst::gereedheid_stand);
    const ui::TableColumn columns[] = {{.key = "wat", .header = what, .share = 3, .row_header = true},
                                       {.key = "sinds", .header = since, .share = 2, .optional = true},
                                       {.key = "stand", .header = state, .width = 210}};
    auto table = view_.ui.table("gereedheid", t(Tekst::gereedheid_titel), columns);
    int number = 0;
    for (const Gereedheid& each : rows) {
      auto row = table.row(++number);
      row.cell(view_.word("woord", to_name(each.soort)));
      row.cell(each.op ? view_.date(*each.op) : std::string());
      auto cell = row.cell();
      view_.ui.badge(is_geregeld(each) ? ui::Tone::finished : ui::Tone::attention,
                     view_.word("woord", to_name(each.stand)));
    }
  }

  /// Only what fits the kind can be chosen.
  bool draw_stand(Gereedheid& gereedheid) const {
    const auto standen = standen_van(gereedheid.soort);
    const auto found = std::find(standen.begin(), standen.end(), gereedheid.stand);
    int chosen = found == standen.end() ? 0 : static_cast<int>(found - standen.begin());
    gereedheid.stand = standen[static_cast<std::size_t>(chosen)];
    std::vector<std::string> names;
    for (const Gereedheidsstand each : standen) names.push_back(view_.word("woord", to_name(each)));
    if (!choose("stand", Tekst::gereedheid_stand, names, chosen)) return false;
    gereedheid.stand = standen[static_cast<std::size_t>(chosen)];
    return true;
  }

  bool draw_regel(FormView& form, GereedheidRegel& regel, std::size_t i) const {
    auto grid = view_.ui.grid(200, 12);
    bool changed = false;
    {
      auto cell = grid.next();
      changed |= choose_word("soort", Tekst::gereedheid_wat, "woord", regel.gereedheid.soort);
    }
    {
      auto cell = grid.next();
      changed |= draw_stand(regel.gereedheid);
    }
    auto cell = grid.next();
    changed |= form.date("op", Tekst::gereedheid_op, regel.op, "/gereedheid/" + std::to_string(i) + "/op");
    return changed;
  }

  void draw_editor() const {
    const std::string name = formulier_naam(Stageformulier::gereedheid, id_);
    GereedheidFormulier typed = draft_or(view_.state.beheer.formulieren, name,
                                         gereedheid_formulier(*part_.onderdeel, view_.state.taal));
    Findings unreadable;
    const LegGereedheidVast command = gereedheid_van(typed, id_, unreadable);
    auto scope = view_.ui.scope("gereedheid");
    FormView form(view_, name, 0, unreadable.empty() ? judged(command) : unreadable);
    view_.ui.text(t(Tekst::gereedheid_uitleg), {.tone = ui::TextTone::muted});
    bool changed = draw_rows("regel", Tekst::gereedheid_nummer, 0, typed.regels,
                             [&](GereedheidRegel& regel, std::size_t i) { return draw_regel(form, regel, i); });
    const auto next = nieuwe_regel(typed);
    if (next && view_.ui.button("erbij", t(Tekst::gereedheid_erbij), ui::ButtonKind::secondary,
                                {.icon = ui::icons::plus})) {
      typed.regels.push_back(*next);
      changed = true;
    }
    if (changed) form.keep(typed);
    form.draw_rest();
    draw_refusal(view_, command, &training_);
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::gereedheid_bewaar, ui::icons::save)) send(command);
    form.drop_button(Tekst::formulier_zet_terug);
  }
};

}  // namespace

void draw_gereedheid(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("gereedheid");
  GereedheidView(view, training, part).draw();
}

}  // namespace stagepad::client
