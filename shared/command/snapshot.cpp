#include "shared/command/snapshot.hpp"

#include <algorithm>

namespace stagepad {

const Stageplaats* find_plaats(const Snapshot& snapshot, StageplaatsId id) {
  for (const Stageplaats& plaats : snapshot.plaatsen) {
    if (plaats.id == id) return &plaats;
  }
  return nullptr;
}

const Verzoek* find_verzoek(const Snapshot& snapshot, VerzoekId id) {
  for (const Verzoek& verzoek : snapshot.verzoeken) {
    if (verzoek.id == id) return &verzoek;
  }
  return nullptr;
}

const Verslagversie* nieuwste_verslag(const Snapshot& snapshot, OnderdeelId onderdeel) {
  const Verslagversie* newest = nullptr;
  for (const Verslagversie& each : snapshot.verslagen) {
    if (each.onderdeel == onderdeel) newest = &each;
  }
  return newest;
}

const Stageplanversie* nieuwste_stageplan(const Snapshot& snapshot, OnderdeelId onderdeel) {
  const Stageplanversie* newest = nullptr;
  for (const Stageplanversie& each : snapshot.stageplannen) {
    if (each.onderdeel == onderdeel) newest = &each;
  }
  return newest;
}

std::vector<Rol> rollen_in(const Traject& traject, const Actor& actor) {
  const auto has = [&](Rol rol) {
    return std::find(actor.rollen.begin(), actor.rollen.end(), rol) != actor.rollen.end();
  };
  std::vector<Rol> rollen;
  if (traject.aios.id == actor.persoon && has(Rol::aios)) rollen.push_back(Rol::aios);
  if (traject.instituutsopleider.id == actor.persoon && has(Rol::instituutsopleider)) {
    rollen.push_back(Rol::instituutsopleider);
  }
  if (traject.praktijkopleider && traject.praktijkopleider->id == actor.persoon &&
      has(Rol::praktijkopleider)) {
    rollen.push_back(Rol::praktijkopleider);
  }
  if (has(Rol::stagebureau)) rollen.push_back(Rol::stagebureau);
  if (has(Rol::beheerder)) rollen.push_back(Rol::beheerder);
  // Nobody with an account has it: the server gives it to whoever opened the link of a stage.
  if (has(Rol::stagebegeleider)) rollen.push_back(Rol::stagebegeleider);
  return rollen;
}

bool heeft_rol_in(const Traject& traject, const Actor& actor, Rol rol) {
  const std::vector<Rol> rollen = rollen_in(traject, actor);
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

}  // namespace stagepad
