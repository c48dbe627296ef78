#pragma once

#include <optional>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/base/ids.hpp"
#include "shared/domain/ervaring.hpp"

namespace stagepad::store {

/// Keeps what was said of a place, by nobody; apart, that the part was told about, or this part-stage of it.
void add_ervaring(Transaction& tx, StageplaatsId plaats, const Ervaring& ervaring);
void set_ervaring_gedeeld(Transaction& tx, OnderdeelId onderdeel, const std::string& deel);

/// The parts and part-stages of a training that were told about. For the aios alone.
std::vector<GedeeldeErvaring> list_ervaring_gedeeld(ReadConnection& db, TrajectId traject);

/// What is shown of a place, with the answer to it, for one place after another.
class Plaatservaringen {
 public:
  explicit Plaatservaringen(ReadConnection& db);
  std::optional<Ervaringen> of(StageplaatsId plaats);

 private:
  Statement ervaringen_;
  Statement reactie_;
};

/// Replaces the answer of the institution; `vastgelegd` is who entered one that came on paper. The place goes to its
/// next version.
void save_ervaringsreactie(Transaction& tx, StageplaatsId plaats, const Ervaringsreactie& reactie,
                           std::optional<PersoonId> vastgelegd);

}  // namespace stagepad::store
