#include "wasm-client/app/loading.hpp"

#include <algorithm>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "shared/api/endpoints.hpp"
#include "shared/codec/json_reader.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/beheer_laden.hpp"
#include "wasm-client/app/bundelen.hpp"
#include "wasm-client/app/paletten.hpp"
#include "wasm-client/app/regelpakketten.hpp"

namespace stagepad::client {

namespace {

/// Lists come a page at a time; this is the largest page there is.
constexpr std::string_view k_whole_page = "?aantal=200";

/// Does the present screen show one training?
bool shows_training(const State& state) {
  const Screen screen = state.address.screen;
  const bool own = screen == Screen::opleiding || screen == Screen::voorkeuren ||
                   ((screen == Screen::regels || screen == Screen::etalage) &&
                    has_role(state, Rol::aios));
  const bool other = screen == Screen::traject || (screen == Screen::werklijst && state.address.id > 0);
  return own || other;
}

/// The training the present address is about; not set while it is not known yet.
TrajectId wanted_training(const State& state) {
  switch (state.address.screen) {
    case Screen::traject: return {state.address.id};
    case Screen::werklijst:
      for (const WerklijstRegel& regel : state.werklijst.value.regels) {
        if (regel.verzoek.id.value == state.address.id) return regel.traject.id;
      }
      return {};
    default: break;
  }
  for (const TrajectRegel& regel : state.trajecten.value.trajecten) {
    if (regel.aios.id == state.ik.value.persoon.id) return regel.id;
  }
  return {};
}

/// The first trainings of those one may see; the own one is always among them.
Fetch get_trainings() {
  return get(Asked::trajecten, std::string(api::k_trajecten.pattern) + std::string(k_whole_page));
}

void open_training(State& state, TrajectId id, Effects& effects) {
  if (state.open_traject == id) return;
  state.open_traject = id;
  state.beeld = {};
  state.drafts = {};
  state.refusal.reset();
  state.drag.reset();
  effects.push_back(ReadDrafts{drafts_key(state)});
}

void load_training(State& state, Effects& effects) {
  if (!shows_training(state)) return;
  if (state.address.screen == Screen::werklijst) {
    ask(state.werklijst, get(Asked::werklijst, std::string(api::k_werklijst.pattern)), effects);
  } else if (state.address.screen != Screen::traject) {
    ask(state.trajecten, get_trainings(), effects);
  }
  const TrajectId id = wanted_training(state);
  if (!id.is_set()) return;
  open_training(state, id, effects);
  const std::string subject = std::to_string(id.value);
  ask(state.beeld,
      get(Asked::beeld, api::path_of(api::k_traject.pattern, subject), subject, state.beeld.etag),
      effects);
}

void load_pakket(State& state, Effects& effects) {
  if (!state.beeld.is_here() || open_pakket(state)) return;
  ask_pakket(state, state.beeld.value.regelpakket, effects);
}

/// The page of places after `na`, or the first.
Fetch get_places(const std::string& na) {
  std::string path = std::string(api::k_stageplaatsen.pattern) + std::string(k_whole_page);
  if (!na.empty()) path += "&na=" + na;
  return get(Asked::plaatsen, std::move(path), na);
}

/// Takes a page of places in, and asks for the next one; all are there when none follows.
Effects take_places(State& state, const Answered& answer) {
  Remote<Stageplaatsen>& remote = state.plaatsen;
  Remote<Stageplaatsen> page;
  if (!take(page, answer)) {
    remote.loading = Loading::failed;
    return {};
  }
  if (answer.subject.empty()) remote.value.plaatsen.clear();
  for (Stageplaats& plaats : page.value.plaatsen) remote.value.plaatsen.push_back(std::move(plaats));
  if (page.value.volgende) return {get_places(*page.value.volgende)};
  remote.loading = Loading::here;
  remote.etag = page.etag;
  return {};
}

void take_texts(State& state, const Answered& answer) {
  const auto taal = from_name<Taal>(answer.subject);
  state.texts = Loading::failed;
  if (answer.status != 200 || !taal) return;
  auto catalogue = Catalogue::load(*taal, answer.body);
  if (!catalogue) return;
  state.catalogues.insert_or_assign(*taal, std::move(catalogue.value()));
  state.texts = Loading::here;
}

void forget_drafts_of_another_arrangement(State& state) {
  // A draft is kept across changes by others, but it must still name exactly the parts there are.
  if (!state.drafts.schemawijziging) return;
  const std::vector<Schemaregel>& draft = state.drafts.schemawijziging->schema;
  const Traject& traject = state.beeld.value.traject;
  // A part that is added has no id yet.
  const auto is_held = [](const Schemaregel& each) { return each.onderdeel.is_set(); };
  const auto held = static_cast<std::size_t>(std::count_if(draft.begin(), draft.end(), is_held));
  const bool fits = held == traject.onderdelen.size() &&
                    std::all_of(draft.begin(), draft.end(), [&](const Schemaregel& each) {
                      return !is_held(each) || find_onderdeel(traject, each.onderdeel) != nullptr;
                    });
  if (!fits || draft == schema_van(traject)) state.drafts.schemawijziging.reset();
}

/// The open training as it is now; says so when somebody else changed it while it was on the screen.
Effects take_beeld(State& state, const Answered& answer) {
  const bool was_here = state.beeld.is_here();
  const std::int64_t before = state.beeld.value.traject.versie;
  if (take(state.beeld, answer)) forget_drafts_of_another_arrangement(state);
  Effects effects = load_missing(state);
  const std::string text = sentence(state, Tekst::app_bijgewerkt);
  if (was_here && state.beeld.value.traject.versie != before && !text.empty()) {
    effects.push_back(Toast{text, ui::Tone::neutral});
  }
  return effects;
}

}  // namespace

std::string sign_in_url(const State& state) {
  return "/aanmelden?naar=" + percent_encoded(to_url(state.address));
}

Effects load_missing(State& state) {
  Effects effects;
  if (state.texts == Loading::not_asked) {
    state.texts = Loading::under_way;
    const std::string code(to_name(state.taal));
    effects.push_back(get(Asked::texts, "/texts/" + code + ".json", code));
  }
  ask(state.ik, get(Asked::ik, std::string(api::k_ik.pattern)), effects);
  if (!state.ik.is_here()) return effects;
  const Screen screen = state.address.screen;
  if (screen == Screen::werklijst || has_worklist(state)) {
    ask(state.werklijst, get(Asked::werklijst, std::string(api::k_werklijst.pattern)), effects);
  }
  if (screen == Screen::etalage || shows_training(state) || state.palet.open) {
    ask(state.plaatsen, get_places({}), effects);
  }
  load_training(state, effects);
  load_pakket(state, effects);
  load_beheer(state, effects);
  return effects;
}

Effects open_address(State& state) {
  Effects effects;
  if (state.address.screen == Screen::home && state.ik.is_here()) {
    state.address.screen = has_role(state, Rol::aios) ? Screen::opleiding
                           : decides(state)           ? Screen::werklijst
                           : has_role(state, Rol::stagebureau) ? Screen::overzicht
                                                               : Screen::personen;
    effects.push_back(ReplaceUrl{to_url(state.address)});
  }
  Effects more = load_missing(state);
  effects.insert(effects.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  return effects;
}

Effects refresh_all(State& state) {
  const auto again = [](auto& remote) {
    if (remote.loading == Loading::here || remote.loading == Loading::failed) {
      remote.loading = Loading::not_asked;
    }
  };
  again(state.ik);
  again(state.beeld);
  again(state.werklijst);
  if (state.texts == Loading::failed) state.texts = Loading::not_asked;
  if (state.trajecten.loading == Loading::failed) state.trajecten.loading = Loading::not_asked;
  if (state.plaatsen.loading == Loading::failed) state.plaatsen.loading = Loading::not_asked;
  refresh_beheer(state);
  return load_missing(state);
}

Effects take_answer(State& state, const Answered& answer) {
  if (answer.status == 401) return {LeaveFor{sign_in_url(state)}};
  switch (answer.asked) {
    case Asked::texts: take_texts(state, answer); break;
    case Asked::ik: {
      const bool first = !state.ik.is_here();
      if (!take(state.ik, answer)) break;
      if (first) state.bouw = state.ik.value.versie;
      state.is_verouderd = state.bouw != state.ik.value.versie;
      if (first) return open_address(state);
      break;
    }
    case Asked::trajecten: take(state.trajecten, answer); break;
    case Asked::werklijst: take(state.werklijst, answer); break;
    case Asked::plaatsen: {
      Effects more = take_places(state, answer);
      if (!more.empty()) return more;
      break;
    }
    case Asked::beeld:
      if (answer.subject != std::to_string(state.open_traject.value)) return {};
      return take_beeld(state, answer);
    case Asked::palet_trajecten:
    case Asked::palet_personen: take_palet(state, answer); return {};
    case Asked::bundel_beeld:
    case Asked::bundel_besluit: return take_bundel(state, answer);
    default: take_beheer(state, answer); break;
  }
  return load_missing(state);
}

}  // namespace stagepad::client
