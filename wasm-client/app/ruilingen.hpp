#pragma once

#include <string>
#include <vector>

#include "shared/api/ruilingen.hpp"
#include "shared/base/describe.hpp"
#include "shared/command/check_ruil.hpp"
#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// Swaps of places: what is asked of the server and kept, and the forms by which something is done with one.

void load_ruilingen(State& state, Effects& effects);
void refresh_ruilingen(State& state);
bool take_ruilingen(State& state, const Answered& answer);
void forget_ruilingen(State& state);

/// The swaps to show with a stage of the person: all that run, else the newest.
std::vector<const RuilKaart*> ruilingen_van(const Ruilingen& ruilingen, OnderdeelId onderdeel);
/// Is there a swap under way in which the person offers this stage, or to which the colleague agreed? Then it cannot be
/// offered to another.
bool is_in_ruil(const Ruilingen& ruilingen, OnderdeelId onderdeel);

/// Those that wait for the answer of the person.
std::vector<const RuilKaart*> ruilingen_aan_zet(const Ruilingen& ruilingen);
bool is_aan_zet(const RuilKaart& kaart);
/// Asked, or agreed to, by the person, and not ended.
bool kan_intrekken(const RuilKaart& kaart);
bool is_in(const RuilKaart& kaart, Ruilpartij partij);

/// What an aios asks of a colleague, as typed.
struct RuilFormulier {
  std::string email;
  std::string toelichting;

  friend bool operator==(const RuilFormulier&, const RuilFormulier&) = default;
};
std::string ruilformulier(OnderdeelId onderdeel);
Change ruilvraag(const RuilFormulier& formulier, TrajectId traject, OnderdeelId onderdeel);
VraagRuil gelezen_ruilvraag(const RuilFormulier& formulier, OnderdeelId onderdeel);

/// Why a swap is declined or ended, as typed.
struct Ruilreden {
  std::string reden;

  friend bool operator==(const Ruilreden&, const Ruilreden&) = default;
};
std::string ruilredenformulier(const char* what, RuilingId ruiling);
Change ruilantwoord(const RuilKaart& kaart, Ruilantwoord antwoord, const std::string& reden);
Change ruilintrekking(const RuilKaart& kaart, const std::string& reden);
Change ruilstop(const RuilKaart& kaart, const std::string& reden);

/// What is known here to be wrong with what is typed.
Findings check_ruilreden(const RuilKaart& kaart, Ruilstap stap, const std::string& reden);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::RuilFormulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("email", &client::RuilFormulier::email),
                           field("toelichting", &client::RuilFormulier::toelichting));
  }
};

template <>
struct Describe<client::Ruilreden> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("reden", &client::Ruilreden::reden)); }
};

}  // namespace stagepad
