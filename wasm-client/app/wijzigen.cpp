#include "wasm-client/app/wijzigen.hpp"

#include <iterator>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/sha256.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "wasm-client/app/loading.hpp"
#include "wasm-client/app/beheer_laden.hpp"
#include "wasm-client/app/commando.hpp"

namespace stagepad::client {

namespace {

Effect write_forms(const State& state) {
  const Formulieren& forms = state.beheer.formulieren;
  return WriteStorage{forms_key(state), forms.formulieren.empty() ? "" : to_json(forms)};
}

/// The same change sent again over a shaky network is the same request, so its key is its content; but
/// doing the same once more after an answer (mailing an invitation again) is another one.
std::string key_of(const State& state, const Change& change) {
  Sha256 hash;
  for (const std::string& part :
       {state.beheer.visit, std::to_string(state.beheer.answers),
        std::to_string(state.ik.value.persoon.id.value), std::to_string(change.versie), change.path,
        change.body}) {
    hash.update(std::to_string(part.size())).update(":").update(part);
  }
  return to_hex(hash.finish());
}

std::string inhoud_of(const State& state, const std::string& naam) {
  const Formulier* found = find_formulier(state.beheer.formulieren, naam);
  return found ? found->inhoud : std::string();
}

ChangeRefusal refusal_of(const State& state, const Change& change, const Answered& answer) {
  ChangeRefusal refusal{change.formulier, inhoud_of(state, change.formulier), {}, {}};
  auto problem = read_json<Probleem>(answer.body);
  if (problem.ok()) {
    refusal.findings = std::move(problem.value.findings);
    refusal.title = problem.value.detail.empty() ? problem.value.title : problem.value.detail;
  } else {
    refusal.title = sentence(state, answer.status == 0 ? Tekst::app_geen_verbinding : Tekst::app_serverfout);
  }
  return refusal;
}

void add(Effects& effects, Effects more) {
  effects.insert(effects.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

}  // namespace

std::string forms_key(const State& state) {
  return "stagepad.formulieren." + std::to_string(state.ik.value.persoon.id.value);
}

void take_forms(State& state, const std::string& json) {
  auto read = read_json<Formulieren>(json);
  if (read.ok()) state.beheer.formulieren = std::move(read.value);
}

Effects keep_form(State& state, const KeepForm& action) {
  keep(state.beheer.formulieren, action.formulier);
  return {write_forms(state)};
}

Effects drop_form(State& state, const std::string& naam) {
  discard(state.beheer.formulieren, naam);
  state.beheer.refusal.reset();
  return {write_forms(state)};
}

Effects refuse_form(State& state, const RefuseForm& action) {
  state.beheer.refusal = ChangeRefusal{action.naam, inhoud_of(state, action.naam), action.findings, {}};
  return {};
}

Effects send_change(State& state, const Change& change) {
  if (state.beheer.sending) return {};
  state.beheer.sending = change;
  state.beheer.refusal.reset();
  Fetch fetch;
  fetch.asked = Asked::change;
  fetch.method = change.method;
  fetch.path = change.path;
  fetch.body = change.body;
  if (!change.body.empty()) fetch.headers.emplace_back("Content-Type", "application/json");
  if (change.versie > 0) fetch.headers.emplace_back("If-Match", api::etag_of(change.versie));
  std::string key = key_of(state, change);
  if (change.bestand != 0) {
    fetch.bestand = change.bestand;
    fetch.timeout_ms = time_for(change.grootte);
    fetch.headers.emplace_back("Content-Type", std::string(api::k_any_bytes));
    key += "-" + std::to_string(change.grootte);
  }
  fetch.headers.emplace_back(std::string(api::k_header_idempotency), std::move(key));
  return {fetch};
}

Effects change_answered(State& state, const Answered& answer) {
  if (!state.beheer.sending) return {};
  const Change sent = *state.beheer.sending;
  state.beheer.sending.reset();
  state.beheer.dialog.clear();
  if (answer.status == 401) return {LeaveFor{sign_in_url(state)}};
  if (answer.status != 0) ++state.beheer.answers;
  if (answer.status != 200 && answer.status != 201 && answer.status != 204) {
    state.beheer.refusal = refusal_of(state, sent, answer);
    // Somebody was first: what there is now is shown beside what was typed.
    if (answer.status == 412) forget_object(state, sent.onderwerp);
    return load_missing(state);
  }
  discard(state.beheer.formulieren, sent.formulier);
  Effects effects = {write_forms(state), Toast{sentence(state, sent.thanks), ui::Tone::confirmed}};
  const std::string url = take_changed(state, sent.onderwerp, answer);
  forget_lists(state);
  if (url.empty() || url == to_url(state.address)) {
    add(effects, load_missing(state));
    return effects;
  }
  state.address = parse_address(url);
  effects.push_back(PushUrl{url});
  add(effects, open_address(state));
  return effects;
}

}  // namespace stagepad::client
