#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "shared/api/pagina.hpp"
#include "shared/api/systeem.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/rol.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/domain/verzoek.hpp"

namespace stagepad {

// What may be asked of the lists. Every one has `na` and `aantal` (see Bladeren); what is absent or
// empty does not filter. Of texts only the case of ASCII letters does not count.

/// People with this role, and with this text in name or address.
struct PersonenVraag {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;
  std::optional<Rol> rol;
  std::string tekst;

  friend bool operator==(const PersonenVraag&, const PersonenVraag&) = default;
};

/// Institutions with this text in the name; only those in direct contact, or only the others.
struct InstellingenVraag {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;
  std::string tekst;
  std::optional<bool> in_contact;

  friend bool operator==(const InstellingenVraag&, const InstellingenVraag&) = default;
};

/// Places. `vrij_van` and `vrij_tot`: one period with room covers these days (one alone: that day).
struct StageplaatsenVraag {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;
  std::string tekst;
  std::string regio;
  std::string sector;
  std::optional<Setting> setting;
  std::string soort;
  std::optional<Doelgroep> doelgroep;
  std::optional<CivilDate> vrij_van;
  std::optional<CivilDate> vrij_tot;
  std::optional<bool> goedgekeurd;

  friend bool operator==(const StageplaatsenVraag&, const StageplaatsenVraag&) = default;
};

/// Trainings of this programme, begun from and up to these days, of this IO; `tekst` in the name of the aios.
struct TrajectenVraag {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;
  std::string programma;
  std::optional<CivilDate> cohort_vanaf;
  std::optional<CivilDate> cohort_tot_en_met;
  std::optional<PersoonId> instituutsopleider;
  std::string tekst;

  friend bool operator==(const TrajectenVraag&, const TrajectenVraag&) = default;
};

/// Requests that stand so, of this kind, in trainings of this IO.
struct VerzoekenVraag {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;
  std::optional<VerzoekStatus> status;
  std::optional<VerzoekSoort> soort;
  std::optional<PersoonId> instituutsopleider;

  friend bool operator==(const VerzoekenVraag&, const VerzoekenVraag&) = default;
};

/// Entries about this kind of object, about this one, by this person, from and up to these days.
struct LogboekVraag {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;
  std::string soort;
  std::optional<std::int64_t> object;
  std::optional<PersoonId> door;
  std::optional<CivilDate> vanaf;
  std::optional<CivilDate> tot_en_met;

  friend bool operator==(const LogboekVraag&, const LogboekVraag&) = default;
};

/// Messages that stand so, to this person.
struct BerichtenVraag {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;
  std::optional<Berichtstatus> status;
  std::optional<PersoonId> aan;

  friend bool operator==(const BerichtenVraag&, const BerichtenVraag&) = default;
};

template <>
struct Describe<PersonenVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("na", &PersonenVraag::na),
        field.or_default("aantal", &PersonenVraag::aantal),
        field.or_default("rol", &PersonenVraag::rol),
        field.or_default("tekst", &PersonenVraag::tekst));
  }
};

template <>
struct Describe<InstellingenVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("na", &InstellingenVraag::na),
        field.or_default("aantal", &InstellingenVraag::aantal),
        field.or_default("tekst", &InstellingenVraag::tekst),
        field.or_default("in_contact", &InstellingenVraag::in_contact));
  }
};

template <>
struct Describe<StageplaatsenVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("na", &StageplaatsenVraag::na),
        field.or_default("aantal", &StageplaatsenVraag::aantal),
        field.or_default("tekst", &StageplaatsenVraag::tekst),
        field.or_default("regio", &StageplaatsenVraag::regio),
        field.or_default("sector", &StageplaatsenVraag::sector),
        field.or_default("setting", &StageplaatsenVraag::setting),
        field.or_default("soort", &StageplaatsenVraag::soort),
        field.or_default("doelgroep", &StageplaatsenVraag::doelgroep),
        field.or_default("vrij_van", &StageplaatsenVraag::vrij_van),
        field.or_default("vrij_tot", &StageplaatsenVraag::vrij_tot),
        field.or_default("goedgekeurd", &StageplaatsenVraag::goedgekeurd));
  }
};

template <>
struct Describe<TrajectenVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("na", &TrajectenVraag::na),
        field.or_default("aantal", &TrajectenVraag::aantal),
        field.or_default("programma", &TrajectenVraag::programma),
        field.or_default("cohort_vanaf", &TrajectenVraag::cohort_vanaf),
        field.or_default("cohort_tot_en_met", &TrajectenVraag::cohort_tot_en_met),
        field.or_default("instituutsopleider", &TrajectenVraag::instituutsopleider),
        field.or_default("tekst", &TrajectenVraag::tekst));
  }
};

template <>
struct Describe<VerzoekenVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("na", &VerzoekenVraag::na),
        field.or_default("aantal", &VerzoekenVraag::aantal),
        field.or_default("status", &VerzoekenVraag::status),
        field.or_default("soort", &VerzoekenVraag::soort),
        field.or_default("instituutsopleider", &VerzoekenVraag::instituutsopleider));
  }
};

template <>
struct Describe<LogboekVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("na", &LogboekVraag::na),
        field.or_default("aantal", &LogboekVraag::aantal),
        field.or_default("soort", &LogboekVraag::soort),
        field.or_default("object", &LogboekVraag::object),
        field.or_default("door", &LogboekVraag::door),
        field.or_default("vanaf", &LogboekVraag::vanaf),
        field.or_default("tot_en_met", &LogboekVraag::tot_en_met));
  }
};

template <>
struct Describe<BerichtenVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("na", &BerichtenVraag::na),
        field.or_default("aantal", &BerichtenVraag::aantal),
        field.or_default("status", &BerichtenVraag::status),
        field.or_default("aan", &BerichtenVraag::aan));
  }
};

}  // namespace stagepad
