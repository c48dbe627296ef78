#include "shared/process/uitvraag.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "shared/process/capaciteit.hpp"
#include "shared/rules/termijnen.hpp"

namespace stagepad {

namespace {

bool shares_one(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& each) {
    return std::find(others.begin(), others.end(), each) != others.end();
  });
}

bool is_gevraagd(const Plaatsbehoefte& behoefte, const std::vector<GevraagdePlaats>& gevraagd) {
  const CivilDate begin = behoefte.periode.first;
  return std::any_of(gevraagd.begin(), gevraagd.end(), [&](const GevraagdePlaats& each) {
    return each.periode.first <= begin && begin <= each.periode.last &&
           shares_one(behoefte.stagesoorten, each.stagesoorten);
  });
}

void add_soorten(Uitvraagronde& ronde, const std::vector<std::string>& soorten) {
  for (const std::string& each : soorten) {
    const auto at = std::lower_bound(ronde.stagesoorten.begin(), ronde.stagesoorten.end(), each);
    if (at == ronde.stagesoorten.end() || *at != each) ronde.stagesoorten.insert(at, each);
  }
}

/// The stages of `more` come in too.
void add(Uitvraagronde& ronde, const Uitvraagronde& more) {
  ronde.maand = std::min(ronde.maand, more.maand);
  ronde.periode.first = std::min(ronde.periode.first, more.periode.first);
  ronde.periode.last = std::max(ronde.periode.last, more.periode.last);
  ronde.uiterlijk = std::min(ronde.uiterlijk, more.uiterlijk);
  add_soorten(ronde, more.stagesoorten);
  ronde.stages += more.stages;
}

}  // namespace

std::int32_t herinnering_op(CivilDate gevraagd_op, CivilDate vandaag, std::int32_t gezegd, const Uitvraagplan& plan) {
  const std::int32_t days = days_between(gevraagd_op, vandaag);
  const std::int32_t newest = days >= plan.tweede ? 2 : days >= plan.eerste ? 1 : 0;
  const std::int32_t since = days - (newest == 2 ? plan.tweede : plan.eerste);
  return newest > gezegd && since <= plan.inhalen ? newest : 0;
}

std::vector<Plaatsbehoefte> plaatsbehoeften_van(const Toetscontext& context) {
  std::vector<Plaatsbehoefte> behoeften;
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!zoekt_etalageplaats(context, part)) continue;
    const auto stand = termijn_van(context, part, Handeling::beschikbaarheid);
    const Period periode{within_calendar(part.periode.first), within_calendar(part.periode.last)};
    if (!stand || periode.last < periode.first) continue;
    Plaatsbehoefte behoefte{{part.definitie->stagesoort}, periode, stand->datum};
    const std::vector<std::string>& also = part.definitie->ook_stagesoorten;
    behoefte.stagesoorten.insert(behoefte.stagesoorten.end(), also.begin(), also.end());
    behoeften.push_back(std::move(behoefte));
  }
  return behoeften;
}

std::vector<Uitvraagronde> rondes_van(const std::vector<Plaatsbehoefte>& behoeften,
                                      const std::vector<GevraagdePlaats>& gevraagd) {
  std::map<CivilDate, Uitvraagronde> by_month;
  for (const Plaatsbehoefte& each : behoeften) {
    if (is_gevraagd(each, gevraagd)) continue;
    Uitvraagronde own{each.periode.first.first_of_month(), each.periode, each.uiterlijk, {}, 1};
    add_soorten(own, each.stagesoorten);
    const auto at = by_month.find(own.maand);
    if (at == by_month.end()) by_month.emplace(own.maand, std::move(own));
    else add(at->second, own);
  }
  std::vector<Uitvraagronde> rondes;
  for (auto& [maand, ronde] : by_month) rondes.push_back(std::move(ronde));
  return rondes;
}

bool is_aan_de_beurt(const Uitvraagronde& ronde, CivilDate vandaag, const Uitvraagplan& plan) {
  return ronde.uiterlijk <= vandaag.plus_days(plan.vooruit);
}

std::optional<Uitvraagronde> samen(const std::vector<Uitvraagronde>& rondes) {
  if (rondes.empty()) return std::nullopt;
  Uitvraagronde all = rondes.front();
  for (std::size_t i = 1; i < rondes.size(); ++i) add(all, rondes[i]);
  return all;
}

std::optional<Uitvraagronde> volgende_ronde(const std::vector<Uitvraagronde>& rondes, CivilDate vandaag,
                                            const Uitvraagplan& plan) {
  if (rondes.empty()) return std::nullopt;
  CivilDate day = rondes.front().uiterlijk;
  for (const Uitvraagronde& each : rondes) day = std::min(day, each.uiterlijk);
  day = std::max(day, vandaag);
  std::vector<Uitvraagronde> together;
  std::copy_if(rondes.begin(), rondes.end(), std::back_inserter(together),
               [&](const Uitvraagronde& each) { return is_aan_de_beurt(each, day, plan); });
  return samen(together);
}

}  // namespace stagepad
