#include "wasm-client/views/personen.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/personen.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/persoon.hpp"
#include "wasm-client/views/rollen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

constexpr const char* k_person_form = "persoon/nieuw";

/// The form by which somebody is added and invited.
void draw_invitation(const View& view) {
  auto measure = view.ui.measure(640);
  auto page = view.ui.column({.gap = 16});
  view.ui.link("terug", view.t(Tekst::personen_titel), "/personen", {.icon = ui::icons::arrow_left});
  draw_head(view, view.t(Tekst::personen_nieuw_titel), view.t(Tekst::personen_nieuw_uitleg));
  auto invoer = draft_or<PersoonInvoer>(view.state.beheer.formulieren, k_person_form, {});
  FormView form(view, k_person_form, 0, ontbreekt(invoer));
  auto card = view.ui.card("formulier", {.gap = 16, .name = view.t(Tekst::personen_nieuw_titel)});
  bool changed = form.text("naam", Tekst::personen_naam, invoer.naam, "/naam",
                           {.required = true, .autocomplete = "off"});
  changed |= form.text("email", Tekst::personen_email, invoer.email, "/email",
                       {.hint = view.t(Tekst::personen_email_hulp),
                        .required = true,
                        .type = ui::InputType::email,
                        .autocomplete = "off"});
  changed |= draw_rollen(view, invoer.rollen, form.error("/rollen"));
  if (changed) form.keep(invoer);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(Tekst::personen_nodig_uit, ui::icons::send)) {
    Change change = change_to(api::k_nieuwe_persoon, 0, invoer);
    change.onderwerp = Onderwerp::persoon;
    change.thanks = Tekst::personen_uitgenodigd;
    form.send(std::move(change));
  }
  form.drop_button(Tekst::formulier_maak_leeg);
}

void draw_people_filters(const View& view) {
  auto card = view.ui.card("filters", {.gap = 12, .name = view.t(Tekst::lijst_filters)});
  auto grid = view.ui.grid(240, 12);
  {
    auto cell = grid.next();
    draw_search(view, Tekst::personen_zoek, Tekst::personen_zoek_voorbeeld);
  }
  auto cell = grid.next();
  std::vector<FilterWord> words;
  for (const Rol rol : k_account_rollen) {
    words.push_back({std::string(to_name(rol)), rol_text(rol, view.catalogue)});
  }
  draw_filter(view, "rol", Tekst::personen_rol, Tekst::personen_alle_rollen, words);
}

void draw_rows(const View& view, const RemotePages<PersoonKaart>& list) {
  const std::string naam = view.t(Tekst::personen_naam);
  const std::string email = view.t(Tekst::personen_email);
  const std::string rollen = view.t(Tekst::personen_rollen);
  const std::string toegang = view.t(Tekst::personen_toegang);
  const bool narrow = view.ui.is_narrow();
  const ui::TableColumn columns[] = {
      {.key = "naam", .header = naam, .share = 1.2F, .row_header = true},
      {.key = "email", .header = email, .share = 1.4F, .optional = true},
      {.key = "rollen", .header = rollen, .share = 1.2F, .optional = true},
      {.key = "toegang", .header = toegang, .width = narrow ? 140.0F : 160.0F}};
  auto card = view.ui.card("lijst", {.padding = 0, .gap = 0, .name = view.t(Tekst::personen_titel)});
  auto table = view.ui.table("personen", view.t(Tekst::personen_titel), columns);
  for (const PersoonKaart& each : list.rows) {
    auto row = table.row(each.id.value);
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.link("open", each.naam, "/personen/" + std::to_string(each.id.value), {.strong = true});
      if (narrow) {
        view.ui.text(rollen_in_woorden(view, each.rollen),
                     {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
      }
    }
    row.cell(each.email, {.wrap = false});
    row.cell(rollen_in_woorden(view, each.rollen));
    if (auto cell = row.cell()) {
      view.ui.badge(tone_of(each.toegang), view.word("toegangsstand", to_name(each.toegang)));
    }
  }
}

void draw_people(const View& view) {
  auto page = view.ui.column({.gap = 16});
  {
    auto head = view.ui.row({.gap = 16, .align = ui::Align::end});
    {
      const float room = view.ui.available_width();
      auto title = view.ui.column({.width = view.ui.is_narrow() ? 0.0F : room - 240});
      draw_head(view, view.t(Tekst::personen_titel), view.t(Tekst::personen_ondertitel));
    }
    view.ui.spacer();
    view.ui.link("nieuw", view.t(Tekst::personen_nieuw), "/personen?nieuw=1",
                 {.icon = ui::icons::plus, .as_button = true});
  }
  draw_people_filters(view);
  const auto& list = view.state.beheer.personen;
  if (!list.is_here()) {
    draw_waiting(view, list.loading, {});
    return;
  }
  if (list.rows.empty()) {
    auto empty = view.ui.empty_state("niets", view.t(Tekst::lijst_niets_gevonden),
                                     {.icon = ui::icons::search, .text = view.t(Tekst::personen_leeg_hulp)});
    return;
  }
  draw_rows(view, list);
  draw_list_end(view, stand_of(list));
}

}  // namespace

void draw_personen(const View& view) {
  if (view.state.address.id > 0) draw_persoon(view);
  else if (view.state.address.value("nieuw") == "1") draw_invitation(view);
  else draw_people(view);
}

}  // namespace stagepad::client
