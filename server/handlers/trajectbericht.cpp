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
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &TrajectParameters::traject));
  }
};

template <>
struct Describe<StageParameters> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &StageParameters::traject),
                           field("onderdeel", &StageParameters::onderdeel));
  }
};

namespace {

/// Once to each of them, except who did it. `gelegenheid` names the occasion.
void enqueue(store::Transaction& tx, const std::string& gelegenheid, std::string_view sjabloon,
             const std::string& parameters, const std::vector<PersoonId>& aan, PersoonId behalve) {
  for (const PersoonId persoon : aan) {
    if (persoon == behalve) continue;
    store::OutboxBericht row;
    row.sleutel = gelegenheid + "/persoon/" + std::to_string(persoon.value);
    row.sjabloon = sjabloon;
    row.persoon = persoon;
    row.parameters = parameters;
    store::enqueue_bericht(tx, row);
  }
}

}  // namespace

void bericht_over_stage(store::Transaction& tx, TrajectId traject, OnderdeelId onderdeel,
                        std::int64_t versie, std::string_view sjabloon,
                        const std::vector<PersoonId>& aan, PersoonId behalve) {
  enqueue(tx, "stage/" + std::to_string(onderdeel.value) + "/versie/" + std::to_string(versie),
          sjabloon, to_json(StageParameters{traject, onderdeel}), aan, behalve);
}

void bericht_over_traject(store::Transaction& tx, TrajectId traject, std::int64_t versie,
                          std::string_view sjabloon, const std::vector<PersoonId>& aan,
                          PersoonId behalve) {
  enqueue(tx, "traject/" + std::to_string(traject.value) + "/versie/" + std::to_string(versie), sjabloon,
          to_json(TrajectParameters{traject}), aan, behalve);
}

}  // namespace stagepad
