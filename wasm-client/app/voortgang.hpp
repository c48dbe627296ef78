#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/commands.hpp"
#include "shared/rules/finding.hpp"
#include "shared/text/language.hpp"

namespace stagepad::client {

// Stageplan, supervision and evaluation of a stage, as they are typed on the screen. Dates and hours as typed.

/// Which form about a stage: each is kept under its own name.
enum class Stageformulier { stageplan, stageplanoordeel, begeleiding, stagebegeleider, verslag, einde, gereedheid, ervaring, namens };
std::string formulier_naam(Stageformulier soort, OnderdeelId onderdeel);

struct StageplanFormulier {
  Stageplan plan;
  std::string uren;

  friend bool operator==(const StageplanFormulier&, const StageplanFormulier&) = default;
};

/// What has to change in each section, in the order of Plandeel; empty: nothing.
struct StageplanoordeelFormulier {
  std::vector<std::string> opmerkingen;

  friend bool operator==(const StageplanoordeelFormulier&, const StageplanoordeelFormulier&) = default;
};

struct GesprekRegel {
  Gesprek gesprek;
  std::string datum;

  friend bool operator==(const GesprekRegel&, const GesprekRegel&) = default;
};

struct ToetsRegel {
  Praktijktoets toets;
  std::string datum;

  friend bool operator==(const ToetsRegel&, const ToetsRegel&) = default;
};

struct BegeleidingFormulier {
  bool po_betrokken = true;
  std::vector<GesprekRegel> gesprekken;
  std::vector<ToetsRegel> toetsen;
  bool met_diensten = false;
  Diensten diensten;
  std::string bekwaam;
  std::string overleg;

  friend bool operator==(const BegeleidingFormulier&, const BegeleidingFormulier&) = default;
};

struct StagebegeleiderFormulier {
  std::string deel;
  std::string naam;
  std::string email;

  friend bool operator==(const StagebegeleiderFormulier&, const StagebegeleiderFormulier&) = default;
};

/// What is said beside the report: the stagebeoordeling, why it is returned, and that it was handed in elsewhere.
struct VerslagFormulier {
  std::string tekst;
  std::string reden;
  bool elders = false;
  std::string naam = {};

  friend bool operator==(const VerslagFormulier&, const VerslagFormulier&) = default;
};

/// What the stagebegeleider said on paper: who, and a practice test.
struct NamensFormulier {
  std::string naam;
  Toetssoort soort = Toetssoort::praktijkbeoordeling;
  std::string datum;
  std::string toelichting;

  friend bool operator==(const NamensFormulier&, const NamensFormulier&) = default;
};

struct EindeFormulier {
  std::string laatste_dag;
  Einderede reden = Einderede::in_overleg;

  friend bool operator==(const EindeFormulier&, const EindeFormulier&) = default;
};

struct GereedheidRegel {
  Gereedheid gereedheid;
  std::string op;

  friend bool operator==(const GereedheidRegel&, const GereedheidRegel&) = default;
};

struct GereedheidFormulier {
  std::vector<GereedheidRegel> regels;

  friend bool operator==(const GereedheidFormulier&, const GereedheidFormulier&) = default;
};

/// The form in which a decision about this is got ready.
std::string voorbereiding_formulier(const BereidBesluitVoor& over);

/// The forms as they begin.
StageplanFormulier stageplan_formulier(const Stageplan& plan, Taal taal);
BegeleidingFormulier begeleiding_formulier(const Voortgang& voortgang, Taal taal);
GereedheidFormulier gereedheid_formulier(const Onderdeel& onderdeel, Taal taal);

/// A row more in the form: the first kind that is not there yet, as the institution asks it. Not when all are there.
std::optional<GereedheidRegel> nieuwe_regel(const GereedheidFormulier& form);

/// The commands as typed. What cannot be read is said in `unreadable`.
DienStageplanIn stageplan_van(const StageplanFormulier& typed, OnderdeelId onderdeel, Findings& unreadable);
BeoordeelStageplan planoordeel_van(const StageplanoordeelFormulier& typed, OnderdeelId onderdeel, Besluit besluit);
LegBegeleidingVast begeleiding_van(const BegeleidingFormulier& typed, OnderdeelId onderdeel, Findings& unreadable);
WijzigEinde einde_van(const EindeFormulier& typed, OnderdeelId onderdeel, Findings& unreadable);
LegGereedheidVast gereedheid_van(const GereedheidFormulier& typed, OnderdeelId onderdeel, Findings& unreadable);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::StageplanFormulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plan", &client::StageplanFormulier::plan),
                           field.or_default("uren", &client::StageplanFormulier::uren));
  }
};

template <>
struct Describe<client::StageplanoordeelFormulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("opmerkingen", &client::StageplanoordeelFormulier::opmerkingen));
  }
};

template <>
struct Describe<client::GesprekRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("gesprek", &client::GesprekRegel::gesprek),
                           field("datum", &client::GesprekRegel::datum));
  }
};

template <>
struct Describe<client::ToetsRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("toets", &client::ToetsRegel::toets), field("datum", &client::ToetsRegel::datum));
  }
};

template <>
struct Describe<client::BegeleidingFormulier> {
  static constexpr auto fields(auto field) {
    using Form = client::BegeleidingFormulier;
    return std::make_tuple(field("po_betrokken", &Form::po_betrokken), field("gesprekken", &Form::gesprekken),
                           field("toetsen", &Form::toetsen), field("met_diensten", &Form::met_diensten),
                           field("diensten", &Form::diensten), field("bekwaam", &Form::bekwaam),
                           field("overleg", &Form::overleg));
  }
};

template <>
struct Describe<client::StagebegeleiderFormulier> {
  static constexpr auto fields(auto field) {
    using Form = client::StagebegeleiderFormulier;
    return std::make_tuple(field.or_default("deel", &Form::deel), field("naam", &Form::naam),
                           field("email", &Form::email));
  }
};

template <>
struct Describe<client::EindeFormulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("laatste_dag", &client::EindeFormulier::laatste_dag),
                           field("reden", &client::EindeFormulier::reden));
  }
};

template <>
struct Describe<client::GereedheidRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("gereedheid", &client::GereedheidRegel::gereedheid),
                           field("op", &client::GereedheidRegel::op));
  }
};

template <>
struct Describe<client::GereedheidFormulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("regels", &client::GereedheidFormulier::regels));
  }
};

template <>
struct Describe<client::VerslagFormulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("tekst", &client::VerslagFormulier::tekst),
                           field("reden", &client::VerslagFormulier::reden),
                           field.or_default("elders", &client::VerslagFormulier::elders),
                           field.or_default("naam", &client::VerslagFormulier::naam));
  }
};

template <>
struct Describe<client::NamensFormulier> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &client::NamensFormulier::naam),
                           field("soort", &client::NamensFormulier::soort),
                           field("datum", &client::NamensFormulier::datum),
                           field("toelichting", &client::NamensFormulier::toelichting));
  }
};

}  // namespace stagepad
