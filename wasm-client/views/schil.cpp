#include "wasm-client/views/schil.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/beheer.hpp"
#include "wasm-client/views/etalage.hpp"
#include "wasm-client/views/exporteren.hpp"
#include "wasm-client/views/importeren.hpp"
#include "wasm-client/views/instelling.hpp"
#include "wasm-client/views/logboek.hpp"
#include "wasm-client/views/menu.hpp"
#include "wasm-client/views/opleiding.hpp"
#include "wasm-client/views/overzicht.hpp"
#include "wasm-client/views/palet.hpp"
#include "wasm-client/views/personen.hpp"
#include "wasm-client/views/regels.hpp"
#include "wasm-client/views/rondes.hpp"
#include "wasm-client/views/stageplaatsen.hpp"
#include "wasm-client/views/standaardteksten.hpp"
#include "wasm-client/views/voorkeuren.hpp"
#include "wasm-client/views/wachten.hpp"
#include "wasm-client/views/werkbord.hpp"
#include "wasm-client/views/werklijst.hpp"

namespace stagepad::client {

namespace {

int waiting_count(const State& state) {
  const auto& regels = state.werklijst.value.regels;
  const auto requests = std::count_if(regels.begin(), regels.end(),
                                      [](const WerklijstRegel& each) { return each.wacht_op_mij; });
  return static_cast<int>(requests) + static_cast<int>(state.werklijst.value.stappen.size());
}

void draw_person_menu(const View& view) {
  const std::string& naam = view.state.ik.value.persoon.naam;
  auto menu = view.ui.menu_button("persoon", view.ui.is_narrow() ? std::string() : naam,
                                  ui::ButtonKind::quiet,
                                  {.icon = ui::icons::user_round, .accessible_name = naam});
  if (!menu) return;
  const bool dutch = view.state.taal == Taal::nl;
  if (view.ui.menu_item("taal", view.t(Tekst::menu_andere_taal), {.icon = ui::icons::languages})) {
    view.act(ChooseLanguage{dutch ? Taal::en : Taal::nl});
  }
  const auto theme = [&](const char* key, Tekst label, ui::Icon icon, ThemeChoice choice) {
    const bool on = view.state.theme == choice;
    if (view.ui.menu_item(key, view.t(label), {.icon = icon, .pressed = on})) view.act(ChooseTheme{choice});
  };
  theme("thema-systeem", Tekst::menu_thema_systeem, ui::icons::monitor, ThemeChoice::system);
  theme("thema-licht", Tekst::menu_thema_licht, ui::icons::sun, ThemeChoice::light);
  theme("thema-donker", Tekst::menu_thema_donker, ui::icons::moon, ThemeChoice::dark);
  if (view.ui.menu_item("account", view.t(Tekst::menu_account), {.icon = ui::icons::key_round})) {
    view.act(LeaveClient{"/account"});
  }
  if (view.ui.menu_item("afmelden", view.t(Tekst::menu_afmelden), {.icon = ui::icons::log_out})) {
    view.act(SignOut{});
  }
}

/// Another build of the server answers than the one this page came from.
void draw_outdated(const View& view) {
  if (!view.state.is_verouderd) return;
  auto box = view.ui.notice("verouderd", ui::Tone::attention, ui::icons::refresh_cw,
                            view.t(Tekst::app_verouderd));
  view.ui.text(view.t(Tekst::app_verouderd_uitleg));
  if (view.ui.button("herlaad", view.t(Tekst::app_herlaad), ui::ButtonKind::secondary,
                     {.icon = ui::icons::refresh_cw})) {
    view.act(LeaveClient{to_url(view.state.address)});
  }
}

void draw_screen(const View& view) {
  switch (view.state.address.screen) {
    case Screen::opleiding:
    case Screen::traject: draw_opleiding(view); return;
    case Screen::etalage: draw_etalage(view); return;
    case Screen::voorkeuren: draw_voorkeuren(view); return;
    case Screen::werklijst: draw_werklijst(view); return;
    case Screen::werkbord: draw_werkbord(view); return;
    case Screen::overzicht: draw_overzicht(view); return;
    case Screen::personen: draw_personen(view); return;
    case Screen::stageplaatsen: draw_stageplaatsen(view); return;
    case Screen::instelling: draw_instelling(view); return;
    case Screen::logboek: draw_logboek(view); return;
    case Screen::beheer: draw_beheer(view); return;
    case Screen::exporteren: draw_exporteren(view); return;
    case Screen::importeren: draw_importeren(view); return;
    case Screen::rondes: draw_rondes(view); return;
    case Screen::standaardteksten: draw_standaardteksten(view); return;
    case Screen::regels: draw_regels(view); return;
    case Screen::home: draw_waiting(view, Loading::under_way, {}); return;
    case Screen::unknown: break;
  }
  view.ui.heading(1, view.t(Tekst::app_geen_pagina));
  view.ui.text(view.t(Tekst::app_geen_pagina_uitleg));
  view.ui.link("begin", view.t(Tekst::app_naar_begin), "/", {.as_button = true});
}

/// The id that makes another page. Where a list stands beside what is chosen from it, choosing is none.
std::int64_t page_id(const View& view) {
  const Screen screen = view.state.address.screen;
  const bool beside = screen == Screen::etalage || screen == Screen::werklijst;
  return beside && !view.ui.is_narrow() ? 0 : view.state.address.id;
}

Tekst title_of(Screen screen) {
  switch (screen) {
    case Screen::etalage: return Tekst::etalage_titel;
    case Screen::voorkeuren: return Tekst::voorkeuren_titel;
    case Screen::werklijst: return Tekst::werklijst_titel;
    case Screen::werkbord: return Tekst::werkbord_titel;
    case Screen::overzicht: return Tekst::overzicht_titel;
    case Screen::personen: return Tekst::personen_titel;
    case Screen::stageplaatsen: return Tekst::stageplaatsen_titel;
    case Screen::instelling: return Tekst::instellingen_titel;
    case Screen::logboek: return Tekst::logboek_titel;
    case Screen::beheer: return Tekst::beheer_titel;
    case Screen::exporteren: return Tekst::export_titel;
    case Screen::importeren: return Tekst::importeren_titel;
    case Screen::rondes: return Tekst::rondes_titel;
    case Screen::standaardteksten: return Tekst::standaardteksten_titel;
    case Screen::regels: return Tekst::regels_titel;
    case Screen::unknown: return Tekst::app_geen_pagina;
    default: return Tekst::opleiding_titel;
  }
}

}  // namespace

void draw_everything(const View& view) {
  if (!view.state.ik.is_here()) {
    auto main = view.ui.region("inhoud", ui::Landmark::main, view.t(Tekst::app_naam));
    auto page = view.ui.measure(480);
    draw_waiting(view, view.state.ik.loading, {});
    return;
  }
  const std::vector<MenuEntry> menu = menu_of(view.state);
  std::vector<std::string> labels;
  std::vector<ui::NavItem> items;
  labels.reserve(menu.size());
  for (const MenuEntry& entry : menu) {
    labels.push_back(view.t(entry.label));
    ui::NavItem item{.key = entry.href, .label = labels.back(), .href = entry.href, .icon = entry.icon};
    item.current = view.state.address.screen == entry.screen;
    if (entry.screen == Screen::werklijst) item.count = waiting_count(view.state);
    items.push_back(item);
  }
  const std::string brand = view.t(Tekst::app_naam);
  const std::string nav_name = view.t(Tekst::menu_naam);
  const std::string skip = view.t(Tekst::app_naar_inhoud);
  ui::Ui::ShellOptions options;
  options.brand = brand;
  options.nav_name = nav_name;
  options.skip_label = skip;
  options.items = items;
  const std::string page_key = to_url({view.state.address.screen, page_id(view), {}});
  auto shell = view.ui.shell(page_key, options, [&](ui::Ui&) {
    draw_palet_button(view);
    draw_person_menu(view);
  });
  draw_outdated(view);
  draw_screen(view);
  draw_palet(view);
}

std::string page_title(const State& state, const Catalogue& catalogue) {
  return catalogue.text(title_of(state.address.screen)) + " · " + catalogue.text(Tekst::app_naam);
}

}  // namespace stagepad::client
