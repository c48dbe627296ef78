#include "wasm-client/app/rondes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/getypte_periode.hpp"
#include "shared/text/format.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/getypt.hpp"
#include "wasm-client/app/regelpakketten.hpp"
#include "wasm-client/app/wijzigen.hpp"

namespace stagepad::client {

namespace {

void ask_bestand(State& state, std::int64_t id, Effects& effects) {
  Rondebestand& bestand = state.beheer.rondebestanden[id];
  if (bestand.loading != Loading::not_asked) return;
  bestand.loading = Loading::under_way;
  const std::string subject = std::to_string(id);
  effects.push_back(get(Asked::rondebestand, api::path_of(api::k_rondebestand.pattern, subject), subject));
}

/// Remembers what was published before the outcome, where the person looks at a round.
void remember_seen(State& state, const MijnRonde& mijn, Effects& effects) {
  const std::string name = rondeformulier("gezien", mijn.kaart.ronde.id);
  const Rondegezien before = gezien_van(state, mijn.kaart.ronde.id);
  const Rondegezien now = met_gezien(before, mijn, state.ik.value.vandaag);
  if (now == before) return;
  Effects kept = keep_form(state, {{name, 0, to_json(now)}});
  effects.insert(effects.end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
}

/// What a published round left over.
void ask_rest(State& state, std::int64_t id, Effects& effects) {
  ask_object(state.beheer.ronderesten[id], Asked::ronderest, api::k_ronderest.pattern, id, effects);
}

/// A round as the Stagebureau works on it.
void ask_ronde(State& state, std::int64_t id, Effects& effects) {
  ask_object(state.beheer.ronde, Asked::ronde, api::k_ronde.pattern, id, effects);
  const RondeOverzicht* overzicht = state.beheer.ronde.find(id);
  if (overzicht && overzicht->kaart.ronde.stand == Rondestand::gepubliceerd) ask_rest(state, id, effects);
}

/// What a round means for one's own stages; with its file once that tells the outcome.
void ask_mijn(State& state, std::int64_t id, Effects& effects) {
  RemoteObject<MijnRonde>& object = state.beheer.mijnrondes[id];
  ask_object(object, Asked::mijnronde, api::k_mijn_ronde.pattern, id, effects);
  const MijnRonde* mijn = object.find(id);
  if (mijn) remember_seen(state, *mijn, effects);
  if (!mijn || !toont_uitslag(mijn->kaart.ronde)) return;
  ask_bestand(state, id, effects);
  if (mijn->kaart.ronde.stand == Rondestand::gepubliceerd) ask_rest(state, id, effects);
}

void ask_rondes(State& state, Effects& effects) {
  Remote<Rondes>& rondes = state.beheer.rondes;
  ask(rondes, get(Asked::rondes, std::string(api::k_rondes.pattern), {}, rondes.etag), effects);
}

/// The list of rounds, with those that could be planned.
void ask_lijst(State& state, Effects& effects) {
  ask_rondes(state, effects);
  if (!plans_rondes(state)) return;
  Remote<Rondevoorstellen>& voorstellen = state.beheer.rondevoorstellen;
  ask(voorstellen, get(Asked::rondevoorstellen, std::string(api::k_rondevoorstellen.pattern), {}, voorstellen.etag),
      effects);
}

/// The form of a round on the screen: a new one, or the one that is changed.
bool shows_formulier(const State& state) {
  return plans_rondes(state) &&
         (state.address.value("nieuw") == "1" || (state.address.id > 0 && state.address.value("wijzig") == "1"));
}

RondeFormulier typed_ronde(const State& state) {
  const std::int64_t id = state.address.id;
  const RondeOverzicht* overzicht = state.beheer.ronde.find(id);
  if (id > 0 && !overzicht) return {};
  const Rondeplanformulier plan = planformulier_van(state, overzicht ? &overzicht->kaart.ronde : nullptr);
  return draft_or(state.beheer.formulieren, plan.naam, plan.begin);
}

/// The words of a list with commas between them.
std::vector<std::string> comma_words(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

/// Which stages would be in the round that is typed, and when it would have to close.
void ask_voorstel(State& state, Effects& effects) {
  const RondeInvoer invoer = lees_ronde(typed_ronde(state), state.ik.value.vandaag).invoer;
  if (invoer.stagesoorten.empty() || !invoer.eerste_start || !invoer.laatste_start) return;
  // A day that is still being typed is seldom near the other one.
  const bool is_possible = *invoer.eerste_start <= *invoer.laatste_start &&
                           *invoer.laatste_start <= invoer.eerste_start->plus_months(k_max_ronde_maanden);
  if (!is_possible) return;
  Question question(api::k_rondevoorstel.pattern);
  for (const std::string& each : invoer.stagesoorten) question.with("stagesoorten", each);
  question.with("eerste_start", to_iso(*invoer.eerste_start)).with("laatste_start", to_iso(*invoer.laatste_start));
  if (state.beheer.rondevoorstel_van != question.text()) {
    state.beheer.rondevoorstel = {};
    state.beheer.rondevoorstel_van = question.text();
  }
  ask(state.beheer.rondevoorstel, get(Asked::rondevoorstel, question.text(), question.text()), effects);
}

/// Rounds in which the open training takes part, on the screens that show it.
void load_for_training(State& state, Effects& effects) {
  const Screen screen = state.address.screen;
  const bool is_shown = screen == Screen::opleiding || screen == Screen::voorkeuren || screen == Screen::traject;
  const bool has_own = has_role(state, Rol::aios) || has_role(state, Rol::instituutsopleider);
  if (!is_shown || !has_own || !state.beeld.is_here()) return;
  ask_rondes(state, effects);
  for (const Onderdeel& each : state.beeld.value.traject.onderdelen) {
    const RondeKaart* kaart = ronde_van(state.beheer.rondes.value, each.id);
    if (kaart) ask_mijn(state, kaart->ronde.id.value, effects);
  }
}

/// Of two rounds of one stage, the one that matters now: one that runs, before one that is published, before one that is
/// called off; the one that opened last.
bool is_voor(const Plaatsingsronde& a, const Plaatsingsronde& b) {
  const auto weight = [](Rondestand stand) {
    if (stand == Rondestand::vervallen) return 2;
    return stand == Rondestand::gepubliceerd ? 1 : 0;
  };
  if (weight(a.stand) != weight(b.stand)) return weight(a.stand) < weight(b.stand);
  return b.geopend_op < a.geopend_op;
}

bool has_stage(const RondeKaart& kaart, OnderdeelId onderdeel) {
  return std::any_of(kaart.eigen.begin(), kaart.eigen.end(),
                     [&](const Rondestage& each) { return each.onderdeel == onderdeel; });
}

template <class Command>
GelezenIngreep gelezen(const api::Endpoint<Command, RondeOverzicht>& endpoint, const Command& command,
                       const Rondebeeld& beeld) {
  return {change_to(endpoint, beeld.ronde.id.value, command), check_ingreep(command, beeld)};
}

}  // namespace

bool plans_rondes(const State& state) { return may(state, api::Permission::plans_rondes); }

bool has_rondes(const State& state) {
  return plans_rondes(state) || has_role(state, Rol::aios) || has_role(state, Rol::instituutsopleider);
}

void load_rondes(State& state, Effects& effects) {
  if (!has_rondes(state)) return;
  if (state.address.screen != Screen::rondes) {
    load_for_training(state, effects);
    return;
  }
  const std::int64_t id = state.address.id;
  if (id == 0) ask_lijst(state, effects);
  else if (plans_rondes(state)) ask_ronde(state, id, effects);
  else ask_mijn(state, id, effects);
  if (!shows_formulier(state)) return;
  ask_regelpakketten(state, effects);
  ask_voorstel(state, effects);
  // What each rule would have made of earlier rounds helps to choose one.
  ask_rondes(state, effects);
  for (const RondeKaart* each : vorige_rondes(state.beheer.rondes.value)) {
    ask_bestand(state, each->ronde.id.value, effects);
  }
}

void refresh_rondes(State& state) {
  look_again(state.beheer.rondes);
  look_again(state.beheer.ronde.remote);
  for (auto& [id, mijn] : state.beheer.mijnrondes) look_again(mijn.remote);
  for (auto& [id, rest] : state.beheer.ronderesten) look_again(rest.remote);
  for (auto& [id, bestand] : state.beheer.rondebestanden) {
    if (bestand.loading == Loading::failed) bestand.loading = Loading::not_asked;
  }
  // All schedules are gone through for these: they are asked again when something changed here, or when it failed.
  if (state.beheer.rondevoorstel.loading == Loading::failed) look_again(state.beheer.rondevoorstel);
  if (state.beheer.rondevoorstellen.loading == Loading::failed) look_again(state.beheer.rondevoorstellen);
}

void forget_rondes(State& state) {
  state.beheer.rondes.loading = Loading::not_asked;
  state.beheer.rondevoorstel.loading = Loading::not_asked;
  state.beheer.rondevoorstellen.loading = Loading::not_asked;
  for (auto& [id, mijn] : state.beheer.mijnrondes) mijn.remote.loading = Loading::not_asked;
  for (auto& [id, rest] : state.beheer.ronderesten) rest.remote.loading = Loading::not_asked;
}

bool take_rondes(State& state, const Answered& answer) {
  Beheer& beheer = state.beheer;
  switch (answer.asked) {
    case Asked::rondes: take(beheer.rondes, answer); return true;
    case Asked::ronde: take_object(beheer.ronde, answer); return true;
    case Asked::rondevoorstel:
      if (answer.subject == beheer.rondevoorstel_van) take(beheer.rondevoorstel, answer);
      return true;
    case Asked::rondevoorstellen: take(beheer.rondevoorstellen, answer); return true;
    case Asked::mijnronde:
      for (auto& [id, mijn] : beheer.mijnrondes) take_object(mijn, answer);
      return true;
    case Asked::ronderest:
      for (auto& [id, rest] : beheer.ronderesten) take_object(rest, answer);
      return true;
    case Asked::rondebestand:
      for (auto& [id, bestand] : beheer.rondebestanden) {
        if (answer.subject != std::to_string(id)) continue;
        bestand.loading = answer.status == 200 ? Loading::here : Loading::failed;
        bestand.controle.reset();
        if (answer.status == 200) bestand.controle = controleer_bestand(answer.body);
        ++bestand.gekomen;
      }
      return true;
    default: return false;
  }
}

Effects vraag_controle(State& state, RondeId ronde) {
  Rondebestand& bestand = state.beheer.rondebestanden[ronde.value];
  if (bestand.loading == Loading::under_way) return {};
  bestand.loading = Loading::not_asked;
  bestand.is_gevraagd = true;
  Effects effects;
  ask_bestand(state, ronde.value, effects);
  return effects;
}

bool toont_uitslag(const Plaatsingsronde& ronde) {
  return ronde.stand == Rondestand::gepubliceerd || (ronde.stand == Rondestand::vervallen && ronde.geloot_op);
}

Rondegezien gezien_van(const State& state, RondeId ronde) {
  return draft_or(state.beheer.formulieren, rondeformulier("gezien", ronde), Rondegezien{});
}

const RondeKaart* ronde_van(const Rondes& rondes, OnderdeelId onderdeel) {
  const RondeKaart* found = nullptr;
  for (const RondeKaart& each : rondes.rondes) {
    if (!has_stage(each, onderdeel)) continue;
    if (!found || is_voor(each.ronde, found->ronde)) found = &each;
  }
  return found;
}

std::vector<const RondeKaart*> vorige_rondes(const Rondes& rondes) {
  std::vector<const RondeKaart*> vorige;
  for (const RondeKaart& each : rondes.rondes) {
    if (vorige.size() < k_vorige_rondes && each.ronde.stand == Rondestand::gepubliceerd) vorige.push_back(&each);
  }
  return vorige;
}

std::optional<Rondebegin> volgende_na(const Plaatsingsronde& ronde, CivilDate vandaag) {
  if (ronde.laatste_start <= vandaag) return std::nullopt;
  return Rondebegin{ronde.stagesoorten, std::max(ronde.eerste_start, vandaag.plus_days(1)), ronde.laatste_start,
                    std::nullopt, true};
}

RondeFormulier rondeformulier_van(const Plaatsingsronde& ronde, Taal taal) {
  return {ronde.naam,
          ronde.code,
          ronde.stagesoorten,
          format_short_date(ronde.eerste_start, taal),
          format_short_date(ronde.laatste_start, taal),
          ronde.regel,
          ronde.voorkeuren,
          format_short_date(ronde.sluit_op, taal),
          ronde.openbare_bron,
          ronde.eerder_ongeplaatst_eerst};
}

std::string adres_van(const Rondebegin& begin) {
  std::string soorten;
  for (const std::string& each : begin.stagesoorten) soorten += (soorten.empty() ? "" : ",") + each;
  Address address = parse_address("/rondes?nieuw=1").with("soorten", soorten);
  address = address.with("van", to_iso(begin.eerste_start)).with("tot", to_iso(begin.laatste_start));
  if (begin.sluit_op) address = address.with("sluit", to_iso(*begin.sluit_op));
  if (begin.eerder_ongeplaatst_eerst) address = address.with("eerder", "1");
  return to_url(address);
}

Rondeplanformulier planformulier_van(const State& state, const Plaatsingsronde* ronde) {
  if (ronde) return {rondeformulier("plan", ronde->id), rondeformulier_van(*ronde, state.taal)};
  const Address& address = state.address;
  RondeFormulier begin;
  begin.stagesoorten = comma_words(address.value("soorten"));
  const auto day = [&](std::string_view name) {
    const auto date = parse_iso_date(address.value(name));
    return date ? format_short_date(*date, state.taal) : std::string();
  };
  begin.eerste_start = day("van");
  begin.laatste_start = day("tot");
  begin.sluit_op = day("sluit");
  begin.eerder_ongeplaatst_eerst = address.value("eerder") == "1";
  std::string naam = rondeformulier("plan", {});
  // What was typed for one proposal does not come back in another.
  if (!begin.stagesoorten.empty()) {
    naam += "/" + std::string(address.value("soorten")) + "/" + std::string(address.value("van"));
  }
  return {std::move(naam), std::move(begin)};
}

std::string rondeformulier(const char* what, RondeId ronde) {
  return "ronde-" + std::string(what) + "/" + (ronde.is_set() ? std::to_string(ronde.value) : std::string("nieuw"));
}

GelezenRonde lees_ronde(const RondeFormulier& formulier, CivilDate vandaag) {
  GelezenRonde read;
  RondeInvoer& invoer = read.invoer;
  Findings unread;
  invoer.naam = std::string(trimmed(formulier.naam));
  invoer.code = std::string(trimmed(formulier.code));
  invoer.stagesoorten = formulier.stagesoorten;
  invoer.eerste_start = read_day(formulier.eerste_start, "/eerste_start", unread);
  invoer.laatste_start = read_day(formulier.laatste_start, "/laatste_start", unread);
  invoer.regel = formulier.regel;
  invoer.voorkeuren = formulier.voorkeuren;
  invoer.sluit_op = read_day(formulier.sluit_op, "/sluit_op", unread);
  invoer.openbare_bron = std::string(trimmed(formulier.openbare_bron));
  invoer.eerder_ongeplaatst_eerst = formulier.eerder_ongeplaatst_eerst;
  read.findings = met_onleesbaar(std::move(unread), check_ronde(invoer, vandaag));
  return read;
}

std::string code_uit_naam(std::string_view naam) {
  std::string code;
  for (const char c : folded(trimmed(naam))) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) code += c;
    else if (!code.empty() && code.back() != '-') code += '-';
  }
  while (!code.empty() && code.back() == '-') code.pop_back();
  return code.substr(0, 64);
}

int na_hun_termijn(const std::vector<Rondestage>& stages, CivilDate sluit_op) {
  return static_cast<int>(std::count_if(stages.begin(), stages.end(), [&](const Rondestage& each) {
    return each.uiterlijk && *each.uiterlijk < sluit_op;
  }));
}

GelezenIngreep lees_ingreep(const IngreepFormulier& formulier, const Rondebeeld& beeld) {
  const std::string reden(trimmed(formulier.reden));
  switch (formulier.soort) {
    case Ingreepsoort::vastzetten:
      return gelezen(api::k_vastzetting, ZetVast{formulier.pseudoniem, formulier.plaats, reden}, beeld);
    case Ingreepsoort::uitsluiten:
      return gelezen(api::k_uitsluiting, SluitUit{formulier.pseudoniem, formulier.plaats, reden}, beeld);
    case Ingreepsoort::weglaten:
      return gelezen(api::k_weglating, LaatWeg{formulier.pseudoniem, reden}, beeld);
    case Ingreepsoort::zetels: break;
  }
  Findings unread;
  const std::int32_t zetels = lees_capaciteit(formulier.zetels, "/zetels", unread);
  GelezenIngreep read = gelezen(api::k_zetels, WijzigZetels{formulier.plaats, zetels, reden}, beeld);
  read.findings = met_onleesbaar(std::move(unread), read.findings);
  return read;
}

Rondebeeld rondebeeld_van(const RondeOverzicht& overzicht, CivilDate vandaag) {
  return {vandaag, overzicht.kaart.ronde, overzicht.bestand, overzicht.ingrepen};
}

Change rondewijziging(Change change, const Plaatsingsronde& ronde, Tekst thanks) {
  change.onderwerp = Onderwerp::ronde;
  change.versie = ronde.versie;
  change.thanks = thanks;
  return change;
}

std::optional<CivilDate> dag_van(const Plaatsingsronde& ronde, Rondestand stap) {
  switch (stap) {
    case Rondestand::open: return ronde.geopend_op;
    case Rondestand::gesloten: return ronde.gesloten_op;
    case Rondestand::aangeboden: return ronde.aangeboden_op;
    case Rondestand::geloot: return ronde.geloot_op;
    case Rondestand::gepubliceerd: return ronde.gepubliceerd_op;
    case Rondestand::gepland:
    case Rondestand::vervallen: break;
  }
  return std::nullopt;
}

std::map<std::string, Plaatstelling> tel_plaatsen(const Ronde& bestand) {
  std::map<std::string, Plaatstelling> tellingen;
  for (const Rondeplaats& each : bestand.plaatsen) tellingen[each.code];
  for (const Rondedeelnemer& each : bestand.deelnemers) {
    for (std::size_t i = 0; i < each.voorkeuren.size(); ++i) {
      Plaatstelling& telling = tellingen[each.voorkeuren[i].plaats];
      ++telling.genoemd;
      if (i == 0) ++telling.eerste_keuze;
    }
  }
  if (!bestand.uitslag) return tellingen;
  for (const Rondeplaatsing& each : bestand.uitslag->plaatsingen) {
    if (!each.plaats.empty()) ++tellingen[each.plaats].geplaatst;
  }
  return tellingen;
}

}  // namespace stagepad::client
