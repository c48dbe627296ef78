#include "wasm-client/app/state.hpp"

#include <algorithm>

#include "shared/rules/opleidingsplanning.hpp"

namespace stagepad::client {

const Regelpakket* open_pakket(const State& state) {
  if (!state.beeld.is_here()) return nullptr;
  const auto found = state.pakketten.find(state.beeld.value.regelpakket);
  return found == state.pakketten.end() ? nullptr : &found->second;
}

Actor actor_of(const State& state) {
  const Ik& ik = state.ik.value;
  Actor actor{ik.persoon.id, ik.persoon.rollen, {}, {}};
  for (const Waarneming& each : ik.waarnemingen) {
    if (each.door.id != ik.persoon.id || !each.geldt_op(ik.vandaag)) continue;
    const bool acts = each.soort == Waarnemingsoort::waarnemen;
    (acts ? actor.namens : actor.bereidt_voor).push_back(each.namens.id);
  }
  return actor;
}

bool has_role(const State& state, Rol rol) {
  const std::vector<Rol>& rollen = state.ik.value.persoon.rollen;
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

bool decides(const State& state) {
  return has_role(state, Rol::instituutsopleider) || has_role(state, Rol::praktijkopleider);
}

bool has_worklist(const State& state) { return decides(state) || has_role(state, Rol::stagebureau); }

std::string sentence(const State& state, Tekst key) {
  const auto found = state.catalogues.find(state.taal);
  return found == state.catalogues.end() ? std::string() : found->second.text(key);
}

bool is_own_training(const State& state) {
  return state.beeld.is_here() && state.beeld.value.traject.aios.id == state.ik.value.persoon.id;
}

std::vector<Schemaregel> shown_schema(const State& state) {
  const Traject& traject = state.beeld.value.traject;
  std::vector<Schemaregel> schema =
      state.drafts.schemawijziging ? state.drafts.schemawijziging->schema : schema_van(traject);
  const Regelpakket* pakket = open_pakket(state);
  if (!state.drag || !pakket) return schema;
  return verplaats(met_schema(traject, schema), *pakket, state.drag->onderdeel, state.drag->start);
}

Snapshot snapshot_with_etalage(const State& state) {
  Snapshot snapshot = state.beeld.value;
  for (const Stageplaats& plaats : state.plaatsen.value.plaatsen) {
    if (!find_plaats(snapshot, plaats.id)) snapshot.plaatsen.push_back(plaats);
  }
  return snapshot;
}

std::string drafts_key(const State& state) {
  return "stagepad.concept." + std::to_string(state.ik.value.persoon.id.value) + "." +
         std::to_string(state.open_traject.value);
}

}  // namespace stagepad::client
