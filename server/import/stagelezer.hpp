#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/import/verwerking.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/rules/opleidingsplanning.hpp"

namespace stagepad {

/// What a line says of a stage. What it does not say stays as it is.
struct Stagefeiten {
  OnderdeelId onderdeel;
  std::optional<CivilDate> begin;
  std::optional<CivilDate> einde;
  std::optional<StageplaatsId> stageplaats;
  std::string instelling;
  std::string stagebegeleider;
  std::string stagebegeleider_email;
  std::string specialisme;
  std::string profiel;
  std::vector<Doelgroep> doelgroepen;
  std::optional<bool> definitief;
  std::optional<CivilDate> stageplan;
  std::optional<CivilDate> verslag;
  std::optional<CivilDate> gewaardeerd;
};

/// Reads lines about stages: whose training, which stage of it, and what is said of it. What cannot be read, or cannot
/// have been, are findings of the line.
class Stagelezer {
 public:
  Stagelezer(store::Transaction& tx, const Call& call, const store::Naamkeuzes& keuzes);

  struct Gezocht {
    std::optional<TrajectId> traject;
    /// Somebody has to say first whether the aios is one who looks alike.
    bool is_gevraagd = false;
  };
  /// Without a training the reason is a finding of `lezer`.
  Gezocht zoek_traject(Rijlezer& lezer);

  /// The stage of the line among those of `planning`, leaving out those in `bezet`; with a finding when there is none.
  const GeplandOnderdeel* zoek_stage(Rijlezer& lezer, const Opleidingsplanning& planning,
                                     const std::vector<OnderdeelId>& bezet) const;

  struct Gelezen {
    Stagefeiten feiten;
    /// Somebody has to say first whether the institution is one that looks alike.
    bool is_gevraagd = false;
  };
  /// What the cells say of `part`, which may be absent when it was not found.
  Gelezen lees(Rijlezer& lezer, const GeplandOnderdeel* part);

  [[nodiscard]] std::vector<Naamvraag> vragen() const;

 private:
  std::optional<PersoonId> zoek_aios(Rijlezer& lezer, bool& is_asked);
  [[nodiscard]] bool is_genoemd(const std::string& said, const std::string& programma, CivilDate cohort) const;
  [[nodiscard]] std::vector<const GeplandOnderdeel*> stages_van_soort(const Opleidingsplanning& planning,
                                                                      const std::string& kern) const;
  bool lees_instelling(Rijlezer& lezer, Stagefeiten& feiten);
  void check_feiten(Rijlezer& lezer, const GeplandOnderdeel& part, Stagefeiten& feiten) const;

  store::Transaction& tx_;
  const Call& call_;
  Naamzoeker aios_;
  Naamzoeker instellingen_;
  std::vector<Schrijfwijze> doelgroepen_;
  std::vector<Persoon> personen_;
};

}  // namespace stagepad
