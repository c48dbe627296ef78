#pragma once

// Field lists and words of the cases. Included by vector_case.hpp; not to be included alone.

namespace stagepad {

template <>
struct EnumNames<vectors::Wie> {
  static constexpr EnumName<vectors::Wie> names[] = {
      {vectors::Wie::aios, "aios"},
      {vectors::Wie::instituutsopleider, "instituutsopleider"},
      {vectors::Wie::praktijkopleider, "praktijkopleider"},
      {vectors::Wie::stagebureau, "stagebureau"},
      {vectors::Wie::ander, "ander"}};
};

template <>
struct Describe<vectors::Deel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("soort", &vectors::Deel::soort),
        field.or_default("start", &vectors::Deel::start),
        field.or_default("route", &vectors::Deel::route),
        field.or_default("plek", &vectors::Deel::plek),
        field.or_default("praktische_eerste_dag", &vectors::Deel::praktische_eerste_dag),
        field.or_default("praktische_laatste_dag", &vectors::Deel::praktische_laatste_dag),
        field.or_default("voortgang", &vectors::Deel::voortgang),
        field.or_default("duur", &vectors::Deel::duur),
        field.or_default("aandeel", &vectors::Deel::aandeel),
        field.or_default("gekoppeld_aan", &vectors::Deel::gekoppeld_aan),
        field.or_default("delen", &vectors::Deel::delen),
        field.or_default("stagedagen", &vectors::Deel::stagedagen),
        field.or_default("leerlijnen", &vectors::Deel::leerlijnen),
        field.or_default("plaatsing", &vectors::Deel::plaatsing),
        field.or_default("einde", &vectors::Deel::einde),
        field.or_default("gereedheid", &vectors::Deel::gereedheid));
  }
};

template <>
struct Describe<vectors::Vrijgesteld> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &vectors::Vrijgesteld::onderdeel),
        field.or_default("duur", &vectors::Vrijgesteld::duur));
  }
};

template <>
struct Describe<vectors::Aanvraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("soort", &vectors::Aanvraag::soort),
        field.or_default("status", &vectors::Aanvraag::status),
        field.or_default("onderdeel", &vectors::Aanvraag::onderdeel),
        field.or_default("route", &vectors::Aanvraag::route),
        field.or_default("plaatsen", &vectors::Aanvraag::plaatsen),
        field.or_default("eigen_instelling", &vectors::Aanvraag::eigen_instelling),
        field.or_default("volgorde", &vectors::Aanvraag::volgorde),
        field.or_default("akkoord_van", &vectors::Aanvraag::akkoord_van));
  }
};

template <>
struct Describe<vectors::Keuze> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &vectors::Keuze::onderdeel),
        field("plaats", &vectors::Keuze::plaats),
        field.or_default("status", &vectors::Keuze::status));
  }
};

template <>
struct Describe<vectors::Vrijstelling> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("regel", &vectors::Vrijstelling::regel),
        field.or_default("onderdeel", &vectors::Vrijstelling::onderdeel),
        field.or_default("rol", &vectors::Vrijstelling::rol));
  }
};

template <>
struct Describe<vectors::Regel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("onderdeel", &vectors::Regel::onderdeel),
        field.or_default("start", &vectors::Regel::start),
        field.or_default("soort", &vectors::Regel::soort),
        field.or_default("aandeel", &vectors::Regel::aandeel),
        field.or_default("duur", &vectors::Regel::duur),
        field.or_default("stagedagen", &vectors::Regel::stagedagen),
        field.or_default("delen", &vectors::Regel::delen));
  }
};

template <>
struct Describe<vectors::Schemawijziging> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("schema", &vectors::Schemawijziging::schema),
        field.or_default("toelichting", &vectors::Schemawijziging::toelichting));
  }
};

template <>
struct Describe<vectors::Goedkeuring> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &vectors::Goedkeuring::onderdeel),
        field("route", &vectors::Goedkeuring::route),
        field.or_default("plaatsen", &vectors::Goedkeuring::plaatsen),
        field.or_default("eigen_instelling", &vectors::Goedkeuring::eigen_instelling));
  }
};

template <>
struct Describe<vectors::Voorkeuren> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &vectors::Voorkeuren::onderdeel),
        field.or_default("plaatsen", &vectors::Voorkeuren::plaatsen));
  }
};

template <>
struct Describe<vectors::Opdracht> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("schemawijziging", &vectors::Opdracht::schemawijziging),
        field.or_default("goedkeuring", &vectors::Opdracht::goedkeuring),
        field.or_default("intrekken", &vectors::Opdracht::intrekken),
        field.or_default("beslissing", &vectors::Opdracht::beslissing),
        field.or_default("voorkeuren", &vectors::Opdracht::voorkeuren));
  }
};

template <>
struct Describe<vectors::Pasvraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &vectors::Pasvraag::onderdeel),
        field("plaats", &vectors::Pasvraag::plaats));
  }
};

template <>
struct Describe<vectors::Bevinding> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("code", &vectors::Bevinding::code),
        field.or_default("ernst", &vectors::Bevinding::ernst),
        field.or_default("onderdeel", &vectors::Bevinding::onderdeel),
        field.or_default("pad", &vectors::Bevinding::pad),
        field.or_default("regel", &vectors::Bevinding::regel),
        field.or_default("termijn", &vectors::Bevinding::termijn),
        field.or_default("toestemming_van", &vectors::Bevinding::toestemming_van),
        field.or_default("ontheven", &vectors::Bevinding::ontheven),
        field.or_default("herstel", &vectors::Bevinding::herstel),
        field.or_default("datum", &vectors::Bevinding::datum),
        field.or_default("keuzes", &vectors::Bevinding::keuzes),
        field.or_default("rollen", &vectors::Bevinding::rollen),
        field.or_default("parameters", &vectors::Bevinding::parameters));
  }
};

template <>
struct Describe<vectors::Periode> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &vectors::Periode::onderdeel),
        field("eerste_dag", &vectors::Periode::eerste_dag),
        field("laatste_dag", &vectors::Periode::laatste_dag));
  }
};

template <>
struct Describe<vectors::Termijnverwachting> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &vectors::Termijnverwachting::onderdeel),
        field("handeling", &vectors::Termijnverwachting::handeling),
        field("datum", &vectors::Termijnverwachting::datum),
        field("status", &vectors::Termijnverwachting::status));
  }
};

template <>
struct Describe<vectors::Beurt> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &vectors::Beurt::onderdeel),
        field("fase", &vectors::Beurt::fase),
        field("taak", &vectors::Beurt::taak),
        field("wie", &vectors::Beurt::wie),
        field.or_default("uiterlijk", &vectors::Beurt::uiterlijk),
        field.or_default("te_laat", &vectors::Beurt::te_laat));
  }
};

template <>
struct Describe<vectors::Akkoorden> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("nodig", &vectors::Akkoorden::nodig),
        field.or_default("ontbreekt", &vectors::Akkoorden::ontbreekt));
  }
};

template <>
struct Describe<vectors::Geval> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("naam", &vectors::Geval::naam),
        field("bron", &vectors::Geval::bron),
        field.or_default("passages", &vectors::Geval::passages),
        field("pakket", &vectors::Geval::pakket),
        field("vandaag", &vectors::Geval::vandaag),
        field.or_default("eerste_dag", &vectors::Geval::eerste_dag),
        field.or_default("laatste_dag", &vectors::Geval::laatste_dag),
        field.or_default("fte", &vectors::Geval::fte),
        field.or_default("cohort", &vectors::Geval::cohort),
        field.or_default("werkgever", &vectors::Geval::werkgever),
        field.or_default("verlof", &vectors::Geval::verlof),
        field.or_default("vrijgesteld", &vectors::Geval::vrijgesteld),
        field.or_default("keuzeonderwijsdagen", &vectors::Geval::keuzeonderwijsdagen),
        field.or_default("zonder_praktijkopleider", &vectors::Geval::zonder_praktijkopleider),
        field.or_default("volgorde", &vectors::Geval::volgorde),
        field.or_default("onderdelen", &vectors::Geval::onderdelen),
        field.or_default("evc", &vectors::Geval::evc),
        field.or_default("ontheffingen", &vectors::Geval::ontheffingen),
        field.or_default("verzoeken", &vectors::Geval::verzoeken),
        field.or_default("voorkeuren", &vectors::Geval::voorkeuren),
        field.or_default("plaatsen", &vectors::Geval::plaatsen),
        field.or_default("in_contact", &vectors::Geval::in_contact),
        field.or_default("wie", &vectors::Geval::wie),
        field.or_default("opdracht", &vectors::Geval::opdracht),
        field.or_default("proefschema", &vectors::Geval::proefschema),
        field.or_default("past", &vectors::Geval::past),
        field.or_default("kijk_naar", &vectors::Geval::kijk_naar),
        field.or_default("verwacht", &vectors::Geval::verwacht),
        field.or_default("perioden", &vectors::Geval::perioden),
        field.or_default("praktisch", &vectors::Geval::praktisch),
        field.or_default("einde", &vectors::Geval::einde),
        field.or_default("termijnen", &vectors::Geval::termijnen),
        field.or_default("beurten", &vectors::Geval::beurten),
        field.or_default("akkoorden", &vectors::Geval::akkoorden));
  }
};

template <>
struct Describe<vectors::Plaatsenlijst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("plaatsen", &vectors::Plaatsenlijst::plaatsen));
  }
};

template <>
struct Describe<vectors::Gevallen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("gevallen", &vectors::Gevallen::gevallen));
  }
};

}  // namespace stagepad
