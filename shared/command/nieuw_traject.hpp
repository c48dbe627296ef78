#pragma once

#include <optional>
#include <string>

#include "shared/command/snapshot.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

/// The Stagebureau starts a training: whose, who guides it, in which programme, by which employment.
/// Not a Command, as there is no training yet; judged the same way.
struct NieuwTraject {
  PersoonId aios;
  PersoonId instituutsopleider;
  std::optional<PersoonId> praktijkopleider;
  std::string programma;
  CivilDate cohort;
  Dienstverband dienstverband;
  std::optional<std::int32_t> keuzeonderwijsdagen;

  friend bool operator==(const NieuwTraject&, const NieuwTraject&) = default;
};

/// The training it becomes: the parts that every schedule of the pack has, in the order of the pack,
/// each following the one before it. Ids are given by the server.
Traject maak_traject(const NieuwTraject& nieuw, const Regelpakket& pakket);

/// May it be made so? Pure and total, like check(). Findings about the schedule warn: it is arranged
/// afterwards. Whether the people exist and have these roles only the server knows.
Findings check_nieuw_traject(const NieuwTraject& nieuw, const Regelpakket& pakket,
                             CivilDate vandaag, const Actor& actor);

template <>
struct Describe<NieuwTraject> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("aios", &NieuwTraject::aios),
        field("instituutsopleider", &NieuwTraject::instituutsopleider),
        field.or_default("praktijkopleider", &NieuwTraject::praktijkopleider),
        field("programma", &NieuwTraject::programma), field("cohort", &NieuwTraject::cohort),
        field("dienstverband", &NieuwTraject::dienstverband),
        field.or_default("keuzeonderwijsdagen", &NieuwTraject::keuzeonderwijsdagen));
  }
};

}  // namespace stagepad
