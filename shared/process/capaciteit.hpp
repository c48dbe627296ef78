#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// Capacity against demand: how many places of the etalage are free in the coming months, and how many
// stages still need one.

/// How many aios the place can take in the whole of this period: the capacity of its roomiest period that
/// covers it, 0 when none does.
std::int32_t ruimte_in(const Stageplaats& plaats, const Period& periode);

/// A stage that sits in a place of the etalage, or can still get one there.
struct Plaatsvraag {
  std::string stagesoort;
  /// Other kinds of places that serve it as well.
  std::vector<std::string> ook_stagesoorten;
  /// Official dates, both included.
  Period periode;
  /// The place it sits in, also when consents are outstanding; absent: it still needs one.
  std::optional<StageplaatsId> stageplaats;

  friend bool operator==(const Plaatsvraag&, const Plaatsvraag&) = default;
};

/// Does this stage still need a place that can be one of the etalage? Not one that has begun, has a place, or takes
/// another route.
bool zoekt_etalageplaats(const Toetscontext& context, const GeplandOnderdeel& part);

/// How many of the stages that sit in the place it has no room for: none in their period, or less than sit in it then.
/// A place without periods always has room.
std::int32_t zonder_ruimte(const Stageplaats& plaats, const std::vector<Period>& stages);

/// The most of these stages that are there on one and the same day of the period.
std::int32_t meeste_tegelijk(const std::vector<Period>& stages, const Period& periode);

/// The stages of a training that are not over and whose place is, or may still be, one of the etalage. A
/// stage for which another route was chosen, or that has a place elsewhere, is not among them; nor is one
/// that has begun without a place.
std::vector<Plaatsvraag> plaatsvragen_van(const Toetscontext& context);

/// One kind of stage in one month. `plaatsen` counts the seats of the places that serve the kind, be it as
/// one of the other kinds that some of its stages accept, `vrij`
/// those of them that nobody sits in, `gevraagd` the stages of that kind that run in the month and still
/// need a place. A seat of a place that serves several kinds counts with each.
struct Maandcapaciteit {
  /// Its first day.
  CivilDate maand;
  std::int32_t plaatsen = 0;
  std::int32_t vrij = 0;
  std::int32_t gevraagd = 0;

  friend bool operator==(const Maandcapaciteit&, const Maandcapaciteit&) = default;
};

/// `onbekend`: places of this kind whose institution named no periods; they are in no month.
struct Soortcapaciteit {
  std::string stagesoort;
  std::int32_t onbekend = 0;
  std::vector<Maandcapaciteit> maanden;

  friend bool operator==(const Soortcapaciteit&, const Soortcapaciteit&) = default;
};

/// Counts `aantal` whole months, beginning with the one of `vandaag`: a line for every kind that a place or
/// a stage names, by its word. A place has the room of the whole month (ruimte_in); a stage takes a seat, or needs one, in every month it touches.
std::vector<Soortcapaciteit> tel_capaciteit(const std::vector<Stageplaats>& plaatsen,
                                            const std::vector<Plaatsvraag>& vragen, CivilDate vandaag,
                                            std::int32_t aantal);

/// The places with room on `vandaag` or later that nobody sits in and nobody has named, in the order given.
std::vector<StageplaatsId> ongebruikte_plaatsen(const std::vector<Stageplaats>& plaatsen,
                                                const std::vector<Plaatsvraag>& vragen,
                                                CivilDate vandaag);

template <>
struct Describe<Maandcapaciteit> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("maand", &Maandcapaciteit::maand),
                           field("plaatsen", &Maandcapaciteit::plaatsen),
                           field("vrij", &Maandcapaciteit::vrij),
                           field("gevraagd", &Maandcapaciteit::gevraagd));
  }
};

template <>
struct Describe<Soortcapaciteit> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("stagesoort", &Soortcapaciteit::stagesoort),
                           field.or_default("onbekend", &Soortcapaciteit::onbekend),
                           field("maanden", &Soortcapaciteit::maanden));
  }
};

}  // namespace stagepad
