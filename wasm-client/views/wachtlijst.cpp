#include "wasm-client/views/wachtlijst.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/check_wachtlijst.hpp"
#include "wasm-client/app/wachtlijst.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/ronde_delen.hpp"

namespace stagepad::client {

namespace {

std::string busy_of(const View& view) {
  return view.state.beheer.sending ? view.t(Tekst::app_bezig) : std::string();
}

/// Asks once more before it is done: `draw` what is to be read or entered, `act` the button that does it.
template <class Draw, class Act>
void draw_wachtdialoog(const View& view, const std::string& name, const std::string& title, Draw&& draw, Act&& act) {
  bool is_open = view.state.beheer.dialog == name;
  const bool was_open = is_open;
  if (auto dialog = view.ui.dialog(name, is_open, title)) {
    auto scope = view.ui.scope(name);
    draw();
    auto row = view.ui.row({.gap = 8, .justify = ui::Justify::end});
    if (view.ui.button("nee", view.t(Tekst::formulier_annuleer), ui::ButtonKind::quiet)) is_open = false;
    act();
  }
  if (was_open && !is_open) view.act(OpenDialog{});
}

/// The waiting list of one stage; lives for one frame.
class Wachtkaart {
 public:
  Wachtkaart(const View& view, const MijnRonde& mijn, const MijnDeelname& deelname, const Ronde* bestand)
      : view_(view),
        ronde_(mijn.kaart.ronde.id),
        wachtenden_(mijn.wachtenden),
        deelname_(deelname),
        lijst_(*deelname.wachtlijst),
        bestand_(bestand),
        is_own_(deelname.stage.aios.id == view.state.ik.value.persoon.id) {}

  void draw_open_offers() const {
    FormView form(view_, "wachtaanbod/" + std::to_string(deelname_.stage.onderdeel.value), 0);
    for (const Wachtaanbod& each : lijst_.aanbiedingen) {
      if (each.stand == Wachtaanbodstand::open) draw_offer(form, each);
    }
    form.draw_rest();
  }

  void draw_list() const {
    view_.ui.heading(3, t(Tekst::wachtlijst_titel));
    FormView form(view_, "wachtlijst/" + std::to_string(deelname_.stage.onderdeel.value), 0);
    draw_switch(form);
    form.draw_rest();
    if (!lijst_.bezwaar) draw_places();
    draw_before();
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  [[nodiscard]] std::string place_name_of(const std::string& code) const {
    for (const Rondeplaatsnaam& each : deelname_.plaatsen) {
      if (each.code == code) return each.naam + " · " + each.instelling;
    }
    return code;
  }

  void draw_offer(const FormView& form, const Wachtaanbod& aanbod) const {
    auto scope = view_.ui.scope(aanbod.id.value);
    const std::string plaats = place_name_of(aanbod.plaats);
    const TextArguments names = {{"plaats", plaats},
                                 {"naam", deelname_.stage.aios.naam},
                                 {"datum", view_.until(aanbod.uiterlijk, view_.state.ik.value.vandaag)}};
    auto box = view_.ui.notice("aanbod", ui::Tone::attention, ui::icons::hand,
                               t(is_own_ ? Tekst::wachtlijst_aanbod : Tekst::wachtlijst_aanbod_van, names));
    view_.ui.text(t(Tekst::wachtlijst_aanbod_tot, names), {.strong = true});
    if (!is_own_) return;
    view_.ui.text(t(lijst_.geplaatst ? Tekst::wachtlijst_aanbod_ruil : Tekst::wachtlijst_aanbod_plaats));
    const std::string yes = "wacht-aan/" + std::to_string(aanbod.id.value);
    const std::string no = "wacht-af/" + std::to_string(aanbod.id.value);
    const std::string busy = busy_of(view_);
    const std::string accept = t(Tekst::wachtlijst_neem_aan);
    const std::string decline = t(Tekst::wachtlijst_sla_af);
    {
      auto row = view_.ui.row({.gap = 8});
      if (view_.ui.button("aan", accept + "…", ui::ButtonKind::primary,
                          {.icon = ui::icons::check, .disabled_because = busy,
                           .accessible_name = accept + "…: " + plaats})) {
        view_.act(OpenDialog{yes});
      }
      if (view_.ui.button("af", decline + "…", ui::ButtonKind::secondary,
                          {.icon = ui::icons::x, .disabled_because = busy,
                           .accessible_name = decline + "…: " + plaats})) {
        view_.act(OpenDialog{no});
      }
    }
    const auto say_result = [&] {
      view_.ui.text(t(lijst_.geplaatst ? Tekst::wachtlijst_neem_aan_ruil : Tekst::wachtlijst_neem_aan_plaats, names));
      if (lijst_.ruilt) view_.ui.text(t(Tekst::wachtlijst_neem_aan_stopt_ruil));
    };
    draw_wachtdialoog(view_, yes, accept, say_result, [&] {
      answer(form, aanbod, Wachtantwoord::aanvaard, accept, ui::ButtonKind::primary, Tekst::wachtlijst_aangenomen);
    });
    const auto& waits_for = lijst_.plaatsen;
    const bool waits_on = std::any_of(waits_for.begin(), waits_for.end(),
                                      [&](const std::string& code) { return code != aanbod.plaats; });
    const auto say_rest = [&] {
      view_.ui.text(t(waits_on ? Tekst::wachtlijst_sla_af_gevolg : Tekst::wachtlijst_sla_af_gevolg_laatste, names));
    };
    draw_wachtdialoog(view_, no, decline, say_rest, [&] {
      answer(form, aanbod, Wachtantwoord::afgewezen, decline, ui::ButtonKind::danger, Tekst::wachtlijst_afgeslagen);
    });
  }

  void answer(const FormView& form, const Wachtaanbod& aanbod, Wachtantwoord antwoord, const std::string& label,
              ui::ButtonKind kind, Tekst thanks) const {
    const std::string busy = busy_of(view_);
    if (!view_.ui.button("doe", label, kind, {.disabled_because = busy})) return;
    form.send(wachtlijstwijziging(
        change_to(api::k_wachtlijstantwoord, ronde_.value, BeantwoordWachtaanbod{aanbod.id, antwoord}), thanks));
  }

  /// Why the stage is on no list and cannot be, in a sentence; or the switch.
  void draw_switch(const FormView& form) const {
    const bool is_on = lijst_.staat_erop();
    if (!is_on && lijst_.bezwaar) {
      view_.ui.text(view_.word("wachteinde", to_name(*lijst_.bezwaar)), {.tone = ui::TextTone::muted});
      return;
    }
    if (!is_own_) {
      view_.ui.text(t(is_on ? Tekst::wachtlijst_staat_erop_van : Tekst::wachtlijst_staat_er_niet_op_van,
                      {{"naam", deelname_.stage.aios.naam}}));
      return;
    }
    const std::string hint = t(is_on ? Tekst::wachtlijst_aan_hulp : Tekst::wachtlijst_uit_hulp);
    const std::string busy = busy_of(view_);
    bool wanted = is_on;
    if (!view_.ui.checkbox("wacht", t(Tekst::wachtlijst_schakelaar), wanted,
                           {.hint = hint, .disabled_because = busy})) {
      return;
    }
    const OnderdeelId onderdeel = deelname_.stage.onderdeel;
    form.send(wanted ? wachtlijstwijziging(change_to(api::k_wachtlijstaanmelding, ronde_.value,
                                                     MeldAanVoorWachtlijst{onderdeel}),
                                           Tekst::wachtlijst_aangemeld)
                     : wachtlijstwijziging(
                           change_to(api::k_wachtlijstafmelding, ronde_.value, MeldAfVanWachtlijst{onderdeel}),
                           Tekst::wachtlijst_afgemeld));
  }

  /// For what, and how many are asked before.
  void draw_places() const {
    const bool is_on = lijst_.staat_erop();
    const std::string title = t(is_on ? Tekst::wachtlijst_wacht_op : Tekst::wachtlijst_zou_wachten_op);
    view_.ui.text(title, {.strong = true});
    // Whoever is passed over for now has no turn to speak of.
    if (lijst_.rust) {
      auto box = view_.ui.notice("rust", ui::Tone::attention, ui::icons::hourglass, t(Tekst::wachtlijst_rust));
      view_.ui.text(view_.word("wachtrust", to_name(*lijst_.rust)));
    }
    {
      auto list = view_.ui.list("plaatsen", title, 4);
      int number = 0;
      for (const std::string& code : lijst_.plaatsen) {
        auto item = view_.ui.list_item(++number);
        auto column = view_.ui.column({.gap = 0});
        view_.ui.text(place_name_of(code));
        if (!bestand_ || lijst_.rust) continue;
        const std::int32_t before =
            voor_in_de_rij(*bestand_, wachtenden_, wachtende_van(deelname_, lijst_), code);
        const Tekst first = is_own_ ? Tekst::wachtlijst_eerste : Tekst::wachtlijst_eerste_van;
        draw_small(view_, before == 0 ? t(first) : t(Tekst::wachtlijst_voor, {{"aantal", before}}));
      }
    }
    if (!lijst_.rust) draw_small(view_, t(Tekst::wachtlijst_kan_veranderen));
  }

  /// What was offered before, and what became of it; and why it is not on the list any more.
  void draw_before() const {
    if (lijst_.einde && lijst_.tot && lijst_.einde != lijst_.bezwaar) {
      const bool was_own_choice = is_own_ && lijst_.einde == Wachteinde::zelf;
      const std::string why = was_own_choice ? t(Tekst::wachtlijst_zelf_afgemeld)
                                             : view_.word("wachteinde", to_name(*lijst_.einde));
      draw_small(view_, t(Tekst::wachtlijst_eraf, {{"datum", view_.date(*lijst_.tot)}, {"waarom", why}}));
    }
    for (const Wachtaanbod& each : lijst_.aanbiedingen) {
      if (each.stand == Wachtaanbodstand::open) continue;
      auto scope = view_.ui.scope(each.id.value);
      draw_small(view_, t(Tekst::wachtlijst_eerder, {{"plaats", place_name_of(each.plaats)},
                                                     {"datum", view_.date(each.aangeboden_op)},
                                                     {"stand", view_.word("wachtaanbodstand", to_name(each.stand))}}));
      if (!each.reden.empty()) draw_small(view_, t(Tekst::uitleg_besluit_reden, {{"reden", each.reden}}));
    }
  }

  const View& view_;
  RondeId ronde_;
  const std::vector<Wachtende>& wachtenden_;
  const MijnDeelname& deelname_;
  const MijnWachtlijst& lijst_;
  const Ronde* bestand_;
  bool is_own_;
};

/// The lists of a round as the Stagebureau sees them; lives for one frame.
class Wachtlijstblad {
 public:
  Wachtlijstblad(const View& view, const RondeOverzicht& overzicht) : view_(view), overzicht_(overzicht) {}

  void draw() const {
    view_.ui.text(t(Tekst::wachtlijst_uitleg), {.tone = ui::TextTone::muted});
    if (overzicht_.wachtenden.empty() && overzicht_.wachtaanbiedingen.empty()) {
      auto empty = view_.ui.empty_state("leeg", t(Tekst::wachtlijst_leeg),
                                        {.icon = ui::icons::hourglass, .text = t(Tekst::wachtlijst_leeg_hulp)});
      return;
    }
    draw_offers();
    draw_lists();
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  void draw_offers() const {
    if (overzicht_.wachtaanbiedingen.empty()) return;
    const std::string title = t(Tekst::wachtlijst_aanbiedingen);
    view_.ui.heading(2, title);
    const std::string aios = t(Tekst::ronde_aios);
    const std::string place = t(Tekst::stageplaatsen_plaats);
    const std::string until = t(Tekst::wachtlijst_uiterlijk);
    const std::string state = t(Tekst::rondes_stand);
    const ui::TableColumn columns[] = {{.key = "aios", .header = aios, .share = 1.2F, .row_header = true},
                                       {.key = "plaats", .header = place, .share = 1.6F},
                                       {.key = "tot", .header = until, .share = 1, .optional = true},
                                       {.key = "stand", .header = state, .share = 1.2F}};
    {
      auto card = view_.ui.card("aanbiedingen", {.padding = 0, .gap = 0, .name = title});
      auto table = view_.ui.table("aanbiedingen", title, columns);
      // The newest first: those that are open are among them.
      for (auto each = overzicht_.wachtaanbiedingen.rbegin(); each != overzicht_.wachtaanbiedingen.rend(); ++each) {
        auto row = table.row(each->id.value);
        row.cell(deelnemer_naam(overzicht_, each->pseudoniem));
        row.cell(plaats_naam(view_, overzicht_, each->plaats));
        row.cell(view_.date(each->uiterlijk));
        if (auto cell = row.cell()) draw_state(*each);
      }
    }
    for (const Wachtaanbod& each : overzicht_.wachtaanbiedingen) {
      if (each.stand == Wachtaanbodstand::open) draw_taking_back(each);
    }
  }

  void draw_state(const Wachtaanbod& aanbod) const {
    auto column = view_.ui.column({.gap = 4});
    {
      auto row = view_.ui.row();
      const bool is_open = aanbod.stand == Wachtaanbodstand::open;
      const bool is_taken = aanbod.stand == Wachtaanbodstand::aanvaard;
      view_.ui.badge(is_open ? ui::Tone::attention : is_taken ? ui::Tone::confirmed : ui::Tone::finished,
                     view_.word("wachtaanbodstand", to_name(aanbod.stand)));
    }
    if (aanbod.afgehandeld_op) draw_small(view_, view_.date(*aanbod.afgehandeld_op));
    if (!aanbod.reden.empty()) draw_small(view_, t(Tekst::uitleg_besluit_reden, {{"reden", aanbod.reden}}));
    if (aanbod.stand != Wachtaanbodstand::open) return;
    const std::string busy = busy_of(view_);
    const std::string name = t(Tekst::wachtlijst_trek_in) + "…: " + deelnemer_naam(overzicht_, aanbod.pseudoniem);
    if (view_.ui.button("trek-in", t(Tekst::wachtlijst_trek_in) + "…", ui::ButtonKind::quiet,
                        {.disabled_because = busy, .accessible_name = name, .small = true})) {
      view_.act(OpenDialog{name_of(aanbod)});
    }
  }

  static std::string name_of(const Wachtaanbod& aanbod) {
    return "wachtaanbod/" + std::to_string(aanbod.id.value);
  }

  void draw_taking_back(const Wachtaanbod& aanbod) const {
    const std::string name = name_of(aanbod);
    TrekWachtaanbodIn typed = draft_or(view_.state.beheer.formulieren, name, TrekWachtaanbodIn{});
    typed.aanbod = aanbod.id;
    FormView form(view_, name, 0, check_intrekking(typed, aanbod));
    // What the server said closes the dialog.
    if (view_.state.beheer.dialog != name) form.draw_rest();
    const TextArguments names = {{"naam", deelnemer_naam(overzicht_, aanbod.pseudoniem)},
                                 {"plaats", plaats_naam(view_, overzicht_, aanbod.plaats)}};
    const auto enter = [&] {
      view_.ui.text(t(Tekst::wachtlijst_trek_in_gevolg, names));
      const std::string hint = t(Tekst::wachtlijst_reden_hulp);
      if (form.area("reden", Tekst::ronde_reden, typed.reden, "/reden", {.hint = hint, .required = true, .rows = 3})) {
        form.keep(typed);
      }
      form.draw_rest();
    };
    draw_wachtdialoog(view_, name, t(Tekst::wachtlijst_trek_in), enter, [&] {
      if (!form.send_button(Tekst::wachtlijst_trek_in, ui::icons::undo_2, ui::ButtonKind::danger)) return;
      Change change = change_to(api::k_wachtlijstintrekking, overzicht_.kaart.ronde.id.value, typed);
      change.onderwerp = Onderwerp::ronde;
      change.thanks = Tekst::wachtlijst_ingetrokken;
      form.send(std::move(change));
    });
  }

  void draw_lists() const {
    for (const std::string& code : gewachte_plaatsen(overzicht_.wachtenden)) {
      const std::string title = plaats_naam(view_, overzicht_, code);
      auto card = view_.ui.card(code, {.gap = 8, .name = title});
      auto scope = view_.ui.scope(code);
      view_.ui.heading(2, title);
      auto list = view_.ui.list("rij", title, 4);
      int number = 0;
      for (const std::string& pseudoniem : wachtvolgorde(*overzicht_.bestand, overzicht_.wachtenden, code)) {
        auto item = view_.ui.list_item(pseudoniem);
        auto row = view_.ui.row({.gap = 8});
        view_.ui.text(std::to_string(++number) + "  " + deelnemer_naam(overzicht_, pseudoniem));
        draw_small(view_, t(is_placed(pseudoniem) ? Tekst::wachtlijst_schuift_door : Tekst::wachtlijst_zonder_plaats));
      }
    }
  }

  [[nodiscard]] bool is_placed(const std::string& pseudoniem) const {
    const auto& all = overzicht_.wachtenden;
    return std::any_of(all.begin(), all.end(), [&](const Wachtende& each) {
      return each.pseudoniem == pseudoniem && each.geplaatst;
    });
  }

  const View& view_;
  const RondeOverzicht& overzicht_;
};

}  // namespace

void draw_mijn_aanbiedingen(const View& view, const MijnRonde& mijn, const MijnDeelname& deelname) {
  if (!deelname.wachtlijst) return;
  auto scope = view.ui.scope("wachtaanbod");
  Wachtkaart(view, mijn, deelname, nullptr).draw_open_offers();
}

void draw_mijn_wachtlijst(const View& view, const MijnRonde& mijn, const MijnDeelname& deelname,
                          const Ronde* bestand) {
  if (!deelname.wachtlijst) return;
  auto scope = view.ui.scope("wachtlijst");
  Wachtkaart(view, mijn, deelname, bestand).draw_list();
}

void draw_wachtlijst(const View& view, const RondeOverzicht& overzicht) {
  auto scope = view.ui.scope("wachtlijst");
  Wachtlijstblad(view, overzicht).draw();
}

}  // namespace stagepad::client
