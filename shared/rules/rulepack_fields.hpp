#pragma once

// Field lists and words of the rule pack's types. Included by rulepack.hpp; not to be included alone.

namespace stagepad {

template <>
struct EnumNames<Zekerheid> {
  static constexpr EnumName<Zekerheid> names[] = {
      {Zekerheid::bron, "bron"},
      {Zekerheid::openbaar, "openbaar"},
      {Zekerheid::standaard, "standaard"}};
};

template <>
struct EnumNames<Aard> {
  static constexpr EnumName<Aard> names[] = {
      {Aard::praktijk, "praktijk"},
      {Aard::stage, "stage"}};
};

template <>
struct EnumNames<Handeling> {
  static constexpr EnumName<Handeling> names[] = {
      {Handeling::orientatie_mail, "orientatie_mail"},
      {Handeling::voorkeur, "voorkeur"},
      {Handeling::beschikbaarheid, "beschikbaarheid"},
      {Handeling::verzoek_besluit, "verzoek_besluit"},
      {Handeling::stageplan, "stageplan"},
      {Handeling::melding_plaats, "melding_plaats"},
      {Handeling::buitenland, "buitenland"}};
};

template <>
struct Describe<Tweetalig> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("nl", &Tweetalig::nl),
        field("en", &Tweetalig::en));
  }
};

template <>
struct Describe<Herkomst> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("bron", &Herkomst::bron),
        field("kop", &Herkomst::kop),
        field_or_default("zekerheid", &Herkomst::zekerheid),
        field_or_default("toelichting", &Herkomst::toelichting));
  }
};

template <>
struct Describe<Bron> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Bron::id),
        field("titel", &Bron::titel));
  }
};

template <>
struct Describe<RegelpakketOnderdeel> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("code", &RegelpakketOnderdeel::code),
        field("naam", &RegelpakketOnderdeel::naam),
        field("afkorting", &RegelpakketOnderdeel::afkorting),
        field("aard", &RegelpakketOnderdeel::aard),
        field_or_default("stagesoort", &RegelpakketOnderdeel::stagesoort),
        field("duur", &RegelpakketOnderdeel::duur),
        field_or_default("routes", &RegelpakketOnderdeel::routes),
        field("herkomst", &RegelpakketOnderdeel::herkomst));
  }
};

template <>
struct Describe<Aftrek> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("maanden", &Aftrek::maanden),
        field_or_default("weken", &Aftrek::weken),
        field_or_default("dagen", &Aftrek::dagen),
        field_or_default("voor_eerste_van_maand", &Aftrek::voor_eerste_van_maand));
  }
};

template <>
struct Describe<Termijn> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Termijn::id),
        field("handeling", &Termijn::handeling),
        field("aftrek", &Termijn::aftrek),
        field("wie", &Termijn::wie),
        field_or_default("onderdelen", &Termijn::onderdelen),
        field_or_default("routes", &Termijn::routes),
        field_or_default("te_laat", &Termijn::te_laat),
        field_or_default("toestemming_van", &Termijn::toestemming_van),
        field("herkomst", &Termijn::herkomst));
  }
};

template <>
struct Describe<Opvolging> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Opvolging::id),
        field("onderdeel", &Opvolging::onderdeel),
        field("na", &Opvolging::na),
        field_or_default("aansluitend", &Opvolging::aansluitend),
        field_or_default("ernst", &Opvolging::ernst),
        field_or_default("toestemming_van", &Opvolging::toestemming_van),
        field("herkomst", &Opvolging::herkomst));
  }
};

template <>
struct Describe<Volgorde> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Volgorde::id),
        field_or_default("onderdeel", &Volgorde::onderdeel),
        field("toestemming_van", &Volgorde::toestemming_van),
        field("herkomst", &Volgorde::herkomst));
  }
};

template <>
struct Describe<Dekking> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Dekking::id),
        field("doelgroep", &Dekking::doelgroep),
        field_or_default("onderdelen", &Dekking::onderdelen),
        field_or_default("minimum", &Dekking::minimum),
        field_or_default("evc", &Dekking::evc),
        field("herkomst", &Dekking::herkomst));
  }
};

template <>
struct Describe<Plaatseis> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Plaatseis::id),
        field("onderdeel", &Plaatseis::onderdeel),
        field_or_default("specialismen", &Plaatseis::specialismen),
        field_or_default("niet_in_profielen", &Plaatseis::niet_in_profielen),
        field_or_default("settings", &Plaatseis::settings),
        field_or_default("ernst", &Plaatseis::ernst),
        field_or_default("toestemming_van", &Plaatseis::toestemming_van),
        field("herkomst", &Plaatseis::herkomst));
  }
};

template <>
struct Describe<VoorafAkkoord> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &VoorafAkkoord::id),
        field_or_default("onderdelen", &VoorafAkkoord::onderdelen),
        field_or_default("routes", &VoorafAkkoord::routes),
        field("van", &VoorafAkkoord::van),
        field_or_default("ernst", &VoorafAkkoord::ernst),
        field("herkomst", &VoorafAkkoord::herkomst));
  }
};

template <>
struct Describe<Voorkeurenaantal> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Voorkeurenaantal::id),
        field_or_default("onderdelen", &Voorkeurenaantal::onderdelen),
        field("maximum", &Voorkeurenaantal::maximum),
        field("herkomst", &Voorkeurenaantal::herkomst));
  }
};

template <>
struct Describe<Aaneengesloten> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Aaneengesloten::id),
        field_or_default("vervlechten_toestemming", &Aaneengesloten::vervlechten_toestemming),
        field("herkomst", &Aaneengesloten::herkomst));
  }
};

template <>
struct Describe<Gesprekseis> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Gesprekseis::id),
        field_or_default("onderdelen", &Gesprekseis::onderdelen),
        field_or_default("gezamenlijk", &Gesprekseis::gezamenlijk),
        field_or_default("evaluatie", &Gesprekseis::evaluatie),
        field_or_default("stagebegeleider", &Gesprekseis::stagebegeleider),
        field("herkomst", &Gesprekseis::herkomst));
  }
};

template <>
struct Describe<Beoordelingseis> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Beoordelingseis::id),
        field_or_default("onderdelen", &Beoordelingseis::onderdelen),
        field("oordeel_van", &Beoordelingseis::oordeel_van),
        field_or_default("oordeel_van_opleider", &Beoordelingseis::oordeel_van_opleider),
        field("waardering_door", &Beoordelingseis::waardering_door),
        field_or_default("stagebeoordeling", &Beoordelingseis::stagebeoordeling),
        field("herkomst", &Beoordelingseis::herkomst));
  }
};

template <>
struct Describe<MinimaleFte> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &MinimaleFte::id),
        field("fte", &MinimaleFte::fte),
        field("herkomst", &MinimaleFte::herkomst));
  }
};

template <>
struct Describe<Regels> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("termijnen", &Regels::termijnen),
        field_or_default("opvolging", &Regels::opvolging),
        field_or_default("volgorde", &Regels::volgorde),
        field_or_default("dekking", &Regels::dekking),
        field_or_default("plaatseisen", &Regels::plaatseisen),
        field_or_default("vooraf_akkoord", &Regels::vooraf_akkoord),
        field_or_default("voorkeuren", &Regels::voorkeuren),
        field_or_default("aaneengesloten", &Regels::aaneengesloten),
        field_or_default("gesprekken", &Regels::gesprekken),
        field_or_default("beoordeling", &Regels::beoordeling),
        field_or_default("minimale_fte", &Regels::minimale_fte));
  }
};

template <>
struct Describe<Cohort> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("vanaf", &Cohort::vanaf),
        field_or_default("tot_en_met", &Cohort::tot_en_met));
  }
};

template <>
struct Describe<Regelpakket> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("formaat", &Regelpakket::formaat),
        field("id", &Regelpakket::id),
        field("naam", &Regelpakket::naam),
        field("profiel", &Regelpakket::profiel),
        field_or_default("werkgever", &Regelpakket::werkgever),
        field("cohort", &Regelpakket::cohort),
        field("bronnen", &Regelpakket::bronnen),
        field("onderdelen", &Regelpakket::onderdelen),
        field("regels", &Regelpakket::regels));
  }
};

}  // namespace stagepad
