#pragma once

#include <optional>
#include <string>

#include "server/store/bladzijde.hpp"
#include "shared/api/messages.hpp"

namespace stagepad::store {

/// In which part somebody takes in trainings; empty: whoever looks after all of them.
struct Trajectkring {
  std::optional<PersoonId> aios;
  std::optional<PersoonId> instituutsopleider;
  std::optional<PersoonId> praktijkopleider;
  /// Whoever acts on this day for the trainer of a training.
  std::optional<PersoonId> waarnemer = {};
  CivilDate op = {};

  bool is_alles() const { return !aios && !instituutsopleider && !praktijkopleider; }
};

/// Which trainings. Empty texts and absent values do not filter; `tekst` is sought in the name of the
/// aios.
struct Trajectfilter {
  Trajectkring kring;
  std::string programma;
  std::optional<CivilDate> cohort_vanaf;
  std::optional<CivilDate> cohort_tot_en_met;
  std::optional<PersoonId> instituutsopleider;
  std::string tekst;
};

/// The statement that finds a page; apart, so that tests can look at how it is carried out.
std::string trajecten_sql(const Trajectfilter& filter, Bladzijde bladzijde,
                          Zoekweg weg = Zoekweg::op_volgorde);

/// By name of the aios.
Lijst<TrajectRegel> page_trajecten(ReadConnection& db, const Trajectfilter& filter,
                                   Bladzijde bladzijde);

/// Those that can still be running: begun at most ten years ago, however part-time. By id.
std::vector<TrajectId> lopende_trajecten(ReadConnection& db, CivilDate vandaag);

/// Is this person the aios of a training in this programme already?
bool heeft_traject(ReadConnection& db, PersoonId aios, const std::string& programma);

}  // namespace stagepad::store
