#include "server/store/trajecten.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "server/handlers/beeld.hpp"
#include "server/handlers/reading.hpp"
#include "server/http/accept.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

namespace {

bool has_role(const Call& call, Rol rol) {
  const auto& rollen = call.persoon.rollen;
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

/// The trainings in which the person has a role now; being named in one is not enough.
std::vector<TrajectRegel> trainings_of(store::ReadConnection& db, const Call& call) {
  if (has_role(call, Rol::stagebureau)) return store::list_trajecten(db);
  std::vector<TrajectRegel> regels = store::list_trajecten_van(db, call.persoon.id);
  std::erase_if(regels, [&](const TrajectRegel& regel) {
    if (regel.aios.id == call.persoon.id) return !has_role(call, Rol::aios);
    const bool as_io =
        regel.instituutsopleider.id == call.persoon.id && has_role(call, Rol::instituutsopleider);
    // Listed, and neither aios nor IO: then as PO.
    return !as_io && !has_role(call, Rol::praktijkopleider);
  });
  return regels;
}

/// The version, so that it can be given back as If-Match, and what tells apart two answers of one
/// version: the day, another rule pack, places that changed.
std::string etag_of(const Snapshot& beeld, const std::string& body) {
  return "\"" + std::to_string(beeld.traject.versie) + "-" + to_hex(sha256(body)).substr(0, 16) +
         "\"";
}

}  // namespace

Answer<Trajecten> get_trajecten(const Call& call) {
  auto regels =
      call.services.store.read([&](store::ReadConnection& db) { return trainings_of(db, call); });
  if (!regels) return Answer<Trajecten>::failed(call, regels.failure());
  for (TrajectRegel& regel : regels.value()) {
    regel.programma_naam = call.services.rulepacks.programma_naam(regel.programma, regel.cohort, call.vandaag);
  }
  return Answer<Trajecten>::of({std::move(regels.value())});
}

Answer<Snapshot> get_traject(const Call& call) {
  const auto beeld = call.services.store.read(
      [&](store::ReadConnection& db) { return laad_beeld(db, call, call.traject); });
  if (!beeld) return Answer<Snapshot>::failed(call, beeld.failure());
  if (!beeld.value()) return Answer<Snapshot>::refused(call, {404, "onbekend", {}, {}});
  auto answer = Answer<Snapshot>::of(*beeld.value());
  const std::string etag = etag_of(*beeld.value(), answer.response.body);
  if (matches_etag(call.request.header("If-None-Match"), etag)) {
    answer.response = Response{};
    answer.response.status = 304;
  }
  answer.response.set_header("ETag", etag);
  return answer;
}

}  // namespace stagepad
