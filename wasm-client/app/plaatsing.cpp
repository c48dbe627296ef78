#include "wasm-client/app/plaatsing.hpp"

#include <algorithm>

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

struct FormOf {
  std::string operator()(const MeldPlaats& command) const { return plek_formulier(command.onderdeel); }
  std::string operator()(const BeoordeelPlaatsing& command) const { return plek_formulier(command.onderdeel); }
  std::string operator()(const PlaatsOnderVoorbehoud& command) const { return plek_formulier(command.onderdeel); }
  std::string operator()(const LaatOngeplaatst& command) const { return plek_formulier(command.onderdeel); }
  std::string operator()(const WijsPlaatsToe& command) const { return plek_formulier(command.onderdeel); }
  std::string operator()(const TrekPlaatsingIn& command) const { return plek_formulier(command.onderdeel); }
  template <class Other>
  std::string operator()(const Other&) const {
    return {};
  }
};

}  // namespace

std::string plek_formulier(OnderdeelId onderdeel) { return "plek/" + std::to_string(onderdeel.value); }

std::string formulier_van(const Command& command) { return std::visit(FormOf{}, command); }

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
  melding.plek = typed.plek;
  melding.plek.begeleiding_uren = read_hours(typed.uren, unreadable);
  melding.praktische_eerste_dag = read_day(typed.eerste_dag, "/praktische_eerste_dag", unreadable);
  melding.praktische_laatste_dag = read_day(typed.laatste_dag, "/praktische_laatste_dag", unreadable);
  return melding;
}

WijsPlaatsToe toewijzing_van(const PlekFormulier& typed, OnderdeelId onderdeel, Findings& unreadable) {
  WijsPlaatsToe toewijzing;
  toewijzing.onderdeel = onderdeel;
  toewijzing.deel = typed.deel;
  toewijzing.plek = typed.plek;
  toewijzing.plek.begeleiding_uren = read_hours(typed.uren, unreadable);
  return toewijzing;
}

}  // namespace stagepad::client
