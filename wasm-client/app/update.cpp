#include <algorithm>
#include <string>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "shared/api/endpoints.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/document_herkennen.hpp"
#include "wasm-client/app/actions.hpp"
#include "wasm-client/app/beheer_laden.hpp"
#include "wasm-client/app/bundelen.hpp"
#include "wasm-client/app/commando.hpp"
#include "wasm-client/app/indeling.hpp"
#include "wasm-client/app/loading.hpp"
#include "wasm-client/app/paletten.hpp"
#include "wasm-client/app/logboek.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/app/stapformulier.hpp"
#include "wasm-client/app/wijzigen.hpp"

namespace stagepad::client {

namespace {

Effects append(Effects first, Effects second) {
  first.insert(first.end(), std::make_move_iterator(second.begin()),
               std::make_move_iterator(second.end()));
  return first;
}

Effect write_drafts(const State& state) {
  return WriteStorage{drafts_key(state), state.drafts.empty() ? "" : to_json(state.drafts)};
}

/// Keeps an arrangement as the draft; one that changes nothing is no draft.
Effects keep_schema(State& state, std::vector<Schemaregel> schema) {
  state.drag.reset();
  state.refusal.reset();
  if (schema == schema_van(state.beeld.value.traject)) {
    state.drafts.schemawijziging.reset();
  } else if (state.drafts.schemawijziging) {
    state.drafts.schemawijziging->schema = std::move(schema);
  } else {
    state.drafts.schemawijziging = DienSchemawijzigingIn{std::move(schema), {}};
  }
  return {write_drafts(state)};
}

/// What a person moves stays the chosen part, whatever the move makes more urgent.
Effects choose(State& state, OnderdeelId onderdeel) {
  state.address = state.address.with("stage", std::to_string(onderdeel.value));
  return {ReplaceUrl{to_url(state.address)}};
}

/// The training with the draft's arrangement: what a further move starts from.
Traject drafted(const State& state) {
  const Traject& traject = state.beeld.value.traject;
  if (!state.drafts.schemawijziging) return traject;
  return met_schema(traject, state.drafts.schemawijziging->schema);
}

Effects move(State& state, OnderdeelId onderdeel, CivilDate start) {
  const Regelpakket* pakket = open_pakket(state);
  if (!pakket) return {};
  return append(choose(state, onderdeel),
                keep_schema(state, verplaats(drafted(state), *pakket, onderdeel, start)));
}

/// Typed text in a date field: kept as it is while typed, applied when it is a date.
Effects type_start(State& state, const TypeStart& action) {
  state.typed_start = action.typed;
  state.typed_start_for = action.onderdeel;
  state.start_error.clear();
  if (!action.committed) return {};
  const auto date = parse_typed_date(action.typed);
  if (date) {
    state.typed_start.clear();
    state.typed_start_for = {};
    return move(state, action.onderdeel, *date);
  }
  if (!action.typed.empty()) state.start_error = sentence(state, Tekst::opleiding_datum_onleesbaar);
  return {};
}

Effects send(State& state, const Command& command) {
  if (state.sending || !open_pakket(state)) return {};
  state.sending = Sending{command, state.open_traject};
  state.refusal.reset();
  return {request_of(state, Asked::command, command, state.beeld.value)};
}

/// A document that is sent by `request`; one that cannot be right is refused before.
template <class C>
Effects send_document(State& state, const C& command, ui::NodeId bestand,
                      Fetch (*request)(const State&, const C&, ui::NodeId)) {
  if (state.sending || !open_pakket(state)) return {};
  state.refusal.reset();
  Findings findings;
  check_documentgrootte(command.grootte, findings);
  if (!findings.empty()) {
    state.refusal = Refusal{command, std::move(findings), {}};
    return {};
  }
  state.sending = Sending{command, state.open_traject};
  return {request(state, command, bestand)};
}

Tekst thanks_for(Besluit besluit) {
  return besluit == Besluit::goedgekeurd ? Tekst::melding_goedgekeurd : Tekst::melding_teruggestuurd;
}

Tekst thanks_for(const Command& command) {
  if (std::holds_alternative<DienSchemawijzigingIn>(command)) return Tekst::melding_schema_ingediend;
  if (std::holds_alternative<VraagGoedkeuring>(command)) return Tekst::melding_aanvraag_ingediend;
  if (std::holds_alternative<TrekVerzoekIn>(command)) return Tekst::melding_verzoek_ingetrokken;
  if (const auto* voorkeuren = std::get_if<GeefVoorkeuren>(&command)) {
    return voorkeuren->plaatsen.empty() ? Tekst::melding_voorkeuren_ingetrokken
                                        : Tekst::melding_voorkeuren_opgeslagen;
  }
  if (std::holds_alternative<MeldPlaats>(command)) return Tekst::melding_plek_doorgegeven;
  if (const auto* oordeel = std::get_if<BeoordeelPlaatsing>(&command)) return thanks_for(oordeel->besluit);
  if (std::holds_alternative<DienStageplanIn>(command)) return Tekst::melding_stageplan_ingediend;
  if (std::holds_alternative<VoegVerslagToe>(command)) return Tekst::melding_verslag_toegevoegd;
  if (std::holds_alternative<VoegPapierToe>(command)) return Tekst::melding_papier_toegevoegd;
  if (const auto* ready = std::get_if<BereidBesluitVoor>(&command)) {
    return ready->besluit ? Tekst::melding_voorbereid : Tekst::melding_voorbereiding_ingetrokken;
  }
  if (std::holds_alternative<DienVerslagIn>(command)) return Tekst::melding_verslag_ingediend;
  if (const auto* oordeel = std::get_if<BeoordeelStageplan>(&command)) return thanks_for(oordeel->besluit);
  if (const auto* oordeel = std::get_if<BeoordeelVerslag>(&command)) return thanks_for(oordeel->besluit);
  if (std::holds_alternative<NodigStagebegeleiderUit>(command)) return Tekst::melding_stagebegeleider_uitgenodigd;
  if (std::holds_alternative<BevestigGesprek>(command)) return Tekst::melding_vastgelegd;
  if (std::holds_alternative<ZetInMijnRgs>(command)) return Tekst::melding_vastgelegd;
  if (!stapformulier_van(command, TrajectId{1}).empty() || std::holds_alternative<GeefAkkoord>(command) ||
      std::holds_alternative<MaakDefinitief>(command)) {
    return Tekst::melding_vastgelegd;
  }
  const auto* besluit = std::get_if<BeslisVerzoek>(&command);
  return besluit ? thanks_for(besluit->besluit) : Tekst::melding_goedgekeurd;
}

Effects say(const State& state, Tekst key, ui::Tone tone) {
  const std::string text = sentence(state, key);
  if (text.empty()) return {};
  return {Toast{text, tone}};
}

/// The answer to a command: carried out, refused with findings, overtaken, or lost.
Effects command_answered(State& state, const Answered& answer) {
  if (!state.sending) return {};
  const Sending sent = *state.sending;
  state.sending.reset();
  state.confirming = false;
  if (answer.status == 200 || answer.status == 201) {
    auto outcome = read_json<Uitkomst>(answer.body);
    if (outcome.ok() && state.open_traject == outcome.value.beeld.traject.id) {
      state.beeld.value = std::move(outcome.value.beeld);
      state.beeld.etag = answer.etag.empty() ? state.beeld.etag : answer.etag;
    }
    discard(state.drafts, sent.command);
    state.werklijst.loading = Loading::not_asked;
    // What was handed in, or rests, shows in the round of the stage.
    forget_rondes(state);
    Effects kept = {write_drafts(state)};
    const std::string form = stapformulier_van(sent.command, sent.traject);
    if (!form.empty()) kept = append(std::move(kept), drop_form(state, form));
    return append(std::move(kept),
                  append(say(state, thanks_for(sent.command), ui::Tone::confirmed), load_missing(state)));
  }
  if (answer.status == 401) return {LeaveFor{sign_in_url(state)}};
  Refusal refusal{sent.command, {}, {}};
  auto problem = read_json<Probleem>(answer.body);
  if (problem.ok()) {
    refusal.findings = std::move(problem.value.findings);
    refusal.title = problem.value.detail.empty() ? problem.value.title : problem.value.detail;
  } else {
    refusal.title = sentence(state, answer.status == 0 ? Tekst::app_geen_verbinding : Tekst::app_serverfout);
  }
  state.refusal = std::move(refusal);
  if (answer.status == 412 || answer.status == 409) {
    state.beeld.loading = Loading::not_asked;  // someone was first: show what it is now
    return load_missing(state);
  }
  return {};
}

struct Update {
  State& state;

  Effects operator()(const FollowUrl& action) const {
    const Screen before = state.address.screen;
    state.address = parse_address(action.url);
    if (state.address.screen != before) {
      state.refusal.reset();
      state.drag.reset();
      state.beheer.refusal.reset();
      state.beheer.dialog.clear();
    }
    return open_address(state);
  }

  Effects operator()(const SetQuery& action) const {
    state.address = state.address.with(action.name, action.value);
    return append({ReplaceUrl{to_url(state.address)}}, load_missing(state));
  }

  Effects operator()(const ChooseLanguage& action) const {
    state.taal = action.taal;
    if (!state.catalogues.contains(action.taal)) state.texts = Loading::not_asked;
    const std::string code(to_name(action.taal));
    return append({WriteStorage{"stagepad.taal", code}, SetLanguage{code}}, load_missing(state));
  }

  Effects operator()(const ChooseTheme& action) const {
    state.theme = action.theme;
    static constexpr std::string_view k_words[] = {"", "light", "dark"};
    return {WriteStorage{"stagepad.thema",
                         std::string(k_words[static_cast<std::size_t>(action.theme)])},
            SetTheme{action.theme}};
  }

  Effects operator()(const LeaveClient& action) const { return {LeaveFor{action.url}}; }

  Effects operator()(const SignOut&) const {
    Fetch fetch;
    fetch.asked = Asked::sign_out;
    fetch.method = "POST";
    fetch.path = "/afmelden";
    fetch.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    return {fetch};
  }

  Effects operator()(const Refresh&) const {
    if (state.sending || state.drag) return {};
    return refresh_all(state);
  }

  Effects operator()(const DragStage& action) const {
    state.drag = Drag{action.onderdeel, action.start};
    return {};
  }
  Effects operator()(const DropStage& action) const {
    return move(state, action.onderdeel, action.start);
  }
  Effects operator()(const GiveUpDrag&) const {
    state.drag.reset();
    return {};
  }
  Effects operator()(const MoveStage& action) const {
    return move(state, action.onderdeel, action.start);
  }
  Effects operator()(const SwapStage& action) const {
    return append(choose(state, action.onderdeel),
                  keep_schema(state, ruil(drafted(state), action.onderdeel, action.richting)));
  }
  Effects operator()(const LoosenStage& action) const {
    return append(choose(state, action.onderdeel),
                  keep_schema(state, maak_los(drafted(state), action.onderdeel)));
  }
  Effects operator()(const ArrangePart& action) const {
    return append(choose(state, action.regel.onderdeel), keep_schema(state, arranged(drafted(state), action.regel)));
  }
  Effects operator()(const AddPart& action) const {
    return append(choose(state, OnderdeelId{}), keep_schema(state, with_added(drafted(state), action.soort)));
  }
  Effects operator()(const DropAddedPart&) const { return keep_schema(state, without_added(drafted(state))); }
  Effects operator()(const TypeStart& action) const { return type_start(state, action); }
  Effects operator()(const ExplainSchema& action) const {
    if (!state.drafts.schemawijziging) return {};
    state.drafts.schemawijziging->toelichting = action.toelichting;
    return {write_drafts(state)};
  }
  Effects operator()(const DropDraftSchema&) const {
    state.drafts.schemawijziging.reset();
    state.refusal.reset();
    return {write_drafts(state)};
  }

  Effects operator()(const KeepAanvraag& action) const {
    keep(state.drafts, action.aanvraag);
    state.refusal.reset();
    return {write_drafts(state)};
  }
  Effects operator()(const KeepVoorkeuren& action) const {
    keep(state.drafts, action.voorkeuren);
    state.refusal.reset();
    return {write_drafts(state)};
  }
  Effects operator()(const KeepBesluit& action) const {
    keep(state.drafts, action.besluit);
    return {write_drafts(state)};
  }
  Effects operator()(const DropDraft& action) const {
    discard(state.drafts, action.command);
    state.refusal.reset();
    return {write_drafts(state)};
  }

  Effects operator()(const Send& action) const { return send(state, action.command); }
  Effects operator()(const SendVerslag& action) const {
    return send_document(state, action.command, action.bestand, request_of_verslag);
  }
  Effects operator()(const SendPapier& action) const {
    return send_document(state, action.command, action.bestand, request_of_papier);
  }
  Effects operator()(const ForgetRefusal&) const {
    state.refusal.reset();
    return {};
  }
  Effects operator()(const OpenPalet& action) const { return open_palet(state, action); }
  Effects operator()(const TypePalet& action) const { return type_palet(state, action); }
  Effects operator()(const ChooseSeveral& action) const { return choose_several(state, action); }
  Effects operator()(const TickRequest& action) const { return tick_request(state, action); }
  Effects operator()(const OpenBundel&) const { return open_bundel(state); }
  Effects operator()(const CloseBundel&) const { return close_bundel(state); }
  Effects operator()(const ExplainBundel& action) const { return explain_bundel(state, action); }
  Effects operator()(const ApproveBundel&) const { return approve_bundel(state); }
  Effects operator()(const SetZoom& action) const {
    state.zoom = action.zoom;
    return {};
  }
  Effects operator()(const ShowAllFindings& action) const {
    state.show_all_findings = action.on;
    return {};
  }
  Effects operator()(const Confirm& action) const {
    state.confirming = action.on;
    return {};
  }

  Effects operator()(const Answered& answer) const {
    if (answer.asked == Asked::command) return command_answered(state, answer);
    if (answer.asked == Asked::change) return change_answered(state, answer);
    if (answer.asked == Asked::sign_out) return {LeaveFor{"/aanmelden"}};
    return take_answer(state, answer);
  }

  Effects operator()(const DraftsRead& action) const {
    auto drafts = read_json<Drafts>(action.json);
    if (drafts.ok()) state.drafts = std::move(drafts.value);
    return {};
  }

  Effects operator()(const LoadMore&) const { return load_more(state); }
  /// What is typed may decide what is needed besides.
  Effects operator()(const KeepForm& action) const { return append(keep_form(state, action), load_missing(state)); }
  Effects operator()(const DropForm& action) const { return drop_form(state, action.naam); }
  Effects operator()(const RefuseForm& action) const { return refuse_form(state, action); }
  Effects operator()(const SendChange& action) const { return send_change(state, action.change); }
  Effects operator()(const OpenDialog& action) const {
    state.beheer.dialog = action.naam;
    return {};
  }
  Effects operator()(const CopyText& action) const {
    return append({action}, say(state, Tekst::melding_gekopieerd, ui::Tone::neutral));
  }
  Effects operator()(const VerifyLog&) const { return verify_logboek(state); }
  Effects operator()(const ControleerLoting& action) const { return vraag_controle(state, action.ronde); }
  Effects operator()(const FormsRead& action) const {
    take_forms(state, action.json);
    return {};
  }
};

}  // namespace

Effects update(State& state, const Action& action) { return std::visit(Update{state}, action); }

}  // namespace stagepad::client
