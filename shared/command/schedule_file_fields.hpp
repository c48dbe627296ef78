#pragma once

// Field lists of the schedule file. Included by schedule_file.hpp; not to be included alone.

namespace stagepad {

template <>
struct Describe<Fteregel> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("vanaf", &Fteregel::vanaf),
        field("fte", &Fteregel::fte));
  }
};

template <>
struct Describe<Bestandsdienstverband> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("werkgever", &Bestandsdienstverband::werkgever),
        field("eerste_dag", &Bestandsdienstverband::eerste_dag),
        field_or_default("laatste_dag", &Bestandsdienstverband::laatste_dag),
        field_or_default("fte", &Bestandsdienstverband::fte));
  }
};

template <>
struct Describe<Bestandsplek> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("stageplaats", &Bestandsplek::stageplaats),
        field_or_default("instelling", &Bestandsplek::instelling),
        field_or_default("afdeling", &Bestandsplek::afdeling),
        field_or_default("stagebegeleider", &Bestandsplek::stagebegeleider),
        field_or_default("specialisme", &Bestandsplek::specialisme),
        field_or_default("profiel", &Bestandsplek::profiel),
        field_or_default("setting", &Bestandsplek::setting),
        field_or_default("doelgroepen", &Bestandsplek::doelgroepen),
        field_or_default("buitenland", &Bestandsplek::buitenland),
        field_or_default("erkend", &Bestandsplek::erkend),
        field_or_default("begeleiding_uren", &Bestandsplek::begeleiding_uren));
  }
};

template <>
struct Describe<Bestandsdeelstage> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("soort", &Bestandsdeelstage::soort),
        field_or_default("start", &Bestandsdeelstage::start),
        field_or_default("route", &Bestandsdeelstage::route),
        field_or_default("plek", &Bestandsdeelstage::plek));
  }
};

template <>
struct Describe<Bestandsonderdeel> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("soort", &Bestandsonderdeel::soort),
        field_or_default("naam", &Bestandsonderdeel::naam),
        field_or_default("start", &Bestandsonderdeel::start),
        field_or_default("duur", &Bestandsonderdeel::duur),
        field_or_default("aandeel", &Bestandsonderdeel::aandeel),
        field_or_default("route", &Bestandsonderdeel::route),
        field_or_default("plek", &Bestandsonderdeel::plek),
        field_or_default("praktische_eerste_dag", &Bestandsonderdeel::praktische_eerste_dag),
        field_or_default("praktische_laatste_dag", &Bestandsonderdeel::praktische_laatste_dag),
        field_or_default("gekoppeld_aan", &Bestandsonderdeel::gekoppeld_aan),
        field_or_default("delen", &Bestandsonderdeel::delen),
        field_or_default("stagedagen", &Bestandsonderdeel::stagedagen),
        field_or_default("leerlijnen", &Bestandsonderdeel::leerlijnen),
        field_or_default("plaatsing", &Bestandsonderdeel::plaatsing),
        field_or_default("einde", &Bestandsonderdeel::einde),
        field_or_default("gereedheid", &Bestandsonderdeel::gereedheid),
        field_or_default("voortgang", &Bestandsonderdeel::voortgang));
  }
};

template <>
struct Describe<Bestandsvrijstelling> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &Bestandsvrijstelling::onderdeel),
        field_or_default("duur", &Bestandsvrijstelling::duur));
  }
};

template <>
struct Describe<Bestandsontheffing> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("regel", &Bestandsontheffing::regel),
        field_or_default("onderdeel", &Bestandsontheffing::onderdeel),
        field_or_default("rol", &Bestandsontheffing::rol),
        field_or_default("op", &Bestandsontheffing::op),
        field_or_default("reden", &Bestandsontheffing::reden));
  }
};

template <>
struct Describe<Bestandsplaats> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("naam", &Bestandsplaats::naam),
        field("instelling", &Bestandsplaats::instelling),
        field("stagesoorten", &Bestandsplaats::stagesoorten),
        field_or_default("setting", &Bestandsplaats::setting),
        field_or_default("profiel", &Bestandsplaats::profiel),
        field_or_default("specialisme", &Bestandsplaats::specialisme),
        field_or_default("doelgroepen", &Bestandsplaats::doelgroepen),
        field_or_default("perioden", &Bestandsplaats::perioden));
  }
};

template <>
struct Describe<Bestandsverzoek> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &Bestandsverzoek::onderdeel),
        field_or_default("status", &Bestandsverzoek::status),
        field_or_default("route", &Bestandsverzoek::route),
        field_or_default("plaatsen", &Bestandsverzoek::plaatsen),
        field_or_default("eigen_instelling", &Bestandsverzoek::eigen_instelling),
        field_or_default("ingediend_op", &Bestandsverzoek::ingediend_op));
  }
};

template <>
struct Describe<Bestandsvoorkeur> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &Bestandsvoorkeur::onderdeel),
        field("plaats", &Bestandsvoorkeur::plaats),
        field_or_default("status", &Bestandsvoorkeur::status),
        field_or_default("ingediend_op", &Bestandsvoorkeur::ingediend_op));
  }
};

template <>
struct Describe<Schemabestand> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("formaat", &Schemabestand::formaat),
        field_or_default("toelichting", &Schemabestand::toelichting),
        field("programma", &Schemabestand::programma),
        field_or_default("cohort", &Schemabestand::cohort),
        field("dienstverband", &Schemabestand::dienstverband),
        field_or_default("zonder_praktijkopleider", &Schemabestand::zonder_praktijkopleider),
        field_or_default("onderdelen", &Schemabestand::onderdelen),
        field_or_default("verlof", &Schemabestand::verlof),
        field_or_default("vrijstellingen", &Schemabestand::vrijstellingen),
        field_or_default("evc", &Schemabestand::evc),
        field_or_default("ontheffingen", &Schemabestand::ontheffingen),
        field_or_default("keuzeonderwijsdagen", &Schemabestand::keuzeonderwijsdagen),
        field_or_default("plaatsen", &Schemabestand::plaatsen),
        field_or_default("verzoeken", &Schemabestand::verzoeken),
        field_or_default("voorkeuren", &Schemabestand::voorkeuren));
  }
};

}  // namespace stagepad
