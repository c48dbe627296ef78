#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/command/beheer_commands.hpp"
#include "shared/command/stageplaats_invoer.hpp"
#include "shared/domain/traject.hpp"

namespace stagepad {

// What is remembered of an object before an import changes it, so that it can be put back.

/// A place with its approval, and how far its permissions and decisions went: what came after goes again.
struct OnthoudenPlaats {
  StageplaatsInvoer invoer;
  std::optional<PersoonId> goedgekeurd_door;
  std::optional<CivilDate> goedgekeurd_op;
  std::int64_t laatste_toestemming = 0;
  std::int64_t laatste_oordeel = 0;
};
OnthoudenPlaats onthoud_plaats(store::ReadConnection& db, StageplaatsId id);

/// The facts of a training that an import changes.
struct OnthoudenTraject {
  Dienstverband dienstverband;
  PersoonId instituutsopleider;
  std::optional<PersoonId> praktijkopleider;
  /// All its parts, where the import said something of stages.
  std::optional<std::vector<Onderdeel>> onderdelen = {};
};

template <>
struct Describe<OnthoudenPlaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("invoer", &OnthoudenPlaats::invoer),
                           field.or_default("goedgekeurd_door", &OnthoudenPlaats::goedgekeurd_door),
                           field.or_default("goedgekeurd_op", &OnthoudenPlaats::goedgekeurd_op),
                           field("laatste_toestemming", &OnthoudenPlaats::laatste_toestemming),
                           field("laatste_oordeel", &OnthoudenPlaats::laatste_oordeel));
  }
};

template <>
struct Describe<OnthoudenTraject> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("dienstverband", &OnthoudenTraject::dienstverband),
                           field("instituutsopleider", &OnthoudenTraject::instituutsopleider),
                           field.or_default("praktijkopleider", &OnthoudenTraject::praktijkopleider),
                           field.or_default("onderdelen", &OnthoudenTraject::onderdelen));
  }
};

}  // namespace stagepad
