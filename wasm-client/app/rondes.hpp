#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/rondes.hpp"
#include "shared/base/describe.hpp"
#include "shared/command/check_ronde.hpp"
#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// Placement rounds: the list, one of them as the Stagebureau works on it, and what it means for one's own stages.

void load_rondes(State& state, Effects& effects);
void refresh_rondes(State& state);
bool take_rondes(State& state, const Answered& answer);
/// Every round and what it means is asked again; files that came stay.
void forget_rondes(State& state);
/// Fetches the file of a round anew, to check it before the person's eyes.
Effects vraag_controle(State& state, RondeId ronde);

/// Does the person work on the rounds: the Stagebureau?
bool plans_rondes(const State& state);
/// Are rounds for the person: whoever plans them, and aios and IO, whose stages are in them?
bool has_rondes(const State& state);

/// Is the outcome for all to see? Also of a round that was called off after it was drawn.
bool toont_uitslag(const Plaatsingsronde& ronde);

/// What this browser saw of the round before its secret was known.
Rondegezien gezien_van(const State& state, RondeId ronde);

/// The round of a stage, or nullptr: one that runs before one that is published, before one that is called off; of those
/// the one that opened last.
const RondeKaart* ronde_van(const Rondes& rondes, OnderdeelId onderdeel);

/// The round as it is planned, as typed.
struct RondeFormulier {
  std::string naam;
  std::string code;
  std::vector<std::string> stagesoorten;
  std::string eerste_start;
  std::string laatste_start;
  Plaatsingsregel regel = Plaatsingsregel::iedereen_eerst_geplaatst;
  Voorkeurental voorkeuren{2};
  std::string sluit_op;
  std::string openbare_bron;
  bool eerder_ongeplaatst_eerst = false;

  friend bool operator==(const RondeFormulier&, const RondeFormulier&) = default;
};

RondeFormulier rondeformulier_van(const Plaatsingsronde& ronde, Taal taal);

/// What the form of a new round begins with.
struct Rondebegin {
  std::vector<std::string> stagesoorten;
  CivilDate eerste_start;
  CivilDate laatste_start;
  std::optional<CivilDate> sluit_op;
  bool eerder_ongeplaatst_eerst = false;
};

/// A next round for those whom this one left without a place, who are drawn first in it; nothing once all its stages
/// have begun.
std::optional<Rondebegin> volgende_na(const Plaatsingsronde& ronde, CivilDate vandaag);

/// The address of the form that begins so.
std::string adres_van(const Rondebegin& begin);

/// The form in which a round is planned: its name, and what it begins with: this round, or without one what the
/// address says.
struct Rondeplanformulier {
  std::string naam;
  RondeFormulier begin;
};
Rondeplanformulier planformulier_van(const State& state, const Plaatsingsronde* ronde);

/// So many earlier rounds at most show what each rule would have made of them.
inline constexpr std::size_t k_vorige_rondes = 5;
/// The newest rounds whose outcome is published, the newest first.
std::vector<const RondeKaart*> vorige_rondes(const Rondes& rondes);

/// The name of a form about this round (not set: a new one).
std::string rondeformulier(const char* what, RondeId ronde);

/// The form as it is sent, with what is wrong with it.
struct GelezenRonde {
  RondeInvoer invoer;
  Findings findings;
};
GelezenRonde lees_ronde(const RondeFormulier& formulier, CivilDate vandaag);

/// A code made of a name: small letters, figures and dashes.
std::string code_uit_naam(std::string_view naam);

/// How many of the stages have their last day for preferences before this day.
int na_hun_termijn(const std::vector<Rondestage>& stages, CivilDate sluit_op);

/// What a person decides beside the lottery, as typed.
struct IngreepFormulier {
  Ingreepsoort soort = Ingreepsoort::vastzetten;
  std::string pseudoniem;
  std::string plaats;
  std::string zetels;
  std::string reden;

  friend bool operator==(const IngreepFormulier&, const IngreepFormulier&) = default;
};

/// What is sent, on this version of the round, and what is wrong with it.
struct GelezenIngreep {
  Change change;
  Findings findings;
};
GelezenIngreep lees_ingreep(const IngreepFormulier& formulier, const Rondebeeld& beeld);

/// The round as check_ronde.hpp judges it.
Rondebeeld rondebeeld_van(const RondeOverzicht& overzicht, CivilDate vandaag);

/// A change of this round, sent from this form.
Change rondewijziging(Change change, const Plaatsingsronde& ronde, Tekst thanks);

/// The six steps of a round, in order.
inline constexpr Rondestand k_rondestappen[] = {Rondestand::gepland,    Rondestand::open,   Rondestand::gesloten,
                                                Rondestand::aangeboden, Rondestand::geloot, Rondestand::gepubliceerd};

/// When the round came to this step; nothing when it did not yet, or when nobody keeps the day.
std::optional<CivilDate> dag_van(const Plaatsingsronde& ronde, Rondestand stap);

/// How many seats a place has, how often it was named and how many got it; by code.
struct Plaatstelling {
  std::int32_t eerste_keuze = 0;
  std::int32_t genoemd = 0;
  std::int32_t geplaatst = 0;

  friend bool operator==(const Plaatstelling&, const Plaatstelling&) = default;
};
std::map<std::string, Plaatstelling> tel_plaatsen(const Ronde& bestand);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::RondeFormulier> {
  static constexpr auto fields(auto field) {
    using T = client::RondeFormulier;
    return std::make_tuple(field("naam", &T::naam), field("code", &T::code), field("stagesoorten", &T::stagesoorten),
                           field("eerste_start", &T::eerste_start), field("laatste_start", &T::laatste_start),
                           field("regel", &T::regel), field("voorkeuren", &T::voorkeuren),
                           field("sluit_op", &T::sluit_op), field("openbare_bron", &T::openbare_bron),
                           field("eerder_ongeplaatst_eerst", &T::eerder_ongeplaatst_eerst));
  }
};

template <>
struct Describe<client::IngreepFormulier> {
  static constexpr auto fields(auto field) {
    using T = client::IngreepFormulier;
    return std::make_tuple(field("soort", &T::soort), field("pseudoniem", &T::pseudoniem), field("plaats", &T::plaats),
                           field("zetels", &T::zetels), field("reden", &T::reden));
  }
};

}  // namespace stagepad
