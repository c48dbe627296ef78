#include "server/handlers/ruiluitvoering.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "server/handlers/change.hpp"
#include "server/handlers/stagewijziging.hpp"
#include "shared/command/check.hpp"
#include "shared/command/check_plaatsing.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

class Ruiluitvoering {
 public:
  Ruiluitvoering(store::Transaction& tx, const Call& call) : tx_(tx), call_(call) {}

  /// Takes the stage out of its place.
  Findings neem_terug(const Ruilkant& kant) {
    return doe(kant, ruilintrekking(kant.onderdeel), {});
  }

  /// Both places are free by now, so each is seen with the seat that the other leaves.
  Findings plaats(const Ruilkant& kant, StageplaatsId nieuw) {
    Findings findings = doe(kant, PlaatsOnderVoorbehoud{kant.onderdeel, nieuw}, {nieuw});
    return blocks(findings) ? findings : neem_akkoorden_over(kant);
  }

 private:
  template <class Command>
  Findings doe(const Ruilkant& kant, const Command& command, const std::vector<StageplaatsId>& ook) {
    const auto zijde = laad_ruilbeeld(tx_, call_.services.rulepacks, call_.vandaag, kant.traject, ook);
    if (!zijde) return {refusal("regelpakket.onbekend", "")};
    Findings findings = check(command, zijde->beeld, zijde->pakket->pakket, bureau());
    if constexpr (std::is_same_v<Command, PlaatsOnderVoorbehoud>) {
      for (Finding& each : plaats_is_vol(tx_, call_, zijde->beeld, zijde->pakket->pakket, command)) {
        findings.push_back(std::move(each));
      }
    }
    if (!blocks(findings)) record_change(Change{tx_, call_, zijde->beeld, *zijde->pakket}, command);
    return findings;
  }

  /// The consents of the aios and the IO to this placement, which they gave by agreeing to the swap.
  Findings neem_akkoorden_over(const Ruilkant& kant) {
    const auto zijde = laad_ruilbeeld(tx_, call_.services.rulepacks, call_.vandaag, kant.traject);
    if (!zijde) return {refusal("regelpakket.onbekend", "")};
    const Toetsing toetsing(zijde->beeld, zijde->beeld.traject, zijde->pakket->pakket);
    const GeplandOnderdeel* part = stage_in(toetsing, kant.onderdeel);
    if (!part) return {};
    const std::vector<Rol> missing = ontbrekende_instemming(toetsing.context(), *part);
    Traject changed = zijde->beeld.traject;
    bool takes_over = false;
    for (const auto& [rol, persoon] : {std::pair(Rol::aios, kant.aios.id),
                                       std::pair(Rol::instituutsopleider, kant.instituutsopleider.id)}) {
      if (std::find(missing.begin(), missing.end(), rol) == missing.end()) continue;
      const GeefAkkoord akkoord{kant.onderdeel, rol};
      Findings findings = check(akkoord, zijde->beeld, zijde->pakket->pakket, Actor{persoon, {rol}, {}, {}});
      if (blocks(findings)) return findings;
      changed = toegepast(std::move(changed), akkoord, call_.vandaag);
      takes_over = true;
    }
    const Change change{tx_, call_, zijde->beeld, *zijde->pakket};
    if (takes_over) record_stage(change, changed, kant.onderdeel, "plaatsing.akkoord_uit_ruil");
    return {};
  }

  /// By whom both commands are judged; whoever agreed last is on record for them.
  [[nodiscard]] Actor bureau() const { return {call_.persoon.id, {Rol::stagebureau}, {}, {}}; }

  store::Transaction& tx_;
  const Call& call_;
};

}  // namespace

Ruiloordeel voer_ruil_uit(store::Transaction& tx, const Call& call, const Ruiling& ruiling) {
  const Ruilkant& aanvrager = ruiling.aanvrager;
  const Ruilkant& collega = *ruiling.collega;
  Ruiluitvoering uitvoering(tx, call);
  Ruiloordeel oordeel{uitvoering.neem_terug(aanvrager), uitvoering.neem_terug(collega)};
  if (oordeel.weigert()) return oordeel;
  return {uitvoering.plaats(aanvrager, collega.stageplaats), uitvoering.plaats(collega, aanvrager.stageplaats)};
}

}  // namespace stagepad
