#include "wasm-client/app/bundelen.hpp"

#include <algorithm>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/command/check.hpp"
#include "shared/text/sentences.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/commando.hpp"
#include "wasm-client/app/loading.hpp"
#include "wasm-client/app/regelpakketten.hpp"

namespace stagepad::client {

namespace {

BeslisVerzoek approval(const State& state, const BundelRegel& regel) {
  return {regel.regel.verzoek.id, Besluit::goedgekeurd, state.bundel.reden};
}

const Regelpakket* pakket_of(const State& state, const BundelRegel& regel) {
  const auto found = state.pakketten.find(regel.beeld.value.regelpakket);
  return found == state.pakketten.end() ? nullptr : &found->second;
}

BundelRegel* find_regel(State& state, const std::string& subject) {
  for (BundelRegel& each : state.bundel.regels) {
    if (std::to_string(each.regel.verzoek.id.value) == subject) return &each;
  }
  return nullptr;
}

Fetch decision(const State& state, const BundelRegel& regel) {
  Fetch fetch = request_of(state, Asked::bundel_besluit, approval(state, regel), regel.beeld.value);
  fetch.subject = std::to_string(regel.regel.verzoek.id.value);
  return fetch;
}

/// Sends the next one that can be approved; the end of the work when there is none.
void send_next(State& state, Effects& effects) {
  for (BundelRegel& each : state.bundel.regels) {
    if (each.stand != BundelStand::klaar_om_te_keuren || !may_approve(state, each)) continue;
    each.stand = BundelStand::onderweg;
    effects.push_back(decision(state, each));
    return;
  }
  state.bundel.bezig = false;
  look_again(state.werklijst);
  look_again(state.beeld);
  for (Effect& each : load_missing(state)) effects.push_back(std::move(each));
}

/// A second request of the same training goes on from what the first one left.
void keep_beeld(State& state, const Snapshot& beeld) {
  for (BundelRegel& each : state.bundel.regels) {
    if (each.beeld.is_here() && each.beeld.value.traject.id == beeld.traject.id) each.beeld.value = beeld;
  }
}

std::string why_not(const State& state, const Answered& answer) {
  const auto catalogue = state.catalogues.find(state.taal);
  auto problem = read_json<Probleem>(answer.body);
  if (catalogue == state.catalogues.end()) return {};
  if (!problem.ok()) {
    return catalogue->second.text(answer.status == 0 ? Tekst::app_geen_verbinding : Tekst::app_serverfout);
  }
  std::string sentences;
  for (const Finding& each : problem.value.findings) {
    if (!sentences.empty()) sentences += " ";
    sentences += finding_text(each, catalogue->second, state.taal, nullptr);
  }
  if (!sentences.empty()) return sentences;
  return problem.value.detail.empty() ? problem.value.title : problem.value.detail;
}

void take_decision(State& state, BundelRegel& regel, const Answered& answer) {
  auto outcome = read_json<Uitkomst>(answer.body);
  const bool done = (answer.status == 200 || answer.status == 201) && outcome.ok();
  regel.stand = done ? BundelStand::goedgekeurd : BundelStand::niet_gelukt;
  if (done) {
    state.bundel.gekozen.erase(regel.regel.verzoek.id.value);
    keep_beeld(state, outcome.value.beeld);
  } else {
    regel.uitleg = why_not(state, answer);
  }
}

}  // namespace

bool is_readable(const State& state, const BundelRegel& regel) {
  return regel.beeld.is_here() && pakket_of(state, regel);
}

Findings bundel_findings(const State& state, const BundelRegel& regel) {
  if (!is_readable(state, regel)) return {};
  const Regelpakket& pakket = *pakket_of(state, regel);
  const Verzoek* verzoek = find_verzoek(regel.beeld.value, regel.regel.verzoek.id);
  Findings findings = check(approval(state, regel), regel.beeld.value, pakket, actor_of(state));
  if (!verzoek) return findings;
  for (Finding& each : check_verzoek(*verzoek, regel.beeld.value, pakket)) {
    if (std::find(findings.begin(), findings.end(), each) == findings.end()) findings.push_back(std::move(each));
  }
  return findings;
}

bool may_approve(const State& state, const BundelRegel& regel) {
  if (!is_readable(state, regel)) return false;
  return !blocks(check(approval(state, regel), regel.beeld.value, *pakket_of(state, regel), actor_of(state)));
}

Effects choose_several(State& state, const ChooseSeveral& action) {
  state.bundel.kiest = action.on;
  if (!action.on) state.bundel.gekozen.clear();
  return {};
}

Effects tick_request(State& state, const TickRequest& action) {
  if (action.on) state.bundel.gekozen.insert(action.verzoek.value);
  else state.bundel.gekozen.erase(action.verzoek.value);
  return {};
}

Effects open_bundel(State& state) {
  Effects effects;
  state.bundel.regels.clear();
  state.bundel.reden.clear();
  for (const WerklijstRegel& each : state.werklijst.value.regels) {
    if (!each.wacht_op_mij || !state.bundel.gekozen.contains(each.verzoek.id.value)) continue;
    BundelRegel regel;
    regel.regel = each;
    ask(regel.beeld,
        get(Asked::bundel_beeld, api::path_of(api::k_traject.pattern, std::to_string(each.traject.id.value)),
            std::to_string(each.verzoek.id.value)),
        effects);
    state.bundel.regels.push_back(std::move(regel));
  }
  return effects;
}

Effects close_bundel(State& state) {
  if (state.bundel.bezig) return {};
  state.bundel.regels.clear();
  if (state.bundel.gekozen.empty()) state.bundel.kiest = false;
  return load_missing(state);
}

Effects explain_bundel(State& state, const ExplainBundel& action) {
  state.bundel.reden = action.reden;
  return {};
}

Effects approve_bundel(State& state) {
  Effects effects;
  if (state.bundel.bezig) return effects;
  state.bundel.bezig = true;
  send_next(state, effects);
  return effects;
}

Effects take_bundel(State& state, const Answered& answer) {
  Effects effects;
  BundelRegel* regel = find_regel(state, answer.subject);
  if (!regel) return effects;
  if (answer.asked == Asked::bundel_beeld) {
    if (take(regel->beeld, answer)) ask_pakket(state, regel->beeld.value.regelpakket, effects);
    return effects;
  }
  take_decision(state, *regel, answer);
  send_next(state, effects);
  return effects;
}

}  // namespace stagepad::client
