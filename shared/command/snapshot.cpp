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

namespace {

/// Who has this trainer's role in the training, if anybody.
const PersoonVerwijzing* trainer_of(const Traject& traject, Rol rol) {
  if (rol == Rol::instituutsopleider) return &traject.instituutsopleider;
  const bool is_po = rol == Rol::praktijkopleider && traject.praktijkopleider;
  return is_po ? &*traject.praktijkopleider : nullptr;
}

}  // namespace

const Voorbereiding* find_voorbereiding(const Snapshot& snapshot, VerzoekId verzoek, Rol rol) {
  for (const Voorbereiding& each : snapshot.voorbereidingen) {
    if (each.verzoek == verzoek && each.rol == rol) return &each;
  }
  return nullptr;
}

const Voorbereiding* find_voorbereiding(const Snapshot& snapshot, Besluitonderwerp over, OnderdeelId onderdeel,
                                        Rol rol) {
  for (const Voorbereiding& each : snapshot.voorbereidingen) {
    if (each.over == over && each.onderdeel == onderdeel && each.rol == rol) return &each;
  }
  return nullptr;
}

const PersoonVerwijzing* bereidt_voor_in(const Traject& traject, const Actor& actor, Rol rol) {
  const PersoonVerwijzing* trainer = trainer_of(traject, rol);
  const bool is_ready = trainer && std::find(actor.bereidt_voor.begin(), actor.bereidt_voor.end(), trainer->id) !=
                                       actor.bereidt_voor.end();
  return is_ready ? trainer : nullptr;
}

std::optional<PersoonVerwijzing> waargenomen_in(const Traject& traject, const Actor& actor, Rol rol) {
  const PersoonVerwijzing* trainer = trainer_of(traject, rol);
  const bool is_own = traject.aios.id == actor.persoon;
  if (!trainer || trainer->id == actor.persoon || is_own) return std::nullopt;
  const bool acts = std::find(actor.namens.begin(), actor.namens.end(), trainer->id) != actor.namens.end();
  return acts ? std::optional<PersoonVerwijzing>(*trainer) : std::nullopt;
}

std::vector<Rol> rollen_in(const Traject& traject, const Actor& actor) {
  const auto has = [&](Rol rol) {
    return std::find(actor.rollen.begin(), actor.rollen.end(), rol) != actor.rollen.end();
  };
  std::vector<Rol> rollen;
  if (traject.aios.id == actor.persoon && has(Rol::aios)) rollen.push_back(Rol::aios);
  for (const Rol rol : {Rol::instituutsopleider, Rol::praktijkopleider}) {
    const PersoonVerwijzing* trainer = trainer_of(traject, rol);
    const bool is_it = trainer && (trainer->id == actor.persoon || waargenomen_in(traject, actor, rol));
    if (is_it && has(rol)) rollen.push_back(rol);
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
