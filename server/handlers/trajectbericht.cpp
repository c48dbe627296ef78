#include "server/handlers/trajectbericht.hpp"

#include <algorithm>

#include "server/store/outbox.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

struct TrajectParameters {
  TrajectId traject;
};

struct StageParameters {
  TrajectId traject;
  OnderdeelId onderdeel;
};

}  // namespace

template <>
struct Describe<TrajectParameters> {
  static constexpr auto fields() {
    return std::make_tuple(field("traject", &TrajectParameters::traject));
  }
};

template <>
struct Describe<StageParameters> {
  static constexpr auto fields() {
    return std::make_tuple(field("traject", &StageParameters::traject),
                           field("onderdeel", &StageParameters::onderdeel));
  }
};

void bericht_over_stage(store::Transaction& tx, TrajectId traject, OnderdeelId onderdeel,
                        std::int64_t versie, const std::vector<PersoonId>& aan, PersoonId behalve) {
  for (const PersoonId persoon : aan) {
    if (persoon == behalve) continue;
    store::OutboxBericht row;
    row.sleutel = "stage/" + std::to_string(onderdeel.value) + "/versie/" + std::to_string(versie) +
                  "/persoon/" + std::to_string(persoon.value);
    row.sjabloon = "stage.gewijzigd";
    row.persoon = persoon;
    row.parameters = to_json(StageParameters{traject, onderdeel});
    store::enqueue_bericht(tx, row);
  }
}

void bericht_over_traject(store::Transaction& tx, TrajectId traject, std::int64_t versie,
                          std::string_view sjabloon, const std::vector<PersoonId>& aan,
                          PersoonId behalve) {
  for (const PersoonId persoon : aan) {
    if (persoon == behalve) continue;
    store::OutboxBericht row;
    row.sleutel = "traject/" + std::to_string(traject.value) + "/versie/" +
                  std::to_string(versie) + "/persoon/" + std::to_string(persoon.value);
    row.sjabloon = sjabloon;
    row.persoon = persoon;
    row.parameters = to_json(TrajectParameters{traject});
    store::enqueue_bericht(tx, row);
  }
}

}  // namespace stagepad
