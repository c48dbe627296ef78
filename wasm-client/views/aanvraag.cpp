#include "wasm-client/views/aanvraag.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/process/buitenlandtraject.hpp"
#include "wasm-client/views/bevindingen.hpp"

namespace stagepad::client {

namespace {

bool has_route(const GeplandOnderdeel& part, Route route) {
  const std::vector<Route>& routes = part.definitie->routes;
  return std::find(routes.begin(), routes.end(), route) != routes.end();
}

std::string stage_id(const GeplandOnderdeel& part) {
  return std::to_string(part.onderdeel->id.value);
}

/// What a request asks for, in words: the places or the institution.
std::string subject_text(const View& view, const Verzoek& verzoek) {
  if (verzoek.route == Route::eigen) return verzoek.eigen_instelling;
  std::vector<std::string> names;
  for (const StageplaatsId id : verzoek.plaatsen) {
    const Stageplaats* plaats = find_plaats(view.state.beeld.value, id);
    if (plaats) names.push_back(plaats->naam + " (" + plaats->instelling_naam + ")");
  }
  return join_list(names, view.state.taal);
}

void draw_decision(const View& view, const TrainingView& training, const Verzoek& verzoek) {
  const bool back = verzoek.status == VerzoekStatus::teruggestuurd;
  const bool good = verzoek.status == VerzoekStatus::goedgekeurd;
  const ui::Tone tone = back ? ui::Tone::attention : good ? ui::Tone::confirmed : ui::Tone::pending;
  const Tekst title = back   ? Tekst::aanvraag_teruggestuurd
                      : good ? Tekst::aanvraag_goedgekeurd
                             : Tekst::aanvraag_wacht;
  auto box = view.ui.notice("verzoek", tone, ui::tone_icon(tone), view.t(title));
  view.ui.text(subject_text(view, verzoek));
  if (!verzoek.beslissingen.empty()) {
    const Beslissing& last = verzoek.beslissingen.back();
    view.ui.text(view.t(Tekst::aanvraag_besloten_door,
                        {{"wie", acted_by(view, last.door, last.namens)}, {"datum", view.date(last.op)}}),
                 {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    if (!last.reden.empty()) view.ui.text(view.t(Tekst::aanvraag_reden, {{"reden", last.reden}}));
  }
  if (verzoek.status != VerzoekStatus::ingediend) return;
  const std::vector<Rol> missing =
      ontbrekende_akkoorden(verzoek, view.state.beeld.value, training.pakket);
  view.ui.text(view.t(Tekst::aanvraag_wacht_op,
                      {{"wie", training.rollen(missing)},
                       {"datum", view.date(verzoek.ingediend_op)}}),
               {.tone = ui::TextTone::muted});
  if (!training.editable) return;
  const Command command = TrekVerzoekIn{verzoek.id};
  draw_refusal(view, command, &training);
  if (view.ui.button("trek-in", view.t(Tekst::verzoek_trek_in), ui::ButtonKind::secondary,
                     {.icon = ui::icons::undo_2})) {
    view.act(Send{command});
  }
}

/// What to take along to an institution.
void draw_stagekader(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto column = view.ui.column({.gap = 4});
  view.ui.link("stagekader", view.t(Tekst::stagekader_link),
               "/stagekader/" + training.pakket.id + "/" + part.onderdeel->soort + "?taal=" +
                   std::string(to_name(view.state.taal)),
               {.icon = ui::icons::file_text, .as_button = true});
  view.ui.text(view.t(Tekst::stagekader_uitleg), {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

/// The form for an institution the aios found: its name, why, and handing in.
void draw_own_form(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  VraagGoedkeuring draft = request_draft(view.state, part);
  draft.route = Route::eigen;
  draft.plaatsen.clear();
  view.ui.text(view.t(Tekst::aanvraag_eigen_uitleg), {.tone = ui::TextTone::muted});
  const Findings findings =
      check(draft, snapshot_with_etalage(view.state), training.pakket, actor_of(view.state));
  const bool touched = find_aanvraag(view.state.drafts, part.onderdeel->id) != nullptr;
  bool changed = false;
  changed |= view.ui.text_field("instelling", view.t(Tekst::aanvraag_instelling),
                                draft.eigen_instelling,
                                {.hint = view.t(Tekst::aanvraag_instelling_hulp), .required = true})
                 .changed;
  if (kan_naar_buitenland(training.context, part)) {
    const std::string hint = view.t(Tekst::aanvraag_buitenland_hulp);
    changed |= view.ui.checkbox("buitenland", view.t(Tekst::aanvraag_buitenland), draft.buitenland, {.hint = hint});
  }
  changed |= view.ui.text_area("toelichting", view.t(Tekst::verzoek_toelichting), draft.toelichting,
                               {.rows = 3})
                 .changed;
  if (changed) view.act(KeepAanvraag{draft});
  if (touched && !findings.empty()) draw_findings(view, "eigen-bevindingen", findings, nullptr);
  draw_refusal(view, draft, &training);
  const std::string why = view.t(Tekst::aanvraag_onvolledig);
  const std::string busy = view.t(Tekst::app_bezig);
  ui::ButtonOptions options{.icon = ui::icons::send};
  if (view.state.sending) options.disabled_because = busy;
  else if (blocks(findings)) options.disabled_because = why;
  if (view.ui.button("vraag", view.t(Tekst::aanvraag_dien_in), ui::ButtonKind::primary, options)) {
    view.act(Send{draft});
  }
}

/// Choosing between the etalage and own recruitment, where both are open.
void draw_ways(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  const bool etalage = has_route(part, Route::etalage);
  const bool own = has_route(part, Route::eigen);
  view.ui.heading(3, view.t(Tekst::aanvraag_titel));
  if (etalage) {
    view.ui.text(view.t(own ? Tekst::aanvraag_etalage_of_eigen : Tekst::aanvraag_etalage_uitleg),
                 {.tone = ui::TextTone::muted});
    view.ui.link("naar-etalage", view.t(Tekst::aanvraag_naar_etalage),
                 "/etalage?stage=" + stage_id(part), {.icon = ui::icons::store, .as_button = true});
  }
  if (!own) return;
  if (!etalage) {
    draw_own_form(view, training, part);
    return;
  }
  bool open = view.state.address.value("eigen") == "1";
  if (view.ui.disclosure("zelf", view.t(Tekst::aanvraag_zelf_werven), open)) {
    view.act(SetQuery{"eigen", open ? "1" : ""});
  }
  if (open) draw_own_form(view, training, part);
}

}  // namespace

VraagGoedkeuring request_draft(const State& state, const GeplandOnderdeel& part) {
  if (const VraagGoedkeuring* draft = find_aanvraag(state.drafts, part.onderdeel->id)) return *draft;
  VraagGoedkeuring empty;
  empty.onderdeel = part.onderdeel->id;
  empty.route = has_route(part, Route::etalage) ? Route::etalage : Route::eigen;
  return empty;
}

void draw_request(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  if (const Verzoek* verzoek = training.place_request(part.onderdeel->id)) {
    draw_decision(view, training, *verzoek);
  }
  if (!training.editable || part.is_begonnen(training.vandaag)) return;
  const Fase fase = fase_van(training.context, part);
  if (fase == Fase::voorkeur_mogelijk || fase == Fase::voorlopig_geplaatst) {
    view.ui.link("naar-voorkeuren", view.t(Tekst::aanvraag_naar_voorkeuren),
                 "/voorkeuren?stage=" + stage_id(part),
                 {.icon = ui::icons::list_ordered, .as_button = true});
  }
  if (fase == Fase::benaderen_mogelijk) draw_stagekader(view, training, part);
  if (fase == Fase::gepland || fase == Fase::teruggestuurd) draw_ways(view, training, part);
}

void draw_request_draft(const View& view, const TrainingView& training,
                        const GeplandOnderdeel& part) {
  VraagGoedkeuring draft = request_draft(view.state, part);
  draft.route = Route::etalage;
  draft.eigen_instelling.clear();
  auto card = view.ui.card("aanvraag", {.name = view.t(Tekst::aanvraag_titel)});
  view.ui.heading(2, view.t(Tekst::aanvraag_titel));
  view.ui.text(view.t(Tekst::aanvraag_voor, {{"stage", training.name_of(*part.onderdeel)},
                                             {"periode", view.period(part.periode)}}),
               {.tone = ui::TextTone::muted});
  if (const Verzoek* verzoek = training.place_request(part.onderdeel->id)) {
    draw_decision(view, training, *verzoek);
    if (verzoek->status == VerzoekStatus::goedgekeurd) {
      view.ui.link("naar-voorkeuren", view.t(Tekst::aanvraag_naar_voorkeuren),
                   "/voorkeuren?stage=" + stage_id(part),
                   {.icon = ui::icons::list_ordered, .as_button = true});
    }
  }
  if (draft.plaatsen.empty()) {
    view.ui.text(view.t(Tekst::aanvraag_leeg), {.tone = ui::TextTone::muted});
    return;
  }
  {
    auto list = view.ui.list("plaatsen", view.t(Tekst::aanvraag_plaatsen), 4);
    for (const StageplaatsId id : draft.plaatsen) {
      const Stageplaats* plaats = find_plaats(view.state.beeld.value, id);
      for (const Stageplaats& each : view.state.plaatsen.value.plaatsen) {
        if (each.id == id) plaats = &each;
      }
      if (!plaats) continue;
      auto item = view.ui.list_item(id.value);
      auto row = view.ui.row({.gap = 8, .wrap = false});
      if (view.ui.icon_button("weg", ui::icons::x,
                              view.t(Tekst::aanvraag_haal_weg, {{"plaats", plaats->naam}}),
                              {.small = true})) {
        VraagGoedkeuring without = draft;
        std::erase(without.plaatsen, id);
        if (without.plaatsen.empty() && without.toelichting.empty()) view.act(DropDraft{without});
        else view.act(KeepAanvraag{without});
      }
      view.ui.text(plaats->naam + " · " + plaats->instelling_naam);
    }
  }
  if (view.ui.text_area("toelichting", view.t(Tekst::verzoek_toelichting), draft.toelichting,
                        {.hint = view.t(Tekst::aanvraag_toelichting_hulp), .rows = 3})) {
    view.act(KeepAanvraag{draft});
  }
  const Findings findings =
      check(draft, snapshot_with_etalage(view.state), training.pakket, actor_of(view.state));
  if (!findings.empty()) draw_findings(view, "bevindingen", findings, &training);
  draw_refusal(view, draft, &training);
  const std::string why = view.t(Tekst::aanvraag_onvolledig);
  const std::string busy = view.t(Tekst::app_bezig);
  ui::ButtonOptions options{.icon = ui::icons::send, .fill = true};
  if (view.state.sending) options.disabled_because = busy;
  else if (blocks(findings)) options.disabled_because = why;
  if (view.ui.button("vraag", view.t(Tekst::aanvraag_dien_in), ui::ButtonKind::primary, options)) {
    view.act(Send{draft});
  }
}

}  // namespace stagepad::client
