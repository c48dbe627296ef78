#include "wasm-client/app/plaatsing.hpp"

#include <algorithm>
#include <type_traits>
#include <variant>

#include "shared/base/text.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/format.hpp"

namespace stagepad::client {

namespace {

/// A day that may be left open.
std::optional<CivilDate> read_day(const std::string& typed, const char* pad, Findings& unreadable) {
  if (trimmed(typed).empty()) return std::nullopt;
  const auto day = parse_typed_date(typed);
  if (!day) unreadable.push_back(refusal("datum.onleesbaar", pad));
  return day;
}

/// Hours a week, with a comma or a point; may be left open.
std::optional<Decimal> read_hours(const std::string& typed, Findings& unreadable) {
  std::string text(trimmed(typed));
  if (text.empty()) return std::nullopt;
  std::replace(text.begin(), text.end(), ',', '.');
  const auto hours = parse_decimal(text);
  if (!hours) unreadable.push_back(refusal("getal.onleesbaar", "/plek/begeleiding_uren"));
  return hours;
}

template <class C, class... Others>
constexpr bool is_one_of = (std::is_same_v<C, Others> || ...);

/// The place as typed, with the hours that stand beside it.
Plek read_plek(const PlekFormulier& typed, Findings& unreadable) {
  Plek plek = typed.plek;
  plek.begeleiding_uren = read_hours(typed.uren, unreadable);
  return plek;
}

}  // namespace

std::string plek_formulier(OnderdeelId onderdeel) { return "plek/" + std::to_string(onderdeel.value); }

std::string formulier_van(const Command& command) {
  return std::visit(
      [](const auto& each) {
        using C = std::decay_t<decltype(each)>;
        if constexpr (is_one_of<C, MeldPlaats, BeoordeelPlaatsing, PlaatsOnderVoorbehoud, LaatOngeplaatst,
                                WijsPlaatsToe, TrekPlaatsingIn>) {
          return plek_formulier(each.onderdeel);
        } else {
          return std::string();
        }
      },
      command);
}

std::vector<std::string> delen_voor(const GeplandOnderdeel& part, Route route) {
  std::vector<std::string> words;
  for (const GeplandDeel& each : part.delen) {
    if (!each.definitie) continue;
    const std::vector<Route>& routes = each.definitie->routes;
    if (std::find(routes.begin(), routes.end(), route) != routes.end()) words.push_back(each.definitie->code);
  }
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
