#include "wasm-client/views/exporteren.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/api/endpoints.hpp"
#include "wasm-client/app/exporteren.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

constexpr const char* k_export_form = "exportweergave";

bool has(const std::vector<Exportkolom>& columns, Exportkolom column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

class ExportView {
 public:
  explicit ExportView(const View& view)
      : view_(view),
        vraag_(gekozen_export(view.state)),
        there_(kolommen_van(vraag_.soort, view.state.ik.value.persoon.rollen)) {
    const std::vector<Exportkolom>& wanted = vraag_.kolommen;
    const auto usual = vaste_kolommen(vraag_.soort);
    for (const Exportkolom each : there_) {
      if (has(wanted.empty() ? usual : wanted, each)) chosen_.push_back(each);
    }
  }

  void draw() const;

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  void draw_kept() const;
  void draw_kinds() const;
  void draw_filters() const;
  void draw_columns() const;
  void draw_downloads() const;
  void draw_keeping() const;
  void send(std::vector<Exportweergave> weergaven, Tekst thanks) const;

  const View& view_;
  ExportVraag vraag_;
  std::vector<Exportkolom> there_;   ///< all columns of this table
  std::vector<Exportkolom> chosen_;  ///< in the order of the table
};

void ExportView::send(std::vector<Exportweergave> weergaven, Tekst thanks) const {
  Change change = change_to(api::k_wijzig_exportweergaven, 0, WijzigExportweergaven{std::move(weergaven)});
  change.onderwerp = Onderwerp::exportweergaven;
  change.versie = view_.state.beheer.exportweergaven.value.versie;
  change.thanks = thanks;
  change.formulier = k_export_form;
  view_.act(SendChange{std::move(change)});
}

void ExportView::draw_kept() const {
  const Remote<Exportweergaven>& remote = view_.state.beheer.exportweergaven;
  if (!remote.is_here()) {
    if (remote.loading == Loading::failed) draw_waiting(view_, remote.loading, {});
    return;
  }
  const std::vector<Exportweergave>& all = remote.value.weergaven;
  if (all.empty()) return;
  const std::string title = t(Tekst::export_weergaven);
  auto card = view_.ui.card("weergaven", {.gap = 8, .name = title});
  view_.ui.heading(2, title);
  auto list = view_.ui.list("weergaven", title, 4);
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto item = view_.ui.list_item(static_cast<std::int64_t>(i) + 1);
    auto row = view_.ui.row({.gap = 8});
    view_.ui.link("open", all[i].naam, scherm_url(all[i].vraag), {.strong = true});
    view_.ui.text(view_.word("exportsoort", to_name(all[i].vraag.soort)),
                  {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    view_.ui.spacer();
    const std::string label = t(Tekst::export_vergeet, {{"naam", all[i].naam}});
    if (view_.ui.icon_button("weg", ui::icons::trash_2, label)) {
      std::vector<Exportweergave> left = all;
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
      send(std::move(left), Tekst::export_vergeten);
    }
  }
}

void ExportView::draw_kinds() const {
  std::vector<std::string> words;
  int current = 0;
  for (const auto& each : EnumNames<Exportsoort>::names) {
    if (each.value == vraag_.soort) current = static_cast<int>(words.size());
    words.push_back(view_.word("exportsoort", each.name));
  }
  const ui::Tab tabs[] = {{words[0], ui::icons::calendar_days}, {words[1], ui::icons::briefcase},
                          {words[2], ui::icons::building_2}};
  if (view_.ui.tabs("soort", t(Tekst::export_soort), current, tabs)) {
    // Other tables have other columns; the filters stay.
    ExportVraag other = vraag_;
    other.soort = EnumNames<Exportsoort>::names[current].value;
    other.kolommen.clear();
    view_.act(FollowUrl{scherm_url(other)});
  }
}

void ExportView::draw_filters() const {
  const std::string title = t(Tekst::lijst_filters);
  auto card = view_.ui.card("filters", {.gap = 12, .name = title});
  view_.ui.text(view_.word("exportuitleg", to_name(vraag_.soort)), {.tone = ui::TextTone::muted});
  auto grid = view_.ui.grid(200, 12);
  if (vraag_.soort != Exportsoort::stageplaatsen) {
    auto cell = grid.next();
    draw_filter(view_, "programma", Tekst::overzicht_programma, Tekst::overzicht_alle_programmas, programmas(view_));
  }
  {
    auto cell = grid.next();
    draw_day_filter(view_, "van", Tekst::export_van);
  }
  {
    auto cell = grid.next();
    draw_day_filter(view_, "tot", Tekst::export_tot);
  }
  if (vraag_.soort != Exportsoort::stages) return;
  auto cell = grid.next();
  bool late = vraag_.alleen_te_laat;
  if (view_.ui.checkbox("laat", t(Tekst::export_alleen_te_laat), late)) {
    view_.act(SetQuery{"laat", late ? "1" : ""});
  }
}

void ExportView::draw_columns() const {
  const std::string title = t(Tekst::export_kolommen, {{"aantal", static_cast<std::int64_t>(chosen_.size())},
                                                       {"totaal", static_cast<std::int64_t>(there_.size())}});
  auto card = view_.ui.card("kolommen", {.gap = 12, .name = title});
  {
    auto row = view_.ui.row({.gap = 8});
    view_.ui.heading(2, title);
    view_.ui.spacer();
    if (chosen_.size() < there_.size() && view_.ui.button("alle", t(Tekst::export_alle_kolommen))) {
      ExportVraag all = vraag_;
      all.kolommen = there_;
      view_.act(FollowUrl{scherm_url(all)});
    }
    if (!vraag_.kolommen.empty() && view_.ui.button("vast", t(Tekst::export_vaste_kolommen))) {
      view_.act(SetQuery{"kolommen", ""});
    }
  }
  auto grid = view_.ui.grid(210, 4);
  for (const Exportkolom each : there_) {
    auto cell = grid.next();
    bool on = has(chosen_, each);
    ui::FieldOptions options;
    const std::string last = t(Tekst::export_laatste_kolom);
    if (on && chosen_.size() == 1) options.disabled_because = last;
    if (!view_.ui.checkbox(to_name(each), view_.word("kolom", to_name(each)), on, options)) continue;
    ExportVraag other = vraag_;
    other.kolommen.clear();
    for (const Exportkolom column : there_) {
      if (column == each ? on : has(chosen_, column)) other.kolommen.push_back(column);
    }
    view_.act(FollowUrl{scherm_url(other)});
  }
}

void ExportView::draw_downloads() const {
  auto row = view_.ui.row({.gap = 8});
  ExportVraag vraag = vraag_;
  vraag.kolommen = chosen_;
  vraag.vorm = Exportvorm::xlsx;
  view_.ui.link("xlsx", t(Tekst::export_download_xlsx), bestand_url(vraag),
                {.icon = ui::icons::download, .as_button = true});
  vraag.vorm = Exportvorm::csv;
  view_.ui.link("csv", t(Tekst::export_download_csv), bestand_url(vraag),
                {.icon = ui::icons::download, .as_button = true});
}

void ExportView::draw_keeping() const {
  const Remote<Exportweergaven>& remote = view_.state.beheer.exportweergaven;
  if (!remote.is_here()) return;
  const std::string title = t(Tekst::export_bewaar_titel);
  auto card = view_.ui.card("bewaren", {.gap = 12, .name = title});
  view_.ui.heading(2, title);
  auto typed = draft_or(view_.state.beheer.formulieren, k_export_form, Naamformulier{});
  std::vector<Exportweergave> with = remote.value.weergaven;
  with.push_back({typed.naam, vraag_});
  const std::string at = "/weergaven/" + std::to_string(with.size() - 1);
  FormView form(view_, k_export_form, remote.value.versie,
                check_exportweergaven(with, view_.state.ik.value.persoon.rollen));
  ui::FieldOptions options;
  const std::string hint = t(Tekst::export_bewaar_hulp);
  options.hint = hint;
  if (form.text("naam", Tekst::export_naam, typed.naam, at + "/naam", options)) form.keep(typed);
  form.draw_rest();
  auto row = view_.ui.row({.gap = 8});
  if (form.send_button(Tekst::export_bewaar, ui::icons::save, ui::ButtonKind::secondary)) {
    send(std::move(with), Tekst::export_bewaard);
  }
  form.drop_button(Tekst::formulier_zet_terug);
}

void ExportView::draw() const {
  auto page = view_.ui.column({.gap = 16});
  draw_head(view_, t(Tekst::export_titel), t(Tekst::export_ondertitel));
  draw_kept();
  draw_kinds();
  draw_filters();
  draw_columns();
  draw_downloads();
  draw_keeping();
}

}  // namespace

void draw_exporteren(const View& view) { ExportView(view).draw(); }

}  // namespace stagepad::client
