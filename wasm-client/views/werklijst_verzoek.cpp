#include <algorithm>
#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/akkoordketen.hpp"
#include "wasm-client/views/opleiding_indeling.hpp"
#include "wasm-client/views/tijdlijn.hpp"
#include "wasm-client/views/voorbereiding.hpp"
#include "wasm-client/views/wachten.hpp"
#include "wasm-client/views/werklijst.hpp"

namespace stagepad::client {

namespace {

/// What changes, part by part, in words: the drawing says it only to those who see it.
void draw_changes(const View& view, const TrainingView& training) {
  const std::string part_word = view.t(Tekst::werklijst_onderdeel);
  const std::string now_word = view.t(Tekst::tijdlijn_nu);
  const std::string then_word = view.t(Tekst::tijdlijn_straks);
  const ui::TableColumn columns[] = {{.key = "onderdeel", .header = part_word, .row_header = true},
                                     {.key = "nu", .header = now_word},
                                     {.key = "straks", .header = then_word}};
  auto table = view.ui.table("wijzigingen", view.t(Tekst::werklijst_wijzigingen), columns);
  for (const GeplandOnderdeel& part : training.planning.onderdelen) {
    if (!training.is_changed(part)) continue;
    const GeplandOnderdeel* before = training.held_planning.find(part.onderdeel->id);
    auto row = table.row(part.onderdeel->id.value);
    row.cell(training.name_of(*part.onderdeel));
    row.cell(before ? view.period(before->periode) : view.t(Tekst::werklijst_nieuw_onderdeel));
    auto cell = row.cell();
    auto column = view.ui.column({.gap = 2});
    view.ui.text(view.period(part.periode));
    const std::string arranged = indeling_text(view, training, part);
    if (!arranged.empty()) view.ui.text(arranged, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
}

void draw_places(const View& view, const TrainingView& training, const Verzoek& verzoek) {
  const GeplandOnderdeel* part =
      training.planning.find(verzoek.onderdeel.value_or(OnderdeelId{}));
  if (part) {
    view.ui.fact(view.t(Tekst::werklijst_stage), training.name_of(*part->onderdeel));
    view.ui.fact(view.t(Tekst::onderdeel_periode), view.period(part->periode));
  }
  if (verzoek.route == Route::eigen) {
    view.ui.fact(view.t(Tekst::aanvraag_instelling), verzoek.eigen_instelling);
    if (verzoek.buitenland) view.ui.text(view.t(Tekst::aanvraag_is_buitenland), {.strong = true});
    return;
  }
  auto list = view.ui.list("plaatsen", view.t(Tekst::aanvraag_plaatsen), 4);
  for (const StageplaatsId id : verzoek.plaatsen) {
    const Stageplaats* plaats = find_plaats(view.state.beeld.value, id);
    auto item = view.ui.list_item(id.value);
    view.ui.text(plaats ? plaats->naam + " · " + plaats->instelling_naam
                        : view.t(Tekst::voorkeuren_plaats_weg));
  }
}

/// The newest earlier request about the same thing that was sent back; nullptr when there is none.
const Verzoek* sent_back_before(const Snapshot& beeld, const Verzoek& verzoek) {
  const Verzoek* found = nullptr;
  for (const Verzoek& each : beeld.verzoeken) {
    const bool same = each.soort == verzoek.soort && each.onderdeel == verzoek.onderdeel;
    const bool earlier = each.id.value < verzoek.id.value;
    if (same && earlier && each.status == VerzoekStatus::teruggestuurd) found = &each;
  }
  return found;
}

std::string places_text(const View& view, const std::vector<StageplaatsId>& of,
                        const std::vector<StageplaatsId>& without) {
  std::vector<std::string> names;
  for (const StageplaatsId id : of) {
    if (std::find(without.begin(), without.end(), id) != without.end()) continue;
    const Stageplaats* plaats = find_plaats(view.state.beeld.value, id);
    names.push_back(plaats ? plaats->naam : view.t(Tekst::voorkeuren_plaats_weg));
  }
  return join_list(names, view.state.taal);
}

/// What the aios changed after it came back.
void draw_since_last(const View& view, const TrainingView& training, const Verzoek& verzoek) {
  const Verzoek* before = sent_back_before(view.state.beeld.value, verzoek);
  if (!before || before->beslissingen.empty()) return;
  const Beslissing& back = before->beslissingen.back();
  auto box = view.ui.notice("vorige-keer", ui::Tone::attention, ui::icons::history,
                            view.t(Tekst::werklijst_vorige_keer,
                                   {{"wie", acted_by(view, back.door, back.namens)}, {"datum", view.date(back.op)}}));
  if (!back.reden.empty()) view.ui.text(back.reden);
  std::vector<std::string> changes;
  const auto change = [&](Tekst key, const std::string& what) {
    if (!what.empty()) changes.push_back(view.t(key, {{"wat", what}}));
  };
  change(Tekst::werklijst_erbij, places_text(view, verzoek.plaatsen, before->plaatsen));
  change(Tekst::werklijst_eraf, places_text(view, before->plaatsen, verzoek.plaatsen));
  if (verzoek.eigen_instelling != before->eigen_instelling) {
    change(Tekst::werklijst_andere_instelling, verzoek.eigen_instelling);
  }
  if (verzoek.schema != before->schema) {
    const Traject then = met_schema(training.held, before->schema);
    const Opleidingsplanning planning = bereken_planning(then, training.pakket);
    std::vector<std::string> moved;
    for (const GeplandOnderdeel& part : training.planning.onderdelen) {
      const GeplandOnderdeel* earlier = planning.find(part.onderdeel->id);
      if (earlier && earlier->periode != part.periode) {
        moved.push_back(training.name_of(*part.onderdeel) + " (" + view.period(part.periode) + ")");
      }
    }
    change(Tekst::werklijst_anders_gelegd, join_list(moved, view.state.taal));
  }
  if (verzoek.toelichting != before->toelichting) {
    changes.push_back(view.t(Tekst::werklijst_andere_toelichting));
  }
  if (changes.empty()) changes.push_back(view.t(Tekst::werklijst_niets_veranderd));
  auto list = view.ui.list("veranderd", view.t(Tekst::werklijst_sindsdien), 4);
  int number = 0;
  for (const std::string& each : changes) {
    auto item = view.ui.list_item(++number);
    view.ui.text(each);
  }
}

void draw_decisions(const View& view, const TrainingView& training, const Verzoek& verzoek) {
  for (const Beslissing& each : verzoek.beslissingen) {
    const bool good = each.besluit == Besluit::goedgekeurd;
    const ui::Tone tone = good ? ui::Tone::confirmed : ui::Tone::attention;
    auto box = view.ui.notice("besluit-" + std::to_string(each.door.id.value), tone, ui::tone_icon(tone),
                              view.t(good ? Tekst::werklijst_goedgekeurd_door
                                          : Tekst::werklijst_teruggestuurd_door,
                                     {{"wie", acted_by(view, each.door, each.namens)},
                                      {"rol", training.rol(each.rol)},
                                      {"datum", view.date(each.op)}}));
    if (!each.reden.empty()) view.ui.text(each.reden);
  }
}

void draw_decide(const View& view, const TrainingView& training, const Verzoek& verzoek) {
  const BeslisVerzoek* kept = find_besluit(view.state.drafts, verzoek.id);
  BeslisVerzoek draft = kept ? *kept : BeslisVerzoek{verzoek.id, Besluit::goedgekeurd, {}};
  view.ui.heading(3, view.t(Tekst::werklijst_besluit));
  if (auto words = draw_voorbereid(view, training, {Besluitonderwerp::verzoek, verzoek.id, {}})) {
    draft.reden = std::move(*words);
    view.act(KeepBesluit{draft});
  }
  if (view.ui.text_area("reden", view.t(Tekst::werklijst_reden), draft.reden,
                        {.hint = view.t(Tekst::werklijst_reden_hulp), .rows = 3})) {
    view.act(KeepBesluit{draft});
  }
  const auto judged = [&](Besluit besluit) {
    draft.besluit = besluit;
    return check(draft, view.state.beeld.value, training.pakket, actor_of(view.state));
  };
  const bool approve_blocked = blocks(judged(Besluit::goedgekeurd));
  const bool return_blocked = blocks(judged(Besluit::teruggestuurd));
  const std::string busy = view.t(Tekst::app_bezig);
  const std::string cannot = view.t(Tekst::werklijst_kan_niet_goed);
  const std::string reason_first = view.t(Tekst::werklijst_eerst_reden);
  const BeslisVerzoek approve{verzoek.id, Besluit::goedgekeurd, draft.reden};
  const BeslisVerzoek give_back{verzoek.id, Besluit::teruggestuurd, draft.reden};
  draw_refusal(view, approve, &training);
  draw_refusal(view, give_back, &training);
  auto row = view.ui.row({.gap = 8});
  ui::ButtonOptions yes{.icon = ui::icons::check};
  if (view.state.sending) yes.disabled_because = busy;
  else if (approve_blocked) yes.disabled_because = cannot;
  if (view.ui.button("keur-goed", view.t(Tekst::werklijst_keur_goed), ui::ButtonKind::primary, yes)) {
    view.act(Send{approve});
  }
  ui::ButtonOptions no{.icon = ui::icons::undo_2};
  if (view.state.sending) no.disabled_because = busy;
  else if (return_blocked) no.disabled_because = reason_first;
  if (view.ui.button("stuur-terug", view.t(Tekst::werklijst_stuur_terug), ui::ButtonKind::secondary, no)) {
    view.act(Send{give_back});
  }
}

bool may_decide(const TrainingView& training, const Verzoek& verzoek) {
  const State& state = training.state;
  if (verzoek.status != VerzoekStatus::ingediend) return false;
  const std::vector<Rol> missing = ontbrekende_akkoorden(verzoek, state.beeld.value, training.pakket);
  const Actor actor = actor_of(state);
  return std::any_of(missing.begin(), missing.end(), [&](Rol rol) {
    return heeft_rol_in(state.beeld.value.traject, actor, rol);
  });
}

void draw_request_head(const View& view, const WerklijstRegel& regel, const TrainingView& training) {
  view.ui.heading(2, view.t(Tekst::werklijst_verzoek_van, {{"naam", regel.traject.aios.naam}}));
  const Tweetalig& programma = training.pakket.naam;
  view.ui.text(view.t(Tekst::werklijst_verzoek_kop,
                      {{"programma", in_language(programma, view.state.taal)},
                       {"datum", view.date(regel.verzoek.ingediend_op)}}),
               {.tone = ui::TextTone::muted});
  view.ui.link("traject", view.t(Tekst::werklijst_hele_opleiding),
               "/trajecten/" + std::to_string(regel.traject.id.value), {.icon = ui::icons::calendar_days});
}

}  // namespace

void draw_werklijst_request(const View& view, const WerklijstRegel& regel) {
  const Regelpakket* pakket = open_pakket(view.state);
  const bool right_one = view.state.open_traject == regel.traject.id && view.state.beeld.is_here();
  if (!pakket || !right_one) {
    draw_waiting(view, view.state.beeld.loading, view.t(Tekst::opleiding_geen));
    return;
  }
  const Verzoek* known = find_verzoek(view.state.beeld.value, regel.verzoek.id);
  const Verzoek& verzoek = known ? *known : regel.verzoek;
  const bool open = verzoek.status == VerzoekStatus::ingediend;
  const bool schema = verzoek.soort == VerzoekSoort::schemawijziging && open;
  const TrainingView training(view.state, *pakket,
                              schema ? verzoek.schema : schema_van(view.state.beeld.value.traject));
  auto card = view.ui.card(regel.verzoek.id.value, {.gap = 12, .name = regel.traject.aios.naam});
  draw_request_head(view, regel, training);
  draw_since_last(view, training, verzoek);
  if (!verzoek.toelichting.empty()) {
    auto box = view.ui.notice("toelichting", ui::Tone::neutral, ui::icons::message_square,
                              view.t(Tekst::werklijst_toelichting));
    view.ui.text(verzoek.toelichting);
  }
  if (verzoek.soort == VerzoekSoort::stageplaats) draw_places(view, training, verzoek);
  draw_thin_timeline(view, "klein", training);
  if (schema) draw_changes(view, training);
  draw_decisions(view, training, verzoek);
  if (open) {
    draw_akkoordketen(view, training, verzoek);
    const Findings findings = check_verzoek(verzoek, view.state.beeld.value, *pakket);
    view.ui.heading(3, view.t(Tekst::bevindingen_titel));
    if (findings.empty()) view.ui.text(view.t(Tekst::bevindingen_geen), {.tone = ui::TextTone::muted});
    else draw_findings(view, "bevindingen", findings, &training);
  }
  if (may_decide(training, verzoek)) draw_decide(view, training, verzoek);
  draw_voorbereiden(view, training, {Besluitonderwerp::verzoek, verzoek.id, {}});
}

}  // namespace stagepad::client
