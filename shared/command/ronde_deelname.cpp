#include "shared/command/ronde_deelname.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "shared/command/toetsing.hpp"
#include "shared/matching/rondebouw.hpp"
#include "shared/process/capaciteit.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/plaats_geschikt.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

template <class T>
bool names_it(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool is_for_stage(const Plaatsingsronde& ronde, const Toetscontext& context, const GeplandOnderdeel& part) {
  if (!part.is_stage() || part.is_begonnen(context.vandaag) || heeft_plek(part)) return false;
  if (is_na_dienstverband(context.traject, part.periode)) return false;
  // Where an institution may be approached, the aios chose to find a place there.
  const bool from_etalage = names_it(part.definitie->routes, Route::etalage) &&
                            part.onderdeel->route.value_or(Route::etalage) == Route::etalage &&
                            fase_van(context, part) != Fase::benaderen_mogelijk;
  const bool in_days = ronde.eerste_start <= part.periode.first && part.periode.first <= ronde.laatste_start;
  return from_etalage && in_days && names_it(ronde.stagesoorten, part.definitie->stagesoort);
}

/// Preferences rest while a new request waits, and when one was granted for own recruitment.
bool can_be_placed(const Toetscontext& context, const GeplandOnderdeel& part) {
  const Fase fase = fase_van(context, part);
  return mag(fase, Stap::plaats_onder_voorbehoud, Rol::stagebureau, Route::etalage) &&
         !voorkeuren_van(context, part.onderdeel->id).empty();
}

/// The first finding that forbids, as the objection it is.
std::optional<Bezwaar> objection_of(const Findings& findings, Bezwaarsoort soort) {
  for (const Finding& each : findings) {
    if (each.ernst != Ernst::blokkeert) continue;
    return Bezwaar{soort, each.regel.empty() ? each.code : each.regel, {}, {}, {}};
  }
  return std::nullopt;
}

std::optional<Bezwaar> bezwaar_tegen(const Toetscontext& context, const GeplandOnderdeel& part,
                                     StageplaatsId stageplaats) {
  const Stageplaats* plaats = find_plaats(context, stageplaats);
  if (!plaats || !plaats->goedgekeurd) {
    return Bezwaar{Bezwaarsoort::niet_toelaatbaar, "plaats.niet_beschikbaar", {}, {}, {}};
  }
  Findings findings;
  toets_plaats(context, part, *plaats, "", findings);
  std::erase_if(findings, [](const Finding& each) { return each.code == "plaats.geen_periode"; });
  pas_ontheffingen_toe(context.traject, findings, part.onderdeel->id);
  sort_findings(findings);
  if (auto bezwaar = objection_of(findings, Bezwaarsoort::niet_toelaatbaar)) return bezwaar;
  findings.clear();
  check_goedgekeurd(context, part, {stageplaats}, findings);
  pas_ontheffingen_toe(context.traject, findings, part.onderdeel->id);
  return objection_of(findings, Bezwaarsoort::niet_goedgekeurd);
}

/// The place in the list of periods that covers a stage with the most room; -1: none does.
int period_for(const Stageplaats& plaats, const Period& stage) {
  int found = -1;
  std::int32_t most = 0;
  for (std::size_t i = 0; i < plaats.perioden.size(); ++i) {
    const Plaatsperiode& each = plaats.perioden[i];
    const bool covers = each.eerste_dag <= stage.first && stage.last <= each.laatste_dag;
    if (!covers || each.capaciteit <= most) continue;
    most = each.capaciteit;
    found = static_cast<int>(i);
  }
  return found;
}

/// How many of those who sit in the place are there at the same time as this stage.
std::int32_t sitting_beside(const Rondeaanbod& aanbod, const Period& stage) {
  return static_cast<std::int32_t>(std::count_if(aanbod.bezet.begin(), aanbod.bezet.end(), [&](const Period& each) {
    return overlap_days(each, stage) > 0;
  }));
}

/// One line of the round file while it is made.
struct Ronderegel {
  std::string code;
  std::optional<Period> dagen;
  /// Of the smallest period in it.
  std::int32_t capaciteit = 0;
  std::int32_t bezet = 0;
  std::int32_t genoemd = 0;
};

/// The lines of one place, and for each of its periods which one it is in.
class Plaatsregels {
 public:
  explicit Plaatsregels(const Rondeaanbod* aanbod) : aanbod_(aanbod) {}

  void noem(const Period& stage) {
    if (aanbod_ && !aanbod_->plaats.perioden.empty()) perioden_.push_back(period_for(aanbod_->plaats, stage));
  }

  /// After all who named it: periods that overlap become one line. Codes are taken from `next` on.
  void maak_regels(const std::vector<std::string>& codes, std::size_t& next) {
    std::vector<int> used = perioden_;
    std::sort(used.begin(), used.end(), [&](int a, int b) {
      return std::pair(begin_of(a), a) < std::pair(begin_of(b), b);
    });
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (const int each : used) {
      if (each < 0) continue;
      const Plaatsperiode& periode = aanbod_->plaats.perioden[static_cast<std::size_t>(each)];
      const bool joins = !regels_.empty() && periode.eerste_dag <= regels_.back().dagen->last;
      if (!joins) {
        regels_.push_back({codes[next++], Period{periode.eerste_dag, periode.laatste_dag}, periode.capaciteit, 0, 0});
      }
      Ronderegel& regel = regels_.back();
      regel.dagen->last = std::max(regel.dagen->last, periode.laatste_dag);
      regel.capaciteit = std::min(regel.capaciteit, periode.capaciteit);
      regel_van_[each] = regels_.size() - 1;
    }
    const bool always_free = aanbod_ && aanbod_->plaats.perioden.empty();
    const bool nowhere = !aanbod_ || regel_van_.size() < used.size();
    if (!always_free && !nowhere) return;
    regel_van_[-1] = regels_.size();
    regels_.push_back({codes[next++], std::nullopt, 0, 0, 0});
  }

  /// The code of the line that this stage names.
  const std::string& code_voor(const Period& stage) {
    const bool has_periods = aanbod_ && !aanbod_->plaats.perioden.empty();
    Ronderegel& regel = regels_[regel_van_.at(has_periods ? period_for(aanbod_->plaats, stage) : -1)];
    ++regel.genoemd;
    if (aanbod_) regel.bezet = std::max(regel.bezet, sitting_beside(*aanbod_, stage));
    return regel.code;
  }

  void voeg_toe(StageplaatsId stageplaats, std::vector<Rondeplaats>& plaatsen, std::vector<Rondecode>& codes) const {
    const bool always_free = aanbod_ && aanbod_->plaats.perioden.empty();
    for (const Ronderegel& each : regels_) {
      Rondeplaats plaats;
      plaats.code = each.code;
      if (each.dagen) {
        plaats.eerste_dag = each.dagen->first;
        plaats.laatste_dag = each.dagen->last;
      }
      plaats.capaciteit.value = always_free ? each.genoemd : std::max(0, each.capaciteit - each.bezet);
      codes.push_back({each.code, stageplaats});
      plaatsen.push_back(std::move(plaats));
    }
  }

 private:
  CivilDate begin_of(int period) const {
    return period < 0 ? CivilDate{} : aanbod_->plaats.perioden[static_cast<std::size_t>(period)].eerste_dag;
  }

  const Rondeaanbod* aanbod_;
  std::vector<int> perioden_;
  std::map<int, std::size_t> regel_van_;
  std::vector<Ronderegel> regels_;
};

}  // namespace

bool is_na_dienstverband(const Traject& traject, const Period& stage) {
  const auto& laatste_dag = traject.dienstverband.laatste_dag;
  return laatste_dag && *laatste_dag < stage.first;
}

std::vector<Rondedeelname> deelnames_aan(const Plaatsingsronde& ronde, const Toetscontext& context) {
  std::vector<Rondedeelname> deelnames;
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!is_for_stage(ronde, context, part)) continue;
    Rondedeelname deelname;
    deelname.onderdeel = part.onderdeel->id;
    deelname.soort = part.onderdeel->soort;
    deelname.periode = part.periode;
    if (const auto stand = termijn_van(context, part, Handeling::voorkeur, Route::etalage)) {
      deelname.uiterlijk = stand->datum;
    }
    deelname.ingediend = can_be_placed(context, part);
    deelnames.push_back(std::move(deelname));
  }
  return deelnames;
}

std::vector<Rondekeuze> keuzes_van(const Toetscontext& context, const GeplandOnderdeel& part,
                                   std::int32_t hoogstens) {
  std::vector<Rondekeuze> keuzes;
  for (const Voorkeur& each : voorkeuren_van(context, part.onderdeel->id)) {
    if (static_cast<std::int32_t>(keuzes.size()) == hoogstens) break;
    keuzes.push_back({each.stageplaats, bezwaar_tegen(context, part, each.stageplaats)});
  }
  return keuzes;
}

bool is_passend(const Toetscontext& context, const GeplandOnderdeel& part, const Stageplaats& plaats) {
  if (!plaats.goedgekeurd) return false;
  Findings findings;
  toets_plaats(context, part, plaats, "", findings);
  pas_ontheffingen_toe(context.traject, findings, part.onderdeel->id);
  return !blocks(findings);
}

Rondeopzet bouw_ronde(const Plaatsingsronde& ronde, const std::vector<Rondeinzending>& inzendingen,
                      const std::vector<Rondeaanbod>& aanbod, const std::vector<std::string>& codes) {
  std::map<StageplaatsId, Plaatsregels> regels;
  for (const Rondeinzending& inzending : inzendingen) {
    for (const Rondekeuze& keuze : inzending.keuzes) {
      const auto found = std::find_if(aanbod.begin(), aanbod.end(), [&](const Rondeaanbod& each) {
        return each.plaats.id == keuze.stageplaats;
      });
      const auto place = regels.try_emplace(keuze.stageplaats, found == aanbod.end() ? nullptr : &*found).first;
      place->second.noem(inzending.periode);
    }
  }
  std::size_t next = 0;
  for (auto& [id, each] : regels) each.maak_regels(codes, next);
  std::vector<Rondedeelnemer> deelnemers;
  for (const Rondeinzending& inzending : inzendingen) {
    Rondedeelnemer deelnemer;
    deelnemer.pseudoniem = inzending.pseudoniem;
    deelnemer.lotgroep.value = inzending.lotgroep;
    for (const Rondekeuze& keuze : inzending.keuzes) {
      deelnemer.voorkeuren.push_back({regels.at(keuze.stageplaats).code_voor(inzending.periode), keuze.bezwaar});
    }
    deelnemers.push_back(std::move(deelnemer));
  }
  Rondeopzet opzet;
  std::vector<Rondeplaats> plaatsen;
  for (const auto& [id, each] : regels) each.voeg_toe(id, plaatsen, opzet.codes);
  opzet.bestand = met_inzendingen(rondebestand_van(ronde), std::move(deelnemers), std::move(plaatsen));
  return opzet;
}

std::optional<std::int32_t> vrije_zetels(const Rondeaanbod& aanbod, const std::vector<Period>& stages) {
  if (aanbod.plaats.perioden.empty()) return std::nullopt;
  std::optional<std::int32_t> least;
  for (const Period& each : stages) {
    const std::int32_t free = std::max(0, ruimte_in(aanbod.plaats, each) - sitting_beside(aanbod, each));
    least = std::min(least.value_or(free), free);
  }
  return least.value_or(0);
}

}  // namespace stagepad
