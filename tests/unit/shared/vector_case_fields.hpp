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
  static constexpr auto fields() {
    return std::make_tuple(
        field("soort", &vectors::Deel::soort),
        field_or_default("start", &vectors::Deel::start),
        field_or_default("route", &vectors::Deel::route),
        field_or_default("plek", &vectors::Deel::plek),
        field_or_default("praktische_eerste_dag", &vectors::Deel::praktische_eerste_dag),
        field_or_default("praktische_laatste_dag", &vectors::Deel::praktische_laatste_dag),
        field_or_default("voortgang", &vectors::Deel::voortgang),
        field_or_default("duur", &vectors::Deel::duur),
        field_or_default("aandeel", &vectors::Deel::aandeel),
        field_or_default("gekoppeld_aan", &vectors::Deel::gekoppeld_aan),
        field_or_default("delen", &vectors::Deel::delen),
        field_or_default("stagedagen", &vectors::Deel::stagedagen),
        field_or_default("leerlijnen", &vectors::Deel::leerlijnen),
        field_or_default("plaatsing", &vectors::Deel::plaatsing),
        field_or_default("einde", &vectors::Deel::einde),
        field_or_default("gereedheid", &vectors::Deel::gereedheid));
  }
};

template <>
struct Describe<vectors::Vrijgesteld> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &vectors::Vrijgesteld::onderdeel),
        field_or_default("duur", &vectors::Vrijgesteld::duur));
  }
};

template <>
struct Describe<vectors::Aanvraag> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("soort", &vectors::Aanvraag::soort),
        field_or_default("status", &vectors::Aanvraag::status),
        field_or_default("onderdeel", &vectors::Aanvraag::onderdeel),
        field_or_default("route", &vectors::Aanvraag::route),
        field_or_default("plaatsen", &vectors::Aanvraag::plaatsen),
        field_or_default("eigen_instelling", &vectors::Aanvraag::eigen_instelling),
        field_or_default("volgorde", &vectors::Aanvraag::volgorde),
        field_or_default("akkoord_van", &vectors::Aanvraag::akkoord_van));
  }
};

template <>
struct Describe<vectors::Keuze> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &vectors::Keuze::onderdeel),
        field("plaats", &vectors::Keuze::plaats),
        field_or_default("status", &vectors::Keuze::status));
  }
};

template <>
struct Describe<vectors::Vrijstelling> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("regel", &vectors::Vrijstelling::regel),
        field_or_default("onderdeel", &vectors::Vrijstelling::onderdeel),
        field_or_default("rol", &vectors::Vrijstelling::rol));
  }
};

template <>
struct Describe<vectors::Regel> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &vectors::Regel::onderdeel),
        field_or_default("start", &vectors::Regel::start));
  }
};

template <>
struct Describe<vectors::Schemawijziging> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("schema", &vectors::Schemawijziging::schema),
        field_or_default("toelichting", &vectors::Schemawijziging::toelichting));
  }
};

template <>
struct Describe<vectors::Goedkeuring> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &vectors::Goedkeuring::onderdeel),
        field("route", &vectors::Goedkeuring::route),
        field_or_default("plaatsen", &vectors::Goedkeuring::plaatsen),
        field_or_default("eigen_instelling", &vectors::Goedkeuring::eigen_instelling));
  }
};

template <>
struct Describe<vectors::Voorkeuren> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &vectors::Voorkeuren::onderdeel),
        field_or_default("plaatsen", &vectors::Voorkeuren::plaatsen));
  }
};

template <>
struct Describe<vectors::Opdracht> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("schemawijziging", &vectors::Opdracht::schemawijziging),
        field_or_default("goedkeuring", &vectors::Opdracht::goedkeuring),
        field_or_default("intrekken", &vectors::Opdracht::intrekken),
        field_or_default("beslissing", &vectors::Opdracht::beslissing),
        field_or_default("voorkeuren", &vectors::Opdracht::voorkeuren));
  }
};

template <>
struct Describe<vectors::Pasvraag> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &vectors::Pasvraag::onderdeel),
        field("plaats", &vectors::Pasvraag::plaats));
  }
};

template <>
struct Describe<vectors::Bevinding> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("code", &vectors::Bevinding::code),
        field_or_default("ernst", &vectors::Bevinding::ernst),
        field_or_default("onderdeel", &vectors::Bevinding::onderdeel),
        field_or_default("pad", &vectors::Bevinding::pad),
        field_or_default("regel", &vectors::Bevinding::regel),
        field_or_default("termijn", &vectors::Bevinding::termijn),
        field_or_default("toestemming_van", &vectors::Bevinding::toestemming_van),
        field_or_default("ontheven", &vectors::Bevinding::ontheven),
        field_or_default("herstel", &vectors::Bevinding::herstel),
        field_or_default("datum", &vectors::Bevinding::datum),
        field_or_default("keuzes", &vectors::Bevinding::keuzes),
        field_or_default("rollen", &vectors::Bevinding::rollen),
        field_or_default("parameters", &vectors::Bevinding::parameters));
  }
};

template <>
struct Describe<vectors::Periode> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &vectors::Periode::onderdeel),
        field("eerste_dag", &vectors::Periode::eerste_dag),
        field("laatste_dag", &vectors::Periode::laatste_dag));
  }
};

template <>
struct Describe<vectors::Termijnverwachting> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &vectors::Termijnverwachting::onderdeel),
        field("handeling", &vectors::Termijnverwachting::handeling),
        field("datum", &vectors::Termijnverwachting::datum),
        field("status", &vectors::Termijnverwachting::status));
  }
};

template <>
struct Describe<vectors::Beurt> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("onderdeel", &vectors::Beurt::onderdeel),
        field("fase", &vectors::Beurt::fase),
        field("taak", &vectors::Beurt::taak),
        field("wie", &vectors::Beurt::wie),
        field_or_default("uiterlijk", &vectors::Beurt::uiterlijk),
        field_or_default("te_laat", &vectors::Beurt::te_laat));
  }
};

template <>
struct Describe<vectors::Akkoorden> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("nodig", &vectors::Akkoorden::nodig),
        field_or_default("ontbreekt", &vectors::Akkoorden::ontbreekt));
  }
};

template <>
struct Describe<vectors::Geval> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("naam", &vectors::Geval::naam),
        field("bron", &vectors::Geval::bron),
        field_or_default("passages", &vectors::Geval::passages),
        field("pakket", &vectors::Geval::pakket),
        field("vandaag", &vectors::Geval::vandaag),
        field_or_default("eerste_dag", &vectors::Geval::eerste_dag),
        field_or_default("laatste_dag", &vectors::Geval::laatste_dag),
        field_or_default("fte", &vectors::Geval::fte),
        field_or_default("cohort", &vectors::Geval::cohort),
        field_or_default("werkgever", &vectors::Geval::werkgever),
        field_or_default("verlof", &vectors::Geval::verlof),
        field_or_default("vrijgesteld", &vectors::Geval::vrijgesteld),
        field_or_default("keuzeonderwijsdagen", &vectors::Geval::keuzeonderwijsdagen),
        field_or_default("zonder_praktijkopleider", &vectors::Geval::zonder_praktijkopleider),
        field_or_default("volgorde", &vectors::Geval::volgorde),
        field_or_default("onderdelen", &vectors::Geval::onderdelen),
        field_or_default("evc", &vectors::Geval::evc),
        field_or_default("ontheffingen", &vectors::Geval::ontheffingen),
        field_or_default("verzoeken", &vectors::Geval::verzoeken),
        field_or_default("voorkeuren", &vectors::Geval::voorkeuren),
        field_or_default("plaatsen", &vectors::Geval::plaatsen),
        field_or_default("in_contact", &vectors::Geval::in_contact),
        field_or_default("wie", &vectors::Geval::wie),
        field_or_default("opdracht", &vectors::Geval::opdracht),
        field_or_default("proefschema", &vectors::Geval::proefschema),
        field_or_default("past", &vectors::Geval::past),
        field_or_default("kijk_naar", &vectors::Geval::kijk_naar),
        field_or_default("verwacht", &vectors::Geval::verwacht),
        field_or_default("perioden", &vectors::Geval::perioden),
        field_or_default("praktisch", &vectors::Geval::praktisch),
        field_or_default("einde", &vectors::Geval::einde),
        field_or_default("termijnen", &vectors::Geval::termijnen),
        field_or_default("beurten", &vectors::Geval::beurten),
        field_or_default("akkoorden", &vectors::Geval::akkoorden));
  }
};

template <>
struct Describe<vectors::Plaatsenlijst> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("plaatsen", &vectors::Plaatsenlijst::plaatsen));
  }
};

template <>
struct Describe<vectors::Gevallen> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("gevallen", &vectors::Gevallen::gevallen));
  }
};

}  // namespace stagepad
