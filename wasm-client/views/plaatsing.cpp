#include "wasm-client/views/plaatsing.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/plaatsing.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/stap.hpp"
#include "wasm-client/views/voorbereiding.hpp"

namespace stagepad::client {

namespace {

/// The steps of one stage on the screen; lives for one frame.
class Stappen : private StapView {
 public:
  Stappen(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part),
        missing_(ontbrekende_instemming(training.context, part)) {
    PlekFormulier begin = plek_van(*part.onderdeel, view.state.taal);
    const Verzoek* verzoek = training.place_request(id_);
    if (begin.plek.instelling.empty() && verzoek) begin.plek.instelling = verzoek->eigen_instelling;
    typed_ = draft_or(view.state.beheer.formulieren, plek_formulier(id_), begin);
  }

  void draw() {
    draw_state();
    if (may(Stap::meld_plaats)) draw_report();
    if (may(Stap::keur_stage_goed) || may(Stap::bevestig_plaats)) draw_judgement();
    draw_voorbereiden(view_, training_, {Besluitonderwerp::plaatsing, {}, id_});
    if (may(Stap::wijs_toe)) draw_assignment();
    if (may(Stap::plaats_onder_voorbehoud)) draw_placing();
    draw_consents();
    if (may(Stap::plaats_definitief)) draw_final();
    if (may(Stap::trek_plaatsing_in)) draw_taking_back();
  }

 private:
  /// With the places of the etalage, against which an institution is held; put together once a frame.
  [[nodiscard]] Findings judged(const Command& command) {
    if (!beeld_) beeld_ = snapshot_with_etalage(view_.state);
    return check(command, *beeld_, training_.pakket, actor_);
  }

  /// What was decided last, with its reason; whose consent is there and whose is not.
  void draw_state() const {
    const std::optional<Plaatsing>& plaatsing = part_.onderdeel->plaatsing;
    if (!plaatsing) return;
    if (!plaatsing->reden.empty()) {
      const std::string who = training_.rollen({plaatsing->reden_van.value_or(Rol::stagebureau)});
      auto box = view_.ui.notice("reden", ui::Tone::attention, ui::icons::undo_2,
                                 t(Tekst::plaatsing_reden_van, {{"wie", who}}));
      view_.ui.text(plaatsing->reden);
    }
    if (!heeft_plek(part_) || plaatsing->bevestigd) return;
    std::vector<std::string> given;
    for (const Akkoord& each : plaatsing->akkoorden) {
      given.push_back(t(Tekst::plaatsing_akkoord_op, {{"wie", training_.rol(each.rol)},
                                                       {"datum", view_.date(each.op)}}));
    }
    if (!given.empty()) view_.ui.fact(t(Tekst::plaatsing_akkoorden), join_list(given, view_.state.taal));
    if (missing_.empty()) return;
    view_.ui.fact(t(Tekst::plaatsing_wacht_op), training_.rollen(missing_));
  }

  // --- choosing among the words of the pack

  [[nodiscard]] std::vector<std::string> fields_of_the_pack() const {
    std::vector<std::string> words;
    const std::string& soort = typed_.deel.empty() ? part_.onderdeel->soort : typed_.deel;
    for (const Plaatseis& rule : training_.pakket.regels.plaatseisen) {
      if (rule.onderdeel != soort) continue;
      words.insert(words.end(), rule.specialismen.begin(), rule.specialismen.end());
    }
    return words;
  }

  bool draw_field() {
    const std::vector<std::string> words = fields_of_the_pack();
    if (words.empty()) return false;
    std::vector<std::string> names = {t(Tekst::plaatsing_ander_veld)};
    int chosen = 0;
    for (const std::string& each : words) {
      if (each == typed_.plek.specialisme) chosen = static_cast<int>(names.size());
      names.push_back(view_.word("woord", each));
    }
    if (!choose("specialisme", Tekst::plaatsing_veld, names, chosen)) return false;
    typed_.plek.specialisme = chosen == 0 ? std::string() : words[static_cast<std::size_t>(chosen) - 1];
    return true;
  }

  bool draw_setting() {
    std::vector<std::string> names = {t(Tekst::plaatsing_setting_onbekend)};
    int chosen = 0;
    for (const EnumName<Setting>& each : EnumNames<Setting>::names) {
      if (typed_.plek.setting == each.value) chosen = static_cast<int>(names.size());
      names.push_back(view_.word("woord", each.name));
    }
    if (!choose("setting", Tekst::etalage_setting, names, chosen)) return false;
    typed_.plek.setting.reset();
    if (chosen > 0) typed_.plek.setting = EnumNames<Setting>::names[chosen - 1].value;
    return true;
  }

  bool draw_groups() {
    view_.ui.text(t(Tekst::etalage_doelgroep), {.strong = true, .size = ui::TextSize::small});
    bool changed = false;
    auto grid = view_.ui.grid(150, 12);
    for (const EnumName<Doelgroep>& each : EnumNames<Doelgroep>::names) {
      auto cell = grid.next();
      std::vector<Doelgroep>& groups = typed_.plek.doelgroepen;
      bool on = std::find(groups.begin(), groups.end(), each.value) != groups.end();
      if (!view_.ui.checkbox(each.name, view_.word("woord", each.name), on)) continue;
      changed = true;
      if (on) groups.push_back(each.value);
      else std::erase(groups, each.value);
    }
    return changed;
  }

  bool draw_marks() {
    if (typed_.plek.buitenland && !training_.pakket.regels.buitenland.empty()) {
      view_.ui.text(t(Tekst::plaatsing_buitenland_uitleg,
                      {{"maanden", training_.pakket.regels.buitenland.front().maximum_maanden}}),
                    {.tone = ui::TextTone::muted});
    }
    bool changed = false;
    auto row = view_.ui.row({.gap = 16});
    changed |= view_.ui.checkbox("buitenland", t(Tekst::plaatsing_buitenland), typed_.plek.buitenland);
    const bool asked = std::any_of(training_.pakket.regels.plaatseisen.begin(),
                                   training_.pakket.regels.plaatseisen.end(), [&](const Plaatseis& rule) {
                                     return rule.erkend && (rule.onderdeel == part_.onderdeel->soort ||
                                                            rule.onderdeel == typed_.deel);
                                   });
    if (!asked) return changed;
    bool erkend = typed_.plek.erkend.value_or(false);
    if (view_.ui.checkbox("erkend", t(Tekst::plaatsing_erkend), erkend)) {
      typed_.plek.erkend = erkend;
      changed = true;
    }
    return changed;
  }

  // --- the steps

  /// Where it is: institution, unless that is agreed, part of it, who supervises.
  bool draw_plek(FormView& form, bool with_institution) {
    bool changed = false;
    auto grid = view_.ui.grid(260, 12);
    if (with_institution) {
      auto cell = grid.next();
      changed |= form.text("instelling", Tekst::stageplaatsen_instelling, typed_.plek.instelling, "/plek/instelling",
                           {.required = true});
    }
    {
      auto cell = grid.next();
      changed |= form.text("afdeling", Tekst::plaatsing_afdeling, typed_.plek.afdeling, "/plek/afdeling");
    }
    {
      auto cell = grid.next();
      changed |= form.text("stagebegeleider", Tekst::onderdeel_stagebegeleider, typed_.plek.stagebegeleider,
                           "/plek/stagebegeleider", {.required = true});
    }
    auto cell = grid.next();
    changed |= form.text("stagebegeleider-email", Tekst::plaatsing_email, typed_.plek.stagebegeleider_email,
                         "/plek/stagebegeleider_email",
                         {.hint = t(Tekst::plaatsing_email_hulp), .type = ui::InputType::email});
    return changed;
  }

  bool draw_kind() {
    bool changed = false;
    auto grid = view_.ui.grid(260, 12);
    if (!fields_of_the_pack().empty()) {
      auto cell = grid.next();
      changed |= draw_field();
    }
    auto cell = grid.next();
    changed |= draw_setting();
    return changed;
  }

  bool draw_days(FormView& form) {
    bool changed = false;
    auto grid = view_.ui.grid(200, 12);
    {
      auto cell = grid.next();
      changed |= form.date("eerste-dag-praktijk", Tekst::plaatsing_eerste_dag, typed_.eerste_dag,
                           "/praktische_eerste_dag", {.hint = t(Tekst::plaatsing_dagen_hulp)});
    }
    {
      auto cell = grid.next();
      changed |= form.date("laatste-dag-praktijk", Tekst::plaatsing_laatste_dag, typed_.laatste_dag,
                           "/praktische_laatste_dag");
    }
    auto cell = grid.next();
    changed |= form.text("uren", Tekst::plaatsing_uren, typed_.uren, "/plek/begeleiding_uren");
    return changed;
  }

  void draw_report() {
    const bool is_final = is_vastgelegd(fase_);
    // Of a final place only who supervises is missing.
    const Onderdeel& onderdeel = *part_.onderdeel;
    std::vector<std::string> delen = is_final ? zonder_stagebegeleider(onderdeel) : delen_voor(part_, Route::eigen);
    if (is_final && delen.empty()) return;
    kies_deel(typed_, delen);
    const Plek* agreed = is_final ? find_plek(onderdeel, typed_.deel) : nullptr;
    if (agreed) houd_aan(typed_, *agreed);
    if (onderdeel.delen.empty()) delen.clear();
    Findings unreadable;
    const MeldPlaats melding = melding_van(typed_, id_, unreadable);
    Findings findings = unreadable.empty() ? judged(melding) : unreadable;
    view_.ui.heading(3, t(is_final ? Tekst::plaatsing_vul_aan : Tekst::plaatsing_meld));
    view_.ui.text(t(is_final ? Tekst::plaatsing_vul_aan_uitleg : Tekst::plaatsing_meld_uitleg),
                  {.tone = ui::TextTone::muted});
    FormView form(view_, plek_formulier(id_), 0, findings);
    bool changed = false;
    changed |= draw_deel(delen, typed_.deel);
    if (agreed) view_.ui.fact(t(Tekst::stageplaatsen_instelling), agreed->instelling);
    changed |= draw_plek(form, !agreed);
    if (!is_final) {
      changed |= draw_kind();
      changed |= draw_groups();
      changed |= draw_marks();
    }
    changed |= draw_days(form);
    if (changed) form.keep(typed_);
    form.draw_rest();
    draw_outcome("melding-bevindingen", melding, blocks(findings) ? Findings{} : findings, form.has_draft());
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::plaatsing_geef_door, ui::icons::send)) send(melding);
    form.drop_button(Tekst::formulier_zet_terug);
  }

  void draw_reason(FormView& form, Tekst label, Tekst hint) {
    if (form.area("reden", label, typed_.reden, "/reden", {.hint = t(hint), .rows = 2})) form.keep(typed_);
  }

  void draw_judgement() {
    const bool by_io = fase_ == Fase::plaats_gemeld;
    view_.ui.heading(3, t(by_io ? Tekst::plaatsing_beoordeel : Tekst::plaatsing_bevestig));
    view_.ui.text(t(by_io ? Tekst::plaatsing_beoordeel_uitleg : Tekst::plaatsing_bevestig_uitleg),
                  {.tone = ui::TextTone::muted});
    const BeoordeelPlaatsing good{id_, Besluit::goedgekeurd, typed_.reden};
    const BeoordeelPlaatsing back{id_, Besluit::teruggestuurd, typed_.reden};
    Findings findings = judged(back);
    FormView form(view_, plek_formulier(id_), 0, findings);
    if (auto words = draw_voorbereid(view_, training_, {Besluitonderwerp::plaatsing, {}, id_})) {
      typed_.reden = std::move(*words);
      form.keep(typed_);
    }
    draw_reason(form, Tekst::plaatsing_reden, Tekst::plaatsing_reden_hulp);
    const Findings known = judged(good);
    if (!known.empty()) draw_findings(view_, "oordeel-bevindingen", known, &training_);
    draw_decision(form, by_io ? Tekst::plaatsing_keur_goed : Tekst::plaatsing_bevestig_knop, good, back);
  }

  void draw_assignment() {
    const std::vector<std::string> delen = delen_voor(part_, Route::toegewezen);
    const bool assigned = part_.delen.empty()
                              ? part_.definitie->routes == std::vector<Route>{Route::toegewezen}
                              : !delen.empty();
    if (!assigned) return;
    kies_deel(typed_, delen);
    view_.ui.heading(3, t(Tekst::plaatsing_wijs_toe));
    view_.ui.text(t(Tekst::plaatsing_wijs_toe_uitleg), {.tone = ui::TextTone::muted});
    Findings unreadable;
    const WijsPlaatsToe toewijzing = toewijzing_van(typed_, id_, unreadable);
    FormView form(view_, plek_formulier(id_), 0, unreadable.empty() ? judged(toewijzing) : unreadable);
    bool changed = false;
    changed |= draw_deel(delen, typed_.deel);
    changed |= draw_plek(form, true);
    if (changed) form.keep(typed_);
    form.draw_rest();
    draw_refusal(view_, toewijzing, &training_);
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::plaatsing_wijs_toe_knop, ui::icons::send)) send(toewijzing);
    form.drop_button(Tekst::formulier_zet_terug);
  }

  /// The preferences first, by rank, then every other place of the etalage that serves the kind.
  [[nodiscard]] std::vector<const Stageplaats*> places() const {
    std::vector<const Stageplaats*> found;
    const auto add = [&](const Stageplaats* plaats) {
      const bool is_new = plaats && std::none_of(found.begin(), found.end(), [&](const Stageplaats* each) {
                            return each->id == plaats->id;
                          });
      if (is_new) found.push_back(plaats);
    };
    for (const Voorkeur& each : voorkeuren_van(training_.context, id_)) {
      add(find_plaats(view_.state.beeld.value, each.stageplaats));
    }
    for (const Stageplaats& each : view_.state.plaatsen.value.plaatsen) {
      const bool serves = std::find(each.stagesoorten.begin(), each.stagesoorten.end(),
                                    part_.definitie->stagesoort) != each.stagesoorten.end();
      if (serves && each.goedgekeurd) add(&each);
    }
    return found;
  }

  void draw_placing() {
    view_.ui.heading(3, t(Tekst::plaatsing_plaats));
    view_.ui.text(t(Tekst::plaatsing_plaats_uitleg), {.tone = ui::TextTone::muted});
    const std::vector<const Stageplaats*> all = places();
    if (all.empty()) {
      view_.ui.text(t(Tekst::plaatsing_geen_plaatsen), {.tone = ui::TextTone::muted});
      return;
    }
    std::vector<std::string> names;
    int chosen = 0;
    const std::vector<Voorkeur> wanted = voorkeuren_van(training_.context, id_);
    for (const Stageplaats* each : all) {
      if (typed_.stageplaats == each->id) chosen = static_cast<int>(names.size());
      std::string name = each->naam + " · " + each->instelling_naam;
      for (const Voorkeur& voorkeur : wanted) {
        if (voorkeur.stageplaats != each->id) continue;
        name = t(Tekst::voorkeuren_rang, {{"rang", voorkeur.rang}}) + ": " + name;
      }
      names.push_back(std::move(name));
    }
    const PlaatsOnderVoorbehoud placing{id_, all[static_cast<std::size_t>(chosen)]->id};
    const LaatOngeplaatst without{id_, typed_.reden};
    FormView form(view_, plek_formulier(id_), 0, judged(without));
    if (choose("plaats", Tekst::stageplaatsen_plaats, names, chosen)) {
      typed_.stageplaats = all[static_cast<std::size_t>(chosen)]->id;
      form.keep(typed_);
    }
    draw_outcome("plaatsing-bevindingen", placing, judged(placing), true);
    if (send_button("plaats-nu", Tekst::plaatsing_plaats_knop, ui::ButtonKind::primary, ui::icons::check)) send(placing);
    if (!may(Stap::plaats_niet)) return;
    draw_reason(form, Tekst::plaatsing_reden, Tekst::plaatsing_niet_hulp);
    draw_refusal(view_, without, &training_);
    if (form.send_button(Tekst::plaatsing_niet_knop, ui::icons::x, ui::ButtonKind::secondary)) send(without);
  }

  void draw_consent(const char* key, Rol rol, Tekst label) const {
    if (std::find(missing_.begin(), missing_.end(), rol) == missing_.end()) return;
    const GeefAkkoord akkoord{id_, rol};
    draw_refusal(view_, akkoord, &training_);
    if (send_button(key, label, ui::ButtonKind::primary, ui::icons::check)) send(akkoord);
  }

  void draw_consents() const {
    if (fase_ != Fase::onder_voorbehoud) return;
    if (is(Rol::aios)) draw_consent("akkoord-aios", Rol::aios, Tekst::plaatsing_akkoord_zelf);
    if (is(Rol::instituutsopleider)) {
      draw_consent("akkoord-io", Rol::instituutsopleider, Tekst::plaatsing_akkoord_zelf);
    }
    if (is(Rol::stagebureau)) {
      draw_consent("akkoord-instelling", Rol::contactpersoon, Tekst::plaatsing_akkoord_instelling);
    }
  }

  void draw_final() {
    const MaakDefinitief definitief{id_};
    if (blocks(judged(definitief))) return;
    draw_refusal(view_, definitief, &training_);
    if (send_button("definitief", Tekst::plaatsing_definitief_knop, ui::ButtonKind::primary,
                    ui::icons::check_check)) {
      send(definitief);
    }
  }

  void draw_taking_back() {
    const std::string name = "plek-terug/" + std::to_string(id_.value);
    bool open = view_.state.beheer.dialog == name;
    if (view_.ui.button("intrekken", t(Tekst::plaatsing_trek_in), ui::ButtonKind::quiet, {.icon = ui::icons::undo_2})) {
      view_.act(OpenDialog{name});
    }
    auto dialog = view_.ui.dialog("terug", open, t(Tekst::plaatsing_trek_in));
    if (!dialog) return;
    view_.ui.text(t(Tekst::plaatsing_trek_in_uitleg));
    const TrekPlaatsingIn intrekking{id_, typed_.reden};
    FormView form(view_, plek_formulier(id_), 0, judged(intrekking));
    draw_reason(form, Tekst::plaatsing_reden, Tekst::plaatsing_trek_in_hulp);
    draw_refusal(view_, intrekking, &training_);
    if (form.send_button(Tekst::plaatsing_trek_in_knop, ui::icons::undo_2)) {
      send(intrekking);
      view_.act(OpenDialog{});
    }
    if (!open) view_.act(OpenDialog{});
  }

  std::optional<Snapshot> beeld_;
  std::vector<Rol> missing_;
  PlekFormulier typed_;
};

}  // namespace

void draw_plaatsing(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("plaatsing");
  Stappen(view, training, part).draw();
}

}  // namespace stagepad::client
