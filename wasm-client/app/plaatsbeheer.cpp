#include "wasm-client/app/plaatsbeheer.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/format.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/regelpakketten.hpp"
#include "wasm-client/app/uitvraag.hpp"

namespace stagepad::client {

namespace {

constexpr int k_largest_page = 200;
/// So many institutions come by themselves where one is to be chosen.
constexpr std::size_t k_choices = 2000;

/// Is the form of a place on the screen, where an institution and kinds of stage are chosen?
bool shows_form(const State& state) {
  return state.address.screen == Screen::stageplaatsen &&
         (state.address.id > 0 || state.address.value("nieuw") == "plaats");
}

void load_choices(State& state, Effects& effects) {
  const bool merges = state.address.screen == Screen::instelling;
  if (!shows_form(state) && !merges) return;
  if (!merges) ask_regelpakketten(state, effects);
  ask_pages(state.beheer.instellingkeuze, Asked::instellingkeuze,
            Question(api::k_instellingen.pattern, k_largest_page), effects);
  const auto& list = state.beheer.instellingkeuze;
  if (list.loading != Loading::here || list.rows.size() >= k_choices) return;
  ask_more(state.beheer.instellingkeuze, Asked::instellingkeuze, effects);
}

void load_list(State& state, Effects& effects) {
  if (shows_uitvraag(state)) {
    load_uitvraag(state, effects);
    return;
  }
  if (shows_instellingen(state)) {
    Question question(api::k_instellingen.pattern, k_list_page);
    question.with("tekst", state.address.value("zoek"));
    ask_pages(state.beheer.instellingen, Asked::instellingen, question, effects);
    return;
  }
  ask_regelpakketten(state, effects);
  Question question(api::k_stageplaatsen.pattern, k_list_page);
  for (const char* name : {"soort", "setting", "doelgroep", "goedgekeurd"}) {
    question.with(name, state.address.value(name));
  }
  question.with("tekst", state.address.value("zoek"));
  ask_pages(state.beheer.plaatsen, Asked::plaatslijst, question, effects);
}

}  // namespace

bool shows_instellingen(const State& state) {
  return state.address.screen == Screen::stageplaatsen && state.address.id == 0 &&
         state.address.value("lijst") == "instellingen";
}

void load_plaatsbeheer(State& state, Effects& effects) {
  const std::int64_t id = state.address.id;
  if (state.address.screen == Screen::instelling) {
    ask_object(state.beheer.instelling, Asked::instelling, api::k_instelling.pattern, id, effects);
  } else if (state.address.screen == Screen::stageplaatsen && id > 0) {
    ask_object(state.beheer.plaats, Asked::plaats, api::k_stageplaats.pattern, id, effects);
  } else if (state.address.screen == Screen::stageplaatsen) {
    load_list(state, effects);
  }
  load_choices(state, effects);
}

void more_plaatsbeheer(State& state, Effects& effects) {
  if (shows_uitvraag(state)) return;
  if (shows_instellingen(state)) ask_more(state.beheer.instellingen, Asked::instellingen, effects);
  else ask_more(state.beheer.plaatsen, Asked::plaatslijst, effects);
}

bool take_plaatsbeheer(State& state, const Answered& answer) {
  switch (answer.asked) {
    case Asked::plaatslijst: take_page<Stageplaatsen>(state.beheer.plaatsen, answer); return true;
    case Asked::plaats: take_object(state.beheer.plaats, answer); return true;
    case Asked::instellingen:
      take_page<Pagina<InstellingKaart>>(state.beheer.instellingen, answer);
      return true;
    case Asked::instellingkeuze:
      take_page<Pagina<InstellingKaart>>(state.beheer.instellingkeuze, answer);
      return true;
    case Asked::instelling: take_object(state.beheer.instelling, answer); return true;
    default: return take_uitvraag(state, answer);
  }
}

void refresh_plaatsbeheer(State& state) {
  look_again(state.beheer.plaatsen, k_list_page);
  look_again(state.beheer.instellingen, k_list_page);
  look_again(state.beheer.uitvraag);
  look_again(state.beheer.plaats.remote);
  look_again(state.beheer.instelling.remote);
}

StageplaatsInvoer invoer_van(const StageplaatsKaart& kaart) {
  StageplaatsInvoer invoer = als_invoer(kaart.plaats);
  if (kaart.dossier) {
    invoer.contactpersoon = kaart.dossier->contactpersoon;
    invoer.contact_email = kaart.dossier->contact_email;
    invoer.contact_tonen = kaart.dossier->contact_tonen;
  }
  return invoer;
}

GetyptePeriode getypt(const Plaatsperiode& periode, Taal taal) {
  return {format_short_date(periode.eerste_dag, taal), format_short_date(periode.laatste_dag, taal),
          std::to_string(periode.capaciteit)};
}

PlaatsFormulier formulier_van(const StageplaatsKaart& kaart, Taal taal) {
  PlaatsFormulier formulier;
  formulier.invoer = invoer_van(kaart);
  for (const Plaatsperiode& each : formulier.invoer.perioden) formulier.perioden.push_back(getypt(each, taal));
  formulier.invoer.perioden.clear();
  return formulier;
}

bool vraagt_toestemming(const PlaatsFormulier& formulier, const StageplaatsKaart* kaart) {
  StageplaatsInvoer invoer = formulier.invoer;
  invoer.toestemming.reset();
  std::optional<StageplaatsInvoer> nu;
  if (kaart) nu = invoer_van(*kaart);
  const Findings findings = check_stageplaats(invoer, nu, invoer.stagesoorten, CivilDate{});
  return std::any_of(findings.begin(), findings.end(), [](const Finding& each) {
    return each.code == "stageplaats.toestemming_ontbreekt";
  });
}

GelezenPlaats lees_formulier(const State& state, const PlaatsFormulier& formulier,
                             const StageplaatsKaart* kaart) {
  GelezenPlaats read{formulier.invoer, {}};
  Findings unread;
  for (std::size_t i = 0; i < formulier.perioden.size(); ++i) {
    read.invoer.perioden.push_back(
        lees_periode(formulier.perioden[i], "/perioden/" + std::to_string(i), unread));
  }
  const bool permits = !trimmed(formulier.toestemming_door).empty() ||
                       !trimmed(formulier.toestemming_op).empty();
  if (permits) {
    read.invoer.toestemming = Plaatstoestemming{
        formulier.toestemming_door, lees_dag(formulier.toestemming_op, "/toestemming/op", unread)};
  }
  std::optional<StageplaatsInvoer> nu;
  if (kaart) nu = invoer_van(*kaart);
  read.findings = met_onleesbaar(
      std::move(unread), check_stageplaats(read.invoer, nu, state.beheer.regelpakketten.value.stagesoorten,
                                           state.ik.value.vandaag));
  return read;
}

}  // namespace stagepad::client
