#include "wasm-client/views/instelling.hpp"

#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/text.hpp"
#include "shared/command/toetsing.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

std::string contact_text(const View& view, bool in_contact) {
  return view.t(in_contact ? Tekst::instellingen_in_contact : Tekst::instellingen_niet_in_contact);
}

/// The form of an institution; `kaart` is nullptr for a new one.
void draw_form(const View& view, const InstellingKaart* kaart) {
  const std::string naam = kaart ? "instelling/" + std::to_string(kaart->id.value) : "instelling/nieuw";
  const InstellingInvoer nu = kaart ? InstellingInvoer{kaart->naam, kaart->in_contact} : InstellingInvoer{};
  auto invoer = draft_or(view.state.beheer.formulieren, naam, nu);
  Findings own;
  if (trimmed(invoer.naam).empty()) own.push_back(refusal("tekst.leeg", "/naam"));
  FormView form(view, naam, kaart ? kaart->versie : 0, std::move(own));
  auto card = view.ui.card("formulier", {.gap = 16, .name = view.t(Tekst::instellingen_gegevens)});
  view.ui.heading(2, view.t(Tekst::instellingen_gegevens));
  form.draw_overtaken({{view.t(Tekst::instellingen_naam), invoer.naam, nu.naam},
                       {view.t(Tekst::instellingen_contact), contact_text(view, invoer.in_contact),
                        contact_text(view, nu.in_contact)}});
  bool changed = form.text("naam", Tekst::instellingen_naam, invoer.naam, "/naam",
                           {.hint = view.t(Tekst::instellingen_naam_hulp), .required = true});
  changed |= view.ui.checkbox("contact", view.t(Tekst::instellingen_in_contact), invoer.in_contact,
                              {.hint = view.t(Tekst::instellingen_contact_hulp)});
  if (changed) form.keep(invoer);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(kaart ? Tekst::formulier_bewaar : Tekst::instellingen_voeg_toe, ui::icons::save)) {
    Change change = kaart ? change_to(api::k_wijzig_instelling, kaart->id.value, invoer)
                          : change_to(api::k_nieuwe_instelling, 0, invoer);
    change.onderwerp = Onderwerp::instelling;
    change.versie = kaart ? kaart->versie : 0;
    change.thanks = kaart ? Tekst::formulier_bewaard : Tekst::instellingen_toegevoegd;
    form.send(std::move(change));
  }
  form.drop_button(kaart ? Tekst::formulier_zet_terug : Tekst::formulier_maak_leeg);
}

const InstellingKaart* find_choice(const View& view, InstellingId id) {
  for (const InstellingKaart& each : view.state.beheer.instellingkeuze.rows) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

/// What merging does, said before it is done.
void draw_merge_dialog(const View& view, const FormView& form, const InstellingKaart& kaart,
                       const InstellingKaart& other) {
  bool open = view.state.beheer.dialog == "samenvoegen";
  const bool was_open = open;
  if (auto dialog = view.ui.dialog("samenvoegen", open, view.t(Tekst::instellingen_samen_titel))) {
    view.ui.text(view.t(Tekst::instellingen_samen_gevolg,
                        {{"aantal", other.plaatsen}, {"andere", other.naam}, {"naam", kaart.naam}}));
    view.ui.text(view.t(Tekst::instellingen_samen_blijvend), {.tone = ui::TextTone::muted});
    auto row = view.ui.row({.gap = 8, .justify = ui::Justify::end});
    if (view.ui.button("nee", view.t(Tekst::formulier_annuleer), ui::ButtonKind::quiet)) open = false;
    if (view.ui.button("ja", view.t(Tekst::instellingen_voeg_samen), ui::ButtonKind::danger,
                       {.icon = ui::icons::layers})) {
      Change change = change_to(api::k_samenvoeging, kaart.id.value, Samenvoeging{other.id});
      change.onderwerp = Onderwerp::instelling;
      change.versie = kaart.versie;
      change.thanks = Tekst::instellingen_samengevoegd;
      form.send(std::move(change));
    }
  }
  if (was_open && !open) view.act(OpenDialog{});
}

void draw_merge(const View& view, const InstellingKaart& kaart) {
  const std::string naam = "samenvoegen/" + std::to_string(kaart.id.value);
  FormView form(view, naam, kaart.versie);
  auto draft = draft_or(view.state.beheer.formulieren, naam, Samenvoeging{});
  auto card = view.ui.card("samenvoegen", {.gap = 12, .name = view.t(Tekst::instellingen_dubbel)});
  view.ui.heading(2, view.t(Tekst::instellingen_dubbel));
  view.ui.text(view.t(Tekst::instellingen_dubbel_uitleg, {{"naam", kaart.naam}}), {.tone = ui::TextTone::muted});
  std::vector<const InstellingKaart*> others;
  const std::string none = view.t(Tekst::instellingen_kies);
  std::vector<ui::Choice> choices = {{.label = none}};
  int chosen = 0;
  for (const InstellingKaart& each : view.state.beheer.instellingkeuze.rows) {
    if (each.id == kaart.id) continue;
    others.push_back(&each);
    if (each.id == draft.andere) chosen = static_cast<int>(others.size());
    choices.push_back({.label = each.naam});
  }
  const std::string error = form.error("/andere");
  if (view.ui.select("andere", view.t(Tekst::instellingen_andere), chosen, choices, {.error = error})) {
    draft.andere = chosen > 0 ? others[static_cast<std::size_t>(chosen) - 1]->id : InstellingId{};
    if (draft.andere.is_set()) form.keep(draft);
    else view.act(DropForm{naam});
  }
  form.draw_rest();
  const InstellingKaart* other = find_choice(view, draft.andere);
  if (!other) return;
  auto row = view.ui.row({.gap = 8});
  if (view.ui.button("voeg-samen", view.t(Tekst::instellingen_voeg_samen_knop), ui::ButtonKind::secondary,
                     {.icon = ui::icons::layers})) {
    view.act(OpenDialog{"samenvoegen"});
  }
  draw_merge_dialog(view, form, kaart, *other);
}

void draw_facts(const View& view, const InstellingKaart& kaart) {
  auto card = view.ui.card("gegevens", {.gap = 12, .name = view.t(Tekst::instellingen_gegevens)});
  view.ui.heading(2, view.t(Tekst::instellingen_gegevens));
  view.ui.fact(view.t(Tekst::instellingen_contact), contact_text(view, kaart.in_contact));
}

}  // namespace

void draw_instelling(const View& view) {
  auto page = view.ui.column({.gap = 16});
  view.ui.link("terug", view.t(Tekst::instellingen_titel), "/stageplaatsen?lijst=instellingen",
               {.icon = ui::icons::arrow_left});
  if (view.state.address.id == 0) {
    auto measure = view.ui.measure(640);
    auto inside = view.ui.column({.gap = 16});
    draw_head(view, view.t(Tekst::instellingen_nieuw_titel), view.t(Tekst::instellingen_nieuw_uitleg));
    draw_form(view, nullptr);
    return;
  }
  const auto& object = view.state.beheer.instelling;
  const InstellingKaart* kaart = object.find(view.state.address.id);
  if (!kaart) {
    draw_object_waiting(view, object.is_missing, object.remote.loading);
    return;
  }
  draw_head(view, kaart->naam, view.t(Tekst::instellingen_aantal_plaatsen, {{"aantal", kaart->plaatsen}}));
  view.ui.link("plaatsen", view.t(Tekst::instellingen_naar_plaatsen),
               "/stageplaatsen?zoek=" + percent_encoded(kaart->naam), {.icon = ui::icons::map_pin});
  if (!may(view.state, api::Permission::manages_plaatsen)) {
    draw_facts(view, *kaart);
    return;
  }
  auto columns = view.ui.columns({ui::share(1, 320), ui::share(1, 320)}, {.gap = 16, .collapse_below = 760});
  {
    auto left = columns.next();
    draw_form(view, kaart);
  }
  auto right = columns.next();
  draw_merge(view, *kaart);
}

}  // namespace stagepad::client
