#include "wasm-client/app/etalage_view.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace stagepad::client {

namespace {

EtalageFilter filter_of(const Address& address) {
  EtalageFilter filter;
  filter.search = address.value("zoek");
  filter.stagesoort = address.value("soort");
  filter.regio = address.value("regio");
  filter.sector = address.value("sector");
  filter.setting = address.value("setting");
  filter.doelgroep = address.value("doelgroep");
  filter.only_fitting = address.value("past") == "1";
  return filter;
}

/// The values by which a place can be found under one filter.
std::vector<std::string> values_of(std::string EtalageFilter::*member, const Stageplaats& plaats) {
  if (member == &EtalageFilter::stagesoort) return plaats.stagesoorten;
  if (member == &EtalageFilter::regio) return {plaats.regio};
  if (member == &EtalageFilter::sector) return {plaats.sector};
  if (member == &EtalageFilter::setting) return {std::string(to_name(plaats.setting))};
  std::vector<std::string> groups;
  for (const Doelgroep group : plaats.doelgroepen) groups.emplace_back(to_name(group));
  return groups;
}

constexpr std::string EtalageFilter::*k_choices[] = {
    &EtalageFilter::stagesoort, &EtalageFilter::regio, &EtalageFilter::sector,
    &EtalageFilter::setting, &EtalageFilter::doelgroep};

bool found_by(const std::string& search, const Stageplaats& plaats) {
  const std::string wanted = folded(trimmed(search));
  if (wanted.empty()) return true;
  const std::string text = folded(plaats.naam + " " + plaats.instelling_naam + " " + plaats.plaats +
                                  " " + plaats.regio + " " + plaats.omschrijving);
  return text.find(wanted) != std::string::npos;
}

}  // namespace

EtalageView::EtalageView(const State& state, const TrainingView* training)
    : filter(filter_of(state.address)) {
  if (training) {
    const std::vector<const GeplandOnderdeel*> stages = etalage_stages(*training);
    const OnderdeelId wanted{state.address.number("stage")};
    for (const GeplandOnderdeel* each : stages) {
      if (each->onderdeel->id == wanted) part = each;
    }
    if (!part && !stages.empty()) part = stages.front();
  }
  for (const Stageplaats& plaats : state.plaatsen.value.plaatsen) {
    Findings unfit;
    if (part) unfit = check_plaats(state.beeld.value, training->pakket, part->onderdeel->id, plaats);
    all_.push_back({&plaats, std::move(unfit)});
  }
  for (const EtalageRow& row : all_) {
    if (passes(filter, *row.plaats, row.unfit)) rows.push_back(row);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const EtalageRow& a, const EtalageRow& b) {
    const bool a_fits = !blocks(a.unfit);
    const bool b_fits = !blocks(b.unfit);
    if (a_fits != b_fits) return a_fits;
    return folded(a.plaats->naam) < folded(b.plaats->naam);
  });
}

bool EtalageView::passes(const EtalageFilter& by, const Stageplaats& plaats,
                         const Findings& unfit) const {
  if (by.only_fitting && blocks(unfit)) return false;
  if (!found_by(by.search, plaats)) return false;
  return std::all_of(std::begin(k_choices), std::end(k_choices), [&](auto member) {
    if ((by.*member).empty()) return true;
    const std::vector<std::string> values = values_of(member, plaats);
    return std::find(values.begin(), values.end(), by.*member) != values.end();
  });
}

std::vector<FilterChoice> EtalageView::choices_of(std::string EtalageFilter::*member) const {
  std::vector<FilterChoice> choices;
  EtalageFilter others = filter;
  (others.*member).clear();
  for (const EtalageRow& row : all_) {
    const bool counts = passes(others, *row.plaats, row.unfit);
    for (const std::string& value : values_of(member, *row.plaats)) {
      if (value.empty()) continue;
      const auto found = std::find_if(choices.begin(), choices.end(),
                                      [&](const FilterChoice& each) { return each.value == value; });
      if (found != choices.end()) found->left += counts ? 1 : 0;
      else choices.push_back({value, counts ? 1 : 0});
    }
  }
  std::sort(choices.begin(), choices.end(),
            [](const FilterChoice& a, const FilterChoice& b) { return a.value < b.value; });
  return choices;
}

std::vector<const GeplandOnderdeel*> etalage_stages(const TrainingView& training) {
  std::vector<const GeplandOnderdeel*> stages;
  for (const GeplandOnderdeel& part : training.planning.onderdelen) {
    if (!part.is_stage() || part.is_begonnen(training.vandaag)) continue;
    const std::vector<Route>& routes = part.definitie->routes;
    if (std::find(routes.begin(), routes.end(), Route::etalage) != routes.end()) stages.push_back(&part);
  }
  return stages;
}

}  // namespace stagepad::client
