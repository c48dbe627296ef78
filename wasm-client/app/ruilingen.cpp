#include "wasm-client/app/ruilingen.hpp"

#include <algorithm>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/text.hpp"
#include "shared/command/stappen.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/rondes.hpp"

namespace stagepad::client {

namespace {

bool shows_ruilingen(const State& state) {
  switch (state.address.screen) {
    case Screen::opleiding:
    case Screen::voorkeuren:
    case Screen::traject:
    case Screen::werklijst: return has_rondes(state);
    // Where the Stagebureau finds all of them.
    case Screen::rondes: return plans_rondes(state) && state.address.id == 0;
    default: return false;
  }
}

Change over_ruil(const RuilKaart& kaart, Change change, const char* what, Tekst thanks) {
  change.onderwerp = Onderwerp::ruiling;
  change.formulier = ruilredenformulier(what, kaart.id);
  change.versie = kaart.versie;
  change.thanks = thanks;
  return change;
}

bool is_among(const std::vector<Ruilpartij>& partijen, Ruilpartij partij) {
  return std::find(partijen.begin(), partijen.end(), partij) != partijen.end();
}

}  // namespace

void load_ruilingen(State& state, Effects& effects) {
  if (!shows_ruilingen(state)) return;
  Remote<Ruilingen>& ruilingen = state.beheer.ruilingen;
  ask(ruilingen, get(Asked::ruilingen, std::string(api::k_ruilingen.pattern), {}, ruilingen.etag), effects);
}

void refresh_ruilingen(State& state) { look_again(state.beheer.ruilingen); }

bool take_ruilingen(State& state, const Answered& answer) {
  if (answer.asked != Asked::ruilingen) return false;
  take(state.beheer.ruilingen, answer);
  return true;
}

void forget_ruilingen(State& state) { state.beheer.ruilingen.loading = Loading::not_asked; }

std::vector<const RuilKaart*> ruilingen_van(const Ruilingen& ruilingen, OnderdeelId onderdeel) {
  std::vector<const RuilKaart*> found;
  // Those that run come first.
  for (const RuilKaart& each : ruilingen.ruilingen) {
    if (each.onderdeel == onderdeel && (is_lopend(each.stand) || found.empty())) found.push_back(&each);
  }
  return found;
}

bool is_in_ruil(const Ruilingen& ruilingen, OnderdeelId onderdeel) {
  return std::any_of(ruilingen.ruilingen.begin(), ruilingen.ruilingen.end(), [&](const RuilKaart& each) {
    const bool offers = is_in(each, Ruilpartij::aanvrager) || each.stand == Ruilstand::ingestemd;
    return each.onderdeel == onderdeel && is_lopend(each.stand) && offers;
  });
}

bool is_in(const RuilKaart& kaart, Ruilpartij partij) { return is_among(kaart.mijn, partij); }

bool is_aan_zet(const RuilKaart& kaart) {
  return std::any_of(kaart.mijn.begin(), kaart.mijn.end(),
                     [&](Ruilpartij each) { return is_among(kaart.wacht_op, each); });
}

bool kan_intrekken(const RuilKaart& kaart) {
  return is_lopend(kaart.stand) && std::any_of(kaart.instemmingen.begin(), kaart.instemmingen.end(),
                                               [&](const Ruilinstemming& each) { return is_in(kaart, each.partij); });
}

std::vector<const RuilKaart*> ruilingen_aan_zet(const Ruilingen& ruilingen) {
  std::vector<const RuilKaart*> found;
  for (const RuilKaart& each : ruilingen.ruilingen) {
    if (is_aan_zet(each)) found.push_back(&each);
  }
  return found;
}

std::string ruilformulier(OnderdeelId onderdeel) { return "ruil/" + std::to_string(onderdeel.value); }

VraagRuil gelezen_ruilvraag(const RuilFormulier& formulier, OnderdeelId onderdeel) {
  return {onderdeel, std::string(trimmed(formulier.email)), std::string(trimmed(formulier.toelichting))};
}

Change ruilvraag(const RuilFormulier& formulier, TrajectId traject, OnderdeelId onderdeel) {
  Change change = change_to(api::k_nieuwe_ruiling, traject.value, gelezen_ruilvraag(formulier, onderdeel));
  change.onderwerp = Onderwerp::ruiling;
  change.formulier = ruilformulier(onderdeel);
  change.thanks = Tekst::ruil_gedaan_gevraagd;
  return change;
}

std::string ruilredenformulier(const char* what, RuilingId ruiling) {
  return "ruil-" + std::string(what) + "/" + std::to_string(ruiling.value);
}

Change ruilantwoord(const RuilKaart& kaart, Ruilantwoord antwoord, const std::string& reden) {
  const bool agrees = antwoord == Ruilantwoord::akkoord;
  // A reason that was typed before agreeing is no reason to agree.
  const BeantwoordRuil body{antwoord, agrees ? std::string() : std::string(trimmed(reden))};
  return over_ruil(kaart, change_to(api::k_ruilantwoord, kaart.id.value, body), "antwoord",
               agrees ? Tekst::ruil_gedaan_ingestemd : Tekst::ruil_gedaan_afgewezen);
}

Change ruilintrekking(const RuilKaart& kaart, const std::string& reden) {
  return over_ruil(kaart, change_to(api::k_ruilintrekking, kaart.id.value, TrekRuilIn{std::string(trimmed(reden))}),
               "intrekking", Tekst::ruil_gedaan_ingetrokken);
}

Change ruilstop(const RuilKaart& kaart, const std::string& reden) {
  return over_ruil(kaart, change_to(api::k_ruilstop, kaart.id.value, ZetRuilStop{std::string(trimmed(reden))}), "stop",
               Tekst::ruil_gedaan_stopgezet);
}

Findings check_ruilreden(const RuilKaart& kaart, Ruilstap stap, const std::string& reden) {
  Ruiling ruiling;
  ruiling.stand = kaart.stand;
  ruiling.uiterlijk = kaart.uiterlijk;
  for (const Ruilinstemming& each : kaart.instemmingen) {
    if (each.partij == Ruilpartij::collega) ruiling.ingestemd_op = each.op;
    if (each.partij == Ruilpartij::opleider_aanvrager) ruiling.opleider_aanvrager_op = each.op;
    if (each.partij == Ruilpartij::opleider_collega) ruiling.opleider_collega_op = each.op;
  }
  // That its last day has passed is said by the server, which knows the day.
  return check_ruilstap(stap, ruiling, kaart.mijn, reden, kaart.uiterlijk);
}

}  // namespace stagepad::client
