#include "wasm-client/views/stageplan.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/check_stageplan.hpp"
#include "shared/rules/leerlijnen.hpp"
#include "wasm-client/app/voortgang.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/stap.hpp"
#include "wasm-client/views/voorbereiding.hpp"

namespace stagepad::client {

namespace {

class StageplanView : private StapView {
 public:
  StageplanView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part), newest_(nieuwste_stageplan(view.state.beeld.value, id_)) {}

  void draw() {
    if (fase_ < Fase::geplaatst) return;
    const Voortgang& voortgang = part_.onderdeel->voortgang;
    const bool is_wanted = termijn_van(training_.context, part_, Handeling::stageplan).has_value();
    if (newest_ || is_wanted || may(Stap::dien_stageplan_in)) draw_plan_steps(voortgang, is_wanted);
    const bool is_settled = !is_wanted || voortgang.stageplan_goedgekeurd;
    if (may(Stap::zet_in_mijnrgs) && (fase_ < Fase::loopt ? is_settled : is_to_carry_over())) draw_mijnrgs();
  }

 private:
  /// Is the schedule with this stage, which has begun, not in MijnRGS as it is now?
  [[nodiscard]] bool is_to_carry_over() const {
    const bool has_moved = part_.onderdeel->einde.has_value();
    return !part_.onderdeel->voortgang.in_mijnrgs_gezet && (fase_ == Fase::loopt || has_moved);
  }

  void draw_plan_steps(const Voortgang& voortgang, bool is_wanted) const {
    view_.ui.heading(3, t(Tekst::stageplan_titel));
    const bool writes = may(Stap::dien_stageplan_in) && !stageplan_wacht(voortgang);
    const bool judges = may(Stap::keur_stageplan_goed) && stageplan_wacht(voortgang);
    draw_state(voortgang);
    if (writes && !is_wanted && !voortgang.stageplan_ingediend) {
      view_.ui.text(t(Tekst::stageplan_niet_gevraagd), {.tone = ui::TextTone::muted});
      draw_folded("begin-plan", Tekst::stageplan_begin, "stageplan-schrijven", false, [&] { draw_editor(); });
    } else if (writes && must_write(voortgang)) {
      draw_remarks();
      draw_editor();
    } else if (newest_) {
      draw_folded("plan", Tekst::stageplan_toon, "stageplan", judges, [&] { draw_plan(*newest_); });
    }
    draw_versions();
    if (judges) draw_judgement();
    draw_voorbereiden(view_, training_, {Besluitonderwerp::stageplan, {}, id_});
    if (writes && !must_write(voortgang)) {
      draw_folded("wijzig-plan", Tekst::stageplan_wijzig, "stageplan-wijzigen", false, [&] { draw_editor(); });
    }
  }

  /// Is the plan what the aios is asked for now?
  [[nodiscard]] static bool must_write(const Voortgang& voortgang) {
    return !voortgang.stageplan_ingediend || stageplan_is_terug(voortgang);
  }

  template <class Draw>
  void draw_folded(const char* key, Tekst label, const char* query, bool open_at_first, Draw&& draw) const {
    const std::string_view said = view_.state.address.value(query);
    bool open = said.empty() ? open_at_first : said == "1";
    if (view_.ui.disclosure(key, t(label), open)) view_.act(SetQuery{query, open ? "1" : "0"});
    if (open) draw();
  }

  void draw_state(const Voortgang& voortgang) const {
    if (!voortgang.stageplan_ingediend) {
      if (!is(Rol::aios)) view_.ui.text(t(Tekst::stageplan_nog_niet), {.tone = ui::TextTone::muted});
      return;
    }
    auto facts = view_.ui.column({.gap = 4});
    const std::string handed_in = newest_ ? t(Tekst::stageplan_versie_van, {{"versie", newest_->versie},
                                                                            {"datum", view_.date(*voortgang.stageplan_ingediend)}})
                                          : view_.date(*voortgang.stageplan_ingediend);
    view_.ui.fact(t(Tekst::stageplan_ingediend), handed_in);
    if (voortgang.stageplan_goedgekeurd) {
      view_.ui.fact(t(Tekst::stageplan_goedgekeurd), view_.date(*voortgang.stageplan_goedgekeurd));
    }
  }

  /// What the IO asked to change, at the head of the form that changes it.
  void draw_remarks() const {
    if (!newest_ || newest_->besluit != Besluit::teruggestuurd) return;
    auto box = view_.ui.notice("opmerkingen", ui::Tone::attention, ui::icons::undo_2, t(Tekst::stageplan_terug));
    for (const Planopmerking& each : newest_->opmerkingen) {
      view_.ui.fact(view_.word("plandeel", to_name(each.deel)), each.tekst);
    }
  }

  // --- reading

  /// The version before that one, or nullptr.
  [[nodiscard]] const Stageplanversie* before(const Stageplanversie& versie) const {
    const Stageplanversie* found = nullptr;
    for (const Stageplanversie& each : view_.state.beeld.value.stageplannen) {
      if (each.onderdeel == id_ && each.versie < versie.versie) found = &each;
    }
    return found;
  }

  void draw_section(Plandeel deel, const std::string& text, const std::string& was, bool is_changed) const {
    auto column = view_.ui.column({.gap = 2});
    {
      auto row = view_.ui.row({.gap = 8});
      view_.ui.text(view_.word("plandeel", to_name(deel)), {.strong = true});
      if (is_changed) view_.ui.badge(ui::Tone::attention, t(Tekst::stageplan_gewijzigd));
    }
    view_.ui.text(text.empty() ? t(Tekst::stageplan_leeg) : text);
    if (is_changed && !was.empty()) {
      view_.ui.text(t(Tekst::stageplan_was, {{"tekst", was}}), {.tone = ui::TextTone::muted});
    }
  }

  [[nodiscard]] std::string goals_text(const Stageplan& plan) const {
    std::string text;
    for (const Leerdoel& each : plan.leerdoelen) {
      if (!text.empty()) text += "\n";
      text += "• " + each.doel;
      std::vector<std::string> marks;
      if (!each.leerlijn.empty()) {
        marks.push_back(t(Tekst::stageplan_leerlijn_niveau,
                          {{"leerlijn", onderdeel_text(each.leerlijn, view_.state.taal, &training_.pakket)},
                           {"niveau", each.niveau}}));
      }
      if (!each.competentie.empty()) marks.push_back(each.competentie);
      if (!marks.empty()) text += " (" + join_list(marks, view_.state.taal) + ")";
    }
    return text;
  }

  [[nodiscard]] std::string supervision_text(const Stageplan& plan) const {
    if (!plan.begeleiding_uren) return plan.begeleiding;
    const std::string hours =
        t(Tekst::stageplan_uren_per_week, {{"uren", format_decimal(*plan.begeleiding_uren, view_.state.taal)}});
    return plan.begeleiding.empty() ? hours : hours + "\n" + plan.begeleiding;
  }

  void draw_plan(const Stageplanversie& versie) const {
    const Stageplan& plan = versie.plan;
    const Stageplanversie* earlier = before(versie);
    const std::vector<Plandeel> changed = earlier ? verschillen(earlier->plan, plan) : std::vector<Plandeel>();
    const auto is_changed = [&](Plandeel deel) {
      return std::find(changed.begin(), changed.end(), deel) != changed.end();
    };
    const Stageplan was = earlier ? earlier->plan : Stageplan{};
    auto card = view_.ui.card("stageplan-inhoud", {.gap = 12, .sunken = true, .name = t(Tekst::stageplan_titel)});
    draw_section(Plandeel::leerdoelen, goals_text(plan), goals_text(was), is_changed(Plandeel::leerdoelen));
    draw_section(Plandeel::activiteiten, plan.activiteiten, was.activiteiten, is_changed(Plandeel::activiteiten));
    draw_section(Plandeel::begeleiding, supervision_text(plan), supervision_text(was),
                 is_changed(Plandeel::begeleiding));
    draw_section(Plandeel::toetsing, plan.toetsing, was.toetsing, is_changed(Plandeel::toetsing));
  }

  /// Every version that was handed in with what became of it, newest first; what stood in an earlier one opens.
  void draw_versions() const {
    std::vector<const Stageplanversie*> versions;
    for (const Stageplanversie& each : view_.state.beeld.value.stageplannen) {
      if (each.onderdeel == id_) versions.push_back(&each);
    }
    const bool says_more = versions.size() > 1 || (newest_ && !newest_->opmerkingen.empty());
    if (!says_more) return;
    draw_folded("versies", Tekst::stageplan_versies, "stageplanversies", false, [&] {
      auto list = view_.ui.list("versies-lijst", t(Tekst::stageplan_versies), 12);
      std::for_each(versions.rbegin(), versions.rend(), [&](const Stageplanversie* each) { draw_version(*each); });
    });
  }

  void draw_version(const Stageplanversie& versie) const {
    auto item = view_.ui.list_item(versie.versie);
    auto column = view_.ui.column({.gap = 4});
    {
      auto row = view_.ui.row({.gap = 8});
      view_.ui.text(t(Tekst::stageplan_versie_van, {{"versie", versie.versie}, {"datum", view_.date(versie.ingediend_op)}}),
                    {.strong = true});
      draw_decision_on(versie);
    }
    for (const Planopmerking& each : versie.opmerkingen) {
      view_.ui.fact(view_.word("plandeel", to_name(each.deel)), each.tekst);
    }
    if (&versie == newest_) return;
    const std::string number = std::to_string(versie.versie);
    bool open = view_.state.address.value("stageplanversie") == number;
    if (view_.ui.disclosure("bekijk", t(Tekst::stageplan_bekijk_versie, {{"versie", versie.versie}}), open)) {
      view_.act(SetQuery{"stageplanversie", open ? number : ""});
    }
    if (open) draw_plan(versie);
  }

  /// What the IO decided on a version, and when; one that was never decided on says nothing.
  void draw_decision_on(const Stageplanversie& versie) const {
    if (!versie.besluit || !versie.besloten_op) return;
    const bool is_good = *versie.besluit == Besluit::goedgekeurd;
    view_.ui.badge(is_good ? ui::Tone::confirmed : ui::Tone::attention, is_good ? ui::icons::check : ui::icons::undo_2,
                   t(is_good ? Tekst::stageplan_versie_goedgekeurd : Tekst::stageplan_versie_terug,
                     {{"datum", view_.date(*versie.besloten_op)}}));
  }

  // --- writing

  bool draw_leerlijn(Leerdoel& doel) const {
    const std::vector<std::string> codes = leerlijnen_van(training_.pakket);
    if (codes.empty()) return false;
    bool changed = false;
    std::vector<std::string> names = {t(Tekst::stageplan_geen_leerlijn)};
    int chosen = 0;
    for (const std::string& each : codes) {
      if (each == doel.leerlijn) chosen = static_cast<int>(names.size());
      names.push_back(onderdeel_text(each, view_.state.taal, &training_.pakket));
    }
    auto grid = view_.ui.grid(200, 12);
    {
      auto cell = grid.next();
      if (choose("leerlijn", Tekst::stageplan_leerlijn, names, chosen)) {
        doel.leerlijn = chosen == 0 ? std::string() : codes[static_cast<std::size_t>(chosen) - 1];
        changed = true;
      }
    }
    if (doel.leerlijn.empty()) return changed;
    auto cell = grid.next();
    int level = std::clamp(doel.niveau, 1, 3) - 1;
    const std::vector<std::string> levels = {"1", "2", "3"};
    if (!choose("niveau", Tekst::stageplan_niveau, levels, level)) return changed;
    doel.niveau = level + 1;
    return true;
  }

  bool draw_goals(FormView& form, StageplanFormulier& typed) const {
    std::vector<Leerdoel>& goals = typed.plan.leerdoelen;
    bool changed = draw_rows("doelen", Tekst::stageplan_leerdoel, 1, goals, [&](Leerdoel& goal, std::size_t i) {
      const std::string pad = "/plan/leerdoelen/" + std::to_string(i);
      bool now = form.area("doel", Tekst::stageplan_doel, goal.doel, pad + "/doel", {.required = true, .rows = 2});
      now |= form.text("competentie", Tekst::stageplan_competentie, goal.competentie, pad + "/competentie");
      now |= draw_leerlijn(goal);
      return now;
    });
    if (goals.size() < k_max_leerdoelen &&
        view_.ui.button("doel-erbij", t(Tekst::stageplan_doel_erbij), ui::ButtonKind::secondary,
                        {.icon = ui::icons::plus})) {
      goals.emplace_back();
      changed = true;
    }
    return changed;
  }

  void draw_editor() const {
    const std::string name = formulier_naam(Stageformulier::stageplan, id_);
    const Stageplan first = eerste_stageplan(view_.state.beeld.value, *part_.onderdeel, training_.pakket);
    StageplanFormulier typed =
        draft_or(view_.state.beheer.formulieren, name, stageplan_formulier(first, view_.state.taal));
    Findings unreadable;
    const DienStageplanIn command = stageplan_van(typed, id_, unreadable);
    Findings findings = unreadable.empty() ? judged(command) : unreadable;
    view_.ui.text(t(Tekst::stageplan_uitleg), {.tone = ui::TextTone::muted});
    FormView form(view_, name, 0, findings);
    auto scope = view_.ui.scope("stageplan");
    bool changed = draw_goals(form, typed);
    changed |= form.area("activiteiten", Tekst::stageplan_activiteiten, typed.plan.activiteiten, "/plan/activiteiten",
                         {.hint = t(Tekst::stageplan_activiteiten_hulp), .required = true});
    changed |= form.text("uren", Tekst::plaatsing_uren, typed.uren, "/plan/begeleiding_uren", {.width = 200});
    changed |= form.area("begeleiding", Tekst::stageplan_begeleiding, typed.plan.begeleiding, "/plan/begeleiding",
                         {.hint = t(Tekst::stageplan_begeleiding_hulp), .required = true});
    changed |= form.area("toetsing", Tekst::stageplan_toetsing, typed.plan.toetsing, "/plan/toetsing",
                         {.hint = t(Tekst::stageplan_toetsing_hulp)});
    if (changed) form.keep(typed);
    form.draw_rest();
    draw_outcome("plan-bevindingen", command, blocks(findings) ? Findings{} : findings, form.has_draft());
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::stageplan_lever_in, ui::icons::send)) send(command);
    form.drop_button(Tekst::formulier_zet_terug);
  }

  // --- judging

  void draw_judgement() const {
    const std::string name = formulier_naam(Stageformulier::stageplanoordeel, id_);
    StageplanoordeelFormulier typed = draft_or(view_.state.beheer.formulieren, name, StageplanoordeelFormulier{});
    typed.opmerkingen.resize(std::size(EnumNames<Plandeel>::names));
    const BeoordeelStageplan good{id_, Besluit::goedgekeurd, {}};
    const BeoordeelStageplan back = planoordeel_van(typed, id_, Besluit::teruggestuurd);
    auto scope = view_.ui.scope("oordeel");
    view_.ui.heading(3, t(Tekst::stageplan_beoordeel));
    view_.ui.text(t(Tekst::stageplan_beoordeel_uitleg), {.tone = ui::TextTone::muted});
    FormView form(view_, name, 0, judged(back));
    bool changed = false;
    if (auto words = draw_voorbereid(view_, training_, {Besluitonderwerp::stageplan, {}, id_})) {
      typed.opmerkingen.front() = std::move(*words);
      changed = true;
    }
    {
      auto grid = view_.ui.grid(260, 12);
      for (std::size_t i = 0; i < typed.opmerkingen.size(); ++i) {
        auto cell = grid.next();
        auto inner = view_.ui.scope(static_cast<int>(i) + 1);
        const std::string label = view_.word("plandeel", EnumNames<Plandeel>::names[i].name);
        ui::FieldOptions options{.rows = 2};
        changed |= view_.ui.text_area("opmerking", label, typed.opmerkingen[i], options).changed;
      }
    }
    if (changed) form.keep(typed);
    form.draw_rest();
    draw_decision(form, Tekst::plaatsing_keur_goed, good, back);
  }

  void draw_mijnrgs() const {
    const ZetInMijnRgs command{id_, training_.vandaag};
    view_.ui.heading(3, t(Tekst::mijnrgs_titel));
    view_.ui.text(t(Tekst::mijnrgs_uitleg), {.tone = ui::TextTone::muted});
    view_.ui.fact(t(Tekst::onderdeel_periode), view_.period(part_.periode));
    draw_refusal(view_, command, &training_);
    if (send_button("mijnrgs", Tekst::mijnrgs_knop, ui::ButtonKind::primary, ui::icons::check)) send(command);
  }

  const Stageplanversie* newest_;
};

}  // namespace

void draw_stageplan(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("stageplan");
  StageplanView(view, training, part).draw();
}

}  // namespace stagepad::client
