#include "wasm-client/views/stageplaats.hpp"

#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/views/beschikbaarheid.hpp"
#include "wasm-client/views/ervaringen.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/plaatsmerken.hpp"
#include "wasm-client/views/stageplaats_formulier.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

/// For who may not change it.
void draw_facts(const View& view, const StageplaatsKaart& kaart) {
  const Stageplaats& plaats = kaart.plaats;
  auto card = view.ui.card("gegevens", {.gap = 12, .name = view.t(Tekst::stageplaatsen_deel_plaats)});
  view.ui.heading(2, view.t(Tekst::stageplaatsen_deel_plaats));
  const auto fact = [&](Tekst label, const std::string& value) {
    if (!value.empty()) view.ui.fact(view.t(label), value);
  };
  fact(Tekst::stageplaatsen_instelling, waar_text(plaats));
  fact(Tekst::etalage_regio, plaats.regio);
  fact(Tekst::etalage_sector, plaats.sector);
  fact(Tekst::etalage_soort, soorten_text(view, plaats.stagesoorten));
  fact(Tekst::etalage_setting, view.word("woord", to_name(plaats.setting)));
  std::vector<std::string> groups;
  for (const Doelgroep each : plaats.doelgroepen) groups.push_back(view.word("woord", to_name(each)));
  fact(Tekst::etalage_doelgroep, join_list(groups, view.state.taal));
  fact(Tekst::stageplaatsen_profiel, plaats.profiel);
  fact(Tekst::stageplaatsen_specialisme, plaats.specialisme);
  fact(Tekst::stageplaatsen_ruimte, ruimte_text(view, plaats.perioden));
  if (kaart.dossier) fact(Tekst::stageplaatsen_contactpersoon, kaart.dossier->contactpersoon);
  if (!plaats.omschrijving.empty()) view.ui.text(plaats.omschrijving);
}

void send_oordeel(const FormView& form, const StageplaatsKaart& kaart, const BeoordeelPlaats& oordeel) {
  const bool good = oordeel.besluit == Plaatsoordeel::goedgekeurd;
  Change change = change_to(api::k_plaatsoordeel, kaart.plaats.id.value, oordeel);
  change.onderwerp = Onderwerp::stageplaats;
  change.versie = kaart.versie;
  change.thanks = good ? Tekst::stageplaatsen_is_goedgekeurd : Tekst::stageplaatsen_is_ingetrokken;
  form.send(std::move(change));
}

/// What an IO decides: approving at once, taking back with a reason.
void draw_judging(const View& view, const StageplaatsKaart& kaart) {
  const std::string naam = "oordeel/" + std::to_string(kaart.plaats.id.value);
  FormView form(view, naam, kaart.versie);
  auto oordeel = draft_or(view.state.beheer.formulieren, naam, BeoordeelPlaats{});
  form.draw_overtaken({});
  if (!kaart.plaats.goedgekeurd) {
    form.draw_rest();
    if (form.send_button(Tekst::stageplaatsen_keur_goed, ui::icons::check)) {
      send_oordeel(form, kaart, {Plaatsoordeel::goedgekeurd, {}});
    }
    return;
  }
  oordeel.besluit = Plaatsoordeel::ingetrokken;
  if (form.area("reden", Tekst::stageplaatsen_reden, oordeel.reden, "/reden",
                {.hint = view.t(Tekst::stageplaatsen_reden_hulp), .rows = 3})) {
    form.keep(oordeel);
  }
  form.draw_rest();
  const std::string busy = view.t(Tekst::app_bezig);
  ui::ButtonOptions options{.icon = ui::icons::undo_2};
  if (view.state.beheer.sending) options.disabled_because = busy;
  if (view.ui.button("trek-in", view.t(Tekst::stageplaatsen_trek_in), ui::ButtonKind::danger, options)) {
    send_oordeel(form, kaart, oordeel);
  }
}

ui::Tone tone_of_decision(Plaatsbesluit besluit) {
  return besluit == Plaatsbesluit::goedgekeurd ? ui::Tone::confirmed : ui::Tone::attention;
}

void draw_approval(const View& view, const StageplaatsKaart& kaart) {
  const std::string title = view.t(Tekst::stageplaatsen_goedkeuring);
  auto card = view.ui.card("goedkeuring", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  {
    auto row = view.ui.row({.gap = 8});
    draw_plaatsmerken(view, kaart.plaats);
  }
  if (!kaart.plaats.goedgekeurd) {
    view.ui.text(view.t(Tekst::stageplaatsen_wacht_uitleg), {.tone = ui::TextTone::muted});
  }
  if (may(view.state, api::Permission::approves_plaatsen)) draw_judging(view, kaart);
  if (!kaart.dossier || kaart.dossier->oordelen.empty()) return;
  auto list = view.ui.list("oordelen", view.t(Tekst::stageplaatsen_oordelen), 8);
  int number = 0;
  for (auto each = kaart.dossier->oordelen.rbegin(); each != kaart.dossier->oordelen.rend(); ++each) {
    auto item = view.ui.list_item(++number);
    {
      auto row = view.ui.row({.gap = 8});
      view.ui.badge(tone_of_decision(each->besluit), view.word("plaatsbesluit", to_name(each->besluit)));
      view.ui.text(view.t(Tekst::stageplaatsen_besloten_door,
                          {{"wie", each->door.naam}, {"datum", view.short_date(each->op)}}),
                   {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
    if (!each->reden.empty()) view.ui.text(each->reden);
  }
}

/// Who permitted what to be shown, newest first.
void draw_permissions(const View& view, const StageplaatsKaart& kaart) {
  if (!kaart.dossier) return;
  const std::string title = view.t(Tekst::stageplaatsen_toestemmingen);
  auto card = view.ui.card("toestemmingen", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  if (kaart.dossier->toestemmingen.empty()) {
    view.ui.text(view.t(Tekst::stageplaatsen_geen_toestemming), {.tone = ui::TextTone::muted});
    return;
  }
  auto list = view.ui.list("lijst", title, 12);
  int number = 0;
  for (auto each = kaart.dossier->toestemmingen.rbegin(); each != kaart.dossier->toestemmingen.rend(); ++each) {
    auto item = view.ui.list_item(++number);
    view.ui.text(view.t(each->contact_tonen ? Tekst::stageplaatsen_toegestaan_contact
                                            : Tekst::stageplaatsen_toegestaan,
                        {{"wie", each->door},
                         {"datum", view.date(each->op)},
                         {"wat", view.word("woord", to_name(each->zichtbaarheid))}}));
    const std::string recorded =
        each->vastgelegd ? view.t(Tekst::stageplaatsen_vastgelegd, {{"wie", each->vastgelegd->naam},
                                                                    {"datum", view.short_date(each->vastgelegd_op)}})
                         : view.t(Tekst::stageplaatsen_vastgelegd_link);
    view.ui.text(recorded, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
}

void draw_new(const View& view) {
  auto measure = view.ui.measure(860);
  auto page = view.ui.column({.gap = 16});
  view.ui.link("terug", view.t(Tekst::stageplaatsen_titel), "/stageplaatsen", {.icon = ui::icons::arrow_left});
  draw_head(view, view.t(Tekst::stageplaatsen_nieuw_titel), view.t(Tekst::stageplaatsen_nieuw_uitleg));
  if (!view.state.beheer.regelpakketten.is_here() || !view.state.beheer.instellingkeuze.is_here()) {
    const Loading choices = view.state.beheer.instellingkeuze.loading;
    draw_waiting(view, choices == Loading::failed ? choices : view.state.beheer.regelpakketten.loading, {});
    return;
  }
  draw_plaatsformulier(view, nullptr);
}

}  // namespace

void draw_stageplaats(const View& view) {
  if (view.state.address.id == 0) {
    draw_new(view);
    return;
  }
  const auto& object = view.state.beheer.plaats;
  const StageplaatsKaart* kaart = object.find(view.state.address.id);
  auto page = view.ui.column({.gap = 16});
  view.ui.link("terug", view.t(Tekst::stageplaatsen_titel), "/stageplaatsen", {.icon = ui::icons::arrow_left});
  if (!kaart) {
    draw_object_waiting(view, object.is_missing, object.remote.loading);
    return;
  }
  draw_head(view, kaart->plaats.naam, waar_text(kaart->plaats));
  auto columns = view.ui.columns({ui::share(5, 460), ui::share(3, 300)}, {.gap = 16, .collapse_below = 880});
  {
    auto left = columns.next();
    if (may(view.state, api::Permission::manages_plaatsen)) draw_plaatsformulier(view, kaart);
    else draw_facts(view, *kaart);
  }
  auto right = columns.next();
  auto side = view.ui.column({.gap = 16});
  draw_approval(view, *kaart);
  draw_beschikbaarheid(view, *kaart);
  draw_ervaringen_met_reactie(view, *kaart);
  draw_permissions(view, *kaart);
}

}  // namespace stagepad::client
