#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/commands.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "shared/text/language.hpp"

namespace stagepad::client {

// The steps by which a stage gets its place, as they are typed on the screen.

/// What is typed for a step of a stage and not sent; kept like every form. Dates and hours as typed.
struct PlekFormulier {
  std::string deel;
  Plek plek;
  std::string uren;
  std::string eerste_dag;
  std::string laatste_dag;
  std::string reden;
  std::optional<StageplaatsId> stageplaats;

  friend bool operator==(const PlekFormulier&, const PlekFormulier&) = default;
};

/// The name the form of this stage is kept under.
std::string plek_formulier(OnderdeelId onderdeel);

/// The form as it begins: what was reported before.
PlekFormulier plek_van(const Onderdeel& onderdeel, Taal taal);

/// The part-stages that get their place by this route, by their words; empty for a stage without part-stages.
std::vector<std::string> delen_voor(const GeplandOnderdeel& part, Route route);
/// The part-stages that have a place and nobody who supervises there; for a stage without part-stages an empty word
/// when that holds for the stage.
std::vector<std::string> zonder_stagebegeleider(const Onderdeel& onderdeel);
/// Lets the form be about one of them: the first, unless another of them was chosen.
void kies_deel(PlekFormulier& typed, const std::vector<std::string>& delen);

/// The form about a place that is agreed: what the place is, with who supervises as typed.
void houd_aan(PlekFormulier& typed, const Plek& agreed);

/// The commands as typed. What cannot be read is said in `unreadable`.
MeldPlaats melding_van(const PlekFormulier& typed, OnderdeelId onderdeel, Findings& unreadable);
WijsPlaatsToe toewijzing_van(const PlekFormulier& typed, OnderdeelId onderdeel, Findings& unreadable);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::PlekFormulier> {
  static constexpr auto fields(auto field) {
    using client::PlekFormulier;
    return std::make_tuple(field.or_default("deel", &PlekFormulier::deel),
                           field.or_default("plek", &PlekFormulier::plek),
                           field.or_default("uren", &PlekFormulier::uren),
                           field.or_default("eerste_dag", &PlekFormulier::eerste_dag),
                           field.or_default("laatste_dag", &PlekFormulier::laatste_dag),
                           field.or_default("reden", &PlekFormulier::reden),
                           field.or_default("stageplaats", &PlekFormulier::stageplaats));
  }
};

}  // namespace stagepad
