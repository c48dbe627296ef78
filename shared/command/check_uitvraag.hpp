#pragma once

#include <cstddef>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

/// The Stagebureau asks institutions at once whether their places are available in a period: those of the etalage, of
/// these institutions or, without any, of all. The period is what it asks them for; an answer is about all the periods
/// of a place that are not over, as an answer to a question without a period.
struct Uitvraag {
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  std::vector<InstellingId> instellingen;

  friend bool operator==(const Uitvraag&, const Uitvraag&) = default;
};

inline constexpr std::size_t k_max_uitvraag_instellingen = 500;

/// Everything that is wrong with it; which institutions there are is not known here.
Findings check_uitvraag(const Uitvraag& uitvraag, CivilDate vandaag);

template <>
struct Describe<Uitvraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("eerste_dag", &Uitvraag::eerste_dag), field("laatste_dag", &Uitvraag::laatste_dag),
                           field.or_default("instellingen", &Uitvraag::instellingen));
  }
};

}  // namespace stagepad
