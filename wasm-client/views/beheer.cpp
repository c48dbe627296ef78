#include "wasm-client/views/beheer.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/systeem.hpp"
#include "wasm-client/views/berichten.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

constexpr const char* k_settings_form = "systeeminstellingen";
constexpr std::string_view k_retention = "bewaartermijn.";

bool is_retention(const Systeeminstelling& instelling) {
  return instelling.sleutel.compare(0, k_retention.size(), k_retention) == 0;
}

std::string name_of(const View& view, const Systeeminstelling& instelling) {
  return view.word("instellingnaam", instelling.sleutel);
}

std::string choice_text(const View& view, const Systeeminstelling& instelling, const std::string& word) {
  return instelling.sleutel == "mail_taal" ? view.word("taalnaam", word) : view.word("uit_of_aan", word);
}

/// What a setting is for, and between which bounds; what holds by itself.
std::string hint_of(const View& view, const Systeeminstelling& instelling) {
  const auto own = find_tekst("systeeminstelling." + instelling.sleutel);
  const std::string hint = own ? view.t(*own) : instelling.omschrijving;
  if (instelling.soort != SysteeminstellingSoort::getal) return hint;
  const auto bound = [](const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : std::string();
  };
  return hint + " " + view.t(Tekst::beheer_bereik, {{"van", bound(instelling.minimum)},
                                                    {"tot", bound(instelling.maximum)},
                                                    {"standaard", instelling.standaard}});
}

bool draw_choice(const View& view, const Systeeminstelling& instelling, std::string& waarde,
                 const ui::FieldOptions& options) {
  std::vector<std::string> words;
  int chosen = 0;
  for (const std::string& each : instelling.keuzes) {
    if (each == waarde) chosen = static_cast<int>(words.size());
    words.push_back(choice_text(view, instelling, each));
  }
  std::vector<ui::Choice> choices;
  for (const std::string& each : words) choices.push_back({.label = each});
  const std::string name = name_of(view, instelling);
  if (!view.ui.select(instelling.sleutel, name, chosen, choices, options)) return false;
  waarde = instelling.keuzes[static_cast<std::size_t>(chosen)];
  return true;
}

/// One setting as a field of its kind. True when it was changed.
bool draw_setting(const View& view, const Systeeminstelling& instelling, std::string& waarde,
                  const std::string& error) {
  const std::string hint = hint_of(view, instelling);
  ui::FieldOptions options;
  options.hint = hint;
  options.error = error;
  if (instelling.soort == SysteeminstellingSoort::keuze) {
    return draw_choice(view, instelling, waarde, options);
  }
  if (instelling.soort == SysteeminstellingSoort::adres) options.type = ui::InputType::email;
  return view.ui.text_field(instelling.sleutel, name_of(view, instelling), waarde, options).changed;
}

/// Where the setting stands among those that are sent, as findings name it.
std::string pad_of(const WijzigSysteeminstellingen& sent, const std::string& sleutel) {
  for (std::size_t i = 0; i < sent.instellingen.size(); ++i) {
    if (sent.instellingen[i].sleutel == sleutel) return "/instellingen/" + std::to_string(i);
  }
  return "-";
}

std::vector<Verschil> verschillen(const View& view, const Systeeminstellingen& nu,
                                  const WijzigSysteeminstellingen& typed) {
  std::vector<Verschil> all;
  for (const SysteeminstellingWaarde& each : typed.instellingen) {
    for (const Systeeminstelling& held : nu.instellingen) {
      if (held.sleutel == each.sleutel) all.push_back({name_of(view, held), each.waarde, held.waarde});
    }
  }
  return all;
}

enum class Part { retention, others };

bool draw_part(const View& view, const Systeeminstellingen& nu, WijzigSysteeminstellingen& typed,
               FormView& form, Part part) {
  const bool retention = part == Part::retention;
  const std::string title =
      view.t(retention ? Tekst::beheer_bewaartermijnen : Tekst::beheer_algemeen);
  auto card = view.ui.card(retention ? "termijnen" : "algemeen", {.gap = 16, .name = title});
  view.ui.heading(2, title);
  if (retention) view.ui.text(view.t(Tekst::beheer_bewaartermijnen_uitleg), {.tone = ui::TextTone::muted});
  const WijzigSysteeminstellingen sent = gewijzigd(nu, typed);
  bool changed = false;
  auto grid = view.ui.grid(320, 24);
  for (SysteeminstellingWaarde& each : typed.instellingen) {
    for (const Systeeminstelling& held : nu.instellingen) {
      if (held.sleutel != each.sleutel || is_retention(held) != retention) continue;
      auto cell = grid.next();
      changed |= draw_setting(view, held, each.waarde, form.error(pad_of(sent, held.sleutel)));
    }
  }
  return changed;
}

void draw_settings(const View& view) {
  const Remote<Systeeminstellingen>& remote = view.state.beheer.systeeminstellingen;
  if (!remote.is_here()) {
    draw_waiting(view, remote.loading, {});
    return;
  }
  const Systeeminstellingen& nu = remote.value;
  auto typed = draft_or(view.state.beheer.formulieren, k_settings_form, formulier_van(nu));
  FormView form(view, k_settings_form, nu.versie);
  form.draw_overtaken(verschillen(view, nu, typed));
  bool changed = false;
  changed |= draw_part(view, nu, typed, form, Part::others);
  changed |= draw_part(view, nu, typed, form, Part::retention);
  if (changed) form.keep(typed);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(Tekst::formulier_bewaar, ui::icons::save)) {
    Change change = change_to(api::k_wijzig_instellingen_van_systeem, 0, gewijzigd(nu, typed));
    change.onderwerp = Onderwerp::systeeminstellingen;
    change.versie = nu.versie;
    change.thanks = Tekst::formulier_bewaard;
    form.send(std::move(change));
  }
  form.drop_button(Tekst::formulier_zet_terug);
}

}  // namespace

void draw_beheer(const View& view) {
  auto page = view.ui.column({.gap = 16});
  const bool only_messages = !may(view.state, api::Permission::manages_instellingen);
  draw_head(view, view.t(only_messages ? Tekst::berichten_titel : Tekst::beheer_titel),
            view.t(only_messages ? Tekst::berichten_ondertitel : Tekst::beheer_ondertitel));
  if (only_messages) {
    draw_berichten(view);
    return;
  }
  const std::string settings = view.t(Tekst::beheer_instellingen);
  const std::string messages = view.t(Tekst::berichten_titel);
  const ui::Tab tabs[] = {{settings, ui::icons::settings}, {messages, ui::icons::mail}};
  int current = shows_berichten(view.state) ? 1 : 0;
  if (view.ui.tabs("delen", view.t(Tekst::beheer_titel), current, tabs)) {
    view.act(SetQuery{"deel", current == 1 ? "berichten" : ""});
  }
  if (shows_berichten(view.state)) draw_berichten(view);
  else draw_settings(view);
}

}  // namespace stagepad::client
