#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/api/uitvraag.hpp"
#include "shared/base/describe.hpp"
#include "shared/rules/finding.hpp"
#include "shared/text/catalogue.hpp"
#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// Asking institutions about all their places at once, and what they answered. Part of the screen of the places.

bool shows_uitvraag(const State& state);
void load_uitvraag(State& state, Effects& effects);
bool take_uitvraag(State& state, const Answered& answer);

/// What is typed: the days as text, and whether only the institutions that are named are asked.
struct UitvraagFormulier {
  std::string eerste_dag;
  std::string laatste_dag;
  bool alleen_gekozen = false;
  std::vector<std::int64_t> instellingen;

  friend bool operator==(const UitvraagFormulier&, const UitvraagFormulier&) = default;
};

/// As the form begins: everybody, for the period of the stages that need a place next, or without any for a year from the
/// next month on.
UitvraagFormulier begin_van_uitvraag(const Uitvraagoverzicht& overzicht, CivilDate vandaag, Taal taal);

/// The form as it is sent, with what is wrong with it.
struct GelezenUitvraag {
  Uitvraag uitvraag;
  Findings findings;
};
GelezenUitvraag lees_uitvraag(const UitvraagFormulier& formulier, CivilDate vandaag);

/// How many places the form asks about, and of how many no mail address is known.
struct Uitvraagtelling {
  std::int32_t instellingen = 0;
  std::int32_t plaatsen = 0;
  std::int32_t zonder_adres = 0;

  friend bool operator==(const Uitvraagtelling&, const Uitvraagtelling&) = default;
};
Uitvraagtelling tel_uitvraag(const Uitvraagoverzicht& overzicht, const UitvraagFormulier& formulier);

/// How a question stands, most urgent first.
enum class Vraagstand { verlopen, wacht, beantwoord };
Vraagstand stand_van(const UitvraagRegel& regel, CivilDate vandaag);
/// The lines of this stand (a word, or empty: all), most urgent first, else in their order.
std::vector<UitvraagRegel> uitvraagregels(const Uitvraagoverzicht& overzicht, std::string_view stand,
                                          CivilDate vandaag);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct EnumNames<client::Vraagstand> {
  static constexpr EnumName<client::Vraagstand> names[] = {{client::Vraagstand::verlopen, "verlopen"},
                                                           {client::Vraagstand::wacht, "wacht"},
                                                           {client::Vraagstand::beantwoord, "beantwoord"}};
};

template <>
struct Describe<client::UitvraagFormulier> {
  static constexpr auto fields(auto field) {
    using T = client::UitvraagFormulier;
    return std::make_tuple(field("eerste_dag", &T::eerste_dag), field("laatste_dag", &T::laatste_dag),
                           field("alleen_gekozen", &T::alleen_gekozen), field("instellingen", &T::instellingen));
  }
};

}  // namespace stagepad
