#include "wasm-client/views/begeleiding.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/check_begeleiding.hpp"
#include "wasm-client/app/voortgang.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/stap.hpp"

namespace stagepad::client {

namespace {

class BegeleidingView : private StapView {
 public:
  BegeleidingView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part) {}

  void draw() {
    if (!is_onder_begeleiding(fase_) && part_.onderdeel->voortgang.gesprekken.empty()) return;
    view_.ui.heading(3, t(Tekst::begeleiding_titel));
    draw_talks();
    draw_rest_of_it();
    if (!is_onder_begeleiding(fase_)) return;
    if (is_open("begeleiding", "vastleggen", Tekst::begeleiding_leg_vast)) draw_editor();
    const bool names = is(Rol::aios) || is(Rol::stagebureau);
    if (names) draw_invitations();
    if (names && is_open("stagebegeleider", "wisselen", Tekst::begeleiding_wissel)) draw_successor();
  }

 private:
  // --- as it is

  void draw_talks() const {
    const std::vector<Gesprek>& talks = part_.onderdeel->voortgang.gesprekken;
    if (talks.empty()) {
      view_.ui.text(t(Tekst::begeleiding_geen_gesprek), {.tone = ui::TextTone::muted});
      return;
    }
    const std::string what = t(Tekst::begeleiding_gesprek);
    const std::string when = t(Tekst::begeleiding_datum);
    const std::string who = t(Tekst::begeleiding_met);
    const std::string state = t(Tekst::termijnen_stand);
    const ui::TableColumn columns[] = {{.key = "wat", .header = what, .share = 3, .row_header = true},
                                       {.key = "wanneer", .header = when, .share = 2},
                                       {.key = "met", .header = who, .share = 3, .optional = true},
                                       {.key = "stand", .header = state, .width = 112}};
    auto table = view_.ui.table("gesprekken", t(Tekst::begeleiding_gesprekken), columns);
    int number = 0;
    for (const Gesprek& each : talks) {
      auto row = table.row(++number);
      row.cell(view_.word("gesprekssoort", to_name(each.soort)));
      row.cell(view_.short_date(each.datum));
      row.cell(training_.rollen(each.aanwezig));
      auto cell = row.cell();
      const bool is_late = !each.gehouden && each.datum < training_.vandaag;
      const ui::Tone tone = each.gehouden ? ui::Tone::finished : is_late ? ui::Tone::attention : ui::Tone::neutral;
      const Tekst stand = each.bevestigd  ? Tekst::begeleiding_bevestigd
                          : each.gehouden ? Tekst::begeleiding_gehouden
                                          : Tekst::begeleiding_gepland;
      view_.ui.badge(tone, t(stand));
    }
  }

  void draw_rest_of_it() const {
    const Voortgang& voortgang = part_.onderdeel->voortgang;
    auto facts = view_.ui.column({.gap = 4});
    view_.ui.fact(t(Tekst::begeleiding_praktijkopleider),
                  t(voortgang.po_betrokken ? Tekst::begeleiding_po_betrokken : Tekst::begeleiding_po_niet));
    for (const Praktijktoets& each : voortgang.praktijktoetsen) {
      view_.ui.fact(view_.word("toetssoort", to_name(each.soort)),
                    t(Tekst::begeleiding_toets_door, {{"rol", training_.rol(each.door)},
                                                      {"datum", view_.date(each.datum)}}));
      if (!each.toelichting.empty()) view_.ui.text(each.toelichting);
    }
    draw_confirmations();
    if (!voortgang.diensten) return;
    const bool is_able = voortgang.diensten->bekwaam.has_value();
    view_.ui.fact(t(Tekst::begeleiding_diensten),
                  is_able ? t(Tekst::begeleiding_bekwaam_op, {{"datum", view_.date(*voortgang.diensten->bekwaam)}})
                          : t(Tekst::begeleiding_nog_niet_bekwaam));
  }

  /// Who at the institution confirmed what: a link may have been forwarded.
  void draw_confirmations() const {
    const Voortgang& voortgang = part_.onderdeel->voortgang;
    std::vector<std::string> lines;
    const auto add = [&](const auto& each) {
      if (!each.bevestigd) return;
      lines.push_back(t(Tekst::begeleiding_bevestigd_door,
                        {{"naam", each.bevestigd->naam}, {"datum", view_.date(each.bevestigd->op)}}));
    };
    for (const Gesprek& each : voortgang.gesprekken) add(each);
    for (const Praktijktoets& each : voortgang.praktijktoetsen) add(each);
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    for (const std::string& line : lines) view_.ui.text(line, {.tone = ui::TextTone::muted});
  }

  /// The stagebegeleider has no account: the link goes by mail when the aios asks. Each part-stage has its own.
  void draw_invitations() const {
    const std::vector<std::string> delen = placed_parts();
    if (delen.empty()) draw_invitation({});
    for (const std::string& deel : delen) {
      auto scope = view_.ui.scope(deel);
      draw_invitation(deel);
    }
  }

  void draw_invitation(const std::string& deel) const {
    const Plek* plek = find_plek(*part_.onderdeel, deel);
    if (!plek || plek->stagebegeleider_email.empty()) return;
    const NodigStagebegeleiderUit command{id_, deel};
    draw_refusal(view_, command, &training_);
    view_.ui.text(t(Tekst::begeleiding_nodig_uit_uitleg, {{"adres", plek->stagebegeleider_email}}),
                  {.tone = ui::TextTone::muted});
    const std::string label = deel.empty() ? t(Tekst::begeleiding_nodig_uit)
                                           : t(Tekst::begeleiding_nodig_uit_deel, {{"deel", name_of_deel(deel)}});
    if (send_button("nodig-uit", label, ui::ButtonKind::secondary, ui::icons::mail)) send(command);
  }

  // --- writing it down

  bool draw_who(FormView& form, std::vector<Rol>& aanwezig, const std::string& pad) const {
    view_.ui.text(t(Tekst::begeleiding_met), {.strong = true, .size = ui::TextSize::small});
    bool changed = false;
    {
      auto grid = view_.ui.grid(180, 8);
      for (const Rol rol : k_begeleiders) {
        auto cell = grid.next();
        bool on = std::find(aanwezig.begin(), aanwezig.end(), rol) != aanwezig.end();
        if (!view_.ui.checkbox(to_name(rol), training_.rol(rol), on)) continue;
        changed = true;
        if (on) aanwezig.push_back(rol);
        else std::erase(aanwezig, rol);
      }
    }
    const std::string wrong = form.error(pad);
    if (!wrong.empty()) view_.ui.text(wrong, {.tone = ui::TextTone::danger});
    return changed;
  }

  /// What kind it is, the person it asks in between, and on which day.
  template <class E, class Between>
  bool draw_what_and_when(FormView& form, const char* group, E& soort, std::string& datum, const std::string& pad,
                          Between&& between) const {
    auto grid = view_.ui.grid(200, 12);
    bool changed = false;
    {
      auto cell = grid.next();
      changed |= choose_word("soort", Tekst::begeleiding_soort, group, soort);
    }
    changed |= between(grid);
    auto cell = grid.next();
    changed |= form.date("datum", Tekst::begeleiding_datum, datum, pad + "/datum", {.required = true});
    return changed;
  }

  bool draw_assessor(ui::Columns& grid, Rol& door) const {
    auto cell = grid.next();
    std::vector<std::string> names;
    for (const Rol rol : k_begeleiders) names.push_back(training_.rol(rol));
    const auto found = std::find(k_begeleiders.begin(), k_begeleiders.end(), door);
    int chosen = found == k_begeleiders.end() ? 0 : static_cast<int>(found - k_begeleiders.begin());
    if (!choose("door", Tekst::begeleiding_door, names, chosen)) return false;
    door = k_begeleiders[static_cast<std::size_t>(chosen)];
    return true;
  }

  bool draw_talk_rows(FormView& form, std::vector<GesprekRegel>& rows) const {
    bool changed =
        draw_rows("gesprek", Tekst::begeleiding_gesprek_nummer, 0, rows, [&](GesprekRegel& regel, std::size_t i) {
          const std::string pad = "/gesprekken/" + std::to_string(i);
          bool now = draw_what_and_when(form, "gesprekssoort", regel.gesprek.soort, regel.datum, pad,
                                        [](auto&) { return false; });
          now |= draw_who(form, regel.gesprek.aanwezig, pad + "/aanwezig");
          now |= view_.ui.checkbox("gehouden", t(Tekst::begeleiding_is_gehouden), regel.gesprek.gehouden);
          return now;
        });
    if (view_.ui.button("gesprek-erbij", t(Tekst::begeleiding_gesprek_erbij), ui::ButtonKind::secondary,
                        {.icon = ui::icons::plus})) {
      GesprekRegel regel;
      regel.gesprek.aanwezig = {Rol::stagebegeleider};
      regel.gesprek.gehouden = part_.is_begonnen(training_.vandaag);
      regel.datum = view_.date(training_.vandaag);
      rows.push_back(std::move(regel));
      changed = true;
    }
    return changed;
  }

  bool draw_test_rows(FormView& form, std::vector<ToetsRegel>& rows) const {
    bool changed =
        draw_rows("toets", Tekst::begeleiding_toets_nummer, 0, rows, [&](ToetsRegel& regel, std::size_t i) {
          return draw_what_and_when(form, "toetssoort", regel.toets.soort, regel.datum,
                                    "/praktijktoetsen/" + std::to_string(i),
                                    [&](auto& grid) { return draw_assessor(grid, regel.toets.door); });
        });
    if (view_.ui.button("toets-erbij", t(Tekst::begeleiding_toets_erbij), ui::ButtonKind::secondary,
                        {.icon = ui::icons::plus})) {
      rows.push_back({{Toetssoort::praktijkbeoordeling, Rol::stagebegeleider, training_.vandaag},
                      view_.date(training_.vandaag)});
      changed = true;
    }
    return changed;
  }

  bool draw_shifts(FormView& form, BegeleidingFormulier& typed) const {
    bool changed = view_.ui.checkbox("met-diensten", t(Tekst::begeleiding_met_diensten), typed.met_diensten);
    if (!typed.met_diensten) return changed;
    auto inside = view_.ui.indent(24);
    changed |= view_.ui.checkbox("inwerk", t(Tekst::begeleiding_inwerkprogramma), typed.diensten.inwerkprogramma);
    changed |= form.date("bekwaam", Tekst::begeleiding_bekwaam, typed.bekwaam, "/diensten/bekwaam",
                         {.hint = t(Tekst::begeleiding_bekwaam_hulp), .width = 280});
    changed |= view_.ui.checkbox("twijfel", t(Tekst::begeleiding_twijfel), typed.diensten.twijfel);
    if (typed.diensten.twijfel) {
      changed |= form.date("overleg", Tekst::begeleiding_overleg, typed.overleg, "/diensten/overleg_met_io",
                           {.width = 280});
    }
    return changed;
  }

  void draw_editor() const {
    const std::string name = formulier_naam(Stageformulier::begeleiding, id_);
    BegeleidingFormulier typed =
        draft_or(view_.state.beheer.formulieren, name,
                 begeleiding_formulier(part_.onderdeel->voortgang, view_.state.taal));
    Findings unreadable;
    const LegBegeleidingVast command = begeleiding_van(typed, id_, unreadable);
    auto scope = view_.ui.scope("begeleiding");
    FormView form(view_, name, 0, unreadable.empty() ? judged(command) : unreadable);
    bool changed = view_.ui.checkbox("po", t(Tekst::begeleiding_po_vraag), typed.po_betrokken);
    changed |= draw_talk_rows(form, typed.gesprekken);
    changed |= draw_test_rows(form, typed.toetsen);
    changed |= draw_shifts(form, typed);
    if (changed) form.keep(typed);
    form.draw_rest();
    draw_refusal(view_, command, &training_);
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::begeleiding_bewaar, ui::icons::save)) send(command);
    form.drop_button(Tekst::formulier_zet_terug);
  }

  /// The part-stages that have a place, by their words.
  [[nodiscard]] std::vector<std::string> placed_parts() const {
    std::vector<std::string> words;
    for (const Deelstage& each : part_.onderdeel->delen) {
      if (each.plek) words.push_back(each.soort);
    }
    return words;
  }

  void draw_successor() const {
    const std::string name = formulier_naam(Stageformulier::stagebegeleider, id_);
    StagebegeleiderFormulier typed = draft_or(view_.state.beheer.formulieren, name, StagebegeleiderFormulier{});
    const std::vector<std::string> delen = placed_parts();
    if (!delen.empty() && std::find(delen.begin(), delen.end(), typed.deel) == delen.end()) typed.deel = delen.front();
    const WijzigStagebegeleider command{id_, typed.deel, typed.naam, typed.email};
    auto scope = view_.ui.scope("stagebegeleider");
    FormView form(view_, name, 0, judged(command));
    view_.ui.text(t(Tekst::begeleiding_wissel_uitleg), {.tone = ui::TextTone::muted});
    bool changed = draw_deel(delen, typed.deel);
    {
      auto grid = view_.ui.grid(260, 12);
      {
        auto cell = grid.next();
        changed |= form.text("naam", Tekst::onderdeel_stagebegeleider, typed.naam, "/stagebegeleider", {.required = true});
      }
      auto cell = grid.next();
      changed |= form.text("email", Tekst::plaatsing_email, typed.email, "/stagebegeleider_email",
                           {.hint = t(Tekst::plaatsing_email_hulp), .type = ui::InputType::email});
    }
    if (changed) form.keep(typed);
    form.draw_rest();
    draw_refusal(view_, command, &training_);
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::begeleiding_bewaar, ui::icons::save)) send(command);
    form.drop_button(Tekst::formulier_zet_terug);
  }
};

}  // namespace

void draw_begeleiding(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("begeleiding");
  BegeleidingView(view, training, part).draw();
}

}  // namespace stagepad::client
