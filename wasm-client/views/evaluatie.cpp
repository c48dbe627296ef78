#include "wasm-client/views/evaluatie.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/check_evaluatie.hpp"
#include "wasm-client/app/voortgang.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/stap.hpp"
#include "wasm-client/views/voorbereiding.hpp"
#include "wasm-client/views/verslagdocument.hpp"

namespace stagepad::client {

namespace {

class EvaluatieView : private StapView {
 public:
  EvaluatieView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part),
        form_name_(formulier_naam(Stageformulier::verslag, id_)),
        typed_(draft_or(view.state.beheer.formulieren, form_name_, VerslagFormulier{})),
        wanted_(nog_te_oordelen(training.context, part)) {}

  void draw() {
    if (fase_ < Fase::evaluatie) return;
    view_.ui.heading(3, t(Tekst::evaluatie_titel));
    draw_state();
    draw_verslagversies(view_, training_, part_);
    if (may(Stap::dien_verslag_in)) draw_handing_in();
    else if (is(Rol::stagebureau) && fase_ == Fase::evaluatie) draw_for_the_aios();
    if (is(Rol::stagebureau) && fase_ == Fase::verslag_ingediend) draw_for_the_supervisor();
    draw_own_judgement();
    draw_voorbereiden(view_, training_, {Besluitonderwerp::verslag, {}, id_});
  }

 private:
  [[nodiscard]] bool is_wanted(Rol rol) const {
    return std::find(wanted_.begin(), wanted_.end(), rol) != wanted_.end();
  }

  void draw_state() const {
    const Voortgang& voortgang = part_.onderdeel->voortgang;
    if (voortgang.verslag_terug) {
      const std::string who = training_.rollen({voortgang.verslag_terug->van});
      auto box = view_.ui.notice("verslag-terug", ui::Tone::attention, ui::icons::undo_2,
                                 t(Tekst::evaluatie_terug_van, {{"wie", who}}));
      view_.ui.text(voortgang.verslag_terug->reden);
    }
    auto facts = view_.ui.column({.gap = 4});
    if (voortgang.verslag_ingediend) {
      view_.ui.fact(t(Tekst::evaluatie_verslag), view_.date(*voortgang.verslag_ingediend));
      if (!voortgang.verslag_versie) view_.ui.text(t(Tekst::evaluatie_elders_ingeleverd), {.tone = ui::TextTone::muted});
    }
    if (voortgang.stagebeoordeling) {
      view_.ui.fact(t(Tekst::evaluatie_stagebeoordeling), view_.date(*voortgang.stagebeoordeling));
      if (!voortgang.stagebeoordeling_tekst.empty()) view_.ui.text(voortgang.stagebeoordeling_tekst);
      if (!voortgang.stagebeoordeling_naam.empty()) {
        view_.ui.text(t(Tekst::evaluatie_gegeven_door, {{"naam", voortgang.stagebeoordeling_naam}}),
                      {.tone = ui::TextTone::muted});
      }
    }
    std::vector<std::string> given;
    for (const Oordeel& each : voortgang.oordelen) {
      if (!each.akkoord) continue;
      std::string who = training_.rol(each.rol);
      if (!each.naam.empty()) who += " (" + each.naam + ")";
      given.push_back(t(Tekst::plaatsing_akkoord_op, {{"wie", who}, {"datum", view_.date(each.datum)}}));
    }
    if (!given.empty()) view_.ui.fact(t(Tekst::plaatsing_akkoorden), join_list(given, view_.state.taal));
    if (voortgang.gewaardeerd) view_.ui.fact(t(Tekst::evaluatie_gewaardeerd), view_.date(*voortgang.gewaardeerd));
    const std::string wanted = wanted_text();
    if (!wanted.empty()) view_.ui.fact(t(Tekst::evaluatie_nog), wanted);
  }

  /// "de stagebegeleider en de praktijkopleider of de instituutsopleider"
  [[nodiscard]] std::string wanted_text() const {
    std::vector<Rol> trainers = wanted_;
    const auto first_trainer = std::partition(trainers.begin(), trainers.end(),
                                              [](Rol rol) { return rol == Rol::stagebegeleider; });
    const std::vector<Rol> others(trainers.begin(), first_trainer);
    trainers.erase(trainers.begin(), first_trainer);
    std::vector<std::string> parts;
    if (!others.empty()) parts.push_back(training_.rollen(others));
    if (!trainers.empty()) {
      parts.push_back(training_.rollen(trainers, Joining::one_of));
    }
    return join_list(parts, view_.state.taal);
  }

  void draw_handing_in() const {
    const DienVerslagIn command{id_, typed_.elders};
    view_.ui.text(t(Tekst::evaluatie_lever_in_uitleg), {.tone = ui::TextTone::muted});
    draw_verslag_kiezen(view_, training_, part_);
    auto scope = view_.ui.scope("inleveren");
    FormView form(view_, form_name_, 0, judged(command));
    VerslagFormulier typed = typed_;
    if (view_.ui.checkbox("elders", t(Tekst::evaluatie_elders), typed.elders, {.error = form.error("/elders")})) {
      form.keep(typed);
    }
    form.draw_rest();
    draw_refusal(view_, command, &training_);
    if (form.send_button(Tekst::evaluatie_lever_in, ui::icons::send)) send(command);
  }

  /// An aios who cannot is helped with the document; handing it in stays the aios's.
  void draw_for_the_aios() const {
    view_.ui.text(t(Tekst::evaluatie_namens_document), {.tone = ui::TextTone::muted});
    draw_verslag_kiezen(view_, training_, part_);
  }

  /// The stagebegeleider has no account: what came on paper is entered.
  void draw_for_the_supervisor() {
    const Voortgang& voortgang = part_.onderdeel->voortgang;
    auto scope = view_.ui.scope("namens");
    if (!voortgang.stagebeoordeling) {
      const GeefStagebeoordeling command{id_, typed_.tekst, typed_.naam};
      view_.ui.heading(3, t(Tekst::evaluatie_namens));
      view_.ui.text(t(Tekst::evaluatie_namens_uitleg), {.tone = ui::TextTone::muted});
      FormView form(view_, form_name_, 0, judged(command));
      const std::string hint = t(Tekst::evaluatie_namens_naam_hulp);
      if (form.text("naam", Tekst::namens_naam, typed_.naam, "/naam", {.hint = hint})) form.keep(typed_);
      if (form.area("tekst", Tekst::evaluatie_stagebeoordeling, typed_.tekst, "/tekst", {.required = true})) {
        form.keep(typed_);
      }
      form.draw_rest();
      draw_refusal(view_, command, &training_);
      if (form.send_button(Tekst::evaluatie_leg_beoordeling_vast, ui::icons::save)) send(command);
      return;
    }
    if (!is_wanted(Rol::stagebegeleider)) return;
    view_.ui.heading(3, t(Tekst::evaluatie_namens));
    draw_judgement(Rol::stagebegeleider);
  }

  void draw_own_judgement() {
    for (const Rol rol : {Rol::instituutsopleider, Rol::praktijkopleider}) {
      if (!is(rol) || !is_wanted(rol)) continue;
      const bool closes = waardeert(training_.context, part_);
      view_.ui.heading(3, t(closes ? Tekst::evaluatie_waardeer : Tekst::evaluatie_beoordeel));
      view_.ui.text(t(closes ? Tekst::evaluatie_waardeer_uitleg : Tekst::evaluatie_beoordeel_uitleg),
                    {.tone = ui::TextTone::muted});
      draw_judgement(rol);
      return;
    }
  }

  void draw_judgement(Rol rol) {
    const BeoordeelVerslag good{id_, rol, Besluit::goedgekeurd, {}};
    const BeoordeelVerslag back{id_, rol, Besluit::teruggestuurd, typed_.reden};
    auto scope = view_.ui.scope("oordeel");
    FormView form(view_, form_name_, 0, judged(back));
    if (auto words = draw_voorbereid(view_, training_, {Besluitonderwerp::verslag, {}, id_})) {
      typed_.reden = std::move(*words);
      form.keep(typed_);
    }
    if (form.area("reden", Tekst::plaatsing_reden, typed_.reden, "/reden",
                  {.hint = t(Tekst::plaatsing_reden_hulp), .rows = 2})) {
      form.keep(typed_);
    }
    form.draw_rest();
    const bool closes = waardeert(training_.context, part_);
    draw_decision(form, closes ? Tekst::evaluatie_waardeer_knop : Tekst::evaluatie_akkoord, good, back);
  }

  std::string form_name_;
  VerslagFormulier typed_;
  std::vector<Rol> wanted_;
};

}  // namespace

void draw_evaluatie(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("evaluatie");
  EvaluatieView(view, training, part).draw();
}

}  // namespace stagepad::client
