#include "wasm-client/app/plaatsing.hpp"

#include <algorithm>
#include <utility>

#include "shared/text/format.hpp"
#include "wasm-client/app/getypt.hpp"

namespace stagepad::client {

namespace {

/// The place as typed, with the hours that stand beside it.
Plek read_plek(const PlekFormulier& typed, Findings& unreadable) {
  Plek plek = typed.plek;
  plek.begeleiding_uren = read_hours(typed.uren, "/plek/begeleiding_uren", unreadable);
  return plek;
}

}  // namespace

std::string plek_formulier(OnderdeelId onderdeel) { return "plek/" + std::to_string(onderdeel.value); }

std::vector<std::string> delen_voor(const GeplandOnderdeel& part, Route route) {
  std::vector<std::string> words;
  for (const GeplandDeel& each : part.delen) {
    if (!each.definitie) continue;
    const std::vector<Route>& routes = each.definitie->routes;
    if (std::find(routes.begin(), routes.end(), route) != routes.end()) words.push_back(each.definitie->code);
  }
  return words;
}

std::vector<std::string> zonder_stagebegeleider(const Onderdeel& onderdeel) {
  std::vector<std::string> words;
  const auto add = [&](const std::optional<Plek>& plek, const std::string& word) {
    if (plek && plek->stagebegeleider.empty()) words.push_back(word);
  };
  add(onderdeel.plek, {});
  for (const Deelstage& each : onderdeel.delen) add(each.plek, each.soort);
  return words;
}

void kies_deel(PlekFormulier& typed, const std::vector<std::string>& delen) {
  const bool is_one = std::find(delen.begin(), delen.end(), typed.deel) != delen.end();
  if (!delen.empty() && !is_one) typed.deel = delen.front();
}

PlekFormulier plek_van(const Onderdeel& onderdeel, Taal taal) {
  PlekFormulier form;
  if (onderdeel.plek) form.plek = *onderdeel.plek;
  form.plek.stageplaats.reset();
  if (form.plek.begeleiding_uren) form.uren = format_decimal(*form.plek.begeleiding_uren, taal);
  if (onderdeel.praktische_eerste_dag) form.eerste_dag = format_date(*onderdeel.praktische_eerste_dag, taal);
  if (onderdeel.praktische_laatste_dag) form.laatste_dag = format_date(*onderdeel.praktische_laatste_dag, taal);
  return form;
}

void houd_aan(PlekFormulier& typed, const Plek& agreed) {
  Plek plek = agreed;
  plek.stageplaats.reset();
  plek.afdeling = typed.plek.afdeling.empty() ? agreed.afdeling : typed.plek.afdeling;
  plek.stagebegeleider = typed.plek.stagebegeleider;
  plek.stagebegeleider_email = typed.plek.stagebegeleider_email;
  typed.plek = std::move(plek);
}

MeldPlaats melding_van(const PlekFormulier& typed, OnderdeelId onderdeel, Findings& unreadable) {
  MeldPlaats melding;
  melding.onderdeel = onderdeel;
  melding.deel = typed.deel;
  melding.plek = read_plek(typed, unreadable);
  melding.praktische_eerste_dag = read_day(typed.eerste_dag, "/praktische_eerste_dag", unreadable);
  melding.praktische_laatste_dag = read_day(typed.laatste_dag, "/praktische_laatste_dag", unreadable);
  return melding;
}

WijsPlaatsToe toewijzing_van(const PlekFormulier& typed, OnderdeelId onderdeel, Findings& unreadable) {
  return {onderdeel, typed.deel, read_plek(typed, unreadable)};
}

}  // namespace stagepad::client
