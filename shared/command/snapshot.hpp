#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/domain/document.hpp"
#include "shared/domain/ervaring.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/domain/stageplan.hpp"
#include "shared/domain/traject.hpp"
#include "shared/domain/verzoek.hpp"
#include "shared/domain/voorbereiding.hpp"
#include "shared/domain/voorkeur.hpp"

namespace stagepad {

/// Who acts, with all roles the person has in this installation. What the person may do with a
/// training follows from the role in that training (see rollen_in).
struct Actor {
  PersoonId persoon;
  std::vector<Rol> rollen;
  /// The trainers for whom the actor acts today (Waarneming).
  std::vector<PersoonId> namens = {};
  /// The trainers whose decisions the actor gets ready today.
  std::vector<PersoonId> bereidt_voor = {};

  friend bool operator==(const Actor&, const Actor&) = default;
};

/// All that is needed to judge one training: what the actor may see of it, and what day it is
/// (civil date in Europe/Amsterdam, decided by the server).
struct Snapshot {
  CivilDate vandaag;
  /// SHA-256 (hex) of the rule pack by which this training is judged.
  std::string regelpakket;
  Traject traject;
  /// Oldest first.
  std::vector<Verzoek> verzoeken;
  /// By part, then rank.
  std::vector<Voorkeur> voorkeuren;
  /// By part, then version.
  std::vector<Stageplanversie> stageplannen;
  /// By part, then version.
  std::vector<Verslagversie> verslagen;
  /// The places that requests, preferences or the command at hand name, and that the actor may see.
  std::vector<Stageplaats> plaatsen;
  /// Institutions with which the Stagebureau is in direct contact: an aios does not approach them.
  std::vector<std::string> in_contact;
  /// The places of stages about which the aios told; for the aios alone.
  std::vector<GedeeldeErvaring> ervaring_gedeeld = {};
  /// By part, then number.
  std::vector<Papierantwoord> papieren = {};
  /// Decisions that were got ready; for the trainers of the training and the Stagebureau alone.
  std::vector<Voorbereiding> voorbereidingen = {};
  /// The stages that take part in a placement round that has closed and is not published: what was handed in for them
  /// stays as it is.
  std::vector<OnderdeelId> bevroren = {};

  friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

const Stageplaats* find_plaats(const Snapshot& snapshot, StageplaatsId id);
const Verzoek* find_verzoek(const Snapshot& snapshot, VerzoekId id);
/// The newest version of the stageplan of this stage, or nullptr.
const Stageplanversie* nieuwste_stageplan(const Snapshot& snapshot, OnderdeelId onderdeel);
/// The newest version of the report of this stage, or nullptr.
const Verslagversie* nieuwste_verslag(const Snapshot& snapshot, OnderdeelId onderdeel);

/// What was got ready for a trainer about a request, or about a part; or nullptr.
const Voorbereiding* find_voorbereiding(const Snapshot& snapshot, VerzoekId verzoek, Rol rol);
const Voorbereiding* find_voorbereiding(const Snapshot& snapshot, Besluitonderwerp over, OnderdeelId onderdeel, Rol rol);

/// The trainer of this role in the training whose decisions the actor gets ready today; or nullptr.
const PersoonVerwijzing* bereidt_voor_in(const Traject& traject, const Actor& actor, Rol rol);

/// The roles the actor has in this training: aios of it, its IO, its PO, or acting for one of those two; stagebureau
/// and beheerder act for every training.
std::vector<Rol> rollen_in(const Traject& traject, const Actor& actor);
bool heeft_rol_in(const Traject& traject, const Actor& actor, Rol rol);

/// The trainer of this role for whom the actor acts in this training; nobody where the actor has the role
/// itself, or is the aios.
std::optional<PersoonVerwijzing> waargenomen_in(const Traject& traject, const Actor& actor, Rol rol);

template <>
struct Describe<Actor> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("persoon", &Actor::persoon), field("rollen", &Actor::rollen),
                           field.or_default("namens", &Actor::namens),
                           field.or_default("bereidt_voor", &Actor::bereidt_voor));
  }
};

template <>
struct Describe<Snapshot> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("vandaag", &Snapshot::vandaag), field.or_default("regelpakket", &Snapshot::regelpakket),
        field("traject", &Snapshot::traject), field.or_default("verzoeken", &Snapshot::verzoeken),
        field.or_default("voorkeuren", &Snapshot::voorkeuren),
        field.or_default("stageplannen", &Snapshot::stageplannen),
        field.or_default("verslagen", &Snapshot::verslagen),
        field.or_default("plaatsen", &Snapshot::plaatsen),
        field.or_default("in_contact", &Snapshot::in_contact),
        field.or_default("ervaring_gedeeld", &Snapshot::ervaring_gedeeld),
        field.or_default("papieren", &Snapshot::papieren),
        field.or_default("voorbereidingen", &Snapshot::voorbereidingen),
        field.or_default("bevroren", &Snapshot::bevroren));
  }
};

}  // namespace stagepad
