#include "wasm-client/views/ronde_formulier.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/sort.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

/// Stages named one by one below the form; more are only counted.
constexpr std::size_t k_most_named = 8;

void draw_note(const View& view, const std::string& text) {
  view.ui.text(text, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

/// The form on the screen; lives for one frame.
class Rondeformulier {
 public:
  Rondeformulier(const View& view, const Plaatsingsronde* ronde)
      : view_(view),
        ronde_(ronde),
        plan_(planformulier_van(view.state, ronde)),
        typed_(draft_or(view.state.beheer.formulieren, plan_.naam, plan_.begin)),
        read_(lees_ronde(typed_, view.state.ik.value.vandaag)),
        form_(view, plan_.naam, ronde ? ronde->versie : 0, read_.findings) {}

  void draw() {
    const std::string title = ronde_ ? t(Tekst::rondes_wijzig_titel, {{"naam", ronde_->naam}}) : t(Tekst::rondes_nieuw);
    view_.ui.heading(1, title);
    view_.ui.text(t(Tekst::rondes_nieuw_uitleg), {.tone = ui::TextTone::muted});
    bool changed = false;
    {
      auto card = view_.ui.card("wat", {.gap = 12, .name = t(Tekst::rondes_wat)});
      view_.ui.heading(2, t(Tekst::rondes_wat));
      draw_overtaken();
      changed |= draw_names();
      changed |= draw_kinds();
      changed |= draw_starts();
    }
    {
      auto card = view_.ui.card("regel-kaart", {.gap = 12, .name = t(Tekst::rondes_regel)});
      view_.ui.heading(2, t(Tekst::rondes_regel));
      changed |= draw_rule();
    }
    {
      auto card = view_.ui.card("sluiting", {.gap = 12, .name = t(Tekst::rondes_sluiting)});
      view_.ui.heading(2, t(Tekst::rondes_sluiting));
      changed |= draw_closing();
    }
    {
      auto card = view_.ui.card("loting", {.gap = 12, .name = t(Tekst::rondes_loting)});
      view_.ui.heading(2, t(Tekst::rondes_loting));
      changed |= draw_lottery();
    }
    if (changed) form_.keep(typed_);
    form_.draw_rest();
    auto row = view_.ui.row({.gap = 8});
    if (form_.send_button(ronde_ ? Tekst::formulier_bewaar : Tekst::rondes_plan,
                          ronde_ ? ui::icons::save : ui::icons::plus)) {
      send();
    }
    form_.drop_button(Tekst::formulier_zet_terug);
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  void draw_overtaken() const {
    if (!ronde_) return;
    const RondeFormulier now = rondeformulier_van(*ronde_, view_.state.taal);
    form_.draw_overtaken({{t(Tekst::rondes_naam), typed_.naam, now.naam},
                          {t(Tekst::rondes_code), typed_.code, now.code},
                          {t(Tekst::rondes_eerste_start), typed_.eerste_start, now.eerste_start},
                          {t(Tekst::rondes_laatste_start), typed_.laatste_start, now.laatste_start},
                          {t(Tekst::rondes_sluit_op), typed_.sluit_op, now.sluit_op},
                          {t(Tekst::rondes_bron), typed_.openbare_bron, now.openbare_bron}});
  }

  /// The code follows the name until somebody gives it one of its own.
  bool draw_names() {
    bool changed = false;
    auto grid = view_.ui.grid(280, 12);
    {
      auto cell = grid.next();
      const bool follows = typed_.code == code_uit_naam(typed_.naam);
      const std::string hint = t(Tekst::rondes_naam_hulp);
      changed |= form_.text("naam", Tekst::rondes_naam, typed_.naam, "/naam", {.hint = hint, .required = true});
      if (follows) typed_.code = code_uit_naam(typed_.naam);
    }
    auto cell = grid.next();
    const std::string hint = t(Tekst::rondes_code_hulp);
    return form_.text("code", Tekst::rondes_code, typed_.code, "/code", {.hint = hint, .required = true}) || changed;
  }

  bool draw_kinds() {
    view_.ui.text(t(Tekst::rondes_soorten), {.strong = true, .size = ui::TextSize::small});
    const auto& remote = view_.state.beheer.regelpakketten;
    if (!remote.is_here()) {
      draw_waiting(view_, remote.loading, {});
      return false;
    }
    std::vector<std::pair<std::string, std::string>> words;
    for (const std::string& each : remote.value.stagesoorten) words.emplace_back(view_.word("woord", each), each);
    sort_stably(words, [](const auto& a, const auto& b) { return a.first < b.first; });
    bool changed = false;
    {
      auto scope = view_.ui.scope("soorten");
      auto grid = view_.ui.grid(240, 4);
      for (const auto& [label, word] : words) {
        auto cell = grid.next();
        std::vector<std::string>& chosen = typed_.stagesoorten;
        bool on = std::find(chosen.begin(), chosen.end(), word) != chosen.end();
        if (!view_.ui.checkbox(word, label, on)) continue;
        changed = true;
        if (on) chosen.push_back(word);
        else std::erase(chosen, word);
      }
    }
    const std::string wrong = form_.error("/stagesoorten");
    if (!wrong.empty()) view_.ui.text(wrong, {.tone = ui::TextTone::danger});
    return changed;
  }

  bool draw_starts() {
    bool changed = false;
    {
      auto grid = view_.ui.grid(220, 12);
      {
        auto cell = grid.next();
        changed |= form_.date("eerste-start", Tekst::rondes_eerste_start, typed_.eerste_start, "/eerste_start",
                              {.required = true});
      }
      auto cell = grid.next();
      changed |= form_.date("laatste-start", Tekst::rondes_laatste_start, typed_.laatste_start, "/laatste_start",
                            {.required = true});
    }
    draw_note(view_, t(Tekst::rondes_starts_hulp, {{"maanden", k_max_ronde_maanden}}));
    draw_stages();
    return changed;
  }

  /// Who would be in it.
  void draw_stages() const {
    const Remote<Rondevoorstel>& voorstel = view_.state.beheer.rondevoorstel;
    if (voorstel.loading == Loading::under_way && !voorstel.is_here()) {
      draw_note(view_, t(Tekst::rondes_voorstel_laadt));
    }
    if (voorstel.loading == Loading::failed) draw_note(view_, t(Tekst::rondes_voorstel_mislukt));
    if (!voorstel.is_here()) return;
    const std::vector<Rondestage>& stages = voorstel.value.stages;
    view_.ui.text(t(Tekst::rondes_voorstel_stages, {{"aantal", static_cast<std::int64_t>(stages.size())}}),
                  {.strong = true});
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(stages.size(), k_most_named); ++i) names.push_back(stages[i].aios.naam);
    if (stages.size() > k_most_named) names.emplace_back("…");
    if (!names.empty()) draw_note(view_, join_list(names, view_.state.taal));
  }

  /// What each rule would have made of an earlier round; nullptr as long as its file is not here, or does not hold.
  [[nodiscard]] const std::vector<Rondetelling>* made_of(const Plaatsingsronde& ronde) const {
    const auto found = view_.state.beheer.rondebestanden.find(ronde.id.value);
    if (found == view_.state.beheer.rondebestanden.end() || !found->second.controle ||
        !found->second.controle->klopt()) {
      return nullptr;
    }
    Regelmemo& memo = view_.memo.ronderegels[ronde.id.value];
    std::string made_from = std::to_string(found->second.gekomen);
    if (memo.made_from != made_from) memo = {std::move(made_from), tel_per_regel(found->second.controle->ronde)};
    return &memo.tellingen;
  }

  /// How many were placed, and below it by choice.
  void draw_figures(const std::string& placed, const std::string& ranks) const {
    auto column = view_.ui.column({.gap = 0});
    view_.ui.text(placed);
    draw_note(view_, ranks);
  }

  /// First and second choices, as far as the round asked for them.
  [[nodiscard]] std::string ranks_text(const Rondetelling& telling) const {
    const bool has_second = telling.op_rang.size() > 1;
    return t(has_second ? Tekst::rondes_regel_keuzes : Tekst::rondes_regel_keuze,
             {{"eerste", telling.op_rang.front().minste}, {"tweede", has_second ? telling.op_rang[1].minste : 0}});
  }

  /// What a rule made of a round: how many were placed, and in which choice.
  struct Regelcijfers {
    std::string geplaatst;
    std::string keuzes;
  };
  /// A round with what each rule made of it; `sleutel` tells it from others.
  struct Regelrij {
    std::string sleutel;
    std::string naam;
    std::vector<Regelcijfers> regels;
  };

  /// The trial first, then the institute's own rounds as far as they are worked out.
  [[nodiscard]] std::vector<Regelrij> earlier() const {
    std::vector<Regelrij> rows = {{"proef", t(Tekst::rondes_regel_proefrij), {}}};
    for (const auto& each : EnumNames<Plaatsingsregel>::names) {
      rows.front().regels.push_back(
          {view_.word("plaatsingsregelgeplaatst", each.name), view_.word("plaatsingsregeleerste", each.name)});
    }
    for (const RondeKaart* kaart : vorige_rondes(view_.state.beheer.rondes.value)) {
      const std::vector<Rondetelling>* tellingen = made_of(kaart->ronde);
      if (!tellingen) continue;
      rows.push_back({std::to_string(kaart->ronde.id.value), kaart->ronde.naam, {}});
      for (const Rondetelling& each : *tellingen) {
        rows.back().regels.push_back({t(Tekst::rondes_regel_geplaatst, {{"geplaatst", each.geplaatst.minste},
                                                                        {"deelnemers", each.deelnemers}}),
                                      ranks_text(each)});
      }
    }
    return rows;
  }

  /// A column for each rule; on a phone a line.
  void draw_earlier() const {
    std::vector<std::string> names;
    for (const auto& each : EnumNames<Plaatsingsregel>::names) {
      names.push_back(view_.word("plaatsingsregelnaam", each.name));
    }
    const std::vector<Regelrij> rows = earlier();
    if (view_.ui.available_width() < 640) {
      for (const Regelrij& each : rows) {
        auto scope = view_.ui.scope(each.sleutel);
        auto column = view_.ui.column({.gap = 4});
        view_.ui.text(each.naam, {.strong = true});
        for (std::size_t i = 0; i < each.regels.size(); ++i) {
          view_.ui.fact(names[i], each.regels[i].geplaatst + " · " + each.regels[i].keuzes);
        }
      }
      return;
    }
    const std::string caption = t(Tekst::rondes_regel_tabel);
    const std::string ronde = t(Tekst::rondes_ronde);
    std::vector<ui::TableColumn> columns = {{.key = "ronde", .header = ronde, .share = 1.2F, .row_header = true}};
    for (std::size_t i = 0; i < names.size(); ++i) {
      columns.push_back({.key = EnumNames<Plaatsingsregel>::names[i].name, .header = names[i]});
    }
    auto table = view_.ui.table("eerder-tabel", caption, columns);
    for (const Regelrij& each : rows) {
      auto row = table.row(each.sleutel);
      row.cell(each.naam);
      for (const Regelcijfers& cijfers : each.regels) {
        auto cell = row.cell();
        draw_figures(cijfers.geplaatst, cijfers.keuzes);
      }
    }
  }

  bool draw_rule() {
    std::vector<std::string> labels;
    std::vector<std::string> explanations;
    int chosen = 0;
    for (const EnumName<Plaatsingsregel>& each : EnumNames<Plaatsingsregel>::names) {
      if (each.value == typed_.regel) chosen = static_cast<int>(labels.size());
      labels.push_back(view_.word("plaatsingsregelnaam", each.name));
      explanations.push_back(regel_uitleg(view_, each.value) + " " + view_.word("plaatsingsregelproef", each.name));
    }
    std::vector<ui::Choice> choices;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      choices.push_back({.label = labels[i], .description = explanations[i]});
    }
    bool changed = view_.ui.radio_group("regel", t(Tekst::rondes_regel_kies), chosen, choices);
    typed_.regel = EnumNames<Plaatsingsregel>::names[chosen].value;
    draw_note(view_, t(Tekst::rondes_regel_proef));
    draw_earlier();
    if (!vorige_rondes(view_.state.beheer.rondes.value).empty()) draw_note(view_, t(Tekst::rondes_regel_vorige_uitleg));
    std::vector<std::string> numbers;
    for (int i = 1; i <= Voorkeurental::k_largest; ++i) numbers.push_back(std::to_string(i));
    std::vector<ui::Choice> counts;
    for (const std::string& each : numbers) counts.push_back({.label = each});
    int count = typed_.voorkeuren.value - 1;
    const std::string hint = t(Tekst::rondes_voorkeuren_hulp);
    if (view_.ui.select("voorkeuren", t(Tekst::rondes_voorkeuren), count, counts, {.hint = hint, .width = 320})) {
      typed_.voorkeuren.value = count + 1;
      changed = true;
    }
    return changed;
  }

  bool draw_closing() {
    const std::string hint = t(Tekst::rondes_sluit_hulp);
    bool changed = form_.date("sluit", Tekst::rondes_sluit_op, typed_.sluit_op, "/sluit_op",
                              {.hint = hint, .required = true, .width = 320});
    const Remote<Rondevoorstel>& voorstel = view_.state.beheer.rondevoorstel;
    if (!voorstel.is_here()) return changed;
    const std::optional<CivilDate>& proposed = voorstel.value.sluit_op;
    if (proposed && read_.invoer.sluit_op != proposed) {
      auto row = view_.ui.row({.gap = 8});
      view_.ui.text(t(Tekst::rondes_voorstel_sluit, {{"datum", view_.date(*proposed)}}));
      if (view_.ui.button("neem-over", t(Tekst::bevindingen_neem_over), ui::ButtonKind::secondary,
                          {.icon = ui::icons::check})) {
        typed_.sluit_op = view_.short_date(*proposed);
        changed = true;
      }
    }
    const int late = read_.invoer.sluit_op ? na_hun_termijn(voorstel.value.stages, *read_.invoer.sluit_op) : 0;
    if (late > 0) {
      auto box = view_.ui.notice("na-termijn", ui::Tone::attention, ui::icons::clock,
                                 t(Tekst::rondes_na_termijn, {{"aantal", late}}));
      view_.ui.text(t(Tekst::rondes_na_termijn_uitleg));
    }
    return changed;
  }

  bool draw_lottery() {
    const std::string hint = t(Tekst::rondes_bron_hulp);
    const std::string example = t(Tekst::rondes_bron_voorbeeld);
    bool changed = form_.text("bron", Tekst::rondes_bron, typed_.openbare_bron, "/openbare_bron",
                              {.hint = hint, .placeholder = example, .required = true});
    const std::string first = t(Tekst::rondes_eerder_hulp);
    changed |= view_.ui.checkbox("eerder", t(Tekst::rondes_eerder), typed_.eerder_ongeplaatst_eerst, {.hint = first});
    return changed;
  }

  void send() const {
    Change change = ronde_ ? change_to(api::k_wijzig_ronde, ronde_->id.value, read_.invoer)
                           : change_to(api::k_nieuwe_ronde, 0, read_.invoer);
    change = rondewijziging(std::move(change), ronde_ ? *ronde_ : Plaatsingsronde{},
                            ronde_ ? Tekst::rondes_is_gewijzigd : Tekst::rondes_is_gepland);
    if (!ronde_) change.versie = 0;
    form_.send(std::move(change));
  }

  const View& view_;
  const Plaatsingsronde* ronde_;
  Rondeplanformulier plan_;
  RondeFormulier typed_;
  GelezenRonde read_;
  FormView form_;
};

}  // namespace

void draw_ronde_formulier(const View& view, const Plaatsingsronde* ronde) { Rondeformulier(view, ronde).draw(); }

std::string regel_uitleg(const View& view, Plaatsingsregel regel) {
  return view.word("plaatsingsregeluitleg", to_name(regel));
}

}  // namespace stagepad::client
