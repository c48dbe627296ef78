#include "wasm-client/views/palet.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/text.hpp"
#include "wasm-client/views/menu.hpp"
#include "wasm-client/views/rollen.hpp"

namespace stagepad::client {

namespace {

/// Places shown at most; whoever wants more opens the etalage with the same words.
constexpr std::size_t k_most_places = 6;

/// One thing that was found, and what choosing it does: follow `href`, else `action`.
struct Found {
  std::string key;
  ui::Icon icon;
  std::string name;
  std::string detail;
  std::string href;
  std::optional<Action> action;
};

class Finder {
 public:
  explicit Finder(const View& view)
      : view_(view), wanted_(folded(trimmed(view.state.palet.zoek))) {}

  std::vector<Found> run() {
    add_screens();
    add_trainings();
    add_people();
    add_places();
    add_acts();
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool fits(std::string_view text) const {
    return folded(text).find(wanted_) != std::string::npos;
  }

  void add_screens() {
    for (const MenuEntry& each : menu_of(view_.state)) {
      const std::string name = view_.t(each.label);
      if (fits(name)) found_.push_back({each.href, each.icon, name, view_.t(Tekst::palet_scherm), each.href, {}});
    }
  }

  void add_trainings() {
    if (wanted_.size() < k_least_letters) return;
    for (const TrajectRegel& each : view_.state.palet.trajecten.rows) {
      const std::string href = "/trajecten/" + std::to_string(each.id.value);
      found_.push_back({href, ui::icons::calendar_days, each.aios.naam,
                        in_language(each.programma_naam, view_.state.taal), href, {}});
    }
  }

  void add_people() {
    if (wanted_.size() < k_least_letters) return;
    for (const PersoonKaart& each : view_.state.palet.personen.rows) {
      const std::string href = "/personen/" + std::to_string(each.id.value);
      found_.push_back({href, ui::icons::user_round, each.naam,
                        rollen_in_woorden(view_, each.rollen), href, {}});
    }
  }

  void add_places() {
    if (wanted_.size() < k_least_letters) return;
    std::size_t count = 0;
    for (const Stageplaats& each : view_.state.plaatsen.value.plaatsen) {
      if (count == k_most_places) return;
      if (!fits(each.naam + " " + each.instelling_naam + " " + each.plaats)) continue;
      ++count;
      const std::string href = "/etalage/" + std::to_string(each.id.value);
      found_.push_back({href, ui::icons::map_pin, each.naam, each.instelling_naam, href, {}});
    }
  }

  void add_acts() {
    const bool dutch = view_.state.taal == Taal::nl;
    const auto act = [&](const char* key, Tekst label, ui::Icon icon, Action action) {
      const std::string name = view_.t(label);
      if (fits(name)) found_.push_back({key, icon, name, view_.t(Tekst::palet_doen), {}, std::move(action)});
    };
    act("taal", Tekst::menu_andere_taal, ui::icons::languages, ChooseLanguage{dutch ? Taal::en : Taal::nl});
    act("licht", Tekst::menu_thema_licht, ui::icons::sun, ChooseTheme{ThemeChoice::light});
    act("donker", Tekst::menu_thema_donker, ui::icons::moon, ChooseTheme{ThemeChoice::dark});
    act("account", Tekst::menu_account, ui::icons::key_round, LeaveClient{"/account"});
    act("afmelden", Tekst::menu_afmelden, ui::icons::log_out, SignOut{});
  }

  const View& view_;
  std::string wanted_;
  std::vector<Found> found_;
};

void choose(const View& view, const Found& found) {
  view.act(OpenPalet{false});
  if (found.action) view.act(*found.action);
  else view.ui.go(found.href);
}

void draw_found(const View& view, const std::vector<Found>& found) {
  if (found.empty()) {
    const bool busy = view.state.palet.trajecten.is_under_way() || view.state.palet.personen.is_under_way();
    view.ui.text(view.t(busy ? Tekst::app_bezig : Tekst::palet_niets), {.tone = ui::TextTone::muted});
    return;
  }
  auto list = view.ui.list("gevonden", view.t(Tekst::palet_gevonden), 2);
  for (const Found& each : found) {
    const std::string name = each.name + ", " + each.detail;
    bool activated = false;
    auto row = view.ui.list_row(each.key, {.selectable = true, .name = name}, activated);
    auto line = view.ui.row({.gap = 10, .wrap = false});
    view.ui.icon(each.icon);
    {
      auto text = view.ui.column({.gap = 0, .width = view.ui.available_width()});
      view.ui.text(each.name, {.strong = true, .wrap = false});
      view.ui.text(each.detail, {.tone = ui::TextTone::muted, .size = ui::TextSize::small, .wrap = false});
    }
    if (activated) choose(view, each);
  }
}

}  // namespace

void draw_palet_button(const View& view) {
  const std::string name = view.t(Tekst::palet_titel);
  const bool pressed = view.ui.icon_button("palet", ui::icons::search, name, {.tooltip = "Ctrl+K"});
  const bool shortcut = view.ui.shortcut("ctrl+k");
  if (pressed || shortcut) view.act(OpenPalet{!view.state.palet.open});
}

void draw_palet(const View& view) {
  bool open = view.state.palet.open;
  auto dialog = view.ui.dialog("palet", open, view.t(Tekst::palet_titel), {.width = 560, .first_focus = "zoek"});
  if (!dialog) return;
  std::string zoek = view.state.palet.zoek;
  const ui::FieldEvent typed =
      view.ui.text_field("zoek", view.t(Tekst::palet_zoek), zoek,
                         {.hint = view.t(Tekst::palet_hulp),
                          .type = ui::InputType::search,
                          .autocomplete = "off",
                          .width = 520,
                          .hide_label = true,
                          .icon = ui::icons::search});
  if (typed.changed) view.act(TypePalet{zoek});
  const std::vector<Found> found = Finder(view).run();
  if (typed.submitted && !found.empty()) choose(view, found.front());
  draw_found(view, found);
  if (!open) view.act(OpenPalet{false});
}

}  // namespace stagepad::client
