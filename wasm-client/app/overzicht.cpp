#include "wasm-client/app/overzicht.hpp"

#include "shared/base/sort.hpp"
#include "shared/base/text.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/regelpakketten.hpp"

namespace stagepad::client {

namespace {

/// The largest page there is.
constexpr int k_overview_page = 200;
/// So many trainings come by themselves, so that the late ones are found wherever they stand.
constexpr std::size_t k_by_itself = 1000;

bool passes(const OverzichtFilter& filter, const OverzichtRegel& regel) {
  const bool is_turn_of = !filter.wie.empty();
  if (is_turn_of && !(regel.volgende && to_name(regel.volgende->wie) == filter.wie)) return false;
  return !filter.only_late || vraagt_aandacht(regel);
}

/// Late, impossible, or neither: the smaller the more urgent.
int urgency(const OverzichtRegel& regel) {
  if (regel.volgende && regel.volgende->te_laat) return 0;
  return regel.blokkeert > 0 ? 1 : 2;
}

/// Those without a day come last.
bool is_due_before(const OverzichtRegel& a, const OverzichtRegel& b) {
  const auto due = [](const OverzichtRegel& regel) {
    return regel.volgende ? regel.volgende->uiterlijk : std::nullopt;
  };
  if (due(a).has_value() != due(b).has_value()) return due(a).has_value();
  return due(a) && *due(a) < *due(b);
}

bool is_before(OverzichtVolgorde volgorde, Taal taal, const OverzichtRegel& a, const OverzichtRegel& b) {
  switch (volgorde) {
    case OverzichtVolgorde::aandacht:
      if (urgency(a) != urgency(b)) return urgency(a) < urgency(b);
      return is_due_before(a, b);
    case OverzichtVolgorde::aios: return folded(a.traject.aios.naam) < folded(b.traject.aios.naam);
    case OverzichtVolgorde::programma: {
      const auto name = [taal](const OverzichtRegel& regel) {
        const Tweetalig& naam = regel.traject.programma_naam;
        return folded(taal == Taal::nl ? naam.nl : naam.en);
      };
      return name(a) < name(b);
    }
    case OverzichtVolgorde::termijn: return is_due_before(a, b);
  }
  return false;
}

OverzichtVolgorde volgorde_of(std::string_view word) {
  if (word == "aios") return OverzichtVolgorde::aios;
  if (word == "programma") return OverzichtVolgorde::programma;
  if (word == "termijn") return OverzichtVolgorde::termijn;
  return OverzichtVolgorde::aandacht;
}

}  // namespace

OverzichtFilter overzicht_filter(const Address& address) {
  OverzichtFilter filter;
  filter.search = address.value("zoek");
  filter.programma = address.value("programma");
  filter.opleider = address.value("io");
  filter.wie = address.value("wie");
  filter.only_late = address.value("laat") == "1";
  return filter;
}

bool vraagt_aandacht(const OverzichtRegel& regel) { return urgency(regel) < 2; }

std::vector<const OverzichtRegel*> overzicht_rows(const State& state) {
  const OverzichtFilter filter = overzicht_filter(state.address);
  std::vector<const OverzichtRegel*> rows;
  for (const OverzichtRegel& each : state.beheer.overzicht.rows) {
    if (passes(filter, each)) rows.push_back(&each);
  }
  std::string_view word = state.address.value("sorteer");
  const bool descending = word.substr(0, 1) == "-";
  if (descending) word.remove_prefix(1);
  const OverzichtVolgorde volgorde = volgorde_of(word);
  sort_stably(rows, [&](const OverzichtRegel* a, const OverzichtRegel* b) {
    return descending ? is_before(volgorde, state.taal, *b, *a) : is_before(volgorde, state.taal, *a, *b);
  });
  return rows;
}

bool shows_capaciteit(const State& state) {
  return state.address.screen == Screen::overzicht && state.address.value("deel") == "capaciteit" &&
         may(state, api::Permission::sees_all_plaatsen);
}

void load_overzicht(State& state, Effects& effects) {
  if (state.address.screen != Screen::overzicht) return;
  if (shows_capaciteit(state)) {
    ask(state.beheer.capaciteit, get(Asked::capaciteit, std::string(api::k_capaciteit.pattern)), effects);
    return;
  }
  const OverzichtFilter filter = overzicht_filter(state.address);
  Question question(api::k_overzicht.pattern, k_overview_page);
  question.with("tekst", filter.search)
      .with("programma", filter.programma)
      .with("instituutsopleider", filter.opleider);
  auto& list = state.beheer.overzicht;
  if (list.path != question.text()) state.beheer.overzicht_getoond = k_overzicht_begin;
  ask_pages(list, Asked::overzicht, question, effects);
  if (list.loading == Loading::here && list.rows.size() < k_by_itself) {
    ask_more(list, Asked::overzicht, effects);
  }
  ask_regelpakketten(state, effects);
  for (const OverzichtRegel& each : state.beheer.overzicht.rows) {
    ask_pakket(state, each.regelpakket, effects);
  }
  if (!may(state, api::Permission::sees_personen)) return;
  Question opleiders(api::k_personen.pattern, k_overview_page);
  opleiders.with("rol", to_name(Rol::instituutsopleider));
  ask_pages(state.beheer.opleiders, Asked::opleiders, opleiders, effects);
}

void more_overzicht(State& state, Effects& effects) {
  Beheer& beheer = state.beheer;
  if (beheer.overzicht_getoond < beheer.overzicht.rows.size()) {
    beheer.overzicht_getoond += k_overzicht_begin;
    return;
  }
  ask_more(beheer.overzicht, Asked::overzicht, effects);
}

bool take_overzicht(State& state, const Answered& answer) {
  if (answer.asked == Asked::opleiders) {
    take_page<Pagina<PersoonKaart>>(state.beheer.opleiders, answer);
    return true;
  }
  if (answer.asked == Asked::capaciteit) {
    take(state.beheer.capaciteit, answer);
    return true;
  }
  if (answer.asked != Asked::overzicht) return false;
  take_page<Pagina<OverzichtRegel>>(state.beheer.overzicht, answer);
  return true;
}

void refresh_overzicht(State& state) {
  look_again(state.beheer.overzicht, k_overview_page);
  look_again(state.beheer.capaciteit);
}

}  // namespace stagepad::client
