#pragma once

#include <string>

#include "shared/base/describe.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

/// A period of a place as somebody typed it.
struct GetyptePeriode {
  std::string eerste_dag;
  std::string laatste_dag;
  std::string capaciteit = "1";

  friend bool operator==(const GetyptePeriode&, const GetyptePeriode&) = default;
};

/// A day as typed; with a finding at `pad` when it is none.
CivilDate lees_dag(const std::string& getypt, const std::string& pad, Findings& findings);
/// A number of aios as typed, at most four digits; with a finding at `pad` when it is none.
std::int32_t lees_capaciteit(const std::string& getypt, const std::string& pad, Findings& findings);
Plaatsperiode lees_periode(const GetyptePeriode& getypt, const std::string& pad, Findings& findings);

/// What could not be read, and what was found in the rest: of a day or number that could not be read nothing more is
/// said.
Findings met_onleesbaar(Findings onleesbaar, const Findings& gevonden);

template <>
struct Describe<GetyptePeriode> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("eerste_dag", &GetyptePeriode::eerste_dag),
                           field("laatste_dag", &GetyptePeriode::laatste_dag),
                           field("capaciteit", &GetyptePeriode::capaciteit));
  }
};

}  // namespace stagepad
