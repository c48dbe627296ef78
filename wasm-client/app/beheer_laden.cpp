#include "wasm-client/app/beheer_laden.hpp"

#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/exporteren.hpp"
#include "wasm-client/app/geschiedenis.hpp"
#include "wasm-client/app/imports.hpp"
#include "wasm-client/app/logboek.hpp"
#include "wasm-client/app/mijnrgs.hpp"
#include "wasm-client/app/overzicht.hpp"
#include "wasm-client/app/personen.hpp"
#include "wasm-client/app/plaatsbeheer.hpp"
#include "wasm-client/app/regelpakketten.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/app/ruilingen.hpp"
#include "wasm-client/app/standaardteksten.hpp"
#include "wasm-client/app/systeem.hpp"
#include "wasm-client/app/werkbord.hpp"

namespace stagepad::client {

namespace {

/// Every screen on which something is entered needs what was typed before.
void read_forms(State& state, Effects& effects) {
  if (state.beheer.formulieren_read) return;
  state.beheer.formulieren_read = true;
  effects.push_back(ReadForms{});
}

template <class T>
void put(RemoteObject<T>& object, const Answered& answer, std::int64_t id, T value) {
  object.id = id;
  object.is_missing = false;
  object.remote = {Loading::here, std::move(value), answer.etag.empty() ? "-" : answer.etag};
}

std::string url_of(Screen screen, std::int64_t id) { return to_url({screen, id, {}}); }

template <class List>
void forget(List& list) {
  list.loading = Loading::not_asked;
}

}  // namespace

void load_beheer(State& state, Effects& effects) {
  read_forms(state, effects);
  load_overzicht(state, effects);
  load_werkbord(state, effects);
  load_personen(state, effects);
  load_logboek(state, effects);
  load_geschiedenis(state, effects);
  load_mijnrgs(state, effects);
  load_plaatsbeheer(state, effects);
  load_systeem(state, effects);
  load_imports(state, effects);
  load_regels(state, effects);
  load_exporteren(state, effects);
  load_standaardteksten(state, effects);
  load_rondes(state, effects);
  load_ruilingen(state, effects);
}

Effects load_more(State& state) {
  Effects effects;
  switch (state.address.screen) {
    case Screen::overzicht: more_overzicht(state, effects); break;
    case Screen::werkbord: more_werkbord(state, effects); break;
    case Screen::personen: more_personen(state, effects); break;
    case Screen::logboek: more_logboek(state, effects); break;
    case Screen::opleiding:
    case Screen::traject: more_geschiedenis(state, effects); break;
    case Screen::stageplaatsen: more_plaatsbeheer(state, effects); break;
    case Screen::beheer: more_systeem(state, effects); break;
    case Screen::importeren: more_imports(state, effects); break;
    default: break;
  }
  return effects;
}

void refresh_beheer(State& state) {
  refresh_overzicht(state);
  refresh_werkbord(state);
  refresh_personen(state);
  refresh_logboek(state);
  refresh_geschiedenis(state);
  refresh_plaatsbeheer(state);
  refresh_systeem(state);
  refresh_exporteren(state);
  refresh_standaardteksten(state);
  refresh_imports(state);
  refresh_rondes(state);
  refresh_ruilingen(state);
  if (state.beheer.regelpakketten.loading == Loading::failed) look_again(state.beheer.regelpakketten);
  state.pakketten_under_way.clear();
}

bool take_beheer(State& state, const Answered& answer) {
  return take_overzicht(state, answer) || take_werkbord(state, answer) || take_personen(state, answer) ||
         take_logboek(state, answer) || take_geschiedenis(state, answer) || take_plaatsbeheer(state, answer) ||
         take_systeem(state, answer) || take_imports(state, answer) || take_regelpakketten(state, answer) ||
         take_exporteren(state, answer) || take_mijnrgs(state, answer) || take_standaardteksten(state, answer) ||
         take_rondes(state, answer) || take_ruilingen(state, answer);
}

std::string take_changed(State& state, Onderwerp onderwerp, const Answered& answer) {
  Beheer& beheer = state.beheer;
  switch (onderwerp) {
    case Onderwerp::persoon: {
      auto read = read_json<PersoonKaart>(answer.body);
      if (!read.ok()) break;
      const std::int64_t id = read.value.id.value;
      put(beheer.persoon, answer, id, std::move(read.value));
      return url_of(Screen::personen, id);
    }
    case Onderwerp::instelling: {
      auto read = read_json<InstellingKaart>(answer.body);
      if (!read.ok()) break;
      const std::int64_t id = read.value.id.value;
      put(beheer.instelling, answer, id, std::move(read.value));
      return url_of(Screen::instelling, id);
    }
    case Onderwerp::stageplaats: {
      auto read = read_json<StageplaatsKaart>(answer.body);
      if (!read.ok()) break;
      const std::int64_t id = read.value.plaats.id.value;
      put(beheer.plaats, answer, id, std::move(read.value));
      return url_of(Screen::stageplaatsen, id);
    }
    case Onderwerp::importeren: {
      auto read = read_json<ImportKaart>(answer.body);
      if (!read.ok()) break;
      const std::int64_t id = read.value.id;
      const bool is_gone = read.value.status == Importstatus::vervallen;
      if (is_gone) beheer.importkaart = {};
      else put(beheer.importkaart, answer, id, std::move(read.value));
      return url_of(Screen::importeren, is_gone ? 0 : id);
    }
    case Onderwerp::beschikbaarheid: break;  // says what was asked; the place is read again
    case Onderwerp::systeeminstellingen: {
      auto read = read_json<Systeeminstellingen>(answer.body);
      if (!read.ok()) break;
      beheer.systeeminstellingen = {Loading::here, std::move(read.value), "-"};
      return {};
    }
    case Onderwerp::standaardtekst: {
      auto read = read_json<StandaardtekstKaart>(answer.body);
      if (!read.ok()) break;
      const std::int64_t id = nummer_van(read.value.standaardtekst);
      put(beheer.standaardtekst, answer, id, std::move(read.value));
      return {};
    }
    case Onderwerp::ronde: {
      // One that was removed answers nothing.
      if (answer.status == 204) {
        beheer.ronde = {};
        return url_of(Screen::rondes, 0);
      }
      auto read = read_json<RondeOverzicht>(answer.body);
      if (!read.ok()) break;
      const std::int64_t id = read.value.kaart.ronde.id.value;
      put(beheer.ronde, answer, id, std::move(read.value));
      const bool stays = state.address.id == id && state.address.value("wijzig").empty();
      return stays ? std::string() : url_of(Screen::rondes, id);
    }
    case Onderwerp::wachtlijst: {
      auto read = read_json<MijnRonde>(answer.body);
      if (!read.ok()) break;
      const std::int64_t id = read.value.kaart.ronde.id.value;
      put(beheer.mijnrondes[id], answer, id, std::move(read.value));
      // Whoever accepts an offer sits elsewhere from then on.
      look_again(state.beeld);
      return {};
    }
    case Onderwerp::ruiling:
      // With the last agreement the places of two trainings change.
      state.werklijst.loading = Loading::not_asked;
      state.beeld.loading = Loading::not_asked;
      break;
    case Onderwerp::exportweergaven: {
      auto read = read_json<Exportweergaven>(answer.body);
      if (!read.ok()) break;
      beheer.exportweergaven = {Loading::here, std::move(read.value), "-"};
      return {};
    }
  }
  forget_object(state, onderwerp);
  return {};
}

void forget_object(State& state, Onderwerp onderwerp) {
  Beheer& beheer = state.beheer;
  switch (onderwerp) {
    case Onderwerp::persoon: forget(beheer.persoon.remote); break;
    case Onderwerp::instelling: forget(beheer.instelling.remote); break;
    case Onderwerp::stageplaats:
    case Onderwerp::beschikbaarheid: forget(beheer.plaats.remote); break;
    case Onderwerp::systeeminstellingen: forget(beheer.systeeminstellingen); break;
    case Onderwerp::exportweergaven: forget(beheer.exportweergaven); break;
    case Onderwerp::standaardtekst: forget(beheer.standaardtekst.remote); break;
    case Onderwerp::importeren: forget(beheer.importkaart.remote); break;
    case Onderwerp::ronde: forget(beheer.ronde.remote); break;
    case Onderwerp::wachtlijst: forget_rondes(state); break;
    case Onderwerp::ruiling: forget_ruilingen(state); break;
  }
}

void forget_lists(State& state) {
  Beheer& beheer = state.beheer;
  forget(beheer.overzicht);
  forget(beheer.capaciteit);
  forget(beheer.werkbord);
  forget(beheer.antwoordtijden);
  forget(beheer.opleiders);
  forget(beheer.personen);
  forget(beheer.logboek);
  forget(beheer.plaatsen);
  forget(beheer.instellingen);
  forget(beheer.instellingkeuze);
  forget(beheer.uitvraag);
  forget(beheer.berichten);
  forget(beheer.standaardteksten);
  forget(beheer.imports);
  forget(beheer.importrijen);
  forget_rondes(state);
  forget_ruilingen(state);
  forget(state.plaatsen);
}

}  // namespace stagepad::client
