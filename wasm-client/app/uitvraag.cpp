#include "wasm-client/app/uitvraag.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/sort.hpp"
#include "shared/command/getypte_periode.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/format.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/bevoegd.hpp"

namespace stagepad::client {

namespace {

bool is_chosen(const UitvraagFormulier& formulier, InstellingId id) {
  return std::find(formulier.instellingen.begin(), formulier.instellingen.end(), id.value) !=
         formulier.instellingen.end();
}

}  // namespace

bool shows_uitvraag(const State& state) {
  return state.address.screen == Screen::stageplaatsen && state.address.id == 0 &&
         state.address.value("lijst") == "uitvraag" && may(state, api::Permission::manages_plaatsen);
}

void load_uitvraag(State& state, Effects& effects) {
  ask(state.beheer.uitvraag, get(Asked::uitvraag, std::string(api::k_uitvraagoverzicht.pattern)), effects);
}

bool take_uitvraag(State& state, const Answered& answer) {
  if (answer.asked != Asked::uitvraag) return false;
  take(state.beheer.uitvraag, answer);
  return true;
}

UitvraagFormulier begin_van_uitvraag(const Uitvraagoverzicht& overzicht, CivilDate vandaag, Taal taal) {
  const CivilDate next_month = vandaag.first_of_month().plus_months(1);
  Period periode{next_month, next_month.plus_months(12).plus_days(-1)};
  if (overzicht.voorstel) periode = {overzicht.voorstel->eerste_dag, overzicht.voorstel->laatste_dag};
  UitvraagFormulier formulier;
  formulier.eerste_dag = format_short_date(periode.first, taal);
  formulier.laatste_dag = format_short_date(periode.last, taal);
  return formulier;
}

GelezenUitvraag lees_uitvraag(const UitvraagFormulier& formulier, CivilDate vandaag) {
  GelezenUitvraag read;
  Findings unread;
  read.uitvraag.eerste_dag = lees_dag(formulier.eerste_dag, "/eerste_dag", unread);
  read.uitvraag.laatste_dag = lees_dag(formulier.laatste_dag, "/laatste_dag", unread);
  if (formulier.alleen_gekozen) {
    for (const std::int64_t each : formulier.instellingen) read.uitvraag.instellingen.push_back({each});
    // Without any it would ask everybody.
    if (formulier.instellingen.empty()) unread.push_back(refusal("lijst.leeg", "/instellingen"));
  }
  const Findings found = unread.empty() ? check_uitvraag(read.uitvraag, vandaag) : Findings{};
  read.findings = met_onleesbaar(std::move(unread), found);
  return read;
}

Uitvraagtelling tel_uitvraag(const Uitvraagoverzicht& overzicht, const UitvraagFormulier& formulier) {
  Uitvraagtelling telling;
  for (const UitvraagInstelling& each : overzicht.instellingen) {
    if (formulier.alleen_gekozen && !is_chosen(formulier, each.id)) continue;
    ++telling.instellingen;
    telling.plaatsen += each.plaatsen;
    telling.zonder_adres += each.zonder_adres;
  }
  return telling;
}

Vraagstand stand_van(const UitvraagRegel& regel, CivilDate vandaag) {
  if (regel.antwoord) return Vraagstand::beantwoord;
  return regel.geldig_tot < vandaag ? Vraagstand::verlopen : Vraagstand::wacht;
}

std::vector<UitvraagRegel> uitvraagregels(const Uitvraagoverzicht& overzicht, std::string_view stand,
                                          CivilDate vandaag) {
  const auto wanted = from_name<Vraagstand>(stand);
  std::vector<UitvraagRegel> regels;
  std::copy_if(overzicht.regels.begin(), overzicht.regels.end(), std::back_inserter(regels),
               [&](const UitvraagRegel& each) { return !wanted || stand_van(each, vandaag) == *wanted; });
  sort_stably(regels, [&](const UitvraagRegel& a, const UitvraagRegel& b) {
    return stand_van(a, vandaag) < stand_van(b, vandaag);
  });
  return regels;
}

}  // namespace stagepad::client
