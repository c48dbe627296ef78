#include "wasm-client/views/ronde.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/ronde_afspraken.hpp"
#include "wasm-client/views/ronde_delen.hpp"
#include "wasm-client/views/ronde_formulier.hpp"
#include "wasm-client/views/ronde_ingrepen.hpp"
#include "wasm-client/views/ronde_proef.hpp"
#include "wasm-client/views/ronde_rest.hpp"
#include "wasm-client/views/rondekaart.hpp"
#include "wasm-client/views/rondes.hpp"
#include "wasm-client/views/wachten.hpp"
#include "wasm-client/views/wachtlijst.hpp"

namespace stagepad::client {

namespace {

/// What the next step of a round is: its texts, its button, and what it does.
struct Volgende {
  Rondestap stap;
  Tekst titel;
  Tekst uitleg;
  Tekst knop;
  Tekst gevolg;  ///< in the dialog, before it is done
  Tekst gedaan;
  ui::Icon icon;
};

std::optional<Volgende> volgende_van(Rondestand stand) {
  switch (stand) {
    case Rondestand::gepland:
      return Volgende{Rondestap::openen,        Tekst::ronde_openen_titel,  Tekst::ronde_openen_uitleg,
                      Tekst::ronde_openen_knop, Tekst::ronde_openen_gevolg, Tekst::ronde_openen_gedaan,
                      ui::icons::send};
    case Rondestand::open:
      return Volgende{Rondestap::sluiten,
                      Tekst::ronde_sluiten_titel,
                      Tekst::ronde_sluiten_uitleg,
                      Tekst::ronde_sluiten_knop,
                      Tekst::ronde_sluiten_gevolg,
                      Tekst::ronde_sluiten_gedaan,
                      ui::icons::lock};
    case Rondestand::gesloten:
      return Volgende{Rondestap::aanbieden,
                      Tekst::ronde_aanbieden_titel,
                      Tekst::ronde_aanbieden_uitleg,
                      Tekst::ronde_aanbieden_knop,
                      Tekst::ronde_aanbieden_gevolg,
                      Tekst::ronde_aanbieden_gedaan,
                      ui::icons::check};
    case Rondestand::aangeboden:
      return Volgende{Rondestap::loten,        Tekst::ronde_loten_titel,  Tekst::ronde_loten_uitleg,
                      Tekst::ronde_loten_knop, Tekst::ronde_loten_gevolg, Tekst::ronde_loten_gedaan,
                      ui::icons::scale};
    case Rondestand::geloot:
      return Volgende{Rondestap::publiceren,
                      Tekst::ronde_publiceren_titel,
                      Tekst::ronde_publiceren_uitleg,
                      Tekst::ronde_publiceren_knop,
                      Tekst::ronde_publiceren_gevolg,
                      Tekst::ronde_publiceren_gedaan,
                      ui::icons::send};
    case Rondestand::gepubliceerd:
    case Rondestand::vervallen: break;
  }
  return std::nullopt;
}

/// One round on the screen of the Stagebureau; lives for one frame.
class Werkblad {
 public:
  Werkblad(const View& view, const RondeOverzicht& overzicht)
      : view_(view), overzicht_(overzicht), ronde_(overzicht.kaart.ronde), vandaag_(view.state.ik.value.vandaag) {}

  void draw() {
    draw_title();
    {
      auto card = view_.ui.card("spoor-kaart", {.gap = 12, .name = t(Tekst::ronde_spoor)});
      draw_rondespoor(view_, ronde_);
    }
    draw_next();
    if (ronde_.stand == Rondestand::geloot || ronde_.stand == Rondestand::gepubliceerd) {
      auto card = view_.ui.card("controle", {.gap = 8, .name = t(Tekst::controle_titel)});
      draw_controle(view_, {overzicht_.kaart, {}});
    }
    draw_afspraken(view_, ronde_);
    draw_parts();
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }
  [[nodiscard]] std::string form_name(const char* what) const { return rondeformulier(what, ronde_.id); }

  void draw_title() const {
    auto column = view_.ui.column({.gap = 4});
    {
      auto row = view_.ui.row({.gap = 12});
      view_.ui.heading(1, ronde_.naam);
      draw_rondestand(view_, ronde_.stand);
    }
    view_.ui.text(t(Tekst::ronde_ondertitel, {{"soorten", rondesoorten_text(view_, ronde_)},
                                              {"periode", view_.period({ronde_.eerste_start, ronde_.laatste_start})},
                                              {"code", ronde_.code}}),
                  {.tone = ui::TextTone::muted});
  }

  // --- what is next

  void draw_next() {
    const auto next = volgende_van(ronde_.stand);
    auto card = view_.ui.card("volgende", {.gap = 12, .name = t(Tekst::ronde_volgende)});
    if (!next) {
      draw_end();
      return;
    }
    view_.ui.heading(2, t(next->titel));
    view_.ui.text(t(next->uitleg, step_numbers()));
    FormView form(view_, form_name("stap"), 0);
    form.draw_rest();
    if (next->stap == Rondestap::loten) draw_lottery(*next);
    else draw_step(*next, form);
    draw_calling_off();
  }

  /// What the sentences about a step count.
  [[nodiscard]] TextArguments step_numbers() const {
    const std::int64_t placed = placed_count();
    const std::int64_t people = ronde_.deelnemers.value_or(0);
    return {{"stages", overzicht_.kaart.stages},
            {"ingediend", overzicht_.kaart.ingediend.value_or(0)},
            {"datum", view_.date(ronde_.sluit_op)},
            {"dag_erna", view_.date(ronde_.sluit_op.plus_days(1))},
            {"bron", ronde_.openbare_bron},
            {"deelnemers", people},
            {"geplaatst", placed},
            {"ongeplaatst", people - placed}};
  }

  [[nodiscard]] std::int64_t placed_count() const {
    if (!overzicht_.bestand || !overzicht_.bestand->uitslag) return 0;
    const auto& all = overzicht_.bestand->uitslag->plaatsingen;
    return std::count_if(all.begin(), all.end(), [&](const Rondeplaatsing& each) {
      return !each.plaats.empty() && !is_weggelaten(overzicht_.ingrepen, each.pseudoniem);
    });
  }

  void draw_end() const {
    const bool is_published = ronde_.stand == Rondestand::gepubliceerd;
    const auto day = is_published ? ronde_.gepubliceerd_op : ronde_.vervallen_op;
    view_.ui.heading(2, t(is_published ? Tekst::ronde_klaar : Tekst::ronde_vervallen));
    TextArguments numbers = step_numbers();
    if (day) numbers.push_back({"op", view_.date(*day)});
    view_.ui.text(t(is_published ? Tekst::ronde_klaar_uitleg : Tekst::ronde_vervallen_uitleg, numbers));
    if (!is_published && !ronde_.reden.empty()) {
      view_.ui.text(t(Tekst::uitleg_besluit_reden, {{"reden", ronde_.reden}}));
    }
    const auto next = is_published ? volgende_na(ronde_, vandaag_) : std::nullopt;
    if (!next) return;
    auto row = view_.ui.row({.gap = 8});
    view_.ui.link("rest", t(Tekst::ronderest_bekijk), address("deel=rest"), {.icon = ui::icons::users, .as_button = true});
    view_.ui.link("volgende-ronde", t(Tekst::ronderest_volgende_ronde), adres_van(*next),
                  {.icon = ui::icons::plus, .as_button = true});
  }

  /// The step behind a dialog that says what it will do. What already stands in its way is the reason that it cannot.
  void draw_step(const Volgende& next, const FormView& form) const {
    const Findings wrong = check_rondestap(next.stap, ronde_, vandaag_);
    // That it is too early to close is as it should be, and said already.
    const bool is_too_early = next.stap == Rondestap::sluiten;
    if (!wrong.empty() && !is_too_early) draw_findings(view_, "bezwaren", wrong, nullptr);
    std::string blocked;
    if (!wrong.empty()) {
      blocked =
          is_too_early ? finding_text(wrong.front(), view_.catalogue, view_.state.taal) : t(Tekst::ronde_kan_nog_niet);
    }
    auto row = view_.ui.row({.gap = 8});
    if (button("stap", t(next.knop) + "…", ui::ButtonKind::primary, next.icon, blocked)) open("stap");
    if (ronde_.stand == Rondestand::gepland) {
      view_.ui.link("wijzig", t(Tekst::ronde_wijzig), address("wijzig=1"),
                    {.icon = ui::icons::pencil, .as_button = true});
      if (button("verwijder", t(Tekst::ronde_verwijder) + "…", ui::ButtonKind::quiet, ui::icons::trash_2)) {
        open("verwijder");
      }
    }
    row.end();
    const auto nothing = [] {};
    draw_dialog("stap", t(next.knop), t(next.gevolg, step_numbers()), nothing, [&] {
      if (!button("doe", t(next.knop), ui::ButtonKind::primary, next.icon)) return;
      form.send(rondewijziging(change_of(next.stap), ronde_, next.gedaan));
    });
    draw_dialog("verwijder", t(Tekst::ronde_verwijder), t(Tekst::ronde_verwijder_gevolg), nothing, [&] {
      if (!button("doe", t(Tekst::ronde_verwijder), ui::ButtonKind::danger, ui::icons::trash_2)) return;
      form.send(rondewijziging(change_to(api::k_verwijder_ronde, ronde_.id.value, api::Nothing{}), ronde_,
                               Tekst::ronde_verwijderd));
    });
  }

  [[nodiscard]] Change change_of(Rondestap stap) const {
    const std::int64_t id = ronde_.id.value;
    switch (stap) {
      case Rondestap::openen: return change_to(api::k_rondeopening, id, api::Nothing{});
      case Rondestap::sluiten: return change_to(api::k_rondesluiting, id, api::Nothing{});
      case Rondestap::aanbieden: return change_to(api::k_rondeaanbod, id, api::Nothing{});
      default: return change_to(api::k_rondepublicatie, id, api::Nothing{});
    }
  }

  /// The public value is entered before it is drawn.
  void draw_lottery(const Volgende& next) const {
    const std::string name = form_name("loting");
    Loot typed = draft_or(view_.state.beheer.formulieren, name, Loot{});
    FormView form(view_, name, 0, check_loting(typed, rondebeeld_van(overzicht_, vandaag_)));
    view_.ui.fact(t(Tekst::rondes_bron), ronde_.openbare_bron);
    const std::string hint = t(Tekst::ronde_waarde_hulp);
    if (form.text("waarde", Tekst::ronde_waarde, typed.openbare_waarde, "/openbare_waarde",
                  {.hint = hint, .required = true})) {
      form.keep(typed);
    }
    form.draw_rest();
    if (form.send_button(Tekst::ronde_loten_verder, next.icon)) open("loten");
    const auto show = [&] { view_.ui.fact(t(Tekst::ronde_waarde), typed.openbare_waarde); };
    draw_dialog("loten", t(next.knop), t(next.gevolg), show, [&] {
      if (!button("doe", t(next.knop), ui::ButtonKind::primary, next.icon)) return;
      form.send(rondewijziging(change_to(api::k_loting, ronde_.id.value, typed), ronde_, next.gedaan));
    });
  }

  /// A round that does not go on; one that nobody knows of yet is removed instead.
  void draw_calling_off() const {
    if (ronde_.stand == Rondestand::gepland) return;
    if (button("vervallen", t(Tekst::ronde_laat_vervallen) + "…", ui::ButtonKind::quiet, ui::icons::circle_x)) {
      open("vervallen");
    }
    const std::string name = form_name("vervallen");
    LaatRondeVervallen typed = draft_or(view_.state.beheer.formulieren, name, LaatRondeVervallen{});
    FormView form(view_, name, 0, check_vervallen(typed, rondebeeld_van(overzicht_, vandaag_)));
    // What the server said closes the dialog.
    if (view_.state.beheer.dialog != name) form.draw_rest();
    const auto enter = [&] {
      if (form.area("reden", Tekst::ronde_reden, typed.reden, "/reden", {.required = true, .rows = 3})) {
        form.keep(typed);
      }
      form.draw_rest();
    };
    const std::string shown = ronde_.geloot_op ? " " + t(Tekst::ronde_vervallen_gevolg_geloot) : std::string();
    draw_dialog("vervallen", t(Tekst::ronde_laat_vervallen), t(Tekst::ronde_vervallen_gevolg) + shown, enter, [&] {
      if (!form.send_button(Tekst::ronde_laat_vervallen, ui::icons::circle_x, ui::ButtonKind::danger)) return;
      form.send(
          rondewijziging(change_to(api::k_rondevervallen, ronde_.id.value, typed), ronde_, Tekst::ronde_is_vervallen));
    });
  }

  // --- buttons and dialogs

  bool button(const char* key, const std::string& label, ui::ButtonKind kind, ui::Icon icon,
              const std::string& blocked = {}) const {
    const std::string busy = t(Tekst::app_bezig);
    ui::ButtonOptions options{.icon = icon};
    if (view_.state.beheer.sending) options.disabled_because = busy;
    else if (!blocked.empty()) options.disabled_because = blocked;
    return view_.ui.button(key, label, kind, options);
  }

  void open(const char* what) const { view_.act(OpenDialog{form_name(what)}); }

  /// Says what will be done; `fill` adds what is to be read or entered, `act` the button that does it.
  template <class Fill, class Act>
  void draw_dialog(const char* what, const std::string& title, const std::string& text, Fill&& fill, Act&& act) const {
    bool is_open = view_.state.beheer.dialog == form_name(what);
    const bool was_open = is_open;
    if (auto dialog = view_.ui.dialog(what, is_open, title)) {
      auto scope = view_.ui.scope(what);
      view_.ui.text(text);
      fill();
      auto row = view_.ui.row({.gap = 8, .justify = ui::Justify::end});
      if (view_.ui.button("nee", t(Tekst::formulier_annuleer), ui::ButtonKind::quiet)) is_open = false;
      act();
    }
    if (was_open && !is_open) view_.act(OpenDialog{});
  }

  // --- who, where, what was decided

  [[nodiscard]] std::string address(const std::string& query) const {
    return "/rondes/" + std::to_string(ronde_.id.value) + "?" + query;
  }

  void draw_parts() {
    if (!overzicht_.bestand) {
      if (ronde_.stand != Rondestand::vervallen) draw_stages(view_, overzicht_);
      return;
    }
    static constexpr const char* k_parts[] = {"deelnemers", "plaatsen", "ingrepen", "proef", "wachtlijst", "rest"};
    const std::string people = t(Tekst::ronde_deelnemers);
    const std::string places = t(Tekst::ronde_plaatsen);
    const std::string decisions = t(Tekst::ronde_ingrepen);
    const std::string trial = t(Tekst::proef_titel);
    const std::string waiting = t(Tekst::wachtlijst_titel);
    const auto count = [](const auto& list) { return static_cast<int>(list.size()); };
    const std::string left = t(Tekst::ronderest_titel);
    const ui::Tab tabs[] = {{people, ui::icons::users, count(overzicht_.deelnemers)},
                            {places, ui::icons::map_pin, count(overzicht_.plaatsen)},
                            {decisions, ui::icons::pencil, count(overzicht_.ingrepen)},
                            {trial, ui::icons::sliders_horizontal},
                            {waiting, ui::icons::hourglass, count(overzicht_.wachtenden)},
                            {left, ui::icons::user}};
    // The last two are about what comes after the outcome.
    const std::size_t shown = std::size(tabs) - (ronde_.stand == Rondestand::gepubliceerd ? 0 : 2);
    const std::string_view wanted = view_.state.address.value("deel");
    const auto found = std::find(std::begin(k_parts), std::begin(k_parts) + shown, wanted);
    int current = found == std::begin(k_parts) + shown ? 0 : static_cast<int>(found - std::begin(k_parts));
    if (view_.ui.tabs("delen", t(Tekst::ronde_delen), current, std::span(tabs).first(shown))) {
      view_.act(SetQuery{"deel", current == 0 ? "" : k_parts[current]});
    }
    switch (current) {
      case 1: draw_rondeplaatsen(view_, overzicht_); break;
      case 2: draw_ingrepen(view_, overzicht_); break;
      case 3: draw_proef(view_, overzicht_); break;
      case 4: draw_wachtlijst(view_, overzicht_); break;
      case 5: draw_ronderest(view_, ronde_); break;
      default: draw_deelnemers(view_, overzicht_); break;
    }
  }

  const View& view_;
  const RondeOverzicht& overzicht_;
  const Plaatsingsronde& ronde_;
  CivilDate vandaag_;
};

}  // namespace

void draw_ronde(const View& view) {
  const auto& object = view.state.beheer.ronde;
  const std::int64_t id = view.state.address.id;
  const RondeOverzicht* overzicht = object.find(id);
  const bool changes = view.state.address.value("wijzig") == "1";
  const std::string back = changes ? "/rondes/" + std::to_string(id) : "/rondes";
  view.ui.link("terug", view.t(changes ? Tekst::ronde_terug_naar_ronde : Tekst::rondes_terug_naar), back,
               {.icon = ui::icons::arrow_left});
  if (!overzicht) {
    draw_object_waiting(view, object.is_missing, object.remote.loading);
    return;
  }
  const Plaatsingsronde& ronde = overzicht->kaart.ronde;
  if (changes && ronde.stand == Rondestand::gepland) draw_ronde_formulier(view, &ronde);
  else Werkblad(view, *overzicht).draw();
}

}  // namespace stagepad::client
