#include "wasm-client/views/persoon.hpp"

#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/rollen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

std::vector<Verschil> verschillen(const View& view, const PersoonInvoer& mijn, const PersoonInvoer& nu) {
  return {{view.t(Tekst::personen_naam), mijn.naam, nu.naam},
          {view.t(Tekst::personen_email), mijn.email, nu.email},
          {view.t(Tekst::personen_rollen), rollen_in_woorden(view, mijn.rollen),
           rollen_in_woorden(view, nu.rollen)}};
}

void draw_form(const View& view, const PersoonKaart& kaart) {
  const std::string naam = "persoon/" + std::to_string(kaart.id.value);
  const PersoonInvoer nu{kaart.naam, kaart.email, kaart.rollen};
  auto invoer = draft_or(view.state.beheer.formulieren, naam, nu);
  FormView form(view, naam, kaart.versie);
  auto card = view.ui.card("formulier", {.gap = 16, .name = view.t(Tekst::personen_gegevens)});
  view.ui.heading(2, view.t(Tekst::personen_gegevens));
  form.draw_overtaken(verschillen(view, invoer, nu));
  bool changed = form.text("naam", Tekst::personen_naam, invoer.naam, "/naam",
                           {.required = true, .autocomplete = "off"});
  changed |= form.text("email", Tekst::personen_email, invoer.email, "/email",
                       {.required = true, .type = ui::InputType::email, .autocomplete = "off"});
  changed |= draw_rollen(view, invoer.rollen, form.error("/rollen"));
  if (changed) form.keep(invoer);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(Tekst::formulier_bewaar, ui::icons::save)) {
    Change change = change_to(api::k_wijzig_persoon, kaart.id.value, invoer);
    change.onderwerp = Onderwerp::persoon;
    change.versie = kaart.versie;
    change.thanks = Tekst::formulier_bewaard;
    form.send(std::move(change));
  }
  form.drop_button(Tekst::formulier_zet_terug);
}

/// For who may not change it: what is known of the person.
void draw_facts(const View& view, const PersoonKaart& kaart) {
  auto card = view.ui.card("gegevens", {.gap = 12, .name = view.t(Tekst::personen_gegevens)});
  view.ui.heading(2, view.t(Tekst::personen_gegevens));
  view.ui.fact(view.t(Tekst::personen_email), kaart.email);
  view.ui.fact(view.t(Tekst::personen_rollen), rollen_in_woorden(view, kaart.rollen));
  view.ui.text(view.t(Tekst::personen_wijzigt_beheerder),
               {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

void send_block(const FormView& form, const PersoonKaart& kaart, bool block) {
  Change change = change_to(api::k_blokkade, kaart.id.value, Blokkade{block});
  change.onderwerp = Onderwerp::persoon;
  change.versie = kaart.versie;
  change.thanks = block ? Tekst::personen_geblokkeerd : Tekst::personen_vrijgegeven;
  form.send(std::move(change));
}

/// Blocking ends what the person is doing, so it is said first what it does.
void draw_block_dialog(const View& view, const FormView& form, const PersoonKaart& kaart) {
  bool open = view.state.beheer.dialog == "blokkeer";
  const bool was_open = open;
  if (auto dialog = view.ui.dialog("blokkeer", open,
                                   view.t(Tekst::personen_blokkeer_titel, {{"naam", kaart.naam}}))) {
    view.ui.text(view.t(Tekst::personen_blokkeer_uitleg));
    auto row = view.ui.row({.gap = 8, .justify = ui::Justify::end});
    if (view.ui.button("nee", view.t(Tekst::formulier_annuleer), ui::ButtonKind::quiet)) open = false;
    if (view.ui.button("ja", view.t(Tekst::personen_blokkeer), ui::ButtonKind::danger,
                       {.icon = ui::icons::lock})) {
      send_block(form, kaart, true);
    }
  }
  if (was_open && !open) view.act(OpenDialog{});
}

void draw_access(const View& view, const PersoonKaart& kaart) {
  FormView form(view, "toegang/" + std::to_string(kaart.id.value), kaart.versie);
  auto card = view.ui.card("toegang", {.gap = 12, .name = view.t(Tekst::personen_toegang)});
  view.ui.heading(2, view.t(Tekst::personen_toegang));
  {
    auto row = view.ui.row({.gap = 8});
    view.ui.badge(tone_of(kaart.toegang), view.word("toegangsstand", to_name(kaart.toegang)));
  }
  view.ui.text(view.word("toegang_uitleg", to_name(kaart.toegang)), {.tone = ui::TextTone::muted});
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (kaart.toegang == Toegangsstand::uitgenodigd && !kaart.rollen.empty() &&
      view.ui.button("opnieuw", view.t(Tekst::personen_stuur_opnieuw), ui::ButtonKind::secondary,
                     {.icon = ui::icons::mail})) {
    Change change = change_to(api::k_uitnodiging, kaart.id.value, api::Nothing{});
    change.onderwerp = Onderwerp::persoon;
    change.thanks = Tekst::personen_opnieuw_gestuurd;
    form.send(std::move(change));
  }
  if (!may(view.state, api::Permission::manages_personen)) return;
  if (kaart.toegang == Toegangsstand::actief &&
      view.ui.button("blokkeer", view.t(Tekst::personen_blokkeer_knop), ui::ButtonKind::danger,
                     {.icon = ui::icons::lock})) {
    view.act(OpenDialog{"blokkeer"});
  }
  if (kaart.toegang == Toegangsstand::geblokkeerd &&
      view.ui.button("vrij", view.t(Tekst::personen_geef_vrij), ui::ButtonKind::secondary,
                     {.icon = ui::icons::key_round})) {
    send_block(form, kaart, false);
  }
  draw_block_dialog(view, form, kaart);
}

void draw_traces(const View& view, const PersoonKaart& kaart) {
  const std::string id = std::to_string(kaart.id.value);
  auto row = view.ui.row({.gap = 16});
  if (may(view.state, api::Permission::sees_audit)) {
    view.ui.link("logboek", view.t(Tekst::personen_in_logboek), "/logboek?soort=persoon&object=" + id,
                 {.icon = ui::icons::history});
    view.ui.link("daden", view.t(Tekst::personen_daden), "/logboek?door=" + id, {.icon = ui::icons::user_cog});
  }
}

}  // namespace

void draw_persoon(const View& view) {
  const auto& object = view.state.beheer.persoon;
  const PersoonKaart* kaart = object.find(view.state.address.id);
  auto page = view.ui.column({.gap = 16});
  view.ui.link("terug", view.t(Tekst::personen_titel), "/personen", {.icon = ui::icons::arrow_left});
  if (!kaart) {
    draw_object_waiting(view, object.is_missing, object.remote.loading);
    return;
  }
  draw_head(view, kaart->naam, rollen_in_woorden(view, kaart->rollen));
  auto columns = view.ui.columns({ui::share(3, 380), ui::share(2, 280)}, {.gap = 16, .collapse_below = 760});
  {
    auto left = columns.next();
    if (may(view.state, api::Permission::manages_personen)) draw_form(view, *kaart);
    else draw_facts(view, *kaart);
  }
  auto right = columns.next();
  auto side = view.ui.column({.gap = 16});
  draw_access(view, *kaart);
  draw_traces(view, *kaart);
}

}  // namespace stagepad::client
