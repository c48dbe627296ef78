#include "wasm-client/app/training_view.hpp"

#include "shared/base/sort.hpp"
#include "shared/text/sentences.hpp"
#include "wasm-client/app/indeling.hpp"

namespace stagepad::client {

TrainingView::TrainingView(const State& from, const Regelpakket& by, Arrangement which)
    : TrainingView(from, by,
                   which == Arrangement::shown ? shown_schema(from)
                                               : schema_van(from.beeld.value.traject)) {}

TrainingView::TrainingView(const State& from, const Regelpakket& by,
                           const std::vector<Schemaregel>& schema)
    : state(from),
      pakket(by),
      vandaag(from.beeld.value.vandaag),
      held(from.beeld.value.traject),
      held_planning(bereken_planning(held, by)),
      shown(met_schema(held, schema)),
      planning(bereken_planning(shown, by)),
      context{by,
              shown,
              from.beeld.value.verzoeken,
              from.beeld.value.voorkeuren,
              from.beeld.value.plaatsen,
              planning,
              from.beeld.value.vandaag} {
  differs = schema != schema_van(held);
  findings = differs ? check_schema(from.beeld.value, by, schema) : check_traject(from.beeld.value, by);
  editable = is_own_training(from);
}

const GeplandOnderdeel* TrainingView::chosen() const {
  const OnderdeelId wanted{state.address.number("stage")};
  if (const GeplandOnderdeel* part = planning.find(wanted)) return part;
  for (const NextStep& step : next_steps(*this)) return step.part;
  for (const GeplandOnderdeel& part : planning.onderdelen) {
    if (part.is_stage() && !part.is_voorbij(vandaag)) return &part;
  }
  return planning.onderdelen.empty() ? nullptr : &planning.onderdelen.front();
}

Findings TrainingView::findings_of(const Onderdeel& onderdeel) const {
  const std::string pad = pad_van(onderdeel);
  Findings own;
  for (const Finding& finding : findings) {
    if (is_op_of_onder(finding.pad, pad)) own.push_back(finding);
  }
  return own;
}

bool TrainingView::is_moved(const GeplandOnderdeel& part) const {
  const GeplandOnderdeel* before = held_planning.find(part.onderdeel->id);
  return before && before->periode != part.periode;
}

bool TrainingView::is_changed(const GeplandOnderdeel& part) const {
  const OnderdeelId id = part.onderdeel->id;
  return is_moved(part) || !held_planning.find(id) || line_of(held, id) != line_of(shown, id);
}

const Verzoek* TrainingView::open_schema_request() const {
  for (const Verzoek& verzoek : state.beeld.value.verzoeken) {
    const bool open = verzoek.status == VerzoekStatus::ingediend;
    if (open && verzoek.soort == VerzoekSoort::schemawijziging) return &verzoek;
  }
  return nullptr;
}

const Verzoek* TrainingView::place_request(OnderdeelId onderdeel) const {
  const Verzoek* newest = nullptr;
  for (const Verzoek& verzoek : state.beeld.value.verzoeken) {
    const bool counts = verzoek.soort == VerzoekSoort::stageplaats &&
                        verzoek.status != VerzoekStatus::ingetrokken;
    if (counts && verzoek.onderdeel == onderdeel) newest = &verzoek;
  }
  return newest;
}

std::string TrainingView::name_of(const Onderdeel& onderdeel) const {
  return onderdeel_text(onderdeel.soort, state.taal, &pakket);
}

std::string TrainingView::name_of(const GeplandDeel& deel) const {
  if (deel.definitie) return in_language(deel.definitie->naam, state.taal);
  return deel.deel ? deel.deel->soort : std::string();
}

std::string TrainingView::rol(Rol rol) const {
  const auto catalogue = state.catalogues.find(state.taal);
  return catalogue == state.catalogues.end() ? std::string() : rol_text(rol, catalogue->second, pakket);
}

std::string TrainingView::rollen(const std::vector<Rol>& rollen, Joining joining) const {
  const auto catalogue = state.catalogues.find(state.taal);
  if (catalogue == state.catalogues.end()) return {};
  return rollen_text(rollen, catalogue->second, state.taal, joining, &pakket);
}

std::string TrainingView::name_of(const Verlof& verlof) const {
  for (const Verlofregel& regel : pakket.regels.verlof) {
    for (const Verlofsoort& soort : regel.soorten) {
      if (soort.code == verlof.soort) return in_language(soort.naam, state.taal);
    }
  }
  return verlof.soort;
}

bool is_afwachten(const NextStep& step) {
  return step.turn.taak == "stage_loopt" || step.turn.taak == "stage_begint";
}

namespace {

/// The person's own steps first, then those of others, then what only time brings.
int urgency_of(const NextStep& step) {
  if (is_afwachten(step)) return 2;
  return step.turn.wie == Rol::aios ? 0 : 1;
}

}  // namespace

std::vector<NextStep> next_steps(const TrainingView& view) {
  std::vector<NextStep> steps;
  for (const GeplandOnderdeel& part : view.planning.onderdelen) {
    if (!part.is_stage()) continue;
    const AanZet turn = wie_is_aan_zet(view.context, part);
    if (turn.fase == Fase::afgerond || turn.taak == "geen") continue;
    steps.push_back({&part, turn});
  }
  sort_stably(steps, [](const NextStep& a, const NextStep& b) {
    const int mine = urgency_of(a);
    const int theirs = urgency_of(b);
    if (mine != theirs) return mine < theirs;
    if (a.turn.uiterlijk.has_value() != b.turn.uiterlijk.has_value()) {
      return a.turn.uiterlijk.has_value();
    }
    return a.turn.uiterlijk && *a.turn.uiterlijk < *b.turn.uiterlijk;
  });
  return steps;
}

}  // namespace stagepad::client
