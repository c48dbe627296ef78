#include "wasm-client/views/ruilingen.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/ruilingen.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

ui::Tone tone_of_ruil(Ruilstand stand) {
  switch (stand) {
    case Ruilstand::gevraagd: return ui::Tone::pending;
    case Ruilstand::ingestemd: return ui::Tone::conditional;
    case Ruilstand::uitgevoerd: return ui::Tone::confirmed;
    case Ruilstand::afgewezen:
    case Ruilstand::ingetrokken:
    case Ruilstand::stopgezet:
    case Ruilstand::verlopen: return ui::Tone::finished;
  }
  return ui::Tone::neutral;
}

std::string partij_text(const View& view, Ruilpartij partij) { return view.word("ruilpartij", to_name(partij)); }

/// "Keuzestage · Infectieziekten, GGD Noord · 1 maart t/m 31 mei 2028"
std::string stage_text(const View& view, const Ruilstage& stage) {
  return in_language(stage.stage, view.state.taal) + " · " + stage.plaats + ", " + stage.instelling + " · " +
         view.period({stage.eerste_dag, stage.laatste_dag});
}

std::string name_of_ruil(const View& view, const RuilKaart& kaart) {
  if (!kaart.collega) return view.t(Tekst::ruil_naam_gevraagd, {{"aios", kaart.aanvrager.aios}});
  return view.t(Tekst::ruil_naam, {{"aios", kaart.aanvrager.aios}, {"collega", kaart.collega->aios}});
}

/// One swap on the screen, with what the person can do with it; lives for one frame.
class Ruilblad {
 public:
  Ruilblad(const View& view, const RuilKaart& kaart) : view_(view), kaart_(kaart) {}

  void draw() const {
    auto scope = view_.ui.scope("ruiling-" + std::to_string(kaart_.id.value));
    draw_stages();
    draw_messages();
    draw_progress();
    if (!is_lopend(kaart_.stand)) return;
    if (!kaart_.bevindingen.empty()) draw_findings(view_, "bevindingen", kaart_.bevindingen, nullptr);
    if (is_aan_zet(kaart_)) draw_answer();
    else if (kan_intrekken(kaart_)) draw_ending(k_intrekken);
    if (is_in(kaart_, Ruilpartij::stagebureau)) draw_ending(k_stopzetten);
  }

 private:
  /// A way to end a swap: a button that opens a dialog with room for the reason.
  struct Einde {
    const char* key;
    const char* formulier;
    Ruilstap stap;
    Tekst opent;
    Tekst knop;
    Tekst uitleg;
    Change (*wijziging)(const RuilKaart&, const std::string&);
    bool met_reden;
  };
  static constexpr Einde k_intrekken{"trek-in", "intrekking", Ruilstap::intrekken, Tekst::ruil_trek_in_opent,
                                     Tekst::ruil_trek_in, Tekst::ruil_trek_in_uitleg, ruilintrekking, false};
  static constexpr Einde k_stopzetten{"zet-stop", "stop", Ruilstap::stopzetten, Tekst::ruil_zet_stop_opent,
                                      Tekst::ruil_zet_stop, Tekst::ruil_zet_stop_uitleg, ruilstop, true};

  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  void draw_stages() const {
    const Tekst label = kaart_.stand == Ruilstand::uitgevoerd ? Tekst::ruil_plaats_was : Tekst::ruil_plaats_van;
    view_.ui.fact(t(label, {{"naam", kaart_.aanvrager.aios}}), stage_text(view_, kaart_.aanvrager), 200);
    if (kaart_.collega) {
      view_.ui.fact(t(label, {{"naam", kaart_.collega->aios}}), stage_text(view_, *kaart_.collega), 200);
    } else if (is_in(kaart_, Ruilpartij::aanvrager) && is_lopend(kaart_.stand)) {
      view_.ui.text(t(Tekst::ruil_collega_later), {.tone = ui::TextTone::muted});
    } else if (is_in(kaart_, Ruilpartij::stagebureau) && is_lopend(kaart_.stand)) {
      view_.ui.text(t(Tekst::ruil_niemand), {.tone = ui::TextTone::muted});
    }
  }

  void draw_messages() const {
    const TextArguments asked = {{"adres", kaart_.adres}, {"datum", view_.date(kaart_.gevraagd_op)}};
    view_.ui.text(t(kaart_.adres.empty() ? Tekst::ruil_gevraagd_op : Tekst::ruil_gevraagd_aan, asked),
                  {.tone = ui::TextTone::muted});
    if (!kaart_.toelichting.empty()) {
      view_.ui.text(t(Tekst::ruil_bericht, {{"naam", kaart_.aanvrager.aios}}),
                    {.strong = true, .size = ui::TextSize::small});
      view_.ui.text(kaart_.toelichting);
    }
    if (kaart_.reden.empty() || !kaart_.geeindigd_door) return;
    auto box = view_.ui.notice("reden", ui::Tone::attention, ui::icons::undo_2,
                               t(Tekst::ruil_reden_van, {{"wie", partij_text(view_, *kaart_.geeindigd_door)}}));
    view_.ui.text(kaart_.reden);
  }

  /// Who agreed and whose answer is missing, until when.
  void draw_progress() const {
    std::vector<std::string> given;
    for (const Ruilinstemming& each : kaart_.instemmingen) {
      if (each.partij == Ruilpartij::aanvrager) continue;
      given.push_back(t(Tekst::ruil_instemming, {{"wie", partij_text(view_, each.partij)},
                                                 {"datum", view_.date(each.op)}}));
    }
    if (!given.empty()) view_.ui.fact(t(Tekst::ruil_ingestemd), join_list(given, view_.state.taal), 200);
    if (kaart_.wacht_op.empty()) return;
    std::vector<std::string> missing;
    for (const Ruilpartij each : kaart_.wacht_op) missing.push_back(partij_text(view_, each));
    view_.ui.fact(t(Tekst::ruil_wacht_op), join_list(missing, view_.state.taal), 200);
    view_.ui.text(t(Tekst::ruil_antwoord_tot,
                    {{"wanneer", view_.until(kaart_.uiterlijk, view_.state.ik.value.vandaag)}}));
  }

  /// What whoever agrees gives up beside the place.
  void draw_given_up(const Ruilstage& stage) const {
    if (stage.wachtlijst) view_.ui.text(t(Tekst::ruil_wachtlijst_vervalt, {{"naam", stage.aios}}), {.strong = true});
  }

  void draw_answer() const {
    const bool as_trainer = kaart_.stand == Ruilstand::ingestemd;
    view_.ui.text(t(as_trainer ? Tekst::ruil_stem_in_uitleg_opleider : Tekst::ruil_stem_in_uitleg_collega),
                  {.tone = ui::TextTone::muted});
    draw_given_up(kaart_.aanvrager);
    if (kaart_.collega) draw_given_up(*kaart_.collega);
    const std::string name = ruilredenformulier("antwoord", kaart_.id);
    Ruilreden typed = draft_or(view_.state.beheer.formulieren, name, Ruilreden{});
    FormView form(view_, name, kaart_.versie, check_ruilreden(kaart_, Ruilstap::afwijzen, typed.reden));
    const std::string hint = t(as_trainer ? Tekst::ruil_reden_hulp_opleider : Tekst::ruil_reden_hulp);
    if (form.area("reden", Tekst::ruil_reden, typed.reden, "/reden", {.hint = hint, .rows = 2})) form.keep(typed);
    form.draw_rest();
    auto row = view_.ui.row({.gap = 8});
    const std::string busy = t(Tekst::app_bezig);
    const std::string impossible = t(Tekst::ruil_kan_niet);
    ui::ButtonOptions options{.icon = ui::icons::check};
    if (view_.state.beheer.sending) options.disabled_because = busy;
    else if (blocks(kaart_.bevindingen)) options.disabled_because = impossible;
    if (view_.ui.button("stem-in", t(Tekst::ruil_stem_in), ui::ButtonKind::primary, options)) {
      form.send(ruilantwoord(kaart_, Ruilantwoord::akkoord, {}));
    }
    if (form.send_button(Tekst::ruil_wijs_af, ui::icons::x, ui::ButtonKind::secondary)) {
      form.send(ruilantwoord(kaart_, Ruilantwoord::afgewezen, typed.reden));
    }
  }

  void draw_ending(const Einde& einde) const {
    const std::string name = ruilredenformulier(einde.formulier, kaart_.id);
    bool open = view_.state.beheer.dialog == name;
    const std::string label = t(einde.opent);
    const std::string full = label + " " + name_of_ruil(view_, kaart_);
    if (view_.ui.button(einde.key, label, ui::ButtonKind::quiet,
                        {.icon = ui::icons::undo_2, .accessible_name = full})) {
      view_.act(OpenDialog{name});
    }
    auto dialog = view_.ui.dialog(std::string(einde.key) + "-dialoog", open, t(einde.knop));
    if (!dialog) return;
    auto scope = view_.ui.scope("einde");
    view_.ui.text(t(einde.uitleg));
    Ruilreden typed = draft_or(view_.state.beheer.formulieren, name, Ruilreden{});
    FormView form(view_, name, kaart_.versie, check_ruilreden(kaart_, einde.stap, typed.reden));
    const std::string hint = t(Tekst::ruil_reden_hulp);
    if (form.area("reden", Tekst::ruil_reden, typed.reden, "/reden",
                  {.hint = hint, .required = einde.met_reden, .rows = 2})) {
      form.keep(typed);
    }
    form.draw_rest();
    auto row = view_.ui.row({.gap = 8, .justify = ui::Justify::end});
    if (view_.ui.button("nee", t(Tekst::formulier_annuleer), ui::ButtonKind::quiet)) open = false;
    if (form.send_button(einde.knop, ui::icons::undo_2, ui::ButtonKind::danger)) {
      form.send(einde.wijziging(kaart_, typed.reden));
    }
    if (!open) view_.act(OpenDialog{});
  }

  const View& view_;
  const RuilKaart& kaart_;
};

/// Where a swap is drawn: on a screen of its own, or with the stage it is about.
enum class Omgeving { scherm, stage };

/// To the stage of the reader, which is drawn elsewhere.
void draw_stage_link(const View& view, const RuilKaart& kaart, const std::string& name) {
  if (!kaart.traject || !kaart.onderdeel) return;
  const std::string stage = "?stage=" + std::to_string(kaart.onderdeel->value);
  const bool is_own = is_in(kaart, Ruilpartij::aanvrager) || is_in(kaart, Ruilpartij::collega);
  const std::string label = view.t(Tekst::rondekaart_naar_stage);
  const std::string full = label + ": " + name;
  view.ui.link("naar-stage", label,
               is_own ? "/opleiding" + stage : "/trajecten/" + std::to_string(kaart.traject->value) + stage,
               {.icon = ui::icons::calendar_days, .accessible_name = full});
}

/// A swap in a card of its own, with how it stands.
void draw_ruil(const View& view, const RuilKaart& kaart, Omgeving omgeving) {
  const std::string name = name_of_ruil(view, kaart);
  auto card = view.ui.card("ruil-" + std::to_string(kaart.id.value),
                           {.gap = 8, .sunken = omgeving == Omgeving::stage, .name = name});
  {
    auto row = view.ui.row({.gap = 12});
    view.ui.heading(3, name);
    view.ui.badge(tone_of_ruil(kaart.stand), view.word("ruilstand", to_name(kaart.stand)));
  }
  Ruilblad(view, kaart).draw();
  if (omgeving == Omgeving::scherm) draw_stage_link(view, kaart, name);
}

/// The form by which an aios asks a colleague.
void draw_ruilvraag(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  bool open = view.state.address.value("ruil") == "1";
  if (view.ui.disclosure("vraag", view.t(Tekst::ruil_titel), open)) view.act(SetQuery{"ruil", open ? "1" : ""});
  if (!open) return;
  view.ui.text(view.t(Tekst::ruil_uitleg), {.tone = ui::TextTone::muted});
  const OnderdeelId id = part.onderdeel->id;
  const std::string name = ruilformulier(id);
  RuilFormulier typed = draft_or(view.state.beheer.formulieren, name, RuilFormulier{});
  const Findings findings = check_ruilvraag(gelezen_ruilvraag(typed, id), view.state.beeld.value, training.pakket,
                                            actor_of(view.state));
  FormView form(view, name, 0, findings);
  const std::string hint = view.t(Tekst::ruil_email_hulp);
  bool changed = form.text("email", Tekst::ruil_email, typed.email, "/email",
                           {.hint = hint, .required = true, .type = ui::InputType::email});
  changed |= form.area("toelichting", Tekst::ruil_toelichting, typed.toelichting, "/toelichting", {.rows = 3});
  if (changed) form.keep(typed);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(Tekst::ruil_vraag, ui::icons::send)) form.send(ruilvraag(typed, training.held.id, id));
  form.drop_button(Tekst::formulier_zet_terug);
}

}  // namespace

void draw_ruilkaart(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("ruil");
  const Ruilingen& ruilingen = view.state.beheer.ruilingen.value;
  for (const RuilKaart* each : ruilingen_van(ruilingen, part.onderdeel->id)) draw_ruil(view, *each, Omgeving::stage);
  if (is_in_ruil(ruilingen, part.onderdeel->id)) return;
  const bool is_own = training.held.aios.id == view.state.ik.value.persoon.id;
  if (is_own && is_ruilbaar(training.context, part)) draw_ruilvraag(view, training, part);
}

void draw_ruilvragen(const View& view) {
  const auto waiting = ruilingen_aan_zet(view.state.beheer.ruilingen.value);
  if (waiting.empty()) return;
  auto scope = view.ui.scope("ruilvragen");
  view.ui.heading(2, view.t(Tekst::ruil_lijst));
  for (const RuilKaart* each : waiting) draw_ruil(view, *each, Omgeving::scherm);
}

void draw_ruillijst(const View& view) {
  auto scope = view.ui.scope("ruillijst");
  view.ui.heading(2, view.t(Tekst::ruil_lijst));
  view.ui.text(view.t(Tekst::ruil_lijst_uitleg), {.tone = ui::TextTone::muted});
  const Remote<Ruilingen>& ruilingen = view.state.beheer.ruilingen;
  if (!ruilingen.is_here()) {
    draw_waiting(view, ruilingen.loading, {});
    return;
  }
  if (ruilingen.value.ruilingen.empty()) {
    view.ui.text(view.t(Tekst::ruil_lijst_leeg), {.tone = ui::TextTone::muted});
    return;
  }
  for (const RuilKaart& each : ruilingen.value.ruilingen) draw_ruil(view, each, Omgeving::scherm);
}

}  // namespace stagepad::client
