#include "shared/command/check_wachtlijst.hpp"

#include <algorithm>
#include <utility>

#include "shared/command/check.hpp"
#include "shared/command/check_plaatsing.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

Finding why_not(Wachteinde einde) {
  switch (einde) {
    case Wachteinde::begonnen: return refusal("wachtlijst.begonnen", "/onderdeel");
    case Wachteinde::uit_dienst: return refusal("wachtlijst.uit_dienst", "/onderdeel");
    case Wachteinde::definitief: return refusal("wachtlijst.definitief", "/onderdeel");
    case Wachteinde::anders_geplaatst: return refusal("wachtlijst.anders_geplaatst", "/onderdeel");
    case Wachteinde::zelf:
    case Wachteinde::niets_beters: break;
  }
  return refusal("wachtlijst.niets_beters", "/onderdeel");
}

}  // namespace

std::optional<StageplaatsId> etalageplaats_van(const GeplandOnderdeel& part) {
  return part.onderdeel->plek ? part.onderdeel->plek->stageplaats : std::nullopt;
}

std::optional<Wachteinde> wachteinde_van(const Toetscontext& context, const GeplandOnderdeel& part,
                                         std::optional<StageplaatsId> plaats) {
  if (part.is_begonnen(context.vandaag)) return Wachteinde::begonnen;
  if (is_na_dienstverband(context.traject, part.periode)) return Wachteinde::uit_dienst;
  if (!heeft_plek(part)) return std::nullopt;
  const auto now = etalageplaats_van(part);
  if (!now || now != plaats) return Wachteinde::anders_geplaatst;
  if (fase_van(context, part) != Fase::onder_voorbehoud) return Wachteinde::definitief;
  return std::nullopt;
}

std::optional<Wachtrust> wachtrust_van(const Toetscontext& context, const GeplandOnderdeel& part, bool is_bevroren) {
  if (is_bevroren) return Wachtrust::andere_ronde;
  if (heeft_plek(part)) return std::nullopt;
  const Fase fase = fase_van(context, part);
  if (mag(fase, Stap::plaats_onder_voorbehoud, Rol::stagebureau, Route::etalage)) return std::nullopt;
  if (fase == Fase::goedkeuring_gevraagd) return Wachtrust::goedkeuring;
  return fase == Fase::benaderen_mogelijk ? Wachtrust::benaderen : Wachtrust::geen_voorkeur;
}

Findings check_aanmelding(const Plaatsingsronde& ronde, std::optional<Wachteinde> einde,
                          const std::vector<std::string>& plaatsen) {
  if (ronde.stand != Rondestand::gepubliceerd) return {refusal("wachtlijst.niet_gepubliceerd", "")};
  if (einde) return {why_not(*einde)};
  if (plaatsen.empty()) return {why_not(Wachteinde::niets_beters)};
  return {};
}

Findings check_antwoord(const Wachtaanbod& aanbod, CivilDate vandaag) {
  if (aanbod.stand != Wachtaanbodstand::open) return {refusal("wachtlijst.afgehandeld", "/aanbod")};
  if (aanbod.uiterlijk < vandaag) {
    return {refusal("wachtlijst.te_laat", "/aanbod", {datum_parameter("uiterlijk", aanbod.uiterlijk)})};
  }
  return {};
}

Findings check_intrekking(const TrekWachtaanbodIn& command, const Wachtaanbod& aanbod) {
  Findings findings;
  if (aanbod.stand != Wachtaanbodstand::open) findings.push_back(refusal("wachtlijst.afgehandeld", "/aanbod"));
  check_reason(command.reden, findings);
  sort_findings(findings);
  return findings;
}

std::optional<CivilDate> antwoord_uiterlijk(CivilDate vandaag, CivilDate begin, std::int32_t dagen) {
  const CivilDate last = std::min(vandaag.plus_days(dagen), begin.plus_days(-1));
  if (last < vandaag) return std::nullopt;
  return last;
}

std::optional<std::int32_t> wachtzetels(const Rondeaanbod& aanbod, const Period& stage, std::int32_t vanzelf,
                                        std::int32_t zetels) {
  const std::int32_t fewer = std::max(0, vanzelf - zetels);
  const auto free = vrije_zetels(aanbod, {stage});
  if (free) return std::max(0, *free - fewer);
  if (fewer == 0) return std::nullopt;
  // A place without periods has as many seats as a person gave it.
  const auto sitting = std::count_if(aanbod.bezet.begin(), aanbod.bezet.end(),
                                     [&](const Period& each) { return overlap_days(each, stage) > 0; });
  return std::max(0, zetels - static_cast<std::int32_t>(sitting));
}

Snapshot na_intrekking(Snapshot beeld, OnderdeelId onderdeel, const std::string& reden) {
  beeld.traject = toegepast(std::move(beeld.traject), TrekPlaatsingIn{onderdeel, reden}, beeld.vandaag);
  for (Voorkeur& each : beeld.voorkeuren) {
    if (each.onderdeel == onderdeel) each.status = VoorkeurStatus::voorlopig_geplaatst;
  }
  return beeld;
}

Findings check_doorschuiven(const Snapshot& beeld, const Regelpakket& pakket, const Actor& actor,
                            OnderdeelId onderdeel, StageplaatsId stageplaats, const std::string& reden) {
  const PlaatsOnderVoorbehoud placing{onderdeel, stageplaats};
  const Toetsing toetsing(beeld, beeld.traject, pakket);
  const GeplandOnderdeel* part = toetsing.context().planning.find(onderdeel);
  if (!part || !heeft_plek(*part)) return check(placing, beeld, pakket, actor);
  Findings findings = check(TrekPlaatsingIn{onderdeel, reden}, beeld, pakket, actor);
  if (blocks(findings)) return findings;
  return check(placing, na_intrekking(beeld, onderdeel, reden), pakket, actor);
}

}  // namespace stagepad
