#include "wasm-client/views/ronde_proef.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/text/ronde_in_woorden.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/ronde_delen.hpp"
#include "wasm-client/views/ronde_ingrepen.hpp"

namespace stagepad::client {

namespace {

/// Of a diagnosis so many lines of a kind, and so many people who end elsewhere.
constexpr std::size_t k_most_lines = 10;
constexpr std::size_t k_most_changes = 50;

std::string range_text(const View& view, const Bereik& bereik) {
  if (bereik.minste == bereik.meeste) return std::to_string(bereik.minste);
  return view.t(Tekst::proef_bereik, {{"minste", bereik.minste}, {"meeste", bereik.meeste}});
}

/// "+3", "−1", "gelijk"; nothing where lotteries move the numbers.
std::string difference_text(const View& view, const Bereik& basis, const Bereik& proef) {
  const bool is_one = basis.minste == basis.meeste && proef.minste == proef.meeste;
  if (!is_one) return "";
  const std::int32_t more = proef.minste - basis.minste;
  if (more == 0) return view.t(Tekst::proef_gelijk);
  return (more > 0 ? "+" : "−") + std::to_string(more > 0 ? more : -more);
}

class Proefblad {
 public:
  Proefblad(const View& view, const RondeOverzicht& overzicht)
      : view_(view),
        overzicht_(overzicht),
        name_(rondeformulier("proef", overzicht.kaart.ronde.id)),
        typed_(draft_or(view.state.beheer.formulieren, name_, Rondeproef{})),
        form_(view, name_, 0),
        memo_(remember_ronde(view.memo.ronde, *overzicht.bestand, stand(), typed_)) {}

  void draw() {
    view_.ui.text(t(Tekst::proef_uitleg), {.tone = ui::TextTone::muted});
    if (!memo_.basis.is_getrokken) {
      draw_note(t(memo_.basis.is_beproefd ? Tekst::proef_nog_niet_getrokken_loting : Tekst::proef_nog_niet_getrokken));
      if (memo_.proef.is_beproefd && !memo_.basis.is_beproefd) draw_note(t(Tekst::proef_onder_loting));
    }
    draw_form();
    draw_table();
    draw_changes();
    draw_diagnosis();
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  /// Changes whenever the round does.
  [[nodiscard]] std::string stand() const {
    return std::to_string(overzicht_.kaart.ronde.id.value) + "/" + std::to_string(overzicht_.kaart.ronde.versie);
  }

  /// Is there a trial beside the round as it is?
  [[nodiscard]] bool is_tried() const { return !typed_.is_leeg() && memo_.findings.empty(); }

  void draw_note(const std::string& text) const {
    view_.ui.text(text, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }

  // --- what is tried out

  void draw_form() {
    const std::string title = t(Tekst::proef_wat_als);
    auto card = view_.ui.card("wat-als", {.gap = 12, .name = title});
    view_.ui.heading(2, title);
    bool changed = draw_rule();
    changed |= draw_seats();
    changed |= draw_fixed();
    if (changed) form_.keep(typed_);
    if (!memo_.findings.empty()) {
      draw_findings(view_, "bezwaren", met_namen(view_, overzicht_, memo_.findings), nullptr);
    }
    form_.drop_button(Tekst::proef_wis);
  }

  bool draw_rule() {
    std::vector<std::string> words = {t(
        Tekst::proef_regel_ronde, {{"regel", view_.word("plaatsingsregelnaam", to_name(overzicht_.bestand->regel))}})};
    std::vector<std::string> values = {""};
    int chosen = 0;
    for (const EnumName<Plaatsingsregel>& each : EnumNames<Plaatsingsregel>::names) {
      if (each.value == overzicht_.bestand->regel) continue;
      if (each.name == typed_.regel) chosen = static_cast<int>(words.size());
      words.push_back(view_.word("plaatsingsregelnaam", each.name));
      values.emplace_back(each.name);
    }
    std::vector<ui::Choice> choices;
    for (const std::string& each : words) choices.push_back({.label = each});
    const std::string hint = t(Tekst::proef_regel_hulp);
    if (!view_.ui.select("regel", t(Tekst::rondes_regel), chosen, choices, {.hint = hint})) return false;
    typed_.regel = values[static_cast<std::size_t>(chosen)];
    return true;
  }

  /// Rows of a kind, each with a button that takes it away. True when something changed.
  template <class Row, class Draw>
  bool draw_rows(const char* key, Tekst name, std::vector<Row>& rows, Draw&& draw) const {
    auto outer = view_.ui.scope(key);
    bool changed = false;
    std::optional<std::size_t> gone;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string number = t(name, {{"nummer", static_cast<std::int64_t>(i + 1)}});
      auto card = view_.ui.card(static_cast<int>(i) + 1, {.padding = 12, .gap = 8, .sunken = true, .name = number});
      auto scope = view_.ui.scope(static_cast<int>(i) + 1);
      {
        auto row = view_.ui.row({.gap = 8});
        view_.ui.text(number, {.strong = true});
        view_.ui.spacer();
        if (view_.ui.icon_button("weg", ui::icons::trash_2, t(Tekst::formulier_regel_weg, {{"regel", number}}))) {
          gone = i;
        }
      }
      auto grid = view_.ui.grid(280, 12);
      changed |= draw(rows[i], grid);
    }
    if (!gone) return changed;
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*gone));
    return true;
  }

  bool draw_seats() {
    bool changed =
        draw_rows("zetels", Tekst::proef_zetels_regel, typed_.zetels, [&](Proefzetels& row, ui::Columns& grid) {
          bool is_other = false;
          {
            auto cell = grid.next();
            is_other = choose_plaats(view_, overzicht_, row.plaats, {});
            // Begins with what there is.
            for (const Rondeplaats& each : overzicht_.bestand->plaatsen) {
              if (is_other && each.code == row.plaats) row.aantal = std::to_string(each.capaciteit.value);
            }
          }
          auto cell = grid.next();
          return view_.ui.text_field("aantal", t(Tekst::ronde_zetels), row.aantal, {.type = ui::InputType::number})
                     .changed ||
                 is_other;
        });
    if (view_.ui.button("zetels-erbij", t(Tekst::proef_zetels_erbij), ui::ButtonKind::secondary,
                        {.icon = ui::icons::plus})) {
      typed_.zetels.push_back({"", "1"});
      changed = true;
    }
    return changed;
  }

  bool draw_fixed() {
    bool changed = draw_rows("vast", Tekst::proef_vast_regel, typed_.vast, [&](Proefvast& row, ui::Columns& grid) {
      bool is_other = false;
      {
        auto cell = grid.next();
        is_other = choose_deelnemer(view_, overzicht_, row.deelnemer, {});
      }
      auto cell = grid.next();
      return choose_plaats(view_, overzicht_, row.plaats, {}) || is_other;
    });
    if (view_.ui.button("vast-erbij", t(Tekst::proef_vast_erbij), ui::ButtonKind::secondary,
                        {.icon = ui::icons::plus})) {
      typed_.vast.emplace_back();
      changed = true;
    }
    return changed;
  }

  // --- what comes out

  void draw_table() const {
    const std::string what = t(Tekst::proef_wat);
    const std::string basis = t(Tekst::proef_basis);
    const std::string trial = t(Tekst::proef_proef);
    const std::string difference = t(Tekst::proef_verschil);
    std::vector<ui::TableColumn> columns = {{.key = "wat", .header = what, .share = 2, .row_header = true},
                                            {.key = "basis", .header = basis, .share = 1, .align = ui::Align::end}};
    if (is_tried()) {
      columns.push_back({.key = "proef", .header = trial, .share = 1, .align = ui::Align::end});
      columns.push_back({.key = "verschil", .header = difference, .share = 1, .align = ui::Align::end});
    }
    const std::string caption = t(Tekst::proef_tabel);
    auto card = view_.ui.card("tabel", {.padding = 0, .gap = 0, .name = caption});
    auto table = view_.ui.table("tabel", caption, columns);
    const auto draw_row = [&](int key, const std::string& label, const Bereik& now, const Bereik& then) {
      auto row = table.row(key);
      row.cell(label);
      row.cell(range_text(view_, now));
      if (!is_tried()) return;
      row.cell(range_text(view_, then));
      row.cell(difference_text(view_, now, then), {.strong = true});
    };
    const auto one = [](std::int32_t number) { return Bereik{number, number}; };
    draw_row(1, t(Tekst::ronde_deelnemers), one(memo_.basis.deelnemers), one(memo_.proef.deelnemers));
    draw_row(2, t(Tekst::proef_geplaatst), memo_.basis.geplaatst, memo_.proef.geplaatst);
    for (std::size_t i = 0; i < memo_.basis.op_rang.size(); ++i) {
      const Bereik then = i < memo_.proef.op_rang.size() ? memo_.proef.op_rang[i] : Bereik{};
      draw_row(static_cast<int>(i) + 10, t(Tekst::proef_op_rang, {{"rang", static_cast<std::int64_t>(i + 1)}}),
               memo_.basis.op_rang[i], then);
    }
    draw_row(3, t(Tekst::proef_hoogstens), one(memo_.basis.diagnose.meest), one(memo_.proef.diagnose.meest));
    draw_row(4, t(Tekst::proef_zonder_keuze), one(memo_.basis.diagnose.zonder_keuze),
             one(memo_.proef.diagnose.zonder_keuze));
  }

  void draw_changes() const {
    if (!is_tried() || !memo_.basis.is_getrokken) return;
    const std::vector<Rondeverschil> changes = verschillen(memo_.basis, memo_.proef);
    view_.ui.heading(2, t(Tekst::proef_wie_verandert));
    if (changes.empty()) {
      view_.ui.text(t(Tekst::proef_niemand_verandert), {.tone = ui::TextTone::muted});
      return;
    }
    auto list = view_.ui.list("anders", t(Tekst::proef_wie_verandert), 4);
    for (std::size_t i = 0; i < std::min(changes.size(), k_most_changes); ++i) {
      auto item = view_.ui.list_item(changes[i].pseudoniem);
      view_.ui.text(t(Tekst::proef_van_naar, {{"wie", deelnemer_naam(overzicht_, changes[i].pseudoniem)},
                                              {"van", plaats_naam(view_, overzicht_, changes[i].van)},
                                              {"naar", plaats_naam(view_, overzicht_, changes[i].naar)}}));
    }
    if (changes.size() > k_most_changes) {
      auto item = view_.ui.list_item("meer");
      view_.ui.text(t(Tekst::proef_en_nog, {{"aantal", static_cast<std::int64_t>(changes.size() - k_most_changes)}}));
    }
  }

  /// Of what is tried out, else of the round as it is.
  void draw_diagnosis() const {
    const Diagnose& diagnose = is_tried() ? memo_.proef.diagnose : memo_.basis.diagnose;
    const std::vector<Uitlegdeel> parts =
        diagnose_in_woorden(diagnose, bestand_met_namen(overzicht_), view_.catalogue, k_most_lines);
    // The counts stand in the table.
    if (parts.size() < 2) return;
    const std::string title = t(is_tried() ? Tekst::proef_diagnose_proef : Tekst::proef_diagnose);
    auto card = view_.ui.card("diagnose", {.gap = 12, .name = title});
    view_.ui.heading(2, title);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      auto scope = view_.ui.scope(static_cast<int>(i));
      view_.ui.heading(3, parts[i].titel);
      auto list = view_.ui.list("regels", parts[i].titel, 4);
      int number = 0;
      for (const std::string& each : parts[i].zinnen) {
        auto item = view_.ui.list_item(++number);
        view_.ui.text(each);
      }
    }
  }

  const View& view_;
  const RondeOverzicht& overzicht_;
  std::string name_;
  Rondeproef typed_;
  FormView form_;
  const Rondememo& memo_;
};

}  // namespace

void draw_proef(const View& view, const RondeOverzicht& overzicht) {
  auto scope = view.ui.scope("proef");
  Proefblad(view, overzicht).draw();
}

}  // namespace stagepad::client
