#include <algorithm>
#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/akkoordketen.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/opleiding.hpp"

namespace stagepad::client {

namespace {

std::int64_t changed_count(const TrainingView& training) {
  return std::count_if(training.planning.onderdelen.begin(), training.planning.onderdelen.end(),
                       [&](const GeplandOnderdeel& part) { return training.is_changed(part); });
}

/// What waits for a decision: the arrangement can be taken back, not changed.
void draw_pending(const View& view, const TrainingView& training, const Verzoek& verzoek) {
  auto box = view.ui.notice("wacht", ui::Tone::pending, ui::icons::hourglass,
                            view.t(Tekst::concept_ingediend_titel));
  const std::vector<Rol> missing =
      ontbrekende_akkoorden(verzoek, view.state.beeld.value, training.pakket);
  view.ui.text(view.t(Tekst::concept_ingediend,
                      {{"datum", view.date(verzoek.ingediend_op)},
                       {"wie", training.rollen(missing)}}));
  draw_akkoordketen(view, training, verzoek);
  if (!training.editable) return;
  const Command command = TrekVerzoekIn{verzoek.id};
  draw_refusal(view, command, &training);
  if (view.ui.button("trek-in", view.t(Tekst::verzoek_trek_in), ui::ButtonKind::secondary,
                     {.icon = ui::icons::undo_2})) {
    view.act(Send{command});
  }
}

/// The newest decision on an arrangement, when it came back with a reason.
const Verzoek* returned(const TrainingView& training) {
  const Verzoek* newest = nullptr;
  for (const Verzoek& verzoek : training.state.beeld.value.verzoeken) {
    if (verzoek.soort == VerzoekSoort::schemawijziging) newest = &verzoek;
  }
  return newest && newest->status == VerzoekStatus::teruggestuurd ? newest : nullptr;
}

void draw_returned(const View& view, const Verzoek& verzoek) {
  const Beslissing& last = verzoek.beslissingen.back();
  auto box = view.ui.notice("teruggestuurd", ui::Tone::attention, ui::icons::undo_2,
                            view.t(Tekst::concept_teruggestuurd, {{"wie", acted_by(view, last.door, last.namens)}}));
  view.ui.text(last.reden);
}

void draw_draft(const View& view, const TrainingView& training) {
  const DienSchemawijzigingIn& draft = *view.state.drafts.schemawijziging;
  auto box = view.ui.notice("concept", ui::Tone::conditional, ui::icons::pencil,
                            view.t(Tekst::concept_titel, {{"aantal", changed_count(training)}}));
  view.ui.text(view.t(Tekst::concept_uitleg), {.tone = ui::TextTone::muted});
  const Findings findings =
      check(draft, view.state.beeld.value, training.pakket, actor_of(view.state));
  const bool blocked = blocks(findings);
  std::string explanation = draft.toelichting;
  if (view.ui.text_area("toelichting", view.t(Tekst::verzoek_toelichting), explanation,
                        {.hint = view.t(Tekst::concept_toelichting_hulp), .rows = 2})) {
    view.act(ExplainSchema{explanation});
  }
  draw_refusal(view, draft, &training);
  auto row = view.ui.row({.gap = 8});
  ui::ButtonOptions options{.icon = ui::icons::send};
  const std::string why = view.t(Tekst::concept_geblokkeerd);
  const std::string busy = view.t(Tekst::app_bezig);
  if (view.state.sending) options.disabled_because = busy;
  else if (blocked) options.disabled_because = why;
  if (view.ui.button("dien-in", view.t(Tekst::concept_dien_in), ui::ButtonKind::primary, options)) {
    view.act(Send{draft});
  }
  if (view.ui.button("gooi-weg", view.t(Tekst::concept_gooi_weg), ui::ButtonKind::quiet,
                     {.icon = ui::icons::rotate_ccw})) {
    view.act(DropDraftSchema{});
  }
  if (blocked) view.ui.text(why, {.tone = ui::TextTone::danger, .size = ui::TextSize::small});
}

}  // namespace

void draw_draft_bar(const View& view, const TrainingView& training) {
  if (const Verzoek* verzoek = training.open_schema_request()) {
    draw_pending(view, training, *verzoek);
    return;
  }
  if (!training.editable) return;
  const Verzoek* back = returned(training);
  if (back && !view.state.drafts.schemawijziging) draw_returned(view, *back);
  if (view.state.drafts.schemawijziging) draw_draft(view, training);
}

}  // namespace stagepad::client
