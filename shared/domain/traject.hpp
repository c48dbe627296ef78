#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/calendar/dienstverband.hpp"
#include "shared/calendar/verlof.hpp"
#include "shared/domain/onderdeel.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

/// A recorded dispensation: the right person let a rule pass, with a reason. It turns findings of that
/// rule with severity `toestemming` into kept facts, for one part or (without `onderdeel`) for all.
struct Ontheffing {
  std::string regel;
  std::optional<OnderdeelId> onderdeel;
  PersoonVerwijzing door;
  Rol rol = Rol::instituutsopleider;
  CivilDate op;
  std::string reden;

  friend bool operator==(const Ontheffing&, const Ontheffing&) = default;
};

/// What an aios need not do because of competences acquired earlier, decided by the trainer (public;
/// confidence H). Without `duur` the whole part; with it the part becomes so much shorter.
struct Vrijstelling {
  std::string onderdeel;
  std::optional<Duur> duur;
  PersoonVerwijzing door;
  CivilDate op;

  friend bool operator==(const Vrijstelling&, const Vrijstelling&) = default;
};

/// The training of one aios in one programme, with its opleidingsschema: the parts in order.
/// `programma` is the id of a rule pack; `cohort` the day the training started, which chooses the
/// version of the pack; `evc` names conditions met by competences acquired elsewhere.
/// `versie` grows by one with every change.
struct Traject {
  TrajectId id;
  PersoonVerwijzing aios;
  PersoonVerwijzing instituutsopleider;
  std::optional<PersoonVerwijzing> praktijkopleider;
  std::string programma;
  CivilDate cohort;
  Dienstverband dienstverband;
  std::vector<Onderdeel> onderdelen;
  std::vector<std::string> evc;
  std::vector<Ontheffing> ontheffingen;
  std::vector<Verlof> verlof;
  std::vector<Vrijstelling> vrijstellingen;
  /// Days of keuzeonderwijs in the whole training (not employed by SBOH).
  std::optional<std::int32_t> keuzeonderwijsdagen;
  std::int64_t versie = 1;

  friend bool operator==(const Traject&, const Traject&) = default;
};

/// The part with this id, or nullptr.
const Onderdeel* find_onderdeel(const Traject& traject, OnderdeelId id);
Onderdeel* find_onderdeel(Traject& traject, OnderdeelId id);

/// The place of the part-stage of that word of the rule pack, or without one of the stage itself; or nullptr.
const Plek* find_plek(const Onderdeel& onderdeel, std::string_view deel);
Plek* find_plek(Onderdeel& onderdeel, std::string_view deel);

template <>
struct Describe<Ontheffing> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("regel", &Ontheffing::regel),
                           field.or_default("onderdeel", &Ontheffing::onderdeel),
                           field("door", &Ontheffing::door), field("rol", &Ontheffing::rol),
                           field("op", &Ontheffing::op), field("reden", &Ontheffing::reden));
  }
};

template <>
struct Describe<Vrijstelling> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &Vrijstelling::onderdeel),
                           field.or_default("duur", &Vrijstelling::duur),
                           field("door", &Vrijstelling::door), field("op", &Vrijstelling::op));
  }
};

template <>
struct Describe<Traject> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Traject::id), field("aios", &Traject::aios),
        field("instituutsopleider", &Traject::instituutsopleider),
        field.or_default("praktijkopleider", &Traject::praktijkopleider),
        field("programma", &Traject::programma), field("cohort", &Traject::cohort),
        field("dienstverband", &Traject::dienstverband),
        field("onderdelen", &Traject::onderdelen), field.or_default("evc", &Traject::evc),
        field.or_default("ontheffingen", &Traject::ontheffingen),
        field.or_default("verlof", &Traject::verlof),
        field.or_default("vrijstellingen", &Traject::vrijstellingen),
        field.or_default("keuzeonderwijsdagen", &Traject::keuzeonderwijsdagen),
        field.or_default("versie", &Traject::versie));
  }
};

}  // namespace stagepad
