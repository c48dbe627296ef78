#include "tests/api/demo_server.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace stagepad::test {

OpenTraining open_training(Person& reader, const std::string& aios) {
  OpenTraining training;
  const auto trajecten = read_reply<Trajecten>(reader.get("/api/trajecten")).trajecten;
  for (const TrajectRegel& regel : trajecten) {
    if (!lower_ascii(regel.aios.naam).starts_with(aios)) continue;
    training.beeld = read_reply<Snapshot>(
        reader.get(api::path_of(api::k_traject.pattern, std::to_string(regel.id.value))));
  }
  EXPECT_TRUE(training.beeld.traject.id.is_set()) << "no training of " << aios;
  training.pakket = read_reply<Regelpakket>(
      reader.get(api::path_of(api::k_regelpakket.pattern, training.beeld.regelpakket)));
  const Persoon persoon = read_reply<Ik>(reader.get("/api/ik")).persoon;
  training.actor = {persoon.id, persoon.rollen};
  training.etalage = read_reply<Stageplaatsen>(reader.get("/api/stageplaatsen")).plaatsen;
  return training;
}

Snapshot reload(Person& reader, const Snapshot& beeld) {
  return read_reply<Snapshot>(
      reader.get(api::path_of(api::k_traject.pattern, std::to_string(beeld.traject.id.value))));
}

Snapshot with_etalage(const OpenTraining& training) {
  Snapshot beeld = training.beeld;
  for (const Stageplaats& plaats : training.etalage) {
    if (!find_plaats(beeld, plaats.id)) beeld.plaatsen.push_back(plaats);
  }
  return beeld;
}

OnderdeelId part_of(const Snapshot& beeld, const std::string& soort) {
  for (const Onderdeel& onderdeel : beeld.traject.onderdelen) {
    if (onderdeel.soort == soort) return onderdeel.id;
  }
  ADD_FAILURE() << "no part " << soort;
  return {};
}

StageplaatsId place_named(const OpenTraining& training, const std::string& naam) {
  for (const Stageplaats& plaats : training.etalage) {
    if (plaats.naam == naam) return plaats.id;
  }
  ADD_FAILURE() << "no place " << naam;
  return {};
}

std::vector<Schemaregel> with_part_at(const Snapshot& beeld, const std::string& soort,
                                      std::size_t position) {
  const OnderdeelId moved = part_of(beeld, soort);
  std::vector<Schemaregel> schema;
  for (const Onderdeel& onderdeel : beeld.traject.onderdelen) {
    if (!(onderdeel.id == moved)) schema.push_back({onderdeel.id, onderdeel.start});
  }
  schema.insert(schema.begin() + static_cast<std::ptrdiff_t>(position), Schemaregel{moved, {}});
  return schema;
}

}  // namespace stagepad::test
