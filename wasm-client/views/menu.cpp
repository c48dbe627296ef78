#include "wasm-client/views/menu.hpp"

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/rondes.hpp"

namespace stagepad::client {

namespace {

/// Whom an entry of the menu is for: by role where a screen is somebody's own, else by permission.
using IsFor = bool (*)(const State&);

bool is_aios(const State& state) { return has_role(state, Rol::aios); }
bool everybody(const State&) { return true; }

struct MenuLine {
  MenuEntry entry;
  IsFor is_for;
};

constexpr MenuLine k_menu[] = {
    {{Screen::opleiding, "/opleiding", Tekst::menu_opleiding, ui::icons::calendar_days}, is_aios},
    {{Screen::werklijst, "/werklijst", Tekst::menu_werklijst, ui::icons::inbox}, has_worklist},
    {{Screen::werkbord, "/werkbord", Tekst::menu_werkbord, ui::icons::clipboard_list},
     [](const State& state) { return may(state, api::Permission::watches_all); }},
    {{Screen::overzicht, "/overzicht", Tekst::menu_overzicht, ui::icons::users}, has_worklist},
    {{Screen::etalage, "/etalage", Tekst::menu_etalage, ui::icons::store}, everybody},
    {{Screen::voorkeuren, "/voorkeuren", Tekst::menu_voorkeuren, ui::icons::list_ordered}, is_aios},
    {{Screen::stageplaatsen, "/stageplaatsen", Tekst::menu_stageplaatsen, ui::icons::building_2},
     [](const State& state) { return may(state, api::Permission::sees_all_plaatsen); }},
    {{Screen::rondes, "/rondes", Tekst::rondes_titel, ui::icons::list_checks},
     [](const State& state) { return plans_rondes(state) || has_role(state, Rol::instituutsopleider); }},
    {{Screen::personen, "/personen", Tekst::menu_personen, ui::icons::user_cog},
     [](const State& state) { return may(state, api::Permission::sees_personen); }},
    {{Screen::exporteren, "/exporteren", Tekst::menu_exporteren, ui::icons::download},
     [](const State& state) { return may(state, api::Permission::exports); }},
    {{Screen::importeren, "/importeren", Tekst::menu_importeren, ui::icons::upload},
     [](const State& state) { return may(state, api::Permission::imports); }},
    {{Screen::logboek, "/logboek", Tekst::menu_logboek, ui::icons::history},
     [](const State& state) { return may(state, api::Permission::sees_audit); }},
    {{Screen::beheer, "/beheer", Tekst::menu_beheer, ui::icons::settings},
     [](const State& state) { return may(state, api::Permission::manages_instellingen); }},
    {{Screen::beheer, "/beheer", Tekst::berichten_titel, ui::icons::mail},
     [](const State& state) {
       return may(state, api::Permission::sees_personen) &&
              !may(state, api::Permission::manages_instellingen);
     }},
    {{Screen::standaardteksten, "/standaardteksten", Tekst::standaardteksten_titel, ui::icons::file_text},
     [](const State& state) { return may(state, api::Permission::words_texts); }},
    {{Screen::regels, "/regels", Tekst::menu_regels, ui::icons::scale}, everybody}};

}  // namespace

std::vector<MenuEntry> menu_of(const State& state) {
  std::vector<MenuEntry> entries;
  for (const MenuLine& line : k_menu) {
    if (line.is_for(state)) entries.push_back(line.entry);
  }
  return entries;
}

}  // namespace stagepad::client
