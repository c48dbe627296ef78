#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/demo/bronnen.hpp"
#include "server/demo/dobbelsteen.hpp"
#include "server/demo/woorden.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad::demo {

/// A place of the etalage with the name by which DemoStage refers to it.
struct BekendePlaats {
  std::string sleutel;
  Stageplaats plaats;
};

/// Invents how far the stages of invented trainings are on a day. The nearer a stage, the further it is;
/// a few are late. Places fit by the rules of the pack, and no more aios are placed somewhere than it can take.
class Stageverzinner {
 public:
  /// Places that aios do not see are left out of `plaatsen`. Keeps references to words and chance.
  Stageverzinner(const Woorden& woorden, Dobbelsteen& steen, std::vector<BekendePlaats> plaatsen,
                 CivilDate vandaag);

  /// What there is about one stage; no value when nothing has happened yet. `beeld` is judged today.
  std::optional<DemoStage> verzin(const Snapshot& beeld, const Regelpakket& pakket,
                                  const GeplandOnderdeel& part);

 private:
  struct Bezet {
    std::size_t plaats;
    Period periode;
  };

  std::optional<DemoStand> stand_voor(std::int32_t days_ahead);
  std::int32_t asked_days_ago(DemoStand stand, std::int32_t days_ahead);
  bool choose_places(DemoStage& stage, const Snapshot& beeld, const Regelpakket& pakket,
                     const GeplandOnderdeel& part);
  void choose_own(DemoStage& stage, const Snapshot& beeld, const GeplandOnderdeel& part);
  void choose_delen(DemoStage& stage, const Snapshot& beeld, const GeplandOnderdeel& part);
  const EigenPlek* own_place(const std::string& programma, const std::string& onderdeel) const;
  bool has_room(std::size_t plaats, const Period& periode) const;
  std::string somebody();

  const Woorden& woorden_;
  Dobbelsteen& steen_;
  std::vector<BekendePlaats> plaatsen_;
  CivilDate vandaag_;
  std::vector<Bezet> bezet_;
};

}  // namespace stagepad::demo
