#pragma once

// Field lists of the schedule file. Included by schedule_file.hpp; not to be included alone.

namespace stagepad {

template <>
struct Describe<Fteregel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("vanaf", &Fteregel::vanaf),
        field("fte", &Fteregel::fte));
  }
};

template <>
struct Describe<Bestandsdienstverband> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("werkgever", &Bestandsdienstverband::werkgever),
        field("eerste_dag", &Bestandsdienstverband::eerste_dag),
        field.or_default("laatste_dag", &Bestandsdienstverband::laatste_dag),
        field.or_default("fte", &Bestandsdienstverband::fte));
  }
};

template <>
struct Describe<Bestandsplek> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("stageplaats", &Bestandsplek::stageplaats),
        field.or_default("instelling", &Bestandsplek::instelling),
        field.or_default("afdeling", &Bestandsplek::afdeling),
        field.or_default("stagebegeleider", &Bestandsplek::stagebegeleider),
        field.or_default("specialisme", &Bestandsplek::specialisme),
        field.or_default("profiel", &Bestandsplek::profiel),
        field.or_default("setting", &Bestandsplek::setting),
        field.or_default("doelgroepen", &Bestandsplek::doelgroepen),
        field.or_default("buitenland", &Bestandsplek::buitenland),
        field.or_default("erkend", &Bestandsplek::erkend),
        field.or_default("begeleiding_uren", &Bestandsplek::begeleiding_uren));
  }
};

template <>
struct Describe<Bestandsdeelstage> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("soort", &Bestandsdeelstage::soort),
        field.or_default("start", &Bestandsdeelstage::start),
        field.or_default("route", &Bestandsdeelstage::route),
        field.or_default("plek", &Bestandsdeelstage::plek));
  }
};

template <>
struct Describe<Bestandsonderdeel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("soort", &Bestandsonderdeel::soort),
        field.or_default("naam", &Bestandsonderdeel::naam),
        field.or_default("start", &Bestandsonderdeel::start),
        field.or_default("duur", &Bestandsonderdeel::duur),
        field.or_default("aandeel", &Bestandsonderdeel::aandeel),
        field.or_default("route", &Bestandsonderdeel::route),
        field.or_default("plek", &Bestandsonderdeel::plek),
        field.or_default("praktische_eerste_dag", &Bestandsonderdeel::praktische_eerste_dag),
        field.or_default("praktische_laatste_dag", &Bestandsonderdeel::praktische_laatste_dag),
        field.or_default("gekoppeld_aan", &Bestandsonderdeel::gekoppeld_aan),
        field.or_default("delen", &Bestandsonderdeel::delen),
        field.or_default("stagedagen", &Bestandsonderdeel::stagedagen),
        field.or_default("leerlijnen", &Bestandsonderdeel::leerlijnen),
        field.or_default("plaatsing", &Bestandsonderdeel::plaatsing),
        field.or_default("einde", &Bestandsonderdeel::einde),
        field.or_default("gereedheid", &Bestandsonderdeel::gereedheid),
        field.or_default("voortgang", &Bestandsonderdeel::voortgang));
  }
};

template <>
struct Describe<Bestandsvrijstelling> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &Bestandsvrijstelling::onderdeel),
        field.or_default("duur", &Bestandsvrijstelling::duur));
  }
};

template <>
struct Describe<Bestandsontheffing> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("regel", &Bestandsontheffing::regel),
        field.or_default("onderdeel", &Bestandsontheffing::onderdeel),
        field.or_default("rol", &Bestandsontheffing::rol),
        field.or_default("op", &Bestandsontheffing::op),
        field.or_default("reden", &Bestandsontheffing::reden));
  }
};

template <>
struct Describe<Bestandsplaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("naam", &Bestandsplaats::naam),
        field("instelling", &Bestandsplaats::instelling),
        field("stagesoorten", &Bestandsplaats::stagesoorten),
        field.or_default("setting", &Bestandsplaats::setting),
        field.or_default("profiel", &Bestandsplaats::profiel),
        field.or_default("specialisme", &Bestandsplaats::specialisme),
        field.or_default("doelgroepen", &Bestandsplaats::doelgroepen),
        field.or_default("perioden", &Bestandsplaats::perioden));
  }
};

template <>
struct Describe<Bestandsverzoek> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &Bestandsverzoek::onderdeel),
        field.or_default("status", &Bestandsverzoek::status),
        field.or_default("route", &Bestandsverzoek::route),
        field.or_default("plaatsen", &Bestandsverzoek::plaatsen),
        field.or_default("eigen_instelling", &Bestandsverzoek::eigen_instelling),
        field.or_default("ingediend_op", &Bestandsverzoek::ingediend_op));
  }
};

template <>
struct Describe<Bestandsvoorkeur> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &Bestandsvoorkeur::onderdeel),
        field("plaats", &Bestandsvoorkeur::plaats),
        field.or_default("status", &Bestandsvoorkeur::status),
        field.or_default("ingediend_op", &Bestandsvoorkeur::ingediend_op));
  }
};

template <>
struct Describe<Schemabestand> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("formaat", &Schemabestand::formaat),
        field.or_default("toelichting", &Schemabestand::toelichting),
        field("programma", &Schemabestand::programma),
        field.or_default("cohort", &Schemabestand::cohort),
        field("dienstverband", &Schemabestand::dienstverband),
        field.or_default("zonder_praktijkopleider", &Schemabestand::zonder_praktijkopleider),
        field.or_default("onderdelen", &Schemabestand::onderdelen),
        field.or_default("verlof", &Schemabestand::verlof),
        field.or_default("vrijstellingen", &Schemabestand::vrijstellingen),
        field.or_default("evc", &Schemabestand::evc),
        field.or_default("ontheffingen", &Schemabestand::ontheffingen),
        field.or_default("keuzeonderwijsdagen", &Schemabestand::keuzeonderwijsdagen),
        field.or_default("plaatsen", &Schemabestand::plaatsen),
        field.or_default("verzoeken", &Schemabestand::verzoeken),
        field.or_default("voorkeuren", &Schemabestand::voorkeuren));
  }
};

}  // namespace stagepad
